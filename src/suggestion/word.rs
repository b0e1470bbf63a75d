//! The words of a sentence, and what a single word tells.
//!
//! In: a sentence, a word. Out: its words with their places; whether a word is an initial, an acronym, one that is in no
//! name, one that names a body of people.

use crate::text::Span;
use crate::text::date::MONTHS;

/// A word of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl Word<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        let first = letters.next().unwrap_or(' ');
        // d'Ormesson, deGaulle, al-Assad
        first.is_uppercase()
            || self.text.char_indices().skip(1).take(4).any(|(at, c)| {
                c.is_uppercase() && matches!(&self.text[..at], "d'" | "d’" | "de" | "al-" | "el-" | "l'" | "l’")
            })
    }

    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }
}

/// The letters of a sentence, word by word: hyphens and apostrophes join, a possessive is no part of a word.
pub(super) fn words_of(text: &str, sentence: Span) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let part = sentence.of(text);
    let mut start: Option<usize> = None;
    let mut letters = part.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins = matches!(c, '\'' | '’' | '-' | '‐' | '&')
            && start.is_some()
            && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if c.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push(Word { text: without_possessive(&part[start..at]), start: sentence.start + start });
        }
    }
    if let Some(start) = start {
        words.push(Word { text: without_possessive(&part[start..]), start: sentence.start + start });
    }
    words
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether only a space, or the full stop of an abbreviation and a space, stands between two words.
pub(super) fn is_joined(text: &str, word: &Word<'_>, next: &Word<'_>, abbreviated: bool) -> bool {
    let mut gap = &text[word.end()..next.start];
    if abbreviated || word.is_initial() {
        gap = gap.strip_prefix('.').unwrap_or(gap);
        if gap.is_empty() {
            return true;
        }
    }
    !gap.is_empty() && gap.chars().all(char::is_whitespace) && !gap.contains("\n\n")
}

/// Whether a word is an acronym or an abbreviation such as `FonMin`; `McNamara` and `deGaulle` are none.
pub(super) fn is_office(word: &str) -> bool {
    const PREFIXES: [&str; 10] = ["Mc", "Mac", "De", "de", "Di", "Du", "La", "Le", "Van", "Fitz"];
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let small = word.contains(char::is_lowercase);
    let joined = word.contains(['-', '‐', '\'', '’', '.']);
    capitals > 1
        && !joined
        && !(small
            && PREFIXES
                .iter()
                .any(|prefix| word.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(char::is_uppercase))))
}

/// Whether a folded word, or what it is a contraction of (`I've`), is never a part of a name.
pub(super) fn is_never(folded: &str) -> bool {
    let word = folded.split('\'').next().unwrap_or(folded);
    NEVER.contains(&word) || MONTHS.contains(&word) || folded.ends_with("'ve") || folded.ends_with("'ll")
}

/// Days and words that open sentences or references: never a name by themselves nor at the ends of one.
const NEVER: [&str; 50] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "the",
    "this",
    "that",
    "it",
    "he",
    "she",
    "we",
    "they",
    "i",
    "in",
    "on",
    "at",
    "if",
    "as",
    "but",
    "and",
    "for",
    "no",
    "dear",
    "subject",
    "ref",
    "re",
    "jr",
    "mr",
    "mrs",
    "sec",
    "ibid",
    "memo",
    "tel",
    "para",
    "jan",
    "feb",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
    "unquote",
    "pro",
    "pros",
    "cons",
    "quote",
    "govt",
];

/// Words that name a body of people, at the end of its name or before `of`.
pub(super) fn is_organisation_word(folded: &str) -> bool {
    const WORDS: &str = " ministry department committee council commission party bank university agency union front army navy \
        organization organisation association company corporation corp inc ltd limited group institute office bureau \
        embassy parliament assembly congress senate court federation league movement force forces command division \
        brigade foundation fund press news times board authority administration secretariat alliance coalition \
        society service services police directorate academy college school church cabinet government legation \
        consulate mission delegation airlines airways industries holdings gmbh ag sa plc llc militia brigades treasury ";
    WORDS.contains(&format!(" {folded} "))
}
