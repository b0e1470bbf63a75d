//! What people read on standard error: escaped names, numbers with separators, tables.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};

/// Text from a stranger as a terminal may show it: without control characters and marks that turn the direction.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let steers = c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if steers { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
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

/// A table without frames; columns of numbers stand to the right.
pub fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_header(header);
    for row in rows {
        table.add_row(row.into_iter().map(|cell| {
            let number = !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-'));
            Cell::new(cell).set_alignment(if number { CellAlignment::Right } else { CellAlignment::Left })
        }));
    }
    table.trim_fmt()
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
    fn names_cannot_steer_a_terminal() {
        let cases = [
            ("an escape sequence", "\u{1b}[2Jx", "\\u{1b}[2Jx"),
            ("right-to-left override", "a\u{202e}b", "a\\u{202e}b"),
            ("letters stay", "Erdoğan", "Erdoğan"),
        ];
        for (shows, text, want) in cases {
            assert_eq!(shown(text), want, "{shows}");
        }
    }
}
