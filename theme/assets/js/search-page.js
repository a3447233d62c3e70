/* The search page: typing, the address, the hits as they come, messages. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const page = document.getElementById('search');
  if (!page) return;
  const { element, item } = TreatyEdition.hits;
  const { fill, readings, hints, reasons, offers } = TreatyEdition.messages;
  const { readAddress, writeAddress } = TreatyEdition.box;
  const main = page.closest('main');
  const byId = id => document.getElementById(id);
  const [form, field, results, count, notice, more] = ['search-form', 'search-query', 'search-results', 'search-count', 'search-notice', 'search-more'].map(byId);
  const WAIT = 120;
  const MOST_AT_ONCE = 10;
  const MANY_SHARDS = 250;
  let run = 0;
  let timer = 0;
  let shown = null;

  const texts = {
    data: page.dataset,
    kind: kind => page.dataset['kind' + kind[0].toUpperCase() + kind.slice(1)] || kind,
    failed: error => fail(error),
  };

  const language = document.documentElement.lang || 'en';

  function number(n) {
    return new Intl.NumberFormat(language).format(n);
  }

  /** The words for a number of hits, in the form in which the language counts them. */
  function counted(n) {
    const form = new Intl.PluralRules(language).select(n);
    return page.dataset['hits' + form[0].toUpperCase() + form.slice(1)] || page.dataset.hitsOther;
  }

  function state(name) {
    main.dataset.search = name;
    main.setAttribute('aria-busy', String(name === 'loading'));
  }

  function fail(error) {
    const stale = error.reason === 'stale';
    const file = (/search\/[\w-]+\.js/.exec(error.message) || [error.message])[0];
    const button = element('button', '', page.dataset.retry);
    button.type = 'button';
    button.addEventListener('click', () => stale ? location.reload() : start(false));
    notice.replaceChildren(element('p', '', stale ? page.dataset.stale : fill(page.dataset.failed, { file })), button);
    notice.hidden = false;
  }

  function clear() {
    results.replaceChildren();
    notice.replaceChildren();
    notice.hidden = true;
    more.hidden = true;
    byId('search-reading').hidden = true;
    document.querySelector('.search-options').hidden = true;
  }

  /** Runs what is in the field; an answer that comes after a later question is dropped. */
  async function start(finished) {
    clearTimeout(timer);
    const mine = ++run;
    const raw = field.value;
    writeAddress(raw.trim(), finished);
    if (raw.trim() === '') return idle();
    state('loading');
    try {
      const result = await TreatyEdition.engine.run(raw, { typing: true });
      if (mine !== run) return;
      if (result.empty) return idle(page.dataset.nothingAsked);
      await show(raw, result, mine, finished);
    } catch (error) {
      if (mine !== run) return;
      clear();
      count.textContent = '';
      fail(error);
      state('failed');
    }
  }

  /** Without a search; says why, where something was typed. */
  function idle(why) {
    run++;
    shown = null;
    clear();
    count.textContent = why || '';
    if (byId('search-facets').contains(document.activeElement)) field.focus();
    byId('search-facets').hidden = true;
    TreatyEdition.recent.show();
    state('idle');
  }

  async function show(raw, result, mine, finished) {
    const applied = TreatyEdition.facets.apply(result);
    const order = byId('search-group').checked ? TreatyEdition.facets.grouped(result.index, applied.units) : applied.units;
    shown = { raw, result, order, next: 0, mine, grouped: byId('search-group').checked, lastGroup: null };
    const first = await batch(shown);
    if (mine !== run) return;
    clear();
    append(shown, first);
    const total = order.length;
    count.textContent = total === 0 ? page.dataset.noHits : fill(counted(total), { count: number(total) });
    readings(byId('search-reading'), page.dataset, result);
    TreatyEdition.choices.show(byId('search-facets'), result, applied, texts, choose);
    document.querySelector('.search-options').hidden = total === 0;
    byId('search-recent').hidden = true;
    const said = hints(page.dataset, result).concat(total === 0 ? await instead(raw, result) : []);
    if (mine !== run) return;
    notice.append(...said);
    notice.hidden = !notice.childNodes.length;
    if (finished) TreatyEdition.recent.add(raw.trim());
    state('done');
  }

  async function instead(raw, result) {
    return [...await reasons(page.dataset, raw, result), ...await offers(page.dataset, raw, result)];
  }

  /** How many shards of texts to load at once: few where an edition is large or the query has taken many files, so that a first answer stays cheap. */
  function shardsAtOnce(result) {
    return result.index.textStarts.length > MANY_SHARDS ? Math.max(2, 4 - result.files) : Math.max(3, 6 - result.files);
  }

  /** The next hits in order, as many as a few shards of texts hold; those of a shard that does not come are left out, with a message. */
  async function batch({ result, order, next }) {
    const shards = new Set();
    const most = shardsAtOnce(result);
    const units = [];
    for (const unit of order.slice(next, next + MOST_AT_ONCE)) {
      const shard = result.index.textShardOf(unit);
      if (shards.size >= most && !shards.has(shard)) break;
      shards.add(shard);
      units.push(unit);
    }
    const loaded = await Promise.allSettled([...shards].map(s => result.index.loadTexts(s)));
    const failed = loaded.find(l => l.status === 'rejected');
    if (failed && loaded.every(l => l.status === 'rejected')) throw failed.reason;
    const rows = new Map(loaded.flatMap(l => l.value || []).map(row => [row.unit, row]));
    return { rows: units.map(unit => rows.get(unit)).filter(Boolean), taken: units.length, error: failed && failed.reason };
  }

  function append(view, { rows, taken, error }) {
    for (const row of rows) {
      const li = item(row, view.result, texts);
      const group = row.group ? row.group.title : texts.kind(view.result.index.kinds[row.run.kind]);
      if (view.grouped && group !== view.lastGroup) li.prepend(element('p', 'search-group-title', group));
      view.lastGroup = group;
      results.append(li);
    }
    view.next += taken;
    if (error) fail(error);
    more.hidden = view.next >= view.order.length;
  }

  async function showMore() {
    const view = shown;
    if (!view || view.busy || more.hidden) return;
    view.busy = true;
    try {
      const next = await batch(view);
      if (view.mine === run) append(view, next);
    } catch (error) {
      if (view.mine === run) fail(error);
    }
    view.busy = false;
  }

  /** More hits come by themselves once the reader moves down, not before: a first answer costs a few files only. */
  function showMoreNearEnd() {
    if (!more.hidden && more.getBoundingClientRect().top < window.innerHeight + 200) showMore();
  }

  function choose(key, value, on) {
    field.value = TreatyEdition.query.withFilter(field.value, key, value, on);
    // Later, as the facets are made anew: Tab changes a field first and then moves on to the next.
    timer = setTimeout(() => start(true), 0);
  }

  function moveFocus(event) {
    const links = [...results.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const inField = document.activeElement === field;
    if (event.key === 'Escape' && (at >= 0 || inField)) {
      if (inField && field.value) {
        field.value = '';
        start(true);
      }
      field.focus();
    } else if (event.key === 'ArrowDown' && (at >= 0 || inField) && links[at + 1]) links[at + 1].focus();
    else if (event.key === 'ArrowDown' && at >= 0) showMore().then(() => (results.querySelectorAll('a')[at + 1] || links[at]).focus());
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1].focus();
    else if (event.key === 'ArrowUp' && at === 0) field.focus();
    else return;
    event.preventDefault();
  }

  function open() {
    field.value = readAddress();
    start(false);
  }

  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    start(true);
  });
  field.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(() => start(false), WAIT);
  });
  field.addEventListener('compositionend', () => start(false));
  byId('search-group').addEventListener('change', () => start(false));
  page.addEventListener('keydown', moveFocus);
  more.addEventListener('click', showMore);
  ['scroll', 'wheel', 'touchmove'].forEach(name => window.addEventListener(name, showMoreNearEnd, { passive: true }));
  window.addEventListener('popstate', open);
  window.addEventListener('hashchange', open);
  TreatyEdition.recent.attach(query => {
    field.value = query;
    start(true);
  });
  TreatyEdition.index.open().catch(() => { /* Said when the first query is run. */ });
  open();
}());
