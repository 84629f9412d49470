//! A site built although some records have errors: each of these gives way to what was published of it last.
//!
//! Owns the choice of what gives way, and the [`Archive`] of what was published. Pure: whoever calls reads the archive and
//! writes it again. Refuses to keep anything but records and the ledger of the agenda: settings and skins make every page, and
//! a contact may say that somebody objects to being published.

mod archive;
mod give_way;

use std::collections::BTreeSet;

use crate::compile::{Options, Outcome, compile, compile_keeping, recheck};
use crate::diagnostic::{Diagnostic, Fault, ReferenceFault, Report, Severity, TextFault};
use crate::input::Input;
use crate::progress::{Progress, Silent};
use crate::record::{Kind, Nature, nature};
use crate::text::Sources;

pub use archive::Archive;
use give_way::GivingWay;

/// A site, and what gave way to make it.
#[derive(Debug)]
pub struct Tolerated {
    /// What the records tell as they stand, with the site when nothing has to give way.
    pub told: Outcome,
    /// The site in which some records gave way; `None` when none did, or when that does not help.
    pub site: Option<crate::site::Site>,
    /// What gave way, by path.
    pub quarantine: Vec<Quarantined>,
    /// What is published now, to be kept for the next time; `None` when nothing is.
    pub archive: Option<Archive>,
}

/// A file that gave way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarantined {
    /// Its path within the content folder.
    pub path: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a file that gave way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// What was published of it last stays.
    Kept,
    /// It was never published, and is left out.
    LeftOut,
    /// It was removed, and what was published of it last comes back, since other records name it.
    Restored,
}

/// How often records give way before it is seen that this does not help: each round something does, and what is left is what
/// was published last.
const ROUNDS: usize = 24;

/// Makes a site of what was read, records that have errors giving way to what `archive` holds of them.
pub fn tolerant(input: Input, archive: &Archive, options: &Options, progress: &dyn Progress) -> Tolerated {
    let mut whole = input.clone();
    let told = compile(input, options, progress);
    if told.site.is_some() {
        let archive = Some(Archive::of_published(&whole.content));
        return Tolerated { told, site: None, quarantine: Vec::new(), archive };
    }
    let mut giving = GivingWay::new(std::mem::take(&mut whole.content), archive);
    let site = site(&mut giving, &whole, options, progress);
    let archive = site.as_ref().map(|_| Archive::of_published(giving.content()));
    Tolerated { told, site, quarantine: giving.quarantine(), archive }
}

fn site(
    giving: &mut GivingWay<'_>,
    whole: &Input,
    options: &Options,
    progress: &dyn Progress,
) -> Option<crate::site::Site> {
    for _ in 0..ROUNDS {
        let input = || Input { content: giving.content().to_vec(), ..whole.clone() };
        let checked = recheck(input(), options, &Silent);
        let wrong = if checked.report.refuses(options.strict) {
            wrong(&checked.report, &checked.sources, options.strict)
        } else {
            let built = compile_keeping(&giving.kept(), input(), options, progress);
            if built.site.is_some() {
                return built.site;
            }
            wrong(&built.report, &built.sources, options.strict)
        };
        if !giving.way(&wrong?) {
            return None;
        }
    }
    None
}

/// The paths of files with errors, and of those that have to do with them.
#[derive(Default)]
struct Wrong {
    own: BTreeSet<String>,
    related: BTreeSet<String>,
    /// The records that are named and not there.
    named: BTreeSet<String>,
    /// Whether the ledger of the agenda does not go with the records.
    ledger: bool,
}

/// What stands in the way; `None` when something does that cannot give way.
fn wrong(report: &Report, sources: &Sources, strict: bool) -> Option<Wrong> {
    let mut wrong = Wrong::default();
    let limit = if strict { Severity::Warning } else { Severity::Error };
    for told in report.iter().filter(|told| told.fault.severity() <= limit) {
        let path = sources.name(told.span.file);
        if !may_give_way(told, path) {
            return None;
        }
        wrong.own.insert(path.to_owned());
        wrong.related.extend(told.related.iter().map(|(span, _)| sources.name(span.file).to_owned()));
        wrong.named.extend(named(&told.fault));
        wrong.ledger |= matches!(told.fault, Fault::Agenda(_));
    }
    Some(wrong)
}

/// The slug that leads nowhere.
fn named(fault: &Fault) -> Option<String> {
    let (Fault::Reference(ReferenceFault::Dangling { written, .. })
    | Fault::Text(TextFault::LinkBroken { target: written, .. })) = fault
    else {
        return None;
    };
    let path = written.split('#').next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next().map(str::to_owned)
}

/// Whether the file may give way in which something is wrong.
fn may_give_way(told: &Diagnostic, path: &str) -> bool {
    let is_of_skin = matches!(told.fault, Fault::Skin(_));
    !is_of_skin && is_kept(path)
}

/// Whether a file is one of those that may give way: a record, one that was meant to be one, or the ledger.
fn is_kept(path: &str) -> bool {
    match nature(path) {
        Ok(Nature::Record(name)) => name.kind != Kind::Contact,
        Ok(Nature::Ledger) => true,
        Ok(Nature::Settings | Nature::Image | Nature::Ignored) => false,
        Err(_) => !path.starts_with("contacts/") && !path.starts_with("images/"),
    }
}
