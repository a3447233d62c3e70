/**
 * Keeps the reader's choice of version and of reading from page to page, for this visit only; and shows what the
 * address names where the choice hides it. The choice itself is the style sheet's and works without this.
 */
var TreatyEdition = TreatyEdition || {};

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const radios = [...document.querySelectorAll('.choice input[type="radio"]')];
  if (radios.length === 0) return;

  /** Versions are kept by language, as another document may have them in another order. */
  function nameOf(radio) {
    const index = /^show-(\d+)$/.exec(radio.id);
    const cell = index && document.querySelector(`.cell[lang][data-version="${index[1]}"]`);
    return cell ? cell.lang : radio.id;
  }

  const key = radio => `treaty-edition-${radio.name}`;

  function restore() {
    try {
      for (const radio of radios) if (sessionStorage.getItem(key(radio)) === nameOf(radio)) radio.checked = true;
    } catch { /* Without storage every page begins with both versions, corrected. */ }
  }

  const isShown = element => element.getClientRects().length > 0;
  const check = id => {
    const radio = document.getElementById(id);
    if (radio) radio.checked = true;
    return radio !== null;
  };

  /** Shows what the address names, for now; the reader's choice is kept as it was. */
  function reveal() {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no such place */ }
    if (!target || !target.closest('section.text') || isShown(target)) return false;
    const cell = target.closest('.cell[data-version]');
    if (cell && !isShown(cell)) check(`show-${cell.dataset.version}`);
    if (!isShown(target)) check(target.querySelector('ins') ? 'read-corrected' : 'read-printed');
    return true;
  }

  document.addEventListener('change', e => {
    if (!radios.includes(e.target)) return;
    try { sessionStorage.setItem(key(e.target), nameOf(e.target)); } catch { /* as above */ }
  });

  function show() {
    if (reveal()) document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
  }

  restore();
  show();
  window.addEventListener('hashchange', show);
});
