//! A graph from a file, and the entity that somebody means by a name.

use std::fs::File;
use std::path::Path;

use petgraph::graph::NodeIndex;
use whomet::readable::shown;
use whomet::{Graph, fold_name};

use super::Failure;
use super::output::in_file;

/// Names to propose when there is none as asked for.
const PROPOSED: usize = 5;
/// How much less near than the nearest a proposed name may be; 1 is equal, 0 has nothing in common.
const FARTHER: f64 = 0.25;

/// Reads a graph.json.
pub fn read_graph(path: &Path) -> Result<Graph, Failure> {
    let file = File::open(path).map_err(|error| in_file(path, &error))?;
    Graph::read_json(file).map_err(|error| in_file(path, &error))
}

/// The entity that `name` means: by its id or name, else the only one whose name has all of these words. Case and
/// diacritics do not matter. If there is none, or several, the failure names the nearest.
pub fn find_entity(graph: &Graph, name: &str) -> Result<NodeIndex, Failure> {
    let nodes = &graph.graph;
    if let Some(node) = nodes.node_indices().find(|node| nodes[*node].id == name) {
        return Ok(node);
    }
    let wanted = fold_name(name);
    let names: Vec<String> = nodes.node_weights().map(|node| fold_name(&node.name)).collect();
    let same: Vec<NodeIndex> = nodes.node_indices().filter(|node| names[node.index()] == wanted).collect();
    let words: Vec<&str> = words_of(&wanted);
    let with_words = |node: &NodeIndex| {
        let of_name = words_of(&names[node.index()]);
        !words.is_empty() && words.iter().all(|word| of_name.contains(word))
    };
    let found = if same.is_empty() { nodes.node_indices().filter(with_words).collect() } else { same };
    if let [only] = found[..] {
        return Ok(only);
    }
    let listed = |found: &[NodeIndex]| {
        let listed = found.iter().take(PROPOSED).map(|node| {
            let node = &nodes[*node];
            if node.id == node.name {
                shown(&node.name)
            } else {
                format!("{} (id {})", shown(&node.name), shown(&node.id))
            }
        });
        listed.collect::<Vec<_>>().join(", ")
    };
    if found.len() > 1 {
        let more = if found.len() > PROPOSED { ", ..." } else { "" };
        return Err(format!("several entities are called {}: {}{more}", shown(name), listed(&found)).into());
    }
    let mut nearest: Vec<(f64, NodeIndex)> =
        nodes.node_indices().map(|node| (nearness(&wanted, &names[node.index()]), node)).collect();
    nearest.sort_by(|(one, at), (other, other_at)| other.total_cmp(one).then(at.cmp(other_at)));
    let near_enough = nearest.first().map_or(0.0, |(best, _)| best - FARTHER);
    let nearest: Vec<NodeIndex> =
        nearest.into_iter().take(PROPOSED).filter(|(near, _)| *near >= near_enough).map(|(_, node)| node).collect();
    Err(if nearest.is_empty() {
        "the graph has no entities".into()
    } else {
        format!("no entity in the graph is called {}; the nearest are {}", shown(name), listed(&nearest)).into()
    })
}

fn words_of(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// How near a name is to the wanted one, of its words the nearest: a misspelt surname is enough.
fn nearness(wanted: &str, name: &str) -> f64 {
    let of_words = words_of(name).into_iter().map(|word| 0.95 * strsim::normalized_damerau_levenshtein(wanted, word));
    of_words.fold(strsim::normalized_damerau_levenshtein(wanted, name), f64::max)
}
