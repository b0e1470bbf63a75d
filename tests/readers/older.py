"""Reads what networkx 3.5 and earlier are for: json-links, and GraphML."""

import json
import sys
from pathlib import Path

import networkx as nx

from names import NAMES

OUT = Path(sys.argv[1])
network = nx.node_link_graph(json.loads((OUT / "graph-links.json").read_text()))
assert list(network) == NAMES and network.number_of_edges() == len(NAMES) - 1
assert nx.read_graphml(OUT / "graph.graphml").number_of_edges() == len(NAMES) - 1
print("ok networkx", nx.__version__)
