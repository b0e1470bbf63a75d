// The timeline: dated meetings along an axis, as many columns as there is room for.

const DAY = 86400000;
const COLUMN = 16; // pixels
const STACK = 5; // signs in a column; where there are more, all columns are bars
const HIGH = 66; // pixels of the highest bar
const middleOf = (meeting) => (meeting.span.begin + meeting.span.end) / 2;

/** Where the axis gets its marks: the finest step that leaves room for the words. */
function ticks(begin, end, room) {
  const most = Math.max(2, room / 80);
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((step) => (end - begin) / (DAY * 30.44 * step) <= most) ?? 1200;
  const days = (end - begin) / DAY;
  if (days <= most * 7 && days < 60) {
    const step = Math.max(1, Math.ceil(days / most));
    const from = Math.ceil(begin / DAY) * DAY;
    return Array.from({ length: Math.floor((end - from) / (step * DAY)) + 1 }, (_, i) => from + i * step * DAY)
      .map((time) => ({ time, words: new Date(time).toISOString().slice(0, 10) }));
  }
  const made = [];
  const start = new Date(begin);
  const first_ = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(first_ / months) * months; ; month += months) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > end) return made;
    if (time >= begin) made.push({ time, words: new Date(time).toISOString().slice(0, months >= 12 ? 4 : 7) });
  }
}

/** A bar of the meetings of each status, so many pixels high for each. */
function bars(meetings, high) {
  return STATUSES.map((status) => {
    const bar = element('span', { className: `bar ${status}` });
    bar.style.height = `${meetings.filter((meeting) => meeting.status === status).length * high}px`;
    return bar;
  });
}

/** Draws the timeline from the view. */
function fillTimeline() {
  const section = document.getElementById('timeline');
  const dated = network.meetings.filter((meeting) => meeting.span !== null);
  section.hidden = dated.length === 0;
  if (section.hidden) return;
  const shown = dated.filter((meeting) => meets(meeting) && meeting.nodes.every((node) => !view.hidden.has(node.kind)));
  const undated = network.meetings.length - dated.length;
  document.getElementById('timeline-title').textContent = `Meetings in time: ${shown.length.toLocaleString('en')} shown${undated > 0 ? `, ${undated.toLocaleString('en')} without a date` : ''}`;
  const times = document.getElementById('times');
  const room = times.clientWidth;
  const times_ = dated.map(middleOf);
  const pad = Math.max(2 * DAY, (Math.max(...times_) - Math.min(...times_)) * 0.02);
  const [begin, end] = [Math.min(...times_) - pad, Math.max(...times_) + pad];
  const columns = Math.max(1, Math.floor(room / COLUMN));
  const timeAt = (column) => begin + (column * (end - begin)) / columns;
  const stacks = new Map();
  shown.forEach((meeting) => {
    const column = Math.min(columns - 1, Math.floor(((middleOf(meeting) - begin) / (end - begin)) * columns));
    if (!stacks.has(column)) stacks.set(column, []);
    stacks.get(column).push(meeting);
  });
  const most = Math.max(0, ...[...stacks.values()].map((meetings) => meetings.length));
  const buttons = [...stacks.keys()].sort((a, b) => a - b).map((column, at) => {
    const meetings = stacks.get(column);
    const near = view.selected?.meeting ? meetings.includes(view.selected.meeting) : view.selected?.period?.begin === timeAt(column);
    const words = meetings.length === 1
      ? `${dateWords(meetings[0])}: ${meetings[0].who.map((id) => isolated(nameOf(id))).join(', ')}, ${meetings[0].status}`
      : `${counted(meetings.length, 'meeting')}, ${dateWords(meetings[0])} to ${dateWords(meetings.at(-1))}`;
    const button = element('button', { type: 'button', title: words, ariaLabel: words, tabIndex: at === 0 ? 0 : -1 },
      ...(most <= STACK ? meetings.map(({ status }) => statusSign(status)) : bars(meetings, HIGH / most)));
    if (near) button.setAttribute('aria-current', 'true');
    button.style.left = `${(column * room) / columns}px`;
    button.addEventListener('click', () => select(meetings.length === 1 ? { meeting: meetings[0] } : { period: { begin: timeAt(column), end: timeAt(column + 1) } }));
    return button;
  });
  const marks = ticks(begin, end, room).map(({ time, words }) => {
    const mark = element('span', { className: 'tick' }, words);
    mark.style.left = `${((time - begin) / (end - begin)) * room}px`;
    return mark;
  }).filter((mark) => parseFloat(mark.style.left) < room - 50);
  times.replaceChildren(element('div', { className: 'axis' }), ...marks, ...buttons);
}

document.getElementById('times').addEventListener('keydown', (event) => {
  const buttons = [...document.querySelectorAll('#times button')];
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || !buttons[to]) return;
  event.preventDefault();
  buttons[at].tabIndex = -1;
  buttons[to].tabIndex = 0;
  buttons[to].focus();
});
