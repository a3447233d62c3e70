/* Words a misspelt one may have meant, and words a query might do without. Suggestions are only ever shown, never searched for unasked. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const MOST = 5;

  /** Changes between two words: letters replaced, left out, put in, or two neighbours exchanged; more than the limit counts as limit + 1. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let [beforeLast, last] = [null, Array.from({ length: b.length + 1 }, (_, i) => i)];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      [beforeLast, last] = [last, row];
    }
    return last[b.length];
  }

  function readWords([packed]) {
    const words = [];
    const reader = new TreatyEdition.search.Unpacker(packed);
    let before = '';
    while (reader.more()) {
      before = before.slice(0, reader.number()) + reader.word();
      words.push({ word: before, frequency: reader.number() });
    }
    return words;
  }

  /** The edition's words nearest to a term, the nearest and most frequent first. */
  async function near(term) {
    if (!/\p{L}{3}/u.test(term)) return [];
    const limit = term.length < 5 ? 1 : term.length < 9 ? 2 : 3;
    const words = readWords(await TreatyEdition.search.load('words'));
    return words
      .map(w => ({ ...w, distance: distance(term, w.word, limit) }))
      .filter(w => w.distance <= limit && w.distance > 0)
      .map(w => ({ ...w, cost: w.distance - (w.word[0] === term[0] ? 0.5 : 0) - w.frequency / 40 }))
      .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
      .slice(0, MOST)
      .map(w => w.word);
  }

  function without(raw, text) {
    const quoted = '"' + text + '"';
    return raw.replace(raw.includes(quoted) ? quoted : text, () => ' ').replace(/\s+/g, ' ').trim();
  }

  /** The parts of an unknown run of Chinese or Japanese that the edition has. */
  function parts(index, node) {
    return node.words.filter(w => w.kind === 'pair' && index.entry(w.term)).map(w => w.raw);
  }

  /** Whole queries to offer instead of one without hits: misspelt words corrected, then words that are nowhere left out, else any one left out. */
  async function instead(raw, result) {
    const offers = [];
    const missing = result.nodes.filter(n => !n.count);
    for (const { node } of missing) {
      if (node.type === 'phrase') offers.push(...parts(result.index, node).map(part => raw.replace(node.text, () => part)));
      if (node.type !== 'word' || node.words[0].kind !== 'word') continue;
      for (const word of await near(node.words[0].term)) offers.push(raw.replace(node.words[0].raw, () => word));
    }
    if (result.nodes.length > 1) {
      for (const { node } of missing.length ? missing : result.nodes) offers.push(without(raw, node.text));
    }
    return [...new Set(offers)].filter(offer => offer && offer !== raw).slice(0, 2 * MOST);
  }

  TreatyEdition.suggest = { distance, near, instead };
}());
