//! Cuts a text into sentences.
//!
//! In: the text of a document, in any language and any state. Out: the spans of its sentences. Every mark that can end
//! a sentence is judged by what stands around it (the word before, closing quotes and brackets, the word after), so
//! that only the bytes near the marks are looked at. Line ends close a sentence too, except in text wrapped at a fixed
//! width. Left out: pairing of quotation marks and brackets (a broken quote must not glue a paragraph together), and
//! abbreviations of languages other than English. That no sentence ends inside a name is the matcher's part.

mod abbreviation;
mod after;
mod before;
mod mark;
#[cfg(test)]
mod tests;
mod word_table;
mod wrap;

use super::Span;
use mark::Mark;
use memchr::{Memchr, Memchr3, memchr_iter, memchr3_iter};
use wrap::Wrapping;

/// The sentences of `text`, in order and without overlap. White space at both ends is trimmed; every other character of
/// the text lies in exactly one sentence.
#[must_use]
pub fn split_sentences(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    split_sentences_into(text, &mut sentences);
    sentences
}

/// Like [`split_sentences`], into a buffer that is emptied first.
pub fn split_sentences_into(text: &str, sentences: &mut Vec<Span>) {
    sentences.clear();
    let wrapping = Wrapping::detect(text);
    let (mut start, mut at) = (0, 0);
    for found in Candidates::of(text.as_bytes()) {
        if found < at {
            continue;
        }
        if text.as_bytes()[found] == b'\n' {
            if !wrapping.is_some_and(|wrapping| wrapping.joins(text, found)) {
                push_trimmed(text, start, found, sentences);
                start = found + 1;
            }
        } else if let Some(mark) = Mark::read(text, found) {
            at = mark.close;
            if mark.ends_sentence(text, start) {
                push_trimmed(text, start, mark.close, sentences);
                start = mark.close;
            }
        }
    }
    push_trimmed(text, start, text.len(), sentences);
}

fn push_trimmed(text: &str, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let kept = text[start..end].trim_start();
    let start = end - kept.len();
    let end = start + kept.trim_end().len();
    if start < end {
        sentences.push(Span { start, end });
    }
}

/// The offsets of line ends, of the ASCII marks and of the bytes that begin the other marks of [`mark`], in order. Several
/// vectorised searches are merged: on English text three times as fast as one look at every byte.
struct Candidates<'a> {
    stops: Memchr3<'a>,
    lines: Memchr<'a>,
    others: [Memchr3<'a>; 3],
    /// The next offset of each search, `usize::MAX` at its end.
    next: [usize; 5],
}

impl<'a> Candidates<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let mut stops = memchr3_iter(b'.', b'!', b'?', bytes);
        let mut lines = memchr_iter(b'\n', bytes);
        let mut others = [
            memchr3_iter(0xE2, 0xE3, 0xEF, bytes),
            memchr3_iter(0xD8, 0xDB, 0xE0, bytes),
            memchr3_iter(0xD6, 0xE1, 0xE1, bytes),
        ];
        let [a, b, c] = others.each_mut().map(Iterator::next);
        let next = [stops.next(), lines.next(), a, b, c].map(|at| at.unwrap_or(usize::MAX));
        Self { stops, lines, others, next }
    }
}

impl Iterator for Candidates<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let (mut first, mut found) = (0, self.next[0]);
        for (search, &at) in self.next.iter().enumerate().skip(1) {
            if at < found {
                (first, found) = (search, at);
            }
        }
        if found == usize::MAX {
            return None;
        }
        let next = match first {
            0 => self.stops.next(),
            1 => self.lines.next(),
            other => self.others[other - 2].next(),
        };
        self.next[first] = next.unwrap_or(usize::MAX);
        Some(found)
    }
}
