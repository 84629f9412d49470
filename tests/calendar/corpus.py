"""Writes corpus/*.ics and the expectation beside each: valid hard cases, by hand from RFC 5545, nothing of dalc in it.

Everything here is synthetic: no meeting of this corpus exists. The instants in the tables are written by hand and held
against the zone database of the machine, so that an error of this file shows here and not as an error of a reader.
The output is committed; `corpus.py --check` says whether it is still what this file writes.
"""

import json
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).resolve().parent / "corpus"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://corpus.example/")

# One STANDARD and at most one DAYLIGHT: (from, to, name, first onset, rule or None).
ZONES = {
    "Europe/Paris": {
        "STANDARD": ("+0200", "+0100", "CET", "20151025T030000", "BYMONTH=10;BYDAY=-1SU"),
        "DAYLIGHT": ("+0100", "+0200", "CEST", "20150329T020000", "BYMONTH=3;BYDAY=-1SU"),
    },
    # True from April 2020 to August 2022 only: Chile moved its September change in 2022.
    "America/Santiago": {
        "STANDARD": ("-0300", "-0400", "-04", "20200405T000000", "BYMONTH=4;BYDAY=1SU"),
        "DAYLIGHT": ("-0400", "-0300", "-03", "20200906T000000", "BYMONTH=9;BYDAY=1SU"),
    },
    # Brazil changed its clocks for the last time on 17 February 2019.
    "America/Sao_Paulo": {
        "STANDARD": ("-0200", "-0300", "-03", "20180218T000000", "BYMONTH=2;BYDAY=3SU"),
        "DAYLIGHT": ("-0300", "-0200", "-02", "20181104T000000", None),
    },
    "America/Havana": {
        "STANDARD": ("-0400", "-0500", "CST", "20211107T010000", "BYMONTH=11;BYDAY=1SU"),
        "DAYLIGHT": ("-0500", "-0400", "CDT", "20210314T000000", "BYMONTH=3;BYDAY=2SU"),
    },
    "America/Port-au-Prince": {
        "STANDARD": ("-0400", "-0500", "EST", "20211107T020000", "BYMONTH=11;BYDAY=1SU"),
        "DAYLIGHT": ("-0500", "-0400", "EDT", "20210314T020000", "BYMONTH=3;BYDAY=2SU"),
    },
    "America/Bogota": {"STANDARD": ("-0500", "-0500", "-05", "20150101T000000", None)},
    "America/Guadeloupe": {"STANDARD": ("-0400", "-0400", "AST", "20150101T000000", None)},
    "America/Cayenne": {"STANDARD": ("-0300", "-0300", "-03", "20150101T000000", None)},
    # Venezuela was four hours and a half behind until 1 May 2016.
    "America/Caracas": {"STANDARD": ("-0430", "-0430", "-0430", "20130101T000000", None)},
    "America/Miquelon": {
        "STANDARD": ("-0200", "-0300", "-03", "20211107T020000", "BYMONTH=11;BYDAY=1SU"),
        "DAYLIGHT": ("-0300", "-0200", "-02", "20210314T020000", "BYMONTH=3;BYDAY=2SU"),
    },
}
# The same zone told otherwise: Brazil as it has been since 2019.
SAO_PAULO_SINCE = {"STANDARD": ("-0300", "-0300", "-03", "20220101T000000", None)}


def fold(line):
    """One content line in pieces of at most 75 octets, cut between characters (RFC 5545, 3.1)."""
    pieces, piece, room = [], "", 75
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", 74
        piece += character
        room -= size
    return "\r\n ".join([*pieces, piece])


def text(value):
    """A TEXT value, escaped (RFC 5545, 3.3.11)."""
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def zone_lines(name, parts):
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{name}"
    for kind, (before, after, abbreviation, onset, rule) in parts.items():
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{onset}"
        if rule:
            yield f"RRULE:FREQ=YEARLY;{rule}"
        yield f"TZOFFSETFROM:{before}"
        yield f"TZOFFSETTO:{after}"
        yield f"TZNAME:{abbreviation}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def event(slug, summary, start, end, status="CONFIRMED", zone=None, instants=None, extra=()):
    """An event and what it says: `start` and `end` as written; `instants` are the same two in UTC, by hand."""
    allday = "T" not in start
    parameter = ";VALUE=DATE" if allday else "" if zone is None else f";TZID={zone}"
    uid = str(uuid.uuid5(NAMESPACE, slug))
    lines = [
        "BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260105T090000Z", "LAST-MODIFIED:20260105T090000Z", "SEQUENCE:0",
        f"DTSTART{parameter}:{start}", f"DTEND{parameter}:{end}", f"STATUS:{status}", "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE", f"SUMMARY:{text(summary)}",
        f"URL:https://corpus.example/agenda/{slug}/", *extra, "END:VEVENT",
    ]
    said = [meant(start, zone, allday), meant(end, zone, allday)]
    if not allday and zone and said != list(instants or ()):
        raise SystemExit(f"{slug}: the zone database says {said}, this file says {instants}")
    return {"lines": lines, "zone": zone, "says": {
        "case": slug, "uid": uid, "summary": summary, "start": said[0], "end": said[1], "status": status, "allday": allday}}


def meant(written, zone, allday):
    """A date as a date, a time as its instant in UTC."""
    if allday:
        return f"{written[:4]}-{written[4:6]}-{written[6:8]}"
    local = datetime.strptime(written.rstrip("Z"), "%Y%m%dT%H%M%S")
    instant = local.replace(tzinfo=ZoneInfo(zone) if zone else UTC)
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def calendar(name, events, zones=ZONES):
    used = dict.fromkeys(one["zone"] for one in events if one["zone"])
    # RFC 5545, 3.6: at least one component; a calendar without event has the clocks of its zone.
    used = used or dict.fromkeys([] if events else ["Europe/Paris"])
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Corpus synthétique//Essais de lecture//FR", "CALSCALE:GREGORIAN",
        f"NAME:{text(name)}", f"X-WR-CALNAME:{text(name)}", "X-WR-TIMEZONE:Europe/Paris",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H",
        "SOURCE;VALUE=URI:https://corpus.example/agenda/agenda.ics", "URL:https://corpus.example/agenda/",
        "COLOR:teal", "LAST-MODIFIED:20260105T090000Z",
        *(line for zone in sorted(used) for line in zone_lines(zone, zones[zone])),
        *(line for one in events for line in one["lines"]),
        "END:VCALENDAR",
    ]
    return "".join(fold(line) + "\r\n" for line in lines)


def timed(slug, zone, start, end, *instants, summary=None):
    return event(slug, summary or f"Essai synthétique {slug}", start, end, zone=zone, instants=instants)


def day(slug, summary, start, end, status="CONFIRMED"):
    return event(slug, summary, start, end, status)


def folds():
    """What is more than one octet, and what breaks an unfolding done by hand, at every place around the 75th octet."""
    pieces = {
        "accent": "é", "cedille-decomposee": "c\u0327", "euro": "€", "emoji": "🗓", "famille": "👩\u200d👩\u200d👧",
        "drapeau": "🇭🇹", "espace": " . ", "tabulation": "\t", "insecable": "\u00a0", "echappe": ",", "barre": "\\",
        "debut": "BEGIN:VEVENT", "fin": "END:VCALENDAR", "deux-points": "SUMMARY:",
    }
    hour = 0
    for name, piece in pieces.items():
        # The 68th character of a summary is the first after the fold.
        for before in range(61, 69) if len(piece) < 5 else range(66, 69):
            start = f"202603{1 + hour // 20:02}T{hour % 20:02}0000Z"
            summary = "x" * before + piece + "y" * 4 + piece * (40 if len(piece) < 5 else 2) + "z"
            yield event(f"pli-{name}-{before}", summary, start, start.replace("0000Z", "3000Z"))
            hour += 1


PUNCTUATION = {
    "virgules": "Lyon, Nantes, Lima, et Quito",
    "points-virgules": "Eau ; déchets; énergie;",
    "barres": "Dossier C:\\Nouveau\\noms et \\\\serveur\\partage",
    "barre-n": "Le signe \\n n’est pas un retour à la ligne, ni \\N, ni \\, ni \\;",
    "barre-finale": "Se termine par une barre \\",
    "retours": "Première ligne\nDeuxième ligne\n\nQuatrième ligne",
    "guillemets": "\"Droits\", « français », “anglais”, 'simples', l’apostrophe",
    "deux-points": "Atelier : 14:30, salle A:B; http://corpus.example/?a=1&b=2#c",
    "balises": "<b>Gras</b> &amp; &lt;esperluette&gt; %2C %3B ^n ^' {{ x }} ${y}",
    "egal": "TZID=Europe/Paris:20220620;VALUE=DATE",
    "espagnol": "¿Cuándo? ¡Ahora! Cooperación señorial – 50 %",
    "portugais": "Cooperação: São Paulo, Maranhão — reunião n.º 3",
    "ecritures": "Ayiti 海地 Гаити هايتي האיטי 하이티",
    "hors-plan": "𝒜 𠮷 🌎🌍🌏 👍🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "un-signe": "é",
}


def punctuation():
    for at, (name, summary) in enumerate(PUNCTUATION.items()):
        yield event(f"ponctuation-{name}", summary, f"202604{at + 1:02}T100000Z", f"202604{at + 1:02}T113000Z")


def long_ones():
    """Two thousand characters and more, with and without a space to cut at."""
    words = "Rencontre très longue de coopération décentralisée à préciser, suite ; "
    summaries = {
        "mots": (words * 40)[:1999] + "Z", "sans-espace": "x" * 2000, "accents": "é" * 2000, "emoji": "🌎" * 2000,
        "echappements": ",;\\\n" * 500, "espaces": "a " * 999 + "aZ", "dix-mille": (words * 200)[:9999] + "Z",
    }
    for at, (name, summary) in enumerate(summaries.items()):
        yield event(f"long-{name}", summary, f"202605{at + 1:02}T080000Z", f"202605{at + 1:02}T093000Z")


def paris():
    zone = "Europe/Paris"
    return [
        timed("paris-ete", zone, "20220620T163000", "20220620T180000", "2022-06-20T14:30:00Z", "2022-06-20T16:00:00Z"),
        timed("paris-hiver", zone, "20221208T100000", "20221208T120000", "2022-12-08T09:00:00Z", "2022-12-08T11:00:00Z"),
        timed("paris-avant-mars", zone, "20220327T013000", "20220327T015900", "2022-03-27T00:30:00Z", "2022-03-27T00:59:00Z"),
        timed("paris-enjambe-mars", zone, "20220327T010000", "20220327T040000", "2022-03-27T00:00:00Z", "2022-03-27T02:00:00Z"),
        timed("paris-apres-mars", zone, "20220327T030000", "20220327T033000", "2022-03-27T01:00:00Z", "2022-03-27T01:30:00Z"),
        timed("paris-enjambe-octobre", zone, "20221029T220000", "20221030T120000", "2022-10-29T20:00:00Z", "2022-10-30T11:00:00Z"),
        timed("paris-avant-octobre", zone, "20221030T013000", "20221030T015900", "2022-10-29T23:30:00Z", "2022-10-29T23:59:00Z"),
        timed("paris-apres-octobre", zone, "20221030T030000", "20221030T040000", "2022-10-30T02:00:00Z", "2022-10-30T03:00:00Z"),
        timed("paris-nouvel-an", zone, "20221231T233000", "20230101T003000", "2022-12-31T22:30:00Z", "2022-12-31T23:30:00Z"),
        timed("paris-ancien", zone, "20160704T090000", "20160704T100000", "2016-07-04T07:00:00Z", "2016-07-04T08:00:00Z"),
        timed("paris-lointain-ete", zone, "20340702T090000", "20340702T100000", "2034-07-02T07:00:00Z", "2034-07-02T08:00:00Z"),
        timed("paris-lointain-hiver", zone, "20341202T090000", "20341202T100000", "2034-12-02T08:00:00Z", "2034-12-02T09:00:00Z"),
        timed("paris-plusieurs-jours", zone, "20220324T090000", "20220329T170000", "2022-03-24T08:00:00Z", "2022-03-29T15:00:00Z"),
    ]


def santiago():
    zone = "America/Santiago"
    return [
        timed("santiago-ete", zone, "20210112T100000", "20210112T120000", "2021-01-12T13:00:00Z", "2021-01-12T15:00:00Z"),
        timed("santiago-enjambe-avril", zone, "20210403T200000", "20210404T090000", "2021-04-03T23:00:00Z", "2021-04-04T13:00:00Z"),
        timed("santiago-hiver", zone, "20210615T100000", "20210615T120000", "2021-06-15T14:00:00Z", "2021-06-15T16:00:00Z"),
        timed("santiago-enjambe-septembre", zone, "20210904T200000", "20210905T090000", "2021-09-05T00:00:00Z", "2021-09-05T12:00:00Z"),
        timed("santiago-apres-septembre", zone, "20210905T010000", "20210905T020000", "2021-09-05T04:00:00Z", "2021-09-05T05:00:00Z"),
        timed("santiago-automne", zone, "20220402T100000", "20220402T110000", "2022-04-02T13:00:00Z", "2022-04-02T14:00:00Z"),
        # The change of 2022 came a week later than the rule: such an event is written in UTC.
        event("santiago-2022-avant", "Essai synthétique, 10 h à Santiago", "20220910T140000Z", "20220910T150000Z"),
        event("santiago-2022-apres", "Essai synthétique, 10 h à Santiago", "20220911T130000Z", "20220911T140000Z"),
    ]


def sao_paulo():
    zone = "America/Sao_Paulo"
    return [
        timed("sao-paulo-hiver", zone, "20180702T090000", "20180702T110000", "2018-07-02T12:00:00Z", "2018-07-02T14:00:00Z"),
        timed("sao-paulo-enjambe-novembre", zone, "20181103T210000", "20181104T090000", "2018-11-04T00:00:00Z", "2018-11-04T11:00:00Z"),
        timed("sao-paulo-ete", zone, "20181210T090000", "20181210T110000", "2018-12-10T11:00:00Z", "2018-12-10T13:00:00Z"),
        timed("sao-paulo-enjambe-fevrier", zone, "20190216T210000", "20190217T090000", "2019-02-16T23:00:00Z", "2019-02-17T12:00:00Z"),
        timed("sao-paulo-dernier", zone, "20191205T090000", "20191205T110000", "2019-12-05T12:00:00Z", "2019-12-05T14:00:00Z"),
    ]


def sao_paulo_since():
    zone = "America/Sao_Paulo"
    return [
        timed("sao-paulo-2023", zone, "20230115T090000", "20230115T110000", "2023-01-15T12:00:00Z", "2023-01-15T14:00:00Z"),
        timed("sao-paulo-2025", zone, "20251110T090000", "20251121T180000", "2025-11-10T12:00:00Z", "2025-11-21T21:00:00Z"),
    ]


def havana():
    zone = "America/Havana"
    return [
        timed("havane-hiver", zone, "20220118T090000", "20220118T110000", "2022-01-18T14:00:00Z", "2022-01-18T16:00:00Z"),
        timed("havane-enjambe-mars", zone, "20220312T220000", "20220313T080000", "2022-03-13T03:00:00Z", "2022-03-13T12:00:00Z"),
        timed("havane-apres-mars", zone, "20220313T010000", "20220313T020000", "2022-03-13T05:00:00Z", "2022-03-13T06:00:00Z"),
        timed("havane-ete", zone, "20220718T090000", "20220718T110000", "2022-07-18T13:00:00Z", "2022-07-18T15:00:00Z"),
        timed("havane-enjambe-novembre", zone, "20221105T220000", "20221106T080000", "2022-11-06T02:00:00Z", "2022-11-06T13:00:00Z"),
        timed("havane-apres-novembre", zone, "20221106T010000", "20221106T020000", "2022-11-06T06:00:00Z", "2022-11-06T07:00:00Z"),
    ]


def port_au_prince():
    zone = "America/Port-au-Prince"
    return [
        timed("port-au-prince-hiver", zone, "20220118T090000", "20220118T110000", "2022-01-18T14:00:00Z", "2022-01-18T16:00:00Z"),
        timed("port-au-prince-enjambe-mars", zone, "20220312T220000", "20220313T080000", "2022-03-13T03:00:00Z", "2022-03-13T12:00:00Z"),
        timed("port-au-prince-ete", zone, "20220718T090000", "20220718T110000", "2022-07-18T13:00:00Z", "2022-07-18T15:00:00Z"),
        timed("port-au-prince-enjambe-novembre", zone, "20221105T220000", "20221106T080000", "2022-11-06T02:00:00Z", "2022-11-06T13:00:00Z"),
        timed("port-au-prince-apres-novembre", zone, "20221106T020000", "20221106T030000", "2022-11-06T07:00:00Z", "2022-11-06T08:00:00Z"),
    ]


def many_zones():
    return [
        timed("zones-caracas", "America/Caracas", "20140610T100000", "20140610T113000", "2014-06-10T14:30:00Z", "2014-06-10T16:00:00Z"),
        timed("zones-havane", "America/Havana", "20220310T100000", "20220310T110000", "2022-03-10T15:00:00Z", "2022-03-10T16:00:00Z"),
        timed("zones-paris", "Europe/Paris", "20220315T100000", "20220315T110000", "2022-03-15T09:00:00Z", "2022-03-15T10:00:00Z"),
        timed("zones-port-au-prince", "America/Port-au-Prince", "20220315T100000", "20220315T110000", "2022-03-15T14:00:00Z", "2022-03-15T15:00:00Z"),
        timed("zones-miquelon", "America/Miquelon", "20220315T100000", "20220315T110000", "2022-03-15T12:00:00Z", "2022-03-15T13:00:00Z"),
        timed("zones-bogota", "America/Bogota", "20220315T100000", "20220315T110000", "2022-03-15T15:00:00Z", "2022-03-15T16:00:00Z"),
        timed("zones-guadeloupe", "America/Guadeloupe", "20221115T100000", "20221115T110000", "2022-11-15T14:00:00Z", "2022-11-15T15:00:00Z"),
        timed("zones-cayenne", "America/Cayenne", "20221115T100000", "20221115T110000", "2022-11-15T13:00:00Z", "2022-11-15T14:00:00Z"),
    ]


def days():
    return [
        day("jour-seul", "Une journée", "20220620", "20220621"),
        day("jour-bissextile", "Le 29 février", "20240229", "20240301"),
        day("jour-saint-sylvestre", "Le 31 décembre", "20221231", "20230101"),
        day("jours-plusieurs", "Du 26 mai au 11 juin 2022", "20220526", "20220612"),
        day("jours-changement-mars", "Un dimanche de 23 heures à Paris", "20220327", "20220328"),
        day("jours-changement-octobre", "Un dimanche de 25 heures à Paris", "20221030", "20221031"),
        day("jours-changement-chili", "Un dimanche qui commence à une heure à Santiago", "20220911", "20220912"),
        day("jours-enjambe-mars", "Du 24 au 29 mars 2022", "20220324", "20220330"),
        day("mois-seul", "Climat (septembre, date à préciser)", "20220901", "20221001", "TENTATIVE"),
        day("mois-fevrier", "Santé (février, date à préciser)", "20240201", "20240301", "TENTATIVE"),
        day("mois-deux", "Webinaire (mai ou juin, dates à préciser)", "20220501", "20220701", "TENTATIVE"),
        day("mois-decembre", "Présentation (décembre, date à préciser)", "20221201", "20230101", "TENTATIVE"),
        day("jour-ancien", "Un jour de 1998", "19980614", "19980615"),
        day("jour-lointain", "Un jour de 2042", "20420614", "20420615"),
    ]


def states():
    return [
        day("etat-confirme", "Réunion", "20220901", "20220902", "CONFIRMED"),
        day("etat-annonce", "Réunion (à confirmer)", "20220902", "20220903", "TENTATIVE"),
        day("etat-annule", "Annulé : Réunion", "20220903", "20220904", "CANCELLED"),
        day("etat-reporte", "Reporté : Réunion", "20220904", "20220905", "CANCELLED"),
        event("etat-annule-heure", "Annulé : Réunion en ligne", "20220905T090000Z", "20220905T100000Z", "CANCELLED"),
    ]


def everything():
    """One event with every property that a feed of the répertoire may carry."""
    description = "Essai synthétique, premier paragraphe.\n\nDeuxième : virgule, point-virgule; \"guillemets\".\nhttps://corpus.example/agenda/tout/"
    extra = [
        f"DESCRIPTION:{text(description)}", f"LOCATION:{text('Salle d’essai, 1 rue du Corpus, Ville-Synthétique')}",
        "GEO:48.895700;2.387900", "CATEGORIES:Essai,Eau et assainissement,Haïti",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=\"Visio; salle: A, B\":https://corpus.example/visio?a=1,2;b",
        f"RELATED-TO;RELTYPE=PARENT:{uuid.uuid5(NAMESPACE, 'tout-parent')}", "X-DALC-EDTF:2022-06",
        "X-ESSAI;X-P=\"a:b;c,d\":valeur:avec;ponctuation", "COLOR:teal", "PRIORITY:5", "CLASS:PUBLIC",
        "CREATED:20260105T090000Z",
    ]
    whole = event("tout", "Essai synthétique complet", "20220620T163000", "20220620T180000", zone="Europe/Paris",
                  instants=("2022-06-20T14:30:00Z", "2022-06-20T16:00:00Z"), extra=extra)
    return [day("tout-parent", "Essai synthétique qui en contient un autre", "20220620", "20220622"), whole]


CORPUS = {
    "plis": ("Corpus : les plis", folds, ZONES),
    "ponctuation": ("Corpus : la ponctuation", punctuation, ZONES),
    "longs": ("Corpus : les longs intitulés", long_ones, ZONES),
    "paris": ("Corpus : Europe/Paris", paris, ZONES),
    "santiago": ("Corpus : America/Santiago", santiago, ZONES),
    "sao-paulo": ("Corpus : America/Sao_Paulo jusqu’en 2019", sao_paulo, ZONES),
    "sao-paulo-depuis": ("Corpus : America/Sao_Paulo depuis", sao_paulo_since, {"America/Sao_Paulo": SAO_PAULO_SINCE}),
    "havane": ("Corpus : America/Havana", havana, ZONES),
    "port-au-prince": ("Corpus : America/Port-au-Prince", port_au_prince, ZONES),
    "fuseaux": ("Corpus : plusieurs fuseaux", many_zones, ZONES),
    "jours": ("Corpus : les jours et les mois", days, ZONES),
    "etats": ("Corpus : les états", states, ZONES),
    "complet": ("Corpus : toutes les propriétés", everything, ZONES),
    "vide": ("Corpus : rien", list, ZONES),
}


def files():
    """Every file of the corpus as (name, bytes)."""
    for name, (title, events, zones) in CORPUS.items():
        events = list(events())
        said = sorted((one["says"] for one in events), key=lambda says: (says["start"], says["uid"]))
        yield f"{name}.ics", calendar(title, events, zones).encode()
        rows = ",\n".join(json.dumps(says, ensure_ascii=False) for says in said)
        yield f"{name}.json", f"[{rows and chr(10) + rows + chr(10)}]\n".encode()


def main():
    wanted = dict(files())
    if sys.argv[1:] == ["--check"]:
        found = {path.name: path.read_bytes() for path in HERE.iterdir()}
        wrong = sorted(name for name in wanted | found if wanted.get(name) != found.get(name))
        sys.exit(f"not what corpus.py writes: {', '.join(wrong)}" if wrong else 0)
    HERE.mkdir(exist_ok=True)
    for name, content in wanted.items():
        (HERE / name).write_bytes(content)


main()
