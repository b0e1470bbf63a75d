//! Who says what a clause tells, where that clause is about a thing: "Berg said the plan was good after meeting Lund".
//!
//! In: the subject of a clause that stands in somebody's words. Out: whether it is a thing, which meets nobody, and who says the words, to whom
//! a second verb or a gerund at their end belongs then. Left out: clauses about people, whose verbs are their own; but a comma may part what is
//! told of who says the words.

use super::{Group, Subject};
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// Nouns for several people, who may meet somebody.
static CROWDS: Words = Words::new(|| {
    words(
        "army police crowd side country nation family couple pair cabinet parliament court duo trio public jury board panel club congress senate troika quartet people men women nobody everybody everyone somebody someone anyone one other others latter sides forces troops soldiers voters workers students families guerrillas rebels representatives members envoys businessmen countries nations companies banks parties groups authorities relatives witnesses politicians former two three four children",
    )
});

/// Things whose names end like those of people.
static NO_PEOPLE: Words =
    Words::new(|| words("letter matter order offer power number paper weather border error sector corner center"));

/// Whether a noun ends like one for a person: "miller", "pianist".
fn may_be_person(word: &str) -> bool {
    ["er", "or", "ist", "man", "ian", "ee", "ant"].iter().any(|end| word.ends_with(end)) && !NO_PEOPLE.contains(word)
}

impl Sentence<'_> {
    /// The relative pronoun without a comma whose clause has the verb at `verb`: "the man who beat Berg".
    pub(super) fn restricting(&self, verb: usize) -> Option<usize> {
        let relative = self.before_helpers(verb)?;
        let noun = relative.checked_sub(1).filter(|&at| self.phrase(at).is_some())?;
        // "the party that beat Berg", but not "told the king that Berg met Lund"
        let says = |at| self.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        let that = || self.part_word(relative) == "that" && !self.before(noun).is_some_and(says);
        let restricts = self.is(relative, |kind| matches!(kind, PartKind::Relative))
            || self.is(relative, |kind| matches!(kind, PartKind::That)) && that();
        restricts.then_some(relative)
    }

    /// The part above the clause that begins at `part`, past its "that".
    fn above_clause(&self, part: usize) -> Option<usize> {
        let above = self.before(part)?;
        if self.is(above, |kind| matches!(kind, PartKind::That)) { self.before(above) } else { Some(above) }
    }

    /// The verb of saying whose words begin with the phrase at `part`: "said the plan", "told the paper that the plan".
    pub(super) fn saying_above(&self, part: usize) -> Option<usize> {
        let above = self.above_clause(part)?;
        let says = |at: usize| self.is(at, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
        if says(above) {
            return Some(above);
        }
        let told = self.phrase(above).and_then(|_| self.before(above))?;
        // "expressed hope that", "voiced the view that"
        let expressed = ["express", "voice"].iter().any(|verb| self.part_word(told).starts_with(verb));
        (says(told) || expressed && self.is_noun(above)).then_some(told)
    }

    /// Whether a comma parts "in a call with" at `part` from what was said there, by somebody who speaks for nobody else and not of what is
    /// to come: "Berg said Lund was ill, in a call with Rossi".
    pub(super) fn is_said_apart(&self, part: usize, said: usize) -> bool {
        let apart = part >= 2
            && self.is_preposition(part - 1)
            && self.part_word(part - 1) == "in"
            && self.is_comma(part - 2)
            && !(said..part).any(|at| matches!(self.part_word(at), "will" | "would"));
        apart
            && self.subject_of(said).is_some_and(|sayer| {
                let mut tokens = sayer.group.members.iter().flat_map(|&at| self.parts[at].start..self.parts[at].end);
                self.is_somebody_named(sayer.group.start) && !tokens.any(|token| lexicon::is_private(self.word(token)))
            })
    }

    /// Who says what the phrase at `part` begins, as the subject of what stands at its end, from `aside` on.
    pub(super) fn reporter_of(&self, part: usize, mut chain: Vec<usize>, aside: usize, depth: u32) -> Option<Subject> {
        let above = self.saying_above(part).filter(|&above| above < aside)?;
        let mut subject = self.subject_within(above, depth)?;
        chain.retain(|&part| part >= aside);
        subject.chain.retain(|&part| self.is(part, |kind| matches!(kind, PartKind::Auxiliary)));
        // "said the end was near before meeting": that is past.
        chain.extend(Some(above).filter(|&above| matches!(self.part_word(above), "said" | "told")));
        chain.append(&mut subject.chain);
        Some(Subject { chain, ..subject })
    }

    /// Who says the clause that begins at `part`, or the one before it that an "and" joins to it: "said the fish was fresh and there was no hurry".
    pub(super) fn stated_by(&self, part: usize) -> Option<Subject> {
        let joined = self.before(part).filter(|&and| self.is_and(and));
        let first = match joined {
            Some(and) => {
                let verb = (0..and).rev().find(|&at| self.is_finite(at))?;
                self.subject_of(verb)?.group.start
            }
            None => part,
        };
        let says = self.above_clause(first)?;
        let stated = self.is(says, |kind| matches!(kind, PartKind::Verb { form: Form::Past | Form::Third, .. }));
        self.subject_of(says).filter(|_| stated)
    }

    /// Whether one talk is told of in a clause about a country, which has no such thing: "said Norway would help in a call with Lund".
    pub(super) fn is_of_country(&self, part: usize, group: &Group) -> bool {
        matches!(self.part_word(part), "a" | "an")
            && self.sole_body(group).is_some()
            && self.part_word(part + 1) == "with"
            && self.is_person_named(part + 2)
    }

    /// The country or body that is all that a group names.
    pub(super) fn sole_body(&self, group: &Group) -> Option<usize> {
        let [only] = group.members[..] else { return None };
        (self.is_named(only) && !self.is_somebody_named(only)).then_some(only)
    }

    /// Whether a subject is a thing, which meets nobody: "the plan", "it".
    pub(super) fn is_thing(&self, group: &Group) -> bool {
        matches!(group.members[..], [only] if self.is_thing_named(only))
    }

    /// Whether a phrase names a thing, of one or many.
    pub fn is_thing_named(&self, only: usize) -> bool {
        match self.phrase(only).map(|phrase| phrase.head) {
            Some(Head::Other) => matches!(self.part_word(only), "it" | "this" | "that"),
            Some(Head::Noun(noun)) => {
                let word = self.word(noun);
                !self.tokens[noun].capital
                    && !lexicon::acts(word)
                    && !lexicon::is_company(word)
                    && !CROWDS.contains(word)
                    && !may_be_person(word)
            }
            _ => false,
        }
    }
}
