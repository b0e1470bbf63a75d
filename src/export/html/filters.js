// Filters and legend: kinds, how many entities, the least weight of a link, the status of meetings.

const countSlider = document.getElementById('count');
const leastSlider = document.getElementById('least');

/** A box to tick before some content; `act` hears whether it is ticked. */
function tickBox(name, content, act) {
  const box = element('input', { type: 'checkbox', name });
  box.addEventListener('change', () => act(box.checked));
  return element('label', {}, box, ...content);
}

const turn = (set, member, into) => (into ? set.add(member) : set.delete(member));

function makeFilters() {
  document.getElementById('kinds').append(...kinds.map((kind) => tickBox(`kind ${kind}`, [signOf(kind), nameSpan(kind)], (ticked) => {
    turn(view.hidden, kind, !ticked);
    viewChanged({ relaid: true });
  })));
  countSlider.max = network.nodes.length;
  leastSlider.max = leastSteps.length - 1;
  const unslidable = (slider) => { slider.disabled = slider.min === slider.max; };
  leastSlider.min = 0;
  [countSlider, leastSlider].forEach(unslidable);
  countSlider.addEventListener('input', () => {
    view.count = Number(countSlider.value);
    viewChanged({ relaid: true });
  });
  leastSlider.addEventListener('input', () => {
    view.least = leastSteps[Number(leastSlider.value)];
    viewChanged({});
  });
  const statuses = document.getElementById('statuses');
  statuses.hidden = network.meetings.length === 0;
  statuses.append(...STATUSES.map((status) => tickBox(`status ${status}`, [statusSign(status), status], (ticked) => {
    turn(view.statuses, status, ticked);
    viewChanged({});
  })), tickBox('only met', ['only links with a meeting'], (ticked) => {
    view.onlyMet = ticked;
    viewChanged({});
  }));
}

/** Sets the controls as the view is. */
function showFilters() {
  document.querySelectorAll('#filters input[type="checkbox"]').forEach((box) => {
    const [what, ...name] = box.name.split(' ');
    const which = name.join(' ');
    if (what === 'kind') box.checked = !view.hidden.has(which);
    else if (what === 'status') box.checked = view.statuses.has(which);
    else box.checked = view.onlyMet;
  });
  countSlider.value = view.count;
  leastSlider.value = Math.max(0, leastSteps.findLastIndex((step) => step <= view.least));
  document.getElementById('count-words').textContent = `${view.count.toLocaleString('en')} of ${network.nodes.length.toLocaleString('en')}`;
  document.getElementById('least-words').textContent = `${shortNumber(view.least)} (${measure})`;
}

/** Kinds and links in the drawing, in words and signs. */
function legendEntries(shown) {
  const ties = [['met', 'met'], ['there', 'met there'], ['named', 'named in one sentence']];
  return [
    ...kinds.filter((kind) => shown.nodes.some((node) => node.kind === kind)).map((kind) => ({ kind, words: kind })),
    ...ties.filter(([tie]) => shown.edges.some((edge) => edge.tie === tie)).map(([tie, words]) => ({ tie, words })),
  ];
}

function showLegend(shown) {
  document.getElementById('legend').replaceChildren(...legendEntries(shown).map(({ kind, tie, words }) => element('li', {},
    kind === undefined ? element('span', { className: `tie ${tie}`, 'aria-hidden': 'true' }) : signOf(kind), nameSpan(words))),
  element('li', { className: 'quiet' }, `line width: ${measure}`));
}
