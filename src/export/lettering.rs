//! How wide a text will be.
//!
//! In: a text and the size of its letters. Out: its width by the usual widths of a sans-serif, rounded up: no font is read,
//! since nobody knows which one the reader has.

use unicode_normalization::char::is_combining_mark;

/// Width of `text` in the unit of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * size
}

fn letter_width(letter: char) -> f64 {
    match letter {
        _ if is_combining_mark(letter) => 0.0,
        'i' | 'j' | 'l' | 'I' | '\'' | '’' | '.' | ',' | ':' | ';' | '!' | '|' | ' ' | '·' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '"' | '/' | '\\' => 0.38,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' | 'ı' => 0.54,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | 'Q' | 'O' | 'G' => 0.87,
        // Scripts whose letters fill a square, and pictures.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'.. => 1.1,
        _ if letter.is_uppercase() => 0.7,
        _ => 0.6,
    }
}
