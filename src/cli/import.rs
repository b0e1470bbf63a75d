//! `whomet import`: other people's gazetteers to ours, CSV on standard output.

use std::io::{self, BufWriter, IsTerminal};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use whomet::readable::{counted, grouped, shown};
use whomet::{ImportFormat, ImportOptions, RowWriter, import};

use super::{Failure, Outcome};

/// Turns another gazetteer into ours.
#[derive(Debug, Args)]
#[command(
    long_about = "Turns another gazetteer into ours: CSV on standard output. Rows that cannot be used are named on standard error with \
                  their line (or their number in a JSON array), the first hundred of each sort, and the exit status is 1. Files may be .gz or .zst; - is standard input.",
    after_help = "Examples:\n  whomet import geonames cities15000.txt --features P > places.csv\n  \
                  whomet import wikidata query.json --kind person > people.csv\n  whomet import gate lists.def > names.csv\n  \
                  whomet import list ships.txt --kind ship > ships.csv"
)]
pub struct Import {
    /// What the file is
    #[arg(value_enum)]
    format: FormatArgument,
    /// The file
    file: PathBuf,
    /// The kind of all rows (person, place, organisation or a word of your own); needed for wikidata, list and a single .lst
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// GeoNames: feature classes or codes to keep, such as P,A.PCLI
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    features: Vec<String>,
    /// Tell nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArgument {
    /// The dump of GeoNames, 19 columns
    Geonames,
    /// JSON or CSV of the Wikidata query service: item, itemLabel, itemAltLabel, coordinates
    Wikidata,
    /// GATE: a list (.lst) or the index lists.def
    Gate,
    /// Patterns of spaCy's `EntityRuler`, JSON Lines
    Spacy,
    /// Linked Places TSV 0.5 (World Historical Gazetteer)
    LpTsv,
    /// `FollowTheMoney` entities, JSON Lines
    Ftm,
    /// A name a line
    List,
}

impl Import {
    pub fn run(self) -> Result<Outcome, Failure> {
        let options = ImportOptions { kind: self.kind, features: self.features };
        let mut out = RowWriter::new(BufWriter::new(io::stdout().lock()))?;
        let hidden = self.quiet || !io::stderr().is_terminal();
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::new_spinner() };
        let (mut rows, mut faults) = (0u64, 0u64);
        let file = shown(&self.file.display().to_string());
        let done = import(self.format.into(), &self.file, &options, &mut |row| {
            match row {
                Ok(row) => {
                    rows += 1;
                    if rows % 4096 == 0 {
                        bar.set_message(format!("{} rows", grouped(rows)));
                        bar.tick();
                    }
                    out.write(&row)?;
                }
                Err(fault) => {
                    faults += 1;
                    bar.suspend(|| eprintln!("whomet: left out: {file}:{}: {}", fault.line, shown(&fault.what)));
                }
            }
            Ok(())
        });
        bar.finish_and_clear();
        done.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::from(error),
            _ => format!("{file}: {error}").into(),
        })?;
        out.end()?;
        if !self.quiet {
            eprintln!("{} written, {} left out.", counted(rows, "row"), grouped(faults));
        }
        Ok(match (rows, faults) {
            (0, _) => Outcome::Nothing,
            (_, 0) => Outcome::Done,
            _ => Outcome::Incomplete,
        })
    }
}

impl From<FormatArgument> for ImportFormat {
    fn from(format: FormatArgument) -> Self {
        match format {
            FormatArgument::Geonames => Self::Geonames,
            FormatArgument::Wikidata => Self::Wikidata,
            FormatArgument::Gate => Self::Gate,
            FormatArgument::Spacy => Self::Spacy,
            FormatArgument::LpTsv => Self::LpTsv,
            FormatArgument::Ftm => Self::Ftm,
            FormatArgument::List => Self::List,
        }
    }
}
