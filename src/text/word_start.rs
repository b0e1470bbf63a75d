//! Where the words of a text may begin.
//!
//! In: a text. Out: in order, the offset of every ASCII letter or digit before which none stands, of certain signs, and of every
//! character beyond ASCII, whatever it is. Left out: whether a character beyond ASCII before the place belongs to the word,
//! which [`super::fold::is_boundary`] tells.

use super::block::{BLOCK, bits, offsets};

/// Where the words of `text` may begin, and where one of `signs` stands, which are ASCII.
pub(crate) fn word_starts(text: &str, signs: &[u8]) -> impl Iterator<Item = usize> {
    // Whether the block before ends with a letter or digit.
    let mut in_word = 0;
    offsets(text.as_bytes(), move |block| {
        let words = bits(block, |byte| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10));
        // A character beyond ASCII begins with such a byte.
        let mut starts = words & !(words << 1 | in_word) | bits(block, |byte| byte >= 0xC0);
        for &sign in signs {
            starts |= bits(block, |byte| byte == sign);
        }
        in_word = words >> (BLOCK - 1);
        starts
    })
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
