//! Tables and weights on a terminal.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};

/// A table without frames; columns of numbers stand to the right.
pub fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_header(header);
    for row in rows {
        table.add_row(row.into_iter().map(|cell| {
            let digits = cell.strip_prefix('-').unwrap_or(&cell);
            let number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
            Cell::new(cell).set_alignment(if number { CellAlignment::Right } else { CellAlignment::Left })
        }));
    }
    table.trim_fmt()
}

/// A weight: whole where it is, else with three decimals.
pub fn number(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.3}") }
}
