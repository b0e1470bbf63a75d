//! `whomet suggest`: the names that the gazetteers lack, as rows of a gazetteer, CSV on standard output.

use std::io;

use clap::Args;
use whomet::{Suggestions, Window};

use super::input::Input;
use super::{Failure, Outcome};

/// Suggests names that the gazetteers lack.
#[derive(Debug, Args)]
#[command(
    long_about = "Suggests names that the gazetteers lack, best first, as CSV on standard output: name, kind and aliases, as a gazetteer has \
                  them, then how often (`count`) and in how many `documents`, the `nearest` entity of the gazetteers with why, and an \
                  `example`. The kind is a guess. Look the rows through, delete what is wrong, and use the file as a gazetteer: the \
                  last four columns are there for you, and are left out when it is loaded.",
    after_help = "Examples:\n  whomet suggest articles > new-names.csv\n  whomet suggest articles --kind person --min-count 5 | head -50\n  \
                  whomet build articles -g gazetteers -g new-names.csv"
)]
pub struct Suggest {
    #[command(flatten)]
    input: Input,
    /// Names found less often are left out, a little sooner where little tells what they are, later where much does [default: 2, or 5
    /// where more than 100 documents are read]
    #[arg(long, value_name = "N")]
    min_count: Option<u64>,
    /// Only names of this kind: person, place, organisation
    #[arg(long, value_name = "KIND", value_parser = ["person", "place", "organisation"])]
    kind: Option<String>,
}

impl Suggest {
    pub fn run(self) -> Result<Outcome, Failure> {
        let gazetteer = self.input.gazetteer()?;
        let mut parts = vec![Suggestions::default(); self.input.threads().get()];
        let course = self.input.read(
            &gazetteer,
            None,
            Window::Sentence,
            &mut parts,
            |part, document, reading| part.add(&gazetteer, document, reading),
            |_| true,
        );
        let mut suggestions = Suggestions::default();
        parts.into_iter().for_each(|part| suggestions.merge(part));
        let least = self.min_count.unwrap_or(if course.documents > 100 { 5 } else { 2 });
        let mut rows = suggestions.into_rows(&gazetteer, least);
        rows.retain(|row| self.kind.as_deref().is_none_or(|kind| kind == row.kind));
        whomet::write_suggestions(&rows, io::stdout().lock())?;
        if !self.input.quiet {
            eprintln!("{} suggested.", whomet::readable::counted(rows.len() as u64, "name"));
        }
        Ok(Outcome::of(course))
    }
}
