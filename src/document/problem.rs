//! What a reader of texts has to tell the person who gave them.
//!
//! A [`Problem`] names input that is left out, a [`Note`] says how input was read that is kept. Both show the place as
//! `path:line`, and both may hold what the input itself says: their `Display` escapes control characters, so that a
//! file name or a line of a hostile text cannot steer a terminal.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::text::readable::write_shown;

/// Input that is left out: where it is, what is wrong with it and what would be right.
///
/// Shown as `path:line: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder as given, or found below what was given; `-` is standard input.
    pub path: PathBuf,
    /// The line, counted from 1, where the file is read line by line.
    pub line: Option<u64>,
    /// What is wrong and what would be right.
    pub message: String,
}

/// How input was read that is kept, where a reader may want to know: a guessed encoding, files passed over.
///
/// Shown as `path:line: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The file or folder as given, or found below what was given; `-` is standard input.
    pub path: PathBuf,
    /// The line, counted from 1, where the file is read line by line.
    pub line: Option<u64>,
    /// What was done.
    pub message: String,
}

impl Problem {
    pub(super) fn new(path: &Path, line: Option<u64>, message: impl Into<String>) -> Self {
        Self { path: path.to_path_buf(), line, message: message.into() }
    }
}

impl Note {
    pub(super) fn new(path: &Path, line: Option<u64>, message: impl Into<String>) -> Self {
        Self { path: path.to_path_buf(), line, message: message.into() }
    }
}

impl std::error::Error for Problem {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Place { path: &self.path, line: self.line, message: &self.message }.fmt(f)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Place { path: &self.path, line: self.line, message: &self.message }.fmt(f)
    }
}

struct Place<'a> {
    path: &'a Path,
    line: Option<u64>,
    message: &'a str,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_shown(f, &self.path.to_string_lossy())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        write_shown(f, self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_shown() {
        let cases = [
            ("with a line", "a/b.jsonl", Some(3), "no `text`", "a/b.jsonl:3: no `text`"),
            ("without a line", "a.txt", None, "cannot be read", "a.txt: cannot be read"),
            ("letters of all scripts stay", "Дамаск.txt", None, "é", "Дамаск.txt: é"),
            ("terminal escapes", "\x1b[2Ja.txt", None, "\x1b]0;x\x07", r"\u{1b}[2Ja.txt: \u{1b}]0;x\u{7}"),
            ("line breaks", "a\nb.txt", None, "x\r\ny", r"a\nb.txt: x\r\ny"),
        ];
        for (shows, path, line, message, want) in cases {
            assert_eq!(Problem::new(Path::new(path), line, message).to_string(), want, "{shows}");
            assert_eq!(Note::new(Path::new(path), line, message).to_string(), want, "{shows}");
        }
    }
}
