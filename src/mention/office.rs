//! Offices: whether the title before a name is that of one of its holders.
//!
//! In: a title as it stands in a text and the free text of the column `role` (`Secretary of State from April 22, 1959`,
//! `president 2001-2009|governor`). Out: how well they agree, and whether the office may have been held in the year of
//! the document. Years are compared, not days: papers are dated late and offices are taken over in the midst of a year.
//! Countries in a role are not weighed.

use crate::gazetteer::Entity;
use crate::text::fold::fold_name;

/// Titles that are written in other ways than the office.
const SPELLINGS: [(&str, &str); 29] = [
    ("amb", "ambassador"),
    ("sen", "senator"),
    ("rep", "representative"),
    ("congressman", "representative"),
    ("congressman", "member house of representatives"),
    ("congressman", "house of representatives"),
    ("gov", "governor"),
    ("gen", "general"),
    ("lt gen", "lieutenant general"),
    ("maj gen", "major general"),
    ("brig gen", "brigadier general"),
    ("col", "colonel"),
    ("adm", "admiral"),
    ("capt", "captain"),
    ("pres", "president"),
    ("pm", "prime minister"),
    ("premier", "prime minister"),
    ("foreign minister", "minister of foreign affairs"),
    ("foreign minister", "minister for foreign affairs"),
    ("foreign secretary", "secretary of state for foreign affairs"),
    ("foreign secretary", "foreign minister"),
    ("foreign minister", "foreign secretary"),
    ("defense minister", "defence minister"),
    ("defense minister", "minister of defense"),
    ("defence minister", "minister of defence"),
    ("defense secretary", "secretary of defense"),
    ("treasury secretary", "secretary of the treasury"),
    ("undersecretary", "under secretary"),
    ("senator", "member of the senate"),
];

/// Forms of address, which are no offices.
const ADDRESSES: [&str; 27] = [
    "mr",
    "messrs",
    "mrs",
    "ms",
    "miss",
    "mme",
    "madame",
    "madam",
    "mlle",
    "monsieur",
    "m",
    "herr",
    "frau",
    "senor",
    "senora",
    "dr",
    "doctor",
    "prof",
    "professor",
    "sir",
    "dame",
    "lady",
    "comrade",
    "hon",
    "excellency",
    "signor",
    "don",
];

/// Whether a title says no more than that a person follows.
pub(super) fn is_address(title: &str) -> bool {
    ADDRESSES.contains(&title)
}

/// Whether a first name follows a title: King Arthur is no Mr. Arthur.
pub(super) fn is_before_first_name(title: &str) -> bool {
    const BEFORE_FIRST_NAMES: [&str; 16] = [
        "king", "queen", "prince", "princess", "emperor", "empress", "tsar", "czar", "pope", "saint", "st", "sultan",
        "emir", "sir", "dame", "brother",
    ];
    BEFORE_FIRST_NAMES.contains(&title)
}

/// Whether a title is that of a woman.
pub(super) fn is_womans(title: &str) -> bool {
    const OF_WOMEN: [&str; 9] = ["mrs", "ms", "miss", "mme", "madame", "madam", "mlle", "lady", "senora"];
    // Asked of every holder of a frequent surname.
    matches!(title.as_bytes().first(), Some(b'm' | b'M' | b'l' | b'L' | b's' | b'S'))
        && (2..7).contains(&title.len())
        && OF_WOMEN.iter().any(|of_women| title.eq_ignore_ascii_case(of_women))
}

/// The woman's form of address with which the gazetteer begins a person's name: `Madame Nhu`.
pub(super) fn womans_address(person: Entity<'_>) -> Option<&str> {
    person.name().split(' ').next().map(|first| first.trim_end_matches('.')).filter(|first| is_womans(first))
}

/// Whether a title may be kept beside a higher one.
pub(super) fn is_old_rank(title: &str) -> bool {
    ["general", "gen", "marshal", "field marshal", "senator", "sen", "governor"].contains(&title)
}

/// How well an entity's offices agree with a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    None,
    /// The office has the title among its words.
    Holds,
    /// The office begins with the title, but for its country and words like `former`.
    Is,
}

/// The offices of a person, folded.
fn offices(person: Entity<'_>) -> impl Iterator<Item = String> {
    person.roles().flat_map(|role| role.split(';')).map(fold_name)
}

/// How well one of `person`'s offices agrees with `title`, folded, and whether it may have been held in `year`.
pub(super) fn agreement(person: Entity<'_>, title: &str, year: Option<i16>) -> (Agreement, bool) {
    let spellings = || {
        std::iter::once(title).chain(SPELLINGS.iter().filter(move |(short, _)| *short == title).map(|&(_, long)| long))
    };
    offices(person)
        .map(|office| {
            let name = office.replace(',', "");
            let agreement = spellings().map(|title| agree(&name, title)).max().unwrap_or(Agreement::None);
            (agreement, Term::of(&office).may_hold(year))
        })
        .max()
        .unwrap_or((Agreement::None, true))
}

/// Whether one of `person`'s offices may have been held in `year`.
pub(super) fn may_serve(person: Entity<'_>, year: Option<i16>) -> bool {
    person.roles().next().is_none() || offices(person).any(|office| Term::of(&office).may_hold(year))
}

/// From which year to which an office was held, as far as its text says so.
#[derive(Debug, Default, PartialEq, Eq)]
struct Term {
    from: Option<i16>,
    to: Option<i16>,
}

impl Term {
    /// Reads `from April 22, 1959`, `since 1977`, `until May 1979`, `1993-2001`.
    fn of(office: &str) -> Self {
        let mut term = Self::default();
        let mut word_before = "";
        let mut alone = None;
        for word in office.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()) {
            match word {
                "from" | "since" | "after" | "until" | "till" | "to" | "through" | "-" => {
                    if word_before.is_empty() && matches!(word, "to" | "-" | "until") {
                        term.from = term.from.or(alone);
                    }
                    word_before = word;
                }
                _ => {
                    let mut years = word.split('-').map(year_of);
                    match (years.next().flatten(), years.next()) {
                        (Some(from), Some(to)) => (term.from, term.to) = (Some(from), to),
                        (Some(year), None) => match word_before {
                            "from" | "since" | "after" => (term.from, word_before) = (Some(year), ""),
                            "" => alone = Some(year),
                            _ => (term.to, word_before) = (Some(year), ""),
                        },
                        (None, _) => {}
                    }
                }
            }
        }
        term
    }

    fn may_hold(&self, year: Option<i16>) -> bool {
        year.is_none_or(|year| self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to))
    }
}

/// A year of four digits.
fn year_of(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1000..2200).contains(year))
}

fn agree(office: &str, title: &str) -> Agreement {
    let Some(at) = find_words(office, title) else { return Agreement::None };
    // `Assistant Secretary` is another office than `Secretary`, `former British Prime Minister` is one.
    let another = [
        "assistant",
        "deputy",
        "under",
        "vice",
        "special",
        "special assistant",
        "personal",
        "private",
        "first",
        "second",
        "third",
        "press",
        "to the",
        "of the",
        "to",
        "wife",
        "general",
        "staff",
    ];
    let before = office[..at].trim_end();
    let is_other = another.iter().any(|word| before.split(' ').any(|one| one == *word) || before.ends_with(word));
    if is_other { Agreement::Holds } else { Agreement::Is }
}

fn find_words(text: &str, words: &str) -> Option<usize> {
    text.match_indices(words).map(|(at, _)| at).find(|&at| {
        let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !touches(text[..at].chars().next_back()) && !touches(text[at + words.len()..].chars().next())
    })
}

/// Offices whose holder is meant by the bare surname, before all others of that name.
const HIGHEST: [&str; 9] =
    ["president", "prime minister", "premier", "chancellor", "king", "queen", "pope", "emperor", "shah"];

/// Whether a role has the last word of one of the highest offices; quicker to see than to fold it, and few have.
fn may_be_highest(role: &str) -> bool {
    const LAST: [&str; 9] =
        ["president", "minister", "premier", "chancellor", "king", "queen", "pope", "emperor", "shah"];
    let is_last = |word: &[u8]| {
        matches!(word.len(), 4..=10) && LAST.iter().any(|last| last.as_bytes().eq_ignore_ascii_case(word))
    };
    !role.is_ascii() || role.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).any(is_last)
}

/// Whether a person has headed a state or a government.
pub(super) fn is_head(person: Entity<'_>) -> bool {
    person.roles().any(may_be_highest)
        && offices(person).any(|office| {
            let office = office.replace(',', "");
            HIGHEST.iter().any(|title| agree(&office, title) == Agreement::Is)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn highest_offices_have_their_last_words() {
        let may = |office: &&str| may_be_highest(&office.to_uppercase()) && may_be_highest(&format!("x, {office} (x)"));
        assert!(HIGHEST.iter().all(may));
        assert!(!may_be_highest("Ambassador in Chad, shahs and kingdoms"), "no word of them");
    }

    #[test]
    fn terms_of_office() {
        let cases = [
            ("from a day on", "secretary of state from april 22, 1959", Some(1959), None),
            ("from and to", "minister from june 1969 until march 1974", Some(1969), Some(1974)),
            ("two years with a dash", "president 1993-2001", Some(1993), Some(2001)),
            ("in brackets", "president (1993-2001)", Some(1993), Some(2001)),
            ("two years with `to`", "premier, may 1954 to june 1956", Some(1954), Some(1956)),
            ("since", "mayor since 2011", Some(2011), None),
            ("the end only", "ambassador until august 15.1963", None, Some(1963)),
            ("a year of something", "victor of 1916", None, None),
            ("a number", "commander, fleet 7112", None, None),
            ("none", "president", None, None),
        ];
        for (shows, office, from, to) in cases {
            assert_eq!(Term::of(office), Term { from, to }, "{shows}");
        }
    }
}
