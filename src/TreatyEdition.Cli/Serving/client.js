// Part of `serve`, never of a built site: shows what is wrong with the input, and reloads when the site has changed.
(function () {
  'use strict';
  var script = document.currentScript;
  var shown = script ? script.getAttribute('data-site') : '';
  var overlay = null;
  var listed = '';

  function style(element, rules) {
    Object.keys(rules).forEach(function (name) { element.style.setProperty(name, rules[name]); });
    return element;
  }

  function remove() {
    if (overlay) { overlay.remove(); overlay = null; }
  }

  function show(problems) {
    remove();
    if (problems.length === 0) { return; }
    var errors = problems.filter(function (p) { return p.severity === 'error'; }).length;
    overlay = style(document.createElement('section'), {
      position: 'fixed', 'z-index': '2147483647', left: '0', right: '0', bottom: '0', 'max-height': '50vh', overflow: 'auto', margin: '0',
      padding: '0.75rem 1rem', font: '14px/1.5 ui-monospace, monospace', color: '#fff', background: errors ? '#7a1420' : '#5c4500'
    });
    overlay.setAttribute('role', 'alert');
    overlay.setAttribute('id', 'serve-overlay');
    var head = style(document.createElement('p'), { margin: '0 0 0.5rem', 'font-weight': 'bold' });
    head.textContent = errors ? 'The input has errors; these are the last good pages.' : 'Warnings';
    var close = style(document.createElement('button'), { float: 'right', font: 'inherit', color: '#fff', background: 'transparent', border: '1px solid #fff' });
    close.setAttribute('type', 'button');
    close.textContent = 'Close';
    close.addEventListener('click', remove);
    overlay.appendChild(close);
    overlay.appendChild(head);
    problems.forEach(function (p) {
      var line = style(document.createElement('p'), { margin: '0', 'overflow-wrap': 'anywhere' });
      var place = p.file + (p.line ? ':' + p.line + (p.column ? ':' + p.column : '') : '');
      line.textContent = place + ': ' + p.severity + ' ' + p.code + ': ' + p.message;
      overlay.appendChild(line);
    });
    document.body.appendChild(overlay);
  }

  var events = new EventSource('/_serve/events');
  events.addEventListener('build', function (event) {
    var build = JSON.parse(event.data);
    if (build.site !== shown) { location.reload(); return; }
    // Until there is a site, the page itself lists what is wrong.
    if (shown !== '') { show(build.problems); return; }
    if (listed !== '' && listed !== event.data) { location.reload(); return; }
    listed = event.data;
  });
}());
