//! Paths to raw documents: opens files and folders one after another and cuts them into documents, without parsing them.
//!
//! One thread reads here, as parsing runs on others. At any time one file is open and one document in memory; a folder
//! is walked as it is read. What cannot be read is given as a [`Problem`] in its place, and the reading goes on.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::date::Date;
use super::encoding::{Transcoded, utf_16_mark};
use super::folder::{Folder, Step};
use super::format::{Counted, ENDINGS, Format, recognise};
use super::lines::{LIMIT, Line, Lines};
use super::problem::{Note, Problem};
use super::raw::{RawDocument, Source};
use crate::compression::Compression;

/// The raw documents of files, folders and standard input, in the order of the paths given.
///
/// After the last one, and now and then before, [`take_notes`](Self::take_notes) tells what the reading met with.
pub struct RawDocuments {
    given: Vec<PathBuf>,
    opened: usize,
    folder: Option<Folder>,
    lines: Option<(Lines, Arc<Source>)>,
    stdin: Option<Box<dyn Read + Send>>,
    notes: Vec<Note>,
    order: u64,
    bytes_read: Arc<AtomicU64>,
}

impl RawDocuments {
    /// Reads `paths` one after another. `-` is standard input: JSON Lines if its first character that is no white
    /// space is `{`, else one text, plain or packed with gzip or Zstandard. Nothing is opened yet.
    #[must_use]
    pub fn new(paths: Vec<PathBuf>) -> Self {
        Self::with_stdin(paths, Box::new(io::stdin()))
    }

    fn with_stdin(paths: Vec<PathBuf>, stdin: Box<dyn Read + Send>) -> Self {
        Self {
            given: paths,
            opened: 0,
            folder: None,
            lines: None,
            stdin: Some(stdin),
            notes: Vec::new(),
            order: 0,
            bytes_read: Arc::default(),
        }
    }

    /// The bytes read so far, as they are in the files: packed where these are packed.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read.load(Ordering::Relaxed)
    }

    /// The bytes there are to read, as they are in the files; none if standard input or a pipe is among them. Walks
    /// the folders for it.
    #[must_use]
    pub fn bytes_total(&self) -> Option<u64> {
        let mut total = 0;
        for path in &self.given {
            // What cannot be read adds nothing, here as when it is read.
            let size = |path: &Path| path.metadata().map_or(0, |file| file.len());
            if is_stdin(path) {
                return None;
            } else if path.is_dir() {
                total += Folder::new(path.clone())
                    .map(|step| if let Step::File { path, .. } = step { size(&path) } else { 0 })
                    .sum::<u64>();
            } else if path.is_file() {
                total += size(path);
            } else if path.exists() {
                return None;
            }
        }
        Some(total)
    }

    /// The notes since the last call.
    #[must_use]
    pub fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// Begins with the next path given. A file of one document gives it at once.
    fn open_given(&mut self, path: PathBuf) -> Option<Result<RawDocument, Problem>> {
        if is_stdin(&path) {
            return match self.stdin.take() {
                Some(stdin) => {
                    self.open_stdin(&path, stdin).unwrap_or_else(|error| Some(Err(unreadable(&path, &error))))
                }
                None => Some(Err(Problem::new(&path, None, "standard input is given twice; it can be read once"))),
            };
        }
        if path.is_dir() {
            self.folder = Some(Folder::new(path));
            return None;
        }
        let id = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.open_file(path, id)
    }

    fn open_file(&mut self, path: PathBuf, id: String) -> Option<Result<RawDocument, Problem>> {
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) => return Some(Err(unreadable(&path, &error))),
        };
        let Some((format, compression)) = recognise(&path) else {
            let message = format!("is of no kind that is read: read are {ENDINGS}; give a text of another name as `-`");
            return Some(Err(Problem::new(&path, None, message)));
        };
        let file = Counted { reader: file, count: Arc::clone(&self.bytes_read) };
        let date = Date::of_file_name(&path);
        let source = Arc::new(Source { path, id, date });
        match compression.unpack(file) {
            Ok(reader) => self.open_stream(reader, format, &source),
            Err(error) => Some(Err(unreadable(&source.path, &error))),
        }
    }

    fn open_stdin(
        &mut self,
        path: &Path,
        stdin: Box<dyn Read + Send>,
    ) -> io::Result<Option<Result<RawDocument, Problem>>> {
        let counted = Counted { reader: stdin, count: Arc::clone(&self.bytes_read) };
        let (head, packed) = peek(Box::new(counted), |head| head.len() >= 4)?;
        let (head, reader) = peek(Compression::of_magic(&head).unpack(packed)?, |head| first_letter(head).is_some())?;
        let format = if first_letter(&head) == Some(b'{') { Format::JsonLines } else { Format::Text };
        let source = Arc::new(Source { path: path.to_path_buf(), id: "-".to_owned(), date: None });
        Ok(self.open_stream(reader, format, &source))
    }

    fn open_stream(
        &mut self,
        reader: Box<dyn Read + Send>,
        format: Format,
        source: &Arc<Source>,
    ) -> Option<Result<RawDocument, Problem>> {
        let opened = if format == Format::JsonLines {
            self.open_lines(reader, source).map(|lines| {
                self.lines = Some((lines, Arc::clone(source)));
                None
            })
        } else {
            let mut bytes = Vec::new();
            reader.take(LIMIT as u64 + 1).read_to_end(&mut bytes).map(|_| {
                Some(if bytes.len() > LIMIT {
                    Err(Problem::new(&source.path, None, format!("is too long: {}", too_long("document"))))
                } else {
                    Ok(self.raw(bytes, format, Arc::clone(source), None))
                })
            })
        };
        opened.unwrap_or_else(|error| Some(Err(unreadable(&source.path, &error))))
    }

    fn open_lines(&mut self, reader: Box<dyn Read + Send>, source: &Source) -> io::Result<Lines> {
        let (head, reader) = peek(reader, |head| head.len() >= 3)?;
        let Some(encoding) = utf_16_mark(&head) else {
            return Ok(Lines::new(reader, LIMIT));
        };
        self.notes.push(Note::new(&source.path, None, format!("read as {}", encoding.name())));
        Ok(Lines::new(Box::new(Transcoded::new(reader, encoding)), LIMIT))
    }

    /// The next line that is not blank, or what stops the reading.
    fn next_line(&mut self) -> Option<Result<RawDocument, Problem>> {
        loop {
            let (lines, source) = self.lines.as_mut()?;
            let line = lines.next();
            let number = Some(lines.number());
            match line {
                Ok(Some(Line::Whole(bytes))) if bytes.trim_ascii_start().is_empty() => {}
                Ok(Some(Line::Whole(bytes))) => {
                    let source = Arc::clone(source);
                    return Some(Ok(self.raw(bytes, Format::JsonLines, source, number)));
                }
                Ok(Some(Line::TooLong)) => {
                    let message = format!("is too long: {}", too_long("line"));
                    return Some(Err(Problem::new(&source.path, number, message)));
                }
                Ok(None) => self.lines = None,
                Err(error) => {
                    let problem = Problem { line: number, ..unreadable(&source.path, &error) };
                    self.lines = None;
                    return Some(Err(problem));
                }
            }
        }
    }

    fn raw(&mut self, bytes: Vec<u8>, format: Format, source: Arc<Source>, line: Option<u64>) -> RawDocument {
        let order = self.order;
        self.order += 1;
        RawDocument { bytes, format, source, line, order }
    }
}

impl Iterator for RawDocuments {
    type Item = Result<RawDocument, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(raw) = self.next_line() {
                return Some(raw);
            }
            let raw = if let Some(folder) = &mut self.folder {
                match folder.next() {
                    Some(Step::File { path, id }) => self.open_file(path, id),
                    Some(Step::Problem(problem)) => Some(Err(problem)),
                    Some(Step::Note(note)) => {
                        self.notes.push(note);
                        None
                    }
                    None => {
                        self.notes.extend(folder.closing_note());
                        self.folder = None;
                        None
                    }
                }
            } else {
                let path = self.given.get(self.opened)?.clone();
                self.opened += 1;
                self.open_given(path)
            };
            if raw.is_some() {
                return raw;
            }
        }
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn too_long(what: &str) -> String {
    format!("a {what} may have {} MiB; cut it into several documents", LIMIT >> 20)
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let message = if error.kind() == io::ErrorKind::UnexpectedEof {
        "breaks off: the packed file is not whole; what was read before is kept where it is a document of its own"
            .into()
    } else {
        format!("cannot be read: {error}")
    };
    Problem::new(path, None, message)
}

/// Reads ahead until `enough` or the end, and gives what was read and the whole stream again.
fn peek(
    mut reader: Box<dyn Read + Send>,
    enough: impl Fn(&[u8]) -> bool,
) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut head = Vec::new();
    while !enough(&head) && head.len() < LIMIT {
        let length = head.len();
        head.resize(length + (length.max(1 << 12)), 0);
        let read = reader.read(&mut head[length..]);
        head.truncate(length + *read.as_ref().unwrap_or(&0));
        match read {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok((head.clone(), Box::new(Cursor::new(head).chain(reader))))
}

/// The first byte of a stream that is neither byte-order mark nor white space nor half of such.
fn first_letter(head: &[u8]) -> Option<u8> {
    let mark = [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].into_iter().find(|mark| head.starts_with(mark));
    let head = &head[mark.map_or(0, <[u8]>::len)..];
    head.iter().copied().find(|b| !b.is_ascii_whitespace() && *b != 0)
}

#[cfg(test)]
#[path = "inputs_tests.rs"]
mod tests;
