// The list of partnerships cut by facets: without script, every facet leads to pages; with it, the list is cut in place, every
// number is that of the list it leads to, the address tells what is chosen, and Back goes back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { browser, serve } from "./browser.mjs";
import { site } from "./built.mjs";

let chromium, served;
before(async () => {
  [served, chromium] = [await serve(site), await browser()];
});
after(() => Promise.all([served?.stop(), chromium?.close()]));

/// Opens a page; `look` is given it and the addresses it asked for. Nothing may be said on the console.
async function at(path, look, { said: expected = [], ...options } = {}) {
  const context = await chromium.newContext({ locale: "fr-FR", ...options });
  const page = await context.newPage();
  const [said, asked] = [[], []];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  if (options.before) await options.before(page);
  await page.goto(served.address + path, { waitUntil: "networkidle" });
  try {
    await look(page, asked);
    assert.deepEqual(said.filter((text) => !expected.some((pattern) => pattern.test(text))), []);
  } finally {
    await context.close();
  }
}

const LIST = "/partenariats/";
const panel = (page) => page.locator(".affiner > details");
const open = async (page) => {
  if (!(await panel(page).evaluate((details) => details.open))) await panel(page).locator("> summary").click();
  await panel(page).locator("details").first().waitFor();
};
const group = (page, key) => panel(page).locator(`details[data-facette="${key}"]`);
const openGroup = async (page, key) => {
  if (!(await group(page, key).evaluate((details) => details.open))) await group(page, key).locator("summary").click();
  await group(page, key).locator("ul").waitFor();
};
/// The values of a group: their name and number.
const values = async (page, key) => {
  await openGroup(page, key);
  const texts = await group(page, key).locator("a").allInnerTexts();
  return texts.map((text) => text.match(/^(.*)\u00a0\((\d+)\)$/).slice(1)).map(([name, count]) => [name, Number(count)]);
};
const choose = async (page, key, name) => {
  await openGroup(page, key);
  const link = group(page, key).locator("a").filter({ hasText: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\u00a0\\(`) });
  const vers = await link.getAttribute("data-vers");
  await link.click();
  await page.waitForFunction((query) => location.search === (query && `?${query}`), vers);
};
/// How many partnerships the page says there are.
const total = async (page) => {
  const line = await page.locator("#p_liste .compte").innerText();
  return Number(line.match(/(\d+)(?: partenariats?)?$/)[1]);
};
const slugs = (page) => page.locator(".registre a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));

test("a page loads nothing more than it shows, until the list is cut", async () => {
  await at(LIST, async (page, asked) => {
    assert.ok(asked.length <= 4, asked.join(" "));
    assert.ok(!asked.some((path) => path.endsWith(".json")));
    await open(page);
    assert.equal(asked.filter((path) => path.endsWith("facettes.json")).length, 1);
    const elements = () => page.evaluate(() => document.querySelectorAll("*").length);
    assert.ok((await elements()) <= 420, String(await elements()));
  });
});

test("without script every facet leads to its values, and these to lists", async () => {
  await at(LIST, async (page) => {
    const links = page.locator(".affiner a");
    assert.equal(await links.count(), 8);
    await links.filter({ hasText: "Statut" }).click();
    assert.equal(new URL(page.url()).hash, "#p_statut");
    await page.locator("section:has(#p_pays) a").filter({ hasText: "Haïti" }).click();
    assert.match(await page.locator("h1").innerText(), /Haïti/);
    await page.locator(".affiner-ici a").filter({ hasText: "Éducation" }).click();
    assert.equal(new URL(page.url()).pathname, "/partenariats/pays/haiti/education/");
    await page.locator(".choix a").first().click();
    assert.equal(new URL(page.url()).pathname, "/partenariats/thematique/education/");
  }, { javaScriptEnabled: false });
});

test("every number is that of the list it leads to, with something chosen too", async () => {
  await at(LIST, async (page) => {
    await open(page);
    for (const [chosen, others] of [[null, ["niveau", "statut", "debut", "source"]], [["pays", "Haïti"], ["thematique", "type", "region"]]]) {
      if (chosen) await choose(page, ...chosen);
      for (const key of others) {
        const there = await values(page, key);
        assert.ok(there.length > 1, key);
        for (const [name, count] of there) {
          await choose(page, key, name);
          assert.equal(await total(page), count, `${key} ${name}`);
          await page.goBack();
          await page.waitForFunction((has) => Boolean(location.search) === has, Boolean(chosen));
        }
      }
    }
  });
});

test("several values of a facet: any of them; several facets: all of them", async () => {
  await at(LIST, async (page) => {
    await open(page);
    await choose(page, "pays", "Haïti");
    const haiti = await total(page);
    const texts = await group(page, "pays").locator("a:not([aria-current])").allInnerTexts();
    assert.ok(texts.length > 3);
    for (const text of texts.slice(0, 6)) {
      const [, name, more] = text.match(/^(.*)\u00a0\(\+(\d+)\)$/);
      await choose(page, "pays", name);
      assert.equal(await total(page), haiti + Number(more), name);
      await page.goBack();
      await page.waitForFunction(() => location.search === "?pays=haiti");
    }
    await choose(page, "pays", "Colombie");
    assert.equal(new URL(page.url()).search, "?pays=haiti&pays=colombie");
    assert.match(await page.title(), /^Haïti, Colombie – /);
    const both = await slugs(page);
    const counts = await values(page, "statut");
    for (const [name, count] of counts) {
      await choose(page, "statut", name);
      assert.equal(await total(page), count, name);
      const some = await slugs(page);
      assert.ok(some.every((slug) => both.includes(slug)));
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes("statut"));
    }
    await page.reload({ waitUntil: "networkidle" });
    assert.deepEqual(await slugs(page), both);
    await page.locator(".choix a").filter({ hasText: "Haïti" }).click();
    await page.waitForFunction(() => location.search === "?pays=colombie");
    await page.goBack();
    await page.waitForFunction(() => location.search === "?pays=haiti&pays=colombie");
    assert.deepEqual(await slugs(page), both);
  });
});

test("the address tells what is chosen, for a reload and for who is given it; Back and Forward follow", async () => {
  await at(LIST, async (page) => {
    const all = await slugs(page);
    await open(page);
    await choose(page, "pays", "Haïti");
    const haiti = await slugs(page);
    await choose(page, "statut", "statut inconnu");
    const both = await slugs(page);
    assert.equal(new URL(page.url()).search, "?pays=haiti&statut=inconnu");
    assert.match(await page.title(), /^Haïti, statut inconnu – /);
    assert.ok(all.length > haiti.length && haiti.length > both.length);
    assert.match(await page.locator(".affiner [role=status]").innerText(), /sur \d+, Haïti, statut inconnu$/);
    await page.reload({ waitUntil: "networkidle" });
    assert.deepEqual(await slugs(page), both);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll(".registre li").length === count, haiti.length);
    assert.deepEqual(await slugs(page), haiti);
    await page.goForward();
    await page.waitForFunction((count) => document.querySelectorAll(".registre li").length === count, both.length);
    await page.locator(".choix a").filter({ hasText: "Tous les partenariats" }).click();
    await page.waitForFunction(() => !location.search);
    assert.deepEqual(await slugs(page), all);
  });
});

test("what is cut in place is what the pages hold, entry by entry", async () => {
  for (const [query, path] of [["pays=haiti", "pays/haiti/"], ["pays=haiti&thematique=education", "pays/haiti/education/"], ["region=guadeloupe", "region/guadeloupe/"]]) {
    let there;
    const entries = (page) =>
      page.locator(".registre > li").evaluateAll((items) => items.map((item) => [...item.children].map((part) => `${part.localName}.${part.className} ${part.href ?? ""} ${part.textContent}`)));
    await at(LIST + path, async (page) => (there = await entries(page)));
    await at(`${LIST}?${query}`, async (page) => assert.deepEqual(await entries(page), there, query));
  }
});

test("a choice with a page of its own leads there in a new tab; others lead to the list", async () => {
  await at(`${LIST}pays/haiti/`, async (page) => {
    await open(page);
    await openGroup(page, "thematique");
    await openGroup(page, "statut");
    const path = (key, name) => group(page, key).locator("a").filter({ hasText: name }).evaluate((link) => link.pathname + link.search);
    assert.equal(await path("thematique", "Éducation"), "/partenariats/pays/haiti/education/");
    assert.equal(await path("statut", "statut inconnu"), "/partenariats/?pays=haiti&statut=inconnu");
    await group(page, "statut").locator("a").filter({ hasText: "statut inconnu" }).click();
    await page.waitForURL("**/partenariats/?pays=haiti&statut=inconnu");
    assert.ok((await slugs(page)).length > 0);
  });
});

test("long results come in pages, by their address too", async () => {
  await at(`${LIST}?niveau=commune`, async (page) => {
    const count = await total(page);
    assert.ok(count > 50);
    assert.equal((await slugs(page)).length, 45);
    await page.locator("#p_liste .pagination a").filter({ hasText: "Page 2" }).click();
    await page.waitForFunction(() => location.search.includes("page=2"));
    assert.equal((await slugs(page)).length, Math.min(45, count - 45));
    assert.equal(await page.locator("#p_liste [aria-current=page]").innerText(), "Page 2");
  });
});

test("with the keyboard alone: what was chosen keeps the focus, and choosing it again takes it back", async () => {
  await at(LIST, async (page) => {
    await panel(page).locator("> summary").focus();
    await page.keyboard.press("Enter");
    await panel(page).locator("details").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await group(page, "pays").locator("ul").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.startsWith("?pays="));
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "true");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !location.search);
  });
});

test("an address that asks for nothing known says so; without the data the links to pages come back", async () => {
  await at(`${LIST}?pays=atlantide&inconnu=1`, async (page) => {
    assert.match(await page.locator("#p_liste .vide").innerText(), /Aucun partenariat/);
    await page.locator(".choix a").filter({ hasText: "Retirer" }).click();
    await page.waitForFunction(() => !location.search);
    assert.equal((await slugs(page)).length, 45);
  });
  const before = (page) => page.route("**/facettes.json", (route) => route.fulfill({ status: 503, body: "" }));
  await at(LIST, async (page) => {
    await panel(page).locator("> summary").click();
    await page.locator(".affiner p a").first().waitFor();
    assert.equal(await page.locator(".affiner p a").count(), 8);
  }, { before, said: [/503/] });
});

test("the list as it is cut can be had as a table and as data, and nothing else of it", async () => {
  const taken = async (page, ending) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".telecharger button").filter({ hasText: ending }).click()]);
    const text = await readFile(await download.path(), "utf8");
    return [download.suggestedFilename(), text];
  };
  const named = (paths) => paths.map((path) => path.split("/").at(-2)).sort();
  await at(LIST, async (page) => {
    await open(page);
    await choose(page, "pays", "Haïti");
    const shown = await slugs(page);
    const [name, text] = await taken(page, "JSON");
    const data = JSON.parse(text);
    assert.equal(name, "partenariats-haiti.json");
    assert.deepEqual(data.fiches.map((record) => record.identifiant).sort(), named(shown));
    assert.ok(data.licence.url && data.date);
    const [, table] = await taken(page, "CSV");
    assert.ok(table.startsWith("\ufeffidentifiant,"));
    const lines = table.trimEnd().match(/(?:"(?:[^"]|"")*"|[^"\n])+/g);
    assert.deepEqual(lines.slice(1).map((line) => line.split(",", 1)[0]).sort(), named(shown));
  });
  await at("/partenariats/pays/haiti/education/", async (page, asked) => {
    const shown = await slugs(page);
    assert.ok(!asked.some((path) => path.includes("telecharger")));
    const [name, text] = await taken(page, "JSON");
    assert.equal(name, "partenariats-haiti-education.json");
    assert.deepEqual(JSON.parse(text).fiches.map((record) => record.identifiant).sort(), named(shown));
  });
});

test("without script the files of all partnerships are linked", async () => {
  await at(LIST, async (page) => {
    assert.ok(await page.locator(".telecharger").isHidden());
    assert.deepEqual(await page.locator("a[download]").evaluateAll((links) => links.map((link) => new URL(link.href).pathname)), [
      "/donnees/partenariats.csv",
      "/donnees/partenariats.json",
    ]);
  }, { javaScriptEnabled: false });
});
