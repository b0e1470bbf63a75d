//! How much every entity is in the middle of things.
//!
//! In: a graph. Out: attributes of its nodes: `degree` (edges), `strength` (sum of their weights), `betweenness` and
//! `closeness` (over shortest paths, each edge one step), `eigenvector` and `pagerank` (weighted), `community`. The values
//! are those of networkx with its defaults and these weights. All sums are in a fixed order, whatever the number of threads.
//! Written here, since crates for it either depend on the number of threads or bring more code than these formulas.

use std::ops::Range;

use petgraph::visit::EdgeRef;
use serde_json::{Map, Value};

use super::{Graph, community};
use crate::threads::{side_by_side, split_range};

/// Parts that the sources of shortest paths are split into: a fixed number, so that sums do not depend on the machine.
const PARTS: usize = 16;
/// The chance that a reader of PageRank goes on along an edge.
const DAMPING: f64 = 0.85;
/// Change of the sum over all nodes at which an iteration ends, and the most rounds it takes.
const SETTLED: f64 = 1e-12;
const ROUNDS: usize = 2_000;

/// The neighbours of every node with the weights of the edges to them; a weight below zero counts as none.
pub type Neighbours = Vec<Vec<(usize, f64)>>;

impl Graph {
    /// Adds the measures of every node to its attributes; a column of the gazetteer that has the name of one gives way. The
    /// time grows with nodes times edges.
    pub fn add_metrics(&mut self) {
        let neighbours = self.neighbours();
        let (betweenness, closeness) = paths(&neighbours);
        let (eigenvector, pagerank) = (eigenvector(&neighbours), pagerank(&neighbours));
        let communities = community::find(&neighbours);
        for (index, node) in self.graph.node_weights_mut().enumerate() {
            let strength: f64 = neighbours[index].iter().map(|(_, weight)| weight).sum();
            let mut add = |key: &str, value: Value| add(&mut node.attributes, key, value);
            add("degree", Value::from(neighbours[index].len()));
            add("strength", number(strength));
            add("betweenness", number(betweenness[index]));
            add("closeness", number(closeness[index]));
            add("eigenvector", number(eigenvector[index]));
            add("pagerank", number(pagerank[index]));
            add("community", Value::from(communities[index]));
        }
    }

    fn neighbours(&self) -> Neighbours {
        let mut neighbours = vec![Vec::new(); self.graph.node_count()];
        for edge in self.graph.edge_references().filter(|edge| edge.source() != edge.target()) {
            let weight = edge.weight().weight.max(0.0);
            neighbours[edge.source().index()].push((edge.target().index(), weight));
            neighbours[edge.target().index()].push((edge.source().index(), weight));
        }
        neighbours
    }
}

fn add(attributes: &mut Map<String, Value>, key: &str, value: Value) {
    attributes.insert(key.to_owned(), value);
}

/// Eight decimals: enough to tell nodes of a large graph apart, and not so many that rounding shows.
fn number(value: f64) -> Value {
    Value::from((value * 1e8).round() / 1e8)
}

/// Betweenness (Brandes 2001, "A faster algorithm for betweenness centrality"), as a share of all pairs of other nodes, and
/// closeness (Wasserman and Faust's, which a node in a small component does not win).
fn paths(neighbours: &Neighbours) -> (Vec<f64>, Vec<f64>) {
    let count = neighbours.len();
    let parts = side_by_side(split_range(count, PARTS), |sources| paths_from(neighbours, sources));
    let mut betweenness = vec![0.0; count];
    let mut closeness = Vec::with_capacity(count);
    for (between, close) in parts {
        for (sum, part) in betweenness.iter_mut().zip(between) {
            *sum += part;
        }
        closeness.extend(close);
    }
    if count > 2 {
        let pairs = (count as f64 - 1.0) * (count as f64 - 2.0);
        for sum in &mut betweenness {
            *sum /= pairs;
        }
    }
    (betweenness, closeness)
}

fn paths_from(neighbours: &Neighbours, sources: Range<usize>) -> (Vec<f64>, Vec<f64>) {
    let count = neighbours.len();
    let (mut betweenness, mut closeness) = (vec![0.0; count], Vec::with_capacity(sources.len()));
    let (mut steps, mut ways, mut depends) = (vec![usize::MAX; count], vec![0.0; count], vec![0.0; count]);
    let mut order = Vec::with_capacity(count);
    for source in sources {
        for &node in &order {
            (steps[node], ways[node], depends[node]) = (usize::MAX, 0.0, 0.0);
        }
        order.clear();
        order.push(source);
        (steps[source], ways[source]) = (0, 1.0);
        let mut next = 0;
        while let Some(&node) = order.get(next) {
            next += 1;
            for &(neighbour, _) in &neighbours[node] {
                if steps[neighbour] == usize::MAX {
                    steps[neighbour] = steps[node] + 1;
                    order.push(neighbour);
                }
                if steps[neighbour] == steps[node] + 1 {
                    ways[neighbour] += ways[node];
                }
            }
        }
        for &node in order.iter().rev() {
            for &(neighbour, _) in &neighbours[node] {
                if steps[neighbour] + 1 == steps[node] {
                    depends[neighbour] += ways[neighbour] / ways[node] * (1.0 + depends[node]);
                }
            }
            if node != source {
                betweenness[node] += depends[node];
            }
        }
        let far: usize = order.iter().map(|node| steps[*node]).sum();
        let reached = (order.len() - 1) as f64;
        closeness.push(if far == 0 { 0.0 } else { reached / far as f64 * reached / (count as f64 - 1.0) });
    }
    (betweenness, closeness)
}

/// The main eigenvector of the weights, of length 1, by powers of the matrix plus the identity, which settle on graphs in two
/// halves, too.
fn eigenvector(neighbours: &Neighbours) -> Vec<f64> {
    let count = neighbours.len();
    let heaviest = neighbours.iter().flatten().map(|(_, weight)| *weight).fold(0.0, f64::max);
    if heaviest == 0.0 {
        return vec![0.0; count];
    }
    let mut values = vec![1.0 / (count as f64).sqrt(); count];
    for _ in 0..ROUNDS {
        let mut next: Vec<f64> = (0..count)
            .map(|node| {
                let sum: f64 = neighbours[node].iter().map(|(neighbour, weight)| weight * values[*neighbour]).sum();
                values[node] + sum / heaviest
            })
            .collect();
        let length = next.iter().map(|value| value * value).sum::<f64>().sqrt();
        for value in &mut next {
            *value /= length;
        }
        let change: f64 = next.iter().zip(&values).map(|(new, old)| (new - old).abs()).sum();
        values = next;
        if change < SETTLED * count as f64 {
            break;
        }
    }
    values
}

/// PageRank (Page, Brin, Motwani and Winograd 1998) along edges by their weight; from a node without edges to any node.
fn pagerank(neighbours: &Neighbours) -> Vec<f64> {
    let count = neighbours.len();
    let strengths: Vec<f64> = neighbours.iter().map(|of| of.iter().map(|(_, weight)| weight).sum()).collect();
    let mut ranks = vec![1.0 / count as f64; count];
    for _ in 0..ROUNDS {
        let stuck: f64 =
            ranks.iter().zip(&strengths).filter(|(_, strength)| **strength == 0.0).map(|(rank, _)| rank).sum();
        let jump = (1.0 - DAMPING + DAMPING * stuck) / count as f64;
        let next: Vec<f64> = neighbours
            .iter()
            .map(|of| {
                let along = of.iter().filter(|(_, weight)| *weight > 0.0);
                let sum: f64 = along.map(|(from, weight)| ranks[*from] * weight / strengths[*from]).sum();
                jump + DAMPING * sum
            })
            .collect();
        let change: f64 = next.iter().zip(&ranks).map(|(new, old)| (new - old).abs()).sum();
        ranks = next;
        if change < SETTLED {
            break;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(count: usize, edges: &[(usize, usize, f64)]) -> Neighbours {
        let mut neighbours = vec![Vec::new(); count];
        for &(source, target, weight) in edges {
            neighbours[source].push((target, weight));
            neighbours[target].push((source, weight));
        }
        neighbours
    }

    #[test]
    fn worked_by_hand() {
        let path = graph(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
        let star = graph(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
        let apart = graph(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
        let half = std::f64::consts::FRAC_1_SQRT_2;
        // PageRank of the path's middle: m = 0.05 + 0.85 (1 - m), of the star's: m = 0.0375 + 0.85 (1 - m).
        let cases = [
            ("the middle of a path", &path, 1, 1.0, 1.0, half, 0.9 / 1.85),
            ("the end of a path", &path, 0, 0.0, 2.0 / 3.0, 0.5, (1.0 - 0.9 / 1.85) / 2.0),
            ("the middle of a star", &star, 0, 1.0, 1.0, half, 0.8875 / 1.85),
            ("two pairs: half of the others are in reach, of those none is far", &apart, 0, 0.0, 1.0 / 3.0, 0.5, 0.25),
        ];
        for (shows, graph, node, between, close, eigen, rank) in cases {
            let (betweenness, closeness) = paths(graph);
            let have = [betweenness[node], closeness[node], eigenvector(graph)[node], pagerank(graph)[node]];
            for (have, want) in have.iter().zip([between, close, eigen, rank]) {
                assert!((have - want).abs() < 1e-6, "{shows}: {have} is not {want}");
            }
        }
        assert!(pagerank(&graph(0, &[])).is_empty());
        assert!(eigenvector(&graph(2, &[])).iter().all(|value| *value == 0.0), "no edges");
    }
}
