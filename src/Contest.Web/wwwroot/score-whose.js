// The head and the foot of a sheet: whose it is, and who comes before and after.
import { all, fill, one } from "./score-state.js";

/** @param at The place of the sheet in the order of the round. */
export function showWhose(data, text, at, addressOf) {
  const { token, name, place } = data.sheets[at];
  document.title = fill(text.Title, data.name, token);
  one("[data-index]").textContent = at + 1;
  one("[data-name]").replaceChildren(...name ? [nameOf(name)] : [token]);
  one("[data-where]").textContent = name ? [fill(text.Number, token), place].filter(Boolean).join("  ") : "";
  for (const [side, other] of [["prev", data.sheets[at - 1]], ["next", data.sheets[at + 1]]]) {
    const link = one(`[data-to=${side}]`);
    link.dataset.empty = !other;
    if (!other) { link.removeAttribute("href"); continue; }
    link.href = addressOf(other.token);
    one("[data-number]", link).textContent = fill(text.Number, other.token);
    one("[data-neighbour]", link).textContent = other.name?.main ?? "";
  }
  for (const link of all("[data-signin]")) link.href = `/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`;
}

function nameOf(name) {
  const both = document.createElement("span");
  both.className = "name2";
  both.innerHTML = "<b></b><span></span>";
  [both.firstChild.textContent, both.firstChild.lang, both.lastChild.textContent, both.lastChild.lang] = [name.main, name.mainLang, name.other, name.otherLang];
  return both;
}
