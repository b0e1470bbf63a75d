//! The matcher: every place in a text where a name of the gazetteer stands.
//!
//! In: a text. Out: [`Found`] places, leftmost first, then longest, without overlaps. The automaton is
//! Aho-Corasick's over the folded names, walked from word starts only and fed with the folded bytes of the original
//! text, so that no folded copy and no map of offsets is needed. On the way the last name is remembered that ends
//! on a word boundary in a fitting case. So `United States` is found where a longer name begins but fails; a plain
//! leftmost-longest search with a filter behind it would lose it.

use std::ops::Range;

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::nfa::contiguous::NFA;

use super::form::{CaseRule, Grade, Holder};
use super::vocabulary::Vocabulary;
use crate::gazetteer::{Entity, EntityId, Gazetteer, Kind, PersonName, Short, WordLists};
use crate::text::Span;
use crate::text::fold::{Class, Folded, class_of, fold_name, fold_name_into, is_boundary, past_marks, unit_at};
use crate::threads::{side_by_side, split_range};

/// A place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes of the text.
    pub span: Span,
    /// Number of the form in the matcher.
    pub(crate) form: u32,
}

/// Finds the names of a gazetteer.
#[derive(Debug)]
pub struct Matcher {
    /// Automata over the forms, each for some of the first bytes: they are built side by side.
    automata: Vec<Part>,
    /// Which automaton has the forms that begin with a byte.
    part_of: [u8; 256],
    /// Whether a walk may begin at a byte of the original text.
    starts: [bool; 256],
    holders: Vec<Holder>,
    /// Where the holders of each form begin.
    first_holder: Vec<u32>,
}

#[derive(Debug)]
struct Part {
    automaton: NFA,
    root: StateID,
    /// Number of its first form.
    first_form: u32,
}

impl Matcher {
    /// A matcher for all names of `gazetteer`.
    #[must_use]
    pub fn new(gazetteer: &Gazetteer) -> Self {
        Self::build(gazetteer, None, 1)
    }

    /// A matcher for the names of `gazetteer` that may occur in texts with the words of `vocabulary`, built by so many threads.
    #[must_use]
    pub fn pruned(gazetteer: &Gazetteer, vocabulary: &Vocabulary, threads: usize) -> Self {
        Self::build(gazetteer, Some(vocabulary), threads)
    }

    fn build(gazetteer: &Gazetteer, vocabulary: Option<&Vocabulary>, threads: usize) -> Self {
        let names =
            side_by_side(split_range(gazetteer.len(), threads), |range| Names::collect(gazetteer, range, vocabulary));
        Self::over(&mut names.iter().flat_map(Names::entries).collect())
    }

    /// A matcher over folded names and who has them.
    fn over(entries: &mut Vec<(&[u8], Holder)>) -> Self {
        entries.sort_unstable();
        entries.dedup_by(|(name, holder), (kept_name, kept)| {
            name == kept_name && holder.entity == kept.entity && holder.case == kept.case
        });
        let (mut forms, mut holders, mut first_holder): (Vec<&[u8]>, _, _) =
            (Vec::new(), Vec::with_capacity(entries.len()), Vec::new());
        let mut starts = [false; 256];
        for &(name, holder) in entries.iter() {
            if forms.last() != Some(&name) {
                forms.push(name);
                first_holder.push(holders.len() as u32);
            }
            holders.push(holder);
            let first = name[0];
            match holder.case {
                CaseRule::CapitalAt(0) | CaseRule::Capitals => starts[usize::from(first.to_ascii_uppercase())] = true,
                CaseRule::NoCapital => starts[usize::from(first)] = true,
                CaseRule::CapitalAt(_) => {
                    starts[usize::from(first)] = true;
                    starts[usize::from(first.to_ascii_uppercase())] = true;
                }
            }
            // A grave accent folds to an apostrophe.
            if first == b'\'' {
                starts[usize::from(b'`')] = true;
            }
        }
        // A character beyond ASCII may fold to any letter: only its walk tells.
        starts[128..].fill(true);
        first_holder.push(holders.len() as u32);
        let mut part_of = [u8::MAX; 256];
        let parts = split_by_first_byte(&forms);
        for (number, part) in parts.iter().enumerate() {
            for form in &forms[part.clone()] {
                part_of[usize::from(form[0])] = number as u8;
            }
        }
        let automata = side_by_side(parts, |part| Part::build(&forms[part.clone()], part.start as u32));
        Self { automata, part_of, starts, holders, first_holder }
    }

    /// Adds every place in `text` where a name stands to `found`.
    pub fn find(&self, text: &str, found: &mut Vec<Found>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii() {
                if self.starts[usize::from(byte)] {
                    if let Some(name) = self.walk(text, at) {
                        at = name.span.end;
                        found.push(name);
                        continue;
                    }
                }
                at += 1;
                if byte.is_ascii_alphanumeric() {
                    at = skip_word(bytes, at);
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
        if matches!(class, Class::Word | Class::Other) && is_boundary(text, at) {
            if let Some(name) = self.walk(text, at) {
                let end = name.span.end;
                found.push(name);
                return end;
            }
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
        let part = self.automata.get(usize::from(self.part_of[usize::from(first)]))?;
        let (mut state, mut at, mut depth, mut best) = (part.root, start, 0, None);
        while at < text.len() {
            let unit = unit_at(text, at);
            match unit.folded {
                Folded::Nothing => {
                    at += unit.len;
                    continue;
                }
                Folded::Break => break,
                Folded::Space => {
                    state = part.next(state, b' ');
                    depth += 1;
                }
                Folded::Byte(byte) => {
                    state = part.next(state, byte);
                    depth += 1;
                }
                Folded::Bytes(bytes) => {
                    for &byte in bytes.as_bytes() {
                        state = part.next(state, byte);
                    }
                    depth += bytes.as_bytes().len();
                }
            }
            at += unit.len;
            if part.automaton.is_special(state) {
                if part.automaton.is_dead(state) {
                    break;
                }
                if part.automaton.is_match(state) && is_boundary(text, at) {
                    if let Some(form) = part.form_at(state, depth).filter(|&form| self.fits(form, &text[start..at])) {
                        best = Some(Found { span: Span::new(start, at), form });
                    }
                }
            }
        }
        best.map(|found| Found { span: Span::new(start, past_marks(text, found.span.end)), ..found })
    }

    fn fits(&self, form: u32, found: &str) -> bool {
        self.holders_of(form).iter().any(|holder| holder.case.fits(found))
    }

    /// Who has a form among their names, whatever the case rule says.
    pub(crate) fn holders_of(&self, form: u32) -> &[Holder] {
        &self.holders[self.first_holder[form as usize] as usize..self.first_holder[form as usize + 1] as usize]
    }

    /// How many different names the matcher knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first_holder.len() - 1
    }

    /// Whether it knows no name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Part {
    fn build(forms: &[&[u8]], first_form: u32) -> Self {
        // More names than the automaton can number do not fit into memory long before.
        let automaton = NFA::builder().prefilter(false).build(forms).expect("the names fit into an automaton");
        let root = automaton.start_state(Anchored::Yes).expect("the automaton has an anchored start");
        Self { automaton, root, first_form }
    }

    #[inline]
    fn next(&self, state: StateID, byte: u8) -> StateID {
        self.automaton.next_state(Anchored::Yes, state, byte)
    }

    /// The form that is spelt by the whole walk: a state also reports names that end here and began later.
    fn form_at(&self, state: StateID, depth: usize) -> Option<u32> {
        let pattern = self.automaton.match_pattern(state, 0);
        (self.automaton.pattern_len(pattern) == depth).then(|| self.first_form + pattern.as_u32())
    }
}

/// On to the end of the ASCII letters and digits.
#[inline]
fn skip_word(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
        at += 1;
    }
    at
}

/// Folded names of some entities, one after the other.
struct Names {
    folded: Vec<u8>,
    entries: Vec<(Range<u32>, Holder)>,
}

impl Names {
    fn collect(gazetteer: &Gazetteer, range: Range<usize>, vocabulary: Option<&Vocabulary>) -> Self {
        let mut names = Self { folded: Vec::new(), entries: Vec::new() };
        let mut buffer = String::new();
        for number in range {
            let entity = gazetteer.entity(EntityId(number as u32));
            each_name(entity, |name, grade| {
                if vocabulary.is_none_or(|vocabulary| vocabulary.may_hold(name)) {
                    fold_name_into(name, &mut buffer);
                    names.push(&buffer, Holder { entity: entity.number(), grade, case: CaseRule::of(name) });
                }
            });
            if entity.kind() == Kind::PERSON {
                each_derived_name(entity, gazetteer.words(), |name, grade| {
                    if vocabulary.is_none_or(|vocabulary| vocabulary.may_hold(name)) {
                        fold_name_into(name, &mut buffer);
                        names.push(&buffer, Holder { entity: entity.number(), grade, case: CaseRule::of(name) });
                    }
                });
            }
        }
        names
    }

    fn push(&mut self, folded: &str, holder: Holder) {
        // A name of punctuation only would be found everywhere.
        if folded.chars().any(|c| class_of(c) == Class::Word) {
            let start = self.folded.len() as u32;
            self.folded.extend_from_slice(folded.as_bytes());
            self.entries.push((start..self.folded.len() as u32, holder));
        }
    }

    fn entries(&self) -> impl Iterator<Item = (&[u8], Holder)> {
        self.entries.iter().map(|(range, holder)| (&self.folded[range.start as usize..range.end as usize], *holder))
    }
}

/// Calls `each` with every name of an entity.
fn each_name(entity: Entity<'_>, mut each: impl FnMut(&str, Grade)) {
    each(entity.name(), Grade::Name);
    entity.aliases().for_each(|alias| each(alias, Grade::Alias));
    entity.weak_aliases().for_each(|alias| each(alias, Grade::WeakAlias));
}

/// Calls `each` with every name that print makes of the full ones of a person.
fn each_derived_name(person: Entity<'_>, words: &WordLists, mut each: impl FnMut(&str, Grade)) {
    let mut derive = |full: &str| {
        let Some(name) = PersonName::parse(full, words) else { return };
        name.each_short_name(person, words, |short, made| {
            // One letter names nobody, and without a capital anything could be meant.
            if short.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some() && short.chars().any(char::is_uppercase) {
                let grade = match made {
                    Short::Full => Grade::Full,
                    Short::Surname => Grade::Surname,
                    Short::Part => Grade::Part,
                };
                each(short, grade);
            }
        });
        if let Some(initials) = name.initials() {
            each(&initials, Grade::Initials);
        }
    };
    derive(person.name());
    // `Iron Lady` has no surname.
    let has_common_word = |alias: &str| alias.split_whitespace().any(|word| words.is_common(&fold_name(word)));
    person.aliases().filter(|alias| alias.contains(' ') && !has_common_word(alias)).for_each(derive);
}

/// Sorted forms in two parts of about the same size, each with first bytes of its own.
fn split_by_first_byte(forms: &[&[u8]]) -> Vec<Range<usize>> {
    let half = forms.len() / 2;
    let cut = forms.get(half).map_or(0, |middle| forms.partition_point(|form| form[0] < middle[0]));
    [0..cut, cut..forms.len()].into_iter().filter(|part| !part.is_empty()).collect()
}
