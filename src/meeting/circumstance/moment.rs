//! When a meeting was.
//!
//! In: the [`Reach`] of a cue. Out: the time of the meeting itself, as written and what it means. Left out: days of other deeds told beside it
//! ([`super::deed`]), and what the words of a time say, which [`crate::text::date`] reads.

use super::deed::{is_done_to_thing, is_of_asking};
use super::{MOTION, Moment, Reach};
use crate::meeting::Status;
use crate::meeting::clause::{Part, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::reference::Reader;
use crate::meeting::token::Mark;
use crate::text::Span;
use crate::text::date::Time;

impl Reader<'_> {
    /// When the meeting was.
    pub(in crate::meeting) fn moment_of(&self, number: usize, reach: &Reach) -> Option<Moment> {
        let sentence = self.sentence(number);
        // "at Thursday's talks", "postponed that day's meeting"
        let owns = |start: usize, end: usize| end > start + 1 && sentence.tokens[end - 1].mark == Mark::Possessive;
        let moment = |start: usize, end: usize, time: Time| {
            // The time is "Thursday".
            let owns = owns(start, end);
            let leads = owns
                && matches!(sentence.word(start), "at" | "in" | "during" | "after" | "before" | "of" | "from" | "on");
            let start = start + usize::from(leads);
            let last = sentence.tokens[end - 1 - usize::from(owns)].span.end;
            Moment { span: Span::new(sentence.tokens[start].span.start, last), time }
        };
        let at_part = |at: usize| match &sentence.parts[at] {
            // "met two days after the vote" counts from the vote.
            Part { kind: PartKind::Time(Time::Vague), start, .. }
                if sentence.is(at + 1, |kind| matches!(kind, PartKind::Subordinator))
                    && matches!(sentence.part_word(at + 1), "after" | "before" | "since") =>
            {
                Some(moment(*start, sentence.parts[at + 1].end, Time::Vague))
            }
            // "for the first time since 2011" tells of another meeting.
            Part { kind: PartKind::Time(_), start, .. } if sentence.word(*start) == "since" => None,
            Part { kind: PartKind::Time(time), start, end } => Some(moment(*start, *end, *time)),
            _ => None,
        };
        let deed = self.other_deed(sentence, reach);
        if let Some(Phrase { times, .. }) = sentence.phrase(reach.cue) {
            if let Some(&(start, end, time)) = times.first() {
                return Some(moment(start, end, time));
            }
            // "proposed on Monday a meeting", but "held on Monday a meeting", "said at July 15 meeting"
            let of_deed = |at: usize| {
                let Part { start, end, .. } = sentence.parts[at];
                deed.is_some_and(|deed| is_of_asking(sentence, deed, at))
                    && !owns(start, end)
                    && !matches!(sentence.word(start), "at" | "during" | "after" | "before")
            };
            let before = reach.cue.checked_sub(1).filter(|&at| !of_deed(at));
            if let Some(found) = before.and_then(at_part) {
                return Some(found);
            }
        }
        // "on Thursday said": the time of a report is not that of the meeting.
        let reported =
            |at: usize| at > 0 && sentence.is(at - 1, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        let following = self.following(sentence, reach);
        // "the talks were cancelled on Monday": a day of the cancelling.
        let cancelled = following.iter().copied().find(|&at| {
            reach.noun_subject
                && sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                && self.signals(sentence, at, Status::Denied)
                // "talks, postponed in May, took place on Monday"
                && !following.iter().any(|&next| next > at && sentence.is_finite(next))
        });
        // "invited Lund on Monday to visit": a day of the inviting.
        let of_inviting = |at: usize| deed.is_some_and(|deed| deed == reach.cue && is_of_asking(sentence, deed, at));
        let after = (reach.cue + 1..reach.after)
            .chain(following)
            .filter(|&at| !of_inviting(at) && cancelled.is_none_or(|cancelled| at < cancelled))
            .find_map(|at| at_part(at).filter(|_| !reported(at)));
        // "In July Berg flew to Oslo, where she met Lund on the following day": July says more.
        if after.is_some_and(|after| after.time != Time::Vague) {
            return after;
        }
        // "renewed the pact signed in April, meeting Lund": the time of the signing.
        let signed = |at: usize| at > 0 && is_done_to_thing(sentence, at - 1);
        let own = own_clause(sentence, Self::between(reach))
            .rev()
            .chain(Self::opening(sentence, reach))
            .filter(|&at| deed.is_none_or(|deed| at > deed && !is_of_asking(sentence, deed, at)))
            .find_map(|at| at_part(at).filter(|_| !reported(at) && !signed(at)));
        if deed.is_some() {
            return own.or(after);
        }
        let own = own
            .or_else(|| {
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
            });
        own.filter(|own| own.time != Time::Vague).or(after).or(own)
    }
}

/// Without what is told of the subject between two commas: "Berg, who left on Thursday, met", "Berg, elected in May, met".
fn own_clause(sentence: &Sentence<'_>, leading: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let participle = leading.start + 1;
    let told = sentence.is_comma(leading.start)
        && sentence.is(participle, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
        && !MOTION.contains(sentence.part_word(participle));
    let relative = leading.clone().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Relative)));
    let relative = relative.or(told.then_some(participle));
    let closes = relative.and_then(|relative| (relative..leading.end).rev().find(|&at| sentence.is_comma(at)));
    closes.unwrap_or(leading.start)..leading.end
}
