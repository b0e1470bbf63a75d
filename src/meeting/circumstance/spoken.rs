//! Meetings that somebody says, knows or feels something about, or does not: "did not mention her meeting with Lund".
//!
//! In: the [`Reach`] of a cue, and the parts whose signs count for it. Out: the parts left once it is seen that only the saying was denied. Left
//! out: verbs that lead to a meeting which may not be ("did not suggest meeting Lund").

use super::Reach;
use crate::meeting::Status;
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;

/// Verbs whose object is as it is, whether or not they are denied.
static ABOUT: Words = Words::new(|| {
    words(
        "tell told telling inform informed informing notify notified mention mentioned mentioning comment commented commenting describe described describing disclose disclosed disclosing reveal revealed revealing report reported reporting recount recounted elaborate elaborated explain explained explaining brief briefed briefing know knew lie lied lying regret regretted regretting enjoy enjoyed enjoying like liked mind minded forget forgot forgotten appreciate appreciated",
    )
});

impl Reader<'_> {
    /// Takes away the signs that deny only what is said or felt of a meeting: "would not comment on her talks with Lund", "never told
    /// Rossi about meeting Lund".
    pub(super) fn drop_denied_telling(&self, sentence: &Sentence<'_>, reach: &Reach, parts: &mut Vec<usize>) {
        let known = match sentence.phrase(reach.cue) {
            Some(phrase) => phrase.has_owner() || matches!(sentence.part_word(reach.cue), "the" | "this" | "that"),
            None => sentence.is(reach.cue, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })),
        };
        // "did not attend the talks between Lund and Rossi", "did not attend Lund's talks with Rossi"
        let of_others =
            reach.subject.is_none() || sentence.phrase(reach.cue).is_some_and(|phrase| !phrase.possessors.is_empty());
        let attends = |at: usize| of_others && sentence.part_word(at).starts_with("attend");
        let tells = |&at: &usize| {
            at < reach.cue
                && (ABOUT.contains(sentence.part_word(at)) || attends(at))
                && sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
        };
        let Some(told) = parts.iter().copied().filter(tells).max().filter(|&at| known || attends(at)) else { return };
        let denies = |at: usize| at < told && self.signals(sentence, at, Status::Denied);
        if parts.iter().any(|&at| denies(at)) {
            let modal = |at: usize| at < told && matches!(sentence.part_word(at), "would" | "could" | "can" | "will");
            parts.retain(|&at| !denies(at) && !modal(at));
        }
    }
}
