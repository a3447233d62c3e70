/* The timeline and its periods: filters by theme, person, place and years, a scale that can be enlarged, and a walk from event to
   event. All of it is made here; the page without scripts is the drawings and the list. The address keeps the filter. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const main = document.querySelector('[data-timeline]');
  if (!main) return;
  const words = main.dataset;
  const drawings = main.querySelector('.timeline-drawings');
  const figures = drawings ? Array.from(drawings.querySelectorAll('figure.period')) : [];
  // Many events are listed by the periods whose pages draw and tell them; few are drawn and told here.
  const lists = Array.from(main.querySelectorAll('section.decade')).filter(section => section.querySelector('.event-index'));
  const FIELDS = ['theme', 'person', 'place'].concat(lists.length + figures.length > 1 ? 'period' : []);

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);

  /** The first year of the period that a drawing or a list shows. */
  const yearsOf = element => (element.id || element.getAttribute('aria-labelledby')).replace('period-', '');

  /** The events of the list, each with its marks in the drawings and the values by which it is found. */
  function readEvents() {
    const marks = new Map();
    for (const mark of main.querySelectorAll('a.mark[href^="#"]')) {
      const id = mark.getAttribute('href').slice(1);
      marks.set(id, (marks.get(id) || []).concat(mark));
    }
    return Array.from(main.querySelectorAll('.event-list > li, .event-index > li'), item => {
      const entries = (item.dataset.entries || '').split(' ');
      const of = scheme => entries.filter(e => e.startsWith(scheme + '-')).map(e => e.slice(scheme.length + 1));
      const own = marks.get(item.id) || [], list = item.closest('section');
      return {
        item, marks: own, theme: (item.dataset.themes || '').split(' ').filter(Boolean), person: of('person'), place: of('place'),
        period: lists.includes(list) ? [yearsOf(list)] : own.map(mark => yearsOf(mark.closest('figure'))),
        label: [item.querySelector('.when, time'), item.querySelector('.what, :scope > a')].map(e => e ? e.textContent.trim() : '').join(document.body.dataset.wordColon),
      };
    });
  }

  const events = readEvents();

  const idle = window.requestIdleCallback || setTimeout;

  /** A long list is sent without permalinks, which only copy; they are made when there is time, some at once. */
  function addPermalinks(items) {
    for (const item of items.slice(0, 40)) {
      const link = make('a', { className: 'permalink', href: '#' + item.id, tabIndex: -1, textContent: '¶' });
      link.setAttribute('aria-hidden', 'true');
      item.append(' ', link);
    }
    if (items.length > 40) idle(() => addPermalinks(items.slice(40)));
  }

  /** What a field may be: value, name, and how many events have it. */
  function choices(field) {
    const counts = new Map();
    for (const event of events) for (const value of new Set(event[field])) counts.set(value, (counts.get(value) || 0) + 1);
    const chosen = field !== 'period' ? Array.from(document.querySelectorAll(`#timeline-${field} option`), o => [o.value, o.textContent])
      : lists.length ? lists.map(l => [yearsOf(l), l.querySelector('h2 a').textContent]) : figures.map(f => [yearsOf(f), f.querySelector('h3').textContent]);
    return chosen.map(([value, name]) => ({ value, name, count: counts.get(value) || 0 }));
  }

  const selects = {};
  const count = make('p', { className: 'timeline-count' });
  count.setAttribute('role', 'status');
  const clear = make('button', { type: 'button', textContent: words.wordClear });
  const walk = make('input', { type: 'range', min: 0, step: 1, value: 0 });
  const link = make('a', {});
  let shown = events;

  function controls() {
    const form = make('div', { className: 'timeline-controls' });
    form.setAttribute('role', 'group');
    form.setAttribute('aria-label', words.wordControls);
    for (const field of FIELDS) {
      const select = make('select', {}, make('option', { value: '', textContent: words.wordAll }),
        ...choices(field).map(c => make('option', { value: c.value, textContent: `${c.name} (${c.count})` })));
      select.addEventListener('change', () => { apply(); keep(); });
      selects[field] = select;
      form.append(make('label', {}, words['word' + field[0].toUpperCase() + field.slice(1)], select));
    }
    clear.addEventListener('click', () => { FIELDS.forEach(f => { selects[f].value = ''; }); apply(); keep(); selects.theme.focus(); });
    form.append(...figures.length ? [zoom()] : [], clear);
    return form;
  }

  function zoom() {
    const buttons = [1, 2, 4].map(factor => {
      const button = make('button', { type: 'button', textContent: '×' + factor });
      button.setAttribute('aria-pressed', String(factor === 1));
      button.addEventListener('click', () => {
        buttons.forEach(b => b.setAttribute('aria-pressed', String(b === button)));
        drawings.classList.toggle('zoomed', factor > 1);
        [2, 4].forEach(f => drawings.classList.toggle('zoom-' + f, f === factor));
        for (const figure of figures) region(figure, factor > 1);
      });
      return button;
    });
    return make('fieldset', { className: 'timeline-zoom' }, make('legend', { textContent: words.wordZoom }), ...buttons);
  }

  /** A drawing wider than its frame scrolls; so the frame can be focused and has a name. */
  function region(figure, scrolls) {
    const plot = figure.querySelector('.plot');
    for (const [name, value] of [['tabindex', '0'], ['role', 'region'], ['aria-labelledby', figure.querySelector('h3').id]])
      if (scrolls) plot.setAttribute(name, value); else plot.removeAttribute(name);
  }

  /** The walk is a slider: arrow keys, Home, End and a finger move it, and what it stands on is said. */
  function walker() {
    walk.setAttribute('aria-label', words.wordStep);
    walk.addEventListener('input', () => stand(true));
    walk.addEventListener('keydown', e => { if (e.key === 'Enter' && link.href) link.click(); });
    return make('div', { className: 'timeline-step' }, walk, make('output', {}, link));
  }

  function stand(moves) {
    for (const mark of main.querySelectorAll('a.mark.current')) mark.classList.remove('current');
    const event = shown[Number(walk.value)];
    link.textContent = event ? event.label : '';
    if (!event) return link.removeAttribute('href');
    link.setAttribute('href', '#' + event.item.id);
    walk.setAttribute('aria-valuetext', event.label);
    const marks = event.marks.filter(m => !m.closest('figure').hidden);
    if (moves) marks.forEach(m => m.classList.add('current'));
    if (moves && marks.length) marks[0].querySelector('circle, rect').scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'auto' });
  }

  function apply() {
    const wanted = FIELDS.filter(f => selects[f].value).map(f => [f, selects[f].value]);
    const passes = event => wanted.every(([field, value]) => event[field].includes(value));
    shown = events.filter(passes);
    for (const event of events) {
      const out = !passes(event);
      event.item.hidden = out;
      event.marks.forEach(m => m.classList.toggle('out', out));
    }
    for (const decade of main.querySelectorAll('section.decade')) {
      decade.hidden = !decade.querySelector('li[id]:not([hidden])');
      const entry = main.querySelector(`.decades a[href="#${CSS.escape(decade.getAttribute('aria-labelledby'))}"]`);
      if (entry) entry.parentNode.hidden = decade.hidden;
    }
    // What is told on another page is not what was asked for, as far as this page knows.
    for (const mark of main.querySelectorAll('a.mark:not(.term):not([href^="#"])')) mark.classList.toggle('out', wanted.length > 0);
    const period = selects.period ? selects.period.value : '';
    for (const figure of figures) figure.hidden = (period !== '' && figure.id !== 'period-' + period) || !figure.querySelector('a.mark:not(.out):not(.term)');
    for (const stretch of main.querySelectorAll('a.stretch')) stretch.classList.toggle('chosen', period !== '' && stretch.getAttribute('href') === '#period-' + period);
    count.textContent = shown.length ? fill(words.wordShown, shown.length, events.length) : words.wordNone;
    clear.hidden = !wanted.length;
    walk.max = Math.max(0, shown.length - 1);
    walk.value = 0;
    stand(false);
  }

  const filter = () => new URLSearchParams(FIELDS.filter(f => selects[f].value).map(f => [f, selects[f].value])).toString();

  /** No filter leaves no trace in the address. */
  function keep() {
    try { history.replaceState(null, '', '#' + filter()); } catch { location.hash = filter(); }
  }

  /** A filter in the address is set; a plain anchor goes where it points, and what hides its place gives way. */
  function follow() {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      const asked = new URLSearchParams(hash);
      for (const f of FIELDS) {
        const value = asked.get(f) || '';
        selects[f].value = Array.from(selects[f].options, o => o.value).includes(value) ? value : '';
      }
      return apply();
    }
    const target = hash && document.getElementById(decodeURIComponent(hash));
    if (!target || !target.closest('[hidden]')) return undefined;
    FIELDS.forEach(f => { selects[f].value = ''; });
    apply();
    return target.scrollIntoView();
  }

  if (!drawings) return;
  drawings.querySelector('.timeline-room').append(controls(), count);
  if (figures.length) drawings.append(walker());
  for (const event of events) for (const mark of event.marks)
    mark.addEventListener('pointerenter', () => { const i = shown.indexOf(event); if (i >= 0) { walk.value = i; stand(false); } });
  apply();
  follow();
  window.addEventListener('hashchange', follow);
  idle(() => addPermalinks(lists.flatMap(list => [...list.querySelectorAll('li')])));
  TreatyEdition.timeline = { shown: () => shown.map(e => e.item.id) };
})();
