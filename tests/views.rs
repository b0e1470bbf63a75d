//! Parts of graphs, each row a view of one small graph with its edges worked out by hand.

use petgraph::visit::EdgeRef;
use whomet::{Graph, Limits, Period};

/// A hub `h` with a heavy edge to `a` and light ones to `b` and `c`, an edge between `a` and `b`, and a pair `y`-`z` apart.
fn graph() -> Graph {
    let node = |id: &str| format!(r#"{{"id": "{id}", "kind": "{}"}}"#, if id == "c" { "place" } else { "person" });
    let edge = |ends: &str, weight: u32| {
        format!(r#"{{"source": "{}", "target": "{}", "weight": {weight}, "meetings": 1}}"#, &ends[..1], &ends[1..])
    };
    let meeting = |who: &str, place: &str, date: &str, status: &str| {
        format!(
            r#"{{"who": ["{}", "{}"], "where": {place}, "when": {{"text": "then", "date": {date}}}, "status": "{status}", "mode": "unknown", "documents": [], "evidence": []}}"#,
            &who[..1],
            &who[1..]
        )
    };
    let json = format!(
        r#"{{"graph": {{"meetings": [{}]}}, "nodes": [{}], "edges": [{}]}}"#,
        [
            meeting("ah", "\"c\"", "\"2018-05-17\"", "held"),
            meeting("ah", "null", "\"2018-06\"", "planned"),
            meeting("ab", "null", "\"2018-W20\"", "held"),
            meeting("yz", "null", "null", "held"),
        ]
        .join(","),
        ["h", "a", "b", "c", "y", "z"].map(node).join(","),
        [edge("ha", 8), edge("ab", 3), edge("yz", 2), edge("hb", 1), edge("hc", 1)].join(",")
    );
    Graph::read_json(json.as_bytes()).unwrap()
}

/// Edges as `ha8/1`: ends, weight, meetings.
fn edges(graph: &Graph) -> String {
    let nodes = &graph.graph;
    let edge = |edge: petgraph::graph::EdgeReference<'_, whomet::Edge>| {
        let weight = edge.weight();
        format!("{}{}{}/{}", nodes[edge.source()].id, nodes[edge.target()].id, weight.weight, weight.meetings)
    };
    nodes.edge_references().map(edge).collect::<Vec<_>>().join(" ")
}

fn period(first: &str, last: &str) -> Period {
    first.parse::<Period>().unwrap().until(last.parse().unwrap())
}

#[test]
fn views() {
    let graph = graph();
    let at = |id: &str| graph.graph.node_indices().find(|node| graph.graph[*node].id == id).unwrap();
    let kinds = |kinds: &[&str]| graph.of_kinds(&kinds.iter().map(|kind| (*kind).to_owned()).collect::<Vec<_>>());
    let within = |top, min_weight, edges| graph.within(&Limits { top, min_weight, edges }).0;
    let cases = [
        ("around b, one edge away", graph.ego(at("b"), 1), "ha8/1 ab3/1 hb1/1", 3, 3),
        ("around b, two edges away", graph.ego(at("b"), 2), "ha8/1 ab3/1 hb1/1 hc1/1", 4, 3),
        ("b alone", graph.ego(at("b"), 0), "", 1, 0),
        ("people", kinds(&["person"]), "ha8/1 ab3/1 yz2/1 hb1/1", 5, 4),
        ("places", kinds(&["place"]), "", 1, 0),
        // h: strength 10, degree 3: (1 - 8/10)^2 = 0.04, (1 - 1/10)^2 = 0.81; a: strength 11, degree 2: (1 - 8/11) = 0.27, (1 - 3/11)
        // = 0.73; b: strength 4, degree 2: (1 - 3/4) = 0.25, (1 - 1/4) = 0.75, so that hb has min(0.81, 0.75).
        ("a backbone of 0.05", graph.backbone(0.05), "ha8/1", 2, 2),
        ("a backbone of 0.26", graph.backbone(0.26), "ha8/1 ab3/1", 3, 3),
        ("a backbone of 0.76", graph.backbone(0.76), "ha8/1 ab3/1 hb1/1", 3, 3),
        ("the only edge of both its ends never is in it", graph.backbone(1.0), "ha8/1 ab3/1 hb1/1 hc1/1", 4, 3),
        ("the largest component", graph.of_largest_component(), "ha8/1 ab3/1 hb1/1 hc1/1", 4, 3),
        ("the strongest two", within(Some(2), None, None), "ha8/1", 2, 2),
        ("edges of three and more", within(None, Some(3.0), None), "ha8/1 ab3/1", 3, 3),
        ("room for three edges joins whom it can", within(None, None, Some(3)), "ha8/1 ab3/1 yz2/1", 5, 4),
        ("room for four: c before the second edge of b", within(None, None, Some(4)), "ha8/1 ab3/1 yz2/1 hc1/1", 6, 4),
        ("a day", graph.between(&period("2018-05-17", "2018-05-17")), "ha8/1 ab3/1 hc1/1", 4, 2),
        ("a day of a planned month", graph.between(&period("2018-06-30", "2018-06-30")), "ha8/0", 2, 1),
        ("a month", graph.between(&period("2018-05", "2018-05")), "ha8/1 ab3/1 hc1/1", 4, 2),
        ("another year", graph.between(&period("2019", "2019")), "", 0, 0),
    ];
    for (shows, view, want, nodes, meetings) in cases {
        assert_eq!(edges(&view), want, "{shows}");
        assert_eq!((view.graph.node_count(), view.meetings.len()), (nodes, meetings), "{shows}: nodes and meetings");
    }
}

#[test]
fn disparities_are_those_of_the_formula() {
    let want = [0.04, 0.25, 1.0, 0.75, 0.81];
    for (have, want) in graph().disparities().into_iter().zip(want) {
        assert!((have - want).abs() < 1e-12, "{have} is not {want}");
    }
}
