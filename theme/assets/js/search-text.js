/* What counts as a word, and which of its features do not matter: the browser's half.
   The rules are data written by the generator (search/start.js, search/tables.js); the twin in C# is Searching/Words. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const TERM_PART = /[\p{L}\p{N}\p{M}]/u;
  const WORD = /[\p{L}\p{N}]/u;
  const IGNORABLE = /[\p{M}\p{Cf}]/u;
  let rules = null;
  let letters = new Map();
  const classes = new Map();

  function inRanges(ranges, code) {
    return ranges.some(([first, last]) => code >= first && code <= last);
  }

  /** Takes over the generator's rules (WordRules). */
  function use(data) {
    rules = data;
    letters = new Map(data.letters.map(l => [l[0], l.slice(1)]));
    for (const group of data.han.split(' ')) {
      for (const variant of group.slice(1)) letters.set(variant, group[0]);
    }
    classes.clear();
  }

  function classify(char) {
    const code = char.codePointAt(0);
    if (code >= 0xD800 && code <= 0xDFFF) return 'other';
    if (rules.apostrophes.includes(char)) return 'apostrophe';
    if (rules.hyphens.includes(char)) return 'hyphen';
    if (inRanges(rules.paired, code)) return 'paired';
    if (IGNORABLE.test(char)) return 'ignorable';
    return WORD.test(char) ? 'word' : 'other';
  }

  function charAt(text, i) {
    return String.fromCodePoint(text.codePointAt(i));
  }

  function classAt(text, i) {
    if (i >= text.length) return 'other';
    const char = charAt(text, i);
    let found = classes.get(char);
    if (!found) classes.set(char, found = classify(char));
    return found;
  }

  function cutEnd(term) {
    if (term.length <= rules.longest) return term;
    const high = /[\uD800-\uDBFF]/.test(term[rules.longest - 1]);
    return term.slice(0, high ? rules.longest - 1 : rules.longest);
  }

  function termParts(text) {
    return Array.from(text).filter(c => TERM_PART.test(c) && !rules.apostrophes.includes(c)).join('');
  }

  /* Lowered a character at a time: lower-casing a whole word would treat a final sigma differently. */
  function lower(text) {
    return Array.from(text, c => c.toLowerCase()).join('');
  }

  /** The term of a word as written; empty when nothing of it can be searched for. */
  function fold(word) {
    let folded = '';
    let previous = '';
    for (const c of word.normalize('NFKD')) {
      const stripped = inRanges(rules.marks, c.codePointAt(0))
        && !(c === rules.keptMark && previous.toLowerCase() === rules.keptBase);
      previous = c;
      if (stripped) continue;
      const low = c.toLowerCase();
      folded += letters.get(low) || low;
    }
    const variants = Array.from(folded.normalize('NFC'), c => letters.get(c) || c).join('');
    const term = cutEnd(termParts(variants));
    return term.length > 1 && term.endsWith(rules.finalHardSign) ? term.slice(0, -1) : term;
  }

  /** The word as written but for case and compatibility forms. */
  function surface(word) {
    return cutEnd(termParts(lower(word.normalize('NFKC'))));
  }

  function readWord(text, start, position, into) {
    let i = start;
    let firstApostrophe = -1;
    let lastApostrophe = -1;
    while (i < text.length) {
      const kind = classAt(text, i);
      if (kind === 'apostrophe' && classAt(text, i + 1) === 'word') {
        lastApostrophe = i;
        if (firstApostrophe < 0) firstApostrophe = i;
      } else if (kind !== 'word' && kind !== 'ignorable') break;
      i += charAt(text, i).length;
    }
    let end = i;
    if (lastApostrophe >= 0 && end === lastApostrophe + 2 && /[sS]/.test(text[end - 1])) end = lastApostrophe;
    if (firstApostrophe >= 0 && firstApostrophe < end
      && rules.elisions.includes(text.slice(start, firstApostrophe).toLowerCase())) start = firstApostrophe + 1;
    into.push({ start, end, position, kind: 'word' });
    return i;
  }

  function readCompound(text, i, position, into) {
    const first = into.length;
    let parts = 0;
    for (;;) {
      i = readWord(text, i, position + parts, into);
      parts++;
      if (classAt(text, i) !== 'hyphen' || classAt(text, i + 1) !== 'word') break;
      i++;
    }
    if ((parts === 2 || parts === 3) && !/[0-9]/.test(text[into[first].start])) {
      into.push({ start: into[first].start, end: into[into.length - 1].end, position, kind: 'joined' });
    }
    return { next: i, parts };
  }

  function readPairs(text, i, position, into) {
    const clusters = [];
    while (i < text.length) {
      const kind = classAt(text, i);
      if (kind === 'paired' && !/[\uFF9E\uFF9F]/.test(text[i])) clusters.push(i);
      else if (kind !== 'ignorable' && kind !== 'paired') break;
      i += charAt(text, i).length;
    }
    clusters.forEach((start, n) => {
      const end = n + 2 < clusters.length ? clusters[n + 2] : i;
      into.push({ start, end, position: position + n, kind: n === clusters.length - 1 ? 'single' : 'pair' });
    });
    return { next: i, parts: clusters.length };
  }

  /** The words of a text: {start, end, position, kind}, kind being word, joined, pair or single. */
  function tokens(text) {
    const into = [];
    let i = 0;
    let position = 0;
    while (i < text.length) {
      const kind = classAt(text, i);
      if (kind !== 'word' && kind !== 'paired') {
        i += charAt(text, i).length;
        continue;
      }
      const read = kind === 'word' ? readCompound(text, i, position, into) : readPairs(text, i, position, into);
      i = read.next;
      position += read.parts;
    }
    return into;
  }

  TreatyEdition.text = { use, ready: () => rules !== null, fold, surface, tokens, classAt };
}());
