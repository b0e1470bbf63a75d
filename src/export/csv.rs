//! nodes.csv and edges.csv: tables for spreadsheets, pandas, R, Gephi and igraph.
//!
//! In: a graph. Out: CSV (<https://www.rfc-editor.org/rfc/rfc4180>), UTF-8 with a header. A spreadsheet takes text that
//! begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula: such text gets an apostrophe before it, and
//! so does text that begins with an apostrophe, so that taking one leading apostrophe off always gives the text back.
//! Control characters other than tabs and line ends are written as `\u{..}`: many readers end a cell at NUL.

use std::borrow::Cow;
use std::io::{self, Write};

use petgraph::visit::EdgeRef;
use serde_json::Value;

use super::columns::{cell_text, edge_cell, edge_columns, node_cell, node_columns};
use crate::graph::Graph;

/// Writes the nodes of `graph`, one a row.
pub fn write_nodes_csv(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let columns = node_columns(graph);
    let mut table = csv::Writer::from_writer(out);
    table.write_field("id")?;
    table.write_record(columns.iter().map(|column| guarded(&column.name).into_owned()))?;
    for node in graph.graph.node_weights() {
        table.write_field(&*guarded(&node.id))?;
        table.write_record(columns.iter().map(|column| cell(node_cell(node, &column.name))))?;
    }
    table.flush()
}

/// Writes the edges of `graph`, one a row.
pub fn write_edges_csv(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let columns = edge_columns(graph);
    let mut table = csv::Writer::from_writer(out);
    table.write_field("source")?;
    table.write_field("target")?;
    table.write_record(columns.iter().map(|column| guarded(&column.name).into_owned()))?;
    for edge in graph.graph.edge_references() {
        table.write_field(&*guarded(&graph.graph[edge.source()].id))?;
        table.write_field(&*guarded(&graph.graph[edge.target()].id))?;
        table.write_record(columns.iter().map(|column| cell(edge_cell(edge.weight(), &column.name))))?;
    }
    table.flush()
}

fn cell(value: Value) -> String {
    let is_text = value.is_string();
    let text = cell_text(value).unwrap_or_default();
    // A negative number is no formula.
    if is_text { guarded(&text).into_owned() } else { text }
}

/// `text` that no spreadsheet takes for a formula.
fn guarded(text: &str) -> Cow<'_, str> {
    let is_unfit = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'', '＝', '＋', '－', '＠']);
    if !is_formula && !text.contains(is_unfit) {
        return Cow::Borrowed(text);
    }
    let mut guarded = if is_formula { "'".to_owned() } else { String::new() };
    for c in text.chars() {
        if is_unfit(c) { guarded.extend(c.escape_unicode()) } else { guarded.push(c) }
    }
    Cow::Owned(guarded)
}
