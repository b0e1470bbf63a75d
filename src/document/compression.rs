//! Which files are read, by the ending of their names, and the bytes behind gzip and Zstandard.
//!
//! Both formats may hold several members or frames one after another, as `cat a.gz b.gz` and parallel compressors
//! write them; all are read. What breaks off in the middle is an error of kind `UnexpectedEof`, never a silent end.

use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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

/// How the bytes of a file are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compression {
    None,
    Gzip,
    Zstandard,
}

/// What a file is by its name's ending, upper or lower case; none if it is none of [`ENDINGS`].
pub(super) fn recognise(path: &Path) -> Option<(Format, Compression)> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    let (name, compression) = if let Some(name) = name.strip_suffix(".gz") {
        (name, Compression::Gzip)
    } else if let Some(name) = name.strip_suffix(".zst") {
        (name, Compression::Zstandard)
    } else {
        (&*name, Compression::None)
    };
    let format = match name.rsplit_once('.')?.1 {
        "txt" => Format::Text,
        "md" => Format::Markdown,
        "html" | "htm" => Format::Html,
        "jsonl" | "ndjson" => Format::JsonLines,
        _ => return None,
    };
    Some((format, compression))
}

impl Compression {
    /// How a stream without a name is packed, by its first four bytes (RFC 1952, RFC 8878).
    pub(super) fn of_magic(head: &[u8]) -> Self {
        if head.starts_with(&[0x1f, 0x8b]) {
            Self::Gzip
        } else if head.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
            Self::Zstandard
        } else {
            Self::None
        }
    }

    /// The unpacked bytes of `packed`. No bytes at all would be a whole stream to the decoders; to who packed the
    /// file they are one that was never written, so that they are an error here.
    pub(super) fn unpack(self, mut packed: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
        if self == Self::None {
            return Ok(Box::new(packed));
        }
        let mut first = [0];
        packed.read_exact(&mut first)?;
        let packed = BufReader::with_capacity(1 << 17, Cursor::new(first).chain(packed));
        Ok(match self {
            Self::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(packed)),
            _ => Box::new(zstd::Decoder::with_buffer(packed)?),
        })
    }
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

    #[test]
    fn every_cut_is_noticed() {
        let text = "Two delegations met. ".repeat(40).into_bytes();
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        io::Write::write_all(&mut gzip, &text).unwrap();
        let cases = [
            ("gzip", Compression::Gzip, gzip.finish().unwrap()),
            ("Zstandard", Compression::Zstandard, zstd::encode_all(&*text, 3).unwrap()),
        ];
        for (shows, compression, packed) in cases {
            let unpack = |bytes: &[u8]| {
                let mut out = Vec::new();
                compression.unpack(Cursor::new(bytes.to_vec()))?.read_to_end(&mut out).map(|_| out)
            };
            assert_eq!(Compression::of_magic(&packed), compression, "{shows}: magic");
            assert_eq!(unpack(&packed).unwrap(), text, "{shows}: whole");
            assert_eq!(unpack(&packed.repeat(3)).unwrap(), text.repeat(3), "{shows}: three members");
            for length in 0..packed.len() {
                let error = unpack(&packed[..length]).expect_err(shows);
                assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof, "{shows} cut after {length} bytes: {error}");
            }
        }
    }
}
