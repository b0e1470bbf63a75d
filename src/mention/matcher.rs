//! The matcher: every place in a text where a name of the gazetteer stands.
//!
//! In: a text. Out: [`Found`] places, leftmost first, then longest, without overlaps. From every word with which a name may
//! begin the [`Trie`] of the folded names is walked, fed with the folded bytes of the original text, so that no folded copy
//! and no map of offsets is needed. On the way the last name is remembered that ends on a word boundary in a fitting case. So
//! `United States` is found where a longer name begins but fails; a plain leftmost-longest search with a filter behind
//! it would lose it.

use super::form::{CaseRule, Holder};
use super::names::{Absent, Names};
use super::trie::Trie;
use super::vocabulary::Vocabulary;
use crate::gazetteer::Gazetteer;
use crate::text::fold::{Class, WORD_BYTE, class_of, is_boundary, past_marks};
use crate::text::{Span, word_starts};
use crate::threads::{in_turn, split_range};

/// A place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes of the text.
    pub span: Span,
    /// Number of the form that stands there.
    form: u32,
}

/// Finds the names of a gazetteer.
#[derive(Debug)]
pub struct Matcher {
    /// The names that the documents so far may hold.
    trie: Trie,
    /// Names that no document so far can hold, in more parts than threads: persons take longer than others.
    absent: Vec<Absent>,
    threads: usize,
    starts: Starts,
}

/// Parts of the gazetteer for each thread.
const PARTS: usize = 8;

impl Found {
    /// Tells the folded name found from all others of the matcher.
    pub(crate) fn key(self) -> u32 {
        self.form
    }
}

impl Matcher {
    /// A matcher for all names of `gazetteer`.
    #[must_use]
    pub fn new(gazetteer: &Gazetteer) -> Self {
        let mut matcher = Self::empty(gazetteer, 0);
        matcher.add(&[Names::all(gazetteer, 0..gazetteer.len())]);
        matcher
    }

    /// A matcher that knows no name yet, and learns them with [`Self::learn`] on so many threads.
    #[must_use]
    pub fn empty(gazetteer: &Gazetteer, threads: usize) -> Self {
        let absent = split_range(gazetteer.len(), threads * PARTS).into_iter().map(Absent::new).collect();
        Self { trie: Trie::default(), absent, threads, starts: Starts::default() }
    }

    /// No short names are made of full ones from now on: what is learnt is what the gazetteer has.
    pub fn leave_out_short_names(&mut self) {
        self.absent.iter_mut().for_each(Absent::leave_out_short_names);
    }

    /// Learns the names of `gazetteer` that may occur in texts with the words of `vocabulary`, which grows from call to call.
    pub fn learn(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) {
        let names = self.take_present(gazetteer, vocabulary);
        self.add(&names);
    }

    /// The names that may occur now and could not before: the first half of [`Self::learn`].
    pub(crate) fn take_present(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Vec<Names> {
        in_turn(self.threads, self.absent.iter_mut(), |absent| absent.take_present(gazetteer, vocabulary))
    }

    /// Adds names: the second half of [`Self::learn`].
    pub(crate) fn add(&mut self, names: &[Names]) {
        self.trie.add(names);
        for (name, holder) in names.iter().flat_map(Names::entries) {
            self.starts.add(name.as_bytes(), holder.case);
        }
    }

    /// Adds every place in `text` where a name stands to `found`.
    pub fn find(&self, text: &str, found: &mut Vec<Found>) {
        let mut free = 0;
        for at in word_starts(text, &self.starts.signs) {
            if at >= free
                && self.starts.may_begin(text, at)
                && let Some((end, form)) = self.trie.walk(text, at)
            {
                let span = Span::new(at, past_marks(text, end));
                free = span.end;
                found.push(Found { span, form });
            }
        }
    }

    /// The name found, folded.
    pub(crate) fn folded(&self, found: Found) -> &str {
        self.trie.spelling(found.form)
    }

    /// Who has the name found among their names, whatever the case rule says.
    pub(crate) fn holders_of(&self, found: Found) -> &[Holder] {
        self.trie.holders_of(found.form)
    }

    /// How many different names the matcher knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.trie.len()
    }

    /// Whether it knows no name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// With which two bytes of the original text a name may begin: a quick no for most words.
#[derive(Debug)]
struct Starts {
    /// A bit for every pair of bytes.
    pairs: Box<[u64; 1 << 10]>,
    /// The first bytes that are neither letters nor digits.
    signs: Vec<u8>,
}

impl Default for Starts {
    fn default() -> Self {
        // A character beyond ASCII may fold to any letter: only its walk tells.
        let pairs = std::array::from_fn(|word| if word < 1 << 9 { 0 } else { u64::MAX });
        Self { pairs: Box::new(pairs), signs: Vec::new() }
    }
}

impl Starts {
    /// Adds a folded name.
    fn add(&mut self, name: &[u8], case: CaseRule) {
        let (small, capital) = (name[0], name[0].to_ascii_uppercase());
        let firsts: &[u8] = match case {
            CaseRule::CapitalAt(0) | CaseRule::Capitals => &[capital],
            CaseRule::NoCapital => &[small],
            CaseRule::CapitalAt(_) => &[small, capital],
        };
        // A grave accent folds to an apostrophe.
        let quotes: &[u8] = if small == b'\'' { b"'`" } else { &[] };
        for &first in firsts.iter().chain(quotes) {
            match name.get(1) {
                // What begins like a name before it needs nothing more.
                Some(&second) if self.has(first, second) => continue,
                Some(&second) if second.is_ascii_alphanumeric() => {
                    self.insert(first, second);
                    self.insert(first, second.to_ascii_uppercase());
                    // What draws nothing may stand between the two letters.
                    (128..=255).for_each(|byte| self.insert(first, byte));
                }
                _ => (0..=255).for_each(|byte| self.insert(first, byte)),
            }
            if first.is_ascii()
                && WORD_BYTE[usize::from(first)] == 0
                && let Err(at) = self.signs.binary_search(&first)
            {
                self.signs.insert(at, first);
            }
        }
    }

    #[inline]
    fn has(&self, first: u8, second: u8) -> bool {
        self.pairs[usize::from(first) << 2 | usize::from(second) >> 6] & 1 << (second & 63) != 0
    }

    fn insert(&mut self, first: u8, second: u8) {
        self.pairs[usize::from(first) << 2 | usize::from(second) >> 6] |= 1 << (second & 63);
    }

    /// Whether a name may begin at `start`, where a word, a sign or a character beyond ASCII does.
    #[inline]
    fn may_begin(&self, text: &str, start: usize) -> bool {
        let bytes = text.as_bytes();
        let (first, second) = (bytes[start], bytes.get(start + 1).copied().unwrap_or(0));
        if !self.has(first, second) {
            return false;
        }
        let is_plain = first.is_ascii() && (start == 0 || bytes[start - 1].is_ascii());
        is_plain || may_begin_beyond(text, start)
    }
}

/// Whether a name may begin with a character beyond ASCII, or after one.
#[cold]
fn may_begin_beyond(text: &str, start: usize) -> bool {
    let first = text[start..].chars().next();
    first.is_some_and(|first| matches!(class_of(first), Class::Word | Class::Other)) && is_boundary(text, start)
}
