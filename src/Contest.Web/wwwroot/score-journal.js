// What was typed and the server does not have yet, and what the server is known to hold. Kept in the tablet, shared by its tabs, and written before anything is sent.
// Where the browser keeps nothing (private window, full or denied storage) the same journal lives in the page's memory, and says so.
const database = "contest-judging", stores = ["entries", "known"];

/**
 * @param judge Whose entries; those of others who used this tablet are counted and left alone.
 * An entry: { sequence, entryId, judge, category, round, contestant, criterion, points, status, comment, basedOn, tried, tab, state, theirs, problems }.
 */
export async function openJournal(judge) {
  const watchers = [], channel = "BroadcastChannel" in window ? new BroadcastChannel(database) : null;
  let store;
  try {
    store = await inDatabase();
    await store.change(() => ({ probe: true }));
  } catch {
    store = inMemory([], []);
  }

  const journal = {
    /** This judge's entries, oldest first. */ mine: [],
    /** How many entries of other judges wait on this tablet. */ others: 0,
    /** What the server is known to hold, by keyOf(). */ known: new Map(),
    get keeps() { return store.keeps; },
    watch(watcher) { watchers.push(watcher); },

    /** Reads all entries, decides and writes, as one: no other tab comes between. `decide` returns { put, remove, learn }. */
    async change(decide) {
      let done;
      try {
        done = await store.change(decide);
      } catch {
        try {
          store = await inDatabase();   // a tablet that slept may have lost its connection to the storage
          done = await store.change(decide);
        } catch {
          store = inMemory(journal.mine, [...journal.known.values()]);
          done = await store.change(decide);
        }
      }
      await journal.refresh();
      channel?.postMessage("changed");
      return done;
    },

    async refresh() {
      let read;
      try {
        read = await store.read();
      } catch {
        return;   // the next change opens the storage again
      }
      journal.mine = read.entries.filter(e => e.judge === judge);
      journal.others = read.entries.length - journal.mine.length;
      journal.known = new Map(read.known.filter(k => k.judge === judge).map(k => [k.key, k]));
      for (const watcher of watchers) watcher();
    },
  };
  channel?.addEventListener("message", journal.refresh);
  for (const name of ["focus", "pageshow"]) addEventListener(name, journal.refresh);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) journal.refresh(); });
  await journal.refresh();
  return journal;
}

export const keyOf = ({ judge, category, round, contestant, criterion }) => [judge, category, round, contestant, criterion].join("\n");

async function inDatabase() {
  const db = await new Promise((done, failed) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("entries", { keyPath: "sequence", autoIncrement: true });
      asked.result.createObjectStore("known", { keyPath: "key" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
    asked.onblocked = () => failed(new Error("blocked"));
    setTimeout(() => failed(new Error("the storage does not answer")), 4000);
  });
  db.onversionchange = () => db.close();
  return {
    keeps: true,
    change: decide => new Promise((done, failed) => {
      const work = db.transaction(stores, "readwrite", { durability: "strict" });
      const entries = work.objectStore("entries"), known = work.objectStore("known");
      let decided;
      work.oncomplete = () => done(decided);
      work.onabort = work.onerror = () => failed(work.error);
      entries.getAll().onsuccess = event => {
        decided = decide(event.target.result);
        for (const entry of decided.remove ?? []) entries.delete(entry.sequence);
        for (const entry of decided.put ?? []) entries.put(entry);
        for (const fact of decided.learn ?? [])
          known.get(fact.key).onsuccess = got => { if (isNews(fact, got.target.result)) known.put(fact); };
        // Only what was written shows that it can be.
        if (decided.probe) known.put({ key: "probe", at: Date.now() });
      };
    }),
    read: () => new Promise((done, failed) => {
      const work = db.transaction(stores, "readonly"), read = {};
      for (const name of stores) work.objectStore(name).getAll().onsuccess = event => { read[name] = event.target.result; };
      work.oncomplete = () => done(read);
      work.onabort = work.onerror = () => failed(work.error);
    }),
  };
}

function inMemory(entries, known) {
  let all = entries.map(e => ({ ...e })), facts = new Map(known.map(k => [k.key, k])), last = Math.max(0, ...all.map(e => e.sequence));
  return {
    keeps: false,
    async change(decide) {
      const decided = decide(all.map(e => ({ ...e })));
      for (const entry of decided.remove ?? []) all = all.filter(e => e.sequence !== entry.sequence);
      for (const entry of decided.put ?? [])
        if (entry.sequence) all = all.map(e => e.sequence === entry.sequence ? entry : e);
        else all.push({ ...entry, sequence: ++last });
      for (const fact of decided.learn ?? []) if (isNews(fact, facts.get(fact.key))) facts.set(fact.key, fact);
      return decided;
    },
    read: async () => ({ entries: all, known: [...facts.values()] }),
  };
}

const isNews = (fact, known) => !known || known.version < fact.version;
