//! What a document says of its people beside their names: "Syrian President Bashar al-Assad".
//!
//! In: the mentions of a document. Out: its people, and of each the words and the places in the titles and appositions that stand beside the name
//! where it comes first. Read when first asked for. Left out is what stands further on, which costs much and tells little.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Reader;
use super::description::Nationality;
use super::office::is_of_another;
use crate::gazetteer::EntityId;
use crate::meeting::clause::{Head, PartKind, Phrase, Sentence};
use crate::meeting::lexicon::{self, Class};
use crate::meeting::token::Mark;

/// What the document says of a person beside the name.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) words: FxHashSet<String>,
    /// Places and bodies in the title: "U.S. President", "Russia's envoy".
    pub(super) entities: FxHashSet<EntityId>,
}

/// Where a person's titles may stand, and what they say.
#[derive(Debug, Default)]
pub(super) struct Titled {
    sentences: Vec<usize>,
    profile: OnceCell<Profile>,
}

/// Mentions of a person whose surroundings are read for titles.
const TITLES: u32 = 2;

impl Reader<'_> {
    /// The people of the document, each once.
    pub fn known(&self) -> &[EntityId] {
        self.known.get_or_init(|| {
            let mut seen = FxHashSet::default();
            let people = self.mentions.iter().map(|mention| mention.entity);
            people.filter(|&entity| self.is_person(entity) && seen.insert(entity)).collect()
        })
    }

    /// The sentences of each person in which a title may stand.
    fn titled(&self) -> &FxHashMap<EntityId, Titled> {
        self.titled.get_or_init(|| {
            // Titles stand where a person is first named; of a long document the rest would cost much and tell little.
            let mut seen: FxHashMap<EntityId, u32> = FxHashMap::default();
            let mut numbers: Vec<usize> = Vec::new();
            for mention in self.mentions.iter().filter(|mention| self.is_person(mention.entity)) {
                let times = seen.entry(mention.entity).or_default();
                *times += 1;
                if *times > TITLES {
                    continue;
                }
                let number = self.spans.partition_point(|span| span.start <= mention.span.start).saturating_sub(1);
                if numbers.last() != Some(&number) {
                    numbers.push(number);
                }
            }
            let mut titled: FxHashMap<EntityId, Titled> = FxHashMap::default();
            for number in numbers {
                let here = self.mentions_within(number, number).iter().map(|mention| mention.entity);
                for entity in here.filter(|&entity| self.is_person(entity)) {
                    let sentences = &mut titled.entry(entity).or_default().sentences;
                    if sentences.last() != Some(&number) {
                        sentences.push(number);
                    }
                }
            }
            titled
        })
    }

    /// What the document says of a person, read when first asked for.
    pub(super) fn profile(&self, entity: EntityId) -> Option<&Profile> {
        let titled = self.titled().get(&entity)?;
        Some(titled.profile.get_or_init(|| {
            let mut profile = Profile::default();
            titled.sentences.iter().for_each(|&number| self.add_titles(self.sentence(number), entity, &mut profile));
            profile
        }))
    }

    /// Whether a sentence in which a person's title may stand has these letters: without them no title has the word.
    pub(super) fn may_be_called(&self, entity: EntityId, word: &str) -> bool {
        let sentences = self.titled().get(&entity).map_or(&[][..], |titled| &titled.sentences);
        sentences.iter().any(|&number| self.spans[number].of(self.lower()).contains(word))
    }

    fn add_titles(&self, sentence: &Sentence<'_>, entity: EntityId, profile: &mut Profile) {
        for part in 0..sentence.parts.len() {
            // "Syrian President Bashar al-Assad's villa"
            if let Some(Phrase { possessors, .. }) = sentence.phrase(part)
                && let [owner] = possessors[..]
                && self.entity_of(owner) == entity
            {
                let words = words_of(sentence, part);
                let end = words.clone().find(|&at| sentence.tokens[at].mark == Mark::Possessive);
                self.describe(sentence, words.start..end.unwrap_or(words.end), profile);
            }
            if self.named(sentence, part) != Some(entity) {
                continue;
            }
            self.describe(sentence, words_of(sentence, part), profile);
            // "Putin, the Russian president"; "the Russian president, Putin".
            if sentence.is_comma(part + 1) {
                self.describe_if_role(sentence, part + 2, profile);
            }
            // "met her adviser, Lund said": who reports is somebody else.
            let reports = sentence.is(part + 1, |kind| matches!(kind, PartKind::Verb { reporting: true, .. }));
            if part >= 2
                && sentence.is_comma(part - 1)
                && !reports
                && sentence.is(part - 2, |kind| matches!(kind, PartKind::Phrase(_)))
            {
                self.describe_if_role(sentence, part - 2, profile);
            }
        }
    }

    fn describe_if_role(&self, sentence: &Sentence<'_>, part: usize, profile: &mut Profile) {
        if let Some(Phrase { head: Head::Noun(noun), .. }) = sentence.phrase(part)
            && lexicon::is_role(sentence.word(*noun))
        {
            self.describe(sentence, words_of(sentence, part), profile);
            if let Some(Nationality::Entity(country)) = self.of_country(sentence, part) {
                profile.entities.insert(country);
            }
        }
    }

    /// Adds what the words in a range of tokens say.
    fn describe(&self, sentence: &Sentence<'_>, words: Range<usize>, profile: &mut Profile) {
        // "Assistant to the President Berg", "the President's assistant": no president.
        let mut of_another = false;
        for (at, token) in words.clone().zip(&sentence.tokens[words]) {
            let owns = sentence.tokens.get(at + 1).is_some_and(|next| next.mark == Mark::Possessive);
            match token.mark {
                Mark::Word if token.entry.class != Some(Class::Determiner) => {
                    of_another |= is_of_another(&token.word);
                    if !(of_another || owns) || !lexicon::is_role(&token.word) {
                        profile.words.insert(token.word.to_string());
                    }
                }
                Mark::Mention(mention) => {
                    profile.entities.insert(self.entity_of(mention));
                }
                _ => {}
            }
        }
    }
}

/// The tokens of a part.
fn words_of(sentence: &Sentence<'_>, part: usize) -> Range<usize> {
    sentence.parts[part].start..sentence.parts[part].end
}
