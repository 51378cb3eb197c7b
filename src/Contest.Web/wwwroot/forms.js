// Small services to forms, for whole documents, since pages come and go without a reload:
// what was typed in a form with data-leave, or stands in a live part marked data-unsaved, is not left by mistake;
// a form with data-confirm asks before it is sent;
// a form with data-choose tells how many of its boxes are ticked, and ticks all of them by the one in its head.
let typed = null;

const unsaved = () => document.querySelector('[data-unsaved="true"]') ?? (typed?.isConnected ? typed : null);

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

document.addEventListener('input', event => { typed = event.target.closest?.('form[data-leave]') ?? typed; });
document.addEventListener('change', event => {
  const form = event.target.form;
  if (!form || form.dataset.choose === undefined) return;
  if (event.target.dataset.all !== undefined)
    for (const box of form.querySelectorAll('input[name="Chosen"]')) box.checked = event.target.checked;
  tell(form);
});
document.addEventListener('submit', event => {
  if (event.target.dataset.confirm && !window.confirm(event.target.dataset.confirm)) event.preventDefault();
  else if (event.target === typed) typed = null;
});
window.addEventListener('beforeunload', event => { if (unsaved()) event.preventDefault(); });

// Links that change only a part of the document do not unload it, so they are asked about here.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  const where = unsaved();
  if (!link || !where || link.target || link.hasAttribute('download') || link.getAttribute('href').startsWith('#')) return;
  if (window.confirm(where.dataset.leave)) {
    typed = null;
    where.removeAttribute('data-unsaved');
  } else {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

function begin() {
  for (const form of document.querySelectorAll('form[data-choose]')) tell(form);
  // What was sent and refused is not saved yet: it is still not left by mistake, and whoever types goes on at the first field to mend.
  const said = document.querySelector('.said.refused');
  const refused = said && (said.closest('form[data-leave]') ?? document.querySelector('form[data-leave]'));
  if (!refused) return;
  typed = refused;
  refused.querySelector('[aria-invalid="true"]')?.focus();
}
begin();
window.Blazor?.addEventListener?.('enhancedload', begin);
