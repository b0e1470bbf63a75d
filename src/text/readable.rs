//! Words and numbers as people read them, on a terminal or in a picture.
//!
//! In: names, sentences, paths and counts. Out: the same in one line that cannot steer what shows it, and counts with
//! their nouns. Markup is escaped where a format is written, not here.

use std::fmt;

/// Whether a character moves the cursor, breaks the line or turns the direction of what follows, or cannot be seen at all.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Text from a stranger as a terminal may show it: what [`steers`] is written as an escape.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    // A string takes whatever is written to it.
    let _ = write_shown(&mut shown, text);
    shown
}

/// Writes what [`shown`] gives.
pub(crate) fn write_shown(out: &mut dyn fmt::Write, text: &str) -> fmt::Result {
    for c in text.chars() {
        if steers(c) {
            write!(out, "{}", c.escape_default())?;
        } else {
            out.write_char(c)?;
        }
    }
    Ok(())
}

/// `1234567` as `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `1 entity`, `2 entities`, `1,000 documents`: a number and its noun, which is given in the singular.
pub fn counted(number: u64, noun: &str) -> String {
    let number_shown = grouped(number);
    match noun.strip_suffix('y') {
        _ if number == 1 => format!("{number_shown} {noun}"),
        Some(stem) => format!("{number_shown} {stem}ies"),
        None => format!("{number_shown} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (number, want) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), want);
        }
    }

    #[test]
    fn nouns_agree_with_their_numbers() {
        for (number, noun, want) in [
            (0, "document", "0 documents"),
            (1, "document", "1 document"),
            (1, "entity", "1 entity"),
            (2, "entity", "2 entities"),
            (1000, "edge", "1,000 edges"),
        ] {
            assert_eq!(counted(number, noun), want);
        }
    }

    #[test]
    fn names_cannot_steer_a_terminal() {
        let cases = [
            ("an escape sequence", "\u{1b}[2Jx", "\\u{1b}[2Jx"),
            ("line breaks", "a\r\nb", "a\\r\\nb"),
            ("C1 controls", "a\u{9b}31m", "a\\u{9b}31m"),
            ("right-to-left override", "a\u{202e}b", "a\\u{202e}b"),
            ("Arabic letter mark", "a\u{61c}b", "a\\u{61c}b"),
            ("letters stay", "Erdoğan Дамаск", "Erdoğan Дамаск"),
        ];
        for (shows, text, want) in cases {
            assert_eq!(shown(text), want, "{shows}");
        }
    }
}
