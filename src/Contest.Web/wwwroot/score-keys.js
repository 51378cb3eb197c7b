// Marks by the keyboard, by plus and minus, and by a finger.
import { all } from "./score-state.js";

/** The next mark on the scale, in hundredths; from off the scale to the next mark on it. */
export function step(typed, up, { minimum, maximum, step: by }) {
  const now = Number(typed.trim().replace(",", ".")) * 100 / by || 0;
  return Math.min(maximum, Math.max(minimum, (up > 0 ? Math.floor(now) : Math.ceil(now)) * by + up * by));
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

/**
 * Between a press and its click the page must not move: the key would no longer lie under the finger, and the mark be lost.
 * @param released Called when the page may move again.
 */
export function watchPress(released) {
  let held = 0;
  const press = { get isDown() { return held !== 0; }, forget() { clearTimeout(held); held = 0; } };
  const release = () => { press.forget(); released(); };
  addEventListener("pointerdown", () => {
    clearTimeout(held);
    held = setTimeout(release, 700);   // a press that becomes no click
  }, { capture: true });
  addEventListener("click", () => { if (held) setTimeout(release); }, { capture: true });
  return press;
}
