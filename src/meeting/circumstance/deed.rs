//! Deeds told beside a meeting, which say whether it took place.
//!
//! In: the [`Reach`] of a cue. Out: whether what was to be was dropped, which of several deeds of a subject the cue is, the verb of another deed and what of the sentence is of that, the
//! arrival that a meeting is the aim of, whether a gerund belongs to a clause of the past. Left out: the signs of the list ([`super::listed`]) and what they come to
//! ([`super::sign`]).

use super::stay::ARRIVING;
use super::{BOUND, MOTION, Reach};
use crate::meeting::Status;
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::{Form, Sign};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;

/// Parts behind "but" in which something may hinder.
const FAR: usize = 6;

/// Verbs of wanting, which are no deeds of a day of their own: "on Monday she planned to meet Lund".
static WISHING: Words = Words::new(|| {
    words("planned hoped wanted expected intended wished sought tried attempted considered prepared likes desired")
});

impl Reader<'_> {
    /// The verb of another deed before the cue, if there is one: "On Monday Berg reported a conversation with Lund", "In Oslo Berg
    /// invited Lund to Vienna", "On Monday Berg agreed to meet Lund", "On Monday Berg cancelled a meeting with Lund". What stands before it is of that deed.
    pub(super) fn other_deed(&self, sentence: &Sentence<'_>, reach: &Reach) -> Option<usize> {
        let asks = |&at: &usize| {
            let is_passive = at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Be | PartKind::Adverb));
            let word = sentence.part_word(at);
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
                && !is_passive
                && !MOTION.contains(word)
                && !BOUND.contains(word)
                && !WISHING.contains(word)
                && match self.sign_at(sentence, sentence.parts[at].start) {
                    Some(Sign::Status(Status::Planned)) => true,
                    // "On Monday Berg cancelled a meeting with Lund"
                    Some(Sign::Status(Status::Denied)) => sentence.phrase(reach.cue).is_some() && !reach.noun_subject,
                    _ => false,
                }
        };
        let asked = || reach.chain.iter().chain([&reach.cue]).copied().filter(asks).max();
        if sentence.phrase(reach.cue).is_none() {
            return asked();
        }
        let end = reach.subject.filter(|(_, end)| *end <= reach.cue).map_or(reach.cue, |(_, end)| end);
        // "In Oslo, Berg told Lund at a dinner": what is told at it is told where it is.
        let at_one = sentence
            .governor(reach.cue)
            .is_some_and(|at| matches!(sentence.part_word(at), "at" | "in" | "during" | "over"));
        let reports = |&at: &usize| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                && !(at_one && sentence.is_person_named(at + 1))
        };
        (end..reach.cue).rev().find(reports).or_else(asked)
    }

    /// Whether what was to be is said not to have been: "was due to meet Lund on Monday but cancelled".
    pub(super) fn is_dropped(&self, sentence: &Sentence<'_>, reach: &Reach) -> bool {
        let small = |at: usize| {
            sentence.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Time(_)
                        | PartKind::Adverb
                        | PartKind::Comma
                        | PartKind::Preposition
                        | PartKind::Phrase(_)
                )
            })
        };
        let mut at = reach.after;
        while small(at) {
            at += 1;
        }
        let cancels = sentence.part_word(at) == "but"
            && sentence.is(at + 1, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
            && !sentence.is(at + 2, |kind| matches!(kind, PartKind::To));
        // "had wanted to meet Lund, but she was too busy"
        let had_wished = reach.chain.iter().any(|&at| sentence.part_word(at) == "had")
            && reach
                .chain
                .iter()
                .any(|&at| matches!(sentence.part_word(at), "wanted" | "hoped" | "planned" | "intended"));
        // But not "had planned to meet Lund in May, but they met sooner".
        let but = (reach.after..sentence.parts.len()).find(|&at| sentence.part_word(at) == "but");
        let hindered = but.is_some_and(|but| {
            (but..sentence.parts.len()).take(FAR).any(|at| self.signals(sentence, at, Status::Denied))
        });
        cancels && self.signals(sentence, at + 1, Status::Denied) || had_wished && hindered
    }
}

/// Whether a time or place belongs to the verb at `deed` that asks for a meeting: "agreed on Monday to meet", "agreed in Oslo to meet",
/// "urged Lund on Monday to meet", "proposed on Monday a meeting".
pub(super) fn is_of_asking(sentence: &Sentence<'_>, deed: usize, at: usize) -> bool {
    let stands = |part: usize| {
        part == deed + 1 && sentence.phrase(part).is_some()
            || sentence.is(part, |kind| matches!(kind, PartKind::Time(_) | PartKind::Adverb | PartKind::Preposition))
            || sentence.phrase(part).is_some() && sentence.is_preposition(part - 1)
    };
    let behind = (deed + 1..sentence.parts.len()).find(|&part| !stands(part));
    behind.is_some_and(|behind| {
        at < behind && (sentence.is(behind, |kind| matches!(kind, PartKind::To)) || sentence.is_meeting_noun(behind))
    })
}

/// Whether the participle at a part only tells what was done to the thing before it: "renewed the pact signed".
pub(super) fn is_done_to_thing(sentence: &Sentence<'_>, part: usize) -> bool {
    part > 0
        && sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
        && sentence.is_thing_named(part - 1)
        && !sentence.is_meeting_noun(part - 1)
        && sentence.is_complement(part - 1)
}

/// The comma behind which the verb at `cue` is one of several finite verbs of a subject: "left Oslo, met Lund and flew home".
pub(super) fn deed_of_its_own(sentence: &Sentence<'_>, cue: usize) -> Option<usize> {
    let is_finite = |kind: &PartKind| matches!(kind, PartKind::Verb { form: Form::Past | Form::Third, .. });
    let before = (0..cue).rev().find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)))?;
    (sentence.is(cue, is_finite) && sentence.is_comma(before)).then_some(before)
}

/// The verb of an arrival that the meeting is the aim of: "arrived in Oslo for talks with Lund", "to meet Lund". That it took place
/// is not said. "Arrived for the talks" tells of some that begin.
pub(super) fn arrival_for(sentence: &Sentence<'_>, reach: &Reach) -> Option<usize> {
    let infinitive = sentence.phrase(reach.cue).and_then(|_| sentence.infinitive_of(reach.cue));
    let aim = match sentence.phrase(reach.cue) {
        Some(_) => {
            let mut for_what = sentence.governor(reach.cue);
            // "for a round of talks"
            if let Some(of) = for_what.filter(|&at| sentence.part_word(at) == "of") {
                for_what = of.checked_sub(1).and_then(|round| sentence.governor(round));
            }
            // "arrived to attend a summit"
            let attend = for_what.and_then(|at| at.checked_sub(1)).filter(|&to| {
                sentence.is(to, |kind| matches!(kind, PartKind::To)) && sentence.part_word(to + 1) == "attend"
            });
            let own = sentence.part_word(reach.cue) != "the"
                || matches!(sentence.word(sentence.parts[reach.cue].end - 1), "summit" | "conference");
            let behind = attend.or_else(|| for_what.filter(|&at| sentence.part_word(at) == "for" && own));
            behind.or(infinitive)
        }
        None => reach.chain.iter().copied().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::To))),
    };
    let verb = aim.and_then(|aim| {
        let is_goal = |kind: &PartKind| {
            matches!(kind, PartKind::Phrase(_) | PartKind::Preposition | PartKind::Time(_) | PartKind::Adverb)
        };
        (0..aim).rev().find(|&at| !sentence.is(at, is_goal))
    });
    // "is in Oslo to discuss it with Lund", "is going out early to see Lund"
    let to_infinitive = sentence.phrase(reach.cue).is_none() || infinitive.is_some();
    let is_now = |at: usize| matches!(sentence.part_word(at), "is" | "are" | "am");
    let stays = |verb: usize| {
        is_now(verb)
            && (sentence.is_preposition(verb + 1) && matches!(sentence.part_word(verb + 1), "in" | "at")
                || sentence.part_word(verb + 1) == "here")
    };
    let goes = |verb: usize| {
        sentence.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }))
            && MOTION.contains(sentence.part_word(verb))
            && reach.chain.iter().any(|&at| is_now(at))
    };
    verb.filter(|&verb| ARRIVING.contains(sentence.part_word(verb)) || to_infinitive && (stays(verb) || goes(verb)))
}

/// Whether the clause that a gerund belongs to tells of the past: "flew home before meeting", "before meeting Lund, Berg flew".
pub(super) fn is_in_past_clause(sentence: &Sentence<'_>, reach: &Reach) -> bool {
    let is_past = |at: usize| match &sentence.parts[at].kind {
        PartKind::Verb { form, .. } => *form == Form::Past,
        PartKind::Be | PartKind::Auxiliary => matches!(sentence.part_word(at), "was" | "were" | "had" | "did"),
        _ => false,
    };
    match reach.subject {
        Some((start, end)) if start > reach.cue => (end..sentence.parts.len())
            .find(|&at| {
                sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary))
            })
            .is_some_and(is_past),
        _ => reach.chain.iter().any(|&at| at != reach.cue && is_past(at)),
    }
}
