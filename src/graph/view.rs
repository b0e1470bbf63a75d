//! Views: the part of a graph that a picture can show.
//!
//! In: a graph and limits. Out: the graph within the limits, and what was left out, so that the picture can say so.

use std::borrow::Cow;

use petgraph::graph::NodeIndex;

use super::Graph;

/// How much of a graph to keep.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// At most so many nodes, those of the greatest strength (sum of the weights of their edges) first.
    pub top: Option<usize>,
    /// Only edges of at least this weight.
    pub min_weight: Option<f64>,
    /// At most so many edges, the heaviest first.
    pub edges: Option<usize>,
}

/// What a view leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Omitted {
    /// Nodes left out.
    pub nodes: usize,
    /// Edges left out.
    pub edges: usize,
    /// Every edge of a greater weight between two shown nodes is shown.
    pub below: Option<f64>,
}

impl Omitted {
    /// What a picture of `shown` says of what is not in it.
    #[must_use]
    pub fn words(&self, shown: &Graph) -> String {
        let graph = &shown.graph;
        format!(
            "shown are the {} entities with the strongest links and {} links between them; {} entities and {} links are left out",
            graph.node_count(),
            graph.edge_count(),
            self.nodes,
            self.edges
        )
    }
}

/// Entities that graph.html lays out and draws without delay.
const PAGE_NODES: usize = 2_000;
/// Edges that it draws without delay.
const PAGE_EDGES: usize = 10_000;

impl Graph {
    /// The part that an interactive page can hold: all of it, or its strongest 2,000 nodes and 10,000 edges.
    #[must_use]
    pub fn within_page(&self) -> (Cow<'_, Self>, Omitted) {
        if self.graph.node_count() <= PAGE_NODES && self.graph.edge_count() <= PAGE_EDGES {
            return (Cow::Borrowed(self), Omitted::default());
        }
        let (page, omitted) =
            self.within(&Limits { top: Some(PAGE_NODES), min_weight: None, edges: Some(PAGE_EDGES) });
        (Cow::Owned(page), omitted)
    }

    /// The part within `limits`; entities that are named with nobody in it are left out as soon as a limit is set.
    #[must_use]
    pub fn within(&self, limits: &Limits) -> (Self, Omitted) {
        let graph = &self.graph;
        let heavy_enough = |weight: f64| limits.min_weight.is_none_or(|least| weight >= least);
        let mut strength = vec![0.0; graph.node_count()];
        for edge in graph.edge_indices() {
            let weight = graph[edge].weight;
            if let Some((source, target)) = graph.edge_endpoints(edge).filter(|_| heavy_enough(weight)) {
                // A measure below zero is no strength.
                strength[source.index()] += weight.max(0.0);
                strength[target.index()] += weight.max(0.0);
            }
        }
        let mut strongest: Vec<NodeIndex> = graph.node_indices().filter(|node| strength[node.index()] > 0.0).collect();
        strongest.sort_by(|a, b| strength[b.index()].total_cmp(&strength[a.index()]).then_with(|| a.cmp(b)));
        strongest.truncate(limits.top.unwrap_or(usize::MAX));
        let mut within = vec![false; graph.node_count()];
        for node in strongest {
            within[node.index()] = true;
        }
        let mut kept = vec![false; graph.edge_count()];
        let (mut count, mut below) = (0, None);
        // Edges are in the order of their weight.
        for edge in graph.edge_indices() {
            let Some((source, target)) = graph.edge_endpoints(edge) else { continue };
            if !within[source.index()] || !within[target.index()] {
                continue;
            }
            if heavy_enough(graph[edge].weight) && limits.edges.is_none_or(|most| count < most) {
                kept[edge.index()] = true;
                count += 1;
            } else {
                below.get_or_insert(graph[edge].weight);
            }
        }
        let mut joined = vec![false; graph.node_count()];
        for edge in graph.edge_indices().filter(|edge| kept[edge.index()]) {
            if let Some((source, target)) = graph.edge_endpoints(edge) {
                joined[source.index()] = true;
                joined[target.index()] = true;
            }
        }
        let part = graph.filter_map(
            |node, weight| joined[node.index()].then(|| weight.clone()),
            |edge, weight| kept[edge.index()].then(|| weight.clone()),
        );
        let omitted = Omitted {
            nodes: graph.node_count() - part.node_count(),
            edges: graph.edge_count() - part.edge_count(),
            below,
        };
        (Self { graph: part, corpus: self.corpus.clone(), meetings: self.meetings.clone() }, omitted)
    }
}
