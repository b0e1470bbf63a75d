// Names in sentences: folding, and a sentence cut at the names that the graph says it has.

const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', '’': "'", '‘': "'", 'ʼ': "'", '‐': '-', '‑': '-', '–': '-', '—': '-' };

/** Text without case and diacritics, for comparing. */
function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[øłđßıæœ’‘ʼ‐‑–—]/g, (letter) => LETTERS[letter]).replace(/\s+/g, ' ');
}

/** The folded text, and for each of its characters where it began in the text. */
function foldWithOffsets(text) {
  let folded = '';
  const offsets = [];
  let offset = 0;
  for (const letter of text) {
    let plain = fold(letter);
    if (plain === ' ' && folded.endsWith(' ')) plain = '';
    for (let i = 0; i < plain.length; i += 1) offsets.push(offset);
    folded += plain;
    offset += letter.length;
  }
  offsets.push(offset);
  return { folded, offsets };
}

/**
 * Cuts a sentence into stretches, each with the entities it names. `namings` have the `node` and, in code points,
 * where its words `start` and `end`; several may have one stretch ("the two leaders").
 */
function stretches(text, namings) {
  const letters = [...text];
  const cut = [];
  let at = 0;
  [...namings].sort((a, b) => a.start - b.start || b.end - a.end).forEach(({ start, end, node }) => {
    const last = cut.at(-1);
    if (last?.start === start && last.end === end) last.nodes.push(node);
    if (start < at || end <= start || end > letters.length) return;
    if (start > at) cut.push({ text: letters.slice(at, start).join(''), nodes: [] });
    cut.push({ text: letters.slice(start, end).join(''), nodes: [node], start, end });
    at = end;
  });
  if (at < letters.length) cut.push({ text: letters.slice(at).join(''), nodes: [] });
  return cut;
}

/** A name inside a line of plain text: marks that turn the direction end with the name. */
const isolated = (name) => `\u2068${name}\u2069`;

/** A name of any length as a label. */
function shortened(name, most = 44) {
  const letters = [...name.replace(/[\p{Cc}\s]+/gu, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

const counted = (count, thing) => `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
const shortNumber = (number) => (Number.isInteger(number) ? number.toLocaleString('en') : number.toFixed(2));
