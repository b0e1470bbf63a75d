//! `whomet check`: what is wrong or risky in gazetteer files, and what a corpus says about them.

use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use whomet::readable::{counted, grouped, shown};
use whomet::{EntityId, Gazetteer, Mistakes, Review, SharedName, Tally, UndecidedName, Window, review};

use super::input::{Input, load_with_warnings};
use super::report::table;
use super::{Failure, Outcome};

/// Tells what is wrong or risky in gazetteer files.
#[derive(Debug, Args)]
#[command(
    long_about = "Tells what is wrong or risky in gazetteer files: every mistake with its file, line and row, and what would be right. \
                  Errors keep a file from being used; warnings are worth a look. With --against it also reads texts, and tells \
                  which entities they never name and which of their names stay undecided. Exit status: 0 no error, 1 no error, but \
                  some of the texts were left out, 2 errors.",
    after_help = "Examples:\n  whomet check                                the files in gazetteers/\n  \
                  whomet check my-names.csv gazetteers        other files, and how they go together\n  \
                  whomet check gazetteers --against articles  and what the articles make of them"
)]
pub struct Check {
    /// Gazetteer files (.csv, .tsv) or folders of them
    #[arg(value_name = "GAZETTEERS", default_value = "gazetteers")]
    gazetteers: Vec<PathBuf>,
    /// Texts to try the gazetteers on; may be given several times
    #[arg(long, value_name = "INPUT")]
    against: Vec<PathBuf>,
    /// How many warnings of each sort to show
    #[arg(long, value_name = "N", default_value_t = 5)]
    show: usize,
    /// How many threads to read texts with [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl Check {
    pub fn run(self) -> Result<Outcome, Failure> {
        let (gazetteer, errors, warnings) = load_with_warnings(&self.gazetteers)?;
        let mut out = BufWriter::new(io::stdout().lock());
        let review = review(&gazetteer, self.show);
        write_mistakes(&mut out, &errors, "errors", 20)?;
        write_mistakes(&mut out, &warnings, "careless cells", self.show)?;
        write_review(&mut out, &gazetteer, &review)?;
        let risky: usize = review.risks.iter().map(|risks| risks.count).sum();
        writeln!(
            out,
            "{}, {}, {}",
            counted(gazetteer.len() as u64, "entity"),
            counted(errors.count as u64, "error"),
            counted((warnings.count + risky) as u64, "warning")
        )?;
        out.flush()?;
        if errors.count > 0 {
            return Ok(Outcome::Nothing);
        }
        if self.against.is_empty() {
            return Ok(Outcome::Done);
        }
        let input = Input::of(self.against, self.threads);
        let mut tallies = vec![Tally::new(Window::Sentence, 0); input.threads().get()];
        let course = input.read(
            &gazetteer,
            None,
            Window::Sentence,
            &mut tallies,
            |tally, document, reading| tally.add(document, reading),
            |_| true,
        );
        let mut tally = Tally::new(Window::Sentence, 0);
        tallies.into_iter().for_each(|part| tally.merge(part));
        write_use(&mut out, &gazetteer, &tally, self.show)?;
        out.flush()?;
        Ok(Outcome::of(course))
    }
}

fn write_mistakes(out: &mut dyn Write, mistakes: &Mistakes, what: &str, most: usize) -> io::Result<()> {
    for mistake in mistakes.first.iter().take(most) {
        writeln!(out, "{mistake}\n")?;
    }
    write_more(out, mistakes.count, most, what)
}

/// Tells how many there are beyond those shown.
fn write_more(out: &mut dyn Write, count: usize, shown: usize, what: &str) -> io::Result<()> {
    if count > shown {
        writeln!(out, "... and {} more: {what}\n", grouped((count - shown) as u64))?;
    }
    Ok(())
}

fn write_review(out: &mut dyn Write, gazetteer: &Gazetteer, review: &Review) -> io::Result<()> {
    for risks in &review.risks {
        for mistake in &risks.first {
            writeln!(out, "{mistake}\n")?;
        }
        write_more(out, risks.count, risks.first.len(), risks.risk.title())?;
    }
    let summaries = [
        (
            &review.surnames,
            "Surnames of several persons, which alone count where the document tells who is meant",
            "persons",
        ),
        (&review.hidden, "Names inside longer names of others, which are not counted there", "longer names"),
    ];
    for ((count, first), what, column) in summaries {
        if !first.is_empty() {
            let rows = first.iter().map(|name| shared_row(gazetteer, name));
            writeln!(out, "{what}: {}\n{}\n", grouped(*count as u64), table(&["name", column, "such as"], rows))?;
        }
    }
    Ok(())
}

fn shared_row(gazetteer: &Gazetteer, name: &SharedName) -> Vec<String> {
    vec![shown(&name.name), grouped(name.count as u64), ids(gazetteer, &name.first, name.count)]
}

/// The ids of some entities, and that there are more of them.
fn ids(gazetteer: &Gazetteer, entities: &[EntityId], count: usize) -> String {
    let ids: Vec<String> = entities.iter().take(4).map(|entity| shown(gazetteer.entity(*entity).id())).collect();
    ids.join(", ") + if count > ids.len() { ", ..." } else { "" }
}

/// What texts say about gazetteers: who is never named, and which names stay undecided.
fn write_use(out: &mut dyn Write, gazetteer: &Gazetteer, tally: &Tally, most: usize) -> io::Result<()> {
    let never: Vec<EntityId> =
        gazetteer.entities().map(|entity| entity.number()).filter(|&entity| tally.mentions_of(entity) == 0).collect();
    writeln!(
        out,
        "\nNever found in the texts: {} of {}",
        grouped(never.len() as u64),
        counted(gazetteer.len() as u64, "entity")
    )?;
    let mut files = count_by_file(gazetteer, &never);
    let rows = files.iter().map(|file| vec![shown(file.path), grouped(file.never), grouped(file.entities)]);
    writeln!(out, "{}", table(&["file", "never found", "of"], rows))?;
    // A file of one's own first, of which most is found, then the large ones.
    files.sort_by_key(|file| file.never * 1000 / file.entities);
    let first = files.iter().flat_map(|file| never.iter().filter(|entity| path_of(gazetteer, **entity) == file.path));
    for entity in first.take(most) {
        let (path, line) = gazetteer.entity(*entity).place();
        writeln!(out, "  {}  {}:{line}", shown(gazetteer.entity(*entity).id()), shown(path))?;
    }
    write_more(out, never.len(), most, "never found")?;
    let undecided = tally.undecided();
    if undecided.is_empty() {
        return Ok(());
    }
    let rows = undecided.iter().take(most).map(|(name, undecided)| {
        vec![shown(name), grouped(undecided.count), ids(gazetteer, &undecided.candidates, undecided.candidates.len())]
    });
    writeln!(
        out,
        "Left undecided, and so not counted: {}\n{}\n",
        counted(undecided.len() as u64, "different name"),
        table(&["name", "times", "could be"], rows)
    )?;
    writeln!(out, "To decide such a name for your texts, add it to the aliases of the one it means. The rows:")?;
    for (name, undecided) in undecided.iter().take(most) {
        for entity in most_named(tally, undecided) {
            let (path, line) = gazetteer.entity(entity).place();
            writeln!(out, "  {}:{line}: {}", shown(path), shown(&row_with_alias(gazetteer, entity, name)))?;
        }
    }
    Ok(())
}

/// How many entities of a file there are, and are never found.
struct FileUse<'g> {
    path: &'g str,
    never: u64,
    entities: u64,
}

fn path_of(gazetteer: &Gazetteer, entity: EntityId) -> &str {
    gazetteer.entity(entity).place().0
}

/// The files of a gazetteer in their order; `never` are those of its entities that are never found.
fn count_by_file<'g>(gazetteer: &'g Gazetteer, never: &[EntityId]) -> Vec<FileUse<'g>> {
    let mut files: Vec<FileUse<'g>> = Vec::new();
    for entity in gazetteer.entities() {
        let path = entity.place().0;
        match files.last_mut() {
            Some(file) if file.path == path => file.entities += 1,
            _ => files.push(FileUse { path, never: 0, entities: 1 }),
        }
    }
    for &entity in never {
        let path = path_of(gazetteer, entity);
        if let Some(file) = files.iter_mut().find(|file| file.path == path) {
            file.never += 1;
        }
    }
    files
}

/// The one or two candidates that the texts name most.
fn most_named(tally: &Tally, undecided: &UndecidedName) -> Vec<EntityId> {
    let mut candidates = undecided.candidates.clone();
    candidates.sort_by_key(|entity| std::cmp::Reverse(tally.mentions_of(*entity)));
    candidates.truncate(2);
    candidates
}

/// The first two cells of an entity's row, with one alias more.
fn row_with_alias(gazetteer: &Gazetteer, entity: EntityId, alias: &str) -> String {
    let entity = gazetteer.entity(entity);
    let aliases: Vec<&str> = entity.aliases().filter(|known| *known != alias).chain([alias]).collect();
    format!("name {}, aliases {}", entity.name(), aliases.join("|"))
}
