"""Reads calendars with ics.py."""

import ics
from lecture import event, read


def moment(one, at):
    """ics.py holds a whole day as a midnight, and its end as the midnight after it."""
    return at.date() if one.all_day else at.datetime


def events(text):
    for one in ics.Calendar(text).events:
        yield event(one.uid, one.name, moment(one, one.begin), moment(one, one.end), one.status)


read(events)
