//! The whole extraction against a bare Aho-Corasick scan, one thread, in turn, in one process.
//!
//!     cargo bench --bench bare_scan -- TEXT.jsonl GAZETTEERS
//!
//! A is reading: parse the JSON Lines, match, choose, sentences, pairs, tally. B is `find_iter` of a leftmost-longest
//! automaton over the same pruned names, as they are written, on the same text already parsed. Printed is the MB/s of each
//! pair of runs and the median of the ratios.

use std::path::PathBuf;
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use whomet::{Document, Extractor, Gazetteer, Matcher, RawDocument, RawDocuments, Tally, Vocabulary, Window};

/// As in the program.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (Some(text), Some(names)) = (arguments.next(), arguments.next()) else {
        // `cargo bench` without arguments runs every bench.
        println!("bare_scan: give TEXT.jsonl and GAZETTEERS");
        return;
    };
    let gazetteer = Gazetteer::load(&[PathBuf::from(names)]).unwrap_or_else(|error| panic!("{error}"));
    let read =
        || RawDocuments::new(vec![PathBuf::from(&text)]).map(|raw| raw.unwrap_or_else(|problem| panic!("{problem}")));
    let parse =
        |raw: RawDocument| -> Document { raw.parse(&mut Vec::new()).unwrap_or_else(|problem| panic!("{problem}")) };
    let documents: Vec<Document> = read().map(parse).collect();
    let megabytes = documents.iter().map(|document| document.text.len()).sum::<usize>() as f64 / 1e6;

    let mut vocabulary = Vocabulary::default();
    documents.iter().for_each(|document| vocabulary.add(&document.text));
    // The bare scan knows nothing of short names: both look for the names as they are in the gazetteer.
    let mut matcher = Matcher::empty(&gazetteer, 1);
    matcher.leave_out_short_names();
    let mut extractor = Extractor::with_matcher(&gazetteer, matcher, Window::Sentence);
    extractor.learn(&vocabulary);
    let mut bare_names: Vec<&str> = gazetteer
        .entities()
        .flat_map(|entity| std::iter::once(entity.name()).chain(entity.aliases()))
        .filter(|name| vocabulary.may_hold(name))
        .collect();
    bare_names.sort_unstable();
    bare_names.dedup();
    let bare = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(&bare_names)
        .unwrap_or_else(|error| panic!("{error}"));

    let mut ratios = Vec::new();
    for _ in 0..9 {
        let begin = Instant::now();
        let mut tally = Tally::new(Window::Sentence, 0);
        for document in read().map(parse) {
            tally.add(&document, &extractor.read(&document));
        }
        let ours = megabytes / begin.elapsed().as_secs_f64();
        let begin = Instant::now();
        let found: usize = documents.iter().map(|document| bare.find_iter(&document.text).count()).sum();
        let theirs = megabytes / begin.elapsed().as_secs_f64();
        println!("extraction {ours:.0} MB/s, bare scan {theirs:.0} MB/s ({found} matches), ratio {:.2}", ours / theirs);
        ratios.push(ours / theirs);
    }
    ratios.sort_by(f64::total_cmp);
    println!("median ratio {:.2} with {} names", ratios[ratios.len() / 2], bare_names.len());
}
