//! The subject of a verb.
//!
//! In: a verb of a sentence. Out: the [`Group`] that is its subject, found by walking left over what can stand between; none where
//! a clause border comes first. Left out: what a group is to a gerund behind it ([`super::gerund`]), and verbs that save their subject
//! ([`super::telegram`]).

use super::antecedent::OBJECT_CONTROL;
use super::{Group, Subject};
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};

/// Words that put a gerund beside a clause: "left before meeting", but not "the idea of meeting".
static BESIDE: Words =
    Words::new(|| words("before after when while since without besides by upon on following as ahead"));

/// Verbs whose object is where somebody comes to.
static ARRIVAL: Words = Words::new(|| words("arrived arriving arrives arrive reached reaching reaches reach"));

/// Verbs by which meetings are held, in the form that follows "to".
static HOLD: Words = Words::new(|| words("hold take begin attend pay sit go speak come join lead give make get"));

impl Sentence<'_> {
    /// Quotation marks before a part.
    pub(super) fn quotes_before(&self, part: usize) -> usize {
        self.parts[..part].iter().filter(|part| matches!(part.kind, PartKind::Quote)).count()
    }

    /// Whether what was done, told before the "by" at a part, was done to people: "Berg was seen by Lund", but not "the plan was agreed by
    /// Lund".
    pub(super) fn is_done_to_somebody(&self, by: usize) -> bool {
        let subject = self.before(by).and_then(|verb| self.subject_of(verb));
        subject.is_some_and(|subject| !subject.owners && self.is_somebody_named(subject.group.start))
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
        self.subject_within(verb, 6)
    }

    pub(super) fn subject_within(&self, verb: usize, depth: u32) -> Option<Subject> {
        let depth = depth.checked_sub(1)?;
        // "having met Lund" is no finite verb.
        let helper = self.before(verb).map(|at| match self.is_comma(at).then(|| self.aside_before(at)).flatten() {
            Some(open) => open - 1,
            None => at,
        });
        // "after being received by Lund"
        let after_having = helper.is_some_and(|at| matches!(self.part_word(at), "having" | "being"));
        let helped = helper.is_some_and(|at| self.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)))
            && !after_having;
        let gerund =
            after_having || self.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund, .. })) && !helped;
        // "warned Berg against meeting Lund"
        if gerund && self.part_word(verb.wrapping_sub(1)) == "against" {
            return None;
        }
        let (mut infinitive, mut finite, mut comma, mut and, mut opener) = (false, false, false, false, false);
        let mut chain = vec![verb];
        let mut beside = None;
        // Where what shares a subject begins: "after meeting", "and met".
        let mut aside = verb;
        let mut at = verb;
        while at > 0 {
            at -= 1;
            match &self.parts[at].kind {
                // "there was no way to meet": nobody is the subject.
                PartKind::Adverb
                    if self.part_word(at) == "there" && self.is_finite(at + 1) && !(at > 0 && self.is_and(at - 1)) =>
                {
                    // "there was no need to meet": what there was tells of the meeting.
                    return self.reporter_of(at, chain, if infinitive { at } else { aside }, depth);
                }
                PartKind::Adverb => chain.push(at),
                // "he had to meet"
                PartKind::Auxiliary | PartKind::Be => {
                    finite = true;
                    chain.push(at);
                }
                PartKind::Time(_) => {}
                PartKind::Preposition => {
                    // "by meeting", "ahead of meeting"
                    if gerund && !opener {
                        aside = at;
                    }
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
                    // "toured a market in the capital, Oslo, and met": where, not who.
                    let town =
                        before.filter(|&comma| comma >= 2 && self.is_comma(comma) && !self.is_somebody_named(at));
                    if let Some(comma) = town
                        && self.is_preposition(comma - 2)
                        && matches!(
                            self.word(self.parts[comma - 1].end - 1),
                            "capital" | "city" | "town" | "resort" | "port"
                        )
                    {
                        at = comma - 2;
                        continue;
                    }
                    // "saw merit in the minister going to Oslo"
                    let in_person = gerund
                        && at + 1 == verb
                        && before.is_some_and(|before| self.is_preposition(before))
                        && self.is_office(at)
                        && group.start == at;
                    if in_person {
                        return Some(self.subject(group, chain));
                    }
                    if gerund && at + 1 == verb && self.is_shown(&group, at) {
                        return Some(self.subject(Group { members: vec![at], start: at, end: verb }, chain));
                    }
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
                    // "called on Berg to meet"
                    if infinitive
                        && !finite
                        && let Some(asks) = self.appeals_to(&group)
                    {
                        chain.push(asks);
                        return Some(self.subject(group, chain));
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
                    // "in further talks"
                    let close = |before: usize| {
                        (before + 1..group.start).all(|at| self.is(at, |kind| matches!(kind, PartKind::Adverb)))
                    };
                    if event || before.is_some_and(|before| self.is_preposition(before) && close(before)) {
                        // "was held on her way to meet Lund"
                        let way = infinitive && self.word(self.parts[group.start].end - 1) == "way";
                        chain.extend(Some(group.start).filter(|_| way));
                        let agent = gerund
                            && opener
                            && self.is_agent(group.start)
                            && (self.is_named(group.start) || self.is_office(group.start));
                        if agent && !self.is_done_to_somebody(group.start - 1) {
                            return Some(self.subject(group, chain));
                        }
                        beside =
                            beside.or(Some(group.clone()).filter(|_| self.before_helpers(verb) == Some(group.end - 1)));
                        at = group.start - 1;
                        continue;
                    }
                    if gerund && group.end + 1 == verb && self.is_thanked(&group, before) {
                        chain.extend(before.filter(|_| self.part_word(group.end) == "from"));
                        return Some(self.subject(group, chain));
                    }
                    let quoted = gerund && group.end + 1 == verb && self.is_quoted_as(&group, before);
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
                    if gerund && self.is_time_spent(&group) {
                        at = group.start;
                        continue;
                    }
                    // "asked Berg, the minister, to meet": the comma closes what explains her.
                    comma &= !(infinitive && at > group.start && self.is_comma(group.end));
                    // "will have talks with Berg and meet Lund"
                    let after_verb = before.is_some_and(|before| {
                        // "had the honour of meeting Lund"
                        let has = (and || gerund && opener)
                            && matches!(phrase.head, Head::Noun(_))
                            && matches!(self.part_word(before), "have" | "has" | "had");
                        (has || self.is(before, |kind| matches!(kind, PartKind::Verb { .. }))) && !comma
                    });
                    let reporting = before.is_some_and(|before| {
                        self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                    });
                    // "The man who beat Berg met Lund": the object of the clause that restricts the subject.
                    let plain = !(comma || and || infinitive || gerund || reporting);
                    if plain
                        && let Some(relative) =
                            before.filter(|_| after_verb).and_then(|before| self.restricting(before))
                    {
                        at = relative;
                        continue;
                    }
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
                    if gerund && opener && reporting && self.is_behind_words(&group, before) {
                        return Some(self.subject(group, chain));
                    }
                    // "was glad after meeting", "has no intention of meeting", "is a soldier and met"
                    let predicate = (and || comma || gerund && opener)
                        && matches!(phrase.head, Head::Noun(_))
                        && before.is_some_and(|before| {
                            self.is(before, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary))
                        });
                    if predicate && gerund && opener {
                        chain.push(group.start);
                    }
                    // "said the plan was good after meeting", "told the paper the plan was good and met": the plan met nobody.
                    if !predicate
                        && (and || gerund && opener)
                        && self.is_thing(&group)
                        && self.saying_above(group.start).is_some()
                    {
                        return self.reporter_of(group.start, chain, aside, depth);
                    }
                    if predicate
                        // "checked whether the offer was good before meeting", "gave the king an answer before meeting": things meet nobody.
                        || gerund
                            && opener
                            && !comma
                            && BESIDE.contains(self.part_word(aside))
                            && (self.is_thing(&group) || group.start > 0 && self.phrase(group.start - 1).is_some())
                        || (and || gerund && (opener || comma))
                            && after_verb
                            && !(reporting && (!opener && !and || self.is_clause_subject(&group)))
                    {
                        at = group.start;
                        continue;
                    }
                    return Some(self.subject(group, chain));
                }
                PartKind::Comma => {
                    comma = true;
                    // "Berg, once a rival of the king, met": on from where it opens, if the comma closes it right before the verb.
                    let closes = !gerund && self.before_helpers_and_times(verb) == Some(at);
                    // "asked Berg, the minister, to meet" has her as its object, "is, he said, to meet" none; "Berg, who is ill, is to
                    // meet" has a verb of its own behind the comma.
                    let stays = |open: usize| {
                        !infinitive
                            || finite
                            || self.is(open - 1, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary))
                    };
                    if closes && let Some(open) = self.aside_before(at).filter(|&open| stays(open)) {
                        at = open;
                    }
                }
                PartKind::And => {
                    if !and {
                        aside = at;
                    }
                    and = !comma || and || at + 1 == verb;
                    // "will find out whether the offer stands and meet Lund": a base form goes on from another one.
                    let base = self.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }));
                    let beside = gerund && self.part_word(at) == "as" && !opener;
                    let bare = (base || beside) && !(infinitive || finite || comma || opener);
                    if let Some(other) = Some(at).filter(|_| bare).and_then(|at| self.base_form_before(at)) {
                        at = other + 1;
                    }
                }
                PartKind::Verb { .. } => {
                    let embedded = comma && !and && (!infinitive || finite) && !gerund;
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
                    // "will ask Norway to cut links when meeting Lund": who asks meets him.
                    let when = gerund && opener && self.part_word(aside) == "when" && !subject.owners;
                    // "told Norway to be careful when meeting Lund" may be either.
                    if when
                        && OBJECT_CONTROL.contains(self.part_word(at))
                        && self.is_named(at + 1)
                        && self.is(at + 2, |kind| matches!(kind, PartKind::To))
                    {
                        return None;
                    }
                    if when
                        && let [only] = subject.group.members[..]
                        && self.is_named(only)
                        && !self.is_somebody_named(only)
                        && let Some(asks) = self.before(only)
                        && OBJECT_CONTROL.contains(self.part_word(asks))
                    {
                        // "told Norway to take care when meeting Lund" may be either.
                        let to_come = matches!(self.part_word(asks), "ask" | "urge" | "press")
                            && asks > 0
                            && self.is(asks - 1, |kind| matches!(kind, PartKind::Auxiliary));
                        subject = self.subject_within(asks, depth).filter(|_| to_come)?;
                    }
                    // "said the war could end after meeting"
                    if (and || gerund && opener)
                        && !subject.owners
                        && self.is_thing(&subject.group)
                        && self.saying_above(subject.group.start).is_some()
                    {
                        return self.reporter_of(subject.group.start, chain, aside, depth);
                    }
                    // "cut the prices paid to farmers before meeting": the prices met nobody.
                    let reduced = (and || gerund && opener)
                        && subject.group.end == at
                        && !self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Third | Form::Base, .. }))
                        && self.governor(subject.group.start).is_some_and(|above| {
                            self.is_preposition(above) || self.is(above, |kind| matches!(kind, PartKind::Verb { .. }))
                        });
                    if reduced && !subject.owners && self.is_thing(&subject.group) {
                        at = subject.group.start;
                        continue;
                    }
                    // "signed a deal that ended the war and met": the deal met nobody.
                    let restricted =
                        self.is(subject.group.end, |kind| matches!(kind, PartKind::Relative | PartKind::That));
                    if (and || gerund && opener) && !subject.owners && restricted && self.is_thing(&subject.group) {
                        at = subject.group.start;
                        continue;
                    }
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
                    // "is to arrive and meet": what leads to the one leads to the other.
                    let shared = and
                        && !finite
                        && self.part_word(aside) != "but"
                        && (self.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }))
                            || HOLD.contains(self.part_word(verb))
                            // "is to open a school as well as meeting"
                            || gerund);
                    if after_having && self.part_word(at + 1) != "having" {
                        chain.retain(|&part| part > at);
                    } else if (and && !shared) || gerund && !and && self.is_past_opener(verb) {
                        // "refused to resign and met B", "couldn't answer after meeting B": only tense is shared.
                        chain.retain(|&part| part > at || self.tells_tense(part));
                    }
                    return Some(Subject { chain, ..subject });
                }
                // "stayed until Tuesday and met"
                PartKind::Subordinator if and && self.is(at + 1, |kind| matches!(kind, PartKind::Time(_))) => {}
                PartKind::Subordinator => {
                    if !gerund && !infinitive {
                        return None;
                    }
                    if gerund && !opener {
                        aside = at;
                    }
                    chain.push(at);
                    opener = true;
                }
                PartKind::Relative => {
                    let antecedent = self.antecedent(at)?;
                    // "rejected a plan which was unfair after meeting Lund"
                    if (and || gerund && opener) && self.is_thing(&antecedent) {
                        at = antecedent.start;
                        continue;
                    }
                    return self.traveller(antecedent, chain);
                }
                // "agreed that after meeting Lund, Berg would"
                // "found out whether the offer stood before meeting Lund"
                PartKind::That if gerund && opener && self.part_word(at) == "whether" => {}
                PartKind::That if gerund && aside == at + 1 + usize::from(self.is_comma(at + 1)) => break,
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
                // `she and Lund "talked about fish"`: the words quoted go on with the sentence.
                PartKind::Quote
                    if !gerund
                        && at > 0
                        && self.phrase(at - 1).is_some()
                        && (at + 1..verb).all(|part| chain.contains(&part))
                        && self.quotes_before(at).is_multiple_of(2) => {}
                PartKind::Quote | PartKind::Border => break,
            }
        }
        // "Meeting in Moscow, A and B said": the subject of the main clause, to the right.
        if gerund { self.main_subject(verb).map(|group| self.subject(group, chain)) } else { None }
    }
}
