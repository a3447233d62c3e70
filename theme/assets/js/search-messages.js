/* What the search page says besides the hits: how a date was read, what was cut, what to ask instead. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { element } = TreatyEdition.hits;

  /** Puts values into a sentence: {name}. */
  function fill(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function dayName(day) {
    // "en" alone is American, "July 3, 1916", which the edition writes nowhere.
    const language = document.documentElement.lang.replace(/^en$/, 'en-GB') || 'en-GB';
    const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(language, format).format(new Date(day + 'T00:00:00Z'));
  }

  /** Says which day a typed date was taken for, where it was not typed as it is said. */
  function readings(line, texts, result) {
    const said = result.readings.flatMap(node => node.days.filter(d => result.days.has(d.day)).flatMap(d => {
      const [typed, day] = [node.text.trim(), dayName(d.day)];
      return typed.toLowerCase() === day.toLowerCase() && d.calendar === 'gregorian' ? [] : [fill(texts['reading' + d.calendar[0].toUpperCase() + d.calendar.slice(1)], { typed, day })];
    }));
    line.textContent = said.join(' ');
    line.hidden = !said.length;
  }

  /** Says what of the query was not looked for. */
  function hints(texts, result) {
    const short = result.query.nodes.some(n => n.prefix && n.words[0].term.length > 1 && !TreatyEdition.words.canComplete(result.index, n.words[0].term));
    return [result.query.shortened && texts.shortened, short && texts.moreLetters].filter(Boolean).map(text => element('p', '', text));
  }

  /** Why nothing can be found: a filter for what there is not, a day that is none. */
  async function reasons(texts, raw, result) {
    const said = await TreatyEdition.facets.unknown(result).then(unknown => unknown.map(filter => fill(texts.unknownFilter, { filter })));
    const day = TreatyEdition.dates.impossible(TreatyEdition.query.masked(raw));
    return said.concat(day ? [fill(texts.noSuchDay, { typed: day })] : []).map(text => element('p', '', text));
  }

  function link(text, query) {
    const li = element('li');
    const made = element('a', '', text);
    made.href = TreatyEdition.box.hashFor(query);
    li.append(made);
    return li;
  }

  /** Other queries, as links, for one without hits. */
  async function offers(texts, raw, result) {
    const instead = await TreatyEdition.suggest.instead(raw, result).catch(() => []);
    const items = instead.map(query => link(query, query));
    const filtered = Object.values(result.query.filters).some(f => f && f.length);
    const unfiltered = raw.replace(/(^|\s)-?\p{L}+:\S+/gu, ' ').trim();
    if (filtered && unfiltered && result.units.length) items.push(link(texts.inAll, unfiltered));
    if (!items.length) return [];
    const list = element('ul');
    list.append(...items);
    return instead.length ? [element('p', '', texts.suggest), list] : [list];
  }

  TreatyEdition.messages = { fill, readings, hints, reasons, offers };
}());
