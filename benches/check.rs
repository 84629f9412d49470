//! What contributors wait for: `cargo bench --bench check -- [--broken N] [--sizes N,…] [--rounds K]`.
//!
//! Two tables. Telling: `dalc check` over N files with mistakes of many kinds. Showing: `dalc serve` over the real
//! répertoire and over synthetic ones, from the moment a record is saved to the moment the browser has its page. Every
//! figure is a median; the bench fails when one is over its budget.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints a table")]

#[path = "check/broken.rs"]
mod broken;
#[path = "check/shown.rs"]
mod shown;
#[expect(dead_code, reason = "no other tool is measured here")]
#[path = "synth/mod.rs"]
mod synth;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use shown::Browser;
use synth::{Form, Scale};

const USAGE: &str = "Usage: cargo bench --bench check -- [--broken N] [--sizes N,…] [--rounds K]";
const PROGRAM: &str = env!("CARGO_BIN_EXE_dalc");
const SEED: u64 = 1;
/// The day every build believes it is.
const DATE: &str = "2026-12-01";
/// How long it may take to tell 1,000 broken files.
const TOLD: Duration = Duration::from_millis(1500);
/// How long it may take to show an edit at the real size, and at 10,000 partnerships.
const SHOWN: [Duration; 2] = [Duration::from_millis(150), Duration::from_millis(500)];

/// What was asked.
struct Request {
    broken: usize,
    sizes: Vec<usize>,
    rounds: usize,
}

/// A line of a table: what was measured, how long it took, how long it may.
struct Row {
    what: String,
    took: Duration,
    budget: Duration,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    let rows = request(&arguments).and_then(|request| bench(&request).map_err(|error| error.to_string()));
    match rows {
        Ok(rows) => {
            println!("| measured | median ms | budget ms |\n| --- | ---: | ---: |");
            for Row { what, took, budget } in &rows {
                println!("| {what} | {} | {} |", took.as_millis(), budget.as_millis());
            }
            ExitCode::from(u8::from(rows.iter().any(|row| row.took > row.budget)))
        }
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// `--bench` is what cargo adds.
fn request(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request { broken: 1000, sizes: vec![10_000], rounds: 7 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut next = || arguments.next().map_or("", String::as_str);
        match argument.as_str() {
            "--bench" => {}
            "--broken" => request.broken = number(next())?,
            "--rounds" => request.rounds = number(next())?.max(1),
            "--sizes" => {
                let all = next().split(',').filter(|size| !size.is_empty());
                request.sizes = all.map(number).collect::<Result<_, _>>()?;
            }
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(request)
}

fn number(written: &str) -> Result<usize, String> {
    written.parse().map_err(|_| USAGE.to_owned())
}

fn bench(request: &Request) -> io::Result<Vec<Row>> {
    let mut rows = Vec::new();
    if request.broken > 0 {
        eprintln!("{} broken files…", request.broken);
        rows.push(told(request.broken, request.rounds)?);
    }
    eprintln!("the real répertoire…");
    rows.push(shown(None, request.rounds)?);
    for &size in &request.sizes {
        eprintln!("{size} partnerships…");
        rows.push(shown(Some(size), request.rounds)?);
    }
    Ok(rows)
}

fn place() -> io::Result<tempfile::TempDir> {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))
}

/// How long `dalc check` takes over so many broken files.
fn told(count: usize, rounds: usize) -> io::Result<Row> {
    let place = place()?;
    let content = place.path().join("content");
    synth::write(Scale::new(count, SEED), Form::Dalc, &content)?;
    let broken = broken::all(&content)?;
    let mut times = Vec::new();
    for _ in 0..rounds {
        let began = Instant::now();
        let said =
            Command::new(PROGRAM).args(["check", "--date", DATE]).current_dir(place.path()).output()?;
        times.push(began.elapsed());
        let lines = String::from_utf8_lossy(&said.stderr).lines().count();
        if said.status.code() != Some(1) || lines > 3000 {
            return Err(io::Error::other(format!("check ended with {} and said {lines} lines", said.status)));
        }
    }
    let budget = TOLD.mul_f64(f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / 1000.0);
    Ok(Row { what: format!("telling {broken} broken files"), took: median(times), budget })
}

/// How long an edit takes to be shown, in the real répertoire or in a synthetic one.
fn shown(size: Option<usize>, rounds: usize) -> io::Result<Row> {
    let place = place()?;
    let content = place.path().join("content");
    match size {
        Some(size) => drop(synth::write(Scale::new(size, SEED), Form::Dalc, &content)?),
        None => copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &content)?,
    }
    let revise = ["agenda", "revise", "--date", DATE];
    Command::new(PROGRAM).args(revise).current_dir(place.path()).stdout(Stdio::null()).status()?;
    let record = first(&content.join("partenariats"))?;
    let mut browser = Browser::open(Path::new(PROGRAM), place.path(), DATE)?;
    let mut times = Vec::new();
    for round in 0..rounds {
        times.push(browser.edit(&record, round)?);
    }
    let what = size.map_or("showing an edit, real répertoire".to_owned(), |size| {
        format!("showing an edit, {size} partnerships")
    });
    Ok(Row { what, took: median(times), budget: SHOWN[usize::from(size.is_some())] })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The first record of a folder that is no translation.
fn first(folder: &Path) -> io::Result<PathBuf> {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    all.sort();
    let is_own = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().matches('.').count() == 1)
    };
    all.into_iter().find(is_own).ok_or_else(|| io::Error::other("no record"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
