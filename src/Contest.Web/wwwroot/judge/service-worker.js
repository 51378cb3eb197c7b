// Keeps the judge's pages for the time without a connection: the list, one document for each round, and what they are made of.
// The network comes first, so that a page and its scripts are of one version; what was typed lies in the journal and is never touched here.
const files = "contest-judge-files", pages = "contest-judge-", patience = 3000;

self.addEventListener("install", event => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event, address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate" && isPage(address.pathname)) event.respondWith(first(request, keptAs(address.pathname)));
  else if (/\.(css|js|svg|woff2)$/.test(address.pathname)) event.respondWith(first(request, address.pathname));
});

// A page that is about to go offline asks for everything it will need, and is told how much of it is kept.
self.addEventListener("message", event => {
  if (!event.data?.prepare) return;
  event.waitUntil(Promise.all(event.data.prepare.map(async address => {
    const path = new URL(address, location.origin).pathname;
    try {
      const kept = isPage(path) ? keptAs(path) : path;
      return await keep(await fetch(address, { redirect: "manual" }), kept) || await caches.match(kept, { ignoreVary: true }) !== undefined;
    } catch {
      return await caches.match(isPage(path) ? keptAs(path) : path, { ignoreVary: true }) !== undefined;
    }
  })).then(kept => event.ports[0]?.postMessage(kept)));
});

const isPage = path => path === "/judge" || path === "/judge/" || /^\/judge\/(?!enter\/|receipt\/)[^/]+\/[^/]+\/[^/]+$/.test(path);

// Every contestant of a round is marked in one document.
const keptAs = path => path.startsWith("/judge/") && path.length > 7 ? path.slice(0, path.lastIndexOf("/")) : "/judge/";

async function first(request, kept) {
  const asked = fetch(request).then(async answer => {
    await keep(answer, kept).catch(() => { });   // the storage is full: the page works, only not offline
    return answer;
  });
  const late = new Promise(done => setTimeout(done, patience));
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  // A program that is being restarted behind a proxy answers, and has nothing to say.
  if (answer && answer.status < 500) return answer;
  return await caches.match(kept, { ignoreVary: true }) ?? answer ?? asked;
}

async function keep(answer, kept) {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return false;
  if (!kept.startsWith("/judge/") || kept.endsWith(".js")) return await put(files, kept, answer);
  // A document says whose it is; the one before who used this tablet leaves nothing to be seen.
  const judge = answer.headers.get("X-Contest-Judge");
  if (!judge) return false;
  for (const name of await caches.keys()) if (name.startsWith(pages) && name !== files && name !== pages + judge) await caches.delete(name);
  return await put(pages + judge, kept, answer);
}

async function put(name, kept, answer) {
  await (await caches.open(name)).put(kept, answer.clone());
  return true;
}
