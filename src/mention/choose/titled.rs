//! Who of several holders of a name a title means.
//!
//! In: the holders, the title before the name, the year of the document. Out: the persons whose office it is. The
//! gazetteer's column `role` tells who holds which office, and from when to when if it says so.

use super::super::form::{Grade, Holder};
use super::super::office::{
    Agreement, agreement, is_address, is_before_first_name, is_head, is_old_rank, is_womans, may_serve, womans_address,
};
use super::{Reader, entities};
use crate::gazetteer::EntityId;
use crate::mention::Found;

impl Reader<'_> {
    /// The persons among the holders whose office the title is; all of them for a form of address.
    pub(super) fn with_title(&self, holders: &[Holder], title: &str) -> Vec<EntityId> {
        // Whom the gazetteer calls just so comes before those who have it as a surname.
        let mut persons = entities(holders.iter().filter(|holder| holder.grade.is_strong()));
        let surnames = || entities(holders.iter().filter(|holder| holder.grade == Grade::Surname));
        let is_address = is_address(title);
        if persons.is_empty() {
            persons = surnames();
        } else if !is_address && persons.iter().all(|&person| is_head(self.gazetteer.entity(person))) {
            // But Ambassador Hussein is no King Hussein.
            let surnames = surnames();
            if self.best_agreement(&surnames, title) > self.best_agreement(&persons, title) {
                persons = surnames;
            }
        }
        if persons.is_empty() {
            persons = entities(holders.iter().filter(|holder| holder.grade == Grade::Part));
        }
        // Whom the gazetteer calls `Madame Nhu` is meant after such a title, and never after another.
        if persons.len() > 1 && holders.iter().any(|holder| holder.person.is_addressed) {
            let is_hers = is_womans(title);
            let hers: Vec<EntityId> = persons
                .iter()
                .copied()
                .filter(|&person| womans_address(self.gazetteer.entity(person)).is_some() == is_hers)
                .collect();
            if !hers.is_empty() {
                persons = hers;
            }
        }
        if persons.len() < 2 || is_address {
            return persons;
        }
        let agreements: Vec<(Agreement, bool)> =
            persons.iter().map(|&person| agreement(self.gazetteer.entity(person), title, self.year)).collect();
        let best = agreements.iter().copied().max().unwrap_or((Agreement::None, true));
        if best.0 == Agreement::None {
            // Heads of state are not called by a lower title, unless by an old rank.
            let others: Vec<EntityId> =
                persons.iter().copied().filter(|&person| !is_head(self.gazetteer.entity(person))).collect();
            return if others.is_empty() || is_old_rank(title) { persons } else { others };
        }
        persons
            .iter()
            .zip(&agreements)
            .filter(|&(_, &agreement)| agreement == best)
            .map(|(&person, _)| person)
            .collect()
    }

    /// How well a title fits the office of one of `persons`.
    fn best_agreement(&self, persons: &[EntityId], title: &str) -> Agreement {
        let agreements = persons.iter().map(|&person| agreement(self.gazetteer.entity(person), title, self.year).0);
        agreements.max().unwrap_or(Agreement::None)
    }

    /// Whether a title says enough of who is meant: for a surname of very many people, one that a stranger here has, or a mere part
    /// of a name, it must be that of an office.
    pub(super) fn is_told_by_title(&self, place: Found, person: EntityId, title: &str) -> bool {
        let is_part = !self
            .matcher
            .holders_of(place)
            .iter()
            .any(|holder| holder.entity == person && (holder.grade.is_strong() || holder.grade == Grade::Surname));
        let is_doubtful =
            self.matcher.facts_of(place).is_frequent_surname || self.strangers.contains_key(&place.key()) || is_part;
        !is_doubtful || self.has_office(person, title)
    }

    /// Whether a title and a given name are those of somebody whom the gazetteer does not have: King Arthur, Sir Percy.
    pub(super) fn is_strange_first_name(&self, place: Found, holders: &[Holder], title: &str) -> bool {
        is_before_first_name(title)
            && self.matcher.facts_of(place).is_given_name
            && !holders.iter().any(|holder| {
                holder.grade.is_strong() || holder.grade == Grade::Part || self.has_office(holder.entity, title)
            })
    }

    /// Whether a title is an office of a person.
    fn has_office(&self, person: EntityId, title: &str) -> bool {
        !is_address(title) && agreement(self.gazetteer.entity(person), title, self.year).0 > Agreement::None
    }

    /// Those of `candidates` who may have been in office when the document was written; all if nobody may.
    pub(super) fn in_time(&self, candidates: &[EntityId]) -> Vec<EntityId> {
        let may_serve = |person: &EntityId| may_serve(self.gazetteer.entity(*person), self.year);
        let serving: Vec<EntityId> = candidates.iter().copied().filter(may_serve).collect();
        if serving.is_empty() { candidates.to_vec() } else { serving }
    }
}
