// Reads calendars with ts-ics, times resolved with the file's own VTIMEZONE.

import { convertIcsCalendar } from "../node/node_modules/ts-ics/dist/index.js";
import { instant, read } from "./lecture.mjs";

function said(date) {
  if (date === undefined) return null;
  return date.type === "DATE" ? instant(date.date).slice(0, 10) : instant(date.date);
}

read((text) =>
  (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
    uid: event.uid, summary: event.summary, start: said(event.start), end: said(event.end),
    status: event.status ?? null, allday: event.start.type === "DATE",
  })),
);
