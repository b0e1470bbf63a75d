//! Other people's gazetteers to ours.
//!
//! In: a file of one of seven formats ([`ImportFormat`]), read as a stream. Out: [`ImportRow`]s, one at a time, and a [`ImportFault`] with its
//! line for each row that cannot be one. Rows of one id that stand together are joined, with their names as aliases; a row
//! whose id came before is a fault, as ids are unique. Left out: the columns that have no place in a gazetteer of names.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula. A name that does is a fault; aliases get an
//! empty alias before them, which the loader ignores; other text gets an apostrophe. Numbers may begin with a minus.

mod ftm;
mod gate;
mod geonames;
mod list;
mod lp_tsv;
mod spacy;
mod wikidata;

use std::fs::File;
use std::hash::BuildHasher;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::compression::Compression;
use crate::text::fold::fold_name;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// The dump of `GeoNames`: 19 columns between tabs.
    Geonames,
    /// JSON or CSV as the query service of Wikidata gives it, with item and itemLabel.
    Wikidata,
    /// A list of GATE (.lst) or its index (lists.def).
    Gate,
    /// Patterns of spaCy's `EntityRuler`, JSON Lines.
    Spacy,
    /// Linked Places TSV 0.5 of the World Historical Gazetteer.
    LpTsv,
    /// `FollowTheMoney` entities, JSON Lines.
    Ftm,
    /// A name a line.
    List,
}

/// What to make of a file.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The kind of all rows; needed where the format has none.
    pub kind: Option<String>,
    /// `GeoNames`: feature classes (`P`) or codes (`A.PCLI`) to keep; all if empty.
    pub features: Vec<String>,
}

/// A row of a gazetteer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportRow {
    /// The name to show.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Names that do not count alone.
    pub weak_aliases: Vec<String>,
    /// The id in its source; empty if it has none.
    pub id: String,
    /// Offices.
    pub roles: Vec<String>,
    /// Code of the country.
    pub country: String,
    /// Population.
    pub weight: String,
    /// Degrees north.
    pub lat: String,
    /// Degrees east.
    pub lon: String,
}

/// A row that cannot be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFault {
    /// The line of the file, or the number of the entry in a JSON array, from 1.
    pub line: u64,
    /// What is wrong.
    pub what: String,
}

/// Where rows and faults go.
type Sink<'s> = dyn FnMut(u64, Result<ImportRow, String>) -> io::Result<()> + 's;

/// Reads `path` (`-` is standard input; `.gz` and `.zst` are unpacked) and hands out rows and faults. An error of `each` ends it.
pub fn import(
    format: ImportFormat,
    path: &Path,
    options: &ImportOptions,
    each: &mut dyn FnMut(Result<ImportRow, ImportFault>) -> io::Result<()>,
) -> io::Result<()> {
    let mut joiner = Joiner { waiting: None, seen: FxHashSet::default(), kind: options.kind.as_deref(), each };
    let mut sink = |line: u64, row: Result<ImportRow, String>| joiner.take(line, row);
    match format {
        ImportFormat::Geonames => geonames::read(open(path)?, &options.features, &mut sink)?,
        ImportFormat::Wikidata => wikidata::read(open(path)?, &mut sink)?,
        ImportFormat::Gate => gate::read(path, &mut sink)?,
        ImportFormat::Spacy => spacy::read(open(path)?, &mut sink)?,
        ImportFormat::LpTsv => lp_tsv::read(open(path)?, &mut sink)?,
        ImportFormat::Ftm => ftm::read(open(path)?, &mut sink)?,
        ImportFormat::List => list::read(open(path)?, &mut sink)?,
    }
    joiner.end()
}

/// Joins rows of one id that stand together, and finds what no format knows: names that cannot be one, ids used twice.
struct Joiner<'e> {
    waiting: Option<(u64, ImportRow)>,
    seen: FxHashSet<u64>,
    kind: Option<&'e str>,
    each: &'e mut dyn FnMut(Result<ImportRow, ImportFault>) -> io::Result<()>,
}

impl Joiner<'_> {
    fn take(&mut self, line: u64, row: Result<ImportRow, String>) -> io::Result<()> {
        let row = row.and_then(|row| self.checked(row));
        let mut row = match row {
            Ok(row) => row,
            Err(what) => return (self.each)(Err(ImportFault { line, what })),
        };
        if let Some((_, waiting)) = &mut self.waiting
            && !row.id.is_empty()
            && waiting.id == row.id
        {
            let names = std::iter::once(std::mem::take(&mut row.name)).chain(row.aliases);
            waiting.aliases.extend(names);
            waiting.weak_aliases.append(&mut row.weak_aliases);
            return Ok(());
        }
        self.end()?;
        self.waiting = Some((line, row));
        Ok(())
    }

    fn checked(&self, mut row: ImportRow) -> Result<ImportRow, String> {
        if let Some(kind) = self.kind {
            kind.clone_into(&mut row.kind);
        }
        row.name = one_line(&row.name);
        if row.kind.is_empty() {
            Err("nothing says what it is; say so with --kind".to_owned())
        } else if !row.name.chars().any(char::is_alphanumeric) {
            Err("no name".to_owned())
        } else if row.name.starts_with(FORMULA) {
            Err(format!("the name `{}` begins like a formula of a spreadsheet", row.name))
        } else if row.name.starts_with('#') {
            Err(format!("the name `{}` begins like a comment", row.name))
        } else {
            Ok(row)
        }
    }

    fn end(&mut self) -> io::Result<()> {
        let Some((line, mut row)) = self.waiting.take() else { return Ok(()) };
        let id = if row.id.is_empty() { &row.name } else { &row.id };
        if !self.seen.insert(FxBuildHasher.hash_one(id)) {
            return (self.each)(Err(ImportFault { line, what: format!("`{id}` came before") }));
        }
        let mut known: FxHashSet<String> = [fold_name(&row.name)].into_iter().collect();
        for names in [&mut row.aliases, &mut row.weak_aliases] {
            for name in names.iter_mut() {
                *name = one_line(&name.replace('|', " "));
            }
            names.retain(|name| name.chars().any(char::is_alphanumeric) && known.insert(fold_name(name)));
        }
        (self.each)(Ok(row))
    }
}

/// What begins a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// Writes rows as a gazetteer.
pub struct RowWriter<W: Write>(csv::Writer<W>);

impl<W: Write> RowWriter<W> {
    /// Writes the names of the columns.
    pub fn new(out: W) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        let columns = ["name", "kind", "aliases", "weak_aliases", "id", "role", "country", "weight", "lat", "lon"];
        out.write_record(columns).map_err(io::Error::from)?;
        Ok(Self(out))
    }

    /// Writes a row.
    pub fn write(&mut self, row: &ImportRow) -> io::Result<()> {
        let (aliases, weak) = (list_cell(&row.aliases), list_cell(&row.weak_aliases));
        let (kind, id, country) = (text_cell(&row.kind), text_cell(&row.id), text_cell(&row.country));
        let roles = text_cell(&row.roles.join("|"));
        let cells: [&str; 10] =
            [&row.name, &kind, &aliases, &weak, &id, &roles, &country, &row.weight, &row.lat, &row.lon];
        self.0.write_record(cells).map_err(io::Error::from)
    }

    /// Writes what is left.
    pub fn end(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn list_cell(names: &[String]) -> String {
    let cell = names.join("|");
    if cell.starts_with(FORMULA) { format!("|{cell}") } else { cell }
}

fn text_cell(text: &str) -> String {
    let text = one_line(text);
    if text.starts_with(FORMULA) { format!("'{text}") } else { text }
}

/// White space at the ends taken off, every run of it and every control character one space.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path)?;
    let (compression, _) = Compression::of_name(&path.to_string_lossy());
    Ok(Box::new(BufReader::with_capacity(1 << 18, compression.unpack(file)?)))
}

/// Calls `each` with every line that is not empty and its number; a line that is not UTF-8 is a fault.
fn each_line(
    mut input: Box<dyn BufRead>,
    sink: &mut Sink<'_>,
    mut each: impl FnMut(u64, &str, &mut Sink<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let (mut line, mut number) = (Vec::new(), 0);
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        number += 1;
        match std::str::from_utf8(&line) {
            Ok(text) => {
                let text = if number == 1 { text.trim_start_matches('\u{FEFF}') } else { text };
                let text = text.trim_end_matches(['\n', '\r']);
                if !text.trim().is_empty() {
                    each(number, text, sink)?;
                }
            }
            Err(_) => sink(number, Err("not UTF-8".to_owned()))?,
        }
    }
}

/// A number within bounds, as text; empty if there is none.
fn degrees(text: &str, most: f64) -> Result<String, String> {
    let text = text.trim();
    match text.parse::<f64>() {
        _ if text.is_empty() => Ok(String::new()),
        Ok(number) if number.abs() <= most => Ok(text.to_owned()),
        _ => Err(format!("`{text}` is no number from -{most} to {most}")),
    }
}

/// Our kind for what others call one: `PERSON`, `GPE`, `company`.
fn kind_of(label: &str) -> String {
    let lower = label.to_lowercase();
    let kind = match lower.as_str() {
        "person" | "per" | "people" | "person_full" | "person_ambig" => "person",
        "gpe" | "loc" | "location" | "place" | "country" | "city" | "province" | "region" | "fac" | "facility" => {
            "place"
        }
        "org" | "organization" | "organisation" | "company" | "government" | "norp" => "organisation",
        other => other,
    };
    kind.to_owned()
}
