//! Prospects: whether a sentence can tell of a meeting, before it is parsed.
//!
//! In: a sentence as text, the mentions in it. Out: no, if it has no cue, or if names and words that stand for somebody
//! named elsewhere ("he", "the president") cannot make two parties. A no is right, a yes may be wrong: most sentences
//! with a cue tell of no meeting, and parsing costs ten times this look.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::gazetteer::{EntityId, with_folded};
use crate::meeting::cue::Parties;
use crate::meeting::lexicon::{self, Class};
use crate::meeting::reference::Reader;
use crate::mention::Mention;
use crate::text;
use crate::text::fold::fold_name;

/// Whom a word stands for that is no name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    Person,
    /// Several, persons or countries and bodies.
    Several,
}

/// Words that stand for somebody, folded.
static STANDING: LazyLock<FxHashMap<String, Meant>> = LazyLock::new(|| {
    let of_person = [Class::Possessive, Class::Singular, Class::Speaker].into_iter().flat_map(lexicon::words_of);
    let of_several = lexicon::words_of(Class::Plural)
        .chain(["their"])
        .chain(lexicon::COUNTS.map(|(count, _)| count))
        .chain(lexicon::COUNTRIES)
        .chain(lexicon::BODIES)
        .chain(lexicon::PEOPLE);
    // A role with a hyphen is two words in a text. What is of one and of several is of several.
    let words =
        of_person.chain(text::words(lexicon::ROLES)).chain(["latter"]).map(|word| (fold_name(word), Meant::Person));
    words.chain(of_several.map(|word| (fold_name(word), Meant::Several))).collect()
});

impl Reader<'_> {
    /// Whether the sentence of this number can tell of a meeting. `mentions` begin with those of the sentence;
    /// `follows` tells that a meeting was told of close before, to which "the meeting" may add a place or a time.
    pub(super) fn may_tell(&self, number: usize, mentions: &[Mention], follows: bool) -> bool {
        let span = self.spans[number];
        let sentence = span.of(self.text);
        let Some(parties) = self.cues.triggers.look(sentence) else { return false };
        let here = mentions.iter().take_while(|mention| mention.span.start < span.end).map(|mention| mention.entity);
        let may_meet = |entity: &EntityId| self.may_meet(*entity, parties == Parties::People);
        let named = here.filter(may_meet);
        if follows || are_two(named.clone()) {
            return true;
        }
        let meant = text::words(sentence).filter_map(|word| with_folded(word, |word| STANDING.get(word).copied()));
        match meant.max() {
            None => false,
            Some(Meant::Person) => are_two(named.chain(self.known().iter().copied())),
            Some(Meant::Several) => are_two(self.mentions.iter().map(|mention| mention.entity).filter(may_meet)),
        }
    }
}

/// Whether there are two different ones.
fn are_two(mut entities: impl Iterator<Item = EntityId>) -> bool {
    entities.next().is_some_and(|one| entities.any(|other| other != one))
}
