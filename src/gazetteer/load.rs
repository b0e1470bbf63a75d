//! Reading gazetteer files.
//!
//! In: paths of files and folders. Out: a [`Gazetteer`], or every mistake found, each with file, line and row. A
//! folder gives its `.csv` and `.tsv` files (also `.gz`, `.zst`), sorted by name; other files in it are none of
//! the gazetteer's. Files are read side by side; what depends on all of them (ids used twice) is checked after.

mod row;

use std::collections::HashMap;
use std::fmt;
use std::fs::{self, File};
use std::hash::BuildHasher;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use csv::{ReaderBuilder, StringRecord};
use hashbrown::HashTable;
use memchr::memchr_iter;
use rustc_hash::FxBuildHasher;

pub(super) use row::Rows;
use row::{Headers, Row, skip_comments, trimmed};

use super::table::{Column, Table};
use super::{EntityId, Gazetteer, Kind, Mistake, Severity, WordLists};
use crate::compression::Compression;
use crate::text::readable::counted;
use crate::threads::{in_turn, split_range};

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
        let mut gazetteer = Self {
            tables: Vec::new(),
            before: vec![0],
            kinds: Kind::KNOWN.map(str::to_owned).to_vec(),
            words,
            capitals: std::sync::OnceLock::new(),
            countries: std::sync::OnceLock::new(),
        };
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
        if !self.may_repeat_ids() {
            return;
        }
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

    /// Whether any two ids have one hash, which tells of a million ids faster than a table of them.
    fn may_repeat_ids(&self) -> bool {
        const PARTS: usize = 16;
        let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let hashed = in_turn(threads, split_range(self.len(), PARTS).into_iter(), |part| {
            let mut hashes: [Vec<u64>; PARTS] = std::array::from_fn(|_| Vec::new());
            for entity in self.entities_in(part) {
                let hash = FxBuildHasher.hash_one(entity.id());
                hashes[hash as usize % PARTS].push(hash);
            }
            hashes
        });
        let repeats = in_turn(threads, 0..PARTS, |part| {
            let mut hashes: Vec<u64> = hashed.iter().flat_map(|hashes| &hashes[part]).copied().collect();
            hashes.sort_unstable();
            hashes.windows(2).any(|pair| pair[0] == pair[1])
        });
        repeats.contains(&true)
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
    let (_, name) = Compression::of_name(name);
    name.strip_suffix(".csv")
        .or_else(|| name.strip_suffix(".tsv"))
        .filter(|stem| !stem.is_empty() && !stem.starts_with('.'))
}

fn delimiter_of(path: &Path) -> u8 {
    let name = path.to_string_lossy();
    if Compression::of_name(&name).1.ends_with(".tsv") { b'\t' } else { b',' }
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
    bytes.reserve(file.metadata().map_or(0, |file| file.len() as usize + 1));
    Compression::of_name(&path.to_string_lossy()).0.unpack(file)?.read_to_end(&mut bytes)?;
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
    let mut record = StringRecord::new();
    let usual_kind = kind_of_stem(table_stem(path).unwrap_or_default());
    let mut headers: Option<Headers> = None;
    let mut kind_numbers: HashMap<String, Kind> = HashMap::new();
    // Most rows have the kind of the row before.
    let mut last_kind: Option<(String, Kind)> = None;
    loop {
        // Reading from memory cannot fail, and `flexible` takes any number of cells: what is left is a cell that is no text.
        let not_utf8 = match reader.read_record(&mut record) {
            Ok(true) => None,
            Ok(false) => break,
            Err(error) => Some(error),
        };
        let position = not_utf8.as_ref().map_or_else(|| record.position(), csv::Error::position);
        let (start, line) =
            position.map_or((0, 1), |position| skip_comments(&bytes, position.byte() as usize, position.line()));
        let row = Row { bytes: &bytes[start..], path: &shown, line, delimiter };
        if let Some(error) = not_utf8 {
            let cell = match error.kind() {
                csv::ErrorKind::Utf8 { err, .. } => err.field(),
                _ => usize::MAX,
            };
            row.not_utf8(cell, &mut file.errors);
            // Without its header no other row can be read.
            if headers.is_none() {
                return Ok(file);
            }
            continue;
        }
        let Some(headers) = &headers else {
            headers = Some(Headers::read(&record, row, &mut file.errors, &mut file.warnings));
            let names = headers.as_ref().map(|headers| headers.names.clone()).unwrap_or_default();
            file.table = Table::new(shown.clone(), names);
            file.table.reserve(memchr_iter(b'\n', &bytes).count(), bytes.len());
            if headers.as_ref().is_some_and(|headers| headers.name.is_none()) {
                return Ok(file);
            }
            continue;
        };
        if !row.is_whole(&record, headers, &mut file.errors)
            || !row.check(&record, headers, &mut file.errors, &mut file.warnings)
        {
            continue;
        }
        let kind =
            headers.kind.map(|kind| trimmed(&record[kind])).filter(|kind| !kind.is_empty()).unwrap_or(usual_kind);
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
        file.table.push(line, kind, record.iter().map(trimmed));
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
