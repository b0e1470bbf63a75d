//! meetings.json, meetings.csv and meetings.dot: who met whom, where and when.
//!
//! In: a [`Graph`] with its meetings. Out: the list as JSON, one meeting a line; as a table for spreadsheets, one meeting
//! a row, whose cells no spreadsheet takes for a formula; and as a picture for Graphviz of the people and bodies
//! that met, each line labelled with places and dates. Denied meetings are in the lists, not in the picture.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::dot::{html, label, quoted, shape_of};
use super::picture::{PAPER, look_of, plain, shortened, wrapped};
use crate::graph::{Graph, Node};
use crate::meeting::{Meeting, Mode, Status};
use crate::text::date::MONTHS;
use crate::text::readable::counted;

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

/// Pairs in the picture: beyond so many, those with the fewest meetings are left out.
const PAIRS: usize = 60;
/// Meetings written at a line; the others are counted.
const LABELS: usize = 3;

/// Writes the people and bodies that met as a picture.
pub fn write_meetings_dot(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let names = names_of(graph);
    let mut pairs: BTreeMap<(&str, &str), Vec<&Meeting>> = BTreeMap::new();
    for meeting in graph.meetings.iter().filter(|meeting| meeting.status != Status::Denied) {
        for (index, first) in meeting.who.iter().enumerate() {
            for second in &meeting.who[index + 1..] {
                pairs.entry((first, second)).or_default().push(meeting);
            }
        }
    }
    let held = |meetings: &[&Meeting]| meetings.iter().filter(|meeting| meeting.status == Status::Held).count();
    let all = pairs.len();
    let mut shown: Vec<_> = pairs.into_iter().collect();
    shown.sort_by_key(|(pair, meetings)| (std::cmp::Reverse((held(meetings), meetings.len())), *pair));
    shown.truncate(PAIRS);
    let most = shown.iter().map(|(_, meetings)| held(meetings)).max().unwrap_or(1).max(1);
    writeln!(out, "graph \"who met whom\" {{")?;
    writeln!(
        out,
        "  graph [layout=neato, overlap=false, splines=true, sep=\"+22\", esep=\"+6\", start=11, bgcolor=\"{PAPER}\", pad=0.5,\n         \
         fontname=\"Inter, Helvetica, Arial, sans-serif\", fontcolor=\"#14202B\", labelloc=t, labeljust=l,\n         label={}];",
        heading(graph, &shown, all)
    )?;
    writeln!(
        out,
        "  node [fontname=\"Inter, Helvetica, Arial, sans-serif\", fontsize=20, fontcolor=\"#14202B\", penwidth=1.4, margin=\"0.16,0.09\"];"
    )?;
    writeln!(
        out,
        "  edge [fontname=\"Inter, Helvetica, Arial, sans-serif\", fontsize=16, fontcolor=\"#2B3843\", len=3.4];"
    )?;
    let mut parties: Vec<&str> = shown.iter().flat_map(|((first, second), _)| [*first, *second]).collect();
    parties.sort_unstable();
    parties.dedup();
    for id in parties {
        let node = names.get(id);
        let look = look_of(node.map_or("", |node| &node.kind));
        let (shape, style) = shape_of(&look);
        let name = node.map_or(id, |node| &node.name);
        writeln!(
            out,
            "  {} [label={}, shape={}, style=\"{}\", fillcolor=\"{}\", color=\"{}\"];",
            quoted(id),
            label(&wrapped(&plain(name)).join("\n")),
            shape,
            style,
            look.fill,
            look.line
        )?;
    }
    for ((first, second), meetings) in &shown {
        write_line(first, second, meetings, held(meetings), most, &names, out)?;
    }
    writeln!(out, "}}")
}

fn write_line(
    first: &str,
    second: &str,
    meetings: &[&Meeting],
    held: usize,
    most: usize,
    names: &BTreeMap<&str, &Node>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut sorted: Vec<&Meeting> = meetings.to_vec();
    // The latest first; those without a date last.
    sorted.sort_by_key(|meeting| {
        std::cmp::Reverse(meeting.when.as_ref().and_then(|when| when.date.clone()).unwrap_or_default())
    });
    let words: Vec<String> =
        sorted.iter().map(|meeting| place_and_date(meeting, names)).filter(|words| !words.is_empty()).collect();
    let mut lines: Vec<String> = words.iter().take(LABELS).map(|words| html(words)).collect();
    if words.len() > LABELS {
        lines.push(format!("and {} more", words.len() - LABELS));
    }
    let text = if lines.is_empty() {
        String::new()
    } else {
        format!(
            ", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"{PAPER}\">{}</table>>",
            lines.iter().fold(String::new(), |mut rows, line| {
                let _ = write!(rows, "<tr><td>{line}</td></tr>");
                rows
            })
        )
    };
    let tooltip = sorted
        .iter()
        .filter_map(|meeting| meeting.evidence.first())
        .take(LABELS)
        .map(|evidence| {
            format!(
                "“{}” ({}, sentence {})",
                shortened(&plain(&evidence.text)),
                plain(&evidence.document),
                evidence.sentence
            )
        })
        .collect::<Vec<_>>()
        .join("\n");
    let tooltip = label(&tooltip);
    let width = 1.2 + 4.8 * (held as f64 / most as f64).sqrt();
    let style = if held == 0 { "dashed" } else { "solid" };
    writeln!(
        out,
        "  {} -- {} [style={style}, penwidth={:.2}, color=\"#0B5FA5C0\", tooltip={tooltip}, edgetooltip={tooltip}, labeltooltip={tooltip}{text}];",
        quoted(first),
        quoted(second),
        if held == 0 { 1.4 } else { width }
    )
}

/// `Sochi, 17 May 2018`.
fn place_and_date(meeting: &Meeting, names: &BTreeMap<&str, &Node>) -> String {
    let place = meeting.place.as_deref().map(|id| names.get(id).map_or(id, |node| &node.name).to_owned());
    let date = meeting
        .when
        .as_ref()
        .filter(|when| !when.is_counted())
        .map(|when| when.date.as_deref().map_or_else(|| when.text.clone(), date_words));
    [place, date].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `2018-05-17` as `17 May 2018`, `2018-W20` as `week 20 of 2018`.
fn date_words(edtf: &str) -> String {
    let mut parts = edtf.split('-');
    let year = parts.next().unwrap_or_default();
    let month = |part: &str| {
        let month = MONTHS.get(part.parse::<usize>().ok()?.wrapping_sub(1))?;
        Some(month[..1].to_uppercase() + &month[1..])
    };
    match (parts.next(), parts.next()) {
        (Some(week), None) if week.starts_with('W') => {
            format!("week {} of {year}", week.trim_start_matches(['W', '0']))
        }
        (Some(part), None) => month(part).map_or_else(|| edtf.to_owned(), |month| format!("{month} {year}")),
        (Some(part), Some(day)) => month(part)
            .map_or_else(|| edtf.to_owned(), |month| format!("{} {month} {year}", day.trim_start_matches('0'))),
        _ => year.to_owned(),
    }
}

type Pair<'g> = ((&'g str, &'g str), Vec<&'g Meeting>);

fn heading(graph: &Graph, shown: &[Pair<'_>], all: usize) -> String {
    let held = graph.meetings.iter().filter(|meeting| meeting.status == Status::Held).count();
    let planned = graph.meetings.iter().filter(|meeting| meeting.status == Status::Planned).count();
    let mut counts = format!(
        "{} held, {planned} planned · from {}",
        counted(held as u64, "meeting"),
        counted(graph.corpus.documents, "document")
    );
    if shown.len() < all {
        let _ = write!(counts, " · the {} pairs that met most often, of {all}", shown.len());
    }
    let dashed = shown.iter().any(|(_, meetings)| meetings.iter().all(|meeting| meeting.status == Status::Planned));
    let legend = format!("line width: meetings held{}", if dashed { " · dashed: only planned" } else { "" });
    format!(
        "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\"><font point-size=\"34\"><b>Who met whom</b></font></td></tr>\
         <tr><td align=\"left\"><font point-size=\"18\" color=\"#5B6B7A\">{counts}</font></td></tr>\
         <tr><td align=\"left\"><font point-size=\"18\" color=\"#5B6B7A\">{legend}</font></td></tr><tr><td height=\"14\"></td></tr></table>>"
    )
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

    #[test]
    fn dates_are_words() {
        let cases = [
            ("a day", "2018-05-07", "7 May 2018"),
            ("a week", "2018-W05", "week 5 of 2018"),
            ("a month", "2015-10", "October 2015"),
            ("a year", "2011", "2011"),
        ];
        for (shows, edtf, want) in cases {
            assert_eq!(date_words(edtf), want, "{shows}");
        }
    }
}
