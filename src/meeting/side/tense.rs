//! What a deed beside a meeting tells of it: who "did not take part in talks" was not there, who "would not comment after talks" was.
//!
//! In: a part that leads to a cue. Out: whether the meeting shares what the part says of time and will, and whether it is what the part comes
//! to. Left out: what becomes of these words ([`crate::meeting::circumstance`]).

use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::Form;

impl Sentence<'_> {
    /// Whether a verb tells of being at talks: who "did not take part" was not there.
    pub fn partakes(&self, verb: usize) -> bool {
        const PARTAKE: [&str; 13] = [
            "participat",
            "engag",
            "meet",
            "met",
            "sit",
            "attend",
            "join",
            "show",
            "turn",
            "appear",
            "arriv",
            "represent",
            "come",
        ];
        let word = self.part_word(verb);
        let takes = matches!(word, "take" | "took" | "taking" | "taken") && self.part_word(verb + 1) == "part";
        takes || PARTAKE.iter().any(|partake| word.starts_with(partake))
    }

    /// Whether the noun at `part` is what a verb before it comes to: "ended in a visit", "led to talks".
    pub(super) fn is_outcome(&self, part: usize) -> bool {
        part >= 2
            && self.is_preposition(part - 1)
            && matches!(self.part_word(part - 1), "in" | "into" | "to" | "with")
            && self.is(part - 2, |kind| matches!(kind, PartKind::Verb { .. }))
    }

    /// The word that opens "after talks", "during a meeting": what is refused or offered then is not the meeting.
    pub(super) fn past_opener(&self, part: usize) -> Option<&str> {
        let before = (part.saturating_sub(3)..part)
            .rev()
            .find(|&at| self.is(at, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator)));
        before
            .map(|at| self.part_word(at))
            .filter(|word| matches!(*word, "after" | "following" | "during" | "since" | "while" | "in" | "at" | "over"))
    }

    /// Whether a part behind which something is done at or after a meeting, as `opener` tells, says that the meeting is to come as well: "will
    /// resign after talks", "plans to speak after talks". What "may" be done after one does not.
    pub(super) fn tells_tense(&self, part: usize, opener: &str) -> bool {
        if matches!(opener, "after" | "following") && matches!(self.part_word(part), "may" | "might" | "could" | "can")
        {
            return false;
        }
        // "is interested in meeting Lund"
        if self.part_word(part) == "interested" {
            return true;
        }
        let plans =
            ["plans", "planned", "intends", "intended", "expects", "expected", "due", "scheduled", "set", "is", "are"];
        let to = self.is(part + 1, |kind| matches!(kind, PartKind::To));
        if to { plans.contains(&self.part_word(part)) } else { self.is_tense(part) }
    }

    /// Whether the verb at `verb`, behind an "and", may go on with the clause before the aside that opens at `aside`: "danced with Berg, who had come
    /// late, and met Lund", but not "would invite Berg, who had come late, and met Lund".
    pub(super) fn goes_on_past(&self, aside: usize, verb: usize) -> bool {
        let is_verb = |at: &usize| self.is(*at, |kind| matches!(kind, PartKind::Verb { .. }));
        let main = (0..aside).rev().find(is_verb);
        let base = main.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. })));
        !(base && self.is_past(verb))
    }

    /// Whether a part is a verb in the past.
    pub(super) fn is_past(&self, part: usize) -> bool {
        self.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. })) || self.part_word(part) == "had"
    }

    /// Whether a part is an auxiliary of tense: "will", but not in "couldn't sleep after talks", "would not comment after talks".
    pub(super) fn is_tense(&self, part: usize) -> bool {
        let word = self.part_word(part);
        let negated = matches!(self.part_word(part + 1), "not" | "never");
        self.is(part, |kind| matches!(kind, PartKind::Auxiliary))
            && !word.ends_with("n't")
            && word != "cannot"
            && !(negated && matches!(word, "could" | "would"))
    }
}
