"""What the readers in Python share: the loop over the files, and the form of a date."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path


def said(value):
    """A date as a date, a time as its instant in UTC, a floating time without its Z."""
    if not isinstance(value, datetime):
        return None if value is None else value.isoformat()
    if value.tzinfo is None:
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def event(uid, summary, start, end, status):
    """An event from the values that a library gives: dates as date or datetime, the rest as text or None."""
    given = {"uid": uid, "summary": summary, "status": status}
    rest = {key: None if value is None else str(value) for key, value in given.items()}
    return rest | {"start": said(start), "end": said(end), "allday": not isinstance(start, datetime)}


def read(events):
    """Prints one JSON line per file: what `events(text)` yields, or why it failed."""
    for path in sys.argv[1:]:
        alone(lambda path=path: print(json.dumps(row(path, events), ensure_ascii=False), flush=True))


def alone(work):
    """Does it in a process of its own: some libraries keep the first VTIMEZONE of a name for every later file."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def row(path, events):
    try:
        return {"file": path, "events": list(events(Path(path).read_bytes().decode()))}
    except Exception as error:  # noqa: BLE001, whatever a library raises is a refusal
        return {"file": path, "error": f"{type(error).__name__}: {error}"}
