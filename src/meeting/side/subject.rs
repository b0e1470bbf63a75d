//! The subject of a verb.
//!
//! In: a verb of a sentence. Out: the [`Group`] that is its subject, found by walking left over what can stand between; none where
//! a clause border comes first.

use super::{Group, LIST, Subject};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// Verbs whose object is the subject of the infinitive: "invited him to meet".
pub(super) static OBJECT_CONTROL: Words = Words::new(|| {
    words(
        "requested requests request named chose chosen picked tasked designated designate assigned assign appointed authorized authorised dispatched instruct direct order encourages arrange invited invite invites inviting asked ask asks urged urge urges told tell persuaded persuade ordered order allowed allow wants wanted want sent send sends forced force advised advise enabled enable encouraged encourage expects expected expect permitted permit summoned instructed directed",
    )
});

/// Verbs whose object is where somebody comes to.
static ARRIVAL: Words = Words::new(|| words("arrived arriving arrives arrive reached reaching reaches reach"));

impl Sentence<'_> {
    pub(super) fn subject(&self, group: Group, chain: Vec<usize>) -> Subject {
        Subject { group, owners: false, chain }
    }

    /// Who owns the journey at `part`.
    pub(super) fn journey(&self, part: usize, chain: Vec<usize>) -> Subject {
        Subject { group: Group { members: vec![part], start: part, end: part + 1 }, owners: true, chain }
    }

    /// The verb that opens a sentence without a subject, of which the one at `verb` may be the next: "Saw Lund today and discussed it".
    pub fn without_subject(&self, verb: usize) -> Option<usize> {
        let past = |at: usize| {
            self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. })) || self.part_word(at) == "had"
        };
        // "From Berg: Saw Lund today"
        let start = (0..verb).rev().find(|&at| self.is(at, |kind| matches!(kind, PartKind::Border)));
        let first = (start.map_or(0, |border| border + 1)..=verb)
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))?;
        let opens = past(first) && self.tokens[self.parts[first].start].capital;
        let alone = (first + 1..verb).all(|at| !self.is(at, |kind| matches!(kind, PartKind::Border | PartKind::Quote)));
        (opens && alone && past(verb)).then_some(first)
    }

    /// The writer as the subject of a verb that has none.
    pub fn writer_before(&self, verb: usize) -> Subject {
        Subject { group: Group { members: Vec::new(), start: verb, end: verb }, owners: false, chain: Vec::new() }
    }

    /// The part before a verb and its auxiliaries.
    fn before_helpers(&self, verb: usize) -> Option<usize> {
        (0..verb)
            .rev()
            .find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Auxiliary | PartKind::Be)))
    }

    /// The part before `part` that is no adverb and no time.
    pub(super) fn before(&self, part: usize) -> Option<usize> {
        (0..part).rev().find(|&at| !self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))))
    }

    /// The subject of the verb at `verb`.
    pub fn subject_of(&self, verb: usize) -> Option<Subject> {
        self.subject_within(verb, 6)
    }

    pub(super) fn subject_within(&self, verb: usize, depth: u32) -> Option<Subject> {
        let depth = depth.checked_sub(1)?;
        // "having met Lund" is no finite verb.
        let helped = self.before(verb).is_some_and(|at| {
            self.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)) && self.part_word(at) != "having"
        });
        let after_having = self.before(verb).is_some_and(|at| self.part_word(at) == "having");
        let gerund =
            after_having || self.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })) && !helped;
        let (mut infinitive, mut finite, mut comma, mut and, mut opener) = (false, false, false, false, false);
        let mut chain = vec![verb];
        let mut beside = None;
        let mut at = verb;
        while at > 0 {
            at -= 1;
            match &self.parts[at].kind {
                // "there was no way to meet": nobody is the subject.
                PartKind::Adverb if self.part_word(at) == "there" && self.is_finite(at + 1) => return None,
                PartKind::Adverb => chain.push(at),
                // "he had to meet"
                PartKind::Auxiliary | PartKind::Be => {
                    finite = true;
                    chain.push(at);
                }
                PartKind::Time(_) => {}
                PartKind::Preposition => {
                    // "by meeting", "ahead of meeting"
                    opener = true;
                    chain.push(at);
                }
                PartKind::To => {
                    infinitive = true;
                    chain.push(at);
                }
                PartKind::Phrase(phrase) => {
                    // "no plans for Berg to meet"
                    if infinitive
                        && !finite
                        && let Some(group) = self.put_before_infinitive(at)
                    {
                        chain.extend(self.leading_to(group.start));
                        return Some(self.subject(group, chain));
                    }
                    // "Berg's trip to Oslo to meet Lund"
                    if infinitive
                        && !finite
                        && let Some(journey) = self.owned_journey(at + 1)
                    {
                        chain.push(journey);
                        chain.extend(self.leading_to(journey));
                        return Some(self.journey(journey, chain));
                    }
                    let group = self.group_with(at);
                    let before = self.before(group.start);
                    // "Berg, not Lund, met"
                    if comma
                        && group.start >= 2
                        && self.part_word(group.start - 1) == "not"
                        && self.is_comma(group.start - 2)
                    {
                        at = group.start - 1;
                        continue;
                    }
                    // "Berg, whose country borders the sea, met": on from where the clause between the commas opens.
                    if comma
                        && let Some(relative) = (0..group.start)
                            .rev()
                            .take_while(|&part| {
                                !self.is(part, |kind| {
                                    matches!(kind, PartKind::Comma | PartKind::Border | PartKind::Quote)
                                })
                            })
                            .find(|&part| self.is(part, |kind| matches!(kind, PartKind::Relative)))
                            .filter(|&relative| relative > 0 && self.is_comma(relative - 1))
                    {
                        at = relative;
                        continue;
                    }
                    // A telegram: "the mission which arrived Oslo Saturday met".
                    let goal = self.is_named(at)
                        && !self.is_somebody_named(at)
                        && before.is_some_and(|before| ARRIVAL.contains(self.part_word(before)));
                    if goal && group.members == [at] {
                        at = group.start;
                        continue;
                    }
                    // "is to go there after the war and will meet"
                    let event = (and || infinitive)
                        && matches!(phrase.head, Head::Noun(_))
                        && before.is_some_and(|before| self.is(before, |kind| matches!(kind, PartKind::Subordinator)))
                        && !self.is_clause_subject(&group);
                    if event || before.is_some_and(|before| self.is_preposition(before) && before + 1 >= group.start) {
                        if gerund && opener && self.is_agent(group.start) {
                            return Some(self.subject(group, chain));
                        }
                        beside =
                            beside.or(Some(group.clone()).filter(|_| self.before_helpers(verb) == Some(group.end - 1)));
                        at = group.start - 1;
                        continue;
                    }
                    // "thanked Berg for meeting": she met.
                    let thanked = gerund
                        && self.part_word(group.end) == "for"
                        && group.end + 1 == verb
                        && (self.is_office(group.start) || self.is_somebody_named(group.start))
                        && before.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Verb { .. })));
                    if thanked {
                        return Some(self.subject(group, chain));
                    }
                    // "quoted Berg as telling"
                    let quoted = gerund
                        && self.part_word(group.end) == "as"
                        && group.end + 1 == verb
                        && before.is_some_and(|at| {
                            self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. }))
                        });
                    // A headline: "Berg says Lund to meet Rossi".
                    let announced = infinitive
                        && !finite
                        && self.is_named(group.start)
                        && self.is(group.end, |kind| matches!(kind, PartKind::To))
                        && before.is_some_and(|at| matches!(self.part_word(at), "says" | "say" | "said"));
                    if quoted || announced {
                        return Some(self.subject(group, chain));
                    }
                    // "spent an hour discussing"
                    if gerund && matches!(phrase.head, Head::Noun(noun) if lexicon::is_span(self.word(noun))) {
                        at = group.start;
                        continue;
                    }
                    // "asked Berg, the minister, to meet": the comma closes what explains her.
                    comma &= !(infinitive && at > group.start && self.is_comma(group.end));
                    // "will have talks with Berg and meet Lund"
                    let after_verb = before.is_some_and(|before| {
                        let has = and
                            && matches!(phrase.head, Head::Noun(_))
                            && matches!(self.part_word(before), "have" | "has" | "had");
                        (has || self.is(before, |kind| matches!(kind, PartKind::Verb { .. }))) && !comma
                    });
                    let reporting = before.is_some_and(|before| {
                        self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                    });
                    // "Berg, who had seen Oslo, met": the object of the clause between the commas.
                    if comma
                        && !reporting
                        && before.is_some_and(|before| self.is(before, |kind| matches!(kind, PartKind::Verb { .. })))
                    {
                        at = group.start;
                        continue;
                    }
                    if infinitive && after_verb && !finite {
                        let governor = before.map_or("", |before| self.part_word(before));
                        if OBJECT_CONTROL.contains(governor) {
                            // "prepared to send him to meet"
                            let above = before.and_then(|before| self.subject_within(before, depth));
                            chain.extend(above.map_or_else(|| before.into_iter().collect(), |above| above.chain));
                            return Some(self.subject(group, chain));
                        }
                        // "sees no reason to meet"
                        chain.push(group.start);
                        at = group.start;
                        continue;
                    }
                    // "Berg's plan to meet", but not "Berg's envoy was to meet"
                    if infinitive
                        && !finite
                        && matches!(phrase.head, Head::Noun(noun) if !lexicon::acts(self.word(noun)))
                        && !(phrase.possessors.is_empty() && phrase.possessive.is_none())
                    {
                        chain.push(at);
                        return Some(Subject { group, owners: true, chain });
                    }
                    if infinitive
                        && at == group.start
                        && matches!(phrase.head, Head::Noun(_))
                        && before.is_some_and(|before| {
                            self.is(before, |kind| {
                                matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary)
                            })
                        })
                    {
                        // "is due to meet"
                        chain.push(group.start);
                        at = group.start;
                        continue;
                    }
                    if (and || gerund && (opener || comma)) && after_verb && !(reporting && !opener && !and) {
                        at = group.start;
                        continue;
                    }
                    return Some(self.subject(group, chain));
                }
                PartKind::Comma => comma = true,
                PartKind::And => and = !comma || and || at + 1 == verb,
                PartKind::Verb { .. } => {
                    let embedded = comma && !and && !infinitive && !gerund;
                    if embedded {
                        // "Putin, who arrived on Tuesday, met": on from where the clause between the commas opens.
                        let opens = (0..at).rev().find(|&part| {
                            self.is(part, |kind| {
                                matches!(kind, PartKind::Comma | PartKind::Relative | PartKind::Subordinator)
                            })
                        });
                        if let Some(opens) = opens {
                            at = opens + 1;
                            let subordinate =
                                self.is(opens, |kind| matches!(kind, PartKind::Subordinator)) && opens > 0;
                            if subordinate || self.is(opens, |kind| matches!(kind, PartKind::Relative)) {
                                at = opens;
                            }
                            continue;
                        }
                    }
                    let mut subject = self.subject_within(at, depth)?;
                    // A headline runs into the text: "Leaders meet over fish Anna Berg has met Otto Lund".
                    let headline = !(comma || and || infinitive || gerund)
                        && subject.group.start == 0
                        && self.is(at, |kind| {
                            matches!(kind, PartKind::Verb { form: Form::Base | Form::Third, reporting: false })
                        });
                    if headline && let Some(group) = beside.filter(|group| self.is_somebody_named(group.end - 1)) {
                        return Some(self.subject(Group { members: vec![group.end - 1], ..group }, chain));
                    }
                    chain.push(at);
                    chain.append(&mut subject.chain);
                    if and || gerund && self.is_past_opener(verb) {
                        // "refused to resign and met B", "refused to talk after meeting B": only tense is shared.
                        chain.retain(|&part| part > at || self.is(part, |kind| matches!(kind, PartKind::Auxiliary)));
                    }
                    return Some(Subject { chain, ..subject });
                }
                PartKind::Subordinator => {
                    if !gerund && !infinitive {
                        return None;
                    }
                    chain.push(at);
                    opener = true;
                }
                PartKind::Relative => {
                    let antecedent = self.antecedent(at)?;
                    return self.traveller(antecedent, chain);
                }
                PartKind::That => {
                    // "talks that brought", "the man that met": a noun right before is the antecedent.
                    if at == 0
                        || self.phrase(at - 1).is_none()
                        || self.before(verb).is_some_and(|before| self.phrase(before).is_some())
                    {
                        return None;
                    }
                    return self.traveller(self.group_with(at - 1), chain);
                }
                PartKind::Quote | PartKind::Border => break,
            }
        }
        // "Meeting in Moscow, A and B said": the subject of the main clause, to the right.
        if gerund { self.main_subject(verb).map(|group| self.subject(group, chain)) } else { None }
    }

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

    /// The people after "for" and before an infinitive, which tells what they are to do: "time for Berg to meet".
    pub fn put_before_infinitive(&self, last: usize) -> Option<Group> {
        let start = (last.saturating_sub(LIST)..last).rev().find(|&at| self.part_word(at) == "for")? + 1;
        self.phrase(start)?;
        let group = self.group_at(start, false);
        let people = self.is_somebody_named(start) || self.is_office(start);
        (people && group.end > last && self.is(group.end, |kind| matches!(kind, PartKind::To))).then_some(group)
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
    pub(super) fn is_agent(&self, part: usize) -> bool {
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
        // Only people are "who": in "the aide to Putin, who met" and "talks with Putin, who met" the nearest name is meant.
        if self.is_named(at) {
            let group = self.group_with(at);
            return Some(if group.members == [at] { group } else { self.group_at(at, false) });
        }
        Some(self.group_with(at))
    }
}
