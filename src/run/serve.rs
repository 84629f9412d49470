//! `dalc serve`: a round of building for each change, shown on this machine.

use std::process::ExitCode;

use dalc::diagnostic::Severity;
use dalc::diagnostic::render::{Style, human, summary};
use dalc::preview::{self, Config, Event, Round};
use dalc::{Silent, compile, site_path};

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

/// Builds once. What could not even be read is shown as faults too.
fn round(common: &Common) -> Round {
    let built = read(common).and_then(|input| {
        let options = options(common, &input)?;
        Ok(compile(input, &options, &Silent))
    });
    match built {
        Err(failure) => Round::Broken { faults: failure.to_string() },
        Ok(outcome) => {
            let told = human(&outcome.report, &outcome.sources, Style::Plain);
            let faults = format!("{told}{}", summary(&outcome.report));
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
