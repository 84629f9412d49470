//! `dalc serve`: a round of building for each change, shown on this machine.

use std::process::ExitCode;

use dalc::diagnostic::render::{Style, human, summary};
use dalc::diagnostic::{AgendaFault, Fault, Severity};
use dalc::input::Input;
use dalc::locale::Lang;
use dalc::preview::{self, Config, Event, Round};
use dalc::record::LEDGER;
use dalc::{Options, Outcome, Silent, compile, revise, site_path};

use super::{Failure, options, read, themes_beside};
use crate::cli::{Common, Serve};

/// Shows the site until it is interrupted.
pub fn serve(arguments: &Serve) -> Result<ExitCode, Failure> {
    let common = &arguments.common;
    let input = read(common)?;
    let base_path = site_path(&input, &options(common, &input)?);
    let content = common.content();
    let themes = content.first().and_then(|first| themes_beside(first));
    let watch = content.into_iter().chain(themes).collect();
    let config = Config { port: arguments.port, watch, base_path };
    let open = arguments.open;
    match preview::serve(&config, || round(common), |event| tell(&event, open)) {
        Err(error) => Err(error.into()),
        Ok(never) => match never {},
    }
}

/// Builds once. What could not even be read is shown as faults too. A ledger that is only behind is brought up in
/// memory, so that writing a date does not ask for a command at each stroke; nothing of it is written.
fn round(common: &Common) -> Round {
    let built = read(common).and_then(|input| {
        let options = options(common, &input)?;
        let behind = input.clone();
        let outcome = compile(input, &options, &Silent);
        Ok(if is_behind(&outcome) {
            compile(with_ledger(behind, &options), &options, &Silent)
        } else {
            outcome
        })
    });
    match built {
        Err(failure) => Round::Broken { faults: failure.to_string() },
        Ok(outcome) => {
            let told = human(&outcome.report, &outcome.sources, Style::Plain, Lang::Fr);
            let faults = format!("{told}{}", summary(&outcome.report, Lang::Fr));
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
