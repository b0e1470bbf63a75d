//! graph.json: the node-link form of networkx, and graph-links.json, its older form.
//!
//! graph.json is read by `nx.node_link_graph(json.load(f))` of networkx 3.6 and later
//! (<https://networkx.org/documentation/stable/reference/readwrite/json_graph.html>). It holds everything that the
//! graph knows; one node and one edge a line, so that files compare well.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::graph::{Corpus, Evidence, Graph};
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
struct EdgeLine<'g> {
    source: &'g str,
    target: &'g str,
    #[serde(serialize_with = "number")]
    weight: f64,
    sentences: u64,
    distinct: u64,
    documents: u64,
    #[serde(serialize_with = "number")]
    npmi: f64,
    #[serde(serialize_with = "number")]
    llr: f64,
    #[serde(serialize_with = "number")]
    jaccard: f64,
    meetings: u64,
    places: &'g [String],
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

/// Whole numbers stay whole.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references out")]
fn number<S: serde::Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let rounded = rounded(*value);
    if rounded.fract() == 0.0 && rounded.abs() < 9e15 {
        serializer.serialize_i64(rounded as i64)
    } else {
        serializer.serialize_f64(rounded)
    }
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
        let weight = edge.weight();
        let line = EdgeLine {
            source: &graph.graph[edge.source()].id,
            target: &graph.graph[edge.target()].id,
            weight: weight.weight,
            sentences: weight.sentences,
            distinct: weight.distinct,
            documents: weight.documents,
            npmi: weight.npmi,
            llr: weight.llr,
            jaccard: weight.jaccard,
            meetings: weight.meetings,
            places: &weight.places,
        };
        serde_json::to_writer(&mut bytes, &line)?;
        bytes.pop();
        push_evidence(&weight.evidence, &mut bytes)?;
        for (key, value) in &weight.attributes {
            bytes.push(b',');
            serde_json::to_writer(&mut bytes, key)?;
            bytes.push(b':');
            serde_json::to_writer(&mut bytes, value)?;
        }
        bytes.push(b'}');
        out.write_all(&bytes)?;
    }
    out.write_all(b"]}\n")
}

/// The sentences of an edge, which are most of the file.
fn push_evidence(evidence: &[Evidence], bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.extend_from_slice(b",\"evidence\":[");
    for (index, sentence) in evidence.iter().enumerate() {
        bytes.extend_from_slice(if index == 0 { b"{\"document\":" } else { b",{\"document\":" });
        push_string(&sentence.document, bytes)?;
        bytes.extend_from_slice(b",\"sentence\":");
        serde_json::to_writer(&mut *bytes, &sentence.sentence)?;
        bytes.extend_from_slice(b",\"text\":");
        push_string(&sentence.text, bytes)?;
        for (key, places) in [("source", &sentence.source), ("target", &sentence.target)] {
            if !places.is_empty() {
                write!(bytes, ",\"{key}\":")?;
                serde_json::to_writer(&mut *bytes, places)?;
            }
        }
        bytes.push(b'}');
    }
    bytes.push(b']');
    Ok(())
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
