//! Circumstances: where and when a meeting was, and whether it took place.
//!
//! In: a parsed sentence and the [`Reach`] of a cue in it, that is, its clause: from the subject over the cue and its object
//! to the next clause border. Out: place, time, status, mode. What stands in other clauses is of other events and does
//! not count: the place and the day of the report, of a trip to come, of what the talks were about.

mod deed;
mod goal;
mod listed;
mod medium;
mod moment;
mod mood;
mod named;
mod place;
mod predicate;
mod record;
mod sign;
mod spoken;
mod stay;

pub(super) use medium::Medium;
pub(super) use stay::Met;

use super::clause::{Head, Part, PartKind, Sentence};
use super::cue::Form;
use super::lexicon::{self, Words, words};
use super::reference::Reader;
use crate::gazetteer::EntityId;
use crate::text::Span;
use crate::text::date::Time;

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
        "visit visited visits visiting visiter arrive arrived arrives arriving travel traveled travelled travels travelling traveling fly flew flies flying flown go went goes going gone come came comes coming return returned returns returning land landed landing",
    )
});

/// Verbs of motion whose goal stands after "for".
static BOUND: Words = Words::new(|| {
    words(
        "head headed heads heading leave left leaves leaving depart departs departed departing bound set sets setting embarked",
    )
});

/// Participles that tell where and when the meeting named before them was or is to be.
static SETTING: Words = Words::new(|| {
    words("held scheduled planned set arranged organised organized hosted convened slated called due billed")
});

/// Whether a form of "be" or "have" follows the participle at `part` past its complements: "talks scheduled for Monday were".
fn is_helped_later(sentence: &Sentence<'_>, part: usize) -> bool {
    let mut at = part + 1;
    while sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)))
        || sentence.is_preposition(at)
            && (sentence.phrase(at + 1).is_some() || sentence.is(at + 1, |kind| matches!(kind, PartKind::Time(_))))
    {
        at += if sentence.is_preposition(at) { 2 } else { 1 };
    }
    sentence.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary))
}

impl Reach {
    /// The verb between the subject and the part at `until`.
    fn leading_verb(&self, sentence: &Sentence<'_>, until: usize) -> Option<usize> {
        let from = self.subject.map_or(until, |(_, end)| end);
        (from..until).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))
    }
}

impl Reader<'_> {
    /// The parts after cue and object that belong to the clause.
    fn following(&self, sentence: &Sentence<'_>, reach: &Reach) -> Vec<usize> {
        let mut parts = Vec::new();
        let mut at = reach.after;
        let mut verbs = u32::from(!reach.noun_subject);
        while let Some(Part { kind, .. }) = sentence.parts.get(at) {
            match kind {
                // "postponed until June"
                PartKind::Subordinator
                    if matches!(sentence.part_word(at), "until" | "till")
                        && sentence.is(at + 1, |kind| matches!(kind, PartKind::Time(_))) => {}
                // "met Lund while in Oslo"
                PartKind::Subordinator
                    if matches!(sentence.part_word(at), "while" | "when") && sentence.is_preposition(at + 1) => {}
                // "the talks had to be cancelled"
                PartKind::To if verbs == 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Auxiliary)) => {}
                PartKind::Border | PartKind::Quote | PartKind::That | PartKind::Subordinator | PartKind::To => break,
                PartKind::Relative => {
                    if verbs > 0 {
                        break;
                    }
                }
                PartKind::Verb { form, reporting } => {
                    // "raised it at a meeting with Lund held in Oslo": the noun's own.
                    let of_noun = at == reach.after
                        && sentence.phrase(reach.cue).is_some()
                        && *form == Form::Past
                        && SETTING.contains(sentence.part_word(at));
                    // "the talks, announced on Monday, will be in Oslo", but not "the talks, said officials, will be in Oslo"
                    let announced = *form == Form::Past
                        && reach.noun_subject
                        && sentence.is_comma(at - 1)
                        && sentence.phrase(at + 1).is_none();
                    if !of_noun && verbs > 0 || *reporting && !announced || *form == Form::Gerund {
                        break;
                    }
                    // "the talks, scheduled for Monday, were called off": the verb of the sentence is still to come.
                    // "talks scheduled for Monday have been called off"
                    let aside = *form == Form::Past && (sentence.is_comma(at - 1) || is_helped_later(sentence, at));
                    verbs += u32::from(!aside);
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
                    // "over lunch", "over two days"
                    let over = sentence.part_word(at) == "over"
                        && matches!(
                            sentence.phrase(at + 1).map(|phrase| phrase.head),
                            Some(Head::Noun(noun)) if self.cues.noun_forms.contains_key(sentence.word(noun))
                                || lexicon::is_span(sentence.word(noun))
                                || matches!(sentence.word(noun), "coffee" | "tea" | "drinks" | "weekend")
                        );
                    // "ahead of the vote on June 20": a day of the vote.
                    if sentence.part_word(at) == "ahead" {
                        break;
                    }
                    if topic && !over || on_topic {
                        // "spoke about the plan on Monday in Oslo": a time ends the topic.
                        let end =
                            if sentence.phrase(at + 1).is_some() { sentence.group_at(at + 1, true).end } else { at };
                        if !sentence.is(end, |kind| matches!(kind, PartKind::Time(_))) {
                            break;
                        }
                        at = end;
                        continue;
                    }
                }
                PartKind::Phrase(_) => {
                    // ", the spokesman said", ", officials in Oslo said": a clause of its own.
                    let after_comma = at > 0 && sentence.is_comma(at - 1);
                    let small =
                        |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)));
                    let linked =
                        |at: usize| after_comma && sentence.is_preposition(at) && sentence.phrase(at + 1).is_some();
                    let mut next = at + 1;
                    while small(next) || linked(next) {
                        next += if small(next) { 1 } else { 2 };
                    }
                    if (after_comma || at > 0 && sentence.is_and(at - 1))
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
                    // "met Lund, and this afternoon Rossi called": of another deed.
                    let timed = sentence.is(at + 1, |kind| matches!(kind, PartKind::Time(_)));
                    if timed && sentence.phrase(at + 2).is_some() && sentence.is_finite(at + 3) {
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
        let opens = (end..reach.cue).rev().find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Subordinator))
                || sentence.is_preposition(at) && (end..at).any(|verb| lexicon::is_briefing(sentence.part_word(verb)))
        });
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
            Some(that) if let Some(said) = put_first(sentence, that) => said,
            Some(border)
                if sentence.is(border, |kind| matches!(kind, PartKind::Border | PartKind::Quote | PartKind::That)) =>
            {
                border + 1..start
            }
            // "in Oslo, where on Monday she met Lund"
            Some(border)
                if sentence.is(border, |kind| matches!(kind, PartKind::Relative | PartKind::Subordinator))
                    && (border + 1..start)
                        .all(|at| sentence.is(at, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb))) =>
            {
                border + 1..start
            }
            Some(_) => 0..0,
        }
    }
}

/// What "it was" puts first: "It was in Oslo that Berg met Lund", "It was on Monday that".
fn put_first(sentence: &Sentence<'_>, that: usize) -> Option<std::ops::Range<usize>> {
    let inside = |at: &usize| {
        sentence.is(*at, |kind| {
            matches!(kind, PartKind::Preposition | PartKind::Phrase(_) | PartKind::Time(_) | PartKind::Adverb)
        })
    };
    let was = (0..that).rev().find(|at| !inside(at))?;
    let told = sentence.part_word(that) == "that"
        && sentence.is(was, |kind| matches!(kind, PartKind::Be))
        && was > 0
        && sentence.part_word(was - 1) == "it";
    told.then_some(was + 1..that)
}

/// "on a visit", "on the sidelines": no topic.
fn is_trip(sentence: &Sentence<'_>, part: usize) -> bool {
    let part = &sentence.parts[part];
    matches!(
        sentence.word(part.end - 1),
        "visit"
            | "trip"
            | "tour"
            | "leg"
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
            | "steps"
            | "floor"
            | "lawn"
            | "grounds"
            | "outskirts"
            | "banks"
            | "shores"
            | "border"
            | "terrace"
    )
}
