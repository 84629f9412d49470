//! Transcripts of the command line: what is typed, what is printed, how it ends. `TRYCMD=overwrite` rewrites them.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd");
}
