//! Asides: what a writer puts between two commas or two dashes, and what goes on behind as if it were not there.
//!
//! In: the parts of a sentence. Out: where an aside opens ("Berg, once a rival of the king, met"), and dashes in pairs read as commas
//! ("Berg - a former soldier - met"). Left out: relative clauses that restrict what they follow, which no comma parts from it.

use std::ops::Range;

use super::{Part, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::token::Mark;

impl Sentence<'_> {
    /// Reads the dashes around an aside as commas.
    pub(super) fn pair_dashes(&mut self) {
        let is_dash = |part: &Part| self.tokens[part.start].mark == Mark::Dash;
        // Two hyphens are one dash.
        let mut dashes: Vec<Range<usize>> = Vec::new();
        for at in (0..self.parts.len()).filter(|&at| is_dash(&self.parts[at])) {
            match dashes.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => dashes.push(at..at + 1),
            }
        }
        let mut paired = Vec::new();
        let mut first = 0;
        while let [open, close, ..] = &dashes[first..] {
            let pair = open.start > 0
                && self.phrase(open.start - 1).is_some()
                && self.is_aside(open.end..close.start, true)
                && self.goes_on(close.end);
            if pair {
                paired.extend([open.clone(), close.clone()]);
            }
            first += if pair { 2 } else { 1 };
        }
        for dash in paired.into_iter().rev() {
            let end = self.parts[dash.end - 1].end;
            self.parts[dash.start] = Part { kind: PartKind::Comma, start: self.parts[dash.start].start, end };
            self.parts.drain(dash.start + 1..dash.end);
        }
    }

    /// Whether the clause before an aside goes on at `part`: with its verb, another subject, a place or a time.
    fn goes_on(&self, part: usize) -> bool {
        let next = (part..self.parts.len()).find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb)));
        next.is_some_and(|next| {
            self.is_finite(next)
                || self.is(next, |kind| matches!(kind, PartKind::Time(_) | PartKind::Preposition))
                || self.is(next, |kind| matches!(kind, PartKind::And)) && self.phrase(next + 1).is_some()
        })
    }

    /// Where the aside opens that the comma at `comma` closes. Of several the last one.
    pub fn aside_before(&self, comma: usize) -> Option<usize> {
        let may_stand_before = |at: usize| {
            self.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Phrase(_) | PartKind::Time(_) | PartKind::Adverb | PartKind::Be | PartKind::Auxiliary
                )
            })
        };
        (1..comma)
            .rev()
            .take_while(|&at| !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Quote)))
            .find(|&open| self.is_comma(open) && may_stand_before(open - 1) && self.is_aside(open + 1..comma, false))
    }

    /// Whether an aside stands between the commas at `open` and `close`, and "and" behind it.
    pub fn is_aside_before_and(&self, open: usize, close: usize) -> bool {
        let and = self.is(close + 1, |kind| matches!(kind, PartKind::And));
        self.is_comma(close) && and && self.aside_before(close) == Some(open)
    }

    /// Whether parts between two commas tell nothing that the clause around them needs: what somebody is, where, when and why. A
    /// verb in them has its own subject or a word that opens its clause. `apart` tells that there is no clause of its own.
    fn is_aside(&self, inside: Range<usize>, apart: bool) -> bool {
        let (mut opened, mut subject) = (false, false);
        // "In Oslo, Berg who was ill, met": a name begins no aside, but may say something.
        let named = self.is_person_named(inside.start);
        if named
            && inside.len() > 1
            && !self.is(inside.start + 1, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
        {
            return false;
        }
        // "adding that the two, Berg and Lund, met": what is added has its verb behind the second comma.
        let cut = inside.clone().rev().take_while(|&at| !self.is_finite(at));
        if cut.into_iter().any(|at| self.is(at, |kind| matches!(kind, PartKind::That))) {
            return false;
        }
        for at in inside.clone() {
            match &self.parts[at].kind {
                PartKind::Border => return false,
                PartKind::And if at == inside.start => return false,
                PartKind::Relative | PartKind::That | PartKind::Subordinator | PartKind::To => opened = true,
                PartKind::Comma => subject = false,
                PartKind::Phrase(_) => {
                    subject |= at == inside.start || !self.is(at - 1, |kind| matches!(kind, PartKind::Preposition));
                }
                // "elected in May"; "a man accused of theft"
                PartKind::Verb { form: Form::Past, .. } => {
                    let participle = !subject || self.is(at + 1, |kind| matches!(kind, PartKind::Preposition));
                    if apart && !opened && !participle {
                        return false;
                    }
                }
                _ if self.is_finite(at) && !opened && (apart || !subject) => return false,
                _ => {}
            }
        }
        !inside.is_empty()
    }
}
