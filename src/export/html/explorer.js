// The explorer: joins view, drawing, panel, search and timeline; hands, keys, address and downloads.

const stage = document.getElementById('stage');
const tip = document.getElementById('tip');
const placesOf = new Map(); // layouts made, by what they are of
let places = new Map();
let shown = { nodes: [], edges: [] };
let scene = null;
let hovered = null; // {node} | {edge}
let focused = null; // the node that the keys stand at
let running = null; // the layout that is being made
let size = { w: 1, h: 1 };

const speak = (words) => { document.getElementById('spoken').textContent = words; };
/** The shape of the drawing, in steps, so that a small change of the window does not move everything. */
const aspect = () => Math.min(2.25, Math.max(0.5, Math.round((size.w / (size.h - 40)) * 4) / 4));

/** Which entities are lit by what is hovered or selected, and which links. */
function light() {
  const at = hovered ?? (focused && document.activeElement === canvas ? { node: focused } : null) ?? view.selected ?? {};
  const lit = new Set();
  const litEdges = new Set();
  if (at.node) {
    lit.add(at.node);
    shown.edges.forEach(({ edge }) => {
      if (edge.source !== at.node && edge.target !== at.node) return;
      litEdges.add(edge);
      lit.add(otherEnd(edge, at.node));
    });
  } else if (at.edge) {
    lit.add(at.edge.source).add(at.edge.target);
    litEdges.add(at.edge);
  } else if (at.meeting) {
    at.meeting.nodes.forEach((node) => lit.add(node));
    shown.edges.forEach(({ edge }) => { if (lit.has(edge.source) && lit.has(edge.target)) litEdges.add(edge); });
  }
  return { lit, litEdges, chosen: view.selected?.node ?? null, focused: document.activeElement === canvas ? focused : null };
}

/** The frame that shows all of the layout. */
function wholeFrame() {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  shown.nodes.forEach((node) => {
    const place = places.get(node);
    if (!place) return;
    const card = shown.nodes.length > 150 ? { w: 60, h: 30 } : cardOf(node);
    left = Math.min(left, place.x - card.w / 2);
    right = Math.max(right, place.x + card.w / 2);
    top = Math.min(top, place.y - card.h / 2);
    bottom = Math.max(bottom, place.y + card.h / 2);
  });
  if (left > right) return { x: 0, y: 0, zoom: 1 };
  const head = document.getElementById('legend').offsetHeight + 14;
  const zoom = Math.min(1.25, (size.w - 24) / (right - left), (size.h - head - 16) / (bottom - top));
  return { x: (left + right) / 2, y: (top + bottom) / 2 - head / 2 / Math.max(zoom, 0.02), zoom: Math.max(zoom, 0.02) };
}

const frameNow = () => view.frame ?? wholeFrame();

const UNLIT = { lit: new Set(), litEdges: new Set(), chosen: null, focused: null };
const SMOOTH = 10; // milliseconds that a drawing may take between two frames
const REST = 120; // milliseconds without a move, after which the drawing is sharp again

// A large network is painted once, unlit. While the reader moves, this picture moves; what is lit goes on top of it.
const ground = { canvas: document.createElement('canvas'), frame: null, cost: 0 };
let stale = true; // the ground does not show the network as it is
let movedAt = -Infinity;
let restTimer = 0;
let asked = false;

/** Draws in the next frame; `anew` unless only the frame or what is lit has changed. */
function draw(anew = true) {
  stale ||= anew;
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const ratio = devicePixelRatio || 1;
    [canvas, ground.canvas].forEach((each) => {
      if (each.width === Math.round(size.w * ratio) && each.height === Math.round(size.h * ratio)) return;
      each.width = Math.round(size.w * ratio);
      each.height = Math.round(size.h * ratio);
      stale = true;
    });
    const colour = colours();
    const lights = light();
    if (shown.edges.length > MANY_EDGES) drawLarge(ratio, colour, lights);
    else {
      scene = compose(shown, places, frameNow(), size, lights.lit);
      clear(context, ratio);
      paint(scene, canvasPen(context, colour.paper), colour, lights);
    }
  });
}

function clear(on, ratio) {
  on.setTransform(ratio, 0, 0, ratio, 0, 0);
  on.globalAlpha = 1;
  on.clearRect(0, 0, size.w, size.h);
}

function drawLarge(ratio, colour, lights) {
  const frame = frameNow();
  const moving = performance.now() - movedAt < REST;
  const moved = ground.frame && (ground.frame.x !== frame.x || ground.frame.y !== frame.y || ground.frame.zoom !== frame.zoom);
  if (stale || !ground.frame || (moved && (!moving || ground.cost < SMOOTH))) {
    const begun = performance.now();
    const on = ground.canvas.getContext('2d');
    scene = compose(shown, places, frame, size, UNLIT.lit);
    clear(on, ratio);
    paint(scene, canvasPen(on, colour.paper), colour, UNLIT);
    ground.frame = frame;
    ground.cost = performance.now() - begun;
    stale = false;
  } else if (moved) {
    clearTimeout(restTimer);
    restTimer = setTimeout(() => draw(false), REST);
  }
  const scale = frame.zoom / ground.frame.zoom;
  clear(context, ratio);
  context.globalAlpha = lights.lit.size > 0 ? 0.25 : 1;
  context.drawImage(ground.canvas, size.w / 2 - (size.w / 2) * scale + (ground.frame.x - frame.x) * frame.zoom,
    size.h / 2 - (size.h / 2) * scale + (ground.frame.y - frame.y) * frame.zoom, size.w * scale, size.h * scale);
  if (lights.lit.size === 0) return;
  const lit = { nodes: [...lights.lit], edges: shown.edges.filter(({ edge }) => lights.litEdges.has(edge)) };
  paint(compose(lit, places, frame, size, lights.lit), canvasPen(context, colour.paper), colour, lights);
}

/** Lays the chosen entities out, in slices between frames, unless that was done before. */
function lay() {
  const nodes = chosenNodes();
  const counted_ = network.strongest.filter((node) => !view.hidden.has(node.kind)).slice(0, view.count);
  const key = JSON.stringify([[...view.hidden].sort(), view.count, aspect()]);
  const late = () => nodes.forEach((node, at) => { if (!places.has(node)) beside(node, places, at); });
  if (placesOf.has(key)) {
    places = placesOf.get(key);
    late();
    return;
  }
  places = new Map();
  placesOf.set(key, places);
  const steps = layout(counted_, places, aspect(), cardOf);
  running = steps;
  let drawnAt = -Infinity;
  stage.setAttribute('aria-busy', 'true');
  const slice = () => {
    if (running !== steps) {
      placesOf.delete(key);
      return;
    }
    const until = performance.now() + 14;
    let done = false;
    while (!done && performance.now() < until) done = steps.next().done;
    // To draw many between the steps would take longer than the steps.
    if (done || performance.now() > drawnAt + 10 * ground.cost) {
      late();
      draw();
      drawnAt = performance.now();
    }
    if (done) {
      running = null;
      stage.removeAttribute('aria-busy');
    } else requestAnimationFrame(slice);
  };
  slice();
}

let addressTimer = 0;
function writeAddress(push) {
  clearTimeout(addressTimer);
  const write = () => {
    const address = `#${addressOf()}`;
    if (address === (location.hash || '#')) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  if (push) write();
  else addressTimer = setTimeout(write, 200);
}

/** Shows the view after a change; `relaid` when other entities are chosen, `push` for a new step in the history. */
function viewChanged({ relaid = false, push = false, written = true }) {
  if (relaid) view.frame = null;
  lay();
  shown = shownPart();
  if (focused && !shown.nodes.includes(focused)) focused = null;
  showFilters();
  showLegend(shown);
  fillPanel();
  fillTimeline();
  draw();
  if (written) writeAddress(push);
}

/** Selects an entity, a link, a meeting, a period, or nothing, and shows it in the panel. */
function select(selection) {
  view.selected = selection;
  view.tab = 'selected';
  hovered = null;
  tip.hidden = true;
  viewChanged({ push: true });
  intoSight();
  if (selection && narrow.matches) document.getElementById('panel').scrollIntoView();
  const { node, edge, meeting } = selection ?? {};
  if (node) speak(`${isolated(node.name)}, ${node.kind}, ${counted(node.edges.length, 'neighbour')}`);
  else if (edge) speak(`${isolated(edge.source.name)} and ${isolated(edge.target.name)}, ${counted(edge.evidence.length, 'sentence')} in the panel`);
  else if (meeting) speak(`Meeting of ${meeting.who.map((id) => isolated(nameOf(id))).join(', ')}`);
}

/** Moves the frame when what is selected is outside of it. */
function intoSight() {
  if (!view.frame) return;
  const outside = selectedNodes().map((node) => places.get(node)).filter((place) => place && (
    Math.abs(place.x - view.frame.x) * view.frame.zoom > size.w / 2 - 30 || Math.abs(place.y - view.frame.y) * view.frame.zoom > size.h / 2 - 30));
  if (outside.length > 0) move({ ...view.frame, x: outside[0].x, y: outside[0].y });
}

function move(frame) {
  view.frame = { ...frame, zoom: Math.min(8, Math.max(0.02, frame.zoom)) };
  movedAt = performance.now();
  draw(false);
  writeAddress(false);
}

/** Zooms by a factor, with the point under the hand staying where it is. */
function zoomAt(factor, x = size.w / 2, y = size.h / 2) {
  const frame = frameNow();
  const zoom = Math.min(8, Math.max(0.02, frame.zoom * factor));
  const shift = 1 / frame.zoom - 1 / zoom;
  move({ x: frame.x + (x - size.w / 2) * shift, y: frame.y + (y - size.h / 2) * shift, zoom });
}

/** What stands at a point of the canvas: an entity, else a link near it. */
function at(x, y, reach) {
  if (!scene) return null;
  const items = [...scene.items.values()];
  const item = items.find((one) => one.card && Math.abs(one.x - x) <= one.w / 2 && Math.abs(one.y - y) <= one.h / 2)
    ?? items.find((one) => !one.card && Math.hypot(one.x - x, one.y - y) <= one.w / 2 + reach / 2);
  if (item) return { node: item.node };
  let [nearest, least] = [null, reach];
  scene.edges.forEach(({ edge }) => {
    const a = scene.items.get(edge.source);
    const b = scene.items.get(edge.target);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
    if (distance < least) [nearest, least] = [edge, distance];
  });
  return nearest ? { edge: nearest } : null;
}

function hover(thing, x, y) {
  const same = thing?.node === hovered?.node && thing?.edge === hovered?.edge;
  hovered = thing;
  canvas.classList.toggle('over', thing !== null);
  tip.hidden = thing === null;
  if (thing) {
    const { node, edge } = thing;
    if (!same) {
      tip.replaceChildren(...(node
        ? [nameSpan(node.name), ` · ${node.kind} · ${counted(node.mentions, 'mention')} in ${counted(node.documents, 'document')}`]
        : [nameSpan(edge.source.name), ' – ', nameSpan(edge.target.name), ` · ${counted(edge.sentences, 'sentence')} in ${counted(edge.documents, 'document')}`,
          meetingsOf(edge).length > 0 ? ` · ${counted(meetingsOf(edge).length, 'meeting')}` : '']));
    }
    tip.style.left = `${Math.max(4, Math.min(x + 14, size.w - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 22 + tip.offsetHeight > size.h ? y - tip.offsetHeight - 10 : y + 22}px`;
  }
  if (!same) draw(false);
}

const hands = new Map(); // pointers that are down
let travelled = 0;

canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  hands.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  travelled = 0;
});
canvas.addEventListener('pointermove', (event) => {
  const [x, y] = [event.offsetX, event.offsetY];
  const hand = hands.get(event.pointerId);
  if (!hand) {
    hover(at(x, y, 7), x, y);
    return;
  }
  travelled += Math.hypot(x - hand.x, y - hand.y);
  if (hands.size === 2) {
    const other = [...hands.entries()].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(hand.x - other.x, hand.y - other.y) || 1;
    zoomAt(Math.hypot(x - other.x, y - other.y) / before, (x + other.x) / 2, (y + other.y) / 2);
  } else if (travelled > 4) {
    const frame = frameNow();
    canvas.classList.add('moving');
    tip.hidden = true;
    move({ ...frame, x: frame.x - (x - hand.x) / frame.zoom, y: frame.y - (y - hand.y) / frame.zoom });
  }
  hands.set(event.pointerId, { x, y });
});
const lift = (event) => {
  hands.delete(event.pointerId);
  canvas.classList.remove('moving');
};
canvas.addEventListener('pointercancel', lift);
canvas.addEventListener('pointerup', (event) => {
  const click = hands.size === 1 && travelled <= 4;
  lift(event);
  if (!click) return;
  const thing = at(event.offsetX, event.offsetY, event.pointerType === 'touch' ? 16 : 8);
  if (thing || view.selected) select(thing);
});
canvas.addEventListener('pointerleave', () => hover(null));
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  zoomAt(2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0018)), event.offsetX, event.offsetY);
}, { passive: false });
canvas.addEventListener('dblclick', (event) => zoomAt(1.6, event.offsetX, event.offsetY));
canvas.addEventListener('focus', () => draw(false));
canvas.addEventListener('blur', () => draw(false));

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The entity that lies nearest in a direction, what lies aside counting as farther. */
function nextIn([towardsX, towardsY]) {
  const from = scene?.items.get(focused);
  if (!from) return view.selected?.node ?? shown.nodes[0] ?? null;
  let [next, least] = [focused, Infinity];
  scene.items.forEach((item) => {
    const ahead = (item.x - from.x) * towardsX + (item.y - from.y) * towardsY;
    const aside = Math.abs((item.x - from.x) * towardsY) + Math.abs((item.y - from.y) * towardsX);
    if (item.node !== focused && ahead > 0 && ahead + 2 * aside < least) [next, least] = [item.node, ahead + 2 * aside];
  });
  return next;
}

canvas.addEventListener('keydown', (event) => {
  const direction = DIRECTIONS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (direction && event.shiftKey) {
    const frame = frameNow();
    move({ ...frame, x: frame.x + (direction[0] * 80) / frame.zoom, y: frame.y + (direction[1] * 80) / frame.zoom });
  } else if (direction) {
    focused = nextIn(direction);
    if (focused) speak(`${isolated(focused.name)}, ${focused.kind}, ${counted(focused.edges.length, 'neighbour')}`);
    draw(false);
  } else if (event.key === 'Enter' && focused) select({ node: focused });
  else if (event.key === '+' || event.key === '=') zoomAt(1.3);
  else if (event.key === '-') zoomAt(1 / 1.3);
  else if (event.key === '0') showWhole();
  else return;
  event.preventDefault();
});

function showWhole() {
  view.frame = null;
  draw(false);
  writeAddress(false);
}

document.addEventListener('keydown', (event) => {
  const writing = event.target.matches('input[type="search"]');
  if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    query.focus();
    query.select();
  } else if (event.key === 'Escape') {
    if (!document.getElementById('keys').hidden) toggleKeys();
    else if (hovered) hover(null);
    else if (view.selected) select(null);
  }
});

document.getElementById('nearer').addEventListener('click', () => zoomAt(1.3));
document.getElementById('farther').addEventListener('click', () => zoomAt(1 / 1.3));
document.getElementById('whole').addEventListener('click', showWhole);

function toggleKeys() {
  const keys = document.getElementById('keys');
  keys.hidden = !keys.hidden;
  document.getElementById('help').setAttribute('aria-expanded', String(!keys.hidden));
}
document.getElementById('help').addEventListener('click', toggleKeys);
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('panel').focus();
});

const tabs = [...document.querySelectorAll('#tabs [role="tab"]')];
const openTab = (tab) => {
  view.tab = tab.id.slice('tab-'.length);
  fillPanel();
  writeAddress(false);
};
tabs.forEach((tab, index) => {
  tab.addEventListener('click', () => openTab(tab));
  tab.addEventListener('keydown', (event) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    openTab(tabs[to % tabs.length]);
    tabs[to % tabs.length].focus();
  });
});

/** Dark or light: as the reader's system has it, until the switch says otherwise. */
function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.getElementById('theme').setAttribute('aria-pressed', String(dark));
  draw();
}
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
let switched = false;
darkSystem.addEventListener('change', () => { if (!switched) setTheme(darkSystem.matches); });
document.getElementById('theme').addEventListener('click', () => {
  switched = true;
  setTheme(document.documentElement.dataset.theme !== 'dark');
});

window.addEventListener('popstate', () => {
  takeAddress(location.hash.slice(1));
  viewChanged({ written: false });
});

new ResizeObserver(([entry]) => {
  const before = aspect();
  size = { w: entry.contentRect.width, h: entry.contentRect.height };
  if (aspect() !== before) lay();
  fillTimeline();
  draw();
}).observe(stage);

function begin() {
  const { corpus, meetings, nodes, edges } = network;
  const heading = meetings.length > 0 ? 'Who met whom, where and when' : 'Who is named with whom';
  document.getElementById('title').textContent = heading;
  document.title = heading;
  const few = (count, one, several) => `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
  document.getElementById('counts').textContent = [
    few(nodes.length, 'entity', 'entities'), counted(edges.length, 'link'), ...(meetings.length > 0 ? [counted(meetings.length, 'meeting')] : []),
    `from ${counted(corpus.documents, 'document')}, ${counted(corpus.sentences, 'sentence')}`].join(' · ');
  document.getElementById('filters').open = !narrow.matches;
  makeFilters();
  size = { w: stage.clientWidth, h: stage.clientHeight };
  takeAddress(location.hash.slice(1));
  setTheme(darkSystem.matches);
  viewChanged({ written: false });
}
