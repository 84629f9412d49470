// The pages of a built site as data: what each holds and refers to. Owns the reading of HTML; judges nothing.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

import { parse } from "./node/node_modules/parse5/dist/index.js";

/// Every file under a folder, by its path within it, sorted.
export function files(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.sort();
}

/// Every page of a site, by its address within it (`""` is the home page), sorted: what `read` gives.
export function pages(folder) {
  const html = files(folder).filter((path) => path.endsWith(".html"));
  return new Map(html.map((path) => [path.replace(/(^|\/)index\.html$/, "$1"), read(folder, path)]));
}

/// Whether an address is that of the book in one file, which is for download: it holds its style, which no server's policy
/// lets through. It is opened from the disk (audit.test.mjs) and read (tests/edition.rs).
export const isDownload = (address) => /\.html$/.test(address) && !/404\.html$/.test(address);

/// The first page of each family: pages that begin alike and lie as deep.
export function families(addresses) {
  const first = new Map();
  for (const address of addresses) {
    const parts = address.split("/");
    const family = `${parts[0]} ${parts.length} ${parts.slice(1).filter((part) => /^(page-\d+|\d{4})$/.test(part)).length}`;
    const alone = parts.length <= 2 ? address : family;
    if (!first.has(alone)) first.set(alone, address);
  }
  return [...first.values()];
}

/// One page of each main family of a site: the first of those that lie in its folder.
export function main(folder) {
  const shown = [...pages(folder)].filter(([, page]) => !page.redirect).map(([address]) => address);
  const first = (pattern) => shown.find((address) => pattern.test(address));
  const records = ["partenariats", "collectivites", "pays", "thematiques", "organismes"].map((kind) => first(new RegExp(`^${kind}/(?!page-|par-|filtres)[^/]+/$`)));
  return ["", ...records, "croisement/", "agenda/", "carte/", "recherche/", "partenariats/"].filter((address) => shown.includes(address));
}

/// Pages drawn by a fixed lot, so that a failure can be seen again.
export function drawn(addresses, count) {
  let state = 20220620;
  return Array.from({ length: count }, () => addresses[(state = (state * 48271) % 2147483647) % addresses.length]);
}

/// One page: its elements in order, its ids, and the addresses it refers to, as the browser resolves them.
function read(folder, path) {
  const source = readFileSync(join(folder, path));
  const elements = [];
  const walk = (node, drawn) => {
    if (node.tagName) elements.push({ name: node.tagName, attributes: attributes(node), text: text(node), drawn });
    (node.childNodes ?? []).forEach((child) => walk(child, drawn || node.tagName === "svg"));
  };
  walk(parse(source.toString("utf8")), false);
  const base = `http://site.invalid/${path.replace(/index\.html$/, "")}`;
  const refers = (name, attribute) =>
    elements
      .filter((element) => element.name === name && element.attributes[attribute] !== undefined)
      .map((element) => ({ ...element.attributes, to: new URL(element.attributes[attribute], base) }));
  const find = (name) => elements.filter((element) => element.name === name);
  return {
    path,
    source: source.toString("utf8"),
    weight: gzipSync(source).length,
    elements,
    ids: new Set(elements.map((element) => element.attributes.id).filter(Boolean)),
    title: find("title")[0]?.text.trim() ?? "",
    redirect: elements.some((element) => element.name === "meta" && element.attributes["http-equiv"] === "refresh"),
    links: refers("a", "href"),
    scripts: refers("script", "src"),
    loaded: [
      ...refers("link", "href").filter((link) => /stylesheet|icon|preload|manifest/.test(link.rel)),
      ...refers("script", "src"),
      ...["img", "source", "iframe", "video", "audio", "embed", "track"].flatMap((name) => refers(name, "src")),
      ...refers("object", "data"),
      ...refers("use", "href"),
      ...refers("image", "href"),
    ],
    find,
  };
}

function attributes(node) {
  return Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value]));
}

function text(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(text).join("");
}

/// The file of the site at an address, if there is one: a folder's page is its index.html.
export function fileAt(folder, address) {
  const path = decodeURIComponent(address.pathname).replace(/^\//, "");
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const whole = join(folder, file);
  return existsSync(whole) && statSync(whole).isFile() ? file : undefined;
}

/// Whether an address is of the site itself.
export const isOwn = (address) => address.host === "site.invalid";

/// What a first visit of a page brings: the requests, and their octets as a server compresses them.
export function firstLoad(folder, page) {
  const own = new Set(page.loaded.filter((one) => isOwn(one.to)).map((one) => fileAt(folder, one.to)));
  const weights = [...own].filter(Boolean).map((file) => compressed(folder, file));
  return { requests: 1 + own.size, octets: page.weight + weights.reduce((sum, weight) => sum + weight, 0) };
}

const WEIGHTS = new Map();

function compressed(folder, file) {
  if (!WEIGHTS.has(file)) {
    const bytes = readFileSync(join(folder, file));
    WEIGHTS.set(file, /\.(png|jpe?g|webp|avif|gif|pdf)$/.test(file) ? bytes.length : gzipSync(bytes).length);
  }
  return WEIGHTS.get(file);
}

// EcoIndex: the quantiles of elements, requests and kilobytes among the pages of the Web (cnumr/ecoindex, ecoIndex.js).
const QUANTILES = {
  elements: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26],
};

function quantile(table, value) {
  for (let at = 1; at < table.length; at += 1) {
    if (value < table[at]) return at - 1 + (value - table[at - 1]) / (table[at] - table[at - 1]);
  }
  return table.length - 1;
}

/// The elements that EcoIndex counts: what is drawn inside an SVG is aside (GreenIT-Analysis, getDomSizeWithoutSvg).
export const counted = (page) => page.elements.filter((element) => !element.drawn).length;

/// The EcoIndex of a page, from 0 to 100: above 80 is an A.
export function ecoIndex(folder, page) {
  const { requests, octets } = firstLoad(folder, page);
  const [elements, calls, weight] = [
    quantile(QUANTILES.elements, counted(page)),
    quantile(QUANTILES.requests, requests),
    quantile(QUANTILES.kilobytes, octets / 1024),
  ];
  return 100 - (5 * (3 * elements + 2 * calls + weight)) / 6;
}
