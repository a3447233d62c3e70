/* Lighthouse on a built site: the four scores of five kinds of page, and what an audit found where it is not content.
   Usage: node bench/lighthouse.mjs <site folder> [page…]
   Needs Chromium (CHROME_PATH, else /usr/bin/chromium) and npx, which fetches Lighthouse; LIGHTHOUSE names one that is installed
   already. FORM=desktop measures a desktop instead of a telephone. Of RUNS runs a page (3) the one with the median of the performance scores
   counts: on a machine with other work they differ. The site is served as a plain server does, with gzip. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const VERSION = '12.8.2';
const PAGES = ['index.html', 'documents/1916-secret.html', 'people/motono-ichiro.html', 'debate.html', 'timeline.html'];
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'];
const CHROME = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.txt': 'text/plain', '.xml': 'application/xml', '.json': 'application/json' };

const [folder, ...asked] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node bench/lighthouse.mjs <site folder> [page…]');
  process.exit(2);
}
const site = path.resolve(folder);

function serve(request, response) {
  const wanted = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = path.join(site, wanted.endsWith('/') ? wanted + 'index.html' : wanted);
  if (!file.startsWith(site + path.sep) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
  response.setHeader('content-type', TYPES[path.extname(file)] || 'application/octet-stream');
  response.setHeader('cache-control', wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
  const content = fs.readFileSync(file);
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] || '')) return response.end(content);
  response.setHeader('content-encoding', 'gzip');
  return response.end(zlib.gzipSync(content));
}

async function measure(page, base, report) {
  const runs = [];
  for (let i = 0; i < Number(process.env.RUNS || 3); i++) runs.push(await run(page, base, report));
  return runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[runs.length >> 1];
}

async function run(page, base, report) {
  const [command, first] = process.env.LIGHTHOUSE ? [process.env.LIGHTHOUSE, []] : ['npx', ['--yes', `lighthouse@${VERSION}`]];
  await promisify(execFile)(command, [
    ...first, base + page, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${CHROME}`, `--only-categories=${SCORES}`,
    ...(process.env.FORM === 'desktop' ? ['--preset=desktop'] : []),
  ], { env: { ...process.env, CHROME_PATH: process.env.CHROME_PATH || '/usr/bin/chromium' }, maxBuffer: 1 << 26 });
  return JSON.parse(fs.readFileSync(report, 'utf8'));
}

const server = http.createServer(serve).listen(0, '127.0.0.1');
await new Promise(resolve => server.on('listening', resolve));
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
try {
  console.log(`| page | ${SCORES.join(' | ')} | LCP | TBT | CLS | transferred |\n|---|---|---|---|---|---|---|---|---|`);
  const found = [];
  for (const page of asked.length ? asked : PAGES) {
    const result = await measure(page, `http://127.0.0.1:${server.address().port}/`, path.join(reports, 'report.json'));
    const { audits } = result, shown = id => (audits[id].displayValue || '').replace(/\u00a0/g, ' ').replace('Total size was ', '');
    console.log(`| ${[page, ...SCORES.map(s => Math.round(result.categories[s].score * 100)), ...['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'total-byte-weight'].map(shown)].join(' | ')} |`);
    for (const score of SCORES) for (const { id, weight } of result.categories[score].auditRefs)
      if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
        found.push(`${page}: ${id}: ${audits[id].title} ${audits[id].displayValue || ''} ${audits[id].explanation || ''} ${JSON.stringify(audits[id].details?.items?.slice(0, 5) || '').slice(0, 1500)}`);
    if (result.runtimeError) found.push(`${page}: ${result.runtimeError.message}`);
  }
  for (const line of found) console.log(`\n${line}`);
} finally {
  server.close();
  fs.rmSync(reports, { recursive: true });
}
