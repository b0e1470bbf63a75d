//! The steps of the walk from a verb to its subject that come to a phrase.
//!
//! In: a phrase on the left of the verb, with the list that it is in and what stands before that. Out: whether the list is the subject, or
//! where the walk goes on. The questions are in order: the first that has an answer gives it.

use super::{ARRIVAL, BESIDE, Step, Walk};
use crate::meeting::clause::{Head, PartKind, Phrase};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::side::antecedent::OBJECT_CONTROL;
use crate::meeting::side::{Group, Subject};

/// Verbs of giving somebody a reason to do something.
static GIVING: Words =
    Words::new(|| words("give gives gave given giving offer offers offered offering leave leaves left leaving"));

/// A phrase to which the walk has come.
struct Stop<'s> {
    at: usize,
    phrase: &'s Phrase,
    /// The list that the phrase is in.
    group: Group,
    /// The part before the group that is no adverb and no time.
    before: Option<usize>,
}

impl<'s> Walk<'s, '_> {
    /// The step from the phrase at `at`.
    pub(super) fn at_phrase(&mut self, at: usize, phrase: &'s Phrase) -> Step {
        if let Some(step) = self.led_to(at) {
            return step;
        }
        let mut group = self.sentence.group_with(at);
        // "sent the king a message and met"
        if (self.and || self.gerund && self.opener)
            && let Some(first) = self.sentence.first_object(group.start)
        {
            group.start = first;
        }
        let before = self.sentence.before(group.start);
        let stop = Stop { at, phrase, group, before };
        let step = self
            .of_own_clause(&stop)
            .or_else(|| self.past_place(&stop))
            .or_else(|| self.right_before(&stop))
            .or_else(|| self.past_inserted(&stop))
            .or_else(|| self.appealed_to(&stop))
            .or_else(|| self.past_preposition(&stop))
            .or_else(|| self.of_object(&stop))
            .or_else(|| self.past_object(&stop))
            .or_else(|| self.of_plan(&stop))
            .or_else(|| self.past_thing(&stop));
        step.unwrap_or_else(|| self.found(stop.group))
    }

    /// Who is told by words behind the phrase to be the subject: "no plans for Berg to meet", "Berg's trip to Oslo to meet Lund".
    fn led_to(&mut self, at: usize) -> Option<Step> {
        let s = self.sentence;
        // "no plans for Berg to meet"
        if self.infinitive
            && !self.finite
            && let Some(group) = s.put_before_infinitive(at)
        {
            self.chain.extend(s.leading_to(group.start));
            return Some(self.found(group));
        }
        // "the decision by Berg to meet"
        if self.infinitive
            && !self.finite
            && let Some((decision, group)) = s.decider_before_infinitive(at)
        {
            self.chain.push(decision);
            self.chain.extend(s.leading_to(decision));
            return Some(self.found(group));
        }
        // "Berg's trip to Oslo to meet Lund"
        if self.infinitive
            && !self.finite
            && let Some(journey) = s.owned_journey(at + 1)
        {
            self.chain.push(journey);
            self.chain.extend(s.leading_to(journey));
            return Some(Step::Found(Some(s.journey(journey, self.take_chain()))));
        }
        None
    }

    /// Who stands behind a comma and an "and", right before the verb: "wrote to Rossi, and Lund met Dahl". Of a list of more, the comma is one of
    /// the list.
    fn of_own_clause(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let at = stop.at;
        let own = !(self.and || self.infinitive || self.gerund || self.comma)
            && s.before_helpers(self.verb) == Some(at)
            && s.is_person_named(at)
            && at >= 4
            && s.is_and(at - 1)
            && s.is_comma(at - 2)
            && s.is_person_named(at - 3)
            && s.is_preposition(at - 4);
        own.then(|| self.found(Group { members: vec![at], start: at, end: at + 1 }))
    }

    /// Past a place that explains another: "toured a market in the capital, Oslo, and met".
    fn past_place(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { at, before, .. } = *stop;
        let town = before.filter(|&comma| comma >= 2 && s.is_comma(comma) && !s.is_somebody_named(at));
        if let Some(comma) = town
            && s.is_preposition(comma - 2)
            && matches!(s.word(s.parts[comma - 1].end - 1), "capital" | "city" | "town" | "resort" | "port")
        {
            return Some(Step::On(comma - 2));
        }
        None
    }

    /// Who stands right before a gerund and does what it tells.
    fn right_before(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { at, ref group, before, .. } = *stop;
        // "saw merit in the minister going to Oslo"
        let in_person = self.gerund
            && at + 1 == self.verb
            && before.is_some_and(|before| s.is_preposition(before))
            && s.is_office(at)
            && group.start == at;
        // "spoke of Berg drinking at dinner", "knew of the minister meeting Lund"
        let speaks = before
            .and_then(|of| of.checked_sub(1))
            .filter(|&verb| s.part_word(verb + 1) == "of" && s.is(verb, |kind| matches!(kind, PartKind::Verb { .. })));
        let spoken_of = speaks.filter(|_| self.gerund && at + 1 == self.verb && s.is_somebody_named(at));
        // "would consist of Berg meeting Lund": only tense is shared.
        let above = spoken_of.and_then(|verb| s.subject_within(verb, self.depth)).map(|above| above.chain);
        self.chain.extend(above.into_iter().flatten().filter(|&part| s.is_tense(part)));
        if in_person || spoken_of.is_some() {
            return Some(self.found(stop.group.clone()));
        }
        if self.gerund && at + 1 == self.verb && s.is_shown(group, at) {
            // "the chances of Berg meeting Lund"
            self.chain.push(group.start);
            return Some(self.found(Group { members: vec![at], start: at, end: self.verb }));
        }
        None
    }

    /// Past what is inserted between the subject and the verb, and where somebody came to.
    fn past_inserted(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { at, ref group, before, .. } = *stop;
        // "Berg, not Lund, met"
        if self.comma && group.start >= 2 && s.part_word(group.start - 1) == "not" && s.is_comma(group.start - 2) {
            return Some(Step::On(group.start - 1));
        }
        // "Berg, whose country borders the sea, met": on from where the clause between the commas opens.
        if self.comma
            && let Some(relative) = (0..group.start)
                .rev()
                .take_while(|&part| {
                    !s.is(part, |kind| matches!(kind, PartKind::Comma | PartKind::Border | PartKind::Quote))
                })
                .find(|&part| s.is(part, |kind| matches!(kind, PartKind::Relative)))
                .filter(|&relative| relative > 0 && s.is_comma(relative - 1))
                .filter(|&relative| !self.and || s.goes_on_past(relative, self.verb))
        {
            return Some(Step::On(relative));
        }
        // A telegram: "the mission which arrived Oslo Saturday met".
        let goal = s.is_named(at)
            && !s.is_somebody_named(at)
            && before.is_some_and(|before| ARRIVAL.contains(s.part_word(before)));
        if goal && group.members == [at] {
            return Some(Step::On(group.start));
        }
        None
    }

    /// Who is asked through a preposition: "called on Berg to meet".
    fn appealed_to(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { ref group, .. } = *stop;
        // "called on Berg to meet"
        if self.infinitive
            && !self.finite
            && let Some(asks) = s.appeals_to(group)
        {
            self.chain.push(asks);
            return Some(self.found(stop.group.clone()));
        }
        // "an invitation to Berg and Lund to meet"
        if self.infinitive
            && !self.finite
            && let Some(asked) = s.asked_by_noun(group.start)
        {
            self.chain.push(group.start);
            return Some(self.found(asked));
        }
        None
    }

    /// Past what stands behind a preposition, if that does not tell who acts.
    fn past_preposition(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { phrase, ref group, before, .. } = *stop;
        // "is to go there after the war and will meet"
        let event = (self.and || self.infinitive)
            && matches!(phrase.head, Head::Noun(_))
            && before.is_some_and(|before| s.is(before, |kind| matches!(kind, PartKind::Subordinator)))
            && !s.is_clause_subject(group);
        // "in further talks"
        let close =
            |before: usize| (before + 1..group.start).all(|at| s.is(at, |kind| matches!(kind, PartKind::Adverb)));
        if event || before.is_some_and(|before| s.is_preposition(before) && close(before)) {
            // "was held on her way to meet Lund", "is under pressure to meet Lund"
            let way = self.infinitive && matches!(s.word(s.parts[group.start].end - 1), "way" | "pressure");
            self.chain.extend(Some(group.start).filter(|_| way));
            // "was blamed by Berg for meeting Lund": who is blamed met him.
            let agent = self.gerund
                && self.opener
                && s.part_word(self.aside) != "for"
                && s.is_agent(group.start)
                && (s.is_named(group.start) || s.is_office(group.start));
            if agent && !s.is_met_by(group.start - 1) {
                return Some(self.found(stop.group.clone()));
            }
            self.beside = self
                .beside
                .take()
                .or(Some(group.clone()).filter(|_| s.before_helpers(self.verb) == Some(group.end - 1)));
            return Some(Step::On(group.start - 1));
        }
        None
    }

    /// Who as the object of a verb does what the gerund or the infinitive behind it tells: "thanked Berg for meeting".
    fn of_object(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { ref group, before, .. } = *stop;
        let end = s.past_explained(group);
        if self.gerund && end + 1 == self.verb && s.is_thanked(group, before) {
            if s.is_stopped(group, before) {
                return Some(Step::Found(None));
            }
            self.chain.extend(before.filter(|_| s.part_word(end) == "from"));
            return Some(self.found(stop.group.clone()));
        }
        // "saw the president, Anna Berg, meeting", "helped the president, Anna Berg, meet"
        let bare = s.is(self.verb, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }));
        if end == self.verb && end > group.end && (self.gerund || bare) && s.is_sensed(group, before) {
            return Some(self.found(stop.group.clone()));
        }
        let quoted = self.gerund && group.end + 1 == self.verb && s.is_quoted_as(group, before);
        // A headline: "Berg says Lund to meet Rossi".
        let announced = self.infinitive
            && !self.finite
            && s.is_named(group.start)
            && s.is(group.end, |kind| matches!(kind, PartKind::To))
            && before.is_some_and(|at| matches!(s.part_word(at), "says" | "say" | "said"));
        if quoted || announced {
            return Some(self.found(stop.group.clone()));
        }
        // "spent an hour discussing"
        if self.gerund && s.is_time_spent(group) {
            return Some(Step::On(group.start));
        }
        None
    }

    /// Whether the phrase is the object of the verb before it: "will have talks with Berg and meet Lund".
    fn is_object(&self, stop: &Stop<'_>) -> bool {
        let s = self.sentence;
        let Stop { phrase, before, .. } = *stop;
        before.is_some_and(|before| {
            // "had the honour of meeting Lund"
            let has = (self.and || self.gerund && self.opener)
                && matches!(phrase.head, Head::Noun(_))
                && matches!(s.part_word(before), "have" | "has" | "had");
            (has || s.is(before, |kind| matches!(kind, PartKind::Verb { .. }))) && !self.comma
        })
    }

    /// Whether somebody's report is before the phrase.
    fn is_reported(&self, stop: &Stop<'_>) -> bool {
        let s = self.sentence;
        let before = stop.before;
        before.is_some_and(|before| s.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. })))
    }

    /// Past the object of the verb before, or who is sent and asked by it.
    fn past_object(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { at, ref group, before, .. } = *stop;
        // "asked Berg, the minister, to meet": the comma closes what explains her.
        self.comma &= !(self.infinitive && at > group.start && s.is_comma(group.end));
        // "The man who beat Berg met Lund": the object of the clause that restricts the subject.
        let (after_verb, reporting) = (self.is_object(stop), self.is_reported(stop));
        let plain = !(self.comma || self.and || self.infinitive || self.gerund || reporting);
        if plain && let Some(relative) = before.filter(|_| after_verb).and_then(|before| s.restricting(before)) {
            return Some(Step::On(relative));
        }
        // "Berg, who had seen Oslo, met": the object of the clause between the commas.
        if self.comma
            && !reporting
            && before.is_some_and(|before| s.is(before, |kind| matches!(kind, PartKind::Verb { .. })))
        {
            return Some(Step::On(group.start));
        }
        // "noted Berg's willingness to meet": hers, whoever noted it.
        let willing =
            stop.phrase.has_owner() && matches!(stop.phrase.head, Head::Noun(noun) if lexicon::is_will(s.word(noun)));
        if self.infinitive && after_verb && !self.finite && !willing {
            let governor = before.map_or("", |before| s.part_word(before));
            if OBJECT_CONTROL.contains(governor) {
                // "prepared to send him to meet"
                let above = before.and_then(|before| s.subject_within(before, self.depth));
                self.chain.extend(above.map_or_else(|| before.into_iter().collect(), |above| above.chain));
                return Some(self.found(stop.group.clone()));
            }
            // "sees no reason to meet"
            self.chain.push(group.start);
            return Some(Step::On(group.start));
        }
        // "gave Berg a reason to meet"
        let given = group.start.checked_sub(1).filter(|&at| self.infinitive && !self.finite && s.is_person_named(at));
        if let Some(whom) = given.filter(|&at| {
            matches!(stop.phrase.head, Head::Noun(_))
                && s.before(at).is_some_and(|gives| GIVING.contains(s.part_word(gives)))
        }) {
            self.chain.push(group.start);
            return Some(self.found(Group { members: vec![whom], start: whom, end: whom + 1 }));
        }
        None
    }

    /// Whose plan it is that the infinitive tells: "Berg's plan to meet".
    fn of_plan(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { at, phrase, ref group, before } = *stop;
        // "Berg's plan to meet", but not "Berg's envoy was to meet"
        if self.infinitive
            && !self.finite
            && matches!(phrase.head, Head::Noun(noun) if !lexicon::acts(s.word(noun)))
            && !(phrase.possessors.is_empty() && phrase.possessive.is_none())
        {
            self.chain.push(at);
            let group = group.clone();
            return Some(Step::Found(Some(Subject { group, owners: true, chain: self.take_chain() })));
        }
        if self.infinitive
            && at == group.start
            && matches!(phrase.head, Head::Noun(_))
            && before.is_some_and(|before| {
                s.is(before, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary))
            })
        {
            // "is due to meet"
            self.chain.push(group.start);
            return Some(Step::On(group.start));
        }
        None
    }

    /// Past what is said of the subject, and past things, which meet nobody.
    fn past_thing(&mut self, stop: &Stop<'_>) -> Option<Step> {
        let s = self.sentence;
        let Stop { phrase, ref group, before, .. } = *stop;
        let (after_verb, reporting) = (self.is_object(stop), self.is_reported(stop));
        if self.gerund && self.opener && reporting && s.is_behind_words(group, before) {
            return Some(self.found(stop.group.clone()));
        }
        // "was glad after meeting", "has no intention of meeting", "is a soldier and met"
        let predicate = (self.and || self.comma || self.gerund && self.opener)
            && matches!(phrase.head, Head::Noun(_))
            && before.is_some_and(|before| s.is(before, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)));
        if predicate && self.gerund && self.opener {
            self.chain.push(group.start);
        }
        // "said the plan was good after meeting", "told the paper the plan was good and met": the plan met nobody.
        if !predicate
            && (self.and || self.gerund && self.opener)
            && s.is_thing(group)
            && s.saying_above(group.start).is_some()
        {
            return Some(self.reported(group.start, self.aside));
        }
        if predicate
            // "checked whether the offer was good before meeting", "gave the king an answer before meeting": things meet nobody.
            || self.gerund
                && self.opener
                && !self.comma
                && BESIDE.contains(s.part_word(self.aside))
                && (s.is_thing(group) || group.start > 0 && s.phrase(group.start - 1).is_some())
            || (self.and || self.gerund && (self.opener || self.comma))
                && after_verb
                && !(reporting && (!self.opener && !self.and || s.is_clause_subject(group)))
        {
            return Some(Step::On(group.start));
        }
        None
    }
}
