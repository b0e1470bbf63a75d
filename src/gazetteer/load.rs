//! Reading gazetteer files.
//!
//! In: paths of files and folders. Out: a [`Gazetteer`], or every mistake found, each with file, line and row. A
//! folder gives its `.csv` and `.tsv` files (also `.gz`, `.zst`), sorted by name; other files in it are none of
//! the gazetteer's. Files are read side by side; what depends on all of them (ids used twice) is checked after.

use std::collections::HashMap;
use std::fmt;
use std::fs::{self, File};
use std::hash::BuildHasher;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};
use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::table::{Column, Table};
use super::{EntityId, Gazetteer, Kind, Mistake, Severity, WordLists};
use crate::text::readable::counted;

/// Why gazetteers cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// A file or folder cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder or file that is none.
    #[error("{}: {what}", path.display())]
    NoGazetteer {
        /// The file or folder.
        path: PathBuf,
        /// What is wrong with it, and what would be right.
        what: &'static str,
    },
    /// Rows that are wrong.
    #[error("{0}")]
    Mistakes(Mistakes),
}

/// Mistakes of severity error, the first twenty of which are shown.
#[derive(Debug, Default)]
pub struct Mistakes {
    /// The first mistakes, in the order of files and lines.
    pub first: Vec<Mistake>,
    /// How many there are in all.
    pub count: usize,
}

impl Mistakes {
    const KEPT: usize = 1000;
    const SHOWN: usize = 20;

    fn push(&mut self, mistake: impl FnOnce() -> Mistake) {
        if self.count < Self::KEPT {
            self.first.push(mistake());
        }
        self.count += 1;
    }

    fn append(&mut self, other: Self) {
        self.count += other.count;
        self.first.extend(other.first);
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mistake in self.first.iter().take(Self::SHOWN) {
            writeln!(f, "{mistake}\n")?;
        }
        if self.count > Self::SHOWN {
            writeln!(f, "... and {} more", self.count - Self::SHOWN)?;
        }
        write!(f, "{} in the gazetteers", counted(self.count as u64, "mistake"))
    }
}

impl Gazetteer {
    /// Reads files and folders.
    pub fn load<P: AsRef<Path>>(paths: &[P]) -> Result<Self, GazetteerError> {
        let (gazetteer, errors, _) = Self::load_with_warnings(paths)?;
        if errors.count > 0 { Err(GazetteerError::Mistakes(errors)) } else { Ok(gazetteer) }
    }

    /// Reads files and folders; rows with an error are left out and named, as are rows that are merely risky.
    pub fn load_with_warnings<P: AsRef<Path>>(paths: &[P]) -> Result<(Self, Mistakes, Mistakes), GazetteerError> {
        let files = list_files(paths)?;
        let words = WordLists::load(paths)?;
        let results: Vec<_> = std::thread::scope(|scope| {
            let readers: Vec<_> = files.iter().map(|file| scope.spawn(move || read_file(file))).collect();
            readers
                .into_iter()
                .map(|reader| reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect()
        });
        let mut gazetteer =
            Self { tables: Vec::new(), before: vec![0], kinds: Kind::KNOWN.map(str::to_owned).to_vec(), words };
        let (mut errors, mut warnings) = (Mistakes::default(), Mistakes::default());
        for result in results {
            let FileRows { mut table, kinds, errors: file_errors, warnings: file_warnings } = result?;
            let numbers: Vec<Kind> = kinds.iter().map(|kind| gazetteer.number_kind(kind)).collect();
            table.renumber_kinds(|kind| numbers[usize::from(kind.0)]);
            gazetteer.before.push(gazetteer.len() as u32 + table.len() as u32);
            gazetteer.tables.push(table);
            errors.append(file_errors);
            warnings.append(file_warnings);
        }
        gazetteer.find_repeated_ids(&mut errors);
        Ok((gazetteer, errors, warnings))
    }

    fn number_kind(&mut self, name: &str) -> Kind {
        let number = self.kinds.iter().position(|known| known == name).unwrap_or_else(|| {
            self.kinds.push(name.to_owned());
            self.kinds.len() - 1
        });
        Kind(number as u16)
    }

    fn find_repeated_ids(&self, errors: &mut Mistakes) {
        let mut ids: HashTable<EntityId> = HashTable::with_capacity(self.len());
        let mut rows = Rows::default();
        for entity in self.entities() {
            let id = entity.id();
            let hash = |entity: &EntityId| FxBuildHasher.hash_one(self.entity(*entity).id());
            match ids.entry(FxBuildHasher.hash_one(id), |other| self.entity(*other).id() == id, hash) {
                hashbrown::hash_table::Entry::Vacant(free) => {
                    free.insert(entity.number());
                }
                hashbrown::hash_table::Entry::Occupied(first) => {
                    let (first_path, first_line) = self.entity(*first.get()).place();
                    let (path, line) = entity.place();
                    let column = if entity.id() == entity.name() { Column::Name } else { Column::Id };
                    errors.push(|| {
                        rows.mistake(
                            path,
                            line,
                            &column,
                            Severity::Error,
                            format!("the id `{id}` is used twice; it is first used in {first_path}, line {first_line}"),
                            "join the two rows, or give one of them another id in the column `id`".to_owned(),
                        )
                    });
                }
            }
        }
    }
}

/// Rows of gazetteer files as they stand there, read again only to show a mistake.
#[derive(Default)]
pub(super) struct Rows {
    files: HashMap<String, (Vec<u8>, Vec<usize>)>,
}

impl Rows {
    /// A mistake in the cell of `column` in the row that begins at `line`.
    pub(super) fn mistake(
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

/// The gazetteer files under `paths`.
fn list_files<P: AsRef<Path>>(paths: &[P]) -> Result<Vec<PathBuf>, GazetteerError> {
    let mut files = Vec::new();
    for path in paths.iter().map(AsRef::as_ref) {
        let unreadable = |source| GazetteerError::Unreadable { path: path.to_owned(), source };
        if fs::metadata(path).map_err(unreadable)?.is_dir() {
            let mut found = Vec::new();
            for entry in fs::read_dir(path).map_err(unreadable)? {
                let file = entry.map_err(unreadable)?.path();
                if table_stem(&file).is_some() && file.is_file() {
                    found.push(file);
                }
            }
            if found.is_empty() {
                return Err(GazetteerError::NoGazetteer {
                    path: path.to_owned(),
                    what: "no gazetteer in this folder; a gazetteer is a .csv or .tsv file whose first line names its columns",
                });
            }
            found.sort();
            files.extend(found);
        } else if table_stem(path).is_some() {
            files.push(path.to_owned());
        } else {
            return Err(GazetteerError::NoGazetteer {
                path: path.to_owned(),
                what: "not a gazetteer; a gazetteer's name ends in .csv or .tsv (or .csv.gz, .csv.zst)",
            });
        }
    }
    // The same file may be named twice, by itself and by its folder.
    let mut seen = Vec::new();
    files.retain(|file| {
        let real = file.canonicalize().unwrap_or_else(|_| file.clone());
        let new = !seen.contains(&real);
        seen.push(real);
        new
    });
    Ok(files)
}

/// The file's name without `.csv` or `.tsv` and without the ending of a compressed file; none if it is no gazetteer.
fn table_stem(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(name);
    name.strip_suffix(".csv")
        .or_else(|| name.strip_suffix(".tsv"))
        .filter(|stem| !stem.is_empty() && !stem.starts_with('.'))
}

fn delimiter_of(path: &Path) -> u8 {
    let name = path.to_string_lossy();
    if name.trim_end_matches(".gz").trim_end_matches(".zst").ends_with(".tsv") { b'\t' } else { b',' }
}

/// What the rows of a file are when no column says so.
fn kind_of_stem(stem: &str) -> &str {
    match stem {
        "people" => "person",
        "places" => "place",
        "organisations" | "organizations" => "organisation",
        other => other,
    }
}

fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("gz") => flate2::read::MultiGzDecoder::new(file).read_to_end(&mut bytes)?,
        Some("zst") => zstd::stream::read::Decoder::new(file)?.read_to_end(&mut bytes)?,
        _ => {
            bytes.reserve(file.metadata().map_or(0, |file| file.len() as usize + 1));
            (&file).read_to_end(&mut bytes)?
        }
    };
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        // Taken for white space so that offsets and lines stay what they are in the file.
        bytes[..3].copy_from_slice(b"   ");
    }
    Ok(bytes)
}

/// What one file gives.
struct FileRows {
    table: Table,
    /// Names of the kinds that the table's rows are numbered by.
    kinds: Vec<String>,
    errors: Mistakes,
    warnings: Mistakes,
}

fn read_file(path: &Path) -> Result<FileRows, GazetteerError> {
    let bytes = read_bytes(path).map_err(|source| GazetteerError::Unreadable { path: path.to_owned(), source })?;
    let shown = path.display().to_string();
    let delimiter = delimiter_of(path);
    let mut file = FileRows {
        table: Table::new(shown.clone(), Vec::new()),
        kinds: Vec::new(),
        errors: Mistakes::default(),
        warnings: Mistakes::default(),
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .delimiter(delimiter)
        .from_reader(&bytes[..]);
    let mut record = ByteRecord::new();
    let usual_kind = kind_of_stem(table_stem(path).unwrap_or_default());
    let mut headers: Option<Headers> = None;
    let mut spare = Vec::new();
    let mut kind_numbers: HashMap<String, Kind> = HashMap::new();
    // Most rows have the kind of the row before.
    let mut last_kind: Option<(String, Kind)> = None;
    // Reading from memory cannot fail, and `flexible` takes any number of cells.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let (start, line) = record
            .position()
            .map_or((0, 1), |position| skip_comments(&bytes, position.byte() as usize, position.line()));
        let row = Row { bytes: &bytes[start..], path: &shown, line, delimiter };
        let Some(headers) = &headers else {
            headers = Some(Headers::read(&record, row, &mut file.errors, &mut file.warnings));
            let names = headers.as_ref().map(|headers| headers.names.clone()).unwrap_or_default();
            file.table = Table::new(shown.clone(), names);
            if headers.as_ref().is_some_and(|headers| headers.name.is_none()) {
                return Ok(file);
            }
            continue;
        };
        let cells = row.cells(&record, headers, &mut file.errors, emptied(spare));
        spare = Vec::new();
        let Some(cells) = cells else { continue };
        if !row.check(&cells, headers, &mut file.errors, &mut file.warnings) {
            continue;
        }
        let kind = headers.kind.map(|kind| cells[kind].trim()).filter(|kind| !kind.is_empty()).unwrap_or(usual_kind);
        let kind = match &last_kind {
            Some((last, number)) if last == kind => *number,
            _ => {
                let number = *kind_numbers.entry(kind.to_owned()).or_insert_with(|| {
                    file.kinds.push(kind.to_owned());
                    Kind(file.kinds.len() as u16 - 1)
                });
                last_kind = Some((kind.to_owned(), number));
                number
            }
        };
        if file.table.bytes() > u32::MAX as usize - (1 << 24) {
            return Err(GazetteerError::NoGazetteer {
                path: path.to_owned(),
                what: "larger than 4 GB; split the file",
            });
        }
        file.table.push(line, kind, cells.iter().map(|cell| cell.trim()));
        spare = emptied(cells);
    }
    if headers.is_none() {
        file.errors.push(|| Mistake {
            severity: Severity::Error,
            path: shown,
            line: 1,
            row: String::new(),
            place: (0, 0),
            what: "the file is empty".to_owned(),
            remedy: "the first line names the columns, `name` among them: name,aliases,country".to_owned(),
        });
    }
    file.table.shrink();
    Ok(file)
}

/// The memory of `cells` for those of another row: collecting from a vector keeps its allocation.
fn emptied<'r>(mut cells: Vec<&str>) -> Vec<&'r str> {
    cells.clear();
    cells.into_iter().map(|_| "").collect()
}

/// The columns that the loader itself needs.
struct Headers {
    names: Vec<String>,
    name: Option<usize>,
    kind: Option<usize>,
    /// Columns that hold a number, with the least and the largest allowed.
    numbers: Vec<(usize, f64, f64)>,
}

impl Headers {
    /// What a node of the graph has anyway.
    const TAKEN: [&'static str; 2] = ["mentions", "documents"];

    fn read(record: &ByteRecord, row: Row<'_>, errors: &mut Mistakes, warnings: &mut Mistakes) -> Self {
        let mut headers = Self { names: Vec::new(), name: None, kind: None, numbers: Vec::new() };
        let suggested = Column::SUGGESTED.iter().all(|column| record.iter().any(|cell| cell == column.as_bytes()));
        for (index, cell) in record.iter().enumerate() {
            let text = String::from_utf8_lossy(cell).trim().to_owned();
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
            let first = String::from_utf8_lossy(record.get(0).unwrap_or_default()).into_owned();
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
struct Row<'f> {
    /// The file from the row's first byte on.
    bytes: &'f [u8],
    path: &'f str,
    line: u64,
    delimiter: u8,
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

    /// The cells as text, if there are as many as columns, in the memory of `cells`.
    fn cells<'r>(
        self,
        record: &'r ByteRecord,
        headers: &Headers,
        errors: &mut Mistakes,
        mut cells: Vec<&'r str>,
    ) -> Option<Vec<&'r str>> {
        let (have, want) = (record.len(), headers.names.len());
        for (index, cell) in record.iter().enumerate() {
            match std::str::from_utf8(cell) {
                Ok(cell) => cells.push(cell),
                Err(_) => {
                    errors.push(|| {
                        self.mistake(
                            Severity::Error,
                            index,
                            "not UTF-8".to_owned(),
                            "save the file with the encoding UTF-8".to_owned(),
                        )
                    });
                    return None;
                }
            }
        }
        if have == want {
            return Some(cells);
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
        None
    }

    /// Whether the row can be used.
    fn check(self, cells: &[&str], headers: &Headers, errors: &mut Mistakes, warnings: &mut Mistakes) -> bool {
        let name = headers.name.unwrap_or(0);
        if cells[name].trim().is_empty() {
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
            let cell = cells[index].trim();
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
        // Cells with white space at the ends are common where files are edited by hand: a look at the first and last byte is enough to pass most by.
        for (index, cell) in cells.iter().enumerate() {
            if cell.trim().len() != cell.len() && !(self.line == 1 && index == 0) {
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

/// Start and line of the first row.
fn first_row(bytes: &[u8]) -> (usize, u64) {
    skip_comments(bytes, 0, 1)
}

/// The csv reader's position of a record counts the comments and empty lines before it in: on to the row itself.
fn skip_comments(bytes: &[u8], mut start: usize, mut line: u64) -> (usize, u64) {
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
