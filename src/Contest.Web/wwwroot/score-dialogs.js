// What a judge's page asks before it writes. Each resolves with the answer, or with null where the judge went back.
import { all, fill, minutes, number, one } from "./score-state.js";

function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(done => dialog.addEventListener("close", () => done(dialog.returnValue === "ok"), { once: true }));
}

/** Why the contestant is not marked: { status, ground }. */
export async function askAbsence({ status, text: ground }, text) {
  const dialog = one("#absence"), words = one("#ground-words"), problem = one("[data-ground-problem]"), [kind, ...rest] = (ground ?? "").split(" ");
  const chosen = () => one("input:checked", dialog)?.value;
  for (const choice of all("input[type=radio]", dialog)) choice.checked = choice.value === (status === "withdrawn" ? status : status ? kind : "");
  words.value = rest.join(" ");
  problem.hidden = true;
  one("[data-ground-ok]", dialog).onclick = event => {
    const asked = !chosen() || chosen() === "other" && words.value.trim() === "";
    problem.hidden = !asked;
    if (!asked) return;
    problem.textContent = text.WordsWanted;
    event.preventDefault();
  };
  if (!await ask(dialog)) return null;
  return chosen() === "withdrawn" ? { status: "withdrawn", ground: words.value.trim() } : { status: "recused", ground: `${chosen()} ${words.value.trim()}`.trim() };
}

/** Shows what is about to be handed in: one sheet with every mark, or many with their totals. */
export function askReview(sheets, data, text, statusWords = "") {
  const dialog = one("#review"), body = one("[data-review-marks]"), more = one("[data-review-more]"), who = one("[data-review-who]");
  const line = (name, value) => {
    const row = document.createElement("tr"), head = document.createElement("th"), cell = document.createElement("td");
    head.scope = "row";
    [head.textContent, cell.textContent, cell.className] = [name, value, "num"];
    row.append(head, cell);
    return row;
  };
  const say = words => {
    const said = document.createElement("p");
    said.textContent = words;
    return said;
  };
  const named = s => [fill(text.Number, s.contestant), data.sheets.find(f => f.token === s.contestant).name?.main].filter(Boolean).join(" ");
  if (sheets.length === 1) {
    const [s] = sheets, names = marks => marks.map(m => data.criteria[m.id].name).join(", ");
    const zeros = s.extremes.filter(m => m.points === 0), maxima = s.extremes.filter(m => m.points !== 0);
    who.textContent = named(s);
    body.replaceChildren(...s.status ? [line(statusWords, "")] : [...s.marks.map(m => line(data.criteria[m.id].name, number(m.points))), ...data.total.isPlace ? [] : [line(text.TotalOf, number(s.total))]]);
    if (!data.total.isPlace) body.lastChild.className = "sum";
    more.replaceChildren(...[s.seconds !== null && fill(text.Timed, minutes(s.seconds)), zeros.length && fill(text.Zeros, names(zeros)), maxima.length && fill(text.Maxima, names(maxima)), s.note && `«${s.note}»`]
      .filter(Boolean).map(say));
  } else {
    who.textContent = data.name;
    body.replaceChildren(...sheets.map(s => line(named(s), s.status ? "—" : number(s.total))));
    more.replaceChildren();
  }
  return ask(dialog);
}

/** Two values of one field before the judge. */
export function offerChoice({ lead, mine, theirs, keep, take }) {
  const note = one("#clash").content.firstElementChild.cloneNode(true);
  one("[data-lead]", note).textContent = lead;
  for (const [name, words, choose] of [["[data-mine]", mine, keep], ["[data-theirs]", theirs, take]]) {
    one(name, note).textContent = words;
    one(name, note).onclick = choose;
  }
  return note;
}
