//! Files, folders and standard input to documents.
//!
//! In: paths to `.txt`, `.md`, `.html` and `.jsonl` files, plain or packed (`.gz`, `.zst`), to folders of them, or `-`.
//! Out: [`Document`]s in the order of the input, in two steps: [`RawDocuments`] reads and cuts (one thread),
//! [`RawDocument::parse`] decodes and parses (any thread). Input is a stream: one document is in memory at a time, and a
//! document may have 256 MiB. What cannot be read is a [`Problem`] that names path and line, and the reading goes on;
//! what was read in a way one may want to know of is a [`Note`].
//!
//! The text of `.txt` files and of JSON Lines is kept byte for byte once decoded, line ends included, as evidence quotes
//! it; Markdown and web pages are turned into the text that a reader sees. Nothing in a text is taken for a heading
//! or a date line. A date comes from the `date` of a JSON line or the metadata of a web page, else from a file name that
//! begins with `YYYY-MM-DD`.

mod date;
mod encoding;
mod folder;
mod format;
#[cfg(feature = "html")]
mod html;
mod inputs;
mod jsonl;
mod lines;
mod markdown;
mod problem;
mod raw;

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::path::PathBuf;

pub use date::{Date, DateError};
pub use inputs::RawDocuments;
pub use problem::{Note, Problem};
pub use raw::RawDocument;

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is known by in all outputs: the `id` of a JSON line, or `PATH:LINE` where it has none; else the path
    /// below the given folder with `/` between its parts, or the name of the file if that was given; `-` for
    /// standard input. It may hold any character.
    pub id: String,
    /// The headline, where the input has one apart from the text.
    pub title: Option<String>,
    /// The day of writing or publication.
    pub date: Option<Date>,
    /// The text. All offsets are into it.
    pub text: String,
    /// Its place in the input, from 0. What is left out leaves a gap.
    pub order: u64,
    /// The file it is from, as given or found below a given folder.
    pub path: PathBuf,
    /// The line of the file, from 1, for JSON Lines.
    pub line: Option<u64>,
}

impl Document {
    /// A text that comes from no file.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), title: None, date: None, text: text.into(), order: 0, path: PathBuf::new(), line: None }
    }
}

/// The ids of the documents so far, so that no two documents have the same.
///
/// Feed it in the order of the input, as the second of two is the one that is left out. It keeps 64 bits an id: among ten
/// million documents, one is taken wrongly for a second in one run of 400,000.
#[derive(Debug, Default)]
pub struct SeenIds {
    hashes: HashSet<u64>,
    hasher: BuildHasherDefault<DefaultHasher>,
}

impl SeenIds {
    /// Takes the document's id.
    ///
    /// # Errors
    ///
    /// The id was there before; the document is to be left out.
    pub fn insert(&mut self, document: &Document) -> Result<(), Problem> {
        if self.hashes.insert(self.hasher.hash_one(document.id.as_str())) {
            return Ok(());
        }
        let remedy = if document.line.is_some() {
            "each document needs an `id` of its own"
        } else {
            "give the folder above both, so that their paths differ"
        };
        let message = format!("the id {:?} is that of an earlier document; {remedy}", document.id);
        Err(Problem::new(&document.path, document.line, message))
    }
}
