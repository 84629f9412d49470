// Lighthouse on one page of each main family, as a phone sees it: accessibility, good practice, what search engines ask.
// Its fourth score, speed, depends on the machine: `measure.mjs` tells it, no test asserts it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { lighthouse } from "./browser.mjs";
import { nginx } from "./hosts.mjs";
import { site } from "./built.mjs";
import { main } from "./pages.mjs";

let served, judge;

before(async () => ([served, judge] = [await nginx(site), await lighthouse()]));
after(() => Promise.all([served?.stop(), judge?.stop()]));

/// Each takes some six seconds, so that records of a look are judged by one of them.
const JUDGED = main(site).filter((address) => !/^(collectivites|organismes|thematiques)\//.test(address) && address !== "carte/");

for (const address of JUDGED) {
  test(`/${address} has 100 of 100`, async () => {
    const { scores, failed } = await judge.scores(`${served.address}/${address}`, ["accessibility", "best-practices", "seo"]);
    assert.deepEqual({ scores, failed }, { scores: { accessibility: 100, "best-practices": 100, seo: 100 }, failed: [] });
  });
}
