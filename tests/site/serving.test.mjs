// The same questions to nginx, Caddy and `dalc serve`: types, versions, caching, addresses, 404.

import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";

import { caddy, dalcServe, headers, nginx } from "./hosts.mjs";
import { asset, content, dalc, scratch, site } from "./built.mjs";

const CALENDAR = "text/calendar; charset=utf-8";
/// A file of each kind that a site may hold, with its type (IANA media types; text says its charset).
const TYPES = {
  "essai.html": "text/html; charset=utf-8",
  "essai.css": "text/css; charset=utf-8",
  "essai.js": "text/javascript; charset=utf-8",
  "essai.mjs": "text/javascript; charset=utf-8",
  "essai.ics": CALENDAR,
  "essai.csv": "text/csv; charset=utf-8",
  "essai.txt": "text/plain; charset=utf-8",
  "essai.vcf": "text/vcard; charset=utf-8",
  "essai.json": "application/json",
  "essai.geojson": "application/geo+json",
  "essai.pdf": "application/pdf",
  "essai.svg": "image/svg+xml",
  "essai.png": "image/png",
  "essai.jpg": "image/jpeg",
  "essai.webp": "image/webp",
};
const FEED = "/agenda/agenda.ics";
const STYLE = `/${asset("dalc.css")}`;
/// What has a print in its name never changes.
const FOR_GOOD = "public, max-age=31536000, immutable";

/// A GET as a plain client makes it: no redirect followed, nothing unpacked, only the headers given.
function get(address, headers = {}, method = "GET") {
  return new Promise((done, failed) => {
    request(address, { headers, method }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
    })
      .on("error", failed)
      .end();
  });
}

/// The site, with one file of each kind added.
function withSamples() {
  const folder = join(scratch, "serving");
  cpSync(site, folder, { recursive: true });
  for (const name of Object.keys(TYPES)) writeFileSync(join(folder, name), "essai");
  writeFileSync(join(folder, "precomprime.html"), "comprimé à la volée");
  writeFileSync(join(folder, "precomprime.html.gz"), gzipSync("comprimé d’avance"));
  return folder;
}

const samples = withSamples();
const HOSTS = {
  nginx: { start: () => nginx(samples), folder: samples, static: true, keeps: FOR_GOOD },
  Caddy: { start: () => caddy(samples), folder: samples, static: true, keeps: FOR_GOOD },
  "dalc serve": { start: () => dalcServe(dalc, content), folder: site, static: false, keeps: "no-cache" },
};

for (const [name, host] of Object.entries(HOSTS)) {
  describe(name, () => {
    let served;
    before(async () => (served = await host.start()));
    after(() => served.stop());
    const ask = (path, headers, method) => get(served.address + path, headers, method);

    test("a feed is a calendar in UTF-8, as published, at its address", async () => {
      const feed = await ask(FEED, { "Accept-Encoding": "gzip, br" });
      assert.equal(feed.status, 200);
      assert.equal(feed.headers["content-type"], CALENDAR);
      assert.equal(feed.headers["content-encoding"], undefined);
      assert.equal(feed.headers["content-disposition"], undefined);
      assert.deepEqual(feed.body, readFileSync(join(host.folder, FEED)));
    });

    test("the book in one file is to be downloaded, its page to be read", async () => {
      const disposition = { "/edition/repertoire-dalc-fr.html": "attachment", "/es/edicion/directorio-dalc-es.html": "attachment", "/edition/": undefined, "/edition/index.html": undefined, "/es/edicion/": undefined };
      for (const [path, said] of Object.entries(disposition)) {
        const answer = await ask(path);
        // `dalc serve` leaves it to the link of the page, which asks for a download.
        assert.deepEqual([answer.status, answer.headers["content-disposition"]], [200, host.static ? said : undefined], path);
      }
    });

    test("what is asked again and has not changed costs no body", async () => {
      for (const path of [FEED, "/", STYLE]) {
        const first = await ask(path);
        assert.equal(first.headers["cache-control"], path === STYLE ? host.keeps : "no-cache", path);
        assert.ok(first.headers.etag, path);
        const again = await ask(path, { "If-None-Match": first.headers.etag });
        assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, first.headers.etag], path);
        const other = await ask(path, { "If-None-Match": '"autre"' });
        assert.equal(other.status, 200, path);
      }
    });

    test("what browsers keep pages with is asked for anew each time", async () => {
      const worker = await ask("/service-worker.js");
      assert.equal(worker.status, 200);
      assert.equal(worker.headers["cache-control"], "no-cache");
      assert.equal(worker.headers["content-type"], "text/javascript; charset=utf-8");
    });

    test("HEAD says the same without a body", async () => {
      const [whole, head] = [await ask(FEED), await ask(FEED, {}, "HEAD")];
      assert.equal(head.body.length, 0);
      for (const header of ["content-type", "content-length", "etag", "cache-control"]) {
        assert.equal(head.headers[header], whole.headers[header], header);
      }
    });

    test("an address without its slash leads to the page", async () => {
      const answer = await ask("/agenda");
      assert.ok([301, 308].includes(answer.status), `${answer.status}`);
      assert.equal(new URL(answer.headers.location, served.address).href, `${served.address}/agenda/`);
    });

    test("what is not there is told by the site's own page", async () => {
      for (const path of ["/rien", "/rien/", "/agenda/rien.ics", "/agenda/rien/", "/assets/dalc.00000000.css"]) {
        const answer = await ask(path);
        assert.equal(answer.status, 404, path);
        assert.equal(answer.headers["cache-control"], "no-cache", path);
        assert.equal(answer.headers["content-type"], "text/html; charset=utf-8", path);
        assert.match(answer.body.toString(), /<h1[^>]*>[^<]*introuvable/i, path);
      }
    });

    test("and in the language of the pages around it", async () => {
      const words = { "/es/nada": "Página no encontrada", "/pt/nada/x/": "Página não encontrada", "/en/agenda/nothing": "Page not found" };
      for (const [path, title] of Object.entries(words)) {
        const answer = await ask(path);
        assert.equal(answer.status, 404, path);
        assert.ok(answer.body.toString().includes(`<h1>${title}</h1>`), path);
      }
    });

    test("nothing is guessed from the bytes", async () => {
      for (const path of [FEED, "/", "/rien"]) {
        assert.equal((await ask(path)).headers["x-content-type-options"], "nosniff", path);
      }
    });

    if (host.static) {
      test("every answer has the headers that keep visitors safe, the same as for hosts that read _headers", async () => {
        const wanted = headers();
        assert.match(wanted["content-security-policy"], /^default-src 'self';/);
        assert.doesNotMatch(wanted["content-security-policy"], /unsafe/);
        for (const path of [FEED, "/", "/rien", STYLE]) {
          const said = (await ask(path)).headers;
          assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((name) => [name, said[name]])), wanted, path);
        }
      });

      test("each kind of file has its type", async () => {
        const said = {};
        for (const file of Object.keys(TYPES)) said[file] = (await ask(`/${file}`)).headers["content-type"];
        assert.deepEqual(said, TYPES);
      });

      test("a page compressed beforehand is sent as it is", async () => {
        const page = await ask("/precomprime.html", { "Accept-Encoding": "gzip" });
        assert.equal(page.headers["content-encoding"], "gzip");
        assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
        assert.equal(gunzipSync(page.body).toString(), "comprimé d’avance");
        assert.equal((await ask("/precomprime.html")).body.toString(), "comprimé à la volée");
      });

      test("pages travel compressed", async () => {
        const page = await ask("/", { "Accept-Encoding": "gzip" });
        assert.equal(page.headers["content-encoding"], "gzip");
        assert.match(page.headers.vary, /Accept-Encoding/i);
      });
    }
  });
}
