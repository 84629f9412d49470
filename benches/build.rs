//! What building costs, at several sizes: `cargo bench --bench build -- [N…] [--rounds K] [--no-peers]`.
//!
//! For each size a synthetic répertoire is built into an empty folder, then built again unchanged, then its output
//! is copied with `cp -r` on the same disk, without and with waiting for the disk (`sync -f`): the copy is the yardstick
//! of the machine. Every figure is a median.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints a table")]

#[path = "build/meter.rs"]
mod meter;
#[path = "synth/mod.rs"]
mod synth;
#[path = "build/table.rs"]
mod table;
#[path = "build/tool.rs"]
mod tool;

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use meter::{Cost, METER, measure};
use synth::{Form, Scale};
use table::{Row, Size};
use tool::Tool;

const USAGE: &str = "Usage: cargo bench --bench build -- [N…] [--rounds K] [--no-peers]";
/// The sizes measured when none is asked for.
const SIZES: [usize; 4] = [100, 1000, 10_000, 50_000];
const SEED: u64 = 1;
/// Beyond this size peers, which take minutes, are left out, and rounds are fewer.
const LARGE: usize = 10_000;

/// What was asked.
struct Request {
    sizes: Vec<usize>,
    rounds: usize,
    peers: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    let done = match arguments.as_slice() {
        [first, command @ ..] if first == METER => meter::run(command).map_err(|error| error.to_string()),
        _ => request(&arguments).and_then(|request| bench(&request)),
    };
    if let Err(reason) = &done {
        eprintln!("{reason}");
    }
    ExitCode::from(u8::from(done.is_err()))
}

/// `--bench` is what cargo adds.
fn request(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request { sizes: Vec::new(), rounds: 5, peers: true };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--no-peers" => request.peers = false,
            "--rounds" => request.rounds = number(arguments.next().map_or("", String::as_str))?,
            size => request.sizes.push(number(size)?),
        }
    }
    if request.sizes.is_empty() {
        request.sizes = SIZES.to_vec();
    }
    Ok(request)
}

fn number(written: &str) -> Result<usize, String> {
    written.parse().ok().filter(|&number| number > 0).ok_or_else(|| USAGE.to_owned())
}

fn bench(request: &Request) -> Result<(), String> {
    let mut rows = Vec::new();
    for tool in tool::tools(request.peers) {
        let fits = |size: &&usize| tool.form == Form::Dalc || **size <= LARGE;
        for &size in request.sizes.iter().filter(fits) {
            eprintln!("{} {size}…", tool.name);
            rows.push(row(&tool, size, request.rounds)?);
        }
    }
    println!("{}", table::markdown(&rows));
    Ok(())
}

fn row(tool: &Tool, size: usize, rounds: usize) -> Result<Row, String> {
    let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).map_err(|error| error.to_string())?;
    let source = place.path().join("source");
    synth::write(Scale::new(size, SEED), tool.form, &source).map_err(|error| error.to_string())?;
    tool.before(&source).map(|command| measure(&words(&command))).transpose()?;
    let mut row = Row { tool: tool.name, partnerships: size, ..Row::default() };
    for number in 0..rounds_at(size, rounds) {
        round(tool, place.path(), number, &mut row)?;
    }
    row.output = output(&place.path().join("output-0")).map_err(|error| error.to_string())?;
    Ok(row)
}

/// Each round fills the disk with three times the site, so beyond [`LARGE`] there are fewer in proportion.
fn rounds_at(size: usize, rounds: usize) -> usize {
    (rounds * LARGE / size).clamp(1, rounds)
}

/// Nothing is deleted between rounds: a file system that has just deleted is slower to create (ext4 keeps clear of
/// inodes freed a moment ago), and that would be charged to whoever comes next.
fn round(tool: &Tool, place: &Path, number: usize, row: &mut Row) -> Result<(), String> {
    let folder = |name: &str| place.join(format!("{name}-{number}"));
    let (source, output) = (place.join("source"), folder("output"));
    let command = tool.command(&source, &output);
    let build = || settled(place, &words(&command));
    row.cold.push(build()?);
    row.again.push(build()?);
    let (copy, synced) = (folder("copy"), folder("synced"));
    row.copy.push(settled(place, &["cp".as_ref(), "-r".as_ref(), output.as_ref(), copy.as_ref()])?);
    let script = "cp -r \"$1\" \"$2\" && sync -f \"$2\"";
    let shell = ["sh", "-c", script, "sh"].map(OsStr::new);
    row.synced.push(settled(place, &[&shell[..], &[output.as_ref(), synced.as_ref()]].concat())?);
    Ok(())
}

fn words(command: &[OsString]) -> Vec<&OsStr> {
    command.iter().map(AsRef::as_ref).collect()
}

/// The cost of a command, once what was written before it is on the disk.
fn settled(place: &Path, command: &[&OsStr]) -> Result<Cost, String> {
    measure(&["sync".as_ref(), "-f".as_ref(), place.as_ref()])?;
    measure(command)
}

/// How many files a folder holds, and how many bytes they do.
fn output(folder: &Path) -> io::Result<Size> {
    let mut size = Size::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            size += output(&entry.path())?;
        } else {
            size += Size { files: 1, bytes: entry.metadata()?.len() };
        }
    }
    Ok(size)
}
