//! Where the words of a text may begin.
//!
//! In: a text. Out: in order, the offset of every ASCII letter or digit before which none stands, of certain signs, and of every
//! character beyond ASCII, whatever it is. 64 bytes are looked at together, without a branch for any of them: a text has a
//! word every six bytes, and to guess wrongly where each ends costs more than all the rest. Left out: whether a character
//! beyond ASCII before the place belongs to the word, which [`super::fold::is_boundary`] tells.

/// The offsets at which words may begin.
#[derive(Clone, Debug)]
pub(crate) struct WordStarts<'t> {
    bytes: &'t [u8],
    signs: &'t [u8],
    /// Where the next block begins.
    next: usize,
    /// The starts in the block before it that are still to come, the lowest bit for its first byte.
    starts: u64,
    /// Whether that block ends with an ASCII letter or digit.
    in_word: bool,
}

const BLOCK: usize = 64;

/// Where the words of `text` may begin, and where one of `signs` stands, which are ASCII.
pub(crate) fn word_starts<'t>(text: &'t str, signs: &'t [u8]) -> WordStarts<'t> {
    WordStarts { bytes: text.as_bytes(), signs, next: 0, starts: 0, in_word: false }
}

impl Iterator for WordStarts<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.starts == 0 {
            if self.next >= self.bytes.len() {
                return None;
            }
            self.read_block();
        }
        let bit = self.starts.trailing_zeros() as usize;
        self.starts &= self.starts - 1;
        Some(self.next - BLOCK + bit)
    }
}

impl WordStarts<'_> {
    fn read_block(&mut self) {
        let rest = &self.bytes[self.next..];
        let words;
        (words, self.starts) = match rest.first_chunk() {
            Some(block) => self.starts_in(block),
            None => {
                let mut block = [0; BLOCK];
                block[..rest.len()].copy_from_slice(rest);
                self.starts_in(&block)
            }
        };
        self.in_word = words >> (BLOCK - 1) != 0;
        self.next += BLOCK;
    }

    /// The bytes of words, and the starts.
    fn starts_in(&self, block: &[u8; BLOCK]) -> (u64, u64) {
        let words = bits(block, |byte| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10));
        // A character beyond ASCII begins with such a byte.
        let mut starts = words & !(words << 1 | u64::from(self.in_word)) | bits(block, |byte| byte >= 0xC0);
        for &sign in self.signs {
            starts |= bits(block, |byte| byte == sign);
        }
        (words, starts)
    }
}

/// A bit for each byte of which `holds` is true, the lowest for the first. `holds` is without branches: then several
/// bytes are compared at once.
#[inline]
fn bits(block: &[u8; BLOCK], holds: impl Fn(u8) -> bool) -> u64 {
    let mut held = [0; BLOCK];
    for (held, &byte) in held.iter_mut().zip(block) {
        *held = u8::from(holds(byte));
    }
    let mut bits = 0;
    for (number, eight) in held.as_chunks::<8>().0.iter().enumerate() {
        // The product brings the last bits of eight bytes together in its highest byte.
        bits |= u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56 << (8 * number);
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fast_equals_slow(text in "[a-cZ09 .'\u{301}é北-]{0,200}") {
            let want: Vec<usize> = text
                .char_indices()
                .filter(|&(at, c)| {
                    let after_word = text[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
                    !c.is_ascii() || c == '\'' || c.is_ascii_alphanumeric() && !after_word
                })
                .map(|(at, _)| at)
                .collect();
            prop_assert_eq!(word_starts(&text, b"'").collect::<Vec<_>>(), want);
        }
    }
}
