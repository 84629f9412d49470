//! Whatever is written, the program goes on, tells places that exist, and makes pages that hold nothing but prose.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "fuzz/dates.rs"]
mod dates;
#[path = "fuzz/files.rs"]
mod files;
#[path = "support/folder.rs"]
mod folder;
#[path = "fuzz/prose.rs"]
mod prose;
#[path = "support/tags.rs"]
mod tags;

use proptest::test_runner::{Config, RngSeed};

/// So many cases: the same at every run, or, with `DALC_FUZZ=<times>`, new ones and so many times more of them. What fails
/// is printed; a case worth keeping becomes one of `tests/faults` or of the unit it broke.
fn cases(count: u32) -> Config {
    let times = std::env::var("DALC_FUZZ").ok().and_then(|times| times.parse::<u32>().ok());
    let rng_seed = if times.is_some() { RngSeed::Random } else { RngSeed::Fixed(2026) };
    Config { failure_persistence: None, rng_seed, ..Config::with_cases(count * times.unwrap_or(1)) }
}
