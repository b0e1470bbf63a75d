//! meetings.json, meetings.csv and meetings.dot: who met whom, where and when.
//!
//! In: a [`Graph`] with its meetings. Out: the list as JSON, one meeting a line; as a table for spreadsheets, one meeting
//! a row, whose cells no spreadsheet takes for a formula; and as a picture for Graphviz of the people and bodies
//! that met, which is in [`dot`].

mod dot;

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::graph::{Graph, Node};
use crate::meeting::{Mode, Status};

pub use dot::write_meetings_dot;

/// Writes all meetings as a JSON array.
pub fn write_meetings_json(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, meeting) in graph.meetings.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, meeting)?;
    }
    out.write_all(b"]\n")
}

/// Writes all meetings as CSV (RFC 4180, UTF-8 with a byte-order mark, by which spreadsheets know it).
pub fn write_meetings_csv(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let names = names_of(graph);
    let name = |id: &str| names.get(id).map_or(id, |node| &node.name).to_owned();
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "who",
        "where",
        "date",
        "when",
        "status",
        "mode",
        "documents",
        "document",
        "sentence",
        "text",
    ])?;
    for meeting in &graph.meetings {
        let who = meeting.who.iter().map(|id| name(id)).collect::<Vec<_>>().join("; ");
        let when = meeting.when.as_ref();
        let first = meeting.evidence.first();
        let cells = [
            who,
            meeting.place.as_deref().map(name).unwrap_or_default(),
            when.and_then(|when| when.date.clone()).unwrap_or_default(),
            when.map(|when| when.text.clone()).unwrap_or_default(),
            status_word(meeting.status).to_owned(),
            mode_word(meeting.mode).to_owned(),
            meeting.documents.len().to_string(),
            first.map(|evidence| evidence.document.clone()).unwrap_or_default(),
            first.map(|evidence| evidence.sentence.to_string()).unwrap_or_default(),
            first.map(|evidence| evidence.text.clone()).unwrap_or_default(),
        ];
        table.write_record(cells.iter().map(|cell| harmless(cell)))?;
    }
    table.flush()
}

/// A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn harmless(cell: &str) -> String {
    let cell: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let first = cell.trim_start().chars().next();
    if matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')) { format!("'{cell}") } else { cell }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Planned => "planned",
        Status::Denied => "denied",
    }
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in person",
        Mode::Phone => "phone",
        Mode::Unknown => "unknown",
    }
}

fn names_of(graph: &Graph) -> BTreeMap<&str, &Node> {
    graph.graph.node_weights().map(|node| (node.id.as_str(), node)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_no_formulas() {
        let cases = [
            ("a formula", "=1+1", "'=1+1"),
            ("after a space", " @SUM(A1)", "' @SUM(A1)"),
            ("a tab", "\t=1", "' =1"),
            ("a minus", "-2", "'-2"),
            ("a name", "Anna Berg", "Anna Berg"),
        ];
        for (shows, cell, want) in cases {
            assert_eq!(harmless(cell), want, "{shows}");
        }
    }
}
