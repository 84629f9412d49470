//! `dalc serve`: a round of building for each change, shown on this machine.

use std::process::ExitCode;

use dalc::diagnostic::render::{Style, brief, human, summary};
use dalc::diagnostic::{AgendaFault, Fault, Severity};
use dalc::disk::Memory;
use dalc::input::Input;
use dalc::pieces::Pieces;
use dalc::preview::{self, Config, Early, Event, Round};
use dalc::record::{Known, LEDGER};
use dalc::{Options, Outcome, Progress, Stage, compile_again, revise, site_path};

use super::{Failure, options, read, speech, telling, themes_beside};
use crate::cli::{Common, Serve};

/// Shows the site until it is interrupted.
pub fn serve(arguments: &Serve) -> Result<ExitCode, Failure> {
    let common = &arguments.common;
    let mut memory = Memory::default();
    let input = read(common, &mut memory)?;
    telling::shallow(&input.history);
    let base_path = site_path(&input, options(common, &input)?.base_url.as_deref());
    let content = common.content();
    let themes = content.first().and_then(|first| themes_beside(first));
    let watch = content.into_iter().chain(themes).collect();
    let config = Config { port: arguments.port, watch, base_path };
    let open = arguments.open;
    let mut known = Known::default();
    let round = |early: &Early<'_>| round(common, &mut memory, &mut known, early);
    match preview::serve(&config, round, |event| tell(&event, open)) {
        Err(error) => Err(error.into()),
        Ok(never) => match never {},
    }
}

/// The pages that browsers have open are made first, and shown as soon as they are made.
struct LookedAt<'e> {
    early: &'e Early<'e>,
    files: Vec<String>,
}

impl Progress for LookedAt<'_> {
    fn stage(&self, _: Stage) {}
    fn pages(&self, _: usize) {}
    fn page(&self) {}

    fn looked_at(&self) -> &[String] {
        &self.files
    }

    fn first(&self, file: &str, page: &Pieces) {
        self.early.show(file, page);
    }
}

/// Builds once. What could not even be read is shown as faults too. A ledger that is only behind is brought up in
/// memory, so that writing a date does not ask for a command at each stroke; nothing of it is written.
fn round(common: &Common, memory: &mut Memory, known: &mut Known, early: &Early<'_>) -> Round {
    let looked_at = LookedAt { early, files: early.looked_at() };
    let built = read(common, memory).and_then(|input| {
        let options = options(common, &input)?;
        let lang = speech::lang(common.lang, &input);
        let behind = input.clone();
        let outcome = compile_again(known, input, &options, &looked_at);
        let outcome = if is_behind(&outcome) {
            compile_again(known, with_ledger(behind, &options), &options, &looked_at)
        } else {
            outcome
        };
        Ok((outcome, lang))
    });
    match built {
        Err(failure) => Round::Broken { faults: failure.to_string() },
        Ok((outcome, lang)) => {
            let told =
                if common.all { human } else { brief }(&outcome.report, &outcome.sources, Style::Plain, lang);
            let faults = format!("{told}{}", summary(&outcome.report, lang));
            let worth_telling = outcome.report.count(Severity::Warning) > 0;
            if let Some(site) = outcome.site {
                Round::Good { site: site.files, remarks: worth_telling.then_some(faults) }
            } else {
                anstream::eprintln!("{faults}");
                Round::Broken { faults }
            }
        }
    }
}

/// Whether the ledger of the agenda is all that stands in the way.
fn is_behind(outcome: &Outcome) -> bool {
    let mut errors = outcome.report.iter().filter(|d| d.fault.severity() == Severity::Error).peekable();
    let may =
        |fault: &Fault| matches!(fault, Fault::Agenda(AgendaFault::New { .. } | AgendaFault::Changed { .. }));
    errors.peek().is_some() && errors.all(|d| may(&d.fault))
}

/// The same files, the ledger as `dalc agenda revise` would write it.
fn with_ledger(input: Input, options: &Options) -> Input {
    let Some(text) = revise(input.clone(), options, &[]).ledger else { return input };
    let content = input.content.into_iter().map(|mut file| {
        if file.path == LEDGER {
            file.content = Ok(text.clone().into_bytes());
        }
        file
    });
    Input { content: content.collect(), ..input }
}

fn tell(event: &Event, open: bool) {
    match event {
        Event::Listening { url } => {
            anstream::println!("Le site est montré à l'adresse {url} (Ctrl-C pour arrêter)");
            if open && let Err(error) = preview::open_browser(url) {
                anstream::eprintln!("le navigateur n'a pas pu être ouvert : {error}");
            }
        }
        Event::Rebuilding => {}
        Event::Rebuilt { files, changed } => {
            anstream::println!("Site construit : {files} fichiers, {changed} changés");
        }
        Event::Broken => anstream::eprintln!("Le dernier site correct reste montré."),
        Event::WatchFailed { reason } => {
            anstream::eprintln!("les dossiers sont relus chaque seconde, faute de mieux : {reason}");
        }
    }
}
