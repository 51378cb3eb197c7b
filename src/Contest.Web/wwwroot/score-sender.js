// Sends the journal's entries one after the other and takes an entry out only when the server has answered that it is on the disk.
// What was sent once keeps its id, its value and the version it was based on for good: the same entry may arrive twice and counts once.
import { openJournal } from "./score-journal.js";

const longestPause = 30_000;

/**
 * @param sheet   {category, round, contestant, versions} of the page.
 * @param heard   Called with (what, field, detail) when something came of an entry: saved, clash, refused.
 * @param changed Called whenever the state may be another one.
 */
export function openSender(sheet, heard, changed) {
  const journal = openJournal();
  const versions = new Map(Object.entries(sheet.versions));
  const clashes = new Map();   // field → what stands on the server
  let trouble = null;          // null, "offline", "busy" or "signin"
  let sending = false, timer = 0, pause = 0;

  const of = field => journal.entries.filter(e => e.criterion === field);
  const ready = () => journal.entries.find(e => !clashes.has(e.criterion));

  async function write(field, value) {
    const waiting = of(field), last = waiting[waiting.length - 1];
    if (clashes.has(field)) return keep(field, value);
    // What was never sent can still be retyped.
    if (last && !last.tried) await journal.change(last, value);
    else await journal.add(entry(field, value, last ? last.basedOn + 1 : versions.get(field) ?? 0));
    later(250);
    changed();
  }

  const entry = (field, value, basedOn) => ({
    entryId: newId(), category: sheet.category, round: sheet.round, contestant: sheet.contestant,
    criterion: field, points: null, status: null, comment: null, ...value, basedOn, tried: false,
  });

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  }

  async function send() {
    const next = ready();
    if (sending || !next) return;
    sending = true;
    await journal.change(next, { tried: true });
    const answer = await post(next);
    trouble = answer.trouble ?? null;
    if (answer.trouble) pause = Math.min(Math.max(pause * 2, 1000), longestPause);
    else {
      pause = 0;
      await answered(next, answer);
    }
    sending = false;
    changed();
    if (ready()) later(pause);
  }

  async function post({ tried, ...body }) {
    const cut = new AbortController(), limit = setTimeout(() => cut.abort(), 15_000);
    try {
      const response = await fetch("/judge/entries", {
        method: "POST", headers: { "Content-Type": "application/json", "X-Contest": "1" },
        body: JSON.stringify(body), redirect: "manual", keepalive: true, signal: cut.signal,
      });
      if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) return { trouble: "signin" };
      // Only a rule's own refusal ends an entry; after any other answer it waits and is sent again.
      return [200, 409, 422].includes(response.status) ? { status: response.status, said: await response.json() } : { trouble: "busy" };
    } catch {
      return { trouble: "offline" };
    } finally {
      clearTimeout(limit);
    }
  }

  async function answered(sent, { status, said }) {
    const field = sent.criterion;
    if (status === 200) {
      versions.set(field, said.version);
      await journal.remove(sent);
      heard("saved", field, said);
    } else if (status === 409 && same(sent, said)) {
      await take(field, said.version);
      heard("saved", field, said);
    } else if (status === 409) {
      clashes.set(field, said);
      heard("clash", field, { mine: of(field).pop(), theirs: said });
    } else {
      // It will never be accepted; what was typed on top of it meanwhile stands in its place.
      const newest = of(field).filter(e => e !== sent).pop();
      if (newest) await journal.change(newest, { entryId: newId(), basedOn: sent.basedOn, tried: false });
      await journal.remove(sent);
      heard("refused", field, said.problems);
    }
  }

  const same = (mine, theirs) => (mine.points ?? null) === (theirs.points ?? null) && mine.status === null && !theirs.status && (mine.comment ?? "") === (theirs.text ?? "");

  /** Settles a clash by what the judge means, on top of what stands on the server. */
  async function keep(field, value) {
    const { version } = clashes.get(field);
    await take(field, version);
    await journal.add(entry(field, value, version));
    later(0);
    changed();
  }

  /** Settles a clash by what stands on the server. */
  async function take(field, version = clashes.get(field).version) {
    for (const waiting of of(field)) await journal.remove(waiting);
    versions.set(field, version);
    clashes.delete(field);
    changed();
  }

  function hurry() {
    pause = 0;
    if (ready()) later(0);
  }

  for (const name of ["online", "pageshow", "focus"]) addEventListener(name, hurry);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });
  addEventListener("beforeunload", event => {
    if (journal.entries.length === 0) return;
    event.preventDefault();
    event.returnValue = "";   // older tablets ask only then
  });

  return { write, keep, take, hurry, get waiting() { return journal.entries.length; }, get trouble() { return trouble; }, get clashes() { return clashes.size; } };
}

// randomUUID is missing where the address is not https.
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
