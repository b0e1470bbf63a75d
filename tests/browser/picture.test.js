// graph.svg in a real browser: it is drawn as it is, and no label covers another.

import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT, SCREENSHOTS, build, launch } from './page.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const top of [60, 200]) {
  test(`the labels of the ${top} strongest entities stand free`, async () => {
    const page = await browser.newPage();
    const seen = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('pageerror', (error) => seen.push(error.stack));
    const path = join(dirname(build(join(ROOT, 'articles'), join(ROOT, 'gazetteers'), ['--top', String(top)])), 'graph.svg');
    await page.goto(pathToFileURL(path).href);
    assert.deepEqual(seen, [pathToFileURL(path).href], 'nothing else is loaded');
    const labels = await page.evaluate(() => [...document.querySelectorAll('text')].map((text) => {
      const { left, right, top: above, bottom } = text.getBoundingClientRect();
      return { words: text.textContent, left, right, above, bottom };
    }));
    assert.ok(labels.length > 60, 'the names are there');
    const covering = labels.flatMap((one, at) => labels.slice(at + 1)
      // Boxes of text have room above and below the letters.
      .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
        && Math.min(one.bottom, other.bottom) - Math.max(one.above, other.above) > 4)
      .map((other) => `${one.words} / ${other.words}`));
    assert.deepEqual(covering, []);
    const { width, height } = await page.evaluate(() => ({ width: document.documentElement.width.baseVal.value, height: document.documentElement.height.baseVal.value }));
    assert.ok(labels.every(({ left, right, above, bottom }) => left >= 0 && above >= 0 && right <= width && bottom <= height), 'nothing is cut off');
    await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
    await page.screenshot({ path: join(SCREENSHOTS, `picture-${top}.png`) });
    await page.close();
  });
}
