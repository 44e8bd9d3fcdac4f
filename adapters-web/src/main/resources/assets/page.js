// Everything works without this file; it makes it quicker. No page has a script of its own.
'use strict';

(() => {
  const at = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const typing = (element) => element.closest('input, select, textarea, [contenteditable]') !== null;

  // Keyboard: / search, j and k rows, Enter opens, r retries, ? helps, Esc closes.
  const rows = () => all('tr.row');
  const current = () => at('tr.row.current');
  const shown = (element) => element && !element.hidden;

  function move(step) {
    const list = rows();
    if (list.length === 0) return;
    const now = list.indexOf(current());
    const next = list[Math.min(list.length - 1, Math.max(0, now + step))];
    list.forEach((row) => row.classList.toggle('current', row === next));
    at('.expander', next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  const keys = {
    '/': () => at('[data-search]')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => { if (document.activeElement === document.body) at('.expander', current() ?? document)?.click(); },
    r: () => at('.detail[data-of="' + (current()?.id ?? '') + '"] [data-retry]')?.click(),
    '?': () => at('#keys')?.showModal(),
    Escape: () => { const open = at('.expander[aria-expanded="true"]'); if (open) { open.click(); open.focus(); } }
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (at('dialog[open]') || !keys[event.key]) return;
    if (event.key !== 'Enter') event.preventDefault();
    keys[event.key]();
  });

  // Menus close when one goes elsewhere.
  document.addEventListener('click', (event) => {
    all('details.account[open]').filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
    const copied = event.target.closest('[data-copy]');
    if (copied) navigator.clipboard?.writeText(copied.dataset.copy).then(() => copied.classList.add('copied'));
    const asked = event.target.closest('[data-ask]');
    if (asked && !window.confirm(asked.dataset.ask)) event.preventDefault();
  });
})();
