// Everything works without this file; it makes it quicker. No page has a script of its own.
'use strict';

(() => {
  document.documentElement.classList.add('js');
  const at = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const typing = (element) => element.closest('input, select, textarea, [contenteditable]') !== null;

  // Keyboard: / search, j and k rows, Enter opens, r retries, ? helps, Esc closes.
  const rows = () => all('tr.row');
  let chosen = null;
  const current = () => (chosen === null ? null : document.getElementById(chosen));
  // A row that is replaced where it stands stays the current one.
  const mark = () => rows().forEach((row) => row.classList.toggle('current', row.id === chosen));
  const choose = (row) => { chosen = row.id; mark(); };
  document.addEventListener('htmx:afterSettle', mark);
  document.addEventListener('click', (event) => { const row = event.target.closest('.expander')?.closest('tr.row'); if (row) choose(row); });

  function move(step) {
    const list = rows();
    if (list.length === 0) return;
    const now = list.indexOf(current());
    const next = list[Math.min(list.length - 1, Math.max(0, now + step))];
    choose(next);
    at('.expander', next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  const keys = {
    '/': () => at('[data-search]')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => { if (document.activeElement === document.body) at('.expander', current() ?? document)?.click(); },
    r: () => (at('.detail[data-of="' + (current()?.id ?? '') + '"] [data-retry] summary') ?? at('[data-retry] summary', current() ?? at('#panel') ?? document.head))?.click(),
    '?': () => at('#keys')?.showModal(),
    Escape: () => { const asking = at('.asks[open]'); if (asking) { asking.open = false; at('summary', asking).focus(); return; } if (at('[data-close]')) { at('[data-close]').click(); return; } const open = at('.expander[aria-expanded="true"]'); if (open) { open.click(); open.focus(); } }
  };

  document.addEventListener('keydown', (event) => {
    // Esc leaves the search with its text, so that j and k go on from there.
    if (event.key === 'Escape' && event.target.matches('[data-search]')) { event.preventDefault(); event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (at('dialog[open]') || !keys[event.key]) return;
    if (event.key !== 'Enter') event.preventDefault();
    keys[event.key]();
  });

  // What acts as a button is pressed by the space bar, too.
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !event.target.matches('a[role="button"]')) return;
    event.preventDefault();
    event.target.click();
  });

  // Whoever has been signed out meanwhile is led to sign in.
  document.addEventListener('htmx:responseError', (event) => { if (event.detail.xhr.status === 401) location.reload(); });

  // Menus close when one goes elsewhere.
  document.addEventListener('click', (event) => {
    all('details.account[open]').filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
    if (event.target.matches('input[type="date"], input[type="datetime-local"]')) try { event.target.showPicker(); } catch { /* it is typed instead */ }
    const copied = event.target.closest('[data-copy]');
    if (copied) navigator.clipboard?.writeText(copied.dataset.copy).then(() => {
      copied.classList.add('copied');
      const words = at('span', copied);
      if (words && copied.dataset.copied) words.textContent = copied.dataset.copied;
    });
    all('.asks[open]').filter((ask) => !ask.contains(event.target)).forEach((ask) => { ask.open = false; });
  });

  // What asks first: the answer is one key away, and there is one question at a time.
  document.addEventListener('toggle', (event) => { if (event.target.matches('.asks[open]')) at('form button', event.target).focus(); }, true);

  // A choice in a form of one field needs no button.
  document.addEventListener('change', (event) => event.target.closest('form[data-submit]')?.requestSubmit());

  // A panel beside a list: its row says that it is open, and gets the focus back when it is closed.
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id !== 'panel') return;
    const panel = at('#panel.panel');
    const opened = panel?.dataset.of;
    all('.expander[aria-controls="panel"]').forEach((link) => {
      const was = link.getAttribute('aria-expanded') === 'true';
      const is = link.closest('tr')?.id === opened;
      link.setAttribute('aria-expanded', String(is));
      if (was && !panel) link.focus();
    });
    panel?.focus({ preventScroll: true });
  });

  // Empty fields do not clutter the address.
  document.addEventListener('htmx:configRequest', (event) => {
    const fields = event.detail.formData;
    [...new Set(fields.keys())].filter((name) => fields.get(name) === '').forEach((name) => fields.delete(name));
  });

  // One box ticks all of a page, and says whether all of them are.
  document.addEventListener('change', (event) => {
    const every = at('[data-all]');
    if (!every) return;
    const boxes = all('input[name="' + every.dataset.all + '"]');
    if (event.target === every) boxes.forEach((box) => { box.checked = every.checked; });
    const ticked = boxes.filter((box) => box.checked).length;
    every.checked = ticked > 0 && ticked === boxes.length;
    every.indeterminate = ticked > 0 && ticked < boxes.length;
  });

  // What is asked for again and again: only while somebody looks, and ever less often while nothing new comes.
  const [often, seldom] = [2000, 30000];
  let pause = often;
  let next = null;
  const look = () => { const asking = at('[data-look]'); if (asking && !document.hidden) htmx.trigger(asking, 'look'); };
  const lookLater = () => { clearTimeout(next); if (at('[data-look]') && !document.hidden) next = setTimeout(look, pause); };
  document.addEventListener('htmx:afterRequest', (event) => {
    if (!event.detail.elt.matches('[data-look]')) return;
    pause = event.detail.xhr.status === 200 ? often : Math.min(pause * 1.5, seldom);
    lookLater();
  });
  document.addEventListener('visibilitychange', () => { pause = often; clearTimeout(next); look(); });
  if (window.htmx) lookLater();

  // Live: what is shown is kept true where it stands; what is new waits behind a button, so that nothing moves.
  const live = at('#live');
  if (live && window.EventSource && window.htmx) {
    const fresh = new Set();
    const moved = new Set();
    let cardsDue = false;
    let source = null;
    let heardOf = '';
    let last = '';
    const list = () => at('[data-stream]');
    const element = (kind, id) => document.getElementById(kind + '-' + id);
    const say = (on) => {
      live.hidden = false;
      live.classList.toggle('on', on);
      live.textContent = on ? live.dataset.on : live.dataset.off;
    };
    const heard = (listed) => (event) => {
      const id = event.data;
      last = event.lastEventId;
      if (element('d', id)) moved.add(id); else if (listed) fresh.add(id);
      cardsDue = true;
    };
    const offer = () => {
      fresh.forEach((id) => { if (element('r', id)) fresh.delete(id); });
      const button = at('#fresh');
      if (!button) return;
      button.hidden = fresh.size === 0;
      button.textContent = fresh.size === 1 ? live.dataset.one : live.dataset.many.replace('{0}', fresh.size);
    };
    const refresh = (id) => {
      const row = element('d', id);
      if (!row) return;
      const open = at('.expander', row).getAttribute('aria-expanded') === 'true';
      const url = new URL(row.dataset.fragment, location.href);
      url.searchParams.delete('expanded');
      if (open) url.searchParams.set('expanded', id);
      htmx.ajax('GET', url.pathname + url.search, { target: row, swap: 'outerHTML' });
    };
    // Each list has a stream of its own; one that begins anew goes on behind what was heard last.
    const listen = () => {
      const url = list()?.dataset.stream;
      if (!url || url === heardOf) return;
      heardOf = url;
      source?.close();
      source = new EventSource(last ? url + (url.includes('?') ? '&' : '?') + 'after=' + last : url);
      source.onopen = () => {
        say(true);
        live.dataset.of = url;
        // What was still on its way may have arrived before anybody listened.
        all('tbody.delivery').filter((row) => at('.chip.pending, .chip.failed, .chip.held, [aria-expanded="true"]', row))
          .forEach((row) => moved.add(row.id.slice(2)));
      };
      source.onerror = () => say(false);
      source.addEventListener('listed', heard(true));
      source.addEventListener('other', heard(false));
    };
    let quiet = null;
    document.addEventListener('htmx:afterSwap', (event) => {
      if (event.detail.target.id !== list()?.id) return;
      fresh.clear();
      offer();
      clearTimeout(quiet);
      quiet = setTimeout(listen, 500);
    });
    setInterval(() => { if (at('.asks[open]')) return; moved.forEach(refresh); moved.clear(); offer(); }, 1000);
    setInterval(() => { if (cardsDue && live.dataset.cards && !document.hidden) { cardsDue = false; htmx.ajax('GET', live.dataset.cards, { target: '#cards', swap: 'outerHTML' }); } }, 5000);
    listen();
    addEventListener('pagehide', () => source?.close());
  }
})();
