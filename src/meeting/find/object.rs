//! Where the other side of a verb stands: "met in Oslo the king", "spoke on Monday with Lund", "with whom he dined".
//!
//! In: a verb cue, its preposition and where it ends. Out: the [`Group`] that is its object, past times, places and measures that may stand
//! between, or before the verb as the antecedent of "whom". Left out is who of them may be a party, and what makes the verb no meeting.

use super::aim::is_tied;
use crate::meeting::Mode;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::lexicon;
use crate::meeting::reference::Reader;
use crate::meeting::side::{Group, Subject};

/// Parts of what somebody discusses how to do.
const PURPOSE: usize = 14;

impl Reader<'_> {
    /// The group after `link`, past adverbs, times and places; with `gap` past an object.
    pub(super) fn linked(&self, sentence: &Sentence<'_>, from: usize, link: &str, gap: bool) -> Option<Group> {
        let mut at = from;
        let mut object = !gap;
        while let Some(part) = sentence.parts.get(at) {
            match &part.kind {
                // "discussed plans for efforts with Sudan": the efforts are with it.
                PartKind::Preposition if gap && sentence.part_word(at) == "with" && is_of_efforts(sentence, at) => {
                    return None;
                }
                PartKind::Preposition | PartKind::And
                    if sentence.part_word(at) == link
                        && let Some(first) = sentence.object_at(at + 1) =>
                {
                    return Some(Group { start: at + 1, ..sentence.group_at(first, true) });
                }
                // "spoke of the talks with Lund": the preposition is that of the talks.
                // But not "met during a visit to Oslo with Lund".
                PartKind::Preposition
                    if link != "by"
                        && sentence.part_word(at) != "by"
                        && sentence.is_meeting_noun(at + 1)
                        && !(sentence.is_journey(at + 1) && sentence.part_word(at + 2) == "to") =>
                {
                    return None;
                }
                // "talked to Berg with Lund present": it is Berg who was talked to.
                PartKind::Preposition
                    if sentence.part_word(at) == "to" && link == "with" && sentence.is_person_named(at + 1) =>
                {
                    return None;
                }
                // "met for more than two hours with"
                PartKind::Preposition if let Some(phrase) = sentence.object_at(at + 1) => at = phrase + 1,
                // "talked the matter over with"
                PartKind::Preposition if gap && matches!(sentence.part_word(at), "over" | "through" | "out") => at += 1,
                // "met in Oslo, Norway, with"
                PartKind::Comma if let Some(next) = sentence.past_place_aside(at) => at = next,
                // "met on Tuesday and Wednesday with"
                PartKind::And
                    if [at - 1, at + 1].iter().all(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Time(_)))) =>
                {
                    at += 2;
                }
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                // "met afternoon September 27 with", "spent an hour and a half with"
                PartKind::Phrase(phrase) if is_measure(sentence, phrase) => at = sentence.group_at(at, true).end,
                PartKind::Phrase(_) if !object => {
                    object = true;
                    let end = sentence.group_at(at, true).end;
                    // "reviewed the results of Rossi's meeting with Lund": she met him.
                    let of_others = (at + 1..end)
                        .any(|at| sentence.is_meeting_noun(at) && sentence.phrase(at).is_some_and(Phrase::has_owner));
                    if of_others && link == "with" {
                        return None;
                    }
                    at = end;
                }
                // "discussed the plan put forward by Rossi with", but not "discussed an agreement signed with"
                PartKind::Verb { form: Form::Past, reporting: false }
                    if gap && object && at > from && sentence.is_noun(at - 1) && sentence.part_word(at + 1) != link =>
                {
                    at += 1;
                }
                PartKind::To | PartKind::That if gap => return past_purpose(sentence, at, link),
                _ => return None,
            }
        }
        None
    }

    /// The antecedent of "with whom" before the subject of a verb.
    pub(super) fn whom_before(&self, sentence: &Sentence<'_>, subject: &Subject, link: &str) -> Option<Group> {
        let relative = subject.group.start.checked_sub(1).filter(|&at| sentence.part_word(at) == "whom")?;
        relative.checked_sub(1).filter(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Preposition | PartKind::To))
                && sentence.part_word(at) == link
        })?;
        sentence.antecedent(relative)
    }

    /// The antecedent of "whom" before the subject of a verb.
    pub(super) fn object_before(&self, sentence: &Sentence<'_>, subject: Option<&Subject>) -> Option<Group> {
        let relative = subject?.group.start.checked_sub(1)?;
        (sentence.is(relative, |kind| matches!(kind, PartKind::Relative))
            && matches!(sentence.part_word(relative), "whom" | "who"))
        .then(|| sentence.antecedent(relative))
        .flatten()
    }
}

/// The part at which what follows a verb cue begins, if the words of the cue follow its verb: right behind it, or past an adverb ("went
/// directly to the home of").
pub(super) fn after_tail(sentence: &Sentence<'_>, part: usize, cue: &VerbCue) -> Option<usize> {
    let follows = |from: usize| cue.tail.iter().enumerate().all(|(index, word)| sentence.word(from + index) == word);
    let from = sentence.parts[part].start + 1;
    let adverb = sentence.is(part + 1, |kind| matches!(kind, PartKind::Adverb));
    let past = adverb.then(|| sentence.parts[part + 1].end);
    let end = [Some(from), past].into_iter().flatten().find(|&from| follows(from))? + cue.tail.len();
    // A phrase may begin with the last word of the tail: "told [visiting Russian politician X]".
    Some((part + 1..sentence.parts.len()).find(|&at| sentence.parts[at].end > end).unwrap_or(sentence.parts.len()))
}

/// Who is said to be the one behind a verb that has no object: "the man Berg met was Lund", "those she dined with were Lund and Rossi".
pub(super) fn equated(sentence: &Sentence<'_>, next: usize, link: Option<&str>) -> Option<Group> {
    let be = match link {
        Some(link) => Some(next + 1).filter(|_| sentence.part_word(next) == link)?,
        None => next,
    };
    let said = sentence.is(be, |kind| matches!(kind, PartKind::Be)) && sentence.is_person_named(be + 1);
    said.then(|| sentence.group_at(be + 1, true))
}

/// Whether the "with" at a part belongs to what a plan or a state is of, right before it: "plans for peace efforts with".
fn is_of_efforts(sentence: &Sentence<'_>, with: usize) -> bool {
    let nested =
        with >= 2 && sentence.is_preposition(with - 2) && matches!(sentence.part_word(with - 2), "of" | "for" | "in");
    let head = with.checked_sub(1).and_then(|at| sentence.phrase(at)).map(|phrase| phrase.head);
    nested
        && matches!(head, Some(Head::Noun(noun))
            if matches!(sentence.word(noun), "effort" | "efforts" | "relations" | "ties" | "links" | "cooperation" | "peace"))
}

/// Where the object of a verb begins: past times, and places where another phrase follows them: "met in Oslo the secretary-general",
/// "received on Monday at the palace Minister Berg", "met, for the second time in a week, Minister Berg".
pub(super) fn direct_object(sentence: &Sentence<'_>, from: usize, cue: &VerbCue) -> Option<usize> {
    let small = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)));
    let mut at = from;
    while sentence.is(at, |kind| matches!(kind, PartKind::Time(_))) {
        at += 1;
    }
    if let Some(object) = sentence.object_at(at) {
        return Some(object);
    }
    // "met not Berg but Lund"
    if sentence.part_word(at) == "not" {
        return None;
    }
    // "called to his office": not by telephone.
    let places: &[&str] =
        if cue.mode == Mode::Phone { &["in", "at", "from"] } else { &["in", "at", "to", "on", "for"] };
    let aside = sentence.is_comma(at);
    at += usize::from(aside);
    while small(at) || sentence.is_preposition(at) && places.contains(&sentence.part_word(at)) {
        at += 1;
        if sentence.is_preposition(at - 1) {
            while small(at) {
                at += 1;
            }
            sentence.phrase(at)?;
            at = sentence.past_of(at);
        }
    }
    if aside {
        at = Some(at + 1).filter(|&next| sentence.is_comma(next - 1))?;
    }
    let object = Some(at).filter(|&at| at > from && sentence.phrase(at).is_some())?;
    (sentence.is_named(object) || !aside)
        .then_some(object)
        .filter(|&at| !sentence.acts_at(sentence.group_at(at, true).end))
}

/// Whom something was discussed with after what is to be done: "discussed ways to get aid into the town with Minister Berg", but not
/// "discussed how to deal with Berg".
fn past_purpose(sentence: &Sentence<'_>, from: usize, link: &str) -> Option<Group> {
    let within = |at: &usize| {
        sentence.is(*at, |kind| {
            matches!(
                kind,
                PartKind::To
                    | PartKind::That
                    | PartKind::Phrase(_)
                    | PartKind::Preposition
                    | PartKind::Adverb
                    | PartKind::Time(_)
                    | PartKind::And
                    | PartKind::Verb { reporting: false, .. }
            )
        })
    };
    let at = (from..from + PURPOSE).take_while(within).find(|&at| {
        sentence.is_preposition(at)
            && sentence.part_word(at) == link
            && matches!(sentence.phrase(at - 1), Some(Phrase { head: Head::Noun(_), .. }))
            && !is_tied(sentence, at - 1)
    })?;
    let group = sentence.group_at(sentence.object_at(at + 1)?, true);
    let people = group.members.iter().any(|&member| sentence.is_person_named(member));
    people.then_some(Group { start: at + 1, ..group })
}

/// Whether a phrase tells how long, how often or on which day: "two days", "several times", "14th".
pub(super) fn is_measure(sentence: &Sentence<'_>, phrase: &Phrase) -> bool {
    let Head::Noun(noun) = phrase.head else { return false };
    let word = sentence.word(noun);
    lexicon::is_span(word)
        || word == "times"
        || word.starts_with(|c: char| c.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
}
