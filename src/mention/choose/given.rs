//! Whose given names stand before a surname: a holder's, or a stranger's.
//!
//! In: a place and the capitalised words before it. Out: the holders who have these given names; or that they are
//! those of somebody whom the gazetteer does not know. A word that names a place elsewhere nearby (`in Ankara`) is no
//! given name, nor is a verb at the start of a question (`Will Assad resign?`).

use super::super::form::{Grade, Holder};
use super::super::surroundings::{Surroundings, begins_sentence, is_ordinary};
use super::Reader;
use crate::gazetteer::{Fit, Letters, PersonName, fold_title, is_initial, split_initials, with_folded};
use crate::mention::Found;
use crate::text::Span;
use crate::text::fold::{fold_name, is_boundary};

/// How far around a name it is looked whether the word before it names a place, in bytes: a long document costs no more.
const NEAR: usize = 1 << 14;

impl Reader<'_> {
    /// The holders who have the given names before the place, and where these begin.
    pub(super) fn in_full(&self, around: &Surroundings<'_>, holders: &[Holder]) -> Option<(Span, Vec<Holder>)> {
        let words = self.gazetteer.words();
        // Most capitalised words before a surname begin as no holder's given names do.
        let (_, nearest) = around.given.last()?;
        let nearest_letters = words.letters_of(nearest);
        if !is_initial(nearest) && !holders.iter().any(|holder| holder.person.given.meets(nearest_letters)) {
            return None;
        }
        let letters: Vec<Letters> = around.given.iter().map(|(_, word)| words.letters_of(word)).collect();
        // `When Foster Dulles`: the words nearest to the surname are the given names.
        (0..around.given.len()).find_map(|first| {
            let written: Vec<&str> = around.given[first..].iter().map(|(_, word)| *word).collect();
            // A middle initial may be one that the gazetteer does not know.
            let is_asked = |index: usize| index == 0 || !is_initial(written[index]);
            let may_fit = |holder: &&Holder| {
                let mut asked = letters[first..].iter().enumerate().filter(|(index, _)| is_asked(*index));
                asked.all(|(_, letters)| holder.person.given.meets(*letters))
            };
            let mut asked = holders.iter().filter(may_fit).peekable();
            asked.peek()?;
            let pieces: Vec<(&str, Letters)> = written
                .iter()
                .flat_map(|word| split_initials(word))
                .map(|piece| (piece, words.letters_of(piece)))
                .collect();
            let fits: Vec<(Fit, Holder)> = asked.map(|holder| (self.fit(*holder, &pieces), *holder)).collect();
            let best = fits.iter().map(|&(fit, _)| fit).max().filter(|&fit| fit > Fit::Not)?;
            // James J. Sheeran is no Josette; but `Will J. Sheeran resign?`.
            let dropped = first.checked_sub(1).map(|before| around.given[before].1);
            let is_given = |word: &str| self.gazetteer.words().is_given_name(&fold_name(word));
            if dropped.is_some_and(|word| is_given(word) && !is_verb(word)) {
                return None;
            }
            let fitting = fits.into_iter().filter(|&(fit, _)| fit == best).map(|(_, holder)| holder).collect();
            Some((around.given[first].0, fitting))
        })
    }

    fn fit(&self, holder: Holder, written: &[(&str, Letters)]) -> Fit {
        let entity = self.gazetteer.entity(holder.entity);
        if holder.grade != Grade::Surname && holder.grade != Grade::Part {
            return Fit::Not;
        }
        let words = self.gazetteer.words();
        let mut persons = self.persons.borrow_mut();
        let names = persons.entry(holder.entity).or_insert_with(|| PersonName::all_of(entity, words).collect());
        names.iter().map(|name| name.fit(written, words)).max().unwrap_or(Fit::Not)
    }

    /// Whether the words before the name look like given names of somebody else.
    pub(super) fn has_strange_name(&self, around: &Surroundings<'_>) -> bool {
        // `Frank E. Smith`, and `F. Smith` where no holder has such an initial.
        let Some((span, nearest)) = around.given.iter().rev().find(|(_, word)| !is_initial(word)) else {
            // The last full stop of `in the U.S.` belongs to no initial.
            return !around.in_capitals
                && around
                    .given
                    .last()
                    .is_some_and(|(span, word)| word.len() == 1 && self.text[span.end..].starts_with('.'));
        };
        let folded = fold_name(nearest);
        let is_given_name = self.gazetteer.words().is_given_name(&folded);
        !around.in_capitals
            && nearest.chars().any(char::is_lowercase)
            && nearest.len() > 2
            // FonMin and SecGen are no names.
            && !nearest.chars().skip(1).any(char::is_uppercase)
            && (!is_ordinary(&folded, self.gazetteer.words()) || is_given_name)
            && (is_given_name
                || !self.is_name_of_its_own(*span) && !self.is_place(*span))
    }

    /// Whether a name that is only a part of its holders' names goes on as somebody else's.
    pub(super) fn is_given_name_of_stranger(&self, place: Found, holders: &[Holder], is_titled: bool) -> bool {
        if holders.iter().any(|holder| holder.grade != Grade::Part) {
            return false;
        }
        let words = self.gazetteer.words();
        let rest = &self.text[place.span.end..];
        let next = rest.strip_prefix(" of ").or_else(|| rest.strip_prefix(' ')).unwrap_or_default();
        let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        next.starts_with(char::is_uppercase)
            && (is_titled || !is_ordinary(&fold_name(word), words))
            && !words.is_title(&fold_title(word))
    }

    /// Whether a place's name is the surname of somebody, for the given name before it: George Washington, Jack London.
    pub(super) fn is_surname_of_stranger(&self, index: usize) -> bool {
        let span = self.found[index].span;
        let Some(before) = self.text[..span.start].strip_suffix(' ') else { return false };
        let start = before
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[start..];
        word.starts_with(char::is_uppercase)
            && index.checked_sub(1).is_none_or(|last| self.found[last].span.end < start)
            && with_folded(word, |word| self.gazetteer.words().is_given_name(word))
            && !span.of(self.text).contains(' ')
    }

    /// Whether a name that ends with a word is more than somebody's given name.
    fn is_name_of_its_own(&self, span: Span) -> bool {
        self.found
            .binary_search_by_key(&span.end, |found| found.span.end)
            .is_ok_and(|at| self.matcher.holders_of(self.found[at]).iter().any(|holder| holder.grade != Grade::Part))
    }

    /// Whether a word stands alone after `in` or `at` nearby.
    fn is_place(&self, span: Span) -> bool {
        let mut start = span.start.saturating_sub(NEAR);
        let mut end = (span.end + NEAR).min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let near = &self.text[start..end];
        memchr::memmem::find_iter(near.as_bytes(), span.of(self.text)).any(|at| {
            let before = &near[..at];
            let end = at + span.end - span.start;
            // `in Gaza Strip`, but `in Viet Nam`
            let next = near[end..].strip_prefix(' ').unwrap_or_default().split(' ').next().unwrap_or_default();
            let is_whole = is_boundary(near, end)
                && (!next.starts_with(char::is_uppercase) || is_ordinary(&fold_name(next), self.gazetteer.words()));
            is_whole && [" in ", " at ", "\nin ", "\nIn ", " In ", "\nAt "].iter().any(|place| before.ends_with(place))
        })
    }

    /// Whether a whole document may take the name for a stranger's: a word that begins a sentence may be any word.
    pub(super) fn is_surely_strange(&self, around: &Surroundings<'_>) -> bool {
        let words = self.gazetteer.words();
        around.given.first().is_some_and(|(span, word)| {
            let is_initials = around.given.iter().all(|(_, word)| is_initial(word));
            around.given.len() > 1
                || !is_initials && !begins_sentence(self.text, span.start)
                || words.is_given_name(&fold_name(word)) && !is_verb(word)
        })
    }
}

/// A verb of questions that is a given name, too.
fn is_verb(word: &str) -> bool {
    matches!(word, "Will" | "May")
}
