//! Views: the part of a graph that somebody wants to see.
//!
//! In: a graph and what to keep of it. Out: a graph again, with the order of nodes and edges, so that views can follow each
//! other, and what was left out, so that a picture can say so.

use std::borrow::Cow;
use std::collections::BTreeSet;

use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::{Edge, Graph, Period};
use crate::meeting::Status;
use crate::text::readable::counted;

/// Entities that graph.html lays out and draws without delay.
const PAGE_NODES: usize = 2_000;
/// Edges that it draws without delay.
const PAGE_EDGES: usize = 10_000;

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
}

impl Omitted {
    /// What a picture of `shown` says of what is not in it.
    #[must_use]
    pub fn words(&self, shown: &Graph) -> String {
        let graph = &shown.graph;
        format!(
            "shown are the {} with the strongest links and {} between them; {} and {} are left out",
            counted(graph.node_count() as u64, "entity"),
            counted(graph.edge_count() as u64, "link"),
            counted(self.nodes as u64, "entity"),
            counted(self.edges as u64, "link")
        )
    }
}

impl Graph {
    /// For every node, whether it is in the largest component; of two of a size, in the one with the first node.
    #[must_use]
    pub fn largest_component(&self) -> Vec<bool> {
        let graph = &self.graph;
        let mut component = vec![usize::MAX; graph.node_count()];
        let (mut largest, mut most) = (usize::MAX, 0);
        for start in graph.node_indices() {
            if component[start.index()] != usize::MAX {
                continue;
            }
            let (mut open, mut size) = (vec![start], 0);
            component[start.index()] = start.index();
            while let Some(node) = open.pop() {
                size += 1;
                for next in graph.neighbors(node) {
                    if component[next.index()] == usize::MAX {
                        component[next.index()] = start.index();
                        open.push(next);
                    }
                }
            }
            if size > most {
                (largest, most) = (start.index(), size);
            }
        }
        component.into_iter().map(|of| of == largest).collect()
    }

    /// The part within `limits`; entities that are named with nobody in it are left out as soon as a limit is set. Of edges of
    /// one weight, those of more meetings, more different sentences and more documents come first; the best edge of every
    /// entity comes before the further ones of others.
    #[must_use]
    pub fn within(&self, limits: &Limits) -> (Self, Omitted) {
        let graph = &self.graph;
        let heavy_enough = |weight: f64| limits.min_weight.is_none_or(|least| weight >= least);
        let mut strength = vec![0.0; graph.node_count()];
        for edge in graph.edge_references().filter(|edge| heavy_enough(edge.weight().weight)) {
            // A measure below zero is no strength.
            strength[edge.source().index()] += edge.weight().weight.max(0.0);
            strength[edge.target().index()] += edge.weight().weight.max(0.0);
        }
        let mut strongest: Vec<NodeIndex> = graph.node_indices().filter(|node| strength[node.index()] > 0.0).collect();
        strongest.sort_by(|a, b| strength[b.index()].total_cmp(&strength[a.index()]).then_with(|| a.cmp(b)));
        strongest.truncate(limits.top.unwrap_or(usize::MAX));
        let mut within = vec![false; graph.node_count()];
        for node in strongest {
            within[node.index()] = true;
        }
        let mut edges: Vec<_> = graph
            .edge_references()
            .filter(|edge| within[edge.source().index()] && within[edge.target().index()])
            .filter(|edge| heavy_enough(edge.weight().weight))
            .collect();
        edges.sort_by(|one, other| {
            let (one, other) = (one.weight(), other.weight());
            let rest = |edge: &Edge| (edge.meetings, edge.distinct, edge.documents);
            other.weight.total_cmp(&one.weight).then_with(|| rest(other).cmp(&rest(one)))
        });
        let mut kept = vec![false; graph.edge_count()];
        let mut joined = vec![false; graph.node_count()];
        let mut room = limits.edges.unwrap_or(usize::MAX);
        for is_first_round in [true, false] {
            for edge in &edges {
                let joins = !joined[edge.source().index()] || !joined[edge.target().index()];
                if room > 0 && !kept[edge.id().index()] && (joins || !is_first_round) {
                    room -= 1;
                    kept[edge.id().index()] = true;
                    joined[edge.source().index()] = true;
                    joined[edge.target().index()] = true;
                }
            }
        }
        let part = self.part(|node| joined[node.index()], |edge| kept[edge.index()]);
        let omitted = part.omitted_from(self);
        (part, omitted)
    }

    /// The part that an interactive page can hold: all of it, or its strongest 2,000 nodes and 10,000 edges.
    #[must_use]
    pub fn within_page(&self) -> (Cow<'_, Self>, Omitted) {
        if self.graph.node_count() <= PAGE_NODES && self.graph.edge_count() <= PAGE_EDGES {
            return (Cow::Borrowed(self), Omitted::default());
        }
        let (page, omitted) = self.within(&Limits { top: Some(PAGE_NODES), min_weight: None, edges: Some(PAGE_EDGES) });
        (Cow::Owned(page), omitted)
    }

    /// The entities at most `depth` edges away from `centre`, and the edges between them.
    #[must_use]
    pub fn ego(&self, centre: NodeIndex, depth: usize) -> Self {
        let mut within = vec![false; self.graph.node_count()];
        within[centre.index()] = true;
        let mut border = vec![centre];
        for _ in 0..depth {
            let mut next = Vec::new();
            for node in border {
                for neighbour in self.graph.neighbors(node) {
                    if !std::mem::replace(&mut within[neighbour.index()], true) {
                        next.push(neighbour);
                    }
                }
            }
            border = next;
        }
        self.part(|node| within[node.index()], |_| true)
    }

    /// The entities of these kinds, and the edges between them.
    #[must_use]
    pub fn of_kinds(&self, kinds: &[String]) -> Self {
        self.part(|node| kinds.contains(&self.graph[node].kind), |_| true)
    }

    /// The edges whose disparity is below `alpha` (see [`Graph::disparities`]), and the entities that they join.
    #[must_use]
    pub fn backbone(&self, alpha: f64) -> Self {
        let disparities = self.disparities();
        self.joined_by(|edge| disparities[edge.index()] < alpha)
    }

    /// The largest component.
    #[must_use]
    pub fn of_largest_component(&self) -> Self {
        let within = self.largest_component();
        self.part(|node| within[node.index()], |_| true)
    }

    /// The meetings that may have been held or planned within `period` by their dates, the edges that stand for them, whose
    /// `meetings` count those held, and the entities that they join.
    #[must_use]
    pub fn between(&self, period: &Period) -> Self {
        let mut all = self.clone();
        all.meetings.retain(|meeting| {
            let date = meeting.when.as_ref().and_then(|when| when.date.as_ref()?.parse::<Period>().ok());
            date.is_some_and(|date| date.meets(period))
        });
        let meetings = all.meetings_by_pair();
        let mut held = vec![None; self.graph.edge_count()];
        for edge in self.graph.edge_references() {
            let of_edge = meetings.of(&self.graph[edge.source()].id, &self.graph[edge.target()].id);
            if !of_edge.is_empty() {
                let count = of_edge.iter().filter(|meeting| meeting.status == Status::Held).count();
                held[edge.id().index()] = Some(count as u64);
            }
        }
        drop(meetings);
        for (edge, count) in all.graph.edge_weights_mut().zip(&held) {
            edge.meetings = count.unwrap_or(0);
        }
        all.joined_by(|edge| held[edge.index()].is_some())
    }

    /// What of `whole` is not in this part of it.
    #[must_use]
    pub fn omitted_from(&self, whole: &Self) -> Omitted {
        Omitted {
            nodes: whole.graph.node_count() - self.graph.node_count(),
            edges: whole.graph.edge_count() - self.graph.edge_count(),
        }
    }

    /// These edges and the entities that they join.
    fn joined_by(&self, keep: impl Fn(EdgeIndex) -> bool) -> Self {
        let mut joined = vec![false; self.graph.node_count()];
        for edge in self.graph.edge_references().filter(|edge| keep(edge.id())) {
            joined[edge.source().index()] = true;
            joined[edge.target().index()] = true;
        }
        self.part(|node| joined[node.index()], keep)
    }

    /// These nodes and these edges between them, and the meetings of two or more of the nodes; a party or place of such a
    /// meeting may be outside.
    fn part(&self, keep_node: impl Fn(NodeIndex) -> bool, keep_edge: impl Fn(EdgeIndex) -> bool) -> Self {
        let part = self.graph.filter_map(
            |node, weight| keep_node(node).then(|| weight.clone()),
            |edge, weight| keep_edge(edge).then(|| weight.clone()),
        );
        let ids: BTreeSet<&str> = part.node_weights().map(|node| node.id.as_str()).collect();
        let is_in = |id: &&String| ids.contains(id.as_str());
        let meetings =
            self.meetings.iter().filter(|meeting| meeting.who.iter().filter(is_in).count() >= 2).cloned().collect();
        Self { graph: part, corpus: self.corpus.clone(), meetings }
    }
}
