//! Whether a word that is also a common one (Rice, Hill, Lodge) is used as a name.
//!
//! In: a place, and what stands around it. Out: how surely the place shows a name; the document adds the places up. A
//! capital within a sentence is a third of a proof, because headlines and titles have it too; a place where only a person
//! can stand is a whole one. Months are never names by their capital.

use super::super::form::{CaseRule, Holder};
use super::super::surroundings::{Surroundings, WordsBefore};
use super::Reader;
use crate::gazetteer::{Kind, is_particle};
use crate::mention::Found;
use crate::text::speech::{CONTACTS, DEEDS, TO_PERSONS};

/// What is said of persons only, beside what they do: words after a name that tell of one, and those that tell of somebody's government
/// or papers.
const OF_ONE: [&str; 3] = ["himself", "herself", "who"];
const OF_PERSONS: [&str; 8] =
    ["administration", "government", "cabinet", "library", "papers", "presidency", "diaries", "memorandum"];

/// How often a common word must be seen as a name: a place where only a person can stand counts so much at once.
pub(super) const ENOUGH: u32 = 3;

impl Reader<'_> {
    /// Counts a common word that stands as names are written.
    pub(super) fn see_use(&mut self, index: usize, around: &Surroundings<'_>) {
        let place = self.found[index];
        let folded = self.matcher.folded(place);
        let is_word = || self.is_function_word(place) || is_no_name(around, folded);
        if !around.given.is_empty() || !self.matcher.facts_of(place).is_common || is_word() {
            return;
        }
        let sure = if self.is_surely_person(index, around, folded) {
            ENOUGH
        } else if !is_month(folded) && (!around.at_sentence_start || self.is_label(place)) {
            1
        } else {
            return;
        };
        match self.uses.iter_mut().find(|(key, _)| *key == place.key()) {
            Some((_, count)) => *count += sure,
            None => self.uses.push((place.key(), sure)),
        }
    }

    /// Whether only a person can stand here.
    fn is_surely_person(&self, index: usize, around: &Surroundings<'_>, folded: &str) -> bool {
        let place = self.found[index];
        if DEEDS.contains(&&*around.after) || OF_ONE.contains(&&*around.after) {
            return true;
        }
        if !is_month(folded) && (self.is_office_holder(place) || self.is_signature(place)) {
            return true;
        }
        let after = &self.text[place.span.end..];
        !around.at_sentence_start
            && ((after.starts_with("’s") || after.starts_with("'s")) && !is_month(folded)
                || self.is_in_contact(place, around)
                || OF_PERSONS.contains(&&*around.after)
                || TO_PERSONS.contains(&&*around.before)
                || is_agent(around, after)
                || self.is_listed_with_person(index))
    }

    /// Whether somebody speaks with or writes to who is named: `a letter from Hill`.
    fn is_in_contact(&self, place: Found, around: &Surroundings<'_>) -> bool {
        matches!(&*around.before, "with" | "to" | "from")
            && self.text[..place.span.start].split_whitespace().nth_back(1).is_some_and(|word| CONTACTS.contains(&word))
    }

    /// Whether the name stands alone in brackets behind a word with a capital: `the Ambassador in Bonn (Hill)`.
    fn is_office_holder(&self, place: Found) -> bool {
        self.text[place.span.end..].starts_with(')')
            && self.text[..place.span.start]
                .strip_suffix(" (")
                .and_then(|before| before.rsplit([' ', '\n']).next())
                .is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether the name stands alone on the last line of a letter: a line that ends is above it, and none below.
    fn is_signature(&self, place: Found) -> bool {
        let (before, after) = (&self.text[..place.span.start], &self.text[place.span.end..]);
        let ends_text = |above: &str| above.trim_end().ends_with(['.', '!', '?', '”', '"', '’', ',', ']', ')']);
        (after.is_empty() || after == "\n" || after.starts_with("\n\n")) && before.ends_with('\n') && ends_text(before)
    }

    /// Whether the name stands before what its holder says: `Hill: No.`
    fn is_label(&self, place: Found) -> bool {
        let before = &self.text[..place.span.start];
        (before.is_empty() || before.ends_with('\n'))
            && self.text[place.span.end..]
                .strip_prefix(": ")
                .is_some_and(|said| said.trim_start_matches(['“', '"', '‘', '[']).starts_with(char::is_uppercase))
    }

    /// Whether only a comma or `and` stands between the name and a person's: `Rusk, Ball, and Harriman`.
    fn is_listed_with_person(&self, index: usize) -> bool {
        let is_person = |place: Found| {
            self.matcher
                .holders_of(place)
                .iter()
                .any(|holder| self.gazetteer.entity(holder.entity).kind() == Kind::PERSON)
                && !self.matcher.facts_of(place).is_common
        };
        let is_joined = |left: Found, right: Found| {
            matches!(&self.text[left.span.end..right.span.start], ", " | " and " | ", and " | "; " | " & ")
        };
        let place = self.found[index];
        self.found.get(index + 1).is_some_and(|&next| is_joined(place, next) && is_person(next))
            || index
                .checked_sub(1)
                .is_some_and(|before| is_joined(self.found[before], place) && is_person(self.found[before]))
    }

    /// Whether only the word that makes sentences can stand here, as neither a title nor a given name stands before it.
    pub(super) fn is_mere_function_word(&self, place: Found) -> bool {
        let words = self.gazetteer.words();
        let may_introduce =
            |word: &str| word.starts_with(char::is_uppercase) || words.may_be_in_title(word) || is_particle(word);
        self.is_function_word(place)
            && !WordsBefore::of(self.text, place.span.start, words)
                .get(0)
                .is_some_and(|before| may_introduce(before.word))
    }

    /// Whether a word that makes sentences stands here: `He` for all that some He Yong is called so. `Ås` is no `as`, nor is
    /// `WHO` the word where an acronym is written so.
    pub(super) fn is_function_word(&self, place: Found) -> bool {
        let written = place.span.of(self.text);
        let is_acronym = |holder: &Holder| holder.case == CaseRule::Capitals && holder.case.fits(written);
        self.matcher.facts_of(place).is_function_word
            && written.is_ascii()
            && !self.matcher.holders_of(place).iter().any(is_acronym)
    }

    pub(super) fn is_used_as_name(&self, place: Found) -> bool {
        self.uses.iter().any(|&(key, count)| key == place.key() && count >= ENOUGH)
    }
}

/// Whether somebody has done something: `drafted by Hill.`
fn is_agent(around: &Surroundings<'_>, after: &str) -> bool {
    around.before == "by" && (after.starts_with(['.', ',', ';', ')']) || matches!(&*around.after, "and" | "on"))
}

/// Whether the words around a common word speak against its being a name.
pub(super) fn is_no_name(around: &Surroundings<'_>, folded: &str) -> bool {
    const NO_VERBS: [&str; 24] = [
        "i", "you", "he", "she", "it", "we", "they", "the", "a", "an", "this", "that", "these", "those", "there",
        "not", "my", "your", "our", "his", "her", "their", "its", "be",
    ];
    const OF_TIME: [&str; 10] = ["in", "last", "next", "since", "until", "early", "late", "mid", "during", "till"];
    const OF_THINGS: [&str; 3] = ["in", "the", "a"];
    around.beside_number
        || around.in_capitals
        // `Hill that house!` but `they told Hill that`.
        || around.at_sentence_start && NO_VERBS.contains(&&*around.after)
        || is_month(folded) && (OF_TIME.contains(&&*around.before) || NO_VERBS.contains(&&*around.after))
        || OF_THINGS.contains(&&*around.before) && !OF_PERSONS.contains(&&*around.after)
}

fn is_month(word: &str) -> bool {
    crate::text::date::MONTHS.contains(&word)
}
