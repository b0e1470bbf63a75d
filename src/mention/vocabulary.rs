//! The words of a batch of documents, to leave out names that cannot occur in it.
//!
//! In: texts. Out: whether every word of a name may be among their words. Of 785,257 real names 43,843 pass for
//! 19 MB of text, so that what the matcher holds is 18 times smaller. A table of bits answers; two words may share a
//! bit, then a name stays that could have gone, which costs a little time and changes no result.

use crate::text::all_word_hashes;

/// The folded words of some texts.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    bits: Vec<u64>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { bits: vec![0; 1 << (Self::LOG_BITS - 6)] }
    }
}

impl Vocabulary {
    /// One that has every word: nothing is left out.
    pub(crate) fn of_all_words() -> Self {
        let mut all = Self::default();
        all.bits.fill(u64::MAX);
        all
    }

    /// A table of 1 MB: at 100,000 different words one in eighty strange words passes.
    const LOG_BITS: u32 = 23;

    /// Adds the words of `text`.
    pub fn add(&mut self, text: &str) {
        all_word_hashes(text, |hash| {
            let place = Self::place(hash);
            self.bits[place as usize >> 6] |= 1 << (place & 63);
            true
        });
    }

    /// Whether every word of `name` may occur.
    #[must_use]
    pub fn may_hold(&self, name: &str) -> bool {
        self.missing_word(name).is_none()
    }

    /// Place in the table of the first word of `name` that does not occur.
    pub(super) fn missing_word(&self, name: &str) -> Option<u32> {
        let mut missing = None;
        all_word_hashes(name, |hash| {
            let place = Self::place(hash);
            missing = (!self.has(place)).then_some(place);
            missing.is_none()
        });
        missing
    }

    /// Whether the word with this place in the table may occur.
    pub(super) fn has(&self, place: u32) -> bool {
        self.bits[place as usize >> 6] & 1 << (place & 63) != 0
    }

    /// Adds all words of `other` and tells whether any was new.
    pub fn merge(&mut self, other: &Self) -> bool {
        let mut grew = false;
        for (mine, theirs) in self.bits.iter_mut().zip(&other.bits) {
            grew |= *theirs & !*mine != 0;
            *mine |= theirs;
        }
        grew
    }

    fn place(hash: u64) -> u32 {
        (hash & ((1 << Self::LOG_BITS) - 1)) as u32
    }
}
