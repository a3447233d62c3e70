/** Notes beside their references: in a popover, and on wide screens in the margin of single-column prose. */
var TreatyEdition = TreatyEdition || {};

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const { popovers } = TreatyEdition;
  const list = document.querySelector('.endnotes');
  if (!list) return;
  // Their role says that they are references to notes; where it is not read out, their name does.
  for (const reference of document.querySelectorAll('a[role="doc-noteref"]'))
    reference.setAttribute('aria-label', list.dataset.wordNote.replace('{0}', reference.textContent));
  const noteOf = reference => document.getElementById(decodeURIComponent(reference.hash.slice(1)));

  if (popovers && popovers.able) {
    popovers.attach('a[role="doc-noteref"]', reference => {
      const note = noteOf(reference);
      if (!note || note.classList.contains('beside')) return null;
      return [...popovers.copy(note, '.backlinks, .permalink'), popovers.more(reference.hash, list.dataset.wordToNote)];
    });
  }
  TreatyEdition.sidenotes(list, noteOf);
});

/**
 * Puts notes into the margin where the style sheet gives one (`--sidenote-width` on `.prose`) and the page has the room.
 * The order of the document stays as it is; a note that would run over another or past its text stays at the foot.
 */
TreatyEdition.sidenotes = (list, noteOf) => {
  'use strict';
  const gap = 12, furthest = 320;
  const notes = new Map();
  document.querySelectorAll('.prose a[role="doc-noteref"]').forEach(reference => {
    const note = noteOf(reference);
    // Only a note that is first referred to here belongs beside this text.
    if (note && !notes.has(note) && !reference.closest('.endnotes, table') && firstOf(note) === reference) notes.set(note, reference);
  });
  if (notes.size === 0) return;

  function firstOf(note) {
    return document.querySelector(`a[role="doc-noteref"][href="#${CSS.escape(note.id)}"]`);
  }

  function toFoot(note) {
    note.classList.remove('beside');
    for (const property of ['top', 'left', 'width']) note.style.removeProperty(property);
  }

  function lay() {
    for (const note of notes.keys()) toFoot(note);
    list.classList.remove('all-beside');
    const leftwards = getComputedStyle(document.documentElement).direction === 'rtl';
    let free = -Infinity, beside = 0;
    for (const [note, reference] of notes) {
      const prose = reference.closest('.prose'), style = getComputedStyle(prose), edge = prose.getBoundingClientRect();
      const width = parseFloat(style.getPropertyValue('--sidenote-width')) * rem(), space = parseFloat(style.getPropertyValue('--sidenote-gap')) * rem() || 32;
      const left = leftwards ? edge.left - space - width : edge.right + space;
      if (!(edge.width > 0 && left >= 8 && left + width + 8 <= document.documentElement.clientWidth)) continue;
      note.classList.add('beside');
      note.style.width = `${width}px`;
      const wanted = reference.getBoundingClientRect().top + 6, top = Math.max(wanted, free + gap), height = note.offsetHeight;
      if (top - wanted > furthest || top + height > edge.bottom + furthest) { toFoot(note); continue; }
      const origin = (note.offsetParent || document.documentElement).getBoundingClientRect();
      note.style.left = `${left - origin.left}px`;
      note.style.top = `${top - origin.top}px`;
      free = top + height;
      beside++;
    }
    list.classList.toggle('all-beside', beside > 0 && beside === list.querySelectorAll('li.endnote').length);
  }

  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
  let pending = 0;
  const again = () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(lay); };
  lay();
  new ResizeObserver(again).observe(document.body);
  window.addEventListener('load', again);
};
