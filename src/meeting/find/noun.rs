//! Nouns that tell of a meeting: "talks between", "Berg's meeting with", "after discussions with".

use super::{Claim, OWNED, Outcome};
use crate::meeting::circumstance::Reach;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::cue::{Form, NounCue};
use crate::meeting::lexicon::{Words, words};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::{Group, Subject};

/// Verbs that make a meeting of their object: "held talks". Not "criticised the talks".
static HOLD: Words = Words::new(|| {
    words(
        "hold holds held holding have has had having begin began begins begun beginning open opened opens opening resume resumed resumes resuming conclude concluded concludes concluding start started starts starting end ended ends ending finish finished complete completed continue continued plan plans planned schedule scheduled attend attended join joined arrange arranged agreed launch launched wrapped share shared exchange exchanged",
    )
});

/// Words of being there: "took part in the talks", "were present at the meeting".
static PRESENCE: Words =
    Words::new(|| words("part participated participate participates participating present sat attendance"));

/// Verbs of saying something to somebody's face, where the text says that it was at a meeting.
static TELL: Words = Words::new(|| {
    words(
        "told tell tells telling informed informs informing assured assures assuring asked asks asking urged urges urging briefed briefs briefing reminded reminds reminding warned warns warning pressed presses thanked thanks questioned showed handed gave",
    )
});

impl Reader<'_> {
    /// A noun cue.
    pub(super) fn noun(&self, number: usize, part: usize, phrase: &Phrase) -> Option<Outcome> {
        let sentence = self.sentence(number);
        let Head::Noun(token) = phrase.head else { return None };
        let cue = &self.cues.nouns[*self.cues.noun_forms.get(sentence.word(token))?];
        let (link, linked) = self.noun_link(sentence, part, cue);
        let after = linked.as_ref().map_or(part + 1, |group| group.end);
        let occasion = !sentence.word(token).ends_with('s');
        let claim = |subject: Option<Subject>, parties: Vec<Party>, others: Vec<Party>, rule: &'static str| {
            let claim = Claim { part, after, subject, parties, others, occasion, mode: cue.mode, rule };
            Some(self.met(number, claim))
        };
        let joined: Vec<Party> = phrase
            .joined
            .iter()
            .map(|&mention| Party { entity: self.entity_of(mention), span: self.mentions[mention].span })
            .filter(|&party| self.may_meet(party.entity, cue.people))
            .collect();
        if joined.len() >= 2 {
            return claim(None, joined, Vec::new(), "names joined before the noun");
        }
        if let Some(group) = self.participants(sentence, part) {
            let parties = self.parties(number, &group, cue.people, &[]);
            if parties.len() >= 2 {
                let (subject, others, rule) = (None, Vec::new(), "those who took part");
                let claim = Claim { part, after: part + 1, subject, parties, others, occasion, mode: cue.mode, rule };
                return Some(self.met(number, claim));
            }
        }
        if matches!(link, "between" | "among" | "of") {
            let named = linked.as_ref().map(|group| self.parties(number, group, cue.people, &[])).unwrap_or_default();
            if named.len() >= 2 {
                return claim(None, named, Vec::new(), "noun and both parties");
            }
            if link != "of" {
                return Some(Outcome::Not("not two parties after the noun"));
            }
        } else if let Some(linked) = &linked {
            return Some(self.one_sided(number, part, phrase, linked, cue).map_or_else(
                Outcome::Not,
                |(subject, parties, others, rule)| {
                    self.met(number, Claim { part, after, subject, parties, others, occasion, mode: cue.mode, rule })
                },
            ));
        }
        let owners = self.owners(number, part, cue.people, &[]);
        if owners.len() >= 2 {
            let subject = if sentence.is_subject_noun(part, after) { None } else { sentence.subject_of_noun(part) };
            return claim(subject, owners, Vec::new(), "noun of both");
        }
        if let Some(group) = self.attended(sentence, part) {
            let parties = self.parties(number, &group, cue.people, &[]);
            if parties.len() >= 2 {
                let rule = "noun and those who attended";
                let (subject, others) = (None, Vec::new());
                let claim = Claim { part, after: group.end, subject, parties, others, occasion, mode: cue.mode, rule };
                return Some(self.met(number, claim));
            }
        }
        if self.is_held(sentence, part, phrase)
            && let Some(subject) = sentence.subject_of_noun(part)
        {
            let parties = self.subject_parties(number, &subject, cue.people, &[]);
            if parties.len() >= 2 {
                return claim(Some(subject), parties, Vec::new(), "noun with both as subject");
            }
        }
        if let Some((subject, parties, others)) = self.told_at(number, part) {
            return claim(Some(subject), parties, others, "told at a meeting");
        }
        let definite = matches!(sentence.part_word(part), "the" | "their" | "that" | "this") && cue.noun != "visit";
        // "The meeting was held in Oslo", "at the meeting in Oslo"; but not "prepared the meeting in Oslo".
        let by_itself = sentence.governor(part).is_none_or(|at| {
            !sentence.is(at, |kind| matches!(kind, PartKind::Verb { reporting: false, .. } | PartKind::To))
        });
        if definite && by_itself {
            let reach = Reach { cue: part, after, noun_subject: true, ..Reach::default() };
            let (place, moment) = (self.place_of(number, &reach), self.moment_of(number, &reach));
            if place.is_some() || moment.is_some() {
                return Some(Outcome::Again(place, moment));
            }
        }
        Some(Outcome::Not("no two parties"))
    }

    /// The sides of a noun that leads to one of them: the other is its owner, or the subject of its clause.
    fn one_sided(
        &self,
        number: usize,
        part: usize,
        phrase: &Phrase,
        linked: &Group,
        cue: &NounCue,
    ) -> Result<(Option<Subject>, Vec<Party>, Vec<Party>, &'static str), &'static str> {
        let sentence = self.sentence(number);
        let by_name = linked
            .members
            .iter()
            .any(|&member| matches!(sentence.phrase(member).map(|phrase| phrase.head), Some(Head::Mention(_))));
        // "his talks with Lund": who is named is not "he"; "talks with his guest": who is the subject is not the guest.
        let named = if by_name { self.parties(number, linked, cue.people, &[]) } else { Vec::new() };
        let subject = sentence.subject_of_noun(part);
        let owners = self.owners(number, part, cue.people, &named);
        let owned = phrase.possessive.is_some() || phrase.owned;
        let (first, rule) = if !owners.is_empty() {
            (owners, OWNED)
        } else if owned && by_name {
            return Err("the owner of the noun is no party");
        } else {
            let Some(subject) = &subject else { return Err("nobody is the subject of the noun") };
            let mut first = self.subject_parties(number, subject, cue.people, &named);
            // "the bank disclosed talks with Lund": somebody's talks, not those of the bank.
            if sentence.governor(part).is_some_and(|governor| {
                sentence.is(governor, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }))
            }) {
                first.retain(|party| self.may_meet(party.entity, true));
            }
            (first, "noun with subject")
        };
        if first.is_empty() {
            return Err("the subject is no party");
        }
        let second = if by_name { named } else { self.parties(number, linked, cue.people, &first) };
        if second.is_empty() {
            return Err("the second party is not named");
        }
        Ok((subject, first, second, rule))
    }

    /// Whether the subject of the clause holds, or takes part in, what the noun names.
    fn is_held(&self, sentence: &Sentence<'_>, part: usize, phrase: &Phrase) -> bool {
        let Some(governor) = sentence.governor(part) else { return false };
        match sentence.parts[governor].kind {
            PartKind::Verb { .. } | PartKind::Auxiliary => HOLD.contains(sentence.part_word(governor)),
            PartKind::Preposition | PartKind::Subordinator => {
                let word = sentence.part_word(governor);
                // "took part in the talks", "were present at the meeting"
                let takes_part = (governor.saturating_sub(2)..governor).any(|at| {
                    let part = &sentence.parts[at];
                    PRESENCE.contains(sentence.word(part.end - 1))
                });
                // "visited Oslo for talks": those with whom are not told.
                let visits = word == "for"
                    && (governor.saturating_sub(5)..governor).any(|at| {
                        sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. }))
                            && sentence.part_word(at).starts_with("visit")
                    });
                takes_part
                    || matches!(word, "after" | "following" | "during" | "in" | "at" | "for")
                        && !visits
                        && sentence.part_word(part) != "the"
                        && phrase.possessive.is_none()
                        && phrase.possessors.is_empty()
            }
            _ => false,
        }
    }

    /// "Berg told Lund at a meeting": who says something to somebody's face there.
    fn told_at(&self, number: usize, part: usize) -> Option<(Subject, Vec<Party>, Vec<Party>)> {
        let sentence = self.sentence(number);
        let governor = sentence.governor(part)?;
        if !sentence.is_preposition(governor)
            || !matches!(sentence.part_word(governor), "in" | "at" | "during" | "over")
        {
            return None;
        }
        let verb = (governor.saturating_sub(6)..governor).rev().find(|&at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { form: Form::Past | Form::Third, .. }))
        })?;
        if !TELL.contains(sentence.part_word(verb)) || sentence.phrase(verb + 1).is_none() {
            return None;
        }
        let object = sentence.group_at(verb + 1, true);
        let others = self.parties(number, &object, true, &[]);
        let mut subject = sentence.subject_of(verb)?;
        // What is asked at a meeting is no sign that the meeting is to come.
        subject.chain.retain(|&at| sentence.is(at, |kind| matches!(kind, PartKind::Auxiliary)));
        let parties = self.subject_parties(number, &subject, true, &others);
        (!parties.is_empty() && !others.is_empty()).then_some((subject, parties, others))
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
                    if cue.links.iter().any(|link| link == word) && (word != "of" || at == part + 1) {
                        let link = match word {
                            "between" => "between",
                            "among" => "among",
                            "of" => "of",
                            _ => "with",
                        };
                        let cut = link == "with" && self.sentence_has_verb_before(sentence, part);
                        let group = sentence.group_at(at + 1, cut);
                        // "the meeting of Berg with Lund"
                        if link == "of"
                            && sentence.part_word(group.end) == "with"
                            && sentence.phrase(group.end + 1).is_some()
                        {
                            let other = sentence.group_at(group.end + 1, true);
                            let members = [group.members, other.members].concat();
                            return (link, Some(Group { members, start: group.start, end: other.end }));
                        }
                        return (link, Some(group));
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

    /// "The participants in the meeting with the president were A, B and C".
    fn participants(&self, sentence: &Sentence<'_>, part: usize) -> Option<Group> {
        let noun = part.checked_sub(2).filter(|_| sentence.is_preposition(part - 1))?;
        let last = sentence.parts[noun].end - 1;
        if !matches!(sentence.word(last), "participants" | "attendees" | "guests" | "present") {
            return None;
        }
        let mut at = part + 1;
        while sentence.is_preposition(at) && sentence.phrase(at + 1).is_some() {
            at += 2;
        }
        let lists = sentence.is(at, |kind| matches!(kind, PartKind::Be | PartKind::Border))
            || sentence.part_word(at).starts_with("includ");
        (lists && sentence.phrase(at + 1).is_some()).then(|| sentence.group_at(at + 1, false))
    }

    fn sentence_has_verb_before(&self, sentence: &Sentence<'_>, part: usize) -> bool {
        (0..part).any(|at| {
            sentence.is(at, |kind| matches!(kind, PartKind::Verb { .. } | PartKind::Be | PartKind::Auxiliary))
        })
    }
}
