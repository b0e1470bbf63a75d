//! How well a given name as a text writes it fits that of a person.
//!
//! In: two given names. Out: [`Fit`]: the same, an initial or a short form of it; nearly spelt so; another.

use crate::gazetteer::WordLists;
use crate::gazetteer::word_lists::with_folded;

/// How well given names in a text fit a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Those of somebody else.
    Not,
    /// Nearly spelt so: Andrei and Andrey.
    Near,
    /// The same, an initial of it, or a short form.
    Close,
}

pub(super) fn fit_word(written: &str, given: &str, words: &WordLists) -> Fit {
    with_folded(written, |written| with_folded(given, |given| fit_folded(written, given, words)))
}

fn fit_folded(written: &str, given: &str, words: &WordLists) -> Fit {
    let (one, other) = (written.trim_matches(['.', '\'', '"']), given.trim_matches(['.', '\'', '"']));
    let Some(first) = one.chars().next() else { return Fit::Not };
    let same_first =
        other.starts_with(first) || matches!((first, other.chars().next()), ('c', Some('k')) | ('k', Some('c')));
    let short = one.chars().count() == 1 || other.chars().count() == 1;
    let begins = one.len() > 2 && other.starts_with(one) && !words.is_common(one);
    if one == other || begins || same_first && short || words.stand_for_each_other(one, other) {
        Fit::Close
    } else if same_first && one.len() > 4 && edits(one, other) <= 1 + usize::from(one.len() > 5) {
        Fit::Near
    } else {
        Fit::Not
    }
}

/// Letters to add, drop or replace to make one word of the other (Levenshtein's distance, over bytes).
fn edits(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.bytes().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
