//! What stands before a full stop.
//!
//! In: the sentence up to the full stop. Out: whether its last word is an abbreviation, and which kind. Left out: the lists
//! of abbreviations, which are a module of their own.

use super::abbreviation::{self, Stop};

/// Whether `so_far`, the sentence up to a full stop, is only the label of what follows: `1`, `(a)`, `IV`, `B`.
pub(super) fn is_label(so_far: &str) -> bool {
    let label = so_far.trim_matches(|c: char| !c.is_alphanumeric());
    match label.len() {
        0 | 6.. => false,
        1 => true,
        _ => label.bytes().all(|b| b.is_ascii_digit()) || is_roman(label),
    }
}

pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() < 7 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// What the full stop after `so_far` means, or none if its last word is no abbreviation.
pub(super) fn stop_of(so_far: &str) -> Option<Stop> {
    if so_far.ends_with('°') {
        return Some(Stop::BeforeNumber);
    }
    let word = last_word(so_far);
    let before = &so_far[..so_far.len() - word.len()];
    let mut letters = word.chars();
    let first = letters.next()?;
    if letters.next().is_none() {
        if !first.is_alphabetic() {
            // In `follows: 1. Do this` the number is a label.
            return before.trim_end().ends_with([':', ';']).then_some(Stop::Never);
        }
        if let Some(owner) = before.strip_suffix(['\'', '’']) {
            // The end of `Putin's`, `don't`.
            if owner.ends_with(char::is_alphanumeric) {
                return None;
            }
        }
        if first == 'm' && (before.ends_with("p. ") || before.ends_with("a. ")) {
            return Some(Stop::Clock);
        }
        return (!is_caseless(first)).then_some(if first == 'v' { Stop::Never } else { Stop::BeforeOpener });
    }
    if word.len() > 16 {
        return None;
    }
    if let Some(stop) = abbreviation::stop(word) {
        return Some(stop);
    }
    // U.S., H.W., Yu.V.
    let dotted = word.contains('.') && word.split('.').all(|part| matches!(part.chars().count(), 1 | 2));
    (dotted && word.chars().all(|c| c.is_alphabetic() || c == '.')).then_some(Stop::BeforeOpener)
}

fn is_caseless(letter: char) -> bool {
    !letter.is_lowercase() && !letter.is_uppercase()
}

/// The letters, digits and points at the end of `so_far`.
fn last_word(so_far: &str) -> &str {
    let length = so_far.bytes().rev().take_while(|b| b.is_ascii_alphanumeric() || *b == b'.' || !b.is_ascii()).count();
    let word = &so_far[so_far.len() - length..];
    if word.is_ascii() {
        return word;
    }
    match word.char_indices().rev().find(|(_, c)| !c.is_alphanumeric() && *c != '.') {
        Some((at, c)) => &word[at + c.len_utf8()..],
        None => word,
    }
}
