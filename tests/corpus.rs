//! Reading many documents on threads, in small batches, equals the slow and obvious way: every name of the gazetteer looked for
//! in one document after the other, with nothing left out beforehand and nothing shared.
//!
//! Names are made to share words and letters, so that the batches bring them in one by one, and of people, so that short names
//! are made of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::num::NonZeroUsize;

use proptest::prelude::*;
use whomet::{
    Document, Extractor, Gazetteer, Matcher, Options, RawDocuments, Reading, Tally, Vocabulary, Weight, Window,
    read_corpus, write_json,
};

const WORDS: [&str; 24] = [
    "Ada", "Bo", "Karl", "de", "Leyn", "van", "Osk", "Kamandar", "Tomas", "Rue", "Élan", "Zhou", "Wen-li", "III",
    "bin", "UN", "U.N.", "Lake", "O’Shea", "St.", "łódź", "北京", "Jr.", "Mac",
];
const BETWEEN: [&str; 12] =
    [" ", ". ", ", ", " met ", " and President ", " in ", "\n", "\n\n", "’s ", "-", " of the ", "\u{ad}"];

fn names() -> impl Strategy<Value = Vec<(String, bool)>> {
    let name = prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4).prop_map(|words| words.join(" "));
    prop::collection::vec((name, any::<bool>()), 1..12)
}

/// Texts of some documents: which word, what stands after it.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let piece = (prop::sample::select(&WORDS[..]), prop::sample::select(&BETWEEN[..]), any::<bool>());
    let text = prop::collection::vec(piece, 0..25).prop_map(|pieces| {
        let mut text = String::new();
        for (word, between, in_capitals) in pieces {
            text += &if in_capitals { word.to_uppercase() } else { word.to_owned() };
            text += between;
        }
        text
    });
    prop::collection::vec(text, 1..10)
}

/// All that a corpus says, in one form for both ways.
fn outcome(tally: Tally, gazetteer: &Gazetteer) -> String {
    let undecided: Vec<String> = tally.undecided().iter().map(|name| format!("{name:?}")).collect();
    let mut json = Vec::new();
    write_json(&tally.into_graph(gazetteer, Weight::Sentences), &mut json).unwrap();
    format!("{}{}", String::from_utf8(json).unwrap(), undecided.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn batches_and_threads_change_nothing(names in names(), texts in texts(), threads in 1..4usize, batch in 1..400usize, short_names in any::<bool>(), prune in any::<bool>()) {
        let folder = tempfile::tempdir().unwrap();
        let mut tables = BTreeMap::from([("people.csv", "id,name\n".to_owned()), ("places.csv", "id,name\n".to_owned())]);
        for (number, (name, is_person)) in names.iter().enumerate() {
            let table = tables.get_mut(if *is_person { "people.csv" } else { "places.csv" }).unwrap();
            writeln!(table, "{number},\"{name}\"").unwrap();
        }
        let files: Vec<_> = tables.iter().map(|(file, rows)| {
            let path = folder.path().join(file);
            fs::write(&path, rows).unwrap();
            path
        }).collect();
        let gazetteer = Gazetteer::load(&files).unwrap();
        let input = folder.path().join("texts.jsonl");
        let lines: Vec<String> = texts.iter().enumerate().map(|(number, text)| {
            serde_json::json!({"id": format!("document {number}"), "text": text}).to_string()
        }).collect();
        fs::write(&input, lines.join("\n")).unwrap();

        let mut matcher = Matcher::new(&gazetteer);
        if !short_names {
            matcher = Matcher::empty(&gazetteer, 1);
            matcher.leave_out_short_names();
            let mut all_words = Vocabulary::default();
            names.iter().for_each(|(name, _)| all_words.add(name));
            matcher.learn(&gazetteer, &all_words);
        }
        let slow = Extractor::with_matcher(&gazetteer, matcher, Window::Sentence);
        let mut want_readings: Vec<(String, Reading)> = Vec::new();
        let mut want = Tally::new(Window::Sentence, 2);
        for raw in RawDocuments::new(vec![input.clone()]) {
            let document = raw.unwrap().parse(&mut Vec::new()).unwrap();
            let reading = slow.read(&document);
            want.add(&document, &reading);
            want_readings.push((document.id, reading));
        }

        let options = Options { threads: NonZeroUsize::new(threads).unwrap(), window: Window::Sentence, date: None, cues: None, short_names, prune, batch };
        let mut states = vec![(Tally::new(Window::Sentence, 2), Vec::new()); threads];
        let course = read_corpus(
            RawDocuments::new(vec![input]),
            &gazetteer,
            &options,
            &mut states,
            |(tally, readings), document: &Document, reading| {
                tally.add(document, reading);
                readings.push((document.order, document.id.clone(), reading.clone()));
            },
            |_| true,
            &mut |_| {},
        );
        prop_assert_eq!(course.documents, texts.len() as u64);
        let mut have = Tally::new(Window::Sentence, 2);
        let mut readings = Vec::new();
        for (tally, part) in states {
            have.merge(tally);
            readings.extend(part);
        }
        readings.sort_by_key(|(order, ..)| *order);
        let have_readings: Vec<(String, Reading)> = readings.into_iter().map(|(_, id, reading)| (id, reading)).collect();
        prop_assert_eq!(have_readings, want_readings, "in {:?}", texts);
        prop_assert_eq!(outcome(have, &gazetteer), outcome(want, &gazetteer));
    }
}
