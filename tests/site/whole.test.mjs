// Every page of the real site, without a browser: what it leads to, what it loads, what it weighs, what it must not hold.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { site } from "./built.mjs";
import { counted, ecoIndex, fileAt, files, firstLoad, isDownload, isOwn, pages } from "./pages.mjs";

const VNU = fileURLToPath(new URL("node/node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const all = pages(site);
const shown = [...all].filter(([address, page]) => !page.redirect && !isDownload(address));

/// Records whose pages are only read.
const RECORDS = /^(partenariats|collectivites|organismes|financements|articles)\/(?!page-|par-|filtres)[^/]+\/$/;
/// The page that holds everything: no budget of weight or elements suits it, as the page on ecodesign says.
const BOOK = /^((es\/edicion|pt\/edicao|en\/edition)|edition)\/$/;
/// Pages with the map of the whole network.
const MAPS = /^(carte\/.*)?$/;

/// Fails with the list of what is wrong, if anything is.
const none = (faults) => assert.deepEqual(faults.flat().slice(0, 40), []);
const each = (faultsOf) => none(shown.map(([address, page]) => faultsOf(page, address).map((fault) => `/${address}: ${fault}`)));

test("there are pages", () => assert.ok(shown.length > 400, `${shown.length}`));

test("the Nu HTML checker has nothing to say of any page", () => {
  const said = execFileSync("java", ["-Xss8m", "-jar", VNU, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", site], { maxBuffer: 1e9 });
  // Two properties of SVG 2, which the checker does not know where a style stands in the page.
  const isKnown = ({ message }) => /CSS: “(vector-effect|paint-order)”/.test(message);
  none(JSON.parse(said).messages.filter((one) => !isKnown(one)).map((one) => `${one.url} ${one.lastLine}: ${one.message}`));
});

test("every link, anchor and asset of the site is there", () => {
  each((page) => {
    const broken = [...page.links, ...page.loaded].filter((one) => isOwn(one.to) && !fileAt(site, one.to));
    const anchors = page.links.filter((one) => isOwn(one.to) && one.to.hash.length > 1 && !all.get(address(one.to))?.ids.has(decodeURIComponent(one.to.hash.slice(1))));
    return [...broken, ...anchors].map((one) => `leads to ${one.to.pathname}${one.to.hash}`);
  });
});

const address = (to) => decodeURIComponent(to.pathname).slice(1).replace(/index\.html$/, "");

test("every page is within reach of the home page, and what matters within two clicks", () => {
  const clicks = new Map([["", 0]]);
  const queue = [""];
  for (const from of queue) {
    for (const one of all.get(from)?.links ?? []) {
      const to = address(one.to);
      if (isOwn(one.to) && all.has(to) && !clicks.has(to)) {
        clicks.set(to, clicks.get(from) + 1);
        queue.push(to);
      }
    }
  }
  none(shown.map(([path]) => path).filter((path) => !path.endsWith("404.html") && !clicks.has(path)).map((path) => `/${path} is an orphan`));
  const near = /^(pays|thematiques)\/[^/]+\/$|^(contacts|agenda|collectivites)\/$/;
  none([...clicks].filter(([path, count]) => near.test(path) && count > 2).map(([path, count]) => `/${path} is ${count} clicks away`));
});

test("no two pages have one title, and each has one h1 and one main", () => {
  const titles = Map.groupBy?.(shown, ([, page]) => page.title) ?? grouped(shown);
  none([...titles].filter(([, under]) => under.length > 1).map(([title, under]) => `« ${title} »: ${under.map(([path]) => path)}`));
  each((page) => ["h1", "main"].filter((name) => page.find(name).length !== 1).map((name) => `${page.find(name).length} ${name}`));
});

function grouped(list) {
  const titles = new Map();
  for (const one of list) titles.set(one[1].title, [...(titles.get(one[1].title) ?? []), one]);
  return titles;
}

test("every page says how accessible the site is, and leads to the declaration", () => {
  each((page) => {
    const said = page.elements.filter(({ name, attributes, text }) => name === "a" && /accessibilite\/$/.test(attributes.href) && text.includes(":"));
    return said.length ? [] : ["does not"];
  });
});

test("the declaration of accessibility names the tools of these tests and their versions", () => {
  const { dependencies } = JSON.parse(readFileSync(new URL("node/package.json", import.meta.url), "utf8"));
  const said = all.get("accessibilite/").source;
  none(["axe-core", "vnu-jar", "lighthouse", "playwright-core"].map((tool) => `${tool} ${dependencies[tool]}`).filter((one) => !said.toLowerCase().includes(one)));
});

test("what stands for a page where it is shared is there", () => {
  each((page) => {
    const said = (name) => page.find("meta").find(({ attributes }) => attributes.property === name)?.attributes.content ?? "";
    if (page.path.endsWith("404.html")) return [];
    const image = said("og:image").replace(/^https:\/\/[^/]+\//, "");
    const faults = existsSync(join(site, image)) ? [] : [`shows ${image}`];
    return [...faults, ...["og:title", "og:description", "og:url", "og:image:alt"].filter((name) => !said(name)).map((name) => `has no ${name}`)];
  });
});

test("headings go down one step at a time", () => {
  each((page) => {
    const levels = page.elements.filter((element) => /^h[1-6]$/.test(element.name)).map((element) => Number(element.name[1]));
    return levels.flatMap((level, at) => (at > 0 && level > levels[at - 1] + 1 ? [`h${level} after h${levels[at - 1]}`] : []));
  });
});

test("nothing stands inline that a strict policy refuses", () => {
  each((page) => page.elements.flatMap(({ name, attributes, text }) => [
    ...Object.keys(attributes).filter((key) => key === "style" || key.startsWith("on")).map((key) => `<${name} ${key}>`),
    ...(name === "style" ? ["<style>"] : []),
    ...(name === "script" && text.trim() && attributes.type !== "application/ld+json" ? ["<script>"] : []),
    ...(/^javascript:/i.test(attributes.href ?? "") ? [`<${name} href=javascript:>`] : []),
  ]));
});

test("nothing is loaded from elsewhere", () => {
  each((page) => page.loaded.filter((one) => !isOwn(one.to)).map((one) => `loads ${one.to}`));
  none(files(site).filter((path) => path.endsWith(".css")).flatMap((path) => {
    const css = readFileSync(join(site, path), "utf8");
    return (css.match(/url\([^)]*\)|@import[^;]*/g) ?? []).filter((one) => /https?:|\/\//.test(one));
  }));
});

test("no mail address stands in clear", () => {
  each((page) => page.source.match(/mailto:|[\w.+-]+@[\w-]+\.[a-z]{2,}/gi) ?? []);
});

test("scripts are deferred; records without a calendar of their own have none, other pages at most 8 kB", () => {
  each((page, path) => [
    ...page.scripts.filter((script) => script.type !== "module" && script.defer === undefined).map((script) => `${script.src} is not deferred`),
    ...(RECORDS.test(path) && !/data-copier/.test(page.source) ? page.scripts.map((script) => `a record with ${script.src}`) : []),
  ]);
  each((page) => {
    const size = page.scripts.map((script) => readFileSync(join(site, fileAt(site, script.to))).length).reduce((sum, one) => sum + one, 0);
    return size > 8192 ? [`${size} octets of script`] : [];
  });
});

test("a first visit costs at most 4 requests, and 10 kB for a record, 30 kB for any page, 60 kB with the whole map", () => {
  each((page, path) => {
    const { requests, octets } = firstLoad(site, page);
    const most = BOOK.test(path) ? Infinity : (RECORDS.test(path) ? 10 : MAPS.test(path) ? 60 : 30) * 1024;
    return [...(requests > 4 ? [`${requests} requests`] : []), ...(octets > most ? [`${octets} octets, ${most} at most`] : [])];
  });
});

test("every page but the one that holds all is an A of EcoIndex", () => {
  each((page, path) => (BOOK.test(path) || ecoIndex(site, page) > 80 ? [] : [`${ecoIndex(site, page).toFixed(1)}, with ${counted(page)} elements`]));
});
