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
use super::block::{bits, offsets};
use mark::Mark;
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
    for found in offsets(text.as_bytes(), |block| bits(block, is_candidate)) {
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
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let kept = text[start..end].strip_prefix(' ').unwrap_or(&text[start..end]);
    let kept = if is_plain(kept.as_bytes().first()) { kept } else { kept.trim_start() };
    let start = end - kept.len();
    let end = if is_plain(kept.as_bytes().last()) { end } else { start + kept.trim_end().len() };
    if start < end {
        sentences.push(Span { start, end });
    }
}

/// Whether a line end or a mark may stand at `byte`: an ASCII mark, or what one of the other marks of [`mark`] begins with, among
/// bytes of other scripts.
#[inline]
fn is_candidate(byte: u8) -> bool {
    (byte == b'.') | (byte == b'\n') | (byte == b'!') | (byte == b'?') | (byte >= 0xD6)
}
