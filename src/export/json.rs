//! graph.json: the node-link form of networkx, and graph-links.json, its older form.
//!
//! graph.json is read by `nx.node_link_graph(json.load(f))` of networkx 3.6 and later
//! (<https://networkx.org/documentation/stable/reference/readwrite/json_graph.html>). It holds everything that the
//! graph knows; one node and one edge a line, so that files compare well.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use petgraph::graph::{EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::graph::{Corpus, Edge, Evidence, Graph, Node};
use crate::meeting::Meeting;
use crate::threads::{side_by_side, split_range};

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

/// Lines that a thread puts together at a time: enough to make the thread worth while, few enough to hold in memory.
const LINES: usize = 1 << 12;

/// Writes `graph`, its edges under `edges`.
pub fn write_json(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_json_on(NonZeroUsize::MIN, graph, out)
}

/// [`write_json`] on so many threads.
pub(super) fn write_json_on(threads: NonZeroUsize, graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_node_link(threads, graph, "edges", out)
}

/// Writes `graph`, its edges under `links`, where networkx 3.5 and earlier and d3 look for them.
pub fn write_json_links(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_json_links_on(NonZeroUsize::MIN, graph, out)
}

/// [`write_json_links`] on so many threads.
pub(super) fn write_json_links_on(threads: NonZeroUsize, graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    write_node_link(threads, graph, "links", out)
}

fn write_node_link(threads: NonZeroUsize, graph: &Graph, edges: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"directed\": false, \"multigraph\": false,\n\"graph\": ")?;
    serde_json::to_writer(&mut *out, &GraphLine { corpus: &graph.corpus, meetings: &graph.meetings })?;
    out.write_all(b",\n\"nodes\": [")?;
    let nodes: Vec<&Node> = graph.graph.node_weights().collect();
    write_lines(threads, &nodes, push_node, out)?;
    write!(out, "],\n\"{edges}\": [")?;
    let edges: Vec<_> = graph.graph.edge_references().collect();
    let id_of = |node: NodeIndex| graph.graph[node].id.as_str();
    let push = |edge: &EdgeReference<'_, Edge>, bytes: &mut Vec<u8>| {
        push_edge(id_of(edge.source()), id_of(edge.target()), edge.weight(), bytes)
    };
    write_lines(threads, &edges, push, out)?;
    out.write_all(b"]}\n")
}

/// Writes a line for each of `items`. Lines are put together in memory: a call of `out` for every comma would cost more than
/// all else.
fn write_lines<T: Sync>(
    threads: NonZeroUsize,
    items: &[T],
    push: impl Fn(&T, &mut Vec<u8>) -> io::Result<()> + Sync,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut is_first = true;
    for items in items.chunks(LINES * threads.get()) {
        let parts = side_by_side(split_range(items.len(), threads.get()), |part| {
            let mut bytes = Vec::new();
            for item in &items[part] {
                bytes.extend_from_slice(b",\n");
                push(item, &mut bytes)?;
            }
            io::Result::Ok(bytes)
        });
        for bytes in parts.into_iter().filter(|bytes| !matches!(bytes, Ok(bytes) if bytes.is_empty())) {
            // No comma stands before the first.
            out.write_all(&bytes?[usize::from(std::mem::take(&mut is_first))..])?;
        }
    }
    Ok(())
}

fn push_node(node: &&Node, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.extend_from_slice(b"{\"id\":");
    push_string(&node.id, bytes)?;
    bytes.extend_from_slice(b",\"name\":");
    push_string(&node.name, bytes)?;
    bytes.extend_from_slice(b",\"kind\":");
    push_string(&node.kind, bytes)?;
    push_value(b",\"mentions\":", &node.mentions, bytes)?;
    push_value(b",\"documents\":", &node.documents, bytes)?;
    push_value(b",\"sentences\":", &node.sentences, bytes)?;
    push_attributes(&node.attributes, bytes)
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
    push_attributes(&edge.attributes, bytes)
}

/// What a node or an edge has beside its own fields, and its end.
fn push_attributes(attributes: &Map<String, Value>, bytes: &mut Vec<u8>) -> io::Result<()> {
    for (key, value) in attributes {
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
        push_string(sentence.document(), bytes)?;
        push_value(b",\"sentence\":", &sentence.sentence(), bytes)?;
        bytes.extend_from_slice(b",\"text\":");
        push_string(sentence.text(), bytes)?;
        push_places(b",\"source\":[", sentence.source(), bytes)?;
        push_places(b",\"target\":[", sentence.target(), bytes)?;
        bytes.push(b'}');
    }
    bytes.push(b']');
    Ok(())
}

/// Where a name stands; nothing if it stands nowhere.
fn push_places(key: &[u8], places: impl Iterator<Item = [u32; 2]>, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut is_first = true;
    for [start, end] in places {
        bytes.extend_from_slice(if std::mem::take(&mut is_first) { key } else { b"," });
        push_value(b"[", &start, bytes)?;
        push_value(b",", &end, bytes)?;
        bytes.push(b']');
    }
    if !is_first {
        bytes.push(b']');
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use petgraph::graph::UnGraph;

    /// More lines than the threads put together at a time.
    #[test]
    fn lines_are_the_same_on_any_number_of_threads() {
        let mut graph = Graph { graph: UnGraph::new_undirected(), corpus: Corpus::default(), meetings: Vec::new() };
        let node = |id: usize| Node {
            id: format!("n{id}"),
            name: "\"N\"".to_owned(),
            kind: "person".to_owned(),
            mentions: 1,
            documents: 1,
            sentences: 1,
            attributes: Map::new(),
        };
        let nodes: Vec<_> = (0..3 * LINES + 7).map(|id| graph.graph.add_node(node(id))).collect();
        for (&source, &target) in nodes.iter().zip(&nodes[1..]) {
            graph.graph.add_edge(source, target, Edge { weight: 1.0, ..Edge::default() });
        }
        let written = |threads| {
            let mut bytes = Vec::new();
            write_json_on(NonZeroUsize::new(threads).unwrap(), &graph, &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        let one = written(1);
        assert_eq!(one.lines().count(), 4 + nodes.len() + nodes.len() - 1);
        let value: Value = serde_json::from_str(&one).unwrap();
        assert_eq!(value["edges"].as_array().unwrap().len(), nodes.len() - 1);
        for threads in [2, 3, 64] {
            assert!(written(threads) == one, "{threads} threads");
        }
    }
}
