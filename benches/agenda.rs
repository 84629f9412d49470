//! What calendars cost: `cargo bench --bench agenda -- [N] [--partnerships P] [--rounds K]`.
//!
//! A synthetic répertoire with N events over twenty years is built in memory, and the time of each stage is taken. The
//! calendars (every feed, the whole one, the filtered ones and the one of each event, with the ledger they are held
//! against) must take less than a tenth of the whole: else the bench fails. Every figure is a median.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints a table")]

#[expect(dead_code, reason = "calendars are measured in memory, and for no other tool")]
#[path = "synth/mod.rs"]
mod synth;

use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{cmp, env};

use chrono::NaiveDate;
use dalc::input::{Input, InputFile};
use dalc::{Options, Outcome, Progress, Stage};
use synth::{Form, Scale};

/// That of the program.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const USAGE: &str = "Usage: cargo bench --bench agenda -- [N] [--partnerships P] [--rounds K]";
const SEED: u64 = 1;
/// The ledger, in a content folder.
const LEDGER: &str = "agenda.lock.toml";

/// What was asked.
struct Request {
    events: usize,
    partnerships: usize,
    rounds: usize,
}

/// The stages of a build with the instant each began.
#[derive(Default)]
struct Clock(Mutex<Vec<(Stage, Instant)>>);

/// What a build took.
struct Round {
    calendars: Duration,
    pages: Duration,
    whole: Duration,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    match request(&arguments).and_then(|request| bench(&request)) {
        Ok(share) if share < 0.1 => ExitCode::SUCCESS,
        Ok(share) => {
            eprintln!("The calendars take {:.1} % of the build, more than a tenth.", share * 100.0);
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// `--bench` is what cargo adds.
fn request(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request { events: 10_000, partnerships: 100, rounds: 5 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut next = || number(arguments.next().map_or("", String::as_str));
        match argument.as_str() {
            "--bench" => {}
            "--partnerships" => request.partnerships = next()?,
            "--rounds" => request.rounds = next()?,
            events => request.events = number(events)?,
        }
    }
    Ok(request)
}

fn number(written: &str) -> Result<usize, String> {
    written.parse().ok().filter(|&number| number > 0).ok_or_else(|| USAGE.to_owned())
}

/// Prints the table; the share of the calendars in the whole build.
fn bench(request: &Request) -> Result<f64, String> {
    let input = input(request)?;
    let mut rounds = Vec::new();
    let mut feeds = (0, 0, 0);
    for _ in 0..request.rounds {
        let clock = Clock::default();
        let outcome = dalc::compile(input.clone(), &options()?, &clock);
        let end = Instant::now();
        feeds = held(&outcome)?;
        rounds.push(clock.round(end).ok_or("the build told no stages")?);
    }
    let median = |of: fn(&Round) -> Duration| median(rounds.iter().map(of).collect());
    let (calendars, pages, whole) = (median(|r| r.calendars), median(|r| r.pages), median(|r| r.whole));
    let share = calendars / whole;
    println!(
        "| events | partnerships | feeds | of them one event each | MB | calendars s | pages s | whole build s | share |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    println!(
        "| {} | {} | {} | {} | {:.1} | {calendars:.3} | {pages:.2} | {whole:.2} | {:.1} % |",
        request.events,
        request.partnerships,
        feeds.0,
        feeds.1,
        megabytes(feeds.2),
        share * 100.0
    );
    Ok(share)
}

/// The records, with a ledger that knows them.
fn input(request: &Request) -> Result<Input, String> {
    let scale = Scale { events: request.events, ..Scale::new(request.partnerships, SEED) };
    let file = |(path, text): (String, String)| InputFile {
        layer: 0,
        shown: format!("content/{path}"),
        path,
        content: Ok(text.into_bytes()),
    };
    let mut input =
        Input { content: synth::files(scale, Form::Dalc).map(file).collect(), ..Input::default() };
    let ledger = dalc::revise(input.clone(), &options()?, &[]).ledger.ok_or("no ledger was made")?;
    input.content.push(file((LEDGER.to_owned(), ledger)));
    Ok(input)
}

fn options() -> Result<Options, String> {
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).ok_or("no such day")?;
    Ok(Options { today, base_url: None, drafts: false, strict: true })
}

/// How many feeds there are, how many of them hold one event, and their bytes.
fn held(outcome: &Outcome) -> Result<(usize, usize, usize), String> {
    let site = outcome.site.as_ref().ok_or("the synthetic records are refused")?;
    let feeds = site.files.iter().filter(|(path, _)| path.ends_with(".ics"));
    let is_one = |path: &str| path.split('/').nth(1).is_some_and(|part| part.len() == 4);
    Ok(feeds.fold((0, 0, 0), |(count, ones, size), (path, bytes)| {
        (count + 1, ones + usize::from(is_one(path)), size + dalc::pieces::Content::size(bytes))
    }))
}

impl Progress for Clock {
    fn stage(&self, stage: Stage) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((stage, Instant::now()));
    }

    fn pages(&self, _: usize) {}

    fn page(&self) {}
}

impl Clock {
    fn round(&self, end: Instant) -> Option<Round> {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let began = |wanted: Stage| told.iter().find(|(stage, _)| *stage == wanted).map(|(_, at)| *at);
        let (start, calendars, pages) =
            (began(Stage::Parse)?, began(Stage::Calendars)?, began(Stage::Build)?);
        Some(Round { calendars: pages - calendars, pages: end - pages, whole: end - start })
    }
}

/// In seconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_by(cmp::Ord::cmp);
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64)
}

#[expect(clippy::cast_precision_loss, reason = "the bytes of a site fit")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
