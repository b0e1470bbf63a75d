//! Whether a pronoun may stand for somebody: "she" for nobody whom the document calls "Mr".
//!
//! In: the mentions of a document. Out: of each person whether titles and kin before the name tell of a man or a woman. Read when a pronoun is first
//! asked for. Left out are given names, which tell different things in different countries.

use rustc_hash::FxHashMap;

use super::Reader;
use super::kin::is_kin;
use crate::gazetteer::EntityId;
use crate::meeting::clause::{Head, Sentence};

/// What a pronoun or a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
    /// Both are said, of one name.
    Open,
}

fn of_pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Gender::He),
        "she" | "her" | "hers" | "herself" => Some(Gender::She),
        _ => None,
    }
}

/// What the word before a name tells of who bears it: "Mrs", "his wife".
fn of_title(word: &str) -> Option<Gender> {
    match word {
        "mr" | "sir" | "king" | "prince" | "lord" | "duke" | "baron" | "herr" | "monsieur" | "husband" | "son"
        | "father" | "brother" | "widower" | "nephew" | "uncle" => Some(Gender::He),
        "mrs" | "ms" | "miss" | "madam" | "madame" | "mme" | "queen" | "princess" | "lady" | "duchess" | "baroness"
        | "dame" | "frau" | "wife" | "daughter" | "mother" | "sister" | "widow" | "niece" | "aunt" => Some(Gender::She),
        _ => None,
    }
}

/// Whether two phrases are pronouns that cannot stand for one person: "she" and "he".
pub(super) fn differ(one: &str, other: &str) -> bool {
    of_pronoun(one).zip(of_pronoun(other)).is_some_and(|(one, other)| one != other)
}

/// Whether two pronouns can stand for one person: "his" and "him".
pub(super) fn agree(one: &str, other: &str) -> bool {
    of_pronoun(one).is_some_and(|one| of_pronoun(other) == Some(one))
}

impl Reader<'_> {
    /// Whether the pronoun `word` may stand for a person, as far as the titles of the document tell.
    pub(super) fn may_be(&self, entity: EntityId, word: &str) -> bool {
        let known = self.gender_told(entity);
        known.is_none_or(|known| known == Gender::Open || of_pronoun(word).is_none_or(|asked| asked == known))
    }

    /// Whether the titles of the document tell that the pronoun `word` may stand for a person.
    pub(super) fn is_told_to_be(&self, entity: EntityId, word: &str) -> bool {
        self.gender_told(entity).is_some_and(|known| of_pronoun(word) == Some(known))
    }

    fn gender_told(&self, entity: EntityId) -> Option<Gender> {
        self.genders.get_or_init(|| self.genders_told()).get(&entity).copied()
    }

    fn genders_told(&self) -> FxHashMap<EntityId, Gender> {
        let mut told: FxHashMap<EntityId, Gender> = FxHashMap::default();
        for mention in self.mentions.iter().filter(|mention| self.is_person(mention.entity)) {
            let before = self.text[..mention.span.start].trim_end_matches(' ');
            // "with his wife. Lund came": only a title has a full stop behind it.
            let (before, stop) = before.strip_suffix('.').map_or((before, false), |before| (before, true));
            // "his wife, Maria"
            let (before, aside) = before.strip_suffix(',').map_or((before, false), |before| (before, true));
            let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
            let title = before.get(start..).unwrap_or_default().to_lowercase();
            let shortened = matches!(&*title, "mr" | "mrs" | "ms" | "mme");
            if let Some(gender) = of_title(&title).filter(|_| (!stop || shortened) && (!aside || is_kin(&title))) {
                let known = told.entry(mention.entity).or_insert(gender);
                if *known != gender {
                    *known = Gender::Open;
                }
            }
        }
        told
    }

    /// Whom the pronouns before a part stand for that differ from it: "she said that he met".
    pub(super) fn other_gender(&self, number: usize, part: usize) -> Vec<EntityId> {
        let sentence = self.sentence(number);
        let word = sentence.part_word(part);
        let differs = |at: &usize| {
            let other = sentence.part_word(*at);
            is_pronoun(sentence, *at) && matches!(other, "he" | "she") && differ(word, other)
        };
        (0..part).filter(differs).filter_map(|at| self.he(number, at, &[])).collect()
    }
}

fn is_pronoun(sentence: &Sentence<'_>, part: usize) -> bool {
    sentence.phrase(part).is_some_and(|phrase| phrase.head == Head::Singular)
}
