"""Gives the same calendars to readers that are not ours, and holds what each says against what was meant.

    compare.py corpus FOLDER           every FOLDER/NAME.ics against FOLDER/NAME.json, deviations.toml applied
    compare.py site FOLDER CONTENT     every feed of a built site against the records it was built from
    compare.py agree FOLDER            every .ics under a folder: all readers read it, and say the same
    compare.py mutations FOLDER        faults put into the files of a corpus: the readers must not agree with it any more

Several of these may be given, one after the other. One test is one reader on one file. The last line counts them.
"""

import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import mutations
import records

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or HERE.parents[1] / "target")
PYTHON, RUST = [sys.executable], [str(TARGET / "debug/examples/calendar-reader")]
FIELDS = ("uid", "summary", "start", "end", "status", "allday")

# Every reader: a program that takes files and prints what it understood of each, one JSON line per file.
READERS = {
    "libical": [str(TARGET / "calendar/libical")],
    "sabre-vobject": ["php", "readers/sabre.php"],
    "ruby-icalendar": ["ruby", "readers/ruby-icalendar.rb"],
    "data-ical": ["perl", "readers/data-ical.pl"],
    "icalendar": [*PYTHON, "readers/py_icalendar.py"],
    "recurring-ical-events": [*PYTHON, "readers/py_recurring.py"],
    "vobject": [*PYTHON, "readers/py_vobject.py"],
    "khal": [*PYTHON, "readers/py_khal.py"],
    "ics.py": [*PYTHON, "readers/py_ics.py"],
    "ical": [*PYTHON, "readers/py_ical.py"],
    "ical.js": ["node", "readers/ical-js.mjs"],
    "node-ical": ["node", "readers/node-ical.mjs"],
    "ts-ics": ["node", "readers/ts-ics.mjs"],
    "rust-icalendar": [*RUST, "icalendar"],
    "rust-calcard": [*RUST, "calcard"],
}

# Far from every zone of the corpus, and a locale that knows no accent: neither may change what a calendar says.
ENVIRONMENT = os.environ | {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "1"}


def read(reader, paths):
    """What a reader says of files: {path: events or error}. One that dies has an error for what it did not say."""
    run = subprocess.run(
        [*READERS[reader], *map(str, paths)], cwd=HERE, env=ENVIRONMENT, capture_output=True, check=False)
    rows = [json.loads(line) for line in run.stdout.decode().splitlines()]
    said = {Path(row["file"]): row for row in rows}
    died = {"error": f"exit code {run.returncode}: {run.stderr.decode(errors='replace')[-600:]}", "died": not rows}
    return {path: said.get(path, died) for path in paths}


def read_all(paths, tally):
    """The same for every reader: {reader: {path: events or error}}. One that cannot run fails once, and is left out."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = dict(zip(READERS, pool.map(lambda reader: read(reader, paths), READERS), strict=True))
    for reader in READERS:
        dead = [row["error"] for row in answers[reader].values() if row.get("died")]
        tally.test(f"{reader} runs", dead[:1])
        if dead:
            del answers[reader]
    return answers


def differences(expected, row):
    """Where a reader's answer is not what was meant, as {(case, field): what it says}; {} when all is well."""
    if "error" in row:
        return {(None, "error"): row["error"].strip()}
    wrong, found = {}, {event["uid"]: event for event in row["events"]}
    for uid, count in Counter(event["uid"] for event in row["events"]).items():
        if count > 1:
            wrong[uid, "count"] = count
    for event in expected:
        case, said = event.get("case", event["uid"]), found.pop(event["uid"], None)
        if said is None:
            wrong[case, "event"] = "missing"
        else:
            wrong |= {(case, field): said[field] for field in FIELDS if said[field] != event[field]}
    return wrong | {(uid, "event"): "not expected" for uid in found}


def keeps_escapes(text):
    """The reading of a parser that leaves an escaped comma or semicolon with its backslash."""
    return text.replace(",", "\\,").replace(";", "\\;")


READINGS = {"keeps-escapes": keeps_escapes}


def known(table, reader, name, expected):
    """What deviations.toml says that a reader says of a file, as `differences` gives it."""
    said = {}
    for defect in (one for one in table if one["reader"] == reader):
        for place, value in defect.get("says", {}).items():
            file, _, case = place.partition("/")
            if file == name:
                said[case or None, defect["field"]] = value
        if "reading" in defect:
            changed = {event["case"]: READINGS[defect["reading"]](event[defect["field"]]) for event in expected}
            meant = {event["case"]: event[defect["field"]] for event in expected}
            said |= {(case, defect["field"]): text for case, text in changed.items() if text != meant[case]}
    return said


class Tally:
    """Counts tests, and says each failure where it happens."""

    def __init__(self):
        self.passed = self.failed = 0

    def test(self, title, problems):
        if problems:
            self.failed += 1
            print(f"FAILED {title}", *problems[:20], sep="\n    ")
        else:
            self.passed += 1


def told(wrong, expected, listed=()):
    """Differences as sentences; `listed` are those that deviations.toml told of and that no longer show."""
    meant = {(event.get("case", event["uid"]), field): event[field] for event in expected for field in FIELDS}
    lines = [f"{case or 'file'}, {field}: said {json.dumps(said, ensure_ascii=False)}, meant "
             f"{json.dumps(meant.get((case, field)), ensure_ascii=False)}" for (case, field), said in wrong.items()]
    return lines + [f"{case or 'file'}, {field}: deviations.toml lists a deviation that does not show (any more)"
                    for case, field in listed]


def corpus(folder, tally):
    table = tomllib.loads((HERE / "deviations.toml").read_text())["defect"]
    paths = sorted(folder.glob("*.ics"))
    tally.test(f"{folder.name}: calendars to read", [] if paths else ["there is none"])
    answers = read_all(paths, tally)
    for path in paths:
        expected = json.loads(path.with_suffix(".json").read_text())
        for reader, said in answers.items():
            listed = known(table, reader, path.name, expected)
            judge(tally, f"{reader}: {folder.name}/{path.name}", expected, said[path], listed)


def judge(tally, title, expected, row, listed):
    """One test: a reader's answer differs from what was meant exactly where deviations.toml says, and as it says."""
    wrong = differences(expected, row)
    fresh = {place: value for place, value in wrong.items() if listed.get(place) != value}
    tally.test(title, told(fresh, expected, [place for place in listed if place not in wrong]))


def agreement(answers, path):
    """What most of those who can read a file say of it, so that one who says otherwise is named."""
    read = [row[path]["events"] for row in answers.values() if "events" in row[path]]
    votes = Counter(json.dumps(in_order(events), ensure_ascii=False) for events in read)
    return json.loads(votes.most_common(1)[0][0]) if votes else []


def in_order(events):
    return sorted(({field: event[field] for field in FIELDS} for event in events), key=json.dumps)


def agree(folder, tally):
    """Returns {path: what all readers are to say of it}."""
    table = tomllib.loads((HERE / "deviations.toml").read_text())["defect"]
    paths = sorted(folder.rglob("*.ics"))
    tally.test(f"{folder.name}: feeds to read", [] if paths else ["there is none"])
    answers, seen = read_all(paths, tally), set()
    agreed = named({path: agreement(answers, path) for path in paths})
    for path in paths:
        cases = {event["case"] for event in agreed[path]}
        for reader, said in answers.items():
            listed = known(table, reader, folder.name, agreed[path])
            listed = {place: value for place, value in listed.items() if place[0] in cases}
            seen |= {(reader, *place) for place in listed}
            judge(tally, f"{reader}: {path.relative_to(folder)}", agreed[path], said[path], listed)
    unseen = {(reader, *place) for reader in READERS for place in known(table, reader, folder.name, [])} - seen
    tally.test(f"{folder.name}: deviations.toml speaks of events that are there", [f"{place}" for place in unseen])
    return agreed


def named(agreed):
    """The same events, each with the name of the feed that holds it alone as its case."""
    alone = {events[0]["uid"]: path.stem for path, events in agreed.items() if len(events) == 1}
    return {path: [event | {"case": alone.get(event["uid"], event["uid"])} for event in events]
            for path, events in agreed.items()}


def site(folder, content, tally):
    feeds = {path.relative_to(folder).as_posix(): events for path, events in agree(folder, tally).items()}
    for title, problems in records.held_against(feeds, content):
        tally.test(title, problems)


def mutants(folder, tally):
    table = tomllib.loads((HERE / "deviations.toml").read_text())["defect"]
    with TemporaryDirectory() as scratch:
        made = {}
        for at, (title, name, content) in enumerate(mutations.mutated(folder)):
            path = Path(scratch).resolve() / f"{at}.ics"
            path.write_bytes(content)
            made[path] = title, name
        answers = read_all(list(made), tally)
    for path, (title, name) in made.items():
        expected = json.loads((folder / name).with_suffix(".json").read_text())
        seen = [reader for reader, said in answers.items()
                if differences(expected, said[path]) != known(table, reader, name, expected)]
        tally.test(f"mutation: {title}", [] if seen else ["no reader sees it"])
        print(f"mutation: {title}: seen by {len(seen)} of {len(READERS)}")


def main():
    tally, arguments = Tally(), iter(sys.argv[1:])
    for command in arguments:
        folder = Path(next(arguments)).resolve()
        match command:
            case "corpus":
                corpus(folder, tally)
            case "site":
                site(folder, Path(next(arguments)).resolve(), tally)
            case "agree":
                agree(folder, tally)
            case "mutations":
                mutants(folder, tally)
            case _:
                sys.exit(__doc__)
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed or not tally.passed else 0)


main()
