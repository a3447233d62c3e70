/* Words a misspelt one may have meant, and words a query might do without. Suggestions are only ever shown, never searched for unasked. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const MOST = 5;
  const MOST_TRIED = 10;

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

  function literally(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }

  /** A part of the query, where it stands as a whole, in other words; nothing but a space where it is to be left out. */
  function replaced(raw, text, by) {
    const at = [...raw.matchAll(new RegExp(literally(text), 'g'))]
      .map(m => m.index).find(i => !/[\p{L}\p{N}]/u.test(raw[i - 1] || '') && !/[\p{L}\p{N}]/u.test(raw[i + text.length] || ''));
    return at === undefined ? raw.replace(text, () => by) : raw.slice(0, at) + by + raw.slice(at + text.length);
  }

  function without(raw, text) {
    const quoted = new RegExp('["“„«「『]' + literally(text) + '["“”»」』]');
    return (quoted.test(raw) ? raw.replace(quoted, ' ') : replaced(raw, text, ' ')).replace(/\s+/g, ' ').trim();
  }

  /** The parts of an unknown run of Chinese or Japanese that the edition has. */
  function parts(index, node) {
    return node.words.filter(w => w.kind === 'pair' && index.entry(w.term)).map(w => w.raw);
  }

  /** What may stand in place of a part of the query that is nowhere: nearest first; nothing, if it had better be left out. */
  async function corrections(index, node) {
    if (node.type === 'phrase' && node.words.some(w => w.kind === 'pair')) return parts(index, node);
    const found = [];
    for (const word of node.words) {
      if (word.kind !== 'word') return [];
      found.push(index.entry(word.term) ? [word.raw] : (await near(word.term)).slice(0, node.words.length > 1 ? 1 : MOST));
    }
    if (found.some(words => !words.length)) return [];
    return found[0].map(first => node.words.reduce((text, word, i) => text.replace(word.raw, () => i ? found[i][0] : first), node.text));
  }

  /** The query with all its misspelt words corrected at once; what cannot be corrected is left out. The likeliest first. */
  async function corrected(raw, result, missing) {
    const words = await Promise.all(missing.map(node => corrections(result.index, node)));
    const mended = choice => missing.reduce((text, node, i) => words[i].length ? replaced(text, node.text, words[i][choice[i]]) : without(text, node.text), raw);
    const best = missing.map(() => 0);
    return [mended(best), ...words.flatMap((list, i) => list.slice(1).map((_, n) => mended(best.map((b, j) => i === j ? n + 1 : b))))];
  }

  /** Those of some queries that find something. */
  async function thatFind(offers, raw) {
    const found = [];
    for (const offer of [...new Set(offers)].filter(o => /\p{L}/u.test(o) && o !== raw).slice(0, MOST_TRIED)) {
      const answer = await TreatyEdition.engine.run(offer, { typing: false });
      if (!answer.empty && TreatyEdition.facets.apply(answer).units.length) found.push(offer);
      if (found.length === MOST) break;
    }
    return found;
  }

  /** Whole queries that find something, for one that does not: corrected, or else without one word or another. */
  async function instead(raw, result) {
    const missing = result.nodes.filter(n => !n.count).map(n => n.node);
    const better = missing.length ? await corrected(raw, result, missing) : [];
    const found = await thatFind(better, raw);
    if (found.length || result.nodes.length < 2) return found;
    const base = better[0] || raw;
    const { nodes } = TreatyEdition.query.parse(base, { typing: false });
    return thatFind([...result.nodes.map(n => without(raw, n.node.text)), ...nodes.map(node => without(base, node.text)), ...nodes.map(node => node.text)], raw);
  }

  TreatyEdition.suggest = { distance, near, instead };
}());
