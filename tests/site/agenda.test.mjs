// The pages of dates on a day after the one they were built on: what is over leaves what is to come, at its own place's hour,
// wherever the reader is; without script the page says which day it is of.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { browser, serve } from "./browser.mjs";
import { dalc, scratch } from "./built.mjs";

const BUILT = "2026-03-01";
let chromium, served;

before(async () => {
  const [content, out] = [join(scratch, "agenda-content"), join(scratch, "agenda-site")];
  cpSync(fileURLToPath(new URL("agenda", import.meta.url)), content, { recursive: true });
  execFileSync(dalc, ["build", "--content", content, "--out", out, "--date", BUILT], { stdio: "pipe" });
  [served, chromium] = [await serve(out), await browser()];
});
after(() => Promise.all([served?.stop(), chromium?.close()]));

/// Opens a page at an instant; `look` is given the page, and nothing may be said on the console.
async function at(path, instant, look, options = {}) {
  const context = await chromium.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(instant));
  await page.goto(served.address + path);
  try {
    return await look(page);
  } finally {
    assert.deepEqual(said, []);
    await context.close();
  }
}

/// The titles that stand in the list of what is to come, and whether the page says that there is none.
const upcoming = async (page) => {
  const list = page.locator("[data-a-venir]");
  const titles = (await list.locator(".date-titre").all()).map(async (title) => ((await title.isVisible()) ? title.innerText() : ""));
  return { titles: (await Promise.all(titles)).filter(Boolean), none: await list.locator("[data-vide]").isVisible() };
};

const ALL = ["Rencontres", "Atelier", "Webinaire de Lima", "Clôture d’un appel", "Rencontre d’avril"];

for (const [when, instant, titles] of [
  ["on the day of the build, all", "2026-03-01T08:00:00Z", ALL],
  ["before hours end, they are to come", "2026-03-10T09:29:59Z", ALL],
  ["once hours are over, what they lie in stays", "2026-03-10T09:30:00Z", ALL.filter((title) => title !== "Atelier")],
  ["a last day counts to its end", "2026-03-12T22:59:59Z", ALL.filter((title) => title !== "Atelier")],
  ["then what lies in it goes with it", "2026-03-12T23:00:00Z", ALL.slice(2)],
  ["hours are those of their place", "2026-03-21T00:59:59Z", ALL.slice(2)],
  ["not of the reader", "2026-03-21T01:00:00Z", ALL.slice(3)],
  ["a month counts to its end", "2026-04-30T21:59:59Z", ALL.slice(4)],
  ["when all is over, it is said", "2026-04-30T22:00:00Z", []],
]) {
  // The home page lists what has no date yet with the rest; the agenda has a list of its own for it.
  for (const [path, undated] of [["/agenda/", []], ["/", ["Rencontre sans date"]]]) {
    test(`${path} ${when} (${instant})`, async () => {
      for (const timezoneId of ["Europe/Paris", "Pacific/Auckland", "America/Lima"]) {
        const found = await at(path, instant, upcoming, { timezoneId });
        assert.deepEqual(found, { titles: [...titles, ...undated], none: titles.length === 0 }, timezoneId);
      }
    });
  }
}

test("an event's page says that it is over from its end on", async () => {
  const past = (page) => page.locator("[data-passe]").isVisible();
  assert.equal(await at("/agenda/2026/webinaire-2026/", "2026-03-21T00:59:00Z", past), false);
  assert.equal(await at("/agenda/2026/webinaire-2026/", "2026-03-21T01:00:00Z", past), true);
  assert.equal(await at("/agenda/2026/inconnue-2026/", "2030-01-01T00:00:00Z", past), false);
});

test("without script the page shows what it was built with and says of which day it is", async () => {
  await at("/agenda/", BUILT, async (page) => {
    assert.deepEqual(await upcoming(page), { titles: ALL, none: false });
    assert.equal(await page.locator(`main time[datetime="${BUILT}"]`).first().innerText(), "1er mars 2026");
    assert.equal(await page.locator("main button").count(), 0);
  }, { javaScriptEnabled: false });
});

test("the address of a calendar is copied by a button that says so", async () => {
  await at("/agenda/abonnement/", BUILT, async (page) => {
    const address = page.locator("[data-copier]").first();
    await address.locator("xpath=following-sibling::button").click();
    await page.getByText((await address.getAttribute("data-copie")) ?? "").first().waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await address.innerText());
    assert.equal(await address.locator("xpath=following-sibling::*[@role='status']").innerText(), await address.getAttribute("data-copie"));
  }, { permissions: ["clipboard-read", "clipboard-write"] });
});
