//! Hashes of the words of a text.
//!
//! In: a text or a name. Out: a hash of every word as it is folded; a word is a longest run of letters and digits. Equal folded
//! words have equal hashes, which is all that the vocabulary of a corpus asks for. Plain words, nearly all, are taken eight
//! letters at a time: one multiplication in place of eight that wait for each other.

use super::block::{BLOCK, bits};
use super::fold::{Class, WORD_BYTE, class_of, fold_char};

/// Whether `holds` is true of the hash of every word of `text`; ends with the first of which it is not.
pub(crate) fn all_word_hashes(text: &str, mut holds: impl FnMut(u64) -> bool) -> bool {
    all_words(text, |_, hash| holds(hash))
}

/// Whether `holds` is true of where every word of `text` begins and of its hash; ends with the first of which it is not.
#[inline]
pub(crate) fn all_words(text: &str, mut holds: impl FnMut(usize, u64) -> bool) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if WORD_BYTE[usize::from(byte)] != 0 {
            let (word, len) = plain_word(&bytes[at..]);
            let end = at + len;
            // The word may go on with a letter beyond ASCII, or with a mark that is looked through.
            if bytes.get(end).is_none_or(u8::is_ascii) {
                if !holds(at, word.finish()) {
                    return false;
                }
                // What ends a word begins none.
                at = end + 1;
                continue;
            }
        } else if byte.is_ascii() {
            at += 1;
            continue;
        }
        let (word, end) = word_beyond(text, at);
        if word.is_some_and(|word| !holds(at, word.finish())) {
            return false;
        }
        at = end;
    }
    true
}

/// Calls `each` with where a word of `text` begins and its hash, of every word whose first eight letters, folded, `opens` may
/// hold for; also of words that touch a character beyond ASCII or are longer than a block, whatever they are. Far fewer steps than [`all_words`] where
/// few words are asked for: a block of bytes tells where its words end, and no other word is hashed.
#[inline]
pub(crate) fn words_that_open(text: &str, opens: impl Fn(u64) -> bool, mut each: impl FnMut(usize, u64)) {
    let bytes = text.as_bytes();
    let mut next = 0;
    let mut last = [0; BLOCK];
    while let Some(rest) = bytes.get(next..).filter(|rest| !rest.is_empty()) {
        let block = rest.first_chunk().unwrap_or_else(|| {
            last[..rest.len()].copy_from_slice(rest);
            &last
        });
        let words = bits(block, |byte| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10));
        let beyond = if block.is_ascii() { 0 } else { bits(block, |byte| byte >= 0x80) };
        let runs = words | beyond;
        // What goes on behind the block is looked at once more, in the block that begins with it.
        let open = runs.leading_ones() as usize;
        if open == BLOCK {
            let len = rest.iter().take_while(|&&byte| WORD_BYTE[usize::from(byte)] != 0 || !byte.is_ascii()).count();
            each_word(text, next, next + len, &mut each);
            next += len;
            continue;
        }
        let mut runs = runs & u64::MAX >> open;
        while runs != 0 {
            let from = runs.trailing_zeros() as usize;
            // The carry goes through the run, to the place behind it.
            let carried = runs + (runs & runs.wrapping_neg());
            let to = carried.trailing_zeros() as usize;
            let is_plain = beyond & runs & !carried == 0;
            runs &= carried;
            if !is_plain {
                each_word(text, next + from, next + to, &mut each);
            } else if opens(folded_eight(&rest[from..], to - from)) {
                each(next + from, plain_word(&rest[from..]).0.finish());
            }
        }
        next += BLOCK - open;
    }
}

#[cold]
fn each_word(text: &str, start: usize, end: usize, each: &mut impl FnMut(usize, u64)) {
    all_words(&text[start..end], |word, hash| {
        each(start + word, hash);
        true
    });
}

/// Eight of the `len` ASCII letters and digits that `bytes` begin with, folded; 0 behind them.
#[inline]
pub(crate) fn folded_eight(bytes: &[u8], len: usize) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    (first_eight(bytes) | SMALL) & (u64::MAX >> (64 - 8 * len.min(8)))
}

/// The first eight of `bytes`, the first the lowest; 0 behind them.
#[inline]
pub(crate) fn first_eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

/// The ASCII letters and digits that `bytes` begin with, and their end.
#[inline]
fn plain_word(bytes: &[u8]) -> (WordHash, usize) {
    let (mut word, mut end) = (WordHash::default(), 0);
    loop {
        let (folded, count) = plain_letters(first_eight(&bytes[end..]));
        word.push_eight(folded, count);
        end += count;
        if count < 8 {
            return (word, end);
        }
    }
}

/// How many ASCII letters and digits `bytes` begin with.
#[inline]
pub(crate) fn plain_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    loop {
        let (_, count) = plain_letters(first_eight(&bytes[len..]));
        len += count;
        if count < 8 {
            return len;
        }
    }
}

/// The ASCII letters and digits that eight bytes begin with, folded, and how many they are. The first byte is the lowest.
#[inline]
fn plain_letters(eight: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = eight & !HIGH;
    // The high bit of each byte tells whether it is at least `least`: no sum leaves its byte.
    let at_least = |of: u64, least: u8| of + (0x80 - u64::from(least)) * EACH;
    let small = low | (0x20 * EACH);
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digits = at_least(low, b'0') & !at_least(low, b'9' + 1);
    let others = (!(letters | digits) | eight) & HIGH;
    let count = others.trailing_zeros() as usize / 8;
    // Digits have the bit already that makes letters small.
    let folded = (eight | (0x20 * EACH)) & if count < 8 { (1 << (8 * count)) - 1 } else { u64::MAX };
    (folded, count)
}

/// The word at byte `at` or none if no letter or digit stands there, and where it ends.
#[cold]
fn word_beyond(text: &str, at: usize) -> (Option<WordHash>, usize) {
    let mut word = None;
    for (end, c) in text[at..].char_indices() {
        match class_of(c) {
            Class::Word if c.is_ascii() => word.get_or_insert_with(WordHash::default).push(WORD_BYTE[c as usize]),
            Class::Word => {
                let word = word.get_or_insert_with(WordHash::default);
                fold_char(c).as_bytes().iter().for_each(|&byte| word.push(byte));
            }
            Class::Ignored => {}
            Class::Space | Class::Other => return (word, at + end + c.len_utf8()),
        }
    }
    (word, text.len())
}

/// A hash over folded bytes, eight at a time. Multiplicative (Knuth, The Art of Computer Programming 3, 6.4), with a last mix so that low
/// bits can index a table.
#[derive(Default)]
struct WordHash {
    hash: u64,
    /// Bytes that are not in the hash yet, the first the lowest.
    rest: u64,
    count: usize,
}

impl WordHash {
    #[inline]
    fn push(&mut self, byte: u8) {
        self.rest |= u64::from(byte) << (8 * self.count);
        self.count += 1;
        if self.count == 8 {
            self.mix();
        }
    }

    /// Adds up to eight bytes where no others wait.
    #[inline]
    fn push_eight(&mut self, bytes: u64, count: usize) {
        (self.rest, self.count) = (bytes, count);
        if count == 8 {
            self.mix();
        }
    }

    #[inline]
    fn mix(&mut self) {
        self.hash = (self.hash ^ self.rest).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
        (self.rest, self.count) = (0, 0);
    }

    #[inline]
    fn finish(mut self) -> u64 {
        if self.count > 0 {
            self.mix();
        }
        self.hash ^ self.hash >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold_name;
    use super::*;
    use proptest::prelude::*;

    fn hashes(text: &str) -> Vec<u64> {
        let mut hashes = Vec::new();
        all_word_hashes(text, |hash| {
            hashes.push(hash);
            true
        });
        hashes
    }

    #[test]
    fn words_of_one_folding_have_one_hash() {
        let cases = [
            ("case", "Vladimir PUTIN", "vladimir putin"),
            ("signs between", "al-Assad's (Syria)", "al assad s syria"),
            ("eight letters", "Damascus, Damascus1", "damascus damascus1"),
            ("letters beyond ASCII", "Erdoğan Łódźcity", "erdogan lodzcity"),
            ("a mark after the first eight letters", "Damascuse\u{301}s", "damascuses"),
            ("a soft hyphen", "Lenin\u{AD}grad", "leningrad"),
            ("a sign beyond ASCII", "Sana’a – x", "sana a x"),
            ("a sign first", "“Ünal”", "unal"),
            ("nothing", " .’ ", ""),
        ];
        for (shows, text, folded) in cases {
            assert_eq!(hashes(text), hashes(folded), "{shows}");
        }
    }

    proptest! {
        #[test]
        fn a_text_has_the_hashes_of_its_folded_words(text in "[a-cK-NZ09@\\[`{/: '.\u{301}éŁ\u{AD}北’-]{0,60}") {
            let folded = fold_name(&text);
            let words = folded.split(|c| class_of(c) != Class::Word).filter(|word| !word.is_empty());
            let want: Vec<u64> = words.flat_map(hashes).collect();
            prop_assert_eq!(hashes(&text), want);
        }

        #[test]
        fn words_that_open_are_those_of_all(text in "([a-cK-NZ09@ .'\u{301}éŁ\u{AD}北’-]|abcabcabcabc|a{70}){0,60}", letter in "[a-c]") {
            let opens = |eight: u64| eight.to_le_bytes()[0] == letter.as_bytes()[0];
            let mut found = Vec::new();
            words_that_open(&text, opens, |start, hash| found.push((start, hash)));
            let mut want = Vec::new();
            all_words(&text, |start, hash| {
                want.push((start, hash));
                true
            });
            // Of the others only those are there that touch a letter beyond ASCII, or may be longer than a block.
            let asked = |&(start, _): &(usize, u64)| text[start..].to_lowercase().starts_with(&letter);
            prop_assert!(want.iter().filter(|word| asked(word)).all(|word| found.contains(word)));
            prop_assert!(found.iter().all(|word| want.contains(word) && (asked(word) || !text.is_ascii() || text.len() - word.0 >= BLOCK)));
            prop_assert!(found.is_sorted_by(|one, next| one.0 < next.0));
        }
    }
}
