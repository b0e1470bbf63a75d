//! graph.geojson: a map of places and meetings for QGIS and web maps, GeoJSON (RFC 7946).
//!
//! In: a graph. Out: a point for every entity with columns `lat` and `lon`, and a feature for every meeting at the point of
//! its place; `feature` tells them apart. A meeting whose place is unknown or has no coordinates has a null geometry, as the
//! format allows, so that its row in the table of attributes is there. Left out: edges.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::columns::{node_cell, node_columns};
use crate::graph::{Graph, Node};
use crate::meeting::Meeting;

/// Writes `graph`.
pub fn write_geojson(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let columns = node_columns(graph);
    let nodes: BTreeMap<&str, &Node> = graph.graph.node_weights().map(|node| (node.id.as_str(), node)).collect();
    out.write_all(b"{\"type\": \"FeatureCollection\", \"features\": [")?;
    let places = graph.graph.node_weights().filter_map(|node| {
        let point = point_of(node)?;
        let mut properties: Map<String, Value> =
            columns.iter().map(|column| (column.name.clone(), node_cell(node, &column.name))).collect();
        properties.retain(|_, cell| !cell.is_null());
        properties.insert("id".to_owned(), json!(node.id));
        properties.insert("feature".to_owned(), json!("place"));
        Some(json!({"type": "Feature", "geometry": point, "properties": properties}))
    });
    let meetings = graph.meetings.iter().map(|meeting| meeting_feature(meeting, &nodes));
    for (index, feature) in places.chain(meetings).enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &feature)?;
    }
    out.write_all(b"]}\n")
}

fn meeting_feature(meeting: &Meeting, nodes: &BTreeMap<&str, &Node>) -> Value {
    let name = |id: &str| nodes.get(id).map_or(id, |node| node.name.as_str()).to_owned();
    let who: Vec<String> = meeting.who.iter().map(|id| name(id)).collect();
    let place = meeting.place.as_deref();
    json!({
        "type": "Feature",
        "geometry": place.and_then(|id| nodes.get(id)).and_then(|node| point_of(node)),
        "properties": {
            "feature": "meeting",
            "name": who.join(" – "),
            "who": meeting.who,
            "where": place,
            "date": meeting.when.as_ref().and_then(|when| when.date.as_deref()),
            "when": meeting.when.as_ref().map(|when| when.text.as_str()),
            "status": meeting.status,
            "mode": meeting.mode,
            "documents": meeting.documents,
            "evidence": meeting.evidence.iter().map(|evidence| evidence.text.as_str()).collect::<Vec<_>>(),
        },
    })
}

/// The point of a node that has one; RFC 7946 puts the longitude first.
fn point_of(node: &Node) -> Option<Value> {
    let degrees = |column: &str, most: f64| {
        node.attributes.get(column).and_then(Value::as_f64).filter(|degrees| degrees.abs() <= most)
    };
    Some(json!({"type": "Point", "coordinates": [degrees("lon", 180.0)?, degrees("lat", 90.0)?]}))
}
