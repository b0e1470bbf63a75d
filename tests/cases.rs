//! Whole-pipeline cases from small text files in tests/cases: gazetteers and a text in, mentions and edges out.
//!
//! A case is a `.txt` file of sections. `== people.csv` (or another gazetteer file) and `== text` come in, `== mentions` and
//! `== edges` say what must come out, in full: `words -> id` for every mention in order, `id -- id: sentences` for every edge.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use petgraph::visit::EdgeRef;
use whomet::{Document, Extractor, Gazetteer, Tally, Weight, Window};

/// The sections of a case, with their names.
fn sections(case: &str) -> Vec<(&str, &str)> {
    case.split("\n== ").skip(1).filter_map(|section| section.split_once('\n')).collect()
}

fn run(path: &Path) -> (String, String) {
    let case = fs::read_to_string(path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut text, mut want) = ("", String::new());
    for (name, body) in sections(&case) {
        match name.trim() {
            "text" => text = body.trim_end(),
            "mentions" | "edges" => writeln!(want, "== {}\n{}", name.trim(), body.trim()).unwrap(),
            file => fs::write(folder.path().join(file), body).unwrap(),
        }
    }
    let gazetteer = Gazetteer::load(&[folder.path()]).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let document = Document::new("case", text);
    let reading = Extractor::new(&gazetteer).read(&document);
    let mut tally = Tally::new(Window::Sentence, 9);
    tally.add(&document, &reading);
    let graph = tally.into_graph(&gazetteer, Weight::Sentences).graph;
    // What evidence marks as a name is a mention of that entity.
    for edge in graph.edge_references() {
        for evidence in &edge.weight().evidence {
            let letters: Vec<char> = evidence.text().chars().collect();
            let ends = [
                (&graph[edge.source()].id, evidence.source().collect::<Vec<_>>()),
                (&graph[edge.target()].id, evidence.target().collect()),
            ];
            for (id, places) in ends {
                assert!(!places.is_empty(), "{}: {id} in: {}", path.display(), evidence.text());
                for [start, end] in places {
                    let name: String = letters[start as usize..end as usize].iter().collect();
                    let is_mention = |mention: &whomet::Mention| {
                        gazetteer.entity(mention.entity).id() == id
                            && mention.span.of(text).split_whitespace().eq(name.split(' '))
                    };
                    assert!(reading.mentions.iter().any(is_mention), "{}: {name} for {id}", path.display());
                }
            }
        }
    }
    let mut have = "== mentions\n".to_owned();
    for mention in &reading.mentions {
        writeln!(have, "{} -> {}", mention.span.of(text), gazetteer.entity(mention.entity).id()).unwrap();
    }
    let mut edges: Vec<String> = graph
        .edge_references()
        .filter(|edge| edge.weight().sentences > 0)
        .map(|edge| {
            let mut ends = [graph[edge.source()].id.as_str(), graph[edge.target()].id.as_str()];
            ends.sort_unstable();
            format!("{} -- {}: {}", ends[0], ends[1], edge.weight().sentences)
        })
        .collect();
    edges.sort();
    writeln!(have, "== edges\n{}", edges.join("\n")).unwrap();
    (have.trim().to_owned(), want.trim().to_owned())
}

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    assert!(files.len() >= 5, "the cases are there");
    for file in files {
        let (have, want) = run(&file);
        assert_eq!(have, want, "{}", file.display());
    }
}
