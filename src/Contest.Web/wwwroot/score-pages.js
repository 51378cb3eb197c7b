// Keeps what the judge's pages are made of, so that they open without a connection.
import { all } from "./score-state.js";

const modules = ["journal", "sender", "state", "total", "sheet", "rounds", "pages", "keys", "dialogs", "clock", "notices", "receipt", "whose"].map(name => `/score-${name}.js`);

/**
 * Asks the worker to keep documents and the files of this page. Returns for each document whether it is kept; null where the browser keeps no pages (no https).
 * @param documents Addresses; one of each round is enough.
 * @param journal   Its storage is asked to be kept as well.
 */
export async function keepPages(documents, journal) {
  if (journal.keeps) navigator.storage?.persist?.().catch(() => { });
  if (!navigator.serviceWorker) return null;
  try {
    await navigator.serviceWorker.register("/judge/service-worker.js", { scope: "/judge/" });
    const { active } = await navigator.serviceWorker.ready, talk = new MessageChannel();
    const files = [...all("link[rel=stylesheet], link[rel=icon]").map(link => link.getAttribute("href")), ...all("script[src]").map(script => script.getAttribute("src")), ...modules];
    const kept = new Promise(done => { talk.port1.onmessage = event => done(event.data); });
    active.postMessage({ prepare: [...documents, "/judge/", ...new Set(files)] }, [talk.port2]);
    const answer = await kept, whole = answer.slice(documents.length).every(Boolean);
    return answer.slice(0, documents.length).map(one => one && whole);
  } catch {
    return null;
  }
}
// Whoever signs out leaves no pages to be seen; what waits for the server stays.
document.addEventListener("submit", async event => {
  if (!event.target.action?.endsWith("/sign-out") || !("caches" in window)) return;
  for (const name of await caches.keys()) if (name.startsWith("contest-judge-")) await caches.delete(name);
}, { capture: true });
