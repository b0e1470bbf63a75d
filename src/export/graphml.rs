//! graph.graphml: GraphML (<http://graphml.graphdrawing.org/specification.html>) with typed attributes, for networkx,
//! igraph, Gephi, yEd and Cytoscape.
//!
//! In: a graph. Out: its nodes and edges with all columns. Left out: the meetings, for which GraphML has no place.

use std::io::{self, Write};

use petgraph::visit::EdgeRef;

use super::columns::{Column, cell_text, edge_cell, edge_columns, node_cell, node_columns};
use super::xml::text;
use crate::graph::Graph;

/// Writes `graph`.
pub fn write_graphml(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let (node_columns, edge_columns) = (node_columns(graph), edge_columns(graph));
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">"
    )?;
    write_keys("node", &node_columns, out)?;
    write_keys("edge", &edge_columns, out)?;
    writeln!(out, "<graph edgedefault=\"undirected\">")?;
    for node in graph.graph.node_weights() {
        write!(out, "<node id=\"{}\">", text(&node.id))?;
        for (index, column) in node_columns.iter().enumerate() {
            if let Some(cell) = cell_text(node_cell(node, &column.name)) {
                write!(out, "<data key=\"node{index}\">{}</data>", text(&cell))?;
            }
        }
        writeln!(out, "</node>")?;
    }
    for edge in graph.graph.edge_references() {
        let (source, target) = (&graph.graph[edge.source()], &graph.graph[edge.target()]);
        write!(out, "<edge source=\"{}\" target=\"{}\">", text(&source.id), text(&target.id))?;
        for (index, column) in edge_columns.iter().enumerate() {
            if let Some(cell) = cell_text(edge_cell(edge.weight(), &column.name)) {
                write!(out, "<data key=\"edge{index}\">{}</data>", text(&cell))?;
            }
        }
        writeln!(out, "</edge>")?;
    }
    writeln!(out, "</graph>\n</graphml>")
}

fn write_keys(of: &str, columns: &[Column], out: &mut dyn Write) -> io::Result<()> {
    for (index, column) in columns.iter().enumerate() {
        let kind = column.of.xml_name();
        writeln!(
            out,
            "<key id=\"{of}{index}\" for=\"{of}\" attr.name=\"{}\" attr.type=\"{kind}\"/>",
            text(&column.name)
        )?;
    }
    Ok(())
}
