//! Those who are told to do something: whom "he" stands for in what they are to do.
//!
//! In: a pronoun for one person. Out: who is to do what the clause around it tells, if that is the object of a verb of asking: "Berg asked Lund to
//! call at his office", "Berg suggested to Lund that he see Rossi". None where there is no such verb; somebody unnamed is an answer.

use super::Reader;
use crate::gazetteer::EntityId;
use crate::meeting::clause::PartKind;
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{Words, words};

/// Verbs of proposing something "to" somebody who is to do it.
static PROPOSE: Words = Words::new(|| {
    words(
        "suggest suggests suggested suggesting recommend recommended recommending propose proposes proposed proposing",
    )
});

/// Verbs of telling somebody what to do.
static ADVISE: Words =
    Words::new(|| words("advise advised urge urged urging tell told telling warn warned remind reminded"));

impl Reader<'_> {
    /// Who is asked to do what a part tells of: "advised Lund to mention it during his talks", of no name or not.
    pub(super) fn ordered(&self, number: usize, part: usize) -> Option<Option<EntityId>> {
        let sentence = self.sentence(number);
        let verb = (0..part).rev().find(|&at| {
            sentence.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Verb { .. }
                        | PartKind::Be
                        | PartKind::Auxiliary
                        | PartKind::Relative
                        | PartKind::That
                        | PartKind::Subordinator
                        | PartKind::Border
                        | PartKind::Quote
                )
            })
        })?;
        let object = sentence.asked_to(verb)?;
        Some(self.named(sentence, object).filter(|&entity| self.is_person(entity)))
    }

    /// Who is advised in the clause above: "suggested to Lund that he see Rossi", "told Lund that he should see Rossi".
    pub(super) fn advised(&self, number: usize, part: usize) -> Option<Option<EntityId>> {
        let sentence = self.sentence(number);
        // "told Lund that, as a first step, he should see Rossi"
        let opens = |at: usize| sentence.is_preposition(at) || sentence.part_word(at) == "as";
        let inside = |at: &usize| {
            let small = sentence.is(*at, |kind| {
                let gerund = matches!(kind, PartKind::Verb { form: Form::Gerund, .. });
                gerund || matches!(kind, PartKind::Comma | PartKind::Adverb | PartKind::Time(_))
            });
            small || opens(*at) || sentence.is_noun(*at) && sentence.governor(*at).is_some_and(opens)
        };
        let that = (0..part).rev().find(|at| !inside(at))?;
        let clause = if sentence.part_word(that) == "that" { that } else { part };
        let object = clause.checked_sub(1)?;
        sentence.phrase(object)?;
        let leads = object.checked_sub(1)?;
        let verb = if sentence.part_word(leads) == "to" { leads.checked_sub(1)? } else { leads };
        let proposes = verb < leads && PROPOSE.contains(sentence.part_word(verb));
        let advises = verb == leads
            && ADVISE.contains(sentence.part_word(verb))
            && matches!(sentence.part_word(part + 1), "should" | "must" | "ought");
        (proposes || advises).then(|| self.named(sentence, object).filter(|&entity| self.is_person(entity)))
    }
}
