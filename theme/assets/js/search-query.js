/* Reads what a reader typed: words, "phrases", -without, kind: lang: doc: person: place: years:, and dates. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const LONGEST_QUERY = 300;
  const MOST_TERMS = 12;
  const MOST_DATES = 3;
  const FILTERS = ['kind', 'lang', 'doc', 'person', 'place', 'org'];
  const CLOSING = { '"': '"“”', '“': '”"', '„': '“”"', '«': '»', '「': '」', '『': '』' };

  /** Cuts a text into pieces at white space, keeping quoted ones whole: {text, quoted, negative, last}. */
  function pieces(text) {
    const found = [];
    let i = 0;
    while (i < text.length) {
      if (/\s/.test(text[i])) {
        i++;
        continue;
      }
      const negative = /[-−]/.test(text[i]) && i + 1 < text.length && !/\s/.test(text[i + 1]);
      if (negative) i++;
      const closing = CLOSING[text[i]];
      let end = closing ? i + 1 : i;
      if (closing) while (end < text.length && !closing.includes(text[end])) end++;
      else while (end < text.length && !/\s/.test(text[end]) && !CLOSING[text[end]]) end++;
      const start = closing ? i + 1 : i;
      const next = closing ? end + 1 : end;
      found.push({ text: text.slice(start, end), quoted: !!closing, negative, last: next >= text.length });
      i = Math.max(next, i + 1);
    }
    return found;
  }

  function readFilter(piece, filters) {
    if (piece.quoted) return false;
    const match = /^(\p{L}+):(.+)$/u.exec(piece.text);
    if (!match) return false;
    const [, name, value] = match;
    const key = name.toLowerCase();
    if (key === 'years' || key === 'year') {
      const years = /^(\d{1,4})?(\.\.|-|–)?(\d{1,4})?$/.exec(value);
      if (!years) return false;
      const from = years[1] ? +years[1] : 0;
      // 1907-13 ends in 1913.
      const to = years[3] ? +((years[1] || '').slice(0, -years[3].length) + years[3]) : years[2] ? 9999 : from;
      filters.years = [Math.min(from, to), Math.max(from, to)];
      return true;
    }
    if (!FILTERS.includes(key)) return false;
    filters[key].push({ value: value.toLowerCase(), negative: piece.negative });
    return true;
  }

  /** Words and characters of a text as they are looked up: {kind, raw, term, position}. */
  function atomsOf(text) {
    return TreatyEdition.text.tokens(text).map(token => {
      const raw = text.slice(token.start, token.end);
      return { kind: token.kind, position: token.position, raw, term: TreatyEdition.text.fold(raw) };
    }).filter(atom => atom.term);
  }

  /** Of a run of Chinese or Japanese every second pair, and the last: enough to find the whole run. */
  function cover(atoms) {
    const kept = [];
    let run = 0;
    atoms.forEach((atom, i) => {
      if (atom.kind === 'word') kept.push(atom);
      else if (atom.kind === 'pair') {
        const lastPair = atoms[i + 1] && atoms[i + 1].kind === 'single';
        if (run % 2 === 0 || lastPair) kept.push(atom);
        run++;
      } else if (atom.kind === 'single') {
        if (run === 0) kept.push({ ...atom, alone: true });
        run = 0;
      }
    });
    return kept;
  }

  /** The node of a piece: a word, a phrase (words in order) or nothing. */
  function nodeOf(piece, typing) {
    const atoms = atomsOf(piece.text);
    const words = cover(atoms);
    if (!words.length) return null;
    const joined = piece.quoted ? undefined : atoms.find(a => a.kind === 'joined');
    const paired = words.some(w => w.kind !== 'word');
    const node = { text: piece.text, words, negative: piece.negative, strict: piece.quoted };
    if (words.length > 1) return { ...node, type: 'phrase', exact: piece.quoted || paired, joined: joined && joined.term };
    return { ...node, type: 'word', prefix: typing && piece.last && !piece.quoted && !piece.negative && words[0].kind === 'word' };
  }

  /** Hides quoted parts and filters, so that no date is read in them. */
  function masked(text) {
    return text.replace(/"[^"]*"?|“[^”]*”?|«[^»]*»?|「[^」]*」?|\p{L}+:\S+/gu, part => '\u0001'.repeat(part.length));
  }

  /** Takes dates out of a query: a node for each, and what is left. */
  function readDates(text) {
    const nodes = [];
    let rest = text;
    for (let n = 0; n < MOST_DATES; n++) {
      const found = TreatyEdition.dates.find(masked(rest));
      if (!found) break;
      nodes.push({ type: 'date', text: rest.slice(found.start, found.end), days: found.days, month: found.month });
      rest = rest.slice(0, found.start) + ' ' + rest.slice(found.end);
    }
    return { nodes, rest };
  }

  function withoutLoneSurrogates(text) {
    return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ');
  }

  /** A query as {nodes, filters, shortened}. With dates: false, dates are left as words. */
  function parse(raw, options) {
    const typing = !(options && options.typing === false);
    const text = withoutLoneSurrogates(raw).slice(0, LONGEST_QUERY);
    const filters = { years: null };
    FILTERS.forEach(f => { filters[f] = []; });
    const { nodes, rest } = options && options.dates === false ? { nodes: [], rest: text } : readDates(text);
    const trailingSpace = /\s$/.test(text);
    for (const piece of pieces(rest)) {
      if (readFilter(piece, filters)) continue;
      const node = nodeOf(piece, typing && !trailingSpace);
      if (node) nodes.push(node);
    }
    return { nodes: nodes.slice(0, MOST_TERMS), filters, shortened: raw.length > LONGEST_QUERY || nodes.length > MOST_TERMS };
  }

  function written(piece) {
    return (piece.negative ? '-' : '') + (piece.quoted ? '"' + piece.text + '"' : piece.text);
  }

  /** The query with a filter added (on) or taken out; without a value, with all filters of that key taken out. */
  function withFilter(raw, key, value, on) {
    const gone = value === null || key === 'years' ? new RegExp('^' + key.replace(/s$/, '') + 's?:', 'i') : null;
    const kept = pieces(raw)
      .filter(p => p.quoted || !(gone ? gone.test(p.text) : p.text.toLowerCase() === key + ':' + value))
      .map(written);
    if (value !== null && on) kept.push(key + ':' + value);
    return kept.join(' ');
  }

  TreatyEdition.query = { parse, withFilter, atomsOf, masked };
}());
