//! Writing graphs in the formats that others read.
//!
//! In: a [`Graph`]. Out: bytes, one file a format. Names and sentences come from strangers:
//! every format escapes what it cannot hold as it is.

mod arrange;
mod columns;
mod csv;
mod cypher;
mod cytoscape;
mod dot;
mod geojson;
mod gexf;
mod graphml;
mod html;
mod json;
mod lettering;
mod meetings;
mod picture;
mod svg;
mod xml;

use std::io::{self, Write};
use std::num::NonZeroUsize;

use crate::graph::{Graph, Omitted};

pub use self::csv::{write_edges_csv, write_nodes_csv};
pub use cypher::write_cypher;
pub use cytoscape::write_cytoscape;
pub use dot::write_dot;
pub use geojson::write_geojson;
pub use gexf::write_gexf;
pub use graphml::write_graphml;
pub use html::write_html;
pub use json::{write_json, write_json_links};
pub use meetings::{write_meetings_csv, write_meetings_dot, write_meetings_json};
pub use svg::write_svg;

/// Above so many nodes, no positions are worked out: that takes long, and no drawing of them can be read.
const PLACED_UP_TO: usize = 20_000;

/// A kind of file that a graph can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Node-link JSON with everything.
    Json,
    /// The same with its edges under `links`.
    JsonLinks,
    /// A picture for Graphviz.
    Dot,
    /// A picture for browsers and documents.
    Svg,
    /// A page to explore in a browser.
    Html,
    /// GraphML.
    GraphMl,
    /// GEXF 1.3.
    Gexf,
    /// Cytoscape JSON.
    Cytoscape,
    /// The nodes as a table.
    NodesCsv,
    /// The edges as a table.
    EdgesCsv,
    /// Places and meetings for a map.
    GeoJson,
    /// Statements for Neo4j.
    Cypher,
    /// The meetings as a list.
    MeetingsJson,
    /// The meetings as a table.
    MeetingsCsv,
    /// A picture of who met whom.
    MeetingsDot,
}

/// Every format with the name that asks for it and the file it is written to.
const FORMATS: [(Format, &str, &str); 15] = [
    (Format::Json, "json", "graph.json"),
    (Format::JsonLinks, "json-links", "graph-links.json"),
    (Format::Dot, "dot", "graph.dot"),
    (Format::Svg, "svg", "graph.svg"),
    (Format::Html, "html", "graph.html"),
    (Format::GraphMl, "graphml", "graph.graphml"),
    (Format::Gexf, "gexf", "graph.gexf"),
    (Format::Cytoscape, "cytoscape", "graph.cyjs"),
    (Format::NodesCsv, "csv", "nodes.csv"),
    (Format::EdgesCsv, "csv", "edges.csv"),
    (Format::GeoJson, "geojson", "graph.geojson"),
    (Format::Cypher, "cypher", "graph.cypher"),
    (Format::MeetingsJson, "meetings", "meetings.json"),
    (Format::MeetingsCsv, "meetings", "meetings.csv"),
    (Format::MeetingsDot, "meetings", "meetings.dot"),
];

impl Format {
    /// The names of all formats, in the order of their description.
    #[must_use]
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> = FORMATS.iter().map(|(_, name, _)| *name).collect();
        names.dedup();
        names
    }

    /// The formats that `name` asks for, one a file; none if there is no such name.
    #[must_use]
    pub fn named(name: &str) -> Vec<Self> {
        FORMATS.iter().filter(|(_, of, _)| *of == name).map(|(format, _, _)| *format).collect()
    }

    /// The name of the file.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        FORMATS.iter().find(|(format, _, _)| *format == self).map_or("graph", |(_, _, file)| *file)
    }

    /// Whether it is made to be looked at, and so cannot hold a large graph.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Dot | Self::Svg)
    }
}

/// Writes `graph`, of which `omitted` was left out, as `format`.
pub fn write(graph: &Graph, omitted: &Omitted, format: Format, out: &mut dyn Write) -> io::Result<()> {
    write_on(NonZeroUsize::MIN, graph, omitted, format, out)
}

/// [`write`](fn@write) on so many threads, which the large formats put to use.
pub fn write_on(
    threads: NonZeroUsize,
    graph: &Graph,
    omitted: &Omitted,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Json => json::write_json_on(threads, graph, out),
        Format::JsonLinks => json::write_json_links_on(threads, graph, out),
        Format::Dot => write_dot(graph, omitted, out),
        Format::Svg => write_svg(graph, omitted, out),
        Format::Html => html::write_html_on(threads, graph, omitted, out),
        Format::GraphMl => write_graphml(graph, out),
        Format::Gexf => write_gexf(graph, out),
        Format::Cytoscape => write_cytoscape(graph, out),
        Format::NodesCsv => write_nodes_csv(graph, out),
        Format::EdgesCsv => write_edges_csv(graph, out),
        Format::GeoJson => write_geojson(graph, out),
        Format::Cypher => write_cypher(graph, out),
        Format::MeetingsJson => write_meetings_json(graph, out),
        Format::MeetingsCsv => write_meetings_csv(graph, out),
        Format::MeetingsDot => write_meetings_dot(graph, out),
    }
}
