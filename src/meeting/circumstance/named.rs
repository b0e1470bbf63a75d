//! The place that a phrase names: "Astana, Kazakhstan", "the Syrian capital", "a London hotel", "the Geneva talks".
//!
//! In: a phrase, whatever leads to it. Out: the most specific place that it names, and the one that this lies in. Left out: whether a
//! meeting was there ([`super::place`]).

use super::Place;
use crate::gazetteer::{EntityId, Kind};
use crate::meeting::clause::{Head, Part, PartKind, Sentence};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::token::Mark;

/// What stands before the name of a place, with or without a comma: "the Syrian capital, Damascus".
pub(super) static TOWNS: Words = Words::new(|| words("capital city town resort port village"));

/// What has the name of where it stands: "Orve checkpoint".
fn is_post(noun: &str) -> bool {
    lexicon::is_house(noun)
        || matches!(
            noun,
            "checkpoint"
                | "resort"
                | "estate"
                | "ranch"
                | "club"
                | "base"
                | "airport"
                | "camp"
                | "barracks"
                | "crossing"
                | "prison"
                | "port"
        )
}

impl Reader<'_> {
    pub(super) fn place_entity(&self, mention: usize) -> Option<EntityId> {
        let entity = self.entity_of(mention);
        (self.kind(entity) == Kind::PLACE).then_some(entity)
    }

    /// The place that a phrase after "in" or "at" names, the most specific one.
    pub(super) fn place_in(&self, sentence: &Sentence<'_>, part: usize) -> Option<Place> {
        let phrase = sentence.phrase(part)?;
        let span = |token: usize| sentence.tokens[token].span;
        if let Head::Mention(mention) = phrase.head {
            let entity = self.place_entity(mention)?;
            // "at the Grand Hotel New York"
            let house = (sentence.parts[part].start..sentence.parts[part].end - 1).next_back();
            if let Some(Mark::Mention(first)) = house.map(|house| sentence.tokens[house].mark)
                && let Some(house) = self.place_entity(first)
                && self.is_house_named(first)
            {
                return Some(Place { entity: house, within: Some(entity), span: self.mentions[first].span });
            }
            // "Astana, Kazakhstan": a place after the comma is where the first one lies.
            let within = sentence.is_comma(part + 1).then(|| sentence.phrase(part + 2)).flatten().and_then(|next| {
                match next.head {
                    Head::Mention(mention) => self.place_entity(mention),
                    _ => None,
                }
            });
            return Some(Place { entity, within, span: span(sentence.parts[part].end - 1) });
        }
        // "the Syrian capital, Damascus", "the Syrian capital"
        if let Head::Noun(noun) = phrase.head
            && TOWNS.contains(sentence.word(noun))
        {
            let named = sentence.is_comma(part + 1).then(|| sentence.phrase(part + 2)).flatten();
            if let Some(Head::Mention(mention)) = named.map(|phrase| phrase.head)
                && let Some(entity) = self.place_entity(mention)
            {
                let within = self.country_inside(sentence, part);
                return Some(Place { entity, within, span: self.mentions[mention].span });
            }
            if sentence.word(noun) == "capital"
                && let Some(entity) = self.capital_inside(sentence, part)
            {
                return Some(Place { entity, within: None, span: span(noun) });
            }
        }
        let owner = self.place_inside(sentence, part);
        // "the Black Sea resort of Sochi", "Syria's province of Latakia"
        if sentence.part_word(part + 1) == "of"
            && let Some(place) = self.place_in(sentence, part + 2)
        {
            let within = self.country_inside(sentence, part).or(owner.map(|owner| owner.entity));
            return Some(Place { within: place.within.or(within), ..place });
        }
        if sentence.is(part + 1, |kind| matches!(kind, PartKind::Preposition))
            && matches!(sentence.part_word(part + 1), "in" | "at" | "near" | "outside")
            && let Some(place) = self.place_in(sentence, part + 2)
        {
            // "at Orve checkpoint in Chad"
            let named = owner.filter(|owner| {
                !phrase.possessors.iter().any(|&mention| self.entity_of(mention) == owner.entity)
                    && !self.has_country_name(owner.entity)
                    && sentence.part_word(part + 1) == "in"
                    && matches!(phrase.head, Head::Noun(noun) if is_post(sentence.word(noun)))
            });
            if let Some(owner) = named {
                return Some(Place { within: Some(place.entity), ..owner });
            }
            return Some(Place { within: place.within.or(owner.map(|owner| owner.entity)), ..place });
        }
        owner
    }

    /// A place that stands before the noun: "a London hotel".
    pub(super) fn place_inside(&self, sentence: &Sentence<'_>, part: usize) -> Option<Place> {
        let part = &sentence.parts[part];
        // "Norway-Chad relations" are in neither.
        let joined = |token: usize| sentence.tokens.get(token).is_some_and(|token| token.mark == Mark::Hyphen);
        (part.start..part.end).find_map(|token| match sentence.tokens[token].mark {
            Mark::Mention(mention) if !(joined(token + 1) || token > 0 && joined(token - 1)) => {
                Some(Place { entity: self.place_entity(mention)?, within: None, span: sentence.tokens[token].span })
            }
            _ => None,
        })
    }

    /// The town whose name stands before the noun of a meeting: "the Geneva talks". "The Sudan talks" are about Sudan; so may be
    /// talks of any place that is not known for a town or a house.
    pub(super) fn town_before(&self, sentence: &Sentence<'_>, cue: usize) -> Option<Place> {
        let phrase = sentence.phrase(cue)?;
        let place = self.place_inside(sentence, cue)?;
        let entity = self.gazetteer.entity(place.entity);
        let category = entity.category();
        // "The Orve meeting" is where Orve is, if that is no country.
        let is_town = category.is_some_and(|category| TOWNS.contains(category));
        let noun = matches!(phrase.head, Head::Noun(noun) if matches!(sentence.word(noun), "meeting" | "summit"));
        let is_town = is_town || category.is_none() && noun && !self.has_country_name(place.entity);
        let last = entity.name().rsplit(' ').next().unwrap_or_default().to_lowercase();
        let owns = phrase.possessors.iter().any(|&mention| self.entity_of(mention) == place.entity);
        (!owns && (is_town || lexicon::is_house(&last) || last == "street")).then_some(place)
    }

    /// Whether the place has the name of a country that has an adjective.
    fn has_country_name(&self, entity: EntityId) -> bool {
        self.cues.nationalities.values().any(|(_, name)| name == self.gazetteer.entity(entity).name())
    }

    /// The capital that a phrase tells by its country: "the Syrian capital", "Syria's capital", "the capital of Syria".
    fn capital_inside(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        let Part { start, end, .. } = sentence.parts[part];
        let adjective =
            (start..end).find_map(|token| Some(self.cues.nationalities.get(sentence.word(token))?.0.as_str()));
        let country = || {
            let place = self.place_inside(sentence, part).or_else(|| {
                let of = sentence.part_word(part + 1) == "of" && sentence.phrase(part + 2).is_some();
                of.then(|| self.place_inside(sentence, part + 2)).flatten()
            });
            self.gazetteer.entity(place?.entity).country()
        };
        self.gazetteer.capital_of(adjective.or_else(country)?)
    }

    /// The country of an adjective: "the Russian city".
    fn country_inside(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        let part = &sentence.parts[part];
        let (code, name) =
            (part.start..part.end).find_map(|token| self.cues.nationalities.get(sentence.word(token)))?;
        self.mentions.iter().map(|mention| mention.entity).find(|&entity| {
            let place = self.gazetteer.entity(entity);
            place.kind() == Kind::PLACE
                && (place.name() == name || place.country() == Some(code) && place.category() == Some("country"))
        })
    }

    /// Whether the name of a place ends with what a house is: "Grand Hotel".
    fn is_house_named(&self, mention: usize) -> bool {
        let name = self.mentions[mention].span.of(self.text);
        matches!(
            name.rsplit(' ').next(),
            Some(
                "Hotel"
                    | "Palace"
                    | "House"
                    | "Hall"
                    | "Airport"
                    | "Embassy"
                    | "Center"
                    | "Centre"
                    | "Tower"
                    | "Plaza"
                    | "Castle"
                    | "Club"
            )
        )
    }

    /// Whether the name of a place says that one stands on it: "Castle Hill". An island may be what is talked about.
    pub(super) fn is_ground(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let Some(Head::Mention(mention)) = sentence.phrase(part).map(|phrase| phrase.head) else { return false };
        let name = self.mentions[mention].span.of(self.text);
        let last = name.rsplit(' ').next().unwrap_or_default();
        last.len() < name.len() && matches!(last, "Hill" | "Square" | "Street" | "Avenue")
    }
}
