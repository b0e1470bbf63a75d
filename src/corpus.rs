//! Reading many documents at once.
//!
//! In: [`RawDocuments`] and a gazetteer. Out: every document with its [`Reading`], handed to workers that each keep a
//! state of their own (a tally, lines to print). The input is a stream: a thread reads ahead, a batch of documents
//! is parsed, its words tell which names can occur, and the matcher learns those that it does not know yet. Which worker reads which document is left to chance; nothing that is written may depend on it.

use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::Scope;
use std::time::Instant;

use crate::cooccurrence::Window;
use crate::document::{Date, Document, Note, Problem, RawDocument, RawDocuments, SeenIds};
use crate::gazetteer::Gazetteer;
use crate::meeting::Cues;
use crate::mention::{Matcher, Vocabulary};
use crate::reading::{Extractor, Reading};
use crate::threads::{share_out, side_by_side, split};
use crate::timing::{Step, Times};

/// How documents are read.
#[derive(Clone, Copy, Debug)]
pub struct Options<'c> {
    /// Documents read at the same time.
    pub threads: NonZeroUsize,
    /// How near two entities must be named to be joined.
    pub window: Window,
    /// The date of documents that have none.
    pub date: Option<Date>,
    /// The words that tell of meetings; none if no meetings are looked for.
    pub cues: Option<&'c Cues>,
    /// Whether short names are made of full ones: surnames, initials.
    pub short_names: bool,
    /// Whether names that cannot occur are found out and left out, batch after batch.
    pub prune: bool,
    /// Text that is worked on at a time, in bytes.
    pub batch: usize,
}

impl Options<'_> {
    /// Enough text to make pruning pay, little enough to keep memory flat.
    pub const BATCH: usize = 8 << 20;
    /// Entities whose names are looked for in no more time than it takes to find out which of them can occur.
    pub const FEW_ENTITIES: usize = 1500;
}

/// What the reading of a corpus met with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Documents read.
    pub documents: u64,
    /// Documents or files left out, each of them reported.
    pub problems: u64,
    /// Where the time went.
    pub times: Times,
}

/// What is told while a corpus is read.
#[derive(Debug)]
pub enum Message {
    /// Something was left out.
    Problem(Problem),
    /// Something was read in a way worth knowing.
    Note(Note),
    /// So many bytes of the input have been read.
    Bytes(u64),
}

/// Documents of a batch, so that a million short ones do not sit in memory with their ids.
const BATCH_DOCUMENTS: usize = 1 << 15;

/// A part of the input, cut into documents.
struct RawBatch {
    documents: Vec<Result<RawDocument, Problem>>,
    notes: Vec<Note>,
    bytes_read: u64,
}

/// Reads all documents. `states` has one state a worker; `each` is called for every document by one of them, and `after` with all
/// of them after every batch, whose documents come before those of the next.
pub fn read_corpus<S: Send>(
    raw: RawDocuments,
    gazetteer: &Gazetteer,
    options: &Options<'_>,
    states: &mut [S],
    each: impl Fn(&mut S, &Document, &Reading) + Sync,
    mut after: impl FnMut(&mut [S]) -> bool,
    tell: &mut dyn FnMut(Message),
) -> Course {
    let threads = options.threads.get();
    let mut course = Course::default();
    let mut seen = SeenIds::default();
    let mut vocabulary = Vocabulary::default();
    let mut matcher = Matcher::empty(gazetteer, threads);
    if !options.short_names {
        matcher.leave_out_short_names();
    }
    let mut extractor = Extractor::with_matcher(gazetteer, matcher, options.window).with_cues(options.cues);
    if !options.prune {
        extractor.learn_timed(&Vocabulary::of_all_words(), &mut course.times);
    }
    let mut begin = Instant::now();
    std::thread::scope(|scope| {
        for batch in read_ahead(scope, raw, options.batch) {
            tell(Message::Bytes(batch.bytes_read));
            batch.notes.into_iter().for_each(|note| tell(Message::Note(note)));
            let documents = parse_batch(batch.documents, threads, options.date, &mut seen, &mut course, tell);
            course.times.add_since(Step::Read, &mut begin);
            if options.prune {
                let grew = extend_vocabulary(&mut vocabulary, &documents, threads);
                course.times.add_since(Step::Prune, &mut begin);
                if grew {
                    extractor.learn_timed(&vocabulary, &mut course.times);
                }
            }
            course.documents += documents.len() as u64;
            let mut workers: Vec<(&mut S, Times)> = states.iter_mut().map(|state| (state, Times::default())).collect();
            share_out(&mut workers, documents.iter(), |(state, times), document| {
                let reading = extractor.read_timed(document, times);
                let mut begin = Instant::now();
                each(state, document, &reading);
                times.add_since(Step::Count, &mut begin);
            });
            course.times.add_mean(&workers.into_iter().map(|(_, times)| times).collect::<Vec<_>>());
            begin = Instant::now();
            let goes_on = after(states);
            course.times.add_since(Step::Count, &mut begin);
            if !goes_on {
                break;
            }
        }
    });
    course
}

/// Reads batches on a thread of its own, one ahead of the one that is worked on: it waits until that is taken, so that no third is
/// in memory.
fn read_ahead<'scope>(scope: &'scope Scope<'scope, '_>, mut raw: RawDocuments, size: usize) -> Receiver<RawBatch> {
    let (sender, receiver) = sync_channel(0);
    scope.spawn(move || {
        loop {
            let (mut documents, mut bytes) = (Vec::new(), 0);
            for document in raw.by_ref() {
                bytes += document.as_ref().map_or(0, RawDocument::size);
                documents.push(document);
                if bytes >= size || documents.len() >= BATCH_DOCUMENTS {
                    break;
                }
            }
            let notes = raw.take_notes();
            let last = documents.is_empty();
            let batch = RawBatch { documents, notes, bytes_read: raw.bytes_read() };
            // Nobody listens any more when the output is closed.
            if sender.send(batch).is_err() || last {
                break;
            }
        }
    });
    receiver
}

/// Parses raw documents side by side; keeps their order.
fn parse_batch(
    raw: Vec<Result<RawDocument, Problem>>,
    threads: usize,
    date: Option<Date>,
    seen: &mut SeenIds,
    course: &mut Course,
    tell: &mut dyn FnMut(Message),
) -> Vec<Document> {
    let parsed = side_by_side(split(raw.into_iter(), threads), |share| {
        let parse = |document: Result<RawDocument, Problem>| {
            let mut notes = Vec::new();
            let document = document.and_then(|document| document.parse(&mut notes));
            (notes, document)
        };
        share.into_iter().map(parse).collect::<Vec<_>>()
    });
    let mut documents = Vec::new();
    for (notes, document) in parsed.into_iter().flatten() {
        notes.into_iter().for_each(|note| tell(Message::Note(note)));
        match document.and_then(|document| seen.insert(&document).map(|()| document)) {
            Ok(mut document) => {
                document.date = document.date.or(date);
                documents.push(document);
            }
            Err(problem) => {
                course.problems += 1;
                tell(Message::Problem(problem));
            }
        }
    }
    documents
}

/// Adds the words of `documents`; tells whether any is new.
fn extend_vocabulary(vocabulary: &mut Vocabulary, documents: &[Document], threads: usize) -> bool {
    let mut parts = vec![Vocabulary::default(); threads.min(documents.len()).max(1)];
    share_out(&mut parts, documents.iter(), |part, document| part.add(&document.text));
    let mut grew = false;
    for part in &parts {
        grew |= vocabulary.merge(part);
    }
    grew
}
