"""The same job with ahocorasick_rs and networkx, as one writes it in a notebook: names in a sentence to weighted edges.

    python ahocorasick_rs_networkx.py TEXT.jsonl NAMES.csv... OUT.json
"""
import collections, csv, itertools, json, re, sys

import ahocorasick_rs
import networkx

*inputs, out = sys.argv[1:]
names = [row["name"] for path in inputs[1:] for row in csv.DictReader(open(path, encoding="utf-8", newline=""))]
automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.Standard)
sentence_end = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(])|\n\n+")
graph = networkx.Graph()


def on_boundaries(text, start, end):
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after


for line in open(inputs[0], encoding="utf-8"):
    text = json.loads(line)["text"]
    found = sorted(
        (start, -end, number)
        for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
        if on_boundaries(text, start, end)
    )
    ends = [end.end() for end in sentence_end.finditer(text)]
    named, sentence, last = collections.defaultdict(set), 0, 0
    for start, end, number in found:
        if start < last:
            continue
        last = -end
        while sentence < len(ends) and ends[sentence] <= start:
            sentence += 1
        named[sentence].add(names[number])
    for together in named.values():
        for pair in itertools.combinations(sorted(together), 2):
            weight = graph.get_edge_data(*pair, {"weight": 0})["weight"]
            graph.add_edge(*pair, weight=weight + 1)

json.dump([[a, b, weight] for a, b, weight in graph.edges(data="weight")], open(out, "w", encoding="utf-8"))
