// A sheet typed from paper: Enter goes to the next field, and the sum runs along as the judge wrote it below the column.
import { totalOf } from './score-total.js';
const marks = form => [...form.querySelectorAll('[data-weight]')];
document.addEventListener('keydown', event => {
  const form = event.target.closest?.('form[data-keying]');
  const fields = form ? marks(form) : [];
  const at = fields.indexOf(event.target);
  if (event.key !== 'Enter' || at < 0 || at === fields.length - 1) return;
  event.preventDefault();
  fields[at + 1].focus();
  fields[at + 1].select();
});
document.addEventListener('input', event => {
  const form = event.target.closest?.('form[data-keying]');
  if (!form) return;
  total(form);
});
function total(form) {
  if (marks(form).every(field => field.value.trim() === '')) return form.querySelector('[data-sum]').textContent = '—';
  const given = marks(form).map(field => ({ points: Math.round(Number(field.value.replace(',', '.')) * 100) || 0, weight: Number(field.dataset.weight) }));
  const sum = totalOf(given, JSON.parse(form.querySelector('[data-total]').dataset.total));
  form.querySelector('[data-sum]').textContent = String(sum / 100).replace('.', document.documentElement.lang === 'ru' ? ',' : '.');
}
// A form that was refused comes back with what was typed.
const begin = () => document.querySelectorAll('form[data-keying]').forEach(total);
begin();
window.Blazor?.addEventListener?.('enhancedload', begin);
