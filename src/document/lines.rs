//! Cuts a stream into its lines, each with its number, without ever holding more than one of them.
//!
//! A line longer than the limit is passed over and said to be so: memory stays bounded whatever the input is.

use std::io::{self, BufRead, BufReader, Read};

/// The most bytes one document may have: a line of JSON Lines, or an unpacked file.
pub(super) const LIMIT: usize = 256 << 20;

/// The lines of a stream.
pub(super) struct Lines {
    reader: BufReader<Box<dyn Read + Send>>,
    limit: usize,
    number: u64,
}

/// What stands between two line ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The bytes, without the line feed.
    Whole(Vec<u8>),
    /// More bytes than the limit.
    TooLong,
}

impl Lines {
    pub(super) fn new(reader: Box<dyn Read + Send>, limit: usize) -> Self {
        Self { reader: BufReader::with_capacity(1 << 18, reader), limit, number: 0 }
    }

    /// The number, from 1, of the line that `next` gave last or broke off in.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The next line. After an error there is nothing more to read, and the line it broke off in is not given.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        self.number += 1;
        let mut line = Vec::new();
        let mut too_long = false;
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = memchr::memchr(b'\n', buffer);
            let part = &buffer[..end.unwrap_or(buffer.len())];
            too_long |= part.len() > self.limit - line.len();
            if too_long {
                line = Vec::new();
            } else {
                line.extend_from_slice(part);
            }
            let at_end = buffer.is_empty();
            let used = part.len() + usize::from(end.is_some());
            self.reader.consume(used);
            if end.is_some() || at_end {
                return Ok(match (too_long, at_end && line.is_empty()) {
                    (true, _) => Some(Line::TooLong),
                    (false, true) => None,
                    (false, false) => Some(Line::Whole(line)),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut() {
        let whole = |line: &str| Line::Whole(line.into());
        let long = "y".repeat(300_000);
        let cases = [
            ("nothing", String::new(), vec![]),
            ("the last line without its end", "a\nb".into(), vec![whole("a"), whole("b")]),
            ("the last line with its end", "a\nb\n".into(), vec![whole("a"), whole("b")]),
            ("empty lines", "\n\na".into(), vec![whole(""), whole(""), whole("a")]),
            ("carriage returns stay", "a\r\nb".into(), vec![whole("a\r"), whole("b")]),
            ("across the buffer", format!("{long}\n{long}"), vec![whole(&long), whole(&long)]),
            ("just within the limit", "x".repeat(400_000), vec![whole(&"x".repeat(400_000))]),
            ("past the limit", format!("a\n{}\nb", "x".repeat(400_001)), vec![whole("a"), Line::TooLong, whole("b")]),
            ("past the limit at the end", "x".repeat(900_000), vec![Line::TooLong]),
        ];
        for (shows, text, want) in cases {
            let mut lines = Lines::new(Box::new(io::Cursor::new(text.into_bytes())), 400_000);
            let mut got = Vec::new();
            while let Some(line) = lines.next().unwrap() {
                got.push(line);
                assert_eq!(lines.number(), got.len() as u64, "{shows}");
            }
            assert!(got == want, "{shows}");
        }
    }
}
