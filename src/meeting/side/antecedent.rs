//! Whom a relative pronoun stands for, and who does what an infinitive or a passive tells.
//!
//! In: a part of a parsed sentence. Out: the [`Group`] that acts there. Left out: the walk from a verb to its subject
//! ([`super::subject`]), which asks these.

use super::{Group, LIST, Subject};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// Verbs whose object is the subject of the infinitive: "invited him to meet".
pub(super) static OBJECT_CONTROL: Words = Words::new(|| {
    words(
        "asking urging telling inviting ordering instructing directing requesting requested requests request named chose chosen picked tasked designated designate assigned assign appointed authorized authorised dispatched instruct direct order encourages arrange invited invite invites inviting asked ask asks urged urge urges told tell persuaded persuade ordered order allowed allow wants wanted want sent send sends forced force advised advise enabled enable encouraged encourage expects expected expect permitted permit summoned instructed directed press presses pressed pressing pressured push pushed lobbied begged implored compelled obliged prompted led challenged warned helped convinced commissioned authorises allows forces advises",
    )
});

/// Verbs that ask somebody who stands behind a preposition: "called on Berg to meet".
static APPEAL: Words = Words::new(|| {
    words(
        "suggest suggests suggested suggesting recommended call calls called calling appeal appeals appealed appealing plead pleads pleaded prevailed",
    )
});

/// Nouns that do: "an appeal to Berg to meet".
static APPEALS: Words =
    Words::new(|| words("invitation invitations appeal appeals plea pleas instructions order orders advice message"));

impl Sentence<'_> {
    /// The subject that `antecedent` is; of "a visit that will include talks" it is who visits, of "Berg was among those
    /// who met" Berg.
    pub(super) fn traveller(&self, antecedent: Group, chain: Vec<usize>) -> Option<Subject> {
        if let Some(be) = self.predicated(antecedent.start) {
            let subject = self.subject_of(be)?;
            return Some(Subject { chain, ..subject });
        }
        let Some(phrase @ Phrase { head: Head::Noun(noun), .. }) = self.phrase(antecedent.start) else {
            return Some(self.subject(antecedent, chain));
        };
        let word = self.word(*noun);
        // "Berg led a delegation that met"
        let led = self.before(antecedent.start).filter(|&at| {
            lexicon::is_company(word)
                && matches!(self.part_word(at), "led" | "leads" | "heads" | "headed" | "leading" | "heading")
        });
        if let Some(subject) = led.and_then(|led| self.subject_of(led)) {
            return Some(Subject { chain, ..subject });
        }
        if !lexicon::is_journey(word) && !lexicon::is_schedule(word) {
            return Some(self.subject(antecedent, chain));
        }
        if phrase.has_owner() {
            return Some(Subject { group: antecedent, owners: true, chain });
        }
        let subject = self.subject_of_noun(antecedent.start)?;
        Some(Subject { chain, ..subject })
    }

    /// The form of "be" by which the phrase at `part` is said of its subject: "was the one", "was among those", "is one of the few".
    fn predicated(&self, part: usize) -> Option<usize> {
        if self.is_named(part) {
            return None;
        }
        let mut at = self.before(part)?;
        if self.is_preposition(at) && matches!(self.part_word(at), "of" | "among") {
            let among = self.part_word(at) == "among";
            at = self.before(at)?;
            if !among && self.is_noun(at) {
                at = self.before(at)?;
            }
        }
        self.is(at, |kind| matches!(kind, PartKind::Be)).then_some(at)
    }

    /// Who is asked to do what the infinitive at `verb` tells: "asked Berg to arrange".
    pub fn asked_to(&self, verb: usize) -> Option<usize> {
        let to = self.before(verb).filter(|&at| self.is(at, |kind| matches!(kind, PartKind::To)))?;
        let object = to.checked_sub(1).filter(|&at| self.phrase(at).is_some())?;
        let asks = object.checked_sub(1)?;
        (self.is(asks, |kind| matches!(kind, PartKind::Verb { .. })) && OBJECT_CONTROL.contains(self.part_word(asks)))
            .then_some(object)
    }

    /// Whether a part is a verb that asks somebody behind a preposition for something.
    pub fn is_appeal(&self, part: usize) -> bool {
        self.is(part, |kind| matches!(kind, PartKind::Verb { .. }))
            && APPEAL.contains(self.part_word(part))
            && self.is_preposition(part + 1)
    }

    /// Those whom the noun at a part asks to do what the infinitive behind them tells: "an invitation to Berg and Lund to meet".
    pub fn asked_by_noun(&self, part: usize) -> Option<Group> {
        let Head::Noun(noun) = self.phrase(part)?.head else { return None };
        let asks = APPEALS.contains(self.word(noun))
            && self.is_preposition(part + 1)
            && matches!(self.part_word(part + 1), "to" | "on" | "for")
            && self.phrase(part + 2).is_some();
        let asked = asks.then(|| self.group_at(part + 2, true))?;
        self.is(asked.end, |kind| matches!(kind, PartKind::To)).then_some(asked)
    }

    /// Whether the infinitive that begins at a part tells what a visitor has come for: "called on Berg to discuss the plan".
    pub fn is_errand(&self, to: usize) -> bool {
        // "to get his opinion"
        let asks = matches!(self.part_word(to + 1), "get" | "hear" | "ask")
            && self.phrase(to + 2).is_some_and(|phrase| phrase.possessive.is_some());
        asks || matches!(
            self.part_word(to + 1),
            "discuss"
                | "convey"
                | "inform"
                | "deliver"
                | "present"
                | "bid"
                | "thank"
                | "congratulate"
                | "express"
                | "hand"
                | "protest"
        )
    }

    /// The verb that asks those of a group through a preposition to do what the infinitive behind them tells: "called on Berg to".
    pub(super) fn appeals_to(&self, group: &Group) -> Option<usize> {
        let preposition = group.start.checked_sub(1).filter(|&at| self.is_preposition(at))?;
        let verb = preposition.checked_sub(1)?;
        (self.is(group.end, |kind| matches!(kind, PartKind::To))
            && !self.is_errand(group.end)
            && matches!(self.part_word(preposition), "on" | "upon" | "to" | "with" | "for")
            && self.is_appeal(verb))
        .then_some(verb)
    }

    /// The people after "for" and before an infinitive, which tells what they are to do: "time for Berg to meet".
    pub fn put_before_infinitive(&self, last: usize) -> Option<Group> {
        let start = (last.saturating_sub(LIST)..last).rev().find(|&at| self.part_word(at) == "for")? + 1;
        self.phrase(start)?;
        let group = self.group_at(start, false);
        // But not "the agenda for Minister Berg's visit to meet Lund".
        let people = self.is_somebody_named(start) || self.is_office(start) && !self.is_journey(start);
        (people && group.end > last && self.is(group.end, |kind| matches!(kind, PartKind::To))).then_some(group)
    }

    /// The people whose decision the infinitive behind them tells, and where that stands: "the decision by Berg to meet".
    pub fn decider_before_infinitive(&self, last: usize) -> Option<(usize, Group)> {
        let group = self.group_with(last);
        let link = group.start.checked_sub(1).filter(|&at| matches!(self.part_word(at), "by" | "of"))?;
        let decision = link.checked_sub(1)?;
        let Head::Noun(noun) = self.phrase(decision)?.head else { return None };
        let to = group.end + usize::from(self.is_comma(group.end));
        let people = self.is_somebody_named(last) || self.is_office(last);
        (people && lexicon::is_decision(self.word(noun)) && self.is(to, |kind| matches!(kind, PartKind::To)))
            .then_some((decision, group))
    }

    /// Whether a phrase names a person or is a pronoun for one.
    pub(super) fn is_somebody_named(&self, part: usize) -> bool {
        match self.phrase(part).map(|phrase| phrase.head) {
            Some(Head::Mention(mention)) => self.persons.contains(&mention),
            Some(Head::Singular | Head::Plural) => true,
            _ => false,
        }
    }

    /// Whether the phrase at `part` is who did it in the passive: "agreed on Monday by Berg".
    pub fn is_agent(&self, part: usize) -> bool {
        let Some(by) = part.checked_sub(1).filter(|&by| self.part_word(by) == "by") else { return false };
        // "drawn up by"
        let particle = self.before(by).filter(|&at| self.is_preposition(at));
        self.before(particle.unwrap_or(by))
            .is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. })))
    }

    /// Whom a relative pronoun stands for.
    pub fn antecedent(&self, relative: usize) -> Option<Group> {
        let mut at = relative.checked_sub(1)?;
        while !self.is(at, |kind| matches!(kind, PartKind::Phrase(_))) {
            if !self.is(at, |kind| matches!(kind, PartKind::Comma | PartKind::Time(_) | PartKind::Preposition)) {
                return None;
            }
            at = at.checked_sub(1)?;
        }
        // "the ambassador to Oslo who met"
        while matches!(self.part_word(relative), "who" | "whom")
            && matches!(self.phrase(at).map(|phrase| phrase.head), Some(Head::Mention(mention)) if !self.persons.contains(&mention))
            && at >= 2
            && self.is_preposition(at - 1)
            && self.phrase(at - 2).is_some()
        {
            at -= 2;
        }
        // "her visit to Oslo, which will include talks"
        while self.part_word(relative) == "which"
            && at >= 2
            && self.is_named(at)
            && !self.is_person_named(at)
            && self.is_preposition(at - 1)
            && self.is_journey(at - 2)
        {
            at -= 2;
        }
        // Only people are "who": in "the aide to Putin, who met" and "talks with Putin, who met" the nearest name is meant.
        if self.is_named(at) {
            let group = self.group_with(at);
            return Some(if group.members == [at] { group } else { self.group_at(at, false) });
        }
        let group = self.group_with(at);
        // "the visit of the man who met": a visit is not "who".
        let person = matches!(self.part_word(relative), "who" | "whom") && self.is_office(at) && group.start < at;
        Some(if person && self.is_thing(&group) { self.group_at(at, false) } else { group })
    }
}
