//! Transcripts of the command line: what is typed, what is printed, how it ends. `TRYCMD=overwrite` rewrites them.
//!
//! The folders of the transcripts are in no repository as far as git can see: what it remembers of ours is not theirs.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[test]
fn transcripts() {
    let ceiling = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    trycmd::TestCases::new().env("GIT_CEILING_DIRECTORIES", ceiling).case("tests/cli/*.trycmd");
}
