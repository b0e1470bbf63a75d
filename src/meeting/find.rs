//! Finding meetings: cues, the sides around them, and what becomes of the two.
//!
//! In: a document with its mentions. Out: [`Finding`]s in order, one a cue, not merged yet, and for every cue that tells of
//! no meeting the reason. The rules, in their order: a verb with its object, its preposition or a passive `by`; a verb
//! whose subject is both sides; a noun with `between`, with an owner, with joined names; a noun with one side after
//! `with` and the subject of its clause as the other; a noun whose subject is both sides; "the meeting" alone, which adds
//! a place or a time to the meeting told of before.

use super::circumstance::{Moment, Place, Reach};
use super::clause::{Head, PartKind, Phrase, Sentence};
use super::cue::{Form, NounCue, VerbCue};
use super::reference::{Party, Reader};
use super::side::{Group, Subject};
use super::{Mode, Status};
use crate::gazetteer::Kind;
use crate::text::Span;

/// A meeting as one clause tells of it.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub parties: Vec<Party>,
    pub place: Option<Place>,
    pub moment: Option<Moment>,
    pub status: Status,
    pub mode: Mode,
    /// Sentences that tell of it, first and last, from 0.
    pub sentences: (usize, usize),
    /// The cue, and why it is a meeting.
    pub cue: Span,
    pub rule: &'static str,
    pub signs: Vec<String>,
}

/// A cue that tells of no meeting, and why.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal {
    pub sentence: usize,
    pub cue: Span,
    pub why: &'static str,
}

/// Verbs that make a meeting of their object: "held talks". Not "criticised the talks".
const HOLD: &str = " hold holds held holding have has had having begin began begins begun beginning open opened opens opening resume resumed resumes resuming conclude concluded concludes concluding start started starts starting end ended ends ending finish finished complete completed continue continued plan plans planned schedule scheduled attend attended join joined arrange arranged agreed launch launched wrapped share shared exchange exchanged ";

fn is_hold(word: &str) -> bool {
    HOLD.split(' ').any(|listed| listed == word)
}

/// There is another side, but none that may be a party.
const UNNAMED: &str = "the object is no party";

/// Sentences between a meeting and "the meeting" that adds to it.
const NEAR: usize = 4;

/// What a cue came to.
enum Outcome {
    Met(Finding),
    /// "the meeting" with place or time only.
    Again(Option<Place>, Option<Moment>),
    Not(&'static str),
}

impl Reader<'_> {
    /// All that the document tells of meetings.
    pub fn find(&self) -> (Vec<Finding>, Vec<Refusal>) {
        let (mut findings, mut refusals): (Vec<Finding>, Vec<Refusal>) = (Vec::new(), Vec::new());
        let mut last = usize::MAX;
        for at in self.cues.matcher.find(self.text) {
            let number = self.spans.partition_point(|span| span.start <= at).saturating_sub(1);
            if number != last && self.may_have_parties(number) {
                self.find_in(number, &mut findings, &mut refusals);
            }
            last = number;
        }
        (findings, refusals)
    }

    /// Two parties must be named in the sentence or the few before it, of which pronouns could remind.
    fn may_have_parties(&self, number: usize) -> bool {
        let first = self.spans[number.saturating_sub(NEAR)].start;
        let end = self.spans[number].end;
        let from = self.mentions.partition_point(|mention| mention.span.start < first);
        let mut named =
            self.mentions[from..].iter().take_while(|mention| mention.span.start < end).map(|mention| mention.entity);
        named.next().is_some_and(|one| named.any(|other| other != one))
    }

    fn find_in(&self, number: usize, findings: &mut Vec<Finding>, refusals: &mut Vec<Refusal>) {
        let sentence = self.sentence(number);
        for part in 0..sentence.parts.len() {
            let outcome = match &sentence.parts[part].kind {
                PartKind::Verb { form, .. } => self.verb(number, part, *form),
                PartKind::Phrase(phrase) => self.noun(number, part, phrase),
                _ => None,
            };
            let cue = sentence.tokens[sentence.parts[part].end - 1].span;
            match outcome {
                None => {}
                Some(Outcome::Met(finding)) => findings.push(finding),
                Some(Outcome::Again(place, moment)) => {
                    let known = findings.last_mut().filter(|known| known.sentences.1 + NEAR >= number);
                    if let Some(known) = known {
                        add_circumstances(known, number, place, moment);
                    }
                }
                Some(Outcome::Not(why)) => refusals.push(Refusal { sentence: number, cue, why }),
            }
        }
    }

    /// The parties of a group.
    fn parties(&self, number: usize, group: &Group, people: bool, others: &[Party]) -> Vec<Party> {
        let mut parties: Vec<Party> = Vec::new();
        for &member in &group.members {
            let mut found = self.resolve(number, member, others);
            if found.is_empty() && !people {
                found = self.represented(number, member);
            }
            for party in found {
                if self.may_meet(party, people)
                    && !parties.iter().chain(others).any(|known| known.entity == party.entity)
                {
                    parties.push(party);
                }
            }
        }
        parties
    }

    /// Countries and bodies whose representatives meet: "delegations of France and Mali".
    fn represented(&self, number: usize, member: usize) -> Vec<Party> {
        let sentence = self.sentence(number);
        let Some(Head::Noun(noun)) = sentence.phrase(member).map(|phrase| phrase.head) else { return Vec::new() };
        let speaks = matches!(
            sentence.word(noun),
            "representatives"
                | "delegations"
                | "delegates"
                | "delegation"
                | "negotiators"
                | "envoys"
                | "governments"
                | "teams"
        );
        let of = sentence.is_preposition(member + 1) && matches!(sentence.part_word(member + 1), "of" | "from");
        if !speaks || !of || sentence.phrase(member + 2).is_none() {
            return Vec::new();
        }
        let list = sentence.group_at(member + 2, false);
        list.members.iter().flat_map(|&part| self.resolve(number, part, &[])).collect()
    }

    fn may_meet(&self, party: Party, people: bool) -> bool {
        let kind = self.kind(party.entity);
        kind == Kind::PERSON || !people && (kind == Kind::PLACE || kind == Kind::ORGANISATION)
    }

    fn subject_parties(&self, number: usize, subject: &Subject, people: bool, others: &[Party]) -> Vec<Party> {
        if subject.owners {
            return self.owners(number, subject.group.start, people, others);
        }
        self.parties(number, &subject.group, people, others)
    }

    /// Those who own the noun: "Putin's meeting", "his meeting".
    fn owners(&self, number: usize, part: usize, people: bool, others: &[Party]) -> Vec<Party> {
        let Some(phrase) = self.sentence(number).phrase(part) else { return Vec::new() };
        let named = phrase
            .possessors
            .iter()
            .map(|&mention| Party { entity: self.entity_of(mention), span: self.mentions[mention].span });
        let pronoun =
            phrase.possessive.map(|token| self.resolve_owner(number, part, token, others)).unwrap_or_default();
        let mut owners: Vec<Party> = Vec::new();
        for party in named.chain(pronoun) {
            if self.may_meet(party, people) && !owners.iter().chain(others).any(|known| known.entity == party.entity) {
                owners.push(party);
            }
        }
        owners
    }

    /// A verb cue.
    fn verb(&self, number: usize, part: usize, form: Form) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let token = sentence.parts[part].start;
        let cues = self.cues.forms.get(sentence.word(token))?;
        let mut refusal = None;
        let mut joint = None;
        for &(cue, cue_form) in cues {
            let cue = &self.cues.verbs[cue];
            if cue.infinitive && (cue_form != Form::Base || form != Form::Base) {
                continue;
            }
            if cue.tail.iter().enumerate().any(|(index, word)| sentence.word(token + 1 + index) != word) {
                continue;
            }
            if cue.joint {
                joint = Some(cue);
                continue;
            }
            match self.verb_with_object(number, part, cue) {
                Outcome::Not(why) => {
                    // "A and B are meeting with managers": the other side is there, though it has no name.
                    if cue.link.is_some() && why == UNNAMED && !cue.gap {
                        return Some(Outcome::Not(why));
                    }
                    refusal.get_or_insert(Outcome::Not(why));
                }
                outcome => return Some(outcome),
            }
        }
        if let Some(cue) = joint {
            return Some(self.joint_verb(number, part, cue));
        }
        refusal
    }

    /// The part at which what follows a verb cue begins.
    fn after_tail(sentence: &Sentence<'_>, part: usize, cue: &VerbCue) -> usize {
        let token = sentence.parts[part].start + cue.tail.len();
        // A phrase may begin with the last word of the tail: "told [visiting Russian politician X]".
        (part + 1..sentence.parts.len()).find(|&at| sentence.parts[at].end > token + 1).unwrap_or(sentence.parts.len())
    }

    fn verb_with_object(&self, number: usize, part: usize, cue: &VerbCue) -> Outcome {
        let sentence = self.sentence(number);
        let subject = sentence.subject_of(part);
        let passive = cue.link.is_none()
            && cue.tail.is_empty()
            && sentence.parts[part].start > 0
            && self.is_passive(sentence, part);
        let object = if passive {
            self.linked(sentence, part + 1, "by", false)
        } else {
            let next = Self::after_tail(sentence, part, cue);
            match &cue.link {
                Some(link) => self.linked(sentence, next, link, cue.gap),
                None => {
                    let mut at = next;
                    while sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))) {
                        at += 1;
                    }
                    sentence.phrase(at).is_some().then(|| sentence.group_at(at, true))
                }
            }
        };
        let mut subject = subject;
        let object = match object {
            Some(object) => object,
            // "whom he met": the object stands before.
            None if cue.link.is_none() && !passive => match self.object_before(sentence, subject.as_ref()) {
                Some(object) => object,
                None => return Outcome::Not("no object"),
            },
            None => return Outcome::Not("no second party after the verb"),
        };
        if let Some(unless) = &cue.unless
            && sentence.part_word(object.end) == unless
            && sentence.is(object.end, |kind| matches!(kind, PartKind::To))
        {
            return Outcome::Not("what follows makes it no meeting");
        }
        let by_name = object
            .members
            .iter()
            .any(|&member| matches!(sentence.phrase(member).map(|phrase| phrase.head), Some(Head::Mention(_))));
        let named = if by_name { self.parties(number, &object, cue.people, &[]) } else { Vec::new() };
        if named.is_empty() {
            // "invited him to meet Putin" names him after the subject is known.
            let Some(known) = &subject else { return Outcome::Not(UNNAMED) };
            let subjects = self.subject_parties(number, known, cue.people, &[]);
            let objects = self.parties(number, &object, cue.people, &subjects);
            if objects.is_empty() || subjects.is_empty() {
                return Outcome::Not(UNNAMED);
            }
            return self.met(
                number,
                part,
                object.end,
                subject,
                [subjects, objects].concat(),
                cue.mode,
                "verb and object",
                false,
            );
        }
        let Some(known) = &mut subject else { return Outcome::Not("the verb has no subject that is a party") };
        let subjects = self.subject_parties(number, known, cue.people, &named);
        if subjects.is_empty() {
            return Outcome::Not("the subject is no party");
        }
        let after = if object.start > part { object.end } else { part + 1 };
        let rule = if passive { "passive verb" } else { "verb and object" };
        self.met(number, part, after, subject, [subjects, named].concat(), cue.mode, rule, false)
    }

    fn is_passive(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        let by = (part + 1..sentence.parts.len().min(part + 6))
            .find(|&at| sentence.is_preposition(at) && sentence.part_word(at) == "by");
        let before = (0..part).rev().find(|&at| !sentence.is(at, |kind| matches!(kind, PartKind::Adverb)));
        let after_be = before.is_some_and(|at| sentence.is(at, |kind| matches!(kind, PartKind::Be)));
        // "is meeting" is no passive; "was met" without "by" has no second party.
        !sentence.is(part, |kind| matches!(kind, PartKind::Verb { form: Form::Gerund | Form::Base | Form::Third, .. }))
            && (after_be || by == Some(part + 1))
    }

    /// The group after `link`, past adverbs, times and places; with `gap` past an object.
    fn linked(&self, sentence: &Sentence<'_>, from: usize, link: &str, gap: bool) -> Option<Group> {
        let mut at = from;
        let mut object = !gap;
        while let Some(part) = sentence.parts.get(at) {
            match &part.kind {
                PartKind::Preposition | PartKind::And
                    if sentence.part_word(at) == link && sentence.phrase(at + 1).is_some() =>
                {
                    return Some(sentence.group_at(at + 1, true));
                }
                PartKind::Preposition if sentence.phrase(at + 1).is_some() => at += 2,
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                PartKind::Phrase(_) if !object => {
                    object = true;
                    at = sentence.group_at(at, true).end;
                }
                _ => return None,
            }
        }
        None
    }

    /// The antecedent of "whom" before the subject of a verb.
    fn object_before(&self, sentence: &Sentence<'_>, subject: Option<&Subject>) -> Option<Group> {
        let relative = subject?.group.start.checked_sub(1)?;
        (sentence.is(relative, |kind| matches!(kind, PartKind::Relative))
            && matches!(sentence.part_word(relative), "whom" | "who"))
        .then(|| sentence.antecedent(relative))
        .flatten()
    }

    fn joint_verb(&self, number: usize, part: usize, cue: &VerbCue) -> Outcome {
        let sentence = self.sentence(number);
        let next = Self::after_tail(sentence, part, cue);
        let discussing = cue.pattern.ends_with("discuss") || cue.pattern.ends_with("negotiate");
        let object = sentence.phrase(next).is_some();
        if object && !discussing {
            return Outcome::Not(UNNAMED);
        }
        let Some(subject) = sentence.subject_of(part) else {
            return Outcome::Not("the verb has no subject that is a party");
        };
        let parties = self.subject_parties(number, &subject, cue.people, &[]);
        if parties.len() < 2 {
            return Outcome::Not("the subject is not two parties");
        }
        self.met(number, part, next, Some(subject), parties, cue.mode, "verb with both as subject", false)
    }

    /// A noun cue.
    fn noun(&self, number: usize, part: usize, phrase: &Phrase) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let Head::Noun(token) = phrase.head else { return None };
        let cue = &self.cues.nouns[*self.cues.noun_forms.get(sentence.word(token))?];
        let (link, linked) = self.noun_link(sentence, part, cue);
        let after = linked.as_ref().map_or(part + 1, |group| group.end);
        let owned = |others: &[Party]| self.owners(number, part, cue.people, others);
        let joined: Vec<Party> = phrase
            .joined
            .iter()
            .map(|&mention| Party { entity: self.entity_of(mention), span: self.mentions[mention].span })
            .filter(|&party| self.may_meet(party, cue.people))
            .collect();
        if joined.len() >= 2 {
            return Some(self.met(number, part, after, None, joined, cue.mode, "names joined before the noun", true));
        }
        let by_name = |group: &Group| {
            matches!(link, "between" | "among" | "of")
                || group
                    .members
                    .iter()
                    .any(|&member| matches!(sentence.phrase(member).map(|phrase| phrase.head), Some(Head::Mention(_))))
        };
        let named = linked
            .as_ref()
            .filter(|group| by_name(group))
            .map(|group| self.parties(number, group, cue.people, &[]))
            .unwrap_or_default();
        if matches!(link, "between" | "among" | "of") {
            return if named.len() >= 2 {
                Some(self.met(number, part, after, None, named, cue.mode, "noun and both parties", true))
            } else {
                Some(Outcome::Not("not two parties after the noun"))
            };
        }
        if !named.is_empty() {
            let owners = owned(&named);
            if !owners.is_empty() {
                let subject = sentence.subject_of_noun(part);
                return Some(self.met(
                    number,
                    part,
                    after,
                    subject,
                    [owners, named].concat(),
                    cue.mode,
                    "noun with owner",
                    false,
                ));
            }
            if phrase.possessive.is_some() || !phrase.possessors.is_empty() {
                return Some(Outcome::Not("the owner of the noun is no party"));
            }
            let Some(subject) = sentence.subject_of_noun(part) else {
                return Some(Outcome::Not("nobody is the subject of the noun"));
            };
            let subjects = self.subject_parties(number, &subject, cue.people, &named);
            if subjects.is_empty() {
                return Some(Outcome::Not("the subject is no party"));
            }
            return Some(self.met(
                number,
                part,
                after,
                Some(subject),
                [subjects, named].concat(),
                cue.mode,
                "noun with subject",
                false,
            ));
        }
        if linked.is_some() {
            // The other side may be a description that only the subject tells: "talks with his counterpart".
            let subject = sentence.subject_of_noun(part);
            let owners = owned(&[]);
            let subjects = if owners.is_empty() {
                subject
                    .as_ref()
                    .map(|subject| self.subject_parties(number, subject, cue.people, &[]))
                    .unwrap_or_default()
            } else {
                owners
            };
            let objects =
                linked.as_ref().map(|group| self.parties(number, group, cue.people, &subjects)).unwrap_or_default();
            if !subjects.is_empty() && !objects.is_empty() {
                return Some(self.met(
                    number,
                    part,
                    after,
                    subject,
                    [subjects, objects].concat(),
                    cue.mode,
                    "noun with subject",
                    false,
                ));
            }
            return Some(Outcome::Not("the second party is not named"));
        }
        let owners = owned(&[]);
        if owners.len() >= 2 {
            let subject = sentence.subject_of_noun(part);
            return Some(self.met(number, part, after, subject, owners, cue.mode, "noun of both", false));
        }
        if let Some(group) = self.attended(sentence, part) {
            let parties = self.parties(number, &group, cue.people, &[]);
            if parties.len() >= 2 {
                return Some(self.met(
                    number,
                    part,
                    group.end,
                    None,
                    parties,
                    cue.mode,
                    "noun and those who attended",
                    true,
                ));
            }
        }
        let governor = sentence.governor(part);
        let held = governor.is_some_and(|governor| match governor.kind {
            PartKind::Verb { .. } | PartKind::Auxiliary => is_hold(sentence.word(governor.start)),
            PartKind::Preposition | PartKind::Subordinator => {
                matches!(sentence.word(governor.start), "after" | "following" | "during" | "in" | "at" | "for")
                    && sentence.part_word(part) != "the"
                    && owners.is_empty()
                    && phrase.possessors.is_empty()
            }
            _ => false,
        });
        if held && let Some(subject) = sentence.subject_of_noun(part) {
            let parties = self.subject_parties(number, &subject, cue.people, &[]);
            if parties.len() >= 2 {
                return Some(self.met(
                    number,
                    part,
                    after,
                    Some(subject),
                    parties,
                    cue.mode,
                    "noun with both as subject",
                    false,
                ));
            }
        }
        let definite = matches!(sentence.part_word(part), "the" | "their" | "that" | "this") && cue.noun != "visit";
        if definite {
            let reach = Reach { cue: part, after, noun_subject: true, ..Reach::default() };
            let (place, moment) = (self.place_of(number, &reach), self.moment_of(number, &reach));
            if place.is_some() || moment.is_some() {
                return Some(Outcome::Again(place, moment));
            }
        }
        Some(Outcome::Not("no two parties"))
    }

    /// The preposition that leads from a noun cue to a party, and the parties.
    fn noun_link(&self, sentence: &Sentence<'_>, part: usize, cue: &NounCue) -> (&'static str, Option<Group>) {
        let mut at = part + 1;
        while let Some(here) = sentence.parts.get(at) {
            match &here.kind {
                PartKind::Preposition => {
                    let word = sentence.part_word(at);
                    if sentence.phrase(at + 1).is_none() {
                        break;
                    }
                    if cue.links.iter().any(|link| link == word) {
                        let link = match word {
                            "between" => "between",
                            "among" => "among",
                            "of" => "of",
                            _ => "with",
                        };
                        let cut = link == "with" && self.sentence_has_verb_before(sentence, part);
                        return (link, Some(sentence.group_at(at + 1, cut)));
                    }
                    at += 2;
                }
                PartKind::Adverb | PartKind::Time(_) => at += 1,
                // "talks held in Moscow between", "talks were held there between", "a meeting took place between"
                PartKind::Be | PartKind::Auxiliary if at == part + 1 => at += 1,
                PartKind::Verb { form: Form::Past, reporting: false } if at <= part + 2 => at += 1,
                PartKind::Phrase(_) if sentence.part_word(at) == "place" => at += 1,
                _ => break,
            }
        }
        ("", None)
    }

    /// "talks attended by A, B and C", "the summit brought together A and B".
    fn attended(&self, sentence: &Sentence<'_>, part: usize) -> Option<Group> {
        let verb = (part + 1..sentence.parts.len()).take(8).find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Preposition))
                && matches!(
                    sentence.part_word(at),
                    "attended"
                        | "joined"
                        | "brought"
                        | "brings"
                        | "bring"
                        | "involving"
                        | "involved"
                        | "involves"
                        | "involve"
                        | "included"
                        | "includes"
                )
        })?;
        let passive = matches!(sentence.part_word(verb), "attended" | "joined");
        let mut at = verb + 1;
        while sentence.is(at, |kind| matches!(kind, PartKind::Adverb)) {
            at += 1;
        }
        if passive {
            if !(sentence.is_preposition(at) && sentence.part_word(at) == "by") {
                return None;
            }
            at += 1;
        }
        sentence.phrase(at).is_some().then(|| sentence.group_at(at, true))
    }

    fn sentence_has_verb_before(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        (0..part).any(|at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary))
        })
    }

    #[expect(clippy::too_many_arguments, reason = "all of it makes a finding")]
    fn met(
        &self,
        number: usize,
        part: usize,
        after: usize,
        subject: Option<Subject>,
        mut parties: Vec<Party>,
        mode: Mode,
        rule: &'static str,
        noun_subject: bool,
    ) -> Outcome {
        let sentence = self.sentence(number);
        let mut seen = Vec::new();
        parties.retain(|party| {
            let new = !seen.contains(&party.entity);
            seen.push(party.entity);
            new
        });
        if parties.len() < 2 {
            return Outcome::Not("one party only");
        }
        let topics = sentence.part_word(part).starts_with("discuss");
        let mut reach = Reach { cue: part, after, subject: None, chain: Vec::new(), noun_subject, topics };
        if let Some(subject) = subject {
            reach.subject = Some((subject.group.start, subject.group.end));
            reach.chain = subject.chain;
        } else if sentence.phrase(part).is_some() {
            // A noun with both its parties still has verbs before it: "called off a meeting between".
            if let Some(subject) = sentence.subject_of_noun(part) {
                reach.chain = subject.chain;
                reach.noun_subject = false;
            }
        }
        let moment = self.moment_of(number, &reach);
        let (status, by_phone, none, signs) = self.signs_of(number, &reach, moment);
        if none && sentence.phrase(part).is_none() {
            return Outcome::Not("words of sport");
        }
        let mode = by_phone.unwrap_or(mode);
        let place = if mode == Mode::Phone { None } else { self.place_of(number, &reach) };
        let place = place.filter(|place| !parties.iter().any(|party| party.entity == place.entity));
        let cue = sentence.tokens[sentence.parts[part].end - 1].span;
        Outcome::Met(Finding { parties, place, moment, status, mode, sentences: (number, number), cue, rule, signs })
    }
}

/// Adds what "the meeting" in a later sentence tells.
fn add_circumstances(known: &mut Finding, number: usize, place: Option<Place>, moment: Option<Moment>) {
    let place = place.filter(|place| !known.parties.iter().any(|party| party.entity == place.entity));
    let adds_place = known.place.is_none() && place.is_some();
    let adds_time = known.moment.is_none() && moment.is_some();
    if adds_place {
        known.place = place;
    }
    if adds_time {
        known.moment = moment;
    }
    if adds_place || adds_time {
        known.sentences.1 = known.sentences.1.max(number);
    }
}
