// Names in sentences: folding, and which stretches of a sentence name an entity.
//
// The graph knows the name of an entity, not the words that a sentence has for it. So the full name is marked, and
// short forms made from it: a person's last name, an organisation's or place's initials.

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

/** The forms under which a sentence may name an entity, longest first; `exact` ones count only as written. */
function formsOf(node) {
  const forms = [{ text: fold(node.name).trim(), exact: false }];
  const words = node.name.split(/\s+/).filter((word) => word !== '');
  if (node.kind === 'person') {
    for (let first = 1; first < words.length; first += 1) forms.push({ text: fold(words.slice(first).join(' ')), exact: false });
    const last = words.at(-1) ?? '';
    if (last.includes('-')) forms.push({ text: fold(last.split('-').at(-1)), exact: false });
  } else if (words.length > 1) {
    const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => [...word][0]);
    if (initials.length > 1) {
      forms.push({ text: initials.join(''), exact: true }, { text: `${initials.join('.')}.`, exact: true });
    }
  }
  return forms.filter((form) => form.text.length > 1);
}

/**
 * Cuts a sentence into stretches, each with the entity it names or null.
 * A name stands between word boundaries and begins with no small letter.
 */
function stretches(text, nodes) {
  const { folded, offsets } = foldWithOffsets(text);
  const letter = /[\p{L}\p{N}]/u;
  const found = [];
  nodes.forEach((node) => {
    formsOf(node).forEach(({ text: form, exact }) => {
      const where = exact ? text : folded;
      for (let at = where.indexOf(form); at >= 0; at = where.indexOf(form, at + 1)) {
        const start = exact ? at : offsets[at];
        const end = exact ? at + form.length : offsets[at + form.length];
        const free = !letter.test(text[start - 1] ?? ' ') && !(letter.test(text[end] ?? ' ') && letter.test(text[end - 1] ?? ' '));
        const proper = !/\p{Ll}/u.test(text[start] ?? '') || /^\p{Ll}/u.test(node.name) || form.includes('-') || form.includes(' ');
        if (free && proper && end > start) found.push({ start, end, node });
      }
    });
  });
  found.sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const kept = [];
  found.forEach((one) => {
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  });
  kept.sort((a, b) => a.start - b.start);
  const cut = [];
  let at = 0;
  kept.forEach(({ start, end, node }) => {
    if (start > at) cut.push({ text: text.slice(at, start), node: null });
    cut.push({ text: text.slice(start, end), node });
    at = end;
  });
  if (at < text.length) cut.push({ text: text.slice(at), node: null });
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
