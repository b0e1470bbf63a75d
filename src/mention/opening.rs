//! How names begin: a quick no for most capitalised words of a text.
//!
//! In: the folded names of a matcher. Out: whether some name may begin at a place of a text, told by its first four
//! bytes or the whole of a shorter name. A table of bits answers, as in [`super::vocabulary`]: a yes may be wrong and
//! costs a walk, a no is right. What folds to anything but one byte of ASCII is always a yes.

use crate::text::fold::{WORD_BYTE, fold_ascii};

/// The first bytes of names.
#[derive(Clone, Debug)]
pub(super) struct Openings {
    bits: Vec<u64>,
}

impl Default for Openings {
    fn default() -> Self {
        Self { bits: vec![0; 1 << (Self::LOG_BITS - 6)] }
    }
}

impl Openings {
    /// A table of 32 KB, which the nearest cache holds.
    const LOG_BITS: u32 = 18;
    const LONGEST: usize = 4;

    /// Adds a folded name.
    pub(super) fn add(&mut self, name: &[u8]) {
        let place = name.iter().take(Self::LONGEST).fold(0, |key, &byte| key << 8 | u32::from(byte));
        let place = Self::place(place);
        self.bits[place >> 6] |= 1 << (place & 63);
    }

    /// Whether a name may begin at byte `at` of a text.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8], at: usize) -> bool {
        let mut key = 0;
        for index in 0..Self::LONGEST {
            let Some(&byte) = text.get(at + index) else { return false };
            let folded = match WORD_BYTE[usize::from(byte)] {
                0 if byte == b' ' && text.get(at + index + 1).is_some_and(u8::is_ascii_graphic) => b' ',
                0 if !byte.is_ascii_graphic() => return true,
                0 => fold_ascii(byte),
                letter => letter,
            };
            key = key << 8 | u32::from(folded);
            let place = Self::place(key);
            if self.bits[place >> 6] & 1 << (place & 63) != 0 {
                return true;
            }
        }
        false
    }

    /// Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4) of up to four bytes.
    fn place(key: u32) -> usize {
        (key.wrapping_mul(0x9E37_79B9) >> (32 - Self::LOG_BITS)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings() {
        let cases = [
            ("the whole of a short name", "un", "UN said", true),
            ("a short name at the end", "un", "UN", true),
            ("the first bytes of a longer one", "damascus", "Damask", true),
            ("other bytes", "damascus", "Dame", false),
            ("the text ends before", "damascus", "Dam", false),
            ("a space is a byte", "de gaulle", "De Gaulle", true),
            ("a run of white space may fold to anything", "de gaulle", "De\n Gaulle", true),
            ("so may a letter beyond ASCII", "ubeda", "Úbeda", true),
            ("a grave accent is an apostrophe", "d'or", "d`Or", true),
        ];
        for (shows, name, text, may) in cases {
            let mut openings = Openings::default();
            openings.add(name.as_bytes());
            assert_eq!(openings.may_begin(text.as_bytes(), 0), may, "{shows}");
        }
    }
}
