//! Who else was at the meeting told of: "Rossi and Dahl were also present", "Lund was accompanied by Rossi".
//!
//! In: a sentence right behind one that tells of a meeting in person, or the end of that one. Out: those whom it adds to that one; and
//! whether somebody unnamed may be the first side of it, as those added make it a meeting of two all the same: "I called on Lund. Rossi was
//! present." Left out are lists that open with a word for those present ([`super::list`]), "the meeting" that others attended
//! ([`super::again`]), and company told beside a cue ([`super::party`]).

use super::Finding;
use crate::meeting::clause::{Head, Part, PartKind, Sentence};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::side::Group;
use crate::meeting::{Mode, Status};

/// Words without which no sentence adds anybody: it need not be parsed.
const WORDS: [&str; 11] = [
    " present",
    " accompanied ",
    " attended",
    " joined ",
    " guest",
    " interpret",
    " participated",
    " with him ",
    "With him ",
    " sat in",
    " notetaker",
];

impl Reader<'_> {
    /// Adds those of whom a sentence tells that they were there, too.
    pub(super) fn add_company(&self, number: usize, findings: &mut [Finding]) {
        // "Berg met Lund. The talks were long. Rossi was present": a sentence that names nobody may stand between.
        let near = |last: usize| {
            last + 1 >= number || last + 2 == number && self.mentions_within(number - 1, number - 1).is_empty()
        };
        let Some(known) = findings
            .last_mut()
            .filter(|known| near(known.sentences.1) && known.status == Status::Held && known.mode != Mode::Phone)
        else {
            return;
        };
        if !self.may_add(number) || self.is_quote(number) {
            return;
        }
        let mut there = if known.sentences.1 == number {
            self.brought_beside(number, known)
        } else {
            self.there_too(number, known)
        };
        there.retain(|party| {
            self.is_person(party.entity) && known.parties.iter().all(|member| member.entity != party.entity)
        });
        if !there.is_empty() {
            known.parties.extend(there);
            known.sentences.1 = number;
        }
    }

    /// Whether the sentence behind this one may add somebody to what this one tells.
    pub(super) fn has_company_behind(&self, number: usize) -> bool {
        let behind = number + 1;
        behind < self.spans.len()
            && self.mentions_within(behind, behind).iter().any(|mention| self.is_person(mention.entity))
            && self.may_add(behind)
    }

    /// Whether a sentence has a word without which none adds anybody.
    fn may_add(&self, number: usize) -> bool {
        let text = self.spans[number].of(self.text);
        WORDS.iter().any(|word| text.contains(word))
    }

    /// Whether a group that names nobody is somebody all the same: "I", "the ambassador", "he".
    fn is_somebody_else(&self, number: usize, group: &Group) -> bool {
        let sentence = self.sentence(number);
        match group.members[..] {
            // A telegram saves the "I".
            [] => true,
            [only] => {
                let pronoun = |head: Head| matches!(head, Head::Speaker | Head::Singular);
                sentence.phrase(only).is_some_and(|phrase| pronoun(phrase.head) && phrase.possessive.is_none())
                    || sentence.is_one_in_office(only)
            }
            _ => false,
        }
    }

    /// Whether the one who is named met somebody, whom a group stands for that names nobody. Of several on one side nothing is told.
    pub(super) fn may_be_with(&self, number: usize, group: &Group, named: &[Party]) -> bool {
        matches!(named, [only] if self.is_person(only.entity)) && self.is_somebody_else(number, group)
    }

    /// Those of whom the sentence behind a meeting, or behind one more that names nobody, tells that they were there.
    fn there_too(&self, number: usize, known: &Finding) -> Vec<Party> {
        let sentence = self.sentence(number);
        // Who they are is the first thing told: "Also Rossi was present", but not "Berg said that Rossi was present".
        let Some(first) = (0..sentence.parts.len()).find(|&at| sentence.phrase(at).is_some()).filter(|&at| at < 2)
        else {
            return Vec::new();
        };
        let group = sentence.group_at(first, false);
        let him = |at: usize| sentence.phrase(at).is_some_and(|phrase| phrase.head == Head::Singular);
        // "He had with him Rossi"
        let brings = him(0) && sentence.part_word(1) == "had" && sentence.part_word(2) == "with" && him(3);
        // "With him were Rossi and Dahl"
        let beside = sentence.part_word(0) == "with" && him(1) && sentence.is(2, |kind| matches!(kind, PartKind::Be));
        let behind = if brings { 4 } else { 3 };
        if (brings || beside) && sentence.phrase(behind).is_some() {
            return self.parties(number, &sentence.group_at(behind, true), true, &[]);
        }
        let mut verb = group.end;
        while sentence.is(verb, |kind| matches!(kind, PartKind::Comma | PartKind::Adverb | PartKind::Time(_))) {
            verb += 1;
        }
        let deed = sentence.part_word(verb);
        if matches!(deed, "was" | "were") {
            let behind = sentence.past_small(verb + 1);
            // "was accompanied only by"
            let by = sentence.past_small(behind + 1);
            if is_brought(sentence.part_word(behind)) && sentence.part_word(by) == "by" {
                return self.brought(number, &group, by, known);
            }
            if is_present(sentence, behind) {
                return self.parties(number, &group, true, &[]);
            }
        }
        // "Rossi attended.", "Rossi joined them.", "Rossi interpreted."
        let pronoun = |at: usize| {
            sentence.phrase(at).is_some_and(|phrase| {
                matches!(phrase.head, Head::Plural | Head::Singular) && phrase.possessive.is_none()
            })
        };
        let ends = |at: usize| at == sentence.parts.len() || sentence.is(at, |kind| matches!(kind, PartKind::Border));
        let alone = |from: usize| ends(sentence.past_small(from));
        let head = |at: usize| sentence.phrase(at).map_or("", |_| sentence.word(sentence.parts[at].end - 1));
        let comes = match deed {
            "attended" | "participated" | "interpreted" => alone(verb + 1),
            "joined" => pronoun(verb + 1),
            // "Rossi sat in", "Rossi acted as interpreter"
            "sat" => sentence.part_word(verb + 1) == "in" && alone(verb + 2),
            "acted" | "served" => {
                sentence.part_word(verb + 1) == "as"
                    && matches!(head(verb + 2), "interpreter" | "translator" | "notetaker")
            }
            _ => false,
        };
        if comes && sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. })) {
            return self.parties(number, &group, true, &[]);
        }
        Vec::new()
    }

    /// Those who came with one of the parties, as the sentence of the meeting goes on to tell: "Berg met Lund; Lund was accompanied by Rossi".
    fn brought_beside(&self, number: usize, known: &Finding) -> Vec<Party> {
        let sentence = self.sentence(number);
        let brings = |at: &usize| is_brought(sentence.part_word(*at)) && sentence.part_word(at + 1) == "by";
        let Some(brings) = (2..sentence.parts.len()).find(brings) else { return Vec::new() };
        let clause = sentence.is(brings - 1, |kind| matches!(kind, PartKind::Be)) && sentence.is_named(brings - 2);
        let own = clause
            && brings > 2
            && sentence.is(brings - 3, |kind| matches!(kind, PartKind::Comma | PartKind::Border | PartKind::And));
        if !own {
            return Vec::new();
        }
        let group = Group { members: vec![brings - 2], start: brings - 2, end: brings - 1 };
        self.brought(number, &group, brings + 1, known)
    }

    /// Those who came with one of the parties, who is told before the "by" at a part, and with others behind: "Lund was accompanied by Rossi;
    /// Berg by Dahl".
    fn brought(&self, number: usize, group: &Group, by: usize, known: &Finding) -> Vec<Party> {
        let sentence = self.sentence(number);
        let mut there: Vec<Party> = Vec::new();
        let (mut with, mut by) = (group.clone(), by);
        loop {
            let told = self.parties(number, &with, true, &[]);
            let is_known = |party: &Party| known.parties.iter().any(|member| member.entity == party.entity);
            if !told.iter().any(is_known) || sentence.phrase(by + 1).is_none() {
                return there;
            }
            let company = sentence.group_at(by + 1, true);
            // "by Rossi and Berg by Dahl": the last is one with company of her own.
            let own = company.members.iter().position(|&member| sentence.part_word(member + 1) == "by");
            let own = own.filter(|&own| own > 0);
            let next = own.map_or(company.end + 1, |own| company.members[own]);
            let members = company.members[..own.unwrap_or(company.members.len())].to_vec();
            there.extend(self.parties(number, &Group { members, ..company }, true, &told));
            if sentence.part_word(next + 1) != "by" || sentence.phrase(next).is_none() {
                return there;
            }
            (with, by) = (Group { members: vec![next], start: next, end: next + 1 }, next + 1);
        }
    }
}

impl Sentence<'_> {
    /// Past the adverbs and times at a part; "not" stays.
    fn past_small(&self, mut at: usize) -> usize {
        while self.is(at, |kind| matches!(kind, PartKind::Adverb | PartKind::Time(_))) && self.part_word(at) != "not" {
            at += 1;
        }
        at
    }
}

/// Whether somebody is told to have come with others: "was accompanied by", "were joined by".
pub(super) fn is_brought(word: &str) -> bool {
    matches!(word, "accompanied" | "joined")
}

/// Whether what stands at a part says that somebody was there: "present", "the only other guests present", "the other guests".
fn is_present(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(Part { kind, start, end }) = sentence.parts.get(part) else { return false };
    // "present" may be a verb by its form.
    matches!(kind, PartKind::Phrase(_) | PartKind::Verb { .. })
        && (sentence.word(end - 1) == "present"
            || matches!(sentence.word(end - 1), "guest" | "guests")
                && (*start..*end).any(|token| sentence.word(token) == "other"))
        && !matches!(sentence.part_word(part), "a" | "his" | "her" | "their")
}
