//! What is said at the end, in a few lines.

use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;

use dalc::diagnostic::Told;
use dalc::diagnostic::render::{self, Context, Format, Style, brief, human, summary};
use dalc::disk::{Published, Standing};
use dalc::history::{Gap, History};
use dalc::locale::{Lang, Plural, number};
use dalc::site::Site;
use dalc::text::Sources;
use dalc::{Outcome, Report};

use super::progress::Shown;

/// Prints the diagnostics of a build.
pub fn report(outcome: &Outcome, lang: Lang, all: bool, shown: &Shown) {
    shown.aside();
    told(&outcome.report, &outcome.sources, lang, all);
}

/// Prints diagnostics, with colours on a terminal.
pub fn diagnostics(report: &Report, sources: &Sources, lang: Lang) {
    told(report, sources, lang, true);
}

/// The same; when they are many, the first of each kind unless `all`.
fn told(report: &Report, sources: &Sources, lang: Lang, all: bool) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let style = if colour { Style::Colour } else { Style::Plain };
    let rendered = if all { human } else { brief };
    anstream::eprint!("{}", rendered(report, sources, style, lang));
    if report.iter().next().is_some() {
        anstream::eprintln!("{}", summary(report, lang));
    }
}

/// Prints diagnostics in a form that a machine reads.
pub fn machine(outcome: &Outcome, format: Format, context: Context<'_>) {
    let told = Told::all(&outcome.report, &outcome.sources, context.lang);
    anstream::print!("{}", render::machine(format, &told, context));
}

/// That nothing was published, for the records have errors.
pub fn nothing_published(out: &Path, lang: Lang) -> String {
    let out = out.display();
    match lang {
        Lang::Fr => format!("Rien n'a été publié : {out} reste comme il était."),
        Lang::Es => format!("No se publicó nada: {out} sigue como estaba."),
        Lang::Pt => format!("Nada foi publicado: {out} continua como estava."),
        Lang::En => format!("Nothing was published: {out} stays as it was."),
    }
}

/// Prints what was published.
pub fn built(site: &Site, published: &Published, out: &Path, times: &[(&'static str, Duration)]) {
    let bytes = usize::try_from(published.bytes).unwrap_or(usize::MAX);
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

/// Why the past of the content is not known.
pub fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::Unkept => "le dossier n'est pas dans un dépôt git",
        Gap::Shallow => {
            "le dépôt git n'a que ses dernières versions (« git fetch --unshallow » va chercher les autres)"
        }
    }
}

/// Prints, once and as advice, that a repository does not hold its whole past.
pub fn shallow(history: &History) {
    if let Some(own @ Gap::Shallow) = history.gap {
        anstream::eprintln!("note : le site ne dira pas quand ses fiches ont changé : {}.", gap(own));
    }
}

/// Prints that the content is right, or that nothing could be made of it.
pub fn checked(outcome: &Outcome, lang: Lang) {
    let Some(site) = &outcome.site else { return };
    let pages = number(lang, site.pages);
    let said = match (lang, Plural::of(lang, site.pages)) {
        (Lang::Fr, Plural::One) => format!("Tout est en ordre : {pages} page peut être publiée."),
        (Lang::Fr, Plural::Other) => format!("Tout est en ordre : {pages} pages peuvent être publiées."),
        (Lang::Es, Plural::One) => format!("Todo está en orden: {pages} página puede publicarse."),
        (Lang::Es, Plural::Other) => format!("Todo está en orden: {pages} páginas pueden publicarse."),
        (Lang::Pt, Plural::One) => format!("Está tudo em ordem: {pages} página pode ser publicada."),
        (Lang::Pt, Plural::Other) => format!("Está tudo em ordem: {pages} páginas podem ser publicadas."),
        (Lang::En, Plural::One) => format!("All is in order: {pages} page can be published."),
        (Lang::En, Plural::Other) => format!("All is in order: {pages} pages can be published."),
    };
    anstream::println!("{said}");
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
