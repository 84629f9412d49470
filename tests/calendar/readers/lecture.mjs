// What the readers in JavaScript share: the loop over the files, and the form of a date.

import { readFileSync } from "node:fs";

/** The day of a date, as the three numbers written. */
export function day(year, month, date) {
  return [year, month, date].map((number, at) => String(number).padStart(at ? 2 : 4, "0")).join("-");
}

/** An instant in UTC, to the second. */
export function instant(date) {
  return date.toISOString().replace(".000Z", "Z");
}

/** Prints one JSON line per file: what `events(text)` returns, or why it failed. */
export function read(events) {
  for (const file of process.argv.slice(2)) {
    let said;
    try {
      said = { file, events: events(readFileSync(file, "utf8")) };
    } catch (error) {
      said = { file, error: String(error) };
    }
    console.log(JSON.stringify(said));
  }
}
