/* On the page a hit leads to: marks the words that were searched for, steps through them; Escape clears.
   The search page leaves the words in this tab's session storage; nothing is added to the address. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const KEY = 'treaty-edition-marks';
  const MOST = 500;
  const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, summary, caption';
  let marks = [];
  let current = -1;

  /** What the search page left for this page; taken away, so that it serves once. */
  function take() {
    try {
      const left = JSON.parse(sessionStorage.getItem(KEY));
      if (!left || !location.pathname.endsWith('/' + left.page)) return null;
      sessionStorage.removeItem(KEY);
      return left;
    } catch {
      return null;
    }
  }

  /** The text nodes of the page by the block they stand in. */
  function blocks(main) {
    const byBlock = new Map();
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest('script, style, noscript, textarea, [role=doc-noteref]')) continue;
      const block = parent.closest(BLOCKS) || main;
      if (!byBlock.has(block)) byBlock.set(block, []);
      byBlock.get(block).push(walker.currentNode);
    }
    return byBlock.values();
  }

  /** Marks a part of a run of text nodes; one mark for each node it touches. */
  function markRange(nodes, range) {
    let at = 0;
    const made = [];
    for (const node of nodes) {
      const [start, end] = [Math.max(range.start - at, 0), Math.min(range.end - at, node.data.length)];
      at += node.data.length;
      if (start >= end) continue;
      const part = document.createRange();
      part.setStart(node, start);
      part.setEnd(node, end);
      const mark = document.createElement('mark');
      mark.className = 'search-mark';
      part.surroundContents(mark);
      made.push(mark);
    }
    return made;
  }

  /* From the last to the first, so that marking does not move what is still to be marked. */
  function markBlock(nodes, sequences) {
    const text = nodes.map(n => n.data).join('');
    const found = TreatyEdition.marks.ranges(text, sequences).reverse().map(range => markRange(nodes.slice(), range));
    return found.reverse().filter(made => made.length);
  }

  function show(index) {
    const bar = document.getElementById('search-marks');
    if (marks[current]) marks[current].forEach(m => m.removeAttribute('data-current'));
    current = (index + marks.length) % marks.length;
    marks[current].forEach(m => m.setAttribute('data-current', ''));
    marks[current][0].scrollIntoView({ block: 'center' });
    bar.hidden = false;
    bar.querySelector('#search-marks-place').textContent =
      bar.dataset.place.replace('{place}', () => current + 1).replace('{count}', () => marks.length);
  }

  function clear() {
    for (const mark of marks.flat()) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    marks = [];
    document.getElementById('search-marks').hidden = true;
  }

  function listen(bar) {
    bar.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (!button) return;
      const step = +button.dataset.step;
      if (step) show(current + step); else clear();
    });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && marks.length) clear();
    });
  }

  async function start() {
    const bar = document.getElementById('search-marks');
    const main = document.querySelector('main');
    const left = bar && main && take();
    if (!left) return;
    const { rules } = await TreatyEdition.search.load('tables');
    TreatyEdition.text.use(rules);
    for (const nodes of blocks(main)) {
      if (marks.length < MOST) marks.push(...markBlock(nodes, left.sequences));
    }
    if (!marks.length) return;
    listen(bar);
    const target = left.anchor && document.getElementById(left.anchor);
    const first = target ? marks.findIndex(m => target.contains(m[0]) || target.compareDocumentPosition(m[0]) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
    show(Math.max(0, first));
  }

  start().catch(() => { /* The page is complete without marks. */ });
  TreatyEdition.marking = { KEY };
}());
