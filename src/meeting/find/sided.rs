//! Nouns with one side behind them: "talks with Lund", "his meeting with Lund", "after talks with Lund".
//!
//! In: a noun cue and who stands after its preposition. Out: both sides, with the rule that tells the first: who owns the noun, holds it behind it, reports
//! of it, was moved by it or is the subject of its clause; or why there is none. Left out: how these are found ([`super::owner`],
//! [`super::told`]) and nouns without such a side ([`super::noun`]).

use super::aim::{is_for_somebody, is_in_hand, is_judged, is_wished};
use super::hold::HOLD;
use super::noun::MOVED;
use super::turn::added;
use super::{OWNED, WITH_SOMEBODY};
use crate::gazetteer::Kind;
use crate::meeting::clause::{Head, PartKind, Phrase};
use crate::meeting::cue::NounCue;
use crate::meeting::lexicon;
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};

impl Reader<'_> {
    /// The sides of a noun that leads to one of them: the other is its owner, or the subject of its clause.
    pub(super) fn one_sided(
        &self,
        number: usize,
        part: usize,
        phrase: &Phrase,
        linked: &Group,
        cue: &NounCue,
    ) -> Result<(Option<Subject>, Vec<Party>, Vec<Party>, &'static str), &'static str> {
        let sentence = self.sentence(number);
        let by_name = linked.members.iter().any(|&member| sentence.is_named(member));
        // "his talks with Lund": who is named is not "he"; "talks with his guest": who is the subject is not the guest.
        let mut named = if by_name { self.parties(number, linked, cue.people, &[]) } else { Vec::new() };
        // "Had long talk with Lund": a telegram saves the "I".
        let telegraphic = sentence
            .governor(part)
            .filter(|&at| HOLD.contains(sentence.part_word(at)))
            .and_then(|at| sentence.without_subject(at));
        let subject = match telegraphic {
            Some(verb) => Some(sentence.writer_before(verb)),
            None => sentence.subject_of_noun(part),
        };
        let mut owners = self.owners(number, part, cue.people, &named);
        if owners.is_empty() {
            owners = self.owners_behind(number, part, linked, cue, &named);
            // "set up a meeting for the envoy with Lund"
            let behind = sentence
                .owner_behind(part)
                .filter(|&at| at < linked.start && matches!(sentence.part_word(at - 1), "for" | "by"));
            let somebody = behind.is_some_and(|at| sentence.is_noun(at) && sentence.is_office(at));
            if owners.is_empty() && (somebody || sentence.holder_behind(part).is_some()) {
                return Err("who held it is not told");
            }
        }
        // "following your talk with Lund"
        let owned = phrase.possessive.is_some() || phrase.owned;
        // "his lunch and talks with Lund"
        if owners.is_empty()
            && !owned
            && let Some(beside) = sentence.meeting_beside(part)
        {
            owners = self.owners(number, beside, cue.people, &named);
        }
        if owners.is_empty()
            && let Some(journey) = sentence.journey_for(part)
        {
            owners = self.owners(number, journey, cue.people, &named);
        }
        // "strengthened Norway's hand in talks with the bank"
        if owners.is_empty()
            && !owned
            && let Some(share) = sentence.share_in(part)
        {
            owners = self.owners(number, share, cue.people, &named);
        }
        // "backed Lund's version of a call with Rossi"
        let told = part.checked_sub(2).filter(|&at| {
            sentence.part_word(part - 1) == "of"
                && matches!(sentence.phrase(at).map(|phrase| phrase.head), Some(Head::Noun(noun)) if lexicon::is_account(sentence.word(noun)))
        });
        if let Some(told) = told.filter(|_| owners.is_empty() && !owned) {
            owners = self.owners(number, told, cue.people, &named);
        }
        let unowned = owners.is_empty() && !owned && by_name;
        let reporter = || {
            let reporter = self.reporter(number, part, linked, &named);
            reporter.or_else(|| self.body_reporting(number, part, &named))
        };
        if let Some(reporter) = unowned.then(reporter).flatten() {
            return Ok((None, vec![reporter], named, "noun with who reports"));
        }
        let (first, rule) = if !owners.is_empty() {
            (owners, OWNED)
        } else if owned && by_name {
            return Err("the owner of the noun is no party");
        } else if let Some(moved) = self.moved_by(number, part, linked, &named) {
            return Ok((None, vec![moved], named, MOVED));
        } else {
            let before = |named: &[Party]| {
                let (journey, visitors) = self.visitors_before(number, part, linked, named)?;
                Some((journey, visitors, named.to_vec(), "noun and who is told of before"))
            };
            let Some(subject) = &subject else {
                return before(&named).ok_or("nobody is the subject of the noun");
            };
            if is_judged(sentence, part, linked.end) || is_in_hand(sentence, part) || is_for_somebody(sentence, part) {
                return Err("whose meeting it was is not told");
            }
            let mut first = self.subject_parties(number, subject, cue.people, &named);
            // "Berg had calls with Lund and the leader": she is not the leader.
            if first.is_empty() {
                let here = self.mentions_within(number, number);
                let is_name = |party: &&Party| here.iter().any(|mention| mention.span == party.span);
                let names: Vec<Party> = named.iter().filter(is_name).copied().collect();
                if !names.is_empty() && names.len() < named.len() {
                    first = self.subject_parties(number, subject, cue.people, &names);
                    named.retain(|party| first.iter().all(|first| first.entity != party.entity));
                }
            }
            // "Berg's comments came after talks with Lund"
            let comes =
                matches!(sentence.part_word(subject.group.end), "came" | "come" | "comes" | "followed" | "follows");
            if first.is_empty() && comes && sentence.is_owned_thing(subject.group.start) {
                first = self.owners(number, subject.group.start, cue.people, &named);
            }
            // "Trade featured in talks with Lund"
            if first.is_empty()
                && subject.group.members.iter().any(|&member| !Self::may_be_party(sentence, member))
                && let Some(before) = before(&named)
            {
                return Ok(before);
            }
            // "the bank disclosed talks with Lund": somebody's talks, not those of the bank; but those of a country are its own.
            let own = sentence.part_word(part) == "its";
            if !own
                && sentence.governor(part).is_some_and(|governor| {
                    sentence.is(governor, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                })
            {
                first.retain(|party| self.kind(party.entity) != Kind::ORGANISATION);
            }
            if !first.is_empty() && subject.group.end < part {
                let known = [&first[..], &named].concat();
                first.extend(self.company(number, subject.group.end..part, &known, &|verb| HOLD.contains(verb)));
            }
            // "Berg's offer to resume the talks with Chad": those of her country.
            if by_name && is_wished(sentence, subject) && !named.iter().any(|party| self.is_person(party.entity)) {
                first.retain(|party| !self.is_person(party.entity));
            }
            (first, "noun with subject")
        };
        if first.is_empty() {
            // "I had lunch with Lund"
            let with = subject.as_ref().is_some_and(|subject| self.may_be_with(number, &subject.group, &named));
            return if with { Ok((subject, first, named, WITH_SOMEBODY)) } else { Err("the subject is no party") };
        }
        let mut second = if by_name { named } else { self.parties(number, linked, cue.people, &first) };
        let known = [&first[..], &second].concat();
        second.extend(self.company(number, linked.end..sentence.parts.len(), &known, &|_| true));
        let link = sentence.part_word(linked.start - 1);
        if second.is_empty() && added(sentence, linked.end, Some(link)).is_none() {
            return Err("the second party is not named");
        }
        Ok((subject, first, second, rule))
    }
}
