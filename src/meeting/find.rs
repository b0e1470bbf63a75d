//! Finding meetings: cues, the sides around them, and what becomes of the two.
//!
//! In: a document with its mentions. Out: [`Finding`]s in order, one a cue, not merged yet, and for every cue that tells of
//! no meeting the reason. The rules, in their order: a verb with its object, its preposition or a passive `by`; a verb
//! whose subject is both sides; a noun with `between`, with an owner, with joined names; a noun with one side after
//! `with` and the subject of its clause as the other; a noun with those who took part; a noun whose subject is both sides;
//! who told somebody something at a meeting, or thanked for it, and who gave it; a list of those who were there; who else was, told by the next sentence; "the meeting" alone, which adds a place, a time or
//! somebody who was there to the one told of before.

mod again;
mod aim;
mod asked;
mod beside;
mod company;
mod hold;
mod introduced;
mod link;
mod list;
mod noun;
mod object;
mod owner;
mod party;
mod passive;
mod prospect;
mod sided;
mod table;
mod told;
mod turn;
mod undone;
mod verb;

use self::table::Sides;
use super::circumstance::{Medium, Met, Moment, Place, Reach};
use super::clause::PartKind;
use super::lexicon::{self, Words, words};
use super::reference::{Party, Reader};
use super::side::Subject;
use super::{Mode, Status};
use crate::gazetteer::EntityId;
use crate::text::Span;
use crate::text::date::Time;

/// A meeting as one clause tells of it.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub parties: Vec<Party>,
    pub place: Option<Place>,
    pub moment: Option<Moment>,
    pub status: Status,
    pub mode: Mode,
    /// The text says that it is another meeting than the one told of before.
    pub another: bool,
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

/// There is another side, but none that may be a party.
const UNNAMED: &str = "the object is no party";

const THROUGH_OTHERS: &str = "through others";

const ONE_PARTY: &str = "one party only";

/// The rule of a meeting of which one side has no name: "I called on Lund". Whoever else was there makes it one of two parties.
const WITH_SOMEBODY: &str = "met by somebody unnamed";

/// Verbs of what is done at meetings and on the telephone alike.
static EXCHANGE: Words = Words::new(|| {
    words(
        "briefed discuss discusses discussed discussing exchange exchanged review reviewed raise raised talked spoke took went",
    )
});

/// Sentences between a meeting and "the meeting" that adds to it.
const NEAR: usize = 4;

/// The rule whose subject need not be told: "Berg's talks with Lund were cancelled".
const OWNED: &str = "noun with owner";

/// The rule of "their talks", which may be those told of right before.
const OF_BOTH: &str = "noun of both";

/// A cue and its parties.
#[derive(Clone)]
struct Claim {
    /// The cue.
    part: usize,
    /// Where what follows cue and object begins.
    after: usize,
    subject: Option<Subject>,
    /// One side, or everybody.
    parties: Vec<Party>,
    /// The other side, if there are sides.
    others: Vec<Party>,
    /// The cue is of one event with all of the other side: "dined with", "a meeting with", but not "talks with".
    occasion: bool,
    mode: Mode,
    rule: &'static str,
}

/// What "the meeting" adds to one told of before.
#[derive(Default)]
struct Addition {
    place: Option<Place>,
    moment: Option<Moment>,
    /// Whether it is said to be held, planned or not, if that is told.
    status: Option<Status>,
    /// Who was there, too.
    parties: Vec<Party>,
    /// What it comes to where no meeting was told of before: "At the talks, Berg and Lund agreed".
    alone: Vec<Finding>,
}

/// What a cue came to.
enum Outcome {
    Met(Vec<Finding>),
    /// "the meeting" with what it adds to the one told of before.
    Again(Addition),
    /// "the meeting" that was to be is said not to have been; if these are told, then by one of them, and only if they were to meet.
    Undone(Vec<Party>),
    Not(&'static str),
}

impl Reader<'_> {
    /// All that the document tells of meetings.
    pub fn find(&self) -> (Vec<Finding>, Vec<Refusal>) {
        let (mut findings, mut refusals): (Vec<Finding>, Vec<Refusal>) = (Vec::new(), Vec::new());
        let all = self.cues.hints.find(self.text);
        let mut rest = &all[..];
        for (number, span) in self.spans.iter().enumerate() {
            let hints;
            (hints, rest) = rest.split_at(rest.iter().take_while(|hint| hint.start < span.end).count());
            let follows = known_near(&mut findings, number).is_some();
            if self.may_tell(number, hints, follows) {
                self.find_in(number, &mut findings, &mut refusals);
                if hints.iter().any(|hint| hint.lists) {
                    self.add_list(number, &mut findings);
                }
            }
            if let Some(Outcome::Met(met)) = self.beside(number) {
                findings.extend(met);
            }
            self.add_company(number, &mut findings);
            self.add_circumstances(number, &mut findings);
        }
        // Nobody else was there.
        let alone = |finding: &mut Finding| finding.parties.len() < 2;
        refusals.extend(findings.extract_if(.., alone).map(|Finding { cue, .. }| Refusal {
            sentence: self.spans.partition_point(|span| span.end <= cue.start),
            cue,
            why: ONE_PARTY,
        }));
        (findings, refusals)
    }

    fn find_in(&self, number: usize, findings: &mut Vec<Finding>, refusals: &mut Vec<Refusal>) {
        let sentence = self.sentence(number);
        let first = findings.len();
        for part in 0..sentence.parts.len() {
            let outcome = match &sentence.parts[part].kind {
                PartKind::Verb { form, .. } => self.verb(number, part, *form),
                PartKind::Phrase(phrase) => self.noun(number, part, phrase),
                _ => None,
            };
            let cue = sentence.tokens[sentence.parts[part].end - 1].span;
            match outcome {
                None => {}
                Some(Outcome::Met(mut met)) => {
                    // "met and planned to speak at the end of their talks": the same talks.
                    met.retain(|finding| {
                        let same = |known: &&mut Finding| {
                            finding.rule == OF_BOTH
                                && finding.moment.is_none()
                                && known.status == Status::Held
                                && sorted(known) == sorted(finding)
                        };
                        let known = findings[first..].iter_mut().find(same);
                        let told = known.is_some();
                        known.into_iter().for_each(|known| known.place = known.place.or(finding.place));
                        !told
                    });
                    if EXCHANGE.contains(sentence.part_word(part)) {
                        met.iter_mut().for_each(|finding| still_on_the_phone(finding, findings));
                    }
                    findings.extend(met);
                }
                Some(Outcome::Again(addition)) => {
                    // "earlier in the day" and then "the talks last week": two meetings.
                    let dated = addition.moment.is_some_and(|moment| moment.time != Time::Vague);
                    let fits = |known: &&mut Finding| {
                        let counted = known.moment.is_some_and(|moment| moment.time == Time::Vague);
                        addition.status.is_none_or(|status| status == known.status || status == Status::Held)
                            && !(counted && dated)
                    };
                    let near = known_near(findings, number);
                    match near {
                        Some(known) if known.parties.len() > 1 || addition.alone.is_empty() => {
                            if fits(&known) {
                                add(known, number, addition);
                            }
                        }
                        _ => findings.extend(addition.alone),
                    }
                }
                // "was to meet Lund on Monday. The meeting was cancelled"
                // "Lund cancelled the meeting"
                Some(Outcome::Undone(by)) => {
                    let theirs = |known: &&mut Finding| {
                        known.status == Status::Planned
                            && by.iter().all(|one| known.parties.iter().any(|party| party.entity == one.entity))
                    };
                    if let Some(known) = known_near(findings, number).filter(theirs) {
                        known.status = Status::Denied;
                        known.sentences.1 = known.sentences.1.max(number);
                        known.signs.push(cue.of(self.text).to_owned());
                    }
                }
                Some(Outcome::Not(why)) => refusals.push(Refusal { sentence: number, cue, why }),
            }
        }
        // "will discuss trade when they hold a telephone conversation"
        let mut found = &mut findings[first..];
        while let Some((finding, later)) = found.split_first_mut() {
            let apart =
                finding.moment.is_some() || finding.place.is_some_and(|place| self.spans[number].contains(place.span));
            let is_call = |later: &Finding| later.mode == Mode::Phone && sorted(later) == sorted(finding);
            if !apart && EXCHANGE.contains(finding.cue.of(self.text)) && later.iter().any(is_call) {
                (finding.mode, finding.place) = (Mode::Phone, None);
            }
            found = later;
        }
    }

    /// The sentences that tell of a meeting: its own, and the one beside it that has the place.
    fn sentences_with(&self, number: usize, place: Option<Place>) -> (usize, usize) {
        let holds = |number: usize| {
            place.is_some_and(|place| self.spans.get(number).is_some_and(|span| span.contains(place.span)))
        };
        let first = number.checked_sub(1).filter(|&before| holds(before)).unwrap_or(number);
        (first, if holds(number + 1) { number + 1 } else { number })
    }

    /// What a cue with its parties comes to; one finding for each of the other side where nothing says that they sat together.
    fn met(&self, number: usize, claim: Claim) -> Outcome {
        let sentence = self.sentence(number);
        let Claim { part, after, subject, mut parties, mut others, occasion, mode, rule } = claim;
        if others.is_empty() {
            parties.extend(self.company(number, after..sentence.parts.len(), &parties, &|_| true));
        }
        let mut seen = Vec::new();
        for side in [&mut parties, &mut others] {
            side.retain(|party| {
                let new = !seen.contains(&party.entity);
                seen.push(party.entity);
                new
            });
        }
        if parties.len() + others.len() + usize::from(rule == WITH_SOMEBODY) < 2 {
            return Outcome::Not(ONE_PARTY);
        }
        let before = subject.as_ref().and_then(|subject| subject.group.start.checked_sub(1));
        if let Some(why) = self.why_untold(number, part, before) {
            return Outcome::Not(why);
        }
        let noun = sentence.phrase(part).is_some();
        let topics = sentence.part_word(part).starts_with("discuss");
        let mut reach = Reach { cue: part, after, subject: None, chain: Vec::new(), noun_subject: false, topics };
        let apart = subject.is_none() || subject.as_ref().is_some_and(|subject| subject.group.start >= part);
        // "a memorandum of the talks, not printed" tells of the paper.
        let recorded = noun
            && part >= 2
            && sentence.part_word(part - 1) == "of"
            && sentence.phrase(part - 2).is_some()
            && lexicon::is_record(sentence.word(sentence.parts[part - 2].end - 1));
        if noun && (apart || rule == OWNED) {
            // The noun itself is the subject or an object: "talks between A and B will take place", "called off talks between".
            // "Berg's trip for talks with Lund was cancelled": what becomes of the journey becomes of the talks.
            let journey = sentence.journey_for(part);
            let first = journey.unwrap_or(part);
            reach.noun_subject = !recorded && rule != noun::MOVED && sentence.is_subject_noun(first, after);
            if let Some((holder, end)) = sentence.holder_behind(part) {
                // "wrote of the talks that Berg will hold": what leads to the talks tells of something else.
                (reach.noun_subject, reach.chain) = (false, (holder..end).collect());
            } else if (!reach.noun_subject || sentence.is_planned_for(part)) && rule != noun::MOVED {
                reach.chain = sentence.leading_to(first);
            }
            reach.chain.extend(journey);
        } else if noun && !recorded && rule != noun::MOVED {
            // "Berg said a meeting with Lund was cancelled"
            reach.noun_subject = sentence.is_subject_noun(part, after);
        }
        let aside = sentence.is_comma(after) && sentence.part_word(after + 1) == "which";
        // "her meeting with Lund, which had taken place in Oslo"; "talks with Norway, which is" may tell of Norway.
        let of_noun = aside && !others.is_empty() && others.iter().all(|party| self.is_person(party.entity));
        let that = after + usize::from(of_noun);
        // "talks with Lund that are due to begin in Oslo"
        if noun
            && sentence.is(that, |kind| matches!(kind, PartKind::That | PartKind::Relative))
            && matches!(sentence.part_word(that), "that" | "which")
            && sentence.is(that + 1, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary))
            // "are in talks that could lead to a merger", "their talks, which could lead to a merger": they are held.
            && !(self.is_result(sentence, that + 2)
                && (of_noun || sentence.governor(part).is_some_and(|at| sentence.is_preposition(at))))
        {
            (reach.noun_subject, reach.after) = (true, that + 1);
        }
        // "Berg's trip to Oslo to meet Lund, which was postponed"
        // "Berg's request to see Lund was turned down"
        let head = |start: usize| sentence.word(sentence.parts[start].end - 1);
        let travels = subject.as_ref().is_some_and(|subject| {
            subject.owners
                && (sentence.is_owned_journey(subject.group.start) || lexicon::is_wish(head(subject.group.start)))
        });
        let next = after + if aside { 2 } else { 0 };
        if travels && sentence.is(next, |kind| matches!(kind, PartKind::Be | PartKind::Auxiliary)) {
            (reach.noun_subject, reach.after) = (true, next);
        }
        if let Some(subject) = subject {
            reach.subject = Some((subject.group.start, subject.group.end));
            if rule != OWNED {
                reach.chain = subject.chain;
            }
        }
        let by_letter = sentence.part_word(part).starts_with("exchang")
            && self.are_correspondents(self.span_of(number, part).start, &[&parties[..], &others].concat());
        let medium = if by_letter { Some(Medium::Writing) } else { self.medium(sentence, &reach) };
        match medium {
            Some(Medium::Writing) => return Outcome::Not("done in writing"),
            Some(Medium::Others) => return Outcome::Not(THROUGH_OTHERS),
            Some(Medium::Fiction) => return Outcome::Not("in a dream or a play"),
            Some(Medium::Phone) | None => {}
        }
        let moment = self.moment_of(number, &reach);
        let (status, by_phone, signs) = self.signs_of(number, &reach, moment);
        let (another, private) = (Self::is_another(sentence, &reach), Self::is_among_few(sentence, &reach));
        let mode = if medium == Some(Medium::Phone) { Mode::Phone } else { by_phone.unwrap_or(mode) };
        let place = if mode == Mode::Phone { None } else { self.place_of(number, &reach) };
        let heading = if recorded { self.head_of_title(number) } else { None };
        let moment = heading.map(|heading| heading.moment).or(moment);
        let place = place.or_else(|| heading?.place.filter(|_| mode != Mode::Phone)).or_else(|| {
            let everybody = [&parties[..], &others].concat();
            let met = Met { parties: &everybody, moment, status };
            let beside = || self.place_beside(number, &reach, met).or_else(|| self.place_of_the_same(number, &reach));
            (mode != Mode::Phone).then(beside).flatten()
        });
        let sentences = self.sentences_with(number, place);
        let place = place.filter(|place| !parties.iter().chain(&others).any(|party| party.entity == place.entity));
        let cue = sentence.tokens[sentence.parts[part].end - 1].span;
        let finding = |parties: Vec<Party>| Finding {
            parties,
            place,
            moment,
            status,
            mode,
            another: another || private,
            sentences,
            cue,
            rule,
            signs: signs.clone(),
        };
        let sides =
            Sides { noun, after, reach: &reach, parties: &parties, others: &others, place, moment, another, mode };
        let one_table = self.share_a_table(sentence, sides, occasion);
        if parties.is_empty() && !one_table {
            return Outcome::Not("the subject is no party");
        }
        if one_table {
            return Outcome::Met(vec![finding([parties, others].concat())]);
        }
        let pairs = parties.iter().flat_map(|&party| others.iter().map(move |&other| vec![party, other]));
        Outcome::Met(pairs.map(finding).collect())
    }
}

/// "They discussed trade", after a telephone call of the same parties was told of, is what they said in it.
fn still_on_the_phone(finding: &mut Finding, known: &[Finding]) {
    let own = sorted(finding);
    let near = known.iter().rev().take_while(|known| known.sentences.1 + NEAR >= finding.sentences.0);
    if finding.place.is_none()
        && near.filter(|known| sorted(known) == own).take(1).any(|known| known.mode == Mode::Phone)
    {
        finding.mode = Mode::Phone;
    }
}

/// The parties of a finding, to be compared.
fn sorted(finding: &Finding) -> Vec<EntityId> {
    let mut parties: Vec<EntityId> = finding.parties.iter().map(|party| party.entity).collect();
    parties.sort_unstable();
    parties
}

/// The meeting told of last, if that was close enough for "the meeting" to be it.
fn known_near(findings: &mut [Finding], number: usize) -> Option<&mut Finding> {
    findings.last_mut().filter(|known| known.sentences.1 + NEAR >= number && known.status != Status::Denied)
}

/// Adds what "the meeting" in a later sentence tells.
fn add(known: &mut Finding, number: usize, Addition { place, moment, parties, .. }: Addition) {
    // Whoever else was there, if the sentence before tells of the meeting.
    if known.sentences.1 + 1 >= number && known.mode != Mode::Phone {
        for party in parties {
            if !known.parties.iter().any(|member| member.entity == party.entity) {
                known.parties.push(party);
                known.sentences.1 = known.sentences.1.max(number);
            }
        }
    }
    let place = place
        .filter(|place| known.mode != Mode::Phone && !known.parties.iter().any(|party| party.entity == place.entity));
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
