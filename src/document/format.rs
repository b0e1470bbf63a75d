//! Which files are read, by the ending of their names.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::compression::Compression;

/// The endings that are read, in words for messages.
pub(super) const ENDINGS: &str = ".txt, .md, .html, .htm, .jsonl and .ndjson, each also with .gz or .zst after it";

/// What the bytes of a file are, once unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Markdown,
    Html,
    JsonLines,
}

/// What a file is by its name's ending, upper or lower case; none if it is none of [`ENDINGS`].
pub(super) fn recognise(path: &Path) -> Option<(Format, Compression)> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    let (compression, name) = Compression::of_name(&name);
    let format = match name.rsplit_once('.')?.1 {
        "txt" => Format::Text,
        "md" => Format::Markdown,
        "html" | "htm" => Format::Html,
        "jsonl" | "ndjson" => Format::JsonLines,
        _ => return None,
    };
    Some((format, compression))
}

/// Counts the bytes read through it, for a progress bar.
pub(super) struct Counted<R> {
    pub(super) reader: R,
    pub(super) count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_recognised() {
        let cases = [
            ("text", "a.txt", Some((Format::Text, Compression::None))),
            ("capitals", "A.TXT.GZ", Some((Format::Text, Compression::Gzip))),
            ("Markdown", "a.b.md", Some((Format::Markdown, Compression::None))),
            ("web page", "x/a.htm.zst", Some((Format::Html, Compression::Zstandard))),
            ("JSON Lines", "a.jsonl.zst", Some((Format::JsonLines, Compression::Zstandard))),
            ("its other name", "a.ndjson", Some((Format::JsonLines, Compression::None))),
            ("one JSON value", "a.json", None),
            ("only the packing", "a.gz", None),
            ("no ending", "txt", None),
            ("a backup", "a.txt~", None),
        ];
        for (shows, path, want) in cases {
            assert_eq!(recognise(Path::new(path)), want, "{shows}");
        }
    }
}
