//! Gazetteers of GATE (<https://gate.ac.uk/sale/tao/splitch13.html>): lists of names, one a line, and an index of them.
//!
//! A line of `lists.def` is `file.lst:major type:minor type:...`; the major type is the kind. A list may have features
//! behind the name (`Berlin&country=DE`, or after a tab), which are left out; `AT&T` has none. The files of the
//! index lie beside it: a path that leads elsewhere is a fault.

use std::io;
use std::path::{Component, Path};

use super::{ImportRow, Sink, each_line, kind_of, open};

pub(super) fn read(path: &Path, sink: &mut Sink<'_>) -> io::Result<()> {
    if path.extension().is_none_or(|ending| ending != "def") {
        return read_list(path, "", sink);
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    each_line(open(path)?, sink, |line, text, sink| {
        let mut cells = text.split(':').map(str::trim);
        let (file, major) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let below = Path::new(file).components().all(|part| matches!(part, Component::Normal(_)));
        if file.is_empty() || major.is_empty() || !below {
            return sink(line, Err(format!("`{text}` is not of the form file.lst:type")));
        }
        match open(&folder.join(file)) {
            Ok(_) => read_list(&folder.join(file), &kind_of(major), sink),
            Err(error) => sink(line, Err(format!("{file}: {error}"))),
        }
    })
}

fn read_list(path: &Path, kind: &str, sink: &mut Sink<'_>) -> io::Result<()> {
    each_line(open(path)?, sink, |line, text, sink| {
        let name = text.split('\t').next().unwrap_or_default();
        let name =
            name.match_indices('&').find(|(at, _)| is_feature(&name[at + 1..])).map_or(name, |(at, _)| &name[..at]);
        sink(line, Ok(ImportRow { name: name.to_owned(), kind: kind.to_owned(), ..ImportRow::default() }))
    })
}

/// Whether `key=value` stands at the start.
fn is_feature(text: &str) -> bool {
    text.split_once('=').is_some_and(|(key, _)| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_'))
}
