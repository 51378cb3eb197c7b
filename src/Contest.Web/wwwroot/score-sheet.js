// The judge's sheet. Every change becomes an entry of the journal before it is sent, with an id and a base version that never change,
// and leaves the journal only when the server has answered that it is on the disk.
const sheet = JSON.parse(document.getElementById("sheet-data").textContent);
const text = sheet.texts;
const one = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];

// The journal. It lives as long as the page; a durable one takes its place behind these functions.
const journal = [];
const versions = { ...sheet.versions };
let state = "saved", savedAt = sheet.savedAt, sending = false, pause = 0, timer = 0;

const newId = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

const number = hundredths => (hundredths / 100).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });

function write(field, value) {
  const waiting = journal.filter(e => e.criterion === field);
  const last = waiting[waiting.length - 1];
  // What was never sent can still be retyped; what may have been sent cannot.
  if (last && !last.tried) Object.assign(last, value);
  else journal.push({ entryId: newId(), category: sheet.category, round: sheet.round, contestant: sheet.contestant, criterion: field,
    basedOn: last ? last.basedOn + 1 : versions[field] ?? 0, points: null, status: null, comment: null, tried: false, ...value });
  show("waiting");
  send();
}

async function send() {
  clearTimeout(timer);
  if (sending || journal.length === 0 || state === "conflict") return;
  sending = true;
  const entry = journal[0];
  entry.tried = true;
  try {
    const { tried, ...body } = entry;
    const answer = await fetch("/judge/entries", { method: "POST", headers: { "Content-Type": "application/json", "X-Contest": "1" }, body: JSON.stringify(body), signal: AbortSignal.timeout?.(15000) });
    if (answer.ok) accept(entry, await answer.json());
    else if (answer.status === 401 || answer.status === 403) again("signin");
    else if (answer.status === 409) settle(entry, await answer.json());
    else if (answer.status === 422) refuse(entry, (await answer.json()).problems);
    else again("offline");
  } catch {
    again("offline");
  }
  sending = false;
  if (pause === 0) send();
}

function accept(entry, answer) {
  journal.shift();
  versions[entry.criterion] = answer.version;
  savedAt = new Date(answer.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: sheet.zone });
  pause = 0;
  if (entry.criterion === "*submitted") return location.reload();
  if (entry.criterion === "*status" && journal.length === 0) return location.reload();
  show(journal.length ? "waiting" : "saved");
}

function again(why) {
  pause = Math.min(Math.max(pause * 2, 1000), 30000);
  show(why);
  timer = setTimeout(retry, pause);
}

function retry() {
  pause = 0;
  send();
}

// The server holds another version: nothing is overwritten, the judge sees both and chooses.
function settle(entry, theirs) {
  pause = 1;
  show("conflict");
  const dialog = one("[data-conflict]");
  const words = e => e.points != null ? number(e.points) : e.comment ?? e.text ?? e.status ?? "—";
  one("[data-conflict-lead]").textContent = text.ConflictLead.replace("{0}", sheet.criteria[entry.criterion]?.name ?? "").replace("{1}", theirs.author);
  one("[data-mine]").textContent = text.Mine.replace("{0}", words(entry));
  one("[data-theirs]").textContent = text.Theirs.replace("{0}", words(theirs));
  one("[data-mine]").onclick = () => choose(() => {
    const rest = journal.splice(0).filter(e => e !== entry);
    // Later entries of the field were typed on top of the one that lost: the newest of them is what the judge means.
    const newest = rest.filter(e => e.criterion === entry.criterion).pop() ?? entry;
    journal.push({ ...newest, entryId: newId(), basedOn: theirs.version, tried: false }, ...rest.filter(e => e.criterion !== entry.criterion));
  });
  one("[data-theirs]").onclick = () => choose(() => {
    const rest = journal.splice(0).filter(e => e.criterion !== entry.criterion);
    journal.push(...rest);
    versions[entry.criterion] = theirs.version;
    put(entry.criterion, theirs.points, theirs.text);
  });
  const choose = act => {
    act();
    dialog.close();
    pause = 0;
    show(journal.length ? "waiting" : "saved");
    send();
  };
  dialog.oncancel = event => event.preventDefault();
  dialog.showModal();
}

function refuse(entry, problems) {
  for (let i = journal.length; i--;) if (journal[i].criterion === entry.criterion) journal.splice(i, 1);
  const place = one("[data-problems]");
  place.textContent = problems.join(" ");
  place.hidden = false;
  pause = 0;
  show(journal.length ? "waiting" : "saved");
}

function put(field, points, comment) {
  for (const input of all(`[data-field="${field}"]`))
    if (input.type === "radio") input.checked = points !== null && Number(input.value) === points;
    else input.value = field === "*comment" ? comment : points === null ? "" : number(points);
}

const marked = id => {
  const radio = all(`input[type=radio][data-field="${id}"]`);
  if (radio.length) return radio.find(r => r.checked) ? Number(radio.find(r => r.checked).value) : null;
  return read(id);
};

// null: nothing typed; NaN: not a mark of the scale.
function read(id) {
  const typed = one(`input[data-field="${id}"]`).value.trim().replace(",", ".");
  if (typed === "") return null;
  const hundredths = Math.round(Number(typed) * 100), { maximum, step } = sheet.criteria[id];
  return hundredths >= 0 && hundredths <= maximum && hundredths % step === 0 ? hundredths : NaN;
}

function show(next) {
  state = next;
  document.body.dataset.save = state;
  const detail = state === "saved" ? (savedAt ? text.SavedAt.replace("{0}", savedAt) : text.Nothing) : text.Waiting.replace("{0}", journal.length);
  one(`.save-${state} [data-detail]`).textContent = detail;
  sum();
}

function sum() {
  let total = 0, left = 0, first = true;
  for (const [id, criterion] of Object.entries(sheet.criteria)) {
    const points = marked(id), open = points === null || Number.isNaN(points), panel = one(`[data-criterion="${id}"]`);
    const checked = one(`input[type=radio][data-field="${id}"]:checked`), said = panel.querySelector(".crit-head [data-said]");
    if (open) left++;
    else total += points * criterion.weight / 100;
    panel.classList.toggle("now", open && first);
    said.classList.toggle("todo", open && first);
    said.textContent = open ? (first ? text.Pick : "") : checked?.dataset.said ?? "";
    if (open) first = false;
  }
  one("[data-total]").textContent = number(total);
  const count = Object.keys(sheet.criteria).length;
  one("[data-left]").textContent = text.Of.replace("{0}", count - left).replace("{1}", count);
  one("[data-left-short]").textContent = left ? text.Left.replace("{0}", left) : text.Complete;
  const locked = one("#comment").disabled, status = one("#status").value !== "";
  one("[data-submit]").disabled = locked || (left > 0 && !status) || journal.length > 0;
}

document.addEventListener("change", event => {
  const field = event.target.dataset?.field;
  if (!field) return;
  one("[data-problems]").hidden = true;
  if (field === "*comment") return write(field, { comment: event.target.value });
  if (field === "*status") return write(field, { status: event.target.value || null });
  const points = marked(field);
  event.target.setAttribute("aria-invalid", Number.isNaN(points));
  if (Number.isNaN(points)) return sum();
  write(field, { points });
});

let typing = 0;
document.addEventListener("input", event => {
  if (event.target.dataset?.field !== "*comment") return;
  clearTimeout(typing);
  typing = setTimeout(() => write("*comment", { comment: event.target.value }), 800);
});

document.addEventListener("click", event => {
  const step = event.target.closest("[data-step]");
  if (step) {
    const input = step.parentElement.querySelector("input"), id = input.dataset.field, criterion = sheet.criteria[id];
    const now = read(id);
    const next = Math.min(criterion.maximum, Math.max(0, (Number.isNaN(now) || now === null ? 0 : now) + Number(step.dataset.step) * criterion.step));
    input.value = number(next);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (event.target.closest("[data-submit]")) write("*submitted", { points: 100 });
});

for (const name of ["online", "pageshow"]) addEventListener(name, retry);
document.addEventListener("visibilitychange", () => { if (!document.hidden) retry(); });
addEventListener("beforeunload", event => { if (journal.length) event.preventDefault(); });
show("saved");
