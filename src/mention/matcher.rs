//! The matcher: every place in a text where a name of the gazetteer stands.
//!
//! In: a text. Out: [`Found`] places, leftmost first, then longest, without overlaps. The automaton is
//! Aho-Corasick's over the folded names, walked from word starts only and fed with the folded bytes of the original
//! text, so that no folded copy and no map of offsets is needed. On the way the last name is remembered that ends
//! on a word boundary in a fitting case. So `United States` is found where a longer name begins but fails; a plain
//! leftmost-longest search with a filter behind it would lose it.

use super::form::Holder;
use super::layer::Layer;
use super::names::{Absent, Names};
use super::opening::Openings;
use super::vocabulary::Vocabulary;
use crate::gazetteer::Gazetteer;
use crate::text::Span;
use crate::text::fold::{Class, Folded, WORD_BYTE, class_of, is_boundary, past_marks, unit_at};
use crate::threads::{side_by_side, split_range};

/// A place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes of the text.
    pub span: Span,
    /// The layer that knows the form.
    layer: u32,
    /// Number of the form in its layer.
    form: u32,
}

/// Finds the names of a gazetteer.
#[derive(Debug)]
pub struct Matcher {
    /// Names are added as the documents bring their words in; each layer is less than half as large as the one before it.
    layers: Vec<Layer>,
    /// Names that no document so far can hold, by threads.
    absent: Vec<Absent>,
    /// Whether a walk may begin at a byte of the original text.
    starts: [bool; 256],
    openings: Openings,
}

impl Found {
    /// Tells the folded name found from all others of the matcher.
    pub(crate) fn key(self) -> (u32, u32) {
        (self.layer, self.form)
    }
}

impl Matcher {
    /// A matcher for all names of `gazetteer`.
    #[must_use]
    pub fn new(gazetteer: &Gazetteer) -> Self {
        let mut matcher = Self::empty(gazetteer, 0);
        matcher.add(vec![Names::all(gazetteer, 0..gazetteer.len())]);
        matcher
    }

    /// A matcher that knows no name yet, and learns them with [`Self::learn`] on so many threads.
    #[must_use]
    pub fn empty(gazetteer: &Gazetteer, threads: usize) -> Self {
        let absent = split_range(gazetteer.len(), threads).into_iter().map(Absent::new).collect();
        // A character beyond ASCII may fold to any letter: only its walk tells.
        let starts = std::array::from_fn(|byte| byte >= 128);
        Self { layers: Vec::new(), absent, starts, openings: Openings::default() }
    }

    /// No short names are made of full ones from now on: what is learnt is what the gazetteer has.
    pub fn leave_out_short_names(&mut self) {
        self.absent.iter_mut().for_each(Absent::leave_out_short_names);
    }

    /// Learns the names of `gazetteer` that may occur in texts with the words of `vocabulary`, which grows from call to call.
    pub fn learn(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) {
        let names = self.take_present(gazetteer, vocabulary);
        self.add(names);
    }

    /// The names that may occur now and could not before: the first half of [`Self::learn`].
    pub(crate) fn take_present(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Vec<Names> {
        side_by_side(self.absent.iter_mut().collect(), |absent| absent.take_present(gazetteer, vocabulary))
    }

    /// Adds a layer of names: the second half of [`Self::learn`].
    pub(crate) fn add(&mut self, mut names: Vec<Names>) {
        names.retain(|names| !names.is_empty());
        if names.is_empty() {
            return;
        }
        for (name, _) in names.iter().flat_map(Names::entries) {
            self.openings.add(name);
        }
        let mut count: usize = names.iter().map(|names| names.entries().count()).sum();
        while let Some(layer) = self.layers.pop_if(|layer| layer.len() < 2 * count) {
            count += layer.len();
            names.extend(layer.into_names());
        }
        let layer = Layer::new(names);
        for (mine, theirs) in self.starts.iter_mut().zip(layer.starts()) {
            *mine |= theirs;
        }
        self.layers.push(layer);
    }

    /// Adds every place in `text` where a name stands to `found`.
    pub fn find(&self, text: &str, found: &mut Vec<Found>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii() {
                if !self.starts[usize::from(byte)] {
                    at = skip_word(bytes, at).max(at + 1);
                    continue;
                }
                let (end, may_begin) = self.openings.look(bytes, at);
                if may_begin && let Some(name) = self.walk(text, at) {
                    at = name.span.end;
                    found.push(name);
                } else {
                    at = end.max(at + 1);
                }
            } else {
                at = self.step_beyond(text, at, found);
            }
        }
    }

    /// One step of [`Self::find`] at a character beyond ASCII, which may be reached inside a word.
    fn step_beyond(&self, text: &str, at: usize, found: &mut Vec<Found>) -> usize {
        let Some(c) = text[at..].chars().next() else { return text.len() };
        let class = class_of(c);
        if matches!(class, Class::Word | Class::Other)
            && is_boundary(text, at)
            && let Some(name) = self.walk(text, at)
        {
            let end = name.span.end;
            found.push(name);
            return end;
        }
        let next = at + c.len_utf8();
        // An ASCII letter that touches this character begins no word.
        if class == Class::Word || class == Class::Ignored && !is_boundary(text, next) {
            skip_word(text.as_bytes(), next)
        } else {
            next
        }
    }

    /// The longest name that begins at `start` and ends on a boundary in a fitting case.
    fn walk(&self, text: &str, start: usize) -> Option<Found> {
        let first = match unit_at(text, start).folded {
            Folded::Byte(byte) => byte,
            Folded::Bytes(bytes) => bytes.as_bytes()[0],
            Folded::Nothing | Folded::Space | Folded::Break => return None,
        };
        let mut longest: Option<(usize, u32, u32)> = None;
        for (number, layer) in self.layers.iter().enumerate() {
            if let Some((end, form)) = layer.walk(text, start, first)
                && longest.is_none_or(|(longest, ..)| longest < end)
            {
                longest = Some((end, number as u32, form));
            }
        }
        longest.map(|(end, layer, form)| Found { span: Span::new(start, past_marks(text, end)), layer, form })
    }

    /// Who has the name found among their names, whatever the case rule says.
    pub(crate) fn holders_of(&self, found: Found) -> &[Holder] {
        self.layers[found.layer as usize].holders_of(found.form)
    }

    /// How many different names the matcher knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.layers.iter().map(Layer::len).sum()
    }

    /// Whether it knows no name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }
}

/// On to the end of the ASCII letters and digits.
#[inline]
fn skip_word(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && WORD_BYTE[usize::from(bytes[at])] != 0 {
        at += 1;
    }
    at
}
