// Pages of the real site on paper: a record on one page, with its address and the date, and no navigation on any.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser, serve } from "./browser.mjs";
import { site } from "./built.mjs";
import { drawn, families, isDownload, pages } from "./pages.mjs";

/// Records that are one sheet: those that are not the list of what others are.
const RECORDS = /^(partenariats|collectivites|organismes|financements|articles|agenda\/\d{4})\/(?!page-|par-|filtres)[^/]+\/$/;

const shown = [...pages(site)].filter(([address, page]) => !page.redirect && !isDownload(address)).map(([address]) => address);
let chromium, served;

before(async () => ([served, chromium] = [await serve(site), await browser()]));
after(() => Promise.all([served?.stop(), chromium?.close()]));

/// What `look` finds wrong of each page, opened for print.
async function printed(addresses, look) {
  const page = await (await chromium.newContext({ locale: "fr-FR" })).newPage();
  await page.emulateMedia({ media: "print" });
  const faults = [];
  for (const address of addresses) {
    await page.goto(`${served.address}/${address}`);
    faults.push(...(await look(page, address)).map((fault) => `/${address} ${fault}`));
  }
  await page.context().close();
  assert.deepEqual(faults.slice(0, 40), []);
}

/// The sheets of a page, as the text that stands on each.
async function sheets(page) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, maxBuffer: 1e8 }).toString();
  return text.split("\f").slice(0, -1);
}

/// The record of each kind that has most to say, and ten drawn by lot.
function records() {
  const all = shown.filter((address) => RECORDS.test(address));
  const size = (address) => statSync(join(site, address, "index.html")).size;
  const longest = new Map();
  for (const address of all) {
    const kind = address.split("/")[0];
    if (!longest.has(kind) || size(address) > size(longest.get(kind))) longest.set(kind, address);
  }
  return [...new Set([...longest.values(), ...drawn(all, 10)])];
}

const looked = records();

test(`a record is one sheet, with its address and the date (${looked.length} records)`, async () => {
  await printed(looked, async (page, address) => {
    const found = await sheets(page);
    const said = found.join("").replace(/\s/g, "");
    const { permanent, date } = await page.evaluate(() => ({
      permanent: document.querySelector("link[rel=canonical]").href,
      date: document.querySelector("footer time").textContent,
    }));
    assert.ok(permanent.endsWith(`/${address}`), permanent);
    return [
      ...(found.length === 1 ? [] : [`is ${found.length} sheets`]),
      ...[permanent, date].filter((what) => !said.includes(what.replace(/\s/g, ""))).map((what) => `does not say ${what}`),
    ];
  });
});

test("no navigation, form or button is printed on a page of any family", async () => {
  await printed(families(shown), (page) => page.evaluate(() => {
    const all = [...document.querySelectorAll("nav, form, button, input, summary, .evitement, .passer, .proposer, .menu, .pied ul")];
    const seen = all.filter((one) => one.checkVisibility() && one.getClientRects().length > 0);
    return seen.map((one) => `prints ${one.outerHTML.slice(0, 80)}`);
  }));
});

test("what is printed keeps to the paper's white and to dark ink", async () => {
  await printed(families(shown), (page) => page.evaluate(() => {
    const light = (colour) => {
      const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
      return alpha === 0 ? undefined : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    const bad = [...document.querySelectorAll("body, body *:not(svg, svg *)")].filter((one) => {
      if (!one.checkVisibility() || one.getClientRects().length === 0) return false;
      const { backgroundColor, color } = getComputedStyle(one);
      if (!/^rgb/.test(backgroundColor) || !/^rgb/.test(color)) return false;
      const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return light(backgroundColor) < 0.7 || (words && light(color) > 0.5);
    });
    return bad.slice(0, 3).map((one) => `is not black on white: ${one.outerHTML.slice(0, 80)}`);
  }));
});
