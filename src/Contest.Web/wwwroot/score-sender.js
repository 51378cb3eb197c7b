// Sends the judge's entries, of whatever sheet, one after the other, and takes an entry out of the journal only when the server has answered that it is on the disk.
// What was sent once keeps its id, its value and the version it was based on for good: the same entry may arrive twice and counts once.
import { keyOf } from "./score-journal.js";

const longestPause = 30_000, tab = newId();

/**
 * @param journal What waits.
 * @param judge   Whose page this is.
 * @param changed Called whenever the state may be another one.
 */
export function openSender(journal, judge, changed) {
  let trouble = null;          // null, "offline", "busy" or "signin"
  let sending = false, timer = 0, pause = 0, serverVersion = null;

  const ready = () => journal.mine.find(entry => !journal.mine.some(other => isSame(entry, other) && other.state)
    // A sheet is handed in behind everything else that was typed on it.
    && (entry.criterion !== "*submitted" || !journal.mine.some(other => other !== entry && onOneSheet(entry, other) && other.criterion !== "*submitted")));

  /**
   * Writes what the judge typed. Once this is done it is safe, and it is on its way. Returns the version that it will make.
   * @param at    { category, round, contestant, criterion }.
   * @param shown What the page showed there: the version, and the entries that wait for the judge's decision, which this is.
   */
  async function write(at, shown, value) {
    const { put } = await journal.change(entries => {
      const waiting = entries.filter(e => e.judge === judge && isSame(e, at)), last = waiting[waiting.length - 1];
      // What was never sent can still be retyped where it was typed; on what another tab typed a new entry is laid.
      return last && !last.state && !last.tried && last.tab === tab && last.basedOn + 1 === shown.version
        ? { put: [{ ...last, ...value }] }
        : { remove: waiting.filter(e => shown.decides.includes(e.entryId)), put: [entry(at, value, shown.version)] };
    });
    later(100);
    return put[0].basedOn + 1;
  }

  /** Puts away what waits for a decision: what stands on the server stays. */
  const drop = (at, shown) => journal.change(entries => ({ remove: entries.filter(e => e.judge === judge && isSame(e, at) && shown.decides.includes(e.entryId)) })).then(() => later(0));

  const entry = ({ category, round, contestant, criterion }, value, basedOn) =>
    ({ entryId: newId(), judge, category, round, contestant, criterion, points: null, status: null, comment: null, ...value, basedOn, tried: false, tab, state: null });

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  }

  async function send() {
    if (sending || !ready()) return;
    sending = true;
    try {
      await alone(async () => {
        await journal.refresh();
        for (let next = ready(); next && await pass(next); next = ready());
      });
    } finally {
      sending = false;
    }
    changed();
    if (ready()) later(Math.max(pause, 50));
  }

  // One tab sends at a time; where the browser cannot tell the tabs apart, an entry's id keeps it one.
  const alone = work => navigator.locks ? navigator.locks.request("contest-judging", work) : work();

  async function pass(next) {
    const { put } = await journal.change(entries => ({ put: entries.filter(e => e.entryId === next.entryId).map(e => ({ ...e, tried: true })) }));
    if (put.length === 0) return true;   // another tab was quicker
    const answer = await post(put[0]);
    trouble = answer.trouble ?? null;
    pause = trouble ? Math.min(Math.max(pause * 2, 1000), longestPause) : 0;
    if (!trouble) await journal.change(entries => outcome(entries, put[0], answer));
    changed();
    return !trouble;
  }

  async function post({ entryId, category, round, contestant, criterion, points, status, comment, basedOn }) {
    const body = JSON.stringify({ entryId, judge, category, round, contestant, criterion, points, status, comment, basedOn });
    return ask("/judge/entries", { method: "POST", headers: { "Content-Type": "application/json", "X-Contest": "1" }, body, keepalive: true });
  }

  /** Asks the server, and knows from then on how the line and the sign-in are: { status, said } or { trouble }. */
  async function ask(address, options) {
    const answer = await call(address, options);
    if (answer.trouble !== "busy") trouble = answer.trouble ?? null;
    changed();
    return answer;
  }

  async function call(address, options = {}) {
    const cut = new AbortController(), limit = setTimeout(() => cut.abort(), 15_000);
    try {
      const response = await fetch(address, { ...options, redirect: "manual", cache: "no-store", signal: cut.signal });
      serverVersion = response.headers.get("X-Contest-Version") ?? serverVersion;
      const whose = response.headers.get("X-Contest-Judge");
      // Somebody else's answer is none: that judge signed in on this tablet meanwhile.
      if (response.type === "opaqueredirect" || [401, 403].includes(response.status) || whose && whose !== `${judge}`) return { trouble: "signin" };
      // Only a rule's own refusal ends an entry; after any other answer it waits and is sent again.
      return [200, 409, 422].includes(response.status) ? { status: response.status, said: await response.json() } : { trouble: "busy" };
    } catch {
      return { trouble: "offline" };
    } finally {
      clearTimeout(limit);
    }
  }

  // What another tab has sent is no trouble of this one.
  journal.watch(() => { if (journal.mine.length === 0) trouble = null; });

  function hurry() {
    pause = 0;
    later(0);
  }

  for (const name of ["online", "pageshow", "focus"]) addEventListener(name, hurry);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });
  addEventListener("beforeunload", event => {
    if (journal.keeps || journal.mine.length === 0) return;
    event.preventDefault();
    event.returnValue = "";   // older tablets ask only then
  });
  later(0);
  return { write, drop, hurry, ask, get trouble() { return trouble; }, get serverVersion() { return serverVersion; } };
}

/** What becomes of an entry and of those typed on top of it, by the server's answer. */
function outcome(entries, sent, { status, said }) {
  const waiting = entries.find(e => e.entryId === sent.entryId);
  const standing = status === 200 ? { version: said.version, points: sent.points, status: sent.status, text: sent.comment, at: said.at } : said;
  const learn = status === 422 ? [] : [factOf(sent, standing)];
  if (!waiting) return { learn };
  const next = entries.filter(e => e.judge === sent.judge && isSame(e, sent) && e.sequence > waiting.sequence);
  if (status === 200) return { remove: [waiting], learn };
  if (status === 409 && alike(sent, said)) return { remove: [waiting], put: rebased(next, sent, said.version), learn };
  if (status === 409) return { put: [{ ...waiting, state: "conflict", theirs: said }], learn };
  // It will never be accepted; what was typed on top of it meanwhile stands in its place.
  return next.length > 0 ? { remove: [waiting], put: rebased(next, sent, sent.basedOn) } : { put: [{ ...waiting, state: "refused", problems: said.problems }] };
}

// Those typed on top of an entry that made no version of its own; what a tab typed that had not seen it keeps its base, and is asked about.
function rebased(next, sent, from) {
  let seen = sent.basedOn + 1;
  return next.filter(e => e.basedOn === seen && (seen += 1)).map((e, i) => ({ ...e, basedOn: from + i }));
}

export const factOf = (at, { version, points, status, text, at: time, author }) =>
  ({ key: keyOf(at), judge: at.judge, version, points: points ?? null, status: status || null, text: text ?? "", at: time, author: author ?? "" });

export const alike = (mine, theirs) => (mine.points ?? null) === (theirs.points ?? null) && (mine.status || null) === (theirs.status || null) && (mine.comment ?? "") === (theirs.text ?? "");
const onOneSheet = (a, b) => a.category === b.category && a.round === b.round && a.contestant === b.contestant;
const isSame = (a, b) => onOneSheet(a, b) && a.criterion === b.criterion;

// randomUUID is missing where the address is not https.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
