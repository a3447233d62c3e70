/* The search box in every page's header: leads to search.html#q=…; "/" moves to it. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  /** The place of a query: #q=… */
  function hashFor(query) {
    return '#q=' + encodeURIComponent(query.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''));
  }

  /** Writes the query into the address; a new entry in the history when the reader has finished typing. */
  function writeAddress(query, finished) {
    const hash = query ? hashFor(query) : '#';
    if (location.hash === hash || (!query && !location.hash)) return;
    try {
      history[finished ? 'pushState' : 'replaceState'](null, '', hash);
    } catch {
      location.hash = hash;
    }
  }

  function readAddress() {
    const text = (/[#?&]q=([^&#]*)/.exec(location.hash) || /[?&]q=([^&#]*)/.exec(location.search) || ['', ''])[1].replace(/\+/g, ' ');
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function isTyping(element) {
    return element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
  }

  for (const form of document.querySelectorAll('form[data-search-box]')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      location.href = form.getAttribute('action') + hashFor(form.elements.q.value.trim());
    });
  }

  const SLASH = 'treaty-edition-slash';

  /** Whether "/" leads to the box: readers whose speech or hands type stray letters turn it off on the search page. */
  function slash(on) {
    try {
      if (on !== undefined) localStorage[on ? 'removeItem' : 'setItem'](SLASH, 'off');
      return localStorage.getItem(SLASH) === null;
    } catch {
      return on !== false;
    }
  }

  const choice = document.getElementById('search-slash');
  let slashWorks = slash();
  if (choice) {
    choice.checked = slashWorks;
    choice.addEventListener('change', () => {
      slash(choice.checked);
      slashWorks = choice.checked;
    });
  }

  document.addEventListener('keydown', event => {
    if (!slashWorks || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(document.activeElement)) return;
    const box = document.querySelector('#search-query') || document.querySelector('form[data-search-box] input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  TreatyEdition.box = { hashFor, readAddress, writeAddress };
}());
