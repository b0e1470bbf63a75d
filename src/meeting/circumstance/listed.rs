//! The signs of `signs.csv` in a sentence.
//!
//! In: a token of a sentence. Out: the sign that stands there, and what the signs at a part say of it: that it was urged, was not done, takes
//! place, is of sport. Left out: which parts count for a meeting ([`super::sign`]).

use crate::meeting::Status;
use crate::meeting::clause::{Part, PartKind, Sentence};
use crate::meeting::cue::{Form, Sign};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::token::Mark;

/// What a final is of, in sport: "final eliminator", where "a final round" is of anything.
static PLAYED: Words =
    Words::new(|| words("eliminator bout tie game games match matches whistle over set leg qualifier rubber fixture"));

/// Words between "attending" and the match.
const WATCHED: usize = 8;

impl Reader<'_> {
    /// The sign of the list whose words stand from a token on: "agreed to", "agreed on Monday to".
    pub(super) fn listed_sign(&self, sentence: &Sentence<'_>, token: usize) -> Option<&(Vec<String>, Sign)> {
        let stands = |words: &[String]| {
            words.iter().enumerate().skip(1).all(|(index, word)| {
                sentence.word(token + index) == word || word == "to" && leads_to(sentence, token + index)
            })
        };
        // "must have met", but not "must have lunch".
        let done = |words: &[String]| {
            let last = token + words.len() - 1;
            let next = sentence.parts.partition_point(|part| part.start <= last);
            words[words.len() - 1] != "have" || !sentence.is_meeting_noun(next)
        };
        // "wouldn't rule out"
        let first = if is_short_not(sentence, token) { "not" } else { sentence.word(token) };
        self.cues
            .signs
            .get(first)?
            .iter()
            .find(|(words, sign)| stands(words) && (*sign != Sign::Status(Status::Held) || done(words)))
    }

    /// The sign at a token.
    pub(super) fn sign_at(&self, sentence: &Sentence<'_>, token: usize) -> Option<Sign> {
        // "the May 2 talks"
        if sentence.word(token) == "may" && sentence.tokens[token].capital && token > 0 {
            return None;
        }
        if sentence.word(token) == "next" && is_in_turn(sentence, token) {
            return None;
        }
        // "not ruled out" is one sign, not two.
        if token > 0
            && (sentence.word(token - 1) == "not" || is_short_not(sentence, token - 1))
            && self.listed_sign(sentence, token - 1).is_some_and(|(words, _)| words.len() > 1)
        {
            return None;
        }
        self.listed_sign(sentence, token).map(|&(_, sign)| sign)
    }

    /// Whether the sign at the first word of a part has this status.
    pub(in crate::meeting) fn signals(&self, sentence: &Sentence<'_>, part: usize, status: Status) -> bool {
        self.sign_at(sentence, sentence.parts[part].start) == Some(Sign::Status(status))
    }

    /// Whether the sentence is about something else than meetings, such as sport. Who attends a match does not play it.
    pub fn is_elsewhere(&self, sentence: &Sentence<'_>) -> bool {
        let watched = |token: usize| {
            let before = (token.saturating_sub(WATCHED)..token).map(|before| sentence.word(before));
            before.into_iter().any(|word| word.starts_with("attend") || word.starts_with("watch"))
        };
        (0..sentence.tokens.len()).any(|token| {
            // "Arab League" is no league.
            let covered =
                || token > 0 && self.listed_sign(sentence, token - 1).is_some_and(|(words, _)| words.len() > 1);
            self.sign_at(sentence, token) == Some(Sign::None)
                && !covered()
                && !watched(token)
                && !is_no_sport(sentence, token)
        })
    }

    /// Whether the verb above the clause that begins at `start` asks for it: "suggested that".
    pub(super) fn is_urged(&self, sentence: &Sentence<'_>, start: usize) -> bool {
        start.checked_sub(2).is_some_and(|above| {
            let Part { kind, start, end } = &sentence.parts[above];
            let word = match kind {
                PartKind::Verb { .. } => *start,
                // "the suggestion that"
                PartKind::Phrase(_) => *end - 1,
                _ => return false,
            };
            self.sign_at(sentence, word) == Some(Sign::Status(Status::Planned))
        })
    }

    /// Whether what is told before a part was not done, or is yet to be: "could not decide until".
    pub(super) fn is_undone(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        (0..sentence.parts[part].start)
            .any(|token| matches!(self.sign_at(sentence, token), Some(Sign::Status(Status::Denied | Status::Planned))))
    }

    /// Whether the words of a noun say that it takes place: "ongoing talks".
    pub(super) fn says_held(&self, sentence: &Sentence<'_>, noun: usize) -> bool {
        let Part { start, end, .. } = sentence.parts[noun];
        // "continuing" is a verb by its form.
        (start.saturating_sub(1)..end).any(|token| self.sign_at(sentence, token) == Some(Sign::Status(Status::Held)))
    }
}

/// Whether a word is a short form with "not": "didn't".
fn is_short_not(sentence: &Sentence<'_>, token: usize) -> bool {
    sentence.word(token).ends_with("n't")
}

/// Whether "next" at a token tells in which order things were done: "next discussed her talks with Lund".
fn is_in_turn(sentence: &Sentence<'_>, token: usize) -> bool {
    let at = sentence.parts.partition_point(|part| part.end <= token);
    sentence.is(at, |kind| matches!(kind, PartKind::Adverb))
        && sentence.is(at + 1, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
}

/// Whether a word of sport is none where it stands: "a final round of talks", "to match his offer".
fn is_no_sport(sentence: &Sentence<'_>, token: usize) -> bool {
    let at = sentence.parts.partition_point(|part| part.end <= token);
    let Some(Part { kind, end, .. }) = sentence.parts.get(at) else { return false };
    match (sentence.word(token), kind) {
        ("final", PartKind::Phrase(_)) => {
            token + 1 < *end
                && sentence.tokens[token + 1].mark == Mark::Word
                && !PLAYED.contains(sentence.word(token + 1))
        }
        ("match", PartKind::Verb { .. }) => at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::To)),
        _ => false,
    }
}

/// Whether "to" follows a token behind the words of when, where and how.
fn leads_to(sentence: &Sentence<'_>, token: usize) -> bool {
    let mut at = sentence.parts.partition_point(|part| part.start < token);
    let small = |at: usize| {
        sentence.is(at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb))
            && !matches!(sentence.part_word(at), "yet" | "not" | "never")
    };
    let circumstance = |at: usize| {
        sentence.is_preposition(at) && matches!(sentence.part_word(at), "on" | "in" | "at" | "by" | "during" | "after")
    };
    while small(at) || circumstance(at) && sentence.phrase(at + 1).is_some() {
        at += if small(at) { 1 } else { 2 };
    }
    sentence.part_word(at) == "to"
}
