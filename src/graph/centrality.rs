//! How much every entity is in the middle of things.
//!
//! In: a graph. Out: attributes of its nodes: `degree` (edges), `strength` (sum of their weights), `betweenness` and
//! `closeness` (over shortest paths, each edge one step), `eigenvector` and `pagerank` (weighted), `community`; and of its edges:
//! `betweenness`, which is high where an edge bridges two parts. The values are those of networkx with its defaults and these weights. All sums are in a fixed order, whatever the number of threads.
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
    /// Adds the measures of every node and edge to its attributes; a column of the gazetteer that has the name of one gives way. The
    /// time grows with nodes times edges.
    pub fn add_metrics(&mut self) {
        let neighbours = self.neighbours();
        let Paths { betweenness, bridging, closeness } =
            paths(&neighbours, &self.edges_to_neighbours(), self.graph.edge_count());
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
        for (index, edge) in self.graph.edge_weights_mut().enumerate() {
            add(&mut edge.attributes, "betweenness", number(bridging[index]));
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

    /// The edges to the neighbours of every node, in the order of [`neighbours`](Self::neighbours).
    fn edges_to_neighbours(&self) -> Vec<Vec<usize>> {
        let mut edges = vec![Vec::new(); self.graph.node_count()];
        for edge in self.graph.edge_references().filter(|edge| edge.source() != edge.target()) {
            edges[edge.source().index()].push(edge.id().index());
            edges[edge.target().index()].push(edge.id().index());
        }
        edges
    }
}

fn add(attributes: &mut Map<String, Value>, key: &str, value: Value) {
    attributes.insert(key.to_owned(), value);
}

/// Eight decimals: enough to tell nodes of a large graph apart, and not so many that rounding shows.
fn number(value: f64) -> Value {
    Value::from((value * 1e8).round() / 1e8)
}

/// What the shortest paths tell.
struct Paths {
    /// Of every node: a share of all pairs of others (Brandes 2001, "A faster algorithm for betweenness centrality").
    betweenness: Vec<f64>,
    /// The same of every edge: a share of all pairs (Girvan and Newman 2002, "Community structure in social and biological networks").
    bridging: Vec<f64>,
    /// Of every node: Wasserman and Faust's closeness, which a node in a small component does not win.
    closeness: Vec<f64>,
}

/// `edges` has the number of the edge to each of the `neighbours`, of `edge_count` in all.
fn paths(neighbours: &Neighbours, edges: &[Vec<usize>], edge_count: usize) -> Paths {
    let count = neighbours.len();
    let parts = side_by_side(split_range(count, PARTS), |sources| paths_from(neighbours, edges, edge_count, sources));
    let mut sums =
        Paths { betweenness: vec![0.0; count], bridging: vec![0.0; edge_count], closeness: Vec::with_capacity(count) };
    for part in parts {
        sums.betweenness.iter_mut().zip(part.betweenness).for_each(|(sum, part)| *sum += part);
        sums.bridging.iter_mut().zip(part.bridging).for_each(|(sum, part)| *sum += part);
        sums.closeness.extend(part.closeness);
    }
    let nodes = count as f64;
    sums.betweenness.iter_mut().for_each(|sum| *sum /= ((nodes - 1.0) * (nodes - 2.0)).max(1.0));
    sums.bridging.iter_mut().for_each(|sum| *sum /= (nodes * (nodes - 1.0)).max(1.0));
    sums
}

fn paths_from(neighbours: &Neighbours, edges: &[Vec<usize>], edge_count: usize, sources: Range<usize>) -> Paths {
    let count = neighbours.len();
    let (mut betweenness, mut closeness) = (vec![0.0; count], Vec::with_capacity(sources.len()));
    let mut bridging = vec![0.0; edge_count];
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
            for (&(neighbour, _), &edge) in neighbours[node].iter().zip(&edges[node]) {
                if steps[neighbour] != usize::MAX && steps[neighbour] + 1 == steps[node] {
                    let share = ways[neighbour] / ways[node] * (1.0 + depends[node]);
                    depends[neighbour] += share;
                    bridging[edge] += share;
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
    Paths { betweenness, bridging, closeness }
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

    /// Numbers of the edges to the neighbours, in the order of their first ends.
    fn numbered(graph: &Neighbours) -> Vec<Vec<usize>> {
        let mut known: Vec<(usize, usize)> = Vec::new();
        let mut number = |one: usize, other: usize| {
            let ends = (one.min(other), one.max(other));
            known.iter().position(|edge| *edge == ends).unwrap_or_else(|| {
                known.push(ends);
                known.len() - 1
            })
        };
        let numbers = |(node, of): (usize, &Vec<(usize, f64)>)| of.iter().map(|(to, _)| number(node, *to)).collect();
        graph.iter().enumerate().map(numbers).collect()
    }

    #[test]
    fn bridges() {
        // Two triangles and the edge between them, which lies on 9 of the 15 paths.
        let triangles =
            graph(6, &[(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0), (3, 5, 1.0), (4, 5, 1.0)]);
        let edges = numbered(&triangles);
        let bridging = paths(&triangles, &edges, 7).bridging;
        for (shows, node, at, want) in
            [("the bridge", 2, 2, 9.0 / 15.0), ("to the bridge", 0, 1, 4.0 / 15.0), ("aside", 0, 0, 1.0 / 15.0)]
        {
            let have = bridging[edges[node][at]];
            assert!((have - want).abs() < 1e-12, "{shows}: {have} is not {want}");
        }
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
            let Paths { betweenness, closeness, .. } = paths(graph, &numbered(graph), graph.len());
            let have = [betweenness[node], closeness[node], eigenvector(graph)[node], pagerank(graph)[node]];
            for (have, want) in have.iter().zip([between, close, eigen, rank]) {
                assert!((have - want).abs() < 1e-6, "{shows}: {have} is not {want}");
            }
        }
        assert!(pagerank(&graph(0, &[])).is_empty());
        assert!(eigenvector(&graph(2, &[])).iter().all(|value| *value == 0.0), "no edges");
    }
}
