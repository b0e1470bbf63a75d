//! Verbs that tell of a meeting: "met", "was received by", "held court with".
//!
//! In: a verb cue with its sentence. Out: what it comes to: its subject and its object as the two sides, or both as its subject; or why it
//! tells of no meeting. Left out: where the object stands ([`super::object`]) and what makes the verb none of meeting
//! ([`super::undone`]).

use std::cell::OnceCell;

use super::object::{after_tail, direct_object, equated, is_measure};
use super::turn::added;
use super::undone::{is_for_others, is_in_writing, is_paper, is_undone};
use super::{Claim, Finding, Outcome, UNNAMED, WITH_SOMEBODY};
use crate::meeting::clause::{Head, PartKind, Sentence};
use crate::meeting::cue::{Form, VerbCue};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::Reader;
use crate::meeting::side::Subject;
use crate::meeting::{Mode, Status};

/// Verbs of one table for all: "hosted A and B". Who "met A and B" may have met them one by one.
static TABLE: Words =
    Words::new(|| words("host receive welcome entertain bring dine lunch breakfast huddle sit visiting join"));

const UNDONE: &str = "what follows makes it no meeting";
const UNSAID: &str = "what was not talked about";
const SPORT: &str = "words of sport";
const NO_OBJECT: &str = "no object";
const ONE: &str = "the subject is not two parties";

impl Reader<'_> {
    /// A verb cue.
    pub(super) fn verb(&self, number: usize, part: usize, form: Form) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let token = sentence.parts[part].start;
        sentence.tokens[token].entry.form?;
        let cues = self.cues.forms.get(sentence.word(token))?;
        if let Some(claim) = self.called_at_request(number, part) {
            return Some(self.met(number, claim));
        }
        let subject = OnceCell::new();
        let mut refusal = None;
        let mut joint = None;
        for &(cue, cue_form) in cues {
            let cue = &self.cues.verbs[cue];
            if cue.infinitive && (cue_form != Form::Base || form != Form::Base) {
                continue;
            }
            let Some(next) = after_tail(sentence, part, cue) else { continue };
            if cue.joint {
                joint = Some((cue, next));
                continue;
            }
            let outcome = match &cue.third {
                Some(link) => self.introduced(number, part, next, cue, link, &subject),
                None => self.verb_with_object(number, part, next, cue, &subject),
            };
            match outcome {
                // "told" alone is no cue.
                Outcome::Not(_) if !cue.then.is_empty() => {}
                Outcome::Not(why) => {
                    // "A and B are meeting with managers": the other side is there, though it has no name.
                    if cue.link.is_some() && why == UNNAMED {
                        return Some(Outcome::Not(why));
                    }
                    if refusal.is_none() || matches!(refusal, Some(Outcome::Not(NO_OBJECT))) {
                        refusal = Some(Outcome::Not(why));
                    }
                }
                // A fixture is told of without a preposition: "Berg meets Lund in the final"; a striker may meet with a manager.
                _ if cue.link.is_none() && self.is_elsewhere(sentence) => return Some(Outcome::Not(SPORT)),
                // "had not raised the plan with Lund": they may have met.
                Outcome::Met(met) if cue.gap && met.iter().all(is_negated) => {
                    return Some(Outcome::Not(UNSAID));
                }
                outcome => return Some(outcome),
            }
        }
        match joint.map(|(cue, next)| self.joint_verb(number, part, next, cue, &subject)) {
            Some(Outcome::Met(_)) if self.is_elsewhere(sentence) => Some(Outcome::Not(SPORT)),
            // "they did not discuss the plan": they may have met.
            Some(Outcome::Met(met))
                if sentence.part_word(part).starts_with("discuss") && met.iter().all(is_negated) =>
            {
                Some(Outcome::Not(UNSAID))
            }
            Some(Outcome::Not(why)) => refusal.or(Some(Outcome::Not(why))),
            None => refusal,
            outcome => outcome,
        }
    }

    /// "Berg called at Lund's request": she went to see him.
    fn called_at_request(&self, number: usize, part: usize) -> Option<Claim> {
        let sentence = self.sentence(number);
        let asked = sentence.part_word(part) == "called"
            && sentence.part_word(part + 1) == "at"
            && matches!(sentence.phrase(part + 2)?.head, Head::Noun(noun) if sentence.word(noun) == "request");
        let subject = sentence.subject_of(part).filter(|_| asked)?;
        // But not "was called at his request", "a witness called at his request".
        let small = |at: usize| sentence.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_)));
        let acts = subject.group.members.last().is_some_and(|&last| last + 1 == subject.group.end);
        if !acts || !(subject.group.end..part).all(small) {
            return None;
        }
        let mut others = self.owners(number, part + 2, true, &[]);
        let of = sentence.part_word(part + 3) == "of" && sentence.phrase(part + 4).is_some();
        if others.is_empty() && of {
            others = self.parties(number, &sentence.group_at(part + 4, true), true, &[]);
        }
        let parties = self.subject_parties(number, &subject, true, &others);
        let after = part + if of { 5 } else { 3 };
        // "called at his request for a boycott"
        if sentence.part_word(after) == "for" {
            return None;
        }
        let rule = "called at somebody's request";
        let claim =
            Claim { part, after, subject: Some(subject), parties, others, occasion: true, mode: Mode::InPerson, rule };
        (!claim.parties.is_empty() && !claim.others.is_empty()).then_some(claim)
    }

    /// A verb with an object; `next` is the part behind it. `known` is its subject, found when first asked for.
    fn verb_with_object(
        &self,
        number: usize,
        part: usize,
        next: usize,
        cue: &VerbCue,
        known: &OnceCell<Option<Subject>>,
    ) -> Outcome {
        let sentence = self.sentence(number);
        if cue.mode == Mode::Unknown && is_in_writing(sentence, part) {
            return Outcome::Not("done in writing");
        }
        // Most cues have no object that may be a party: then nobody asks who the subject is.
        let subject = || known.get_or_init(|| sentence.subject_of(part)).as_ref();
        let relates = |words: &[&str]| (0..part).any(|at| words.contains(&sentence.part_word(at)));
        // "was called in by", "was called on by"
        let particle = cue.link.as_ref().is_some_and(|link| {
            cue.tail.is_empty()
                && sentence.is_preposition(part + 1)
                && sentence.part_word(part + 1) == link
                && sentence.phrase(part + 2).is_none()
        });
        let passive =
            (cue.link.is_none() || particle) && sentence.parts[part].start > 0 && self.is_passive(sentence, part);
        let next = next + usize::from(passive && particle);
        let object = if passive {
            // "was given a tour by Lund"
            self.linked(sentence, next, "by", !cue.then.is_empty())
        } else {
            match &cue.link {
                // "sat next to"
                Some(_)
                    if sentence.is_preposition(next)
                        && Some(sentence.part_word(next)) == cue.tail.last().map(String::as_str) =>
                {
                    sentence.object_at(next + 1).map(|object| sentence.group_at(object, true))
                }
                Some(link) => self.linked(sentence, next, link, cue.gap),
                None => direct_object(sentence, next, cue)
                    .or_else(|| called_and_told(sentence, part, cue))
                    .map(|at| sentence.group_at(at, true)),
            }
        };
        let object = object.or_else(|| equated(sentence, next, cue.link.as_deref()).filter(|_| !passive));
        // "exchanged letters with"
        if cue.gap && sentence.part_word(part).starts_with("exchang") && is_paper(sentence, next) {
            return Outcome::Not("done in writing");
        }
        // "Berg and Rossi discussed Rossi's talks with Lund": the talks were with him.
        let several = || subject().is_some_and(|subject| subject.group.members.len() > 1);
        let of_noun = cue.gap
            && object.as_ref().is_some_and(|object| {
                let noun = object.start.wrapping_sub(2);
                // "discussed the secretary's talks with Lund"
                let owned = sentence.phrase(noun).is_some_and(|phrase| phrase.owned || phrase.has_owner());
                object.start >= 2 && sentence.is_meeting_noun(noun) && (owned || several())
            });
        // "discussed the night session with brokers": with these, whoever held it.
        if of_noun
            && !object
                .as_ref()
                .is_some_and(|object| object.members.iter().any(|&member| Self::may_be_party(sentence, member)))
        {
            return Outcome::Not(UNNAMED);
        }
        let object = object.filter(|_| !of_noun);
        // "with whom he dined"
        let object = object.or_else(|| match &cue.link {
            Some(link) if relates(&["whom"]) => self.whom_before(sentence, subject()?, link),
            _ => None,
        });
        let object = match part.checked_sub(1) {
            Some(governor) => object.map(|object| sentence.before_subject(object, governor)),
            None => object,
        };
        let object = match object {
            Some(object) => object,
            // "whom he met": the object stands before.
            None if cue.link.is_none() && !passive => {
                let before = if relates(&["who", "whom"]) { self.object_before(sentence, subject()) } else { None };
                match before {
                    Some(object) => object,
                    None => return Outcome::Not(NO_OBJECT),
                }
            }
            None => return Outcome::Not("no second party after the verb"),
        };
        // "joined Lund and other leaders for talks": what is for talks is no part of their name.
        let last = object.members.iter().copied().filter(|&member| sentence.is_named(member)).max();
        let named_end = last.map_or(object.end, |member| member + 1);
        let follows = |from: usize| is_followed(sentence, from, &cue.then);
        let complete = cue.then.is_empty() || follows(named_end) || passive && follows(next);
        if !complete {
            return Outcome::Not(NO_OBJECT);
        }
        // "saw the president, Anna Berg, leave"; but not "after seeing Lund, the minister left".
        let explained = sentence.past_explained(&object);
        let behind = if sentence.phrase(explained).is_some() { object.end } else { explained };
        if !passive && is_undone(cue, sentence, behind) {
            return Outcome::Not(UNDONE);
        }
        // "met officials, including Berg and Lund": who are told in one go are met in one go.
        // "met three ministers - Berg, Lund and Rossi"
        let named_apart = !object.members.contains(&object.start) && sentence.phrase(object.start).is_some();
        let occasion =
            object.members.len() == 1 || named_apart || cue.pattern.split(' ').any(|word| TABLE.contains(word));
        let by_name = object.members.iter().any(|&member| sentence.is_named(member));
        let named = if by_name { self.parties(number, &object, cue.people, &[]) } else { Vec::new() };
        let nobody = || !object.members.iter().any(|&member| Self::may_be_party(sentence, member));
        if named.is_empty() && nobody() && added(sentence, object.end, cue.link.as_deref()).is_none() {
            return Outcome::Not(UNNAMED);
        }
        // "Saw Lund today": a telegram saves the "I".
        let subject = match subject().cloned() {
            None if !passive => sentence.without_subject(part).map(|at| sentence.writer_before(at)),
            subject => subject,
        };
        if named.is_empty() {
            // "invited him to meet Putin" names him after the subject is known.
            let Some(known) = &subject else { return Outcome::Not(UNNAMED) };
            let subjects = self.subject_parties(number, known, cue.people, &[]);
            if subjects.is_empty() {
                return Outcome::Not(UNNAMED);
            }
            let objects = self.parties(number, &object, cue.people, &subjects);
            // "Lund received me"
            let rule = if objects.is_empty() && self.may_be_with(number, &object, &subjects) {
                WITH_SOMEBODY
            } else {
                "verb and object"
            };
            let after = object.end;
            let claim =
                Claim { part, after, subject, parties: subjects, others: objects, occasion, mode: cue.mode, rule };
            return match (&cue.link, claim.others.is_empty() && rule != WITH_SOMEBODY) {
                (link, true) => self.met_in_turn(number, claim, link.as_deref(), cue.people),
                (_, false) => self.met(number, claim),
            };
        }
        let Some(known) = &subject else { return Outcome::Not("the verb has no subject that is a party") };
        let subjects = self.subject_parties(number, known, cue.people, &named);
        // "On Monday the minister met with Berg and Lund": all at one table, though she has no name.
        let together = || {
            !passive
                && named.len() > 1
                && matches!(known.group.members[..], [only] if sentence.is_one_in_office(only))
                && named.iter().all(|party| self.is_person(party.entity))
        };
        let somebody = subjects.is_empty() && !together();
        if somebody && !self.may_be_with(number, &known.group, &named) {
            return Outcome::Not("the subject is no party");
        }
        // "Berg, accompanied by Rossi, met Lund and Dahl": Rossi was with her, however they met.
        let mut everybody = [&subjects[..], &named].concat();
        let apart = everybody.len();
        everybody.extend(self.company(number, known.group.end..part, &everybody, &|_| false));
        everybody.extend(self.company_ahead(number, known.group.start, &everybody));
        everybody.extend(self.company(number, object.end..sentence.parts.len(), &everybody, &|_| true));
        let company = everybody.split_off(apart);
        let after = if object.start > part { object.end } else { part + 1 };
        let rule = match passive {
            _ if somebody => WITH_SOMEBODY,
            true => "passive verb",
            false => "verb and object",
        };
        let claim = Claim { part, after, subject, parties: subjects, others: named, occasion, mode: cue.mode, rule };
        let link = if passive { Some("by") } else { cue.link.as_deref() };
        let mut outcome = self.met_in_turn(number, claim, link, cue.people);
        if let Outcome::Met(findings) = &mut outcome {
            findings.iter_mut().for_each(|finding| finding.parties.extend(&company));
        }
        outcome
    }

    /// A verb with both parties as its subject, which is `known` if another pattern asked for it; `next` is the part behind it.
    fn joint_verb(
        &self,
        number: usize,
        part: usize,
        next: usize,
        cue: &VerbCue,
        known: &OnceCell<Option<Subject>>,
    ) -> Outcome {
        let sentence = self.sentence(number);
        // "who are they talking about?"
        if sentence.part_word(part) == "talking" && sentence.part_word(next) == "about" {
            return Outcome::Not("whom or what somebody means");
        }
        let discussing = cue.pattern.ends_with("discuss") || cue.pattern.ends_with("negotiate");
        // "the plan was discussed by Berg and Lund"; bodies discuss by themselves.
        if discussing && self.is_passive(sentence, part) {
            let linked = |link: &str| self.linked(sentence, part + 1, link, false);
            let agents = linked("by").or_else(|| linked("between"));
            let mut parties = agents.as_ref().map(|group| self.parties(number, group, true, &[])).unwrap_or_default();
            // "the plan was discussed by Berg with Lund"
            let with = agents
                .as_ref()
                .filter(|_| parties.len() == 1)
                .and_then(|agents| self.linked(sentence, agents.end, "with", false));
            if let Some(with) = with {
                parties.extend(self.parties(number, &with, true, &parties));
            }
            if let Some(agents) = agents.filter(|_| parties.len() > 1) {
                let (subject, others, rule) = (sentence.subject_of(part), Vec::new(), "passive verb");
                let after = agents.end;
                let claim = Claim { part, after, subject, parties, others, occasion: true, mode: cue.mode, rule };
                return self.met(number, claim);
            }
        }
        // "met several times" has no object.
        let object = sentence.phrase(next).is_some_and(|phrase| !is_measure(sentence, phrase));
        if object && !discussing {
            return Outcome::Not(UNNAMED);
        }
        if is_undone(cue, sentence, next) {
            return Outcome::Not(UNDONE);
        }
        if object && self.is_journey_to(sentence, part) {
            return Outcome::Not("a journey of both to somebody else");
        }
        if is_for_others(sentence, part) {
            return Outcome::Not(UNNAMED);
        }
        let Some(subject) = known.get_or_init(|| sentence.subject_of(part)).clone() else {
            return Outcome::Not("the verb has no subject that is a party");
        };
        let both = if object { Vec::new() } else { self.speaker_and_told(number, &subject) };
        if !both.is_empty() {
            let (rule, others, occasion) = ("verb with both as subject", Vec::new(), true);
            let claim = Claim {
                part,
                after: next,
                subject: Some(subject),
                parties: both,
                others,
                occasion,
                mode: cue.mode,
                rule,
            };
            return self.met(number, claim);
        }
        // "A and B, who met": of the antecedents the verb needs both.
        let antecedents = (subject.group.end < part).then(|| sentence.group_with(subject.group.start));
        // "A and B met in Oslo, together with C"
        let company = (next..sentence.parts.len())
            .take_while(|&at| {
                !sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Border | PartKind::Quote))
            })
            .find(|&at| {
                matches!(sentence.part_word(at), "together" | "along")
                    && sentence.is(at, |kind| matches!(kind, PartKind::And))
            });
        if company.is_none()
            && !Self::may_be_several(sentence, &subject)
            && !antecedents.as_ref().is_some_and(|group| Self::may_hold_several(sentence, group))
        {
            return Outcome::Not(ONE);
        }
        let mut parties = self.subject_parties(number, &subject, cue.people, &[]);
        // "Berg, accompanied by Lund, met": somebody else, who has no name.
        if parties.len() > 1 {
            parties.extend(self.company(number, subject.group.end..part, &parties, &|_| false));
        }
        if let Some(antecedents) = antecedents.filter(|_| parties.len() < 2) {
            parties = self.parties(number, &antecedents, cue.people, &[]);
        }
        if let Some(company) = company.filter(|&at| sentence.phrase(at + 1).is_some()) {
            parties.extend(self.parties(number, &sentence.group_at(company + 1, true), cue.people, &parties));
        }
        if parties.len() < 2 {
            return Outcome::Not(ONE);
        }
        let rule = "verb with both as subject";
        let claim = Claim {
            part,
            after: next,
            subject: Some(subject),
            parties,
            others: Vec::new(),
            occasion: true,
            mode: cue.mode,
            rule,
        };
        self.met(number, claim)
    }
}

/// Whom somebody called who is only told in the next deed: "called and asked Lund to come", "called to tell Lund".
fn called_and_told(sentence: &Sentence<'_>, verb: usize, cue: &VerbCue) -> Option<usize> {
    let goes_on = sentence.is(verb + 1, |kind| matches!(kind, PartKind::And | PartKind::To));
    let tells = goes_on
        && matches!(
            sentence.part_word(verb + 2),
            "asked"
                | "told"
                | "urged"
                | "informed"
                | "invited"
                | "congratulated"
                | "ask"
                | "tell"
                | "inform"
                | "invite"
                | "congratulate"
                | "assure"
                | "warn"
                | "thank"
        );
    (cue.mode == Mode::Phone
        && tells
        && sentence.is(verb, |kind| matches!(kind, PartKind::Verb { form: Form::Past, .. })))
    .then(|| sentence.object_at(verb + 3))
    .flatten()
}

/// Whether a finding is denied by a mere "not".
fn is_negated(finding: &Finding) -> bool {
    let negation = |sign: &String| matches!(sign.as_str(), "not" | "never" | "n't") || sign.ends_with("n't");
    finding.status == Status::Denied && finding.signs.iter().all(negation)
}

/// Whether `words`, a preposition and its noun, follow from a part on, past others who are told there, a place and a time: "joined
/// Lund [and other leaders in Oslo on Monday] for talks".
fn is_followed(sentence: &Sentence<'_>, from: usize, words: &[String]) -> bool {
    let mut at = from;
    while let Some(part) = sentence.parts.get(at) {
        let as_written = || words.iter().enumerate().all(|(index, word)| sentence.word(part.start + index) == word);
        // "for peace talks"
        let by_noun = || {
            let [preposition, noun] = words else { return false };
            let head = sentence.phrase(at + 1).map(|phrase| phrase.head);
            sentence.part_word(at) == preposition
                && matches!(head, Some(Head::Noun(last)) if sentence.word(last) == noun)
        };
        if as_written() || by_noun() {
            return true;
        }
        at += match part.kind {
            PartKind::Adverb | PartKind::Time(_) => 1,
            // But not "in a plea for talks".
            PartKind::Preposition
                if matches!(sentence.part_word(at), "in" | "at" | "near" | "of") && sentence.is_named(at + 1) =>
            {
                2
            }
            PartKind::And | PartKind::Comma if sentence.phrase(at + 1).is_some() && !sentence.is_named(at + 1) => 2,
            _ => return false,
        };
    }
    false
}
