/* Shows hits: a link to the very paragraph, what it is, and its words in context, marked. Everything is put in as text. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const CONTEXT = 260;
  const PAIRED_CONTEXT = 120;
  const BEFORE = 70;
  const MOST_UNSEEN = 2;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function languageName(tag) {
    try {
      return new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(tag);
    } catch {
      return tag;
    }
  }

  /** Triples of a value, start and length, as ranges, for the values wanted. */
  function placed(triples, wanted) {
    const ranges = [];
    for (let i = 0; i < triples.length; i += 3) {
      if (wanted(triples[i])) ranges.push({ start: triples[i + 1], end: triples[i + 1] + triples[i + 2] });
    }
    return ranges;
  }

  function rangesIn(row, result) {
    const words = TreatyEdition.marks.ranges(row.text, result.marks);
    const days = placed(row.days, day => result.days.has(day) || [...result.days].some(d => d.length === 7 && day.startsWith(d)));
    const names = placed(row.mentions, entity => result.entities.has(entity));
    return TreatyEdition.marks.merge(words.concat(days, names));
  }

  /** The part of a text with most marks: {start, end}. */
  function window(text, ranges) {
    const size = /[\u3040-\u9FFF]/.test(text.slice(0, 200)) ? PAIRED_CONTEXT : CONTEXT;
    if (text.length <= size * 1.3) return { start: 0, end: text.length };
    const counted = ranges.map((r, i) => ({ r, n: ranges.slice(i).filter(o => o.end <= r.start + size - BEFORE).length }));
    const best = counted.reduce((a, b) => b.n > a.n ? b : a, { r: { start: 0 }, n: -1 }).r.start;
    const start = onBoundary(text, Math.max(0, best - Math.min(BEFORE, size / 3)));
    return { start, end: onBoundary(text, Math.min(text.length, start + size)) };
  }

  /** The next place after a space, if one is near, and never between the halves of a surrogate pair. */
  function onBoundary(text, at) {
    if (at === 0 || at >= text.length) return Math.min(at, text.length);
    const space = text.slice(at, at + 20).search(/\s/);
    if (space >= 0) return at + space + 1;
    return /[\uDC00-\uDFFF]/.test(text[at]) ? at + 1 : at;
  }

  /** A text, or the part of it with most marks, with the marks. */
  function inContext(text, ranges) {
    const paragraph = element('p', 'search-context');
    const { start, end } = window(text, ranges);
    if (start > 0) paragraph.append('… ');
    let at = start;
    for (const range of ranges.filter(r => r.end > start && r.start < end)) {
      paragraph.append(text.slice(at, Math.max(at, range.start)));
      at = Math.max(at, range.start);
      paragraph.append(element('mark', '', text.slice(at, Math.min(end, range.end))));
      at = Math.max(at, Math.min(end, range.end));
    }
    paragraph.append(text.slice(at, end));
    if (end < text.length) paragraph.append(' …');
    return paragraph;
  }

  /** What a hit was found by, for words of the query that nothing shown of it has: another name, the reading of the witness, a remark. */
  function unseen(row, result, ranges, texts) {
    if (!row.unseen.length) return [];
    const { ranges: find } = TreatyEdition.marks;
    const shown = [row.title, row.heading, row.group ? row.group.title : '', row.text].join('\n');
    const missing = result.nodes.map(n => n.marks).filter(marks => marks.length && !find(shown, marks).length);
    if (!missing.length || (ranges.length && !find(row.text, result.marks).length)) return [];
    const found = row.unseen.map(text => ({ text, ranges: find(text, missing.flat()) })).filter(u => u.ranges.length).slice(0, MOST_UNSEEN);
    return found.map(u => {
      const line = inContext(u.text, u.ranges);
      line.prepend(element('span', 'search-about', texts.data.foundBy), ' ');
      return line;
    });
  }

  function titleOf(row) {
    const group = row.group ? row.group.title : '';
    const own = row.title || row.heading;
    if (!own) return group || row.address;
    return row.title || !group ? own : group + ' · ' + own;
  }

  /** Leaves the words for search-marks.js on the page the link leads to. */
  function remember(row, result) {
    const [page, anchor] = row.address.split('#');
    const sequences = result.marks.concat(...[row.days, row.mentions].map((triples, i) =>
      placed(triples, v => i ? result.entities.has(v) : result.days.has(v)).map(r => TreatyEdition.marks.sequence(row.text.slice(r.start, r.end)))));
    try {
      sessionStorage.setItem(TreatyEdition.marking.KEY, JSON.stringify({ page, anchor, sequences: sequences.filter(s => s.length).slice(0, 200) }));
    } catch { /* Without storage the page opens unmarked. */ }
  }

  /** A hit as a list item. */
  function item(row, result, texts) {
    const li = element('li');
    const link = element('a', '', titleOf(row));
    link.href = TreatyEdition.search.root() + row.address;
    link.addEventListener('click', () => remember(row, result));
    link.addEventListener('auxclick', () => remember(row, result));
    const kind = result.index.kinds[row.run.kind];
    const language = result.index.languages[row.run.language];
    const about = [texts.kind(kind), language && kind === 'text' ? languageName(language) : ''].filter(Boolean).join(' · ');
    li.append(link, element('p', 'search-about', about));
    const ranges = rangesIn(row, result);
    if (row.text) {
      const context = inContext(row.text, ranges);
      if (language) context.lang = language;
      li.append(context);
    }
    li.append(...unseen(row, result, ranges, texts));
    return li;
  }

  TreatyEdition.hits = { element, item, languageName, window };
}());
