//! Which names of a gazetteer can occur in the documents read so far.
//!
//! In: a gazetteer, and the [`Vocabulary`] of the documents, batch after batch. Out: the folded [`Names`] that each
//! batch brings in. A name that cannot occur is kept in mind with one word of it that no document has; only when
//! that word turns up is the name looked at again, so that a batch costs one look at a bit for each name.

use std::cell::Cell;
use std::ops::Range;

use super::form::{CaseRule, Grade, Holder};
use super::vocabulary::Vocabulary;
use crate::gazetteer::{Entity, EntityId, Gazetteer, Kind, PersonName, Short, with_folded};
use crate::text::fold::{Class, class_of, fold_name_into};

/// Folded names of some entities, one after the other.
#[derive(Debug, Default)]
pub(super) struct Names {
    folded: Vec<u8>,
    entries: Vec<(Range<u32>, Holder)>,
}

impl Names {
    /// All names of the entities in `range`.
    pub(super) fn all(gazetteer: &Gazetteer, range: Range<usize>) -> Self {
        let mut names = Self::default();
        let mut buffer = String::new();
        for number in range {
            let entity = gazetteer.entity(EntityId(number as u32));
            each_name(gazetteer, entity, |name, grade| names.push(entity, name, grade, &mut buffer));
        }
        names
    }

    fn push(&mut self, entity: Entity<'_>, name: &str, grade: Grade, buffer: &mut String) {
        fold_name_into(name, buffer);
        // A name of punctuation only would be found everywhere.
        if buffer.chars().any(|c| class_of(c) == Class::Word) {
            let start = self.folded.len() as u32;
            self.folded.extend_from_slice(buffer.as_bytes());
            let holder = Holder { entity: entity.number(), grade, case: CaseRule::of(name) };
            self.entries.push((start..self.folded.len() as u32, holder));
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every folded name with who has it.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&[u8], Holder)> {
        self.entries.iter().map(|(range, holder)| (&self.folded[range.start as usize..range.end as usize], *holder))
    }
}

/// The names of some entities that could not occur so far.
#[derive(Debug)]
pub(super) struct Absent {
    /// Entities not looked at yet.
    fresh: Range<usize>,
    names: Vec<AbsentName>,
}

/// A name that cannot occur.
#[derive(Clone, Copy, Debug)]
struct AbsentName {
    entity: EntityId,
    /// Which of the names of its entity it is.
    index: u32,
    /// Place in the vocabulary of a word that no document has.
    missing: u32,
}

impl Absent {
    /// All names of the entities in `range`.
    pub(super) fn new(range: Range<usize>) -> Self {
        Self { fresh: range, names: Vec::new() }
    }

    /// Takes out the names that can occur now.
    pub(super) fn take_present(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Names {
        let mut present = Names::default();
        let mut buffer = String::new();
        let names = &mut self.names;
        names.retain_mut(|absent| {
            if !vocabulary.has(absent.missing) {
                return true;
            }
            let entity = gazetteer.entity(absent.entity);
            let (index, mut still_absent) = (Cell::new(0), false);
            let mut look = |name: &str, grade| {
                if index.replace(index.get() + 1) == absent.index {
                    match vocabulary.missing_word(name) {
                        Some(missing) => (absent.missing, still_absent) = (missing, true),
                        None => present.push(entity, name, grade, &mut buffer),
                    }
                }
            };
            each_listed_name(entity, &mut look);
            if index.get() <= absent.index {
                each_derived_name(gazetteer, entity, &mut look);
            }
            still_absent
        });
        for number in std::mem::take(&mut self.fresh) {
            let entity = gazetteer.entity(EntityId(number as u32));
            let mut index = 0;
            each_name(gazetteer, entity, |name, grade| {
                match vocabulary.missing_word(name) {
                    Some(missing) => names.push(AbsentName { entity: entity.number(), index, missing }),
                    None => present.push(entity, name, grade, &mut buffer),
                }
                index += 1;
            });
        }
        present
    }
}

/// Calls `each` with every name of an entity, always in the same order: those of the gazetteer and those that print
/// makes of them.
fn each_name(gazetteer: &Gazetteer, entity: Entity<'_>, mut each: impl FnMut(&str, Grade)) {
    each_listed_name(entity, &mut each);
    each_derived_name(gazetteer, entity, &mut each);
}

fn each_listed_name(entity: Entity<'_>, each: &mut impl FnMut(&str, Grade)) {
    each(entity.name(), Grade::Name);
    entity.aliases().for_each(|alias| each(alias, Grade::Alias));
    entity.weak_aliases().for_each(|alias| each(alias, Grade::WeakAlias));
}

fn each_derived_name(gazetteer: &Gazetteer, person: Entity<'_>, each: &mut impl FnMut(&str, Grade)) {
    if person.kind() != Kind::PERSON {
        return;
    }
    let words = gazetteer.words();
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
    let has_common_word = |alias: &str| alias.split_whitespace().any(|word| with_folded(word, |word| words.is_common(word)));
    person.aliases().filter(|alias| alias.contains(' ') && !has_common_word(alias)).for_each(derive);
}
