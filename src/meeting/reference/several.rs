//! Whom words for several stand for: "they", "the two", "both sides".
//!
//! In: the words of a sentence, and who was named before. Out: the persons or bodies that are meant; none where several choices are
//! left, or where unnamed ones may be meant.

use super::{BACK, Party, Reader, is_subject};
use crate::gazetteer::{EntityId, Kind};
use crate::meeting::clause::{Head, PartKind};
use crate::meeting::lexicon;
use crate::meeting::token::Mark;

impl Reader<'_> {
    /// Those whom "they", "the two leaders" or "the three" stand for: as many as told, or else those whom a subject lists,
    /// or else the last two.
    pub(super) fn they(
        &self,
        number: usize,
        part: usize,
        told: Option<usize>,
        fits: &dyn Fn(EntityId) -> bool,
    ) -> Vec<EntityId> {
        // "spoke to both Berg and Lund before the two met"
        if told == Some(2)
            && let Some(both) = self.both(number, part, fits)
        {
            return both;
        }
        let mut found: Vec<EntityId> = Vec::new();
        let enough = told.unwrap_or(2);
        let pronoun = self.is_plural_pronoun(number, part);
        for back in 0..=BACK.min(number) {
            let until = if back == 0 { part } else { usize::MAX };
            let mut here = self.people(number - back, until, fits);
            // "In a break with the policies of Berg, the two agreed": he is none of them.
            if back == 0
                && let [only] = here[..]
                && let Some(comma) = self.sentence(number).opening_comma(part)
                && (0..comma).any(|at| {
                    let sentence = self.sentence(number);
                    // But not "In a meeting with Berg, the two agreed".
                    let met = at > 0 && sentence.is_meeting_noun(at - 1);
                    sentence.is_preposition(at) && !met && self.named(sentence, at + 1) == Some(only)
                })
                && !(comma..part).any(|at| self.named(self.sentence(number), at) == Some(only))
            {
                return Vec::new();
            }
            // "She had received Lund there. It was the first of their meetings": she is one of them.
            if back > 0 && here.len() == 1 {
                here.extend(self.pronoun_subject(number - back, here[0]).filter(|&entity| fits(entity)));
            }
            // "The envoy reminded the king that they had met"
            if pronoun && back == 0 && (self.means_unnamed(number, part) || self.is_after_nation(number, part)) {
                return Vec::new();
            }
            // "Berg heard from Dorfman of their talks", "the bank said their talks": somebody else is nearer than those of another sentence.
            if pronoun && back == 0 && here.len() < 2 && self.is_after_stranger(number, part) {
                return Vec::new();
            }
            // "Lund slept. Berg said her call was their first meeting": those of different sentences are no two of whom anything was told.
            let apart = found.iter().any(|entity| !here.contains(entity));
            if told.is_none() && !here.is_empty() && apart {
                return Vec::new();
            }
            // "The congress was held; they met": somebody unnamed is nearer; "Traders saw Berg and Lund. They met": so are those who act.
            let acts = || {
                let sentence = self.sentence(number - back);
                (0..sentence.parts.len()).any(|at| {
                    self.named(sentence, at).is_some_and(|entity| here.contains(&entity)) && is_subject(sentence, at)
                })
            };
            if pronoun
                && (here.len() < 2 || back > 0 && !acts())
                && self.has_unnamed_subject(number - back, until, back > 0)
            {
                return Vec::new();
            }
            // Who speaks of "they" in a record of speech speaks of people outside the room.
            if pronoun && self.label(number).is_some() {
                return Vec::new();
            }
            if found.is_empty() && here.len() > enough || here.len() > 2 && told.is_none() {
                // "A and B": those whom a subject lists are meant rather than anybody else.
                let sentence = self.sentence(number - back);
                let listed = (0..sentence.parts.len().min(until)).find_map(|at| {
                    let group = is_subject(sentence, at).then(|| sentence.group_with(at))?;
                    // "Berg, Lund and Rossi argued. The two": not the last two of a list.
                    if group.start != at {
                        return None;
                    }
                    let listed: Vec<EntityId> = group
                        .members
                        .iter()
                        .filter_map(|&member| self.named(sentence, member))
                        .filter(|&entity| fits(entity))
                        .collect();
                    (listed.len() >= 2 && told.is_none_or(|told| listed.len() == told)).then_some(listed)
                });
                return listed.unwrap_or_default();
            }
            for entity in here.into_iter().rev() {
                if !found.contains(&entity) {
                    found.push(entity);
                }
            }
            if found.len() >= enough {
                break;
            }
        }
        found.truncate(enough);
        match found.len() {
            all if all == enough => found,
            1 if told == Some(2) => self.only_two(number, found[0], fits),
            _ => Vec::new(),
        }
    }

    /// The two who are all whom the document names up to the end of a sentence: "Berg will come. The two leaders met after President Lund took
    /// office".
    fn only_two(&self, number: usize, first: EntityId, fits: &dyn Fn(EntityId) -> bool) -> Vec<EntityId> {
        let mut others: Vec<EntityId> = self.mentions_within(0, number).iter().map(|mention| mention.entity).collect();
        others.retain(|&entity| entity != first && self.is_person(entity));
        others.dedup();
        match others[..] {
            [second] if fits(second) => vec![first, second],
            _ => Vec::new(),
        }
    }

    /// Those who own a phrase together without their names: "the leaders' talks", "the two men's meeting".
    pub(in crate::meeting) fn several_owning(&self, number: usize, part: usize) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let place = &sentence.parts[part];
        let tokens = place.start..place.end;
        let Some(owns) = tokens.clone().find(|&token| sentence.tokens[token].mark == Mark::Possessive) else {
            return Vec::new();
        };
        let Some(owner) = owns.checked_sub(1).filter(|&owner| owner > place.start) else { return Vec::new() };
        let word = sentence.word(owner);
        let counted = (place.start..owner).find_map(|token| {
            lexicon::COUNTS.iter().find(|(count, _)| *count == sentence.word(token)).map(|&(_, told)| told)
        });
        let leaders =
            matches!(word, "leaders" | "presidents" | "ministers" | "premiers") && !sentence.tokens[owner].capital;
        // "the Western ministers' conference" is that of others.
        let of_some = (place.start + 1..owner).any(|token| sentence.tokens[token].capital);
        if of_some
            || sentence.word(place.start) != "the"
            || !(leaders || counted.is_some() && lexicon::PEOPLE.contains(&word))
        {
            return Vec::new();
        }
        self.they(number, part, counted, &|entity| self.is_person(entity))
    }

    /// The two whom "both" puts together before a part: "both Berg and Lund".
    fn both(&self, number: usize, part: usize, fits: &dyn Fn(EntityId) -> bool) -> Option<Vec<EntityId>> {
        let sentence = self.sentence(number);
        (0..part.min(sentence.parts.len())).rev().filter(|&at| sentence.part_word(at) == "both").find_map(|at| {
            let first = at + usize::from(sentence.phrase(at).is_none());
            sentence.phrase(first)?;
            let group = sentence.group_at(first, false);
            let named: Vec<EntityId> =
                group.members.iter().filter_map(|&member| self.named(sentence, member)).collect();
            // "Both Berg and Lund said that Rossi had written to Dahl before the two met": others are nearer.
            let nearer = (group.end..part).any(|at| self.named(sentence, at).is_some_and(fits));
            (group.end <= part && !nearer && named.len() == 2 && named.iter().all(|&entity| fits(entity)))
                .then_some(named)
        })
    }

    /// Whom "they" stand for where the object of the clause before tells several by their office: "will meet the envoys after they visit
    /// Lund". These are none of those whom the sentence names.
    pub(super) fn several_before(&self, number: usize, part: usize) -> Option<Vec<EntityId>> {
        let sentence = self.sentence(number);
        let at = (0..part).rev().find(|&at| sentence.phrase(at).is_some())?;
        let Head::Noun(noun) = sentence.phrase(at)?.head else { return None };
        let word = sentence.word(noun);
        let object = at
            .checked_sub(1)
            .is_some_and(|before| sentence.is(before, |kind| matches!(kind, PartKind::Verb { reporting: false, .. })));
        if !object || !lexicon::is_role(word) || !lexicon::is_plural_role(word) || sentence.part_word(at) != "the" {
            return None;
        }
        let named = self.people(number, part, &|entity| self.is_person(entity));
        let named: Vec<Party> =
            named.into_iter().map(|entity| Party { entity, span: self.span_of(number, at) }).collect();
        Some(self.resolve(number, at, &named).into_iter().map(|party| party.entity).collect())
    }

    /// Whom "he" as the subject of a sentence stands for that tells of somebody else: "he had received Lund".
    fn pronoun_subject(&self, number: usize, other: EntityId) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let is_pronoun = |at: &usize| sentence.phrase(*at).is_some_and(|phrase| phrase.head == Head::Singular);
        let subject = (0..sentence.parts.len()).find(|at| is_pronoun(at) && is_subject(sentence, *at))?;
        self.he(number, subject, &[Party { entity: other, span: self.span_of(number, subject) }])
    }

    /// Whether a phrase is "they", or is theirs.
    fn is_plural_pronoun(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        sentence.phrase(part).is_some_and(|phrase| {
            phrase.head == Head::Plural || phrase.possessive.is_some_and(|token| sentence.word(token) == "their")
        })
    }

    /// Whether a part follows a name that the gazetteers lack, or a body or country that does something.
    fn is_after_stranger(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        (0..part).any(|at| {
            let acts =
                || self.named(sentence, at).is_some_and(|entity| !self.is_person(entity)) && is_subject(sentence, at);
            self.is_stranger(number, at) || acts()
        })
    }

    /// Whether those of a country are spoken of before a part: "told the Italians that they should meet Berg".
    fn is_after_nation(&self, number: usize, part: usize) -> bool {
        let sentence = self.sentence(number);
        (0..part).any(|at| {
            matches!(sentence.phrase(at).map(|phrase| phrase.head), Some(Head::Noun(noun))
                if sentence.tokens[noun].capital
                    && self.cues.nationalities.contains_key(sentence.word(noun).trim_end_matches('s')))
        })
    }

    /// The countries or bodies that a subject before a part lists: "the bank and the fund said they".
    pub(super) fn bodies(&self, number: usize, part: usize) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let listed = (0..part.min(sentence.parts.len())).rev();
        let listed = listed.filter(|&at| is_subject(sentence, at)).map(|at| sentence.group_with(at));
        let mut listed = listed.filter(|group| group.members.len() > 1 && group.end <= part);
        let Some(members) = listed.next().map(|group| group.members) else {
            // "The bank and the fund fell out. They held talks."
            let alone = part < sentence.parts.len() && !(0..part).any(|at| is_subject(sentence, at));
            return number
                .checked_sub(1)
                .filter(|_| alone)
                .map(|above| self.bodies(above, usize::MAX))
                .unwrap_or_default();
        };
        let named: Vec<EntityId> = members.iter().filter_map(|&member| self.named(sentence, member)).collect();
        let bodies = named.len() == members.len() && named.iter().all(|&entity| !self.is_person(entity));
        if bodies { named } else { Vec::new() }
    }

    /// The countries or bodies that "the two sides" stand for, where nobody is named.
    pub(super) fn sides(&self, number: usize, part: usize, told: Option<usize>) -> Vec<EntityId> {
        let near = self.mentions_within(number.saturating_sub(BACK), number);
        if near.iter().any(|mention| self.is_person(mention.entity)) {
            return Vec::new();
        }
        self.they(number, part, told, &|entity| self.kind(entity) == Kind::ORGANISATION || self.is_country(entity))
    }

    /// Whether nobody named is the subject before a part; of an earlier sentence only several count, whom "they" may mean.
    fn has_unnamed_subject(&self, number: usize, until: usize, several: bool) -> bool {
        let sentence = self.sentence(number);
        (0..sentence.parts.len().min(until)).any(|at| {
            // "a record of their talks"; "she was glad of their talks"
            let owned = at + 2 == until && sentence.part_word(at + 1) == "of";
            let said = at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Be));
            is_subject(sentence, at)
                && !owned
                && !said
                && matches!(sentence.phrase(at).map(|phrase| phrase.head), Some(Head::Noun(noun))
                    if !lexicon::is_role(sentence.word(noun))
                        && (several || !sentence.tokens[noun].entry.noun)
                        && (!several || sentence.word(noun).ends_with('s')))
        })
    }
}
