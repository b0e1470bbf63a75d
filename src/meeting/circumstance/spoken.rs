//! Meetings that somebody says, knows or feels something about, or does not: "did not mention her meeting with Lund".
//!
//! In: the [`Reach`] of a cue, and the parts whose signs count for it. Out: the parts left once it is seen that only the saying was denied; whether
//! what is said is said not to hold. Left out: verbs that lead to a meeting which may not be ("did not suggest meeting Lund").

use super::Reach;
use crate::meeting::Status;
use crate::meeting::clause::{PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;

/// Verbs whose object is as it is, whether or not they are denied.
static ABOUT: Words = Words::new(|| {
    words(
        "tell told telling inform informed informing notify notified mention mentioned mentioning comment commented commenting describe described describing disclose disclosed disclosing reveal revealed revealing report reported reporting recount recounted elaborate elaborated explain explained explaining brief briefed briefing know knew lie lied lying regret regretted regretting enjoy enjoyed enjoying like liked mind minded forget forgot forgotten appreciate appreciated",
    )
});

/// What is said of reports that do not hold, with "not true" and "no truth".
static UNTRUE: Words = Words::new(|| words("untrue false incorrect baseless unfounded groundless nonsense fabricated"));

/// How somebody speaks who says what does not hold: "falsely said that".
static FALSELY: Words = Words::new(|| words("falsely wrongly incorrectly erroneously untruthfully mistakenly"));

/// Whether what is told behind "that" is said not to hold: "no truth in reports that Berg met Lund", "reports that Berg met Lund were false",
/// "falsely said that she had met Lund".
pub(super) fn is_called_untrue(sentence: &Sentence<'_>, reach: &Reach) -> bool {
    let start = reach.subject.filter(|(_, end)| *end <= reach.cue).map_or(0, |(start, _)| start);
    let says = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
    // "falsely told reporters that she"
    let said = (start.saturating_sub(3)..start).rev().find(says);
    if said.is_some_and(|said| said > 0 && FALSELY.contains(sentence.part_word(said - 1))) {
        return true;
    }
    let Some(that) = start.checked_sub(1).filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::That))) else {
        return false;
    };
    let untrue = |token: usize| match sentence.word(token) {
        "true" => token > 0 && sentence.word(token - 1) == "not",
        "truth" => token > 0 && sentence.word(token - 1) == "no",
        word => UNTRUE.contains(word),
    };
    let is_border = |&at: &usize| sentence.is(at, |kind| matches!(kind, PartKind::Border | PartKind::That));
    let opens = (0..that).rev().find(is_border).map_or(0, |at| at + 1);
    let before = opens < that && (sentence.parts[opens].start..sentence.parts[that].start).any(untrue);
    let be = (reach.after..sentence.parts.len()).find(|&at| {
        !sentence.is(at, |kind| {
            matches!(kind, PartKind::Preposition | PartKind::Phrase(_) | PartKind::Time(_) | PartKind::Adverb)
        })
    });
    let behind = || {
        let be = be.filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Be)))?;
        let end = sentence.parts.get(be + 2).or(sentence.parts.get(be + 1))?.end;
        Some((sentence.parts[be].end..end).any(untrue))
    };
    // "Reports" at the front is a verb by its form.
    let opens = that == 1 || that > 1 && sentence.is_noun(that - 1);
    before || opens && behind().unwrap_or_default()
}

impl Reader<'_> {
    /// Takes away the signs that deny only what is said or felt of a meeting: "would not comment on her talks with Lund", "never told
    /// Rossi about meeting Lund".
    pub(super) fn drop_denied_telling(&self, sentence: &Sentence<'_>, reach: &Reach, parts: &mut Vec<usize>) {
        let own = sentence.phrase(reach.cue).is_some_and(Phrase::has_owner);
        let known = match sentence.phrase(reach.cue) {
            Some(_) => own || matches!(sentence.part_word(reach.cue), "the" | "this" | "that"),
            None => sentence.is(reach.cue, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })),
        };
        // "did not attend the talks between Lund and Rossi", "did not attend Lund's talks with Rossi"
        let of_others =
            reach.subject.is_none() || sentence.phrase(reach.cue).is_some_and(|phrase| !phrase.possessors.is_empty());
        let attends = |at: usize| of_others && sentence.part_word(at).starts_with("attend");
        let tells = |&at: &usize| {
            at < reach.cue
                // "declined to discuss her talks with Lund", but not "talks with Lund"
                && (ABOUT.contains(sentence.part_word(at))
                    || own && matches!(sentence.part_word(at), "discuss" | "discussed" | "discussing")
                    || attends(at))
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
