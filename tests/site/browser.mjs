// Chromium for the tests, and a plain server of files to open pages from. Owns both; judges nothing.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { freePort, headers } from "./hosts.mjs";
import judge from "./node/node_modules/lighthouse/core/index.js";
import { chromium } from "./node/node_modules/playwright-core/index.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/// What every page must do with, as docs/deploy.md says it: nothing inline, nothing from elsewhere.
const SECURITY = headers();

/// Serves the files of `folder`, on a port that is free unless one is given: `{address, port, stop}`.
export async function serve(folder, given = 0) {
  const server = createServer((asked, answer) => {
    const path = normalize(decodeURIComponent(new URL(asked.url, "http://x").pathname));
    let file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    if (!found) file = join(folder, "404.html");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    answer.writeHead(found ? 200 : 404, { ...SECURITY, "Content-Type": type });
    createReadStream(file).pipe(answer);
  });
  await new Promise((done) => server.listen(given, "127.0.0.1", done));
  const { port } = server.address();
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { address: `http://127.0.0.1:${port}`, port, stop };
}

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/// A browser that calls nobody.
export function browser(args = []) {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: [...QUIET, ...args] });
}

/// Lighthouse with a browser of its own: `{scores, stop}`. `scores` judges an address as a phone sees it, and gives the score
/// of each category from 0 to 100 and what took something off it.
export async function lighthouse() {
  const port = await freePort();
  const own = await browser([`--remote-debugging-port=${port}`]);
  const scores = async (address, categories) => {
    const { lhr } = await judge(address, { port, onlyCategories: categories, logLevel: "silent", disableFullPageScreenshot: true });
    const entries = Object.values(lhr.categories);
    const weighed = entries.flatMap((category) => category.auditRefs.filter((one) => one.weight > 0).map((one) => lhr.audits[one.id]));
    return {
      scores: Object.fromEntries(entries.map((category) => [category.id, Math.round(category.score * 100)])),
      failed: weighed.filter((audit) => audit.score !== null && audit.score < 1).map((audit) => `${audit.id}: ${audit.title}`),
    };
  };
  return { scores, stop: () => own.close() };
}
