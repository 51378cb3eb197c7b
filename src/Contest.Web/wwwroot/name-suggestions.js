// Under the fields of a name stands what the system would write for the Hangul typed above; a press of the button takes it.
// What somebody typed is never replaced without that press.
const field = (form, name) => form.querySelector(`[name="Typed.${name}"]`);

function parts(answer, script) {
  if (script === 'cases') return { Genitive: answer.cases.genitive, Dative: answer.cases.dative, Accusative: answer.cases.accusative };
  const name = answer[script], of = script === 'latin' ? 'Latin' : 'Cyrillic';
  return { [`Surname${of}`]: name.surname, [`Given${of}`]: name.given };
}

function show(place, form, answer) {
  const found = answer ? parts(answer, place.dataset.suggest) : {};
  const news = Object.entries(found).filter(([name, text]) => text && field(form, name) && field(form, name).value.trim() !== text);
  place.hidden = news.length === 0;
  if (place.hidden) return;
  place.querySelector('b').textContent = Object.values(found).filter(Boolean).join(place.dataset.suggest === 'cases' ? ' · ' : ' ');
  place.querySelector('button').onclick = () => {
    for (const [name, text] of news) {
      field(form, name).value = text;
      field(form, name).dispatchEvent(new Event('input', { bubbles: true }));
    }
    place.hidden = true;
    field(form, news[0][0]).focus();
  };
}

async function suggest(form) {
  const value = name => field(form, name)?.value ?? '';
  const query = new URLSearchParams({ surname: value('SurnameHangul'), given: value('GivenHangul'), native: field(form, 'HasNativeName')?.checked ?? false });
  const sex = form.querySelector('[name="Typed.Sex"]:checked, select[name="Typed.Sex"]')?.value;
  if (sex) query.set('man', sex === 'Male');
  const answer = await fetch(`/spellings/suggested?${query}`).catch(() => null);
  const name = answer?.status === 200 ? await answer.json() : null;
  for (const place of form.querySelectorAll('[data-suggest]')) show(place, form, name);
}

document.addEventListener('change', event => {
  const form = event.target.form;
  if (form?.querySelector('[data-suggest]') && /^Typed\.(SurnameHangul|GivenHangul|HasNativeName|Sex)$/.test(event.target.name)) suggest(form);
});
function begin() { for (const place of document.querySelectorAll('form [data-suggest="cyrillic"]')) suggest(place.closest('form')); }
begin();
window.Blazor?.addEventListener?.('enhancedload', begin);
