"""Reads calendars with recurring-ical-events: the occurrences that it shows, not the components."""

import icalendar
import recurring_ical_events
from lecture import event, read


def events(text):
    for one in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).all():
        yield event(one.get("UID"), one.get("SUMMARY"), one.start, one.end, one.get("STATUS"))


read(events)
