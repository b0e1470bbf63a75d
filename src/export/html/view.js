// The view: which part of the network is shown and what is selected; the address of the page holds it.

const narrow = matchMedia('(max-width: 760px)');
const FIRST_ENTITIES = narrow.matches ? 30 : 60;
const FIRST_LINKS = 170;

/** The kinds in the network, the known ones first. */
const kinds = [...KINDS.filter((kind) => network.nodes.some((node) => node.kind === kind)),
  ...[...new Set(network.nodes.map((node) => node.kind))].filter((kind) => !KINDS.includes(kind)).sort()];

const view = {
  hidden: new Set(), // kinds
  statuses: new Set(STATUSES), // of meetings
  onlyMet: false, // only links whose ends met
  count: 0, // entities, strongest first
  least: 0, // weight of a link
  selected: null, // {node} | {edge, sentence?} | {meeting} | {period}
  tab: 'selected',
  frame: null, // {x, y, zoom}: the centre; null shows all
};

const meets = (meeting) => view.statuses.has(meeting.status);
const meetingsOf = (nodeOrEdge) => nodeOrEdge.meetings.filter(meets);

/** The entities chosen by kind and count, and those selected, in the order of their strength. */
function chosenNodes() {
  const chosen = network.strongest.filter((node) => !view.hidden.has(node.kind)).slice(0, view.count);
  const among = new Set(chosen);
  selectedNodes().forEach((node) => { if (!among.has(node)) chosen.push(node); });
  return chosen;
}

function selectedNodes() {
  const { node, edge, meeting } = view.selected ?? {};
  if (node) return [node];
  if (edge) return [edge.source, edge.target];
  return meeting ? meeting.nodes : [];
}

/** The part of the network that is drawn: links between chosen entities, and the entities they join. */
function shownPart() {
  const nodes = chosenNodes();
  const among = new Set(nodes);
  const held = (edge) => edge.meetings.some((meeting) => meeting.status === 'held' && meets(meeting));
  const edges = network.edges
    .filter((edge) => among.has(edge.source) && among.has(edge.target)
      && (edge === view.selected?.edge || (edge.weight >= view.least && (!view.onlyMet || meetingsOf(edge).length > 0))))
    .map((edge) => ({ edge, tie: held(edge) ? tieOf(edge) : 'named' }));
  const linked = new Set(edges.flatMap(({ edge }) => [edge.source, edge.target]));
  selectedNodes().forEach((node) => linked.add(node));
  return { nodes: nodes.filter((node) => linked.has(node) || node.edges.length === 0), edges };
}

/** Whether the two of a link met, or one of them met somebody at the other. */
function tieOf(edge) {
  const there = edge.meetings.every((meeting) => meeting.place === edge.source.id || meeting.place === edge.target.id);
  return there ? 'there' : 'met';
}

/** The least weight that leaves a drawing to be read at a glance. */
function readableLeast(count) {
  const among = new Set(network.strongest.slice(0, count));
  const weights = network.edges.filter((edge) => among.has(edge.source) && among.has(edge.target)).map((edge) => edge.weight);
  return weights.length > FIRST_LINKS ? leastSteps.findLast((step) => step <= weights[FIRST_LINKS]) ?? 0 : leastSteps[0];
}

/** The weights that the slider can stand at, lightest first: all of them, or a hundred of them. */
const leastSteps = (() => {
  const weights = [...new Set(network.edges.map((edge) => edge.weight))].sort((a, b) => a - b);
  const steps = Math.min(100, weights.length);
  const picked = Array.from({ length: steps }, (_, i) => weights[Math.round((i * (weights.length - 1)) / Math.max(1, steps - 1))]);
  return picked.length > 0 ? [...new Set(picked)] : [0];
})();

const first = (() => {
  const count = Math.min(FIRST_ENTITIES, network.nodes.length);
  return { count, least: readableLeast(count) };
})();

/** The view as the part of an address after #. */
function addressOf() {
  const words = new URLSearchParams();
  // What is shown at first differs between a telephone and a desk, so that both are always said.
  words.set('entities', view.count);
  words.set('weight', view.least);
  view.hidden.forEach((kind) => words.append('without', kind));
  STATUSES.forEach((status) => { if (!view.statuses.has(status)) words.append('without-meetings', status); });
  if (view.onlyMet) words.set('only', 'met');
  const { node, edge, sentence, meeting, period } = view.selected ?? {};
  if (node) words.set('entity', node.id);
  if (edge) {
    words.append('link', edge.source.id);
    words.append('link', edge.target.id);
  }
  if (sentence) {
    words.set('document', sentence.document);
    words.set('sentence', sentence.sentence);
  }
  if (meeting) words.set('meeting', meeting.index + 1);
  if (period) words.set('period', `${period.begin}/${period.end}`);
  if (view.tab !== 'selected') words.set('list', view.tab);
  if (view.frame) words.set('at', [view.frame.x, view.frame.y].map(Math.round).concat(view.frame.zoom.toFixed(3)).join(','));
  return words.toString();
}

/** Takes the view from an address; what the address does not say, or says wrongly, is as at first. */
function takeAddress(address) {
  const words = new URLSearchParams(address);
  const number = (name, low, high, otherwise) => {
    const value = words.has(name) ? Number(words.get(name)) : NaN;
    return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : otherwise;
  };
  view.count = Math.round(number('entities', 1, network.nodes.length, first.count));
  view.least = number('weight', leastSteps[0], leastSteps.at(-1), first.least);
  view.hidden = new Set(words.getAll('without').filter((kind) => kinds.includes(kind)));
  view.statuses = new Set(STATUSES.filter((status) => !words.getAll('without-meetings').includes(status)));
  view.onlyMet = words.get('only') === 'met';
  view.selected = null;
  const node = network.byId.get(words.get('entity'));
  const ends = words.getAll('link');
  const edge = ends.length === 2 ? network.byPair.get(pairKey(ends[0], ends[1])) : undefined;
  const meeting = network.meetings.find(({ index }) => String(index + 1) === words.get('meeting'));
  const [begin, end] = (words.get('period') ?? '').split('/').map(Number);
  if (node) view.selected = { node };
  else if (edge) {
    view.selected = { edge };
    const sentence = network.sentences.find((one) => one.document === words.get('document') && String(one.sentence) === words.get('sentence'));
    if (sentence) view.selected.sentence = sentence;
  } else if (meeting) view.selected = { meeting };
  else if (begin < end) view.selected = { period: { begin, end } };
  view.tab = ['entities', 'links', 'meetings'].includes(words.get('list')) ? words.get('list') : 'selected';
  const at = (words.get('at') ?? '').split(',').map(Number);
  view.frame = at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? { x: at[0], y: at[1], zoom: Math.min(8, Math.max(0.02, at[2])) } : null;
}
