//! Every format of a graph of hostile names, compared whole with tests/golden/hostile; with `GOLDEN=write` in the environment
//! the files are written anew, to be looked at before they are kept.
//!
//! What the programs that people use read from these files is tested in tests/readers.

use std::fs;
use std::path::{Path, PathBuf};

use whomet::{Format, Graph, GraphError, Omitted, write};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/hostile")
}

fn written(graph: &Graph, format: Format) -> String {
    let mut bytes = Vec::new();
    write(graph, &Omitted::default(), format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Where a picture has its shapes depends, in the last decimal, on the machine's sines.
fn without_places(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(at) =
        [" pos=\"", " lp=\"", " bb=\""].iter().filter_map(|key| Some(rest.find(key)? + key.len())).min()
    {
        let end = at + rest[at..].find('"').unwrap();
        kept.push_str(&rest[..at]);
        rest = &rest[end..];
    }
    kept + rest
}

/// html has tests of its own, and svg is a drawing: what is in it is tested below.
#[test]
fn hostile_names_in_every_format() {
    let given = fs::read(folder().join("graph.json")).unwrap();
    let graph = Graph::read_json(&given[..]).unwrap();
    let formats: Vec<Format> = Format::names().iter().flat_map(|name| Format::named(name)).collect();
    assert_eq!(formats.len(), 15);
    for format in formats.into_iter().filter(|format| !matches!(format, Format::Html | Format::Svg)) {
        let (have, path) = (written(&graph, format), folder().join(format.file_name()));
        if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
            fs::write(&path, &have).unwrap();
        }
        let want = fs::read_to_string(&path).unwrap();
        let (have, want) = (without_places(&have), without_places(&want));
        assert!(have == want, "{} differs from {}", format.file_name(), path.display());
    }
}

#[test]
fn the_drawing_has_every_name_and_nothing_that_acts() {
    let given = fs::read(folder().join("graph.json")).unwrap();
    let graph = Graph::read_json(&given[..]).unwrap();
    let svg = written(&graph, Format::Svg);
    assert_eq!(svg, written(&graph, Format::Svg), "two runs are equal");
    let cases = [
        ("a plain name", ">Ada Lovelace</text>", true),
        ("markup is text", "&lt;b&gt;&amp;amp;&lt;/b&gt;</text>", true),
        ("quotation marks", "quote &quot; and &#39; mark</text>", true),
        ("no script", "<script", false),
        ("no link", "href", false),
        ("no control character", "\0", false),
        ("no turn of direction", "\u{202e}", false),
    ];
    for (shows, part, is_there) in cases {
        assert_eq!(svg.contains(part), is_there, "{shows}");
    }
    assert_eq!(svg.matches("<g><title>").count(), graph.graph.node_count(), "a tooltip for every node");
}

#[test]
fn broken_graphs_are_refused() {
    let cases = [
        ("no JSON", "{", "line 1"),
        ("no nodes", r#"{"edges": []}"#, "missing field `nodes`"),
        ("a number as id", r#"{"nodes": [{"id": 1}], "edges": []}"#, "expected a string"),
        ("directed", r#"{"directed": true, "nodes": [], "edges": []}"#, "directed"),
        ("several edges allowed", r#"{"multigraph": true, "nodes": [], "edges": []}"#, "multigraph"),
        ("a node twice", r#"{"nodes": [{"id": "a"}, {"id": "a"}], "edges": []}"#, "\"a\" is there twice"),
        ("a loose edge", r#"{"nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "b"}]}"#, "not there"),
        (
            "an edge twice",
            r#"{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}, {"source": "b", "target": "a"}]}"#,
            "is there twice",
        ),
    ];
    for (shows, json, message) in cases {
        let error: GraphError = Graph::read_json(json.as_bytes()).expect_err(shows);
        assert!(error.to_string().contains(message), "{shows}: {error}");
    }
}

#[test]
fn a_graph_made_by_hand_can_be_read() {
    let json = r#"{"nodes": [{"id": "a"}, {"id": "b", "born": 1815}], "links": [{"source": "b", "target": "a", "by": "hand"}]}"#;
    let graph = Graph::read_json(json.as_bytes()).unwrap();
    let again = Graph::read_json(written(&graph, Format::Json).as_bytes()).unwrap();
    for graph in [graph, again] {
        let node = graph.graph.node_weights().nth(1).unwrap();
        assert_eq!((node.name.as_str(), node.attributes["born"].as_u64()), ("b", Some(1815)));
        let edge = graph.graph.edge_weights().next().unwrap();
        assert_eq!((edge.weight, edge.attributes["by"].as_str()), (1.0, Some("hand")));
    }
}
