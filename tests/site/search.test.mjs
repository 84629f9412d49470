// The search: what it finds, first without a browser, by the module that pages load and the index of the real site; then in
// the page, as visitors use it.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { prepare, search, words } from "../../themes/dalc/static/recherche.js";
import { browser, serve } from "./browser.mjs";
import { asset, site } from "./built.mjs";

const INDEX = readFileSync(join(site, "recherche/index.json"));
const index = prepare(JSON.parse(INDEX));
const { entries } = index;
const first = (question) => search(index, question)[0];
const names = (question) => search(index, question).map((entry) => `${entry.title}: ${entry.name}`);

test("accents and capitals do not count", () => {
  for (const [asked, name] of [["perou", "Pérou"], ["PÉROU", "Pérou"], ["evry", "Évry-Courcouronnes"], ["ile de france", "Île-de-France"], ["bordeaux lima", "Bordeaux – Lima"], ["lima bordeaux", "Bordeaux – Lima"]]) {
    if (entries.some((entry) => entry.name === name)) assert.equal(first(asked)?.name, name, asked);
  }
});

test("a country is found by its name in four languages, and by its code", () => {
  for (const [asked, name] of [["Brasil", "Brésil"], ["Brazil", "Brésil"], ["Bolivia", "Bolivie"], ["Peru", "Pérou"], ["Ecuador", "Équateur"], ["Haití", "Haïti"], ["Dominican Republic", "République dominicaine"]]) {
    assert.equal(first(asked)?.name, name, asked);
    assert.equal(first(asked)?.title, "Pays", asked);
  }
});

test("an organisation is found by its acronym", () => {
  for (const [name, , , others] of JSON.parse(INDEX).groups.find((group) => group.title === "Organismes").entries.filter(([, , , others]) => others?.length)) {
    const found = search(index, others[0]).map((one) => one.name);
    assert.ok(found.includes(name), `${others[0]}: ${found}`);
  }
});

test("each answer leads to a page, in every language, also where its name tells the address", () => {
  for (const page of ["recherche", "es/busqueda", "pt/busca", "en/search"]) {
    const text = JSON.parse(readFileSync(join(site, page, "index.json")));
    const untold = text.groups.flatMap(({ entries }) => entries).filter(([, href]) => !href).length;
    assert.ok(untold > 100, `${page}: ${untold} addresses are left out`);
    const missing = prepare(text).entries.filter(({ href }) => !existsSync(join(site, href, "index.html")));
    assert.deepEqual(missing.map(({ href }) => href), [], page);
  }
});

test("partnerships of a country and of a town are among the answers", () => {
  assert.ok(names("Pérou").includes("Partenariats: Bordeaux – Lima"));
  assert.ok(names("bordeaux perou").includes("Partenariats: Bordeaux – Lima"));
});

test("nothing is found of what nobody is called", () => {
  for (const asked of ["", "   ", "—", "zzzzzzzz", "xqkwv"]) assert.deepEqual(names(asked), [], asked);
});

/// A name with one slip of the keyboard: a letter left out, doubled, changed or exchanged with the next.
function* slips(name) {
  const at = 1 + (name.length * 7) % Math.max(1, name.length - 2);
  yield name.slice(0, at) + name.slice(at + 1);
  yield name.slice(0, at) + name[at] + name.slice(at);
  yield `${name.slice(0, at)}${name[at] === "e" ? "a" : "e"}${name.slice(at + 1)}`;
  yield name.slice(0, at) + (name[at + 1] ?? "") + name[at] + name.slice(at + 2);
}

test("a name is found first, and with one slip in nine of ten", () => {
  const sought = entries.filter((entry) => entry.name.length > 4);
  const alike = (one, other) => words(one.name).join() === words(other.name).join();
  const missed = sought.filter((entry) => !alike(first(entry.name), entry));
  assert.deepEqual(missed.map((entry) => `${entry.name}: ${first(entry.name).name}`), []);
  const tries = sought.flatMap((entry) => [...slips(entry.name)].map((asked) => ({ entry, asked })));
  const found = tries.filter(({ entry, asked }) => first(asked) && alike(first(asked), entry));
  assert.ok(found.length >= 0.9 * tries.length, `${found.length} of ${tries.length}`);
});

test("the first question costs at most 25 kB", () => {
  const script = readFileSync(join(site, asset("recherche.js")));
  const page = readFileSync(join(site, "recherche/index.html"));
  const octets = [INDEX, script, page].map((bytes) => gzipSync(bytes).length).reduce((sum, one) => sum + one);
  assert.ok(octets <= 25_000, `${octets}`);
});

let chromium, served;
before(async () => ([served, chromium] = [await serve(site), await browser()]));
after(() => Promise.all([served?.stop(), chromium?.close()]));

async function visit(path, look, options = {}) {
  const context = await chromium.newContext({ locale: "fr-FR", ...options });
  const page = await context.newPage();
  try {
    await page.goto(served.address + path);
    return await look(page);
  } finally {
    await context.close();
  }
}

test("any page's field leads to the answers, at an address that gives them again", async () => {
  const address = await visit("/partenariats/bordeaux-lima/", async (page) => {
    await page.getByRole("search").getByRole("searchbox").fill("guanajuto");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Guanajuato", exact: true }).first().waitFor();
    return page.url();
  });
  assert.match(address, /\/recherche\/\?q=guanajuto$/);
  await visit(new URL(address).pathname + new URL(address).search, async (page) => {
    await page.getByRole("link", { name: "Guanajuato", exact: true }).first().waitFor();
    assert.equal(await page.locator("#p_quoi").inputValue(), "guanajuto");
  });
});

test("answers come as one types, are counted aloud, grouped, and walked with the arrows", async () => {
  await visit("/recherche/", async (page) => {
    assert.equal(await page.locator("[data-alphabet]").isVisible(), true);
    await page.locator("#p_quoi").pressSequentially("bordeaux");
    await page.getByRole("status").filter({ hasText: /^\d+ réponses pour « bordeaux »\.$/ }).waitFor();
    assert.equal(await page.locator("[data-alphabet]").isVisible(), false);
    assert.match(page.url(), /\?q=bordeaux$/);
    const headings = await page.locator("[data-reponses] h2").allInnerTexts();
    assert.ok(headings.some((heading) => /^Collectivités \(\d+\)$/.test(heading)), `${headings}`);
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Bordeaux");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.id), "p_quoi");
    await page.locator("#p_quoi").fill("");
    await page.locator("[data-alphabet]").waitFor({ state: "visible" });
    assert.equal(new URL(page.url()).search, "");
    await page.locator("#p_quoi").fill("zzzzzzz");
    await page.getByRole("status").filter({ hasText: "Aucune réponse pour « zzzzzzz »." }).waitFor();
  });
});

test("what is asked is shown as text, whatever it holds", async () => {
  await visit(`/recherche/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`, async (page) => {
    await page.getByRole("status").filter({ hasText: "<img src=x onerror=alert(1)>" }).waitFor();
    assert.equal(await page.locator("main img").count(), 0);
  });
});

test("a page that is not there searches for what was asked", async () => {
  await visit("/partenariats/bordeau-lima/", async (page) => {
    await page.getByRole("link", { name: "Bordeaux – Lima" }).first().waitFor();
    assert.equal(await page.locator("#p_quoi").inputValue(), "bordeau lima");
  });
});

test("without script the field leads to the list of everything, from A to Z", async () => {
  await visit("/", async (page) => {
    await page.getByRole("search").getByRole("searchbox").fill("lima");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/recherche/?q=lima");
    assert.ok((await page.locator("[data-alphabet] li a").count()) > 50);
    await page.getByRole("link", { name: "L", exact: true }).click();
    await page.waitForURL("**/page-*/");
    const listed = await page.locator("[data-alphabet] .alphabet a").allInnerTexts();
    assert.ok(listed.some((name) => name.startsWith("L")), `${listed}`);
  }, { javaScriptEnabled: false });
});
