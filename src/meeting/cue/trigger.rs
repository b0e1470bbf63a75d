//! Triggers: the words of a sentence that may be cues.
//!
//! In: the cues, and sentences. Out: whether a sentence has a cue, by its words alone and before it is parsed, as most sentences
//! have none. Of a cue word with a hyphen the first part is looked for, and the second as the word that must follow. A yes may be
//! wrong (`her face met mine`), a no is right.

use rustc_hash::FxHashMap;

use super::{Form, NounCue, VerbCue};
use crate::gazetteer::with_folded;
use crate::text::fold::{WORD_BYTE, fold_name};
use crate::text::words;

/// The first words of cues.
#[derive(Debug)]
pub(in crate::meeting) struct Triggers {
    by_word: FxHashMap<String, Trigger>,
    /// Which letters may be second and third after the first byte of a word, as bits: a quick no for most words.
    letters: [[u32; 2]; 256],
}

/// A word with which a cue begins, folded.
#[derive(Debug, Default)]
struct Trigger {
    /// The words of which one must follow, folded; none if the word is enough by itself.
    tails: Vec<String>,
    needs_no_tail: bool,
    /// Some cue that begins so has other parties than people.
    is_for_all: bool,
}

/// Whom the cues of a sentence may have as parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::meeting) enum Parties {
    People,
    All,
}

impl Triggers {
    pub(super) fn new(
        verbs: &[VerbCue],
        forms: &FxHashMap<String, Vec<(usize, Form)>>,
        nouns: &[NounCue],
        noun_forms: &FxHashMap<String, usize>,
    ) -> Self {
        let mut triggers = Self { by_word: FxHashMap::default(), letters: [[0; 2]; 256] };
        for (word, cues) in forms {
            // A verb that other words make a cue is looked at where these stand: "told Berg by phone" has "phone".
            for cue in cues.iter().map(|&(cue, _)| &verbs[cue]).filter(|cue| cue.then.is_empty()) {
                triggers.add(word, cue.tail.first(), cue.people);
            }
        }
        for (word, &cue) in noun_forms {
            triggers.add(word, None, nouns[cue].people);
        }
        triggers
    }

    fn add(&mut self, word: &str, tail: Option<&String>, people: bool) {
        let mut parts = words(word);
        let Some(first) = parts.next() else { return };
        let bytes = first.as_bytes();
        for byte in [bytes[0], bytes[0].to_ascii_uppercase()] {
            let [second, third] = &mut self.letters[usize::from(byte)];
            *second |= letter_bit(bytes, 1);
            *third |= letter_bit(bytes, 2);
        }
        if !bytes[0].is_ascii() {
            // Its capital may begin with another byte.
            self.letters[128..].fill([u32::MAX; 2]);
        }
        let first = fold_name(first);
        let mut parts = parts.map(fold_name);
        let trigger = self.by_word.entry(first).or_default();
        match parts.next().or_else(|| tail.map(|tail| fold_name(tail))) {
            Some(tail) => trigger.tails.push(tail),
            None => trigger.needs_no_tail = true,
        }
        trigger.is_for_all |= !people;
    }

    /// Whom the cues of a sentence may have as parties; none if it has no cue.
    pub(in crate::meeting) fn look(&self, sentence: &str) -> Option<Parties> {
        let bytes = sentence.as_bytes();
        let mut found = None;
        let mut at = 0;
        // Every word of most sentences is looked at, so only those that pass are cut out.
        while let Some(&byte) = bytes.get(at) {
            if self.may_begin(bytes, at)
                && sentence.is_char_boundary(at)
                && let Some(parties) = self.cue_at(&sentence[at..])
            {
                if parties == Parties::All {
                    return Some(parties);
                }
                found = Some(parties);
            }
            at += 1;
            if WORD_BYTE[usize::from(byte)] != 0 {
                while bytes.get(at).is_some_and(|&byte| WORD_BYTE[usize::from(byte)] != 0) {
                    at += 1;
                }
            }
        }
        found
    }

    #[inline]
    fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let [second, third] = self.letters[usize::from(bytes[at])];
        second & letter_bit(bytes, at + 1) != 0 && third & letter_bit(bytes, at + 2) != 0
    }

    /// Whom the cue with which a text begins may have as parties.
    fn cue_at(&self, text: &str) -> Option<Parties> {
        let mut words = words(text);
        let trigger = with_folded(words.next()?, |word| self.by_word.get(word))?;
        let is_cue = trigger.needs_no_tail || words.next().is_some_and(|next| trigger.has_tail(next));
        is_cue.then_some(if trigger.is_for_all { Parties::All } else { Parties::People })
    }
}

impl Trigger {
    fn has_tail(&self, word: &str) -> bool {
        with_folded(word, |word| self.tails.iter().any(|tail| tail == word))
    }
}

/// The bit of a letter, whatever its case; the same one for all that ends a word, and all bits beyond ASCII.
fn letter_bit(bytes: &[u8], at: usize) -> u32 {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii_alphanumeric() => 1 << (byte & 31),
        Some(byte) if !byte.is_ascii() => u32::MAX,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Cues;

    #[test]
    fn looks() {
        let cases = [
            ("a verb", "Berg met Lund.", Some(Parties::All)),
            ("at the start of a sentence", "Meeting Lund, she smiled.", Some(Parties::All)),
            ("in capitals", "BERG MEETS LUND", Some(Parties::All)),
            ("a cue of people only", "Berg saw Lund.", Some(Parties::People)),
            ("one of both", "Berg saw Lund before the talks.", Some(Parties::All)),
            ("a verb with its second word", "Berg took up the matter.", Some(Parties::People)),
            ("without", "Berg took the matter up.", None),
            ("a noun with hyphens", "a get-together", Some(Parties::All)),
            ("its first part", "to get away", None),
            ("a longer word", "the method", None),
            ("no cue", "Berg left Oslo.", None),
            ("nothing", "", None),
        ];
        for (shows, sentence, found) in cases {
            assert_eq!(Cues::built_in().triggers.look(sentence), found, "{shows}");
        }
    }
}
