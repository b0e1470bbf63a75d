//! Offices: whether the title before a name is that of one of its holders.
//!
//! In: a title as it stands in a text and the free text of the column `role` (`Secretary of State from April 22, 1959`,
//! `president|prime minister`). Out: how well they agree. Only words are compared; dates and countries in a role
//! are not weighed, because a document rarely says of which year's secretary it speaks.

use crate::gazetteer::Entity;
use crate::text::fold::fold_name;

/// Titles that are written in other ways than the office.
const SPELLINGS: [(&str, &str); 26] = [
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

/// Whether a title is that of a woman.
pub(super) fn is_womans(title: &str) -> bool {
    const OF_WOMEN: [&str; 9] = ["mrs", "ms", "miss", "mme", "madame", "madam", "mlle", "lady", "senora"];
    // Asked of every holder of a frequent surname.
    matches!(title.as_bytes().first(), Some(b'm' | b'M' | b'l' | b'L' | b's' | b'S'))
        && (2..7).contains(&title.len())
        && OF_WOMEN.iter().any(|of_women| title.eq_ignore_ascii_case(of_women))
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

/// How well one of `person`'s offices agrees with `title`, folded.
pub(super) fn agreement(person: Entity<'_>, title: &str) -> Agreement {
    let spellings = || {
        std::iter::once(title).chain(SPELLINGS.iter().filter(move |(short, _)| *short == title).map(|&(_, long)| long))
    };
    person
        .roles()
        .flat_map(|role| role.split(';'))
        .map(|office| {
            let office = fold_name(office).replace(',', "");
            spellings().map(|title| agree(&office, title)).max().unwrap_or(Agreement::None)
        })
        .max()
        .unwrap_or(Agreement::None)
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

/// Whether a person has headed a state or a government.
pub(super) fn is_head(person: Entity<'_>) -> bool {
    person.roles().flat_map(|role| role.split(';')).any(|office| {
        let office = fold_name(office).replace(',', "");
        HIGHEST.iter().any(|title| agree(&office, title) == Agreement::Is)
    })
}
