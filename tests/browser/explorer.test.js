// graph.html in a real browser: what a reader does with it, what strangers' names must not do, how fast it draws.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SCREENSHOTS, articles, buildOf, launch, open, settled, withGraph } from './page.js';
import { MET, large } from './samples.js';

let browser;
let real;
let met;
before(async () => {
  browser = await launch();
  real = articles();
  met = withGraph(real, () => MET);
});
after(() => browser.close());

const rows = (page, label) => page.locator(`#sheet ul[aria-label="${label}"] > li`).allInnerTexts();
const chosenTitle = (page) => page.locator('#sheet h2').first().innerText();
/** Ticks a filter's box, or takes the tick away. */
const tick = (page, name) => page.locator(`#filters input[name="${name}"]`).click();
/** The picture on the canvas. */
const drawn = (page) => page.evaluate(() => document.getElementById('drawing').toDataURL());

/** Runs a test on a page and asserts that nothing left it and nothing went wrong. */
function onPage(name, path, options, act) {
  test(name, async () => {
    const { page, seen, close } = await open(browser, path(), options);
    await act(page);
    assert.deepEqual(seen, [], 'no request, no error, no message');
    await close();
  });
}

onPage('a newcomer finds the sentence by asking for it', () => real, {}, async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('Putin received Assad in Sochi');
  const first = page.locator('#found [role="option"]').first();
  assert.match(await first.innerText(), /Putin had received Syria's Bashar al-Assad/);
  await page.screenshot({ path: join(SCREENSHOTS, 'search.png') });
  await page.keyboard.press('Enter');
  assert.match(await chosenTitle(page), /Vladimir Putin – Bashar al-Assad|Bashar al-Assad – Vladimir Putin/);
  const quote = page.locator('#sheet blockquote.chosen');
  assert.match(await quote.innerText(), /2018-05-19-sochi\.txt, sentence 2/);
  const marks = await quote.locator('mark.person').allInnerTexts();
  assert.deepEqual([...new Set(marks)].sort(), ['Bashar al-Assad', 'Putin', 'Vladimir Putin']);
  await page.screenshot({ path: join(SCREENSHOTS, 'evidence.png') });
});

onPage('a newcomer finds the sentence by the lists', () => real, {}, async (page) => {
  await page.fill('#query', 'putin');
  await page.locator('#found [role="option"]', { hasText: /^Vladimir Putin$/ }).click();
  assert.equal(await chosenTitle(page), 'Vladimir Putin');
  await page.locator('#sheet ul[aria-label="Named with"] button', { hasText: 'Bashar al-Assad' }).click();
  // The edge keeps its first three sentences; this one is kept for others that it names.
  assert.match(await page.locator('#sheet').innerText(), /one day after Putin had received Syria's Bashar al-Assad/);
});

onPage('search folds case and diacritics, and says when nothing is found', () => real, {}, async (page) => {
  for (const [words, want] of [['erdogan', /Recep Tayyip Erdoğan/], ['ÇAVUSOGLU', /Mevlüt Çavuşoğlu/], ['zzzz', /Nothing found/]]) {
    await page.fill('#query', words);
    assert.match(await page.locator('#found').innerText(), want, words);
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#found').isVisible(), false);
});

onPage('filters by kind, weight and count change the drawing and the lists', () => real, {}, async (page) => {
  await page.click('#tab-entities');
  const all = (await rows(page, 'Entities')).length;
  const before_ = await drawn(page);
  await tick(page, 'kind place');
  await settled(page);
  const people = (await rows(page, 'Entities')).length;
  assert.ok(people < all, `${people} of ${all}`);
  assert.ok(await drawn(page) !== before_);
  assert.doesNotMatch(await page.locator('#legend').innerText(), /place/);
  await page.click('#tab-links');
  const links = (await rows(page, 'Links')).length;
  await page.locator('#least').fill('1');
  const heavy = (await rows(page, 'Links')).length;
  assert.ok(heavy < links && heavy > 0, `${heavy} of ${links}`);
  await page.locator('#count').fill('5');
  assert.match(await page.locator('#count-words').innerText(), /^5 of /);
  await page.waitForFunction(() => location.hash.includes('entities=5&weight=2&without=place'));
});

onPage('pointing lights the neighbours, a click opens, a second elsewhere closes', () => met, {}, async (page) => {
  const box = await page.locator('#drawing').boundingBox();
  const plain = await drawn(page);
  const found = async (pattern) => {
    for (let y = 45; y < box.height - 10; y += 6) {
      for (let x = 10; x < box.width - 60; x += 12) {
        await page.mouse.move(box.x + x, box.y + y);
        if (await page.locator('#tip').isVisible() && pattern.test(await page.locator('#tip').innerText())) return { x: box.x + x, y: box.y + y };
      }
    }
    return null;
  };
  const onLine = await found(/^Ida Falk – Otto Brandt/);
  assert.ok(onLine, 'the line is there');
  await settled(page);
  assert.ok(await drawn(page) !== plain, 'neighbours are lit');
  await page.mouse.click(onLine.x, onLine.y);
  assert.equal(await chosenTitle(page), 'Ida Falk – Otto Brandt');
  const quote = page.locator('#sheet blockquote').first();
  assert.match(await quote.innerText(), /Ida Falk met Otto Brandt in Lund\.\s+diary\.txt, sentence 1/);
  assert.deepEqual(await quote.locator('mark.person').allInnerTexts(), ['Ida Falk', 'Otto Brandt']);
  const onName = await found(/^Noor Aziz · person/);
  await page.mouse.click(onName.x, onName.y);
  assert.equal(await chosenTitle(page), 'Noor Aziz');
  assert.equal((await rows(page, 'Named with')).length, 1);
  await page.mouse.click(box.x + 4, box.y + box.height - 4);
  assert.equal(await page.locator('#sheet h2').count(), 0);
});

onPage('meetings: list, timeline, status', () => met, {}, async (page) => {
  assert.equal(await page.title(), 'Who met whom, where and when');
  await page.click('#tab-meetings');
  assert.deepEqual((await rows(page, 'Meetings')).map((row) => row.replace(/\s+/g, ' ')), [
    'Ida Falk – Otto Brandt, Lund 1911-03-02 · held', 'Ida Falk – Otto Brandt 1911-W40 · planned',
    'Ida Falk – Noor Aziz 1913 · denied', 'Ida Falk – Nobody of the graph no date · held']);
  assert.match(await page.locator('#timeline-title').innerText(), /3 shown, 1 without a date/);
  const marks = page.locator('#times button');
  assert.equal(await marks.count(), 3);
  await marks.nth(0).click();
  assert.match(await page.locator('#sheet').innerText(), /status\s+held[\s\S]+“then”[\s\S]+where\s+Lund/);
  await page.screenshot({ path: join(SCREENSHOTS, 'meeting.png') });
  await tick(page, 'status held');
  assert.equal(await marks.count(), 2);
  assert.doesNotMatch(await page.locator('#legend').innerText(), /\bmet\b/, 'no line says met without a held meeting');
  await tick(page, 'only met');
  await page.click('#tab-links');
  assert.deepEqual((await rows(page, 'Links')).map((row) => row.replace(/\s+/g, ' ')), ['Ida Falk – Otto Brandt 4', 'Ida Falk – Noor Aziz 1']);
});

onPage('keys alone suffice', () => met, {}, async (page) => {
  const at = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('Tab');
  assert.equal(await at(), 'skip');
  await page.focus('#drawing');
  await page.keyboard.press('ArrowRight');
  assert.match(await page.locator('#spoken').innerText(), /Ida Falk.*person, 4 neighbours/);
  await page.keyboard.press('Enter');
  assert.equal(await chosenTitle(page), 'Ida Falk');
  await page.focus('#sheet ul[aria-label="Named with"] button');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.match(await chosenTitle(page), /^Ida Falk – /);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#sheet h2').count(), 0);
  await page.focus('#tab-selected');
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(), 'tab-entities');
  assert.equal(await page.locator('#tab-entities').getAttribute('aria-selected'), 'true');
  await page.focus('#times button');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#sheet').innerText(), /planned/);
  const before_ = page.url();
  await page.focus('#drawing');
  await page.keyboard.press('+');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForFunction((url) => location.href !== url, before_);
  await page.keyboard.press('0');
});

test('the address brings the view back, and Back goes back', async () => {
  const first = await open(browser, real);
  const { page } = first;
  await tick(page, 'kind organisation');
  await page.locator('#count').fill('40');
  await settled(page);
  await page.fill('#query', 'Staffan de Mistura');
  await page.keyboard.press('Enter');
  await page.focus('#drawing');
  await page.keyboard.press('+');
  await page.waitForFunction(() => location.hash.includes('at='));
  const [title, address] = [await chosenTitle(page), new URL(page.url()).hash];
  const second = await open(browser, real, { address });
  const third = await open(browser, real, { address });
  assert.equal(await chosenTitle(second.page), title);
  assert.equal(new URL(second.page.url()).hash, address);
  assert.equal(await second.page.locator('#filters input[name="kind organisation"]').isChecked(), false);
  assert.ok(await drawn(second.page) === await drawn(third.page), 'the same picture');
  await third.close();
  await page.locator('#sheet ul[aria-label="Named with"] button').first().click();
  assert.notEqual(await chosenTitle(page), title);
  await page.goBack();
  assert.equal(await chosenTitle(page), title);
  assert.deepEqual([...first.seen, ...second.seen], []);
  for (const wrong of ['#entity=nobody&entities=-5&weight=x', '#link=a&link=b&at=1,2', '#at=NaN,0,0&period=9/1&meeting=77', '#%E0%A4%A', '#__proto__=1&list=constructor']) {
    const { page: other, seen, close } = await open(browser, real, { address: wrong });
    assert.equal(await other.locator('#sheet ul').count() > 0, true, wrong);
    assert.deepEqual(seen, [], wrong);
    await close();
  }
  await first.close();
  await second.close();
});

test('hostile names and sentences stay text', async () => {
  const names = ['</script><script>alert(1)</script>', '<img src=x onerror=alert(2)>', 'O"Brien\' \\ & Co', 'Evil \u202eeman Name', '<!--<script>', 'javascript:alert(3)', '${alert(4)}', '{{script}}', '__proto__', 'constructor',
    `Long ${'Longer '.repeat(60)}Name`.trim(), 'محمد بن سلمان'];
  const text = `${names.map((name) => `Ada Lovelace spoke of ${name} again today, and <b onclick=alert(5)>bold</b> it was.`).join('\n\n')}\n`;
  const path = buildOf({ 'a <b>&.txt': text }, ['Ada Lovelace', ...names]);
  const { page, seen, close } = await open(browser, path);
  const known = await page.evaluate(() => JSON.parse(document.getElementById('graph').textContent).nodes.map((node) => node.name));
  await page.click('#tab-entities');
  const listed = await page.locator('#sheet ul[aria-label="Entities"] bdi').allTextContents();
  assert.deepEqual([...listed].sort(), [...known].sort());
  const hostile = names.filter((name) => known.includes(name));
  assert.ok(hostile.length >= 8, `the program found ${hostile.join(' | ')}`);
  for (const name of hostile) {
    await page.fill('#query', name);
    assert.ok(await page.locator('#found [role="option"]').count() > 0, name);
    await page.keyboard.press('Escape');
    await page.click('#tab-entities');
    await page.locator('#sheet ul[aria-label="Entities"] button').nth(listed.indexOf(name)).click();
    assert.equal(await page.locator('#sheet h2').first().textContent(), name);
    await page.locator('#sheet ul[aria-label="Named with"] button').first().click();
    assert.match(await page.locator('#sheet blockquote').first().innerText(), /spoke of/);
  }
  await page.screenshot({ path: join(SCREENSHOTS, 'hostile.png') });
  assert.equal(await page.evaluate(() => document.querySelectorAll('#sheet b, img, #sheet script, iframe, object').length), 0);
  assert.equal(await page.evaluate(() => document.scripts.length), 2);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#svg')]);
  const svg = readFileSync(await download.path(), 'utf8');
  const parsed = await page.evaluate((source) => {
    const document_ = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { errors: document_.querySelectorAll('parsererror').length, scripts: document_.querySelectorAll('script, foreignObject, image, a').length };
  }, svg);
  assert.deepEqual(parsed, { errors: 0, scripts: 0 });
  assert.deepEqual(seen, []);
  await close();
});

test('the policy stops what a name could start', async () => {
  const { page, close } = await open(browser, real);
  const stopped = await page.evaluate(async () => {
    const stops = [];
    document.addEventListener('securitypolicyviolation', (event) => stops.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    document.body.append(image);
    await fetch('https://example.org/').catch(() => {});
    await new Promise((done) => { setTimeout(done, 300); });
    return { stops: stops.sort(), broken: window.broken === true };
  });
  assert.deepEqual(stopped, { stops: ['connect-src', 'img-src', 'script-src-elem'], broken: false });
  await close();
});

onPage('downloads a PNG and an SVG of what is seen', () => real, {}, async (page) => {
  for (const [button, begin] of [['#png', /^\x89PNG/], ['#svg', /^<svg /]]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    const path = await download.path();
    const bytes = readFileSync(path);
    assert.match(bytes.toString('latin1', 0, 20), begin);
    assert.ok(bytes.length > 10000, `${bytes.length} bytes`);
    await download.saveAs(join(SCREENSHOTS, download.suggestedFilename()));
    if (button === '#svg') assert.match(bytes.toString('utf8'), />Vladimir Putin</);
  }
});

onPage('dark when the system is dark, and by the switch', () => real, { colorScheme: 'dark' }, async (page) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await background(), 'rgb(18, 24, 30)');
  await page.screenshot({ path: join(SCREENSHOTS, 'dark.png') });
  await page.click('#theme');
  assert.equal(await background(), 'rgb(252, 252, 250)');
});

onPage('every control has a name, every list a label, and words stand out from the ground', () => met, {}, async (page) => {
  const nameless = await page.evaluate(() => [...document.querySelectorAll('button, input, ul, [role="tabpanel"], canvas')]
    .filter((control) => control.offsetParent !== null)
    .filter((control) => !(control.ariaLabel || control.getAttribute('aria-labelledby') || control.textContent.trim() || control.labels?.length))
    .map((control) => control.outerHTML.slice(0, 80)));
  assert.deepEqual(nameless, []);
  for (const theme of ['light', 'dark']) {
    const contrasts = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const light = (name) => {
        const hex = style.getPropertyValue(name).trim().slice(1);
        const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
      const words = ['person', 'place', 'organisation', 'other'].map((kind) => ['--ink', `--${kind}-fill`, 4.5]);
      const lines = ['person', 'place', 'organisation', 'other'].map((kind) => [`--${kind}-line`, '--paper', 3]);
      return [...words, ...lines, ['--ink', '--paper', 7], ['--quiet', '--paper', 4.5], ['--quiet', '--sheet', 4.5], ['--met', '--paper', 3], ['--there', '--paper', 3], ['--named', '--paper', 3], ['--ink', '--flash', 4.5]]
        .filter(([a, b, least]) => contrast(a, b) < least).map(([a, b]) => `${a} on ${b}: ${contrast(a, b).toFixed(2)}`);
    });
    assert.deepEqual(contrasts, [], theme);
    await page.click('#theme');
  }
});

onPage('a telephone shows drawing, search and panel without scrolling aside', () => real, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }, async (page) => {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  await page.screenshot({ path: join(SCREENSHOTS, 'telephone.png') });
  await page.fill('#query', 'assad');
  await page.locator('#found [role="option"]').first().tap();
  assert.equal(await chosenTitle(page), 'Bashar al-Assad');
});

onPage('the first view', () => real, {}, async (page) => {
  await page.screenshot({ path: join(SCREENSHOTS, 'first.png') });
});

test('frame times at 2,000 nodes and 10,000 edges (printed)', async () => {
  const path = withGraph(real, () => large(2000, 10000));
  const begin = performance.now();
  const { page, seen, close } = await open(browser, path);
  const opened = performance.now() - begin;
  await page.locator('#count').fill('2000');
  await page.locator('#least').fill('0');
  const relaid = performance.now();
  await settled(page);
  const laid = performance.now() - relaid;
  await page.screenshot({ path: join(SCREENSHOTS, 'large.png') });
  const measured = async (act) => {
    await page.evaluate(() => {
      window.frames_ = [];
      let last = performance.now();
      const step = (now) => {
        window.frames_.push(now - last);
        last = now;
        window.measuring = requestAnimationFrame(step);
      };
      window.measuring = requestAnimationFrame(step);
    });
    await act();
    const times = await page.evaluate(() => {
      cancelAnimationFrame(window.measuring);
      return window.frames_.slice(2).sort((a, b) => a - b);
    });
    return `median ${times[Math.floor(times.length / 2)].toFixed(1)} ms, 95 % ${times[Math.floor(times.length * 0.95)].toFixed(1)} ms (${times.length} frames)`;
  };
  const box = await page.locator('#drawing').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const moving = await measured(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < 60; i += 1) await page.mouse.move(x + 100 * Math.sin(i / 6), y + i);
    await page.mouse.up();
  });
  const zooming = await measured(async () => { for (let i = 0; i < 40; i += 1) await page.mouse.wheel(0, i < 20 ? -60 : 60); });
  const pointing = await measured(async () => { for (let i = 0; i < 60; i += 1) await page.mouse.move(x + i * 3, y + i); });
  console.log(`2,000 nodes, 10,000 edges, software rendering: first view ${opened.toFixed(0)} ms, layout of all ${laid.toFixed(0)} ms`);
  console.log(`frames: moving ${moving}; zooming ${zooming}; pointing ${pointing}`);
  assert.deepEqual(seen, []);
  await close();
});
