//! The tally is a commutative monoid: however documents are shared out and merged, the graph has the same bytes.

use std::fs;

use proptest::prelude::*;
use whomet::{Document, Extractor, Gazetteer, Tally, Weight, Window};

const NAMES: [&str; 5] = ["Ann Ash", "Bob Birch", "Cem Cedar", "Dora Doe", "Elmstown"];

/// A document: sentences that each name some of the five.
fn documents() -> impl Strategy<Value = Vec<Document>> {
    let sentence = prop::collection::vec(0..NAMES.len(), 0..4);
    let text = prop::collection::vec(sentence, 0..5).prop_map(|sentences| {
        sentences
            .iter()
            .map(|named| {
                format!("There were {}.", named.iter().map(|&name| NAMES[name]).collect::<Vec<_>>().join(" and "))
            })
            .collect::<Vec<_>>()
            .join(" ")
    });
    prop::collection::vec(text, 1..8).prop_map(|texts| {
        texts
            .into_iter()
            .enumerate()
            .map(|(order, text)| {
                let mut document = Document::new(format!("document {order}"), text);
                document.order = order as u64;
                document
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_order_of_merging_gives_the_same_bytes(documents in documents(), shares in prop::collection::vec(0..3usize, 8), order in Just([0, 1, 2]).prop_shuffle(), evidence in 0..3usize) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("people.csv");
        fs::write(&file, format!("name\n{}\n", NAMES.join("\n"))).unwrap();
        let gazetteer = Gazetteer::load(&[&file]).unwrap();
        let extractor = Extractor::new(&gazetteer);
        let json = |tally: Tally| {
            let mut bytes = Vec::new();
            whomet::write_json(&tally.into_graph(&gazetteer, Weight::Sentences), &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        let mut whole = Tally::new(Window::Sentence, evidence);
        documents.iter().for_each(|document| whole.add(document, &extractor.read(document)));

        let mut parts = vec![Tally::new(Window::Sentence, evidence); 3];
        // Backwards within each part, as threads do not keep the order either.
        for (document, share) in documents.iter().zip(&shares).rev() {
            parts[*share].add(document, &extractor.read(document));
        }
        let mut merged = Tally::new(Window::Sentence, evidence);
        order.iter().for_each(|&part| merged.merge(parts[part].clone()));
        prop_assert_eq!(json(whole), json(merged));
    }
}

#[test]
fn counts() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    fs::write(&file, format!("name\n{}\n", NAMES.join("\n"))).unwrap();
    let gazetteer = Gazetteer::load(&[&file]).unwrap();
    let extractor = Extractor::new(&gazetteer);
    // The first column says what a case shows; then the documents, and sentences, distinct and documents of Ann Ash and Bob Birch.
    let cases: [(&str, &[&str], (u64, u64, u64)); 6] = [
        ("one sentence", &["Ann Ash saw Bob Birch."], (1, 1, 1)),
        (
            "a pair named three times in a sentence counts once",
            &["Ann Ash, Bob Birch, Ann Ash, Bob Birch, Ann Ash and Bob Birch."],
            (1, 1, 1),
        ),
        ("two sentences of one document", &["Ann Ash saw Bob Birch. Bob Birch saw Ann Ash."], (2, 2, 1)),
        ("a reprint counts once as distinct", &["Ann Ash saw Bob Birch.", "Ann Ash saw Bob Birch."], (2, 1, 2)),
        (
            "a reprint with other white space",
            &["Ann Ash saw Bob Birch there.", "Ann Ash  saw\t Bob\u{a0}Birch there."],
            (2, 1, 2),
        ),
        ("others do not count", &["Ann Ash saw Bob Birch.", "Ann Ash saw Dora Doe."], (1, 1, 1)),
    ];
    for (shows, texts, want) in cases {
        let mut tally = Tally::new(Window::Sentence, 1);
        for (order, text) in texts.iter().enumerate() {
            let mut document = Document::new(format!("document {order}"), *text);
            document.order = order as u64;
            tally.add(&document, &extractor.read(&document));
        }
        let graph = tally.into_graph(&gazetteer, Weight::Sentences).graph;
        let edge = graph
            .edge_indices()
            .find(|&edge| {
                let (source, target) = graph.edge_endpoints(edge).unwrap();
                let mut names = [graph[source].name.as_str(), graph[target].name.as_str()];
                names.sort_unstable();
                names == ["Ann Ash", "Bob Birch"]
            })
            .map(|edge| (graph[edge].sentences, graph[edge].distinct, graph[edge].documents));
        assert_eq!(edge, Some(want), "{shows}");
    }
}
