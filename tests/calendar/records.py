"""What the feeds of a built site must say, worked out again from its records, without any code of dalc.

Follows the contract of the feeds: exact hours in their zone, whole days with the day after the last as their end, months
as the days they may fall on, nothing for a season, a year or an unknown date. Knows no reader: `held_against` is given
what they agreed on.
"""

import re
import tomllib
import uuid
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

WIDEST = 62
SERIES = {"agenda/dalc.ics": "dalc", "agenda/exterieur.ics": "exterieur"}
ONE_EVENT = re.compile(r"agenda/\d{4}/([a-z0-9-]+)\.ics")
TRANSLATED = re.compile(r"[a-z]{2}/")


def held_against(feeds, content):
    """Tests as (title, problems): `feeds` is {path in the site: events}, `content` the folder of its records."""
    zone = tomllib.loads((content / "site.toml").read_text())["fuseau"]
    records = {path.stem: front(path) for path in event_files(content)}
    records = {slug: record for slug, record in records.items() if not record.get("brouillon")}
    meant = {slug: entry(record, records, zone) for slug, record in records.items()}
    meant = {slug: says for slug, says in meant.items() if says}
    former = {slug for record in records.values() for slug in record.get("anciennes_adresses", [])}
    single = {found[1]: events for path, events in feeds.items()
              if (found := ONE_EVENT.fullmatch(path)) and found[1] not in former}
    yield from one_by_one(single, meant)
    yield from together(feeds, single, meant, records)


def event_files(content):
    files = chain((content / "agenda").rglob("*.toml"), (content / "agenda").rglob("*.md"))
    return [path for path in files if re.fullmatch(r"[a-z0-9-]+", path.stem)]


def front(path):
    """The keys of a record: the whole of a .toml, what stands between the two +++ of a .md."""
    text = path.read_text()
    return tomllib.loads(text.split("+++")[1] if path.suffix == ".md" else text)


def one_by_one(single, meant):
    """Each event has a feed of its own, which says what its record does."""
    yield "records: an event in a feed of its own for each date that is known", [
        *(f"{slug}: no feed" for slug in meant if slug not in single),
        *(f"{slug}: its date is not known well enough" for slug, events in single.items() if events and slug not in meant)]
    for slug in sorted(meant.keys() & single.keys()):
        yield f"records: {slug}", list(event_problems(single[slug], meant[slug]))


def event_problems(events, says):
    if len(events) != 1:
        yield f"{len(events)} events in the feed of one"
        return
    [event] = events
    for field in ("start", "end", "status", "allday"):
        if event[field] != says[field]:
            yield f"{field}: the feed says {event[field]!r}, the record {says[field]!r}"
    if uuid.UUID(event["uid"]).version != 5:
        yield f"uid: {event['uid']} is no UUID of version 5"
    if not re.fullmatch(says["summary"], spaces(event["summary"])):
        yield f"summary: {event['summary']!r} does not match {says['summary']!r}"


def together(feeds, single, meant, records):
    """The large feeds hold the events that they should, said as in the feed of each."""
    alone = {events[0]["uid"]: (slug, events[0]) for slug, events in single.items() if len(events) == 1}
    yield "records: one uid for one event", [] if len(alone) == len(meant) else [f"{len(alone)} for {len(meant)} events"]
    for path, events in feeds.items():
        if TRANSLATED.match(path):
            yield f"records: {path}", [
                f"{event['summary']}: not when and how sure it is in French" for event in events
                if event["uid"] not in alone or dates(alone[event["uid"]][1]) != dates(event)]
            continue
        if ONE_EVENT.fullmatch(path):
            continue
        yield f"records: {path}", [
            f"{event['summary']}: not said as in its own feed" for event in events
            if event["uid"] in alone and alone[event["uid"]][1] != event]
    for path, wanted in memberships(meant, records).items():
        found = {alone[event["uid"]][0] for event in feeds.get(path, []) if event["uid"] in alone}
        yield f"records: who is in {path}", [] if path in feeds and found == wanted else [
            "no such feed" if path not in feeds else f"missing {wanted - found}, too many {found - wanted}"]


def dates(event):
    return {field: event[field] for field in ("start", "end", "status", "allday")}


def memberships(meant, records):
    """{path of a feed: slugs of the events it holds}, for the feeds whose rule is in the records alone."""
    feeds = {"agenda/agenda.ics": set(meant)}
    for path, series in SERIES.items():
        feeds[path] = {slug for slug in meant if records[slug]["serie"] == series}
    feeds["agenda/agenda-dates-fixees.ics"] = {slug for slug, says in meant.items() if says["exact"]}
    return feeds


def entry(record, records, zone):
    """What a feed says of an event; None when its date is too vague for a calendar."""
    written, adrift = shown(record)
    kind, first, last = when(written)
    status = {"annule": "CANCELLED", "annonce": "TENTATIVE"}.get(record["etat"], "CONFIRMED")
    if adrift:
        status = "CANCELLED"
    if kind == "vague":
        return None
    if kind == "hours":
        start, end = (instant(moment, record.get("fuseau", zone)) for moment in (first, last))
    else:
        if kind == "months":
            first, last = within(record, records, first, last)
            if (last - first).days >= WIDEST:
                return None
            status = "TENTATIVE" if status == "CONFIRMED" else status
        start, end = first.isoformat(), (last + timedelta(days=1)).isoformat()
    return {"start": start, "end": end, "status": status, "allday": kind != "hours", "exact": kind != "months",
            "summary": summary(record, adrift, kind)}


def shown(record):
    """The date to show, and whether the event was put off without a new one: then its former date stays."""
    own, former = record["quand"], record.get("reporte_de")
    if record["etat"] == "reporte" and (former is None or when(own)[0] == "vague" or own == former):
        return (former or own), True
    if record["etat"] == "annule" and former is not None and when(own)[0] == "vague":
        return former, False
    return own, False


def summary(record, adrift, kind):
    """A pattern for the SUMMARY: the title, after what was cancelled, before what is not sure."""
    before = "Annulé : " if record["etat"] == "annule" else "Reporté : " if adrift else ""
    after = r" \(.*à préciser.*\)" if kind == "months" else r" \(à confirmer\)" if record["etat"] == "annonce" else ""
    if before:
        # What does not take place will not be known better.
        after = r" \([^,]*\)" if kind == "months" else ""
    return re.escape(before) + title(record["titre"]) + after


def title(text):
    """A pattern for a title, spared what some readers stumble over: the backslash, and the words that end a component."""
    text = re.escape(spaces(text)).replace(re.escape("\\"), r"[\\/]")
    return re.sub("(BEGIN|END):", r"\1 ?:", text)


def spaces(text):
    return re.sub(r"[\u00a0\u202f]", " ", text)


def when(written):
    """A `quand` as (kind, first, last): hours, days or months with their bounds, or vague."""
    text = str(written)
    first, _, last = text.partition("/")
    if "T" in text:
        start = datetime.fromisoformat(first)
        end = datetime.fromisoformat(last if "T" in last else f"{first[:10]}T{last}") if last else None
        return "hours", start, end or start + timedelta(hours=1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", text):
        return "days", date.fromisoformat(first), date.fromisoformat(last or first)
    if re.fullmatch(r"\d{4}-(0\d|1[0-2])(/\d{4}-(0\d|1[0-2]))?", text):
        return "months", month(first), month(last or first, 1) - timedelta(days=1)
    return "vague", None, None


def month(text, later=0):
    """The first day of a month, or of the one after it."""
    number = int(text[:4]) * 12 + int(text[5:]) - 1 + later
    return date(number // 12, number % 12 + 1, 1)


def within(record, records, first, last):
    """The days of a month that are also days of the event it lies in."""
    parent = records.get(record.get("dans"))
    if parent is None:
        return first, last
    kind, outer_first, outer_last = when(parent["quand"])
    if kind == "vague":
        return first, last
    if kind == "hours":
        outer_first, outer_last = outer_first.date(), outer_last.date()
    if kind == "months":
        outer_first, outer_last = within(parent, records, outer_first, outer_last)
    return max(first, outer_first), min(last, outer_last)


def instant(local, zone):
    """A local time as UTC: the first of the two when a clock change doubles it."""
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
