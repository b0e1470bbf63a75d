//! `whomet export`: other formats and parts of a graph that is there already.

use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use whomet::readable::shown;
use whomet::{Format, Graph, Limits, Period, write_on};

use super::name::{find_entity, read_graph};
use super::output::{FormatName, PictureLimits, write_files};
use super::{Failure, Outcome};

/// Writes a graph, or a part of it, in other formats.
#[derive(Debug, Args)]
#[command(
    long_about = "Writes a graph.json, or a part of it, in other formats: one file on standard output, or any number in the folder given with --out. \
                  Parts are taken in the order of the options below: first the kinds, then the meetings between two dates, the weights, the backbone, the \
                  surroundings of an entity, the strongest entities, the largest component. The pictures (dot, svg) show the strongest 40 \
                  entities of that unless --top says otherwise.",
    after_help = "Examples:\n  whomet export out/graph.json --format gexf > graph.gexf\n  \
                  whomet export out/graph.json --ego \"Angela Merkel\" --depth 1 --format svg > merkel.svg\n  \
                  whomet export out/graph.json --kinds person --backbone 0.05 --format graphml,csv --out backbone\n  \
                  whomet export out/graph.json --between 2018-05 2018-06 --format gexf > may-and-june.gexf"
)]
pub struct Export {
    /// A graph that `whomet build` wrote, or networkx
    #[arg(value_name = "GRAPH.json")]
    graph: PathBuf,
    /// Files to write, by commas: json, json-links, dot, svg, html, graphml, gexf, cytoscape, csv, geojson, cypher
    #[arg(short, long, value_name = "FORMATS", value_delimiter = ',', required = true)]
    format: Vec<FormatName>,
    /// Folder to write to [default: standard output]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Add to every entity degree, strength, betweenness, closeness, eigenvector, pagerank, community, and to every edge betweenness, all within the part
    #[arg(long)]
    metrics: bool,
    #[command(flatten)]
    part: Part,
}

/// The part of a graph to keep.
#[derive(Debug, Args)]
#[command(next_help_heading = "The part to keep")]
struct Part {
    /// Entities of these kinds, by commas: person,place
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    kinds: Vec<String>,
    /// Meetings of these days, and whom they join; dates like 2018-05-17, 2018-05, 2018-W20, 2018
    #[arg(long, value_names = ["DATE", "DATE"], num_args = 2)]
    between: Vec<Period>,
    /// Edges of at least this weight
    #[arg(long, value_name = "W")]
    min_weight: Option<f64>,
    /// Edges that weigh more than chance would have it: those whose disparity is below ALPHA, 0.05 for example
    #[arg(long, value_name = "ALPHA", value_parser = parse_share)]
    backbone: Option<f64>,
    /// This entity and those around it
    #[arg(long, value_name = "NAME")]
    ego: Option<String>,
    /// How many edges away from that entity
    #[arg(long, value_name = "N", default_value_t = 1, requires = "ego")]
    depth: usize,
    /// So many entities, those with the strongest edges first
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// The largest part that holds together
    #[arg(long, value_enum)]
    component: Option<Component>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Component {
    Largest,
}

fn parse_share(text: &str) -> Result<f64, String> {
    let share = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.0..=1.0).contains(&share) { Ok(share) } else { Err("a number from 0 to 1 is needed".to_owned()) }
}

impl Part {
    fn of(&self, whole: &Graph) -> Result<Graph, Failure> {
        let mut graph = whole.clone();
        if !self.kinds.is_empty() {
            let mut known: Vec<&str> = whole.graph.node_weights().map(|node| node.kind.as_str()).collect();
            known.sort_unstable();
            known.dedup();
            if let Some(unknown) = self.kinds.iter().find(|kind| !known.contains(&kind.as_str())) {
                return Err(format!(
                    "no entity is of kind {}; the kinds are {}",
                    shown(unknown),
                    shown(&known.join(", "))
                )
                .into());
            }
            graph = graph.of_kinds(&self.kinds);
        }
        if let [first, last] = self.between[..] {
            if last < first {
                return Err(format!(
                    "--between {} {}: the first date is after the second",
                    first.first_day(),
                    last.last_day()
                )
                .into());
            }
            graph = graph.between(&first.until(last));
        }
        if self.min_weight.is_some() {
            graph = graph.within(&Limits { min_weight: self.min_weight, ..Limits::default() }).0;
        }
        if let Some(alpha) = self.backbone {
            graph = graph.backbone(alpha);
        }
        if let Some(name) = &self.ego {
            graph = graph.ego(find_entity(&graph, name)?, self.depth);
        }
        if self.top.is_some() {
            graph = graph.within(&Limits { top: self.top, ..Limits::default() }).0;
        }
        if self.component.is_some() {
            graph = graph.of_largest_component();
        }
        Ok(graph)
    }
}

impl Export {
    pub fn run(self) -> Result<Outcome, Failure> {
        let whole = read_graph(&self.graph)?;
        let mut graph = self.part.of(&whole)?;
        if self.metrics {
            graph.add_metrics();
        }
        let formats: Vec<Format> = self.format.iter().flat_map(FormatName::formats).collect();
        let limits = PictureLimits { top: self.part.top, min_weight: None };
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        if let Some(out) = &self.out {
            let written = write_files(&graph, &whole, &formats, &limits, out, Some(&self.graph), threads)?;
            eprint!("{}", written.words());
        } else if let [format] = formats[..] {
            let (view, omitted) = limits.view(&graph, &whole, format);
            let mut out = BufWriter::new(io::stdout().lock());
            write_on(threads, &view, &omitted, format, &mut out)?;
            out.flush()?;
        } else {
            return Err("these are several files; say with --out DIR where to write them".into());
        }
        Ok(Outcome::Done)
    }
}
