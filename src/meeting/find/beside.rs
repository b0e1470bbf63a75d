//! Who is beside somebody who speaks or acts: "With Lund at her side, Berg said", "With Lund and Rossi present, Berg said".
//!
//! In: a sentence that begins with "With". Out: those told to be there, with the subject of the sentence. Left out are those "present" behind the
//! clause ("with Lund present"), where it may be told of another.

use super::{Claim, Outcome};
use crate::meeting::Mode;
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::reference::Reader;
use crate::meeting::side::Subject;

impl Reader<'_> {
    /// What the opening of a sentence tells of who was there.
    pub(super) fn beside(&self, number: usize) -> Option<Outcome> {
        if !self.spans[number].of(self.text).starts_with("With ") {
            return None;
        }
        let sentence = self.sentence(number);
        if !sentence.is_person_named(1) {
            return None;
        }
        let there = sentence.group_at(1, true);
        let comma = past_beside(sentence, there.end)?;
        let main = sentence.main_subject(comma).filter(|main| main.start == comma + 1)?;
        // "With Lund at her side, Berg will"
        let tense = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Adverb));
        let chain = (main.end..sentence.parts.len()).take_while(tense).collect();
        let others = self.parties(number, &there, true, &[]);
        let parties = self.parties(number, &main, true, &others);
        if others.is_empty() || parties.is_empty() {
            return None;
        }
        let subject = Some(Subject { group: main, owners: false, chain });
        let (mode, rule) = (Mode::InPerson, "somebody beside the subject");
        Some(self.met(number, Claim { part: 0, after: comma, subject, parties, others, occasion: true, mode, rule }))
    }
}

/// The comma behind words that say that somebody is there: "present", "at her side", "looking on".
fn past_beside(sentence: &Sentence<'_>, from: usize) -> Option<usize> {
    let head = |at: usize| match sentence.phrase(at).map(|phrase| phrase.head) {
        Some(Head::Noun(noun)) => sentence.word(noun),
        _ => "",
    };
    let end = match sentence.part_word(from) {
        "present" => from + 1,
        "at" | "by" if matches!(head(from + 1), "side" | "shoulder" | "elbow") => from + 2,
        "beside" | "alongside" if sentence.phrase(from + 1).is_some_and(|phrase| phrase.head == Head::Singular) => {
            from + 2
        }
        "looking" | "watching" | "standing" | "sitting" | "seated"
            if sentence.is(from, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund | Form::Past, .. })) =>
        {
            (from..sentence.parts.len()).take(6).find(|&at| sentence.is_comma(at))?
        }
        _ => return None,
    };
    sentence.is_comma(end).then_some(end)
}
