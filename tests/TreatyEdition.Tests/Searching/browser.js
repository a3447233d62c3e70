/* Runs the theme's search scripts outside a browser. Reads {scripts, files, calls} as JSON from standard input, where files maps the
   names of index files to their content and calls lists {name, arguments}; writes the results as JSON. */
'use strict';
const fs = require('fs');
const vm = require('vm');

const input = JSON.parse(fs.readFileSync(0, 'utf8'));
const page = vm.createContext({ console, URL, document: { currentScript: null, querySelector: () => null } });
for (const script of input.scripts) vm.runInContext(fs.readFileSync(script, 'utf8'), page, { filename: script });
const edition = vm.runInContext('TreatyEdition', page);

const requests = [];
edition.search.insert = (name, failed) => {
  requests.push(name);
  const content = input.files[name];
  if (content === undefined) failed('missing');
  else {
    vm.runInContext(content, page, { filename: name });
    failed('damaged');
  }
};

const calls = {
  fold: texts => texts.map(edition.text.fold),
  surface: texts => texts.map(edition.text.surface),
  /* Terms and positions as the index has them. */
  tokens: texts => texts.map(text => edition.text.tokens(text).map(t => `${edition.text.fold(text.slice(t.start, t.end))}@${t.position}:${t.kind}`)),
  foldCodePoints: (from, to) => Array.from({ length: to - from }, (_, i) => {
    const code = from + i;
    return code >= 0xD800 && code <= 0xDFFF ? '' : edition.text.fold(String.fromCodePoint(code));
  }),
  classes: (from, to) => Array.from({ length: to - from }, (_, i) => edition.text.classAt(String.fromCodePoint(from + i), 0)),
  dates: texts => texts.map(text => {
    const found = edition.dates.find(text);
    return found ? (found.month ? [found.month] : found.days.map(d => d.day)).join(' ') : '';
  }),
  ranges: (text, sequences) => edition.marks.ranges(text, sequences).map(r => text.slice(r.start, r.end)),
  impossible: texts => texts.map(text => edition.dates.impossible(text) || ''),
  /* The filters of each query that nothing can pass. */
  unknown: async queries => {
    const answers = [];
    for (const query of queries) answers.push((await edition.facets.unknown(await edition.engine.run(query, { typing: true }))).join(' '));
    return answers;
  },
  suggest: async term => edition.suggest.near(term),
  distance: (a, b, limit) => edition.suggest.distance(a, b, limit),
  unpack: packed => {
    const reader = new edition.search.Unpacker(packed);
    const numbers = [];
    while (reader.more()) numbers.push(reader.number());
    return numbers;
  },
  /* The answers to queries: count, and the first addresses; with the files asked for so far. */
  search: async (queries, most) => {
    const answers = [];
    for (const query of queries) {
      try {
        answers.push(await answer(query, most || 10));
      } catch (error) {
        answers.push({ query, count: -1, hits: [], error: error.reason || String(error.stack) });
      }
    }
    return answers;
  },
};

async function answer(query, most) {
  const result = await edition.engine.run(query, { typing: true });
  if (result.empty) return { query, count: -1, hits: [], empty: true };
  const { units, facets } = edition.facets.apply(result);
  const hits = [];
  for (const unit of units.slice(0, most)) {
    const shard = result.index.textShardOf(unit);
    const rows = await result.index.loadTexts(shard);
    hits.push(rows[unit - result.index.textStarts[shard]].address);
  }
  return {
    query, count: units.length, hits, tiers: units.slice(0, most).map(u => result.tiers[u]),
    kinds: Object.fromEntries(facets.kind.counts), days: [...result.days],
    suggestions: units.length ? [] : await edition.suggest.instead(query, result),
  };
}

(async () => {
  const results = [];
  if (input.files.start) await edition.index.open();
  for (const call of input.calls) results.push(await calls[call.name](...call.arguments));
  process.stdout.write(JSON.stringify({ results, requests }));
})().catch(error => {
  process.stderr.write(String(error && error.stack || error));
  process.exit(1);
});
