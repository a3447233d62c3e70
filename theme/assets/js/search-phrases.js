/* Words in order: "quoted phrases", runs of Chinese and Japanese, compounds. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const { Matches, FACTORS, eachPosting, addNames, addEntry } = TreatyEdition.words;

  /** Impact and positions of a term by unit; positions is null where none are at hand. */
  function postingsOf(index, word, files, wanted) {
    const found = new Map();
    const entry = index.entry(word.term);
    if (!entry) return found;
    for (const form of entry.forms) {
      const file = form.store > 1 ? files.get('p' + (form.store - 2)) : null;
      eachPosting(entry.postings, form, file && file[0], (unit, impact, positions) => {
        if (wanted && !wanted.has(unit)) return;
        const before = found.get(unit);
        const merged = before && before.positions && positions ? before.positions.concat(positions) : positions && positions.slice();
        found.set(unit, { impact: before ? Math.max(before.impact, impact) : impact, positions: merged });
      });
    }
    return found;
  }

  function countOf(index, word) {
    const entry = index.entry(word.term);
    return entry ? entry.forms.reduce((sum, f) => sum + f.count, 0) : 0;
  }

  /** Where the words stand in order: the positions of the first. Null if positions are not at hand. */
  function places(words, postings, unit) {
    let starts = null;
    for (let i = 0; i < words.length; i++) {
      const { positions } = postings[i].get(unit);
      if (!positions) return null;
      const shifted = positions.map(p => p - (words[i].position - words[0].position));
      starts = starts ? shifted.filter(p => starts.has(p)) : shifted;
      if (!starts.length) return [];
      starts = new Set(starts);
    }
    return [...starts];
  }

  function addOrdered(index, node, context, matches) {
    const byCount = node.words.map((word, i) => i).sort((a, b) => countOf(index, node.words[a]) - countOf(index, node.words[b]));
    const postings = [];
    let wanted = null;
    for (const i of byCount) {
      postings[i] = postingsOf(index, node.words[i], context.files, wanted);
      wanted = postings[i];
      if (!wanted.size) return;
    }
    for (const unit of wanted.keys()) {
      const starts = places(node.words, postings, unit);
      if (starts && !starts.length) continue;
      if (!starts && node.exact) continue;
      const impact = node.words.reduce((sum, w, i) => sum + postings[i].get(unit).impact, 0) / node.words.length;
      matches.add(unit, Math.min(30, impact * (starts ? FACTORS.phrase : 1)), 1, starts);
    }
  }

  /** What a phrase matches. A compound such as co-operation also matches when written as one word. */
  function matchPhrase(index, node, context) {
    const matches = new Matches(index.units);
    addOrdered(index, node, context, matches);
    const shared = node.words.map(w => new Set((index.entry(w.term) || { groups: [] }).groups));
    if (shared.length) [...shared[0]].filter(g => shared.every(s => s.has(g))).forEach(g => matches.groups.add(g));
    context.marks.push(node.words.length ? sequence(node) : []);
    const joined = node.joined && index.entry(node.joined);
    if (joined) {
      context.marks.push([node.joined]);
      addEntry(matches, joined, FACTORS.folded, 1, null, false);
    }
    if (!node.strict && !node.negative) addNames(matches, node, context.active);
    return matches;
  }

  /** The words or characters to be marked together. */
  function sequence(node) {
    return TreatyEdition.marks.sequence(node.text);
  }

  TreatyEdition.phrases = { matchPhrase };
}());
