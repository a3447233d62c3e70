/* From a node of the query to the units it matches, with a score and a tier for each:
   tier 1 as typed but for case and accents, 2 another form of the word or another name, 3 a longer word that begins so. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { Unpacker, load } = TreatyEdition.search;
  const MOST_SHARDS = 3;
  const OWN_IMPACT = 30;
  const FACTORS = { surface: 1, folded: 0.92, stem: 0.7, name: 0.8, ownName: 1.5, prefix: 0.5, phrase: 1.2 };

  /** Calls back with each posting of a form: unit, impact, positions (null if there are none at hand). */
  function eachPosting(text, form, positionsText, visit) {
    const reader = new Unpacker(text, form.at);
    const apart = positionsText ? new Unpacker(positionsText, form.positionsAt) : null;
    const end = form.at + form.length;
    let unit = 0;
    const positions = [];
    while (reader.at < end) {
      unit += reader.number();
      const code = reader.number();
      positions.length = 0;
      if (form.store === 0) readPositions(reader, code & 1 ? 1 : reader.number(), positions);
      else if (apart) readPositions(apart, apart.number(), positions);
      visit(unit, code >> 1, positions.length ? positions : null);
    }
  }

  function readPositions(reader, count, into) {
    for (let position = 0; count > 0; count--) into.push(position += reader.number());
  }

  /** The units a node matches. Tier 0 means: not matched. */
  class Matches {
    constructor(units) {
      this.scores = new Float32Array(units);
      this.tiers = new Uint8Array(units);
      this.units = [];
      this.positions = new Map();
      this.groups = new Set();
      this.counts = [0, 0, 0, 0];
    }

    add(unit, score, tier, positions) {
      const before = this.tiers[unit];
      if (before === 0) this.units.push(unit);
      if (before === 0 || tier < before) {
        if (before) this.counts[before]--;
        this.counts[tier]++;
        this.tiers[unit] = tier;
      }
      if (score > this.scores[unit]) this.scores[unit] = score;
      if (positions) {
        const known = this.positions.get(unit);
        this.positions.set(unit, known ? known.concat(positions) : positions.slice());
      }
    }
  }

  /** The stems a typed word may have: its own, if the edition has the word, else those it begins with and ends like. */
  function stemsOf(index, term) {
    const entry = index.entry(term);
    if (entry) return entry.stems;
    const shard = index.shards.get(index.shardOf(term));
    const best = new Map();
    for (const { stems } of shard ? shard.entries : []) {
      for (const { language, stem } of stems) {
        const known = best.get(language);
        if (stem.length >= 3 && term.startsWith(stem) && (!known || stem.length > known.length)
          && index.endings[language].includes(term.slice(stem.length))) best.set(language, stem);
      }
    }
    return [...best].map(([language, stem]) => ({ language, stem }));
  }

  function relatives(index, term) {
    const stems = stemsOf(index, term);
    const shard = index.shards.get(index.shardOf(term));
    if (!stems.length || !shard) return [];
    const found = [];
    for (const entry of shard.entries) {
      if (entry.term === term) continue;
      const languages = stems.filter(s => entry.stems.some(e => e.language === s.language && e.stem === s.stem)).map(s => s.language);
      if (languages.length) found.push({ entry, languages });
    }
    return found;
  }

  /** Whether the words that begin with a prefix lie in few enough shards to be looked at. */
  function canComplete(index, term) {
    if (term.length < 2) return false;
    const [first, last] = index.range(term);
    return last - first < MOST_SHARDS;
  }

  /** The shards of terms a node needs. */
  function shardsFor(index, node) {
    const needed = new Set();
    const addRange = prefix => {
      const [first, last] = index.range(prefix);
      for (let n = first; n <= Math.min(last, first + 8 * MOST_SHARDS); n++) needed.add(n);
    };
    if (node.type === 'date') {
      node.days.forEach(d => needed.add(index.shardOf('!' + d.day)));
      if (node.month) addRange('!' + node.month);
      return needed;
    }
    for (const word of node.words) {
      needed.add(index.shardOf(word.term));
      if (word.alone || (node.prefix && canComplete(index, word.term))) addRange(word.term);
    }
    if (node.joined) needed.add(index.shardOf(node.joined));
    return needed;
  }

  function addEntry(matches, entry, factor, tier, accept, wantPositions, surface) {
    for (const form of entry.forms) {
      const weight = surface === undefined ? factor : form.surface === surface ? FACTORS.surface : FACTORS.folded;
      eachPosting(entry.postings, form, null, (unit, impact, positions) => {
        if (!accept || accept(unit)) matches.add(unit, impact * weight, tier, wantPositions ? positions : null);
      });
    }
  }

  /** Names: an entity is meant when all words of one of its names are in the query; alone: when the query has no others. */
  function activeEntities(index, nodes) {
    const parts = new Map();
    const terms = nodes.filter(n => !n.negative && n.words).flatMap(n => n.words.map(w => w.term));
    for (const term of new Set(terms)) {
      for (const alias of (index.entry(term) || { aliases: [] }).aliases) {
        const part = parts.get(alias.alias) || { entity: alias.entity, needed: alias.needed, terms: [], mentions: null };
        part.terms.push(term);
        if (alias.length) part.mentions = { postings: index.entry(term).postings, form: { at: alias.at, length: alias.length, store: 1 } };
        parts.set(alias.alias, part);
      }
    }
    const asked = new Set(terms).size;
    return [...parts.values()].filter(p => p.terms.length === p.needed && p.mentions).map(p => ({ ...p, alone: p.needed === asked }));
  }

  function addNames(matches, node, active) {
    const terms = node.words.map(w => w.term);
    for (const { mentions, terms: named, alone } of active) {
      const wanted = node.type === 'word' ? named.includes(terms[0]) : terms.every(t => named.includes(t));
      if (!wanted) continue;
      eachPosting(mentions.postings, mentions.form, null, (unit, impact) => {
        if (alone && impact === OWN_IMPACT) matches.add(unit, impact * FACTORS.ownName, 1, null);
        else matches.add(unit, impact * FACTORS.name, 2, null);
      });
    }
  }

  /** What a word matches; marks gathers the words to mark. */
  function matchWord(index, node, context) {
    const matches = new Matches(index.units);
    const [word] = node.words;
    const mark = term => context.marks.push([term]);
    const entry = index.entry(word.term);
    if (word.kind === 'word') mark(word.term);
    else context.marks.push(TreatyEdition.marks.sequence(word.raw));
    if (entry) {
      addEntry(matches, entry, 1, 1, null, context.wantPositions, TreatyEdition.text.surface(word.raw));
      entry.groups.forEach(g => matches.groups.add(g));
    }
    if (word.alone) for (const e of index.entriesWith(word.term)) addEntry(matches, e, 1, 1, null, false);
    if (node.negative || node.strict) return matches;
    addNames(matches, node, context.active);
    if (word.kind !== 'word') return matches;
    for (const { entry: relative, languages } of relatives(index, word.term)) {
      mark(relative.term);
      relative.groups.forEach(g => matches.groups.add(g));
      addEntry(matches, relative, FACTORS.stem, 2, unit => languages.includes(index.stemLanguage(unit)), context.wantPositions);
    }
    if (!node.prefix || !canComplete(index, word.term)) return matches;
    for (const longer of index.entriesWith(word.term)) {
      if (longer.term === word.term) continue;
      mark(longer.term);
      addEntry(matches, longer, FACTORS.prefix * (0.5 + 0.5 * word.term.length / longer.term.length), 3, null, context.wantPositions);
    }
    return matches;
  }

  function matchDate(index, node, context) {
    const matches = new Matches(index.units);
    const entries = node.days.map(d => index.entry('!' + d.day)).filter(Boolean);
    if (node.month) entries.push(...index.entriesWith('!' + node.month));
    for (const entry of entries) {
      context.days.add(entry.term.slice(1));
      addEntry(matches, entry, 1, 1, null, false);
    }
    return matches;
  }

  /** Files with positions that a strict phrase needs. */
  function positionFiles(index, node) {
    if (node.type !== 'phrase' || !node.exact) return [];
    const forms = node.words.flatMap(w => (index.entry(w.term) || { forms: [] }).forms);
    return [...new Set(forms.filter(f => f.store > 1).map(f => 'p' + (f.store - 2)))];
  }

  TreatyEdition.words = { Matches, FACTORS, eachPosting, shardsFor, activeEntities, addNames, addEntry, matchWord, matchDate, positionFiles, canComplete, load };
}());
