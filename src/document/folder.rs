//! The files of a folder and of the folders below it, one after another in the order of their paths.
//!
//! Names that begin with a full stop are left out (editors, version control and file managers keep theirs there).
//! Symbolic links are followed; one that leads back to a folder above it is noted and not entered. What is no
//! document by its ending is passed over; how many such files there were is noted at the end.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, FilterEntry, IntoIter, WalkDir};

use super::format::{ENDINGS, recognise};
use super::problem::{Note, Problem};

type Walk = FilterEntry<IntoIter, fn(&DirEntry) -> bool>;

/// A walk through a folder.
pub(super) struct Folder {
    root: PathBuf,
    walk: Walk,
    found: u64,
    passed_over: u64,
    /// The first file that was passed over.
    example: PathBuf,
}

/// What the walk comes to.
pub(super) enum Step {
    File {
        path: PathBuf,
        /// The path below the folder, with `/` between its parts on every system.
        id: String,
    },
    Problem(Problem),
    Note(Note),
}

impl Folder {
    pub(super) fn new(root: PathBuf) -> Self {
        // The folder itself may have any name.
        let is_shown = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
        let walk = WalkDir::new(&root)
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(is_shown as fn(&DirEntry) -> bool);
        Self { root, walk, found: 0, passed_over: 0, example: PathBuf::new() }
    }

    /// What the folder as a whole has to tell once it is walked.
    pub(super) fn closing_note(&self) -> Option<Note> {
        let message = match (self.found, self.passed_over) {
            (0, 0) => format!("holds no documents; read are {ENDINGS}"),
            (_, 0) => return None,
            (_, 1) => format!("passed over the file {}; read are {ENDINGS}", self.example.display()),
            (_, n) => format!("passed over {n} files such as {}; read are {ENDINGS}", self.example.display()),
        };
        Some(Note::new(&self.root, None, message))
    }
}

impl Iterator for Folder {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            let entry = match self.walk.next()? {
                Ok(entry) => entry,
                Err(error) => return Some(step_of(&self.root, &error)),
            };
            if entry.file_type().is_dir() {
                continue;
            }
            let path = entry.into_path();
            // A pipe or a device is passed over as well: opening it could wait for ever.
            if recognise(&path).is_none() || !path.is_file() {
                if self.passed_over == 0 {
                    self.example.clone_from(&path);
                }
                self.passed_over += 1;
                continue;
            }
            self.found += 1;
            let below = path.strip_prefix(&self.root).unwrap_or(&path);
            let id = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            return Some(Step::File { path, id });
        }
    }
}

fn step_of(root: &Path, error: &walkdir::Error) -> Step {
    let path = error.path().unwrap_or(root);
    match (error.loop_ancestor(), error.io_error()) {
        (Some(ancestor), _) => {
            Step::Note(Note::new(path, None, format!("not entered: it leads back to {}", ancestor.display())))
        }
        (None, Some(cause)) => Step::Problem(Problem::new(path, None, format!("cannot be read: {cause}"))),
        (None, None) => Step::Problem(Problem::new(path, None, format!("cannot be read: {error}"))),
    }
}
