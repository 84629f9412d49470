//! What is said at the end, in a few lines.

use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;

use dalc::diagnostic::Told;
use dalc::diagnostic::render::{self, Context, Format, Style, human, summary};
use dalc::disk::{Published, Standing};
use dalc::locale::{Lang, Plural, number};
use dalc::pieces::Content;
use dalc::site::Site;
use dalc::text::Sources;
use dalc::{Outcome, Report};

use super::progress::Shown;

/// Prints the diagnostics of a build.
pub fn report(outcome: &Outcome, shown: &Shown) {
    shown.aside();
    diagnostics(&outcome.report, &outcome.sources);
}

/// Prints diagnostics, with colours on a terminal.
pub fn diagnostics(report: &Report, sources: &Sources) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let style = if colour { Style::Colour } else { Style::Plain };
    anstream::eprint!("{}", human(report, sources, style, Lang::Fr));
    if report.iter().next().is_some() {
        anstream::eprintln!("{}", summary(report, Lang::Fr));
    }
}

/// Prints diagnostics in a form that a machine reads.
pub fn machine(outcome: &Outcome, format: Format, context: Context<'_>) {
    let told = Told::all(&outcome.report, &outcome.sources, context.lang);
    anstream::print!("{}", render::machine(format, &told, context));
}

/// Prints what was published.
pub fn built(site: &Site, published: &Published, out: &Path, times: &[(&'static str, Duration)]) {
    let bytes: usize = site.files.values().map(Content::size).sum();
    anstream::println!(
        "{}, {}, {} ({}) dans {}",
        count(site.pages, "page", "pages"),
        count(site.redirects, "redirection", "redirections"),
        count(site.files.len(), "fichier", "fichiers"),
        size(bytes),
        out.display()
    );
    totals(published.written, published.unchanged, published.removed);
    stages(times);
}

/// Prints that the site stands as it should already.
pub fn unchanged(standing: Standing, out: &Path, times: &[(&'static str, Duration)]) {
    let bytes = usize::try_from(standing.bytes).unwrap_or(usize::MAX);
    let files = count(standing.files, "fichier", "fichiers");
    anstream::println!("Rien n’a changé : {files} ({}) dans {}", size(bytes), out.display());
    totals(0, standing.files, 0);
    stages(times);
}

fn totals(written: usize, unchanged: usize, removed: usize) {
    anstream::println!(
        "{}, {}, {}",
        count(written, "fichier écrit", "fichiers écrits"),
        count(unchanged, "inchangé", "inchangés"),
        count(removed, "retiré", "retirés")
    );
}

fn stages(times: &[(&'static str, Duration)]) {
    let stages: Vec<String> =
        times.iter().map(|(name, time)| format!("{name} {} ms", time.as_millis())).collect();
    anstream::println!("{}", stages.join(" · "));
}

/// Prints that the content is right, or that nothing could be made of it.
pub fn checked(outcome: &Outcome) {
    if let Some(site) = &outcome.site {
        anstream::println!(
            "Tout est en ordre : {} peuvent être publiées.",
            count(site.pages, "page", "pages")
        );
    }
}

/// A number of things, in words.
pub fn count(n: usize, one: &str, many: &str) -> String {
    let word = if Plural::of(Lang::Fr, n) == Plural::One { one } else { many };
    format!("{} {word}", number(Lang::Fr, n))
}

/// A number of bytes in the unit people read.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("{} ko", bytes / 1_000),
        _ => format!("{},{} Mo", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
