//! graph.dot: a picture for Graphviz.
//!
//! In: a graph small enough to look at (see [`Limits`](crate::graph::Limits)) and what was left out of it. Out: DOT
//! (<https://graphviz.org/doc/info/lang.html>). What shapes, colours and widths say is in [`picture`](super::picture).
//! Every name is quoted and escaped.

use std::fmt::Write as _;
use std::io::{self, Write};

use petgraph::visit::EdgeRef;

use super::picture::{
    FONTS, INK, Look, NUMBER_INK, PALE_INK, PAPER, Picture, Shape, TITLE, look_of, node_tooltip, plain, wrapped,
};
use crate::graph::{Edge, Graph, Node, Omitted};

/// Above so many nodes, lines are straight: curves around nodes take time that grows with the cube of their number.
const CURVED_UP_TO: usize = 80;

/// Writes `graph`, of which `omitted` was left out.
pub fn write_dot(graph: &Graph, omitted: &Omitted, out: &mut dyn Write) -> io::Result<()> {
    let nodes = &graph.graph;
    let picture = Picture::new(graph);
    let splines = if nodes.node_count() > CURVED_UP_TO { "line" } else { "true" };
    writeln!(out, "graph \"who is named with whom\" {{")?;
    writeln!(
        out,
        "  graph [layout=sfdp, overlap=prism, overlap_scaling=-4, sep=\"+14\", splines={splines}, K=0.9, repulsiveforce=1.2, start=11, outputorder=edgesfirst, bgcolor=\"{PAPER}\", pad=0.4,\n         \
         fontname=\"{FONTS}\", fontsize=20, fontcolor=\"{INK}\", labelloc=t, labeljust=l,\n         label={}];",
        heading(&picture, omitted)
    )?;
    writeln!(
        out,
        "  node [fontname=\"{FONTS}\", fontcolor=\"{INK}\", penwidth=1.4, margin=\"0.14,0.07\", height=0.32, width=0.5];"
    )?;
    writeln!(out, "  edge [fontname=\"{FONTS}\", fontsize=9, fontcolor=\"{NUMBER_INK}\"];")?;
    for node in nodes.node_weights() {
        write_node(&picture, node, out)?;
    }
    for edge in nodes.edge_references() {
        write_edge(&picture, &nodes[edge.source()], &nodes[edge.target()], edge.weight(), out)?;
    }
    writeln!(out, "}}")
}

/// The HTML-like label with title, counts, legend, and what the picture leaves out.
fn heading(picture: &Picture<'_>, omitted: &Omitted) -> String {
    let mut rows = vec![format!("<font point-size=\"22\"><b>{TITLE}</b></font>")];
    rows.extend(
        picture
            .counts(omitted)
            .iter()
            .map(|line| format!("<font point-size=\"11\" color=\"{PALE_INK}\">{}</font>", html(line))),
    );
    let legend = picture
        .kinds()
        .iter()
        .map(|kind| format!("<font color=\"{}\">{}</font>&#160;{}", look_of(kind).line, look_of(kind).sign, html(kind)))
        .chain(
            picture.ties().iter().map(|tie| format!("<font color=\"{}\">━━</font>&#160;{}", tie.colour(), tie.words())),
        )
        .collect::<Vec<_>>()
        .join("&#160;&#160;&#160; ");
    // An empty font element would be a syntax error.
    if !legend.is_empty() {
        rows.push(format!("<font point-size=\"12\">{legend}</font>"));
    }
    let mut label = "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">".to_owned();
    for row in rows {
        let _ = write!(label, "<tr><td align=\"left\">{row}</td></tr>");
    }
    label.push_str("<tr><td height=\"14\"></td></tr></table>>");
    label
}

/// Shape and style by Graphviz's names.
pub(super) fn shape_of(look: &Look) -> (&'static str, &'static str) {
    match look.shape {
        Shape::Ellipse => ("ellipse", "filled"),
        Shape::RoundedBox => ("box", "filled,rounded"),
        Shape::Octagon => ("octagon", "filled"),
        Shape::Box => ("box", "filled"),
    }
}

fn write_node(picture: &Picture<'_>, node: &Node, out: &mut dyn Write) -> io::Result<()> {
    let look = look_of(&node.kind);
    let (shape, style) = shape_of(&look);
    writeln!(
        out,
        "  {} [label={}, shape={shape}, style=\"{style}\", fillcolor=\"{}\", color=\"{}\", fontsize={:.1}, class={}, tooltip={}];",
        quoted(&node.id),
        label(&wrapped(&plain(&node.name)).join("\n")),
        look.fill,
        look.line,
        picture.letters(node),
        quoted(&node.kind),
        label(&node_tooltip(node))
    )
}

fn write_edge(picture: &Picture<'_>, source: &Node, target: &Node, edge: &Edge, out: &mut dyn Write) -> io::Result<()> {
    let tooltip = label(&picture.edge_tooltip(source, target, edge));
    let number = match picture.number(edge) {
        Some(number) => format!(
            ", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"{PAPER}\"><tr><td>{number}</td></tr></table>>, labeltooltip={tooltip}"
        ),
        None => String::new(),
    };
    writeln!(
        out,
        "  {} -- {} [weight={}, penwidth={:.2}, color=\"{}{}\", tooltip={tooltip}, edgetooltip={tooltip}{number}];",
        quoted(&source.id),
        quoted(&target.id),
        // Graphviz takes whole weights.
        (picture.share(edge) * 20.0).round().max(1.0),
        picture.width(edge),
        picture.tie(source, target, edge).colour(),
        picture.opacity_digits(edge)
    )
}

/// A DOT id. Control characters, of which Graphviz rejects some, are written as `\u{0}`, so that two ids stay two; a backslash
/// before the closing quotation mark would escape it, so each is doubled.
pub(super) fn quoted(id: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in id.chars() {
        match c {
            '\\' => quoted.push_str("\\\\"),
            '"' => quoted.push_str("\\\""),
            // Graphviz takes an id that begins with a percent sign for one of its own, which name nothing.
            '%' if quoted.len() == 1 => quoted.push_str("\\\\u{25}"),
            _ if c.is_control() => quoted.extend("\\".chars().chain(c.escape_unicode())),
            _ => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A string that Graphviz shows as it is: `\N` and `&lt;` would mean something else in a label.
pub(super) fn label(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

pub(super) fn html(text: &str) -> String {
    plain(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
