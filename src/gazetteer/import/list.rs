//! A name a line; empty lines and lines that begin with `#` are passed over.

use std::io::{self, BufRead};

use super::{ImportRow, Sink, each_line};

pub(super) fn read(input: Box<dyn BufRead>, sink: &mut Sink<'_>) -> io::Result<()> {
    each_line(input, sink, |line, text, sink| {
        if text.trim_start().starts_with('#') {
            return Ok(());
        }
        sink(line, Ok(ImportRow { name: text.to_owned(), ..ImportRow::default() }))
    })
}
