//! Who else was at the meeting of the sentence before: "Rossi and Dahl were also present", "Lund was accompanied by Rossi".
//!
//! In: a sentence right behind one that tells of a meeting in person. Out: those whom it adds to that one. Left out are lists that
//! open with a word for those present ([`super::list`]), and "the meeting" that others attended ([`super::again`]).

use super::Finding;
use crate::meeting::clause::{Head, Part, PartKind, Sentence};
use crate::meeting::reference::{Party, Reader};
use crate::meeting::{Mode, Status};

/// Words without which no sentence adds anybody: it need not be parsed.
const WORDS: [&str; 4] = [" present", " accompanied ", " attended", " joined "];

impl Reader<'_> {
    /// Adds those of whom a sentence tells that they were there, too.
    pub(super) fn add_company(&self, number: usize, findings: &mut [Finding]) {
        let Some(known) = findings.last_mut().filter(|known| {
            known.sentences.1 + 1 == number && known.status == Status::Held && known.mode != Mode::Phone
        }) else {
            return;
        };
        let text = self.spans[number].of(self.text);
        if !WORDS.iter().any(|word| text.contains(word)) || self.is_quote(number) {
            return;
        }
        let mut there = self.there_too(number, known);
        there.retain(|party| {
            self.is_person(party.entity) && known.parties.iter().all(|member| member.entity != party.entity)
        });
        if !there.is_empty() {
            known.parties.extend(there);
            known.sentences.1 = number;
        }
    }

    fn there_too(&self, number: usize, known: &Finding) -> Vec<Party> {
        let sentence = self.sentence(number);
        // Who they are is the first thing told: "Also Rossi was present", but not "Berg said that Rossi was present".
        let Some(first) = (0..sentence.parts.len()).find(|&at| sentence.phrase(at).is_some()).filter(|&at| at < 2)
        else {
            return Vec::new();
        };
        let group = sentence.group_at(first, false);
        let mut verb = group.end;
        while sentence.is(verb, |kind| matches!(kind, PartKind::Comma | PartKind::Adverb | PartKind::Time(_))) {
            verb += 1;
        }
        let deed = sentence.part_word(verb);
        if matches!(deed, "was" | "were") {
            let behind = sentence.past_small(verb + 1);
            // "was accompanied only by"
            let by = sentence.past_small(behind + 1);
            if sentence.part_word(behind) == "accompanied" && sentence.part_word(by) == "by" {
                let told = self.parties(number, &group, true, &[]);
                let is_known = |party: &Party| known.parties.iter().any(|member| member.entity == party.entity);
                return if told.iter().any(is_known) && sentence.phrase(by + 1).is_some() {
                    self.parties(number, &sentence.group_at(by + 1, true), true, &told)
                } else {
                    Vec::new()
                };
            }
            if is_present(sentence, behind) {
                return self.parties(number, &group, true, &[]);
            }
        }
        // "Rossi attended.", "Rossi joined them."
        let pronoun = |at: usize| {
            sentence.phrase(at).is_some_and(|phrase| {
                matches!(phrase.head, Head::Plural | Head::Singular) && phrase.possessive.is_none()
            })
        };
        let ends = |at: usize| at == sentence.parts.len() || sentence.is(at, |kind| matches!(kind, PartKind::Border));
        let comes = deed == "attended" && ends(sentence.past_small(verb + 1)) || deed == "joined" && pronoun(verb + 1);
        if comes && sentence.is(verb, |kind| matches!(kind, PartKind::Verb { .. })) {
            return self.parties(number, &group, true, &[]);
        }
        Vec::new()
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

/// Whether what stands at a part says that somebody was there: "present", "the only other guests present".
fn is_present(sentence: &Sentence<'_>, part: usize) -> bool {
    let Some(Part { kind, end, .. }) = sentence.parts.get(part) else { return false };
    // "present" may be a verb by its form.
    matches!(kind, PartKind::Phrase(_) | PartKind::Verb { .. })
        && sentence.word(end - 1) == "present"
        && !matches!(sentence.part_word(part), "a" | "his" | "her" | "their")
}
