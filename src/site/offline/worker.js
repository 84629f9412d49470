// What visitors have seen, kept for when there is no network. `SITE`, which the build writes above, says what is always kept
// (`always`), and of each language: where its pages begin (`prefix`), the pages to come back to (`core`), the data that its
// pages ask for (`data`), and the page that stands for those that are not kept (`offline`). Each file has its print.
//
// Owns one cache of at most BUDGET octets, and in it a ledger of what is there: path → { cost, kept, used, print, title }.
// Refuses other sites, calendars and open data. A browser that cannot compress keeps nothing.

/** All that is kept, in octets: files are kept compressed, and the browser writes some ENTRY octets with each. */
const BUDGET = 475_000;
const ENTRY = 900;
/** A file that costs more is not kept. */
const LARGEST = 100_000;
/** What was kept so long ago is dropped. */
const OLDEST = 30 * 86_400_000;
/** How long a page may take before a kept copy is shown, in milliseconds. */
const PATIENCE = 6_000;

const SCOPE = new URL(registration.scope);
const OWN = `dalc 1 ${SCOPE}`;
const LEDGER = "service-worker.json";

const at = (path) => new URL(path, SCOPE).href;
const is = (path, files) => Object.hasOwn(files, path);

/** The path within the site; undefined for what is not of it. */
function within(address) {
  const { origin, pathname } = new URL(address);
  return origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname) ? pathname.slice(SCOPE.pathname.length) : undefined;
}

const languageOf = (path) => SITE.languages.find(({ prefix }) => path.startsWith(prefix));
const isPage = (path) => /(^|\/)([^./]*|[^/]+\.html)$/.test(path);
const isData = (path) => SITE.languages.some(({ core, data }) => data.includes(path) || is(path, core));

addEventListener("install", (event) => {
  if (!self.CompressionStream) throw new Error("CompressionStream");
  skipWaiting();
  event.waitUntil(refresh(SITE.always, true));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

/** Takes over from a former build, with the pages that are open. */
async function begin() {
  const former = (name) => name.startsWith("dalc ") && name.endsWith(` ${SCOPE}`) && name !== OWN;
  await Promise.all((await caches.keys()).filter(former).map((name) => caches.delete(name)));
  await change(leaveFormer);
  await registration.navigationPreload?.enable();
  await clients.claim();
  for (const { url } of await clients.matchAll({ type: "window" })) {
    const path = within(url);
    if (path !== undefined && isPage(path)) await fetch(at(path), { cache: "no-cache" }).then((answer) => seen(path, answer)).catch(() => {});
  }
}

/** Drops what a former build kept of its own accord, and what no ledger knows. */
async function leaveFormer(cache, ledger) {
  const now = [SITE.always, ...SITE.languages.map(({ core }) => core)];
  for (const [path, { print }] of Object.entries(ledger)) {
    if (print && !now.some((files) => is(path, files))) delete ledger[path];
  }
  for (const { url } of await cache.keys()) if (!is(within(url), ledger)) await cache.delete(url);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = within(request.url);
  if (request.method !== "GET" || path === undefined) return;
  if (request.mode === "navigate") {
    if (isPage(path)) event.respondWith(page(event, path));
  } else if (path.startsWith("assets/")) event.respondWith(asset(request, path));
  else if (isData(path) || request.destination === "image") event.respondWith(part(event, path));
});

/** A page: as it is now; when there is no network, as it was seen; else what says so. */
async function page(event, path) {
  const network = Promise.resolve(event.preloadResponse).catch(() => {}).then((answer) => answer ?? fetch(event.request));
  event.waitUntil(network.then((answer) => seen(path, answer.clone())).catch(() => {}));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const first = await Promise.race([network.catch(() => null), late]);
  return first || (await copy(path)) || network.catch(() => missing(path));
}

/** Something that has its print in its name: as it is kept; for a page of a former build, as it is called now. */
async function asset(request, path) {
  const plain = (name) => name.replace(/\.[0-9a-f]{8}(?=\.|$)/, "");
  const heir = () => kept(Object.keys(SITE.always).find((name) => plain(name) === plain(path)) ?? path);
  return (await kept(path)) ?? fetch(request).catch(async () => (await heir()) ?? Response.error());
}

/** What a page shows or asks for: as it is now, else as it was. */
async function part(event, path) {
  const network = fetch(event.request);
  event.waitUntil(network.then((answer) => isToKeep(answer) && keep(path, answer.clone(), languageOf(path).core[path])).catch(() => {}));
  return network.catch(async () => (await kept(path)) ?? Response.error());
}

const isToKeep = ({ status, type, headers }) => status === 200 && type === "basic" && !headers.get("Cache-Control")?.includes("no-store");

/** Keeps a page that was seen, and with it what its language always has; forgets one that is no more. */
async function seen(path, answer) {
  if ([404, 410].includes(answer.status)) await change((cache, ledger) => drop(cache, ledger, path));
  if (!isToKeep(answer)) return;
  const { core } = languageOf(path);
  await keep(path, answer, core[path]);
  await refresh(core);
}

/** Fetches those of some files that are not kept as they are now. When `all` are needed, one that is not there fails. */
async function refresh(files, all) {
  const ledger = await read(await caches.open(OWN));
  for (const [path, print] of Object.entries(files)) {
    if (ledger[path]?.print === print) continue;
    const answer = await fetch(at(path), { cache: "no-cache" });
    if (answer.ok) await keep(path, answer, print);
    else if (all) throw new Error(`${answer.status} ${path}`);
  }
  await use(Object.keys(files));
}

async function keep(path, answer, print) {
  const whole = await answer.arrayBuffer();
  const bytes = await new Response(new Blob([whole]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  const title = isPage(path) ? titleOf(new TextDecoder().decode(whole)) : undefined;
  const entry = { cost: bytes.byteLength + ENTRY, kept: Date.now(), used: Date.now(), print, title };
  await change(async (cache, ledger) => {
    delete ledger[path];
    for (const old of leaving(ledger, entry.cost)) await drop(cache, ledger, old);
    if (entry.cost > LARGEST || costOf(ledger) + entry.cost > BUDGET) return drop(cache, ledger, path);
    ledger[path] = entry;
    await cache.put(at(path), new Response(bytes, { headers }));
  });
}

/** The title of a page, without that of the site. */
const titleOf = (html) => html.match(/<title>([^]*?)( – [^–]*)?<\/title>/)?.[1];

const costOf = (ledger) => Object.values(ledger).reduce((sum, { cost }) => sum + cost, 0);

/** What has to go for something new: what is too old, then what was used longest ago. */
function leaving(ledger, cost) {
  const mayGo = Object.entries(ledger).filter(([path]) => !is(path, SITE.always)).sort(([, one], [, other]) => one.used - other.used);
  let total = costOf(ledger) + cost;
  return mayGo.flatMap(([path, entry]) => {
    if (total <= BUDGET && entry.kept > Date.now() - OLDEST) return [];
    total -= entry.cost;
    return [path];
  });
}

/** What is kept at a path, as it came. */
async function kept(path) {
  const found = await (await caches.open(OWN)).match(at(path));
  return found && new Response(found.body.pipeThrough(new DecompressionStream("gzip")), { headers: found.headers });
}

/** A page as it was seen, which it says. */
async function copy(path) {
  const [answer, ledger] = [await kept(path), await read(await caches.open(OWN))];
  if (!answer || !ledger[path]) return undefined;
  await use([path]);
  const [html, notice] = [await answer.text(), await noticeOf(languageOf(path), ledger[path].kept)];
  return new Response(html.replace("</h1>", (end) => end + notice), { headers: answer.headers });
}

/** The words for a kept copy: the page for what is not kept has them, and on it stands their language. */
async function noticeOf({ offline }, when) {
  const html = (await (await kept(offline))?.text()) ?? "";
  const [, lang] = html.match(/<html lang="([^"]*)"/) ?? [];
  const [, words = ""] = html.match(/<template>([^]*?)<\/template>/) ?? [];
  return words.replace("{date}", new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(when));
}

/** What stands for a page that is not kept: it says so, and which are. */
async function missing(path) {
  const ledger = await read(await caches.open(OWN));
  if (is(`${path}/`, ledger)) return Response.redirect(at(`${path}/`));
  const language = languageOf(path);
  const answer = await kept(language.offline);
  if (!answer) return Response.error();
  const isFirst = (path) => path !== language.offline && !/\/page-\d+\/$/.test(path);
  const pages = Object.entries(ledger).filter(([path, { title }]) => title && isFirst(path) && languageOf(path) === language);
  const items = pages.sort(([, one], [, other]) => one.title.localeCompare(other.title)).map(([path, { title }]) => `<li><a href="${at(path)}">${title}</a></li>`);
  const html = (await answer.text()).replace("<!-- gardees -->", () => items.join("\n"));
  return new Response(html, { status: 503, headers: answer.headers });
}

const read = async (cache) => (await cache.match(at(LEDGER)))?.json() ?? {};

const use = (paths) => change((_, ledger) => paths.filter((path) => is(path, ledger)).forEach((path) => (ledger[path].used = Date.now())));

async function drop(cache, ledger, path) {
  delete ledger[path];
  await cache.delete(at(path));
}

let turn = Promise.resolve();

/** Changes what is kept, one change after the other. */
function change(act) {
  const next = async () => {
    const cache = await caches.open(OWN);
    const ledger = await read(cache);
    await act(cache, ledger);
    await cache.put(at(LEDGER), new Response(JSON.stringify(ledger)));
  };
  return (turn = turn.then(next, next));
}
