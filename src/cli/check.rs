//! `whomet check`: what is wrong or risky in gazetteer files.

use std::path::PathBuf;

use clap::Args;
use whomet::Gazetteer;

use super::{Failure, Outcome};

/// Tells what is wrong or risky in gazetteer files.
#[derive(Debug, Args)]
#[command(
    long_about = "Tells what is wrong or risky in gazetteer files: every mistake with its file, line and row, and what would be right. \
                  Errors keep a file from being used; warnings are worth a look. Exit status: 0 no error, 2 errors.",
    after_help = "Examples:\n  whomet check\n  whomet check my-names.csv gazetteers"
)]
pub struct Check {
    /// Gazetteer files (.csv, .tsv) or folders of them
    #[arg(value_name = "GAZETTEERS", default_value = "gazetteers")]
    gazetteers: Vec<PathBuf>,
}

impl Check {
    pub fn run(self) -> Result<Outcome, Failure> {
        let (gazetteer, errors, warnings) = Gazetteer::load_with_warnings(&self.gazetteers)?;
        for mistake in errors.first.iter().chain(&warnings.first) {
            println!("{mistake}\n");
        }
        println!("{} entities, {} errors, {} warnings", gazetteer.len(), errors.count, warnings.count);
        Ok(if errors.count > 0 { Outcome::Nothing } else { Outcome::Done })
    }
}
