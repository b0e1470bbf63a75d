//! Who says "I" in a quotation.
//!
//! In: an "I" between quotation marks. Out: the person of whom the sentence says that he or she says so, or the one beside it in the same
//! paragraph where the quotation fills the sentence: "The deal is good," said Berg. "I met Lund."; or the one who says something above it in
//! other words. Left out is everybody named in the
//! quotation, and a speaker whom the document does not name.

use super::{Party, Reader};
use crate::gazetteer::EntityId;
use crate::meeting::clause::PartKind;
use crate::meeting::cue::Form;
use crate::meeting::token::Mark;

impl Reader<'_> {
    /// Who speaks the words at a part of a sentence. `others` are known to be somebody else.
    pub(in crate::meeting) fn quoted_speaker(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let start = |number: usize| self.spans[number].start;
        let sentence = self.sentence(number);
        if !self.is_quoted(sentence.tokens[sentence.parts.get(part)?.start].span.start) {
            return self.announced(number, part, others);
        }
        let others: Vec<Party> = others.iter().copied().chain(self.quoted_names(number)).collect();
        let beside = |one: usize, next: usize| {
            next < self.spans.len()
                && !self.text[start(one.min(next))..start(one.max(next))].contains('\n')
                && self.is_quote(one.min(next))
                && self.is_quote(one.max(next))
        };
        self.says(number, &others)
            .or_else(|| {
                number.checked_sub(1).filter(|&before| beside(number, before)).and_then(|at| self.says(at, &others))
            })
            .or_else(|| Some(number + 1).filter(|&after| beside(number, after)).and_then(|at| self.says(at, &others)))
            .or_else(|| self.said_above(number, &others))
            .flatten()
    }

    /// Who says something without quotation marks in the sentence above, in the same paragraph, which a quotation goes on from: `Berg said
    /// the deal was good. "I met Lund."` Nobody is told of in the quotation to the end of it.
    fn said_above(&self, number: usize, others: &[Party]) -> Option<Option<EntityId>> {
        let above = number.checked_sub(1).filter(|&above| !self.is_quote(above))?;
        let opens = self.spans[number].of(self.text).starts_with(['"', '“']);
        let apart = self.text[self.spans[above].end..self.spans[number].start].contains('\n');
        let goes_on = |&next: &usize| self.spans.get(next).is_some_and(|span| self.is_quoted(span.start));
        let last = (number + 1..).take_while(goes_on).last().unwrap_or(number);
        let own = || (number..=last).any(|at| self.says(at, others).is_some());
        if opens && !apart && !own() { self.says(above, others) } else { None }
    }

    /// Who says at its end what a sentence tells without quotation marks: "I met Lund yesterday, Berg said."
    pub(super) fn speaker_behind(&self, number: usize, part: usize) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let says = sentence.parts.len().checked_sub(1).filter(|&says| part + 3 < says)?;
        let ends = sentence.is(says, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
            && sentence.is_person_named(says - 1)
            && sentence.is_comma(says - 2);
        ends.then(|| self.named(sentence, says - 1)).flatten()
    }

    /// Who speaks in the quotations of a sentence, as the sentence itself tells or the one above.
    pub(super) fn speaker_beside(&self, number: usize) -> Option<EntityId> {
        let others = self.quoted_names(number);
        self.says(number, &others).or_else(|| self.said_above(number, &others)).flatten()
    }

    /// Those named in the quotations of a sentence.
    fn quoted_names(&self, number: usize) -> Vec<Party> {
        let tokens = self.sentence(number).tokens.iter();
        let quoted = tokens.filter_map(|token| match token.mark {
            Mark::Mention(mention) if self.is_quoted(token.span.start) => {
                Some(Party { entity: self.entity_of(mention), span: token.span })
            }
            _ => None,
        });
        quoted.collect()
    }

    /// Who speaks after a colon, whatever the marks of the quotation are: "Berg said: 'I will meet Lund.'"
    fn announced(&self, number: usize, part: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let colon = (1..part).rev().find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Border))
                && sentence.tokens[sentence.parts[at].start].span.of(self.text) == ":"
        })?;
        let says = (0..colon).rev().find(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. })))?;
        let told = sentence.is(says, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        if !told {
            return None;
        }
        self.sayer(number, says, others)
    }

    /// Whether a sentence has something in quotation marks, or stands in them.
    pub(in crate::meeting) fn is_quote(&self, number: usize) -> bool {
        self.spans[number].of(self.text).contains(['"', '“', '”']) || self.is_quoted(self.spans[number].start)
    }

    /// Of whom a sentence says outside its quotations that he or she says something, if it says so of anybody.
    fn says(&self, number: usize, others: &[Party]) -> Option<Option<EntityId>> {
        let sentence = self.sentence(number);
        let says = (0..sentence.parts.len()).find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                && !self.is_quoted(sentence.tokens[sentence.parts[at].start].span.start)
        })?;
        Some(self.sayer(number, says, others))
    }

    /// The person of whom the verb at `says` says that he or she says something.
    fn sayer(&self, number: usize, says: usize, others: &[Party]) -> Option<EntityId> {
        let sentence = self.sentence(number);
        let closes = says
            .checked_sub(1)
            .is_none_or(|before| sentence.is(before, |kind| matches!(kind, PartKind::Quote | PartKind::Comma)));
        // "Berg was told": she says nothing.
        let be = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Be));
        let past = sentence.is(says, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }));
        if past && sentence.governor(says).is_some_and(be) {
            return None;
        }
        let behind = says + 1;
        let who = if closes && sentence.phrase(behind).is_some() {
            Some(sentence.group_at(behind, true))
        } else {
            sentence.subject_of(says).map(|subject| subject.group)
        };
        let only = who.filter(|who| who.members.len() == 1).map(|who| who.members[0]);
        let only = only.filter(|&only| !self.is_quoted(sentence.tokens[sentence.parts[only].start].span.start));
        let speaker = only.map(|only| self.resolve(number, only, others)).unwrap_or_default();
        let unnamed =
            |entity: &EntityId| self.is_person(*entity) && !others.iter().any(|other| other.entity == *entity);
        speaker.first().map(|party| party.entity).filter(unnamed)
    }
}
