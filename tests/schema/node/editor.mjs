// What VS Code proposes and underlines in records, asked of the language server that Even Better TOML runs.
//
// node editor.mjs FOLDER: a folder with .taplo.toml and docs/schemas. A line for each test: "ok NAME" or "no NAME".

import { accessSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import lsp from "@taplo/lsp";

// Nothing is asked of the network: catalogues of schemas, which the settings of the repository leave out, are empty.
globalThis.fetch = async (asked) => {
  const answer = new Response('{ "version": 1, "schemas": [] }');
  return Object.defineProperty(answer, "url", { value: asked.url ?? String(asked) });
};

const folder = process.argv[2];
const root = pathToFileURL(folder).href;

/** Whoever waits for an answer, and what was told of documents. */
const waiting = new Map();
const told = new Map();

function heard(message) {
  if (message.method && message.id !== undefined) {
    const result = message.method === "workspace/configuration" ? [{ schema: { enabled: true, catalogs: [] } }] : null;
    server.send({ jsonrpc: "2.0", id: message.id, result });
  } else if (message.method === "textDocument/publishDiagnostics") {
    told.set(message.params.uri, message.params.diagnostics);
  } else if (message.id !== undefined) {
    waiting.get(message.id)?.(message.result);
  }
}

const environment = {
  cwd: () => folder,
  envVar: () => undefined,
  envVars: () => [],
  findConfigFile: (from) => {
    const path = join(from, ".taplo.toml");
    try {
      accessSync(path);
      return path;
    } catch {
      return undefined;
    }
  },
  glob: () => [],
  isAbsolute,
  now: () => new Date(0),
  readFile: (path) => readFile(path.startsWith("file:") ? fileURLToPath(path) : path),
  writeFile,
  stderr: process.stderr,
  stdErrAtty: () => false,
  stdin: process.stdin,
  stdout: async (bytes) => bytes.length,
  urlToFilePath: (url) => decodeURIComponent(url).slice("file://".length),
};

const server = await lsp.TaploLsp.initialize(environment, { onMessage: heard });

let number = 0;
function ask(method, params) {
  const id = ++number;
  const answer = new Promise((resolve) => waiting.set(id, resolve));
  server.send({ jsonrpc: "2.0", id, method, params });
  return answer;
}

/** Opens a document that is not on disk, and waits for what is told of it. */
async function open(path, text) {
  const uri = `${root}/content/${path}`;
  const textDocument = { uri, languageId: "toml", version: 1, text };
  server.send({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
  const end = Date.now() + 20_000;
  const isTold = () => told.has(uri) && (told.get(uri).length > 0 || Date.now() > end - 18_000);
  while (!isTold() && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return uri;
}

/** What is proposed at a place: the words, each with all that is said of it. */
async function proposals(uri, line, character) {
  const position = { line, character };
  const result = await ask("textDocument/completion", { textDocument: { uri }, position });
  const items = Array.isArray(result) ? result : (result?.items ?? []);
  return new Map(items.map((item) => [item.label, JSON.stringify(item)]));
}

function test(name, holds) {
  console.log(`${holds ? "ok" : "no"} ${name}`);
}

await ask("initialize", {
  processId: null,
  rootUri: root,
  capabilities: {},
  workspaceFolders: [{ uri: root, name: "répertoire" }],
  initializationOptions: { configurationSection: "evenBetterToml" },
});
server.send({ jsonrpc: "2.0", method: "initialized", params: {} });

const schema = JSON.parse(readFileSync(join(folder, "docs/schemas/partenariats.json"), "utf8"));
const written = await open("partenariats/neuf.toml", 'collectivites = ["a"]\ntype = ""\nst\n');
const keys = await proposals(written, 2, 2);
const missing = Object.keys(schema.properties).filter((key) => key.startsWith("st") && !keys.has(key));
test("keys are proposed", keys.size > 0 && missing.length === 0);
test("with what to write, in French", keys.get("statut")?.includes("Où en est le partenariat."));
const words = await proposals(written, 1, 8);
test("words of closed lists are proposed", schema.properties.type.enum.every((word) => words.has(`"${word}"`)));
test("with what they mean, in French", [...words.values()].some((said) => said.includes("pacte d’amitié")));

const faulty = await open("partenariats/faux.toml", 'statut = "actif"\ntype = "twinning"\n');
const faults = told.get(faulty) ?? [];
const underlined = faults.find((fault) => fault.message.includes("twinning"));
test("a word that is not of the list is underlined", underlined?.range.start.line === 1);
test("a key that is missing is told", faults.some((fault) => fault.message.includes("resume")));

const translated = await open("partenariats/neuf.es.toml", 'statut = "actif"\n');
const refused = (told.get(translated) ?? []).some((fault) => fault.message.includes("statut"));
test("a translation has its own keys", refused);

process.exit(0);
