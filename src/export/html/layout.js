// Layout: where the entities stand.
//
// Forces after Fruchterman and Reingold (1991): all push each other off, links pull, a weak pull to the middle keeps
// the parts together. The start is a spiral in the order of strength, so that equal networks look equal. The steps run
// in slices between frames. The strongest are then moved until their names do not cover each other.

const IDEAL = 120; // length of a link
const ROOM = 8500; // for each entity, in square pixels at zoom 1
const FAR = 0.9; // breadth of a group by its distance, below which it counts as one
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const CORE = 60; // strongest entities that are laid out first and keep their places when more come

const spiral = (at) => {
  const radius = IDEAL * 0.55 * Math.sqrt(at + 0.5);
  return { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) };
};

/** Pushes all off each other; a group that is far for its breadth pushes as one (Barnes and Hut 1986). */
function repel(x, y, mass, dx, dy) {
  const n = x.length;
  const room = 4 * n + 64;
  const child = new Int32Array(4 * room); // 0 nothing, a cell from 1 up, an entity from -1 down
  const [sumX, sumY, sum] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  const [middleX, middleY, half] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  for (let i = 0; i < n; i += 1) half[0] = Math.max(half[0], Math.abs(x[i]), Math.abs(y[i]));
  let cells = 1;
  const slotOf = (cell, i) => 4 * cell + (x[i] > middleX[cell] ? 1 : 0) + (y[i] > middleY[cell] ? 2 : 0);
  const add = (cell, i) => {
    sumX[cell] += x[i] * mass[i];
    sumY[cell] += y[i] * mass[i];
    sum[cell] += mass[i];
  };
  for (let i = 0; i < n; i += 1) {
    let cell = 0;
    // Entities in one spot share the last cell that there is room for.
    for (let depth = 0; depth < 30 && cells < room; depth += 1) {
      add(cell, i);
      const slot = slotOf(cell, i);
      const there = child[slot];
      if (there === 0) {
        child[slot] = -i - 1;
        break;
      }
      if (there < 0) {
        half[cells] = half[cell] / 2;
        middleX[cells] = middleX[cell] + (slot % 2 === 1 ? 1 : -1) * half[cells];
        middleY[cells] = middleY[cell] + (slot % 4 > 1 ? 1 : -1) * half[cells];
        add(cells, -there - 1);
        child[slotOf(cells, -there - 1)] = there;
        child[slot] = cells;
        cells += 1;
      }
      cell = child[slot];
    }
  }
  const stack = new Int32Array(256);
  for (let i = 0; i < n; i += 1) {
    const push = IDEAL * IDEAL * mass[i];
    let high = 1;
    stack[0] = 0;
    while (high > 0) {
      high -= 1;
      const cell = stack[high];
      const gapX = x[i] - sumX[cell] / sum[cell];
      const gapY = y[i] - sumY[cell] / sum[cell];
      const square = gapX * gapX + gapY * gapY;
      if (4 * half[cell] * half[cell] < FAR * FAR * square) {
        const force = (push * sum[cell]) / (square + 1);
        dx[i] += gapX * force;
        dy[i] += gapY * force;
        continue;
      }
      for (let slot = 4 * cell; slot < 4 * cell + 4; slot += 1) {
        const there = child[slot];
        if (there > 0) {
          stack[high] = there;
          high += 1;
        } else if (there < 0 && there !== -i - 1) {
          const [awayX, awayY] = [x[i] - x[-there - 1], y[i] - y[-there - 1]];
          const force = (push * mass[-there - 1]) / (awayX * awayX + awayY * awayY + 1);
          dx[i] += awayX * force;
          dy[i] += awayY * force;
        }
      }
    }
  }
}

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
    repel(x, y, mass, dx, dy);
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
    yield* settle(nodes, places, nodes.length > 800 ? 110 : 240, IDEAL * 0.7);
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
