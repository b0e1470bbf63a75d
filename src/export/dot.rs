//! graph.dot: a picture for Graphviz.
//!
//! In: a graph small enough to look at (see [`Limits`](crate::graph::Limits)) and what was left out of it. Out: DOT
//! (<https://graphviz.org/doc/info/lang.html>). Shape and colour-blind-safe colour tell the kind, size of the name
//! the mentions, width of a line its weight, its colour whether the two met; tooltips carry counts and the first
//! evidence. Every name is quoted; control characters, of which Graphviz rejects some, are taken out.

use std::fmt::Write as _;
use std::io::{self, Write};

use petgraph::visit::EdgeRef;

use crate::graph::{Edge, Graph, Node, Omitted};

/// Above so many nodes, lines are straight: curves around nodes take time that grows with the cube of their number.
const CURVED_UP_TO: usize = 80;
/// Characters of a sentence in a tooltip.
const TOOLTIP_SENTENCE: usize = 300;
pub(super) const PAPER: &str = "#FCFCFA";

/// How a kind of entity looks.
pub(super) struct Look {
    pub(super) shape: &'static str,
    pub(super) style: &'static str,
    pub(super) fill: &'static str,
    pub(super) line: &'static str,
    pub(super) sign: &'static str,
}

/// Okabe and Ito's colours, which the colour-blind tell apart (<https://jfly.uni-koeln.de/color/>).
pub(super) fn look_of(kind: &str) -> Look {
    match kind {
        "person" => Look { shape: "ellipse", style: "filled", fill: "#D9EAF7", line: "#0072B2", sign: "●" },
        "place" => Look { shape: "box", style: "filled,rounded", fill: "#FCE6D2", line: "#D55E00", sign: "■" },
        "organisation" => Look { shape: "octagon", style: "filled", fill: "#D8F0E6", line: "#00795A", sign: "⬢" },
        _ => Look { shape: "box", style: "filled", fill: "#F3E3EE", line: "#A2578A", sign: "▬" },
    }
}

/// What an edge says, in the order of the legend.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Met,
    MetThere,
    NamedWith,
}

impl Tie {
    fn of(edge: &Edge, source: &Node, target: &Node) -> Self {
        match (edge.meetings, source.kind == "place" || target.kind == "place") {
            (0, _) => Self::NamedWith,
            (_, true) if edge.places.is_empty() => Self::MetThere,
            _ => Self::Met,
        }
    }

    fn colour(self) -> &'static str {
        match self {
            Self::Met => "#0B5FA5",
            Self::MetThere => "#B7611B",
            Self::NamedWith => "#3F7D5A",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::MetThere => "met there",
            Self::NamedWith => "named with",
        }
    }
}

/// Writes `graph`, of which `omitted` was left out.
pub fn write_dot(graph: &Graph, omitted: &Omitted, out: &mut impl Write) -> io::Result<()> {
    let nodes = &graph.graph;
    let heaviest = nodes.edge_weights().map(|edge| edge.weight).fold(0.0, f64::max);
    let most_mentions = nodes.node_weights().map(|node| node.mentions).max().unwrap_or(1);
    // About a third of the greatest weight: below it, numbers would crowd the picture.
    let numbered_from = (heaviest * 0.35).ceil().max(2.0);
    let splines = if nodes.node_count() > CURVED_UP_TO { "line" } else { "true" };
    writeln!(out, "graph \"who is named with whom\" {{")?;
    writeln!(
        out,
        "  graph [layout=sfdp, overlap=prism, overlap_scaling=-4, sep=\"+14\", splines={splines}, K=0.9, repulsiveforce=1.2, start=11, outputorder=edgesfirst, bgcolor=\"{PAPER}\", pad=0.4,\n         \
         fontname=\"Inter, Helvetica, Arial, sans-serif\", fontsize=20, fontcolor=\"#14202B\", labelloc=t, labeljust=l,\n         label={}];",
        heading(graph, omitted, numbered_from, heaviest)
    )?;
    writeln!(
        out,
        "  node [fontname=\"Inter, Helvetica, Arial, sans-serif\", fontcolor=\"#14202B\", penwidth=1.4, margin=\"0.14,0.07\", height=0.32, width=0.5];"
    )?;
    writeln!(out, "  edge [fontname=\"Inter, Helvetica, Arial, sans-serif\", fontsize=9, fontcolor=\"#44525F\"];")?;
    for node in nodes.node_weights() {
        write_node(node, most_mentions, out)?;
    }
    for edge in nodes.edge_references() {
        write_edge(&nodes[edge.source()], &nodes[edge.target()], edge.weight(), heaviest, numbered_from, graph, out)?;
    }
    writeln!(out, "}}")
}

/// The HTML-like label with title, counts, legend, and what the picture leaves out.
fn heading(graph: &Graph, omitted: &Omitted, numbered_from: f64, heaviest: f64) -> String {
    let nodes = &graph.graph;
    let mut kinds: Vec<&str> = nodes.node_weights().map(|node| node.kind.as_str()).collect();
    kinds.sort_by_key(|kind| {
        (["person", "place", "organisation"].iter().position(|known| known == kind).unwrap_or(3), *kind)
    });
    kinds.dedup();
    let mut ties: Vec<Tie> = nodes
        .edge_references()
        .map(|edge| Tie::of(edge.weight(), &nodes[edge.source()], &nodes[edge.target()]))
        .collect();
    ties.sort_unstable();
    ties.dedup();
    let measure = graph.corpus.weight.words(graph.corpus.window);
    let numbers = if heaviest >= numbered_from {
        format!(" and number = {measure} (numbers from {numbered_from} up)")
    } else {
        format!(" = {measure}")
    };
    let mut rows = vec![
        "<font point-size=\"22\"><b>Who is named with whom</b></font>".to_owned(),
        small(&format!(
            "{} entities · {} links · from {} documents, {} sentences · line width{numbers}",
            nodes.node_count(),
            nodes.edge_count(),
            graph.corpus.documents,
            graph.corpus.sentences
        )),
    ];
    if omitted.edges > 0 || omitted.nodes > 0 {
        rows.push(small(&omitted.words(graph)));
    }
    let legend = kinds
        .iter()
        .map(|kind| format!("<font color=\"{}\">{}</font>&#160;{}", look_of(kind).line, look_of(kind).sign, html(kind)))
        .chain(ties.iter().map(|tie| format!("<font color=\"{}\">━━</font>&#160;{}", tie.colour(), tie.words())))
        .collect::<Vec<_>>()
        .join("&#160;&#160;&#160; ");
    rows.push(format!("<font point-size=\"12\">{legend}</font>"));
    let mut label = "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">".to_owned();
    for row in rows {
        let _ = write!(label, "<tr><td align=\"left\">{row}</td></tr>");
    }
    label.push_str("<tr><td height=\"14\"></td></tr></table>>");
    label
}

fn small(text: &str) -> String {
    format!("<font point-size=\"11\" color=\"#5B6B7A\">{text}</font>")
}

fn write_node(node: &Node, most_mentions: u64, out: &mut impl Write) -> io::Result<()> {
    let look = look_of(&node.kind);
    let size = 10.0 + 9.0 * (node.mentions as f64 / most_mentions as f64).sqrt();
    let tooltip = format!(
        "{} ({}, {} in {})",
        plain(&node.name),
        node.kind,
        counted(node.mentions, "mention"),
        counted(node.documents, "document")
    );
    writeln!(
        out,
        "  {} [label={}, shape={}, style=\"{}\", fillcolor=\"{}\", color=\"{}\", fontsize={size:.1}, class={}, tooltip={}];",
        quoted(&node.id),
        label(&wrapped(&plain(&node.name))),
        look.shape,
        look.style,
        look.fill,
        look.line,
        quoted(&node.kind),
        label(&tooltip)
    )
}

fn write_edge(
    source: &Node,
    target: &Node,
    edge: &Edge,
    heaviest: f64,
    numbered_from: f64,
    graph: &Graph,
    out: &mut impl Write,
) -> io::Result<()> {
    let share = if heaviest > 0.0 { (edge.weight / heaviest).clamp(0.0, 1.0) } else { 0.0 };
    let width = 0.3 + 6.1 * share.sqrt();
    // Light lines first step back, but stay visible.
    let opacity = 149.0 + 91.0 * share;
    let colour = Tie::of(edge, source, target).colour();
    let window = if edge.sentences == 1 {
        graph.corpus.window.word().to_owned()
    } else {
        format!("{}s", graph.corpus.window.word())
    };
    let mut tooltip = format!(
        "{} – {}: {} {window} in {}",
        plain(&source.name),
        plain(&target.name),
        edge.sentences,
        counted(edge.documents, "document")
    );
    if edge.meetings > 0 {
        let _ = write!(tooltip, ", {}", counted(edge.meetings, "meeting"));
    }
    if let Some(first) = edge.evidence.first() {
        let _ = write!(
            tooltip,
            "\n“{}” ({}, sentence {})",
            shortened(&plain(&first.text)),
            plain(&first.document),
            first.sentence
        );
    }
    let tooltip = label(&tooltip);
    let number = if edge.weight >= numbered_from {
        format!(
            ", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"{PAPER}\"><tr><td>{}</td></tr></table>>, labeltooltip={tooltip}",
            short_number(edge.weight)
        )
    } else {
        String::new()
    };
    writeln!(
        out,
        "  {} -- {} [weight={}, penwidth={width:.2}, color=\"{colour}{:02X}\", tooltip={tooltip}, edgetooltip={tooltip}{number}];",
        quoted(&source.id),
        quoted(&target.id),
        // Graphviz takes whole weights.
        (share * 20.0).round().max(1.0),
        opacity.round() as u8
    )
}

fn short_number(weight: f64) -> String {
    if weight.fract() == 0.0 { format!("{weight}") } else { format!("{weight:.2}") }
}

fn counted(count: u64, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// Text without control characters; line ends become spaces.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(|c| if c.is_whitespace() { Some(' ') } else { (!c.is_control()).then_some(c) }).collect()
}

/// A DOT id. A backslash before the closing quotation mark would escape it, so each is doubled.
pub(super) fn quoted(id: &str) -> String {
    format!("\"{}\"", plain(id).replace('\\', "\\\\").replace('"', "\\\""))
}

/// A string that Graphviz shows as it is: `\N` and `&lt;` would mean something else in a label.
pub(super) fn label(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

pub(super) fn html(text: &str) -> String {
    plain(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A long name in two lines, broken at the space nearest to its middle.
pub(super) fn wrapped(name: &str) -> String {
    let middle = name.len() / 2;
    match name.match_indices(' ').min_by_key(|(at, _)| at.abs_diff(middle)) {
        Some((at, _)) if name.chars().count() > 22 => format!("{}\n{}", &name[..at], &name[at + 1..]),
        _ => name.to_owned(),
    }
}

pub(super) fn shortened(sentence: &str) -> String {
    match sentence.char_indices().nth(TOOLTIP_SENTENCE) {
        Some((end, _)) => format!("{}…", &sentence[..end]),
        None => sentence.to_owned(),
    }
}
