// Search: names, and the sentences kept as evidence, by any of their words.

const query = document.getElementById('query');
const found = document.getElementById('found');
const MOST_NAMES = 8;
const MOST_SENTENCES = 12;

/** Folded sentences with the names in them, made at the first search. */
const foldedSentences = (() => {
  let made = null;
  return () => {
    made ??= network.sentences.map((sentence) => ({
      sentence, text: fold(sentence.text), around: fold(`${[...sentence.nodes].map((node) => node.name).join(' ')} ${sentence.document}`),
    }));
    return made;
  };
})();

const wordsOf = (text) => [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
/** Whether a folded text has a word that begins so. */
const hasWord = (folded, word) => {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')) return true;
  }
  return false;
};

/** Entities whose name has all the words, then those with some of them when a question is asked. */
function findNames(words) {
  const scored = network.strongest.map((node) => {
    const folded = fold(node.name);
    return { node, hits: words.filter((word) => hasWord(folded, word)).length };
  });
  const all = scored.filter(({ hits }) => hits === words.length);
  return (all.length > 0 ? all : scored.filter(({ hits }) => hits > 0 && words.length > 2).sort((a, b) => b.hits - a.hits)).slice(0, MOST_NAMES)
    .map(({ node }) => node);
}

/** Sentences by the words they have, a rare word counting more; more than half must be there. */
function findSentences(words) {
  const sentences = foldedSentences();
  // A word that only the names meant or the document's id have counts half.
  const hits = words.map((word) => sentences.map(({ text, around }) => (hasWord(text, word) ? 1 : hasWord(around, word) ? 0.5 : 0)));
  const values = hits.map((column) => Math.log(1 + sentences.length / (1 + column.filter((hit) => hit > 0).length)));
  const total = values.reduce((sum, value) => sum + value, 0);
  return sentences
    .map(({ sentence }, at) => ({ sentence, score: values.reduce((sum, value, word) => sum + hits[word][at] * value, 0) }))
    .filter(({ sentence, score }) => score > total * 0.55 && (sentence.edges.length > 0 || sentence.meetings.length > 0))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SENTENCES)
    .map(({ sentence }) => sentence);
}

/** What to open for a sentence: the meeting it tells of, or the link whose names the words speak of most. */
function selectionOf(sentence, words) {
  const spoken = (edge) => [edge.source, edge.target].filter((node) => words.some((word) => hasWord(fold(node.name), word))).length * 2
    + Number(edge.source.kind !== 'place') + Number(edge.target.kind !== 'place');
  const edge = [...sentence.edges].sort((a, b) => spoken(b) - spoken(a) || b.weight - a.weight)[0];
  return edge ? { edge, sentence } : { meeting: sentence.meetings[0] };
}

function withWords(text, words) {
  const { folded, offsets } = foldWithOffsets(text);
  const parts = [];
  let at = 0;
  [...folded.matchAll(/[\p{L}\p{N}]+/gu)].forEach((match) => {
    if (!words.some((word) => match[0].startsWith(word))) return;
    const [start, end] = [offsets[match.index], offsets[match.index + match[0].length]];
    parts.push(text.slice(at, start), element('mark', { className: 'word' }, text.slice(start, end)));
    at = end;
  });
  return [...parts, text.slice(at)];
}

let options = [];
let active = -1;

function showFound() {
  const words = wordsOf(query.value);
  options = [];
  active = -1;
  found.replaceChildren();
  if (words.length > 0) {
    const names = findNames(words);
    const sentences = words.join('').length > 2 ? findSentences(words) : [];
    const group = (title) => found.append(element('li', { role: 'presentation' }, title));
    const option = (children, selection) => {
      const item = element('li', { role: 'option', id: `found-${options.length}`, 'aria-selected': 'false' }, ...children);
      item.addEventListener('mousedown', (event) => event.preventDefault());
      item.addEventListener('click', () => choose(selection));
      options.push({ item, selection });
      found.append(item);
    };
    const showNames = () => {
      if (names.length > 0) group('Names');
      names.forEach((node) => option([element('span', { className: 'names' }, signOf(node.kind), nameSpan(node.name))], { node }));
    };
    const showSentences = () => {
      if (sentences.length > 0) group('Sentences');
      sentences.forEach((sentence) => option([
        element('span', { dir: 'auto' }, ...withWords(sentence.text, words)), element('div', { className: 'quiet' }, nameSpan(sentence.document))],
      selectionOf(sentence, words)));
    };
    // Words that no name has together ask for a sentence.
    const asks = names.length === 0 || !words.every((word) => hasWord(fold(names[0].name), word));
    (asks ? [showSentences, showNames] : [showNames, showSentences]).forEach((show) => show());
    if (options.length === 0) group('Nothing found. Sentences that name one entity alone are not kept here.');
  }
  found.hidden = words.length === 0;
  query.setAttribute('aria-expanded', String(!found.hidden));
  query.removeAttribute('aria-activedescendant');
  if (!found.hidden) speak(`${options.length} found`);
}

function hideFound() {
  found.hidden = true;
  query.setAttribute('aria-expanded', 'false');
  query.removeAttribute('aria-activedescendant');
}

function choose(selection) {
  hideFound();
  select(selection);
  sheet.focus({ preventScroll: true });
}

function activate(to) {
  options[active]?.item.setAttribute('aria-selected', 'false');
  active = (to + options.length) % options.length;
  const { item } = options[active];
  item.setAttribute('aria-selected', 'true');
  item.scrollIntoView({ block: 'nearest' });
  query.setAttribute('aria-activedescendant', item.id);
}

query.addEventListener('input', showFound);
query.addEventListener('focus', () => { if (query.value !== '') showFound(); });
query.addEventListener('blur', hideFound);
query.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    event.stopPropagation();
    if (found.hidden) query.value = '';
    hideFound();
  } else if (options.length > 0 && !found.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    activate(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
  } else if (event.key === 'Enter' && options.length > 0 && !found.hidden) {
    event.preventDefault();
    choose(options[Math.max(0, active)].selection);
  }
});
