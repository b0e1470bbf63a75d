//! Descriptions: "the Syrian leader", "the two presidents", "his Russian counterpart".
//!
//! In: a phrase without a name. Out: the persons of the document who fit it, by what the document says beside their names and by the
//! gazetteer's columns `role` and `country`. Left out: how the titles beside names are read ([`super::profile`]).

use super::office::is_office_word;
use super::profile::Profile;
use super::{BACK, Party, Reader, is_somebody, is_subject, speaks_for};
use crate::gazetteer::{EntityId, Kind};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::lexicon;
use crate::meeting::token::Mark;

/// What a description says of where somebody is from: "Syrian", "of Syria".
pub(super) enum Nationality {
    Word(String),
    Entity(EntityId),
}

impl Reader<'_> {
    /// Whom "the Syrian leader", "the two presidents", "the prime minister", "the two countries" stand for.
    pub(super) fn description(
        &self,
        number: usize,
        part: usize,
        phrase: &Phrase,
        noun: usize,
        others: &[Party],
    ) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let word = sentence.word(noun);
        let place = &sentence.parts[part];
        let words: Vec<&str> = (place.start..place.end).map(|token| sentence.word(token)).collect();
        let told = words
            .iter()
            .find_map(|word| lexicon::COUNTS.iter().find(|(count, _)| count == word).map(|&(_, told)| told));
        let two = told.is_some();
        let office = |word: &str| lexicon::is_role(word) || matches!(word, "prime" | "foreign");
        // A telegram: "Secretary said he would meet Lund"
        let telegraphic = !lexicon::is_plural_role(word)
            && words.iter().all(|word| office(word))
            && part.checked_sub(1).is_none_or(|at| sentence.is(at, |kind| matches!(kind, PartKind::Border)));
        let definite = two
            || telegraphic
            || phrase.possessive.is_some()
            || !phrase.possessors.is_empty()
            || words.iter().any(|word| matches!(*word, "the" | "presidents"))
            // "Lund telephones prime minister": headlines save the article.
            || !sentence.tokens[noun].capital
                && words.iter().all(|word| office(word))
                && sentence.governor(part).is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })));
        match word {
            _ if two && lexicon::COUNTRIES.contains(&word) => {
                let countries = self.they(number, part, told, &|entity| self.is_country(entity));
                // An island and the country that it is of are not two.
                let code = |entity: EntityId| self.gazetteer.entity(entity).country().filter(|code| !code.is_empty());
                let same = |(at, &one): (usize, &EntityId)| {
                    countries[..at].iter().any(|&other| code(one).is_some() && code(one) == code(other))
                };
                return if countries.iter().enumerate().any(same) { Vec::new() } else { countries };
            }
            _ if (two
                || words.len() == 2 && words[0] == "the" && matches!(word, "companies" | "firms" | "airlines"))
                && lexicon::BODIES.contains(&word) =>
            {
                return self.they(number, part, told, &|entity| self.is_body(entity, word));
            }
            _ if (two || matches!(word, "pair" | "duo")) && lexicon::PEOPLE.contains(&word) => {
                let people = self.they(number, part, told.or(Some(2)), &|entity| self.is_person(entity));
                return if people.is_empty()
                    && matches!(word, "sides" | "allies" | "rivals" | "neighbours" | "neighbors")
                {
                    self.sides(number, part, told)
                } else {
                    people
                };
            }
            "latter" => return self.people(number, part, &|entity| self.is_person(entity)).pop().into_iter().collect(),
            // "the two met"
            "two" | "three" | "four" if words.len() == 2 && words[0] == "the" => {
                let people = self.they(number, part, told, &|entity| self.is_person(entity));
                return if people.is_empty() { self.sides(number, part, told) } else { people };
            }
            // "Both attended a meeting"
            "both" if words.len() == 1 => return self.they(number, part, told, &|entity| self.is_person(entity)),
            // "a meeting of the heads of government" is one of more than were named.
            "heads"
                if told.is_none()
                    && sentence.part_word(part + 1) == "of"
                    && matches!(sentence.part_word(part + 2), "government" | "state") =>
            {
                return Vec::new();
            }
            "rivals" if words[0] == "the" => return self.they(number, part, None, &|entity| self.is_person(entity)),
            _ => {}
        }
        // "Norway's government"
        if let [owner] = phrase.possessors[..]
            && word == "government"
            && self.kind(self.entity_of(owner)) == Kind::PLACE
        {
            return vec![self.entity_of(owner)];
        }
        // "the Labour party", "the Iranian-born BP group", "Berg's Labour party": the noun only says what the name is.
        let name = (place.start..noun).next_back().map(|at| match sentence.tokens[at].mark {
            // "the Internet research consortium"
            Mark::Word if at > place.start && !sentence.tokens[at].capital && lexicon::is_body(word) => at - 1,
            _ => at,
        });
        if let Some(Mark::Mention(mention)) = name.map(|at| sentence.tokens[at].mark) {
            let entity = self.entity_of(mention);
            let of_country =
                phrase.possessors.is_empty() && matches!(word, "government" | "authorities" | "delegation");
            match self.kind(entity) {
                Kind::ORGANISATION if lexicon::is_body(word) => return vec![entity],
                Kind::PLACE if of_country => return vec![entity],
                _ => {}
            }
        }
        // "The bank fell out with the fund. The company held talks."
        if words.len() == 2 && words[0] == "the" && lexicon::is_company_word(word) {
            return self.body_above(number, others).into_iter().collect();
        }
        // "the 61-year-old", "the visitor": of nobody else than the only one.
        if definite && (word.ends_with("-year-old") || matches!(word, "visitor" | "guest")) {
            let mut free =
                self.known().iter().copied().filter(|&entity| !others.iter().any(|other| other.entity == entity));
            return free.next().filter(|_| free.next().is_none()).into_iter().collect();
        }
        if let Some(kin) = self.kin(number, part, phrase, word) {
            return vec![kin];
        }
        if !lexicon::is_role(word) && !matches!(word, "pair" | "duo") {
            return Vec::new();
        }
        if lexicon::is_plural_role(word) && definite {
            let role = word.trim_end_matches('s');
            let fits = |entity: EntityId| {
                self.is_person(entity)
                    && !others.iter().any(|other| other.entity == entity)
                    && (self.may_have_role(entity, role) && self.has_role(entity, role) || !self.has_any_role(entity))
            };
            let of_role = self.they(number, part, told, &fits);
            // "the two ministers" may be a secretary of state and a minister.
            if of_role.is_empty()
                && told.is_some()
                && matches!(role, "minister" | "leader" | "official" | "diplomat" | "envoy")
            {
                return self.they(number, part, told, &|entity| self.is_person(entity) && !self.is_private(entity));
            }
            return of_role;
        }
        if !definite && word != "counterpart" {
            return Vec::new();
        }
        let nationality = match self.of_country(sentence, part) {
            Some(country) => Some(country),
            None => self.nationality(sentence, part, phrase),
        };
        let roles: Vec<&str> = if word == "counterpart" {
            Vec::new()
        } else {
            words
                .iter()
                .copied()
                .filter(|word| {
                    lexicon::is_role(word) || matches!(*word, "prime" | "foreign" | "vice" | "defence" | "defense")
                })
                .collect()
        };
        // "the minister of fish"
        let of = sentence.phrase(part + 2).filter(|_| nationality.is_none() && sentence.part_word(part + 1) == "of");
        let department = match of.map(|of| of.head) {
            Some(Head::Noun(noun)) => Some((sentence.word(noun), sentence.tokens[noun].capital)),
            _ => None,
        };
        // "the head of state"
        let of_state = word == "head" && matches!(department, Some(("state" | "government", _)));
        let (roles, department) = if of_state { (vec!["leader"], None) } else { (roles, department) };
        if nationality.is_none() && roles.is_empty() {
            return Vec::new();
        }
        let fits = |entity: EntityId| {
            self.is_person(entity)
                && !others.iter().any(|other| other.entity == entity)
                && roles.iter().all(|role| self.may_have_role(entity, role))
                && roles.iter().all(|role| self.has_role(entity, role))
                && !self.is_deputy(entity, &roles, &words)
                && department.is_none_or(|(department, named)| self.may_lead(entity, department, named))
                && nationality.as_ref().is_none_or(|nationality| self.is_of(entity, nationality))
        };
        // "Berg's spokesman Rossi said the president would meet Lund"
        if sentence.part_word(part) == "the"
            && roles.iter().any(|role| lexicon::is_leader(role))
            && nationality.is_none()
            && let Some(entity) = self
                .spoken_for(sentence, part)
                .filter(|&entity| !others.iter().any(|other| other.entity == entity) && !self.has_any_role(entity))
        {
            return vec![entity];
        }
        let fitting: Vec<EntityId> = self.known().iter().copied().filter(|&entity| fits(entity)).take(2).collect();
        // "army chief" of "Chad's army chief"
        let tail = (place.start..=noun).rev().take_while(|&token| {
            let token = &sentence.tokens[token];
            token.mark == Mark::Word && !token.capital && token.entry.class.is_none()
        });
        let office: Vec<&str> = (noun + 1 - tail.count()..=noun).map(|token| sentence.word(token)).collect();
        match fitting[..] {
            [only] if self.is_met_behind(number, part, only) => Vec::new(),
            [only] => vec![only],
            [] if sentence.part_word(part) == "the" && department.is_none() => {
                // A king is called one when he is first told of.
                let royal = roles.iter().any(|role| lexicon::is_royal(role));
                let leads = !royal && roles.iter().any(|role| lexicon::is_leader(role));
                let travels = !royal && nationality.is_none() && !roles.iter().any(|role| lexicon::serves(role));
                let untitled = self.without_title(number, others, leads, travels);
                let named = untitled
                    .or_else(|| self.without_country(number, &roles, others).filter(|_| leads))
                    .or_else(|| self.named_later(number, &office, others));
                named.into_iter().collect()
            }
            [] => self.named_later(number, &office, others).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether somebody whom the document has not named before is the other side in the sentence of the part: "The minister spoke with Minister
    /// Lund and hoped to see Rossi".
    fn is_met_behind(&self, number: usize, part: usize, entity: EntityId) -> bool {
        let sentence = self.sentence(number);
        let first = self.mentions.iter().position(|mention| mention.entity == entity);
        let behind = (part + 1..sentence.parts.len()).find(|&at| {
            matches!(sentence.phrase(at).map(|phrase| phrase.head), Some(Head::Mention(mention)) if Some(mention) == first)
        });
        behind.and_then(|at| sentence.governor(at)).is_some_and(|link| sentence.part_word(link) == "with")
    }

    /// Who is told behind the name of the office in the next sentence: "met Chad's prime minister. The prime minister, Otto Lund, said"; not
    /// where that one tells of another place before: "In Vienna the prime minister, Otto Lund, said".
    fn named_later(&self, number: usize, office: &[&str], others: &[Party]) -> Option<EntityId> {
        if office.is_empty() || number + 1 >= self.spans.len() {
            return None;
        }
        let sentence = self.sentence(number + 1);
        let place = |at: usize| self.named(sentence, at).is_some_and(|entity| self.kind(entity) == Kind::PLACE);
        let before = (0..sentence.parts.len()).take_while(|&at| {
            let inside = matches!(sentence.part_word(at), "in" | "at") && sentence.is_preposition(at);
            !place(at) && !inside
        });
        before.filter(|&at| sentence.is_noun(at) && sentence.part_word(at) == "the").find_map(|at| {
            let phrase = &sentence.parts[at];
            let words = (phrase.start + 1..phrase.end).map(|token| sentence.word(token));
            let named =
                words.eq(office.iter().copied()) && sentence.is_comma(at + 1) && sentence.is_person_named(at + 2);
            self.named(sentence, at + 2).filter(|&entity| named && !others.iter().any(|other| other.entity == entity))
        })
    }

    /// The person for whom the spokesman speaks that is the subject before a part.
    fn spoken_for(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        let says = |&at: &usize| is_subject(sentence, at) && speaks_for(sentence, at);
        (0..part).rev().find(says).and_then(|at| self.owner(sentence, at))
    }

    /// Who is named behind an office and the house that it is of: "the speaker of the parliament Anna Berg".
    pub(super) fn named_behind_house(&self, sentence: &Sentence<'_>, part: usize, noun: usize) -> Option<EntityId> {
        if sentence.part_word(part + 1) != "of" || !lexicon::is_role(sentence.word(noun)) {
            return None;
        }
        let house = sentence.parts.get(part + 2)?;
        let before = house.end.checked_sub(2).filter(|&before| before >= house.start)?;
        let named = self.named(sentence, part + 2).filter(|&entity| self.is_person(entity))?;
        matches!(
            sentence.word(before),
            "parliament"
                | "assembly"
                | "senate"
                | "congress"
                | "council"
                | "house"
                | "party"
                | "bank"
                | "union"
                | "duma"
        )
        .then_some(named)
    }

    /// The one leader of whom no country is told: "President Berg left. The Norwegian leader met Minister Lund".
    fn without_country(&self, number: usize, roles: &[&str], others: &[Party]) -> Option<EntityId> {
        let above = self.mentions_within(number.saturating_sub(BACK), number.checked_sub(1)?);
        let is_free = |entity: EntityId| {
            above.iter().any(|mention| mention.entity == entity) && !others.iter().any(|other| other.entity == entity)
        };
        let countries = |profile: &Profile| {
            profile.entities.iter().any(|&entity| self.kind(entity) == Kind::PLACE)
                || profile.words.iter().any(|word| self.cues.nationalities.contains_key(word))
        };
        let mut fitting = self.known().iter().copied().filter(|&entity| {
            is_free(entity)
                && roles.iter().all(|role| self.may_have_role(entity, role) && self.has_role(entity, role))
                && self.gazetteer.entity(entity).country().is_none_or(str::is_empty)
                && !self.profile(entity).is_some_and(countries)
        });
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// Who may hold an office of which the document says nothing: a high one if it knows the person by one name, any if the sentence
    /// before tells where the person went: "Berg left. The prime minister met Lund", "Anna Berg arrived in Oslo. The minister met Lund".
    /// Everybody else in it is the other side or has some office.
    fn without_title(&self, number: usize, others: &[Party], leads: bool, travels: bool) -> Option<EntityId> {
        let mut free = self
            .known()
            .iter()
            .copied()
            .filter(|&entity| !others.iter().any(|other| other.entity == entity) && !self.has_any_role(entity));
        let only = free.next().filter(|_| free.next().is_none())?;
        let first = self.mentions.iter().find(|mention| mention.entity == only)?;
        let by_one_name = leads && !first.span.of(self.text).contains(' ');
        let travels = travels && self.travellers_before(number) == [only];
        let near = self.mentions_within(number.saturating_sub(BACK), number.saturating_sub(1));
        let is_near = number > 0 && near.iter().any(|mention| mention.entity == only);
        // Whose country the gazetteer knows would have fitted.
        let unplaced = self.gazetteer.entity(only).country().is_none_or(str::is_empty);
        // "The prime minister met Lund. Mr Berg said": nobody is told of before.
        let behind = || number == 0 && self.spans.len() > 1 && self.first_subject(1) == Some(only);
        ((by_one_name || travels) && (is_near || behind()) && unplaced).then_some(only)
    }

    /// Whom the first subject of a sentence names.
    fn first_subject(&self, number: usize) -> Option<EntityId> {
        let sentence = self.sentence(number);
        (0..sentence.parts.len()).find(|&at| is_subject(sentence, at)).and_then(|at| self.named(sentence, at))
    }

    /// Those who are the subject of the sentence before, if it tells where they go or stay.
    pub fn travellers_before(&self, number: usize) -> Vec<EntityId> {
        let Some(before) = number.checked_sub(1).map(|before| self.sentence(before)) else { return Vec::new() };
        let Some(subject) = (0..before.parts.len()).find(|&at| is_subject(before, at)) else { return Vec::new() };
        let group = before.group_at(subject, false);
        // "Berg arrived with the minister"
        if (group.end..before.parts.len()).any(|at| is_somebody(before, at)) {
            return Vec::new();
        }
        let stays = before.is(group.end, |kind| matches!(kind, PartKind::Be))
            && before.is_preposition(group.end + 1)
            && before.part_word(group.end + 1) == "in";
        let goes = stays
            || before.tokens.iter().any(|token| lexicon::is_travel(&token.word) || lexicon::is_journey(&token.word));
        let named: Vec<EntityId> = group.members.iter().filter_map(|&member| self.named(before, member)).collect();
        let known = goes && named.len() == group.members.len() && named.iter().all(|&entity| self.is_person(entity));
        if known { named } else { Vec::new() }
    }

    /// Whether a person who is none of `known` acts in a sentence.
    pub fn acts_besides(&self, number: usize, known: &[EntityId]) -> bool {
        let sentence = self.sentence(number);
        let other =
            |at: usize| self.named(sentence, at).filter(|entity| self.is_person(*entity) && !known.contains(entity));
        (0..sentence.parts.len()).any(|at| is_subject(sentence, at) && other(at).is_some())
    }

    /// Whether a place may be a country: a city of the gazetteers is none.
    pub(super) fn is_country(&self, entity: EntityId) -> bool {
        let place = self.gazetteer.entity(entity);
        let capital = place.country().and_then(|code| self.gazetteer.capital_of(code));
        place.kind() == Kind::PLACE
            && capital != Some(entity)
            && place.category().is_none_or(|category| category == "country")
    }

    /// Whether a body may be one of "the two companies" or "the two parties": a ministry is no company.
    fn is_body(&self, entity: EntityId, word: &str) -> bool {
        let body = self.gazetteer.entity(entity);
        let public = body.name().split(' ').any(lexicon::is_public);
        body.kind() == Kind::ORGANISATION && (word == "parties" || !public)
    }

    /// Whether the document calls a person something that no leader and no minister is: a spokesman, a lawyer.
    pub(super) fn is_private(&self, entity: EntityId) -> bool {
        self.profile(entity).is_some_and(|profile| {
            let mut roles = profile.words.iter().filter(|word| lexicon::is_role(word)).peekable();
            roles.peek().is_some() && roles.all(|word| lexicon::is_private(word))
        })
    }

    /// The words of a phrase that tell a country: "Syrian", "U.S.", "Russia's".
    pub(super) fn nationality(&self, sentence: &Sentence<'_>, part: usize, phrase: &Phrase) -> Option<Nationality> {
        let place = &sentence.parts[part];
        for token in place.start..place.end {
            let here = &sentence.tokens[token];
            match here.mark {
                Mark::Mention(mention) if phrase.head != Head::Mention(mention) => {
                    return Some(Nationality::Entity(self.entity_of(mention)));
                }
                Mark::Word
                    if here.capital
                        && here.entry.class.is_none()
                        && !lexicon::is_role(&here.word)
                        && !is_office_word(&here.word) =>
                {
                    return Some(Nationality::Word(here.word.to_string()));
                }
                _ => {}
            }
        }
        None
    }

    /// The country that an office is of: "the President of the Republic of Chad".
    pub(super) fn of_country(&self, sentence: &Sentence<'_>, part: usize) -> Option<Nationality> {
        let mut at = part;
        while sentence.part_word(at + 1) == "of" && sentence.phrase(at + 2).is_some() {
            at += 2;
            if let Some(entity) = self.named(sentence, at) {
                return (self.kind(entity) == Kind::PLACE).then_some(Nationality::Entity(entity));
            }
        }
        None
    }
}
