//! The way from a noun that tells of a meeting to those who met: "talks in Oslo on Monday between".
//!
//! In: a noun cue. Out: the preposition that leads to its parties, and these; or the names joined before it. Place, time and verbs of holding may stand
//! on the way; what the talks are about ends it.

use super::aim::is_tied;
use super::hold::is_received;
use super::noun::ORDINAL;
use super::object::is_measure;
use crate::gazetteer::Kind;
use crate::meeting::Mode;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, NounCue};
use crate::meeting::lexicon::{self, Class};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::Group;
use crate::meeting::token::Mark;

/// Parts between "since" behind a meeting and what tells with whom it was.
const SINCE: usize = 6;

impl Reader<'_> {
    /// The preposition that leads from a noun cue to a party, and the parties.
    pub(super) fn noun_link(
        &self,
        sentence: &Sentence<'_>,
        part: usize,
        cue: &NounCue,
    ) -> (&'static str, Option<Group>) {
        // "spoke of his meeting Lund", but not "at his meeting Lund spoke"
        if cue.noun == "meeting"
            && sentence.phrase(part).is_some_and(Phrase::has_owner)
            && sentence.is_person_named(part + 1)
            && sentence.governor(part).is_none_or(|at| sentence.part_word(at) != "against")
        {
            let group = sentence.group_at(part + 1, true);
            if !sentence.acts_at(group.end) {
                return ("with", Some(group));
            }
        }
        let mut at = sentence.holder_behind(part).map_or(part + 1, |(_, end)| end);
        let mut topic = false;
        let leads = |at: usize| {
            cue.links.iter().any(|link| link == sentence.part_word(at)) && sentence.object_at(at + 1).is_some()
        };
        let is_time = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Time(_)));
        while let Some(here) = sentence.parts.get(at) {
            match &here.kind {
                // "The meeting in Oslo was the first between"
                PartKind::Be
                    if sentence.phrase(at + 1).is_some()
                        && matches!(sentence.part_word(at + 2), "between" | "of")
                        && ORDINAL.contains(sentence.word(sentence.parts[at + 1].end - 1)) =>
                {
                    at += 2;
                }
                // "a series of talks, including with Berg"
                PartKind::Comma if sentence.part_word(at + 1) == "including" && leads(at + 2) => at += 2,
                // "Her first meeting since taking office was with"
                PartKind::Subordinator
                    if let Some(be) =
                        (at + 1..at + SINCE).find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Be)))
                        && cue.links.iter().any(|link| link == sentence.part_word(be + 1)) =>
                {
                    at = be + 1;
                }
                // "a meeting that lasted two hours with", "a meeting, which lasted two hours, with"
                PartKind::That | PartKind::Relative if sentence.part_word(at + 1) == "lasted" => at += 2,
                PartKind::Comma
                    if sentence.is(at + 1, |kind| matches!(kind, PartKind::Relative))
                        && sentence.part_word(at + 2) == "lasted" =>
                {
                    let Some(close) = (at + 3..sentence.parts.len()).take(4).find(|&at| sentence.is_comma(at)) else {
                        break;
                    };
                    at = close + 1;
                }
                // "talks in Oslo, Norway, between"
                PartKind::Comma if let Some(next) = sentence.past_place_aside(at) => at = next,
                // "resume talks after nearly five years with"
                PartKind::Subordinator if sentence.part_word(at) == "after" => {
                    let mut span = at + 1;
                    while sentence.is(span, |kind| matches!(kind, PartKind::Adverb)) {
                        span += 1;
                    }
                    if !sentence.phrase(span).is_some_and(|phrase| is_measure(sentence, phrase)) {
                        break;
                    }
                    at = span + 1;
                }
                // "the meeting of 11 September between"
                PartKind::Preposition if is_time(at + 1) => at += 1,
                PartKind::Preposition => {
                    let word = sentence.part_word(at);
                    // "with newly freed Berg", "for more than two hours", "with, among others, Berg"
                    let Some(next) = sentence.object_at(at + 1) else { break };
                    // "a dinner in honour of Berg" is for her.
                    let honour = sentence.word(sentence.parts[at].start + 1).starts_with("hono");
                    let word = if honour { "for" } else { word };
                    // "a talk regarding matters connected with Lund"
                    if matches!(word, "regarding" | "concerning" | "including" | "following") {
                        break;
                    }
                    // "discussions on the trade talks with Chad", "made the call during a meeting with Lund"
                    topic |= lexicon::is_about(word) || word == "during";
                    if topic && sentence.is_meeting_noun(next) {
                        break;
                    }
                    // "talks focusing on the ties between Norway and Chad"
                    if topic && word == "between" && at > 0 && is_tied(sentence, at - 1) {
                        break;
                    }
                    // "calls for talks with Lund"
                    if word == "for" && cue.mode == Mode::Phone && sentence.is_meeting_noun(next) {
                        break;
                    }
                    // "a visit to Oslo with Lund", "a visit with her husband, Lund": who travels along is not visited.
                    let along = |at: usize| {
                        sentence.phrase(at + 1).is_some_and(|phrase| phrase.possessive.is_some())
                            || (part + 1..at)
                                .any(|at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))
                    };
                    if cue.noun == "visit" && word == "with" && along(at) {
                        break;
                    }
                    // "talk of a meeting with Lund", "a discussion of relations with Chad"
                    if word == "of" && at == part + 1 && (sentence.is_meeting_noun(next) || is_tied(sentence, next)) {
                        break;
                    }
                    // "the meeting of Berg with Lund", "the meeting between Berg and Rossi with Lund"
                    if word == "of" && at == part + 1 && !sentence.is_unpeopled(next) || word == "between" {
                        let group = sentence.group_at(next, false);
                        if sentence.part_word(group.end) == "with" && sentence.phrase(group.end + 1).is_some() {
                            let other = sentence.group_at(group.end + 1, true);
                            let members = [group.members, other.members].concat();
                            return ("of", Some(Group { members, start: group.start, end: other.end }));
                        }
                    }
                    if cue.links.iter().any(|link| link == word)
                        && (word != "of" || at == part + 1)
                        && (word != "from" || is_received(sentence, part))
                    {
                        let link = match word {
                            "between" => "between",
                            "among" => "among",
                            "of" => "of",
                            _ => "with",
                        };
                        // "said the talks with Berg and Lund had failed": the talks are what the verb tells of.
                        let said = sentence.governor(part).is_some_and(|at| {
                            sentence
                                .is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. } | PartKind::That))
                        });
                        let cut = link == "with" && !said && self.sentence_has_verb_before(sentence, part);
                        let group = Group { start: at + 1, ..sentence.group_at(next, cut) };
                        let group = match sentence.governor(part) {
                            Some(governor) if link == "with" => sentence.before_subject(group, governor),
                            _ => group,
                        };
                        return (link, Some(group));
                    }
                    // "a call by Berg and Rossi on Lund"
                    let agents = (word == "by").then(|| sentence.group_at(next, false));
                    at = agents.filter(|group| group.members.len() > 1).map_or(next + 1, |group| group.end);
                }
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                // "meetings on trade and fish with"
                PartKind::And if topic && sentence.is_noun(at - 1) && sentence.phrase(at + 1).is_some() => at += 2,
                // "meetings on Monday and yesterday with"
                PartKind::And if is_time(at - 1) && is_time(at + 1) => at += 2,
                // "The talks, the first between"
                PartKind::Comma
                    if sentence.phrase(at + 1).is_some()
                        && matches!(sentence.part_word(at + 2), "between" | "among")
                        && ORDINAL.contains(sentence.word(sentence.parts[at + 1].end - 1)) =>
                {
                    at += 2;
                }
                // "a conversation, 25 July, between"
                PartKind::Comma if is_time(at + 1) || is_time(at - 1) => at += 1,
                // "talks held in Moscow between", "talks will be held there between", "a meeting took place between"
                PartKind::Be | PartKind::Auxiliary if at == part + 1 || at == part + 2 => at += 1,
                // "negotiations have been going on between"
                PartKind::Verb { form: Form::Past | Form::Base | Form::Gerund, reporting: false } if at <= part + 3 => {
                    at += 1;
                    at += usize::from(sentence.part_word(at) == "on" && sentence.is_preposition(at + 1));
                }
                // "Her first meeting as minister was with"
                PartKind::Be if cue.links.iter().any(|link| link == sentence.part_word(at + 1)) => at += 1,
                // "talks are due to begin in Oslo between", "a meeting is expected to be held between"
                PartKind::To if at <= part + 4 && sentence.is(part + 1, |kind| matches!(kind, PartKind::Be)) => {
                    at += 1;
                    while sentence.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Verb { reporting: false, .. }))
                    {
                        at += 1;
                    }
                }
                PartKind::Phrase(Phrase { head: Head::Noun(noun), .. })
                    if sentence.word(*noun) == "place" || lexicon::is_span(sentence.word(*noun)) =>
                {
                    at += 1;
                }
                _ => break,
            }
        }
        ("", None)
    }

    /// The names joined before the noun at `part`, those of one meeting together: "the Berg-Lund and Dahl-Rossi talks", "a Berg and Lund
    /// meal".
    pub(super) fn joined(
        &self,
        sentence: &Sentence<'_>,
        part: usize,
        phrase: &Phrase,
        cue: &NounCue,
    ) -> Vec<Vec<Party>> {
        let parties = |mentions: &[usize]| -> Vec<Party> {
            let parties = mentions.iter().map(|&mention| self.party_of(mention));
            parties.filter(|&party| self.may_meet(party.entity, cue.people)).collect()
        };
        // "the IMF/World Bank meeting" is one of both bodies' members.
        let may_meet = |parties: &Vec<Party>| {
            let slashed = parties.windows(2).any(|two| {
                let between = self.text.get(two[0].span.end..two[1].span.start);
                between.is_some_and(|between| between.contains('/'))
            });
            parties.len() >= 2
                && !(slashed && parties.iter().all(|party| self.kind(party.entity) == Kind::ORGANISATION))
        };
        let before = |at: usize| {
            let and = at.checked_sub(1).filter(|&and| sentence.is_and(and) || sentence.is_comma(and))?;
            sentence.phrase(and.checked_sub(1)?).map(|phrase| (and - 1, phrase))
        };
        let mut joined = Vec::new();
        let mut next = (!phrase.joined.is_empty()).then_some((part, phrase));
        while let Some((at, named)) = next {
            joined.push(parties(&named.joined));
            next = before(at).filter(|(_, named)| named.joined.len() >= 2);
        }
        joined.reverse();
        // "a Berg and Lund meal": no name has an article.
        let place = &sentence.parts[part];
        if let Mark::Mention(second) = sentence.tokens[place.start].mark
            && place.end == place.start + 2
            && let Some((at, &Phrase { head: Head::Mention(first), .. })) = before(part)
            && sentence.is_and(part - 1)
            && sentence.tokens[sentence.parts[at].start].entry.class == Some(Class::Determiner)
            && [first, second].iter().all(|mention| sentence.persons.contains(mention))
        {
            joined = vec![parties(&[first, second])];
        }
        joined.retain(may_meet);
        joined
    }

    /// Those of another meeting that is told of beside the first: "the talks between Berg and Lund and those between Dahl and Rossi".
    pub(super) fn those_between(&self, sentence: &Sentence<'_>, after: usize) -> Option<Group> {
        let timed = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Comma));
        let those = (after..).find(|at| !timed(at))? + 1;
        let between = sentence.is_and(those - 1)
            && matches!(sentence.part_word(those), "that" | "those" | "one")
            && sentence.part_word(those + 1) == "between";
        (between && sentence.phrase(those + 2).is_some()).then(|| sentence.group_at(those + 2, false))
    }

    fn sentence_has_verb_before(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        (0..part).any(|at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary))
        })
    }
}
