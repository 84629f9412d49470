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

use proptest::prelude::ProptestConfig;

/// So many cases, new ones at every run. What fails is printed; a case worth keeping becomes one of `tests/faults`.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}
