"""Reads calendars with vobject."""

import vobject
from lecture import event, read


def value(component, name):
    child = getattr(component, name, None)
    return None if child is None else child.value


def events(text):
    for calendar in vobject.readComponents(text):
        for one in calendar.contents.get("vevent", []):
            names = ("uid", "summary", "dtstart", "dtend", "status")
            yield event(*(value(one, name) for name in names))


read(events)
