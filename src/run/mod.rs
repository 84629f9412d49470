//! What each command does: reads, compiles, shows or publishes, prints, and says how it ended.

mod agenda;
mod ask;
mod clock;
mod diff;
mod explain;
mod export;
mod fmt;
mod freshness;
mod import;
mod init;
mod links;
mod new;
mod progress;
mod schema;
mod serve;
mod shell;
mod speech;
mod telling;
mod tolerant;

use std::path::Path;
use std::process::ExitCode;

use dalc::diagnostic::render::{Context, Format};
use dalc::disk::Memory;
use dalc::input::Input;
use dalc::{Options, compile, disk, origin, recheck, site_manual, site_precompresses, site_zone};

use crate::cli::{self, Build, Check, Command, Common};
use progress::Shown;

/// The content has errors.
pub const FAULTY: u8 = 1;
/// The command or its environment failed.
pub const FAILED: u8 = 2;
/// The site is published, and some records are as they were published last.
pub const QUARANTINED: u8 = 3;

/// Carries out a command.
pub fn run(command: Command) -> ExitCode {
    let done = match command {
        Command::Build(arguments) => build(&arguments),
        Command::Check(arguments) => check(&arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Diff(arguments) => diff::tell(&arguments),
        Command::Init(arguments) => init::init(arguments),
        Command::New(arguments) => new::new(arguments),
        Command::Fmt(arguments) => fmt::fmt(&arguments),
        Command::Export(arguments) => export::export(&arguments),
        Command::Import(arguments) => import::import(&arguments),
        Command::Agenda(arguments) => agenda::agenda(&arguments),
        Command::Freshness(arguments) => freshness::tell(&arguments),
        Command::Links(arguments) => links::tell(&arguments),
        Command::Schema(arguments) => schema::print(&arguments),
        Command::Completions(arguments) => Ok(shell::completions(&arguments)),
        Command::Man(arguments) => shell::man(&arguments),
    };
    done.unwrap_or_else(|failure| {
        anstream::eprintln!("erreur : {failure}");
        ExitCode::from(FAILED)
    })
}

/// Why a command could not be carried out.
type Failure = Box<dyn std::error::Error>;

fn build(arguments: &Build) -> Result<ExitCode, Failure> {
    let shown = Shown::begin();
    let input = read(&arguments.common, &mut Memory::default())?;
    telling::shallow(&input.history);
    let options = options(&arguments.common, &input)?;
    let lang = speech::lang(arguments.common.lang, &input);
    if arguments.tolerant {
        return tolerant::build(arguments, input, &options, lang, &shown);
    }
    let (origin, precompresses) = (origin(&input, &options), site_precompresses(&input));
    if let Some(standing) = disk::standing(origin, &arguments.out) {
        telling::report(&recheck(input, &options, &shown), lang, arguments.common.all, &shown);
        telling::unchanged(standing, &arguments.out, &shown.end());
        return Ok(ExitCode::SUCCESS);
    }
    let kept = tolerant::is_kept_up(&arguments.out).then(|| input.clone());
    let outcome = compile(input, &options, &shown);
    telling::report(&outcome, lang, arguments.common.all, &shown);
    let Some(mut site) = outcome.site else {
        shown.end();
        anstream::eprintln!("{}", telling::nothing_published(&arguments.out, lang));
        return Ok(ExitCode::from(FAULTY));
    };
    if precompresses {
        site.precompress();
    }
    shown.publishing();
    let published = disk::publish(&site.files, Some(origin), &arguments.out)?;
    kept.map(|input| tolerant::keep(&input, &arguments.out)).transpose()?;
    telling::built(&site, &published, &arguments.out, &shown.end());
    Ok(ExitCode::SUCCESS)
}

fn check(arguments: &Check) -> Result<ExitCode, Failure> {
    let shown = Shown::begin();
    let input = read(&arguments.common, &mut Memory::default())?;
    telling::shallow(&input.history);
    let (options, manual) = (options(&arguments.common, &input)?, site_manual(&input));
    let lang = speech::lang(arguments.common.lang, &input);
    let outcome = compile(input, &options, &shown);
    if let Some(format) = machine(arguments.format) {
        shown.aside();
        let context = Context { lang, strict: options.strict, manual: &manual };
        telling::machine(&outcome, format, context);
    } else {
        telling::report(&outcome, lang, arguments.common.all, &shown);
        shown.end();
        telling::checked(&outcome, lang);
    }
    Ok(if outcome.site.is_some() { ExitCode::SUCCESS } else { ExitCode::from(FAULTY) })
}

/// The form for machines that is asked for, unless it is the one for people.
fn machine(format: cli::Format) -> Option<Format> {
    match format {
        cli::Format::Human => None,
        cli::Format::Json => Some(Format::Json),
        cli::Format::Github => Some(Format::Github),
        cli::Format::Gitlab => Some(Format::Gitlab),
        cli::Format::Sarif => Some(Format::Sarif),
        cli::Format::Rdjson => Some(Format::Rdjson),
        cli::Format::Junit => Some(Format::Junit),
    }
}

/// The files of the content folders and of `themes/` beside the first, with their past.
fn read(common: &Common, memory: &mut Memory) -> Result<Input, Failure> {
    let content = common.content();
    let themes = content.first().and_then(|first| themes_beside(first));
    let input = disk::read(&content, themes.as_deref())?;
    let history = disk::history(&content, themes.as_deref(), memory);
    Ok(Input { history, ..input })
}

/// The folder `themes` beside a content folder.
fn themes_beside(content: &Path) -> Option<std::path::PathBuf> {
    let parent = content.parent()?;
    Some(parent.join("themes"))
}

fn options(common: &Common, input: &Input) -> Result<Options, Failure> {
    let today = match common.date {
        Some(date) => date,
        None => clock::today(site_zone(input))?,
    };
    Ok(Options { today, base_url: common.base_url.clone(), drafts: common.drafts, strict: common.strict })
}
