/**
 * Citing with one press. Each citation gets a button that copies it; a permalink (¶) copies the passage's permanent
 * address and offers its citation; and “Passage” in the section on citing does the same for keyboards and screen
 * readers, to which the permalinks are not announced.
 */
var TreatyEdition = TreatyEdition || {};

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const words = document.body.dataset, { popovers } = TreatyEdition;
  const permalinks = [...document.querySelectorAll('a.permalink')];
  const section = document.querySelector('section.cite');
  const citations = [...document.querySelectorAll('[data-copy]')].map(element => ({ element, whole: element.cloneNode(true) }));
  if (permalinks.length === 0 && citations.length === 0 && !document.querySelector('.event-index')) return;

  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  const say = what => { status.textContent = ''; setTimeout(() => { status.textContent = what; }, 60); };

  const page = words.address || location.href.replace(/[?#].*$/, '');
  /** Where a permalink leads: to its place on this page, or to the place on another page that is its passage's permanent address. */
  const addressOf = permalink => new URL(permalink.getAttribute('href'), page).href;

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  /** Where the page may not use the clipboard: from a server without TLS. */
  function copyBySelection(text) {
    const area = document.createElement('textarea'), focused = document.activeElement;
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    let done = false;
    try { done = document.execCommand('copy'); } catch { /* not allowed either */ }
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }

  /** A button that copies, says so in its place, and is a copying button again after a while. */
  function button(word, name, textOf, done) {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'copy';
    b.textContent = word;
    if (name) b.setAttribute('aria-label', `${word} ${name}`);
    b.addEventListener('click', async () => {
      const copied = await copy(textOf());
      b.textContent = copied ? done : words.wordCopyFailed;
      say(b.textContent);
      setTimeout(() => { b.textContent = word; }, 2500);
    });
    return b;
  }

  for (const { element } of citations) {
    const term = element.previousElementSibling;
    const b = button(section.dataset.wordCopy, term.textContent, () => element.textContent.trim(), words.wordCopied);
    term.append(b);
  }

  // --- Passages -----------------------------------------------------------------------------------------------

  const textOf = element => {
    const clone = element.cloneNode(true);
    clone.querySelectorAll('.permalink, sup, .popover, del.as-printed, .remark').forEach(e => e.remove());
    return clone.textContent.replace(/\s+/g, ' ').trim();
  };
  const heading = element => (element ? textOf(element) : '');

  /** What a passage is called: its heading or section, its language where there is a choice, its paragraph's number. */
  function describe(permalink) {
    const id = decodeURIComponent(permalink.hash.slice(1));
    const place = document.getElementById(id), cell = permalink.closest('.cell[data-version]');
    const part = permalink.closest('section.section, section.headnote, .prose, section');
    const version = cell && document.querySelectorAll('.version-head').length > 1
      ? document.querySelector(`.version-head[data-version="${cell.dataset.version}"] .version-name`) : null;
    const language = version && version.firstChild ? version.firstChild.textContent.trim() : '';
    let name = part ? part.getAttribute('aria-label') || heading(part.querySelector(':scope > h2, :scope > h3')) : '';
    if (place && /^H[2-6]$/.test(place.tagName)) name = heading(place);
    const number = /-p(\d+)$/.exec(id);
    return { id, place, name, language, address: addressOf(permalink), paragraph: number ? `¶\u00a0${number[1]}` : '' };
  }

  const nameOf = passage => [passage.name, passage.language, passage.paragraph].filter(Boolean).join(', ');

  const TEX = { '\\': 'textbackslash{}', '{': 'textbraceleft{}', '}': 'textbraceright{}', '~': 'textasciitilde{}', '^': 'textasciicircum{}' };
  /** What TeX reads as signs of its own, by the names and escapes that the generator gives them too. */
  const inTex = text => text.replace(/[\\{}~^&%$#_]/g, sign => `\\${TEX[sign] || sign}`).replaceAll('\u00a0', ' ');

  /** Puts the passage into the citations: its name before the address, its anchor after it. */
  function cite(passage) {
    for (const { element, whole } of citations) {
      element.replaceChildren(...whole.cloneNode(true).childNodes);
      if (!passage) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(page);
        if (at < 0) continue;
        const before = node.data.slice(0, at);
        // In a sentence the name stands before the address, parted from it as what comes before is; in BibTeX it has a field.
        const name = /[.,]\s+$/.test(before) ? `${nameOf(passage)}${before.trim().slice(-1)} ` : '';
        const field = before.replace(/url = \{$/, url => `note = {${inTex(nameOf(passage))}},\n  ${url}`);
        node.data = field + name + passage.address + node.data.slice(at + page.length);
      }
    }
  }

  const passages = permalinks.map(describe).filter(p => p.place);
  const select = section && passages.length > 0 ? chooser() : null;

  function chooser() {
    const line = document.createElement('p'), label = document.createElement('label'), list = document.createElement('select');
    line.className = 'passage';
    list.id = 'passage';
    label.htmlFor = list.id;
    label.textContent = section.dataset.wordPassage;
    list.append(new Option(section.dataset.wordWholePage, ''));
    const groups = new Map();
    for (const passage of passages) {
      if (!groups.has(passage.name)) {
        const group = document.createElement('optgroup');
        group.label = passage.name;
        groups.set(passage.name, group);
        list.append(group);
      }
      const opening = passage.paragraph ? shortened(textOf(passage.place)) : '';
      groups.get(passage.name).append(new Option([[passage.language, passage.paragraph].filter(Boolean).join(', ') || passage.name, opening].filter(Boolean).join(words.wordColon), passage.id));
    }
    list.addEventListener('change', () => cite(passages.find(p => p.id === list.value)));
    line.append(label, list, button(section.dataset.wordCopyAddress, '', () => (list.value ? passages.find(p => p.id === list.value).address : page), words.wordCopied));
    section.querySelector('dl').before(line);
    return list;
  }

  function shortened(text) {
    return text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')} …`;
  }

  document.addEventListener('click', async e => {
    const permalink = e.target instanceof Element ? e.target.closest('a.permalink') : null;
    if (!permalink || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    // The passage is in view: only the address changes, the page does not move.
    e.preventDefault();
    const here = permalink.getAttribute('href').startsWith('#');
    try { if (here) history.replaceState(history.state, '', permalink.hash); } catch { /* The address is copied all the same. */ }
    const passage = describe(permalink);
    const copied = await copy(passage.address);
    const done = copied ? words.wordAddressCopied : words.wordCopyFailed;
    say(done);
    if (select) {
      select.value = passage.id;
      cite(passage);
    }
    if (popovers && popovers.able) popovers.open(permalink, () => report(done), { name: done, pin: true });
  });

  // Permalinks are hidden from assistive technology, so they must not take the focus.
  document.addEventListener('mousedown', e => {
    if (e.target instanceof Element && e.target.closest('a.permalink')) e.preventDefault();
  });

  /** What pressing a permalink did, and the citation for one more press. */
  function report(done) {
    const line = document.createElement('p'), more = document.createElement('p');
    line.textContent = done;
    if (!select) return [line];
    more.className = 'popover-more';
    more.append(button(words.wordCopyCitation, '', () => citations[0].element.textContent.trim(), words.wordCopied));
    return [line, more];
  }
});
