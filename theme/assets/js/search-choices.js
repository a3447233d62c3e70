/* The facets beside the hits. A choice changes the query itself, so that the address always says all. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { element, languageName } = TreatyEdition.hits;
  const MOST_VALUES = 40;
  const SVG = 'http://www.w3.org/2000/svg';
  let focused = null;
  const opened = new Set(['kind', 'lang', 'years']);

  function isChosen(result, key, value) {
    return result.query.filters[key].some(f => f.value === value && !f.negative);
  }

  /** One facet: values are [{value, name, count}]; choose is called with a value and whether it is to be on. */
  function facet(key, title, fill) {
    const details = element('details');
    details.open = opened.has(key);
    const summary = element('summary', '', title);
    summary.dataset.choice = 'facet:' + key;
    details.append(summary);
    const body = element('div');
    details.append(body);
    const filled = () => {
      if (!details.open || body.childNodes.length) return;
      fill(body);
    };
    details.addEventListener('toggle', () => {
      if (details.open) opened.add(key); else opened.delete(key);
      filled();
    });
    filled();
    return details;
  }

  function list(key, values, result, choose) {
    const ul = element('ul');
    ul.dataset.facet = key;
    const shown = values.filter(v => v.count || isChosen(result, key, v.value)).sort((a, b) => b.count - a.count).slice(0, MOST_VALUES);
    for (const { value, name, count } of shown) {
      const label = element('label');
      const box = element('input');
      box.type = 'checkbox';
      box.checked = isChosen(result, key, value);
      box.dataset.choice = key + ':' + value;
      box.addEventListener('change', () => choose(key, value, box.checked));
      label.append(box, element('span', '', name), element('span', 'count', String(count)));
      const li = element('li');
      li.append(label);
      ul.append(li);
    }
    return ul;
  }

  async function documents(body, result, facets, choose) {
    const groups = await TreatyEdition.search.load('groups');
    const values = [...facets.doc.counts].map(([number, count]) => ({ value: groups[number - 1][0], name: groups[number - 1][1], count }));
    body.append(list('doc', values, result, choose));
    keepFocus(body);
  }

  /** Persons or places mentioned in the hits. */
  async function entities(body, kind, result, units, choose) {
    const hits = new Set(units);
    const values = [];
    for (const [reference, name, packed] of await TreatyEdition.search.load('mentions')) {
      if (!reference.startsWith(kind + ':')) continue;
      const reader = new TreatyEdition.search.Unpacker(packed);
      let count = 0;
      for (let unit = 0; reader.more();) if (hits.has(unit += reader.number())) count++;
      values.push({ value: reference.slice(kind.length + 1), name, count });
    }
    body.append(list(kind, values, result, choose));
    keepFocus(body);
  }

  function bars(counts, chosen) {
    const years = [...counts.keys()];
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const most = Math.max(...counts.values());
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 ' + (last - first + 1) + ' 100');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    for (const [year, count] of counts) {
      const bar = document.createElementNS(SVG, 'rect');
      const height = 5 + 95 * Math.sqrt(count / most);
      for (const [name, value] of [['x', year - first + 0.05], ['y', 100 - height], ['width', 0.9], ['height', height]]) bar.setAttribute(name, value);
      if (chosen && year >= chosen[0] && year <= chosen[1]) bar.setAttribute('class', 'chosen');
      svg.append(bar);
    }
    return { svg, first, last };
  }

  /** Dragging over the bars chooses years. */
  function drag(svg, first, last, choose) {
    const yearAt = event => {
      const box = svg.getBoundingClientRect();
      return Math.min(last, Math.max(first, first + Math.floor((event.clientX - box.left) / box.width * (last - first + 1))));
    };
    let from = null;
    svg.addEventListener('pointerdown', event => {
      from = yearAt(event);
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener('pointermove', event => {
      if (from === null) return;
      const [low, high] = [Math.min(from, yearAt(event)), Math.max(from, yearAt(event))];
      for (const bar of svg.children) {
        const year = first + Math.floor(+bar.getAttribute('x'));
        bar.setAttribute('class', year >= low && year <= high ? 'chosen' : '');
      }
    });
    svg.addEventListener('pointerup', event => {
      const to = yearAt(event);
      choose('years', Math.min(from, to) + '..' + Math.max(from, to), true);
      from = null;
    });
  }

  function yearField(choice, label, value, changed) {
    const wrapper = element('label', '', label + ' ');
    const field = element('input');
    field.type = 'number';
    field.inputMode = 'numeric';
    field.value = value || '';
    field.dataset.choice = choice;
    field.addEventListener('change', changed);
    wrapper.append(field);
    return { wrapper, field };
  }

  function years(body, result, facets, texts, choose) {
    body.className = 'search-years';
    const { counts } = facets.years;
    const chosen = result.query.filters.years;
    if (counts.size) {
      const { svg, first, last } = bars(counts, chosen);
      drag(svg, first, last, choose);
      body.append(svg);
    }
    const changed = () => {
      const value = from.field.value || to.field.value ? (from.field.value || '') + '..' + (to.field.value || '') : null;
      choose('years', value, value !== null);
    };
    const from = yearField('from', texts.data.yearsFrom, chosen && chosen[0], changed);
    const to = yearField('to', texts.data.yearsTo, chosen && chosen[1] < 9999 ? chosen[1] : '', changed);
    body.append(from.wrapper, ' ', to.wrapper);
  }

  /** A choice makes all of the facets anew: the focus goes back to it, or to its facet, where it is no longer offered. */
  function keepFocus(among) {
    if (!focused || (document.activeElement && document.activeElement !== document.body)) return;
    const again = [...among.querySelectorAll('[data-choice]')].find(e => e.dataset.choice === focused)
      || [...among.querySelectorAll('[data-facet]')].filter(e => e.dataset.facet === focused.split(':')[0]).map(e => e.closest('details').querySelector('summary'))[0];
    if (!again) return;
    again.focus({ preventScroll: true });
    focused = null;
  }

  /** Fills the aside with the facets of a result. */
  function show(aside, result, { units, facets }, texts, choose) {
    focused = aside.contains(document.activeElement) ? document.activeElement.dataset.choice || null : null;
    const kinds = [...facets.kind.counts].map(([value, count]) => ({ value, name: texts.kind(value), count }));
    const languages = [...facets.lang.counts].filter(([tag]) => tag).map(([tag, count]) => ({ value: tag.toLowerCase(), name: languageName(tag), count }));
    aside.replaceChildren(
      facet('kind', texts.data.kinds, body => body.append(list('kind', kinds, result, choose))),
      facet('lang', texts.data.languages, body => body.append(list('lang', languages, result, choose))),
      facet('years', texts.data.years, body => years(body, result, facets, texts, choose)),
      facet('doc', texts.data.documents, body => documents(body, result, facets, choose).catch(texts.failed)),
      facet('person', texts.data.people, body => entities(body, 'person', result, units, choose).catch(texts.failed)),
      facet('place', texts.data.places, body => entities(body, 'place', result, units, choose).catch(texts.failed)));
    aside.hidden = false;
    keepFocus(aside);
  }

  TreatyEdition.choices = { show };
}());
