// How fast the built site is on a phone with a weak line: tells figures, asserts nothing.
//
//   bash tests/site/run measure
//
// Of one page of each main family: the four scores of Lighthouse (mobile), then first paint and load at 240 kbit/s, with
// 400 ms to and fro and the processor four times slower; the median of three visits, served compressed by nginx.

import { browser, lighthouse } from "./browser.mjs";
import { nginx } from "./hosts.mjs";
import { site } from "./built.mjs";
import { main } from "./pages.mjs";

const VISITS = 3;
const LINE = { offline: false, latency: 400, downloadThroughput: 240_000 / 8, uploadThroughput: 240_000 / 8 };
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/// The milliseconds to first paint and to the end of loading, of a first visit.
async function visit(chromium, address) {
  const context = await chromium.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "load" });
  const figures = await page.evaluate(async () => {
    const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    while (!painted()) await new Promise((done) => setTimeout(done, 20));
    return { paint: painted(), load: performance.getEntriesByType("navigation")[0].loadEventStart };
  });
  await context.close();
  return figures;
}

const [served, chromium, judge] = [await nginx(site), await browser(), await lighthouse()];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
console.log(`| page | ${CATEGORIES.join(" | ")} | first paint s | load s |\n| --- |${" ---: |".repeat(CATEGORIES.length + 2)}`);
for (const address of main(site)) {
  const { scores } = await judge.scores(`${served.address}/${address}`, CATEGORIES);
  const visits = [];
  for (let at = 0; at < VISITS; at += 1) visits.push(await visit(chromium, `${served.address}/${address}`));
  const seconds = ["paint", "load"].map((what) => (median(visits.map((one) => one[what])) / 1000).toFixed(2));
  console.log(`| /${address} | ${[...CATEGORIES.map((name) => scores[name]), ...seconds].join(" | ")} |`);
}
await Promise.all([served.stop(), chromium.close(), judge.stop()]);
