/* Runs a query: which shards it needs, which units match all of it, in which order. No HTML here. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { load, Unpacker } = TreatyEdition.search;
  const { shardsFor, activeEntities, matchWord, matchDate, positionFiles } = TreatyEdition.words;
  const NEAR = 8;
  const RERANKED = 400;
  const GROUP_SCORE = 0.15;
  const TITLE_BONUS = { document: 0.6, other: 0.1 };

  function match(index, node, context) {
    if (node.type === 'date') return matchDate(index, node, context);
    return node.type === 'word' ? matchWord(index, node, context) : TreatyEdition.phrases.matchPhrase(index, node, context);
  }

  async function loadFor(index, nodes) {
    const numbers = new Set(index.terms.length ? nodes.flatMap(node => [...shardsFor(index, node)]) : []);
    await Promise.all([...numbers].map(n => index.loadShard(n)));
    const names = [...new Set(nodes.flatMap(node => positionFiles(index, node)))];
    const loaded = await Promise.all(names.map(load));
    return { positions: new Map(names.map((name, i) => [name, loaded[i]])), count: numbers.size + names.length };
  }

  /** Days nobody mentions are looked for as words. */
  function withoutUnknownDays(index, nodes) {
    return nodes.flatMap(node => {
      if (node.type !== 'date') return [node];
      const days = node.days.filter(d => index.entry('!' + d.day));
      if (days.length === node.days.length && days.length) return [node];
      if (days.length || (node.month && index.entriesWith('!' + node.month).length)) return [{ ...node, days }];
      return TreatyEdition.query.parse(node.text, { dates: false, typing: false }).nodes.map(n => ({ ...n, fromDate: true }));
    });
  }

  /** How telling a node is: rare words more than frequent ones. */
  function weight(index, matches) {
    const close = matches.counts[1] + matches.counts[2] || matches.units.length;
    return Math.log(1 + (index.units - close + 0.5) / (close + 0.5));
  }

  /** Units that match every node; a document's title may stand in for some of the words. */
  function intersect(index, found) {
    const scores = new Float32Array(index.units);
    const tiers = new Uint8Array(index.units);
    const weights = found.map(m => weight(index, m));
    const units = [];
    const candidates = found.some(m => m.groups.size) ? unionOf(found) : found.reduce((a, b) => a.units.length <= b.units.length ? a : b).units;
    for (const unit of candidates) {
      let [score, tier] = [0, 1];
      const all = found.every((m, i) => {
        const own = m.tiers[unit];
        if (!own && !m.groups.has(index.run(unit).group)) return false;
        score += weights[i] * (own ? m.scores[unit] / 12 : GROUP_SCORE);
        tier = Math.max(tier, own || 2);
        return true;
      });
      if (!all) continue;
      scores[unit] = score;
      tiers[unit] = tier;
      units.push(unit);
    }
    return { units, scores, tiers, weights };
  }

  /** Raises a document, and a little what is in it, if its title has every word of the query. */
  function addTitles(index, found, result) {
    if (found.length < 2) return;
    const total = result.weights.reduce((a, b) => a + b, 0);
    for (const unit of result.units) {
      const { group, kind } = index.run(unit);
      if (!group || !found.every(m => m.groups.has(group))) continue;
      result.scores[unit] += total * (index.kinds[kind] === 'document' ? TITLE_BONUS.document : TITLE_BONUS.other);
    }
  }

  function unionOf(found) {
    const seen = new Set();
    for (const m of found) for (const unit of m.units) seen.add(unit);
    return seen;
  }

  /** Sorted by tier, then score, then place in the edition. */
  function sort({ units, scores, tiers }) {
    const keys = new Float64Array(units.length);
    units.forEach((unit, i) => {
      const low = Math.max(0, 1048575 - Math.round(scores[unit] * 4096));
      keys[i] = (tiers[unit] * 1048576 + low) * 16777216 + unit;
    });
    return Array.from(keys.sort(), key => key % 16777216);
  }

  function distance(left, right) {
    let nearest = Infinity;
    for (const a of left) for (const b of right) nearest = Math.min(nearest, Math.abs(a - b));
    return nearest;
  }

  /** Raises units in which the words stand close together. */
  function addProximity(found, result, sorted) {
    for (const unit of sorted.slice(0, RERANKED)) {
      for (let i = 1; i < found.length; i++) {
        const [left, right] = [found[i - 1].positions.get(unit), found[i].positions.get(unit)];
        if (!left || !right) continue;
        const gap = distance(left, right);
        if (gap > 0 && gap <= NEAR) result.scores[unit] += 0.4 * (result.weights[i - 1] + result.weights[i]) / gap;
      }
    }
  }

  /** Units that a filter for a person, place or organisation lets through; null if there is no such filter. */
  async function mentioned(index, filters) {
    const wanted = ['person', 'place', 'org'].flatMap(key => filters[key].filter(f => !f.negative).map(f => key + ':' + f.value));
    if (!wanted.length) return null;
    const entities = await load('mentions');
    return wanted.map(reference => unitsOf(entities.find(e => e[0].toLowerCase() === reference)))
      .reduce((a, b) => new Set([...a].filter(u => b.has(u))));
  }

  function unitsOf(entity) {
    const units = new Set();
    const reader = new Unpacker(entity ? entity[2] : '');
    for (let unit = 0; reader.more();) units.add(unit += reader.number());
    return units;
  }

  async function groupNumbers(filters) {
    if (!filters.doc.length) return new Map();
    const groups = await load('groups');
    return new Map(groups.map(([id], i) => [id.toLowerCase(), i + 1]));
  }

  function everything(index) {
    const units = Array.from({ length: index.units }, (_, i) => i);
    return { units, scores: new Float32Array(index.units), tiers: new Uint8Array(index.units).fill(1), weights: [] };
  }

  /**
   * Runs a query.
   * @returns {units} in order, before the filters by kind, language, document and years (search-facets.js applies them);
   * {marks, days, entities} what to mark; {nodes} with the number of units each matches; {readings} of the dates; {files} asked for.
   */
  async function run(raw, options) {
    const index = await TreatyEdition.index.open();
    const query = TreatyEdition.query.parse(raw, options);
    const hasFilters = query.filters.years || ['kind', 'lang', 'doc', 'person', 'place', 'org'].some(k => query.filters[k].length);
    const readings = query.nodes.filter(n => n.type === 'date');
    if (!query.nodes.some(n => !n.negative) && !hasFilters) return { index, query, empty: true };
    const [known, numbers, allowed] = await Promise.all([loadFor(index, query.nodes), groupNumbers(query.filters), mentioned(index, query.filters)]);
    const nodes = withoutUnknownDays(index, query.nodes);
    const files = nodes.every(n => query.nodes.includes(n)) ? known : await loadFor(index, nodes);

    const positive = nodes.filter(n => !n.negative);
    const context = { days: new Set(), files: files.positions, wantPositions: positive.length > 1, active: activeEntities(index, nodes) };
    const marks = positive.map(() => []);
    const found = positive.map((node, i) => match(index, node, { ...context, marks: marks[i] }));
    const result = found.length ? intersect(index, found) : everything(index);
    const excluded = nodes.filter(n => n.negative).map(node => match(index, node, { ...context, marks: [] }));
    result.units = result.units.filter(u => !excluded.some(m => m.tiers[u]) && (!allowed || allowed.has(u)));
    addTitles(index, found, result);
    let units = sort(result);
    if (found.length > 1) {
      addProximity(found, result, units);
      units = sort(result);
    }
    return {
      index, query, units, numbers, readings, marks: marks.flat(), days: context.days,
      entities: new Set(context.active.map(a => a.entity)),
      files: files.count,
      nodes: positive.map((node, i) => ({ node, count: found[i].units.length, marks: marks[i] })), tiers: result.tiers,
    };
  }

  TreatyEdition.engine = { run };
}());
