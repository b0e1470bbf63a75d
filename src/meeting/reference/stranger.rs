//! Names that stand for nobody a pronoun means: those that the gazetteers lack, those in brackets, and who speaks in a transcript.
//!
//! In: a part of a sentence. Out: whether it is such a name. Left out are unknown names with a title, which are somebody unnamed.

use super::Reader;
use crate::meeting::clause::{Head, Sentence};
use crate::meeting::lexicon;

impl Reader<'_> {
    /// Whether a phrase is a name that the gazetteers lack: as its capitals tell inside a sentence, "On Monday Dorfman", "Otto Dorfman", or
    /// as the document writes the word inside others.
    pub(super) fn is_stranger(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        let Some(Head::Noun(noun)) = sentence.phrase(part).map(|phrase| phrase.head) else { return false };
        if !sentence.is_unknown_name(part) || lexicon::is_body(sentence.word(noun)) {
            return false;
        }
        let place = &sentence.parts[part];
        let several = place.end - place.start > 1 && sentence.tokens[place.start].capital;
        several || part > 0 || self.is_written_as_name(sentence.tokens[noun].span.of(self.text))
    }

    /// Whether the document has a word with a capital inside a sentence, and never without one.
    fn is_written_as_name(&self, word: &str) -> bool {
        let inside = |(at, _): (usize, &str)| {
            let before = self.text[..at].strip_suffix(' ');
            before.is_some_and(|before| before.ends_with(|c: char| c.is_lowercase() || c == ','))
        };
        self.text.match_indices(word).any(inside) && !self.text.contains(&word.to_lowercase())
    }

    /// The first token behind the speaker at the head of a sentence: "Berg: I saw Lund."
    pub(super) fn past_label(&self, sentence: &Sentence<'_>) -> usize {
        let end = sentence.parts.first().map_or(0, |first| first.end);
        let colon = sentence.tokens.get(end).is_some_and(|token| token.span.of(self.text) == ":");
        if colon && sentence.is_person_named(0) { end } else { 0 }
    }

    /// Whether a part stands in brackets.
    pub(super) fn is_bracketed(&self, number: usize, part: usize) -> bool {
        let here = &self.text[self.spans[number].start..self.span_of(number, part).start];
        here.rfind(['(', ')']).is_some_and(|bracket| here[bracket..].starts_with('('))
    }
}
