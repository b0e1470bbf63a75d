//! Which names of a gazetteer can occur in the documents read so far.
//!
//! In: a gazetteer, and the [`Vocabulary`] of the documents, batch after batch. Out: the folded [`Names`] that each
//! batch brings in. A name that cannot occur is kept in mind with one word of it that no document has; only when
//! that word turns up is the name looked at again, so that a batch costs one look at a bit for each name. Short
//! names are made once: making them again costs a hundred times what it costs to keep them.

use std::ops::Range;

use super::form::{CaseRule, Grade, Holder, PersonFacts};
use super::office::womans_address;
use super::vocabulary::Vocabulary;
use crate::gazetteer::{Entity, EntityId, Gazetteer, Kind, PersonName, Short, with_folded};
use crate::text::fold::{Class, class_of, fold_name_into};

/// Folded names of some entities, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Names {
    folded: String,
    entries: Vec<(Range<u32>, Holder)>,
    /// The person whose short names came last.
    last: Option<(EntityId, PersonFacts)>,
}

impl Names {
    /// All names of the entities in `range`.
    pub(super) fn all(gazetteer: &Gazetteer, range: Range<usize>) -> Self {
        let mut names = Self::default();
        let mut buffer = String::new();
        for entity in gazetteer.entities_in(range) {
            let mut add = |name: &str, grade| names.push(gazetteer, entity, name, grade, &mut buffer);
            each_listed_name(entity, &mut add);
            each_derived_name(gazetteer, entity, &mut add);
        }
        names
    }

    fn push(&mut self, gazetteer: &Gazetteer, entity: Entity<'_>, name: &str, grade: Grade, buffer: &mut String) {
        fold_name_into(name, buffer);
        // A name of punctuation only would be found everywhere.
        if buffer.chars().any(|c| class_of(c) == Class::Word) {
            let person = if grade.is_short() { self.facts_of(gazetteer, entity) } else { PersonFacts::default() };
            self.push_folded(buffer, Holder { entity: entity.number(), grade, case: CaseRule::of(name), person });
        }
    }

    /// Adds a folded name.
    pub(super) fn push_folded(&mut self, name: &str, holder: Holder) {
        let start = self.folded.len() as u32;
        self.folded.push_str(name);
        self.entries.push((start..self.folded.len() as u32, holder));
    }

    fn facts_of(&mut self, gazetteer: &Gazetteer, person: Entity<'_>) -> PersonFacts {
        match self.last {
            Some((last, facts)) if last == person.number() => facts,
            _ => {
                let given = PersonName::given_letters(person, gazetteer.words());
                let facts = PersonFacts { given, is_addressed: womans_address(person).is_some() };
                self.last = Some((person.number(), facts));
                facts
            }
        }
    }

    /// Every folded name with who has it.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, Holder)> {
        self.entries.iter().map(|(range, holder)| (&self.folded[range.start as usize..range.end as usize], *holder))
    }
}

/// The names of some entities that could not occur so far.
#[derive(Debug)]
pub(super) struct Absent {
    /// Entities not looked at yet.
    fresh: Range<usize>,
    has_short_names: bool,
    listed: Vec<ListedName>,
    derived: Vec<DerivedName>,
    /// The derived names as they are spelt, one after the other.
    spelt: String,
}

/// A name of the gazetteer that cannot occur.
#[derive(Clone, Copy, Debug)]
struct ListedName {
    entity: EntityId,
    /// Which of the names of its entity it is.
    index: u32,
    /// Place in the vocabulary of a word that no document has.
    missing: u32,
}

/// A short name that cannot occur.
#[derive(Clone, Copy, Debug)]
struct DerivedName {
    entity: EntityId,
    grade: Grade,
    /// Where it stands in `spelt`.
    start: u32,
    end: u32,
    /// Place in the vocabulary of a word that no document has.
    missing: u32,
}

impl Absent {
    /// All names of the entities in `range`.
    pub(super) fn new(range: Range<usize>) -> Self {
        Self { fresh: range, has_short_names: true, listed: Vec::new(), derived: Vec::new(), spelt: String::new() }
    }

    /// From now on only names that stand in the gazetteer are given.
    pub(super) fn leave_out_short_names(&mut self) {
        self.has_short_names = false;
    }

    /// Takes out the names that can occur now.
    pub(super) fn take_present(&mut self, gazetteer: &Gazetteer, vocabulary: &Vocabulary) -> Names {
        let mut present = Names::default();
        let mut buffer = String::new();
        // Whether a name stays absent, with the word that is missing now.
        let mut stays = |missing: &mut u32, entity: EntityId, name: &str, grade| {
            let next = vocabulary.missing_word(name);
            match next {
                Some(next) => *missing = next,
                None => present.push(gazetteer, gazetteer.entity(entity), name, grade, &mut buffer),
            }
            next.is_some()
        };
        self.listed.retain_mut(|absent| {
            !vocabulary.has(absent.missing)
                || listed_name(gazetteer.entity(absent.entity), absent.index)
                    .is_some_and(|(name, grade)| stays(&mut absent.missing, absent.entity, name, grade))
        });
        let spelt = &self.spelt;
        self.derived.retain_mut(|absent| {
            !vocabulary.has(absent.missing) || {
                let name = &spelt[absent.start as usize..absent.end as usize];
                stays(&mut absent.missing, absent.entity, name, absent.grade)
            }
        });
        for entity in gazetteer.entities_in(std::mem::take(&mut self.fresh)) {
            let (mut missing, mut index) = (0, 0);
            each_listed_name(entity, &mut |name, grade| {
                if stays(&mut missing, entity.number(), name, grade) {
                    self.listed.push(ListedName { entity: entity.number(), index, missing });
                }
                index += 1;
            });
            if !self.has_short_names {
                continue;
            }
            each_derived_name(gazetteer, entity, &mut |name, grade| {
                if stays(&mut missing, entity.number(), name, grade) {
                    let start = self.spelt.len() as u32;
                    self.spelt.push_str(name);
                    let end = self.spelt.len() as u32;
                    self.derived.push(DerivedName { entity: entity.number(), grade, start, end, missing });
                }
            });
        }
        present
    }
}

/// Calls `each` with the names of an entity that stand in the gazetteer.
fn each_listed_name<'g>(entity: Entity<'g>, each: &mut impl FnMut(&'g str, Grade)) {
    each(entity.name(), Grade::Name);
    entity.aliases().for_each(|alias| each(alias, Grade::Alias));
    entity.weak_aliases().for_each(|alias| each(alias, Grade::WeakAlias));
}

/// The name of that number among them.
fn listed_name(entity: Entity<'_>, index: u32) -> Option<(&str, Grade)> {
    let (mut at, mut found) = (0, None);
    each_listed_name(entity, &mut |name, grade| {
        if at == index {
            found = Some((name, grade));
        }
        at += 1;
    });
    found
}

/// Calls `each` with every name that print makes of a person's.
fn each_derived_name(gazetteer: &Gazetteer, person: Entity<'_>, each: &mut impl FnMut(&str, Grade)) {
    if person.kind() != Kind::PERSON {
        return;
    }
    let words = gazetteer.words();
    let mut derive = |full: &str| {
        let Some(name) = PersonName::parse(full, words) else { return };
        name.each_short_name(person, words, |short, made| {
            // One letter names nobody, and without a capital anything could be meant.
            if short.chars().any(char::is_uppercase) && short.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some() {
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
    let has_common_word =
        |alias: &str| alias.split_whitespace().any(|word| with_folded(word, |word| words.is_common(word)));
    person.aliases().filter(|alias| alias.contains(' ') && !has_common_word(alias)).for_each(derive);
}
