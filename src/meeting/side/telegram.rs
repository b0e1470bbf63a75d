//! Verbs that save their subject, as telegrams and diaries have them: "Saw Lund today and discussed it".
//!
//! In: a verb of a sentence. Out: the verb that opens the sentence without a subject, and the writer as the subject. Left out: who
//! the writer is, whom the heading of the document names.

use super::{Group, Subject};
use crate::meeting::clause::{PartKind, Sentence};

impl Sentence<'_> {
    /// The verb that opens a sentence without a subject, of which the one at `verb` may be the next: "Saw Lund today and discussed it".
    pub fn without_subject(&self, verb: usize) -> Option<usize> {
        // "From Berg: Saw Lund today"
        let start = (0..verb).rev().find(|&at| self.is(at, |kind| matches!(kind, PartKind::Border)));
        let first = (start.map_or(0, |border| border + 1)..=verb)
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))?;
        let opens = self.is_past(first) && self.tokens[self.parts[first].start].capital;
        let alone = (first + 1..verb).all(|at| !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Quote)));
        (opens && alone && self.is_past(verb)).then_some(first)
    }

    /// The writer as the subject of a verb that has none.
    pub fn writer_before(&self, verb: usize) -> Subject {
        Subject { group: Group { members: Vec::new(), start: verb, end: verb }, owners: false, chain: Vec::new() }
    }
}
