//! graph.gexf: GEXF 1.3 (<https://gexf.net/schema.html>) for Gephi, with colours, sizes, positions, and a timeline.
//!
//! In: a graph. Out: its nodes and edges with all columns. An edge whose meetings have dates exists on the days of the
//! meetings held (a date of less precision covers its week, month or year), so that Gephi's timeline shows who met when.
//! Left out: positions of very large graphs, which Gephi lays out better itself.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;

use super::PLACED_UP_TO;
use super::columns::{Column, cell_text, edge_cell, edge_columns, node_cell, node_columns};
use super::json::rounded;
use super::picture::{Picture, look_of};
use super::xml::text;
use crate::graph::{Graph, Node, Period};
use crate::meeting::{Meeting, Status};

/// Gephi draws in units of about a pixel.
const SCALE: f64 = 100.0;

/// Writes `graph`.
pub fn write_gexf(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let (node_columns, edge_columns) = (node_columns(graph), edge_columns(graph));
    let picture = Picture::new(graph);
    let positions = if graph.graph.node_count() <= PLACED_UP_TO { graph.layout() } else { Vec::new() };
    let meetings = graph.meetings_by_pair();
    let has_dates = graph.meetings.iter().any(|meeting| day_span(meeting).is_some());
    let mode = if has_dates {
        "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""
    } else {
        "mode=\"static\""
    };
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">")?;
    writeln!(out, "<meta><creator>whomet</creator><description>Who is named with whom</description></meta>")?;
    writeln!(out, "<graph defaultedgetype=\"undirected\" {mode}>")?;
    write_attributes("node", &node_columns, out)?;
    write_attributes("edge", &edge_columns, out)?;
    writeln!(out, "<nodes>")?;
    for (index, node) in graph.graph.node_weights().enumerate() {
        let values: Vec<_> = node_columns.iter().map(|column| cell_text(node_cell(node, &column.name))).collect();
        write!(out, "<node id=\"{}\" label=\"{}\">", text(&node.id), text(&node.name))?;
        write_values(values, out)?;
        write_look(&picture, node, positions.get(index), out)?;
        writeln!(out, "</node>")?;
    }
    writeln!(out, "</nodes>\n<edges>")?;
    for (index, edge) in graph.graph.edge_references().enumerate() {
        let (source, target) = (&graph.graph[edge.source()], &graph.graph[edge.target()]);
        let values: Vec<_> =
            edge_columns.iter().map(|column| cell_text(edge_cell(edge.weight(), &column.name))).collect();
        write!(
            out,
            "<edge id=\"{index}\" source=\"{}\" target=\"{}\" weight=\"{}\">",
            text(&source.id),
            text(&target.id),
            rounded(edge.weight().weight)
        )?;
        write_values(values, out)?;
        let mut days: Vec<Period> =
            meetings.of(&source.id, &target.id).iter().filter_map(|meeting| day_span(meeting)).collect();
        days.sort_unstable();
        days.dedup();
        if !days.is_empty() {
            write!(out, "<spells>")?;
            for day in days {
                write!(out, "<spell start=\"{}\" end=\"{}\"/>", day.first_day(), day.last_day())?;
            }
            write!(out, "</spells>")?;
        }
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</edges>\n</graph>\n</gexf>")
}

/// The days on which a meeting was held.
fn day_span(meeting: &Meeting) -> Option<Period> {
    meeting.when.as_ref()?.date.as_ref()?.parse().ok().filter(|_| meeting.status == Status::Held)
}

fn write_attributes(of: &str, columns: &[Column], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<attributes class=\"{of}\" mode=\"static\">")?;
    for (index, column) in columns.iter().enumerate() {
        let kind = column.of.xml_name();
        writeln!(out, "<attribute id=\"{index}\" title=\"{}\" type=\"{kind}\"/>", text(&column.name))?;
    }
    writeln!(out, "</attributes>")
}

fn write_values(values: Vec<Option<String>>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<attvalues>")?;
    for (index, value) in values.into_iter().enumerate() {
        if let Some(value) = value {
            write!(out, "<attvalue for=\"{index}\" value=\"{}\"/>", text(&value))?;
        }
    }
    write!(out, "</attvalues>")
}

fn write_look(picture: &Picture<'_>, node: &Node, position: Option<&[f64; 2]>, out: &mut dyn Write) -> io::Result<()> {
    let line = look_of(&node.kind).line;
    let channel = |at: usize| u8::from_str_radix(&line[at..at + 2], 16).unwrap_or_default();
    write!(out, "<viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>", channel(1), channel(3), channel(5))?;
    if let Some([x, y]) = position {
        // y points up in Gephi.
        write!(out, "<viz:position x=\"{:.1}\" y=\"{:.1}\" z=\"0\"/>", x * SCALE, -y * SCALE)?;
    }
    write!(out, "<viz:size value=\"{:.1}\"/>", picture.letters(node))
}
