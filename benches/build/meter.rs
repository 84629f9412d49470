//! What a command costs: time on the wall, processor, memory.
//!
//! The kernel gives the memory of children as the greatest of all of them, so each command is run by a fresh copy of
//! this program (`--meter`), whose only child it is.

use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, io};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// The word that turns this program into a meter.
pub const METER: &str = "--meter";

/// What a command cost.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// From start to end, in seconds.
    pub wall: f64,
    /// Processor, of the program and of the system for it, in seconds.
    pub cpu: f64,
    /// The greatest resident size, in megabytes of a million bytes.
    pub memory: f64,
}

/// Runs `command` under a meter.
///
/// # Errors
/// When it cannot be run, or fails: what it said.
pub fn measure(command: &[&OsStr]) -> Result<Cost, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let output =
        Command::new(program).arg(METER).args(command).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    let figures = String::from_utf8_lossy(&output.stdout);
    read(&figures).ok_or_else(|| format!("{command:?} failed.\n{said}"))
}

fn read(figures: &str) -> Option<Cost> {
    let mut figures = figures.split_whitespace().map(str::parse::<f64>);
    let mut next = || figures.next()?.ok();
    Some(Cost { wall: next()?, cpu: next()?, memory: next()? })
}

/// Runs `command` and prints its cost; what it prints itself is dropped, what it complains about is kept.
///
/// # Errors
/// When it cannot be run, or fails.
pub fn run(command: &[String]) -> io::Result<()> {
    let [program, arguments @ ..] = command else {
        return Err(io::Error::other("nothing to measure"));
    };
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).status()?;
    let wall = start.elapsed().as_secs_f64();
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    println!("{wall} {cpu} {}", kibibytes(usage.max_rss()));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a measure are few")]
fn seconds(time: TimeVal) -> f64 {
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}

#[expect(clippy::cast_precision_loss, reason = "a size in kibibytes fits")]
fn kibibytes(size: i64) -> f64 {
    size as f64 * 1024.0 / 1e6
}
