//! Who is brought together by somebody else: "introduced Lund to Rossi", "Lund was reunited with Rossi".
//!
//! In: a verb cue whose pattern has a third, "A introduce B to C". Out: B and C as the two sides. Left out is A, who may have done it by letter.

use std::cell::OnceCell;

use super::object::direct_object;
use super::passive::before_adverbs;
use super::{Claim, Outcome};
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::reference::Reader;
use crate::meeting::side::Subject;

impl Reader<'_> {
    /// What a verb of bringing two together comes to; `next` is the part behind it, `link` leads to the second, and `known` is its subject.
    pub(super) fn introduced(
        &self,
        number: usize,
        part: usize,
        next: usize,
        cue: &VerbCue,
        link: &str,
        known: &OnceCell<Option<Subject>>,
    ) -> Outcome {
        let sentence = self.sentence(number);
        let subject = || known.get_or_init(|| sentence.subject_of(part)).as_ref();
        let first = if is_done_to(sentence, part) {
            subject().map(|subject| (subject.group.clone(), next))
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
        let (subject, after, rule, mode) = (subject().cloned(), second.end, "brought together", cue.mode);
        self.met(number, Claim { part, after, subject, parties, others, occasion: true, mode, rule })
    }
}

/// Whether the subject of the verb at a part is the one brought to somebody: "was introduced".
fn is_done_to(sentence: &Sentence<'_>, part: usize) -> bool {
    sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
        && before_adverbs(sentence, part).is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)))
}
