//! The backbone: the edges that weigh more than chance would have it.
//!
//! In: a graph. Out: for every edge, how likely so large a share of a node's strength is if the strength were spread over
//! its edges at random, by the disparity filter (Serrano, Boguñá and Vespignani 2009, "Extracting the multiscale backbone of
//! complex weighted networks"): `alpha = (1 - w/s)^(k-1)`, `w` the edge's weight, `s` the strength and `k` the degree of the
//! node, and of its two nodes the one to which the edge means more.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::Graph;

impl Graph {
    /// The alpha of every edge, in the order of edges: small for an edge that matters. The only edge of a node says nothing
    /// about it: there the other node decides, and an edge between two such nodes has alpha 1.
    #[must_use]
    pub fn disparities(&self) -> Vec<f64> {
        let weight = |edge: EdgeIndex| self.graph[edge].weight.max(0.0);
        let nodes: Vec<(f64, i32)> = self
            .graph
            .node_indices()
            .map(|node| {
                let edges = self.graph.edges(node);
                edges.fold((0.0, 0), |(strength, degree), edge| (strength + edge.weight().weight.max(0.0), degree + 1))
            })
            .collect();
        let alpha = |node: NodeIndex, edge: EdgeIndex| match nodes[node.index()] {
            (strength, degree) if degree > 1 && strength > 0.0 => {
                (1.0 - weight(edge) / strength).max(0.0).powi(degree - 1)
            }
            _ => 1.0,
        };
        self.graph
            .edge_indices()
            .map(|edge| {
                self.graph
                    .edge_endpoints(edge)
                    .map_or(1.0, |(source, target)| alpha(source, edge).min(alpha(target, edge)))
            })
            .collect()
    }
}
