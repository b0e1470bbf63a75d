//! What is told again of a meeting: where and when "the meeting" was, who else was there, that it was not; "It took place in Oslo".
//!
//! In: a noun such as "the talks", or a sentence behind one that tells of a meeting. Out: what it adds to the meeting told of before. Left out: who
//! was "also present" ([`super::company`]), and nouns with parties of their own ([`super::noun`]).

use super::{Addition, Finding, Outcome, add};
use crate::meeting::circumstance::{Place, Reach};
use crate::meeting::clause::{Head, PartKind};
use crate::meeting::cue::NounCue;
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::{Mode, Status};

/// Words of a meeting that is another than the one told of before.
static OTHERS: Words = Words::new(|| {
    words("recent earlier previous prior last next coming forthcoming upcoming future proposed planned annual other")
});

/// What meetings do: "It took place", "It was held".
const EVENTS: [&str; 4] = ["took place", "was held", "happened", "occurred"];

impl Reader<'_> {
    /// Adds where and when the meeting of the sentence before was, where "it" is the meeting: "It took place in Oslo".
    pub(super) fn add_circumstances(&self, number: usize, findings: &mut [Finding]) {
        let known = findings.last_mut();
        let Some(known) = known.filter(|known| known.sentences.1 + 1 == number && known.status == Status::Held) else {
            return;
        };
        let text = self.spans[number].of(self.text);
        let event = ["It ", "This "].iter().find_map(|it| text.strip_prefix(it));
        let Some(event) = event.and_then(|text| EVENTS.iter().find(|event| text.starts_with(**event))) else { return };
        // "Berg met Lund before the vote. It took place in Oslo": the vote.
        let above = self.sentence(number - 1);
        let cue = |at: &usize| above.tokens[above.parts[*at].end - 1].span == known.cue;
        let Some(cue) = (0..above.parts.len()).find(cue) else { return };
        let thing = |at: usize| matches!(above.phrase(at).map(|phrase| phrase.head), Some(Head::Noun(_)));
        if (cue + 1..above.parts.len()).any(thing) {
            return;
        }
        let sentence = self.sentence(number);
        let verb = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Verb { .. }));
        let Some(verb) = (0..sentence.parts.len()).find(verb) else { return };
        let after = verb + if event.ends_with("place") { 2 } else { 1 };
        let reach = Reach { cue: verb, after, subject: Some((0, 1)), ..Reach::default() };
        let moment = self.moment_of(number, &reach);
        let place = if known.mode == Mode::Phone { None } else { self.place_of(number, &reach) };
        add(known, number, Addition { place, moment, ..Addition::default() });
    }

    /// What "the meeting" comes to that is told of before: who else was there, where and when it was, that it was not.
    pub(super) fn told_again(&self, number: usize, part: usize, cue: &NounCue, after: usize) -> Outcome {
        let sentence = self.sentence(number);
        let first = sentence.parts[part].start;
        let such = sentence.word(first) == "a" && first > 0 && sentence.word(first - 1) == "such";
        let definite = (such || matches!(sentence.part_word(part), "the" | "their" | "that" | "this" | "such"))
            && cue.noun != "visit";
        let parties = if definite { self.others_there(number, part) } else { Vec::new() };
        if !parties.is_empty() {
            return Outcome::Again(Addition { parties, ..Addition::default() });
        }
        if definite && let Some(by) = self.undone_by(number, part) {
            return Outcome::Undone(by);
        }
        // "The meeting was held in Oslo", "at the meeting in Oslo"; but not "prepared the meeting in Oslo".
        let by_itself = sentence.governor(part).is_none_or(|at| {
            !sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: false, .. } | PartKind::To))
        });
        // "the recent talks in Oslo" are others than those told of.
        let others = (first..sentence.parts[part].end).any(|token| OTHERS.contains(sentence.word(token)));
        if definite && by_itself && !others {
            let reach = Reach { cue: part, after, noun_subject: true, ..Reach::default() };
            let (place, moment) = (self.place_of(number, &reach), self.moment_of(number, &reach));
            // `"The Geneva talks have failed," she told Lund`: what is spoken of is not what they are at.
            let spoken = |place: &Place| self.is_quote(number) && self.span_of(number, part).contains(place.span);
            let place = place.filter(|place| !spoken(place));
            // "that the meeting should not be held in Oslo" is of another one, or of none; "was not announced" is of this one.
            let told = (part + 1..sentence.parts.len()).take(8).any(|at| {
                matches!(sentence.part_word(at), "held" | "hold" | "take" | "happen" | "occur" | "convene" | "convened")
            });
            let status = self.signs_of(number, &reach, moment).0;
            if status == Status::Denied
                && sentence.is_subject_noun(part, after)
                && (told && place.is_none() || self.is_called_off(sentence, after))
            {
                return Outcome::Undone(Vec::new());
            }
            let status = if told { status } else { Status::Held };
            if place.is_some() || moment.is_some() {
                return Outcome::Again(Addition { place, moment, status: Some(status), ..Addition::default() });
            }
        }
        Outcome::Not("no two parties")
    }
}
