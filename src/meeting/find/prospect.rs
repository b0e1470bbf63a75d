//! Prospects: whether a sentence can tell of a meeting, before it is parsed.
//!
//! In: a sentence as text, the mentions in it and before it. Out: no, if it has no cue, or if names and words that stand for
//! somebody named elsewhere ("he", "the president") cannot make two parties. A no is right, a yes may be wrong: most sentences
//! with a cue tell of no meeting, and parsing costs ten times this look.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::gazetteer::{EntityId, Kind, with_folded};
use crate::meeting::cue::Parties;
use crate::meeting::lexicon::{self, Words, words};
use crate::meeting::reference::{BACK, Reader};
use crate::mention::Mention;
use crate::text;
use crate::text::fold::fold_name;

/// Words for several people.
static SEVERAL: Words = Words::new(|| {
    words("They they Their their two Two three Three both Both leaders ministers presidents he He she She")
});

/// Who may be meant by a word that is no name; see `reference`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    /// Persons of the same sentence and the few before it.
    PersonsBefore,
    /// Countries and bodies of these.
    BodiesBefore,
    /// Any person of the document: by an office, or who speaks.
    Anybody,
}

/// Words that stand for somebody, folded.
static STANDING: LazyLock<FxHashMap<String, Meant>> = LazyLock::new(|| {
    let lists = [
        (Meant::PersonsBefore, "he she him his her they them their"),
        (Meant::BodiesBefore, "countries nations governments capitals companies parties firms banks airlines"),
        (Meant::Anybody, "i me men women sides pair allies rivals friends politicians statesmen"),
        (Meant::Anybody, lexicon::ROLES),
    ];
    let words = lists.into_iter().flat_map(|(meant, list)| text::words(list).map(move |word| (fold_name(word), meant)));
    words.collect()
});

impl Reader<'_> {
    /// Whether the sentence of this number can tell of a meeting. `mentions` begin with those of the sentence `NEAR` before it;
    /// `follows` tells that a meeting was told of that close, to which "the meeting" may add a place or a time.
    pub(super) fn may_tell(&self, number: usize, mentions: &[Mention], follows: bool) -> bool {
        let span = self.spans[number];
        let sentence = span.of(self.text);
        let near = &mentions[..mentions.iter().take_while(|mention| mention.span.start < span.end).count()];
        if !are_two(near.iter().map(|mention| mention.entity)) {
            return false;
        }
        let Some(parties) = self.cues.triggers.look(sentence) else { return false };
        let here = &near[near.partition_point(|mention| mention.span.start < span.start)..];
        // Who is named in no word of the sentence is meant by a word for several: "They met", "the meeting was on Monday".
        if here.is_empty()
            && !text::words(sentence).any(|word| SEVERAL.contains(word) || self.cues.noun_forms.contains_key(word))
        {
            return false;
        }
        let people = parties == Parties::People;
        let named = || here.iter().map(|mention| mention.entity).filter(|&entity| self.may_meet(entity, people));
        if follows || are_two(named()) {
            return true;
        }
        let mut meant = [false; 3];
        for word in text::words(sentence) {
            if let Some(&one) = with_folded(word, |word| STANDING.get(word)) {
                meant[one as usize] = true;
            }
        }
        let before = self.spans[number.saturating_sub(BACK)].start;
        let before = near[near.partition_point(|mention| mention.span.start < before)..].iter();
        let before = before.map(|mention| mention.entity).filter(|&entity| {
            let is_person = self.kind(entity) == Kind::PERSON;
            self.may_meet(entity, people)
                && meant[if is_person { Meant::PersonsBefore } else { Meant::BodiesBefore } as usize]
        });
        let anybody = if meant[Meant::Anybody as usize] { self.known() } else { &[] };
        are_two(named().chain(before).chain(anybody.iter().copied()))
    }
}

/// Whether there are two different ones.
fn are_two(mut entities: impl Iterator<Item = EntityId>) -> bool {
    entities.next().is_some_and(|one| entities.any(|other| other != one))
}
