//! A set of words that is built at compile time, with a small number for each.
//!
//! In: lists of words and the number of each list. Out: the number of a word, whatever its case. Left out: words of more than
//! sixteen bytes, which no list needs.

/// Set beside the value of a word that counts only with a capital.
pub(super) const CAPITAL: u8 = 0x80;
/// About twice the words of the longer table, so that a search ends soon.
const SLOTS: usize = 512;

/// Words and a number for each. Open addressing with steps of one; an empty slot has key 0.
pub(super) struct Table {
    keys: [u128; SLOTS],
    values: [u8; SLOTS],
}

impl Table {
    pub(super) const fn new() -> Self {
        Self { keys: [0; SLOTS], values: [0; SLOTS] }
    }

    pub(super) const fn with(mut self, words: &[&str], value: u8) -> Self {
        let mut i = 0;
        while i < words.len() {
            let word = words[i].as_bytes();
            let Some(key) = key(word) else { panic!("a word of more than 16 bytes") };
            let mut slot = slot(key);
            while self.keys[slot] != 0 {
                assert!(self.keys[slot] != key, "a word that stands in two lists");
                slot = (slot + 1) % SLOTS;
            }
            self.keys[slot] = key;
            self.values[slot] = if word[0].is_ascii_uppercase() { value | CAPITAL } else { value };
            i += 1;
        }
        self
    }

    pub(super) fn get(&self, word: &str) -> Option<u8> {
        let key = key(word.as_bytes())?;
        let mut slot = slot(key);
        while self.keys[slot] != 0 {
            if self.keys[slot] == key {
                return Some(self.values[slot]);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The small letters of `word` as one number.
const fn key(word: &[u8]) -> Option<u128> {
    if word.is_empty() || word.len() > 16 {
        return None;
    }
    let mut key = 0;
    let mut i = 0;
    while i < word.len() {
        key = key << 8 | word[i].to_ascii_lowercase() as u128;
        i += 1;
    }
    Some(key)
}

#[allow(clippy::cast_possible_truncation, reason = "both halves are folded into one")]
const fn slot(key: u128) -> usize {
    let folded = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (folded >> 55) as usize
}
