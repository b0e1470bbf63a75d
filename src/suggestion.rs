//! Suggestions: the names that the gazetteers lack.
//!
//! In: documents with their readings. Out: [`Suggestion`]s, best first, ready to be rows of a gazetteer. Names are runs of
//! capitalised words (`run`) that no mention covers; what stands around them all over the corpus is counted by form, and
//! in the end the forms of one bearer are put together and its kind is guessed (`bearer`). Nothing here is learnt from data
//! but the counts: the rules are few, and a person looks through the result. Left out: languages that do not write names
//! with a capital, and names found once without a title or a given name.

mod bearer;
mod known;
mod person;
mod run;
mod word;

use std::io;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::gazetteer::{Gazetteer, Kind};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::text::Span;

/// A name that the gazetteers lack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The fullest form that is frequent.
    pub name: String,
    /// What it seems to be: `person`, `place` or `organisation`.
    pub kind: &'static str,
    /// Its other forms, the most frequent first.
    pub aliases: Vec<String>,
    /// How often any of the forms was found.
    pub count: u64,
    /// In how many documents, at least: those of the most frequent form.
    pub documents: u64,
    /// An entity of the gazetteer that it may be or be related to, and why.
    pub nearest: Option<String>,
    /// A sentence that names it, the first with a title or the name in full.
    pub example: String,
}

/// Names that no mention covers, counted.
#[derive(Clone, Debug, Default)]
pub struct Suggestions {
    /// How many documents were read.
    documents: u64,
    forms: FxHashMap<String, Form>,
}

/// What was seen of one form of a name.
#[derive(Clone, Debug, Default)]
struct Form {
    count: u64,
    documents: u64,
    /// Place of the document that was counted last, and one.
    last: u64,
    titled: u64,
    addressed: u64,
    by: u64,
    /// Next to a known person in an enumeration.
    beside: u64,
    placed: u64,
    article: u64,
    speaks: u64,
    initial: u64,
    bracketed: u64,
    told: u64,
    particle: u64,
    described: u64,
    example: Option<Example>,
}

/// A sentence, by its place in the input; one with a title is better than one without.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Example {
    untitled: bool,
    document: u64,
    start: usize,
    text: String,
}

/// The longest example, in characters.
const EXAMPLE: usize = 300;

/// So many documents are a corpus in which a name of one document only is of less use.
const MANY: u64 = 20;

impl Suggestions {
    /// Counts the names of a document that `reading` does not have. Each document is counted once.
    pub fn add(&mut self, gazetteer: &Gazetteer, document: &Document, reading: &Reading) {
        self.documents += 1;
        let text = &document.text;
        let mut spans: Vec<_> = reading.mentions.iter().map(|mention| mention.span).collect();
        spans.extend(reading.undecided.iter().map(|undecided| undecided.span));
        spans.sort_unstable();
        let is_person = |mention: &&Mention| gazetteer.entity(mention.entity).kind() == Kind::PERSON;
        let mut persons: Vec<Span> = reading.mentions.iter().filter(is_person).map(|mention| mention.span).collect();
        persons.extend(
            reading
                .undecided
                .iter()
                .filter(|name| name.candidates.iter().all(|&entity| gazetteer.entity(entity).kind() == Kind::PERSON))
                .map(|name| name.span),
        );
        persons.sort_unstable();
        for &sentence in &reading.sentences {
            let runs = run::runs_of(text, sentence, gazetteer.words());
            let strong: Vec<Span> = runs.iter().filter(|run| run.titled).map(|run| run.span).collect();
            for run in runs {
                let next = spans.partition_point(|span| span.end <= run.span.start);
                // `Ngo Dinh Diem` is new although a Diem is known; any other overlap is a known name.
                let overlaps = |span: &&Span| span.start < run.span.end;
                let longer = |span: &Span| {
                    let rest =
                        span.start > run.span.start || run.name.split(' ').count() > 2 && span.end < run.span.end;
                    rest && persons.binary_search(span).is_ok()
                };
                if spans[next..].iter().take_while(overlaps).any(|span| !longer(span)) {
                    continue;
                }
                let beside = [next.checked_sub(1), Some(next)]
                    .into_iter()
                    .flatten()
                    .filter_map(|at| spans.get(at))
                    .any(|&span| persons.binary_search(&span).is_ok() && is_enumeration(text, span, run.span))
                    || strong.iter().any(|&span| span != run.span && is_enumeration(text, span, run.span));
                let form = self.forms.entry(run.name).or_default();
                form.count += 1;
                if form.last != document.order + 1 {
                    form.last = document.order + 1;
                    form.documents += 1;
                }
                form.titled += u64::from(run.titled);
                form.addressed += u64::from(run.addressed);
                form.by += u64::from(run.by);
                form.beside += u64::from(beside);
                form.placed += u64::from(run.placed);
                form.article += u64::from(run.article);
                form.speaks += u64::from(run.speaks);
                form.initial += u64::from(run.initial);
                form.bracketed += u64::from(run.bracketed);
                form.told += u64::from(run.told);
                form.particle += u64::from(run.particle);
                form.described += u64::from(run.described);
                let better = form.example.as_ref().is_none_or(|known| {
                    (known.untitled, known.document, known.start) > (!run.titled, document.order, run.span.start)
                });
                if better {
                    form.example = Some(Example {
                        untitled: !run.titled,
                        document: document.order,
                        start: run.span.start,
                        text: excerpt(sentence.of(text)),
                    });
                }
            }
        }
    }

    /// Adds the counts of `other`, which read other documents.
    pub fn merge(&mut self, other: Self) {
        self.documents += other.documents;
        for (name, theirs) in other.forms {
            self.forms.entry(name).or_default().add(theirs);
        }
    }

    /// The suggestions, best first, of names found about `least` times: somewhat less often where much tells that the name is a
    /// person's, more often where little does.
    #[must_use]
    pub fn into_rows(self, gazetteer: &Gazetteer, least: u64) -> Vec<Suggestion> {
        bearer::suggest(gazetteer, self.forms, least, self.documents >= MANY)
    }
}

impl Form {
    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.documents += other.documents;
        self.titled += other.titled;
        self.addressed += other.addressed;
        self.by += other.by;
        self.beside += other.beside;
        self.placed += other.placed;
        self.article += other.article;
        self.speaks += other.speaks;
        self.initial += other.initial;
        self.bracketed += other.bracketed;
        self.told += other.told;
        self.particle += other.particle;
        self.described += other.described;
        self.example = match (self.example.take(), other.example) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
    }
}

/// Whether only a comma or `and` stands between two names.
fn is_enumeration(text: &str, one: Span, other: Span) -> bool {
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    first.end <= second.start && matches!(text[first.end..second.start].trim(), "," | "and" | ", and" | ";" | "&")
}

/// A sentence in one line, cut if it is long.
fn excerpt(sentence: &str) -> String {
    let line = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXAMPLE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Writes suggestions as CSV with a header. An example stands in quotation marks of its own, so that no spreadsheet takes it for
/// a formula; names begin with a letter or digit anyway.
pub fn write_suggestions(rows: &[Suggestion], out: impl io::Write) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(["name", "kind", "aliases", "count", "documents", "nearest", "example"]).map_err(io_error)?;
    for row in rows {
        let (count, documents) = (row.count.to_string(), row.documents.to_string());
        let example = format!("“{}”", row.example);
        let aliases = row.aliases.join("|");
        let nearest = row.nearest.as_deref().unwrap_or_default();
        out.write_record([&row.name, row.kind, &aliases, &count, &documents, nearest, &example]).map_err(io_error)?;
    }
    out.flush()
}

/// The closed pipe inside an error of the CSV writer.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests;
