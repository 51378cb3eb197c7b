// Marks by the keyboard and by plus and minus.
import { all } from "./score-state.js";

/** The next mark on the scale, in hundredths; from off the scale to the next mark on it. */
export function step(typed, up, { maximum, step: by }) {
  const now = Number(typed.trim().replace(",", ".")) * 100 / by || 0;
  return Math.min(maximum, Math.max(0, (up > 0 ? Math.floor(now) : Math.ceil(now)) * by + up * by));
}

/** On a row of keys the digits pick: 7 is seven, 1 and 0 soon after are ten. Delete takes the mark back. */
export function listenToKeys(typed) {
  let digits = "", digitsAt = 0;
  document.addEventListener("keydown", event => {
    const keys = event.target.closest?.(".mks");
    if (!keys || event.ctrlKey || event.metaKey || event.altKey || !/^([\d.,]|Delete|Backspace)$/.test(event.key)) return;
    event.preventDefault();
    if (event.key.length > 1) all("input", keys).forEach(key => { key.checked = false; });
    else {
      digits = (event.timeStamp - digitsAt < 900 ? digits : "") + event.key.replace(",", ".");
      digitsAt = event.timeStamp;
      const of = value => all("input", keys).find(k => Number(k.value) / 100 === Number(value)), key = of(digits) ?? of(event.key);
      if (!key) return;
      key.checked = true;
      key.focus();
    }
    typed(keys.closest("[data-criterion]").dataset.criterion);
  });
}
