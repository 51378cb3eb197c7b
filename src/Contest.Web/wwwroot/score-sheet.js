// The judge's sheet: one document for all contestants of a round. Keys, total, and the state of saving in words. What is typed goes through score-sender.js into the journal.
import { openJournal } from "./score-journal.js";
import { openSender } from "./score-sender.js";
import { openClock } from "./score-clock.js";
import { askAbsence, askReview } from "./score-dialogs.js";
import { openNotices, statusWords } from "./score-notices.js";
import { openReceipt } from "./score-receipt.js";
import { all, clockOf, count, drawSaving, fill, lang, number, one, openRound } from "./score-state.js";
import { listenToKeys, step, watchPress } from "./score-keys.js";
import { keepPages } from "./score-pages.js";
import { totalOf } from "./score-total.js";
import { showWhose } from "./score-whose.js";

const { round: data, texts: text } = JSON.parse(document.getElementById("sheet-data").textContent);
const journal = await openJournal(data.judge), sender = openSender(journal, data.judge, draw), round = openRound(data, journal);
const ids = Object.keys(data.criteria), fields = [...ids, "*comment", "*status", "*time", "*submitted"];
const typing = new Map();     // field → { timer, shown }: what is being typed, and what stood there when it began
const unfit = new Map();      // field → why it cannot be written
const receipt = openReceipt({ data, text, round, journal, sender, fields }), compare = () => contestant && receipt.ask(contestant);
const notices = openNotices({ data, text, round, sender, settled: compare });
const press = watchPress(draw);
const ignored = new Set();    // contestants whom the judge marks whatever the records tell
let contestant, shown;        // shown: what the page shows of each field, to base an entry on

/* ---- what stands on the page ---- */
const crit = id => one(`[data-criterion="${id}"]`);

// Hundredths; null: nothing there; NaN: not on the scale.
function marked(id) {
  const typed = one("input[inputmode]", crit(id));
  if (!typed) return one("input:checked", crit(id)) ? Number(one("input:checked", crit(id)).value) : null;
  const words = typed.value.trim().replace(",", ".");
  if (words === "") return null;
  const points = Math.round(Number(words) * 100), { minimum, maximum, step: by } = data.criteria[id];
  return /^\d+(\.\d*)?$/.test(words) && Math.abs(Number(words) * 100 - points) < 1e-6 && points >= minimum && points <= maximum && points % by === 0 ? points : NaN;
}

function put(field, { points, text: words }) {
  if (field === "*comment") one("#comment").value = words ?? "";
  else if (field[0] !== "*") {
    const typed = one("input[inputmode]", crit(field));
    if (typed) typed.value = points === null ? "" : number(points);
    else all("input", crit(field)).forEach(key => { key.checked = Number(key.value) === points && points !== null; });
  }
}

/* ---- whose sheet ---- */
const tokenOf = () => decodeURIComponent(location.pathname.split("/").pop());
const addressOf = token => `/judge/${data.category}/${data.round}/${encodeURIComponent(token)}`;

function show() {
  const at = Math.max(0, data.sheets.findIndex(s => s.token === tokenOf()));
  contestant = data.sheets[at].token;
  shown = null;
  press.forget();
  showWhose(data, text, at, addressOf);
  draw();
  compare();
}

/** To another sheet of the round, without a request. */
function go(address) {
  settleAll();
  if (unfit.size > 0) return one("input", crit([...unfit.keys()][0])).focus();
  history.pushState(null, "", address);
  show();
  scrollTo(0, 0);
}

/* ---- drawing ---- */
// A finger's focus must not unfold anything: the page would move under it.
const byKeyboard = () => one(":focus-visible")?.closest("[data-criterion]")?.dataset.criterion;

const drawState = sheet => drawSaving({ journal, sender, text, typing: unwritten(), unfit: unfit.size > 0, savedAt: clockOf(sheet.savedAt, data.zone), version: data.version, still: press.isDown });

function draw() {
  if (!contestant) return;
  if (press.isDown) return drawState(round.sheet(contestant));
  const isTyped = f => typing.get(f)?.contestant === contestant && shown;
  const standing = Object.fromEntries(fields.map(f => [f, isTyped(f) ? shown[f] : round.field(contestant, f)]));
  for (const f of fields) if (!isTyped(f) && !unfit.has(f) && !isSame(shown?.[f], standing[f])) put(f, standing[f]);
  shown = standing;
  const sheet = round.sheet(contestant), locked = data.closed || sheet.isSubmitted, off = locked || sheet.status !== "";
  const left = ids.filter(id => !sheet.status && (unfit.has(id) || marked(id) === null || Number.isNaN(marked(id)))), now = byKeyboard() ?? left[0];
  for (const id of ids) {
    const panel = crit(id), said = one("[data-said]", panel), key = one("input:checked", panel), open = left.includes(id);
    panel.classList.toggle("now", id === now && !off);
    said.classList.toggle("asked", id === now && open && !off);
    said.textContent = open ? (id === now && !off ? text.Pick : text.NotMarked) : key?.dataset.said ?? "";
    one("input[inputmode]", panel)?.setAttribute("aria-invalid", Number.isNaN(marked(id)));
    all("input, button[data-step]", panel).forEach(field => { field.disabled = off; });
  }
  one("#comment").disabled = locked;
  for (const button of all("[data-remark], [data-absence], [data-mark-after-all]")) button.disabled = locked;
  drawNotices(sheet, locked);
  const total = totalOf(ids.filter(id => !left.includes(id)).map(id => ({ points: marked(id), weight: data.criteria[id].weight })), data.total);
  one("[data-total]").textContent = sheet.status === "" ? number(total) : "—";
  one("[data-left]").textContent = sheet.status ? text.NoMarks : fill(text.Of, ids.length - left.length, ids.length);
  const isOpen = left.length === 0 && !sheet.isStopped && unfit.size === 0 && !locked, wanted = unexplained(sheet);
  one("[data-left-short]").textContent = left.length ? count(text.LeftCount, left.length) : wanted.length ? text.NoteWantedShort : text.Complete;
  one("[data-submit]").disabled = !isOpen || wanted.length > 0;
  clock.show(`${data.judge} ${data.category} ${data.round} ${contestant}`, sheet.seconds, locked);
  receipt.draw(sheet, shown);
  drawState(sheet);
}

const isSame = (a, b) => a && a.version === b.version && a.points === b.points && a.text === b.text && a.state === b.state;
const unexplained = sheet => data.commentOnExtremes && one("#comment").value.trim() === "" ? sheet.extremes : [];

function drawNotices(sheet, locked) {
  const lock = one("[data-locked]");
  lock.hidden = !locked && !sheet.isHeld;
  lock.textContent = sheet.isHeld ? text.HandedStopped : data.closed ? text.IsClosed : sheet.isWaiting ? text.HandedWaiting : text.IsSubmitted;
  const status = one("[data-status]"), { status: word, text: ground } = round.field(contestant, "*status");
  status.hidden = !word;
  one("[data-status-words]").textContent = word ? statusWords(word, ground) : "";
  one("[data-mark-after-all]").hidden = locked;
  const proposed = data.sheets.find(s => s.token === contestant).proposed, notice = one("[data-proposed]");
  notice.hidden = !proposed || sheet.isBegun || locked || ignored.has(contestant);
  one("[data-proposed-words]").textContent = proposed ? fill(text.Proposed, statusWords("recused", proposed)) : "";
  const wanted = unexplained(sheet), note = one("[data-wanted]");
  note.hidden = wanted.length === 0 || locked;
  note.textContent = fill(text.NoteWanted, wanted.map(m => data.criteria[m.id].name).join(", "));
  notices.draw(contestant, shown, unfit);
}

/* ---- what the judge does ---- */
const valueOf = field => field === "*comment" ? { comment: one("#comment").value } : { points: marked(field) };

const begunOf = field => typing.get(field)?.contestant === contestant ? typing.get(field) : { contestant, shown: shown[field] };

function later(field) {
  const begun = begunOf(field);
  clearTimeout(begun.timer);
  typing.set(field, { ...begun, timer: setTimeout(() => settle(field), 800) });
  draw();
}

// What is typed on a field while its last value is still being written is laid on top of that, and not beside it.
const writing = new Map();    // contestant and field → the last write

function inTurn(field, work) {
  const key = `${contestant} ${field}`, turn = (writing.get(key) ?? Promise.resolve()).then(work).finally(() => {
    if (writing.get(key) === turn) writing.delete(key);
    draw();
  });
  writing.set(key, turn);
  draw();   // from the tap on, nothing is called saved
  return turn;
}

// What lies in the page only: being typed, or on its way into the journal.
const unwritten = () => new Set([...[...typing].map(([field, at]) => `${at.contestant} ${field}`), ...writing.keys()]).size;

/** Writes what was typed, on what the page showed when the typing began. */
function settle(field) {
  const begun = { ...begunOf(field) }, value = valueOf(field);
  clearTimeout(begun.timer);
  if (Number.isNaN(value.points)) {
    typing.delete(field);
    unfit.set(field, fill(text.Scale, number(data.criteria[field].minimum), number(data.criteria[field].maximum), number(data.criteria[field].step)));
    return draw();
  }
  unfit.delete(field);
  // Until it lies in the journal nothing draws over it.
  typing.set(field, begun);
  return inTurn(field, () => record(field, begun, value));
}

async function record(field, begun, value) {
  const isNew = begun.shown.state || (field === "*comment" ? value.comment !== begun.shown.text : value.points !== begun.shown.points);
  const version = isNew ? await sender.write(round.at(begun.contestant, field), begun.shown, value) : begun.shown.version;
  const now = typing.get(field);
  if (now === begun) typing.delete(field);
  else if (now?.contestant === begun.contestant) now.shown = { ...begun.shown, ...value, text: value.comment ?? "", version, state: null, decides: [] };   // typed on while it was written
}

const settleAll = () => Promise.all([...typing.keys()].map(settle));
const write = (field, value, whose = contestant) => inTurn(field, () => sender.write(round.at(whose, field), whose === contestant ? shown[field] : round.field(whose, field), value));
const setStatus = (status, ground) => write("*status", { status: status || null, comment: ground ?? "" });

document.addEventListener("change", event => { if (event.target.dataset.field) settle(event.target.dataset.field); });
document.addEventListener("input", event => { if (event.target.matches("textarea[data-field], input[inputmode]")) later(event.target.dataset.field); });
document.addEventListener("focusin", draw);
for (const name of ["pagehide", "beforeunload"]) addEventListener(name, settleAll, { capture: true });
document.addEventListener("visibilitychange", () => { if (document.hidden) settleAll(); });

document.addEventListener("click", async event => {
  const hit = selector => event.target.closest(selector);
  if (hit("[data-step]")) {
    const id = hit("[data-criterion]").dataset.criterion;
    put(id, { points: step(one("input", crit(id)).value, Number(hit("[data-step]").dataset.step), data.criteria[id]) });
    later(id);
  }
  if (hit("[data-remark]")) {
    const comment = one("#comment"), remark = hit("[data-remark]").textContent;
    comment.value = comment.value.trim() === "" ? remark : `${comment.value.trimEnd()}, ${remark}`;
    later("*comment");
  }
  if (hit("[data-to]")) {
    event.preventDefault();
    if (hit("[data-to]").href) go(hit("[data-to]").href);
  }
  if (hit("[data-absence]")) {
    await settleAll();
    const chosen = await askAbsence(shown["*status"], text);
    if (chosen) setStatus(chosen.status, chosen.ground);
  }
  if (hit("[data-mark-after-all]")) setStatus(null);
  if (hit("[data-recuse]")) setStatus("recused", data.sheets.find(s => s.token === contestant).proposed);
  if (hit("[data-mark-all-the-same]")) { ignored.add(contestant); draw(); }
  if (hit("[data-submit]")) {
    await settleAll();
    const sheet = round.sheet(contestant), whose = contestant;
    if (round.isReady(sheet) && await askReview([sheet], data, text, statusWords(sheet.status, shown["*status"].text)) && whose === contestant) await write("*submitted", { points: 100 });
  }
  if (hit(".back") && unfit.size > 0) {
    event.preventDefault();
    one("input", crit([...unfit.keys()][0])).focus();
  }
  if (hit("[data-again]")) sender.hurry();
});
listenToKeys(later);

/* ---- what the server holds ---- */
let handedIn = null;   // the sheet whose handing in was last seen on the server
journal.watch(() => {
  if (!contestant) return;
  draw();
  const sheet = round.sheet(contestant), now = sheet.isSubmitted && sheet.waiting === 0 ? contestant : null;
  if (now && now !== handedIn) compare();
  handedIn = now;
});
addEventListener("popstate", () => settleAll().then(show));
for (const name of ["online", "focus", "pageshow"]) addEventListener(name, compare);
for (const name of ["online", "offline"]) addEventListener(name, draw);
setInterval(() => { if (!document.hidden) compare(); }, 20_000);   // a sheet that was unlocked opens again, a closed round shuts

const clock = openClock(one("[data-clock]"), text, seconds => write("*time", { points: seconds * 100 }));
show();
keepPages([location.pathname], journal);
document.documentElement.dataset.ready = lang;
