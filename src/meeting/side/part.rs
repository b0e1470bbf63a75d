//! What a part of a sentence is to those beside it.
//!
//! In: a part. Out: whether it explains the name before it, acts, tells where, or is one of a list.

use super::LIST;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::lexicon;

impl Sentence<'_> {
    /// Whether a phrase without a name tells somebody's office: "his counterpart", "Syria's foreign minister".
    pub(super) fn is_office(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(_)))
            && (self.parts[part].start..self.parts[part].end).any(|token| lexicon::is_role(self.word(token)))
    }

    /// Whether a phrase tells the office of several, who are not the one named before it: "Berg, ministers Lund and Rossi".
    pub(super) fn is_of_several(&self, part: usize) -> bool {
        self.parts.get(part).is_some_and(|part| {
            lexicon::is_plural_role(self.word(part.end - 1)) && lexicon::is_role(self.word(part.end - 1))
        })
    }

    /// Whether a phrase without a name explains the name before it: "the president", "leader of Unita".
    pub(super) fn explains(&self, part: usize) -> bool {
        let Some(Phrase { head: Head::Noun(noun), possessors, .. }) = self.phrase(part) else { return false };
        // "Berg, 61, and Lund"
        let age = self.word(*noun).bytes().all(|byte| byte.is_ascii_digit());
        age || self.is_office(part) && !self.is_of_several(part)
            || matches!(self.part_word(part), "the" | "a" | "an" | "his" | "her" | "its" | "their")
            || !possessors.is_empty()
    }

    /// Whether the comma at `comma` is one of a list that `and` closes, or that names one after the other to its end.
    pub(super) fn list_closes(&self, comma: usize) -> bool {
        let mut names = 0;
        for part in comma..(comma + LIST).min(self.parts.len()) {
            match &self.parts[part].kind {
                PartKind::And => return self.phrase(part + 1).is_some(),
                PartKind::Phrase(_) => names += usize::from(self.is_named(part)),
                PartKind::Comma => {}
                PartKind::Preposition if matches!(self.part_word(part), "of" | "for") => {}
                _ => break,
            }
        }
        names >= 3
    }

    /// A name that the gazetteers do not have: a capital, and no office or other description.
    pub(super) fn is_unknown_name(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if self.tokens[noun].capital)
            && !self.explains(part)
    }

    /// A place after its preposition: who follows "in Oslo, the president" is not Oslo.
    pub(super) fn is_location(&self, part: usize) -> bool {
        part > 0
            && matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Mention(mention)) if !self.persons.contains(&mention))
            && matches!(self.part_word(part - 1), "in" | "at" | "to" | "from" | "near")
    }

    /// What an event took place at, on or in: "at the summit, Berg and Lund met" lists two, not three.
    pub(super) fn is_setting(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if !self.tokens[noun].capital)
            && !self.is_office(part)
            && part > 0
            && self.is_preposition(part - 1)
            && !matches!(self.part_word(part - 1), "with" | "between" | "among" | "by" | "to" | "from")
    }

    /// Whether a verb of its own follows at `part`: "and Lund later spoke".
    pub fn acts_at(&self, part: usize) -> bool {
        let verb = (part..self.parts.len())
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))));
        verb.is_some_and(|verb| self.is_finite(verb))
    }

    /// Whether what is to be done follows at `part`: "to meet", "due to meet".
    pub(super) fn is_to_act(&self, part: usize) -> bool {
        let to = (part..self.parts.len()).find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb)));
        to.is_some_and(|to| self.is(to, |kind| matches!(kind, PartKind::To)))
    }

    /// Whether a phrase is the subject of a clause that "and" adds: "Berg is ill, and Lund said that his talks".
    pub fn is_subject_added(&self, part: usize) -> bool {
        if self.phrase(part).is_none() || !self.before(part).is_some_and(|before| self.is_and(before)) {
            return false;
        }
        let group = self.group_with(part);
        // "Berg was glad, and Lund said": nobody stands in the list with him.
        let alone = |&member: &usize| member == part || self.is_noun(member) && !self.is_office(member);
        group.members.last() == Some(&part) && group.members.iter().all(alone) && self.is_clause_subject(&group)
    }

    pub(super) fn same_sort(&self, a: usize, b: usize) -> bool {
        let person = |part: usize| match self.phrase(part).map(|phrase| phrase.head) {
            Some(Head::Mention(mention)) => Some(self.persons.contains(&mention)),
            Some(Head::Singular | Head::Plural | Head::Speaker) => Some(true),
            _ => None,
        };
        match (person(a), person(b)) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}
