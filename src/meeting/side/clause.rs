//! The subject of the clause around a phrase.
//!
//! In: a part of a parsed sentence. Out: the subject of the clause that it stands in, opens or is told in at the end. Left out: the
//! subject of a verb, which is found from the verb ([`super::subject`]).

use super::{Group, LIST};
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::Form;

impl Sentence<'_> {
    /// The subject of the clause after the comma that closes what begins at `from`.
    pub fn main_subject(&self, from: usize) -> Option<Group> {
        for at in from..self.parts.len() {
            match &self.parts[at].kind {
                PartKind::Comma => {
                    let next = (at + 1..self.parts.len())
                        .find(|&next| !self.is(next, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))?;
                    if self.phrase(next).is_some() {
                        let group = self.group_at(next, false);
                        if self.is_clause_subject(&group) {
                            // "after talks with Berg, Lund and Rossi, the minister said": no comma closes words for Rossi.
                            let said_of = self.last_said_of(&group).filter(|_| !self.is_comma(group.end));
                            return Some(said_of.map_or(group, |comma| self.group_at(comma + 1, false)));
                        }
                    }
                }
                // "After talks with Berg, who led the bank, Lund said"
                PartKind::Relative if self.is_comma(at - 1) => {}
                PartKind::Border | PartKind::That | PartKind::Relative => return None,
                _ => {}
            }
        }
        None
    }

    /// The subject right behind what the noun at `part` opens, where no comma stands: "In talks with Lund on Monday Berg agreed".
    pub fn subject_without_comma(&self, part: usize) -> Option<Group> {
        let opener = self.before(part).filter(|&at| self.opens_clause(at))?;
        let mut at = part + 1;
        loop {
            match self.parts.get(at)?.kind {
                PartKind::Preposition if self.phrase(at + 1).is_some() => at = self.group_at(at + 1, true).end,
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                PartKind::Phrase(_) if at > part + 1 => break,
                _ => return None,
            }
        }
        let group = self.group_at(at, false);
        let leads = self.is(opener, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator));
        (leads && self.is_clause_subject(&group)).then_some(group)
    }

    /// The subject of the clause that the phrase at `part` opens, behind it: "in her talks with Lund, Berg said".
    pub fn subject_ahead(&self, part: usize) -> Option<Group> {
        let mut governor = self.before(part)?;
        // "Toward the end of his talks with Lund, Berg said"
        while governor >= 2 && self.part_word(governor) == "of" && self.is_preposition(governor - 2) {
            governor -= 2;
        }
        // "In a report based on his talks with Lund, Berg said"
        let participle = |at: usize| self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }));
        if governor >= 3
            && self.is_preposition(governor)
            && participle(governor - 1)
            && self.is_noun(governor - 2)
            && self.is_preposition(governor - 3)
        {
            governor -= 3;
        }
        let leads = self.is(governor, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator));
        let relates = matches!(self.part_word(governor), "where" | "after" | "before");
        if leads && self.opens_clause(governor) || relates && self.is_first_clause(governor) {
            self.main_subject(part)
        } else {
            None
        }
    }

    /// Whether what stands before a part tells of no deed and of nobody: "Speaking in Oslo, where".
    fn is_first_clause(&self, part: usize) -> bool {
        (0..part).all(|at| match &self.parts[at].kind {
            PartKind::Preposition | PartKind::Adverb | PartKind::Time(_) | PartKind::Comma => true,
            PartKind::Verb { form: Form::Gerund, .. } => true,
            PartKind::Phrase(_) => !self.is_somebody_named(at) && !self.is_office(at),
            _ => false,
        })
    }

    /// Who says at its end what the sentence tells that the phrase at `part` opens: "her talks with Lund were useful, Berg said".
    pub fn reporter_behind(&self, part: usize) -> Option<Group> {
        let comma = (part..self.parts.len()).find(|&at| self.is_comma(at)).filter(|_| self.opens_clause(part))?;
        let says = |at: usize| self.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        let reports = self.is_named(comma + 1) && says(comma + 2) && comma + 3 == self.parts.len();
        reports.then(|| self.group_at(comma + 1, false))
    }

    /// Whether a verb follows the group.
    pub(super) fn is_clause_subject(&self, group: &Group) -> bool {
        let mut at = group.end;
        while self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_) | PartKind::Comma)) {
            at += 1;
            // "Berg, acting under orders, said", "Berg, who leads the bank, said"
            let aside = self.is_comma(at - 1)
                && self.is(at, |kind| matches!(kind, PartKind::Relative | PartKind::Verb { form: Form::Gerund, .. }));
            if aside {
                let closes = (at..(at + LIST).min(self.parts.len())).find(|&part| self.is_comma(part));
                at = closes.map_or(at, |closes| closes + 1);
            }
        }
        self.is_finite(at)
    }
}
