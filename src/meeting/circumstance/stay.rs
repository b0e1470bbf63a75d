//! Where those who meet are told to be: "left Oslo after talks", "arrived in Oslo on Sunday. She met Lund".
//!
//! In: the [`Reach`] of a cue and the parties. Out: the place of their stay, from other clauses of the sentence, the sentence
//! before, or an arrival in the sentence after. Left out are journeys of others, journeys to come of who has met, and journeys
//! of another month or year than the meeting.

use std::ops::Range;

use super::{MOTION, Moment, Place, Reach};
use crate::meeting::Status;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::{Form, Sign};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::text::date::{Time, Unit};

/// Verbs of ending a stay, whose place is that of what came before: "left Oslo after talks".
static LEAVING: Words = Words::new(|| {
    words("left leave leaves leaving departed ended ends ending end concluded concludes wrapped finished completed")
});

/// What somebody does who is at the place from then on.
pub(super) static ARRIVING: Words = Words::new(|| words("arrive arrived arrives arriving land landed lands landing"));

/// Verbs of making a visit.
static PAYING: Words =
    Words::new(|| words("pay pays paid paying make makes made making begin begins began begun starts started"));

/// Words of those who would meet somebody, but have not agreed to.
static WILLING: Words = Words::new(|| {
    words("willing willingness ready readiness prepared interest interested desire eager wish want wants wanted")
});

/// Subordinators of a clause that tells of the time of the main one.
static MEANWHILE: Words = Words::new(|| words("after when while as once"));

/// Whether a clause that tells of the time of the main one begins at a part.
fn is_meanwhile(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is(at, |kind| matches!(kind, PartKind::Subordinator)) && MEANWHILE.contains(sentence.part_word(at))
        || is_upon(sentence, at)
}

/// "upon arriving"
fn is_upon(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is_preposition(at)
        && matches!(sentence.part_word(at), "on" | "upon")
        && ARRIVING.contains(sentence.part_word(at + 1))
        && sentence.is(at + 1, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }))
}

/// A meeting whose place is looked for: who met, when, and whether.
#[derive(Clone, Copy)]
pub(in crate::meeting) struct Met<'p> {
    pub parties: &'p [Party],
    pub moment: Option<Moment>,
    pub status: Status,
}

impl Reader<'_> {
    /// Where who meets stayed: "left Oslo after talks", "ended a visit to Oslo after talks", "arrived in Oslo before meeting".
    pub(super) fn place_of_stay(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<Place> {
        let (_, end) = reach.subject.filter(|(_, end)| *end <= reach.cue)?;
        let opens =
            (end..reach.cue).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Subordinator)))?;
        let verb = (end..opens).find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))?;
        match sentence.part_word(opens) {
            "after" if LEAVING.contains(sentence.part_word(verb)) => self.place_in(sentence, verb + 1).or_else(|| {
                let to = (verb + 1..opens).find(|&at| self.is_journey_before(sentence, at))?;
                self.place_in(sentence, to + 1)
            }),
            "before" if MOTION.contains(sentence.part_word(verb)) => {
                let goal = verb + if sentence.is_preposition(verb + 1) { 2 } else { 1 };
                self.place_in(sentence, goal)
            }
            _ => None,
        }
    }

    /// Where who meets is told to be before the clause, in words without a subject: "While in Oslo, Berg met Lund", "Visiting Oslo, Berg
    /// met", "Before leaving Oslo, Berg met".
    pub(super) fn place_of_opening(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<Place> {
        let (start, _) = reach.subject.filter(|(_, end)| *end <= reach.cue)?;
        let first = (0..start).find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)))?;
        // "Visiting Oslo, Rossi said Berg had met Lund"
        let says = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        if (first..start).any(says) {
            return None;
        }
        self.stay_without_subject(sentence, first)
    }

    /// The same behind a clause: "met Lund while visiting Oslo", "met Lund shortly before leaving Oslo".
    fn stay_without_subject(&self, sentence: &Sentence<'_>, at: usize) -> Option<Place> {
        let opened = sentence.is(at, |kind| matches!(kind, PartKind::Subordinator));
        let opener = if opened { sentence.part_word(at) } else { "" };
        let next = at + usize::from(opened);
        if opener == "while" && sentence.is_preposition(next) && matches!(sentence.part_word(next), "in" | "at") {
            return self.place_in(sentence, next + 1);
        }
        if !sentence.is(next, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })) {
            return None;
        }
        match (opener, sentence.part_word(next)) {
            ("" | "while" | "when", "visiting" | "touring") | ("before", "leaving") => {
                self.place_in(sentence, next + 1)
            }
            ("" | "while" | "when" | "after", "arriving" | "landing") => self.goal_of(sentence, next),
            _ => None,
        }
    }

    /// Where who meets was at that time: "While she was in Oslo, Berg met Lund", "Berg met Lund while she was in Oslo".
    pub(super) fn place_meanwhile(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<Place> {
        let (start, end) = reach.subject.filter(|(_, end)| *end <= reach.cue)?;
        let named = |part: usize| self.named(sentence, part);
        let is_subject = |part: usize| {
            matches!(sentence.part_word(part), "he" | "she" | "they")
                || named(part).is_some_and(|entity| (start..end).any(|subject| named(subject) == Some(entity)))
        };
        let after = reach.after + self.following(sentence, reach).len();
        let opens = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Subordinator));
        let before = (0..start).rev().find(|&at| opens(at));
        before.into_iter().chain([after]).find_map(|at| {
            let stays = opens(at)
                && sentence.part_word(at) == "while"
                && is_subject(at + 1)
                && sentence.is(at + 2, |kind| matches!(kind, PartKind::Be))
                && sentence.is_preposition(at + 3)
                && matches!(sentence.part_word(at + 3), "in" | "at");
            stays.then(|| self.place_in(sentence, at + 4)).flatten()
        })
    }

    /// Where "the talks" are that the sentence before tells of without the parties: "Ministers will meet in Geneva. Berg and Lund will take part in
    /// the talks".
    pub fn place_of_the_same(&self, number: usize, reach: &Reach) -> Option<Place> {
        let before = number.checked_sub(1).filter(|_| {
            let sentence = self.sentence(number);
            sentence.phrase(reach.cue).is_some()
                && sentence.part_word(reach.cue) == "the"
                && sentence.parts[reach.cue].end == sentence.parts[reach.cue].start + 2
        })?;
        let sentence = self.sentence(before);
        let gathers = |at: usize| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                && ["meet", "met", "gather", "conven"].iter().any(|meets| sentence.part_word(at).starts_with(meets))
        };
        (0..sentence.parts.len()).filter(|&at| gathers(at) || sentence.is_meeting_noun(at)).find_map(|cue| {
            let reach = Reach { cue, after: cue + 1, ..Reach::default() };
            self.place_of(before, &reach)
        })
    }

    /// Where a party is told to be beside the clause of the meeting: "Lund came to Oslo and Berg spoke to him", "Berg arrived in
    /// Oslo. She will meet Lund", "Berg met Lund. She arrived in Oslo on Sunday".
    pub fn place_beside(&self, number: usize, reach: &Reach, met: Met<'_>) -> Option<Place> {
        let sentence = self.sentence(number);
        // "arrived in Oslo on Monday. She had met Lund before"
        let earlier = sentence.phrase(reach.cue).is_none()
            && reach.chain.iter().any(|&at| sentence.part_word(at) == "had" && at != reach.cue);
        // "will go to Oslo to meet Rossi. She is willing to meet Lund, too": somewhere.
        let (start, _) = reach.subject.unwrap_or((reach.cue, reach.cue));
        let wished = (start..reach.cue).any(|at| WILLING.contains(sentence.word(sentence.parts[at].end - 1)));
        if earlier || wished || self.other_deed(sentence, reach).is_some() {
            return None;
        }
        let front = reach.subject.map_or(reach.cue, |(start, _)| start.min(reach.cue));
        let clause = (0..front).rev().find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Subordinator | PartKind::Border | PartKind::Quote))
                || is_upon(sentence, at)
        });
        let meanwhile = clause.filter(|&at| is_meanwhile(sentence, at));
        let joined = front > 0 && sentence.is(front - 1, |kind| matches!(kind, PartKind::And)) || meanwhile.is_some();
        let above = match meanwhile {
            // "visited Oslo in May, when she met Lund"
            Some(when) if when + 1 == front => self.stay_in(number, 0..when, met, false),
            _ if joined => self.stay_in(number, clause.unwrap_or(0)..front, met, false),
            _ => None,
        };
        // "met Lund, who had arrived in Oslo on Sunday", "met Lund after arriving in Oslo"
        let below = || {
            let mut at = reach.after + self.following(sentence, reach).len();
            while sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Comma)) {
                at += 1;
            }
            if let Some(place) = self.stay_without_subject(sentence, at).filter(|_| !sentence.is_comma(at)) {
                return Some(place);
            }
            let opens = is_meanwhile(sentence, at) || sentence.is(at, |kind| matches!(kind, PartKind::Relative));
            let closes = |&end: &usize| sentence.is(end, |kind| matches!(kind, PartKind::Border | PartKind::Quote));
            let end = (at + 1..sentence.parts.len()).find(closes).unwrap_or(sentence.parts.len());
            opens.then(|| self.stay_in(number, at..end, met, true)).flatten()
        };
        let before = || {
            let before = number.checked_sub(1)?;
            self.stay_in(before, 0..self.sentence(before).parts.len(), met, false)
        };
        let after = || {
            let after = number + 1;
            (after < self.spans.len())
                .then(|| self.stay_in(after, 0..self.sentence(after).parts.len(), met, true))
                .flatten()
        };
        above.or_else(below).or_else(before).or_else(after)
    }

    /// The last place in some parts of a sentence where a party went or was; `arriving`: only where somebody arrived.
    fn stay_in(&self, number: usize, parts: Range<usize>, met: Met<'_>, arriving: bool) -> Option<Place> {
        let sentence = self.sentence(number);
        let times = || sentence.parts[parts.clone()].iter();
        // "visited Oslo in March. On Thursday she met Lund"
        let long_ago = times().any(|part| match part.kind {
            PartKind::Time(Time::Month(..) | Time::Year(_) | Time::MonthOnly(..) | Time::Weekend | Time::Period) => {
                true
            }
            PartKind::Time(Time::From(_, unit)) => !matches!(unit, Unit::Day),
            _ => false,
        });
        // "visited Oslo in May, when she met Lund": of one time.
        let span = |part: usize| sentence.tokens[sentence.parts[part].start].span;
        let is_same_time = met.moment.is_some_and(|moment| {
            !parts.is_empty()
                && span(parts.start).start <= moment.span.start
                && moment.span.end <= sentence.tokens[sentence.parts[parts.end - 1].end - 1].span.end
        });
        if long_ago && met.moment.is_some() && !is_same_time {
            return None;
        }
        parts.clone().rev().find_map(|at| {
            let word = sentence.part_word(at);
            let (place, travellers) = match &sentence.parts[at].kind {
                PartKind::Verb { form, .. } if MOTION.contains(word) && (!arriving || ARRIVING.contains(word)) => {
                    let subject = sentence.subject_of(at)?;
                    // Who arrived is told of again in a sentence of its own: "She arrived in Oslo on Sunday", "The envoy arrived".
                    let pronoun = matches!(
                        sentence.phrase(subject.group.start).map(|phrase| phrase.head),
                        Some(Head::Singular | Head::Plural | Head::Noun(_))
                    );
                    let helped = subject.chain.len() > 1;
                    // "after flying from Oslo"; "visited Oslo. She will meet Lund" when she is back.
                    if arriving && !pronoun && parts.start == 0
                        || *form == Form::Gerund && !helped && !ARRIVING.contains(word)
                        || *form == Form::Past && word.starts_with("visit") && met.status == Status::Planned
                        || !self.agrees(sentence, &subject.chain, met.status)
                    {
                        return None;
                    }
                    (self.goal_of(sentence, at)?, self.travellers(number, &subject.group.members))
                }
                PartKind::Be if !arriving => {
                    let subject = sentence.subject_of(at)?;
                    if !self.agrees(sentence, &subject.chain, met.status) {
                        return None;
                    }
                    let mut next = at + 1;
                    while sentence.is(next, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))) {
                        next += 1;
                    }
                    let named = sentence.is_preposition(next)
                        && matches!(sentence.part_word(next), "in" | "at")
                        && sentence.is_named(next + 1);
                    let place = if named { self.place_in(sentence, next + 1) } else { None };
                    (place?, self.travellers(number, &subject.group.members))
                }
                PartKind::Phrase(phrase) if !arriving => {
                    let Head::Noun(noun) = phrase.head else { return None };
                    if !lexicon::is_journey(sentence.word(noun)) || !matches!(sentence.part_word(at + 1), "to" | "in") {
                        return None;
                    }
                    let place = self.place_in(sentence, at + 2)?;
                    let mut owners: Vec<Party> =
                        phrase.possessors.iter().map(|&mention| self.party_of(mention)).collect();
                    if let Some(token) = phrase.possessive {
                        owners.extend(self.resolve_owner(number, at, token, &[]));
                    }
                    if owners.is_empty() && !phrase.owned && phrase.possessive.is_none() {
                        // "sets out on a mission to Oslo", but not "discussed a visit to Oslo".
                        // "will pay a visit to Oslo"
                        let on = sentence.governor(at)?;
                        let pays = sentence.is(on, |kind| matches!(kind, PartKind::Verb { .. }))
                            && PAYING.contains(sentence.part_word(on))
                            && (met.status == Status::Held || !sentence.part_word(on).starts_with("paid"));
                        let sets_out = sentence.is_preposition(on) && matches!(sentence.part_word(on), "on" | "during");
                        if !pays && !sets_out {
                            return None;
                        }
                        let subject = if pays { sentence.subject_of(on) } else { sentence.subject_of_noun(at) }?;
                        if !self.agrees(sentence, &subject.chain, met.status) {
                            return None;
                        }
                        owners = self.travellers(number, &subject.group.members);
                    } else if sentence.governor(at).is_none_or(|on| sentence.part_word(on) != "during") {
                        return None;
                    }
                    (place, owners)
                }
                _ => return None,
            };
            let goes = travellers.iter().any(|one| met.parties.iter().any(|party| party.entity == one.entity));
            goes.then_some(place)
        })
    }

    /// Whether a journey told of with these words fits a meeting of that status: who has met has gone.
    fn agrees(&self, sentence: &Sentence<'_>, chain: &[usize], status: Status) -> bool {
        chain.iter().all(|&at| match self.sign_at(sentence, sentence.parts[at].start) {
            Some(Sign::Status(Status::Denied)) => false,
            Some(Sign::Status(Status::Planned)) => status == Status::Planned,
            _ => true,
        })
    }

    fn travellers(&self, number: usize, members: &[usize]) -> Vec<Party> {
        // "A delegation led by Berg arrived"
        let sentence = self.sentence(number);
        let people = |&member: &usize| sentence.named_among(member).map_or(vec![member], |named| named.members);
        members.iter().flat_map(people).flat_map(|member| self.resolve(number, member, &[])).collect()
    }

    /// Where a verb of motion leads: "flew on Sunday from Vienna to Oslo", "visited Oslo".
    fn goal_of(&self, sentence: &Sentence<'_>, verb: usize) -> Option<Place> {
        let mut at = verb + 1;
        loop {
            match &sentence.parts.get(at)?.kind {
                PartKind::Phrase(_) if at == verb + 1 => return self.place_in(sentence, at),
                PartKind::Preposition | PartKind::To => match sentence.part_word(at) {
                    // "flew in to Oslo"
                    "in" if sentence.part_word(at + 1) == "to" => at += 1,
                    "in" | "to" | "at" | "into" => return self.place_in(sentence, at + 1),
                    "from" => at += 2,
                    _ => return None,
                },
                // "arrived here on Sunday"
                PartKind::Adverb if sentence.part_word(at) == "here" => return self.dateline(),
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                _ => return None,
            }
        }
    }
}
