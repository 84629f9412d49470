// Starts each way to serve a site on this machine: nginx and Caddy as docs/deploy.md sets them, and `dalc serve`.
// Owns processes and their scratch folders; what they must answer is for the tests.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEPLOY = new URL("../../docs/deploy.md", import.meta.url);

/// The block of settings in `language` that docs/deploy.md gives, served from `root` instead of the example's folder.
function settings(language, root) {
  const blocks = readFileSync(DEPLOY, "utf8").match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``));
  if (!blocks) throw new Error(`docs/deploy.md has no block in ${language}`);
  return blocks[1].replace("/srv/repertoire/public", root);
}

/// The headers that docs/deploy.md gives to hosts that read `_headers`, for every path; their names in small letters.
export function headers() {
  const [, everywhere] = settings("_headers", "").split(/^\/.*\n/m);
  const pairs = everywhere.trim().split("\n").map((line) => line.trim().split(": "));
  return Object.fromEntries(pairs.map(([name, ...value]) => [name.toLowerCase(), value.join(": ")]));
}

/// The settings of nginx as a whole file, for one unprivileged process that keeps to its own folder.
function nginxFile(root, port, scratch) {
  const server = settings("nginx", root).replace("server {", `server {\n    listen 127.0.0.1:${port};`);
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((of) => `${of}_temp_path ${scratch}/${of};`);
  const user = process.getuid() === 0 ? "user root;" : "";
  return `${user} daemon off; pid ${scratch}/pid; error_log stderr; events {}\nhttp { access_log off; ${folders.join(" ")}\n${server}}`;
}

function caddyFile(root, port) {
  const site = settings("caddyfile", root).replace("repertoire.example.org {", `http://127.0.0.1:${port} {`);
  return `{\n    admin off\n}\n${site}`;
}

/// A port of this machine that nobody listens to.
export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/// Waits until `address` answers; what the process said when it does not.
async function answers(address, child) {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
  for (let round = 0; round < 600; round += 1) {
    if (child.exitCode !== null) break;
    try {
      await (await fetch(address)).arrayBuffer();
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  child.kill("SIGKILL");
  throw new Error(`no answer at ${address}: ${said}`);
}

async function start(port, program, words, scratch) {
  const child = spawn(program, words, { env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch } });
  const ended = new Promise((done) => child.on("exit", done));
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/`, child);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  return { address, stop };
}

/// Serves the folder `root` with nginx: `{address, stop}`.
export async function nginx(root) {
  const [port, scratch] = [await freePort(), mkdtempSync(join(tmpdir(), "dalc-"))];
  writeFileSync(join(scratch, "conf"), nginxFile(root, port, scratch));
  return start(port, "nginx", ["-e", "stderr", "-p", scratch, "-c", join(scratch, "conf")], scratch);
}

/// Serves the folder `root` with Caddy: `{address, stop}`.
export async function caddy(root) {
  const [port, scratch] = [await freePort(), mkdtempSync(join(tmpdir(), "dalc-"))];
  writeFileSync(join(scratch, "conf"), caddyFile(root, port));
  return start(port, "caddy", ["run", "--adapter", "caddyfile", "--config", join(scratch, "conf")], scratch);
}

/// Shows the site of the records in `content` with `dalc serve`: `{address, stop}`.
export async function dalcServe(program, content) {
  const [port, scratch] = [await freePort(), mkdtempSync(join(tmpdir(), "dalc-"))];
  return start(port, program, ["serve", "--content", content, "--port", String(port)], scratch);
}
