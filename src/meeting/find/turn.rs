//! One after the other: "met Lund in Oslo and Rossi in Vienna", "met Lund and then Rossi", "with Lund and later with Rossi".
//!
//! In: the clause after a cue and its other side. Out: those whom it adds on their own, who were not at the same table.

use super::{Claim, Outcome, UNNAMED};
use crate::meeting::circumstance::Reach;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::side::Group;

/// Adverbs between two who are met one after the other.
static ORDER: Words = Words::new(|| words("then later afterwards afterward subsequently separately also"));

/// Parts to look at for the next one.
const FAR: usize = 12;

impl Reader<'_> {
    /// What a claim comes to, and the same cue with each of those whom "and" adds on their own.
    pub(super) fn met_in_turn(&self, number: usize, claim: Claim, link: Option<&str>, people: bool) -> Outcome {
        let sentence = self.sentence(number);
        let mut next = claim.clone();
        // "met with officials on Monday and with Lund on Tuesday": the first have no name.
        let mut outcome = if claim.others.is_empty() { Outcome::Met(Vec::new()) } else { self.met(number, claim) };
        while let Outcome::Met(met) = &mut outcome
            && let Some((and, group)) = added(sentence, next.after, link)
        {
            next.after = group.end;
            next.others = self.parties(number, &group, people, &next.parties);
            if let Outcome::Met(mut more) = self.met(number, next.clone()) {
                // What stands beside this one is told of it alone; what is told of the first one may be true of both.
                let reach = Reach { cue: and, after: group.end, ..Reach::default() };
                let (place, moment) = (self.place_of(number, &reach), self.moment_of(number, &reach));
                for finding in &mut more {
                    finding.place = place.or(finding.place);
                    finding.moment = moment.or(finding.moment);
                    finding.another = true;
                }
                met.append(&mut more);
            }
        }
        match outcome {
            Outcome::Met(met) if met.is_empty() => Outcome::Not(UNNAMED),
            outcome => outcome,
        }
    }
}

/// Whom the clause adds after `from`: after the same preposition once more, with a place or a time of their own, or after
/// "then". With the part that adds them.
pub(super) fn added(sentence: &Sentence<'_>, from: usize, link: Option<&str>) -> Option<(usize, Group)> {
    let mut at = from;
    let and = loop {
        match sentence.parts.get(at).filter(|_| at < from + FAR)?.kind {
            PartKind::And => break at,
            // "with Lund on Monday, with Rossi on Tuesday"
            PartKind::Comma
                if at > from && link == Some(sentence.part_word(at + 1)) && sentence.phrase(at + 2).is_some() =>
            {
                let group = sentence.group_at(at + 2, true);
                let own = sentence.is(group.end, |kind| matches!(kind, PartKind::Time(_) | PartKind::Preposition));
                // "with Lund, with Minister Rossi, and", but not "with Lund, with Rossi acting for him"
                let ends = group.end >= sentence.parts.len()
                    || sentence
                        .is(group.end, |kind| matches!(kind, PartKind::Comma | PartKind::Border | PartKind::And));
                return (own || ends && sentence.is_named(at + 2)).then_some((at, group));
            }
            // "met Lund, then Rossi", "met with the board, then with Rossi"
            PartKind::Comma
                if ORDER.contains(sentence.part_word(at + 1))
                    && (sentence.is_person_named(at + 2)
                        || link == Some(sentence.part_word(at + 2)) && sentence.phrase(at + 3).is_some()) =>
            {
                break at;
            }
            // "with Lund, who asked for help, and with Rossi"
            PartKind::Comma if let Some(and) = past_clause(sentence, at, link) => break and,
            // "talks with several ministers, including with Rossi"
            PartKind::Comma
                if sentence.part_word(at + 1) == "including"
                    && link == Some(sentence.part_word(at + 2))
                    && sentence.phrase(at + 3).is_some() =>
            {
                break at + 1;
            }
            // "Lund in Oslo, Rossi in Vienna and Dahl in Rome"
            PartKind::Comma if at > from && sentence.is_named(at + 1) && !is_wider(sentence, at) => break at,
            PartKind::Adverb | PartKind::Time(_) | PartKind::Comma => at += 1,
            PartKind::Preposition if sentence.phrase(at + 1).is_some() => at += 2,
            PartKind::Phrase(_) => at += 1,
            _ => return None,
        }
    };
    let bare = (from..and)
        .all(|at| sentence.is(at, |kind| !matches!(kind, PartKind::Phrase(_)) || sentence.is_preposition(at - 1)));
    let mut at = and + 1;
    let mut in_order = false;
    while sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Comma | PartKind::Time(_))) {
        // "with officials, but not with Berg"
        if sentence.part_word(at) == "not" {
            return None;
        }
        in_order |= ORDER.contains(sentence.part_word(at));
        at += 1;
    }
    // "and in Rome with Rossi"
    let placed = sentence.is_preposition(at) && sentence.phrase(at + 1).is_some() && sentence.is_preposition(at + 2);
    if placed && link == Some(sentence.part_word(at + 2)) {
        at += 2;
    }
    let again = link.is_some_and(|link| sentence.part_word(at) == link);
    at += usize::from(again);
    sentence.phrase(at)?;
    let group = sentence.group_at(at, true);
    let circumstance = |kind: &PartKind| matches!(kind, PartKind::Time(_) | PartKind::Preposition);
    let own = sentence.is(group.end, circumstance) && sentence.part_word(group.end) != "of";
    let alone = sentence.is_named(at) && bare && !sentence.acts_at(group.end);
    let with_own = alone && own && and > from && at == and + 1;
    (again || alone && in_order || with_own).then_some((and, group))
}

/// The "and" behind a clause about somebody that opens at a comma, where the preposition stands once more.
fn past_clause(sentence: &Sentence<'_>, comma: usize, link: Option<&str>) -> Option<usize> {
    if !sentence.is(comma + 1, |kind| matches!(kind, PartKind::Relative)) {
        return None;
    }
    let goes_on =
        |&close: &usize| link == Some(sentence.part_word(close + 2)) && sentence.is_aside_before_and(comma, close);
    (comma + 2..comma + FAR).find(goes_on).map(|close| close + 1)
}

/// Whether the name after a comma tells where the place before it is: "met Lund in Orve, Chad on Monday".
fn is_wider(sentence: &Sentence<'_>, comma: usize) -> bool {
    let is_place = |part: usize| matches!(sentence.phrase(part).map(|phrase| phrase.head), Some(Head::Mention(mention)) if !sentence.persons.contains(&mention));
    comma >= 2 && sentence.is_preposition(comma - 2) && is_place(comma + 1)
}
