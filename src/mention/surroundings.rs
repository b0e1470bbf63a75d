//! What stands around a short name: the title and the given names before it, and signs that it is part of something else.
//!
//! In: a text and the place of a name in it. Out: [`Surroundings`]. Only the words of the same line that touch the
//! name by a single space are looked at; nothing here knows entities, so that what the words mean for the choice is
//! said in one place (`choose`).

mod company;
mod title;

use std::borrow::Cow;

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

/// A word of a line with its place; punctuation that clings to it is not in `word`.
#[derive(Clone, Copy)]
struct Word<'t> {
    span: Span,
    word: &'t str,
    /// Something other than the space stands between it and the next word on the side of the name.
    cut_inside: bool,
    /// Something other than the space stands on its far side.
    cut_outside: bool,
}

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
        let mut near = WordsBefore { text, words, seen: Vec::with_capacity(4), next: Some(place.start) };
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

/// The words before a name on its line, the nearest first, read when they are asked for: mostly one is enough.
struct WordsBefore<'t, 'w> {
    text: &'t str,
    words: &'w WordLists,
    seen: Vec<Word<'t>>,
    /// Where the next word ends; none beyond the last that can belong to the name.
    next: Option<usize>,
}

impl<'t> WordsBefore<'t, '_> {
    fn get(&mut self, index: usize) -> Option<Word<'t>> {
        while self.seen.len() <= index
            && self.seen.len() < self.words.longest_title() + 4
            && let Some(word) = self.next.and_then(|end| word_before(self.text, end, self.words))
        {
            // Beyond a small word that no title has, nothing belongs to the name.
            let is_last = word.cut_outside
                || word.cut_inside
                || !word.word.starts_with(char::is_uppercase)
                    && !is_particle(word.word)
                    && !self.words.may_be_in_title(word.word);
            self.next = (!is_last).then_some(word.span.start);
            self.seen.push(word);
        }
        self.seen.get(index).copied()
    }

    /// Up to `count` words from the one with this number on.
    fn several(&mut self, index: usize, count: usize) -> &[Word<'t>] {
        self.get((index + count).saturating_sub(1));
        &self.seen[index..self.seen.len().min(index + count)]
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

/// The word before byte offset `at` on the same line.
fn word_before<'t>(text: &'t str, at: usize, words: &WordLists) -> Option<Word<'t>> {
    // Never back to the start of the line: a paragraph on one line would be read once for each of its names.
    let trimmed = text[..at].trim_end_matches([' ', '\u{A0}']);
    let gap = at - trimmed.len();
    if trimmed.is_empty() || trimmed.ends_with(['\n', '\r']) || gap == 0 || gap > 2 {
        return None;
    }
    let begin = begin_of_word(trimmed);
    let cut_outside = begin > 0 && !trimmed[..begin].ends_with([' ', '\u{A0}', '\n', '\r']);
    let token = &trimmed[begin..];
    let word = token.trim_end_matches([',', ';', ':', ')', ']', '”', '"', '?', '!', '’', '\'', '.', '*']);
    let dropped = &token[word.len()..];
    // A full stop after a title or an initial ends no sentence.
    let is_abbreviation = dropped == "."
        && (is_initial(word)
            || matches!(word, "St" | "Mt" | "Ft")
            || with_folded(word, |word| words.is_abbreviation(word)));
    let cut_inside = !dropped.is_empty() && !is_abbreviation;
    if word.is_empty() {
        return None;
    }
    let end = begin + word.len();
    Some(Word { span: Span::new(begin, end), word, cut_inside, cut_outside })
}

/// Where the last word of `text` begins, with whatever clings to it.
fn begin_of_word(text: &str) -> usize {
    let ends_word = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'/' | b'(' | b'[' | b'"');
    // Mostly the first byte that is no letter is the space before the word.
    let letters = text.bytes().rev().take_while(|&byte| byte.is_ascii() && !ends_word(byte)).count();
    let before = &text[..text.len() - letters];
    match before.as_bytes().last() {
        None => 0,
        Some(&byte) if ends_word(byte) => before.len(),
        Some(_) => before
            .rfind([' ', '\u{A0}', '\t', '\n', '\r', '—', '–', '/', '(', '[', '“', '"'])
            .map_or(0, |space| space + before[space..].chars().next().map_or(1, char::len_utf8)),
    }
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
