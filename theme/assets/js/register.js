/** Filters a register as its reader types; `#filter=…` in the address keeps what was typed. */
var TreatyEdition = TreatyEdition || {};

/** Letters without accents, case and punctuation, so that Ch’en is found by chen and Сазонов by САЗОНОВ. */
TreatyEdition.fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l')
  .replace(/['’‘ʻʼ`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const line = document.querySelector('p.filter[data-filter]');
  if (!line) return;
  const input = line.querySelector('input'), count = line.querySelector('output'), { fold } = TreatyEdition;
  const entries = [...document.querySelectorAll('li[data-forms]')].map(item => ({
    item, text: fold(`${item.dataset.forms} ${item.querySelector('a').textContent} ${(item.querySelector('.detail') || {}).textContent || ''}`),
  }));
  const letters = [...document.querySelectorAll('section.letter')].map(section => ({
    section, link: document.querySelector(`.letters a[href="#${CSS.escape(section.getAttribute('aria-labelledby'))}"]`),
  }));

  function apply() {
    const words = fold(input.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const { item, text } of entries) {
      item.hidden = !words.every(w => text.includes(w));
      if (!item.hidden) shown++;
    }
    for (const { section, link } of letters) {
      section.hidden = !section.querySelector('li[data-forms]:not([hidden])');
      if (link) link.closest('li').hidden = section.hidden;
    }
    const phrase = shown === 0 ? line.dataset.wordNone : line.dataset.wordCount;
    count.textContent = words.length === 0 ? '' : phrase.replace('{0}', shown).replace('{1}', entries.length);
  }

  /** Only what was typed goes into the address; `#letter-a` stays until then. */
  function remember() {
    const typed = input.value.trim();
    if (!typed && !location.hash.startsWith('#filter=')) return;
    try {
      history.replaceState(history.state, '', typed ? `#filter=${encodeURIComponent(typed)}` : location.pathname + location.search);
    } catch { /* An address that may not be changed is only not remembered. */ }
  }

  function fromAddress() {
    if (!location.hash.startsWith('#filter=')) return false;
    try { input.value = decodeURIComponent(location.hash.slice(8)); } catch { return false; }
    return true;
  }

  input.addEventListener('input', () => { apply(); remember(); });
  input.addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !input.value) return;
    e.preventDefault();
    input.value = '';
    apply();
    remember();
  });
  window.addEventListener('hashchange', () => { if (fromAddress()) apply(); });
  window.addEventListener('pageshow', () => { fromAddress(); apply(); });
  line.hidden = false;
});
