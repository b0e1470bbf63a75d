// Made-up graphs: meetings by hand, and a network as large as a page may hold.

/** Where `text` has a name or its last word, in code points. */
const placesOf = (text, name) => [name, name.split(' ').at(-1)].filter((form) => text.includes(form)).slice(0, 1)
  .map((form) => [[...text.slice(0, text.indexOf(form))].length, [...text.slice(0, text.indexOf(form) + form.length)].length]);

const meeting = (who, where, date, status, sentence, text) => ({
  who, where, when: date && { text: 'then', date }, status, mode: 'in person', documents: ['diary.txt'],
  evidence: [{
    document: 'diary.txt', sentence, start: 0, end: text.length, text,
    names: [...who, where ?? ''].flatMap((id) => (id === '' ? [] : placesOf(text, id).map(([start, end]) => ({ start, end, id })))),
  }],
});
const node = (id, kind, mentions) => ({ id, name: id, kind, mentions, documents: 1, sentences: mentions });
const edge = (source, target, weight, sentence, text) => ({
  source, target, weight, sentences: weight, distinct: weight, documents: 1, npmi: 0.5, llr: 4, jaccard: 0.25, meetings: 0, places: [],
  evidence: [{ document: 'diary.txt', sentence, text, source: placesOf(text, source), target: placesOf(text, target) }],
});

export const MET = {
  directed: false, multigraph: false,
  graph: {
    documents: 1, sentences: 9, mentions: 20, weight: 'sentences', window: 'sentence',
    meetings: [
      meeting(['Ida Falk', 'Otto Brandt'], 'Lund', '1911-03-02', 'held', 1, 'Ida Falk met Otto Brandt in Lund.'),
      meeting(['Ida Falk', 'Otto Brandt'], null, '1911-W40', 'planned', 4, 'Falk is to see Brandt again in October.'),
      meeting(['Ida Falk', 'Noor Aziz'], null, '1913', 'denied', 5, 'Falk refused to receive Noor Aziz.'),
      meeting(['Ida Falk', 'Nobody of the graph'], null, null, 'held', 6, 'Falk saw a stranger.'),
    ],
  },
  nodes: [node('Ida Falk', 'person', 9), node('Otto Brandt', 'person', 5), node('Noor Aziz', 'person', 2), node('Lund', 'place', 3), node('Svea', 'ship', 1)],
  edges: [
    edge('Ida Falk', 'Otto Brandt', 4, 1, 'Ida Falk met Otto Brandt in Lund.'),
    edge('Ida Falk', 'Lund', 2, 1, 'Ida Falk met Otto Brandt in Lund.'),
    edge('Ida Falk', 'Noor Aziz', 1, 5, 'Falk refused to receive Noor Aziz.'),
    edge('Ida Falk', 'Svea', 1, 7, 'Falk sailed on the Svea.'),
  ],
};

/** A network of so many nodes and edges, the same at each call. */
export function large(nodes, edges) {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const names = Array.from({ length: nodes }, (_, i) => `Entity ${i}`);
  const pairs = new Set();
  while (pairs.size < edges) {
    const [a, b] = [Math.floor(nodes * random() ** 2), Math.floor(nodes * random() ** 2)];
    if (a < b) pairs.add(`${a} ${b}`);
  }
  return {
    directed: false, multigraph: false,
    graph: { documents: 9, sentences: 99, mentions: 999, weight: 'sentences', window: 'sentence', meetings: [] },
    nodes: names.map((name, i) => node(name, ['person', 'place', 'organisation', 'ship'][i % 4], nodes - i)),
    edges: [...pairs].map((pair, i) => {
      const [a, b] = pair.split(' ').map((index) => names[index]);
      return edge(a, b, 1 + Math.floor(40 * random() ** 4), i + 1, `${a} was named with ${b} in the long report on the harbour and its trade.`);
    }),
  };
}
