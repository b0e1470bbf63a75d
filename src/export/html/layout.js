// Layout: where the entities stand.
//
// Forces after Fruchterman and Reingold (1991): all push each other off, links pull, a weak pull to the middle keeps
// the parts together. The start is a spiral in the order of strength, so that equal networks look equal. All pairs are
// reckoned: for the 2,000 entities that a page holds at most, this takes some milliseconds a step, and the steps run
// in slices between frames. Few entities are then moved until their names do not cover each other.

const IDEAL = 120; // length of a link
const ROOM = 8500; // for each entity, in square pixels at zoom 1
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const CORE = 60; // strongest entities that are laid out first and keep their places when more come

const spiral = (at) => {
  const radius = IDEAL * 0.55 * Math.sqrt(at + 0.5);
  return { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) };
};

/** Moves `places` (node -> {x, y}) by the forces between them; yields after each step. */
function* settle(nodes, places, steps, heat) {
  const n = nodes.length;
  const x = Float64Array.from(nodes, (node) => places.get(node).x);
  const y = Float64Array.from(nodes, (node) => places.get(node).y);
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const links = [];
  const degree = new Float64Array(n);
  nodes.forEach((node, a) => node.edges.forEach((edge) => {
    const b = indexOf.get(otherEnd(edge, node));
    if (b === undefined || b <= a) return;
    links.push({ a, b, pull: 0.35 + 0.65 * Math.sqrt(Math.max(0, edge.weight) / (network.heaviest || 1)) });
    degree[a] += 1;
    degree[b] += 1;
  }));
  links.forEach((link) => { link.pull /= IDEAL * Math.sqrt(Math.max(1, Math.min(degree[link.a], degree[link.b]))); });
  const mass = Float64Array.from(degree, (links_) => 1 + 0.25 * Math.sqrt(links_));
  const dx = new Float64Array(n);
  const dy = new Float64Array(n);
  const gravity = 0.9 + 0.12 * Math.sqrt(n);
  for (let step = 0; step < steps; step += 1) {
    dx.fill(0);
    dy.fill(0);
    for (let a = 0; a < n; a += 1) {
      const push = IDEAL * IDEAL * mass[a];
      let ax = 0;
      let ay = 0;
      for (let b = a + 1; b < n; b += 1) {
        const gapX = x[a] - x[b];
        const gapY = y[a] - y[b];
        const force = (push * mass[b]) / (gapX * gapX + gapY * gapY + 1);
        const forceX = gapX * force;
        const forceY = gapY * force;
        ax += forceX;
        ay += forceY;
        dx[b] -= forceX;
        dy[b] -= forceY;
      }
      dx[a] += ax;
      dy[a] += ay;
    }
    for (const { a, b, pull } of links) {
      const gapX = x[a] - x[b];
      const gapY = y[a] - y[b];
      const force = Math.sqrt(gapX * gapX + gapY * gapY) * pull;
      dx[a] -= gapX * force;
      dy[a] -= gapY * force;
      dx[b] += gapX * force;
      dy[b] += gapY * force;
    }
    const left = 1 - step / steps;
    const most = heat * left * left + 0.5;
    for (let a = 0; a < n; a += 1) {
      const forceX = dx[a] - x[a] * gravity;
      const forceY = dy[a] - y[a] * gravity;
      const length = Math.sqrt(forceX * forceX + forceY * forceY) || 1;
      const scale = Math.min(length, most) / length;
      x[a] += forceX * scale;
      y[a] += forceY * scale;
      places.set(nodes[a], { x: x[a], y: y[a] });
    }
    yield;
  }
}

/** Brings the places to the shape of the drawing, with equal room for each entity. */
function stretch(nodes, places, aspect) {
  const all = nodes.map((node) => places.get(node));
  const reach = (of) => 2 * Math.max(1, [...all].map((place) => Math.abs(of(place))).sort((a, b) => a - b)[Math.floor(all.length * 0.96)] ?? 1);
  const [wide, high] = [reach(({ x }) => x), reach(({ y }) => y)];
  const area = ROOM * Math.max(12, nodes.length);
  // More than this would make streaks of what lies together.
  const shape = Math.min(1.7, Math.max(1 / 1.7, (aspect * high) / wide));
  const scale = Math.sqrt(area / (wide * high));
  all.forEach((place) => {
    place.x *= scale * Math.sqrt(shape);
    place.y *= scale / Math.sqrt(shape);
  });
}

/** Moves entities apart until their `sizes` ({w, h}) do not overlap, aside where the drawing is wide; yields after each round. */
function* part(nodes, places, sizes, aspect) {
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (let i = 0; i < nodes.length; i += 1) {
      const a = places.get(nodes[i]);
      for (let j = i + 1; j < nodes.length; j += 1) {
        const b = places.get(nodes[j]);
        const overX = (sizes[i].w + sizes[j].w) / 2 - Math.abs(a.x - b.x);
        const overY = (sizes[i].h + sizes[j].h) / 2 - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX < overY * aspect * 1.8) {
          const shift = (a.x < b.x ? -overX : overX) / 2;
          a.x += shift;
          b.x -= shift;
        } else {
          const shift = (a.y < b.y ? -overY : overY) / 2;
          a.y += shift;
          b.y -= shift;
        }
      }
    }
    if (!moved) return;
    yield;
  }
}

/**
 * Places for `nodes`, strongest first. The core comes first, then the others start beside those they are linked to
 * most. `places` fills while it runs, so that the drawing can follow.
 */
function* layout(nodes, places, aspect, sizeOf) {
  const core = nodes.slice(0, CORE);
  core.forEach((node, at) => places.set(node, spiral(at)));
  yield* settle(core, places, 320, IDEAL * 0.9);
  if (nodes.length > CORE) {
    nodes.slice(CORE).forEach((node, at) => beside(node, places, at));
    yield* settle(nodes, places, nodes.length > 800 ? 130 : 240, IDEAL * 0.7);
  }
  const named = nodes.slice(0, 150);
  // When all is in sight, names stand somewhat larger than the network around them.
  stretch(nodes, places, aspect);
  yield* part(named, places, named.map(sizeOf).map(({ w, h }) => ({ w: w * 1.24 + 8, h: h * 1.24 + 10 })), aspect);
}

/** A place beside the neighbours that have one. */
function beside(node, places, at) {
  let [x, y, sum] = [0, 0, 0];
  node.edges.forEach((edge) => {
    const place = places.get(otherEnd(edge, node));
    const weight = Math.max(0.01, edge.weight);
    if (!place) return;
    x += place.x * weight;
    y += place.y * weight;
    sum += weight;
  });
  const away = spiral(at % 40);
  places.set(node, { x: (sum ? x / sum : 0) + away.x, y: (sum ? y / sum : 0) + away.y });
}
