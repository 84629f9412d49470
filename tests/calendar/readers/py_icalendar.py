"""Reads calendars with icalendar."""

import icalendar
from lecture import event, read


def events(text):
    for one in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield event(one.get("UID"), one.get("SUMMARY"), one.decoded("DTSTART"), one.decoded("DTEND"), one.get("STATUS"))


read(events)
