// The judge's list: how far each sheet is, waiting entries included; sends what waits, keeps the pages of open rounds, and hands in what is complete.
import { openJournal } from "./score-journal.js";
import { openSender } from "./score-sender.js";
import { askReview } from "./score-dialogs.js";
import { all, clockOf, drawSaving, fill, minutes, number, one, openRound } from "./score-state.js";
import { keepPages } from "./score-pages.js";

const { judge, version, zone, rounds, texts: text } = JSON.parse(document.getElementById("rounds-data").textContent);
const journal = await openJournal(judge), sender = openSender(journal, judge, draw), open = rounds.map(data => openRound(data, journal));
const kinds = ["handed", "sending", "stopped", "status", "complete", "begun", "untouched"];

function kindOf(sheet, round) {
  if (sheet.isStopped) return "stopped";
  if (sheet.isSubmitted) return sheet.isWaiting ? "sending" : "handed";
  if (sheet.status) return "status";
  return round.isReady(sheet) ? "complete" : sheet.isBegun ? "begun" : "untouched";
}

function draw() {
  for (const round of open) {
    const panel = one(`[data-of="${round.data.category}/${round.data.round}"]`), sheets = round.sheets();
    one("[data-handed]", panel).textContent = fill(text.HandedOf, sheets.filter(s => s.isSubmitted).length, sheets.length);
    one("[data-hand-in]", panel).disabled = !sheets.some(round.isReady);
    for (const sheet of sheets) {
      const line = one(`[data-sheet="${CSS.escape(sheet.contestant)}"]`, panel), kind = kindOf(sheet, round);
      one(".total", line).textContent = sheet.isBegun && !sheet.status ? number(sheet.total) : "";
      one("[data-time]", line).textContent = sheet.seconds === null ? "" : minutes(sheet.seconds);
      for (const name of kinds) one(`[data-kind=${name}]`, line).hidden = name !== kind;
    }
  }
  const saved = open.flatMap(round => round.sheets().map(s => s.savedAt)).filter(Boolean).sort().pop();
  drawSaving({ journal, sender, text, savedAt: clockOf(saved, zone), version });
}

document.addEventListener("click", async event => {
  if (event.target.closest("[data-again]")) sender.hurry();
  const round = open.find(r => event.target.closest("[data-hand-in]")?.dataset.handIn === `${r.data.category}/${r.data.round}`), ready = round?.sheets().filter(round.isReady) ?? [];
  if (ready.length === 0 || !await askReview(ready, round.data, text)) return;
  for (const sheet of ready) await sender.write(round.at(sheet.contestant, "*submitted"), round.field(sheet.contestant, "*submitted"), { points: 100 });
});
for (const name of ["online", "offline"]) addEventListener(name, draw);
journal.watch(draw);
draw();

const wanted = rounds.filter(r => !r.closed && r.sheets.length > 0), kept = await keepPages(wanted.map(r => `/judge/${r.category}/${r.round}/${encodeURIComponent(r.sheets[0].token)}`), journal);
const line = one("[data-prepared]");
line.hidden = wanted.length === 0;   // nothing is to be marked any more
line.textContent = kept === null ? text.NotPrepared : fill(text.Prepared, kept.filter(Boolean).length, wanted.length);
line.dataset.whole = kept !== null && journal.keeps && kept.every(Boolean);
