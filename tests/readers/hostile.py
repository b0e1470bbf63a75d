"""Writes a graph of hostile names in every format and reads it back with the programs that people use."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import igraph
import networkx as nx
import pandas as pd
from lxml import etree

from names import NAMES, graph, visible

WHOMET, OUT = sys.argv[1], Path(sys.argv[2])
FORMATS = "json,json-links,dot,svg,html,graphml,gexf,cytoscape,csv,geojson,cypher"
EDGES = {frozenset(pair) for pair in zip(NAMES, NAMES[1:])}
GIVEN = graph()
VIZ = "{http://gexf.net/1.3/viz}"


def is_control(c):
    return ord(c) < 32 or 127 <= ord(c) < 160


def xml_name(name):
    return visible(name, lambda c: (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff")


def check_json():
    network = nx.node_link_graph(json.loads((OUT / "graph.json").read_text()))
    assert list(network) == NAMES
    assert {frozenset(edge) for edge in network.edges} == EDGES
    for node, given in zip(network.nodes, GIVEN["nodes"]):
        assert network.nodes[node] == {key: value for key, value in given.items() if key != "id"}, node
    assert network.graph["meetings"] == GIVEN["graph"]["meetings"]
    assert [edge["evidence"] for *_, edge in network.edges(data=True)][0] == GIVEN["edges"][0]["evidence"]


def check_graphml():
    names, edges = [xml_name(name) for name in NAMES], {frozenset(map(xml_name, edge)) for edge in EDGES}
    network = nx.read_graphml(OUT / "graph.graphml")
    assert list(network) == names
    assert {frozenset(edge) for edge in network.edges} == edges
    for name, given in zip(names, GIVEN["nodes"]):
        node = network.nodes[name]
        assert (node["name"], node["note"], node["mentions"]) == (name, name, given["mentions"])
    assert network.nodes[names[0]]["lat"] == 43.6 and "lat" not in network.nodes[names[1]]
    one = network.edges[names[0], names[1]]
    assert (one["weight"], one["npmi"], one["meetings"]) == (1.0, -0.25, 1) and isinstance(one["weight"], float)
    in_igraph = igraph.Graph.Read_GraphML(str(OUT / "graph.graphml"))
    # igraph 1.0 leaves a reference in an id half read (`&#38;` for `&`), as it does with networkx's own GraphML.
    assert [name.replace("&#38;", "&") for name in in_igraph.vs["id"]] == names and in_igraph.vs["name"] == names
    assert {frozenset(names[end] for end in edge.tuple) for edge in in_igraph.es} == edges


def check_gexf():
    names = [xml_name(name) for name in NAMES]
    network = nx.read_gexf(OUT / "graph.gexf")
    assert list(network) == names
    assert [network.nodes[name]["label"] for name in names] == names
    assert {frozenset(edge) for edge in network.edges} == {frozenset(map(xml_name, edge)) for edge in EDGES}
    root = etree.parse(OUT / "graph.gexf").getroot()
    assert root.tag == "{http://gexf.net/1.3}gexf" and root.get("version") == "1.3"
    for node in root.iter("{http://gexf.net/1.3}node"):
        assert [child.tag for child in node][1:] == [VIZ + "color", VIZ + "position", VIZ + "size"]
    spells = [(spell.get("start"), spell.get("end")) for spell in root.iter("{http://gexf.net/1.3}spell")]
    # Held, on a day and in a month; each joins two parties that have an edge, and one of them has one with the place.
    assert sorted(set(spells)) == [("2018-05-01", "2018-05-31"), ("2018-05-17", "2018-05-17")], spells


def check_cytoscape():
    network = nx.cytoscape_graph(json.loads((OUT / "graph.cyjs").read_text()))
    assert list(network) == NAMES
    assert {frozenset(edge) for edge in network.edges} == EDGES


def bare(cell):
    return cell[1:] if cell.startswith("'") else cell


def csv_name(name):
    return visible(name, lambda c: is_control(c) and c not in "\t\n\r")


def check_csv():
    nodes = pd.read_csv(OUT / "nodes.csv", keep_default_na=False, dtype={"id": str, "name": str, "kind": str, "note": str})
    names = [csv_name(name) for name in NAMES]
    for column in ("id", "name", "note"):
        assert [bare(cell) for cell in nodes[column]] == names, column
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in nodes[column])
    assert list(nodes["mentions"]) == [node["mentions"] for node in GIVEN["nodes"]]
    edges = pd.read_csv(OUT / "edges.csv", keep_default_na=False, dtype={"source": str, "target": str})
    pairs = {frozenset(map(bare, pair)) for pair in zip(edges["source"], edges["target"])}
    assert pairs == {frozenset(map(csv_name, edge)) for edge in EDGES}
    assert set(edges["npmi"]) == {-0.25}


def check_geojson():
    features = json.loads((OUT / "graph.geojson").read_text())["features"]
    place, *meetings = features
    assert place["properties"]["name"] == NAMES[0] and place["geometry"]["coordinates"] == [39.73, 43.6]
    assert [meeting["properties"]["who"] for meeting in meetings] == [meeting["who"] for meeting in GIVEN["graph"]["meetings"]]
    assert [meeting["geometry"] is None for meeting in meetings] == [False, True, True, False]
    assert meetings[0]["properties"]["date"] == "2018-05-17"


def cypher_tokens(statements):
    """String literals (joined where they were cut in two) and everything between, by the lexical rules of openCypher."""
    between = re.sub(r"'((?:[^'\\]|\\.)*)'", "''", statements, flags=re.S)
    cut = re.compile(r"'((?:[^'\\]|\\.)*)'((?: \+ '(?:[^'\\]|\\.)*')*)", re.S)
    escapes = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "'": "'"}
    literals = []
    for match in cut.finditer(statements):
        parts = [re.sub(r"\\(?:u([0-9A-F]{4})|(.))", lambda m: chr(int(m.group(1), 16)) if m.group(1) else escapes[m.group(2)], part)
                 for part in re.split(r"' \+ '", match.group(0)[1:-1])]
        literals.append("".join(parts))
    return literals, between


def check_cypher():
    statements = (OUT / "graph.cypher").read_text()
    literals, between = cypher_tokens(statements)
    assert set(NAMES) <= set(literals)
    # Outside of literals there is nothing of a name; every statement is one of ours.
    shapes = {re.sub(r"\{[^{}]*\}", "{}", line) for line in between.splitlines()}
    assert len(shapes) == 7, shapes
    # No backslash of a text stands before a `u`, which older versions would read before all else.
    assert not re.search(r"\\\\u", statements)


def check_pictures():
    svg = etree.parse(OUT / "graph.svg").getroot()
    tags = {etree.QName(element).localname for element in svg.iter()}
    assert tags <= {"svg", "title", "rect", "g", "path", "text", "ellipse", "polygon"}, tags
    if shutil.which("dot") is None:
        print("no Graphviz here: graph.dot is not checked")
        return
    drawn = subprocess.run(["dot", "-Tjson0", OUT / "graph.dot"], capture_output=True, text=True, check=True)
    assert drawn.stderr == "", drawn.stderr
    ids = {node["name"] for node in json.loads(drawn.stdout)["objects"]}
    assert ids == {re.sub("^%", r"\\u{25}", visible(name, is_control)).replace("\\", "\\\\") for name in NAMES}


OUT.mkdir(parents=True, exist_ok=True)
(OUT / "given.json").write_text(json.dumps(GIVEN))
command = [WHOMET, "export", OUT / "given.json", "--format", FORMATS, "--top", "100", "--out", OUT]
subprocess.run(command, check=True, capture_output=True)
for check in (check_json, check_graphml, check_gexf, check_cytoscape, check_csv, check_geojson, check_cypher, check_pictures):
    check()
    print("ok", check.__name__)
