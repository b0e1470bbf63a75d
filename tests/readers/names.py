"""A graph whose names try to break out of every format."""

NAMES = [
    "Ada Lovelace", 'quote " and \' mark', "back\\slash \\u0041 \\n \\", "line\nbreak", "carriage\rreturn", "tab\tbed", "]]>",
    "</script><script>alert(1)</script>", '=HYPERLINK("http://a.example","b")', "+1", "-2", "@x", "'t Hooft", "nul\0char",
    "\u0301lone mark", "right\u202eto left", "smile \U0001f642", "<b>&amp;</b>", "`back`tick`", "{brace} [x]", "$dollar #{x}",
    "NULL", "nan", " lead and trail ", "delete\x7f next line\x85", "nonchar\ufffe", "a, b; c|d", "2018-05-17", "007", "'", "\\N",
    "-->", "<!--", "%s %n", "\u2028separator", "escape\x1b[2J",
]


def graph():
    """One node a name, each named with the next, meetings at a place with coordinates and at one without."""
    nodes = [
        {"id": name, "name": name, "kind": "person" if index % 3 else name, "mentions": 40 - index, "documents": 1,
         "sentences": 2, "note": name}
        for index, name in enumerate(NAMES)
    ]
    nodes[0] |= {"kind": "place", "lat": 43.6, "lon": 39.73}
    edges = [
        {"source": one, "target": other, "weight": 1 + index % 5, "sentences": 1 + index % 5, "distinct": 1, "documents": 1,
         "npmi": -0.25, "llr": 1.5, "jaccard": 0.5, "meetings": 1, "places": [NAMES[0], one],
         "evidence": [{"document": one, "sentence": 3, "text": f"{one} saw {other}."}]}
        for index, (one, other) in enumerate(zip(NAMES, NAMES[1:]))
    ]
    told = [{"document": NAMES[1], "sentence": 1, "start": 0, "end": 5, "text": " ".join(NAMES[:9])}]
    meetings = [
        {"who": sorted(NAMES[index : index + 2]), "where": place, "when": {"text": NAMES[index], "date": date},
         "status": status, "mode": "in person", "documents": NAMES[:3], "evidence": told}
        for index, place, date, status in [
            (1, NAMES[0], "2018-05-17", "held"), (2, NAMES[5], "2018-W20", "planned"), (3, None, None, "denied"),
            (6, NAMES[0], "2018-05", "held"),
        ]
    ]
    corpus = {"documents": 3, "sentences": 40, "mentions": 99, "weight": "sentences", "window": "sentence"}
    return {"directed": False, "multigraph": False, "graph": corpus | {"meetings": meetings}, "nodes": nodes, "edges": edges}


def visible(name, unfit):
    """The name as formats show it that cannot hold the characters of which `unfit` is true."""
    return "".join(f"\\u{{{ord(c):x}}}" if unfit(c) else c for c in name)
