//! The word lists beside the gazetteers: what is known about words that are no entities.
//!
//! In: `titles.txt`, `given-names.txt`, `common-words.txt`, `family-first.txt` and `frequent-surnames.txt`, one entry a line, `#` before a comment.
//! A folder of gazetteers that holds a file of that name is asked; where none does, the list that is built into the
//! program counts. Out: [`WordLists`], which answers by folded word. The lists know no weights and no languages:
//! they are short enough to be read and corrected by hand.

use std::fs;
use std::io;
use std::path::Path;

use rustc_hash::{FxHashMap, FxHashSet};

use super::GazetteerError;
use crate::text::fold::{WORD_BYTE, fold_name};

/// Titles, short forms of given names, common words, and family names that stand first or are frequent.
#[derive(Debug, Default)]
pub struct WordLists {
    titles: FxHashSet<String>,
    longest_title: usize,
    first_words_of_titles: FxHashSet<String>,
    last_words_of_titles: FxHashSet<String>,
    words_of_titles: FxHashSet<String>,
    /// Words of titles that are written with a full stop.
    abbreviations: FxHashSet<String>,
    /// Groups of given names that stand for each other, by each of their names.
    given_names: FxHashMap<String, Vec<u32>>,
    /// The letters that the names of each group begin with.
    first_letters: Vec<Letters>,
    common_words: FxHashSet<String>,
    family_first: FxHashSet<String>,
    frequent_surnames: FxHashSet<String>,
}

/// A set of small ASCII letters; all other characters are one more member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Letters(u32);

impl Letters {
    /// All that are no small letters of ASCII.
    const OTHERS: Self = Self(1 << 31);
    pub(crate) const ALL: Self = Self(u32::MAX);

    /// Adds the letter that a word begins with.
    pub(crate) fn insert(&mut self, first: Option<u8>) {
        self.0 |= match first.map(|byte| byte.to_ascii_lowercase()) {
            Some(letter @ b'a'..=b'z') => 1 << (letter - b'a'),
            _ => Self::OTHERS.0,
        };
    }

    /// The letter that a word begins with.
    pub(crate) fn first_of(word: &str) -> Self {
        let mut letters = Self::default();
        letters.insert(word.bytes().next());
        letters
    }

    /// Whether the two have a member in common.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A list: its file's name and the one built in.
struct List {
    file: &'static str,
    built_in: &'static str,
}

const TITLES: List = List { file: "titles.txt", built_in: include_str!("../../gazetteers/titles.txt") };
const GIVEN_NAMES: List = List { file: "given-names.txt", built_in: include_str!("../../gazetteers/given-names.txt") };
const COMMON_WORDS: List =
    List { file: "common-words.txt", built_in: include_str!("../../gazetteers/common-words.txt") };
const FAMILY_FIRST: List =
    List { file: "family-first.txt", built_in: include_str!("../../gazetteers/family-first.txt") };

const FREQUENT_SURNAMES: List =
    List { file: "frequent-surnames.txt", built_in: include_str!("../../gazetteers/frequent-surnames.txt") };

impl List {
    /// The list's files in those of `paths` that are folders, or else the list built in.
    fn read<P: AsRef<Path>>(&self, paths: &[P]) -> Result<String, GazetteerError> {
        let mut text = String::new();
        for folder in paths.iter().map(AsRef::as_ref).filter(|path| path.is_dir()) {
            let path = folder.join(self.file);
            match fs::read_to_string(&path) {
                Ok(list) => {
                    text.push_str(list.trim_start_matches('\u{FEFF}'));
                    text.push('\n');
                }
                Err(missing) if missing.kind() == io::ErrorKind::NotFound => {}
                Err(source) => return Err(GazetteerError::Unreadable { path, source }),
            }
        }
        Ok(if text.is_empty() { self.built_in.to_owned() } else { text })
    }
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl WordLists {
    /// The lists in the folders among `paths`; those built in for what they lack.
    pub fn load<P: AsRef<Path>>(paths: &[P]) -> Result<Self, GazetteerError> {
        let mut lists = Self::default();
        for title in entries(&TITLES.read(paths)?) {
            for word in title.split(' ').filter(|word| word.ends_with('.')) {
                lists.abbreviations.insert(fold_title(word));
            }
            let title = fold_title(title);
            lists.longest_title = lists.longest_title.max(title.split(' ').count());
            lists.first_words_of_titles.insert(title.split(' ').next().unwrap_or_default().to_owned());
            lists.last_words_of_titles.insert(title.rsplit(' ').next().unwrap_or_default().to_owned());
            lists.words_of_titles.extend(title.split(' ').map(str::to_owned));
            lists.titles.insert(title);
        }
        for (number, group) in entries(&GIVEN_NAMES.read(paths)?).enumerate() {
            let mut letters = Letters::default();
            for name in group.split('|') {
                let name = fold_name(name);
                letters.insert(name.bytes().next());
                lists.given_names.entry(name).or_default().push(number as u32);
            }
            lists.first_letters.push(letters);
        }
        lists.common_words = entries(&COMMON_WORDS.read(paths)?).map(fold_name).collect();
        lists.family_first = entries(&FAMILY_FIRST.read(paths)?).map(fold_name).collect();
        lists.frequent_surnames = entries(&FREQUENT_SURNAMES.read(paths)?).map(fold_name).collect();
        Ok(lists)
    }

    /// Whether `phrase` stands before a person's name; as [`fold_title`] gives it.
    #[must_use]
    pub fn is_title(&self, phrase: &str) -> bool {
        self.titles.contains(phrase)
    }

    /// Whether a title may begin with this word of a text.
    #[must_use]
    pub fn may_begin_title(&self, word: &str) -> bool {
        with_folded(word, |word| self.first_words_of_titles.contains(word.trim_end_matches('.')))
    }

    /// Whether a title may end with this word of a text, or with its singular; a quick no for most words.
    #[must_use]
    pub fn may_end_title(&self, word: &str) -> bool {
        with_folded(word, |word| {
            word.ends_with("ies")
                || word.ends_with("men")
                || word.strip_suffix('s').is_some_and(|one| self.last_words_of_titles.contains(one))
                || self.last_words_of_titles.contains(word.trim_end_matches('.'))
        })
    }

    /// Whether some title has this word of a text.
    #[must_use]
    pub fn may_be_in_title(&self, word: &str) -> bool {
        with_folded(word, |word| self.words_of_titles.contains(word.trim_end_matches('.')))
    }

    /// Words of the longest title.
    #[must_use]
    pub fn longest_title(&self) -> usize {
        self.longest_title
    }

    /// Whether a folded word is one of a title that is written with a full stop: `gen`.
    #[must_use]
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Whether a folded word is a common one.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        self.common_words.contains(word)
    }

    /// Whether a folded word is a family name that stands first.
    #[must_use]
    pub fn is_family_first(&self, word: &str) -> bool {
        self.family_first.contains(word)
    }

    /// Whether a folded word is a surname of very many people.
    #[must_use]
    pub fn is_frequent_surname(&self, word: &str) -> bool {
        self.frequent_surnames.contains(word)
    }

    /// Whether a folded word is a given name that has short forms, or one of these.
    #[must_use]
    pub fn is_given_name(&self, word: &str) -> bool {
        self.given_names.contains_key(word)
    }

    /// The letters that a person's given name may begin with where a text writes it so.
    pub(crate) fn letters_of(&self, written: &str) -> Letters {
        let first = written.bytes().next();
        // What is beyond ASCII may fold to any letter, and Carl may be Karl.
        if first.is_none_or(|first| !first.is_ascii() || matches!(first, b'c' | b'C' | b'k' | b'K')) {
            return Letters::ALL;
        }
        let mut letters = with_folded(written, |written| self.first_letters(written));
        letters.insert(first);
        Letters(letters.0 | Letters::OTHERS.0)
    }

    /// The first letters of the names that a folded given name may stand for.
    fn first_letters(&self, word: &str) -> Letters {
        let groups = self.given_names.get(word).into_iter().flatten();
        groups.fold(Letters::default(), |letters, &group| Letters(letters.0 | self.first_letters[group as usize].0))
    }

    /// Whether one folded given name may stand for the other: James and Jim.
    #[must_use]
    pub fn stand_for_each_other(&self, one: &str, other: &str) -> bool {
        let (Some(groups), Some(others)) = (self.given_names.get(one), self.given_names.get(other)) else {
            return false;
        };
        groups.iter().any(|group| others.contains(group))
    }
}

/// Calls `with` with `word` folded, without memory for it where the word is short and ASCII, as most are.
pub(crate) fn with_folded<R>(word: &str, with: impl FnOnce(&str) -> R) -> R {
    let mut changed = false;
    let plain = word.bytes().all(|byte| {
        let folded = WORD_BYTE[usize::from(byte)];
        changed |= folded != byte;
        folded != 0 || byte == b'-' || byte == b'.'
    });
    let mut buffer = [0; 32];
    match buffer.get_mut(..word.len()) {
        _ if plain && !changed => with(word),
        Some(buffer) if plain => {
            buffer.copy_from_slice(word.as_bytes());
            buffer.make_ascii_lowercase();
            with(std::str::from_utf8(buffer).unwrap_or_default())
        }
        _ => with(&fold_name(word)),
    }
}

/// A title as the list holds it: folded, its words without their full stops (`Lt. Gen.` is `lt gen`).
#[must_use]
pub fn fold_title(title: &str) -> String {
    let mut folded = String::with_capacity(title.len());
    for word in fold_name(title).split(' ') {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word.trim_end_matches('.'));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_built_in() {
        let lists = WordLists::load::<&Path>(&[]).unwrap();
        let titles = [
            ("an abbreviation with its full stop", "Gen.", true),
            ("the same without", "Gen", true),
            ("several words", "Deputy  Foreign Minister", true),
            ("case and accents", "tanaiste", true),
            ("a surname", "Dulles", false),
        ];
        for (shows, title, is) in titles {
            assert_eq!(lists.is_title(&fold_title(title)), is, "{shows}");
        }
        assert!(lists.longest_title() >= 3);
        let names = [
            ("short for long", "james", "jimmy", true),
            ("one short form for another", "jim", "jimmy", true),
            ("a form of several names", "sasha", "alexandra", true),
            ("different names", "james", "robert", false),
            ("a name without short forms", "ngo", "ngo", false),
        ];
        for (shows, one, other, same) in names {
            assert_eq!(lists.stand_for_each_other(one, other), same, "{shows}");
        }
        assert!(lists.is_common("rice") && !lists.is_common("dulles"));
        assert!(lists.is_frequent_surname("smith") && !lists.is_frequent_surname("dulles"));
        assert!(lists.is_family_first("zhou") && !lists.is_family_first("dulles"));
    }

    #[test]
    fn a_folder_has_its_own_lists() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("titles.txt"), "# ours\nHarbour Master\r\n").unwrap();
        let lists = WordLists::load(&[folder.path()]).unwrap();
        assert!(lists.is_title("harbour master"), "the folder's title");
        assert!(!lists.is_title("president"), "read instead of the list built in");
        assert!(lists.is_common("rice"), "the folder has no list of these");
        fs::write(folder.path().join("titles.txt"), [0xFF, 0xFE, b'a']).unwrap();
        assert!(matches!(WordLists::load(&[folder.path()]), Err(GazetteerError::Unreadable { .. })), "not UTF-8");
    }
}
