//! Nouns that tell of a meeting: "talks between", "Berg's meeting with", "after discussions with".
//!
//! In: a noun cue with its sentence. Out: what it comes to, by the rules for nouns in their order, or why it tells of no meeting. Left out: the way
//! to those who met ([`super::link`]), who owns the noun ([`super::owner`]), whether the subject holds it ([`super::hold`]); nouns with one side behind them ([`super::sided`]).

use super::aim::is_topic;
use super::hold::{gives, is_received};
use super::told::hosts_behind;
use super::undone::COMING;
use super::{Addition, Claim, OF_BOTH, OWNED, Outcome, THROUGH_OTHERS};
use crate::gazetteer::Kind;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::NounCue;
use crate::meeting::lexicon::{self, Class, Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};
use crate::meeting::{Mode, Status};

/// Which of several meetings: "the first between".
pub(super) static ORDINAL: Words = Words::new(|| words("first second third fourth fifth last latest"));

/// What hosts do with an invitation.
static INVITE: Words = Words::new(|| {
    words(
        "send sends sent sending extend extends extended issue issues issued give gave renew renewed repeat repeated reiterated make made offer offered address addressed",
    )
});

const TOLD: &str = "told at a meeting";
const GUEST: &str = "noun with guest and host";

/// The rule whose meeting took place whatever its verb is: "talks with Lund left Berg cheerful".
pub(super) const MOVED: &str = "noun and whom it moved";

/// Whether a noun that is one of meetings elsewhere is of something else here: "an exchange of letters", "a prisoner exchange".
fn is_of_something_else(sentence: &Sentence<'_>, part: usize, cue: &NounCue) -> bool {
    if cue.unless.is_empty() {
        return false;
    }
    let of = if sentence.part_word(part + 1) == "of" { part + 2 } else { part };
    let tokens = [part, of].into_iter().filter_map(|at| sentence.parts.get(at)).flat_map(|part| part.start..part.end);
    tokens.into_iter().any(|token| {
        let word = sentence.word(token);
        cue.unless.iter().any(|other| word == other || word.strip_suffix('s').is_some_and(|word| word == other))
    })
}

impl Reader<'_> {
    /// A noun cue.
    pub(super) fn noun(&self, number: usize, part: usize, phrase: &Phrase) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let Head::Noun(token) = phrase.head else { return None };
        if !sentence.tokens[token].entry.noun {
            return None;
        }
        let cue = &self.cues.nouns[*self.cues.noun_forms.get(sentence.word(token))?];
        if is_of_something_else(sentence, part, cue) {
            return None;
        }
        // "met bankers in executive session"
        let determined = sentence.tokens[sentence.parts[part].start].entry.class == Some(Class::Determiner);
        if cue.noun == "session" && !determined && part > 0 && sentence.part_word(part - 1) == "in" {
            return None;
        }
        let (link, linked) = self.noun_link(sentence, part, cue);
        let governed = |by: &dyn Fn(&str) -> bool| sentence.governor(part).is_some_and(|at| by(sentence.part_word(at)));
        match &*cue.noun {
            // "said in an interview with Lund", "his interview with Lund": with the press, but not "had an interview with Lund".
            "interview" if link != "between" => {
                let had = governed(&|word| matches!(word, "had" | "have" | "having"));
                if link != "with" || phrase.possessive.is_some() || !had {
                    return None;
                }
            }
            // "received an invitation sent to Lund": by whom is not told.
            "invitation" if !phrase.owned && !phrase.has_owner() => {
                let to = linked.as_ref().is_some_and(|linked| sentence.part_word(linked.start - 1) == "to");
                if to && !governed(&|word| INVITE.contains(word)) {
                    return Some(Outcome::Not("who invites is not told"));
                }
            }
            _ => {}
        }
        // Who speaks to the press meets nobody; "a joint news conference", "a news conference with Lund".
        let words = sentence.parts[part].start..token;
        let has = |known: &[&str]| words.clone().any(|token| known.contains(&sentence.word(token)));
        if has(&["news", "press"]) && !has(&["joint"]) && link != "with" {
            return Some(Outcome::Not("a meeting with the press"));
        }
        // "indirect talks with Lund": somebody else goes to and fro.
        if has(&["indirect", "proximity"]) {
            return Some(Outcome::Not(THROUGH_OTHERS));
        }
        // "one of the subjects of discussion between Berg and Lund": these held one.
        let between = || {
            link == "between"
                && part >= 2
                && sentence.word(sentence.parts[part - 2].end - 1).ends_with('s')
                && linked.as_ref().is_some_and(|linked| linked.members.iter().all(|&at| sentence.is_person_named(at)))
        };
        if is_topic(sentence, part) && !between() {
            return Some(Outcome::Not("what may be talked about"));
        }
        let after = linked.as_ref().map_or(part + 1, |group| group.end);
        // "believes any talks with Chad would fail": of none in particular.
        let some = sentence.part_word(part) == "some" && has(&["possible"]);
        if some || sentence.part_word(part) == "any" && sentence.is_subject_noun(part, after) {
            return Some(Outcome::Not("whichever there may be"));
        }
        let occasion = !sentence.word(token).ends_with('s');
        // "a call on Lund" is paid in person; "a call on Lund to resign" is none.
        let paid = linked.as_ref().is_some_and(|linked| sentence.part_word(linked.start - 1) == "on");
        if paid && (sentence.is(after, |kind| matches!(kind, PartKind::To)) || sentence.part_word(after) == "for") {
            return Some(Outcome::Not("what follows makes it no meeting"));
        }
        let mode = if paid { Mode::InPerson } else { cue.mode };
        let claim = |subject: Option<Subject>, parties: Vec<Party>, others: Vec<Party>, rule: &'static str| {
            let claim = Claim { part, after, subject, parties, others, occasion, mode, rule };
            Some(self.met(number, claim))
        };
        // Meetings that one noun tells of, each with all of its parties.
        let each = |tables: Vec<Vec<Party>>, rule: &'static str| {
            let mut findings = Vec::new();
            for parties in tables {
                match claim(None, parties, Vec::new(), rule) {
                    Some(Outcome::Met(met)) => findings.extend(met),
                    outcome => return outcome,
                }
            }
            Some(Outcome::Met(findings))
        };
        // Those of "a Berg-Lund visit" travel together.
        let joined = if cue.noun == "visit" { Vec::new() } else { self.joined(sentence, part, phrase, cue) };
        if !joined.is_empty() {
            return each(joined, "names joined before the noun");
        }
        if let Some(group) = self.participants(sentence, part) {
            let parties = self.parties(number, &group, cue.people, &[]);
            if parties.len() >= 2 {
                let (subject, others, rule) = (None, Vec::new(), "those who took part");
                let claim = Claim { part, after: part + 1, subject, parties, others, occasion, mode, rule };
                return Some(self.met(number, claim));
            }
            if !parties.is_empty() && sentence.part_word(part) == "the" {
                return Some(Outcome::Again(Addition { parties, ..Addition::default() }));
            }
        }
        if let Some((subject, guests, hosts)) = self.bidden(number, part, cue) {
            return claim(Some(subject), guests, hosts, GUEST);
        }
        if matches!(link, "between" | "among" | "of") {
            let named = linked.as_ref().map(|group| self.parties(number, group, cue.people, &[])).unwrap_or_default();
            // "the annual meetings of the bank and the fund" are their own.
            let own = link == "of"
                && (!occasion || has(&["annual", "semi-annual", "spring", "autumn", "fall"]))
                && named.iter().all(|party| self.kind(party.entity) == Kind::ORGANISATION);
            if own {
                return Some(Outcome::Not("bodies that meet by themselves"));
            }
            if named.len() >= 2 {
                let mut hosts = self.hosts(number, part, &named);
                hosts.extend(self.hosts_behind(number, after, &[&named[..], &hosts].concat()));
                // "the meeting between Berg and Lund and that between Lund and Rossi"
                let second =
                    self.those_between(sentence, after).map(|group| self.parties(number, &group, cue.people, &[]));
                let mut tables = vec![[named, hosts].concat()];
                tables.extend(second.filter(|second| second.len() > 1));
                return each(tables, "noun and both parties");
            }
            let present = self.company(number, after..sentence.parts.len(), &named, &|_| true);
            if present.len() + named.len() > 1 {
                return claim(None, [named, present].concat(), Vec::new(), "noun with both");
            }
            if link != "of" {
                return Some(Outcome::Not("not two parties after the noun"));
            }
        } else if let Some(linked) = &linked {
            return match self.one_sided(number, part, phrase, linked, cue) {
                Ok((subject, mut parties, others, rule)) => {
                    // "Rossi attended Berg's meeting with Lund"
                    if rule == OWNED && occasion {
                        parties.extend(self.hosts(number, part, &[&parties[..], &others].concat()));
                    }
                    let claim = Claim { part, after, subject, parties, others, occasion, mode, rule };
                    // "talks with officials, including Berg and Lund": who are told in one go are met in one go.
                    // But not "encounters with leaders, including Berg and Lund".
                    let talks =
                        matches!(sentence.word(token), "talks" | "discussions" | "negotiations" | "consultations");
                    let claim = Claim { occasion: occasion || talks && linked.members.len() == 1, ..claim };
                    let link = sentence.part_word(linked.start - 1);
                    Some(self.met_in_turn(number, claim, Some(link), cue.people))
                }
                Err(why) => match self.told_at(number, part) {
                    Some((subject, parties, others)) => claim(Some(subject), parties, others, TOLD),
                    None => {
                        let both = if occasion && link == "with" && mode == Mode::InPerson && cue.unless.is_empty() {
                            self.both_there(number, part, linked, cue)
                        } else {
                            Vec::new()
                        };
                        // "Talks were resumed, with Berg and Lund present"
                        let present = || self.company(number, part + 1..sentence.parts.len(), &[], &|_| true);
                        let both = if both.len() < 2 { present() } else { both };
                        if both.len() < 2 {
                            return Some(Outcome::Not(why));
                        }
                        claim(None, both, Vec::new(), "noun with both")
                    }
                },
            };
        }
        // "their coffee" is no meeting, as "their lunch" is.
        if cue.links == ["with"] || !cue.unless.is_empty() {
            return Some(Outcome::Not("no second party after the noun"));
        }
        // "with whom he held talks"
        if let Some(subject) = sentence.subject_of_noun(part)
            && let Some(others) = self.whom_before(sentence, &subject, "with")
        {
            let others = self.parties(number, &others, cue.people, &[]);
            let parties = self.subject_parties(number, &subject, cue.people, &others);
            if !parties.is_empty() && !others.is_empty() {
                return claim(Some(subject), parties, others, "noun with subject");
            }
        }
        let mut owners = match sentence.part_word(part) {
            // "I enjoyed our talk": in a letter of one to the other.
            "our" if occasion && cue.noun != "visit" => self.ours(number, part),
            _ => self.owners(number, part, cue.people, &[]),
        };
        // "The talks were their first"
        if owners.is_empty()
            && let Some(rank) = sentence.rank_behind(part + 1)
        {
            owners = self.owners(number, rank, cue.people, &[]);
            // "The meeting was Berg's first with Lund"
            if sentence.part_word(rank + 1) == "with" && sentence.phrase(rank + 2).is_some() {
                let others = self.parties(number, &sentence.group_at(rank + 2, true), cue.people, &owners);
                if !owners.is_empty() && !others.is_empty() {
                    return claim(None, owners, others, OWNED);
                }
            }
        }
        // "Berg and Lund's meeting"
        if owners.len() == 1
            && part >= 2
            && phrase.possessive.is_none()
            && sentence.is(part - 1, |kind| matches!(kind, PartKind::And))
            && sentence.is_named(part - 2)
            && !sentence.governor(part - 2).is_some_and(|before| sentence.is_preposition(before))
        {
            let beside = self.resolve(number, part - 2, &owners);
            owners.extend(beside.into_iter().filter(|&party| self.may_meet(party.entity, cue.people)));
        }
        // "accepted Lund's invitation to visit Oslo", but not "to join the board"
        if cue.noun == "invitation"
            && owners.len() == 1
            && is_received(sentence, part)
            && (!sentence.is(part + 1, |kind| matches!(kind, PartKind::To))
                || COMING.contains(sentence.part_word(part + 2)))
            && let Some(subject) = sentence.subject_of_noun(part)
        {
            let guests = self.subject_parties(number, &subject, true, &owners);
            if !guests.is_empty() {
                return claim(Some(subject), guests, owners, GUEST);
            }
        }
        // Those who own a visit visit somebody else.
        if owners.len() >= 2 && cue.noun != "visit" {
            let subject = if sentence.is_subject_noun(part, after) { None } else { sentence.subject_of_noun(part) };
            return claim(subject, owners, Vec::new(), OF_BOTH);
        }
        // "a meeting for Berg and Lund"
        if sentence.part_word(part + 1) == "for"
            && sentence.is_person_named(part + 2)
            && !cue.links.iter().any(|link| link == "for")
        {
            let group = sentence.group_at(part + 2, true);
            let parties = self.parties(number, &group, true, &[]);
            if parties.len() > 1 && group.members.iter().all(|&member| sentence.is_person_named(member)) {
                let (rule, others) = ("noun and both parties", Vec::new());
                let claim = Claim { part, after: group.end, subject: None, parties, others, occasion, mode, rule };
                return Some(self.met(number, claim));
            }
        }
        if let Some(group) = self.attended(sentence, part) {
            let mut parties = self.parties(number, &group, cue.people, &[]);
            parties.extend(self.hosts(number, part, &parties));
            if parties.len() >= 2 {
                let rule = "noun and those who attended";
                let (subject, others) = (None, Vec::new());
                // "a meeting where Berg and Lund rejected a plan": not the meeting.
                let where_at = group.start > 0 && sentence.part_word(group.start - 1) == "where";
                let after = if where_at { part + 1 } else { group.end };
                let claim = Claim { part, after, subject, parties, others, occasion, mode, rule };
                return Some(self.met(number, claim));
            }
        }
        // Who arrive for a visit together visit somebody else; who hold separate talks do so with others.
        if cue.noun != "visit"
            && (occasion || !has(&["separate"]))
            && (self.is_held(sentence, part, phrase) || has(&["joint"]) && gives(sentence, part))
            && let Some(subject) = sentence.subject_of_noun(part)
        {
            // "attended a dinner given by Berg", "took part in talks attended by Berg"
            let others = hosts_behind(sentence, part + 1).or_else(|| self.attended(sentence, part));
            // "the retailers were also still in talks": with others.
            let also = subject.chain.iter().any(|&at| sentence.part_word(at) == "also")
                && sentence.governor(part).is_some_and(|at| sentence.part_word(at) == "in");
            let asks = others.is_some() || Self::may_be_several(sentence, &subject);
            let mut parties = if asks { self.subject_parties(number, &subject, cue.people, &[]) } else { Vec::new() };
            // "met for talks chaired by Berg"
            let joins = |_: &Group| parties.len() > 1 || parties.len() == 1 && self.told_at(number, part).is_none();
            if let Some(others) = others.filter(joins) {
                parties.extend(self.parties(number, &others, true, &parties));
            }
            if parties.len() >= 2 && !(also && parties.iter().all(|party| !self.is_person(party.entity))) {
                let (rule, others) = ("noun with both as subject", Vec::new());
                let claim = Claim { part, after, subject: Some(subject), parties, others, occasion, mode, rule };
                // "talks with each other and with Lund"
                let mutual = sentence.part_word(after) == "with"
                    && matches!(sentence.part_word(after + 1), "each" | "one")
                    && sentence.is(after + 1, |kind| matches!(kind, PartKind::Adverb));
                let turn = mutual.then(|| {
                    self.met_in_turn(number, Claim { after: after + 2, ..claim.clone() }, Some("with"), cue.people)
                });
                return match (self.met(number, claim), turn) {
                    (Outcome::Met(both), Some(Outcome::Met(more))) => Some(Outcome::Met([both, more].concat())),
                    (both, _) => Some(both),
                };
            }
        }
        if let Some((subject, parties, others)) = self.told_at(number, part) {
            return claim(Some(subject), parties, others, TOLD);
        }
        if cue.noun != "invitation"
            && let Some((subject, parties, others)) = self.thanked_for(number, part)
        {
            return claim(Some(subject), parties, others, "noun and who is thanked for it");
        }
        let speakers = self.speakers_at(number, part);
        if speakers.len() > 1 {
            return claim(None, speakers, Vec::new(), "noun and those who spoke there");
        }
        // "Berg attended a dinner given by Lund", "at a dinner given by Lund, Berg said"
        let given = (part + 1..part + 4).any(|at| sentence.part_word(at) == "by");
        if given
            && (self.is_held(sentence, part, phrase) || self.is_attended(sentence, part))
            && let Some(subject) = sentence.subject_of_noun(part)
        {
            let hosts = self.hosts(number, part, &[]);
            let guests = self.subject_parties(number, &subject, true, &hosts);
            if !hosts.is_empty() && !guests.is_empty() {
                return claim(Some(subject), guests, hosts, GUEST);
            }
        }
        let mut outcome = self.told_again(number, part, cue, after);
        if let Some((subject, parties)) = self.there_together(number, part) {
            let (rule, others) = ("noun and those who were there together", Vec::new());
            let held = subject.is_none();
            let claim = Claim { part, after, subject, parties, others, occasion, mode, rule };
            if let Outcome::Met(mut alone) = self.met(number, claim) {
                // "made no statement before the talks"
                for finding in alone.iter_mut().filter(|_| held) {
                    finding.status = Status::Held;
                    finding.signs.clear();
                }
                outcome = match outcome {
                    Outcome::Again(addition) => Outcome::Again(Addition { alone, ..addition }),
                    Outcome::Not(_) => Outcome::Again(Addition { alone, ..Addition::default() }),
                    other => other,
                };
            }
        }
        Some(outcome)
    }

    /// Who is to come to whom: "will visit Oslo at the invitation of Lund". Who has come need not have met who asked.
    fn bidden(&self, number: usize, part: usize, cue: &NounCue) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let at = |at: usize| matches!(sentence.part_word(at), "at" | "on" | "upon");
        let link = sentence.governor(part).filter(|&link| cue.noun == "invitation" && at(link))?;
        let behind =
            matches!(sentence.part_word(part + 1), "of" | "from" | "by") && sentence.phrase(part + 2).is_some();
        let hosts = if behind {
            self.parties(number, &sentence.group_at(part + 2, true), true, &[])
        } else {
            self.owners(number, part, true, &[])
        };
        let is_verb = |at: &usize| sentence.is(*at, |kind| matches!(kind, PartKind::Verb { .. }));
        // "At Lund's invitation, Berg will visit Oslo"
        let comes = if sentence.opens_clause(link) {
            (part + 1..sentence.parts.len()).find(is_verb)?
        } else {
            (0..part).rev().find(is_verb)?
        };
        let word = sentence.part_word(comes);
        let goes = lexicon::is_travel(word) || matches!(word, "go" | "come" | "pay" | "fly");
        let subject = sentence.subject_of(comes).filter(|_| goes && !word.ends_with("ing"))?;
        if subject.chain.iter().any(|&at| self.signals(sentence, at, Status::Denied)) {
            return None;
        }
        let has = |test: fn(&PartKind) -> bool| subject.chain.iter().any(|&at| sentence.is(at, test));
        let is_to = has(|kind| matches!(kind, PartKind::Be)) && has(|kind| matches!(kind, PartKind::To));
        let to_come = is_to || subject.chain.iter().any(|&at| self.signals(sentence, at, Status::Planned));
        let mut guests = self.subject_parties(number, &subject, true, &hosts);
        // "She will visit Oslo. The visit will be at the invitation of Lund"
        let visit = sentence.is_journey(subject.group.start) && sentence.part_word(subject.group.start) == "the";
        if guests.is_empty() && visit {
            let span = sentence.tokens[sentence.parts[subject.group.start].start].span;
            guests = self.travellers_before(number).into_iter().map(|entity| Party { entity, span }).collect();
            guests.retain(|guest| hosts.iter().all(|host| host.entity != guest.entity));
        }
        (to_come && !guests.is_empty() && !hosts.is_empty()).then_some((subject, guests, hosts))
    }

    /// Those with whom somebody unnamed has one meeting: "a meeting with Lund and Rossi", at which both were.
    fn both_there(&self, number: usize, part: usize, linked: &Group, cue: &NounCue) -> Vec<Party> {
        let sentence = self.sentence(number);
        // "after his meeting with Lund, Rossi and Dahl left": these may be its subject.
        let acts = sentence.acts_at(linked.end) && !sentence.is_subject_noun(part, linked.end);
        let place = &sentence.parts[part];
        let phone = (place.start..place.end).any(|token| matches!(sentence.word(token), "phone" | "telephone"));
        // "a visit to Lund and Rossi", "a dinner with both Lund and Rossi" may be one for each.
        let each = sentence.part_word(linked.start) == "both" || cue.noun == "visit";
        if acts || phone || each {
            return Vec::new();
        }
        self.parties(number, linked, true, &[])
    }
}
