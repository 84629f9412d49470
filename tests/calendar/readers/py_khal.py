"""Reads calendars with khal, as its `printics` does: whatever its own model of an event says."""

from datetime import timedelta

import pytz
from icalendar import Calendar
from khal.khalendar.event import Event
from lecture import event, read

LOCALE = {"default_timezone": pytz.UTC, "local_timezone": pytz.UTC}


def end(one):
    """khal counts the last day of a whole-day event as within it."""
    return one.end + timedelta(days=1) if one.allday else one.end


def events(text):
    for component in Calendar.from_ical(text).walk("VEVENT"):
        one = Event.fromVEvents([component], calendar="corpus", locale=LOCALE)
        yield event(one.uid, one.summary, one.start, end(one), one.status or None)


read(events)
