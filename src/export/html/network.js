// The network: what the embedded graph.json says, with neighbours, meetings and sentences joined.

const KINDS = ['person', 'place', 'organisation'];
const STATUSES = ['held', 'planned', 'denied'];
const OWN_FIELDS = new Set(['id', 'name', 'kind', 'mentions', 'documents', 'sentences']);

/** The class of a kind in the style: kinds that the style does not know look alike. */
const lookOf = (kind) => (KINDS.includes(kind) ? kind : 'other');
const pairKey = (a, b) => JSON.stringify(a < b ? [a, b] : [b, a]);
const sentenceKey = (document, sentence) => JSON.stringify([document, sentence]);

/** From an EDTF date (day, week, month, year) to the milliseconds where it begins and ends; null for anything else. */
function spanOf(date) {
  const day = 86400000;
  let parts = /^(\d{4})-W(\d\d)$/.exec(date ?? '');
  if (parts) {
    const [year, week] = parts.slice(1).map(Number);
    // The first ISO week holds 4 January and begins on a Monday.
    const fourth = Date.UTC(year, 0, 4);
    const begin = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
    return { begin, end: begin + 7 * day };
  }
  parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '');
  if (!parts) return null;
  const [year, month, dayOfMonth] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const begin = Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1);
  let end = begin + day;
  if (month === null) end = Date.UTC(year + 1, 0, 1);
  else if (dayOfMonth === null) end = Date.UTC(year, month, 1);
  return { begin, end };
}

/** Joins nodes, edges, meetings and sentences. */
function joined(graph) {
  const byId = new Map();
  const nodes = graph.nodes.map((line) => {
    const node = {
      id: line.id, name: line.name, kind: line.kind, mentions: line.mentions, documents: line.documents,
      attributes: Object.entries(line).filter(([name, value]) => !OWN_FIELDS.has(name) && value !== null && value !== ''),
      edges: [], meetings: [], strength: 0, rank: 0,
    };
    byId.set(node.id, node);
    return node;
  });
  const byPair = new Map();
  const sentences = new Map();
  const sentenceOf = ({ document, sentence, text }) => {
    const key = sentenceKey(document, sentence);
    if (!sentences.has(key)) sentences.set(key, { document, sentence, text, nodes: new Set(), names: new Map(), edges: [], meetings: [] });
    return sentences.get(key);
  };
  const edges = graph.edges.map((line) => {
    const edge = { ...line, evidence: [...line.evidence], source: byId.get(line.source), target: byId.get(line.target), meetings: [] };
    [edge.source, edge.target].forEach((node) => {
      node.edges.push(edge);
      node.strength += Math.max(0, edge.weight);
    });
    byPair.set(pairKey(line.source, line.target), edge);
    edge.evidence.forEach((evidence) => {
      const sentence = sentenceOf(evidence);
      sentence.nodes.add(edge.source).add(edge.target);
      sentence.names.set(edge.source, evidence.source ?? []).set(edge.target, evidence.target ?? []);
      sentence.edges.push(edge);
    });
    return edge;
  });
  if ((graph.graph.window ?? 'sentence') === 'sentence') shareEvidence(sentences, byPair);
  const meetings = (graph.graph.meetings ?? []).map((line, index) => {
    const meeting = { ...line, index, place: line.where ?? null, span: spanOf(line.when?.date) };
    const members = meeting.place === null ? meeting.who : [...meeting.who, meeting.place];
    meeting.nodes = members.map((id) => byId.get(id)).filter((node) => node !== undefined);
    meeting.nodes.forEach((node, at) => {
      node.meetings.push(meeting);
      meeting.nodes.slice(at + 1).forEach((other) => byPair.get(pairKey(node.id, other.id))?.meetings.push(meeting));
    });
    meeting.evidence.forEach((evidence) => {
      const sentence = sentenceOf(evidence);
      sentence.meetings.push(meeting);
      meeting.nodes.forEach((node) => sentence.nodes.add(node));
    });
    return meeting;
  });
  const inTime = [...meetings].sort((a, b) => (a.span?.begin ?? Infinity) - (b.span?.begin ?? Infinity) || a.index - b.index);
  const strongest = [...nodes].sort((a, b) => b.strength - a.strength || b.mentions - a.mentions);
  strongest.forEach((node, rank) => { node.rank = rank; });
  const heaviest = edges.reduce((most, edge) => Math.max(most, edge.weight), 0);
  edges.sort((a, b) => b.weight - a.weight);
  return {
    corpus: graph.graph, nodes, edges, meetings: inTime, byId, byPair, strongest, heaviest,
    sentences: [...sentences.values()], mostMentions: nodes.reduce((most, node) => Math.max(most, node.mentions), 1),
  };
}

/**
 * Gives every edge the sentences that name its two and are kept for another edge only: an edge keeps but its first few.
 * A sentence kept for A and B, and for A and C, names B and C as well.
 */
function shareEvidence(sentences, byPair) {
  sentences.forEach((sentence) => {
    const { document, text } = sentence;
    const has = new Set(sentence.edges);
    const nodes = [...sentence.nodes];
    nodes.forEach((node, at) => nodes.slice(at + 1).forEach((other) => {
      const edge = byPair.get(pairKey(node.id, other.id));
      if (edge === undefined || has.has(edge)) return;
      edge.evidence.push({ document, sentence: sentence.sentence, text });
      sentence.edges.push(edge);
    }));
  });
}

const network = joined(JSON.parse(document.getElementById('graph').textContent));
const nameOf = (id) => network.byId.get(id)?.name ?? id;
const otherEnd = (edge, node) => (edge.source === node ? edge.target : edge.source);

/** What the weight of an edge is, in words. */
const measure = (() => {
  const { weight, window } = network.corpus;
  const unit = window ?? 'sentence';
  return {
    sentences: `${unit}s in common`, distinct: `different ${unit}s in common`, documents: 'documents in common',
    npmi: 'normalised pointwise mutual information', llr: 'log-likelihood ratio', jaccard: 'Jaccard coefficient',
  }[weight] ?? 'weight';
})();
