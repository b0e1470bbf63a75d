"""The measures of `--metrics` on the co-occurrences of Les Misérables, which networkx brings, against networkx and igraph."""

import json
import subprocess
import sys
from pathlib import Path

import igraph
import networkx as nx

WHOMET, OUT = sys.argv[1], Path(sys.argv[2])
network = nx.les_miserables_graph()
given = OUT / "miserables.json"
given.write_text(json.dumps(nx.node_link_data(network)))


def measured():
    command = [WHOMET, "export", given, "--format", "json", "--metrics"]
    return subprocess.run(command, check=True, capture_output=True).stdout


assert measured() == measured(), "two runs differ"
nodes = {node["id"]: node for node in json.loads(measured())["nodes"]}
in_igraph = igraph.Graph.from_networkx(network)
names = in_igraph.vs["_nx_name"]
pairs = {
    "degree": dict(network.degree()),
    "strength": dict(network.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality(network),
    "closeness": nx.closeness_centrality(network),
    "eigenvector": nx.eigenvector_centrality(network, weight="weight", tol=1e-12, max_iter=10_000),
    "pagerank": dict(zip(names, in_igraph.pagerank(weights="weight"))),
}
for measure, wanted in pairs.items():
    for name, value in wanted.items():
        assert abs(nodes[name][measure] - value) < 1e-6, (measure, name, nodes[name][measure], value)
    print("ok", measure)
scale = (len(names) - 1) * (len(names) - 2) / 2
for name, value in zip(names, in_igraph.betweenness()):
    assert abs(nodes[name]["betweenness"] - value / scale) < 1e-6

groups = {}
for name, node in nodes.items():
    groups.setdefault(node["community"], set()).add(name)
ours = nx.community.modularity(network, groups.values(), weight="weight")
louvain = max(
    nx.community.modularity(network, nx.community.louvain_communities(network, seed=seed), weight="weight") for seed in range(10)
)
leiden = in_igraph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1).modularity
print(f"modularity: ours {ours:.4f}, networkx's Louvain (best of 10) {louvain:.4f}, igraph's Leiden {leiden:.4f}")
assert ours > max(louvain, leiden) - 0.005
assert all(nx.is_connected(network.subgraph(group)) for group in groups.values())
