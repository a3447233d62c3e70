/* Earlier searches, kept on the reader's own device and only if the reader wants it. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const KEY = 'treaty-edition-searches';
  const MOST = 10;
  let open = null;

  /** The kept queries; null if none are to be kept. */
  function kept() {
    try {
      const queries = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(queries) ? queries.filter(q => typeof q === 'string') : null;
    } catch {
      return null;
    }
  }

  function keep(queries) {
    try {
      if (queries) localStorage.setItem(KEY, JSON.stringify(queries)); else localStorage.removeItem(KEY);
    } catch { /* Private windows have no storage. */ }
  }

  function add(query) {
    const before = kept();
    if (before) keep([query, ...before.filter(q => q !== query)].slice(0, MOST));
  }

  function show() {
    const section = document.getElementById('search-recent');
    const list = document.getElementById('search-recent-list');
    const queries = kept();
    document.getElementById('search-remember').checked = queries !== null;
    list.replaceChildren(...(queries || []).map(query => {
      const li = document.createElement('li');
      const link = document.createElement('a');
      link.textContent = query;
      link.href = TreatyEdition.box.hashFor(query);
      link.addEventListener('click', event => {
        event.preventDefault();
        open(query);
      });
      li.append(link);
      return li;
    }));
    section.hidden = false;
  }

  function attach(whenChosen) {
    open = whenChosen;
    document.getElementById('search-remember').addEventListener('change', event => {
      keep(event.target.checked ? [] : null);
      show();
    });
  }

  TreatyEdition.recent = { add, show, attach };
}());
