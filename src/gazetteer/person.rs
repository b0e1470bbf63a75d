//! A person's name taken apart, and the short names that print makes of it.
//!
//! In: the full name of a person. Out: given names, surname, and the short forms under which people are named after
//! they were introduced: the surname with and without particles, the first word where family names stand first or
//! where rulers go by it, the initials. Whether such a form counts at a place of a text is not decided here (see
//! `mention`). Names without capitals (scripts that have none) are not taken apart: nothing tells where a word ends.

mod fit;
mod particle;

use std::borrow::Cow;

pub(crate) use fit::Fit;
use fit::fit_word;
pub(crate) use particle::is_particle;
use particle::{has_elided_particle, is_bound, is_free_particle};

use super::word_lists::{Letters, with_folded};
use super::{Entity, WordLists};
use crate::text::fold::fold_name;

/// How a short name was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Short {
    /// The whole name in another spelling: counts like a name.
    Full,
    /// The name under which the person goes: mostly the surname.
    Surname,
    /// Another part of the name, a second surname or a given name that stands last: needs the full name in the document.
    Part,
}

/// The parts of a person's name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PersonName<'n> {
    /// The words of the name: titles (Sir, Madame), given names, then the surname with its particles.
    words: Vec<&'n str>,
    /// How many words are titles.
    titles: usize,
    /// Where the surname begins.
    surname: usize,
    /// `III` of Makarios III.
    numeral: bool,
    /// What stands in quotation marks or brackets before the surname: Roelof “Pik” Botha.
    nickname: Option<&'n str>,
}

/// Offices whose holders go by their first name.
const RULERS: [&str; 16] = [
    "king",
    "queen",
    "prince",
    "princess",
    "emir",
    "amir",
    "sultan",
    "emperor",
    "empress",
    "shah",
    "pope",
    "archbishop",
    "patriarch",
    "crown",
    "ecumenical",
    "negus",
];

/// `Jr.`, `Sr.`, and the like after a name.
pub(crate) fn is_suffix(word: &str) -> bool {
    // Asked of the last word of every name.
    if !word.starts_with(['J', 'S', 'E', 'I', 'V', 'X', ',', '.']) {
        return false;
    }
    matches!(word.trim_matches([',', '.']), "Jr" | "Sr" | "Junior" | "Senior" | "Esq") || is_numeral(word)
}

fn is_numeral(word: &str) -> bool {
    let word = word.trim_matches([',', '.']);
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

impl<'n> PersonName<'n> {
    /// Takes `name` apart; none if there is nothing to take apart.
    pub(crate) fn parse(name: &'n str, words: &WordLists) -> Option<Self> {
        // What follows a comma is a suffix, a rank or an honour.
        let name = name.split(',').next()?;
        // `King Abdullah of Saudi Arabia`: what is ruled is no part of the name; `Prince of Wales` is no name at all.
        let of = memchr::memmem::find(name.as_bytes(), b" of ");
        let name = match of.map(|of| name.split_at(of)) {
            Some((title, _)) if words.is_title(&super::fold_title(title)) => return None,
            Some((name, _)) if !name.rsplit(' ').next().is_some_and(|last| words.may_end_title(last)) => name,
            _ => name,
        };
        let mut nickname = None;
        let mut parts: Vec<&str> = Vec::with_capacity(4);
        for part in name.split_whitespace() {
            if part.starts_with(|c: char| c.is_ascii_alphabetic()) {
                parts.push(part);
            } else if is_quoted(part) || part.starts_with('(') && part.ends_with(')') {
                nickname = Some(part.trim_matches(|c: char| !c.is_alphanumeric()));
            } else if part.starts_with('(') {
                break;
            } else {
                parts.push(part);
            }
        }
        let mut numeral = false;
        while parts.len() > 1 && is_suffix(parts[parts.len() - 1]) {
            numeral |= is_numeral(parts[parts.len() - 1]);
            parts.pop();
        }
        let longest =
            if parts.first().is_some_and(|first| words.may_begin_title(first)) { parts.len().min(3) } else { 1 };
        let titles = (1..longest)
            .rev()
            .find(|&count| {
                words.may_end_title(parts[count - 1]) && words.is_title(&super::fold_title(&parts[..count].join(" ")))
            })
            // `Dean Rusk`, `Duke Ellington`, `Earl Warren`: a title that is also a given name is one before a surname.
            .filter(|&count| {
                count > 1
                    || !matches!(
                        parts[0],
                        "Dean" | "Duke" | "Earl" | "Major" | "Judge" | "Prince" | "King" | "Don" | "U"
                    )
            })
            .unwrap_or(0);
        let untitled = &parts[titles..];
        let last = untitled.len().checked_sub(1)?;
        // Everything from the first particle on, but never the first word.
        let particle = (1..last).find(|&index| is_particle(untitled[index]));
        let before_y = (2..last).find(|&index| untitled[index].eq_ignore_ascii_case("y")).map(|y| y - 1);
        let mut start = [particle, before_y].into_iter().flatten().min().unwrap_or(last);
        if start == 1 && is_particle(untitled[0]) {
            start = 0;
        }
        Some(Self { surname: titles + start, words: parts, titles, numeral, nickname })
    }

    /// Titles that the name begins with (Sir, Madame).
    fn titles(&self) -> &[&'n str] {
        &self.words[..self.titles]
    }

    /// The words before the surname, without titles.
    fn given(&self) -> &[&'n str] {
        &self.words[self.titles..self.surname]
    }

    /// The surname with its particles, one word each.
    fn surname(&self) -> &[&'n str] {
        &self.words[self.surname..]
    }

    /// Given names and surname.
    fn untitled(&self) -> &[&'n str] {
        &self.words[self.titles..]
    }

    /// Calls `each` with every short name of a person; `name` is one of the full names.
    pub(crate) fn each_short_name(&self, entity: Entity<'_>, words: &WordLists, mut each: impl FnMut(&str, Short)) {
        // Pope John Paul II goes by both names, and by neither alone.
        if self.numeral
            && !self.given().is_empty()
            && (self.titles().iter().any(|title| is_ruler(title)) || entity.roles().any(is_ruler))
        {
            each(&self.untitled().join(" "), Short::Surname);
            return;
        }
        self.each_surname(words, &mut each);
        let Some(&first) = self.given().first() else { return };
        if is_initial(first) {
            return;
        }
        let hyphened = self.untitled().iter().skip(1).find(|word| is_hyphened_syllables(word));
        if let Some(word) = hyphened {
            let whole = self.untitled().join(" ");
            each(&whole.replace(*word, &word.replace('-', "")), Short::Full);
            each(&whole.replace(*word, &word.replace('-', " ")), Short::Full);
        }
        let title = self.titles().join(" ");
        if !title.is_empty() {
            // Shaikh Yusuf, Madame Nhu
            each(&format!("{title} {first}"), Short::Surname);
            each(&format!("{title} {}", self.surname().join(" ")), Short::Surname);
        }
        let made = with_folded(first, |folded| self.first_word_as(folded, hyphened.is_some(), entity, words));
        if let Some(made) = made {
            each(first, made);
        }
    }

    /// What the first word, folded, is when it stands alone; none if it does not count.
    fn first_word_as(&self, first: &str, has_syllables: bool, entity: Entity<'_>, words: &WordLists) -> Option<Short> {
        if words.is_title(first) {
            return None;
        }
        let length = self.untitled().len();
        let is_given_name = words.is_given_name(first);
        // `William Lai` of a person whose name is written `Lai Ching-te`.
        let family_first = entity.family_first() && !is_given_name
            || has_syllables
            || (length == 3 || length < 3 && !is_given_name) && words.is_family_first(first);
        let is_son = || self.untitled().iter().any(|word| matches!(*word, "bin" | "ibn" | "bint"));
        if family_first || is_son() || entity.roles().any(is_ruler) {
            return Some(Short::Surname);
        }
        // Saddam, Fidel: a rare given name is enough once its holder is known.
        (!is_given_name && !words.is_common(first)).then_some(Short::Part)
    }

    fn each_surname(&self, words: &WordLists, each: &mut impl FnMut(&str, Short)) {
        let whole = match self.surname() {
            [one] => Cow::Borrowed(*one),
            several => Cow::Owned(several.join(" ")),
        };
        let Some(&bare) = self.surname().last() else { return };
        if self.given().is_empty() && self.surname().len() == 1 && !self.numeral && self.titles().is_empty() {
            return; // The name itself.
        }
        each(&whole, Short::Surname);
        if self.surname().len() > 1 {
            // deGaulle, DeGaulle
            each(&self.surname().concat(), Short::Surname);
            each(&self.surname().join("-"), Short::Surname);
            if let Some(y) = self.surname().iter().position(|word| *word == "y").filter(|&y| y > 0) {
                each(&self.surname()[..y].join(" "), Short::Surname);
            }
            let without = self.surname().iter().take_while(|word| is_free_particle(word)).count();
            if without + 1 < self.surname().len() {
                each(&self.surname()[without..].join(" "), Short::Surname);
            }
            for (index, word) in
                self.surname().iter().enumerate().filter(|(_, word)| !is_particle(word) && **word != "y")
            {
                let is_bound = index > 0 && is_bound(self.surname()[index - 1]);
                if is_bound {
                    each(&self.surname()[index - 1..=index].join(" "), Short::Surname);
                }
                let is_last = index + 1 == self.surname().len();
                each(word, if is_last && !is_bound { Short::Surname } else { Short::Part });
            }
        }
        if let Some((particle, rest)) = bare.split_once('-') {
            if is_particle(particle) {
                each(rest, Short::Surname);
                each(&bare.replacen('-', " ", 1), Short::Surname);
                each(&bare.replacen('-', "", 1), Short::Surname);
            } else if rest.starts_with(char::is_uppercase) {
                each(particle, Short::Part);
                each(rest, Short::Part);
            }
        }
        // Karamanlis is also written Caramanlis; a short name would become another one (Kane, Cane).
        if let Some(rest) = bare.strip_prefix('K').filter(|rest| rest.len() > 6 && rest.starts_with(['a', 'o', 'u'])) {
            each(&format!("C{rest}"), Short::Surname);
        }
        // Couve de Murville goes by Couve, Lopez Mateos by Lopez: a word before the surname may be one.
        // (C. Orme Tallis goes by Orme among friends only.)
        if let [first, .., middle] = self.given()[..]
            && !is_initial(first)
            && !is_initial(middle)
            && !with_folded(middle, |middle| words.is_given_name(middle))
        {
            let is_compound =
                with_folded(self.surname()[0], |first| matches!(first, "de" | "y")) || has_elided_particle(bare);
            each(middle, if is_compound { Short::Surname } else { Short::Part });
            if is_compound {
                each(&format!("{middle} {whole}"), Short::Surname);
            }
        }
    }

    /// The letters that the given names of a person begin with, in all the names that the gazetteer has: most persons of a frequent
    /// surname need no closer look.
    pub(crate) fn given_letters(person: Entity<'n>, words: &WordLists) -> Letters {
        let mut letters = Letters::default();
        for name in Self::all_of(person, words) {
            name.given().iter().chain(&name.nickname).for_each(|given| letters.insert(given.bytes().next()));
        }
        letters
    }

    /// All full names that the gazetteer has of a person, taken apart.
    pub(crate) fn all_of(person: Entity<'n>, words: &WordLists) -> impl Iterator<Item = Self> {
        std::iter::once(person.name()).chain(person.aliases()).filter_map(|name| Self::parse(name, words))
    }

    /// How well given names as a text writes them fit this person: each must be one of the person's, in their order. Each stands
    /// with the letters that such a name may begin with ([`WordLists::letters_of`]).
    pub(crate) fn fit(&self, written: &[(&str, Letters)], words: &WordLists) -> Fit {
        let mut fit = Fit::Close;
        let mut left = self.given().iter();
        for &(written, letters) in written {
            if self.nickname.is_some_and(|nickname| fold_name(nickname) == fold_name(written)) {
                continue;
            }
            // A middle initial that the gazetteer does not know: Anatoly F. Dobrynin.
            if written.len() == 1 && left.as_slice().is_empty() && left.as_slice().len() < self.given().len() {
                fit = fit.min(Fit::Near);
                continue;
            }
            // Eric is no Susan E. Rice: an initial stands for a name only behind those before it.
            let is_first = left.len() == self.given().len() && written.len() > 1;
            let may_stand = |at: usize, given: &str| at == 0 || !is_first || !is_initial(given);
            let best = left
                .by_ref()
                .enumerate()
                .filter(|(at, given)| may_stand(*at, given) && letters.meets(Letters::first_of(given)))
                .map(|(_, given)| fit_word(written, given, words))
                .find(|&one| one > Fit::Not);
            fit = fit.min(best.unwrap_or(Fit::Not));
        }
        fit
    }

    /// The initials of all words (JFK), if there are three or more.
    pub(crate) fn initials(&self) -> Option<String> {
        if self.given().len() < 2 {
            return None;
        }
        let firsts = self.untitled().iter().filter_map(|word| word.chars().next());
        let initials: String = firsts.filter(|first| first.is_uppercase()).collect();
        (initials.len() >= 3).then_some(initials)
    }
}

/// A nickname between the given name and the surname.
fn is_quoted(word: &str) -> bool {
    word.starts_with(['"', '“', '‘', '\''])
}

/// `J.`, `J.F.`, `J`
pub(crate) fn is_initial(word: &str) -> bool {
    let mut letters = 0;
    let mut stops = 0;
    for c in word.chars() {
        if c == '.' {
            stops += 1;
        } else if c.is_uppercase() {
            letters += 1;
        } else {
            return false;
        }
    }
    letters == 1 || letters > 0 && stops >= letters - 1 && stops > 0
}

/// `En-lai`, `Dae-jung`: two syllables of a given name, the second with a small letter.
fn is_hyphened_syllables(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, second)| {
        first.len() > 1
            && second.len() > 1
            && !is_particle(first)
            && first.starts_with(char::is_uppercase)
            && second.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’')
    })
}

/// Whether an office is that of a ruler who goes by the first name: `King of Jordan`.
fn is_ruler(role: &str) -> bool {
    let first = role.trim_start().split([' ', ',']).next().unwrap_or_default();
    RULERS.iter().any(|ruler| first.eq_ignore_ascii_case(ruler))
}

/// `J.F.` is `J.` and `F.`.
pub(crate) fn split_initials(word: &str) -> impl Iterator<Item = &str> {
    let pieces = if is_initial(word) { word.split('.') } else { word.split('\0') };
    pieces.filter(|piece| !piece.is_empty())
}
