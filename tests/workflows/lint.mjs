// Workflows as actionlint reads them: expressions, contexts, keys. Each fault on a line; the last line counts the files.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createLinter } = createRequire(new URL("node/package.json", import.meta.url))("actionlint");
const lint = await createLinter();
let failed = 0;
const files = process.argv.slice(2);
for (const file of files) {
  // The names of the machines it knows are older than the machines.
  const faults = lint(readFileSync(file, "utf8"), file).filter((fault) => fault.kind !== "runner-label");
  failed += faults.length > 0;
  faults.forEach((fault) => console.log(`${file}:${fault.line}:${fault.column}: ${fault.message}`));
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
