//! The subject of a verb.
//!
//! In: a verb of a sentence. Out: the [`Group`] that is its subject, found by walking left over what can stand between; none where
//! a clause border comes first. Left out: what a group is to a gerund behind it ([`super::gerund`]), and verbs that save their subject
//! ([`super::telegram`]).

mod phrase;
mod verb;

use super::{Group, Subject};
use crate::meeting::clause::{PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{Words, words};

/// Words that put a gerund beside a clause: "left before meeting", but not "the idea of meeting".
static BESIDE: Words =
    Words::new(|| words("before after when while since without besides by upon on following as ahead"));

/// Verbs whose object is where somebody comes to.
static ARRIVAL: Words = Words::new(|| words("arrived arriving arrives arrive reached reaching reaches reach"));

/// Verbs by which meetings are held, in the form that follows "to".
static HOLD: Words = Words::new(|| words("hold have take begin attend pay sit go speak come join lead give make get"));

impl Sentence<'_> {
    /// Quotation marks before a part.
    pub(super) fn quotes_before(&self, part: usize) -> usize {
        self.parts[..part].iter().filter(|part| matches!(part.kind, PartKind::Quote)).count()
    }

    /// Whether somebody was met by whom the "by" at a part names, and so is who met others as well: "was greeted by Lund before meeting
    /// Rossi"; but not "was appointed by Lund after meeting Rossi".
    pub(super) fn is_met_by(&self, by: usize) -> bool {
        let Some(verb) = self.before(by) else { return false };
        let meets = ["greet", "receiv", "welcom", "host", "met", "seen", "embrac", "summon"];
        meets.iter().any(|meets| self.part_word(verb).starts_with(meets))
            && self
                .subject_of(verb)
                .is_some_and(|subject| !subject.owners && self.is_somebody_named(subject.group.start))
    }

    /// The verb in its base form, with its "to" or modal verb, that an "and" may go on from.
    fn base_form_before(&self, and: usize) -> Option<usize> {
        let helped = |verb: usize| {
            let helper = (0..verb).rev().find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb)));
            helper.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::To | PartKind::Auxiliary)))
        };
        (0..and).rev().take_while(|&at| !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Quote))).find(
            |&at| {
                let base = self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }));
                (base || self.part_word(at) == "be") && helped(at)
            },
        )
    }

    /// The subject of the verb at `verb`.
    pub fn subject_of(&self, verb: usize) -> Option<Subject> {
        let subject = self.subject_within(verb, 6);
        // "Among those greeting Lund was Berg"
        let among = |subject: &Subject| {
            let those = subject.group.start;
            self.part_word(those) == "those" && those > 0 && self.part_word(those - 1) == "among"
        };
        match subject {
            Some(subject) if !among(&subject) => Some(subject),
            _ => self.subject_behind_be(verb),
        }
    }

    /// The subject at the end of a sentence that begins with its verb: "Waiting to greet Lund at the airport was Berg".
    fn subject_behind_be(&self, verb: usize) -> Option<Subject> {
        if (0..verb)
            .any(|at| self.is_finite(at) || self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Comma)))
        {
            return None;
        }
        let complement = |at: &usize| {
            self.is(*at, |kind| {
                matches!(
                    kind,
                    PartKind::Phrase(_) | PartKind::Preposition | PartKind::Adverb | PartKind::Time(_) | PartKind::And
                )
            })
        };
        let be = (verb + 1..self.parts.len()).find(|at| !complement(at))?;
        if !matches!(self.part_word(be), "was" | "were" | "is" | "are") || !self.is_person_named(be + 1) {
            return None;
        }
        let group = self.group_at(be + 1, true);
        (!self.acts_at(group.end)).then(|| self.subject(group, vec![be]))
    }

    pub(super) fn subject_within(&self, verb: usize, depth: u32) -> Option<Subject> {
        let depth = depth.checked_sub(1)?;
        // "having met Lund" is no finite verb.
        let helper = self.before(verb).map(|at| match self.is_comma(at).then(|| self.aside_before(at)).flatten() {
            Some(open) => open - 1,
            None => at,
        });
        // "after being received by Lund"
        // "Having been received by Lund"
        let been = helper.filter(|&at| self.part_word(at) == "been").and_then(|at| self.before(at));
        let after_having = helper.is_some_and(|at| matches!(self.part_word(at), "having" | "being"))
            || been.is_some_and(|at| self.part_word(at) == "having");
        let helped = helper.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)))
            && !after_having;
        let gerund =
            after_having || self.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })) && !helped;
        // "warned Berg against meeting Lund"
        // But "decided against meeting Lund"
        let decided = verb >= 2 && self.part_word(verb - 2).starts_with("decid");
        if gerund && self.part_word(verb.wrapping_sub(1)) == "against" && !decided {
            return None;
        }
        let mut walk = Walk {
            sentence: self,
            verb,
            depth,
            gerund,
            after_having,
            infinitive: false,
            finite: false,
            comma: false,
            and: false,
            opener: false,
            chain: vec![verb],
            aside: verb,
            beside: None,
        };
        let mut at = verb;
        while let Some(next) = at.checked_sub(1) {
            at = match walk.step(next) {
                Step::On(from) => from,
                Step::Found(subject) => return subject,
                Step::Border => break,
            };
        }
        // "Meeting in Moscow, A and B said": the subject of the main clause, to the right.
        // "To meet Lund, Berg flew to Oslo"
        let aim = walk.infinitive && self.is(0, |kind| matches!(kind, PartKind::To)) && walk.chain.last() == Some(&0);
        let main =
            if gerund || aim { self.main_subject(verb).or_else(|| self.subject_behind_gerund(verb)) } else { None };
        main.map(|group| self.subject(group, walk.chain))
    }

    /// The subject right behind what the gerund at `verb` opens, where no comma stands: "Standing next to Lund she said".
    fn subject_behind_gerund(&self, verb: usize) -> Option<Group> {
        let small = |at: usize| {
            self.is(at, |kind| matches!(kind, PartKind::And | PartKind::Adverb | PartKind::Border | PartKind::Quote))
        };
        if !(0..verb).all(small) {
            return None;
        }
        let mut at = verb + 1;
        loop {
            match self.parts.get(at)?.kind {
                PartKind::Preposition if self.phrase(at + 1).is_some() => at += 2,
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                PartKind::Phrase(_) if self.acts_at(at + 1) => break,
                PartKind::Phrase(_) => at += 1,
                _ => return None,
            }
        }
        self.is_somebody_named(at).then(|| self.group_at(at, false))
    }
}

/// A walk from a verb to the left, and what it has come past.
struct Walk<'s, 't> {
    sentence: &'s Sentence<'t>,
    verb: usize,
    /// How many verbs more may be asked for their subjects.
    depth: u32,
    /// The verb is a gerund: "after meeting".
    gerund: bool,
    after_having: bool,
    infinitive: bool,
    finite: bool,
    comma: bool,
    and: bool,
    /// A word that opens a clause or a phrase: "after".
    opener: bool,
    chain: Vec<usize>,
    /// Where what shares a subject begins: "after meeting", "and met".
    aside: usize,
    /// A list behind a preposition right before the verb.
    beside: Option<Group>,
}

/// What comes of a part on the walk.
enum Step {
    /// The walk goes on left of this part.
    On(usize),
    /// The walk is over.
    Found(Option<Subject>),
    /// The clause begins here.
    Border,
}

impl Walk<'_, '_> {
    fn take_chain(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.chain)
    }

    fn found(&mut self, group: Group) -> Step {
        Step::Found(Some(Subject { group, owners: false, chain: self.take_chain() }))
    }

    /// Who says what the phrase at `part` begins.
    fn reported(&mut self, part: usize, aside: usize) -> Step {
        let chain = self.take_chain();
        Step::Found(self.sentence.reporter_of(part, chain, aside, self.depth))
    }

    /// The step from the part at `at`.
    fn step(&mut self, at: usize) -> Step {
        let s = self.sentence;
        match &s.parts[at].kind {
            // "there was no way to meet": nobody is the subject.
            PartKind::Adverb
                if s.part_word(at) == "there"
                    && s.is_finite(at + 1)
                    // "and there met"
                    && (s.is(at + 1, |kind| matches!(kind, PartKind::Be)) || !(at > 0 && s.is_and(at - 1))) =>
            {
                // "there was no need to meet": what there was tells of the meeting.
                return self.reported(at, if self.infinitive { at } else { self.aside });
            }
            PartKind::Adverb => self.chain.push(at),
            // "he had to meet"
            PartKind::Auxiliary | PartKind::Be => {
                // "wants to have a rest and meet"
                let bare = self.and && matches!(s.part_word(at), "have" | "be");
                self.finite |= !(bare && s.before(at).is_some_and(|to| s.is(to, |kind| matches!(kind, PartKind::To))));
                self.chain.push(at);
            }
            PartKind::Time(_) => {}
            PartKind::Preposition => self.open(at),
            PartKind::To => {
                self.infinitive = true;
                self.chain.push(at);
            }
            PartKind::Phrase(phrase) => return self.at_phrase(at, phrase),
            PartKind::Comma => return self.at_comma(at),
            PartKind::And => return self.at_and(at),
            PartKind::Verb { .. } => return self.at_verb(at),
            // "stayed until Tuesday and met"
            PartKind::Subordinator if self.and && s.is(at + 1, |kind| matches!(kind, PartKind::Time(_))) => {}
            PartKind::Subordinator if !self.gerund && !self.infinitive => return Step::Found(None),
            PartKind::Subordinator => self.open(at),
            PartKind::Relative => {
                let Some(antecedent) = s.antecedent(at) else { return Step::Found(None) };
                // "rejected a plan which was unfair after meeting Lund"
                if (self.and || self.gerund && self.opener) && s.is_thing(&antecedent) {
                    return Step::On(antecedent.start);
                }
                return Step::Found(s.traveller(antecedent, self.take_chain()));
            }
            // "found out whether the offer stood before meeting Lund"
            PartKind::That if self.gerund && self.opener && s.part_word(at) == "whether" => {}
            // "agreed that after meeting Lund, Berg would"
            PartKind::That if self.gerund && self.aside == at + 1 + usize::from(s.is_comma(at + 1)) => {
                return Step::Border;
            }
            PartKind::That => {
                // "talks that brought", "the man that met": a noun right before is the antecedent.
                if at == 0
                    || s.phrase(at - 1).is_none()
                    || s.before(self.verb).is_some_and(|before| s.phrase(before).is_some())
                {
                    return Step::Found(None);
                }
                return Step::Found(s.traveller(s.group_with(at - 1), self.take_chain()));
            }
            // `she and Lund "talked about fish"`: the words quoted go on with the sentence.
            PartKind::Quote
                if !self.gerund
                    && at > 0
                    && s.phrase(at - 1).is_some()
                    && (at + 1..self.verb).all(|part| self.chain.contains(&part))
                    && s.quotes_before(at).is_multiple_of(2) => {}
            PartKind::Quote | PartKind::Border => return Step::Border,
        }
        Step::On(at)
    }

    /// Past a word that opens a phrase or a clause: "by meeting", "ahead of meeting", "after meeting".
    fn open(&mut self, at: usize) {
        if self.gerund && !self.opener {
            self.aside = at;
        }
        self.opener = true;
        self.chain.push(at);
    }

    fn at_comma(&mut self, at: usize) -> Step {
        let s = self.sentence;
        self.comma = true;
        // "Berg, once a rival of the king, met": on from where it opens, if the comma closes it right before the verb.
        let closes = !self.gerund && s.before_helpers_and_times(self.verb) == Some(at);
        // "asked Berg, the minister, to meet" has her as its object, "is, he said, to meet" none; "Berg, who is ill, is to meet" has a
        // verb of its own behind the comma.
        let stays = |open: usize| {
            !self.infinitive || self.finite || s.is(open - 1, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary))
        };
        let open = if closes { s.aside_before(at).filter(|&open| stays(open)) } else { None };
        Step::On(open.unwrap_or(at))
    }

    fn at_and(&mut self, at: usize) -> Step {
        let s = self.sentence;
        if !self.and {
            self.aside = at;
        }
        self.and = !self.comma || self.and || at + 1 == self.verb;
        // "will find out whether the offer stands and meet Lund": a base form goes on from another one.
        let base = s.is(self.verb, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }));
        let beside = self.gerund && s.part_word(at) == "as" && !self.opener;
        let bare = (base || beside) && !(self.infinitive || self.finite || self.comma || self.opener);
        let other = if bare { s.base_form_before(at) } else { None };
        Step::On(other.map_or(at, |other| other + 1))
    }
}
