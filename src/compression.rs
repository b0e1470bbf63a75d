//! Packed files, as texts and gazetteers come: gzip and Zstandard.
//!
//! In: how a file is packed, by the ending of its name or its first bytes, and its bytes. Out: the unpacked bytes, as a
//! stream. Both formats may hold several members or frames one after another, as `cat a.gz b.gz` and parallel compressors
//! write them; all are read. What breaks off in the middle is an error of kind `UnexpectedEof`, never a silent end.

mod zstandard;

use std::io::{self, BufReader, Cursor, Read};

/// How the bytes of a file are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    None,
    Gzip,
    Zstandard,
}

impl Compression {
    /// How a file is packed by the ending of its name, upper or lower case, and the name without it.
    pub(crate) fn of_name(name: &str) -> (Self, &str) {
        match name.rsplit_once('.') {
            Some((stem, ending)) if ending.eq_ignore_ascii_case("gz") => (Self::Gzip, stem),
            Some((stem, ending)) if ending.eq_ignore_ascii_case("zst") => (Self::Zstandard, stem),
            _ => (Self::None, name),
        }
    }

    /// How a stream without a name is packed, by its first four bytes (RFC 1952, RFC 8878).
    pub(crate) fn of_magic(head: &[u8]) -> Self {
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
    pub(crate) fn unpack<'r>(self, mut packed: impl Read + Send + 'r) -> io::Result<Box<dyn Read + Send + 'r>> {
        if self == Self::None {
            return Ok(Box::new(packed));
        }
        let mut first = [0];
        packed.read_exact(&mut first)?;
        let packed: Box<dyn Read + Send + 'r> = Box::new(Cursor::new(first).chain(packed));
        let packed = BufReader::with_capacity(1 << 17, packed);
        Ok(match self {
            Self::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(packed)),
            _ => Box::new(zstandard::Frames::new(packed)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cut_is_noticed() {
        let text = "Two delegations met. ".repeat(40).into_bytes();
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        io::Write::write_all(&mut gzip, &text).unwrap();
        let mut checked = zstd::Encoder::new(Vec::new(), 19).unwrap();
        checked.include_checksum(true).unwrap();
        io::Write::write_all(&mut checked, &text).unwrap();
        let cases = [
            ("gzip", Compression::Gzip, gzip.finish().unwrap()),
            ("Zstandard", Compression::Zstandard, zstd::encode_all(&*text, 3).unwrap()),
            ("Zstandard with a checksum", Compression::Zstandard, checked.finish().unwrap()),
        ];
        for (shows, compression, packed) in cases {
            let unpack = |bytes: &[u8]| {
                let mut out = Vec::new();
                compression.unpack(bytes)?.read_to_end(&mut out).map(|_| out)
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
