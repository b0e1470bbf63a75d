//! `whomet diff`: what came, went and changed from one graph to another.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use serde_json::{Map, Value, json};
use whomet::Graph;
use whomet::readable::shown;

use super::name::read_graph;
use super::report::{number, table};
use super::{Failure, Outcome};

/// Compares two graphs.
#[derive(Debug, Args)]
#[command(
    long_about = "Compares two graphs: nodes, edges and meetings that came, went or changed, and by how much. Nodes are compared by id and their \
                  mentions, edges by their ends and weight, meetings by parties, place and time and their status.",
    after_help = "Examples:\n  whomet diff monday/graph.json tuesday/graph.json\n  whomet diff old.json new.json --json | jq '.meetings.came'"
)]
pub struct Diff {
    /// The graph before
    #[arg(value_name = "OLD.json")]
    old: PathBuf,
    /// The graph after
    #[arg(value_name = "NEW.json")]
    new: PathBuf,
    /// Rows in a table
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// JSON for programs, whole, not tables
    #[arg(long)]
    json: bool,
}

/// One thing by what names it: its ids, and what is compared.
type Things = BTreeMap<Vec<String>, Value>;

/// What happened to a thing.
struct Change {
    ids: Vec<String>,
    old: Option<Value>,
    new: Option<Value>,
}

impl Change {
    fn word(&self) -> &'static str {
        match (&self.old, &self.new) {
            (None, _) => "came",
            (_, None) => "went",
            _ => "changed",
        }
    }

    /// By how much, if numbers were compared; else how near to the top of a list it belongs.
    fn size(&self) -> f64 {
        let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_f64).unwrap_or(0.0);
        (number(&self.new) - number(&self.old)).abs()
    }
}

impl Diff {
    pub fn run(self) -> Result<Outcome, Failure> {
        let (old, new) = (read_graph(&self.old)?, read_graph(&self.new)?);
        let changes = [
            ("nodes", "mentions", changes(nodes(&old), nodes(&new))),
            ("edges", "weight", changes(edges(&old), edges(&new))),
            ("meetings", "status", changes(meetings(&old), meetings(&new))),
        ];
        let text = if self.json {
            let sections = changes.map(|(things, _, changes)| (things.to_owned(), to_json(changes)));
            format!("{:#}\n", Value::Object(Map::from_iter(sections)))
        } else {
            changes.map(|(things, compared, changes)| self.section(things, compared, &changes)).join("\n")
        };
        io::stdout().lock().write_all(text.as_bytes())?;
        Ok(Outcome::Done)
    }

    fn section(&self, things: &str, compared: &str, changes: &[Change]) -> String {
        let count = |word: &str| changes.iter().filter(|change| change.word() == word).count();
        let mut text =
            format!("{things}: {} came, {} went, {} changed\n", count("came"), count("went"), count("changed"));
        if changes.is_empty() {
            return text;
        }
        let cell = |value: &Option<Value>| match value {
            None => String::new(),
            Some(Value::String(word)) => shown(word),
            Some(other) => other.as_f64().map_or_else(|| other.to_string(), number),
        };
        let rows = changes.iter().take(self.top).map(|change| {
            let ids = change.ids.iter().filter(|id| !id.is_empty()).map(|id| shown(id)).collect::<Vec<_>>().join(" – ");
            vec![change.word().to_owned(), ids, cell(&change.old), cell(&change.new)]
        });
        text += &table(&["", things, &format!("{compared} before"), "after"], rows);
        text.push('\n');
        if changes.len() > self.top {
            text += &format!("and {} more; --top N shows more\n", changes.len() - self.top);
        }
        text
    }
}

fn nodes(graph: &Graph) -> Things {
    graph.graph.node_weights().map(|node| (vec![node.id.clone()], json!(node.mentions))).collect()
}

fn edges(graph: &Graph) -> Things {
    let id = |node: NodeIndex| graph.graph[node].id.clone();
    graph
        .graph
        .edge_references()
        .map(|edge| {
            let mut ids = vec![id(edge.source()), id(edge.target())];
            ids.sort_unstable();
            (ids, json!(edge.weight().weight))
        })
        .collect()
}

/// Parties, place and time name a meeting.
fn meetings(graph: &Graph) -> Things {
    graph
        .meetings
        .iter()
        .map(|meeting| {
            let mut ids = meeting.who.clone();
            ids.push(meeting.place.clone().unwrap_or_default());
            ids.push(
                meeting.when.as_ref().map(|when| when.date.as_ref().unwrap_or(&when.text).clone()).unwrap_or_default(),
            );
            (ids, json!(meeting.status))
        })
        .collect()
}

/// What differs, the greatest change first.
fn changes(old: Things, mut new: Things) -> Vec<Change> {
    let mut changes = Vec::new();
    for (ids, old) in old {
        let new = new.remove(&ids);
        if new.as_ref() != Some(&old) {
            changes.push(Change { ids, old: Some(old), new });
        }
    }
    changes.extend(new.into_iter().map(|(ids, new)| Change { ids, old: None, new: Some(new) }));
    changes.sort_by(|one, other| other.size().total_cmp(&one.size()).then_with(|| one.ids.cmp(&other.ids)));
    changes
}

fn to_json(changes: Vec<Change>) -> Value {
    let mut sections = json!({"came": [], "went": [], "changed": []});
    for change in changes {
        let line = json!({"ids": change.ids, "old": change.old, "new": change.new});
        if let Some(section) = sections[change.word()].as_array_mut() {
            section.push(line);
        }
    }
    sections
}
