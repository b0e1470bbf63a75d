//! What a document is about: whether a short name that it never introduces can be that of a person of the gazetteer, and
//! which of several places of one name is meant.
//!
//! In: who and what the document names beyond doubt. Out: whether a person belongs there. Somebody whose country the gazetteer
//! tells belongs where something else of that country is named; a surname of very many people, or a given name, says so
//! little that two other persons of the country must be named, or two of any, if only by rare surnames, where the gazetteer
//! tells no country. Worked out only for a document that asks, and once.

use rustc_hash::FxHashMap;

use super::super::form::Grade;
use super::{Reader, sole_holder};
use crate::gazetteer::{EntityId, Kind};
use crate::text::Span;

/// What a document names beyond doubt.
#[derive(Debug, Default)]
pub(super) struct Setting<'g> {
    /// How many persons, and rare surnames of one person.
    persons: usize,
    countries: FxHashMap<&'g str, Named>,
}

/// How much of a country is named.
#[derive(Clone, Copy, Debug, Default)]
struct Named {
    entities: usize,
    persons: usize,
    /// Places other than countries and capitals, which are named from everywhere.
    provinces: usize,
}

/// Persons who must be named beside a doubtful one.
const COMPANY: usize = 2;

impl<'d> Reader<'d> {
    /// Whether `person`, whom the document does not name otherwise, belongs there.
    pub(super) fn belongs(&self, person: EntityId, is_doubtful: bool) -> bool {
        let setting = self.setting.get_or_init(|| self.look_at_setting());
        match self.gazetteer.entity(person).country() {
            Some(country) => {
                let named = setting.countries.get(country).copied().unwrap_or_default();
                if is_doubtful { named.persons >= COMPANY } else { named.entities > 0 }
            }
            None => !is_doubtful || setting.persons >= COMPANY,
        }
    }

    /// Which of several places of one name is meant: the one whose country's place stands before it (`Atlanta, Georgia`), or of whose
    /// country most other places are named.
    pub(super) fn place_in_setting(&self, span: Span, candidates: &[EntityId]) -> Option<EntityId> {
        let country = |entity: EntityId| self.gazetteer.entity(entity).country();
        let only = |fits: &dyn Fn(&str) -> bool| {
            let mut fitting = candidates.iter().copied().filter(|&entity| country(entity).is_some_and(fits));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let before = self.text[..span.start].strip_suffix(", ").map_or(0, str::len);
        let listed = self.found.binary_search_by_key(&before, |found| found.span.end).ok();
        let city = listed.and_then(|at| sole_holder(self.matcher, self.found[at], self.text));
        if let Some(of_city) = city.and_then(|city| country(city.entity))
            && let Some(one) = only(&|country| country == of_city)
        {
            return Some(one);
        }
        let setting = self.setting.get_or_init(|| self.look_at_setting());
        let provinces = |country: &str| setting.countries.get(country).map_or(0, |named| named.provinces);
        let most =
            candidates.iter().filter_map(|&entity| country(entity)).map(provinces).max().filter(|&most| most > 0)?;
        only(&|country| provinces(country) == most)
    }

    fn look_at_setting(&self) -> Setting<'d> {
        let mut named: Vec<EntityId> = self
            .found
            .iter()
            .filter_map(|&place| sole_holder(self.matcher, place, self.text))
            .map(|holder| holder.entity)
            .chain(self.namings.iter().map(|&(entity, _)| entity))
            .collect();
        named.sort_unstable();
        named.dedup();
        let mut setting = Setting { persons: self.rare_surnames(), ..Setting::default() };
        for entity in named.into_iter().map(|entity| self.gazetteer.entity(entity)) {
            let is_person = entity.kind() == Kind::PERSON;
            setting.persons += usize::from(is_person);
            if let Some(country) = entity.country() {
                let named = setting.countries.entry(country).or_default();
                let is_capital = || entity.attributes().any(|(_, cell)| matches!(cell, "country" | "capital"));
                named.entities += 1;
                named.persons += usize::from(is_person);
                named.provinces += usize::from(entity.kind() == Kind::PLACE && !is_capital());
            }
        }
        setting
    }

    /// How many persons of the gazetteer have a surname that stands here, is nobody else's and no common word; no more than are needed.
    fn rare_surnames(&self) -> usize {
        let mut persons: Vec<EntityId> = Vec::new();
        for place in self.found {
            let [holder] = self.matcher.holders_of(*place) else { continue };
            let facts = self.matcher.facts_of(*place);
            if holder.grade == Grade::Surname
                && !persons.contains(&holder.entity)
                && !facts.is_common
                && !facts.is_given_name
                && !facts.is_frequent_surname
            {
                persons.push(holder.entity);
                if persons.len() == COMPANY {
                    break;
                }
            }
        }
        persons.len()
    }
}
