//! The commands that take a graph: export with its views, show, diff. From outside, on a graph written by hand.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const GRAPH: &str = r#"{"directed": false, "multigraph": false,
"graph": {"documents": 2, "sentences": 9, "mentions": 14, "weight": "sentences", "window": "sentence", "meetings": [
{"who": ["Ada Lovelace", "Charles Babbage"], "where": "London", "when": {"text": "in June", "date": "1833-06"}, "status": "held", "mode": "in person", "documents": ["diary.txt"],
 "evidence": [{"document": "diary.txt", "sentence": 2, "start": 40, "end": 74, "text": "Ada met Babbage in London in June.", "names": [{"start": 0, "end": 3, "id": "Ada Lovelace"}]}]}]},
"nodes": [
{"id": "Ada Lovelace", "name": "Ada Lovelace", "kind": "person", "mentions": 6, "documents": 2, "sentences": 6},
{"id": "Charles Babbage", "name": "Charles Babbage", "kind": "person", "mentions": 4, "documents": 2, "sentences": 4},
{"id": "London", "name": "London", "kind": "place", "mentions": 2, "documents": 1, "sentences": 2, "lat": 51.5, "lon": -0.13},
{"id": "Turin", "name": "Turin", "kind": "place", "mentions": 1, "documents": 1, "sentences": 1},
{"id": "Luigi Menabrea", "name": "Luigi Menabrea", "kind": "person", "mentions": 1, "documents": 1, "sentences": 1}],
"edges": [
{"source": "Ada Lovelace", "target": "Charles Babbage", "weight": 3, "sentences": 3, "distinct": 3, "documents": 2, "npmi": 0.5, "llr": 4, "jaccard": 0.5, "meetings": 1, "places": ["London"],
 "evidence": [{"document": "diary.txt", "sentence": 2, "text": "Ada met Babbage in London in June.", "source": [[0, 3]], "target": [[8, 15]]}]},
{"source": "Ada Lovelace", "target": "London", "weight": 1, "sentences": 1, "distinct": 1, "documents": 1, "npmi": 0.1, "llr": 1, "jaccard": 0.2, "meetings": 1, "places": [], "evidence": []},
{"source": "Turin", "target": "Luigi Menabrea", "weight": 1, "sentences": 1, "distinct": 1, "documents": 1, "npmi": 1, "llr": 2, "jaccard": 1, "meetings": 0, "places": [], "evidence": []}]}
"#;

/// Runs whomet in `folder` with the words of `line`; `_` stands for a space within a word.
fn whomet(folder: &Path, line: &str) -> Output {
    let words = line.split(' ').map(|word| word.replace('_', " "));
    Command::new(env!("CARGO_BIN_EXE_whomet")).current_dir(folder).args(words).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with `graph.json`, and `new.json`, in which something came, went and changed.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("graph.json"), GRAPH).unwrap();
    let new = GRAPH.replace("Turin", "Torino").replace("held", "denied").replace("\"weight\": 3", "\"weight\": 5.25");
    fs::write(folder.path().join("new.json"), new).unwrap();
    folder
}

#[test]
fn views() {
    let whole = ["Ada Lovelace", "Charles Babbage", "London", "Turin", "Luigi Menabrea"];
    let (two, three) = (&whole[..2], &whole[..3]);
    let cases: [(&str, &str, &[&str], usize); 12] = [
        ("the whole", "", &whole, 3),
        ("kinds", "--kinds person", &["Ada Lovelace", "Charles Babbage", "Luigi Menabrea"], 1),
        ("several kinds", "--kinds person,place", &whole, 3),
        ("heavy edges", "--min-weight 2", two, 1),
        ("the strongest", "--top 2", two, 1),
        ("more of the strongest", "--top 3", three, 2),
        ("around an entity", "--ego London", &["Ada Lovelace", "London"], 1),
        ("two steps around", "--ego London --depth 2", three, 2),
        ("found by a part of its name", "--ego babbage", two, 1),
        ("the largest component", "--component largest", three, 2),
        ("meetings of a year", "--between 1833 1833", three, 2),
        ("no meeting in that time", "--between 1834 1835", &[], 0),
    ];
    let folder = workplace();
    for (shows, options, nodes, edges) in cases {
        let done = whomet(folder.path(), format!("export graph.json --format json {options}").trim());
        assert_eq!(done.status.code(), Some(0), "{shows}: {}", text(&done.stderr));
        let graph: Value = serde_json::from_slice(&done.stdout).unwrap();
        let have: Vec<&str> =
            graph["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_str().unwrap()).collect();
        assert_eq!(have, nodes, "{shows}");
        assert_eq!(graph["edges"].as_array().unwrap().len(), edges, "{shows}");
    }
}

#[test]
fn mistakes_are_answered() {
    let cases = [
        ("a name misspelt", "show graph.json Ada_Lovelase", "the nearest are Ada Lovelace"),
        ("one entity twice", "show graph.json Ada Lovelace", "both names mean Ada Lovelace"),
        ("no graph", "show nowhere.json", "nowhere.json: No such file"),
        ("a kind that is not there", "export graph.json --format json --kinds ship", "the kinds are person, place"),
        ("an unknown format", "export graph.json --format jsn", "the formats are json, json-links, dot"),
        ("several files on standard output", "export graph.json --format csv", "say with --out DIR"),
        ("over the graph that is read", "export graph.json --format json --out .", "is the graph that is read"),
        ("dates in the wrong order", "export graph.json --format json --between 1834 1833", "after the second"),
        ("a date that is none", "export graph.json --format json --between 1834-13 1835", "1834-13"),
        ("no share", "export graph.json --format json --backbone 2", "from 0 to 1"),
        ("depth of nobody", "export graph.json --format json --depth 2", "--ego"),
        (
            "the name of nobody around",
            "export graph.json --format json --ego Menabreo",
            "the nearest are Luigi Menabrea",
        ),
    ];
    let folder = workplace();
    for (shows, line, message) in cases {
        let done = whomet(folder.path(), line);
        assert_eq!(done.status.code(), Some(2), "{shows}");
        assert!(text(&done.stderr).contains(message), "{shows}: {}", text(&done.stderr));
        assert!(done.stdout.is_empty(), "{shows}: nothing is written");
    }
    assert_eq!(fs::read_to_string(folder.path().join("graph.json")).unwrap(), GRAPH);
}

#[test]
fn shown_whole() {
    let cases = [
        (
            "one entity",
            "show graph.json London",
            "London (place): 2 mentions in 1 document, 1 edge.

 named with    kind    weight  sentences  documents  meetings
 Ada Lovelace  person       1          1          1         1

 meeting  who                            where   status  told in
 1833-06  Ada Lovelace, Charles Babbage  London  held    diary.txt, sentence 2
",
        ),
        (
            "two entities",
            "show graph.json Ada Babbage",
            "Ada Lovelace – Charles Babbage: 3 sentences (3 different) in 2 documents, weight 3.

diary.txt, sentence 2:
  *Ada* met *Babbage* in London in June.

and 2 sentences more, which the graph does not keep (whomet build --evidence N)

 meeting  who                            where   status  told in
 1833-06  Ada Lovelace, Charles Babbage  London  held    diary.txt, sentence 2
",
        ),
        ("two that nothing joins", "show graph.json Ada Turin", "Ada Lovelace – Turin: not named together.\n"),
        (
            "what differs",
            "diff graph.json new.json",
            "nodes: 1 came, 1 went, 0 changed
       nodes   mentions before  after
 came  Torino                       1
 went  Turin                 1

edges: 1 came, 1 went, 1 changed
          edges                           weight before  after
 changed  Ada Lovelace – Charles Babbage              3  5.250
 came     Luigi Menabrea – Torino                            1
 went     Luigi Menabrea – Turin                      1

meetings: 0 came, 0 went, 1 changed
          meetings                                           status before  after
 changed  Ada Lovelace – Charles Babbage – London – 1833-06  held           denied
",
        ),
        (
            "nothing differs",
            "diff graph.json graph.json",
            "nodes: 0 came, 0 went, 0 changed\n\nedges: 0 came, 0 went, 0 changed\n\nmeetings: 0 came, 0 went, 0 changed\n",
        ),
    ];
    let folder = workplace();
    for (shows, line, want) in cases {
        let done = whomet(folder.path(), line);
        assert_eq!(text(&done.stdout), want, "{shows}: {}", text(&done.stderr));
    }
}

#[test]
fn for_programs() {
    let cases = [
        ("the strongest", "show graph.json --json", "/edges/0/source", "\"Ada Lovelace\""),
        ("one entity", "show graph.json London --json", "/neighbours/0/id", "\"Ada Lovelace\""),
        ("two entities", "show graph.json Ada Babbage --json", "/edge/evidence/0/target", "[[8,15]]"),
        (
            "where words stand for a party",
            "show graph.json Ada Babbage --json",
            "/meetings/0/evidence/0/names/0/end",
            "3",
        ),
        ("what differs", "diff graph.json new.json --json", "/edges/changed/0/new", "5.25"),
        ("measures of edges", "export graph.json --format json --metrics", "/edges/1/betweenness", "0.2"),
    ];
    let folder = workplace();
    for (shows, line, pointer, want) in cases {
        let done = whomet(folder.path(), line);
        let json: Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(json.pointer(pointer).map(Value::to_string).as_deref(), Some(want), "{shows}");
    }
}
