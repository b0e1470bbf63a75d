//! Journeys whose goal is the place of a meeting: "heading to Oslo for talks", "during her Oslo visit".
//!
//! In: the [`Reach`] of a cue. Out: the goal of the journey beside it. Left out: journeys told in another clause or sentence
//! ([`super::stay`]).

use super::{BOUND, MOTION, Place, Reach};
use crate::meeting::clause::{Head, Sentence};
use crate::meeting::lexicon;
use crate::meeting::reference::Reader;

/// Whether "his" journey is of nobody who meets: where countries do.
pub(super) fn is_of_somebody_else(sentence: &Sentence<'_>, reach: &Reach, journey: usize) -> bool {
    let his = sentence.phrase(journey).and_then(|phrase| phrase.possessive);
    let person = |at: usize| {
        sentence.is_person_named(at)
            || matches!(sentence.phrase(at).map(|phrase| phrase.head), Some(Head::Singular | Head::Noun(_)))
    };
    his.is_some_and(|his| matches!(sentence.word(his), "his" | "her"))
        && reach.subject.is_some_and(|(start, end)| (start..end).all(|at| !person(at)))
}

impl Reader<'_> {
    /// Whether a journey stands before a part, which then tells where it leads: "a visit" before "to Oslo".
    pub(super) fn is_journey_before(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        at > 0
            && sentence.phrase(at - 1).is_some()
            && lexicon::is_journey(sentence.word(sentence.parts[at - 1].end - 1))
    }

    /// The place of the journey or gathering that a phrase after "during" or "on" tells of: "during her Oslo visit", "on the Italy leg of
    /// her tour", "during the Oslo convention".
    pub(super) fn journey_inside(&self, sentence: &Sentence<'_>, at: usize) -> Option<Place> {
        let Head::Noun(noun) = sentence.phrase(at + 1)?.head else { return None };
        let word = sentence.word(noun);
        // "briefed him on the Oslo visit" has it for its topic.
        let on = sentence.part_word(at) == "on" && (word == "leg" || at == 0);
        let leads = sentence.is_preposition(at) && (on || sentence.part_word(at) == "during");
        let journey = lexicon::is_journey(word)
            || matches!(word, "leg" | "convention" | "conference" | "congress" | "festival" | "fair");
        (leads && journey).then(|| self.place_inside(sentence, at + 1)).flatten()
    }

    /// The goal of a journey that a noun is the purpose of: "heading to Oslo for talks with Lund in the first visit to Norway".
    pub(super) fn goal_for(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<Place> {
        sentence.phrase(reach.cue)?;
        let purpose = sentence.governor(reach.cue).filter(|&at| at >= 3 && sentence.part_word(at) == "for")?;
        let to = purpose - 2;
        let moves = |at: usize| {
            let word = sentence.part_word(at);
            MOTION.contains(word) || BOUND.contains(word)
        };
        let leads = sentence.is_preposition(to) && matches!(sentence.part_word(to), "to" | "for" | "in");
        (leads && moves(to - 1)).then(|| self.place_in(sentence, to + 1)).flatten()
    }
}
