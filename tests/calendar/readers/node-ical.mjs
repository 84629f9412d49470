// Reads calendars with node-ical.

import ical from "../node/node_modules/node-ical/node-ical.js";
import { day, instant, read } from "./lecture.mjs";

function said(date) {
  if (date === undefined) return null;
  // A whole day is given as the midnight of the machine's own zone.
  return date.dateOnly ? day(date.getFullYear(), date.getMonth() + 1, date.getDate()) : instant(date);
}

read((text) =>
  Object.values(ical.sync.parseICS(text))
    .filter((component) => component.type === "VEVENT")
    .map((event) => ({
      uid: event.uid ?? null, summary: event.summary ?? null, start: said(event.start), end: said(event.end),
      status: event.status ?? null, allday: event.datetype === "date",
    })),
);
