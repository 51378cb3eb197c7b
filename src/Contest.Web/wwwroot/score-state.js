// What holds on a judge's sheets: what the document brought, what the server was heard to hold since, and on top what waits. And the words for it.
import { keyOf } from "./score-journal.js";
import { totalOf } from "./score-total.js";

export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
export const lang = document.documentElement.lang;
export const number = hundredths => (hundredths / 100).toLocaleString(lang, { maximumFractionDigits: 2, useGrouping: false });
export const fill = (words, ...values) => values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), words);
export const minutes = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

// The form that fits a number; forms are parted by bars: one|few|many in Russian, one|other in English.
const plural = new Intl.PluralRules(lang);
export function count(words, n) {
  const forms = words.split("|"), at = { one: 0, few: 1, many: 2 }[plural.select(n)] ?? forms.length - 1;
  return fill(forms[Math.min(at, forms.length - 1)], n);
}

/** The sheets of one round. */
export function openRound(data, journal) {
  const sheets = new Map(data.sheets.map(s => [s.token, s]));
  const at = (contestant, criterion) => ({ judge: data.judge, category: data.category, round: data.round, contestant, criterion });

  /** One field as it stands: its value, the version a new entry is based on, and what the judge has to decide. */
  function field(contestant, criterion) {
    const where = at(contestant, criterion), key = keyOf(where);
    const brought = sheets.get(contestant)?.fields[criterion], heard = journal.known.get(key);
    const base = heard && heard.version > (brought?.version ?? 0) ? heard : brought ?? { version: 0, points: null, status: null, text: "", at: null };
    const waiting = journal.mine.filter(e => keyOf(e) === key), last = waiting[waiting.length - 1];
    if (!last) return { ...base, waiting: 0, state: null, decides: [] };
    const stopped = waiting.find(e => e.state), { points, status, comment } = last;
    return {
      points, status, text: comment ?? "", at: base.at, waiting: waiting.length, base,
      version: !stopped ? last.basedOn + 1 : Math.max(base.version, stopped.theirs?.version ?? 0),
      state: stopped?.state ?? null, theirs: stopped?.theirs, problems: stopped?.problems, decides: stopped ? waiting.map(e => e.entryId) : [],
    };
  }

  function sheet(contestant) {
    const status = field(contestant, "*status").status ?? "", ids = Object.keys(data.criteria);
    const marks = ids.map(id => ({ id, ...field(contestant, id) })), note = field(contestant, "*comment").text.trim();
    const left = status ? [] : marks.filter(m => m.points === null), handed = field(contestant, "*submitted"), time = field(contestant, "*time").points;
    const every = [...ids, "*status", "*comment", "*time", "*submitted"].map(id => field(contestant, id)), isStopped = every.some(f => f.state);
    const extremes = status ? [] : marks.filter(m => data.criteria[m.id].addsPoints && (m.points === 0 || m.points === data.criteria[m.id].maximum));
    return {
      contestant, status, marks, left, extremes, note,
      unexplained: data.commentOnExtremes && note === "" ? extremes : [],
      total: totalOf(marks.map(m => ({ points: m.points, weight: data.criteria[m.id].weight })), data.total),
      seconds: time === null ? null : time / 100,
      // Handed in on the tablet, it is shut unless something on it wants a decision first; the handing in waits for that.
      isSubmitted: handed.points !== null && !(handed.waiting > 0 && isStopped), isWaiting: handed.waiting > 0, isHeld: handed.waiting > 0 && !handed.state && isStopped,
      isBegun: status !== "" || left.length < ids.length, isStopped, waiting: every.reduce((n, f) => n + f.waiting, 0),
      savedAt: every.map(f => f.at).filter(Boolean).sort().pop() ?? null,
    };
  }

  const isReady = s => !data.closed && !s.isSubmitted && !s.isStopped && s.left.length === 0 && s.unexplained.length === 0;
  return { data, at, field, sheet, isReady, sheets: () => data.sheets.map(s => sheet(s.token)) };
}

let told = "";

/** The corner that says what is true. Nothing is called saved while anything is not. While the page must stand still no notice comes or goes. */
export function drawSaving({ journal, sender, text, typing = 0, unfit = false, savedAt, version, still = false }) {
  const stopped = state => journal.mine.filter(e => e.state === state).length, waiting = journal.mine.length + typing;
  const state = sender.trouble === "signin" ? "signin" : stopped("conflict") ? "conflict" : stopped("refused") || unfit ? "refused"
    : sender.trouble === "offline" || !navigator.onLine ? "offline" : waiting || sender.trouble ? "waiting" : "saved";
  document.body.dataset.save = state;
  const waits = waiting ? count(text.WaitingCount, waiting) : text.NothingWaits;
  const detail = { saved: savedAt ? fill(text.SavedAt, savedAt) : text.Nothing, refused: text.Look, conflict: text.Look }[state] ?? waits;
  const words = one(`.save-${state} [data-detail]`);
  if (words.textContent !== detail) words.textContent = detail;
  const notes = { memory: !journal.keeps, others: journal.others > 0, version: waiting === 0 && sender.serverVersion && sender.serverVersion !== version };
  for (const note of still ? [] : all("[data-note]")) note.hidden = !(notes[note.dataset.note] ?? note.dataset.note === state);
  const sheets = journal.mine.filter(e => e.state === "conflict").map(e => `${e.category}/${e.round}/${e.contestant}`);
  const tell = { waiting: journal.mine.length, conflicts: sheets.length, sheets: [...new Set(sheets)], keeps: journal.keeps }, now = JSON.stringify(tell);
  if (now !== told) dispatchEvent(new CustomEvent("contest-journal", { detail: tell }));
  told = now;
}

export const clockOf = (at, zone) => at ? new Date(at).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }) : "";
