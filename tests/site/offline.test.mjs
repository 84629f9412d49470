// A site that lets browsers keep what was seen, when its server is gone: pages seen and the index open and say that they are
// copies, others are told, all of it within 500 kB; another build takes over, and a site that keeps nothing any more is rid of it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { browser, serve } from "./browser.mjs";
import { content, dalc, scratch } from "./built.mjs";
import { files } from "./pages.mjs";

const HERE = fileURLToPath(new URL("hors-ligne/", import.meta.url));
const NETWORK = fileURLToPath(new URL("../golden/otra-red/content", import.meta.url));
const MOST = 500_000;

/// Builds a site from folders of records, each over those before it.
function built(name, ...layers) {
  const out = join(scratch, "hors-ligne", name);
  execFileSync(dalc, ["build", ...layers.flatMap((layer) => ["--content", layer]), "--out", out], { stdio: "pipe" });
  return out;
}

/// The addresses of the pages of a site.
const addresses = (folder) => files(folder).filter((path) => path.endsWith("/index.html") || path === "index.html").map((path) => path.slice(0, -"index.html".length));

let chromium;
const guests = [];
before(async () => (chromium = await browser()));
after(async () => {
  await Promise.all(guests.map((close) => close()));
  await chromium?.close();
});

/// A visitor of a site that can go away, come back, and become another: `{page, address, open, away, back}`.
async function visitor(folder) {
  let served = await serve(folder);
  const { address, port } = served;
  const context = await chromium.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  const away = () => served.stop();
  const back = async (other = folder) => (served = await serve(other, port));
  const open = async (path) => {
    const answer = await page.goto(`${address}/${path}`);
    return { status: answer.status(), text: await page.locator("main").innerText() };
  };
  guests.push(() => Promise.all([context.close(), served.stop()]));
  return { page, address, open, away, back };
}

/// What the browser keeps of a site: the paths, the octets that it counts itself, those that the site counts, the workers.
const held = (page) => page.evaluate(async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const paths = requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  const ledger = await (await caches.match("/service-worker.json"))?.json() ?? {};
  const { usage } = await navigator.storage.estimate();
  const workers = (await navigator.serviceWorker.getRegistrations()).length;
  return { names, paths, usage, counted: Object.values(ledger).reduce((sum, { cost }) => sum + cost, 0), workers };
});

/// Waits until what is held is as wanted.
async function until(page, wanted) {
  let now;
  for (let round = 0; round < 200; round += 1) {
    now = await held(page);
    if (wanted(now)) return now;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`never as wanted: ${JSON.stringify(now)}`);
}

const keeps = (...paths) => (now) => paths.every((path) => now.paths.includes(path));

test("without a network, pages seen and the index open as dated copies, and what is not kept says so", async () => {
  const folder = built("reel", content, join(HERE, "reel"));
  const alphabet = addresses(folder).filter((path) => /^recherche\/(page-\d+\/)?$/.test(path));
  assert.ok(alphabet.length > 5);
  const { page, address, open, away, back } = await visitor(folder);
  assert.doesNotMatch((await open("")).text, /Sans réseau/);
  await until(page, keeps("", "recherche/index.json", ...alphabet));
  const online = await open("partenariats/bordeaux-lima/");
  await open("agenda/");
  await open("donnees/");
  await page.evaluate(() => Promise.all(["/agenda/agenda.ics", "/donnees/partenariats.csv", "/donnees/partenariats.json"].map((path) => fetch(path))));
  await until(page, keeps("partenariats/bordeaux-lima/", "agenda/", "donnees/"));
  await away();

  const copy = await open("partenariats/bordeaux-lima/");
  const [notice] = copy.text.match(/Sans réseau : voici la copie gardée sur cet appareil le .*\./);
  assert.match(notice, / le \d+ \S+ \d{4} à \d\d:\d\d\./);
  assert.equal(copy.text.replace(`${notice}\n\n`, ""), online.text);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".avis")).borderInlineStartWidth), "4px");
  for (const path of ["", ...alphabet]) assert.match((await open(path)).text, /Sans réseau : voici la copie/, path);
  await open("recherche/?q=haiti");
  await page.locator("[data-reponses] a").filter({ hasText: "Haïti" }).first().waitFor();
  await open("partenariats/bordeaux-lima");
  assert.equal(page.url(), `${address}/partenariats/bordeaux-lima/`);

  const unseen = await open("pays/haiti/");
  assert.equal(unseen.status, 503);
  assert.match(unseen.text, /^Page non gardée, sans réseau/);
  await page.locator("main a").filter({ hasText: "Bordeaux – Lima" }).click();
  assert.match(await page.locator("h1").innerText(), /Bordeaux/);
  const { paths } = await held(page);
  assert.deepEqual(paths.filter((path) => /\.(ics|csv|geojson|vcf)$|^donnees\/.*json$/.test(path)), []);

  await back();
  for (const path of ["", "partenariats/bordeaux-lima/"]) assert.doesNotMatch((await open(path)).text, /Sans réseau/);
});

test("two hundred pages later it is still within 500 kB, and the last ones are there", async () => {
  const folder = join(scratch, "hors-ligne/reel");
  const { page, address, open, away } = await visitor(folder);
  await open("");
  await until(page, keeps("recherche/index.json"));
  const seen = addresses(folder).filter((path) => /^(partenariats|collectivites|pays|organismes)\/[^/]+\/$/.test(path)).slice(0, 200);
  assert.equal(seen.length, 200);
  for (const [at, path] of seen.entries()) {
    await page.goto(`${address}/${path}`, { waitUntil: "commit" });
    const { usage } = at % 10 ? {} : await page.evaluate(() => navigator.storage.estimate());
    assert.ok(!(usage > MOST), `${usage} after ${path}`);
  }
  const last = seen.slice(-20);
  const now = await until(page, keeps(...last, "", "recherche/", "recherche/index.json"));
  assert.ok(now.usage < MOST && now.counted < MOST, JSON.stringify(now));
  assert.ok(now.counted > now.usage * 0.8, `what is counted is what is used: ${now.counted}, ${now.usage}`);
  assert.ok(!now.paths.includes(seen[0]));
  await away();
  for (const path of [...last, "recherche/", ""]) assert.match((await open(path)).text, /Sans réseau/, path);
});

test("each language has its own index and words; another build takes over and keeps what was seen", async () => {
  const [first, second] = [built("reseau", NETWORK, join(HERE, "reseau")), built("suite", NETWORK, join(HERE, "reseau"), join(HERE, "reseau-suite"))];
  const { page, open, away, back } = await visitor(first);
  await open("en/");
  await until(page, keeps("en/", "en/search/", "en/search/index.json"));
  assert.ok(!(await held(page)).paths.includes("busqueda/index.json"));
  await open("alianzas/ville-inventee-villa-inventada/");
  await until(page, keeps("alianzas/ville-inventee-villa-inventada/", "busqueda/index.json"));
  await away();
  assert.match((await open("en/search/")).text, /No network: this is the copy kept on this device on /);
  assert.match((await open("en/countries/")).text, /^Page not kept, no network/);
  assert.match((await open("paises/")).text, /^Página no guardada, sin conexión/);

  await back(second);
  await open("");
  assert.match((await open("")).text, /Directorio renovado/);
  const worker = readFileSync(join(second, "service-worker.js"), "utf8");
  const [print] = worker.match(/(?<="busqueda\/index.json":")\w+/);
  await until(page, (now) => now.workers === 1 && now.names.length === 1);
  await page.waitForFunction(async (print) => (await (await caches.match("/service-worker.json")).json())["busqueda/index.json"]?.print === print, print);
  await away();
  assert.match((await open("alianzas/ville-inventee-villa-inventada/")).text, /Sin conexión/);
});

test("a site that keeps nothing any more is rid of worker and copies", async () => {
  const [on, off] = [join(scratch, "hors-ligne/reseau"), built("sans", NETWORK, join(HERE, "sans"))];
  const { page, open, away, back } = await visitor(on);
  await open("");
  await until(page, keeps("busqueda/index.json"));
  await away();
  await back(off);
  await open("");
  await until(page, (now) => now.workers === 0 && now.names.length === 0);
  await away();
  await assert.rejects(open(""), /ERR_CONNECTION_REFUSED/);
});

test("a site that was not asked for it keeps nothing", async () => {
  const { page, open } = await visitor(join(scratch, "hors-ligne/sans"));
  for (const path of ["", "busqueda/", "alianzas/"]) {
    await open(path);
    await page.waitForLoadState("networkidle");
    const { workers, names } = await held(page);
    assert.deepEqual([workers, names], [0, []]);
  }
});
