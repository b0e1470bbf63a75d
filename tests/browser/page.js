// What the tests share: pages made by the real program, and a browser that notes requests and errors.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = [process.env.WHOMET, join(ROOT, 'target/release/whomet'), join(ROOT, 'target/debug/whomet')].find((path) => path && existsSync(path));
export const SCREENSHOTS = join(ROOT, 'target/screenshots');
mkdirSync(SCREENSHOTS, { recursive: true });

const folders = [];
process.on('exit', () => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

/** A new folder, which is gone once the tests have run. */
function folder() {
  folders.push(mkdtempSync(join(tmpdir(), 'whomet-')));
  return folders.at(-1);
}

/** The path of a graph.html that the program makes. */
export function build(input, gazetteers = join(ROOT, 'gazetteers'), options = []) {
  const out = folder();
  execFileSync(PROGRAM, ['build', input, '-g', gazetteers, '-o', out, '--quiet', ...options], { stdio: 'inherit' });
  return join(out, 'graph.html');
}

export const articles = () => build(join(ROOT, 'articles'));

/** A page of texts and names that are given here. */
export function buildOf(texts, people) {
  const made = folder();
  mkdirSync(join(made, 'texts'));
  mkdirSync(join(made, 'names'));
  Object.entries(texts).forEach(([name, text]) => writeFileSync(join(made, 'texts', name), text));
  const field = (text) => `"${text.replaceAll('"', '""')}"`;
  writeFileSync(join(made, 'names/people.csv'), ['name', ...people.map(field)].join('\n'));
  return build(join(made, 'texts'), join(made, 'names'));
}

const BLOCK = /(<script type="application\/json" id="graph">)([^<]*)(<\/script>)/;

/** A page like `path` with another graph in it. */
export function withGraph(path, change) {
  const page = readFileSync(path, 'utf8');
  const graph = change(JSON.parse(BLOCK.exec(page)[2]));
  const text = JSON.stringify(graph).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const changed = join(folder(), 'graph.html');
  writeFileSync(changed, page.replace(BLOCK, (_, before, __, after) => before + text + after));
  return changed;
}

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** Opens a page; `seen` collects what must stay empty: requests but for the page itself, errors, messages of the console. */
export async function open(browser, path, { address = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = [];
  const url = pathToFileURL(path).href;
  page.on('request', (request) => { if (request.url().split('#')[0] !== url && !request.url().startsWith('blob:null/')) seen.push(`request ${request.url()}`); });
  page.on('console', (message) => seen.push(`console ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.stack}`));
  page.on('dialog', (dialog) => { seen.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(url + address);
  await settled(page);
  return { page, seen, close: () => context.close() };
}

/** Waits until the layout stands still. */
export async function settled(page) {
  await page.waitForFunction(() => !document.getElementById('stage').hasAttribute('aria-busy'), null, { timeout: 60000 });
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}
