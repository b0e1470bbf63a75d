//! Nodes and edges as tables, for the formats that know no lists.
//!
//! In: a graph. Out: columns of one type each, and the cell of a node or edge in each. Lists become text: places
//! joined by `|`, evidence one sentence a line after its document and number.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::json::rounded;
use crate::graph::{Edge, Graph, Node};

/// The columns of every node, after its id.
const NODE: [&str; 5] = ["name", "kind", "mentions", "documents", "sentences"];
/// The columns of every edge, after its ends.
const EDGE: [&str; 10] =
    ["weight", "sentences", "distinct", "documents", "npmi", "llr", "jaccard", "meetings", "places", "evidence"];

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Whole,
    Number,
    Truth,
    Text,
}

impl Type {
    /// Its name in GraphML and GEXF, which agree on these four.
    pub fn xml_name(self) -> &'static str {
        match self {
            Self::Whole => "long",
            Self::Number => "double",
            Self::Truth => "boolean",
            Self::Text => "string",
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub of: Type,
}

pub fn node_columns(graph: &Graph) -> Vec<Column> {
    let nodes = || graph.graph.node_weights();
    let further: BTreeSet<&String> = nodes().flat_map(|node| node.attributes.keys()).collect();
    let names = NODE.into_iter().chain(further.into_iter().map(String::as_str));
    names.map(|name| column(name, nodes().map(|node| node_cell(node, name)))).collect()
}

pub fn edge_columns(graph: &Graph) -> Vec<Column> {
    let edges = || graph.graph.edge_weights();
    let further: BTreeSet<&String> = edges().flat_map(|edge| edge.attributes.keys()).collect();
    let names = EDGE.into_iter().chain(further.into_iter().map(String::as_str));
    names
        .map(|name| match name {
            // Measures stay numbers where all of them happen to be whole, as a reader of many graphs expects.
            "weight" | "npmi" | "llr" | "jaccard" => Column { name: name.to_owned(), of: Type::Number },
            "places" | "evidence" => Column { name: name.to_owned(), of: Type::Text },
            _ => column(name, edges().map(|edge| edge_cell(edge, name))),
        })
        .collect()
}

/// The narrowest type that holds all `cells`.
fn column(name: &str, cells: impl Iterator<Item = Value>) -> Column {
    let of = cells
        .filter_map(|cell| match cell {
            Value::Null => None,
            Value::Number(number) if number.is_i64() => Some(Type::Whole),
            Value::Number(_) => Some(Type::Number),
            Value::Bool(_) => Some(Type::Truth),
            _ => Some(Type::Text),
        })
        .reduce(|one, other| match (one, other) {
            (Type::Whole | Type::Number, Type::Whole | Type::Number) if one != other => Type::Number,
            _ if one == other => one,
            _ => Type::Text,
        });
    Column { name: name.to_owned(), of: of.unwrap_or(Type::Text) }
}

pub fn node_cell(node: &Node, column: &str) -> Value {
    match column {
        "name" => Value::from(node.name.as_str()),
        "kind" => Value::from(node.kind.as_str()),
        "mentions" => Value::from(node.mentions),
        "documents" => Value::from(node.documents),
        "sentences" => Value::from(node.sentences),
        _ => attribute(&node.attributes, column),
    }
}

pub fn edge_cell(edge: &Edge, column: &str) -> Value {
    match column {
        "weight" => Value::from(rounded(edge.weight)),
        "sentences" => Value::from(edge.sentences),
        "distinct" => Value::from(edge.distinct),
        "documents" => Value::from(edge.documents),
        "npmi" => Value::from(rounded(edge.npmi)),
        "llr" => Value::from(rounded(edge.llr)),
        "jaccard" => Value::from(rounded(edge.jaccard)),
        "meetings" => Value::from(edge.meetings),
        "places" => Value::from(edge.places.join("|")),
        "evidence" => Value::from(
            edge.evidence
                .iter()
                .map(|evidence| {
                    format!("{}, sentence {}: {}", evidence.document(), evidence.sentence(), evidence.text())
                })
                .collect::<Vec<_>>()
                .join("\n"),
        ),
        _ => attribute(&edge.attributes, column),
    }
}

/// An attribute; lists and objects as JSON.
fn attribute(attributes: &Map<String, Value>, column: &str) -> Value {
    match attributes.get(column) {
        Some(nested @ (Value::Array(_) | Value::Object(_))) => Value::from(nested.to_string()),
        Some(value) => value.clone(),
        None => Value::Null,
    }
}

/// A cell as plain text; `None` where there is nothing.
pub fn cell_text(cell: Value) -> Option<String> {
    match cell {
        Value::Null => None,
        Value::String(text) => Some(text),
        // A whole number in a column of numbers is a number like the others.
        other => Some(other.to_string()),
    }
}
