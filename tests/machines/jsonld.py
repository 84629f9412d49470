"""The JSON-LD of pages held against the types of schema.org (schema-dts) by the compiler of TypeScript: a property that the type
does not have, or a value of another type, does not compile. A first one that is wrong must not."""

import json
import subprocess
import sys
from pathlib import Path

WRONG = '// @ts-expect-error a property that schema.org does not have\nconst wrong: WithContext<Dataset> = {"@context": "https://schema.org", "@type": "Dataset", "nom": "x"};\n'


def main() -> int:
    node, sites = Path(sys.argv[1]), map(Path, sys.argv[2:])
    said = [line.split("\t", 1) for site in sites for line in (site / "jsonld.txt").read_text("utf-8").splitlines()]
    types = {json.loads(data)["@type"] for _, data in said}
    missing = {"Organization", "Event", "Dataset", "BreadcrumbList"} - types
    if missing:
        print(f"no page says {missing}")
        return 1
    lines = [f"import type {{ WithContext, {', '.join(sorted(types))} }} from \"schema-dts\";\n", WRONG]
    for number, (path, data) in enumerate(said):
        own = json.loads(data)["@type"]
        lines.append(f"// {path}\nexport const said{number}: WithContext<{own}> = {data};\n")
    program = node / "said.ts"
    program.write_text("".join(lines), "utf-8")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"]
    done = subprocess.run([node / "node_modules/.bin/tsc", *options, program], cwd=node, capture_output=True, text=True)
    program.unlink()
    print(done.stdout, end="")
    print(f"{len(said)} pieces of JSON-LD read")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
