//! Kin: "her son", where the text has named his mother.
//!
//! In: a phrase such as "her son". Out: who it is, where the document says of the one whose son he is that she is his mother: "Otto Lund's
//! mother, Maria, said she saw her son". Left out are kin of whom that is not told.

use super::{BACK, Reader};
use crate::gazetteer::EntityId;
use crate::meeting::clause::{Head, Phrase, Sentence};

/// What somebody is to those who are this to somebody: the son of a mother.
fn back(kin: &str) -> &'static [&'static str] {
    match kin {
        "son" | "daughter" | "child" | "boy" | "girl" => &["mother", "father", "stepfather", "stepmother"],
        "mother" | "father" => &["son", "daughter"],
        "wife" => &["husband"],
        "husband" => &["wife"],
        "brother" | "sister" => &["brother", "sister"],
        _ => &[],
    }
}

/// Whether a word tells whose husband or wife, parent or child somebody is.
pub(super) fn is_kin(word: &str) -> bool {
    !back(word).is_empty()
}

impl Reader<'_> {
    /// Whom a phrase of kin stands for.
    pub(super) fn kin(&self, number: usize, part: usize, phrase: &Phrase, word: &str) -> Option<EntityId> {
        let back = Some(back(word)).filter(|back| !back.is_empty())?;
        let [owner] = self.resolve_owner(number, part, phrase.possessive?, &[])[..] else { return None };
        (number.saturating_sub(BACK)..=number).rev().find_map(|above| {
            let sentence = self.sentence(above);
            (0..sentence.parts.len())
                .filter(|&at| (above, at) < (number, part))
                .find_map(|at| self.kin_of(above, sentence, at, owner.entity, back))
        })
    }

    /// Of whom the phrase at a part says that `entity` is the mother, if that is one of `kin`: "Lund's mother, Maria", "Lund's mother Maria".
    fn kin_of(
        &self,
        number: usize,
        sentence: &Sentence<'_>,
        part: usize,
        entity: EntityId,
        kin: &[&str],
    ) -> Option<EntityId> {
        let phrase = sentence.phrase(part)?;
        let (noun, named) = match phrase.head {
            Head::Noun(noun) if sentence.is_comma(part + 1) => (noun, part + 2),
            Head::Mention(_) => (sentence.parts[part].end.checked_sub(2)?, part),
            _ => return None,
        };
        if self.named(sentence, named) != Some(entity) || !kin.contains(&sentence.word(noun)) {
            return None;
        }
        let whose = match (phrase.possessive, &phrase.possessors[..]) {
            (Some(token), _) => self.resolve_owner(number, part, token, &[]).first().map(|party| party.entity),
            (None, [owner]) => Some(self.entity_of(*owner)),
            (None, _) => None,
        };
        whose.filter(|&whose| whose != entity && self.is_person(whose))
    }
}
