//! Sentences kept as evidence.
//!
//! In: windows of documents that name two entities or more, in any order. Out: for every pair the first few of them in the order of
//! the input, with the places of the names. One sentence is shared by all pairs that it names.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::gazetteer::EntityId;
use crate::mention::Mention;
use crate::text::Span;

/// Where a document stands in the input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentPlace {
    /// Documents before it.
    pub order: u64,
    /// Its id, which decides where inputs of different machines have the same order.
    pub id: Arc<str>,
}

/// A sentence kept as evidence, ordered by its place in the input.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sentence {
    pub document: Arc<DocumentPlace>,
    /// Number of the sentence in it, from 1.
    pub number: u32,
    /// Its text, white space folded.
    pub text: Arc<str>,
    /// Who is named where in `text`, in code points.
    pub names: Box<[(EntityId, [u32; 2])]>,
}

/// A sentence that shows what is claimed of two entities. The sentence itself is shared by all edges that it is evidence of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Line", into = "Line")]
pub struct Evidence {
    sentence: Arc<Sentence>,
    source: EntityId,
    target: EntityId,
}

impl Evidence {
    pub(super) fn of(sentence: Arc<Sentence>, source: EntityId, target: EntityId) -> Self {
        Self { sentence, source, target }
    }

    /// Evidence whose `text`, the sentence of that number of the document, names the source and the target of an edge at these half-open ranges of
    /// code points.
    #[must_use]
    pub fn new(document: &str, sentence: u32, text: &str, source: &[[u32; 2]], target: &[[u32; 2]]) -> Self {
        // No gazetteer is asked about these numbers: they only tell the two ends apart.
        let ends = [EntityId(0), EntityId(1)];
        let names =
            [source, target].into_iter().zip(ends).flat_map(|(places, end)| places.iter().map(move |&at| (end, at)));
        let place = Arc::new(DocumentPlace { order: 0, id: document.into() });
        let sentence = Sentence { document: place, number: sentence, text: text.into(), names: names.collect() };
        Self::of(Arc::new(sentence), ends[0], ends[1])
    }

    /// Id of the document.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.sentence.document.id
    }

    /// Number of the sentence in it, from 1.
    #[must_use]
    pub fn sentence(&self) -> u32 {
        self.sentence.number
    }

    /// The sentence, every run of white space one space.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.sentence.text
    }

    /// Where the text names the source of the edge: half-open ranges of code points.
    pub fn source(&self) -> impl Iterator<Item = [u32; 2]> {
        self.places(self.source)
    }

    /// Where it names the target.
    pub fn target(&self) -> impl Iterator<Item = [u32; 2]> {
        self.places(self.target)
    }

    fn places(&self, of: EntityId) -> impl Iterator<Item = [u32; 2]> {
        self.sentence.names.iter().filter(move |(entity, _)| *entity == of).map(|(_, at)| *at)
    }
}

/// Evidence as graph.json has it.
#[derive(Serialize, Deserialize)]
struct Line {
    document: String,
    sentence: u32,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    source: Vec<[u32; 2]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    target: Vec<[u32; 2]>,
}

impl From<Line> for Evidence {
    fn from(line: Line) -> Self {
        Self::new(&line.document, line.sentence, &line.text, &line.source, &line.target)
    }
}

impl From<Evidence> for Line {
    fn from(evidence: Evidence) -> Self {
        Self {
            document: evidence.document().to_owned(),
            sentence: evidence.sentence(),
            text: evidence.text().to_owned(),
            source: evidence.source().collect(),
            target: evidence.target().collect(),
        }
    }
}

/// Puts `sentence` at its place and drops what is beyond the first `most`.
pub(super) fn keep_first(evidence: &mut Vec<Arc<Sentence>>, sentence: Arc<Sentence>, most: usize) {
    let at = evidence.partition_point(|kept| *kept < sentence);
    if at < most {
        evidence.insert(at, sentence);
        evidence.truncate(most);
    }
}

/// `text` with every run of white space made one space: two prints of one sentence differ in their line ends only. Tells
/// whether it was so already, as most sentences are.
pub(super) fn fold_white_space(text: &str, folded: &mut String) -> bool {
    folded.clear();
    if has_single_spaces(text) {
        folded.push_str(text);
        return true;
    }
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    false
}

/// Whether all white space of a text are single spaces between its words.
fn has_single_spaces(text: &str) -> bool {
    let bytes = text.as_bytes();
    let has_controls = || bytes.iter().fold(false, |found, &byte| found | (byte < b' '));
    // White space beyond ASCII begins with one of these bytes (U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000).
    let is_lead = |byte: u8| matches!(byte, 0xC2 | 0xE1 | 0xE2 | 0xE3);
    let is_space = |at: usize| text[at..].chars().next().is_some_and(char::is_whitespace);
    bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !has_controls()
        && memchr::memmem::find(bytes, b"  ").is_none()
        && (text.is_ascii() || !bytes.iter().enumerate().any(|(at, &byte)| is_lead(byte) && is_space(at)))
}

/// Who is named in the `window` of a text and where, in code points of the window with its white space folded. `is_folded` is
/// what [`fold_white_space`] told of it.
pub(super) fn names_in(text: &str, window: Span, mentions: &[Mention], is_folded: bool) -> Box<[(EntityId, [u32; 2])]> {
    let first = mentions.partition_point(|mention| mention.span.start < window.start);
    let mut left = mentions[first..].iter().take_while(|mention| mention.span.end <= window.end).peekable();
    if is_folded {
        let (mut at, mut point) = (window.start, 0);
        let mut point_of = |next: usize| {
            point += text[at..next].chars().count() as u32;
            at = next;
            point
        };
        return left
            .map(|mention| (mention.entity, [point_of(mention.span.start), point_of(mention.span.end)]))
            .collect();
    }
    let mut names = Vec::new();
    let (mut point, mut gap, mut start) = (0, false, 0);
    for (at, c) in window.of(text).char_indices().map(|(at, c)| (at + window.start, c)) {
        let Some(mention) = left.peek() else { break };
        if c.is_whitespace() {
            gap = point > 0;
            continue;
        }
        point += u32::from(std::mem::take(&mut gap));
        if at == mention.span.start {
            start = point;
        }
        point += 1;
        if at + c.len_utf8() == mention.span.end {
            names.push((mention.entity, [start, point]));
            left.next();
        }
    }
    names.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::By;

    /// `[` and `]` stand around names, `|` at both ends of the window.
    #[test]
    fn places_of_names() {
        let cases = [
            ("one name", "|[Ada] wrote.|", "Ada wrote.", vec!["Ada"]),
            ("wide letters before a name", "|Čapek saw [Ada].|", "Čapek saw Ada.", vec!["Ada"]),
            (
                "white space is folded",
                "|a \n\t [Ada  \n Lovelace] and\u{a0}[Babbage]|",
                "a Ada Lovelace and Babbage",
                vec!["Ada Lovelace", "Babbage"],
            ),
            ("names of other sentences", "[Ada]. |[Babbage] wrote.| [Ada].", "Babbage wrote.", vec!["Babbage"]),
            ("names side by side", "|[Ada][Babbage]|", "AdaBabbage", vec!["Ada", "Babbage"]),
            ("no name", "|x|", "x", vec![]),
        ];
        for (shows, marked, folded, want) in cases {
            let (mut text, mut mentions, mut ends) = (String::new(), Vec::new(), Vec::new());
            for c in marked.chars() {
                match c {
                    '[' => mentions.push(Mention {
                        span: Span::new(text.len(), text.len()),
                        entity: EntityId(0),
                        by: By::Name,
                    }),
                    ']' => mentions.last_mut().unwrap().span.end = text.len(),
                    '|' => ends.push(text.len()),
                    c => text.push(c),
                }
            }
            let window = Span::new(ends[0], ends[1]);
            let mut have = String::new();
            let is_folded = fold_white_space(window.of(&text), &mut have);
            assert_eq!(have, folded, "{shows}");
            let letters: Vec<char> = folded.chars().collect();
            let names: Vec<String> = names_in(&text, window, &mentions, is_folded)
                .iter()
                .map(|(_, [start, end])| letters[*start as usize..*end as usize].iter().collect())
                .collect();
            assert_eq!(names, want, "{shows}");
        }
    }
}
