//! The rows of a gazetteer file, one by one.
//!
//! In: the header and a row as the CSV reader gives them, and the bytes of the file. Out: the cells of a row that can be used, and the
//! mistakes of one that cannot, each with the row as it stands in the file. What depends on several rows is the loader's.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use csv::StringRecord;

use super::super::table::Column;
use super::super::{Mistake, Severity};
use super::{Mistakes, delimiter_of, read_bytes};
use crate::text::readable::counted;

/// Rows of gazetteer files as they stand there, read again only to show a mistake.
#[derive(Default)]
pub(in super::super) struct Rows {
    files: HashMap<String, (Vec<u8>, Vec<usize>)>,
}

impl Rows {
    /// A mistake in the cell of `column` in the row that begins at `line`.
    pub(in super::super) fn mistake(
        &mut self,
        path: &str,
        line: u64,
        column: &Column,
        severity: Severity,
        what: String,
        remedy: String,
    ) -> Mistake {
        let (bytes, starts) = self.files.entry(path.to_owned()).or_insert_with(|| {
            let bytes = read_bytes(Path::new(path)).unwrap_or_default();
            let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', &bytes).map(|at| at + 1)).collect();
            (bytes, starts)
        });
        let delimiter = delimiter_of(Path::new(path));
        let row_at = |line: u64| {
            let start = starts.get(line as usize - 1).copied().unwrap_or(bytes.len());
            raw_row(&bytes[start..])
        };
        let row = row_at(line);
        let header = String::from_utf8_lossy(raw_row(&bytes[first_row(bytes).0..])).into_owned();
        let index = cell_places(&header, delimiter)
            .iter()
            .position(|place| Column::of(header[place.clone()].trim_matches('"').trim()) == *column);
        let row = String::from_utf8_lossy(row).into_owned();
        let place = index.and_then(|index| cell_places(&row, delimiter).get(index).cloned()).unwrap_or(0..row.len());
        Mistake { severity, path: path.to_owned(), line, row, place: (place.start, place.end), what, remedy }
    }
}

/// The columns that the loader itself needs.
pub(super) struct Headers {
    pub(super) names: Vec<String>,
    pub(super) name: Option<usize>,
    pub(super) kind: Option<usize>,
    /// Columns that hold a number, with the least and the largest allowed.
    numbers: Vec<(usize, f64, f64)>,
}

impl Headers {
    /// What a node of the graph has anyway.
    const TAKEN: [&'static str; 2] = ["mentions", "documents"];

    pub(super) fn read(record: &StringRecord, row: Row<'_>, errors: &mut Mistakes, warnings: &mut Mistakes) -> Self {
        let mut headers = Self { names: Vec::new(), name: None, kind: None, numbers: Vec::new() };
        let suggested = Column::SUGGESTED.iter().all(|column| record.iter().any(|cell| cell == *column));
        for (index, cell) in record.iter().enumerate() {
            let text = cell.trim().to_owned();
            let known = text.to_lowercase();
            let name = if Column::of(&known) == Column::Attribute { text } else { known };
            let mut wrong = |what: String, remedy: &str| {
                errors.push(|| row.mistake(Severity::Error, index, what, remedy.to_owned()))
            };
            if name.is_empty() {
                wrong("a column without a name".to_owned(), "give it a name in the first line, or take the column out");
            } else if headers.names.contains(&name) {
                wrong(format!("two columns are named `{name}`"), "give one of them another name");
            } else if Self::TAKEN.contains(&name.as_str()) && !suggested {
                wrong(format!("`{name}` is a figure that every node of the graph has"), "give the column another name");
            } else if let Some((_, meant)) = [
                ("alias", "aliases"),
                ("weak_alias", "weak_aliases"),
                ("names", "name"),
                ("roles", "role"),
                ("latitude", "lat"),
                ("longitude", "lon"),
                ("type", "kind"),
            ]
            .into_iter()
            .find(|(typed, _)| *typed == name.to_lowercase())
            {
                warnings.push(|| {
                    row.mistake(
                        Severity::Warning,
                        index,
                        format!("the column `{name}` becomes a plain attribute"),
                        format!("if it is meant so, leave it; else name it `{meant}`"),
                    )
                });
            }
            match Column::of(&name) {
                Column::Name => headers.name = Some(index),
                Column::Kind => headers.kind = Some(index),
                Column::Weight => headers.numbers.push((index, f64::MIN, f64::MAX)),
                Column::Latitude => headers.numbers.push((index, -90.0, 90.0)),
                Column::Longitude => headers.numbers.push((index, -180.0, 180.0)),
                _ => {}
            }
            headers.names.push(name);
        }
        if headers.name.is_none() {
            let first = record.get(0).unwrap_or_default();
            let remedy = if first.contains(';') || first.contains('\t') && row.delimiter == b',' {
                "the cells are not separated by commas; save the file as CSV with commas (or name it .tsv if tabs separate them)"
            } else {
                "the first line names the columns, `name` among them: name,aliases,country"
            };
            errors.push(|| {
                row.mistake(Severity::Error, usize::MAX, "no column is called `name`".to_owned(), remedy.to_owned())
            });
        }
        headers
    }
}

/// A row where it stands in its file.
#[derive(Clone, Copy)]
pub(super) struct Row<'f> {
    /// The file from the row's first byte on.
    pub(super) bytes: &'f [u8],
    pub(super) path: &'f str,
    pub(super) line: u64,
    pub(super) delimiter: u8,
}

impl Row<'_> {
    /// A mistake in cell `cell`; in the whole row if it has no such cell.
    fn mistake(self, severity: Severity, cell: usize, what: String, remedy: String) -> Mistake {
        let row = String::from_utf8_lossy(raw_row(self.bytes)).into_owned();
        let place = cell_places(&row, self.delimiter).get(cell).cloned().unwrap_or(0..row.len());
        Mistake {
            severity,
            path: self.path.to_owned(),
            line: self.line,
            row,
            place: (place.start, place.end),
            what,
            remedy,
        }
    }

    /// Notes that cell `cell` is no text.
    pub(super) fn not_utf8(self, cell: usize, errors: &mut Mistakes) {
        let (what, remedy) = ("not UTF-8".to_owned(), "save the file with the encoding UTF-8".to_owned());
        errors.push(|| self.mistake(Severity::Error, cell, what, remedy));
    }

    /// Whether there are as many cells as columns.
    pub(super) fn is_whole(self, record: &StringRecord, headers: &Headers, errors: &mut Mistakes) -> bool {
        let (have, want) = (record.len(), headers.names.len());
        if have == want {
            return true;
        }
        let open_quote = memchr::memchr_iter(b'"', raw_row(self.bytes)).count() % 2 == 1;
        let remedy = if open_quote {
            "a quotation mark is opened and not closed; write two of them (\"\") for one inside a cell"
        } else if have > want {
            "put a cell that holds a comma between quotation marks, or take the extra commas out"
        } else {
            "add the missing commas; empty cells need them too"
        };
        errors.push(|| {
            self.mistake(
                Severity::Error,
                if have > want { want } else { usize::MAX },
                format!("{} in a table of {}", counted(have as u64, "cell"), counted(want as u64, "column")),
                remedy.to_owned(),
            )
        });
        false
    }

    /// Whether the row can be used.
    pub(super) fn check(
        self,
        cells: &StringRecord,
        headers: &Headers,
        errors: &mut Mistakes,
        warnings: &mut Mistakes,
    ) -> bool {
        let name = headers.name.unwrap_or(0);
        if trimmed(&cells[name]).is_empty() {
            errors.push(|| {
                self.mistake(
                    Severity::Error,
                    name,
                    "no name".to_owned(),
                    "every row needs the name to show in the column `name`; begin a comment with #".to_owned(),
                )
            });
            return false;
        }
        let mut usable = true;
        for &(index, least, largest) in &headers.numbers {
            let cell = trimmed(&cells[index]);
            let number: Option<f64> = cell.parse().ok().filter(|number: &f64| number.is_finite());
            if !cell.is_empty() && number.is_none_or(|number| number < least || number > largest) {
                usable = false;
                let right = if least < -180.0 {
                    "a number, such as 12000 or 0.5".to_owned()
                } else {
                    format!("a number from {least} to {largest}, with a point: 43.58")
                };
                errors.push(|| {
                    self.mistake(
                        Severity::Error,
                        index,
                        format!(
                            "`{}` in the column `{}` is not {}",
                            cell,
                            headers.names[index],
                            if number.is_some() { "in range" } else { "a number" }
                        ),
                        right,
                    )
                });
            }
        }
        for (index, cell) in cells.iter().enumerate() {
            if trimmed(cell).len() != cell.len() && !(self.line == 1 && index == 0) {
                warnings.push(|| {
                    self.mistake(
                        Severity::Warning,
                        index,
                        "white space at the ends of the cell is ignored".to_owned(),
                        "take it out".to_owned(),
                    )
                });
            }
        }
        usable
    }
}

/// `cell` without the white space at its ends, which few have: a look at two bytes tells.
pub(super) fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim(),
    }
}

/// Start and line of the first row.
fn first_row(bytes: &[u8]) -> (usize, u64) {
    skip_comments(bytes, 0, 1)
}

/// The csv reader's position of a record counts the comments and empty lines before it in: on to the row itself.
pub(super) fn skip_comments(bytes: &[u8], mut start: usize, mut line: u64) -> (usize, u64) {
    loop {
        match bytes.get(start) {
            Some(b'\n') => (start, line) = (start + 1, line + 1),
            Some(b'\r') => start += 1,
            Some(b'#') => match memchr::memchr(b'\n', &bytes[start..]) {
                Some(end) => (start, line) = (start + end + 1, line + 1),
                None => return (bytes.len(), line),
            },
            _ => return (start, line),
        }
    }
}

/// The row at the start of `bytes`: up to a line end that is not between quotation marks.
fn raw_row(bytes: &[u8]) -> &[u8] {
    let mut quoted = false;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => return bytes[..at].strip_suffix(b"\r").unwrap_or(&bytes[..at]),
            // An open quotation mark takes in the rest of the file; its first line is enough to find it.
            _ if at > 100_000 => break,
            _ => {}
        }
    }
    if quoted { bytes.split(|&byte| byte == b'\n').next().unwrap_or_default() } else { bytes }
}

/// Where the cells of a row stand in it.
fn cell_places(row: &str, delimiter: u8) -> Vec<Range<usize>> {
    let (mut places, mut start, mut quoted) = (Vec::new(), 0, false);
    for (at, byte) in row.bytes().enumerate() {
        if byte == b'"' {
            quoted = !quoted;
        } else if byte == delimiter && !quoted {
            places.push(start..at);
            start = at + 1;
        }
    }
    places.push(start..row.len());
    places
}
