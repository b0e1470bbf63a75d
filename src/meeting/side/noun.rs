//! The subject of a noun, and what leads to it.
//!
//! In: the part of a noun that tells of a meeting. Out: who holds or attends it ("A held talks", "A said after talks"), and the words of the
//! clause before it that tell whether it took place.

use super::antecedent::OBJECT_CONTROL;
use super::{Group, Subject};
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::Form;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::token::Mark;

/// Verbs whose object goes to the talks: "sent him to Oslo for talks".
static SENDING: Words = Words::new(|| words("send sends sent sending dispatch dispatches dispatched dispatching"));

impl Sentence<'_> {
    /// Who does what leads to the noun at `part`: "A held talks", "A said after talks", "after talks, A said".
    pub fn subject_of_noun(&self, part: usize) -> Option<Subject> {
        if let Some(journey) = self.journey_for(part) {
            return Some(self.journey(journey, self.leading_to(journey)));
        }
        // "visited Oslo in May for talks with Lund; Vienna in June for talks with Rossi": who went to the first.
        if let Some(leg) = self.leg_before(part) {
            let goes = (0..leg).rev().find(|&at| self.is(at, |kind| matches!(kind, PartKind::Verb { .. })))?;
            return self.subject_of(goes);
        }
        if let Some((opener, group)) = self.opening_beside(part) {
            return Some(self.subject(group, vec![opener]));
        }
        // "decided against having lunch with Lund", "will resign rather than have lunch with him"
        let have = self.governor(part).filter(|&at| at > 0 && matches!(self.part_word(at), "having" | "have"));
        if have.is_some_and(|at| matches!(self.part_word(at - 1), "against" | "than")) {
            return None;
        }
        let mut at = part;
        let mut chain = Vec::new();
        let mut in_phrase = false;
        let mut comma = false;
        let mut goes_on = false;
        while at > 0 {
            at -= 1;
            match &self.parts[at].kind {
                // "there was a reply on talks": nobody is the subject; "said there was no hurry, after talks": who said so.
                PartKind::Adverb if self.part_word(at) == "there" && self.is_finite(at + 1) => {
                    let apart = comma && in_phrase && !self.is_outcome(part);
                    return if apart { self.stated_by(at) } else { None };
                }
                PartKind::Adverb | PartKind::Be => chain.push(at),
                PartKind::Auxiliary if !self.is_to_have(at, part) => chain.push(at),
                PartKind::Preposition | PartKind::Subordinator => {
                    in_phrase = true;
                    chain.push(at);
                }
                // "At Thursday's talks" holds the preposition.
                PartKind::Time(_) => {
                    in_phrase |= at + 1 == part && self.tokens[self.parts[at].end - 1].mark == Mark::Possessive
                }
                PartKind::To => chain.push(at),
                PartKind::And => goes_on |= !in_phrase && at > 0 && self.is_comma(at - 1),
                PartKind::Comma => {
                    comma = true;
                    // "Berg, after a pause, had lunch with Lund": on from where the aside opens.
                    let helps = |at: usize| {
                        self.is(at, |kind| {
                            matches!(kind, PartKind::Adverb | PartKind::Be | PartKind::Auxiliary | PartKind::Time(_))
                        })
                    };
                    let closes = at + 1 < part && (at + 1..part).all(helps);
                    if let Some(open) = Some(at).filter(|_| closes).and_then(|at| self.aside_before(at)) {
                        at = open;
                    }
                }
                PartKind::Phrase(_) => {
                    if let Some(group) = self.put_before_infinitive(at) {
                        chain.extend(self.leading_to(group.start));
                        return Some(self.subject(group, chain));
                    }
                    let group = self.group_with(at);
                    // "held discussions on the pace of the talks with Chad": of other talks.
                    if self.is_meeting_noun(group.start)
                        && (group.start..part)
                            .any(|at| self.is_preposition(at) && lexicon::is_about(self.part_word(at)))
                    {
                        return None;
                    }
                    let before = self.before(group.start);
                    // "called on Berg to end the talks"
                    if let Some(asks) = self.appeals_to(&group) {
                        chain.push(asks);
                        return Some(self.subject(group, chain));
                    }
                    // "On Berg's agenda is a meeting with Lund"
                    let scheduled = self.is_scheduled(at)
                        && self.phrase(at).is_some_and(Phrase::has_owner)
                        && self.is(part - 1, |kind| matches!(kind, PartKind::Be));
                    if scheduled && at + 2 == part {
                        return Some(self.journey(at, chain));
                    }
                    if before.is_some_and(|before| self.is_preposition(before)) {
                        // "the idea of the bank having talks with Lund"
                        if self.part_word(group.end) == "having" {
                            return Some(self.subject(group, chain));
                        }
                        // "will be accompanied by Rossi in talks with Lund": whoever is accompanied has them.
                        let along = group.start >= 2 && self.part_word(group.start - 2) == "accompanied";
                        // "was greeted by a crowd after talks with Lund": no crowd had them.
                        let agent = in_phrase
                            && !along
                            && self.is_agent(group.start)
                            && (self.is_named(group.start) || self.is_office(group.start));
                        if agent && !self.is_met_by(group.start - 1) {
                            return Some(self.subject(group, chain));
                        }
                        at = group.start - 1;
                        chain.push(at);
                        continue;
                    }
                    // "after two days of talks"
                    if in_phrase
                        && matches!(self.phrase(at).map(|phrase| phrase.head), Some(Head::Noun(noun)) if lexicon::is_span(self.word(noun)))
                    {
                        at = group.start;
                        continue;
                    }
                    // "advised Berg to have a talk"
                    let end = self.past_explained(&group);
                    if let Some(told) = before.filter(|&before| {
                        self.is(end, |kind| matches!(kind, PartKind::To))
                            && OBJECT_CONTROL.contains(self.part_word(before))
                    }) {
                        chain.push(told);
                        return Some(self.subject(group, chain));
                    }
                    // "saw Berg having lunch", "let Berg have lunch"
                    // "accused Berg of having lunch"
                    let thanked = || self.part_word(end + 1) == "having" && self.is_thanked(&group, before);
                    if matches!(self.part_word(end), "having" | "have") && self.is_sensed(&group, before) || thanked() {
                        if self.is_stopped(&group, before) {
                            return None;
                        }
                        return Some(self.subject(group, chain));
                    }
                    // "sent Berg to Oslo for talks", but not "sent Berg a letter after talks".
                    let goes = self.phrase(group.end).is_none();
                    if let Some(sent) =
                        before.filter(|&before| in_phrase && goes && SENDING.contains(self.part_word(before)))
                    {
                        chain.push(sent);
                        return Some(self.subject(group, chain));
                    }
                    // "called the deal a success at talks": said of the object.
                    let predicate = in_phrase
                        && group.start >= 2
                        && matches!(self.phrase(group.start).map(|phrase| phrase.head), Some(Head::Noun(_)))
                        && self.phrase(group.start - 1).is_some()
                        && self.is(group.start - 2, |kind| matches!(kind, PartKind::Verb { .. }));
                    if predicate {
                        at = group.start;
                        continue;
                    }
                    // "the village of Orve, some miles north of the capital": said of the place, not the subject.
                    let remark = before.is_some_and(|before| self.is_comma(before))
                        && matches!(self.phrase(group.start).map(|phrase| phrase.head), Some(Head::Noun(noun)) if !lexicon::is_role(self.word(noun)));
                    if remark && in_phrase {
                        at = group.start;
                        continue;
                    }
                    // "has seen the offer and the two banks are in talks": a clause of its own.
                    let listed = before.is_some_and(|before| self.is_and(before)) && !self.is_clause_subject(&group);
                    // "before leaving he had talks"; "said Berg after talks"
                    let nominative = matches!(self.part_word(group.start), "he" | "she" | "they" | "i");
                    // But not "Berg, who leads the party, announced the plan after talks".
                    let inverted = self.is_somebody_named(group.start)
                        && before.is_some_and(|says| {
                            self.is(says, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
                                && self.before(says).is_none_or(|at| {
                                    self.is(at, |kind| matches!(kind, PartKind::Quote | PartKind::Comma))
                                })
                        });
                    if !nominative
                        && !inverted
                        && (listed
                            || before.is_some_and(|before| {
                                self.is(before, |kind| {
                                    matches!(
                                        kind,
                                        PartKind::Verb { .. } | PartKind::To | PartKind::Be | PartKind::Auxiliary
                                    )
                                    // "said he was in talks": the subject of what is said.
                                }) && !((comma || self.is_clause_subject(&group))
                                    && self.is(before, |kind| matches!(kind, PartKind::Verb { reporting: true, .. })))
                            }))
                    {
                        at = group.start;
                        continue;
                    }
                    // "A had talks", "A is in talks", "A, in talks with B, said"
                    let helped = chain
                        .iter()
                        .any(|&part| self.is(part, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be)));
                    if !in_phrase && !helped {
                        return None;
                    }
                    // "his first stop will be a meeting with Lund"
                    let said_of = !in_phrase
                        && self.before(part).is_some_and(|be| self.is(be, |kind| matches!(kind, PartKind::Be)));
                    // "the highlight of Berg's trip was a meeting with Lund"
                    let of = self.part_word(group.start + 1) == "of" && self.is_owned_thing(group.start + 2);
                    let thing = group.start + if of { 2 } else { 0 };
                    if said_of && self.is_owned_thing(thing) {
                        return Some(self.journey(thing, chain));
                    }
                    // "said the plan was good after talks": who said so.
                    // "said that Norway was ready, after talks with Lund": so is whose country is meant.
                    let country = comma && self.sole_body(&group).is_some();
                    if in_phrase
                        && !self.is_outcome(part)
                        && (country || self.is_thing(&group) || self.is_of_country(part, &group))
                        && let Some(said) = self.saying_above(group.start).filter(|_| self.is_clause_subject(&group))
                    {
                        return self.subject_of(said);
                    }
                    return Some(self.subject(group, chain));
                }
                // "told Berg to wait and had lunch with Lund"
                PartKind::Verb { .. } if !in_phrase && let Some(open) = self.infinitive_beside(at, part) => at = open,
                // "accused Lund of lying to the court, in a call with Rossi": the comma ends what Lund does.
                PartKind::Verb { .. }
                    if comma
                        && in_phrase
                        && let Some(of) = self.gerund_of(at) =>
                {
                    at = of
                }
                // "is ready to have lunch" as "is ready to hold talks"
                PartKind::Verb { .. } | PartKind::Auxiliary => {
                    chain.push(at);
                    let mut subject = self.subject_of(at)?;
                    // "danced with Berg from Oslo, who had come late, and had lunch with Lund"
                    let complement =
                        |at: &usize| self.is(*at, |kind| matches!(kind, PartKind::Preposition | PartKind::Phrase(_)));
                    let relative = (subject.group.end..at)
                        .find(|at| !complement(at))
                        .filter(|&who| goes_on && !subject.owners && self.is_comma(who));
                    let own = self.governor(part).unwrap_or(part);
                    if let Some(comma) = relative.filter(|&comma| {
                        comma > 0
                            && self.is(comma + 1, |kind| matches!(kind, PartKind::Relative))
                            && self.goes_on_past(comma, own)
                    }) {
                        chain.pop();
                        at = comma;
                        continue;
                    }
                    // "said the war could end after talks"
                    // "said the war would end and talks were under way"
                    let beside = part > 0 && self.is_and(part - 1) && self.is_subject_noun(part, part + 1);
                    // "said Lund was ill, in a call with Rossi": so is who said it, if that is no spokesman.
                    if (in_phrase || beside)
                        && !subject.owners
                        && !self.is_outcome(part)
                        && let Some(said) = self.saying_above(subject.group.start)
                        && (self.is_thing(&subject.group)
                            || self.is_said_apart(part, said)
                            || self.is_of_country(part, &subject.group))
                    {
                        return self.subject_of(said);
                    }
                    chain.append(&mut subject.chain);
                    // "did not resign but had lunch with Lund", "will not resign and will have lunch with him"
                    let helped = |and: &usize| {
                        self.is_and(*and)
                            && self.is(and + 1, |kind| matches!(kind, PartKind::Auxiliary | PartKind::Be))
                            && self.part_word(and + 1) != "have"
                    };
                    if let Some(and) = (at + 1..part).find(helped) {
                        chain.retain(|&at| at > and);
                    }
                    // "did not take part in talks"
                    let partakes = matches!(self.part_word(part.wrapping_sub(1)), "in" | "at") && self.partakes(at);
                    let before = self.before(part).filter(|&at| matches!(self.part_word(at), "before" | "ahead"));
                    let opener = self.past_opener(part).or(before.map(|_| "before"));
                    if let Some(opener) = opener.filter(|_| !partakes) {
                        chain.retain(|&part| self.tells_tense(part, opener) || Some(part) == before);
                    }
                    // "Meeting Lund, Berg's visit": the subject behind is the noun itself, or comes after it.
                    if subject.group.start == part {
                        return None;
                    }
                    // "Berg's trip will include talks"
                    if !subject.owners && subject.group.start < part {
                        return self.traveller(subject.group, chain);
                    }
                    return Some(Subject { chain, ..subject });
                }
                PartKind::Relative => {
                    let antecedent = self.antecedent(at)?;
                    return self.traveller(antecedent, chain);
                }
                // `said she had "no choice", after talks with Lund`: past the words quoted.
                PartKind::Quote => match self.opening_quote(at) {
                    Some(open) => at = open,
                    None => break,
                },
                // "said on Friday that a meeting with Lund would take place"
                PartKind::That
                    if at + 1 == part && self.is_told_by_somebody(at) && self.is_subject_noun(part, part + 1) => {}
                PartKind::That | PartKind::Border => break,
            }
        }
        // "Having had lunch with Lund, Berg left"
        let opens = || chain.last() == Some(&0) && self.part_word(0) == "having";
        if !in_phrase && !opens() {
            return None;
        }
        let main = self.subject_without_comma(part).or_else(|| self.main_subject(part));
        main.map(|group| self.subject(group, chain))
    }

    /// Whether the auxiliary at `at` is the "have" of what the noun at `part` tells, behind a "to": "to have lunch".
    fn is_to_have(&self, at: usize, part: usize) -> bool {
        self.part_word(at) == "have" && self.infinitive_of(part).is_some_and(|to| self.before(at) == Some(to))
    }

    /// The "to" of the verb whose object is the noun at `part`: "to hold talks", "to have lunch".
    pub fn infinitive_of(&self, part: usize) -> Option<usize> {
        let verb = self.governor(part).filter(|&at| {
            self.part_word(at) == "have" || self.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Base, .. }))
        })?;
        self.before(verb).filter(|&to| self.is(to, |kind| matches!(kind, PartKind::To)))
    }

    /// The subject of the clause that several nouns open together, of which the one at `part` is not the first, and what opens it: "After talks
    /// in Oslo and a meeting with Lund, Berg left".
    fn opening_beside(&self, part: usize) -> Option<(usize, Group)> {
        let and = self.before(part).filter(|&at| self.is_and(at))?;
        let opens = |&at: &usize| {
            self.is(at, |kind| matches!(kind, PartKind::Preposition | PartKind::Subordinator)) && self.opens_clause(at)
        };
        let opener = (0..and).find(opens)?;
        let inside = |at: usize| {
            self.is(at, |kind| {
                matches!(
                    kind,
                    PartKind::Phrase(_)
                        | PartKind::Preposition
                        | PartKind::Comma
                        | PartKind::Adverb
                        | PartKind::Time(_)
                )
            })
        };
        let main = || self.subject_without_comma(part).or_else(|| self.main_subject(part));
        (self.phrase(opener + 1).is_some() && (opener + 1..and).all(inside)).then(main)?.map(|group| (opener, group))
    }

    /// Whether somebody says what follows the "that" at `that`.
    fn is_told_by_somebody(&self, that: usize) -> bool {
        // Who "noted that the talks" may note those of others.
        let definite = self.part_word(that + 1) == "the";
        let says = self.before(that).filter(|&at| {
            !definite && matches!(self.part_word(at), "said" | "says" | "announced" | "confirmed" | "stated" | "added")
        });
        says.and_then(|says| self.subject_of(says))
            .is_some_and(|subject| !subject.owners && self.is_somebody_named(subject.group.start))
            && !self.is_journey(that + 1)
    }

    /// The mark that opens the quotation which the one at `close` ends, if the clause that it stands in has begun before.
    fn opening_quote(&self, close: usize) -> Option<usize> {
        let open = (0..close).rev().find(|&at| self.is(at, |kind| matches!(kind, PartKind::Quote)))?;
        if self.quotes_before(close).is_multiple_of(2) {
            return None;
        }
        let begun = self.is(open.checked_sub(1)?, |kind| {
            matches!(
                kind,
                PartKind::Verb { reporting: false, .. } | PartKind::Be | PartKind::Auxiliary | PartKind::Preposition
            )
        });
        begun.then_some(open)
    }

    /// Whether a phrase is a noun that tells of a meeting.
    pub fn is_meeting_noun(&self, part: usize) -> bool {
        matches!(self.phrase(part).map(|phrase| phrase.head), Some(Head::Noun(noun)) if self.tokens[noun].entry.noun)
    }

    /// Whether a phrase is something of somebody's that does not act by itself: "Berg's first stop", "his first order of business".
    pub fn is_owned_thing(&self, part: usize) -> bool {
        self.phrase(part).is_some_and(|phrase| {
            matches!(phrase.head, Head::Noun(noun) if !lexicon::acts(self.word(noun))) && phrase.has_owner()
        })
    }

    /// The verb or preposition that governs the phrase at `part`.
    pub fn governor(&self, part: usize) -> Option<usize> {
        let before = self.before(part)?;
        // "concluded, meanwhile, a round of talks"
        if self.is_comma(before)
            && let Some(open) = self.before(before).filter(|&open| self.is_comma(open) && open + 1 < before)
            && let Some(verb) = open.checked_sub(1)
            && self.is(verb, |kind| matches!(kind, PartKind::Verb { .. }))
        {
            return Some(verb);
        }
        Some(before)
    }

    /// What leads to a noun and tells whether it took place: "called off", "plans for", "before".
    pub fn leading_to(&self, part: usize) -> Vec<usize> {
        let mut chain = Vec::new();
        let mut at_one = false;
        for at in (0..part).rev() {
            match &self.parts[at].kind {
                PartKind::Adverb | PartKind::Be | PartKind::Auxiliary => chain.push(at),
                PartKind::Time(_) => {}
                // What happened at or after a meeting tells nothing of it; what is for one, or on one, does.
                PartKind::Preposition | PartKind::Subordinator => {
                    chain.push(at);
                    let word = self.part_word(at);
                    at_one |= matches!(word, "at" | "in" | "during");
                    // "will preside over talks"
                    let over = word == "over" && at > 0 && self.part_word(at - 1).starts_with("presid");
                    // "ruled out talks", "called off a meeting"
                    let particle = matches!(word, "out" | "off" | "up" | "down")
                        && at > 0
                        && self.is(at - 1, |kind| matches!(kind, PartKind::Verb { .. }));
                    if !at_one && !over && !particle && !matches!(word, "for" | "of" | "on" | "to" | "about") {
                        break;
                    }
                }
                PartKind::Phrase(_) if at + 1 < self.parts.len() && self.is_preposition(at + 1) => {
                    // "No record of the meeting was found", "will report on his talks": that does not undo the meeting.
                    if lexicon::is_record(self.word(self.parts[at].end - 1)) {
                        return Vec::new();
                    }
                    chain.push(at);
                }
                PartKind::Verb { .. } if lexicon::is_briefing(self.part_word(at)) => return Vec::new(),
                // "asked about his talks", "will write to Lund about their dinner"
                PartKind::Verb { .. } if (at + 1..part).take(3).any(|at| self.part_word(at) == "about") => {
                    return Vec::new();
                }
                PartKind::Verb { .. } => {
                    chain.push(at);
                    if let Some(subject) = self.subject_of(at) {
                        chain.extend(subject.chain);
                    }
                    break;
                }
                _ => break,
            }
        }
        if at_one {
            // "the offer would be made at a meeting": only tense is shared.
            chain.retain(|&at| self.is(at, |kind| matches!(kind, PartKind::Auxiliary)));
        }
        chain
    }
}
