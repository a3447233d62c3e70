/* Finds in a text the words to be marked. A sequence is a list of folded words or characters that stand one after the other. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  /** Words, and characters of Chinese and Japanese, one by one: {start, end, term, position}; joined compounds apart. */
  function atoms(text) {
    const { tokens, fold } = TreatyEdition.text;
    const all = tokens(text);
    const single = [];
    const joined = [];
    all.forEach((token, i) => {
      const end = token.kind === 'pair' ? all[i + 1].start : token.end;
      const atom = { start: token.start, end, term: fold(text.slice(token.start, end)), position: token.position };
      (token.kind === 'joined' ? joined : single).push(atom);
    });
    return { single, joined };
  }

  /** A text as a sequence. */
  function sequence(text) {
    return atoms(text).single.map(a => a.term).filter(Boolean);
  }

  /** The parts of a text to mark, sorted and without overlap: [{start, end}]. */
  function ranges(text, sequences) {
    const { single, joined } = atoms(text);
    const words = new Set(sequences.filter(s => s.length === 1).map(s => s[0]));
    const longer = sequences.filter(s => s.length > 1);
    const found = single.concat(joined).filter(a => words.has(a.term)).map(({ start, end }) => ({ start, end }));
    single.forEach((atom, i) => {
      for (const s of longer) {
        if (atom.term !== s[0] || i + s.length > single.length) continue;
        if (s.every((term, n) => single[i + n].term === term && single[i + n].position === atom.position + n)) {
          found.push({ start: atom.start, end: single[i + s.length - 1].end });
        }
      }
    });
    return merge(found);
  }

  function merge(found) {
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const merged = [];
    for (const range of found) {
      const last = merged[merged.length - 1];
      if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
      else merged.push({ ...range });
    }
    return merged;
  }

  TreatyEdition.marks = { ranges, merge, sequence };
}());
