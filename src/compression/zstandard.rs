//! The bytes behind Zstandard (RFC 8878).
//!
//! In: frames one after another, also those that a decoder shall skip. Out: the unpacked bytes, as a stream that keeps no
//! more than a frame's window, which may be 128 MB as in the program `zstd`. Left out: dictionaries; a frame that asks for
//! one is an error.

use std::error::Error;
use std::io::{self, BufRead, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// Bytes that are unpacked at a time: a block at most.
const STEP: usize = 1 << 17;

/// Frames being unpacked.
pub(super) struct Frames<R> {
    packed: R,
    decoder: FrameDecoder,
    /// A frame was begun whose checksum was not looked at yet.
    within: bool,
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(packed: R) -> Self {
        Self { packed, decoder: FrameDecoder::new(), within: false }
    }

    /// Goes to the next frame; whether there is one.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.packed.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.packed) {
                Ok(()) => {
                    self.within = true;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    let length = u64::from(length);
                    if io::copy(&mut self.packed.by_ref().take(length), &mut io::sink())? < length {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(fault(error)),
            }
        }
        Ok(false)
    }

    fn end(&mut self) -> io::Result<()> {
        self.within = false;
        match (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum()) {
            (Some(written), Some(counted)) if written != counted => Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the checksum of a Zstandard frame does not agree with its bytes",
            )),
            _ => Ok(()),
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if self.within {
                let read = self.decoder.read(buffer)?;
                if read > 0 {
                    return Ok(read);
                }
                if self.decoder.is_finished() {
                    self.end()?;
                } else {
                    let step = BlockDecodingStrategy::UptoBytes(STEP);
                    self.decoder.decode_blocks(&mut self.packed, step).map_err(fault)?;
                }
            } else if !self.begin()? {
                return Ok(0);
            }
        }
    }
}

/// What kept the reader below from giving bytes, if that was it; else bytes that are no Zstandard.
fn fault(error: FrameDecoderError) -> io::Error {
    let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
    while let Some(inner) = cause {
        if let Some(reading) = inner.downcast_ref::<io::Error>() {
            return io::Error::new(reading.kind(), reading.to_string());
        }
        cause = inner.source();
    }
    io::Error::new(io::ErrorKind::InvalidData, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        Frames::new(packed).read_to_end(&mut out).map(|_| out)
    }

    fn packed(text: &[u8], level: i32) -> Vec<u8> {
        let mut encoder = zstd::Encoder::new(Vec::new(), level).unwrap();
        encoder.include_checksum(true).unwrap();
        io::Write::write_all(&mut encoder, text).unwrap();
        encoder.finish().unwrap()
    }

    /// 1 MB in which later parts repeat earlier ones, more than a window of the lower levels.
    fn long_text() -> Vec<u8> {
        let mut state = 7_u64;
        let mut text = Vec::new();
        while text.len() < 1_000_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let begin = (state >> 33) as usize % (text.len() + 1);
            let end = text.len().min(begin + (state >> 20) as usize % 90);
            text.extend_from_within(begin..end);
            text.extend_from_slice(&state.to_le_bytes()[..3]);
        }
        text
    }

    #[test]
    fn what_the_c_library_packs_is_unpacked() {
        let long = long_text();
        for level in [-5, 1, 3, 19] {
            assert!(unpack(&packed(&long, level)).unwrap() == long, "level {level}");
        }
        assert_eq!(unpack(&packed(b"", 3)).unwrap(), b"", "an empty frame");
    }

    #[test]
    fn frames_to_be_skipped_are() {
        let skipped = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
        let one = packed(b"one", 3);
        assert_eq!(unpack(&[&skipped[..], &one, &skipped, &one].concat()).unwrap(), b"oneone");
        assert_eq!(unpack(&skipped[..9]).unwrap_err().kind(), io::ErrorKind::UnexpectedEof, "cut");
    }

    #[test]
    fn damage_never_gives_another_text() {
        let text = b"The envoys met in the old town hall. ".repeat(9);
        let whole = packed(&text, 3);
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x10;
            // One bit of the header has no meaning.
            assert!(unpack(&damaged).map_or(true, |unpacked| unpacked == text), "byte {at}");
        }
    }
}
