/* Loads the files of the search index. Each is a script that calls TreatyEdition.search.receive, so the site searches from disk
   as from a server. Format of the packed strings: docs/search.md; the writer is Searching/Indexing/Packer.cs. */
var TreatyEdition = TreatyEdition || {};
(function () {
  'use strict';

  const OWN_SOURCE = document.currentScript ? document.currentScript.src : '';
  const waiting = new Map();
  const loaded = new Map();
  let stamp = null;

  /** The site root: what <main data-root> says, or two folders above this script. */
  function root() {
    const main = document.querySelector('main[data-root]');
    if (main) return main.dataset.root;
    return OWN_SOURCE ? new URL('../../', OWN_SOURCE).href : '';
  }

  /** Puts a script into the page; replaced in tests. */
  function insert(name, failed) {
    const script = document.createElement('script');
    script.src = root() + 'search/' + name + '.js';
    script.charset = 'utf-8';
    script.onerror = () => failed('missing');
    script.onload = () => failed('damaged');
    document.head.appendChild(script);
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => script.remove());
  }

  /** The data of a file, once; a file that did not come is asked for again at the next call. */
  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        waiting.set(name, { resolve, reject });
        search.insert(name, reason => settle(name, null, reason));
      }));
    }
    return loaded.get(name);
  }

  function settle(name, data, reason) {
    const waiter = waiting.get(name);
    if (!waiter) return;
    waiting.delete(name);
    if (!reason) return waiter.resolve(data);
    loaded.delete(name);
    const error = new Error('search/' + name + '.js: ' + reason);
    error.reason = reason;
    waiter.reject(error);
  }

  /** Called by the files themselves. */
  function receive(name, fileStamp, data) {
    if (stamp === null || name === 'start') stamp = fileStamp;
    const reason = fileStamp === stamp ? null : 'stale';
    if (!waiting.has(name) && !reason) loaded.set(name, Promise.resolve(data));
    settle(name, data, reason);
  }

  /** Reads a packed string. */
  class Unpacker {
    constructor(text, at) {
      this.text = text;
      this.at = at || 0;
    }

    more() {
      return this.at < this.text.length;
    }

    sign() {
      const code = this.text.charCodeAt(this.at++);
      return code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);
    }

    number() {
      const first = this.sign();
      if (first < 62) return first;
      if (first < 92) return 62 + (first - 62) * 93 + this.sign();
      let value = this.sign();
      for (let i = 0; i < 3; i++) value = value * 93 + this.sign();
      return value + 62 + 30 * 93;
    }

    signed() {
      const value = this.number();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    }

    word() {
      const end = this.text.indexOf('|', this.at);
      const word = this.text.slice(this.at, end);
      this.at = end + 1;
      return word;
    }
  }

  const search = TreatyEdition.search = { load, receive, insert, root, Unpacker };
}());
