//! Bytes to text, whatever they are encoded in.
//!
//! In this order: a byte-order mark (UTF-8, UTF-16); UTF-8; UTF-16 without a mark, known by its NULs; UTF-8 with broken
//! places, each shown as U+FFFD; what a web page says of itself; a guess from the bytes (chardetng, as Firefox). The
//! mark is no part of the text; nothing else is taken away or normalised.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The text, and how it was read where that is not simply as UTF-8.
pub(super) fn decode(bytes: Vec<u8>) -> (String, Option<String>) {
    decode_as(bytes, None)
}

/// As `decode`, for a web page, which may name its encoding.
#[cfg(feature = "html")]
pub(super) fn decode_html(bytes: Vec<u8>) -> (String, Option<String>) {
    let named = named_charset(&bytes);
    decode_as(bytes, named)
}

fn decode_as(mut bytes: Vec<u8>, named: Option<&'static Encoding>) -> (String, Option<String>) {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        if encoding != UTF_8 {
            return decoded(encoding, &bytes[mark..]);
        }
        bytes.drain(..mark);
    }
    if let Some(encoding) = unmarked_utf_16(&bytes) {
        return decoded(encoding, &bytes);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let bytes = error.as_bytes();
            if is_broken_utf_8(bytes) {
                return decoded(UTF_8, bytes);
            }
            decoded(named.unwrap_or_else(|| guess(bytes)), bytes)
        }
    }
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> (String, Option<String>) {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let broken = if broken { ", its broken places shown as \u{fffd}" } else { "" };
    (text.into_owned(), Some(format!("read as {}{broken}", encoding.name())))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether bytes that are not UTF-8 are so only in places. Text of another encoding hardly ever holds a sequence of
/// several bytes that is good UTF-8, broken UTF-8 mostly such.
fn is_broken_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad
}

/// UTF-16 without a mark looks like UTF-8 with a NUL beside every Latin letter, digit and space: in the second byte of
/// each pair (little-endian) or in the first.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    memchr::memchr(0, &bytes[..bytes.len().min(1 << 16)])?;
    let mut nuls = [0usize; 2];
    for at in memchr::memchr_iter(0, bytes) {
        nuls[at % 2] += 1;
    }
    let pairs = bytes.len() / 2;
    let (many, few) = (pairs / 2, pairs / 50);
    match nuls {
        [even, odd] if odd > many && even <= few => Some(UTF_16LE),
        [even, odd] if even > many && odd <= few => Some(UTF_16BE),
        _ => None,
    }
}

/// What `<meta charset=...>` says within the first 1024 bytes, where the HTML standard wants it.
#[cfg(feature = "html")]
fn named_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(1024)].to_ascii_lowercase();
    let at = memchr::memmem::find(&head, b"charset=")?;
    let value = head[at + 8..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(value.len());
    Encoding::for_label(&value[..end]).filter(|&encoding| encoding != UTF_8 && !encoding.name().starts_with("UTF-16"))
}

/// The encoding that a stream's first bytes say, if it is UTF-16.
pub(super) fn utf_16_mark(head: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(head).map(|(encoding, _)| encoding).filter(|&encoding| encoding != UTF_8)
}

/// A stream of another encoding as a stream of UTF-8, without its byte-order mark.
pub(super) struct Transcoded<R> {
    reader: R,
    decoder: Decoder,
    ready: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Transcoded<R> {
    pub(super) fn new(reader: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { reader, decoder, ready: Vec::new(), given: 0, ended: false }
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.ready.len() && !self.ended {
            let mut source = [0; 1 << 13];
            let read = self.reader.read(&mut source)?;
            self.ended = read == 0;
            // Three bytes of UTF-8 for each of the source, and room for what the decoder held back, are always enough.
            self.ready.resize(3 * read + 16, 0);
            let (_, _, written, _) = self.decoder.decode_to_utf8(&source[..read], &mut self.ready, self.ended);
            self.ready.truncate(written);
            self.given = 0;
        }
        let count = buffer.len().min(self.ready.len() - self.given);
        buffer[..count].copy_from_slice(&self.ready[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn encodings_are_recognised() {
        let german = "Die Außenminister trafen sich in Zürich, später fuhren sie über Köln nach Düsseldorf.";
        let russian = "Министры встретились в Женеве и говорили о перемирии.";
        let broken = format!("{german} \u{fffd} {german}");
        let cut = format!("{german}\u{fffd}");
        let cases: Vec<(&str, Vec<u8>, &str, Option<&str>)> = vec![
            ("nothing", vec![], "", None),
            ("UTF-8", german.into(), german, None),
            ("UTF-8 with a mark", format!("\u{feff}{german}").into(), german, None),
            ("only a mark", "\u{feff}".into(), "", None),
            ("line ends stay", "a\r\nb\rc\n".into(), "a\r\nb\rc\n", None),
            ("UTF-16 LE with a mark", utf_16(&format!("\u{feff}{russian}"), true), russian, Some("read as UTF-16LE")),
            ("UTF-16 BE with a mark", utf_16(&format!("\u{feff}{russian}"), false), russian, Some("read as UTF-16BE")),
            ("UTF-16 LE without", utf_16(german, true), german, Some("read as UTF-16LE")),
            ("UTF-16 BE without", utf_16(german, false), german, Some("read as UTF-16BE")),
            ("a stray NUL is text", "a\0bcdefgh".into(), "a\0bcdefgh", None),
            ("Latin-1", encoding_rs::WINDOWS_1252.encode(german).0.into(), german, Some("read as windows-1252")),
            ("Cyrillic", encoding_rs::WINDOWS_1251.encode(russian).0.into(), russian, Some("read as windows-1251")),
            (
                "UTF-8 with one broken place",
                [german.as_bytes(), b" \xff ", german.as_bytes()].concat(),
                &broken,
                Some("read as UTF-8, its broken places shown as \u{fffd}"),
            ),
            (
                "UTF-16 cut within a letter",
                [utf_16(&format!("\u{feff}{german}"), true), vec![65]].concat(),
                &cut,
                Some("read as UTF-16LE, its broken places shown as \u{fffd}"),
            ),
        ];
        for (shows, bytes, text, note) in cases {
            assert_eq!(decode(bytes), (text.to_owned(), note.map(str::to_owned)), "{shows}");
        }
    }

    #[cfg(feature = "html")]
    #[test]
    fn web_pages_name_their_encoding() {
        let cases = [
            ("attribute", &b"<meta charset=\"iso-8859-2\">\xb9"[..], "\u{161}", "read as ISO-8859-2"),
            ("without quotes", b"<meta charset=koi8-r>\xc1", "\u{430}", "read as KOI8-R"),
            ("in the content type", b"<META content='text/html; charset=ISO-8859-1'>\xe9", "é", "read as windows-1252"),
        ];
        for (shows, bytes, end, note) in cases {
            let (text, told) = decode_html(bytes.to_vec());
            assert!(text.ends_with(end), "{shows}: {text}");
            assert_eq!(told.as_deref(), Some(note), "{shows}");
        }
        assert_eq!(decode_html("<meta charset=latin1>é".into()).1, None, "good UTF-8 is UTF-8 whatever it says");
    }

    #[test]
    fn streams_are_transcoded() {
        let text = "Zürich, Москва, 東京, 😀. ".repeat(3000);
        for little in [true, false] {
            let bytes = utf_16(&format!("\u{feff}{text}"), little);
            let encoding = utf_16_mark(&bytes).expect("a mark");
            let mut got = String::new();
            Transcoded::new(&*bytes, encoding).read_to_string(&mut got).unwrap();
            assert!(got == text, "little: {little}");
        }
        assert_eq!(utf_16_mark("\u{feff}{".as_bytes()), None);
    }
}
