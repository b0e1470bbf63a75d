//! Whether a meeting is only thought of: "suggested that Berg meet Lund", "if Berg met Lund", "Berg's bid to meet Lund".
//!
//! In: the [`Reach`] of a cue. Out: whether the form of its clause tells that it is to come or may be. Left out: words that tell so by
//! themselves ([`super::listed`]).

use super::Reach;
use crate::meeting::Status;
use crate::meeting::clause::{PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon;
use crate::meeting::reference::Reader;

/// "Berg's bid to meet Lund": what somebody has in mind, but for a journey.
pub(super) fn is_in_mind(sentence: &Sentence<'_>, reach: &Reach) -> bool {
    reach.cue >= 2
        && sentence.is(reach.cue - 1, |kind| matches!(kind, PartKind::To))
        && sentence.is_noun(reach.cue - 2)
        && sentence.phrase(reach.cue - 2).is_some_and(Phrase::has_owner)
        && !lexicon::is_journey(sentence.word(sentence.parts[reach.cue - 2].end - 1))
        && reach.subject.is_some_and(|(_, end)| end == reach.cue - 1)
}

/// "renewed her offer to hold talks with Lund", "repeated his offer of talks with Lund": what somebody would like.
pub(super) fn is_offered(sentence: &Sentence<'_>, reach: &Reach) -> bool {
    if sentence.phrase(reach.cue).is_none() {
        return false;
    }
    let Some(link) = sentence.governor(reach.cue).and_then(|at| {
        let verb = sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })) || sentence.part_word(at) == "have";
        if verb { sentence.governor(at) } else { Some(at) }
    }) else {
        return false;
    };
    let leads = sentence.is(link, |kind| matches!(kind, PartKind::To))
        || matches!(sentence.part_word(link), "of" | "for") && sentence.is_preposition(link);
    let wish = link.checked_sub(1).filter(|&at| leads && sentence.is_noun(at));
    wish.is_some_and(|at| {
        lexicon::is_wish(sentence.word(sentence.parts[at].end - 1))
            && sentence.phrase(at).is_some_and(Phrase::has_owner)
    })
}

/// Where the clause begins whose subject begins at `start`: "that, in any event, Berg" opens behind "that".
fn past_that(sentence: &Sentence<'_>, start: usize) -> usize {
    let mut inside = (0..start.saturating_sub(1)).rev().take_while(|&at| {
        sentence.is(at, |kind| {
            matches!(
                kind,
                PartKind::Preposition | PartKind::Phrase(_) | PartKind::Adverb | PartKind::Time(_) | PartKind::Comma
            )
        })
    });
    let closed = start > 0 && sentence.is_comma(start - 1);
    let that =
        |&at: &usize| at > 0 && sentence.is_comma(at) && sentence.is(at - 1, |kind| matches!(kind, PartKind::That));
    inside.find(that).filter(|_| closed).unwrap_or(start)
}

impl Reader<'_> {
    /// Whether the clause is one of wishing, asking or of what may be: "suggested that Berg meet Lund", "if Berg met Lund", "a chance for
    /// Berg to meet Lund".
    pub(super) fn is_subjunctive(&self, sentence: &Sentence<'_>, reach: &Reach) -> bool {
        let Some((start, end)) = reach.subject.filter(|(_, end)| *end <= reach.cue) else { return false };
        let (named, start) = (start, past_that(sentence, start));
        let opens = |test: fn(&PartKind) -> bool| start.checked_sub(1).is_some_and(|at| sentence.is(at, test));
        let that = opens(|kind| matches!(kind, PartKind::That));
        let bare = |kind: &PartKind| matches!(kind, PartKind::Verb { form: Form::Base, .. });
        // "that Berg have a talk" says what is to be; "that they have met" does not.
        let alone = !(start..end).any(|at| sentence.is_and(at)) && sentence.is_named(named);
        let helped = reach.chain.iter().any(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be | PartKind::To))
                && !(alone && sentence.part_word(at) == "have")
        });
        // "when Berg meets Lund": what is told of in the present is to come.
        let present = reach.chain.iter().chain([&reach.cue]).min().is_some_and(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Base | Form::Third, .. }))
                // The parser takes these for a past.
                || matches!(sentence.part_word(at), "hold" | "begin" | "have" | "open" | "resume")
        });
        // A headline: "Berg to meet Lund", "Rossi says Berg to meet Lund".
        let headline = (start == 0
            || opens(|kind| matches!(kind, PartKind::Border | PartKind::Verb { reporting: true, .. })))
            && end.checked_sub(1).is_some_and(|last| sentence.is_named(last))
            && sentence.is(end, |kind| matches!(kind, PartKind::To));
        // "her schedule includes a lunch with Lund", "On her agenda is a lunch with Lund"
        let is_on = sentence.is_preposition(start.wrapping_sub(1)) && matches!(sentence.part_word(end), "is" | "are");
        let scheduled = (present || is_on) && sentence.is_scheduled(start);
        // "urged Berg and Lund resume talks": a telegram saves the "to".
        let urged = start.checked_sub(1).is_some_and(|above| {
            sentence.is(above, |kind| matches!(kind, PartKind::Verb { .. }))
                && self.signals(sentence, above, Status::Planned)
        }) && reach.chain.iter().any(|&at| {
            at >= end
                && sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                && !sentence.part_word(at).ends_with("ed")
        });
        // "will have Lund talk to Rossi"
        let made = opens(|kind| matches!(kind, PartKind::Auxiliary))
            && sentence.part_word(start - 1) == "have"
            && start >= 2
            && sentence.is(start - 2, |kind| matches!(kind, PartKind::Auxiliary | PartKind::To | PartKind::Adverb));
        // "ordered that Lund be told to meet Rossi"
        let ordered = that && reach.chain.contains(&end) && sentence.part_word(end) == "be";
        headline
            || ordered
            || made
            || scheduled
            || urged && !helped
            || that
                && !helped
                && (sentence.is(reach.cue, bare)
                    // "suggested that Berg have a talk with Lund"
                    || self.is_urged(sentence, start)
                        && reach.chain.iter().any(|&at| sentence.is(at, bare) || sentence.part_word(at) == "have"))
            || opens(|kind| matches!(kind, PartKind::Subordinator))
                && (matches!(sentence.part_word(start - 1), "if" | "unless")
                    || present && matches!(sentence.part_word(start - 1), "when" | "until" | "before" | "once")
                    || sentence.part_word(start - 1) == "until" && self.is_undone(sentence, start - 1)
                    // "will meet Lund after she visits Rossi"
                    || present
                        && sentence.part_word(start - 1) == "after"
                        && (0..start).any(|at| matches!(sentence.part_word(at), "will" | "shall" | "should" | "must")))
            || sentence.put_before_infinitive(start).is_some_and(|group| group.start == start)
    }
}
