//! Transcripts of the command line: what is typed, what is printed, how it ends. `TRYCMD=overwrite` rewrites them.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd");
}
