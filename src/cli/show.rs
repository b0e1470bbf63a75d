//! `whomet show`: the strongest entities and edges of a graph, an entity's neighbours, the evidence between two.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use serde_json::{Value, json};
use whomet::readable::{counted, grouped, shown};
use whomet::{Edge, Evidence, Graph, Meeting};

use super::name::{find_entity, read_graph};
use super::report::{number, table};
use super::{Failure, Outcome};

/// Shows the strongest of a graph, an entity, or what joins two.
#[derive(Debug, Args)]
#[command(
    long_about = "Without a name: the strongest people, places and edges of a graph and its communities. With one name: who is named with that entity, and \
                  its meetings. With two: the evidence between them, sentence by sentence, with the names marked. A name need not be whole: `merkel` will do.",
    after_help = "Examples:\n  whomet show out/graph.json\n  whomet show out/graph.json merkel\n  whomet show out/graph.json putin assad\n  \
                  whomet show out/graph.json merkel --json | jq '.neighbours[].id'"
)]
pub struct Show {
    /// A graph that `whomet build` wrote
    #[arg(value_name = "GRAPH.json")]
    graph: PathBuf,
    /// An entity, or two
    #[arg(value_name = "NAME", num_args = 0..=2)]
    names: Vec<String>,
    /// Rows in a table
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// JSON for programs, whole, not tables
    #[arg(long)]
    json: bool,
}

impl Show {
    pub fn run(self) -> Result<Outcome, Failure> {
        let mut graph = read_graph(&self.graph)?;
        let found: Vec<NodeIndex> =
            self.names.iter().map(|name| find_entity(&graph, name)).collect::<Result<_, _>>()?;
        let text = match (&found[..], self.json) {
            ([one, other], _) if one == other => {
                return Err(format!("both names mean {}", shown(&graph.graph[*one].name)).into());
            }
            ([one, other], true) => to_text(&pair_json(&graph, *one, *other)),
            ([one, other], false) => pair(&graph, *one, *other),
            ([one], true) => to_text(&entity_json(&graph, *one)),
            ([one], false) => self.entity(&graph, *one),
            (_, json) => {
                graph.add_metrics();
                if json { to_text(&overview_json(&graph)) } else { self.overview(&graph) }
            }
        };
        io::stdout().lock().write_all(text.as_bytes())?;
        Ok(Outcome::Done)
    }

    fn overview(&self, graph: &Graph) -> String {
        let nodes = &graph.graph;
        let mut text = format!(
            "{}, {}; {}, {}, {}.\n",
            counted(graph.corpus.documents, "document"),
            counted(graph.corpus.sentences, "sentence"),
            counted(nodes.node_count() as u64, "entity"),
            counted(nodes.edge_count() as u64, "edge"),
            counted(graph.meetings.len() as u64, "meeting")
        );
        let mut kinds: BTreeMap<&str, Vec<NodeIndex>> = BTreeMap::new();
        for node in nodes.node_indices() {
            kinds.entry(&nodes[node].kind).or_default().push(node);
        }
        for (kind, of_kind) in kinds {
            let mut of_kind = of_kind;
            of_kind.sort_by(|one, other| metric(graph, *other, "strength").total_cmp(&metric(graph, *one, "strength")));
            let rows = of_kind.iter().take(self.top).map(|node| {
                vec![
                    shown(&nodes[*node].name),
                    grouped(nodes[*node].mentions),
                    grouped(nodes[*node].documents),
                    number(metric(graph, *node, "strength")),
                    format!("{:.3}", metric(graph, *node, "betweenness")),
                ]
            });
            let header = [&*shown(kind), "mentions", "documents", "strength", "betweenness"];
            text += &format!("\n{}\n", table(&header, rows));
        }
        let rows = nodes.edge_references().take(self.top).map(|edge| {
            let (source, target) = (&nodes[edge.source()], &nodes[edge.target()]);
            let mut row = vec![format!("{} – {}", shown(&source.name), shown(&target.name))];
            row.extend(edge_cells(edge.weight()));
            row
        });
        text += &format!("\n{}\n", table(&["edge", "weight", "sentences", "documents", "meetings"], rows));
        let mut communities: BTreeMap<u64, Vec<NodeIndex>> = BTreeMap::new();
        for node in nodes.node_indices() {
            communities
                .entry(nodes[node].attributes.get("community").and_then(Value::as_u64).unwrap_or(0))
                .or_default()
                .push(node);
        }
        let rows = communities.iter().filter(|(_, of)| of.len() > 1).take(self.top).map(|(number, of)| {
            let names: Vec<String> = of.iter().take(5).map(|node| shown(&nodes[*node].name)).collect();
            let more = if of.len() > 5 { ", ..." } else { "" };
            vec![grouped(*number), grouped(of.len() as u64), names.join(", ") + more]
        });
        text + &format!("\n{}\n", table(&["community", "entities", "most named"], rows))
    }

    fn entity(&self, graph: &Graph, centre: NodeIndex) -> String {
        let nodes = &graph.graph;
        let node = &nodes[centre];
        let neighbours = neighbours(graph, centre);
        let mut text = format!(
            "{} ({}): {} in {}, {}.\n",
            shown(&node.name),
            shown(&node.kind),
            counted(node.mentions, "mention"),
            counted(node.documents, "document"),
            counted(neighbours.len() as u64, "edge")
        );
        let rows = neighbours.iter().take(self.top).map(|(neighbour, edge)| {
            let mut row = vec![shown(&nodes[*neighbour].name), shown(&nodes[*neighbour].kind)];
            row.extend(edge_cells(edge));
            row
        });
        text +=
            &format!("\n{}\n", table(&["named with", "kind", "weight", "sentences", "documents", "meetings"], rows));
        if neighbours.len() > self.top {
            text += &format!("and {} more; --top N shows more\n", grouped((neighbours.len() - self.top) as u64));
        }
        text + &meetings_text(graph, meetings_of(graph, &[&node.id]))
    }
}

/// What joins two entities, sentence by sentence.
fn pair(graph: &Graph, one: NodeIndex, other: NodeIndex) -> String {
    let (first, second) = (&graph.graph[one], &graph.graph[other]);
    let mut text = format!("{} – {}: ", shown(&first.name), shown(&second.name));
    match graph.graph.find_edge(one, other).map(|edge| &graph.graph[edge]) {
        None => text += "not named together.\n",
        Some(edge) => {
            text += &format!(
                "{} ({} different) in {}, weight {}.\n",
                counted(edge.sentences, graph.corpus.window.word()),
                grouped(edge.distinct),
                counted(edge.documents, "document"),
                number(edge.weight)
            );
            let bold = io::stdout().is_terminal();
            for evidence in &edge.evidence {
                text += &format!(
                    "\n{}, sentence {}:\n  {}\n",
                    shown(evidence.document()),
                    evidence.sentence(),
                    marked(evidence, bold)
                );
            }
            let more = edge.sentences.saturating_sub(edge.evidence.len() as u64);
            if more > 0 {
                text += &format!(
                    "\nand {} more, which the graph does not keep (whomet build --evidence N)\n",
                    counted(more, graph.corpus.window.word())
                );
            }
        }
    }
    text + &meetings_text(graph, meetings_of(graph, &[&first.id, &second.id]))
}

fn to_text(value: &Value) -> String {
    format!("{value:#}\n")
}

fn metric(graph: &Graph, node: NodeIndex, name: &str) -> f64 {
    graph.graph[node].attributes.get(name).and_then(Value::as_f64).unwrap_or(0.0)
}

fn edge_cells(edge: &Edge) -> [String; 4] {
    [number(edge.weight), grouped(edge.sentences), grouped(edge.documents), grouped(edge.meetings)]
}

/// The neighbours of a node, the strongest first.
fn neighbours(graph: &Graph, centre: NodeIndex) -> Vec<(NodeIndex, &Edge)> {
    let mut edges: Vec<_> = graph.graph.edges(centre).collect();
    edges.sort_by_key(|edge| edge.id());
    edges
        .into_iter()
        .map(|edge| (if edge.source() == centre { edge.target() } else { edge.source() }, edge.weight()))
        .collect()
}

/// The meetings in which all of `ids` are parties or the place.
fn meetings_of<'g>(graph: &'g Graph, ids: &[&str]) -> Vec<&'g Meeting> {
    let takes_part = |meeting: &Meeting, id: &str| {
        meeting.who.iter().any(|party| party == id) || meeting.place.as_deref() == Some(id)
    };
    graph.meetings.iter().filter(|meeting| ids.iter().all(|id| takes_part(meeting, id))).collect()
}

fn meetings_text(graph: &Graph, meetings: Vec<&Meeting>) -> String {
    if meetings.is_empty() {
        return String::new();
    }
    let name = |id: &str| {
        let node = graph.graph.node_weights().find(|node| node.id == id);
        shown(node.map_or(id, |node| &node.name))
    };
    let rows = meetings.into_iter().map(|meeting| {
        let when = meeting.when.as_ref();
        let when = when.map_or("", |when| when.date.as_deref().unwrap_or(&when.text));
        let evidence = meeting.evidence.first();
        vec![
            shown(when),
            meeting.who.iter().map(|id| name(id)).collect::<Vec<_>>().join(", "),
            meeting.place.as_deref().map(name).unwrap_or_default(),
            json!(meeting.status).as_str().unwrap_or_default().to_owned(),
            evidence
                .map(|evidence| format!("{}, sentence {}", shown(&evidence.document), evidence.sentence))
                .unwrap_or_default(),
        ]
    });
    format!("\n{}\n", table(&["meeting", "who", "where", "status", "told in"], rows))
}

/// A sentence with the names of both marked: bold on a terminal, between asterisks elsewhere.
fn marked(evidence: &Evidence, bold: bool) -> String {
    let (open, close) = if bold { ("\u{1b}[1m", "\u{1b}[0m") } else { ("*", "*") };
    let mut names: Vec<[u32; 2]> = evidence.source().chain(evidence.target()).collect();
    names.sort_unstable();
    let mut letters = evidence.text().chars();
    let mut point = 0;
    let mut up_to = |end: u32| {
        let part: String = letters.by_ref().take(end.saturating_sub(point) as usize).collect();
        point = point.max(end);
        shown(&part)
    };
    let mut marked = String::new();
    for [start, end] in names {
        marked += &up_to(start);
        marked += &format!("{open}{}{close}", up_to(end));
    }
    marked + &up_to(u32::MAX)
}

fn edge_json(edge: &Edge) -> Value {
    json!({
        "weight": edge.weight, "sentences": edge.sentences, "distinct": edge.distinct, "documents": edge.documents,
        "npmi": edge.npmi, "llr": edge.llr, "jaccard": edge.jaccard, "meetings": edge.meetings, "places": edge.places,
        "evidence": edge.evidence,
    })
}

fn node_json(graph: &Graph, node: NodeIndex) -> Value {
    let node = &graph.graph[node];
    json!({
        "id": node.id, "name": node.name, "kind": node.kind, "mentions": node.mentions, "documents": node.documents,
        "attributes": node.attributes,
    })
}

fn overview_json(graph: &Graph) -> Value {
    let edges: Vec<Value> = graph
        .graph
        .edge_references()
        .map(|edge| {
            let mut line = edge_json(edge.weight());
            line["source"] = json!(graph.graph[edge.source()].id);
            line["target"] = json!(graph.graph[edge.target()].id);
            line
        })
        .collect();
    let nodes: Vec<Value> = graph.graph.node_indices().map(|node| node_json(graph, node)).collect();
    json!({"corpus": graph.corpus, "nodes": nodes, "edges": edges, "meetings": graph.meetings})
}

fn entity_json(graph: &Graph, centre: NodeIndex) -> Value {
    let neighbours: Vec<Value> = neighbours(graph, centre)
        .into_iter()
        .map(|(node, edge)| {
            let mut line = edge_json(edge);
            line["id"] = json!(graph.graph[node].id);
            line["kind"] = json!(graph.graph[node].kind);
            line
        })
        .collect();
    json!({"entity": node_json(graph, centre), "neighbours": neighbours, "meetings": meetings_of(graph, &[&graph.graph[centre].id])})
}

fn pair_json(graph: &Graph, one: NodeIndex, other: NodeIndex) -> Value {
    let edge = graph.graph.find_edge(one, other).map(|edge| edge_json(&graph.graph[edge]));
    let ids = [graph.graph[one].id.as_str(), graph.graph[other].id.as_str()];
    json!({"entities": ids, "edge": edge, "meetings": meetings_of(graph, &ids)})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_marked() {
        let cases = [
            ("both names", "Ada saw Babbage.", vec![[0, 3]], vec![[8, 15]], "*Ada* saw *Babbage*."),
            ("the target first", "Ada saw Babbage.", vec![[8, 15]], vec![[0, 3]], "*Ada* saw *Babbage*."),
            ("named twice", "Ada, Ada", vec![[0, 3], [5, 8]], vec![], "*Ada*, *Ada*"),
            ("code points, not bytes", "Šárka Čapková", vec![[0, 5]], vec![[6, 13]], "*Šárka* *Čapková*"),
            ("escapes of a terminal", "\u{1b}[2J Ada", vec![[5, 8]], vec![], "\\u{1b}[2J *Ada*"),
            ("beyond the end", "Ada", vec![[0, 9]], vec![[7, 4]], "*Ada***"),
            ("nothing", "", vec![], vec![], ""),
        ];
        for (shows, text, source, target, want) in cases {
            let evidence = Evidence::new("d", 1, text, &source, &target);
            assert_eq!(marked(&evidence, false), want, "{shows}");
        }
    }
}
