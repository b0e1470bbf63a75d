//! What is asked of a word by itself, all at once.
//!
//! In: the lexicon and the cues. Out: the [`Entry`] of any word in lower case. Every word of a sentence that may tell of a meeting
//! is looked up once, when the sentence is taken apart, and what is asked of it later stands beside it.

use rustc_hash::FxHashMap;

use super::{Form, VerbCue};
use crate::meeting::lexicon::{Class, Standing, classes, standing_words};
use crate::text::date::{TimeOpener, time_openers};
use crate::text::first_eight;

/// What is known of a word by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::meeting) struct Entry {
    pub class: Option<Class>,
    /// How a time may begin with it.
    pub time: Option<TimeOpener>,
    /// Whether small words of several words begin with it: "as well as".
    pub opens_several: bool,
    /// Whether it is a noun that tells of a meeting.
    pub noun: bool,
    /// The form in which it is a verb that tells of a meeting.
    pub form: Option<Form>,
    /// Whether "to" after such a verb leads to the other side: "spoke to".
    pub leads_to: bool,
    /// Whom it may stand for that is named elsewhere.
    pub standing: Option<Standing>,
}

/// First words of small words of several words.
const SEVERAL: &str = "as together along in on at according next because ahead prior each this every face one more less so such fresh better best no of for never right";

/// The entries of all words that have one.
#[derive(Debug)]
pub(in crate::meeting) struct Entries {
    /// The first eight bytes of each word, by open addressing; 0 in an empty place, as half of them are.
    eights: Vec<u64>,
    /// Bits of a hash that are no place.
    shift: u32,
    /// The word of each place and its entry.
    words: Vec<(Box<str>, Entry)>,
}

impl Entries {
    pub(super) fn new(
        verbs: &[VerbCue],
        forms: &FxHashMap<String, Vec<(usize, Form)>>,
        nouns: &FxHashMap<String, usize>,
    ) -> Self {
        let mut entries: FxHashMap<&str, Entry> = FxHashMap::default();
        for (word, class) in classes() {
            entries.entry(word).or_default().class = Some(class);
        }
        for (word, opener) in time_openers() {
            entries.entry(word).or_default().time = Some(opener);
        }
        for word in SEVERAL.split(' ') {
            entries.entry(word).or_default().opens_several = true;
        }
        for (word, standing) in standing_words() {
            entries.entry(word).or_default().standing = Some(standing);
        }
        for word in nouns.keys() {
            entries.entry(word).or_default().noun = true;
        }
        for (word, cues) in forms {
            let entry = entries.entry(word).or_default();
            entry.form = cues.first().map(|&(_, form)| form);
            entry.leads_to = cues.iter().any(|&(cue, _)| verbs[cue].link.as_deref() == Some("to"));
        }
        let places = (2 * entries.len()).next_power_of_two().max(2);
        let shift = u64::BITS - places.trailing_zeros();
        let mut table = Self { eights: vec![0; places], shift, words: vec![Default::default(); places] };
        for (word, entry) in entries {
            let eight = first_eight(word.as_bytes());
            let mut at = table.place_of(eight);
            while table.eights[at] != 0 {
                at = (at + 1) & (places - 1);
            }
            (table.eights[at], table.words[at]) = (eight, (word.into(), entry));
        }
        table
    }

    /// The entry of a word in lower case, of which `eight` are the first bytes; an empty one if it has none.
    #[inline]
    pub(in crate::meeting) fn of(&self, eight: u64, word: &str) -> Entry {
        let mut at = self.place_of(eight);
        while self.eights[at] != 0 {
            if self.eights[at] == eight {
                let (known, entry) = &self.words[at];
                // Up to eight bytes are the whole word.
                if known.len() == word.len() && (word.len() <= 8 || **known == *word) {
                    return *entry;
                }
            }
            at = (at + 1) & (self.eights.len() - 1);
        }
        Entry::default()
    }

    /// The first place where a word with these bytes may be.
    #[inline]
    fn place_of(&self, eight: u64) -> usize {
        (eight.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize
    }
}
