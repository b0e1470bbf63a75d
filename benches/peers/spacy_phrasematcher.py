"""The same job with spaCy's PhraseMatcher, as one writes it in a notebook.

    python spacy_phrasematcher.py TEXT.jsonl NAMES.csv... OUT.json
"""
import collections, csv, itertools, json, sys

import spacy
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

*inputs, out = sys.argv[1:]
names = [row["name"] for path in inputs[1:] for row in csv.DictReader(open(path, encoding="utf-8", newline=""))]
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp.max_length = 1 << 30
matcher = PhraseMatcher(nlp.vocab)
matcher.add("name", list(nlp.tokenizer.pipe(names)))
weights = collections.Counter()
for line in open(inputs[0], encoding="utf-8"):
    document = nlp(json.loads(line)["text"])
    named = collections.defaultdict(set)
    for span in filter_spans(matcher(document, as_spans=True)):
        named[span.sent.start].add(span.text)
    for together in named.values():
        weights.update(itertools.combinations(sorted(together), 2))
json.dump([[a, b, weight] for (a, b), weight in weights.items()], open(out, "w", encoding="utf-8"))
