"""The measures of `--metrics` against networkx and igraph: on the co-occurrences of Les Misérables, which networkx brings, and on the sample articles."""

import json
import subprocess
import sys
from pathlib import Path

import igraph
import networkx as nx

WHOMET, OUT = sys.argv[1], Path(sys.argv[2])


def whomet(*arguments):
    return subprocess.run([WHOMET, *map(str, arguments)], check=True, capture_output=True).stdout


def measured(given):
    text = whomet("export", given, "--format", "json", "--metrics")
    assert text == whomet("export", given, "--format", "json", "--metrics"), "two runs differ"
    return json.loads(text)


def compare(what, given):
    network = nx.node_link_graph(json.loads(given.read_text()), edges="edges")
    graph = measured(given)
    nodes = {node["id"]: node for node in graph["nodes"]}
    in_igraph = igraph.Graph.from_networkx(network)
    names = in_igraph.vs["_nx_name"]
    scale = (len(names) - 1) * (len(names) - 2) / 2
    wanted = {
        "degree": dict(network.degree()),
        "strength": dict(network.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(network),
        "closeness": nx.closeness_centrality(network),
        "eigenvector": nx.eigenvector_centrality(network, weight="weight", tol=1e-12, max_iter=10_000),
        "pagerank": dict(zip(names, in_igraph.pagerank(weights="weight"))),
    }
    for measure, values in wanted.items():
        for name, value in values.items():
            assert abs(nodes[name][measure] - value) < 1e-6, (measure, name, nodes[name][measure], value)
    for name, value in zip(names, in_igraph.betweenness()):
        assert abs(nodes[name]["betweenness"] - value / scale) < 1e-6
    bridges = {frozenset(ends): value for ends, value in nx.edge_betweenness_centrality(network).items()}
    for edge in graph["edges"]:
        value = bridges.pop(frozenset((edge["source"], edge["target"])))
        assert abs(edge["betweenness"] - value) < 1e-6, (edge["source"], edge["target"], edge["betweenness"], value)
    assert not bridges
    print("ok", what, f"{len(nodes)} nodes, {len(graph['edges'])} edges:", *wanted, "edge betweenness")
    compare_communities(what, network, in_igraph, nodes)


def compare_communities(what, network, in_igraph, nodes):
    groups = {}
    for name, node in nodes.items():
        groups.setdefault(node["community"], set()).add(name)
    ours = nx.community.modularity(network, groups.values(), weight="weight")
    louvain = max(
        nx.community.modularity(network, nx.community.louvain_communities(network, seed=seed), weight="weight") for seed in range(10)
    )
    leiden = in_igraph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1).modularity
    print(f"{what}, modularity: ours {ours:.4f}, networkx's Louvain (best of 10) {louvain:.4f}, igraph's Leiden {leiden:.4f}")
    assert ours > max(louvain, leiden) - 0.005
    assert all(nx.is_connected(network.subgraph(group)) for group in groups.values())


miserables = OUT / "miserables.json"
miserables.write_text(json.dumps(nx.node_link_data(nx.les_miserables_graph(), edges="edges")))
compare("Les Misérables", miserables)
whomet("build", "articles", "--quiet", "--format", "json", "--out", OUT / "articles")
compare("the sample articles", OUT / "articles" / "graph.json")
