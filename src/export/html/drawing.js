// The drawing: what stands where on the canvas, in a PNG and in an SVG.
//
// `compose` decides which entities stand as a shape with their name and which as a small sign; `paint` hands shapes,
// lines and words to a pen. There is one pen for the canvas and one for SVG, so that both show the same.

const canvas = document.getElementById('drawing');
const context = canvas.getContext('2d');
const FONT = 'Inter, "Helvetica Neue", Helvetica, Arial, sans-serif';
const MANY_EDGES = 1500; // from here on lines are thin and faint
const SHADES = 6; // widths of lines, so that many lines are drawn at once

const widths = new Map();
/** Width of a text in a font of one pixel. */
function widthOf(text) {
  if (!widths.has(text)) {
    context.font = `100px ${FONT}`;
    widths.set(text, context.measureText(text).width / 100);
  }
  return widths.get(text);
}

/** The lines of a name: a long one is broken at the space nearest to its middle. */
function labelOf(node) {
  if (!node.label) {
    const name = shortened(node.name) || '?';
    const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
    const middle = name.length / 2;
    const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    node.label = name.length > 22 && at !== undefined ? [name.slice(0, at), name.slice(at + 1)] : [name];
    node.size = 11.5 + 7 * Math.sqrt(node.mentions / network.mostMentions);
  }
  return node.label;
}

/** Width and height of the shape around a name at zoom 1. */
function cardOf(node) {
  const label = labelOf(node);
  const text = Math.max(...label.map(widthOf)) * node.size;
  const roomy = { person: 1.22, organisation: 1.1 }[node.kind] ?? 1;
  return { w: text * roomy + 20, h: (label.length * 1.18 + 0.85) * node.size * (node.kind === 'person' ? 1.08 : 1) };
}

/** Colours of the style as it is now. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const kind = (look) => ({ fill: colour(`${look}-fill`), line: colour(`${look}-line`) });
  return {
    paper: colour('paper'), ink: colour('ink'), quiet: colour('quiet'), focus: colour('focus'), named: colour('named'), met: colour('met'), there: colour('there'),
    person: kind('person'), place: kind('place'), organisation: kind('organisation'), other: kind('other'),
  };
}

/**
 * What is drawn: entities with their places in pixels, as `card` where the name fits without covering a stronger one.
 * `lit` entities come before all others.
 */
function compose(shown, places, frame, size, lit) {
  const toPixels = ({ x, y }) => ({ x: (x - frame.x) * frame.zoom + size.w / 2, y: (y - frame.y) * frame.zoom + size.h / 2 });
  const scale = Math.min(1.35, Math.max(0.74, frame.zoom ** 0.6));
  const items = new Map();
  const ordered = [...shown.nodes].sort((a, b) => Number(lit.has(b)) - Number(lit.has(a)) || a.rank - b.rank);
  const cells = new Map();
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  ordered.forEach((node) => {
    const place = places.get(node);
    if (!place) return;
    const item = { node, ...toPixels(place), card: false };
    items.set(node, item);
    left = Math.min(left, item.x);
    right = Math.max(right, item.x);
    top = Math.min(top, item.y);
    bottom = Math.max(bottom, item.y);
  });
  const crowd = ordered.length > 150;
  let room = crowd ? Math.max(40000, (right - left) * (bottom - top) * 0.2) : Infinity;
  items.forEach((item) => {
    const natural = cardOf(item.node);
    item.w = natural.w * scale;
    item.h = natural.h * scale;
    const must = lit.has(item.node) && lit.size <= 60;
    room -= must ? 0 : item.w * item.h;
    item.card = (must || room > 0) && free(item, cells, must);
    if (!item.card) {
      item.w = Math.max(5, (6 + 8 * Math.sqrt(item.node.mentions / network.mostMentions)) * Math.min(1, Math.max(0.55, frame.zoom ** 0.4)));
      item.h = item.w;
    }
  });
  return { items, edges: shown.edges.filter(({ edge }) => items.has(edge.source) && items.has(edge.target)), scale, size, frame };
}

/** Takes the room of a card if no card before it has it. */
function free(item, cells, must) {
  const cell = 90;
  const box = { l: item.x - item.w / 2 - 3, r: item.x + item.w / 2 + 3, t: item.y - item.h / 2 - 2, b: item.y + item.h / 2 + 2 };
  const keys = [];
  for (let column = Math.floor(box.l / cell); column <= Math.floor(box.r / cell); column += 1) {
    for (let row = Math.floor(box.t / cell); row <= Math.floor(box.b / cell); row += 1) keys.push(column * 65536 + row);
  }
  const hit = keys.some((key) => cells.get(key)?.some((o) => o.l < box.r && o.r > box.l && o.t < box.b && o.b > box.t));
  if (hit && !must) return false;
  keys.forEach((key) => (cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box])));
  return true;
}

/** Draws `scene` with `pen`; where `lit` holds anything, all else steps back. */
function paint(scene, pen, colour, { lit, litEdges, chosen, focused }) {
  const dim = lit.size > 0;
  const shareOf = (edge) => (network.heaviest > 0 ? Math.max(0, edge.weight / network.heaviest) : 0);
  const many = scene.edges.length > MANY_EDGES;
  const thin = Math.min(1.2, Math.max(many ? 0.25 : 0.5, scene.frame.zoom ** 0.5));
  const bundles = new Map();
  const crowding = Math.min(1, Math.max(0.3, 30 / Math.sqrt(scene.edges.length + 1)));
  scene.edges.forEach(({ edge, tie }) => {
    const shade = Math.ceil(Math.sqrt(Math.min(1, shareOf(edge))) * SHADES) / SHADES;
    const near = litEdges.has(edge);
    const key = `${near ? 'z' : 'a'}${shade.toFixed(2)}${tie}`;
    if (!bundles.has(key)) bundles.set(key, { shade, tie, near, segments: [] });
    const from = scene.items.get(edge.source);
    const to = scene.items.get(edge.target);
    bundles.get(key).segments.push(from.x, from.y, to.x, to.y);
  });
  [...bundles.keys()].sort().forEach((key) => {
    const { shade, tie, near, segments } = bundles.get(key);
    const alpha = near ? 0.95 : (0.5 + 0.45 * shade) * crowding * (dim ? 0.22 : 1);
    const width = (0.5 + 6 * shade ** 1.4) * thin + (near ? 0.8 : 0);
    pen.lines(segments, colour[tie], width, alpha, tie === 'there' ? [Math.max(5, width * 2), Math.max(3, width)] : []);
  });
  const drawn = [...scene.items.values()].reverse();
  const alphaOf = (item) => (dim && !lit.has(item.node) ? 0.28 : 1);
  const shape = (item) => {
    const look = colour[lookOf(item.node.kind)];
    const strong = item.node === chosen || item.node === focused;
    pen.shape(item.node.kind, item, look.fill, strong ? colour.focus : look.line, strong ? 3 : 1.4, alphaOf(item));
  };
  drawn.filter((item) => !item.card).forEach(shape);
  if (!many) numbers(scene, pen, colour, litEdges, dim);
  drawn.filter((item) => item.card).forEach((item) => {
    shape(item);
    const label = labelOf(item.node);
    const size = item.node.size * scene.scale;
    label.forEach((line, at) => pen.text(line, item.x, item.y + (at - (label.length - 1) / 2) * size * 1.18, size, colour.ink, alphaOf(item)));
  });
}

/** The weights of the heavier lines, as in the DOT picture from about a third of the greatest up. */
function numbers(scene, pen, colour, litEdges, dim) {
  const from = Math.max(2, Math.ceil(network.heaviest * 0.35));
  scene.edges.forEach(({ edge }) => {
    if (litEdges.size > 0 ? !litEdges.has(edge) || litEdges.size > 40 : edge.weight < from || dim) return;
    const a = scene.items.get(edge.source);
    const b = scene.items.get(edge.target);
    if (!a.card || !b.card || Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 60) return;
    pen.text(shortNumber(edge.weight), (a.x + b.x) / 2, (a.y + b.y) / 2, 10.5 * scene.scale, colour.quiet, 1, colour.paper);
  });
}

/** The corners of an octagon with a third of each side cut off at most. */
function octagon({ x, y, w, h }) {
  const cut = Math.min(w, h) * 0.29;
  const [l, r, t, b] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
  return [[l + cut, t], [r - cut, t], [r, t + cut], [r, b - cut], [r - cut, b], [l + cut, b], [l, b - cut], [l, t + cut]];
}

/** A pen for a canvas on `paper`. */
function canvasPen(on, paper) {
  return {
    lines(segments, colour, width, alpha, dash) {
      on.globalAlpha = alpha;
      on.strokeStyle = colour;
      on.lineWidth = width;
      on.setLineDash(dash);
      on.beginPath();
      for (let i = 0; i < segments.length; i += 4) {
        on.moveTo(segments[i], segments[i + 1]);
        on.lineTo(segments[i + 2], segments[i + 3]);
      }
      on.stroke();
      on.setLineDash([]);
    },
    shape(kind, box, fill, line, width, alpha) {
      on.beginPath();
      if (kind === 'person') on.ellipse(box.x, box.y, box.w / 2, box.h / 2, 0, 0, 2 * Math.PI);
      else if (kind === 'organisation') octagon(box).forEach(([x, y], at) => (at === 0 ? on.moveTo(x, y) : on.lineTo(x, y)));
      else on.roundRect(box.x - box.w / 2, box.y - box.h / 2, box.w, box.h, kind === 'place' ? Math.min(9, box.h / 4) : 0);
      on.closePath();
      // A faint shape still covers the lines under it.
      on.globalAlpha = Math.max(alpha, 0.85);
      on.fillStyle = alpha < 1 ? paper : fill;
      on.fill();
      on.globalAlpha = alpha;
      on.strokeStyle = line;
      on.lineWidth = width;
      on.stroke();
    },
    text(text, x, y, size, colour, alpha, halo) {
      on.font = `${size.toFixed(1)}px ${FONT}`;
      on.textAlign = 'center';
      on.textBaseline = 'middle';
      on.globalAlpha = alpha;
      if (halo) {
        on.strokeStyle = halo;
        on.lineWidth = 4;
        on.lineJoin = 'round';
        on.strokeText(text, x, y);
      }
      on.fillStyle = colour;
      on.fillText(text, x, y);
    },
  };
}

/** A pen that adds to an SVG element; text goes in as text, never as markup. */
function svgPen(parent) {
  const add = (name, attributes) => {
    const child = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => child.setAttribute(key, typeof value === 'number' ? Number(value.toFixed(2)) : value));
    parent.append(child);
    return child;
  };
  return {
    lines(segments, colour, width, alpha, dash) {
      let d = '';
      for (let i = 0; i < segments.length; i += 4) d += `M${segments.slice(i, i + 2).map((n) => n.toFixed(1))}L${segments.slice(i + 2, i + 4).map((n) => n.toFixed(1))}`;
      add('path', { d, stroke: colour, 'stroke-width': width, opacity: alpha, fill: 'none', 'stroke-dasharray': dash.join(' ') || 'none' });
    },
    shape(kind, box, fill, line, width, alpha) {
      const look = { fill, stroke: line, 'stroke-width': width, opacity: alpha };
      if (kind === 'person') add('ellipse', { cx: box.x, cy: box.y, rx: box.w / 2, ry: box.h / 2, ...look });
      else if (kind === 'organisation') add('polygon', { points: octagon(box).map((corner) => corner.map((n) => n.toFixed(1))).join(' '), ...look });
      else add('rect', { x: box.x - box.w / 2, y: box.y - box.h / 2, width: box.w, height: box.h, rx: kind === 'place' ? Math.min(9, box.h / 4) : 0, ...look });
    },
    text(text, x, y, size, colour, alpha, halo) {
      const child = add('text', { x, y, 'font-size': size, fill: colour, opacity: alpha, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-family': FONT });
      if (halo) Object.entries({ stroke: halo, 'stroke-width': 4, 'paint-order': 'stroke' }).forEach(([key, value]) => child.setAttribute(key, value));
      child.textContent = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
    },
  };
}
