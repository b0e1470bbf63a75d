//! Particles of surnames: de, van, bin.
//!
//! In: a word of a name. Out: whether it belongs to the surname after it, and whether it can be left off.

/// Words that belong to the surname after them, folded. Those of the second list cannot be left off.
const PARTICLES: [u64; 28] = packed_all([
    "al", "el", "as", "ash", "at", "de", "da", "di", "do", "dos", "das", "du", "del", "della", "dello", "der", "den",
    "van", "von", "zu", "zur", "ter", "ten", "la", "le", "los", "af", "st.",
]);
const BOUND_PARTICLES: [u64; 16] = packed_all([
    "bin", "ibn", "ben", "bint", "abu", "abd", "abdel", "abdul", "abdal", "abdol", "ould", "mac", "saint", "san",
    "santa", "ap",
]);

/// Whether `word` is a particle of surnames, in any case.
pub(crate) fn is_particle(word: &str) -> bool {
    is_free_particle(word) || is_bound(word)
}

/// A particle that can be left off: `de` of de Gaulle.
pub(super) fn is_free_particle(word: &str) -> bool {
    word.len() < 6 && PARTICLES.contains(&packed(word))
}

/// Up to eight bytes of a word in small letters as one number: the words around every name are held against the particles.
const fn packed(word: &str) -> u64 {
    let (bytes, mut at, mut number) = (word.as_bytes(), 0, 0);
    while at < bytes.len() && at < 8 {
        number = number << 8 | bytes[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    number
}

const fn packed_all<const N: usize>(words: [&str; N]) -> [u64; N] {
    let (mut numbers, mut at) = ([0; N], 0);
    while at < N {
        numbers[at] = packed(words[at]);
        at += 1;
    }
    numbers
}

/// `d'Estaing`
pub(super) fn has_elided_particle(word: &str) -> bool {
    word.starts_with(['d', 'D']) && word[1..].starts_with(['\'', '’'])
}

pub(super) fn is_bound(word: &str) -> bool {
    word.len() < 6 && BOUND_PARTICLES.contains(&packed(word))
}
