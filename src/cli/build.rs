//! `whomet build`: the main job, from documents to graph.json, graph.dot and graph.html.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, ValueEnum};
use whomet::readable::{counted, grouped, shown};
use whomet::{Format, Gazetteer, Graph, Step, Tally, Times, UndecidedName, Weight, Window};

use super::input::Input;
use super::output::{FormatName, PictureLimits, write_files};
use super::report::table;
use super::{Failure, Outcome};

/// Reads texts and writes the graph of who is named with whom.
#[derive(Debug, Args)]
#[command(
    long_about = "Reads texts and writes the graph of who is named with whom: graph.json with everything (counts, measures, evidence) for \
                  notebooks, graph.dot with the strongest part as a picture for Graphviz, graph.html to explore in a browser. Each file is written whole or not at all.",
    after_help = "Examples:\n  whomet build articles                             the graph of a folder of articles, in out/\n  \
                  whomet build news.jsonl.zst -g names/ -o graphs   other gazetteers, another folder\n  \
                  whomet build articles --top 20 --min-weight 3     a smaller picture\n  \
                  whomet build articles --format json,gexf,csv      other files"
)]
pub struct Build {
    #[command(flatten)]
    input: Input,
    /// Folder to write to
    #[arg(short, long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// How near two entities must be named to be joined
    #[arg(long, value_enum, default_value_t)]
    window: WindowArgument,
    /// The measure that becomes the weight of an edge
    #[arg(long, value_enum, default_value_t)]
    weight: WeightArgument,
    /// Sentences to keep for each edge, the first in the order of the input
    #[arg(long, value_name = "N", default_value_t = 3)]
    evidence: usize,
    /// Files to write, by commas: json, json-links, dot, svg, html, graphml, gexf, cytoscape, csv, geojson, cypher, meetings
    #[arg(short, long, value_name = "FORMATS", value_delimiter = ',', default_value = "json,dot,svg,html,meetings")]
    format: Vec<FormatName>,
    /// Add to every entity degree, strength, betweenness, closeness, eigenvector, pagerank, community, and to every edge betweenness
    #[arg(long)]
    metrics: bool,
    /// Look for no meetings
    #[arg(long)]
    no_meetings: bool,
    /// Tell on standard error where the time went
    #[arg(long)]
    timings: bool,
    #[command(flatten)]
    picture: PictureLimits,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum WindowArgument {
    /// In one sentence
    #[default]
    Sentence,
    /// In one paragraph
    Paragraph,
    /// In one document
    Document,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum WeightArgument {
    /// Sentences that name both
    #[default]
    Sentences,
    /// Different sentences that name both: a reprint counts once
    Distinct,
    /// Documents that name both in a sentence
    Documents,
    /// Normalised pointwise mutual information
    Npmi,
    /// Log-likelihood ratio
    Llr,
    /// Sentences that name both, of those that name either
    Jaccard,
}

impl Build {
    pub fn run(self) -> Result<Outcome, Failure> {
        let begin = Instant::now();
        let (gazetteer, cues) = if self.no_meetings {
            (self.input.gazetteer()?, None)
        } else {
            let (gazetteer, cues) = self.input.gazetteer_and_cues()?;
            (gazetteer, Some(cues))
        };
        let (mut load, mut step) = (Times::default(), begin);
        load.add_since(Step::Load, &mut step);
        let window = self.window.into();
        let threads = self.input.threads();
        let mut tally = Tally::new(window, self.evidence);
        let mut parts = vec![tally.clone(); threads.get()];
        let course = self.input.read(
            &gazetteer,
            cues.as_ref(),
            window,
            &mut parts,
            |part, document, reading| part.add(document, reading),
            // In a long input every worker meets every pair: kept to the end, each would have them all.
            |parts| {
                parts.iter_mut().for_each(|part| {
                    tally.merge_on(threads, std::mem::replace(part, Tally::new(window, self.evidence)));
                });
                true
            },
        );
        if course.documents == 0 {
            eprintln!("whomet: no document could be read; nothing is written");
            return Ok(Outcome::Nothing);
        }
        let mut times = course.times;
        times.add_mean(&[load]);
        let mut step = Instant::now();
        // Only the summary tells them.
        let undecided = if self.input.quiet { Vec::new() } else { tally.undecided() };
        let undecided: Vec<(String, UndecidedName)> =
            undecided.into_iter().map(|(surface, name)| (surface.to_owned(), name.clone())).collect();
        let mut graph = tally.into_graph_on(threads, &gazetteer, self.weight.into());
        if self.metrics {
            graph.add_metrics();
        }
        times.add_since(Step::Count, &mut step);
        let written = write_files(&graph, &graph, &self.formats(), &self.picture, &self.out, None, threads)?;
        times.add_since(Step::Write, &mut step);
        if self.timings {
            eprint!("{}", timings(&times, begin));
        }
        if !self.input.quiet {
            eprint!("{}", summary(&graph, &gazetteer, &undecided));
            eprint!("{}", written.words());
            eprintln!("Written in {:.1} s.", begin.elapsed().as_secs_f64());
        }
        // The process ends here: giving millions of small pieces of memory back one by one would be for nobody.
        std::mem::forget(graph);
        Ok(Outcome::of(course))
    }

    fn formats(&self) -> Vec<Format> {
        self.format.iter().flat_map(FormatName::formats).collect()
    }
}

/// The seconds of every step and of the whole.
fn timings(times: &Times, begin: Instant) -> String {
    let steps = Step::ALL.map(|step| format!("{:<10}{:8.3} s\n", step.word(), times.of(step).as_secs_f64()));
    format!("{}{:<10}{:8.3} s\n", steps.concat(), "in all", begin.elapsed().as_secs_f64())
}

/// Counts, the strongest edges and the undecided names, for standard error.
fn summary(graph: &Graph, gazetteer: &Gazetteer, undecided: &[(String, UndecidedName)]) -> String {
    let nodes = &graph.graph;
    let counts = [
        (graph.corpus.documents, "document"),
        (graph.corpus.sentences, "sentence"),
        (graph.corpus.mentions, "mention"),
        (nodes.node_count() as u64, "entity"),
        (nodes.edge_count() as u64, "edge"),
        (graph.meetings.len() as u64, "meeting"),
    ];
    let mut summary = counts.map(|(count, noun)| counted(count, noun)).join(", ") + ".\n";
    if nodes.edge_count() > 0 {
        let rows = nodes.edge_indices().take(10).filter_map(|edge| {
            let (source, target) = nodes.edge_endpoints(edge)?;
            let edge = &nodes[edge];
            Some(vec![
                shown(&nodes[source].name),
                shown(&nodes[target].name),
                grouped(edge.sentences),
                grouped(edge.documents),
            ])
        });
        summary += &format!("\nThe strongest edges:\n{}\n\n", table(&["", "", "sentences", "documents"], rows));
    }
    if !undecided.is_empty() {
        let total: u64 = undecided.iter().map(|(_, name)| name.count).sum();
        let rows = undecided.iter().take(5).map(|(surface, name)| {
            let candidates: Vec<String> =
                name.candidates.iter().take(4).map(|entity| shown(gazetteer.entity(*entity).id())).collect();
            let more = if name.candidates.len() > 4 { ", ..." } else { "" };
            vec![shown(surface), grouped(name.count), format!("{}{more}", candidates.join(", "))]
        });
        summary += &format!(
            "Names left undecided, and so not counted: {} ({} different)\n{}\n\n",
            grouped(total),
            grouped(undecided.len() as u64),
            table(&["name", "times", "could be"], rows)
        );
    }
    summary
}

impl From<WindowArgument> for Window {
    fn from(window: WindowArgument) -> Self {
        match window {
            WindowArgument::Sentence => Self::Sentence,
            WindowArgument::Paragraph => Self::Paragraph,
            WindowArgument::Document => Self::Document,
        }
    }
}

impl From<WeightArgument> for Weight {
    fn from(weight: WeightArgument) -> Self {
        match weight {
            WeightArgument::Sentences => Self::Sentences,
            WeightArgument::Distinct => Self::Distinct,
            WeightArgument::Documents => Self::Documents,
            WeightArgument::Npmi => Self::Npmi,
            WeightArgument::Llr => Self::Llr,
            WeightArgument::Jaccard => Self::Jaccard,
        }
    }
}
