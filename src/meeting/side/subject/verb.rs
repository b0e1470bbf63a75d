//! The steps of the walk from a verb to its subject that come to another verb.
//!
//! In: a verb on the left of the one that is asked for. Out: its subject, if both share it, or where the walk goes on: past clauses that
//! only tell something of a word in the clause.

use super::{HOLD, Step, Walk};
use crate::meeting::clause::PartKind;
use crate::meeting::cue::Form;
use crate::meeting::side::antecedent::OBJECT_CONTROL;
use crate::meeting::side::{Group, Subject};

impl Walk<'_, '_> {
    /// The step from the verb at `at`.
    pub(super) fn at_verb(&mut self, at: usize) -> Step {
        let s = self.sentence;
        // "The man Lund hired met Berg": the first verb is Lund's, the second the man's.
        let past = |at: usize| s.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, reporting: false }));
        if at + 1 == self.verb && past(at) && past(self.verb) {
            return Step::Found(None);
        }
        let embedded = self.comma && !self.and && (!self.infinitive || self.finite) && !self.gerund;
        if embedded {
            // "Putin, who arrived on Tuesday, met": on from where the clause between the commas opens.
            let opens = (0..at).rev().find(|&part| {
                s.is(part, |kind| matches!(kind, PartKind::Comma | PartKind::Relative | PartKind::Subordinator))
            });
            if let Some(opens) = opens {
                let subordinate = s.is(opens, |kind| matches!(kind, PartKind::Subordinator)) && opens > 0;
                let relative = s.is(opens, |kind| matches!(kind, PartKind::Relative));
                return Step::On(opens + usize::from(!subordinate && !relative));
            }
        }
        // "told Berg to wait and met": what was done is no part of what was to be done.
        if !self.gerund
            && !self.infinitive
            && let Some(open) = s.infinitive_beside(at, self.verb)
        {
            return Step::On(open);
        }
        let Some(mut subject) = s.subject_within(at, self.depth) else { return Step::Found(None) };
        // "knew of what is going on and met"
        if self.and && !subject.owners && s.part_word(subject.group.start) == "what" && subject.group.start > 0 {
            return Step::On(subject.group.start);
        }
        // "will ask Norway to cut links when meeting Lund": who asks meets him.
        let when = self.gerund && self.opener && s.part_word(self.aside) == "when" && !subject.owners;
        // "told Norway to be careful when meeting Lund" may be either.
        if when
            && OBJECT_CONTROL.contains(s.part_word(at))
            && s.is_named(at + 1)
            && s.is(at + 2, |kind| matches!(kind, PartKind::To))
        {
            return Step::Found(None);
        }
        if when
            && let Some(only) = s.sole_body(&subject.group)
            && let Some(asks) = s.before(only)
            && OBJECT_CONTROL.contains(s.part_word(asks))
        {
            // "told Norway to take care when meeting Lund" may be either.
            let to_come = matches!(s.part_word(asks), "ask" | "urge" | "press")
                && asks > 0
                && s.is(asks - 1, |kind| matches!(kind, PartKind::Auxiliary));
            let Some(above) = s.subject_within(asks, self.depth).filter(|_| to_come) else { return Step::Found(None) };
            subject = above;
        }
        // "said the war could end after meeting"
        if (self.and || self.gerund && self.opener)
            && !subject.owners
            && s.is_thing(&subject.group)
            && s.saying_above(subject.group.start).is_some()
        {
            return self.reported(subject.group.start, self.aside);
        }
        // "cut the prices paid to farmers before meeting": the prices met nobody.
        // "resumed the friendship struck in April, making small talk": so is what is struck.
        let reduced = (self.and || self.gerund && (self.opener || self.comma))
            && subject.group.end == at
            && !s.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Third | Form::Base, .. }))
            && s.is_complement(subject.group.start);
        if reduced && !subject.owners && s.is_thing(&subject.group) {
            return Step::On(subject.group.start);
        }
        // "signed a deal that ended the war and met": the deal met nobody.
        let restricted = s.is(subject.group.end, |kind| matches!(kind, PartKind::Relative | PartKind::That));
        if (self.and || self.gerund && self.opener) && !subject.owners && restricted && s.is_thing(&subject.group) {
            return Step::On(subject.group.start);
        }
        // A headline runs into the text: "Leaders meet over fish Anna Berg has met Otto Lund".
        let headline = !(self.comma || self.and || self.infinitive || self.gerund)
            && subject.group.start == 0
            && s.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Base | Form::Third, reporting: false }));
        if headline && let Some(group) = self.beside.take().filter(|group| s.is_somebody_named(group.end - 1)) {
            return self.found(Group { members: vec![group.end - 1], ..group });
        }
        self.chain.push(at);
        self.chain.append(&mut subject.chain);
        // "is to arrive and meet": what leads to the one leads to the other.
        let shared = self.and
            && !self.finite
            && s.part_word(self.aside) != "but"
            && (s.is(self.verb, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }))
                || HOLD.contains(s.part_word(self.verb))
                // "is to open a school as well as meeting"
                || self.gerund);
        if self.after_having && s.part_word(at + 1) != "having" {
            self.chain.retain(|&part| part > at);
        } else if self.and && !shared {
            // "plans to run and met B": only tense is shared, and none where the forms differ: "said she would resign and met B".
            let is_past = |at: usize| s.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }));
            let alike = !is_past(self.verb) || is_past(at);
            self.chain.retain(|&part| part > at || alike && s.is_tense(part));
        } else if self.gerund
            && !self.and
            && let Some(opener) = s.past_opener(self.verb)
        {
            // "couldn't answer after meeting B": only tense is shared.
            self.chain.retain(|&part| part > at || s.tells_tense(part, opener));
        }
        Step::Found(Some(Subject { chain: self.take_chain(), ..subject }))
    }
}
