//! The options that every command shares that reads documents, and the reading itself with its progress and notes.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use whomet::readable::counted;
use whomet::{
    Course, Cues, Date, Document, Gazetteer, Message, Mistakes, Options, RawDocuments, Reading, Window, read_corpus,
};

use super::Failure;

/// What to read, and how.
#[derive(Debug, Args)]
pub struct Input {
    /// Files and folders to read: .txt, .md, .html, .jsonl, each plain or .gz or .zst; - is standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Gazetteer files (.csv, .tsv) or folders of them; may be given several times
    #[arg(short, long, value_name = "PATH", default_value = "gazetteers")]
    gazetteers: Vec<PathBuf>,
    /// Date of the documents that have none, as YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Find names only as the gazetteers have them: make no surnames, initials and other short names of full ones
    #[arg(long)]
    no_short_names: bool,
    /// How many threads to work with [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Tell nothing but errors
    #[arg(short, long)]
    pub quiet: bool,
}

/// Loads gazetteers with all that is wrong in them.
pub fn load_with_warnings(gazetteers: &[PathBuf]) -> Result<(Gazetteer, Mistakes, Mistakes), Failure> {
    ask_for_gazetteers(gazetteers)?;
    Ok(Gazetteer::load_with_warnings(gazetteers)?)
}

/// Who runs the program in a folder of texts has not said where the names are.
fn ask_for_gazetteers(gazetteers: &[PathBuf]) -> Result<(), Failure> {
    match gazetteers {
        [only] if only.as_os_str() == "gazetteers" && !only.exists() => Err("there is no folder `gazetteers` here; say with --gazetteers where the lists of names are (CSV files whose first line names the columns: name,aliases)".into()),
        _ => Ok(()),
    }
}

/// Notes of one kind are many where a whole archive is in an old encoding: so many are shown.
const NOTES_SHOWN: u64 = 20;

impl Input {
    /// Texts to read with gazetteers that are loaded already.
    pub fn of(inputs: Vec<PathBuf>, threads: Option<NonZeroUsize>) -> Self {
        Self { inputs, gazetteers: Vec::new(), date: None, no_short_names: false, threads, quiet: false }
    }

    /// The entities to look for.
    pub fn gazetteer(&self) -> Result<Gazetteer, Failure> {
        ask_for_gazetteers(&self.gazetteers)?;
        Ok(Gazetteer::load(&self.gazetteers)?)
    }

    /// The entities to look for, and the words that tell of meetings: the built-in ones, and those in the `cues` folders beside the
    /// gazetteers.
    pub fn gazetteer_and_cues(&self) -> Result<(Gazetteer, Cues), Failure> {
        thread::scope(|scope| {
            // Both are there before anything can be read, and neither takes more than one thread.
            let cues = scope.spawn(|| Cues::load(&self.gazetteers));
            let gazetteer = self.gazetteer()?;
            Ok((gazetteer, cues.join().unwrap_or_else(|panic| resume_unwind(panic))?))
        })
    }

    /// How many workers there are.
    pub fn threads(&self) -> NonZeroUsize {
        self.threads.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
    }

    /// Reads all documents; see [`read_corpus`].
    pub fn read<S: Send>(
        &self,
        gazetteer: &Gazetteer,
        cues: Option<&Cues>,
        window: Window,
        states: &mut [S],
        each: impl Fn(&mut S, &Document, &Reading) + Sync,
        after: impl FnMut(&mut [S]) -> bool,
    ) -> Course {
        let raw = RawDocuments::new(self.inputs.clone());
        let options = Options {
            threads: self.threads(),
            window,
            date: self.date,
            cues,
            short_names: !self.no_short_names,
            prune: gazetteer.len() > Options::FEW_ENTITIES,
            batch: Options::BATCH,
        };
        let bar = self.progress_bar(&raw);
        let mut notes: u64 = 0;
        let course = read_corpus(raw, gazetteer, &options, states, each, after, &mut |message| match message {
            Message::Bytes(bytes) => bar.set_position(bytes),
            Message::Problem(problem) => bar.suspend(|| eprintln!("whomet: left out: {problem}")),
            Message::Note(note) => {
                notes += 1;
                if !self.quiet && notes <= NOTES_SHOWN {
                    bar.suspend(|| eprintln!("whomet: note: {note}"));
                }
            }
        });
        bar.finish_and_clear();
        if !self.quiet && notes > NOTES_SHOWN {
            eprintln!("whomet: and {}", counted(notes - NOTES_SHOWN, "more note"));
        }
        course
    }

    /// A bar that knows the bytes read; hidden where nobody looks.
    fn progress_bar(&self, raw: &RawDocuments) -> ProgressBar {
        if self.quiet || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = raw.bytes_total().map_or_else(ProgressBar::no_length, ProgressBar::new);
        let style = if bar.length().is_some() {
            "reading {wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left"
        } else {
            "reading {spinner} {bytes}, {bytes_per_sec}"
        };
        bar.with_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}
