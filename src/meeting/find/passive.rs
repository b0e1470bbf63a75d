//! The passive: "was received by", "Berg, greeted at the airport by Lund, said".
//!
//! In: a participle that is a cue. Out: whether who stands before it was met and did not meet. Left out: who met them ([`super::verb`]).

use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::reference::Reader;
use crate::meeting::side::Group;

impl Reader<'_> {
    /// Whether the verb at `part` is in the passive.
    pub(super) fn is_passive(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let by = (part + 1..sentence.parts.len().min(part + 6))
            .find(|&at| sentence.is_preposition(at) && sentence.part_word(at) == "by");
        let before = before_adverbs(sentence, part);
        let after_be = before.is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)));
        // "a summit called by Lund": nobody is called; but "the plan discussed by Lund with Rossi".
        let met = !sentence.part_word(part).starts_with("discuss");
        if !after_be && met && before.is_some_and(|at| sentence.is_thing_named(at)) {
            return false;
        }
        // "is meeting" is no passive; "was met" without "by" has no second party.
        !sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund | Form::Base | Form::Third, .. }))
            && (after_be || by == Some(part + 1) || self.is_received_aside(sentence, part))
    }

    /// Whether the participle at `part` opens what is said of the name before it: "Berg, greeted at the airport by Lund, said".
    fn is_received_aside(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let Some(by) = sentence.agent_link(part + 1) else { return false };
        let receives = |word: &str| {
            let visits =
                matches!(word, "received" | "welcomed" | "met" | "visited" | "invited" | "summoned" | "briefed");
            visits || word.starts_with("greet") || word.starts_with("host")
        };
        let is_person = |group: Group| group.members.iter().any(|&member| sentence.is_person_named(member));
        receives(sentence.part_word(part))
            && part >= 2
            && sentence.is_comma(part - 1)
            && sentence.phrase(part - 2).is_some()
            && is_person(sentence.group_with(part - 2))
            && sentence.phrase(by + 1).is_some()
            && is_person(sentence.group_at(by + 1, true))
    }
}

/// The part before a verb that is no adverb.
pub(super) fn before_adverbs(sentence: &Sentence<'_>, verb: usize) -> Option<usize> {
    (0..verb).rev().find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)))
}
