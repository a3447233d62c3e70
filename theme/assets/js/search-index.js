/* The index in the browser: what start.js says of all units, and the shards of terms as they come. Formats: docs/search.md. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { load, Unpacker } = TreatyEdition.search;
  const STEMMED = [null, 'en', 'fr', 'ru'];

  function readRuns(packed, units) {
    const runs = [];
    const runOf = new Uint32Array(units);
    const reader = new Unpacker(packed);
    let [start, kind, language, group, from, span] = [0, 0, 0, 0, 0, 0];
    while (reader.more()) {
      const head = reader.number();
      let count = (head >> 3) + 1;
      if (count === 7) count += reader.number();
      if (head & 1) [kind, language] = [reader.number(), reader.number()];
      group += head & 4 ? reader.signed() : 1;
      if (head & 2) {
        const years = reader.number();
        const change = years >> 1;
        from += change % 2 ? -(change + 1) / 2 : change / 2;
        if (years & 1) span = reader.number();
      }
      runOf.fill(runs.length, start, start + count);
      runs.push({ start, end: start + count, kind, language, group, from, to: from + span });
      start += count;
    }
    return { runs, runOf };
  }

  function readDistances(packed) {
    const numbers = [];
    const reader = new Unpacker(packed);
    while (reader.more()) numbers.push(reader.number() + (numbers.length ? numbers[numbers.length - 1] : 0));
    return numbers;
  }

  /** The place of the last element that is not after the value, in a sorted list. */
  function lastNotAfter(list, value) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function readStems(reader, term) {
    const stems = [];
    for (let n = reader.number(); n > 0; n--) {
      const code = reader.number();
      const rest = code >> 1;
      const kept = term.slice(0, term.length - Math.floor(rest / 3));
      stems.push({ language: rest % 3 + 1, stem: kept + (code & 1 ? reader.word() : '') });
    }
    return stems;
  }

  /* Where positions are: 0 inline, 1 nowhere, else in shard p(n - 2). */
  function readForm(reader, surface, at) {
    const form = { surface, count: reader.number(), at, length: reader.number(), store: reader.number() };
    if (form.store > 1) [form.positionsAt, form.positionsLength] = [reader.number(), reader.number()];
    return form;
  }

  function readEntry(reader, before, postingsAt) {
    const term = before.slice(0, reader.number()) + reader.word();
    const flags = reader.number();
    const entry = { term, stems: flags & 1 ? readStems(reader, term) : [], forms: [], aliases: [], groups: [] };
    let at = postingsAt;
    for (let n = flags & 2 ? reader.number() : 1; n > 0; n--) {
      const form = readForm(reader, flags & 2 ? reader.word() : term, at);
      at += form.length;
      entry.forms.push(form);
    }
    for (let n = flags & 4 ? reader.number() : 0; n > 0; n--) {
      const alias = { alias: reader.number(), needed: reader.number(), entity: reader.number(), length: reader.number(), at };
      at += alias.length;
      entry.aliases.push(alias);
    }
    for (let n = flags & 8 ? reader.number() : 0, group = 0; n > 0; n--) entry.groups.push(group += reader.number());
    return { entry, at };
  }

  /** A shard of terms: its entries in order, and its postings. */
  function readShard([vocabulary, postings]) {
    const entries = [];
    const reader = new Unpacker(vocabulary);
    let [before, at] = ['', 0];
    while (reader.more()) {
      const read = readEntry(reader, before, at);
      entries.push(read.entry);
      [before, at] = [read.entry.term, read.at];
    }
    const byTerm = new Map(entries.map(e => [e.term, e]));
    entries.forEach(e => { e.postings = postings; });
    return { entries, byTerm };
  }

  class Index {
    constructor(start) {
      TreatyEdition.text.use(start.rules);
      TreatyEdition.dates.use(start.dates);
      Object.assign(this, start, readRuns(start.runs, start.units));
      this.textStarts = readDistances(start.texts);
      this.endings = [null, ...start.endings.map(e => e.split(' ').filter(Boolean))];
      this.runsOfGroup = new Map();
      for (const run of this.runs) {
        if (!this.runsOfGroup.has(run.group)) this.runsOfGroup.set(run.group, []);
        this.runsOfGroup.get(run.group).push(run);
      }
      this.shards = new Map();
    }

    run(unit) {
      return this.runs[this.runOf[unit]];
    }

    stemLanguage(unit) {
      return this.stemLanguages[this.run(unit).language];
    }

    /** Numbers of the first and last shard with terms that begin with a prefix. */
    range(prefix) {
      return [lastNotAfter(this.terms, prefix), lastNotAfter(this.terms, prefix + '\uFFFF')];
    }

    shardOf(term) {
      return lastNotAfter(this.terms, term);
    }

    async loadShard(number) {
      if (!this.shards.has(number)) {
        const data = await load('t' + number);
        if (!this.shards.has(number)) this.shards.set(number, readShard(data));
      }
      return this.shards.get(number);
    }

    /** The entry of a term, if its shard is there and has it. */
    entry(term) {
      const shard = this.shards.get(this.shardOf(term));
      return shard ? shard.byTerm.get(term) : undefined;
    }

    /** All entries that begin with a prefix, in the shards that are there. */
    entriesWith(prefix) {
      const [first, last] = this.range(prefix);
      const found = [];
      for (let n = first; n <= last; n++) {
        const shard = this.shards.get(n);
        if (shard) found.push(...shard.entries.filter(e => e.term.startsWith(prefix)));
      }
      return found;
    }

    textShardOf(unit) {
      return lastNotAfter(this.textStarts, unit);
    }

    async loadTexts(shard) {
      const [groups, rows] = await load('u' + shard);
      const titles = new Map(groups.map(([number, id, title]) => [number, { id, title }]));
      return rows.map(([address, text, title, heading, days, mentions, unseen], i) => {
        const unit = this.textStarts[shard] + i;
        return {
          unit, address, text, title: title || '', heading: heading || '', days: days || [], mentions: mentions || [], unseen: unseen || [],
          run: this.run(unit), group: titles.get(this.run(unit).group) || null,
        };
      });
    }
  }

  let opened = null;

  /** The index, ready; a failure is forgotten, so that a later call tries again. */
  function open() {
    opened = opened || load('start').then(start => new Index(start));
    opened.catch(() => { opened = null; });
    return opened;
  }

  TreatyEdition.index = { open, STEMMED };
}());
