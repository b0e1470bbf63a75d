//! Whose meeting it is that stands with one side alone: "the visit by Berg to Lund", "the meeting with Lund was her third".
//!
//! In: a noun with the other side. Out: who is the first side, where the noun has no owner before it and no subject: those named behind
//! "by", those whom the meeting moved to something, and who was told of alone in the sentence before. Left out is
//! somebody whom the text may only set beside a meeting of others.

use super::noun::ORDINAL;
use super::told::hosts_behind;
use crate::gazetteer::EntityId;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::NounCue;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};
use crate::text::Span;

/// What a meeting makes of somebody who was at it: "a meeting with Lund convinced Berg".
static MOVE: Words = Words::new(|| {
    words(
        "convinced convinces persuaded led leads brought brings took takes left leaves gave gives allowed enabled helped prompted inspired encouraged",
    )
});

/// What only one of both sides does with a meeting.
static DONE: Words = Words::new(|| {
    words("requested sought proposed initiated held broken cancelled canceled postponed suspended resumed ended")
});

/// Parts between a meeting and the journey on which it was.
const LATER: usize = 10;

impl Sentence<'_> {
    /// Whom "by" names as the one who does what the noun at `part` tells: "the visit by Berg to Lund", "the call from Berg to Lund".
    pub fn owner_behind(&self, part: usize) -> Option<usize> {
        let at = (part + 1..part + 6).find(|&at| self.is_preposition(at))?;
        let leads =
            matches!(self.part_word(at), "by" | "for") || at == part + 1 && matches!(self.part_word(at), "of" | "from");
        let between =
            (part + 1..at).all(|at| self.is(at, |kind| !matches!(kind, PartKind::Phrase(_) | PartKind::Comma)));
        (leads && between && self.phrase(at + 1).is_some()).then_some(at + 1)
    }

    /// Who holds what the noun at `part` tells in a clause behind it, and where that ends: "the talks that Berg held", "a conversation
    /// Berg had had".
    pub fn holder_behind(&self, part: usize) -> Option<(usize, usize)> {
        // "the discussions about fish which she had"
        let about = self.is_preposition(part + 1)
            && lexicon::is_about(self.part_word(part + 1))
            && self.is_noun(part + 2)
            && self.part_word(part + 3) == "which";
        let part = if about { part + 2 } else { part };
        let which = self.is(part + 1, |kind| matches!(kind, PartKind::That | PartKind::Relative));
        let subject = part + 1 + usize::from(which);
        let somebody = self.phrase(subject)?.head;
        if !matches!(somebody, Head::Mention(_) | Head::Singular | Head::Speaker) && !which {
            return None;
        }
        let small = |at: usize| self.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Adverb));
        // "a meeting that Berg, Rossi and Novak held"
        // "a lunch Berg and Novak had"
        let two = self.is_and(subject + 1) && self.is_person_named(subject) && self.is_person_named(subject + 2);
        let behind = if which || two { self.group_at(subject, false).end } else { subject + 1 };
        let mut at = behind;
        while small(at) {
            at += 1;
        }
        let held = |at: usize| {
            matches!(
                self.part_word(at),
                "held" | "hold" | "attended" | "paid" | "had" | "has" | "arranged" | "orchestrated" | "conducted"
            )
        };
        let verb = self.is(at, |kind| matches!(kind, PartKind::Verb { .. })) && held(at);
        let end = at + usize::from(verb);
        (verb || at > behind && held(at - 1)).then_some((subject, end))
    }

    /// The phrase by which a meeting is somebody's first, or last: "was Berg's third", "is their first since the war".
    pub fn rank_behind(&self, from: usize) -> Option<usize> {
        let be =
            (from..from + 2).find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))?;
        let phrase = self.phrase(be + 1).filter(|phrase| phrase.has_owner())?;
        let Head::Noun(noun) = phrase.head else { return None };
        let ranked = (self.parts[be + 1].start..=noun).any(|token| ORDINAL.contains(self.word(token)));
        // "The meeting, Berg's first with Lund, lasted an hour"
        (self.is(be, |kind| matches!(kind, PartKind::Be | PartKind::Comma)) && ranked).then_some(be + 1)
    }

    /// Who is told in the passive, behind what ends at `end`, to have wanted, begun or ended the meeting of the noun at `part`: "a meeting with Lund
    /// was requested by Berg", but not "was arranged by".
    fn doer_behind(&self, part: usize, end: usize) -> Option<usize> {
        let mut at = self.past_circumstances(end);
        while self.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary | PartKind::Adverb)) {
            at += 1;
        }
        let particle = usize::from(self.part_word(at + 1) == "off");
        let by = at + 1 + particle;
        (at > end
            && DONE.contains(self.part_word(at))
            && self.part_word(by) == "by"
            && self.phrase(by + 1).is_some()
            && self.is_subject_noun(part, end))
        .then_some(by + 1)
    }

    /// What somebody has in the meeting that the noun at `part` tells: "Norway's hand in talks", "Berg's part in talks".
    pub fn share_in(&self, part: usize) -> Option<usize> {
        let link = self.governor(part).filter(|&at| self.is_preposition(at) && self.part_word(at) == "in")?;
        link.checked_sub(1).filter(|&at| {
            self.is_owned_thing(at)
                && matches!(
                    self.word(self.parts[at].end - 1),
                    "hand" | "part" | "role" | "participation" | "position" | "stance" | "involvement"
                )
        })
    }

    /// The noun of a meeting before "and" that may have the owner of the one at `part`: "his lunch and talks".
    pub fn meeting_beside(&self, part: usize) -> Option<usize> {
        let beside = part.checked_sub(2)?;
        (self.is(part - 1, |kind| matches!(kind, PartKind::And)) && self.is_meeting_noun(beside)).then_some(beside)
    }
}

impl Reader<'_> {
    /// The first side of a noun that names it behind itself.
    pub(super) fn owners_behind(
        &self,
        number: usize,
        part: usize,
        linked: &Group,
        cue: &NounCue,
        named: &[Party],
    ) -> Vec<Party> {
        let sentence = self.sentence(number);
        let people = |at: usize, cut: bool| self.parties(number, &sentence.group_at(at, cut), cue.people, named);
        if let Some(owner) = sentence.owner_behind(part).filter(|&at| at < linked.start) {
            return people(owner, true);
        }
        if let Some((holder, _)) = sentence.holder_behind(part).filter(|&(at, _)| at < linked.start) {
            let holders = people(holder, false);
            // "in a note on talks he had with Lund, Berg wrote": whoever is named behind.
            let start = sentence.tokens[sentence.parts[holder].start].span.start;
            let named_before = |entity: EntityId| {
                let here = self.mentions_within(number, number);
                here.iter().any(|mention| mention.entity == entity && mention.span.start <= start)
            };
            let by_name =
                |party: &Party| self.mentions_within(number, number).iter().any(|mention| mention.span == party.span);
            return holders.into_iter().filter(|party| by_name(party) || named_before(party.entity)).collect();
        }
        // "a telephone call to Lund from Berg"
        let from = linked.end;
        if cue.noun == "call" && sentence.part_word(from) == "from" && sentence.phrase(from + 1).is_some() {
            return people(from + 1, true);
        }
        // "The meeting with Lund was Berg's third"
        if let Some(rank) = sentence.rank_behind(linked.end) {
            return self.owners(number, rank, cue.people, named);
        }
        // "A lunch for Lund was given by Berg"
        if let Some(hosts) =
            hosts_behind(sentence, linked.end).filter(|_| sentence.part_word(linked.start - 1) == "for")
        {
            return self.parties(number, &hosts, cue.people, named);
        }
        // "A meeting with Lund was requested by Berg"
        if let Some(agent) = sentence.doer_behind(part, linked.end) {
            return people(agent, true);
        }
        // "The meeting with Lund took place during Berg's visit to Oslo"
        let acts = sentence.is_subject_noun(part, linked.end) || sentence.is_subject_noun(part, part + 1);
        let subject = acts && !is_given(sentence, part);
        let journey = (linked.end..sentence.parts.len()).take(LATER).find(|&at| {
            sentence.is_owned_journey(at)
                && sentence.governor(at).is_some_and(|before| {
                    sentence.is(before, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator))
                        && matches!(sentence.part_word(before), "during" | "after" | "before" | "on" | "at")
                })
        });
        if let Some(journey) = journey.filter(|_| subject) {
            return self.owners(number, journey, cue.people, named);
        }
        // "his lunch and talks with Lund"
        sentence.meeting_beside(part).map_or(Vec::new(), |beside| self.owners(number, beside, cue.people, named))
    }

    /// Whom a meeting moved to something: "a meeting with Lund led Berg to resign".
    pub(super) fn moved_by(&self, number: usize, part: usize, linked: &Group, named: &[Party]) -> Option<Party> {
        let sentence = self.sentence(number);
        if !sentence.is_subject_noun(part, linked.end) {
            return None;
        }
        let verb =
            (linked.end..linked.end + 6).find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))?;
        if !MOVE.contains(sentence.part_word(verb)) || !sentence.is_named(verb + 1) {
            return None;
        }
        self.parties(number, &sentence.group_at(verb + 1, true), true, named).first().copied()
    }

    /// Those who go somewhere in the sentence before: "Berg went to Oslo. A meeting with Lund lasted an hour", "The visit will include talks with
    /// Lund". Nobody if this sentence tells who held it, or another one acts before.
    ///
    /// Given with the journey as the subject, if this sentence tells of it.
    pub(super) fn visitors_before(
        &self,
        number: usize,
        part: usize,
        linked: &Group,
        named: &[Party],
    ) -> Option<(Option<Subject>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let journey = sentence.journey_with(part);
        let told = journey.is_some() || sentence.is_subject_noun(part, linked.end) || sentence.is_of_things(part);
        if !told || is_given(sentence, part) {
            return None;
        }
        let visitors = self.travellers_before(number);
        let known: Vec<EntityId> = named.iter().map(|party| party.entity).chain(visitors.iter().copied()).collect();
        let new = !named.is_empty()
            && named.iter().all(|party| !visitors.contains(&party.entity) && self.is_person(party.entity));
        if visitors.is_empty() || !new || self.acts_besides(number - 1, &known) {
            return None;
        }
        let start = &sentence.parts[part];
        let span = Span::new(sentence.tokens[start.start].span.start, sentence.tokens[start.end - 1].span.end);
        Some((journey, visitors.into_iter().map(|entity| Party { entity, span }).collect()))
    }
}

/// Whether the text tells by whom the meeting at a part was held.
fn is_given(sentence: &Sentence<'_>, part: usize) -> bool {
    (part..sentence.parts.len()).any(|at| sentence.part_word(at) == "by")
}
