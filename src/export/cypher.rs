//! graph.cypher: statements that build the graph in Neo4j and other databases that speak Cypher.
//!
//! In: a graph. Out: `MERGE` statements (<https://neo4j.com/docs/cypher-manual/current/clauses/merge/>), so that running the
//! file twice changes nothing: `(:Entity)`, `(:Entity)-[:NAMED_WITH]-(:Entity)`, `(:Entity)-[:TOOK_PART_IN]->(:Meeting)` and
//! `(:Meeting)-[:WAS_AT]->(:Entity)`. Nothing of a text becomes a label or a key without quotation.

use std::fmt::Write as _;
use std::io::{self, Write};

use petgraph::visit::EdgeRef;
use serde_json::{Value, json};

use super::columns::{edge_cell, edge_columns, node_cell, node_columns};
use crate::graph::Graph;
use crate::meeting::Meeting;

/// Writes `graph`.
pub fn write_cypher(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let (node_columns, edge_columns) = (node_columns(graph), edge_columns(graph));
    writeln!(out, "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;")?;
    writeln!(out, "CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (m:Meeting) REQUIRE m.id IS UNIQUE;")?;
    for node in graph.graph.node_weights() {
        let cells = node_columns.iter().map(|column| (column.name.as_str(), node_cell(node, &column.name)));
        writeln!(out, "MERGE (e:Entity {{id: {}}}) SET e += {};", string(&node.id), map(cells))?;
    }
    for edge in graph.graph.edge_references() {
        let cells = edge_columns.iter().map(|column| (column.name.as_str(), edge_cell(edge.weight(), &column.name)));
        writeln!(
            out,
            "MATCH (a:Entity {{id: {}}}), (b:Entity {{id: {}}}) MERGE (a)-[r:NAMED_WITH]-(b) SET r += {};",
            string(&graph.graph[edge.source()].id),
            string(&graph.graph[edge.target()].id),
            map(cells)
        )?;
    }
    graph.meetings.iter().try_for_each(|meeting| write_meeting(meeting, out))
}

fn write_meeting(meeting: &Meeting, out: &mut dyn Write) -> io::Result<()> {
    let when = meeting.when.as_ref();
    // What makes two records one meeting names it.
    let id = json!([meeting.who, meeting.place, when, meeting.status, meeting.documents]).to_string();
    let cells = [
        ("status", json!(meeting.status)),
        ("mode", json!(meeting.mode)),
        ("when", json!(when.map(|when| when.text.as_str()))),
        ("date", json!(when.and_then(|when| when.date.as_deref()))),
        ("documents", json!(meeting.documents)),
        ("evidence", json!(meeting.evidence.iter().map(|evidence| evidence.text.as_str()).collect::<Vec<_>>())),
    ];
    let id = string(&id);
    writeln!(out, "MERGE (m:Meeting {{id: {id}}}) SET m += {};", map(cells))?;
    let tie = |entity: &str, tie: &str| {
        format!("MATCH (e:Entity {{id: {}}}), (m:Meeting {{id: {id}}}) MERGE {tie};", string(entity))
    };
    for party in &meeting.who {
        writeln!(out, "{}", tie(party, "(e)-[:TOOK_PART_IN]->(m)"))?;
    }
    if let Some(place) = &meeting.place {
        writeln!(out, "{}", tie(place, "(m)-[:WAS_AT]->(e)"))?;
    }
    Ok(())
}

fn map<'a>(cells: impl IntoIterator<Item = (&'a str, Value)>) -> String {
    let pairs: Vec<String> = cells
        .into_iter()
        .filter(|(_, cell)| !cell.is_null())
        .map(|(key, cell)| format!("`{}`: {}", plain_key(key), literal(&cell)))
        .collect();
    format!("{{{}}}", pairs.join(", "))
}

fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => string(text),
        Value::Array(values) => format!("[{}]", values.iter().map(literal).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// A key between backticks: a backtick is doubled, a backslash could begin `\u0060`, which some versions read before all else.
fn plain_key(key: &str) -> String {
    key.replace('`', "``").replace('\\', "/").replace(char::is_control, " ")
}

/// A string literal. Older versions read `\uXXXX` before they look at quotation marks and backslashes, so no text may put a
/// backslash before a `u`: there the literal is cut in two.
fn string(text: &str) -> String {
    let mut literal = "'".to_owned();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\\' if letters.peek() == Some(&'u') => literal.push_str("\\\\' + '"),
            '\\' => literal.push_str("\\\\"),
            '\'' => literal.push_str("\\'"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            _ if c.is_control() => {
                let _ = write!(literal, "\\u{:04X}", u32::from(c));
            }
            _ => literal.push(c),
        }
    }
    literal.push('\'');
    literal
}
