//! The first words of names: a quick no for most capitalised words of a text.
//!
//! In: the folded names of a matcher. Out: whether some name may begin with the word at a place of a text. A name ends
//! on a word boundary, so that its first word is a whole word of the text. A table of bits answers, as in
//! [`super::vocabulary`]: a yes may be wrong and costs a walk, a no is right. Beside characters beyond ASCII, which may
//! belong to the word, it is always a yes.

use crate::text::fold::WORD_BYTE;

/// The first words of names.
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
    /// A table of 128 KB: at 50,000 different words one in twenty strange words passes.
    const LOG_BITS: u32 = 20;

    /// Adds a folded name.
    pub(super) fn add(&mut self, name: &[u8]) {
        let place = Self::place(first_word(name, 0).0);
        self.bits[place >> 6] |= 1 << (place & 63);
    }

    /// Where the ASCII letters and digits that begin at byte `at` of a text end, and whether a name may begin with them.
    #[inline]
    pub(super) fn look(&self, text: &[u8], at: usize) -> (usize, bool) {
        let (hash, end) = first_word(text, at);
        let place = Self::place(hash);
        let may_begin = self.bits[place >> 6] & 1 << (place & 63) != 0;
        (end, may_begin || end == at || text.get(end).is_some_and(|byte| !byte.is_ascii()))
    }

    fn place(hash: u32) -> usize {
        (hash >> (32 - Self::LOG_BITS)) as usize
    }
}

/// Hash and end of the ASCII letters and digits at `at`. Multiplicative (Knuth, The Art of Computer Programming 3, 6.4).
#[inline]
fn first_word(bytes: &[u8], mut at: usize) -> (u32, usize) {
    let mut hash = 0u32;
    while let Some(&byte) = bytes.get(at)
        && WORD_BYTE[usize::from(byte)] != 0
    {
        hash = (hash ^ u32::from(WORD_BYTE[usize::from(byte)])).wrapping_mul(0x9E37_79B1).rotate_left(5);
        at += 1;
    }
    (hash.wrapping_mul(0x9E37_79B1), at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings() {
        let cases = [
            ("the whole of a name", "un", "UN said", true),
            ("at the end of the text", "un", "UN", true),
            ("the first word of a longer name", "united states", "United Nations", true),
            ("the beginning of a word", "damascus", "Damas", false),
            ("a longer word", "un", "Unite", false),
            ("another word", "damascus", "Dame", false),
            ("before an apostrophe", "d'or", "D’Or", true),
            ("a letter beyond ASCII may fold to one of the name's", "cote d'ivoire", "Côte d’Ivoire", true),
            ("a mark beyond ASCII may belong to the word", "cafe noir", "Cafe\u{301} Noir", true),
            ("a name that begins with a sign", "'abd", "'Abd", true),
        ];
        for (shows, name, text, may) in cases {
            let mut openings = Openings::default();
            openings.add(name.as_bytes());
            assert_eq!(openings.look(text.as_bytes(), 0).1, may, "{shows}");
        }
    }
}
