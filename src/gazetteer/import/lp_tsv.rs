//! Linked Places TSV 0.5 of the World Historical Gazetteer (<https://github.com/LinkedPasts/linked-places-format/blob/main/tsv_0.5.md>).
//!
//! The first line names the columns; `id` and `title` are needed. Variants are separated by `;`, and so are countries, the first of
//! which is kept. Columns of dates, types and matches are left out.

use std::io::{self, BufRead};

use super::{ImportRow, Sink, degrees, each_line};

pub(super) fn read(input: Box<dyn BufRead>, sink: &mut Sink<'_>) -> io::Result<()> {
    let mut header: Option<Vec<String>> = None;
    each_line(input, sink, |line, text, sink| {
        let cells: Vec<&str> = text.split('\t').map(unquoted).collect();
        let Some(columns) = &header else {
            let columns: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
            if !columns.iter().any(|column| column == "id") || !columns.iter().any(|column| column == "title") {
                let what = "the first line of Linked Places TSV names the columns, `id` and `title` among them";
                return Err(io::Error::new(io::ErrorKind::InvalidData, what));
            }
            header = Some(columns);
            return Ok(());
        };
        if cells.len() != columns.len() {
            return sink(line, Err(format!("{} cells in a table of {} columns", cells.len(), columns.len())));
        }
        let cell = |name: &str| columns.iter().position(|column| column == name).map_or("", |index| cells[index]);
        sink(line, row_of(&cell))
    })
}

fn row_of<'c>(cell: &dyn Fn(&str) -> &'c str) -> Result<ImportRow, String> {
    if cell("id").is_empty() {
        return Err("no `id`".to_owned());
    }
    let variants = cell("variants").split(';').map(|name| name.split('@').next().unwrap_or_default().trim().to_owned());
    Ok(ImportRow {
        name: cell("title").to_owned(),
        kind: "place".to_owned(),
        aliases: variants.collect(),
        id: cell("id").to_owned(),
        country: cell("ccodes").split(';').next().unwrap_or_default().trim().to_owned(),
        lat: degrees(cell("lat"), 90.0)?,
        lon: degrees(cell("lon"), 180.0)?,
        ..ImportRow::default()
    })
}

fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell)
}
