//! Whether a meeting took place, is to, or did not; and whether it was a telephone call.
//!
//! In: the [`Reach`] of a cue and the signs of `signs.csv`. Out: status and mode, with the words that made them. Left out: which sign
//! stands at a word ([`super::listed`]).

use super::deed::{arrival_for, deed_of_its_own, is_in_past_clause};
use super::mood::{is_in_mind, is_offered};
use super::spoken::is_called_untrue;
use super::{Moment, Reach};
use crate::meeting::clause::{Part, PartKind, Sentence};
use crate::meeting::cue::{Form, Sign};
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::{Mode, Status};
use crate::text::date::{Time, Turn};

/// Words beside a cue that tell of another meeting than the one told of before: "she also met", "met Lund separately".
static ANOTHER: Words = Words::new(|| words("also separately then later afterwards afterward subsequently next too"));

/// What is done at talks that take place: who "could not agree" was there.
static SETTLE: Words = Words::new(|| {
    words(
        "agree expect find make get take see bridge overcome narrow win secure persuade convince decide conclude break",
    )
});

/// Verbs whose object takes place already: "urged them to stop the talks".
static ENDING: Words = Words::new(|| {
    words(
        "stop stops stopped stopping halt halts halted halting end ends ended ending quit quits quitting abandon abandons abandoned abandoning finalise finalised finalising finalize finalized finalizing complete completed completing conclude concluding counter counters countered countering leave leaves left leaving",
    )
});

/// Whether the meeting is what a journey of the present is for: "travels to Oslo for talks", "heads to Oslo to meet".
fn is_on_the_way(sentence: &Sentence<'_>, reach: &Reach) -> bool {
    let aim = match sentence.phrase(reach.cue) {
        Some(_) => {
            sentence.governor(reach.cue).is_some_and(|at| sentence.part_word(at) == "for")
                || sentence.infinitive_of(reach.cue).is_some()
        }
        None => reach.chain.iter().any(|&at| sentence.is(at, |kind| matches!(kind, PartKind::To))),
    };
    let goes = |&at: &usize| {
        matches!(sentence.part_word(at), "travels" | "flies" | "heads" | "goes" | "leaves" | "returns")
            && sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
    };
    let usual =
        |&at: &usize| matches!(sentence.part_word(at), "often" | "usually" | "always" | "regularly" | "sometimes");
    aim && reach.chain.iter().any(goes) && !reach.chain.iter().any(usual)
}

impl Reader<'_> {
    /// Whether a meeting is told to have been between few, whoever else met before: "a private talk", "spoke alone".
    pub fn is_among_few(sentence: &Sentence<'_>, reach: &Reach) -> bool {
        let cue = &sentence.parts[reach.cue];
        let beside = reach.chain.iter().copied().chain(reach.cue + 1..=reach.after);
        (cue.start..cue.end).any(|token| sentence.word(token) == "private")
            || beside.into_iter().any(|at| matches!(sentence.part_word(at), "privately" | "alone"))
    }

    /// Whether the words beside a cue say that it is another meeting than the one told of before.
    pub fn is_another(sentence: &Sentence<'_>, reach: &Reach) -> bool {
        let beside = reach.chain.iter().copied().chain(Self::opening(sentence, reach)).chain([reach.after]);
        let says = |at: usize| {
            // "also said that she met": of what is said, not of the meeting.
            sentence.is(at, |kind| matches!(kind, PartKind::Adverb))
                && ANOTHER.contains(sentence.part_word(at))
                && !sentence.is(at + 1, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
        };
        let as_well = sentence
            .parts
            .get(reach.after)
            .is_some_and(|part| sentence.word(part.start) == "as" && sentence.word(part.start + 1) == "well");
        beside.into_iter().any(says) || as_well
    }

    /// What the signs around a cue say: the status, and whether by phone. Gives the words, too. Left out: what follows of the medium
    /// ([`Self::medium`]).
    pub fn signs_of(
        &self,
        number: usize,
        reach: &Reach,
        moment: Option<Moment>,
    ) -> (Status, Option<Mode>, Vec<String>) {
        let sentence = self.sentence(number);
        let mut parts: Vec<usize> = reach.chain.clone();
        // "cancelled a trip, met Lund and left": one deed after the other.
        if let Some(comma) = deed_of_its_own(sentence, reach.cue) {
            parts.retain(|&at| at > comma || !sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })));
        }
        // "could not agree in talks with Lund": the talks took place.
        let mut governor = sentence.governor(reach.cue).filter(|_| sentence.phrase(reach.cue).is_some());
        // "failed to agree in two days of talks"
        if let Some(of) = governor.filter(|&at| at > 0 && sentence.part_word(at) == "of" && sentence.is_noun(at - 1)) {
            governor = sentence.governor(of - 1);
        }
        let at_talks = governor.is_some_and(|at| matches!(sentence.part_word(at), "in" | "at" | "during" | "after"));
        let leads = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Verb { .. }));
        let settles = |at: usize| {
            let word = sentence.part_word(at);
            (SETTLE.contains(word) || self.is_result(sentence, at)) && !sentence.partakes(at)
        };
        if at_talks && Self::between(reach).rfind(leads).is_some_and(settles) {
            parts.retain(|&at| !matches!(sentence.part_word(at), "could" | "couldn't" | "not" | "failed" | "unable"));
        }
        self.drop_denied_telling(sentence, reach, &mut parts);
        let mut tokens: Vec<usize> = Vec::new();
        if sentence.phrase(reach.cue).is_some() {
            let part = &sentence.parts[reach.cue];
            tokens.extend(part.start..part.end);
        }
        // "ready for any kind of meeting": the kind is what somebody is ready for.
        let kind = reach.cue.checked_sub(2).filter(|&at| {
            sentence.part_word(at + 1) == "of"
                && sentence.is_noun(at)
                && matches!(sentence.word(sentence.parts[at].end - 1), "kind" | "sort" | "form" | "type")
        });
        let first = kind.unwrap_or(reach.cue);
        // "the possibility of a summit", "the prospect of seeing Lund"; but not "spoke of the possibility at a meeting".
        if sentence.is(reach.cue, |kind| matches!(kind, PartKind::Phrase(_) | PartKind::Verb { form: Form::Gerund, .. }))
            && first >= 2
            && sentence.is_preposition(first - 1)
            && !matches!(sentence.part_word(first - 1), "at" | "in" | "during" | "after" | "following" | "since")
            // "Hopes of a summit" may be a verb by its form.
            && (sentence.phrase(first - 2).is_some()
                || sentence.is(first - 2, |kind| matches!(kind, PartKind::Verb { .. }))
                    && matches!(sentence.part_word(first - 1), "of" | "for"))
        {
            let part = &sentence.parts[first - 2];
            if !lexicon::is_record(sentence.word(part.end - 1)) {
                tokens.extend(part.start..part.end);
            }
        }
        // "In his meeting with Lund, Berg will raise trade": it is to come as well.
        let at_front =
            at_talks && governor.is_some_and(|at| sentence.part_word(at) != "after" && sentence.opens_clause(at));
        if let Some(main) = at_front.then(|| sentence.main_subject(reach.cue)).flatten() {
            let next = (main.end..sentence.parts.len())
                .find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))));
            let to_come = |at: &usize| {
                let to = sentence.is(at + 1, |kind| matches!(kind, PartKind::To));
                match sentence.part_word(*at) {
                    "will" | "shall" | "may" | "should" => true,
                    "is" | "are" | "plans" | "plan" | "intends" | "intend" | "hopes" | "hope" | "wants" | "want" => to,
                    _ => false,
                }
            };
            parts.extend(next.filter(to_come));
        }
        let mut wished = false;
        if let Some((start, _)) = reach.subject.filter(|(_, end)| *end <= reach.cue) {
            let opens = |test: fn(&PartKind) -> bool| start.checked_sub(1).is_some_and(|at| sentence.is(at, test));
            let that = opens(|kind| matches!(kind, PartKind::That));
            let above = start.checked_sub(1 + usize::from(that));
            // "denied that he met", "denied reports that he met": the verb above the clause.
            let above = [above, above.filter(|_| that).and_then(|at| at.checked_sub(1))];
            // "denied a report in the newspaper that he met"
            let inside = |at: &usize| {
                sentence.is(*at, |kind| matches!(kind, PartKind::Phrase(_) | PartKind::Preposition | PartKind::Adverb))
            };
            let verb = above[0].filter(|_| that).and_then(|above| (0..=above).rev().find(|at| !inside(at)));
            let above = above.into_iter().chain([verb.filter(|&verb| !above.contains(&Some(verb)))]).flatten();
            // "wished she had met him"
            wished = above.clone().any(|at| sentence.part_word(at).starts_with("wish"))
                && reach.chain.iter().any(|&at| sentence.part_word(at) == "had");
            parts.extend(above.filter(|&at| {
                sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                    && self.signals(sentence, at, Status::Denied)
            }));
        }
        let subjunctive =
            self.is_subjunctive(sentence, reach) || is_in_mind(sentence, reach) || is_offered(sentence, reach);
        // "would have met Lund", "was to have met Lund", "was due to have met Lund": but did not. "Neither Berg nor Lund met Rossi."
        let unreal = parts.iter().any(|&at| {
            sentence.part_word(at) == "have"
                && parts.iter().any(|&modal| {
                    modal < at
                        && (matches!(sentence.part_word(modal), "would" | "should")
                            || sentence.is(modal, |kind| matches!(kind, PartKind::To))
                                && modal > 0
                                && (sentence.is(modal - 1, |kind| matches!(kind, PartKind::Be))
                                    || matches!(sentence.part_word(modal - 1), "due" | "supposed" | "scheduled")))
                })
                && (at + 1..sentence.parts.len())
                    .find(|&next| !sentence.is(next, |kind| matches!(kind, PartKind::Adverb)))
                    .is_some_and(|next| {
                        sentence.is(next, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. } | PartKind::Be))
                            // "would have had lunch"
                            || sentence.part_word(next) == "had"
                    })
        });
        // "talks will be held in Oslo between"
        if sentence.phrase(reach.cue).is_some() {
            let verbal = |kind: &PartKind| {
                matches!(kind, PartKind::Verb { .. } | PartKind::Auxiliary | PartKind::Be | PartKind::Adverb)
            };
            parts.extend((reach.cue + 1..reach.after).take_while(|&at| sentence.is(at, verbal)));
        }
        let neither =
            reach.subject.is_some_and(|(start, end)| end <= reach.cue && sentence.part_word(start) == "neither");
        // "will meet neither Berg nor Lund"
        let neither = neither || (reach.cue + 1..reach.after).any(|at| sentence.part_word(at) == "neither");
        let before_object = parts.len();
        let (said, predicate) = self.said_of_meeting(sentence, reach);
        parts.extend(said);
        tokens.extend(predicate);
        // "a meeting with Lund scheduled for Monday"
        if sentence.phrase(reach.cue).is_some() && !reach.noun_subject {
            // "Berg, at a meeting with Lund, called for": her deed, not that of the meeting.
            // "Berg, in Oslo for talks with Lund, agreed to wait"
            let aside =
                sentence.governor(reach.cue).and_then(|at| at.checked_sub(1)).is_some_and(|at| sentence.is_comma(at))
                    || reach.subject.is_some_and(|(_, end)| end < reach.cue && sentence.is_comma(end));
            let inserted = sentence.is_comma(reach.after) && aside;
            let next = reach.after + usize::from(sentence.is_comma(reach.after));
            if !inserted
                && sentence.is(next, |kind| matches!(kind, PartKind::Verb { form: Form::Past, reporting: false }))
            {
                parts.push(next);
            }
        }
        // "never has Berg met Lund", "at no time did she meet him"
        let turned = reach.subject.map_or(0, |(start, _)| start).checked_sub(1).filter(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary))
                && reach.subject.is_some_and(|(_, end)| end <= reach.cue)
        });
        // "Nor did Berg meet Lund", but not "nor have I in talks with him".
        let neither = neither || !at_talks && turned.is_some_and(|at| at > 0 && sentence.part_word(at - 1) == "nor");
        if let Some(turned) = turned {
            let opens = (0..turned)
                .rev()
                .take_while(|&at| {
                    sentence
                        .is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Preposition | PartKind::Phrase(_)))
                })
                .last();
            tokens.extend(sentence.parts[opens.unwrap_or(turned)].start..sentence.parts[turned].end);
        }
        let mut words = Vec::new();
        let untrue = unreal || wished || neither || is_called_untrue(sentence, reach);
        let (mut denied, mut planned, mut phone) = (untrue, is_announced(sentence, reach.cue), false);
        let be_to = parts.iter().any(|&at| {
            // "is on Friday to meet"
            let next = (at + 1..sentence.parts.len())
                .find(|&next| !sentence.is(next, |kind| matches!(kind, PartKind::Time(_))));
            // "is, she said, to meet"
            let aside = next.filter(|&next| sentence.is_comma(next)).and_then(|open| {
                (open + 1..reach.cue).find(|&close| sentence.aside_before(close) == Some(open)).map(|close| close + 1)
            });
            let next = aside.or(next);
            sentence.is(at, |kind| matches!(kind, PartKind::Be))
                && sentence.part_word(at) != "been"
                && next.is_some_and(|next| sentence.is(next, |kind| matches!(kind, PartKind::To)))
        });
        // "the talks failed to settle it": they took place; but not where they "failed to take place".
        let failed = |index: usize, part: usize| {
            let start = sentence.parts[part].start;
            index >= before_object
                && sentence.part_word(part) == "failed"
                && !matches!(sentence.word(start + 2), "take" | "materialize" | "materialise")
        };
        // "meeting Lund", "having lunch with Lund"
        let is_doing = |at: usize| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. }))
                || sentence.part_word(at) == "having"
        };
        for (_, part) in parts.iter().copied().enumerate().filter(|&(index, part)| !failed(index, part)) {
            let Part { kind, start, end } = &sentence.parts[part];
            // "before meeting Assad", "ahead of talks": only right before the cue, or the journey for it.
            let far = matches!(kind, PartKind::Subordinator | PartKind::Preposition)
                && part + 1 != reach.cue
                && part + 2 != reach.cue
                && sentence.journey_for(reach.cue) != Some(part + 1);
            // "flew home before meeting Lund": of two things that are past, one came first.
            let past = sentence.part_word(part) == "before" && is_doing(part + 1) && is_in_past_clause(sentence, reach);
            if !far && !past {
                tokens.extend(*start..*end);
            }
        }
        // "promised visiting Minister Lund", "urged Lund by phone": what is promised is not the meeting.
        let by_phone = (reach.cue + 1..=reach.after + 1)
            .any(|at| sentence.part_word(at) == "by" && matches!(sentence.part_word(at + 1), "phone" | "telephone"));
        if sentence.part_word(reach.cue + 1) == "visiting" || by_phone {
            let cue = &sentence.parts[reach.cue];
            tokens.retain(|token| !(cue.start..cue.end).contains(token));
        }
        let mut covered = 0;
        tokens.sort_unstable();
        tokens.dedup();
        for token in tokens {
            // "had an opportunity" is one sign, not two.
            if token < covered {
                continue;
            }
            if let Some((words, _)) = self.listed_sign(sentence, token).filter(|(words, _)| words.len() > 1) {
                covered = token + words.len();
            }
            // "announced talks with Lund had failed"
            if reach.noun_subject && sentence.word(token).starts_with("announc") {
                continue;
            }
            match self.sign_at(sentence, token) {
                Some(Sign::Status(Status::Denied)) => denied = true,
                Some(Sign::Status(Status::Planned)) => planned = true,
                Some(Sign::Phone) => phone = true,
                Some(Sign::Status(Status::Held) | Sign::None) | None => continue,
            }
            words.push(sentence.word(token).to_owned());
        }
        let to_come = matches!(
            moment.map(|moment| moment.time),
            Some(
                Time::Weekday(_, Turn::Next | Turn::Weeks(1))
                    | Time::MonthDay(_, _, Turn::Next | Turn::Years(1))
                    | Time::MonthOnly(_, Turn::Next | Turn::Years(1))
            )
        ) || matches!(moment.map(|moment| moment.time), Some(Time::From(count, _)) if count > 0)
            || moment.is_some_and(|moment| moment.span.of(self.text).starts_with("later this"));
        // "is meeting Lund on Monday": what somebody is doing on another day than today is to come.
        let doing = (is_doing(reach.cue) || sentence.governor(reach.cue).is_some_and(is_doing))
            && reach.chain.iter().any(|&at| matches!(sentence.part_word(at), "is" | "are" | "am"));
        // "the talks begin on Monday"
        let begins = reach.noun_subject
            && self.following(sentence, reach).into_iter().any(|at| {
                let word = sentence.part_word(at);
                ["begin", "start", "open", "resume"].iter().any(|begin| word.trim_end_matches('s') == *begin)
            });
        let to_come = to_come
            || (doing || begins)
                && matches!(
                    moment.map(|moment| moment.time),
                    Some(
                        Time::Weekend
                            | Time::Weekday(_, Turn::Nearest)
                            | Time::MonthDay(_, _, Turn::Nearest)
                            | Time::MonthOnly(_, Turn::Nearest)
                    )
                );
        // "the vote will not affect ongoing talks with Lund", "urged Rossi to stop the talks with Lund"
        let goes_on = sentence.phrase(reach.cue).is_some()
            && (self.says_held(sentence, reach.cue)
                || sentence.governor(reach.cue).is_some_and(|verb| ENDING.contains(sentence.part_word(verb))));
        if goes_on {
            return (Status::Held, phone.then_some(Mode::Phone), words);
        }
        // "the only way is through talks between"
        let through = sentence.governor(reach.cue).filter(|&at| matches!(sentence.part_word(at), "through"));
        planned |= sentence.phrase(reach.cue).is_some()
            && through.is_some_and(|at| at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Be)));
        // "travels to Oslo for talks with Lund"
        planned |= is_on_the_way(sentence, reach);
        // Headlines: "Berg says to meet Lund", "Berg-Lund talks to begin Monday".
        let to_be = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::To));
        planned |=
            reach.chain.iter().any(|&at| at > 0 && to_be(at) && matches!(sentence.part_word(at - 1), "says" | "say"));
        planned |= reach.cue == 0
            && to_be(reach.after)
            && matches!(
                sentence.part_word(reach.after + 1),
                "begin" | "start" | "open" | "resume" | "continue" | "be" | "go" | "take"
            )
            && !(reach.after..sentence.parts.len()).any(|at| sentence.is_finite(at) && !to_be(at - 1));
        // "wanted Rossi to meet Lund"
        planned |= reach.chain.iter().any(|&at| {
            matches!(sentence.part_word(at), "want" | "wants" | "wanted") && sentence.phrase(at + 1).is_some()
        });
        // "called on Rossi to meet Lund"
        let asks = |at: usize| sentence.is_appeal(at) || sentence.asked_by_noun(at).is_some();
        planned |= reach.chain.iter().any(|&at| at != reach.cue && asks(at));
        denied |= (planned || be_to) && self.is_dropped(sentence, reach) || is_withdrawn(sentence, reach.cue);
        // "left before she could meet Lund"
        denied |= reach.subject.is_some_and(|(start, _)| start > 0 && sentence.part_word(start - 1) == "before")
            && reach.chain.iter().any(|&at| matches!(sentence.part_word(at), "could" | "can"));
        let arrival = arrival_for(sentence, reach);
        words.extend(arrival.map(|verb| sentence.part_word(verb).to_owned()));
        let status = if denied {
            Status::Denied
        } else if planned || be_to || to_come || subjunctive || arrival.is_some() {
            Status::Planned
        } else {
            Status::Held
        };
        (status, phone.then_some(Mode::Phone), words)
    }
}

/// Whether a meeting is that of whom a paper is written for, and still to come: a heading "Your Meeting with Minister Berg", "points for your talk
/// with Berg", but not "thanks for your talk with Berg".
fn is_announced(sentence: &Sentence<'_>, cue: usize) -> bool {
    let thanks =
        |at: usize| ["thank", "grateful", "appreciat"].iter().any(|word| sentence.part_word(at).starts_with(word));
    let for_it = || sentence.governor(cue).filter(|&at| sentence.part_word(at) == "for");
    sentence.part_word(cue) == "your"
        && (for_it().is_some_and(|at| !(0..at).any(thanks))
            || !(0..sentence.parts.len()).any(|at| sentence.is_finite(at)))
}

/// Whether an invitation is taken back: "withdrew her invitation to Lund".
fn is_withdrawn(sentence: &Sentence<'_>, cue: usize) -> bool {
    let takes = |at: usize| {
        let word = sentence.part_word(at);
        ["withdr", "rescind", "revok", "retract"].iter().any(|takes| word.starts_with(takes))
    };
    sentence.phrase(cue).is_some()
        && sentence.word(sentence.parts[cue].end - 1).starts_with("invitation")
        && sentence.governor(cue).is_some_and(takes)
}
