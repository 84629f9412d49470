// Where `run` has put what the tests look at. Builds nothing.

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
