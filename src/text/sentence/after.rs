//! What stands after a mark.
//!
//! In: the text after the mark and what closes with it. Out: whether a sentence can begin there, by the first letter and, only
//! where the mark leaves it open, by the first words. Left out: any grammar.

use super::abbreviation::{self, Stop};
use super::before::is_roman;

/// How the text after a mark begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begin {
    /// The text ends.
    Nothing,
    /// Punctuation that cannot open a sentence.
    Continuation,
    Small,
    Capital,
    /// A digit, a letter without case, a symbol.
    Other,
}

/// What follows a mark, after white space and opening quotes, brackets and dashes.
pub(super) struct Next<'a> {
    pub(super) kind: Begin,
    /// A bracket opens before the first word.
    pub(super) bracketed: bool,
    /// The text from the first word on.
    text: &'a str,
}

impl<'a> Next<'a> {
    pub(super) fn read(rest: &'a str) -> Self {
        let (mut bullet, mut bracketed) = (false, false);
        let text = rest.trim_start_matches(|c: char| match c {
            ' ' => true,
            'A'..='Z' | 'a'..='z' | '0'..='9' => false,
            '(' | '[' => {
                bracketed = true;
                true
            }
            '•' | '▪' | '◦' | '‣' => {
                bullet = true;
                true
            }
            _ => c.is_whitespace() || is_opener(c),
        });
        let kind = match text.chars().next() {
            None => Begin::Nothing,
            _ if bullet => Begin::Other,
            Some(',' | ';' | ':' | ')' | ']' | '}' | '”' | '/' | '%') => Begin::Continuation,
            Some(c) if c.is_lowercase() => Begin::Small,
            Some(c) if c.is_uppercase() => Begin::Capital,
            Some(_) => Begin::Other,
        };
        Self { kind, bracketed, text }
    }

    pub(super) fn word(&self) -> &'a str {
        &self.text[..self.text.find(|c: char| !c.is_alphabetic()).unwrap_or(self.text.len())]
    }

    /// The text after the first word.
    fn tail(&self) -> &'a str {
        &self.text[self.word().len()..]
    }

    /// Whether a sentence begins here although an abbreviation stands before.
    pub(super) fn opens_sentence(&self) -> bool {
        if self.kind != Begin::Capital {
            return false;
        }
        let (word, tail) = (self.word(), self.tail());
        abbreviation::opens_sentence(word)
            && (tail.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '\'' | '’'))
                || matches!(word, "Mr" | "Mrs" | "Ms"))
    }

    /// Whether a small letter begins a sentence after a word that is no abbreviation: `(laughter)`, `iPhone`, `al-Assad`,
    /// `b. The second item`.
    pub(super) fn is_disguised(&self) -> bool {
        if self.bracketed {
            return true;
        }
        let mut after = self.tail().chars();
        match self.word() {
            "al" | "el" | "an" | "ar" | "as" | "ad" | "at" => {
                after.next() == Some('-') && after.next().is_some_and(char::is_uppercase)
            }
            word if word.len() == 1 => {
                matches!(after.next(), Some('.' | ')')) && after.next().is_some_and(char::is_whitespace)
            }
            word => word.chars().nth(1).is_some_and(char::is_uppercase),
        }
    }

    /// Whether a number, a part of one or a date follows.
    pub(super) fn is_number(&self) -> bool {
        let word = self.word();
        if word.is_empty() {
            return self.text.starts_with(|c: char| c.is_numeric() || c == '#');
        }
        word.len() == 1
            || is_roman(word)
            || abbreviation::follows_clock(word)
            || abbreviation::stop(word) == Some(Stop::BeforeOpener) && self.tail().starts_with('.')
    }

    /// Whether a numbered paragraph begins here: `12. The`.
    pub(super) fn is_numbered(&self) -> bool {
        let tail = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        tail.len() < self.text.len() && tail.starts_with(". ")
    }

    /// Whether a day, a month or a time zone follows.
    pub(super) fn follows_clock(&self) -> bool {
        let (word, tail) = (self.word(), self.tail());
        abbreviation::follows_clock(word)
            || tail.starts_with('.') && !self.opens_sentence() && abbreviation::stop(word) != Some(Stop::Never)
            || tail.split_whitespace().next().is_some_and(|word| word.starts_with("time"))
    }

    /// Whether a speaker and a verb of speech follow: `Mr. Petrov asked`.
    pub(super) fn is_attribution(&self) -> bool {
        if self.kind != Begin::Capital || self.opens_sentence() && !self.tail().starts_with('.') {
            return false;
        }
        for word in self.tail().split_whitespace().take(3) {
            let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            if abbreviation::is_speech_verb(word) {
                return true;
            }
            if word.starts_with(char::is_lowercase) {
                return false;
            }
        }
        false
    }
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '‚' | '‹' | '{' | '¿' | '¡' | '-' | '–' | '—' | '*' | '`')
}
