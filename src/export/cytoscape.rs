//! graph.cyjs: the JSON of Cytoscape and Cytoscape.js (<https://js.cytoscape.org/#notation/elements-json>).
//!
//! In: a graph. Out: nodes and edges with all columns, and positions where the graph is not too large to work them out.
//! `value` repeats the id, which `cytoscape_graph` of networkx asks for.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;
use serde_json::{Map, Value, json};

use super::PLACED_UP_TO;
use super::columns::{edge_cell, edge_columns, node_cell, node_columns};
use crate::graph::Graph;

/// Cytoscape draws in pixels.
const SCALE: f64 = 100.0;

/// Writes `graph`.
pub fn write_cytoscape(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let positions = if graph.graph.node_count() <= PLACED_UP_TO { graph.layout() } else { Vec::new() };
    let (node_columns, edge_columns) = (node_columns(graph), edge_columns(graph));
    out.write_all(b"{\"format_version\": \"1.0\", \"generated_by\": \"whomet\", \"target_cytoscapejs_version\": \"~3.0\",\n\"directed\": false, \"multigraph\": false,\n\"data\": ")?;
    serde_json::to_writer(&mut *out, &graph.corpus)?;
    out.write_all(b",\n\"elements\": {\"nodes\": [")?;
    for (index, node) in graph.graph.node_weights().enumerate() {
        let mut cells: Map<String, Value> =
            node_columns.iter().map(|column| (column.name.clone(), node_cell(node, &column.name))).collect();
        cells.retain(|_, cell| !cell.is_null());
        cells.insert("id".to_owned(), json!(node.id));
        cells.insert("value".to_owned(), json!(node.id));
        let mut element = Map::from_iter([("data".to_owned(), Value::Object(cells))]);
        if let Some([x, y]) = positions.get(index) {
            let place = |at: f64| (at * SCALE * 10.0).round() / 10.0;
            element.insert("position".to_owned(), json!({"x": place(*x), "y": place(*y)}));
        }
        write_element(index, &element, out)?;
    }
    out.write_all(b"],\n\"edges\": [")?;
    for (index, edge) in graph.graph.edge_references().enumerate() {
        let mut cells: Map<String, Value> =
            edge_columns.iter().map(|column| (column.name.clone(), edge_cell(edge.weight(), &column.name))).collect();
        cells.retain(|_, cell| !cell.is_null());
        cells.insert("id".to_owned(), json!(format!("edge {index}")));
        cells.insert("source".to_owned(), json!(graph.graph[edge.source()].id));
        cells.insert("target".to_owned(), json!(graph.graph[edge.target()].id));
        write_element(index, &Map::from_iter([("data".to_owned(), Value::Object(cells))]), out)?;
    }
    out.write_all(b"]}}\n")
}

fn write_element(index: usize, element: &Map<String, Value>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
    Ok(serde_json::to_writer(out, element)?)
}
