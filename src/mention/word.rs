//! Finding words of a short list fast.
//!
//! In: words in lower case. Out: where they stand in a text, as whole words and in any case of ASCII letters. One pass
//! over the text, so that only the sentences that hold such a word need a closer look.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::text::fold::is_boundary;

/// Finds words.
#[derive(Clone, Debug)]
pub(crate) struct WordMatcher(AhoCorasick);

impl WordMatcher {
    /// A matcher for `words`. Of two that begin alike, the longer one is found.
    pub(crate) fn new<W: AsRef<[u8]>>(words: impl IntoIterator<Item = W>) -> Self {
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(words);
        // Cue files of a size that the automaton cannot number do not fit into memory long before.
        Self(automaton.expect("the words fit into an automaton"))
    }

    /// Byte offsets of the words in `text`, in order.
    pub(crate) fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.0
            .find_iter(text)
            .filter(|found| is_boundary(text, found.start()) && is_boundary(text, found.end()))
            .map(|found| found.start())
    }
}
