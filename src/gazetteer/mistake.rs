//! Mistakes in gazetteer files, shown with file, line, row and a caret.
//!
//! In: what a row has wrong and where in the row. Out: a text for the person who edits the file: what is wrong,
//! the row as it stands there, what would be right.

use std::fmt;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};

use crate::text::readable::steers;

/// How bad a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used; the row may not do what was meant.
    Warning,
}

/// Something wrong or risky in a gazetteer file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// The file.
    pub path: String,
    /// Line of the row, from 1.
    pub line: u64,
    /// The row as it stands in the file, without its line end.
    pub row: String,
    /// Byte offsets into `row` of what is meant.
    pub place: (usize, usize),
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
}

impl Mistake {
    /// Points at `part` only, if the cell that is meant has it.
    pub(super) fn narrowed_to(mut self, part: &str) -> Self {
        if let Some(at) = self.row[self.place.0..self.place.1].find(part) {
            let start = self.place.0 + at;
            self.place = (start, start + part.len());
        }
        self
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (row, place) = visible(&self.row, self.place);
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let what = visible(&self.what, (0, 0)).0;
        let path = visible(&self.path, (0, 0)).0;
        let remedy = visible(&self.remedy, (0, 0)).0;
        let snippet = Snippet::source(row.as_str())
            .line_start(self.line as usize)
            .path(path.as_str())
            .annotation(AnnotationKind::Primary.span(place.0..place.1));
        let report = [
            level.primary_title(what.as_str()).element(snippet),
            annotate_snippets::Group::with_title(Level::HELP.secondary_title(remedy.as_str())),
        ];
        f.write_str(&Renderer::plain().decor_style(DecorStyle::Ascii).render(&report))
    }
}

/// The longest part of a row that is shown.
const SHOWN: usize = 160;

/// Control characters and direction marks escaped, so that no row can steer a terminal; a long row cut around its place.
fn visible(row: &str, place: (usize, usize)) -> (String, (usize, usize)) {
    let (mut shown, mut start, mut end) = (String::new(), None, None);
    let from = row[..place.0.min(row.len())].char_indices().rev().nth(SHOWN / 2).map_or(0, |(at, _)| at);
    if from > 0 {
        shown.push('…');
    }
    for (count, (at, c)) in row[from..].char_indices().map(|(at, c)| (at + from, c)).enumerate() {
        if at >= place.0 {
            start.get_or_insert(shown.len());
        }
        if at >= place.1 {
            end.get_or_insert(shown.len());
        }
        if count > SHOWN {
            shown.push('…');
            break;
        }
        if steers(c) && c != '\t' { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    let start = start.unwrap_or(shown.len());
    let end = end.unwrap_or(shown.len()).max(start);
    (shown, (start, end))
}
