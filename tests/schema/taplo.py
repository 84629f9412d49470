"""The records, and mistakes, as Taplo sees them. What is tested, and how it is started: tests/schema/run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FENCE = "+++"


def front_matter(text):
    """The TOML between the two fences of a record with prose."""
    _, front, _ = text.split(f"{FENCE}\n", 2)
    return front


def workspace(folder):
    """A folder that an editor would open: the configuration and the schemas of the repository."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(REPOSITORY / ".taplo.toml", folder)
    shutil.copytree(REPOSITORY / "docs/schemas", folder / "docs/schemas")
    return folder


def put(folder, path, text, encoding="utf-8"):
    """Writes a record, that of a Markdown file as the TOML it begins with."""
    place = folder / "content" / path
    if place.suffix == ".md":
        place, text = place.with_suffix(".toml"), front_matter(text)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode(encoding))


def run(taplo, folder, *arguments):
    command = [taplo, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def records(taplo, target):
    """Every record of the répertoire is right in the eyes of its schema."""
    folder = workspace(target / "records")
    paths = []
    for path in sorted((REPOSITORY / "content").rglob("*")):
        name = path.relative_to(REPOSITORY / "content").as_posix()
        if path.suffix in (".toml", ".md") and name != "agenda.lock.toml" and path.stem != "README":
            put(folder, name, path.read_text("utf-8"))
            paths.append(name)
    done = run(taplo, folder, "lint", "--colors", "never")
    refused = set(re.findall(r"┌─ .*?/content/([^:\n]*)", done.stderr))
    found = re.search(r"found files total=(\d+)", done.stderr)
    yield "every record is looked at", len(paths) == int(found.group(1)), done.stderr
    for name in paths:
        own = re.sub(r"\.md$", ".toml", name)
        yield name, own not in refused, done.stderr
    yield "all at once", done.returncode == 0, done.stderr


def layout(taplo, _target):
    """An editor that formats a record leaves it as « dalc fmt » does."""
    done = run(taplo, REPOSITORY, "fmt", "--check", "--colors", "never")
    yield "the layout of records", done.returncode == 0, done.stderr


def mistakes(taplo, target):
    """The mistakes that a schema can find are found, the others are not: docs/editeur.md says which."""
    for case in sorted((REPOSITORY / "tests/schema/fautes").glob("*.txt")):
        head, rest = case.read_text("utf-8").split("--- ", 1)
        path, text = rest.split("\n", 1)
        folder = workspace(target / "fautes" / case.stem)
        put(folder, path, text)
        done = run(taplo, folder, "lint", "--colors", "never")
        expected = "schéma : oui" in head
        is_told = done.returncode != 0
        yield case.stem, is_told == expected, done.stderr


def editor(_taplo, target):
    """What VS Code proposes and underlines, asked of the language server it runs (editor.mjs)."""
    folder = workspace(target / "editeur")
    script = REPOSITORY / "tests/schema/node/editor.mjs"
    done = subprocess.run(["node", str(script), str(folder)], capture_output=True, text=True, timeout=120, check=False)
    tests = [line.split(" ", 1) for line in done.stdout.splitlines()]
    yield "the editor answers", done.returncode == 0 and len(tests) > 4, done.stdout + done.stderr
    for verdict, name in tests:
        yield name, verdict == "ok", done.stdout


def main(taplo, target):
    passed = failed = 0
    for test in (records, layout, mistakes, editor):
        for name, holds, said in test(taplo, Path(target)):
            passed, failed = (passed + 1, failed) if holds else (passed, failed + 1)
            if not holds:
                print(f"FAILED {test.__name__}: {name}\n{said}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main(sys.argv[1], sys.argv[2]))
