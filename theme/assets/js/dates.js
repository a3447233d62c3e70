/** A date in every calendar, beside the date: taken from the page's own list of days. */
var TreatyEdition = TreatyEdition || {};

document.addEventListener('DOMContentLoaded', () => {
  'use strict';
  const { popovers } = TreatyEdition;
  const list = document.querySelector('.days');
  if (!list || !popovers || !popovers.able) return;

  /** The days that a date names: itself, or where a period begins and ends. */
  function daysOf(link) {
    const time = link.querySelector('time');
    if (!time) return [];
    const names = (time.dataset.edtf || time.dateTime).replace(/[?~%]/g, '').split('/');
    return names.map(n => list.querySelector(`[data-day="${CSS.escape(n)}"]`)).filter(Boolean);
  }

  function describe(day) {
    const head = document.createElement('p');
    head.className = 'popover-title';
    head.textContent = day.querySelector('dt').textContent;
    return [head, ...popovers.copy(day.querySelector('dd'), '.permalink')];
  }

  popovers.attach('a.date', link => {
    if (link.nextElementSibling && link.nextElementSibling.matches('.readings')) return null;
    const days = daysOf(link);
    return days.length === 0 ? null : [...days.flatMap(describe), popovers.more(link.href, list.dataset.wordToDay)];
  });
});
