//! What the pictures have in common: what a shape, a colour, a width and a number say.
//!
//! In: nodes and edges. Out: their looks and words. Shape and colour-blind-safe colour tell the kind, size of the
//! name the mentions, width of a line its weight, its colour whether the two met; tooltips carry counts and the first
//! evidence. The drawing itself is left to [`dot`](super::dot) and [`svg`](super::svg).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use petgraph::visit::EdgeRef;

use crate::graph::{Edge, Graph, Node, Omitted};
use crate::meeting::Status;
use crate::text::readable::counted;

/// Characters of a sentence in a tooltip.
const TOOLTIP_SENTENCE: usize = 300;
/// Colours of a picture, and its letters where they are installed.
pub const PAPER: &str = "#FCFCFA";
pub const INK: &str = "#14202B";
pub const PALE_INK: &str = "#5B6B7A";
pub const NUMBER_INK: &str = "#44525F";
pub const FONTS: &str = "Inter, Helvetica, Arial, sans-serif";
pub const TITLE: &str = "Who is named with whom";

/// How a kind of entity looks.
pub struct Look {
    pub shape: Shape,
    pub fill: &'static str,
    pub line: &'static str,
    pub sign: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Ellipse,
    RoundedBox,
    Octagon,
    Box,
}

/// Okabe and Ito's colours, which the colour-blind tell apart (<https://jfly.uni-koeln.de/color/>).
pub fn look_of(kind: &str) -> Look {
    match kind {
        "person" => Look { shape: Shape::Ellipse, fill: "#D9EAF7", line: "#0072B2", sign: "●" },
        "place" => Look { shape: Shape::RoundedBox, fill: "#FCE6D2", line: "#D55E00", sign: "■" },
        "organisation" => Look { shape: Shape::Octagon, fill: "#D8F0E6", line: "#00795A", sign: "⬢" },
        _ => Look { shape: Shape::Box, fill: "#F3E3EE", line: "#A2578A", sign: "▬" },
    }
}

/// What an edge says, in the order of the legend.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    Met,
    MetThere,
    NamedWith,
}

impl Tie {
    pub fn colour(self) -> &'static str {
        match self {
            Self::Met => "#0B5FA5",
            Self::MetThere => "#B7611B",
            Self::NamedWith => "#3F7D5A",
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::MetThere => "met there",
            Self::NamedWith => "named with",
        }
    }
}

/// What a graph's picture shows, and how.
pub struct Picture<'g> {
    pub graph: &'g Graph,
    heaviest: f64,
    most_mentions: u64,
    /// Edges of this weight and more carry it as a number.
    numbered_from: f64,
    /// Pairs of ids, sorted, of those who met: a place can be a party, too, where the text says that a country met somebody.
    met: BTreeSet<(&'g str, &'g str)>,
}

impl<'g> Picture<'g> {
    pub fn new(graph: &'g Graph) -> Self {
        let heaviest = graph.graph.edge_weights().map(|edge| edge.weight).fold(0.0, f64::max);
        let mut met = BTreeSet::new();
        for meeting in graph.meetings.iter().filter(|meeting| meeting.status == Status::Held) {
            for (index, first) in meeting.who.iter().enumerate() {
                for second in &meeting.who[index + 1..] {
                    met.insert((first.min(second).as_str(), first.max(second).as_str()));
                }
            }
        }
        Self {
            graph,
            heaviest,
            most_mentions: graph.graph.node_weights().map(|node| node.mentions).max().unwrap_or(1).max(1),
            // About a third of the greatest weight: below it, numbers would crowd the picture.
            numbered_from: (heaviest * 0.35).ceil().max(2.0),
            met,
        }
    }

    pub fn tie(&self, source: &Node, target: &Node, edge: &Edge) -> Tie {
        let pair = (source.id.as_str().min(&target.id), source.id.as_str().max(&target.id));
        let joins_place = source.kind == "place" || target.kind == "place";
        if edge.meetings == 0 {
            Tie::NamedWith
        } else if joins_place && !self.met.contains(&pair) {
            Tie::MetThere
        } else {
            Tie::Met
        }
    }

    /// The weight as a share of the heaviest, 0 to 1.
    pub fn share(&self, edge: &Edge) -> f64 {
        if self.heaviest > 0.0 { (edge.weight / self.heaviest).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Width of an edge's line in points.
    pub fn width(&self, edge: &Edge) -> f64 {
        0.3 + 6.1 * self.share(edge).sqrt()
    }

    /// 0 to 1: light lines step back, but stay visible.
    pub fn opacity(&self, edge: &Edge) -> f64 {
        (149.0 + 91.0 * self.share(edge)) / 255.0
    }

    /// The same as two hexadecimal digits.
    pub fn opacity_digits(&self, edge: &Edge) -> String {
        let byte = (1..=u8::MAX).rev().find(|byte| f64::from(*byte) <= (self.opacity(edge) * 255.0).round());
        format!("{:02X}", byte.unwrap_or_default())
    }

    /// Size of the letters of a node in points.
    pub fn letters(&self, node: &Node) -> f64 {
        10.0 + 9.0 * (node.mentions as f64 / self.most_mentions as f64).sqrt()
    }

    /// The number on an edge, if it carries one.
    pub fn number(&self, edge: &Edge) -> Option<String> {
        (edge.weight >= self.numbered_from).then(|| short_number(edge.weight))
    }

    /// The lines below the title: what is shown, and what is not.
    pub fn counts(&self, omitted: &Omitted) -> Vec<String> {
        let (graph, corpus) = (&self.graph.graph, &self.graph.corpus);
        let measure = corpus.weight.words(corpus.window);
        let numbers = if self.heaviest >= self.numbered_from {
            format!(" and number = {measure} (numbers from {} up)", self.numbered_from)
        } else {
            format!(" = {measure}")
        };
        let mut lines = vec![format!(
            "{} · {} · from {}, {} · line width{numbers}",
            counted(graph.node_count() as u64, "entity"),
            counted(graph.edge_count() as u64, "link"),
            counted(corpus.documents, "document"),
            counted(corpus.sentences, "sentence")
        )];
        if omitted.edges > 0 || omitted.nodes > 0 {
            lines.push(omitted.words(self.graph));
        }
        lines
    }

    /// Kinds in the picture, the usual ones first.
    pub fn kinds(&self) -> Vec<&'g str> {
        let mut kinds: Vec<&str> = self.graph.graph.node_weights().map(|node| node.kind.as_str()).collect();
        kinds.sort_by_key(|kind| {
            (["person", "place", "organisation"].iter().position(|known| known == kind).unwrap_or(3), *kind)
        });
        kinds.dedup();
        kinds
    }

    /// What the edges in the picture say.
    pub fn ties(&self) -> Vec<Tie> {
        let graph = &self.graph.graph;
        let ties: BTreeSet<Tie> = graph
            .edge_references()
            .map(|edge| self.tie(&graph[edge.source()], &graph[edge.target()], edge.weight()))
            .collect();
        ties.into_iter().collect()
    }

    pub fn edge_tooltip(&self, source: &Node, target: &Node, edge: &Edge) -> String {
        let window = self.graph.corpus.window.word();
        let mut tooltip = format!(
            "{} – {}: {} in {}",
            plain(&source.name),
            plain(&target.name),
            counted(edge.sentences, window),
            counted(edge.documents, "document")
        );
        if edge.meetings > 0 {
            let _ = write!(tooltip, ", {}", counted(edge.meetings, "meeting"));
        }
        if let Some(first) = edge.evidence.first() {
            let _ = write!(
                tooltip,
                "\n“{}” ({}, sentence {})",
                shortened(&plain(first.text())),
                plain(first.document()),
                first.sentence()
            );
        }
        tooltip
    }
}

pub fn node_tooltip(node: &Node) -> String {
    format!(
        "{} ({}, {} in {})",
        plain(&node.name),
        plain(&node.kind),
        counted(node.mentions, "mention"),
        counted(node.documents, "document")
    )
}

fn short_number(weight: f64) -> String {
    if weight.fract() == 0.0 { format!("{weight}") } else { format!("{weight:.2}") }
}

/// Text as a picture can show it: on one line, without control characters and marks that turn the direction of all that follows.
pub fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            _ if c.is_whitespace() => Some(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => None,
            _ => (!c.is_control()).then_some(c),
        })
        .collect()
}

/// A long name in two lines, broken at the space nearest to its middle.
pub fn wrapped(name: &str) -> Vec<&str> {
    let middle = name.len() / 2;
    match name.match_indices(' ').min_by_key(|(at, _)| at.abs_diff(middle)) {
        Some((at, _)) if name.chars().count() > 22 => vec![&name[..at], &name[at + 1..]],
        _ => vec![name],
    }
}

pub fn shortened(sentence: &str) -> String {
    match sentence.char_indices().nth(TOOLTIP_SENTENCE) {
        Some((end, _)) => format!("{}…", &sentence[..end]),
        None => sentence.to_owned(),
    }
}
