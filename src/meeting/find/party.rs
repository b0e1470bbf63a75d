//! Parties: which of those whom a side names or stands for can be one.
//!
//! In: a list of phrases, or a phrase that owns a cue. Out: the people, and where the text says that they themselves meet the
//! countries and organisations, with whoever came with them. Left out are those whom only a title or an owner names.

use std::ops::Range;

use super::company::is_brought;
use crate::gazetteer::{EntityId, Kind};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::lexicon::{Class, Standing, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};
use crate::meeting::token::Mark;

/// Those whom countries and bodies send to talks for them.
static SENT: Words = Words::new(|| {
    words("representatives delegations delegates delegation negotiators envoys government governments teams")
});

/// Those who hold their offices.
static OFFICIALS: Words =
    Words::new(|| words("ministers officials leaders presidents diplomats experts ambassadors premiers executives"));

/// Parts between the other side and those who were there, too.
const ASIDE: usize = 6;

impl Reader<'_> {
    /// The parties of a group.
    pub(super) fn parties(&self, number: usize, group: &Group, people: bool, others: &[Party]) -> Vec<Party> {
        let sentence = self.sentence(number);
        let mut parties: Vec<Party> = Vec::new();
        // "The minister and Lund": she is not Lund.
        let named = |&&member: &&usize| sentence.is_named(member);
        let known = group.members.iter().filter(named).flat_map(|&member| self.resolve(number, member, &[]));
        let known: Vec<Party> = others.iter().copied().chain(known).collect();
        for (index, &member) in group.members.iter().enumerate() {
            // "Finance Ministry and central bank officials": the officials of both, not the ministry.
            let beside = group.members.get(index + 1).filter(|&&next| next == member + 2);
            if self.is_body_named(sentence, member) && beside.is_some_and(|&next| are_officials(sentence, next)) {
                continue;
            }
            if number == 0 && self.is_dateline(sentence, member) {
                continue;
            }
            let named = sentence.named_among(member);
            let mut found: Vec<Party> = match named {
                // "between a team led by Berg and a team led by Lund"
                Some(named) => named
                    .members
                    .iter()
                    .flat_map(|&part| sentence.named_among(part).map_or(vec![part], |inner| inner.members))
                    .flat_map(|part| self.resolve(number, part, &known))
                    .collect(),
                None => self.resolve(number, member, &known),
            };
            if found.is_empty() && !people {
                found = self.represented(number, member, others.is_empty());
            }
            for party in found {
                if self.may_meet(party.entity, people)
                    && !parties.iter().chain(others).any(|known| known.entity == party.entity)
                {
                    parties.push(party);
                }
            }
        }
        parties
    }

    /// Whether a member of a group may be a party: quicker to see than who it is.
    pub(super) fn may_be_party(sentence: &Sentence<'_>, member: usize) -> bool {
        let Some(phrase) = sentence.phrase(member) else { return false };
        let Head::Noun(noun) = phrase.head else { return true };
        // "the Labour party", "Norway's government"
        let named = noun > sentence.parts[member].start && matches!(sentence.tokens[noun - 1].mark, Mark::Mention(_));
        named
            || !phrase.possessors.is_empty()
            || sentence.tokens[noun].entry.standing.is_some()
            || may_be_represented(sentence.word(noun))
            || sentence.named_among(member).is_some()
    }

    /// Whether a subject may be several parties: quicker to see than who they are.
    pub(super) fn may_be_several(sentence: &Sentence<'_>, subject: &Subject) -> bool {
        subject.owners || Self::may_hold_several(sentence, &subject.group)
    }

    /// The same of a group.
    pub(super) fn may_hold_several(sentence: &Sentence<'_>, group: &Group) -> bool {
        let [member] = group.members[..] else { return true };
        let several = match sentence.phrase(member).map(|phrase| phrase.head) {
            Some(Head::Plural) => true,
            // "the two men"
            Some(Head::Noun(noun)) => {
                let part = &sentence.parts[member];
                sentence.tokens[part.start..part.end].iter().any(|token| {
                    matches!(token.entry.standing, Some(Standing::People | Standing::Count | Standing::Counted))
                }) || may_be_represented(sentence.word(noun))
            }
            _ => false,
        };
        several || sentence.named_among(member).is_some()
    }

    /// Those who came with the people that end where `clause` begins: "Berg, accompanied by Lund, met Rossi". Not where another
    /// verb than those of `holds` stands between them and the cue, at which the clause ends: "Berg, accompanied by Lund, came
    /// and met Rossi".
    pub(super) fn company(
        &self,
        number: usize,
        clause: Range<usize>,
        known: &[Party],
        holds: &dyn Fn(&str) -> bool,
    ) -> Vec<Party> {
        let sentence = self.sentence(number);
        let comma = clause.start + usize::from(sentence.is_comma(clause.start));
        // "Lund, who was accompanied by Rossi"
        let relative =
            sentence.part_word(comma) == "who" && sentence.is(comma + 1, |kind| matches!(kind, PartKind::Be));
        let mut with = if relative { comma + 2 } else { comma };
        // "will be accompanied by Rossi in talks with"
        while sentence.is(with, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)) {
            with += 1;
        }
        // "met in Oslo, with Rossi and Dahl present"
        let near = clause.start..clause.end.min(clause.start + ASIDE);
        let ends = clause.end == sentence.parts.len();
        if let Some(present) =
            near.clone().filter(|_| ends).find_map(|at| self.present_with(number, clause.start, at, known))
        {
            return self.parties(number, &present, true, known);
        }
        // "met Lund in the presence of Rossi", "called on Lund in company with Rossi"
        let presence = near.clone().find(|&at| {
            sentence.part_word(at) == "in"
                && matches!(sentence.part_word(at + 2), "of" | "with")
                && sentence.phrase(at + 1).is_some()
                && matches!(sentence.word(sentence.parts[at + 1].end - 1), "presence" | "company")
        });
        if let Some(presence) = presence.filter(|&at| sentence.phrase(at + 3).is_some()) {
            return self.parties(number, &sentence.group_at(presence + 3, true), true, known);
        }
        // "arrived for the talks along with Rossi"
        let mut along = near.filter(|&at| {
            sentence.is_and(at)
                && matches!(sentence.part_word(at), "along" | "together")
                && sentence.phrase(at + 1).is_some()
        });
        if let Some(along) = along.next().filter(|_| ends) {
            return self.parties(number, &sentence.group_at(along + 1, true), true, known);
        }
        if !is_brought(sentence.part_word(with))
            || sentence.part_word(with + 1) != "by"
            || sentence.phrase(with + 2).is_none()
        {
            return Vec::new();
        }
        let company = sentence.group_at(with + 2, true);
        let acts =
            |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) && !holds(sentence.part_word(at));
        if company.end > clause.end || (company.end..clause.end).any(acts) {
            return Vec::new();
        }
        self.parties(number, &company, true, known)
    }

    /// Those behind the "with" at a part who were there, too: "with Rossi and Dahl present", "met Lund in Oslo today with Rossi". What is told
    /// begins at `from`.
    fn present_with(&self, number: usize, from: usize, with: usize, known: &[Party]) -> Option<Group> {
        let sentence = self.sentence(number);
        if !sentence.is_preposition(with) || sentence.part_word(with) != "with" || sentence.phrase(with + 1).is_none() {
            return None;
        }
        let present = sentence.group_at(with + 1, true);
        let last = sentence.word(sentence.parts[present.end - 1].end - 1);
        let there = |word: &str| matches!(word, "present" | "attending" | "attendance" | "sitting" | "interpreting");
        // "with Rossi also present", "with Rossi in attendance", but not "talks with Rossi, present views are"
        let small = sentence.is(present.end, |kind| matches!(kind, PartKind::Adverb | PartKind::Preposition));
        let behind = present.end + usize::from(small);
        if there(last) || there(sentence.part_word(present.end)) || there(sentence.part_word(behind)) {
            return Some(present);
        }
        let setting = |at: usize| match sentence.parts[at].kind {
            PartKind::Time(_) | PartKind::Adverb => true,
            PartKind::Preposition => matches!(sentence.part_word(at), "in" | "at"),
            PartKind::Phrase(_) => sentence.is_named(at) && !sentence.is_person_named(at),
            _ => false,
        };
        // But not "on Monday with Rossi on Tuesday".
        let is_time = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Time(_)));
        let closes = present.end >= sentence.parts.len()
            || sentence.is(present.end, |kind| matches!(kind, PartKind::Comma | PartKind::Border))
            || is_time(present.end) && !(from..with).any(is_time);
        // "briefed him on talks with Rossi": the talks were with her.
        let apart = with > 0 && !sentence.is_noun(with - 1);
        let named = present.members.iter().all(|&member| sentence.is_person_named(member));
        (named && closes && apart && !known.is_empty() && (from..with).all(setting)).then_some(present)
    }

    /// Those who came with the subject that begins at `start`, told before it: "Accompanied by Lund, Berg met Rossi".
    pub(super) fn company_ahead(&self, number: usize, start: usize, known: &[Party]) -> Vec<Party> {
        let sentence = self.sentence(number);
        let opens = (0..start).find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
        // "Accompanied by Lund, Berg met", "Together with Lund, Berg met"
        let with = opens.and_then(|at| match (sentence.part_word(at), sentence.part_word(at + 1)) {
            ("accompanied", "by") => Some(at + 2),
            ("together" | "along", _) if sentence.is_and(at) => Some(at + 1),
            _ => None,
        });
        let Some(with) = with.filter(|&with| sentence.phrase(with).is_some()) else { return Vec::new() };
        let company = sentence.group_at(with, true);
        let closes = sentence.is_comma(company.end) && company.end < start;
        if closes { self.parties(number, &company, true, known) } else { Vec::new() }
    }

    /// Whether a place at the head of the text only tells where it was written: "OSLO Before talks with Chad, Berg said".
    fn is_dateline(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let next = sentence.parts[part].end;
        part == 0
            && next == 1
            && self.is_in_capitals(sentence, 0)
            && !self.is_in_capitals(sentence, next)
            && self.is_place_named(sentence, part)
            && sentence.is(1, |kind| matches!(kind, PartKind::Preposition | PartKind::Adverb | PartKind::Phrase(_)))
    }

    fn is_place_named(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let head = sentence.phrase(part).map(|phrase| phrase.head);
        matches!(head, Some(Head::Mention(mention)) if self.kind(self.entity_of(mention)) == Kind::PLACE)
    }

    /// Whether a phrase names a country or an organisation.
    fn is_body_named(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let head = sentence.phrase(part).map(|phrase| phrase.head);
        matches!(head, Some(Head::Mention(mention)) if !self.is_person(self.entity_of(mention)))
    }

    /// Countries and bodies whose representatives meet: "delegations of France and Mali".
    fn represented(&self, number: usize, member: usize, alone: bool) -> Vec<Party> {
        let sentence = self.sentence(number);
        let Some(Head::Noun(noun)) = sentence.phrase(member).map(|phrase| phrase.head) else { return Vec::new() };
        let sent = SENT.contains(sentence.word(noun));
        let speaks = sent || is_state(sentence.word(noun));
        // "talks between Chad and Mali negotiators"
        let beside = noun.checked_sub(1).filter(|&before| sent && before >= sentence.parts[member].start);
        if let Some(Mark::Mention(mention)) = beside.map(|before| sentence.tokens[before].mark) {
            let entity = self.entity_of(mention);
            return (!self.is_person(entity))
                .then(|| Party { entity, span: self.mentions[mention].span })
                .into_iter()
                .collect();
        }
        // "ministers of Chad and Mali met" among themselves; whom Berg met are ministers, not countries.
        let officials = alone
            && OFFICIALS.contains(sentence.word(noun))
            && sentence.governor(member).is_none_or(|at| {
                matches!(sentence.part_word(at), "between" | "among")
                    // "the meeting of the ministers of Chad and Mali"
                    || sentence.part_word(at) == "of" && at > 0 && sentence.is_meeting_noun(at - 1)
                    || !sentence.is_preposition(at)
                        && !sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: false, .. }))
            });
        let of = sentence.is_preposition(member + 1) && matches!(sentence.part_word(member + 1), "of" | "from" | "for");
        if !speaks && !officials || !of || sentence.phrase(member + 2).is_none() {
            return Vec::new();
        }
        // "Representatives of the missions of Chad and Mali"
        let house = matches!(sentence.phrase(member + 2).map(|phrase| phrase.head), Some(Head::Noun(noun))
            if matches!(sentence.word(noun), "missions" | "embassies" | "governments" | "delegations" | "ministries"));
        let within = house && sentence.part_word(member + 3) == "of" && sentence.phrase(member + 4).is_some();
        let list = sentence.group_at(if within { member + 4 } else { member + 2 }, false);
        // "the ministers of Chad and Mali, Berg and Lund, met"
        let named = sentence.is_comma(list.end) && sentence.is_named(list.end + 1);
        let sent_by = list.members.iter().flat_map(|&part| self.resolve(number, part, &[]));
        let sent_by: Vec<Party> = sent_by.filter(|party| self.kind(party.entity) != Kind::PERSON).collect();
        // "the ministers of the two countries" are of both.
        if !speaks && (sent_by.len() < 2 || named) { Vec::new() } else { sent_by }
    }

    pub(super) fn may_meet(&self, entity: EntityId, people: bool) -> bool {
        let kind = self.kind(entity);
        kind == Kind::PERSON || !people && (kind == Kind::PLACE || kind == Kind::ORGANISATION)
    }

    pub(super) fn subject_parties(
        &self,
        number: usize,
        subject: &Subject,
        people: bool,
        others: &[Party],
    ) -> Vec<Party> {
        // "Saw Lund today": whoever writes.
        if subject.group.members.is_empty() {
            let writer = self.writer_of(number, subject.group.start);
            return writer
                .into_iter()
                .filter(|writer| others.iter().all(|other| other.entity != writer.entity))
                .collect();
        }
        if subject.owners {
            return self.owners(number, subject.group.start, people, others);
        }
        self.parties(number, &subject.group, people, others)
    }

    /// Whether a phrase is of somebody whom the gazetteer does not know, not of who is named before: "the bank's Maria Dorfman talks". A country
    /// may have "White House talks".
    fn is_of_unknown(&self, sentence: &Sentence<'_>, part: usize, phrase: &Phrase) -> bool {
        let [owner] = phrase.possessors[..] else { return false };
        let body = self.kind(self.entity_of(owner)) == Kind::ORGANISATION;
        let place = &sentence.parts[part];
        sentence.tokens[place.start..place.end - 1].windows(2).any(|two| {
            two.iter().all(|token| token.capital && token.mark == Mark::Word)
                && (body || self.gazetteer.words().is_given_name(&two[0].word))
        })
    }

    /// Those who own the noun: "Putin's meeting", "his meeting".
    pub(super) fn owners(&self, number: usize, part: usize, people: bool, others: &[Party]) -> Vec<Party> {
        let Some(phrase) = self.sentence(number).phrase(part) else { return Vec::new() };
        let sentence = self.sentence(number);
        // "the Berg talks with Lund"
        let modifier = match sentence.tokens[..sentence.parts[part].end - 1].last().map(|token| token.mark) {
            Some(Mark::Mention(mention))
                if phrase.possessors.is_empty()
                    && phrase.possessive.is_none()
                    && sentence.parts[part].end - sentence.parts[part].start > 1
                    && self.kind(self.entity_of(mention)) == Kind::PERSON =>
            {
                Some(mention)
            }
            _ => None,
        };
        // "the bank's Maria Dorfman talks with Lund": she does.
        if self.is_of_unknown(sentence, part, phrase) {
            return Vec::new();
        }
        let named = phrase.possessors.iter().chain(&modifier).map(|&mention| self.party_of(mention));
        let pronoun =
            phrase.possessive.map(|token| self.resolve_owner(number, part, token, others)).unwrap_or_default();
        let mut owners: Vec<Party> = Vec::new();
        for party in named.chain(pronoun) {
            if self.may_meet(party.entity, people)
                && !owners.iter().chain(others).any(|known| known.entity == party.entity)
            {
                owners.push(party);
            }
        }
        // "the leaders' talks"
        if owners.is_empty() && phrase.owned && phrase.possessors.is_empty() && phrase.possessive.is_none() {
            let span = self.span_of(number, part);
            let several = self.several_owning(number, part).into_iter().map(|entity| Party { entity, span });
            owners.extend(several.filter(|party| others.iter().all(|other| other.entity != party.entity)));
        }
        // "the visit by Berg to Oslo for talks"
        if owners.is_empty()
            && self.sentence(number).is_journey(part)
            && let Some(owner) = sentence.owner_behind(part)
        {
            return self.parties(number, &sentence.group_at(owner, true), true, others);
        }
        owners
    }
}

/// Whether a noun may be of those who speak for countries and bodies, or has parts that are asked by themselves: "co-chairmen".
fn may_be_represented(noun: &str) -> bool {
    SENT.contains(noun) || is_state(noun) || OFFICIALS.contains(noun) || noun.contains('-')
}

/// What a country or a part of one is: "the state of Chad".
fn is_state(noun: &str) -> bool {
    matches!(noun, "state" | "republic" | "kingdom")
}

/// Whether a phrase is of officials whom the words before them tell the house of: "central bank officials".
fn are_officials(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(Head::Noun(noun)) = sentence.phrase(part).map(|phrase| phrase.head) else { return false };
    let first = sentence.parts[part].start;
    noun > first
        && sentence.tokens[first].entry.class != Some(Class::Determiner)
        && OFFICIALS.contains(sentence.word(noun))
}
