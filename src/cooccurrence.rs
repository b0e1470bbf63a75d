//! Co-occurrences: which entities are named together.
//!
//! In: the sentences and mentions of a document. Out: a [`Cooccurrence`] for every window (a sentence, a paragraph,
//! the document) that names somebody, with the entities once each, however often the window names them. Pairs are
//! left implicit: a window of n entities stands for n·(n-1)/2 of them, which the tally counts without a list.

use serde::{Deserialize, Serialize};

use crate::gazetteer::EntityId;
use crate::mention::Mention;
use crate::text::Span;

/// How near two entities must be named to count as named together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Window {
    /// In one sentence.
    #[default]
    Sentence,
    /// In one paragraph: between empty lines, or in one line of a text without them.
    Paragraph,
    /// In one document.
    Document,
}

impl Window {
    /// Its name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Paragraph => "paragraph",
            Self::Document => "document",
        }
    }
}

/// The entities named in one window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cooccurrence {
    /// The window, in bytes of the document's text.
    pub span: Span,
    /// Number of the sentence it begins with, from 1.
    pub sentence: u32,
    /// Who is named in it: sorted, each once.
    pub entities: Vec<EntityId>,
}

/// The windows of `text` that name somebody, in order. `sentences` and `mentions` are in order; no sentence ends inside a mention.
#[must_use]
pub fn find_cooccurrences(text: &str, sentences: &[Span], mentions: &[Mention], window: Window) -> Vec<Cooccurrence> {
    let mut found = Vec::new();
    let (mut next_sentence, mut next_mention) = (0, 0);
    while next_mention < mentions.len() && next_sentence < sentences.len() {
        let first = next_sentence;
        let last = match window {
            Window::Sentence => first,
            Window::Paragraph => paragraph_end(text, sentences, first),
            Window::Document => sentences.len() - 1,
        };
        next_sentence = last + 1;
        let span = Span::new(sentences[first].start, sentences[last].end);
        let begin = next_mention;
        while mentions.get(next_mention).is_some_and(|mention| mention.span.start < span.end) {
            next_mention += 1;
        }
        if begin < next_mention {
            let mut entities: Vec<EntityId> =
                mentions[begin..next_mention].iter().map(|mention| mention.entity).collect();
            entities.sort_unstable();
            entities.dedup();
            found.push(Cooccurrence { span, sentence: first as u32 + 1, entities });
        }
    }
    found
}

/// The last sentence of the paragraph that begins with sentence `first`.
fn paragraph_end(text: &str, sentences: &[Span], first: usize) -> usize {
    let has_empty_lines = text.contains("\n\n") || text.contains("\n\r\n");
    let ends_paragraph = |gap: &str| if has_empty_lines { gap.matches('\n').count() > 1 } else { gap.contains('\n') };
    (first..sentences.len() - 1)
        .find(|&at| ends_paragraph(&text[sentences[at].end..sentences[at + 1].start]))
        .unwrap_or(sentences.len() - 1)
}

/// Joins sentences that would end inside a mention: a name written with its full stop (`St. Petersburg`, `U.S. Senate`) wins over the segmenter.
pub fn join_sentences_at(mentions: &[Mention], sentences: &mut Vec<Span>) {
    let mut next_mention = 0;
    let mut kept = 0;
    for at in 0..sentences.len() {
        let sentence = sentences[at];
        while mentions.get(next_mention).is_some_and(|mention| mention.span.end <= sentence.start) {
            next_mention += 1;
        }
        let inside = mentions.get(next_mention).is_some_and(|mention| mention.span.start < sentence.start);
        if inside && kept > 0 {
            sentences[kept - 1].end = sentence.end;
        } else {
            sentences[kept] = sentence;
            kept += 1;
        }
    }
    sentences.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::By;

    /// `[n]` in the text names entity n; `/` ends a sentence.
    fn parse(marked: &str) -> (String, Vec<Span>, Vec<Mention>) {
        let (mut sentences, mut mentions, mut start) = (Vec::new(), Vec::new(), 0);
        for (at, c) in marked.char_indices() {
            if c == '[' {
                let number = marked[at + 1..].split(']').next().unwrap().parse().unwrap();
                mentions.push(Mention { span: Span::new(at, at + 3), entity: EntityId(number), by: By::Name });
            }
            if c == '/' {
                start += marked[start..at].len() - marked[start..at].trim_start().len();
                sentences.push(Span::new(start, at));
                start = at + 1;
            }
        }
        (marked.to_owned(), sentences, mentions)
    }

    #[test]
    fn windows() {
        let cases = [
            ("a pair in a sentence", Window::Sentence, "a [1] b [2]/", vec![(1, vec![1, 2])]),
            ("named twice counts once", Window::Sentence, "[2] [1] [2]/", vec![(1, vec![1, 2])]),
            ("sentences stay apart", Window::Sentence, "[1]/x/[2]/", vec![(1, vec![1]), (3, vec![2])]),
            ("nobody named", Window::Sentence, "x/y/", vec![]),
            (
                "a paragraph of several sentences",
                Window::Paragraph,
                "[1]/ [2]/\n\n[3]/",
                vec![(1, vec![1, 2]), (3, vec![3])],
            ),
            ("a line a paragraph", Window::Paragraph, "[1]/ [2]/\n[3]/", vec![(1, vec![1, 2]), (3, vec![3])]),
            ("the document", Window::Document, "[1]/\n\n[3]/", vec![(1, vec![1, 3])]),
        ];
        for (shows, window, marked, want) in cases {
            let (text, sentences, mentions) = parse(marked);
            let have: Vec<_> = find_cooccurrences(&text, &sentences, &mentions, window)
                .into_iter()
                .map(|window| (window.sentence, window.entities.iter().map(|entity| entity.0).collect::<Vec<_>>()))
                .collect();
            assert_eq!(have, want, "{shows}");
        }
    }

    #[test]
    fn a_name_wins_over_the_segmenter() {
        let mention = |start, end| Mention { span: Span::new(start, end), entity: EntityId(0), by: By::Name };
        let cases = [
            ("a sentence end inside a name", vec![(0, 3), (4, 9)], vec![mention(2, 6)], vec![(0, 9)]),
            ("at the end of a name", vec![(0, 3), (4, 9)], vec![mention(1, 3)], vec![(0, 3), (4, 9)]),
            ("twice in a row", vec![(0, 3), (4, 6), (7, 9)], vec![mention(1, 8)], vec![(0, 9)]),
            ("no mention", vec![(0, 3), (4, 9)], vec![], vec![(0, 3), (4, 9)]),
        ];
        for (shows, before, mentions, after) in cases {
            let mut sentences: Vec<Span> = before.into_iter().map(|(start, end)| Span::new(start, end)).collect();
            join_sentences_at(&mentions, &mut sentences);
            assert_eq!(
                sentences,
                after.into_iter().map(|(start, end)| Span::new(start, end)).collect::<Vec<_>>(),
                "{shows}"
            );
        }
    }
}
