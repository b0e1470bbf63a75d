//! What stands around a short name: the title and the given names before it, and signs that it is part of something else.
//!
//! In: a text and the place of a name in it. Out: [`Surroundings`]. Only the words of the same line that touch the
//! name by a single space are looked at; nothing here knows entities, so that what the words mean for the choice is
//! said in one place (`choose`).

mod before;
mod company;
mod title;

use std::borrow::Cow;

pub(super) use before::WordsBefore;
use company::COMPANIES;
pub(crate) use company::COMPANY_FORMS;
pub(super) use company::begins_company;
use title::title_ending_at;
pub(crate) use title::{singular, without_tense};

use super::form::FormFacts;
use crate::gazetteer::{WordLists, fold_title, is_initial, is_particle, is_suffix, with_folded};
use crate::text::Span;
use crate::text::fold::fold_name;

/// What stands around a name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Surroundings<'t> {
    /// The title before it, as [`fold_title`] gives it.
    pub(super) title: Option<String>,
    /// The capitalised words before it that may be given names, in their order, with their places.
    pub(super) given: Vec<(Span, &'t str)>,
    /// The words before it are all in capitals, so that capitals tell nothing.
    pub(super) in_capitals: bool,
    /// The name is only the beginning or the end of a longer capitalised one: Assad Hospital, Dillon Anderson.
    pub(super) in_longer_name: bool,
    /// What follows goes on with the name: Vance Miller, Ralph von Frese.
    pub(super) goes_on: bool,
    /// The longer name is that of a company: Baker International.
    pub(super) is_company: bool,
    /// It is in capitals, and the words around it are not.
    pub(super) is_acronym: bool,
    /// A hyphen joins it to a name that the gazetteer does not have.
    pub(super) is_hyphened: bool,
    /// The capital tells nothing: the name begins a sentence.
    pub(super) at_sentence_start: bool,
    /// A number stands beside it, as in a date.
    pub(super) beside_number: bool,
    /// The word before it, folded.
    pub(super) before: Cow<'t, str>,
    /// The word after it, folded.
    pub(super) after: Cow<'t, str>,
}

/// Things that are called after people and places, folded: before the name, and after it.
const THINGS_BEFORE: [&str; 11] =
    ["st", "saint", "lake", "mount", "fort", "cape", "camp", "port", "hotel", "hms", "uss"];
const THINGS_AFTER: [&str; 26] = [
    "hospital",
    "airport",
    "street",
    "avenue",
    "road",
    "boulevard",
    "square",
    "bridge",
    "university",
    "college",
    "school",
    "stadium",
    "lake",
    "island",
    "islands",
    "park",
    "dam",
    "hotel",
    "tower",
    "mosque",
    "hall",
    "falls",
    "valley",
    "river",
    "county",
    "prize",
];

/// What is called after a person without being a longer name: the Clifford Mission, the Johnson Library.
const OF_PERSONS: [&str; 20] = [
    "mission",
    "administration",
    "government",
    "cabinet",
    "presidency",
    "regime",
    "plan",
    "proposal",
    "doctrine",
    "line",
    "speech",
    "statement",
    "letter",
    "report",
    "visit",
    "papers",
    "library",
    "memorandum",
    "commission",
    "delegation",
];

impl<'t> Surroundings<'t> {
    /// What stands around `place`, where a form is found of which `facts` are known. `is_found` tells whether another name begins (`true`) or ends
    /// (`false`) at an offset.
    pub(super) fn of(
        text: &'t str,
        place: Span,
        facts: FormFacts,
        words: &WordLists,
        is_found: impl Fn(usize, bool) -> bool,
    ) -> Self {
        let written = place.of(text);
        let mut seen = Self {
            in_capitals: written.len() > 2 && !written.chars().any(char::is_lowercase),
            at_sentence_start: begins_sentence(text, place.start),
            ..Self::default()
        };
        seen.is_acronym = seen.in_capitals && !is_among_capitals(text, place);
        // O'Sullivan is no Sullivan.
        seen.in_longer_name = text[..place.start]
            .strip_suffix(['\'', '’'])
            .is_some_and(|before| before.ends_with('O') || before.ends_with('D'));
        seen.look_back(text, place, words, &is_found);
        seen.look_ahead(text, place, facts, words, &is_found);
        seen
    }

    /// Whether the given names from `start` on are initials only.
    pub(super) fn has_initials_from(&self, start: usize) -> bool {
        self.given.iter().filter(|(span, _)| span.start >= start).all(|(_, word)| is_initial(word))
    }

    fn look_back(&mut self, text: &'t str, place: Span, words: &WordLists, is_found: &impl Fn(usize, bool) -> bool) {
        let mut near = WordsBefore::of(text, place.start, words);
        if let Some(hyphened) = hyphened_before(text, place.start)
            && hyphened.starts_with(char::is_uppercase)
            && !is_found(place.start - 1, false)
            && !is_particle(hyphened)
            && !is_joint(hyphened, words)
        {
            self.is_hyphened = true;
        }
        let Some(nearest) = near.get(0) else { return };
        self.before = folded(nearest.word);
        if nearest.cut_inside {
            return;
        }
        // Bilfinger und Berger
        if nearest.word == "und" {
            (self.in_longer_name, self.is_company) = (true, true);
        }
        self.beside_number = nearest.word.bytes().all(|byte| byte.is_ascii_digit());
        if nearest.word.starts_with(char::is_uppercase) && THINGS_BEFORE.contains(&&*self.before) {
            self.in_longer_name = true;
        }
        let mut next = 0;
        while let Some(word) = near.get(next) {
            let index = next;
            next += 1;
            if word.cut_inside {
                return;
            }
            if words.may_end_title(without_tense(word.word))
                && let Some(title) = title_ending_at(near.several(index, words.longest_title()), words)
            {
                self.title = Some(title);
                return;
            }
            if is_particle(word.word) {
                continue;
            }
            let is_capitalised = word.word.starts_with(char::is_uppercase);
            if !is_capitalised
                || index > 3
                || word.word.ends_with(['’', '\''])
                || with_folded(word.word, |folded| folded.ends_with("'s"))
            {
                return;
            }
            self.given.insert(0, (word.span, word.word));
            if is_found(word.span.end, false) {
                return;
            }
        }
    }

    fn look_ahead(
        &mut self,
        text: &'t str,
        place: Span,
        facts: FormFacts,
        words: &WordLists,
        is_found: &impl Fn(usize, bool) -> bool,
    ) {
        let rest = &text[place.end..];
        if let Some(next) = rest.strip_prefix('-')
            && next.starts_with(char::is_uppercase)
            && !is_found(place.end + 1, true)
            && !words.is_common(&fold_name(word_at(next)))
            && !is_joint(word_at(next), words)
        {
            self.is_hyphened = true;
        }
        let Some(next) = rest.strip_prefix([' ', '\u{A0}']) else { return };
        let word = word_at(next);
        self.after = folded(word);
        let after_and = next.strip_prefix("and ").or_else(|| next.strip_prefix("& ")).map_or("", word_at);
        if begins_company(text, place.end)
            || word.starts_with(char::is_uppercase) && COMPANIES.contains(&&*self.after)
            || matches!(after_and, "Sons" | "Co" | "Company" | "Brothers" | "Partners" | "Row" | "Associates")
        {
            (self.in_longer_name, self.is_company) = (true, true);
        }
        self.beside_number |= !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        // `Jassim al-Khorafi`, `Francesco d'Errico`, `Ralph von Frese`
        const JOINTS: [&str; 14] =
            ["al-", "el-", "d'", "d’", "von ", "van ", "de ", "da ", "dos ", "bin ", "ibn ", "af ", "zu ", "ter "];
        if next.starts_with(['a', 'e', 'd', 'v', 'b', 'i', 'z', 't'])
            && JOINTS.iter().any(|joint| next.starts_with(joint))
        {
            (self.in_longer_name, self.goes_on) = (true, true);
            return;
        }
        let mut letters = word.chars();
        if !letters.next().is_some_and(char::is_uppercase) {
            return;
        }
        if facts.is_title {
            self.in_longer_name = true;
            return;
        }
        // `Arthur D. Little`, `Thomas O'Neill`, `Clark Johnson`: a given name is that of who follows.
        let is_given = facts.is_given_name;
        if is_given
            && (is_initial(word) && next[word.len()..].starts_with(". ")
                || is_found(place.end + 1, true)
                || word.get(1..2).is_some_and(|mark| mark == "'")
                || word.get(1..4).is_some_and(|mark| mark == "’"))
        {
            self.in_longer_name = true;
            return;
        }
        let is_capitalised = letters.next().is_some_and(char::is_lowercase);
        // `Allen Dulles` is no Mr. Allen; but `Dulles Meets Adenauer`, `the Carter White House`.
        let is_surname =
            words.is_frequent_surname(&self.after) && (self.title.is_some() || !words.is_common(&self.after));
        if !is_capitalised
            || is_suffix(word)
            || is_found(place.end + 1, true) && !(is_surname && self.title.is_some())
            || OF_PERSONS.contains(&&*self.after)
        {
            return;
        }
        if THINGS_AFTER.contains(&&*self.after) {
            self.in_longer_name = true;
        }
        let is_name = is_surname || !is_ordinary(&self.after, words);
        if (is_name || is_given) && !words.is_title(&fold_title(word)) {
            (self.in_longer_name, self.goes_on) = (true, is_name);
        }
    }
}

/// A word folded; most stand in small letters, which are as they are.
fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) { Cow::Borrowed(word) } else { Cow::Owned(fold_name(word)) }
}

/// Whether a word beside a name in capitals, or the speaker's colon behind it, shows why it is in capitals.
fn is_among_capitals(text: &str, place: Span) -> bool {
    let shouts =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase);
    let before = text[..place.start].trim_end_matches([' ', '\u{A0}']);
    let after = &text[place.end..];
    let is_line = before.is_empty() || before.ends_with('\n');
    is_line && (after.is_empty() || after.starts_with([':', '\n']))
        || before.rsplit(char::is_whitespace).next().is_some_and(shouts)
        || after.strip_prefix(' ').and_then(|after| after.split(char::is_whitespace).next()).is_some_and(shouts)
}

fn word_at(text: &str) -> &str {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if text.as_bytes().get(plain).is_some_and(|byte| byte.is_ascii() && !matches!(byte, b'-' | b'\'')) {
        return &text[..plain];
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '’' || c == '\'')).unwrap_or(text.len());
    let word = &text[..end];
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// Whether a folded word is a common one, or made of one: `diaries`, `presidential`.
pub(super) fn is_ordinary(word: &str, words: &WordLists) -> bool {
    const ENDINGS: [&str; 12] = ["s", "es", "ed", "ing", "al", "ial", "ly", "ary", "ion", "ment", "ship", "ward"];
    words.is_common(word)
        || word.strip_suffix("ies").is_some_and(|stem| words.is_common(&format!("{stem}y")))
        || ENDINGS.iter().any(|ending| {
            word.strip_suffix(ending)
                .is_some_and(|stem| stem.len() > 2 && (words.is_common(stem) || words.is_common(&format!("{stem}e"))))
        })
        || word.len() > 5 && ["ary", "tion", "ment", "ly", "ical", "ial"].iter().any(|ending| word.ends_with(ending))
}

/// Whether a part that a hyphen joins to a name is none of a person's: `SYG-Fawzi talks`, `post-Makarios`, `Secretary-Meir`.
fn is_joint(part: &str, words: &WordLists) -> bool {
    !part.chars().any(char::is_lowercase)
        || matches!(part, "Post" | "Pre" | "Anti" | "Pro" | "Non" | "Mid" | "Ex" | "Inter")
        || words.is_title(&fold_title(part))
}

/// The part before a hyphen that touches the name: `Bourges` of Bourges-Maunoury.
fn hyphened_before(text: &str, at: usize) -> Option<&str> {
    let before = text[..at].strip_suffix('-')?;
    let begin = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |place| place + before[place..].chars().next().map_or(1, char::len_utf8));
    Some(&before[begin..]).filter(|part| !part.is_empty())
}

/// Whether a sentence or a line begins at `at`.
pub(super) fn begins_sentence(text: &str, at: usize) -> bool {
    // Mostly a word stands before, and a space.
    if let [.., last, b' '] = &text.as_bytes()[..at]
        && (last.is_ascii_alphanumeric() || *last == b',')
    {
        return false;
    }
    let before = text[..at].trim_end_matches(['“', '"', '\'', '‘', '(', '[']);
    let trimmed = before.trim_end_matches([' ', '\u{A0}', '\t']);
    trimmed.is_empty() || trimmed.ends_with(['.', '!', '?', '\n', '\r', ':', '”', '•', '—'])
}
