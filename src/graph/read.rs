//! Reading graph.json back.
//!
//! In: node-link JSON, as `whomet build` writes it or networkx does after work on it; edges may stand under `edges` or
//! `links`. Out: a [`Graph`]. What is not there counts as nothing (a name as the id, a weight as 1), so that graphs made
//! by hand can be drawn, too; keys that we do not know stay with their node or edge. A broken graph is an error, never mended.

use std::collections::hash_map::Entry;
use std::io::Read;

use petgraph::graph::UnGraph;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Corpus, Edge, Evidence, Graph, Node};
use crate::meeting::Meeting;

/// Why there is no graph in a JSON file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GraphError {
    /// No JSON, or not in the form of a graph.
    #[error("this is no graph.json: {0}")]
    Json(#[from] serde_json::Error),
    /// Edges with a direction, or several between two nodes.
    #[error("the graph is {0}; whomet's graphs are undirected and have one edge between two nodes")]
    Form(&'static str),
    /// Two nodes of one id.
    #[error("the node {0:?} is there twice; ids must be unique")]
    NodeTwice(String),
    /// An edge to a node that is not there.
    #[error("the edge between {from:?} and {to:?} leads to a node that is not there")]
    LooseEdge {
        /// Its source.
        from: String,
        /// Its target.
        to: String,
    },
    /// Two edges between the same nodes.
    #[error("the edge between {from:?} and {to:?} is there twice")]
    EdgeTwice {
        /// Its source.
        from: String,
        /// Its target.
        to: String,
    },
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    directed: bool,
    #[serde(default)]
    multigraph: bool,
    #[serde(default)]
    graph: GraphLine,
    nodes: Vec<NodeLine>,
    #[serde(alias = "links")]
    edges: Vec<EdgeLine>,
}

#[derive(Default, Deserialize)]
struct GraphLine {
    #[serde(flatten)]
    corpus: Corpus,
    #[serde(default)]
    meetings: Vec<Meeting>,
}

#[derive(Deserialize)]
struct NodeLine {
    id: String,
    name: Option<String>,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    mentions: u64,
    #[serde(default)]
    documents: u64,
    #[serde(default)]
    sentences: u64,
    #[serde(flatten)]
    attributes: Map<String, Value>,
}

#[derive(Deserialize)]
struct EdgeLine {
    source: String,
    target: String,
    weight: Option<f64>,
    #[serde(default)]
    sentences: u64,
    #[serde(default)]
    distinct: u64,
    #[serde(default)]
    documents: u64,
    #[serde(default)]
    npmi: f64,
    #[serde(default)]
    llr: f64,
    #[serde(default)]
    jaccard: f64,
    #[serde(default)]
    meetings: u64,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(flatten)]
    attributes: Map<String, Value>,
}

impl Graph {
    /// Reads node-link JSON. Nodes keep their order; edges are sorted by weight, heaviest first.
    pub fn read_json(mut input: impl Read) -> Result<Self, GraphError> {
        let mut bytes = Vec::new();
        // Parsing from memory is several times faster than from a stream.
        input.read_to_end(&mut bytes).map_err(serde_json::Error::io)?;
        Self::parse_json(&bytes)
    }

    fn parse_json(bytes: &[u8]) -> Result<Self, GraphError> {
        let document: Document = serde_json::from_slice(bytes)?;
        if document.directed {
            return Err(GraphError::Form("directed"));
        }
        if document.multigraph {
            return Err(GraphError::Form("a multigraph"));
        }
        let mut graph = UnGraph::with_capacity(document.nodes.len(), document.edges.len());
        let mut indices = FxHashMap::default();
        for line in document.nodes {
            let node = Node {
                name: line.name.unwrap_or_else(|| line.id.clone()),
                id: line.id,
                kind: line.kind,
                mentions: line.mentions,
                documents: line.documents,
                sentences: line.sentences,
                attributes: line.attributes,
            };
            match indices.entry(node.id.clone()) {
                Entry::Occupied(_) => return Err(GraphError::NodeTwice(node.id)),
                Entry::Vacant(free) => free.insert(graph.add_node(node)),
            };
        }
        let mut edges = Vec::with_capacity(document.edges.len());
        let mut known = FxHashSet::default();
        for line in document.edges {
            let (Some(&source), Some(&target)) = (indices.get(&line.source), indices.get(&line.target)) else {
                return Err(GraphError::LooseEdge { from: line.source, to: line.target });
            };
            if !known.insert((source.min(target), source.max(target))) {
                return Err(GraphError::EdgeTwice { from: line.source, to: line.target });
            }
            let edge = Edge {
                weight: line.weight.unwrap_or(1.0),
                sentences: line.sentences,
                distinct: line.distinct,
                documents: line.documents,
                npmi: line.npmi,
                llr: line.llr,
                jaccard: line.jaccard,
                meetings: line.meetings,
                places: line.places,
                evidence: line.evidence,
                attributes: line.attributes,
            };
            edges.push((source, target, edge));
        }
        edges.sort_by(|(_, _, edge), (_, _, other)| other.weight.total_cmp(&edge.weight));
        for (source, target, edge) in edges {
            graph.add_edge(source, target, edge);
        }
        Ok(Self { graph, corpus: document.graph.corpus, meetings: document.graph.meetings })
    }
}
