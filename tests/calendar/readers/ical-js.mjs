// Reads calendars with ical.js (Thunderbird, Nextcloud), times resolved with the file's own VTIMEZONE.

import ICAL from "../node/node_modules/ical.js/dist/ical.js";
import { day, instant, read } from "./lecture.mjs";

function said(time) {
  if (time === null) return null;
  if (time.isDate) return day(time.year, time.month, time.day);
  return time.zone.tzid === "floating" ? time.toString() : instant(new Date(time.toUnixTime() * 1000));
}

read((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const status = component.getFirstPropertyValue("status");
    return {
      uid: event.uid, summary: event.summary, start: said(event.startDate), end: said(event.endDate), status,
      allday: event.startDate.isDate,
    };
  });
});
