//! Which names are known already, and which known person a new name is near to.
//!
//! In: the persons of the gazetteer. Out: whether a form is a short name of one of them, and who has a surname alike.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::gazetteer::{Entity, EntityId, Gazetteer, Kind, is_initial, is_suffix};
use crate::text::fold::fold_name;

/// The surnames of known persons, and all words of known names.
pub(super) struct Known<'g> {
    gazetteer: &'g Gazetteer,
    surnames: FxHashMap<String, Vec<EntityId>>,
    names: FxHashSet<String>,
}

impl<'g> Known<'g> {
    pub(super) fn of(gazetteer: &'g Gazetteer) -> Self {
        let mut known = Self { gazetteer, surnames: FxHashMap::default(), names: FxHashSet::default() };
        for entity in gazetteer.entities() {
            known.names.insert(fold_name(entity.name()));
            known.names.extend(entity.aliases().map(fold_name));
            if entity.kind() == Kind::PERSON {
                for surname in surnames_of(gazetteer, entity) {
                    let holders = known.surnames.entry(surname).or_default();
                    if holders.last() != Some(&entity.number()) {
                        holders.push(entity.number());
                    }
                }
            }
        }
        known
    }

    /// Whether a form, in folded words, is a name of a known entity or a short name of a known person.
    pub(super) fn has(&self, words: &[String]) -> bool {
        let Some(last) = words.last() else { return true };
        if self.names.contains(&words.join(" ")) {
            return true;
        }
        let Some(holders) = self.surnames.get(last) else { return false };
        words.len() == 1 || holders.iter().any(|holder| self.may_be_given(*holder, &words[0]))
    }

    /// Whether a known person has this surname.
    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains_key(word)
    }

    /// Whether a known person may be called `given`: the same name, a short form, an initial.
    fn may_be_given(&self, person: EntityId, given: &str) -> bool {
        let lists = self.gazetteer.words();
        let letters = |word: &str| word.trim_end_matches('.').chars().count();
        self.gazetteer.entity(person).name().split_whitespace().map(fold_name).any(|name| {
            name == given
                || lists.stand_for_each_other(&name, given)
                || (letters(given) == 1 || letters(&name) == 1) && name.chars().next() == given.chars().next()
        })
    }

    /// A known person with this surname, and why that is near.
    pub(super) fn nearest(&self, surname: &str) -> Option<String> {
        let holder = self.surnames.get(surname)?.first()?;
        Some(format!("{} (same surname)", self.gazetteer.entity(*holder).id()))
    }

    /// For each of `surnames` that differs in one letter from a known one, the person.
    pub(super) fn spelt_alike(&self, surnames: &FxHashSet<String>) -> FxHashMap<String, String> {
        let mut by_rest: FxHashMap<String, Vec<&String>> = FxHashMap::default();
        for surname in surnames.iter().filter(|surname| surname.chars().count() > 5) {
            each_rest(surname, |rest| by_rest.entry(rest).or_default().push(surname));
        }
        let mut alike: FxHashMap<String, (EntityId, String)> = FxHashMap::default();
        for (known, holders) in &self.surnames {
            let mut near: Vec<&String> = Vec::new();
            each_rest(known, |rest| near.extend(by_rest.get(&rest).into_iter().flatten()));
            for surname in near.into_iter().filter(|surname| *surname != known) {
                let words = format!("{} (spelt alike)", self.gazetteer.entity(holders[0]).id());
                let nearest = alike.entry(surname.clone()).or_insert((holders[0], words.clone()));
                if holders[0] < nearest.0 {
                    *nearest = (holders[0], words);
                }
            }
        }
        alike.into_iter().map(|(surname, (_, words))| (surname, words)).collect()
    }
}

/// Calls `each` with the word itself and with every word that is left when one letter is taken out.
fn each_rest(word: &str, mut each: impl FnMut(String)) {
    each(word.to_owned());
    for (at, c) in word.char_indices() {
        each(format!("{}{}", &word[..at], &word[at + c.len_utf8()..]));
    }
}

/// The words of a person's name that may stand alone.
fn surnames_of(gazetteer: &Gazetteer, person: Entity<'_>) -> Vec<String> {
    let lists = gazetteer.words();
    let words: Vec<&str> = person.name().split(',').next().unwrap_or_default().split_whitespace().collect();
    let last = words.iter().rposition(|word| !is_suffix(word)).unwrap_or(0);
    let is_western = words.first().is_some_and(|first| is_initial(first) || lists.is_given_name(&fold_name(first)));
    let names = words.iter().enumerate().filter(|(at, word)| {
        // Nobody calls C. Burke Elbrick Burke.
        let is_middle = is_western && *at > 0 && *at < last && words[at + 1].starts_with(char::is_uppercase);
        let leads = *at > 0 || words.len() == 1 || person.family_first() || lists.is_family_first(&fold_name(word));
        leads
            && !is_middle
            && word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.chars().any(char::is_uppercase)
    });
    names.map(|(_, word)| fold_name(word.trim_matches(['.', ',']))).collect()
}
