//! Who is brought together by somebody else: "introduced Lund to Rossi", "Lund was reunited with Rossi".
//!
//! In: a verb cue whose pattern has a third, "A introduce B to C". Out: B and C as the two sides. Left out is A, who may have done it by letter.

use super::object::direct_object;
use super::{Claim, Outcome};
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::reference::Reader;

impl Reader<'_> {
    /// What a verb of bringing two together comes to; `next` is the part behind it, and `link` leads to the second.
    pub(super) fn introduced(&self, number: usize, part: usize, next: usize, cue: &VerbCue, link: &str) -> Outcome {
        let sentence = self.sentence(number);
        let subject = sentence.subject_of(part);
        let first = if is_done_to(sentence, part) {
            subject.as_ref().map(|subject| (subject.group.clone(), next))
        } else {
            direct_object(sentence, next, cue).map(|object| {
                let group = sentence.group_at(object, true);
                let end = group.end;
                (group, end)
            })
        };
        let Some((first, from)) = first else { return Outcome::Not("nobody is brought to somebody") };
        let Some(second) = self.linked(sentence, from, link, false) else {
            return Outcome::Not("no second party after the verb");
        };
        let others = self.parties(number, &second, cue.people, &[]);
        let parties = self.parties(number, &first, cue.people, &others);
        if parties.is_empty() || others.is_empty() {
            return Outcome::Not("one of those brought together is no party");
        }
        let (after, rule, mode) = (second.end, "brought together", cue.mode);
        self.met(number, Claim { part, after, subject, parties, others, occasion: true, mode, rule })
    }
}

/// Whether the subject of the verb at a part is the one brought to somebody: "was introduced".
fn is_done_to(sentence: &Sentence<'_>, part: usize) -> bool {
    let before = (0..part).rev().find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
    sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
        && before.is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)))
}
