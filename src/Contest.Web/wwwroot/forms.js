// Two small services to forms, for whole documents, since pages come and go without a reload:
// a form marked data-guard is not left by mistake once something in it was changed;
// a form marked data-choose tells how many of its boxes are ticked, and ticks all of them by the one in its head.
let changed = null;

function isGuarded(form) { return form instanceof HTMLFormElement && form.dataset.guard !== undefined; }

function tell(form) {
  const boxes = [...form.querySelectorAll('input[name="Chosen"]')];
  const chosen = boxes.filter(box => box.checked);
  for (const place of form.querySelectorAll('[data-count]')) place.textContent = chosen.length;
  for (const box of boxes) box.closest('tr')?.setAttribute('aria-selected', box.checked);
  const all = form.querySelector('[data-all]');
  if (all) {
    all.checked = boxes.length > 0 && chosen.length === boxes.length;
    all.indeterminate = chosen.length > 0 && !all.checked;
  }
}

document.addEventListener('input', event => { if (isGuarded(event.target.form)) changed = event.target.form; });
document.addEventListener('change', event => {
  const form = event.target.form;
  if (!form || form.dataset.choose === undefined) return;
  if (event.target.dataset.all !== undefined)
    for (const box of form.querySelectorAll('input[name="Chosen"]')) box.checked = event.target.checked;
  tell(form);
});
document.addEventListener('submit', () => { changed = null; });
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link || !changed?.isConnected || link.getAttribute('href').startsWith('#') || link.target === '_blank') return;
  if (window.confirm(changed.dataset.guard)) changed = null;
  else { event.preventDefault(); event.stopPropagation(); }
}, true);
window.addEventListener('beforeunload', event => { if (changed?.isConnected) event.preventDefault(); });

function begin() { for (const form of document.querySelectorAll('form[data-choose]')) tell(form); }
begin();
window.Blazor?.addEventListener?.('enhancedload', begin);
