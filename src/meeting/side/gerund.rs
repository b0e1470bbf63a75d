//! What a group that stands before a gerund is to it: "pictures of Berg receiving Lund", "thanked Berg for meeting Lund".
//!
//! In: the [`Group`] to which the walk from the gerund has come, and the part before it. Out: whether the group does what the gerund
//! tells, or only says how long it took. Left out: groups that are the subject of any verb ([`super::subject`]).

use super::Group;
use super::part::SENSES;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// What shows somebody who does something, at the front of a sentence.
static PICTURES: Words = Words::new(|| {
    words("picture pictures photo photos photograph photographs image images footage video videos film films")
});

/// Verbs whose subject tells somebody "of" what it has done.
static INFORMING: Words = Words::new(|| {
    words(
        "tell tells told telling inform informs informed informing notify notifies notified notifying apprise apprised apprising",
    )
});

impl Sentence<'_> {
    /// The "of" before the gerund whose clause the verb at `verb` is in: "of lying", "of doing nothing to help".
    pub(super) fn gerund_of(&self, verb: usize) -> Option<usize> {
        let infinitive = |at: usize| at > 0 && self.is(at - 1, |kind| matches!(kind, PartKind::To));
        let within = |&at: &usize| {
            (!self.is_finite(at) || infinitive(at))
                && !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::That | PartKind::Relative))
        };
        let of = |at: usize| at.checked_sub(1).filter(|&of| self.is_preposition(of) && self.part_word(of) == "of");
        let gerund = |at: &usize| self.is(*at, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }));
        (0..=verb).rev().take_while(within).find(gerund).and_then(of)
    }

    /// "pictures of Berg receiving Lund": Berg at `part`, the end of the group.
    pub(super) fn is_shown(&self, group: &Group, part: usize) -> bool {
        group.start + 2 == part
            && self.part_word(part - 1) == "of"
            && self.is_somebody_named(part)
            && (self.is_thing_named(group.start) || PICTURES.contains(self.word(self.parts[group.start].end - 1)))
    }

    /// "saw Berg meeting", "helped the president, Anna Berg, meet": `before` is the verb of seeing.
    pub(super) fn is_sensed(&self, group: &Group, before: Option<usize>) -> bool {
        before.is_some_and(|at| SENSES.contains(self.part_word(at)))
            && (self.is_office(group.start) || self.is_somebody_named(group.start))
    }

    /// "thanked Berg for meeting": she met. "accused Berg of meeting", "kept her from meeting"
    pub(super) fn is_thanked(&self, group: &Group, before: Option<usize>) -> bool {
        let preposition = self.part_word(self.past_explained(group));
        matches!(preposition, "for" | "of" | "from" | "into")
            && (self.is_office(group.start) || self.is_somebody_named(group.start))
            && before.is_some_and(|at| {
                // "informed Berg of meeting": whoever informs her has met.
                self.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                    && !(preposition == "of" && INFORMING.contains(self.part_word(at)))
            })
    }

    /// "stopped Berg from meeting", "kept her from meeting": she did not.
    pub(super) fn is_stopped(&self, group: &Group, before: Option<usize>) -> bool {
        self.part_word(self.past_explained(group)) == "from"
            && before.is_some_and(|at| {
                matches!(self.part_word(at), "stopped" | "stops" | "stop" | "kept" | "keeps" | "keep")
            })
    }

    /// "quoted Berg as telling"
    pub(super) fn is_quoted_as(&self, group: &Group, before: Option<usize>) -> bool {
        // But not "addressed the house as well as meeting Lund".
        self.part_word(group.end) == "as"
            && !self.is_and(group.end)
            && before.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. })))
    }

    /// `"Good," said Berg after meeting`: `before` is the verb of saying.
    pub(super) fn is_behind_words(&self, group: &Group, before: Option<usize>) -> bool {
        self.is_somebody_named(group.start)
            && before.is_some_and(|says| {
                says == 0 || self.is(says - 1, |kind| matches!(kind, PartKind::Comma | PartKind::Quote))
            })
    }

    /// "spent an hour discussing"
    pub(super) fn is_time_spent(&self, group: &Group) -> bool {
        let head = self.phrase(group.start).map(|phrase| phrase.head);
        matches!(head, Some(Head::Noun(noun)) if lexicon::is_span(self.word(noun)))
    }
}
