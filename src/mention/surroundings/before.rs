//! The words before a name.
//!
//! In: a text and where a name begins. Out: the words of the same line, the nearest first, each read when it is asked for, down to
//! the first small word that no title has: beyond it nothing belongs to the name. Mostly one word is enough.

use crate::gazetteer::{WordLists, is_initial, is_particle, with_folded};
use crate::text::Span;

/// A word of a line with its place; punctuation that clings to it is not in `word`.
#[derive(Clone, Copy)]
pub(in crate::mention) struct Word<'t> {
    pub(in crate::mention) span: Span,
    pub(in crate::mention) word: &'t str,
    /// Something other than the space stands between it and the next word on the side of the name.
    pub(in crate::mention) cut_inside: bool,
    /// Something other than the space stands on its far side.
    cut_outside: bool,
}

/// The words before a name on its line.
pub(in crate::mention) struct WordsBefore<'t, 'w> {
    text: &'t str,
    words: &'w WordLists,
    seen: Vec<Word<'t>>,
    /// Where the next word ends; none beyond the last that can belong to the name.
    next: Option<usize>,
}

impl<'t, 'w> WordsBefore<'t, 'w> {
    /// The words before byte offset `at`.
    pub(in crate::mention) fn of(text: &'t str, at: usize, words: &'w WordLists) -> Self {
        Self { text, words, seen: Vec::with_capacity(4), next: Some(at) }
    }

    /// The word with this number, from 0.
    pub(in crate::mention) fn get(&mut self, index: usize) -> Option<Word<'t>> {
        while self.seen.len() <= index
            && self.seen.len() < self.words.longest_title() + 4
            && let Some(word) = self.next.and_then(|end| word_before(self.text, end, self.words))
        {
            // Beyond a small word that no title has, nothing belongs to the name.
            let is_last = word.cut_outside
                || word.cut_inside
                || !word.word.starts_with(char::is_uppercase)
                    && !is_particle(word.word)
                    && !self.words.may_be_in_title(word.word);
            self.next = (!is_last).then_some(word.span.start);
            self.seen.push(word);
        }
        self.seen.get(index).copied()
    }

    /// Up to `count` words from the one with this number on.
    pub(super) fn several(&mut self, index: usize, count: usize) -> &[Word<'t>] {
        self.get((index + count).saturating_sub(1));
        &self.seen[index..self.seen.len().min(index + count)]
    }
}

/// The word before byte offset `at` on the same line.
fn word_before<'t>(text: &'t str, at: usize, words: &WordLists) -> Option<Word<'t>> {
    // Never back to the start of the line: a paragraph on one line would be read once for each of its names.
    let trimmed = text[..at].trim_end_matches([' ', '\u{A0}']);
    let gap = at - trimmed.len();
    if trimmed.is_empty() || trimmed.ends_with(['\n', '\r']) || gap == 0 || gap > 2 {
        return None;
    }
    let begin = begin_of_word(trimmed);
    let cut_outside = begin > 0 && !trimmed[..begin].ends_with([' ', '\u{A0}', '\n', '\r']);
    let token = &trimmed[begin..];
    let word = token.trim_end_matches([',', ';', ':', ')', ']', '”', '"', '?', '!', '’', '\'', '.', '*']);
    let dropped = &token[word.len()..];
    // A full stop after a title or an initial ends no sentence.
    let is_abbreviation = dropped == "."
        && (is_initial(word)
            || matches!(word, "St" | "Mt" | "Ft")
            || with_folded(word, |word| words.is_abbreviation(word)));
    let cut_inside = !dropped.is_empty() && !is_abbreviation;
    if word.is_empty() {
        return None;
    }
    let end = begin + word.len();
    Some(Word { span: Span::new(begin, end), word, cut_inside, cut_outside })
}

/// Where the last word of `text` begins, with whatever clings to it.
fn begin_of_word(text: &str) -> usize {
    let ends_word = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'(' | b'[' | b'"');
    // Mostly the first byte that is no letter is the space before the word.
    let letters = text.bytes().rev().take_while(|&byte| byte.is_ascii() && !ends_word(byte)).count();
    let before = &text[..text.len() - letters];
    match before.as_bytes().last() {
        None => 0,
        Some(&byte) if ends_word(byte) => before.len(),
        Some(_) => before
            .rfind([' ', '\u{A0}', '\t', '\n', '\r', '—', '–', '/', '(', '[', '“', '"'])
            .map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8)),
    }
}
