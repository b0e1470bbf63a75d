//! Communities: groups with more edges inside than chance would give.
//!
//! In: neighbours with weights. Out: the number of every node's community, the largest first, by the Leiden algorithm
//! (Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities") with modularity. Its
//! random choices are replaced by the best choice in node order, in several orders that are always the same, of which the best
//! result counts: a graph always has the same communities.

use std::collections::{BTreeMap, VecDeque};

use super::centrality::Neighbours;

/// A gain below it is rounding.
const LEAST_GAIN: f64 = 1e-10;

/// Orders of the nodes that are tried; the first few find most of what can be found.
const ORDERS: u64 = 10;

/// The community of every node, from 1.
pub fn find(neighbours: &Neighbours) -> Vec<usize> {
    let level = Level::of(neighbours);
    let mut best = (f64::NEG_INFINITY, Vec::new());
    for seed in 0..ORDERS {
        let places = shuffled(neighbours.len(), seed);
        let found = settle(Level::of(&renumbered(neighbours, &places)));
        let communities: Vec<usize> = places.iter().map(|place| found[*place]).collect();
        let modularity = level.modularity(&communities);
        if modularity > best.0 + LEAST_GAIN {
            best = (modularity, communities);
        }
    }
    by_size(&best.1)
}

/// The place of every node in an order that depends on `seed` alone; 0 is the order as it is.
fn shuffled(count: usize, seed: u64) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut state = seed;
    for at in (1..count).rev().filter(|_| seed > 0) {
        // SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut random = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        random = (random ^ (random >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        places.swap(at, ((random ^ (random >> 31)) % (at as u64 + 1)) as usize);
    }
    places
}

fn renumbered(neighbours: &Neighbours, places: &[usize]) -> Neighbours {
    let mut renumbered = vec![Vec::new(); neighbours.len()];
    for (node, of) in neighbours.iter().enumerate() {
        renumbered[places[node]] = of.iter().map(|&(neighbour, weight)| (places[neighbour], weight)).collect();
    }
    renumbered
}

/// Runs the algorithm on its own result until it finds nothing better.
fn settle(level: Level) -> Vec<usize> {
    let mut communities: Vec<usize> = (0..level.neighbours.len()).collect();
    let mut modularity = f64::NEG_INFINITY;
    loop {
        let next = improved(&level, communities.clone());
        let reached = level.modularity(&next);
        if reached <= modularity + LEAST_GAIN {
            return communities;
        }
        (communities, modularity) = (next, reached);
    }
}

/// One run: nodes move, communities are refined, their parts become the nodes of the next level.
fn improved(graph: &Level, mut communities: Vec<usize>) -> Vec<usize> {
    // The node of the level that every node of the graph has become part of.
    let mut part_of: Vec<usize> = (0..communities.len()).collect();
    let mut joined: Option<Level> = None;
    loop {
        let level = joined.as_ref().unwrap_or(graph);
        level.move_nodes(&mut communities);
        let (refined, count) = numbered(&level.refine(&communities));
        if count == refined.len() {
            break;
        }
        let mut of_refined = vec![0; count];
        for (node, &refined) in refined.iter().enumerate() {
            of_refined[refined] = communities[node];
        }
        joined = Some(level.joined(&refined, count));
        for part in &mut part_of {
            *part = refined[*part];
        }
        communities = numbered(&of_refined).0;
    }
    numbered(&part_of.iter().map(|part| communities[*part]).collect::<Vec<_>>()).0
}

/// Numbers from 0 in the order in which they first come, and how many there are.
fn numbered(of: &[usize]) -> (Vec<usize>, usize) {
    let mut numbers = BTreeMap::new();
    let numbered = of
        .iter()
        .map(|old| {
            let next = numbers.len();
            *numbers.entry(*old).or_insert(next)
        })
        .collect();
    (numbered, numbers.len())
}

/// Numbers from 1, the largest community first, of two of a size the one with the first node.
fn by_size(of: &[usize]) -> Vec<usize> {
    let (of, count) = numbered(of);
    let mut sizes = vec![0_usize; count];
    for community in &of {
        sizes[*community] += 1;
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|community| (std::cmp::Reverse(sizes[*community]), *community));
    let mut places = vec![0; count];
    for (place, community) in order.iter().enumerate() {
        places[*community] = place + 1;
    }
    of.into_iter().map(|community| places[community]).collect()
}

/// The graph, or the graph of its parts.
struct Level {
    neighbours: Neighbours,
    /// Sum of the weights at every node, those of edges inside it twice.
    strengths: Vec<f64>,
    /// Twice the sum of all weights.
    total: f64,
}

impl Level {
    fn of(neighbours: &Neighbours) -> Self {
        let strengths: Vec<f64> = neighbours.iter().map(|of| of.iter().map(|(_, weight)| weight).sum()).collect();
        let total = strengths.iter().sum();
        Self { neighbours: neighbours.clone(), strengths, total }
    }

    /// The share of the weights inside communities, less what chance would put there (Newman 2006, "Modularity and community
    /// structure in networks").
    fn modularity(&self, communities: &[usize]) -> f64 {
        if self.total == 0.0 {
            return 0.0;
        }
        let mut strengths = vec![0.0; self.neighbours.len()];
        let mut inside = 0.0;
        for (node, &community) in communities.iter().enumerate() {
            strengths[community] += self.strengths[node];
            let kept = self.neighbours[node].iter().filter(|(neighbour, _)| communities[*neighbour] == community);
            inside += kept.map(|(_, weight)| weight).sum::<f64>();
        }
        let chance: f64 = strengths.iter().map(|strength| (strength / self.total).powi(2)).sum();
        inside / self.total - chance
    }

    /// Weights of the edges from `node` to the communities of its neighbours that `within` admits.
    fn weights_to(&self, node: usize, of: &[usize], within: impl Fn(usize) -> bool) -> BTreeMap<usize, f64> {
        let mut weights = BTreeMap::new();
        for &(neighbour, weight) in self.neighbours[node].iter().filter(|(neighbour, _)| within(*neighbour)) {
            *weights.entry(of[neighbour]).or_insert(0.0) += weight;
        }
        weights
    }

    /// What `node` would add to modularity (times the sum of weights) in a community of that strength without it.
    fn gain(&self, node: usize, weight: f64, strength: f64) -> f64 {
        weight - self.strengths[node] * strength / self.total
    }

    /// Moves nodes to the community where they gain most until none gains.
    fn move_nodes(&self, communities: &mut [usize]) {
        let count = self.neighbours.len();
        let mut strengths = vec![0.0; count];
        for (node, &community) in communities.iter().enumerate() {
            strengths[community] += self.strengths[node];
        }
        let mut waiting: VecDeque<usize> = (0..count).collect();
        let mut is_waiting = vec![true; count];
        while let Some(node) = waiting.pop_front() {
            is_waiting[node] = false;
            let own = communities[node];
            strengths[own] -= self.strengths[node];
            let weights = self.weights_to(node, communities, |_| true);
            let mut best = (self.gain(node, weights.get(&own).copied().unwrap_or(0.0), strengths[own]), own);
            for (&community, &weight) in &weights {
                let gain = self.gain(node, weight, strengths[community]);
                if gain > best.0 + LEAST_GAIN {
                    best = (gain, community);
                }
            }
            communities[node] = best.1;
            strengths[best.1] += self.strengths[node];
            if best.1 != own {
                for &(neighbour, _) in &self.neighbours[node] {
                    if communities[neighbour] != best.1 && !is_waiting[neighbour] {
                        is_waiting[neighbour] = true;
                        waiting.push_back(neighbour);
                    }
                }
            }
        }
    }

    /// Splits every community into parts that hold together: single nodes that join the part where they gain most.
    fn refine(&self, communities: &[usize]) -> Vec<usize> {
        let count = self.neighbours.len();
        let mut parts: Vec<usize> = (0..count).collect();
        let mut strengths = self.strengths.clone();
        let mut sizes = vec![1_usize; count];
        let mut whole = vec![0.0; count];
        for (node, &community) in communities.iter().enumerate() {
            whole[community] += self.strengths[node];
        }
        for node in 0..count {
            if sizes[parts[node]] != 1 {
                continue;
            }
            let weights = self.weights_to(node, &parts, |neighbour| communities[neighbour] == communities[node]);
            let inside: f64 = weights.values().sum();
            // A node that hardly holds to its community stays alone, to move on the next level.
            if self.gain(node, inside, whole[communities[node]] - self.strengths[node]) < 0.0 {
                continue;
            }
            let mut best = (LEAST_GAIN, parts[node]);
            for (&part, &weight) in weights.iter().filter(|(part, _)| **part != parts[node]) {
                let gain = self.gain(node, weight, strengths[part]);
                if gain > best.0 {
                    best = (gain, part);
                }
            }
            if best.1 != parts[node] {
                strengths[parts[node]] -= self.strengths[node];
                sizes[parts[node]] -= 1;
                strengths[best.1] += self.strengths[node];
                sizes[best.1] += 1;
                parts[node] = best.1;
            }
        }
        parts
    }

    /// The graph whose nodes are the `count` parts; edges inside a part live on in its strength only.
    fn joined(&self, parts: &[usize], count: usize) -> Self {
        let mut strengths = vec![0.0; count];
        let mut weights = vec![BTreeMap::new(); count];
        for (node, &part) in parts.iter().enumerate() {
            strengths[part] += self.strengths[node];
            for &(neighbour, weight) in self.neighbours[node].iter().filter(|(other, _)| parts[*other] != part) {
                *weights[part].entry(parts[neighbour]).or_insert(0.0) += weight;
            }
        }
        let neighbours = weights.into_iter().map(|of: BTreeMap<usize, f64>| of.into_iter().collect()).collect();
        Self { neighbours, strengths, total: self.total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found() {
        let cases: [(&str, usize, &[(usize, usize)], &[usize]); 4] = [
            (
                "two triangles joined by an edge",
                6,
                &[(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)],
                &[1, 1, 1, 2, 2, 2],
            ),
            ("the larger group comes first", 5, &[(0, 1), (2, 3), (3, 4), (2, 4)], &[2, 2, 1, 1, 1]),
            ("nodes without edges are groups of one", 3, &[(1, 2)], &[2, 1, 1]),
            ("nothing", 0, &[], &[]),
        ];
        for (shows, count, edges, want) in cases {
            let mut neighbours = vec![Vec::new(); count];
            for &(source, target) in edges {
                neighbours[source].push((target, 1.0));
                neighbours[target].push((source, 1.0));
            }
            assert_eq!(find(&neighbours), want, "{shows}");
        }
    }
}
