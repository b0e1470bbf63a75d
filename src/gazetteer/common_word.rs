//! Common English words, which are risky as names.
//!
//! In: a folded word. Out: whether `gazetteers/common-words.txt`, built into the program, has it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../gazetteers/common-words.txt").lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
});

/// Whether a folded word is a common English word.
pub(crate) fn is_common_word(folded: &str) -> bool {
    WORDS.contains(folded)
}
