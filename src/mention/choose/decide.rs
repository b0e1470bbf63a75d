//! The choice at one place, once the whole document has been looked at.
//!
//! In: a place, who has the name, and who is named where in the document. Out: an entity and how it was decided; nobody, if the
//! name does not count here; or the candidates that nothing decides between. The rules stand in the doc of `choose`.

use std::cmp::Reverse;

use super::super::form::Grade;
use super::super::office::is_head;
use super::{Open, Outcome, Reader, entities, usage};
use crate::gazetteer::{EntityId, Gazetteer, Kind, WordLists, fold_title};
use crate::mention::{By, Found};
use crate::text::Span;

/// What is called after heads of state before all others of the name.
const OF_HEADS: [&str; 6] = ["administration", "presidency", "library", "doctrine", "presidential", "papers"];
/// How far a headline and its first sentence may be from the name in full, in bytes.
const INTRODUCTION: usize = 1000;

impl Reader<'_> {
    fn is_named(&self, entity: EntityId) -> bool {
        self.named.contains(&entity)
    }

    /// Who of `candidates` was last named before `at`, or else is named first after it.
    fn nearest_named(&self, candidates: &[EntityId], at: usize) -> Option<(EntityId, usize)> {
        let places = candidates.iter().filter_map(|&entity| {
            let first = self.namings.partition_point(|&(named, _)| named < entity);
            let end = self.namings.partition_point(|&(named, _)| named <= entity);
            let places = &self.namings[first..end];
            let before = places.partition_point(|&(_, place)| place < at);
            let nearest = if before > 0 { places.get(before - 1) } else { places.first() };
            nearest.map(|&(_, place)| (entity, place))
        });
        places.min_by_key(|&(entity, place)| {
            let distance = place.abs_diff(at);
            (place >= at, distance, Reverse(entity))
        })
    }

    /// The entity meant; none if the name does not count here; the candidates if several may be meant.
    pub(super) fn decide(&self, place: Found, open: &Open<'_>) -> Outcome {
        let strong = entities(open.holders.iter().filter(|holder| holder.grade.is_strong()));
        let title = open.around.as_ref().and_then(|around| around.title.as_deref());
        if strong.is_empty() || open.in_full || title.is_some() {
            return self.decide_short(place, open);
        }
        let mut candidates = strong;
        let persons = entities(
            open.holders.iter().filter(|holder| holder.grade == Grade::Surname && self.is_named(holder.entity)),
        );
        let is_contested = persons.iter().any(|person| !candidates.contains(person));
        candidates.extend(persons);
        candidates.sort_unstable();
        candidates.dedup();
        self.decide_strong(open.span, candidates, is_contested)
    }

    /// Chooses among entities that have the name as their own.
    fn decide_strong(&self, span: Span, candidates: Vec<EntityId>, is_contested: bool) -> Outcome {
        let written = span.of(self.text);
        let spelt_so = |entity: &EntityId| {
            let entity = self.gazetteer.entity(*entity);
            entity.name() == written || entity.aliases().any(|alias| alias == written)
        };
        let named = |entity: &EntityId| self.is_named(*entity);
        let surroundings = expected_kind(self.text, span.start, self.gazetteer.words());
        let fits_surroundings = |entity: &EntityId| Some(self.gazetteer.entity(*entity).kind()) == surroundings;
        let of_names: [&dyn Fn(&EntityId) -> bool; 3] = [&spelt_so, &named, &fits_surroundings];
        let mut left = candidates;
        if let [one] = left[..] {
            return Ok(Some((one, By::Name)));
        }
        for evidence in if is_contested { &of_names[2..] } else { &of_names[..] } {
            let fitting: Vec<EntityId> = left.iter().copied().filter(|entity| evidence(entity)).collect();
            match fitting[..] {
                [] => {}
                [one] => return Ok(Some((one, By::Context))),
                _ => left = fitting,
            }
        }
        if is_contested {
            return Err(left);
        }
        if let Some(place) = self.place_in_setting(span, &left) {
            return Ok(Some((place, By::Context)));
        }
        heaviest(self.gazetteer, &left).map(|entity| Some((entity, By::Context))).ok_or(left)
    }

    /// Whether a short name says too little where its holder is not named: a part of a name, a common word that is not used as a
    /// name, a word in capitals among small letters.
    fn needs_naming(&self, place: Found, open: &Open<'_>) -> bool {
        let facts = self.matcher.facts_of(place);
        let Some(around) = &open.around else { return false };
        let is_word = facts.is_common && (facts.is_title || !self.is_used_as_name(place));
        around.is_hyphened
            || around.title.is_none() && (is_word || around.is_acronym)
            || !open.holders.iter().any(|holder| holder.grade.is_strong() || holder.grade == Grade::Surname)
    }

    /// Chooses among the holders of a short name.
    fn decide_short(&self, place: Found, open: &Open<'_>) -> Outcome {
        let at = open.span.start;
        let facts = self.matcher.facts_of(place);
        let title = open.around.as_ref().and_then(|around| around.title.as_deref());
        if let Some(around) = &open.around
            && title.is_none()
            && !open.in_full
            && (self.is_function_word(place)
                || facts.is_common && usage::is_no_name(around, self.matcher.folded(place)))
        {
            return Ok(None);
        }
        let is_after_head = open.around.as_ref().is_some_and(|around| OF_HEADS.contains(&&*around.after));
        let is_stranger = || self.strangers.get(&place.key()).is_some_and(|&stranger| stranger < at);
        // Most short names stand where none of their many holders is named, and count only alone or not at all.
        let is_any_named = open.holders.iter().any(|holder| self.is_named(holder.entity));
        if !is_after_head && !is_any_named && (is_stranger() || !open.in_full && self.needs_naming(place, open)) {
            return Ok(None);
        }
        let is_by_document = !is_after_head
            && !is_any_named
            && !open.in_full
            && title.is_none()
            && open.holders.len() == self.matcher.holders_of(place).len();
        if !is_by_document {
            return self.decide_among(place, open, is_any_named, is_after_head);
        }
        if let Some(known) = self.by_document.borrow().get(&place.key()) {
            return known.clone();
        }
        let outcome = self.decide_among(place, open, false, false);
        self.by_document.borrow_mut().insert(place.key(), outcome.clone());
        outcome
    }

    /// Chooses among the holders of a short name that may count here.
    fn decide_among(&self, place: Found, open: &Open<'_>, is_any_named: bool, is_after_head: bool) -> Outcome {
        let at = open.span.start;
        let facts = self.matcher.facts_of(place);
        let title = open.around.as_ref().and_then(|around| around.title.as_deref());
        let is_stranger = || self.strangers.get(&place.key()).is_some_and(|&stranger| stranger < at);
        let surnames =
            entities(open.holders.iter().filter(|holder| holder.grade == Grade::Surname || holder.grade.is_strong()));
        let weak = if is_any_named {
            entities(open.holders.iter().filter(|holder| {
                (holder.grade == Grade::WeakAlias || surnames.is_empty() && holder.grade.is_short())
                    && self.is_named(holder.entity)
            }))
        } else {
            Vec::new()
        };
        let titled = match title {
            Some(title) if !open.in_full => self.with_title(&open.holders, title),
            _ if open.in_full => surnames.clone(),
            _ => self.with_title(&open.holders, "mr"),
        };
        let mut candidates = weak;
        candidates.extend(&titled);
        candidates.sort_unstable();
        candidates.dedup();
        let count = candidates.len() + surnames.len();
        let how = |entity: EntityId| {
            let only_weak =
                !open.holders.iter().any(|holder| holder.entity == entity && holder.grade != Grade::WeakAlias);
            match (only_weak, count) {
                (true, 1) => By::WeakAlias,
                (false, 1 | 2) => By::Derived,
                _ => By::Context,
            }
        };
        let heads = || -> Vec<EntityId> {
            surnames.iter().copied().filter(|&entity| is_head(self.gazetteer.entity(entity))).collect()
        };
        // The Johnson Administration, the Johnson Library.
        if is_after_head
            && !open.in_full
            && let [one] = heads()[..]
        {
            return Ok(Some((one, how(one))));
        }
        if is_any_named && let Some((entity, named)) = self.nearest_named(&candidates, at) {
            // Who is introduced much later is not meant yet, if there is one who needs no introduction.
            let meant = match heads()[..] {
                [head] if named > at + INTRODUCTION && title.is_none() && !open.in_full => head,
                _ => entity,
            };
            return Ok(Some((meant, how(meant))));
        }
        let mut candidates = titled;
        if !open.in_full {
            if self.needs_naming(place, open) {
                return Ok(None);
            }
            let is_doubtful = facts.is_frequent_surname || facts.is_given_name;
            candidates.retain(|&person| self.belongs(person, is_doubtful));
        }
        if candidates.is_empty() || is_stranger() {
            return Ok(None);
        }
        if let [one] = candidates[..] {
            return Ok(Some((one, how(one))));
        }
        let candidates = self.in_time(&candidates);
        if let [one] = candidates[..] {
            return Ok(Some((one, By::Context)));
        }
        let is_head =
            |&entity: &EntityId| surnames.binary_search(&entity).is_ok() && is_head(self.gazetteer.entity(entity));
        let mut heads = candidates.iter().copied().filter(is_head);
        match (heads.next(), heads.next()) {
            (Some(one), None) => Ok(Some((one, By::Context))),
            _ => Err(candidates),
        }
    }
}

/// The one with the largest weight; none if two share it or none has one.
fn heaviest(gazetteer: &Gazetteer, candidates: &[EntityId]) -> Option<EntityId> {
    let weight = |entity: &EntityId| gazetteer.entity(*entity).weight().unwrap_or(0.0);
    let largest = candidates.iter().map(weight).fold(0.0, f64::max);
    let mut holders = candidates.iter().filter(|entity| weight(entity) >= largest && largest > 0.0);
    let first = holders.next()?;
    holders.next().is_none().then_some(*first)
}

/// What kind of entity the word before a name announces.
fn expected_kind(text: &str, start: usize, words: &WordLists) -> Option<Kind> {
    const PREPOSITIONS: [&str; 6] = ["in", "In", "near", "at", "to", "from"];
    let before = text[..start].trim_end().rsplit(char::is_whitespace).next()?;
    if PREPOSITIONS.contains(&before) {
        Some(Kind::PLACE)
    } else if before.starts_with(char::is_uppercase) && words.is_title(&fold_title(before)) {
        Some(Kind::PERSON)
    } else {
        None
    }
}
