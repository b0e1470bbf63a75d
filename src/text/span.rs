//! Places in a text, with their unit in the type.
//!
//! Inside the program a place is a [`Span`] of bytes, which slices a Rust string directly. What leaves the
//! program is a [`CodePointSpan`], which slices a Python string (`text[start:end]`). [`CodePoints`] turns the
//! one into the other in a single pass over the text.

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets into a text; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The part of `text` that the span covers.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether the whole of `other` lies in this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A half-open range of offsets counted in Unicode code points, as Python counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CodePointSpan {
    /// Code points before the first one of the range.
    pub start: usize,
    /// Code points before the end of the range.
    pub end: usize,
}

/// Counts code points up to ever later byte offsets of one text, so that all spans of a document cost one pass.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl<'t> CodePoints<'t> {
    /// Begins at the start of `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, byte: 0, count: 0 }
    }

    /// How many code points stand before byte offset `at`. Going back is allowed and starts over.
    pub fn before(&mut self, at: usize) -> usize {
        if at < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text[self.byte..at].chars().count();
        self.byte = at;
        self.count
    }

    /// `span` in code points.
    pub fn span(&mut self, span: Span) -> CodePointSpan {
        let start = self.before(span.start);
        CodePointSpan { start, end: start + span.of(self.text).chars().count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_of_bytes() {
        let text = "Erdoğan 🙂 met";
        let cases = [
            ("before any wide letter", "Erdo", 0, 4),
            ("a wide letter inside", "Erdoğan", 0, 7),
            ("after an emoji", "met", 10, 13),
        ];
        let mut points = CodePoints::new(text);
        for (shows, part, start, end) in cases {
            let at = text.find(part).unwrap();
            assert_eq!(points.span(Span::new(at, at + part.len())), CodePointSpan { start, end }, "{shows}");
        }
        assert_eq!(points.before(0), 0, "going back starts over");
    }
}
