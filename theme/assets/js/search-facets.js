/* Filters by kind, language, document and years, and how many hits each choice would leave. Works on runs of units, not on units. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const LONGEST_SPAN = 30;

  function tests(index, query, numbers) {
    const { kind, lang, doc, years } = query.filters;
    const language = run => index.languages[run.language].toLowerCase();
    const choice = (wanted, matches) => {
      const [yes, no] = [wanted.filter(w => !w.negative), wanted.filter(w => w.negative)];
      return run => (!yes.length || yes.some(w => matches(run, w.value))) && !no.some(w => matches(run, w.value));
    };
    return {
      kind: choice(kind, (run, value) => index.kinds[run.kind] === value),
      lang: choice(lang, (run, value) => language(run) === value || language(run).startsWith(value + '-')),
      doc: choice(doc, (run, value) => run.group > 0 && numbers.get(value) === run.group),
      years: run => !years || (run.from > 0 && run.from <= years[1] && run.to >= years[0]),
    };
  }

  function counter() {
    const counts = new Map();
    return { counts, add: (key, n) => counts.set(key, (counts.get(key) || 0) + n) };
  }

  /** Applies the filters: the units left, and for each facet the counts as if it alone were not set. */
  function apply({ index, query, units, numbers }) {
    const passes = tests(index, query, numbers);
    const names = Object.keys(passes);
    const perRun = new Uint32Array(index.runs.length);
    for (const unit of units) perRun[index.runOf[unit]]++;
    const open = new Uint8Array(index.runs.length);
    const facets = { kind: counter(), lang: counter(), doc: counter(), years: counter() };
    index.runs.forEach((run, i) => {
      const failed = names.filter(name => !passes[name](run));
      open[i] = failed.length ? 0 : 1;
      if (!perRun[i] || failed.length > 1) return;
      for (const name of failed.length ? failed : names) count(facets[name], name, index, run, perRun[i]);
    });
    return { units: units.filter(u => open[index.runOf[u]]), facets };
  }

  function count(facet, name, index, run, hits) {
    if (name === 'kind') facet.add(index.kinds[run.kind], hits);
    else if (name === 'lang') facet.add(index.languages[run.language], hits);
    else if (name === 'doc' && run.group) facet.add(run.group, hits);
    else if (name === 'years' && run.from) {
      const last = run.to - run.from > LONGEST_SPAN ? run.from : run.to;
      for (let year = run.from; year <= last; year++) facet.add(year, hits);
    }
  }

  /** Units in groups: the groups in the order of their best hit, the hits of each in order. */
  function grouped(index, units) {
    const groups = new Map();
    for (const unit of units) {
      const { group, kind } = index.run(unit);
      const key = group || 'kind ' + kind;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(unit);
    }
    return [...groups.values()].flat();
  }

  /** The filters of a query that nothing in the edition can pass, as they are typed. */
  async function unknown({ index, query, numbers }) {
    const { filters } = query;
    const has = {
      kind: value => index.kinds.includes(value),
      lang: value => index.languages.some(l => l.toLowerCase() === value || l.toLowerCase().startsWith(value + '-')),
      doc: value => numbers.has(value),
    };
    const named = ['person', 'place', 'org'];
    const entities = named.some(key => filters[key].length) ? new Set((await TreatyEdition.search.load('mentions')).map(e => e[0].toLowerCase())) : null;
    for (const key of named) has[key] = value => entities.has(key + ':' + value);
    return Object.keys(has).flatMap(key => filters[key].filter(f => !has[key](f.value)).map(f => key + ':' + f.value));
  }

  TreatyEdition.facets = { apply, grouped, unknown };
}());
