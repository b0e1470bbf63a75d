//! Words that stand for somebody who is named elsewhere.
//!
//! In: the lists of the lexicon. Out: each of these words with whom it may stand for: "he", "the president", "they". Left out
//! is "it", which stands for a name of its own sentence.

use super::party::{BODIES, BUSINESSES, COUNTRIES, PEOPLE, ROLES};
use super::{COUNTS, Class, WORDS};

/// Whom a word may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::meeting) enum Standing {
    /// he, his
    Person,
    /// I
    Speaker,
    /// you, your, our
    Addressee,
    /// the company
    Body,
    /// the president
    Office,
    /// they, the ministers
    People,
    /// two
    Count,
    /// countries, of which two may be named elsewhere
    Counted,
}

/// Whether a role is that of several: "ministers".
pub(in crate::meeting) fn is_plural_role(role: &str) -> bool {
    role.ends_with('s') && role != "boss"
}

/// The words that stand for somebody. A role with a hyphen has one of its words here; a word may come twice, and the last counts.
pub(in crate::meeting) fn standing_words() -> impl Iterator<Item = (&'static str, Standing)> {
    let roles = ROLES.split(' ').filter_map(|role| {
        let standing = if is_plural_role(role) { Standing::People } else { Standing::Office };
        let is_known = |part: &str| ROLES.split(' ').any(|role| role == part);
        match role.rsplit_once('-') {
            None => Some((role, standing)),
            Some(_) if role.split('-').any(is_known) => None,
            Some((_, last)) => Some((last, standing)),
        }
    });
    let pronouns = WORDS.into_iter().filter_map(|(class, words)| match class {
        Class::Possessive | Class::Singular => Some((words, Standing::Person)),
        Class::Speaker => Some((words, Standing::Speaker)),
        Class::Plural => Some((words, Standing::People)),
        _ => None,
    });
    let pronouns = pronouns.flat_map(|(words, standing)| words.split(' ').map(move |word| (word, standing)));
    let counted = COUNTRIES.into_iter().chain(BODIES).chain(PEOPLE).map(|word| (word, Standing::Counted));
    let people =
        ["their", "pair", "duo", "companies", "firms", "airlines", "rivals"].map(|word| (word, Standing::People));
    let counts = COUNTS.map(|(count, _)| (count, Standing::Count));
    counted
        .chain(roles)
        .chain(pronouns)
        .chain(people)
        .chain(counts)
        .chain(BUSINESSES.map(|word| (word, Standing::Body)))
        .chain(["latter", "old", "visitor", "guest"].map(|word| (word, Standing::Person)))
        .chain(["my", "we"].map(|word| (word, Standing::Speaker)))
        .chain(["you", "your", "our"].map(|word| (word, Standing::Addressee)))
}
