// Keeps a judge's page in touch with the desk: tells every few seconds how the tablet is, shows what the desk says, and calls an organizer.
// What waits on the tablet is told by the sheet's own scripts in the event "contest-journal"; a page without them has nothing that waits.
const every = 15_000;
const find = name => document.querySelector(`[data-${name}]`);
const [bar, other, nudges, dialog] = ["tablet", "other", "nudges", "call-form"].map(find);
const say = (words, value) => words.replace("{0}", value);

let journal = { waiting: 0, conflicts: 0, sheets: [], keeps: true };
let desk = { active: true, nudges: [], calls: [] };
let reached = true, beating = null, battery = null;

async function post(address, body) {
  const cut = new AbortController(), limit = setTimeout(() => cut.abort(), 10_000);
  try {
    return await fetch(address, { method: "POST", headers: { "Content-Type": "application/json", "X-Contest": "1" }, body: JSON.stringify(body ?? {}), redirect: "manual", signal: cut.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(limit);
  }
}

// One at a time: who asks while one is on the way gets another after it.
function beat() {
  const run = async () => {
    const told = { ...journal, battery: battery && Math.round(battery.level * 100), charging: battery?.charging ?? false, round: document.body.dataset.round ?? "" };
    const answer = await post("/judge/beat", told);
    reached = answer?.status === 200;
    if (reached) desk = await answer.json().catch(() => desk);
    draw();
  };
  beating = beating ? beating.then(run) : run();
  const mine = beating;
  mine.finally(() => { if (beating === mine) beating = null; });
  return mine;
}

function draw() {
  bar.hidden = false;
  other.hidden = desk.active;
  const waiting = find("waiting");
  waiting.hidden = journal.waiting === 0;
  waiting.textContent = say(waiting.dataset.words, journal.waiting);

  for (const shown of [...nudges.children]) if (!desk.nudges.some(n => `${n.id}` === shown.dataset.id)) shown.remove();
  for (const nudge of desk.nudges) {
    if (nudges.querySelector(`[data-id="${nudge.id}"]`)) continue;
    const note = find("nudge").content.firstElementChild.cloneNode(true);
    note.dataset.id = nudge.id;
    note.querySelector("[data-text]").textContent = nudge.text || nudges.dataset.words;
    note.querySelector("[data-from]").textContent = `${nudge.by}, ${nudge.at}`;
    note.querySelector("button").addEventListener("click", () => tell(`/judge/nudges/${nudge.id}/seen`));
    nudges.append(note);
  }

  const open = desk.calls.find(c => !c.answeredBy), coming = desk.calls.filter(c => c.answeredBy).pop(), state = find("call-state");
  const words = open ? say(state.dataset.called, open.at) : coming ? say(state.dataset.coming, coming.answeredBy) : "";
  if (state.textContent !== words) state.textContent = words;
  find("take-back").hidden = !open;
  find("take-back").dataset.id = open?.id ?? "";
  find("call").hidden = !!open;
  find("lost").hidden = reached;
  find("send").disabled = !reached;
}

async function tell(address, body) {
  const answer = await post(address, body);
  await beat();
  return answer;
}

async function send() {
  const refused = find("refused");
  refused.hidden = true;
  const answer = await tell("/judge/calls", { kind: dialog.querySelector("input:checked").value, text: dialog.querySelector("#call-text").value, round: document.body.dataset.round ?? "" });
  if (answer?.status === 204) {
    dialog.querySelector("#call-text").value = "";
    dialog.close();
  } else if (answer?.status === 422) {
    refused.textContent = (await answer.json()).problems.join(" ");
    refused.hidden = false;
  } else {
    reached = false;
    draw();
  }
}

find("call").addEventListener("click", () => { dialog.showModal(); beat(); });
find("close").addEventListener("click", () => dialog.close());
find("send").addEventListener("click", send);
find("take-up").addEventListener("click", () => tell("/judge/tablet"));
find("take-back").addEventListener("click", event => tell(`/judge/calls/${event.currentTarget.dataset.id}/back`));
dialog.querySelector("form").addEventListener("submit", event => { event.preventDefault(); if (reached) send(); });

addEventListener("contest-journal", event => {
  const was = journal;
  journal = { waiting: event.detail?.waiting ?? 0, conflicts: event.detail?.conflicts ?? 0, sheets: event.detail?.sheets ?? [], keeps: event.detail?.keeps ?? true };
  // What the desk wants to know at once; how many wait it learns in its turn.
  if (journal.waiting > 0 !== was.waiting > 0 || journal.conflicts !== was.conflicts) beat();
  else draw();
});
for (const name of ["online", "pageshow"]) addEventListener(name, beat);
document.addEventListener("visibilitychange", () => { if (!document.hidden) beat(); });
setInterval(() => { if (!document.hidden) beat(); }, every);
navigator.getBattery?.().then(known => { battery = known; });
beat();
