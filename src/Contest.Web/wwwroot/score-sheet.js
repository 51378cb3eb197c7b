// The judge's sheet: keys, total, and the state of saving in words. Every text comes from the page; what is typed goes to score-sender.js.
import { openSender } from "./score-sender.js";
import { startClock } from "./score-clock.js";

const sheet = JSON.parse(document.getElementById("sheet-data").textContent);
const lang = document.documentElement.lang, text = sheet.texts;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const refusals = new Map();   // field → why it is not saved
let savedAt = sheet.savedAt;

const typing = new Map();     // field → timer of what is still being typed
const sender = openSender(sheet, heard, draw);
const number = hundredths => (hundredths / 100).toLocaleString(lang, { maximumFractionDigits: 2, useGrouping: false });
const fill = (words, ...values) => values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), words);

// The form that fits a number; forms are parted by bars: one|few|many in Russian, one|other in English.
const plural = new Intl.PluralRules(lang);
function count(words, n) {
  const forms = words.split("|"), at = { one: 0, few: 1, many: 2 }[plural.select(n)] ?? forms.length - 1;
  return fill(forms[Math.min(at, forms.length - 1)], n);
}

/* ---- what stands on the page ---- */
const crit = id => one(`[data-criterion="${id}"]`);
const place = field => crit(field) ?? one(`[data-place="${field}"]`) ?? one("[data-place='*submitted']");

// Hundredths; null: nothing there; NaN: not on the scale.
function marked(id) {
  const typed = one("input[inputmode]", crit(id));
  if (!typed) return one("input:checked", crit(id)) ? Number(one("input:checked", crit(id)).value) : null;
  const words = typed.value.trim().replace(",", ".");
  if (words === "") return null;
  const points = Math.round(Number(words) * 100), { maximum, step } = sheet.criteria[id];
  return /^\d+(\.\d*)?$/.test(words) && Number(words) * 100 === Number((Number(words) * 100).toFixed(6)) && points <= maximum && points % step === 0 ? points : NaN;
}

function put(field, { points, text: words, status }) {
  if (field === "*comment") one("#comment").value = words ?? "";
  else if (field === "*status") one("#status").value = status ?? "";
  else {
    const typed = one("input[inputmode]", crit(field));
    if (typed) typed.value = points === null ? "" : number(points);
    else all("input", crit(field)).forEach(key => { key.checked = Number(key.value) === points; });
  }
}

const status = () => one("#status").value;
const open = id => status() === "" && (marked(id) === null || Number.isNaN(marked(id)));

/* ---- drawing ---- */
// A finger's focus must not unfold anything: the page would move under it.
const byKeyboard = () => one(":focus-visible")?.closest("[data-criterion]")?.dataset.criterion;

function draw() {
  const ids = Object.keys(sheet.criteria), left = ids.filter(open), now = byKeyboard() ?? left[0];
  for (const id of ids) {
    const panel = crit(id), said = one("[data-said]", panel), key = one("input:checked", panel);
    panel.classList.toggle("now", id === now && !sheet.locked);
    said.classList.toggle("asked", id === now && open(id) && !sheet.locked);
    said.textContent = open(id) ? (id === now && !sheet.locked ? text.Pick : text.NotMarked) : key?.dataset.said ?? "";
    one("input[inputmode]", panel)?.setAttribute("aria-invalid", Number.isNaN(marked(id)));
    all("input, button[data-step]", panel).forEach(field => { field.disabled = sheet.locked || status() !== ""; });
  }
  const total = ids.filter(id => !open(id)).reduce((sum, id) => sum + marked(id) * sheet.criteria[id].weight / 100, 0);
  one("[data-total]").textContent = status() === "" ? number(total) : "—";
  one("[data-left]").textContent = fill(text.Of, ids.length - left.length, ids.length);
  one("[data-left-short]").textContent = left.length ? count(text.LeftCount, left.length) : text.Complete;
  one("[data-submit]").disabled = sheet.locked || left.length > 0 || sender.clashes > 0 || refusals.size > 0;
  drawState();
}

// Nothing is called saved while anything on the page is not.
function drawState() {
  const state = sender.trouble === "signin" ? "signin" : sender.clashes ? "conflict" : refusals.size ? "refused"
    : sender.trouble === "offline" ? "offline" : sender.waiting + typing.size || sender.trouble ? "waiting" : "saved";
  document.body.dataset.save = state;
  const waits = count(text.WaitingCount, sender.waiting + typing.size);
  const detail = { saved: savedAt ? fill(text.SavedAt, savedAt) : text.Nothing, refused: text.Look, conflict: text.Look }[state] ?? waits;
  const words = one(`.save-${state} [data-detail]`);
  if (words.textContent !== detail) words.textContent = detail;
  for (const note of all("[data-note]")) note.hidden = note.dataset.note !== state;
}

/* ---- what came of an entry ---- */
function heard(what, field, detail) {
  clear(field);
  if (what === "saved") {
    savedAt = new Date(detail.at).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: sheet.zone });
    if (field === "*submitted") location.reload();
  } else if (what === "refused") refuse(field, detail);
  else clash(field, detail);
  draw();
}

function refuse(field, problems) {
  clear(field);
  refusals.set(field, problems);
  const note = document.createElement("p");
  note.className = "said refused";
  note.setAttribute("role", "alert");
  note.dataset.about = field;
  note.textContent = problems.join(" ");
  place(field).append(note);
}

function clear(field) {
  refusals.delete(field);
  all(`[data-about="${field}"]`).forEach(note => note.remove());
}

// Another version stands on the server: the judge sees both and picks; typing anew picks too.
function clash(field, { mine, theirs }) {
  const words = value => value.points !== null && value.points !== undefined ? number(value.points)
    : value.status ? one(`#status option[value="${value.status}"]`)?.textContent : value.comment || value.text || "—";
  const note = one("#clash").content.firstElementChild.cloneNode(true);
  note.dataset.about = field;
  one("[data-lead]", note).textContent = fill(text.ConflictLead, sheet.criteria[field]?.name ?? text.Sheet, theirs.author);
  one("[data-mine]", note).textContent = fill(text.Mine, words(mine));
  one("[data-theirs]", note).textContent = fill(text.Theirs, words(theirs));
  one("[data-mine]", note).onclick = () => { clear(field); sender.keep(field, { points: mine.points, status: mine.status, comment: mine.comment }); };
  one("[data-theirs]", note).onclick = () => { clear(field); put(field, theirs); written.set(field, valueOf(field)); sender.take(field); };
  place(field).append(note);
}

/* ---- what the judge does ---- */
function later(field) {
  clearTimeout(typing.get(field));
  typing.set(field, setTimeout(() => settle(field), 800));
  draw();
}

const valueOf = field => field === "*comment" ? one("#comment").value : field === "*status" ? status() : marked(field);
const written = new Map([...Object.keys(sheet.criteria), "*comment", "*status"].map(field => [field, valueOf(field)]));

function settle(field) {
  clearTimeout(typing.get(field));
  typing.delete(field);
  const value = valueOf(field);
  if (Number.isNaN(value)) {
    written.delete(field);
    refuse(field, [fill(text.Scale, number(sheet.criteria[field].maximum), number(sheet.criteria[field].step))]);
  } else if (written.get(field) !== value || refusals.has(field)) {
    written.set(field, value);
    clear(field);
    sender.write(field, field === "*comment" ? { comment: value } : field === "*status" ? { status: value || null } : { points: value });
  }
  draw();
}

document.addEventListener("change", event => { if (event.target.dataset.field) settle(event.target.dataset.field); });
document.addEventListener("input", event => { if (event.target.matches("textarea[data-field], input[inputmode]")) later(event.target.dataset.field); });
document.addEventListener("focusin", draw);
addEventListener("beforeunload", () => { for (const field of [...typing.keys()]) settle(field); }, { capture: true });

document.addEventListener("click", event => {
  const step = event.target.closest("[data-step]"), remark = event.target.closest("[data-remark]");
  if (step) {
    const id = step.closest("[data-criterion]").dataset.criterion, { maximum, step: by } = sheet.criteria[id], up = Number(step.dataset.step);
    const now = Number(one("input", crit(id)).value.trim().replace(",", ".")) * 100 / by || 0;   // off the scale: to the next mark on it
    put(id, { points: Math.min(maximum, Math.max(0, (up > 0 ? Math.floor(now) : Math.ceil(now)) * by + up * by)) });
    later(id);
  }
  if (remark) {
    const comment = one("#comment");
    comment.value = comment.value.trim() === "" ? remark.textContent : `${comment.value.trimEnd()}, ${remark.textContent}`;
    later("*comment");
  }
  if (event.target.closest("[data-submit]")) {
    for (const field of [...typing.keys()]) settle(field);
    if (!one("[data-submit]").disabled) sender.write("*submitted", { points: 100 });
  }
  if (event.target.closest("[data-again]")) sender.hurry();
});

// On a row of keys the digits pick: 7 is seven, 1 and 0 soon after are ten. Delete takes the mark back.
let digits = "", digitsAt = 0;
document.addEventListener("keydown", event => {
  const keys = event.target.closest?.(".mks");
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || !/^([\d.,]|Delete|Backspace)$/.test(event.key)) return;
  event.preventDefault();
  const id = keys.closest("[data-criterion]").dataset.criterion;
  if (event.key.length > 1) all("input", keys).forEach(key => { key.checked = false; });
  else {
    digits = (event.timeStamp - digitsAt < 900 ? digits : "") + event.key.replace(",", ".");
    digitsAt = event.timeStamp;
    const key = all("input", keys).find(k => Number(k.value) / 100 === Number(digits)) ?? all("input", keys).find(k => Number(k.value) / 100 === Number(event.key));
    if (!key) return;
    key.checked = true;
    key.focus();
  }
  later(id);
});

startClock(one("[data-clock]"), `clock ${location.pathname}`, text.ClockLabel);
draw();
