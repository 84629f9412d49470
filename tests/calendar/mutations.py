"""Faults put into calendars of the corpus on purpose: a harness that cannot fail says nothing.

Each is (file of the corpus, what stands there, what stands there instead), in bytes. At least one reader must say
something else than was meant, beyond what deviations.toml knows, or the harness is blind to this fault.
"""

MUTATIONS = {
    "une heure plus tôt": ("complet.ics", b"Europe/Paris:20220620T163000", b"Europe/Paris:20220620T153000"),
    "heure flottante": ("santiago.ics", b"DTSTART:20220910T140000Z", b"DTSTART:20220910T140000"),
    "fuseau sans définition": ("complet.ics", b"TZID:Europe/Paris", b"TZID:Europe/Autre"),
    "décalage faux": ("paris.ics", b"TZOFFSETTO:+0100", b"TZOFFSETTO:+0000"),
    "changement au mauvais mois": ("paris.ics", b"BYMONTH=10", b"BYMONTH=9"),
    "dernier jour inclus": ("jours.ics", b"DTEND;VALUE=DATE:20220621", b"DTEND;VALUE=DATE:20220620"),
    "fin en durée fausse": ("complet.ics", b"DTEND;TZID=Europe/Paris:20220620T180000", b"DURATION:PT3H"),
    "sans état": ("etats.ics", b"STATUS:CANCELLED\r\n", b""),
    "autre état": ("etats.ics", b"STATUS:TENTATIVE", b"STATUS:CONFIRMED"),
    "identifiant changé": ("etats.ics", b"UID:", b"UID:x"),
    "évènement non fermé": ("etats.ics", b"END:VEVENT\r\n", b""),
    "calendrier tronqué": ("etats.ics", b"END:VCALENDAR\r\n", b""),
    "pli sans espace": ("plis.ics", b"\r\n ", b"\r\n"),
    "espace de trop au pli": ("longs.ics", b"\r\n ", b"\r\n  "),
    "retour à la ligne nu": ("ponctuation.ics", b"ligne\\nDeux", b"ligne\r\nDeux"),
    "barre non échappée": ("ponctuation.ics", b"C:\\\\Nouveau\\\\noms", b"C:\\Nouveau\\noms"),
    "point-virgule sans intitulé": ("ponctuation.ics", b"SUMMARY:Eau", b"SUMMARY;Eau"),
}


def mutated(folder):
    """Every mutation as (title, file, bytes). A mutation that changes nothing is an error of the table."""
    for title, (name, before, after) in MUTATIONS.items():
        whole = (folder / name).read_bytes()
        if before not in whole:
            raise SystemExit(f"mutations.py: « {title} » changes nothing in {name}")
        yield title, name, whole.replace(before, after, 1)
