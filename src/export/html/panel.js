// The panel: what is selected, with its sentences; and lists of entities, links and meetings.
//
// Names and sentences come from strangers: they enter the page as text nodes only.

/** An element with properties and children; strings become text. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) => {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  });
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

const sheet = document.getElementById('sheet');
const LIST_PAGE = 200;

const signOf = (kind) => element('span', { className: `sign ${lookOf(kind)}`, 'aria-hidden': 'true' });
const nameSpan = (name) => element('bdi', {}, name);
const statusSign = (status) => element('span', { className: `status ${status}`, 'aria-hidden': 'true' });
const dateWords = (meeting) => meeting.when?.date ?? meeting.when?.text ?? 'no date';

/** A list of buttons: one stop for Tab, arrows go from one to the next. */
function buttonList(label, entries) {
  const list = element('ul', { className: 'list', 'aria-label': label });
  const add = (from) => {
    entries.slice(from, from + LIST_PAGE).forEach(({ content, number, title, act }, at) => {
      const button = element('button', { type: 'button', tabIndex: from + at === 0 ? 0 : -1, title: title ?? '' },
        element('span', { className: 'first' }, ...content), number ? element('span', { className: 'number' }, number) : null);
      button.addEventListener('click', act);
      list.append(element('li', {}, button));
    });
    if (entries.length <= from + LIST_PAGE) return;
    const more = element('button', { type: 'button', tabIndex: -1 }, `${(entries.length - from - LIST_PAGE).toLocaleString('en')} more`);
    const item = element('li', {}, more);
    more.addEventListener('click', () => {
      item.remove();
      add(from + LIST_PAGE);
      list.children[from + LIST_PAGE].firstChild.focus();
    });
    list.append(item);
  };
  add(0);
  list.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    buttons[to].tabIndex = 0;
    buttons[to].focus();
  });
  return list;
}

/** A sentence with names marked: those of `nodes` with colour, others with a dotted line. */
function sentenceQuote(evidence, namings, nodes, chosen) {
  const parts = stretches(evidence.text, namings).map(({ text, nodes: named }) => {
    if (named.length === 0) return text;
    const main = named.find((node) => nodes.includes(node));
    const title = named.map((node) => `${node.name} (${node.kind})`).join(', ');
    return element('mark', { className: main ? lookOf(main.kind) : 'aside', title }, text);
  });
  return element('blockquote', { className: chosen ? 'chosen' : '', dir: 'auto' },
    element('span', {}, ...parts),
    element('footer', {}, nameSpan(evidence.document), `, sentence ${evidence.sentence}`));
}

/** Where a sentence names whom: an edge knows its own two, other edges of the sentence the rest. */
const namedIn = (evidence) => [...sentenceAt.get(sentenceKey(evidence.document, evidence.sentence)).names]
  .flatMap(([node, places]) => places.map(([start, end]) => ({ start, end, node })));
/** Where a passage about a meeting names its parties and its place, or has other words for them. */
const partiesIn = (evidence) => (evidence.names ?? []).flatMap(({ start, end, id }) => {
  const node = network.byId.get(id);
  return node ? [{ start, end, node }] : [];
});
const sentenceAt = new Map(network.sentences.map((sentence) => [sentenceKey(sentence.document, sentence.sentence), sentence]));

function nodeEntry(node, number) {
  return { content: [signOf(node.kind), nameSpan(node.name)], number, title: `${node.name}, ${node.kind}`, act: () => select({ node }) };
}

function linkEntry(edge, content, number) {
  return { content, number, title: 'Read the sentences', act: () => select({ edge }) };
}

function meetingEntry(meeting) {
  const parties = meeting.who.flatMap((id, at) => [at === 0 ? '' : ' – ', nameSpan(nameOf(id))]);
  const place = meeting.place === null ? [] : [', ', nameSpan(nameOf(meeting.place))];
  return {
    content: [statusSign(meeting.status), element('span', {}, ...parties, ...place)],
    number: `${dateWords(meeting)} · ${meeting.status}`,
    title: 'Read the sentences',
    act: () => select({ meeting }),
  };
}

function meetingsPart(meetings) {
  return meetings.length === 0 ? [] : [element('h3', {}, counted(meetings.length, 'meeting')), buttonList('Meetings', meetings.map(meetingEntry))];
}

function nodeSheet(node) {
  const { weight } = network.corpus;
  const neighbours = [...node.edges].sort((a, b) => b.weight - a.weight || otherEnd(a, node).rank - otherEnd(b, node).rank);
  return [
    element('h2', {}, nameSpan(node.name)),
    element('p', { className: 'quiet names' }, signOf(node.kind), `${node.kind} · ${counted(node.mentions, 'mention')} in ${counted(node.documents, 'document')}`),
    ...meetingsPart(network.meetings.filter((meeting) => meets(meeting) && meeting.nodes.includes(node))),
    element('h3', {}, neighbours.length === 0 ? 'Named with nobody' : `Named with ${neighbours.length.toLocaleString('en')}`),
    neighbours.length === 0 ? null : element('p', { className: 'quiet' }, `Choose one to read the sentences. Number: ${measure}.`),
    buttonList('Named with', neighbours.map((edge) => {
      const other = otherEnd(edge, node);
      const met = meetingsOf(edge).length;
      const count = weight === 'sentences' ? shortNumber(edge.weight) : `${shortNumber(edge.weight)} (${edge.sentences})`;
      return linkEntry(edge, [signOf(other.kind), nameSpan(other.name)], met > 0 ? `${counted(met, 'meeting')} · ${count}` : count);
    })),
    ...attributesPart(node),
  ];
}

function attributesPart(node) {
  if (node.attributes.length === 0) return [];
  const rows = node.attributes.flatMap(([name, value]) => [
    element('dt', {}, nameSpan(name)), element('dd', { dir: 'auto' }, typeof value === 'object' ? JSON.stringify(value) : String(value))]);
  return [element('h3', {}, 'From the gazetteer'), element('dl', {}, ...rows)];
}

function edgeSheet(edge, chosen) {
  const end = (node) => {
    const button = element('button', { type: 'button', className: 'names' }, signOf(node.kind), nameSpan(node.name));
    button.addEventListener('click', () => select({ node }));
    return button;
  };
  const meetings = meetingsOf(edge);
  const unit = network.corpus.window ?? 'sentence';
  const all = edge.evidence.length === edge.sentences ? '' : ` (${edge.evidence.length} of ${edge.sentences.toLocaleString('en')} kept)`;
  return [
    element('h2', {}, nameSpan(edge.source.name), ' – ', nameSpan(edge.target.name)),
    element('p', { className: 'quiet' }, `${counted(edge.sentences, unit)} in ${counted(edge.documents, 'document')}`
      + `${edge.distinct === edge.sentences ? '' : `, ${edge.distinct} different`}`
      + `${['sentences', 'distinct', 'documents'].includes(network.corpus.weight) ? '' : ` · ${measure}: ${shortNumber(edge.weight)}`}`),
    element('p', { className: 'names' }, end(edge.source), end(edge.target)),
    ...meetingsPart(network.meetings.filter((meeting) => meetings.includes(meeting))),
    element('h3', {}, `Evidence${all}`),
    ...edge.evidence.map((evidence) => sentenceQuote(evidence, namedIn(evidence), [edge.source, edge.target],
      chosen && chosen.document === evidence.document && chosen.sentence === evidence.sentence)),
  ];
}

function meetingSheet(meeting) {
  const fact = (name, ...value) => [element('dt', {}, name), element('dd', {}, ...value)];
  const entity = (id) => network.byId.get(id);
  const known = meeting.nodes.map((node) => nodeEntry(node, node.id === meeting.place ? 'place' : ''));
  const unknown = meeting.who.filter((id) => !entity(id)).map((id) => element('p', {}, nameSpan(id)));
  return [
    element('h2', {}, ...meeting.who.flatMap((id, at) => [at === 0 ? '' : ' – ', nameSpan(nameOf(id))])),
    element('dl', {},
      ...fact('status', element('span', { className: 'names' }, statusSign(meeting.status), meeting.status)),
      ...(meeting.when ? fact('when', nameSpan([meeting.when.date, meeting.when.text && `“${meeting.when.text}”`].filter(Boolean).join(' '))) : []),
      ...(meeting.place === null ? [] : fact('where', nameSpan(nameOf(meeting.place)))),
      ...fact('how', meeting.mode),
      ...fact('documents', String(meeting.documents.length))),
    element('h3', {}, 'Evidence'),
    ...meeting.evidence.map((evidence) => sentenceQuote(evidence, partiesIn(evidence), meeting.nodes, false)),
    element('h3', {}, 'Who and where'),
    buttonList('Who and where', known),
    ...unknown,
  ];
}

function periodSheet({ begin, end }) {
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  const meetings = network.meetings.filter((meeting) => meets(meeting) && meeting.span && middleOf(meeting) >= begin && middleOf(meeting) < end);
  return [element('h2', {}, `${day(begin)} to ${day(end - 1)}`), ...meetingsPart(meetings)];
}

function nothingSheet() {
  const links = [...network.edges].slice(0, 8);
  const meetings = network.meetings.filter(meets);
  return [
    element('p', {}, 'Click a name to see with whom it is named, and a line to read the sentences it comes from. Or search: names and sentences are found by any of their words.'),
    ...(meetings.length === 0 ? [] : [element('h3', {}, 'Meetings'), buttonList('Meetings', meetings.slice(0, 8).map(meetingEntry))]),
    ...(links.length === 0 ? [element('p', {}, 'No two entities are named together.')] : [
      element('h3', {}, 'The strongest links'),
      buttonList('The strongest links', links.map((edge) => linkEntry(edge, pairContent(edge), shortNumber(edge.weight))))]),
  ];
}

const pairContent = (edge) => [element('span', {}, nameSpan(edge.source.name), ' – ', nameSpan(edge.target.name))];

const LISTS = {
  entities: () => {
    const nodes = network.strongest.filter((node) => !view.hidden.has(node.kind));
    return [element('p', { className: 'quiet' }, `${counted(nodes.length, 'entit').replace(/entits?$/, (word) => (word === 'entit' ? 'entity' : 'entities'))}, strongest first. Number: mentions.`),
      buttonList('Entities', nodes.map((node) => nodeEntry(node, node.mentions.toLocaleString('en'))))];
  },
  links: () => {
    const edges = network.edges.filter((edge) => edge.weight >= view.least && !view.hidden.has(edge.source.kind) && !view.hidden.has(edge.target.kind)
      && (!view.onlyMet || meetingsOf(edge).length > 0));
    return [element('p', { className: 'quiet' }, `${counted(edges.length, 'link')}, strongest first. Number: ${measure}.`),
      buttonList('Links', edges.map((edge) => linkEntry(edge, pairContent(edge), shortNumber(edge.weight))))];
  },
  meetings: () => {
    const meetings = network.meetings.filter(meets);
    return [element('p', { className: 'quiet' }, network.meetings.length === 0
      ? 'No meetings were recognised in these documents.' : `${counted(meetings.length, 'meeting')}, earliest first.`),
    buttonList('Meetings', meetings.map(meetingEntry))];
  },
  selected: () => {
    const { node, edge, sentence, meeting, period } = view.selected ?? {};
    if (node) return nodeSheet(node);
    if (edge) return edgeSheet(edge, sentence);
    if (meeting) return meetingSheet(meeting);
    return period ? periodSheet(period) : nothingSheet();
  },
};

/** Fills the panel from the view. */
function fillPanel() {
  document.querySelectorAll('#tabs [role="tab"]').forEach((tab) => {
    const now = tab.id === `tab-${view.tab}`;
    tab.setAttribute('aria-selected', String(now));
    tab.tabIndex = now ? 0 : -1;
  });
  sheet.setAttribute('aria-labelledby', `tab-${view.tab}`);
  sheet.replaceChildren(...LISTS[view.tab]().filter((child) => child !== null));
  sheet.scrollTop = 0;
  sheet.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
}
