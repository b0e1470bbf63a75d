//! The command line: one file a command. The only code that knows clap, prints, or asks for a terminal.
//!
//! Data goes to standard output or to the folder given with `--out`, everything else to standard error. Exit status: 0
//! all well, 1 written but some input was left out (each named), 2 nothing written.

mod build;
mod check;
mod diff;
mod export;
mod import;
mod input;
mod meetings;
mod mentions;
mod name;
mod output;
mod report;
mod show;
mod suggest;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Who is named with whom in your texts, and in which sentences.
#[derive(Debug, Parser)]
#[command(
    name = "whomet",
    version,
    about,
    long_about = "whomet reads texts, finds the people, places and organisations that its gazetteers (plain CSV files) name, \
                  and writes a graph of who is named with whom: a picture for Graphviz and JSON for notebooks. Every line of \
                  the graph leads back to the sentences it comes from.",
    after_help = "Examples:\n  whomet build articles                 a graph of the articles in a folder, written to out/\n  \
                  dot -Tsvg out/graph.dot -o graph.svg  the picture\n  whomet check                          what is wrong or risky in gazetteers/\n\n\
                  Exit status: 0 all well, 1 written but some input was left out (each named), 2 nothing written."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Build),
    Mentions(mentions::Mentions),
    Meetings(meetings::Meetings),
    Check(check::Check),
    Suggest(suggest::Suggest),
    Show(show::Show),
    Export(export::Export),
    Diff(diff::Diff),
    Import(import::Import),
}

/// How a command ended without failing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All well.
    Done,
    /// Written, but some input was left out.
    Incomplete,
    /// Nothing to write.
    Nothing,
}

impl Outcome {
    fn of(course: whomet::Course) -> Self {
        match course {
            whomet::Course { documents: 0, .. } => Self::Nothing,
            whomet::Course { problems: 0, .. } => Self::Done,
            _ => Self::Incomplete,
        }
    }
}

/// What ends a command: a text for the person at the terminal.
type Failure = Box<dyn std::error::Error>;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Build(command) => command.run(),
        Command::Mentions(command) => command.run(),
        Command::Meetings(command) => command.run(),
        Command::Check(command) => command.run(),
        Command::Suggest(command) => command.run(),
        Command::Show(command) => command.run(),
        Command::Export(command) => command.run(),
        Command::Diff(command) => command.run(),
        Command::Import(command) => command.run(),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Incomplete) => ExitCode::from(1),
        Ok(Outcome::Nothing) => ExitCode::from(2),
        // Whoever reads our output has seen enough.
        Err(failure) if is_closed_pipe(failure.as_ref()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("whomet: {failure}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(failure: &(dyn std::error::Error + 'static)) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
