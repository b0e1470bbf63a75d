//! Circumstances: where and when a meeting was, and whether it took place.
//!
//! In: a parsed sentence and the [`Reach`] of a cue in it, that is, its clause: from the subject over the cue and its object
//! to the next clause border. Out: place, time, status, mode. What stands in other clauses is of other events and does
//! not count: the place and the day of the report, of a trip to come, of what the talks were about.

use super::clause::{Head, Part, PartKind, Phrase, Sentence};
use super::cue::{Form, Sign};
use super::lexicon::{Words, words};
use super::reference::{Party, Reader};
use super::token::Mark;
use super::{Mode, Status};
use crate::gazetteer::{EntityId, Kind};
use crate::text::Span;
use crate::text::date::{Time, Turn};

/// The parts of a sentence that may tell of the circumstances of a meeting.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// The cue.
    pub cue: usize,
    /// Where what follows cue and object begins.
    pub after: usize,
    /// Begin and end of the subject, if there is one on the left.
    pub subject: Option<(usize, usize)>,
    /// Verbs, auxiliaries and adverbs that lead to the cue.
    pub chain: Vec<usize>,
    /// The cue is a noun that has a verb of its own: "the talks were held in Geneva".
    pub noun_subject: bool,
    /// What follows is a list of topics: "discussed trade, the war in Syria and the congress in Sochi".
    pub topics: bool,
}

/// A place, and the one that it lies in where the text says so ("Astana, Kazakhstan").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub entity: EntityId,
    pub within: Option<EntityId>,
    pub span: Span,
}

/// A time as written, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub span: Span,
    pub time: Time,
}

/// Verbs of motion, whose goal is the place of the talks they are for.
static MOTION: Words = Words::new(|| {
    words(
        "visit visited visits visiting visiter arrive arrived arrives arriving travel traveled travelled travels travelling traveling fly flew flies flying flown go went goes going gone come came comes coming return returned returns returning land landed",
    )
});

/// Verbs of motion whose goal stands after "for".
static BOUND: Words = Words::new(|| {
    words(
        "head headed heads heading leave left leaves leaving depart departs departed departing bound set sets setting embarked",
    )
});

impl Reach {
    /// The verb between the subject and the part at `until`.
    fn leading_verb(&self, sentence: &Sentence<'_>, until: usize) -> Option<usize> {
        let from = self.subject.map_or(until, |(_, end)| end);
        (from..until).find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))
    }
}

impl Reader<'_> {
    fn place_entity(&self, mention: usize) -> Option<EntityId> {
        let entity = self.entity_of(mention);
        (self.kind(entity) == Kind::PLACE).then_some(entity)
    }

    /// The place that a phrase after "in" or "at" names, the most specific one.
    fn place_in(&self, sentence: &Sentence<'_>, part: usize) -> Option<Place> {
        let phrase = sentence.phrase(part)?;
        let span = |token: usize| sentence.tokens[token].span;
        if let Head::Mention(mention) = phrase.head {
            let entity = self.place_entity(mention)?;
            // "Astana, Kazakhstan": a place after the comma is where the first one lies.
            let within = sentence
                .is(part + 1, |kind| matches!(kind, PartKind::Comma))
                .then(|| sentence.phrase(part + 2))
                .flatten()
                .and_then(|next| match next.head {
                    Head::Mention(mention) => self.place_entity(mention),
                    _ => None,
                });
            return Some(Place { entity, within, span: span(sentence.parts[part].end - 1) });
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
            return Some(Place { within: place.within.or(owner.map(|owner| owner.entity)), ..place });
        }
        owner
    }

    /// A place that stands before the noun: "a London hotel".
    fn place_inside(&self, sentence: &Sentence<'_>, part: usize) -> Option<Place> {
        let part = &sentence.parts[part];
        (part.start..part.end).find_map(|token| match sentence.tokens[token].mark {
            Mark::Mention(mention) => {
                Some(Place { entity: self.place_entity(mention)?, within: None, span: sentence.tokens[token].span })
            }
            _ => None,
        })
    }

    /// The country of an adjective: "the Russian city".
    fn country_inside(&self, sentence: &Sentence<'_>, part: usize) -> Option<EntityId> {
        let part = &sentence.parts[part];
        let (code, name) =
            (part.start..part.end).find_map(|token| self.cues.nationalities.get(sentence.word(token)))?;
        self.mentions.iter().map(|mention| mention.entity).find(|&entity| {
            let place = self.gazetteer.entity(entity);
            place.kind() == Kind::PLACE
                && (place.name() == name
                    || place.country() == Some(code)
                        && place.attributes().any(|(column, cell)| column == "type" && cell == "country"))
        })
    }

    fn is_named_person(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let head = sentence.phrase(part).map(|phrase| phrase.head);
        matches!(head, Some(Head::Mention(mention)) if self.kind(self.entity_of(mention)) == Kind::PERSON)
    }

    /// The parts after cue and object that belong to the clause.
    fn following(&self, sentence: &Sentence<'_>, reach: &Reach) -> Vec<usize> {
        let mut parts = Vec::new();
        let mut at = reach.after;
        let mut verbs = u32::from(!reach.noun_subject);
        while let Some(Part { kind, .. }) = sentence.parts.get(at) {
            match kind {
                PartKind::Border | PartKind::Quote | PartKind::That | PartKind::Subordinator | PartKind::To => break,
                PartKind::Relative => {
                    if verbs > 0 {
                        break;
                    }
                }
                PartKind::Verb { form, reporting } => {
                    if verbs > 0 || *reporting || *form == Form::Gerund {
                        break;
                    }
                    verbs += 1;
                }
                PartKind::Be | PartKind::Auxiliary => {
                    if verbs > 0 {
                        break;
                    }
                }
                PartKind::Preposition => {
                    // What the talks were about has places of its own.
                    let topic = matches!(
                        sentence.part_word(at),
                        "about"
                            | "concerning"
                            | "regarding"
                            | "over"
                            | "ahead"
                            | "following"
                            | "including"
                            | "amid"
                            | "than"
                            | "against"
                            | "because"
                            | "according"
                    );
                    let on_topic = sentence.part_word(at) == "on"
                        && sentence
                            .phrase(at + 1)
                            .is_some_and(|phrase| matches!(phrase.head, Head::Noun(_)) && !is_trip(sentence, at + 1));
                    if topic || on_topic {
                        break;
                    }
                }
                PartKind::Phrase(_) => {
                    // ", the spokesman said": a clause of its own.
                    let mut next = at + 1;
                    while sentence.is(next, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))) {
                        next += 1;
                    }
                    let after_comma =
                        at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Comma | PartKind::And));
                    if after_comma
                        && sentence.is(next, |kind| {
                            matches!(
                                kind,
                                PartKind::Verb { form: Form::Past | Form::Third, .. }
                                    | PartKind::Be
                                    | PartKind::Auxiliary
                            )
                        })
                    {
                        break;
                    }
                }
                PartKind::And => {
                    if reach.topics
                        || sentence.is(at + 1, |kind| {
                            matches!(kind, PartKind::Verb { .. } | PartKind::Auxiliary | PartKind::Be)
                        })
                    {
                        break;
                    }
                }
                PartKind::Comma if reach.topics => break,
                PartKind::Adverb | PartKind::Comma | PartKind::Time(_) => {}
            }
            parts.push(at);
            at += 1;
        }
        parts
    }

    /// The parts between the subject and the cue.
    fn between(reach: &Reach) -> std::ops::Range<usize> {
        reach.subject.filter(|(_, end)| *end <= reach.cue).map_or(reach.cue..reach.cue, |(_, end)| end..reach.cue)
    }

    /// The parts between the subject and the cue; of "announced a plan in Oslo after meeting" those of the second clause.
    fn leading(sentence: &Sentence<'_>, reach: &Reach) -> std::ops::Range<usize> {
        let Some((_, end)) = reach.subject.filter(|(_, end)| *end <= reach.cue) else { return reach.cue..reach.cue };
        let opens = (end..reach.cue).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Subordinator)));
        opens.unwrap_or(end)..reach.cue
    }

    /// The parts before the subject, back to the clause border: "In Moscow on Tuesday, Putin met".
    fn opening(sentence: &Sentence<'_>, reach: &Reach) -> std::ops::Range<usize> {
        let Some((start, _)) = reach.subject.filter(|(_, end)| *end <= reach.cue) else { return 0..0 };
        let border = (0..start).rev().find(|&at| {
            sentence.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Border
                        | PartKind::Quote
                        | PartKind::That
                        | PartKind::Verb { .. }
                        | PartKind::Be
                        | PartKind::Subordinator
                        | PartKind::Relative
                )
            })
        });
        // "Since war broke out in 2011, he has met": the time of another clause.
        match border {
            None => 0..start,
            Some(border)
                if sentence.is(border, |kind| matches!(kind, PartKind::Border | PartKind::Quote | PartKind::That)) =>
            {
                border + 1..start
            }
            Some(_) => 0..0,
        }
    }

    /// Where the meeting was.
    pub fn place_of(&self, number: usize, reach: &Reach) -> Option<Place> {
        let sentence = self.sentence(number);
        let at_place = |at: usize, words: &[&str]| {
            (sentence.is_preposition(at) && words.contains(&sentence.part_word(at)))
                .then(|| self.place_in(sentence, at + 1))
                .flatten()
        };
        // Between cue and object, and then after both.
        let following = (reach.cue + 1..reach.after).chain(self.following(sentence, reach));
        let mut apart = false;
        for at in following {
            // "between Berg in Oslo and Lund in Rome": where each of them is.
            let of_party = at < reach.after && at > reach.cue + 1 && self.is_named_person(sentence, at - 1);
            apart |= of_party && sentence.is_preposition(at);
            if of_party || apart && at == reach.after {
                continue;
            }
            // "on the Black Sea", but not "talks on Sudan".
            let on_the = sentence.part_word(at) == "on" && sentence.part_word(at + 1) != "the";
            if let Some(place) =
                at_place(at, &["in", "at", "near", "outside", "inside", "aboard", "on"]).filter(|_| !on_the)
            {
                return Some(place);
            }
            if sentence.part_word(at) == "here"
                && sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Phrase(_)))
            {
                return self.dateline();
            }
            if sentence.part_word(at) == "there" {
                return self.place_before(number, reach.cue);
            }
        }
        let mut nearest = None;
        for at in Self::leading(sentence, reach) {
            let bound = sentence.part_word(at) == "for"
                && reach
                    .leading_verb(sentence, at)
                    .is_some_and(|verb| reach.chain.contains(&verb) && BOUND.contains(sentence.part_word(verb)));
            let place = at_place(at, &["in", "at", "to", "into", "on", "near"])
                .or_else(|| bound.then(|| at_place(at, &["for"])).flatten())
                .or_else(|| {
                    let visited = sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                        && MOTION.contains(sentence.part_word(at));
                    (visited && sentence.phrase(at + 1).is_some()).then(|| self.place_in(sentence, at + 1)).flatten()
                });
            nearest = place.or(nearest);
        }
        if nearest.is_some() {
            return nearest;
        }
        for at in Self::opening(sentence, reach) {
            if let Some(place) = at_place(at, &["in", "at"]) {
                return Some(place);
            }
        }
        // "visited Bailundo, where he was received": the place is what "where" stands for.
        let (start, _) = reach.subject?;
        let mut before = start.checked_sub(1)?;
        if sentence.part_word(before) == "where" {
            while before > 0 {
                before -= 1;
                if sentence.phrase(before).is_some() {
                    return self.place_in(sentence, before).filter(|_| {
                        matches!(sentence.phrase(before).map(|phrase| phrase.head), Some(Head::Mention(_)))
                    });
                }
                if !sentence.is(before, |kind| matches!(kind, PartKind::Comma | PartKind::Time(_))) {
                    break;
                }
            }
        }
        None
    }

    /// Where a party went in the sentence before: "Berg arrived in Oslo. She will meet Lund."
    pub fn journey_before(&self, number: usize, parties: &[Party]) -> Option<Place> {
        let number = number.checked_sub(1)?;
        let sentence = self.sentence(number);
        (0..sentence.parts.len()).rev().find_map(|at| {
            if !sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) || !MOTION.contains(sentence.part_word(at)) {
                return None;
            }
            let goal = if matches!(sentence.part_word(at + 1), "in" | "to" | "at") { at + 2 } else { at + 1 };
            let place = self.place_in(sentence, goal)?;
            let subject = sentence.subject_of(at)?;
            let goes = subject.group.members.iter().any(|&member| {
                let traveller = sentence.phrase(member).map(|phrase| phrase.head);
                matches!(traveller, Some(Head::Mention(mention)) if parties.iter().any(|party| party.entity == self.entity_of(mention)))
            });
            goes.then_some(place)
        })
    }

    /// The place that "there" points to: the last one named before it.
    fn place_before(&self, number: usize, part: usize) -> Option<Place> {
        let last_in = |number: usize, until: usize| {
            let sentence = self.sentence(number);
            (0..until).rev().find_map(|at| {
                let named = sentence.is_preposition(at) && matches!(sentence.part_word(at), "in" | "at" | "to");
                named.then(|| self.place_in(sentence, at + 1)).flatten()
            })
        };
        last_in(number, part).or_else(|| {
            let earlier = number.checked_sub(1)?;
            last_in(earlier, self.sentence(earlier).parts.len())
        })
    }

    /// The place at the head of the document: "ROME, 31 August (Agency) -".
    fn dateline(&self) -> Option<Place> {
        let sentence = self.sentence(0);
        let first = sentence.parts.first()?;
        let Mark::Mention(mention) = sentence.tokens[first.start].mark else { return None };
        let written = sentence.tokens[first.start].span.of(self.text);
        let dated = sentence.parts.iter().take(6).any(|part| matches!(part.kind, PartKind::Border | PartKind::Time(_)));
        (dated && (!written.chars().any(char::is_lowercase) || first.end == first.start + 1))
            .then(|| self.place_entity(mention))
            .flatten()
            .map(|entity| Place { entity, within: None, span: sentence.tokens[first.start].span })
    }

    /// When the meeting was.
    pub fn moment_of(&self, number: usize, reach: &Reach) -> Option<Moment> {
        let sentence = self.sentence(number);
        let moment = |start: usize, end: usize, time: Time| Moment {
            span: Span::new(sentence.tokens[start].span.start, sentence.tokens[end - 1].span.end),
            time,
        };
        let at_part = |at: usize| match &sentence.parts[at] {
            // "two days after he met" is the time of what follows.
            Part { kind: PartKind::Time(Time::Vague), .. }
                if sentence.is(at + 1, |kind| matches!(kind, PartKind::Subordinator)) =>
            {
                None
            }
            Part { kind: PartKind::Time(time), start, end } => Some(moment(*start, *end, *time)),
            _ => None,
        };
        if let Some((start, _)) = reach.subject
            && start >= 2
            && sentence.is(start - 1, |kind| matches!(kind, PartKind::Subordinator))
            && let Part { kind: PartKind::Time(time), start: first, .. } = sentence.parts[start - 2]
            && time == Time::Vague
        {
            return Some(moment(first, sentence.parts[start - 1].end, time));
        }
        if let Some(Phrase { times, .. }) = sentence.phrase(reach.cue) {
            if let Some(&(start, end, time)) = times.first() {
                return Some(moment(start, end, time));
            }
            if let Some(found) = reach.cue.checked_sub(1).and_then(at_part) {
                return Some(found);
            }
        }
        // "on Thursday said": the time of a report is not that of the meeting.
        let reported =
            |at: usize| at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        let own = (reach.cue + 1..reach.after)
            .chain(self.following(sentence, reach))
            .chain(own_clause(sentence, Self::between(reach)).rev())
            .chain(Self::opening(sentence, reach))
            .find_map(|at| at_part(at).filter(|_| !reported(at)));
        own.or_else(|| {
            // "announced in Geneva last week, after talks there": where "there" is told of, so is the time.
            let there = (reach.cue + 1..reach.after).any(|at| sentence.part_word(at) == "there");
            there.then(|| (0..reach.cue).rev().find_map(at_part)).flatten()
        })
        .or_else(|| {
            // "flew to Oslo in July, where he met": the time of the clause above is that of "where" and "when".
            let before = reach.subject?.0.checked_sub(1)?;
            matches!(sentence.part_word(before), "where" | "when")
                .then(|| (0..before).rev().find_map(at_part))
                .flatten()
        })
    }

    /// The sign at a token, and how many words it has.
    fn sign_at(&self, sentence: &Sentence<'_>, token: usize) -> Option<Sign> {
        let word = sentence.word(token);
        let found = self.cues.signs.get(word).and_then(|signs| {
            signs
                .iter()
                .find(|(words, _)| words.iter().enumerate().all(|(index, word)| sentence.word(token + index) == word))
        });
        match found {
            Some((_, sign)) => Some(*sign),
            None if word.ends_with("n't") => self.cues.signs.get("n't").map(|signs| signs[0].1),
            None => None,
        }
    }

    /// What the signs around a cue say: the status, whether by phone, and whether it is no meeting after all. Gives the words, too.
    pub fn signs_of(
        &self,
        number: usize,
        reach: &Reach,
        moment: Option<Moment>,
    ) -> (Status, Option<Mode>, bool, Vec<String>) {
        let sentence = self.sentence(number);
        let mut parts: Vec<usize> = reach.chain.clone();
        let mut tokens: Vec<usize> = Vec::new();
        if sentence.phrase(reach.cue).is_some() {
            let part = &sentence.parts[reach.cue];
            tokens.extend(part.start..part.end);
        }
        // "the possibility of a summit", "a plan for talks"
        if sentence.phrase(reach.cue).is_some()
            && reach.cue >= 2
            && sentence.is_preposition(reach.cue - 1)
            && sentence.phrase(reach.cue - 2).is_some()
        {
            let part = &sentence.parts[reach.cue - 2];
            tokens.extend(part.start..part.end);
        }
        let mut subjunctive = false;
        if let Some((start, _)) = reach.subject.filter(|(_, end)| *end <= reach.cue) {
            let opens = |test: fn(&PartKind) -> bool| start.checked_sub(1).is_some_and(|at| sentence.is(at, test));
            let that = opens(|kind| matches!(kind, PartKind::That));
            let above = start.checked_sub(1 + usize::from(that));
            if let Some(above) = above.filter(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))
                && matches!(self.sign_at(sentence, sentence.parts[above].start), Some(Sign::Status(Status::Denied)))
            {
                // "denied that he met": the verb above the clause.
                parts.push(above);
            }
            let bare = |kind: &PartKind| matches!(kind, PartKind::Verb { form: Form::Base, .. });
            let helped = reach
                .chain
                .iter()
                .any(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be | PartKind::To)));
            // "suggested that Berg meet Lund", "if Berg met Lund"
            subjunctive = that && sentence.is(reach.cue, bare) && !helped
                || opens(|kind| matches!(kind, PartKind::Subordinator))
                    && matches!(sentence.part_word(start - 1), "if" | "unless");
        }
        let before_object = parts.len();
        if reach.noun_subject {
            parts.extend(self.following(sentence, reach).into_iter().filter(|&at| {
                sentence.is(at, |kind| {
                    matches!(kind, PartKind::Verb { .. } | PartKind::Auxiliary | PartKind::Be | PartKind::Adverb)
                })
            }));
        }
        // "a meeting with Lund scheduled for Monday"
        if sentence.phrase(reach.cue).is_some() && !reach.noun_subject {
            let next = reach.after + usize::from(sentence.is(reach.after, |kind| matches!(kind, PartKind::Comma)));
            if sentence.is(next, |kind| matches!(kind, PartKind::Verb { form: Form::Past, reporting: false })) {
                parts.push(next);
            }
        }
        let mut words = Vec::new();
        let (mut denied, mut planned, mut phone, mut none) = (false, false, false, false);
        let be_to = parts.iter().any(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Be))
                && sentence.is(at + 1, |kind| matches!(kind, PartKind::To))
        });
        // "the talks failed to settle it": they took place.
        let failed = |index: usize, part: usize| index >= before_object && sentence.part_word(part) == "failed";
        for (_, part) in parts.iter().copied().enumerate().filter(|&(index, part)| !failed(index, part)) {
            let Part { kind, start, end } = &sentence.parts[part];
            // "before meeting Assad", "ahead of talks": only right before the cue.
            let far = matches!(kind, PartKind::Subordinator | PartKind::Preposition)
                && part + 1 != reach.cue
                && part + 2 != reach.cue;
            if !far {
                tokens.extend(*start..*end);
            }
        }
        for token in tokens {
            match self.sign_at(sentence, token) {
                Some(Sign::Status(Status::Denied)) => denied = true,
                Some(Sign::Status(Status::Planned)) => planned = true,
                Some(Sign::Phone) => phone = true,
                Some(Sign::Status(Status::Held) | Sign::None) | None => continue,
            }
            words.push(sentence.word(token).to_owned());
        }
        // "talked on the telephone"
        let on = sentence.part_word(reach.after) == "on" && sentence.phrase(reach.after + 1).is_some();
        let medium = if on { reach.after..reach.after + 2 } else { 0..0 };
        for at in self.following(sentence, reach).into_iter().chain(reach.cue + 1..reach.after).chain(medium) {
            let Part { start, end, .. } = sentence.parts[at];
            for token in start..end {
                if let Some(Sign::Phone) = self.sign_at(sentence, token) {
                    phone = true
                }
            }
        }
        none |= (0..sentence.tokens.len()).any(|token| self.sign_at(sentence, token) == Some(Sign::None));
        let to_come = matches!(
            moment.map(|moment| moment.time),
            Some(
                Time::Weekday(_, Turn::Next)
                    | Time::MonthDay(_, _, Turn::Next | Turn::Years(1))
                    | Time::MonthOnly(_, Turn::Next | Turn::Years(1))
            )
        ) || matches!(moment.map(|moment| moment.time), Some(Time::From(count, _)) if count > 0)
            || moment.is_some_and(|moment| moment.span.of(self.text).starts_with("later this"));
        let status = if denied {
            Status::Denied
        } else if planned || be_to || to_come || subjunctive {
            Status::Planned
        } else {
            Status::Held
        };
        (status, phone.then_some(Mode::Phone), none, words)
    }
}

/// Without the relative clause between subject and verb: "Berg, who left on Thursday, met".
fn own_clause(sentence: &Sentence<'_>, leading: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let relative = leading.clone().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Relative)));
    let closes = relative.and_then(|relative| {
        (relative..leading.end).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Comma)))
    });
    closes.unwrap_or(leading.start)..leading.end
}

/// "on a visit", "on the sidelines": no topic.
fn is_trip(sentence: &Sentence<'_>, part: usize) -> bool {
    let part = &sentence.parts[part];
    matches!(
        sentence.word(part.end - 1),
        "visit"
            | "trip"
            | "tour"
            | "sidelines"
            | "margins"
            | "eve"
            | "stopover"
            | "coast"
            | "island"
            | "ship"
            | "return"
            | "way"
            | "arrival"
            | "board"
    )
}
