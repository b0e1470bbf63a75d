//! The forms under which an entity can be found: folded names with their rules of case.
//!
//! In: the names of an entity. Out: what the matcher looks for, and who has it. Two names that fold alike are one
//! form with two holders.

use crate::gazetteer::{EntityId, Gazetteer, Kind, Letters};
use crate::text::fold::{Folded, unit_at};

/// How good a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Grade {
    Name,
    Alias,
    WeakAlias,
    /// A spelling of the full name that the gazetteer does not list.
    Full,
    Surname,
    Part,
    Initials,
}

impl Grade {
    /// Whether the name counts alone.
    pub(crate) fn is_strong(self) -> bool {
        self <= Self::Alias || self == Self::Full
    }

    /// Whether the name is one that we made.
    pub(crate) fn is_short(self) -> bool {
        self > Self::Full
    }
}

/// An entity that has a form among its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Holder {
    pub(crate) entity: EntityId,
    pub(crate) grade: Grade,
    pub(crate) case: CaseRule,
    /// What is asked of a person who has the form as a short name; of others it is left out.
    pub(crate) person: PersonFacts,
}

/// What is asked of every holder of a short name wherever it stands, worked out once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PersonFacts {
    /// The letters that the given names begin with.
    pub(crate) given: Letters,
    /// The gazetteer begins the name with a woman's form of address.
    pub(crate) is_addressed: bool,
}

/// What is asked of a form wherever it stands, worked out once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FormFacts {
    pub(crate) is_common: bool,
    /// It makes sentences of other words.
    pub(crate) is_function_word: bool,
    pub(crate) is_title: bool,
    pub(crate) is_given_name: bool,
    pub(crate) is_frequent_surname: bool,
    /// Nothing but places has it.
    pub(crate) is_of_places: bool,
    /// Its holders have one rule of case: where it is found, it fits all of them.
    pub(crate) has_one_case: bool,
}

/// Words that make sentences of others, folded: nobody who has one as a surname is called by it alone.
const FUNCTION_WORDS: [&str; 34] = [
    "a", "and", "are", "as", "at", "be", "but", "by", "for", "from", "he", "i", "if", "in", "is", "it", "no", "not",
    "of", "on", "or", "she", "so", "that", "the", "they", "this", "to", "was", "we", "were", "with", "you", "who",
];

impl FormFacts {
    /// The facts of a folded name that `holders` have.
    pub(super) fn of(name: &str, holders: &[Holder], gazetteer: &Gazetteer) -> Self {
        let words = gazetteer.words();
        Self {
            is_common: words.is_common(name),
            is_function_word: FUNCTION_WORDS.contains(&name),
            is_title: words.is_title(name),
            is_given_name: words.is_given_name(name),
            is_frequent_surname: words.is_frequent_surname(name),
            is_of_places: holders.iter().all(|holder| gazetteer.entity(holder.entity).kind() == Kind::PLACE),
            has_one_case: holders.windows(2).all(|two| two[0].case == two[1].case),
        }
    }
}

/// What the original text must look like where a form is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum CaseRule {
    /// The name has a capital: its first one, so many folded bytes into the name, is one in the text too.
    CapitalAt(u8),
    /// The name is all in capitals (UN): so is the text.
    Capitals,
    /// The name has no capital (dpa): nor has the text.
    NoCapital,
}

impl CaseRule {
    /// The rule for a name as the gazetteer writes it.
    pub(crate) fn of(name: &str) -> Self {
        let Some(first) = name.char_indices().find(|(_, c)| c.is_uppercase()).map(|(at, _)| at) else {
            return Self::NoCapital;
        };
        if !name.chars().any(char::is_lowercase) {
            return Self::Capitals;
        }
        let mut folded = 0;
        let mut at = name.len() - name.trim_start().len();
        while at < first {
            let unit = unit_at(name, at);
            folded += folded_len(unit.folded);
            at += unit.len;
        }
        // No name has its first capital beyond 255 bytes; if one had, that place would be asked for a capital.
        Self::CapitalAt(u8::try_from(folded).unwrap_or(u8::MAX))
    }

    /// Whether `found`, a part of a text, fits.
    pub(crate) fn fits(self, found: &str) -> bool {
        match self {
            Self::CapitalAt(0) => found.chars().next().is_some_and(char::is_uppercase),
            Self::CapitalAt(offset) => {
                let (mut at, mut folded) = (0, 0);
                while at < found.len() && folded <= usize::from(offset) {
                    let unit = unit_at(found, at);
                    if folded == usize::from(offset) && folded_len(unit.folded) > 0 {
                        return found[at..].chars().next().is_some_and(char::is_uppercase);
                    }
                    folded += folded_len(unit.folded);
                    at += unit.len;
                }
                false
            }
            Self::Capitals => !found.chars().any(char::is_lowercase),
            Self::NoCapital => !found.chars().any(char::is_uppercase),
        }
    }
}

fn folded_len(folded: Folded) -> usize {
    match folded {
        Folded::Nothing => 0,
        Folded::Space | Folded::Break | Folded::Byte(_) => 1,
        Folded::Bytes(bytes) => bytes.as_bytes().len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_rules() {
        let cases = [
            ("a capital at the start", "Turkey", "Turkey", true),
            ("the bird", "Turkey", "turkey", false),
            ("all in capitals", "Vladimir Putin", "VLADIMIR PUTIN", true),
            ("later words may be small", "Syrian Army", "Syrian army", true),
            ("only the first capital counts", "Syrian Army", "syrian Army", false),
            ("a small particle first", "al-Assad", "al-Assad", true),
            ("a particle with a capital", "al-Assad", "Al-Assad", true),
            ("the name after the particle", "al-Assad", "al-assad", false),
            ("an acronym as written", "UN", "UN", true),
            ("an acronym is no small word", "US", "us", false),
            ("nor a capitalised one", "US", "Us", false),
            ("acronym with digits", "G20", "G20", true),
            ("no capitals as written", "dpa", "dpa", true),
            ("no capitals, found with", "dpa", "DPA", false),
            ("a digit first", "9/11 Commission", "9/11 Commission", true),
            ("a digit first, then small", "9/11 Commission", "9/11 commission", false),
            ("a wide letter first", "Özal", "özal", false),
            ("script without case", "北京", "北京", true),
        ];
        for (shows, name, found, fits) in cases {
            assert_eq!(CaseRule::of(name).fits(found), fits, "{shows}");
        }
    }
}
