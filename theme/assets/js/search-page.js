/* The search page: typing, the address, the hits as they come, messages. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const page = document.getElementById('search');
  if (!page) return;
  const { element, item } = TreatyEdition.hits;
  const main = page.closest('main');
  const byId = id => document.getElementById(id);
  const [form, field, results, count, notice, more] = ['search-form', 'search-query', 'search-results', 'search-count', 'search-notice', 'search-more'].map(byId);
  const WAIT = 120;
  const MOST_AT_ONCE = 10;
  const LEAST_AT_ONCE = 3;
  const SHARDS_AT_ONCE = 3;
  let run = 0;
  let timer = 0;
  let shown = null;

  const texts = {
    data: page.dataset,
    kind: kind => page.dataset['kind' + kind[0].toUpperCase() + kind.slice(1)] || kind,
    failed: error => fail(error),
  };

  function fill(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function number(n) {
    return new Intl.NumberFormat(document.documentElement.lang || 'en').format(n);
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

  /** Writes the query into the address; a new entry in the history when the reader has finished typing. */
  function writeAddress(query, finished) {
    const hash = query ? TreatyEdition.box.hashFor(query) : '#';
    if (location.hash === hash || (!query && !location.hash)) return;
    try {
      history[finished ? 'pushState' : 'replaceState'](null, '', hash);
    } catch {
      location.hash = hash;
    }
  }

  function readAddress() {
    const text = (/[#?&]q=([^&#]*)/.exec(location.hash) || /[?&]q=([^&#]*)/.exec(location.search) || ['', ''])[1].replace(/\+/g, ' ');
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
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
      if (result.empty) return idle();
      await show(raw, result, mine, finished);
    } catch (error) {
      if (mine !== run) return;
      clear();
      count.textContent = '';
      fail(error);
      state('failed');
    }
  }

  function idle() {
    run++;
    shown = null;
    clear();
    count.textContent = '';
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
    count.textContent = total === 0 ? page.dataset.noHits : fill(total === 1 ? page.dataset.hit : page.dataset.hits, { count: number(total) });
    readings(result);
    TreatyEdition.choices.show(byId('search-facets'), result, applied, texts, choose);
    document.querySelector('.search-options').hidden = total === 0;
    byId('search-recent').hidden = true;
    hints(result);
    if (total === 0) await suggest(raw, result, mine);
    if (mine !== run) return;
    if (finished) TreatyEdition.recent.add(raw.trim());
    state('done');
  }

  /** The next hits in order, as many as a few shards of texts hold. */
  async function batch({ result, order, next }) {
    const shards = new Set();
    const units = [];
    for (const unit of order.slice(next, next + MOST_AT_ONCE)) {
      const shard = result.index.textShardOf(unit);
      if (shards.size >= SHARDS_AT_ONCE && !shards.has(shard) && units.length >= LEAST_AT_ONCE) break;
      shards.add(shard);
      units.push(unit);
    }
    const loaded = await Promise.all([...shards].map(s => result.index.loadTexts(s)));
    const rows = new Map(loaded.flat().map(row => [row.unit, row]));
    return units.map(unit => rows.get(unit));
  }

  function append(view, rows) {
    for (const row of rows) {
      const li = item(row, view.result, texts);
      const group = row.group ? row.group.title : texts.kind(view.result.index.kinds[row.run.kind]);
      if (view.grouped && group !== view.lastGroup) li.prepend(element('p', 'search-group-title', group));
      view.lastGroup = group;
      results.append(li);
    }
    view.next += rows.length;
    more.hidden = view.next >= view.order.length;
  }

  async function showMore() {
    const view = shown;
    if (!view || view.busy || more.hidden) return;
    view.busy = true;
    try {
      const rows = await batch(view);
      if (view.mine === run) append(view, rows);
    } catch (error) {
      if (view.mine === run) fail(error);
    }
    view.busy = false;
  }

  function dayName(day) {
    return new Intl.DateTimeFormat(document.documentElement.lang || 'en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day + 'T00:00:00Z'));
  }

  /** Says which day a typed date was taken for. */
  function readings(result) {
    const line = byId('search-reading');
    const said = result.readings.flatMap(node => node.days.filter(d => result.days.has(d.day)).map(d =>
      fill(page.dataset['reading' + d.calendar[0].toUpperCase() + d.calendar.slice(1)], { typed: node.text.trim(), day: dayName(d.day) })));
    line.textContent = said.join(' ');
    line.hidden = !said.length;
  }

  function hints(result) {
    const short = result.query.nodes.some(n => n.prefix && n.words[0].term.length > 1 && !TreatyEdition.words.canComplete(result.index, n.words[0].term));
    const said = [result.query.shortened && page.dataset.shortened, short && page.dataset.moreLetters].filter(Boolean);
    said.forEach(text => notice.append(element('p', '', text)));
    notice.hidden = !said.length;
  }

  async function suggest(raw, result, mine) {
    const offers = await TreatyEdition.suggest.instead(raw, result).catch(() => []);
    if (mine !== run) return;
    const filtered = Object.values(result.query.filters).some(f => f && f.length);
    const list = element('ul');
    const offer = (text, query) => {
      const link = element('a', '', text);
      link.href = TreatyEdition.box.hashFor(query);
      const li = element('li');
      li.append(link);
      list.append(li);
    };
    offers.forEach(query => offer(query, query));
    if (filtered && result.units.length) offer(page.dataset.inAll, raw.replace(/(^|\s)-?\p{L}+:\S+/gu, ' ').trim());
    if (!list.childNodes.length) return;
    if (offers.length) notice.append(element('p', '', page.dataset.suggest));
    notice.append(list);
    notice.hidden = false;
  }

  function choose(key, value, on) {
    field.value = TreatyEdition.query.withFilter(field.value, key, value, on);
    start(true);
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
  if ('IntersectionObserver' in window) new IntersectionObserver(seen => seen.some(s => s.isIntersecting) && showMore()).observe(more);
  window.addEventListener('popstate', open);
  window.addEventListener('hashchange', open);
  TreatyEdition.recent.attach(query => {
    field.value = query;
    start(true);
  });
  TreatyEdition.index.open().catch(() => { /* Said when the first query is run. */ });
  open();
}());
