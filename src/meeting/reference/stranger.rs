//! Names that stand for nobody a pronoun means: those that the gazetteers lack, those in brackets, and who speaks in a transcript.
//!
//! In: a part of a sentence. Out: whether it is such a name. Left out are unknown names with a title, which are somebody unnamed.

use rustc_hash::FxHashSet;

use super::Reader;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::lexicon;
use crate::text::words;

/// How a document writes its words.
pub(super) struct Written<'a> {
    /// Those with a capital inside a sentence.
    names: FxHashSet<&'a str>,
    /// Those without.
    small: FxHashSet<&'a str>,
}

impl<'a> Written<'a> {
    fn in_text(text: &'a str) -> Self {
        let mut written = Self { names: FxHashSet::default(), small: FxHashSet::default() };
        let mut words = words(text);
        while let Some(word) = words.next() {
            let at = words.end() - word.len();
            if word.starts_with(char::is_lowercase) {
                written.small.insert(word);
            } else if let Some(before) = text[..at].strip_suffix(' ')
                && before.ends_with(|c: char| c.is_lowercase() || c == ',')
            {
                written.names.insert(word);
            }
        }
        written
    }
}

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
        // "“Trade is free,” she said" begins with a word in capitals as well.
        let inside = part > 0 && !sentence.is(part - 1, |kind| matches!(kind, PartKind::Quote | PartKind::Border));
        several || inside || self.is_written_as_name(sentence.tokens[noun].span.of(self.text))
    }

    /// Whether the document has a word with a capital inside a sentence, and never without one.
    fn is_written_as_name(&self, word: &str) -> bool {
        let written = self.written.get_or_init(|| Written::in_text(self.text));
        let word = words(word).next().unwrap_or_default();
        written.names.contains(word) && !written.small.contains(word.to_lowercase().as_str())
    }

    /// The first token behind the speaker at the head of a sentence: "Berg: I saw Lund."
    pub(super) fn past_label(&self, sentence: &Sentence<'_>) -> usize {
        let end = sentence.parts.first().map_or(0, |first| first.end);
        let colon = sentence.tokens.get(end).is_some_and(|token| token.span.of(self.text) == ":");
        // "Dear Tove: I saw Lund" is said to her, not by her.
        if colon && sentence.is_person_named(0) && sentence.word(0) != "dear" { end } else { 0 }
    }

    /// Whether a part stands in brackets.
    pub(super) fn is_bracketed(&self, number: usize, part: usize) -> bool {
        let here = &self.text[self.spans[number].start..self.span_of(number, part).start];
        here.rfind(['(', ')']).is_some_and(|bracket| here[bracket..].starts_with('('))
    }
}
