// Pages of the real site in Chromium, one of every family and ten drawn by lot: accessibility by axe-core, and what a page
// must bear without losing anything: small windows, large text, no script, a keyboard alone, other colours.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { browser, serve } from "./browser.mjs";
import { site } from "./built.mjs";
import { drawn, families, isDownload, pages } from "./pages.mjs";

const AXE = readFileSync(fileURLToPath(new URL("node/node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/// WCAG 2.2, 1.4.12.
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

const shown = [...pages(site)].filter(([address, page]) => !page.redirect && !isDownload(address)).map(([address]) => address);
/// Pages in another language are as those of the first but for their words: of these, the way in, the search and ten by lot.
const isTranslated = (address) => /^(es|pt|en)\//.test(address);
const others = shown.filter(isTranslated);
const looked = [...new Set([
  ...families(shown.filter((address) => !isTranslated(address))),
  ...drawn(shown, 10),
  ...others.filter((address) => /^(es|pt|en)\/(busqueda\/|busca\/|search\/)?$/.test(address)),
  ...drawn(others, 10),
])];
let chromium, served;

before(async () => ([served, chromium] = [await serve(site), await browser()]));
after(() => Promise.all([served?.stop(), chromium?.close()]));

/// Opens a page in a fresh context; fails if it says something on the console, sets a cookie or asks another origin.
async function open(address, options, look) {
  const context = await chromium.newContext({ locale: "fr-FR", ...options });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("request", (request) => request.url().startsWith(served.address) || said.push(`asks ${request.url()}`));
  page.on("response", (response) => response.status() < 400 || said.push(`${response.status()} ${response.url()}`));
  await page.goto(`${served.address}/${address}`);
  const found = await look(page);
  said.push(...(await context.cookies()).map((cookie) => `cookie ${cookie.name}`));
  await context.close();
  return [...said, ...found].map((fault) => `/${address} ${fault}`);
}

/// Looks at every page, two at a time.
async function everywhere(options, look) {
  const [queue, faults] = [[...looked], []];
  const next = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) faults.push(...(await open(address, options, look)));
  };
  await Promise.all([next(), next()]);
  assert.deepEqual(faults.slice(0, 40), []);
}

async function axe(page) {
  // By the debugger, which no policy of the page concerns.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((rules) => axe.run({ runOnly: rules, resultTypes: ["violations"] }), RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary ?? ""}`.replaceAll("\n", " ")));
}

/// What sticks out of the window, unless it lies in something that scrolls by itself.
const overflow = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  // A pixel is how far roundings may add up.
  if (document.documentElement.scrollWidth <= width + 1) return [];
  const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > width + 1);
  return [`is ${document.documentElement.scrollWidth} wide in ${width}: ${wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 80))}`];
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe-core finds nothing, ${colorScheme}, ${width} px wide (${looked.length} pages)`, async () => {
      await everywhere({ colorScheme, viewport: { width, height: 800 } }, async (page) => [...(await axe(page)), ...(await overflow(page))]);
    });
  }
}

test("the book in one file, opened from the disk, asks for nothing, and axe-core finds nothing in it", async () => {
  const faults = [];
  for (const options of [{ colorScheme: "light", viewport: { width: 320, height: 800 } }, { colorScheme: "dark", viewport: { width: 1280, height: 800 } }]) {
    for (const address of [...pages(site).keys()].filter((one) => isDownload(one) && one.startsWith("edition/"))) {
      const context = await chromium.newContext(options);
      const page = await context.newPage();
      page.on("request", (request) => /^(data|file):/.test(request.url()) && request.url().endsWith(address) || request.url() === "data:," || faults.push(`${address} asks ${request.url().slice(0, 80)}`));
      await page.goto(pathToFileURL(join(site, address)).href);
      faults.push(...[...(await axe(page)), ...(await overflow(page))].map((fault) => `${address} ${fault}`));
      await context.close();
    }
  }
  assert.deepEqual(faults.slice(0, 40), []);
});

test("text twice as large, and spaced as readers may need it, loses nothing", async () => {
  for (const css of [":root { font-size: 200% !important; }", SPACING]) {
    await everywhere({ viewport: { width: 640, height: 800 }, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: css });
      const clipped = await page.evaluate(() => [...document.querySelectorAll("body *")]
        .filter((one) => getComputedStyle(one).overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .map((one) => `cuts ${one.outerHTML.slice(0, 80)}`));
      return [...(await overflow(page)), ...clipped];
    });
  }
});

test("without script, everything is there and leads on", async () => {
  await everywhere({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } }, async (page) => {
    const hidden = await page.locator("main :is(h1, h2, h3)").evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0 && !one.closest("[hidden]")).map((one) => `hides « ${one.textContent} »`)).catch(() => []);
    const empty = (await page.locator("main").innerText()).trim().length < 20 ? ["has an empty main"] : [];
    return [...hidden, ...empty];
  });
});

test("a keyboard reaches the content after the skip link, in at most 15 stops otherwise, and always shows where it is", async () => {
  await everywhere({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const faults = [];
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    if (!skip?.startsWith("#")) faults.push(`begins with ${skip}, not a skip link`);
    let stops = 0;
    for (; stops < 40; stops += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one || one === document.body) return { inside: true };
        const style = getComputedStyle(one);
        const seen = style.outlineStyle !== "none" || style.boxShadow !== "none";
        const main = document.querySelector("main");
        const past = main.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
        return { inside: Boolean(past), seen, what: one.outerHTML.slice(0, 60) };
      });
      if (here.inside) break;
      if (!here.seen) faults.push(`shows no focus on ${here.what}`);
    }
    return stops > 15 ? [...faults, `${stops} stops before the content`] : faults;
  });
});

test("forced colours and reduced motion change nothing that matters", async () => {
  await everywhere({ forcedColors: "active", reducedMotion: "reduce", viewport: { width: 1280, height: 800 } }, async (page) => {
    const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);
    return [...(moving ? [`moves ${moving} times`] : []), ...(await overflow(page))];
  });
});
