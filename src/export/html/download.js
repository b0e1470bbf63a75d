// Downloads: the drawing as it is seen, with title and legend, as PNG and SVG.

const HEAD = 64; // pixels above the drawing, for title and legend
const SHARP = 2; // pixels of a PNG for one on the screen

/** Paints title, legend and scene with a pen whose origin is the upper left corner of the picture. */
function paintPicture(pen, penBelow, colour) {
  const words = (text, x, y, size_, ink) => pen.text(text, x + (widthOf(text) * size_) / 2, y, size_, ink, 1);
  words(document.title, 20, 24, 20, colour.ink);
  let x = 20;
  legendEntries(shown).forEach((entry) => {
    if (entry.kind === undefined) pen.lines([x, 50, x + 20, 50], colour[entry.tie], 3, 1, entry.tie === 'there' ? [6, 4] : []);
    else pen.shape(entry.kind, { x: x + 7, y: 50, w: 12, h: 12 }, colour[lookOf(entry.kind)].fill, colour[lookOf(entry.kind)].line, 1.4, 1);
    x += entry.kind === undefined ? 26 : 18;
    words(shortened(entry.words), x, 50, 13, colour.ink);
    x += widthOf(shortened(entry.words)) * 13 + 18;
  });
  const lights = light();
  paint(compose(shown, places, frameNow(), size, lights.lit), penBelow, colour, lights);
}

function save(blob, name) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

document.getElementById('png').addEventListener('click', () => {
  const colour = colours();
  const sheet_ = element('canvas', { width: size.w * SHARP, height: (size.h + HEAD) * SHARP });
  const on = sheet_.getContext('2d');
  on.scale(SHARP, SHARP);
  on.fillStyle = colour.paper;
  on.fillRect(0, 0, size.w, size.h + HEAD);
  const pen = canvasPen(on, colour.paper);
  const below = Object.fromEntries(Object.entries(pen).map(([name, stroke]) => [name, (...words) => {
    on.save();
    on.translate(0, HEAD);
    stroke(...words);
    on.restore();
  }]));
  paintPicture(pen, below, colour);
  sheet_.toBlob((blob) => save(blob, 'graph.png'), 'image/png');
});

document.getElementById('svg').addEventListener('click', () => {
  const colour = colours();
  const make = (name, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const root = make('svg', { width: size.w, height: size.h + HEAD, viewBox: `0 0 ${size.w} ${size.h + HEAD}` });
  const below = make('g', { transform: `translate(0 ${HEAD})` });
  root.append(make('rect', { width: '100%', height: '100%', fill: colour.paper }));
  paintPicture(svgPen(root), svgPen(below), colour);
  root.append(below);
  save(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }), 'graph-view.svg');
});
