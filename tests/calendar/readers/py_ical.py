"""Reads calendars with ical, the library of Home Assistant."""

from ical.calendar_stream import IcsCalendarStream
from lecture import event, read


def events(text):
    for calendar in IcsCalendarStream.from_ics(text).calendars:
        for one in calendar.events:
            status = one.status and one.status.value
            yield event(one.uid, one.summary, one.dtstart, one.dtend, status)


read(events)
