//! The programs that are measured, and how each is told to build.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::synth::Form;

/// The day every build believes it is.
const DATE: &str = "2026-12-01";

/// A program that builds a site.
pub struct Tool {
    /// What the table calls it.
    pub name: &'static str,
    /// The form of its source.
    pub form: Form,
    /// What runs it.
    pub program: OsString,
    /// The command that builds a source folder into a target.
    command: fn(&OsStr, &Path, &Path) -> Vec<OsString>,
    /// The command to give once, before the first build of a source folder.
    before: Option<fn(&OsStr, &Path) -> Vec<OsString>>,
}

impl Tool {
    /// The command that builds `source` into `target`.
    pub fn command(&self, source: &Path, target: &Path) -> Vec<OsString> {
        (self.command)(&self.program, source, target)
    }

    /// The command to give once, before the first build of `source`.
    pub fn before(&self, source: &Path) -> Option<Vec<OsString>> {
        self.before.map(|before| before(&self.program, source))
    }
}

/// This program, then the peers found on the `PATH`.
pub fn tools(peers: bool) -> Vec<Tool> {
    let mut tools = vec![Tool {
        name: "dalc",
        form: Form::Dalc,
        program: env!("CARGO_BIN_EXE_dalc").into(),
        command: dalc,
        before: Some(agenda),
    }];
    if peers && answers("hugo", "version") {
        tools.push(Tool {
            name: "hugo",
            form: Form::Hugo,
            program: "hugo".into(),
            command: hugo,
            before: None,
        });
    }
    tools
}

fn answers(program: &str, question: &str) -> bool {
    let status = Command::new(program).arg(question).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn dalc(program: &OsStr, source: &Path, target: &Path) -> Vec<OsString> {
    let options = ["build", "--date", DATE, "--content"];
    said(program, &options, source, "--out", target)
}

/// The ledger of the agenda, which stands beside the records.
fn agenda(program: &OsStr, source: &Path) -> Vec<OsString> {
    let words = ["agenda", "revise", "--date", DATE, "--content"].map(OsStr::new);
    [&[program], &words[..], &[source.as_os_str()]].concat().into_iter().map(OsStr::to_owned).collect()
}

fn hugo(program: &OsStr, source: &Path, target: &Path) -> Vec<OsString> {
    said(program, &["--quiet", "--noBuildLock", "--source"], source, "--destination", target)
}

fn said(program: &OsStr, options: &[&str], source: &Path, to: &str, target: &Path) -> Vec<OsString> {
    let before = std::iter::once(program).chain(options.iter().map(OsStr::new));
    before.chain([source.as_os_str(), to.as_ref(), target.as_os_str()]).map(OsStr::to_owned).collect()
}
