/**
 * Popovers: what a reference leads to, shown beside it. One at a time. It opens on hover, on focus and on the first
 * tap; it stays while pointer or focus is on it; Escape closes it (WCAG 1.4.13). It stands in the document right after
 * its reference, so that it is read and reached from there, and in the top layer, so that nothing clips it.
 */
var TreatyEdition = TreatyEdition || {};

TreatyEdition.popovers = (() => {
  'use strict';
  const openAfter = 180, closeAfter = 320, margin = 8, gap = 5;
  const kinds = [];
  let box = null, owner = null, timer = 0, frame = 0, touched = null, quiet = true, pinned = false;

  /** The sides of the reference that the popover may stand on: it may run over two lines. */
  function place() {
    const lines = owner.getClientRects();
    if (!box || lines.length === 0) return;
    const first = lines[0], last = lines[lines.length - 1];
    const width = document.documentElement.clientWidth, height = window.innerHeight;
    const below = height - last.bottom - gap - margin, above = first.top - gap - margin;
    box.style.maxHeight = 'none';
    const under = box.offsetHeight <= below || below >= above;
    const room = Math.max(under ? below : above, 72);
    box.style.maxHeight = `${room}px`;
    const beside = under ? last : first;
    const left = Math.max(margin, Math.min(beside.left - 12, width - box.offsetWidth - margin));
    const top = under ? last.bottom + gap : first.top - gap - box.offsetHeight;
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
  }

  /** Keeps the popover at its reference as long as it is open, whatever moves it, such as notes that find their place late. */
  function follow(was) {
    frame = requestAnimationFrame(() => {
      const { left, top, right, bottom } = owner.getBoundingClientRect(), now = `${left} ${top} ${right} ${bottom} ${window.scrollX} ${window.scrollY}`;
      if (now !== was) place();
      follow(now);
    });
  }

  function close() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (!box) return;
    const old = box, back = old.contains(document.activeElement) ? owner : null;
    box = owner = null;
    pinned = false;
    if (back && back.tabIndex >= 0) { quiet = true; back.focus({ preventScroll: true }); }
    old.remove();
  }

  /** Opens the popover of a reference, unless it is open or has nothing to show. What is pinned stays when the pointer leaves. */
  function open(reference, fill, { name = '', pin = false } = {}) {
    clearTimeout(timer);
    if (owner === reference) return true;
    const content = fill(reference);
    if (!content) return false;
    close();
    owner = reference;
    pinned = pin;
    box = document.createElement('div');
    box.className = 'popover';
    box.lang = document.documentElement.lang;
    box.popover = 'manual';
    box.setAttribute('role', 'note');
    box.setAttribute('aria-label', name || reference.getAttribute('aria-label') || reference.textContent);
    box.append(...content);
    reference.after(box);
    box.showPopover();
    place();
    follow('');
    return true;
  }

  const later = (wait, act) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const isOn = target => box && target instanceof Node && (box.contains(target) || owner.contains(target));

  /** The pointer has left a reference or the popover: what was to open does not, what is open closes by and by. */
  function leave() {
    if (box && !pinned && !isOn(document.activeElement)) later(closeAfter, close);
    else clearTimeout(timer);
  }

  /** The reference that an element is or is in, and what fills its popover; null for none. */
  function kindOf(target) {
    if (!(target instanceof Element) || target.closest('.popover')) return null;
    for (const { selector, fill } of kinds) {
      const reference = target.closest(selector);
      if (reference) return { reference, fill };
    }
    return null;
  }

  /** Gives a popover to all elements that a selector fits, now or later. `fill` gives its nodes, or null for none. */
  const attach = (selector, fill) => { kinds.push({ selector, fill }); };

  function listen() {
    document.addEventListener('pointerover', e => {
      if (e.pointerType === 'touch') return;
      if (isOn(e.target)) { clearTimeout(timer); return; }
      const kind = kindOf(e.target);
      if (kind) later(openAfter, () => open(kind.reference, kind.fill));
    });
    document.addEventListener('pointerout', e => {
      if (e.pointerType === 'touch' || isOn(e.relatedTarget)) return;
      const kind = kindOf(e.target);
      if (isOn(e.target) || (kind && !kind.reference.contains(e.relatedTarget))) leave();
    });
    document.addEventListener('pointerdown', e => {
      const kind = kindOf(e.target);
      quiet = false;
      touched = e.pointerType === 'touch' && kind ? { reference: kind.reference, wasOpen: owner === kind.reference } : null;
      if (box && !isOn(e.target)) close();
    });
    document.addEventListener('pointercancel', () => { touched = null; });
    document.addEventListener('focusin', e => {
      if (box && !isOn(e.target)) close();
      const kind = quiet || touched ? null : kindOf(e.target);
      if (kind && kind.reference.matches(':focus-visible')) open(kind.reference, kind.fill);
    });
    document.addEventListener('keydown', e => {
      quiet = false;
      if (e.key !== 'Escape' || !box) return;
      e.preventDefault();
      close();
    });
    document.addEventListener('click', followOrShow);
    window.addEventListener('resize', () => box && place());
  }

  /** The first tap on a reference shows, the second follows; any other press follows. */
  function followOrShow(e) {
    const kind = kindOf(e.target), link = e.target instanceof Element ? e.target.closest('a[href^="#"]') : null;
    if (kind) {
      const first = touched && touched.reference === kind.reference && !touched.wasOpen;
      touched = null;
      if (first && open(kind.reference, kind.fill)) { e.preventDefault(); return; }
      close();
    }
    if (!link) return;
    // The browser moves the focus to where a link within the page leads: until the next key that is no wish for a popover.
    quiet = true;
    if (box && box.contains(link)) close();
  }

  /** A link at the end of a popover to what it is taken from. */
  function more(href, words) {
    const line = document.createElement('p'), link = document.createElement('a');
    line.className = 'popover-more';
    link.href = href;
    link.textContent = words;
    line.append(link);
    return line;
  }

  /** A copy of what an element holds, without ids and without what only makes sense in its place. */
  function copy(element, without) {
    const clone = element.cloneNode(true);
    clone.querySelectorAll(without).forEach(e => e.remove());
    clone.querySelectorAll('[id]').forEach(e => e.removeAttribute('id'));
    return [...clone.childNodes];
  }

  const able = 'popover' in HTMLElement.prototype;
  if (able) listen();
  return { able, attach, open, close, more, copy };
})();
