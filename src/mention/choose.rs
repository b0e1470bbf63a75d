//! Which entity a name means.
//!
//! In: the places of a document where names stand. Out: mentions, and the places that stayed undecided. A name that
//! counts alone (name, alias) and has one holder is that holder's. Among several holders the evidence decides, in
//! this order: the one whose name is spelt just so; the one whom the same document names by a name that is nobody
//! else's; a title before a person, a preposition of place before a place; the column `weight`. A weak alias counts
//! where the document names its holder. What is left is undecided: not counted, but listed.

use super::form::Grade;
use super::form::Holder;
use super::{By, Found, Matcher, Mention, Undecided};
use crate::gazetteer::{EntityId, Gazetteer, Kind};

/// Decides every place of `found`.
pub(crate) fn choose(
    gazetteer: &Gazetteer,
    matcher: &Matcher,
    text: &str,
    found: &[Found],
    mentions: &mut Vec<Mention>,
    undecided: &mut Vec<Undecided>,
) {
    let mut named: Vec<EntityId> = Vec::new();
    let mut open = false;
    for place in found {
        match sole_holder(matcher, *place, text) {
            Some(holder) => named.push(holder.entity),
            None => open = true,
        }
    }
    if open {
        named.sort_unstable();
        named.dedup();
    }
    for place in found {
        if let Some(holder) = sole_holder(matcher, *place, text) {
            mentions.push(Mention { span: place.span, entity: holder.entity, by: by(holder.grade) });
            continue;
        }
        let written = place.span.of(text);
        let holders: Vec<Holder> =
            matcher.holders_of(*place).iter().copied().filter(|holder| holder.case.fits(written)).collect();
        match decide(gazetteer, text, *place, &holders, &named) {
            Ok(Some((entity, by))) => mentions.push(Mention { span: place.span, entity, by }),
            Ok(None) => {}
            Err(candidates) => undecided.push(Undecided { span: place.span, candidates }),
        }
    }
}

/// The only entity that can be meant, if the name counts alone.
fn sole_holder(matcher: &Matcher, place: Found, text: &str) -> Option<Holder> {
    match matcher.holders_of(place) {
        [holder] => holder.grade.is_strong().then_some(*holder),
        holders => {
            let written = place.span.of(text);
            let mut fitting = holders.iter().filter(|holder| holder.grade.is_strong() && holder.case.fits(written));
            let first = *fitting.next()?;
            fitting.all(|other| other.entity == first.entity).then_some(first)
        }
    }
}

fn by(grade: Grade) -> By {
    match grade {
        Grade::Name => By::Name,
        Grade::Alias => By::Alias,
        Grade::WeakAlias => By::WeakAlias,
    }
}

/// The entity meant; none if the name does not count here; the candidates if several may be meant.
fn decide(
    gazetteer: &Gazetteer,
    text: &str,
    place: Found,
    holders: &[Holder],
    named: &[EntityId],
) -> Result<Option<(EntityId, By)>, Vec<EntityId>> {
    let is_named = |entity: &EntityId| named.binary_search(entity).is_ok();
    let strong = entities(holders.iter().filter(|holder| holder.grade.is_strong()));
    if strong.is_empty() {
        let mut weak = entities(holders.iter());
        weak.retain(is_named);
        return match weak[..] {
            [] => Ok(None),
            [one] => Ok(Some((one, By::WeakAlias))),
            _ => Err(weak),
        };
    }
    let written = place.span.of(text);
    let spelt_so = |entity: &EntityId| {
        let entity = gazetteer.entity(*entity);
        entity.name() == written || entity.aliases().any(|alias| alias == written)
    };
    let surroundings = expected_kind(text, place.span.start);
    let fits_surroundings = |entity: &EntityId| Some(gazetteer.entity(*entity).kind()) == surroundings;
    let mut left = strong;
    for evidence in [&spelt_so as &dyn Fn(&EntityId) -> bool, &is_named, &fits_surroundings] {
        let fitting: Vec<EntityId> = left.iter().copied().filter(|entity| evidence(entity)).collect();
        match fitting[..] {
            [] => {}
            [one] => return Ok(Some((one, By::Context))),
            _ => left = fitting,
        }
    }
    heaviest(gazetteer, &left).map(|entity| Some((entity, By::Context))).ok_or(left)
}

fn entities<'h>(holders: impl Iterator<Item = &'h Holder>) -> Vec<EntityId> {
    let mut entities: Vec<EntityId> = holders.map(|holder| holder.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    entities
}

/// The one with the largest weight; none if two share it or none has one.
fn heaviest(gazetteer: &Gazetteer, candidates: &[EntityId]) -> Option<EntityId> {
    let weight = |entity: &EntityId| gazetteer.entity(*entity).weight().unwrap_or(0.0);
    let largest = candidates.iter().map(weight).fold(0.0, f64::max);
    let mut holders = candidates.iter().filter(|entity| weight(entity) >= largest && largest > 0.0);
    let first = holders.next()?;
    holders.next().is_none().then_some(*first)
}

/// What kind of entity the words before a name announce.
fn expected_kind(text: &str, start: usize) -> Option<Kind> {
    const TITLES: [&str; 12] = [
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms.",
        "Dr.",
        "President",
        "Minister",
        "Secretary",
        "Ambassador",
        "General",
        "Senator",
    ];
    const PREPOSITIONS: [&str; 6] = ["in", "In", "near", "at", "to", "from"];
    let before = text[..start].trim_end().rsplit(char::is_whitespace).next()?;
    if TITLES.contains(&before) {
        Some(Kind::PERSON)
    } else if PREPOSITIONS.contains(&before) {
        Some(Kind::PLACE)
    } else {
        None
    }
}
