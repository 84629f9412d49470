// Where `run` has put what the tests look at. Builds nothing.

import { readdirSync } from "node:fs";

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are started by tests/site/run`);
  return value;
}

/// The program.
export const dalc = given("DALC");
/// The real records, and the site they make.
export const content = given("DALC_CONTENT");
export const site = given("DALC_SITE");
/// A folder for what a test makes; emptied at each run.
export const scratch = given("DALC_SCRATCH");

/// Where a file of the skin is published: its name there tells its content.
export function asset(name) {
  const [stem, extension] = name.split(".");
  const file = readdirSync(`${site}/assets`).find((file) => file.startsWith(`${stem}.`) && file.endsWith(`.${extension}`));
  if (!file) throw new Error(`no file of the skin is called ${name}`);
  return `assets/${file}`;
}
