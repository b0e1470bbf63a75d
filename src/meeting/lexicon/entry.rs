//! What the clause parser asks of a word by itself, all at once.
//!
//! In: a word in lower case. Out: its [`Entry`]. Every word of a sentence that may tell of a meeting is looked up once, when
//! the sentence is taken apart, and what is asked of it later stands beside it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Class, WORDS};
use crate::text::date::{TimeOpener, time_openers};

/// What is known of a word by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::meeting) struct Entry {
    pub class: Option<Class>,
    /// How a time may begin with it.
    pub time: Option<TimeOpener>,
    /// Whether small words of several words begin with it: "as well as".
    pub opens_several: bool,
}

/// First words of small words of several words.
const SEVERAL: &str =
    "as together along in on at according next because ahead prior each this every face one more less";

static ENTRIES: LazyLock<FxHashMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut entries: FxHashMap<&str, Entry> = FxHashMap::default();
    for (class, words) in WORDS {
        for word in words.split(' ') {
            // The first list that has a word decides.
            entries.entry(word).or_default().class.get_or_insert(class);
        }
    }
    for (word, opener) in time_openers() {
        entries.entry(word).or_default().time = Some(opener);
    }
    for word in SEVERAL.split(' ') {
        entries.entry(word).or_default().opens_several = true;
    }
    entries
});

/// The entry of a word, and the word as the lexicon has it, if it has it.
pub(in crate::meeting) fn entry_of(word: &str) -> Option<(&'static str, Entry)> {
    ENTRIES.get_key_value(word).map(|(word, entry)| (*word, *entry))
}
