//! What is said of a meeting that is the subject of its clause: "the talks were cancelled", "are possible", "led to a deal".
//!
//! In: the [`Reach`] of a noun. Out: the words behind it that tell whether it took place. Left out: what is said of talks that took place, such as
//! that they were not easy, and the signs of the list ([`super::listed`]).

use std::ops::Range;

use super::Reach;
use crate::meeting::Status;
use crate::meeting::clause::{Part, PartKind, Sentence};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;

/// What talks do that take place.
static RESULT: Words = Words::new(|| {
    words(
        "reached reach produced produce made make yielded yield brought bring resulted result led lead settled settle achieved achieve resolved resolve ended end considered regarded viewed seen treated used addressed address covered cover solved solve dealt deal broke break attended include involve",
    )
});

/// What talks do that take place or do not: "did not take place", "will not be held".
static OCCUR: Words = Words::new(|| {
    words(
        "held hold holds take taken took takes place happen happened occur occurred begin began begun start started open opened resume resumed continue continued proceed proceeded materialise materialised materialize materialized convene convened planned scheduled expected arranged agreed confirmed be been occurring met meet",
    )
});

/// The tokens of what a verb says its subject is, in a word, with a preposition or without: "are possible", "remain in doubt". No tokens for
/// any other part.
fn predicate_of(sentence: &Sentence<'_>, verb: usize) -> Range<usize> {
    let word = sentence.part_word(verb);
    let says = sentence.is(verb, |kind| matches!(kind, PartKind::Be))
        || ["remain", "look", "appear", "seem"].iter().any(|says| word.starts_with(says));
    let next = (verb + 1..sentence.parts.len()).find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
    let Some(next) = next.filter(|_| says) else { return 0..0 };
    // "is out of the question"
    let last = (next..next + 2).find(|&at| !sentence.is_preposition(at)).unwrap_or(next + 2);
    let in_a_word =
        |part: &Part| part.end - part.start == 1 + usize::from(sentence.word(part.start) == "the" && last > next);
    match sentence.parts.get(last).filter(|part| sentence.phrase(last).is_some() && in_a_word(part)) {
        Some(part) => sentence.parts[next].start..part.end,
        None => 0..0,
    }
}

impl Reader<'_> {
    /// The parts behind a meeting that tell whether it took place, and the tokens of what it is said to be. None if the clause has another
    /// subject.
    pub(super) fn said_of_meeting(&self, sentence: &Sentence<'_>, reach: &Reach) -> (Vec<usize>, Vec<usize>) {
        if !reach.noun_subject {
            return (Vec::new(), Vec::new());
        }
        let following = self.following(sentence, reach);
        let predicate: Vec<usize> = following.iter().flat_map(|&at| predicate_of(sentence, at)).collect();
        let has_sign = |token: usize| self.sign_at(sentence, token).is_some();
        let is_listed =
            |at: usize| self.listed_sign(sentence, sentence.parts[at].start).is_some_and(|(words, _)| words.len() > 1);
        let is_verb = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }));
        // "the talks were not easy", "the meeting did not change his mind": they took place.
        let occurs = match following.iter().copied().rev().find(|&at| is_verb(at)) {
            Some(verb) => OCCUR.contains(sentence.part_word(verb)) || has_sign(sentence.parts[verb].start),
            None => predicate.is_empty() || predicate.iter().copied().any(has_sign),
        };
        // "were dropped", "is not on the agenda"
        let occurs = occurs || following.iter().copied().any(is_listed);
        // "the talks had not yet reached an end": they took place.
        let of_result = following.iter().any(|&at| RESULT.contains(sentence.part_word(at)));
        // "may lead to a deal", but not "talks that could end the war may start"
        let main = (reach.after.saturating_sub(1)..=reach.after)
            .all(|at| !sentence.is(at, |kind| matches!(kind, PartKind::That | PartKind::Relative)));
        let tells = |at: usize| {
            let word = sentence.part_word(at);
            // "will be in Oslo and not in Vienna" tells where; "is not on the agenda" does not.
            let elsewhere = word == "not"
                && !is_listed(at)
                && sentence.is(at + 1, |kind| matches!(kind, PartKind::Preposition | PartKind::Time(_)));
            let denies = self.signals(sentence, at, Status::Denied);
            let may = main && matches!(word, "may" | "might" | "could");
            let verbal = sentence.is(at, |kind| {
                matches!(kind, PartKind::Verb { .. } | PartKind::Auxiliary | PartKind::Be | PartKind::Adverb)
            });
            verbal && !elsewhere && (occurs && !of_result || !denies) && !(of_result && may)
        };
        (following.into_iter().filter(|&at| tells(at)).collect(), predicate)
    }

    /// Whether a verb tells what comes of talks that take place: "talks that could lead to a merger".
    pub fn is_result(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        sentence.is(part, |kind| matches!(kind, PartKind::Verb { .. })) && RESULT.contains(sentence.part_word(part))
    }
}
