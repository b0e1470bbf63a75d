//! `whomet build`: the main job, from documents to graph.json, graph.dot and the meetings.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use atomic_write_file::AtomicWriteFile;
use clap::{Args, ValueEnum};
use whomet::{
    Gazetteer, Graph, Limits, Tally, UndecidedName, Weight, Window, write_dot, write_json, write_meetings_csv,
    write_meetings_dot, write_meetings_json,
};

use super::input::Input;
use super::report::{grouped, shown, table};
use super::{Failure, Outcome};

/// Reads texts and writes the graph of who is named with whom.
#[derive(Debug, Args)]
#[command(
    long_about = "Reads texts and writes the graph of who is named with whom: graph.json with everything (counts, measures, evidence) for \
                  notebooks, graph.dot with the strongest part as a picture for Graphviz; meetings.json, meetings.csv and meetings.dot with who met whom, where and when. Each file is written whole or not at all.",
    after_help = "Examples:\n  whomet build articles                             the graph of a folder of articles, in out/\n  \
                  whomet build news.jsonl.zst -g names/ -o graphs   other gazetteers, another folder\n  \
                  whomet build articles --top 20 --min-weight 3     a smaller picture\n  \
                  dot -Tsvg out/graph.dot -o graph.svg              draw it"
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
    /// Entities in the picture, those with the strongest edges first [default: 40]
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Least weight of an edge in the picture
    #[arg(long, value_name = "W")]
    min_weight: Option<f64>,
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

/// Entities in a picture that can be read at a glance.
const TOP: usize = 40;
/// Edges to each entity of the picture: more make a ball of wool.
const EDGES_A_NODE: usize = 2;

impl Build {
    pub fn run(self) -> Result<Outcome, Failure> {
        let begin = Instant::now();
        let gazetteer = self.input.gazetteer()?;
        let cues = self.input.cues()?;
        let window = self.window.into();
        let mut tallies = vec![Tally::new(window, self.evidence); self.input.threads().get()];
        let course = self.input.read(
            &gazetteer,
            Some(&cues),
            window,
            &mut tallies,
            |tally, document, reading| tally.add(document, reading),
            |_| true,
        );
        if course.documents == 0 {
            eprintln!("whomet: no document could be read; nothing is written");
            return Ok(Outcome::Nothing);
        }
        let mut tally = Tally::new(window, self.evidence);
        tallies.into_iter().for_each(|part| tally.merge(part));
        let undecided: Vec<(String, UndecidedName)> =
            tally.undecided().into_iter().map(|(surface, name)| (surface.to_owned(), name.clone())).collect();
        let graph = tally.into_graph(&gazetteer, self.weight.into());
        let top = self.top.unwrap_or(TOP);
        let (picture, omitted) =
            graph.within(&Limits { top: Some(top), min_weight: self.min_weight, edges: Some(top * EDGES_A_NODE) });
        fs::create_dir_all(&self.out).map_err(|error| in_file(&self.out, &error))?;
        write_file(&self.out.join("graph.json"), |out| write_json(&graph, out))?;
        write_file(&self.out.join("graph.dot"), |out| write_dot(&picture, &omitted, out))?;
        write_file(&self.out.join("meetings.json"), |out| write_meetings_json(&graph, out))?;
        write_file(&self.out.join("meetings.csv"), |out| write_meetings_csv(&graph, out))?;
        write_file(&self.out.join("meetings.dot"), |out| write_meetings_dot(&graph, out))?;
        if !self.input.quiet {
            eprint!("{}", summary(&graph, &gazetteer, &undecided));
            if omitted.edges > 0 {
                eprintln!("In the picture: {}.", omitted.words(&picture));
            }
            eprintln!(
                "Written: {} in {:.1} s.",
                ["graph.json", "graph.dot", "meetings.json", "meetings.csv", "meetings.dot"]
                    .map(|file| shown(&self.out.join(file).display().to_string()))
                    .join(", "),
                begin.elapsed().as_secs_f64()
            );
        }
        Ok(Outcome::of(course))
    }
}

/// Writes a file whole or not at all.
fn write_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<AtomicWriteFile>) -> io::Result<()>,
) -> Result<(), Failure> {
    let in_this_file = |error: io::Error| in_file(path, &error);
    let file = AtomicWriteFile::open(path).map_err(in_this_file)?;
    let mut out = BufWriter::with_capacity(1 << 18, file);
    write(&mut out).map_err(in_this_file)?;
    out.flush().map_err(in_this_file)?;
    let file = out.into_inner().map_err(|error| in_this_file(error.into_error()))?;
    file.commit().map_err(in_this_file)?;
    Ok(())
}

fn in_file(path: &Path, error: &io::Error) -> Failure {
    format!("{}: {error}", shown(&path.display().to_string())).into()
}

/// Counts, the strongest edges and the undecided names, for standard error.
fn summary(graph: &Graph, gazetteer: &Gazetteer, undecided: &[(String, UndecidedName)]) -> String {
    let nodes = &graph.graph;
    let counts = [
        ("documents", graph.corpus.documents),
        ("sentences", graph.corpus.sentences),
        ("mentions", graph.corpus.mentions),
        ("entities", nodes.node_count() as u64),
        ("edges", nodes.edge_count() as u64),
        ("meetings", graph.meetings.len() as u64),
    ];
    let mut summary = counts.map(|(what, count)| format!("{} {what}", grouped(count))).join(", ") + ".\n";
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
