//! graph.json: the node-link form of networkx, and graph-links.json, its older form.
//!
//! graph.json is read by `nx.node_link_graph(json.load(f))` of networkx 3.6 and later
//! (<https://networkx.org/documentation/stable/reference/readwrite/json_graph.html>). It holds everything that the
//! graph knows; one node and one edge a line, so that files compare well.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::graph::{Corpus, Edge, Evidence, Graph};
use crate::meeting::Meeting;

#[derive(Serialize)]
struct NodeLine<'g> {
    id: &'g str,
    name: &'g str,
    kind: &'g str,
    mentions: u64,
    documents: u64,
    sentences: u64,
    #[serde(flatten)]
    attributes: &'g Map<String, Value>,
}

#[derive(Serialize)]
struct GraphLine<'g> {
    #[serde(flatten)]
    corpus: &'g Corpus,
    meetings: &'g [Meeting],
}

/// Six decimals are more than the counts behind a measure carry.
pub fn rounded(value: f64) -> f64 {
    // Adding nothing turns -0 into 0.
    (value * 1e6).round() / 1e6 + 0.0
}

/// Writes `graph`, its edges under `edges`.
pub fn write_json(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_node_link(graph, "edges", out)
}

/// Writes `graph`, its edges under `links`, where networkx 3.5 and earlier and d3 look for them.
pub fn write_json_links(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_node_link(graph, "links", out)
}

fn write_node_link(graph: &Graph, edges: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"directed\": false, \"multigraph\": false,\n\"graph\": ")?;
    serde_json::to_writer(&mut *out, &GraphLine { corpus: &graph.corpus, meetings: &graph.meetings })?;
    out.write_all(b",\n\"nodes\": [")?;
    // Lines are put together in memory: a call of `out` for every comma would cost more than all else.
    let mut bytes = Vec::new();
    for (index, node) in graph.graph.node_weights().enumerate() {
        bytes.clear();
        bytes.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
        let line = NodeLine {
            id: &node.id,
            name: &node.name,
            kind: &node.kind,
            mentions: node.mentions,
            documents: node.documents,
            sentences: node.sentences,
            attributes: &node.attributes,
        };
        serde_json::to_writer(&mut bytes, &line)?;
        out.write_all(&bytes)?;
    }
    write!(out, "],\n\"{edges}\": [")?;
    for (index, edge) in graph.graph.edge_references().enumerate() {
        bytes.clear();
        bytes.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
        push_edge(&graph.graph[edge.source()].id, &graph.graph[edge.target()].id, edge.weight(), &mut bytes)?;
        out.write_all(&bytes)?;
    }
    out.write_all(b"]}\n")
}

/// An edge. Spelt out, not derived: there are very many of them, and each piece that is written costs.
fn push_edge(source: &str, target: &str, edge: &Edge, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.extend_from_slice(b"{\"source\":");
    push_string(source, bytes)?;
    bytes.extend_from_slice(b",\"target\":");
    push_string(target, bytes)?;
    push_measure(b",\"weight\":", edge.weight, bytes)?;
    push_value(b",\"sentences\":", &edge.sentences, bytes)?;
    push_value(b",\"distinct\":", &edge.distinct, bytes)?;
    push_value(b",\"documents\":", &edge.documents, bytes)?;
    push_measure(b",\"npmi\":", edge.npmi, bytes)?;
    push_measure(b",\"llr\":", edge.llr, bytes)?;
    push_measure(b",\"jaccard\":", edge.jaccard, bytes)?;
    push_value(b",\"meetings\":", &edge.meetings, bytes)?;
    push_value(b",\"places\":", &edge.places, bytes)?;
    push_evidence(&edge.evidence, bytes)?;
    for (key, value) in &edge.attributes {
        push_value(b",", key, bytes)?;
        push_value(b":", value, bytes)?;
    }
    bytes.push(b'}');
    Ok(())
}

/// The sentences of an edge, which are most of the file.
fn push_evidence(evidence: &[Evidence], bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.extend_from_slice(b",\"evidence\":[");
    for (index, sentence) in evidence.iter().enumerate() {
        bytes.extend_from_slice(if index == 0 { b"{\"document\":" } else { b",{\"document\":" });
        push_string(&sentence.document, bytes)?;
        push_value(b",\"sentence\":", &sentence.sentence, bytes)?;
        bytes.extend_from_slice(b",\"text\":");
        push_string(&sentence.text, bytes)?;
        if !sentence.source.is_empty() {
            push_value(b",\"source\":", &sentence.source, bytes)?;
        }
        if !sentence.target.is_empty() {
            push_value(b",\"target\":", &sentence.target, bytes)?;
        }
        bytes.push(b'}');
    }
    bytes.push(b']');
    Ok(())
}

fn push_value(key: &[u8], value: &impl Serialize, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.extend_from_slice(key);
    Ok(serde_json::to_writer(bytes, value)?)
}

/// Whole numbers stay whole.
fn push_measure(key: &[u8], value: f64, bytes: &mut Vec<u8>) -> io::Result<()> {
    let rounded = rounded(value);
    if rounded.fract() == 0.0 && rounded.abs() < 9e15 {
        push_value(key, &(rounded as i64), bytes)
    } else {
        push_value(key, &rounded, bytes)
    }
}

/// A string of JSON. Most sentences have nothing to escape, which many bytes at once tell.
fn push_string(text: &str, bytes: &mut Vec<u8>) -> io::Result<()> {
    let is_special = |byte: u8| (byte < b' ') | (byte == b'"') | (byte == b'\\');
    if text.bytes().fold(false, |found, byte| found | is_special(byte)) {
        serde_json::to_writer(bytes, text)?;
    } else {
        bytes.push(b'"');
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(b'"');
    }
    Ok(())
}
