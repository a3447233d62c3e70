/* Runs a judged set on a finished site, here and on Pagefind, side by side.
   Usage: node bench/pagefind.mjs <site folder> <judged-queries.tsv> <folder with node_modules: pagefind@1.6.0 and playwright-core>
   Pagefind is installed for the comparison only; CHROMIUM names the browser. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import os from 'node:os';

const [site, judgedFile, modules] = process.argv.slice(2).map(a => path.resolve(a));
const require = createRequire(path.join(modules, 'package.json'));
const { chromium } = require('playwright-core');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.wasm': 'application/wasm', '.json': 'application/json' };

const judged = fs.readFileSync(judgedFile, 'utf8').split('\n').filter(l => l && l[0] !== '#').map(l => l.split('\t'))
  .map(([query, within, address]) => ({ query, within: +within, addresses: address.split('|') }));

const index = fs.mkdtempSync(path.join(os.tmpdir(), 'pagefind-'));
const started = process.hrtime.bigint();
execFileSync(path.join(modules, 'node_modules/.bin/pagefind'), ['--site', site, '--output-path', index, '--quiet'], { stdio: 'ignore' });
const buildSeconds = Number(process.hrtime.bigint() - started) / 1e9;

function folderBytes(folder) {
  return fs.readdirSync(folder, { recursive: true }).map(f => fs.statSync(path.join(folder, f))).filter(s => s.isFile()).reduce((sum, s) => sum + s.size, 0);
}

const server = http.createServer((request, response) => {
  const wanted = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (wanted === '/blank.html') return response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="en"><body>');
  const file = wanted.startsWith('/pagefind/') ? path.join(index, wanted.slice(10)) : path.join(site, wanted);
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
  response.setHeader('content-type', TYPES[path.extname(file)] || 'application/octet-stream');
  return response.end(fs.readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise(resolve => server.on('listening', resolve));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });

/** A fresh page that counts what it asks for under a folder. */
async function freshPage(address, folder) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  const cost = { requests: 0, bytes: 0, pending: [] };
  page.on('requestfinished', request => {
    if (!request.url().includes(folder)) return;
    cost.requests++;
    cost.pending.push(request.response().then(r => r.body()).then(b => { cost.bytes += b.length; }).catch(() => {}));
  });
  await page.goto(base + address, { waitUntil: 'networkidle' });
  return { page, cost };
}

const engines = {
  here: {
    open: () => freshPage('search.html', '/search/'),
    ask: (page, query) => page.evaluate(query => new Promise(resolve => {
      const main = document.querySelector('main');
      document.getElementById('search-query').value = query;
      document.getElementById('search-form').requestSubmit();
      const check = () => main.dataset.search === 'loading' ? setTimeout(check, 1)
        : resolve([...document.querySelectorAll('#search-results > li a')].map(a => a.getAttribute('href')));
      check();
    }), query),
  },
  pagefind: {
    open: () => freshPage('blank.html', '/pagefind/'),
    ask: (page, query) => page.evaluate(async query => {
      const pagefind = await import('/pagefind/pagefind.js');
      const found = await pagefind.search(query);
      const data = await Promise.all(found.results.slice(0, 10).map(r => r.data()));
      return data.flatMap(d => [...(d.sub_results || []).map(s => s.url), d.url]).map(u => u.replace(/^\//, ''));
    }, query),
  },
};

function rank(found, wanted) {
  return 1 + [...new Set(found)].slice(0, 10).findIndex(f => wanted.includes(f));
}

const withoutAnchor = address => address.split('#')[0];
for (const [name, engine] of Object.entries(engines)) {
  const first = [];
  const ranks = { passage: [], page: [] };
  const { page } = await engine.open();
  for (const { query, addresses } of judged) {
    const found = (await engine.ask(page, query)).map(a => a.replace(base, ''));
    ranks.passage.push(rank(found, addresses));
    ranks.page.push(rank(found.map(withoutAnchor), addresses.map(withoutAnchor)));
  }
  for (const query of ['treaty', 'sazonoff', '条約', 'secret convention 1916', 'échéance']) {
    const fresh = await engine.open();
    await engine.ask(fresh.page, query);
    await fresh.page.waitForLoadState('networkidle');
    await Promise.all(fresh.cost.pending);
    first.push(`${query}: ${fresh.cost.requests} requests, ${fresh.cost.bytes} B`);
    await fresh.page.context().close();
  }
  const mrr = list => (list.reduce((sum, r) => sum + (r ? 1 / r : 0), 0) / list.length).toFixed(3);
  const good = list => list.filter((r, i) => r && r <= judged[i].within).length;
  console.log(`${name}: passage MRR ${mrr(ranks.passage)}, ${good(ranks.passage)} of ${judged.length} good; page MRR ${mrr(ranks.page)}, ${good(ranks.page)} good`);
  console.log('  first query: ' + first.join('; '));
}
console.log(`index: here ${folderBytes(path.join(site, 'search'))} B; pagefind ${folderBytes(index)} B, built in ${buildSeconds.toFixed(1)} s`);
await browser.close();
server.close();
fs.rmSync(index, { recursive: true });
