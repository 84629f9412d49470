//! Who answers the references of records while a catalogue is assembled.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, ReferenceFault, Report, nearest};
use crate::locale::country_code;
use crate::record::{Kind, Settle, Slug};
use crate::text::Span;

/// What is known of names that lead to no record.
pub struct Absent {
    /// Names of files that could not be understood: their absence is not told again.
    pub unreadable: BTreeSet<(Kind, Slug)>,
    /// Names of drafts left aside.
    pub drafts: BTreeSet<(Kind, Slug)>,
}

/// Answers references, and reports those that lead nowhere.
pub struct Settler<'a> {
    rows: BTreeMap<Kind, Vec<Slug>>,
    absent: &'a Absent,
    report: Option<&'a mut Report>,
}

impl<'a> Settler<'a> {
    /// A settler over the records `catalogue` holds now; without a report it keeps silent.
    pub fn new(catalogue: &Catalogue, absent: &'a Absent, report: Option<&'a mut Report>) -> Self {
        let slugs = |kind: Kind| catalogue.heads(kind).into_iter().map(|head| head.slug.clone()).collect();
        let rows = Kind::ALL.iter().map(|&kind| (kind, slugs(kind))).collect();
        Settler { rows, absent, report }
    }

    fn find(&self, kind: Kind, slug: &str) -> Option<u32> {
        let slugs = self.rows.get(&kind)?;
        let at = slugs.binary_search_by(|other| other.as_str().cmp(slug)).ok()?;
        u32::try_from(at).ok()
    }

    fn dangling(&mut self, kinds: &[Kind], slug: &str, written: &str, span: Span) {
        let is = |set: &BTreeSet<(Kind, Slug)>| {
            Slug::new(slug).is_some_and(|slug| kinds.iter().any(|&kind| set.contains(&(kind, slug.clone()))))
        };
        if is(&self.absent.unreadable) {
            return;
        }
        let fault = if is(&self.absent.drafts) {
            ReferenceFault::ToDraft { written: written.to_owned() }
        } else {
            ReferenceFault::Dangling {
                written: written.to_owned(),
                folders: kinds.iter().map(|kind| kind.folder()).collect(),
                nearest: self.near(kinds, slug),
            }
        };
        let paste = match &fault {
            ReferenceFault::Dangling { nearest: Some(near), .. } => {
                Some(format!("\"{}{near}\"", written.strip_suffix(slug).unwrap_or_default()))
            }
            _ => None,
        };
        if let Some(report) = &mut self.report {
            report.push(Diagnostic::new(span, fault).paste(paste));
        }
    }

    fn near(&self, kinds: &[Kind], slug: &str) -> Option<String> {
        let candidates = kinds.iter().filter_map(|kind| self.rows.get(kind)).flatten();
        meant(slug, candidates.map(Slug::as_str)).map(str::to_owned)
    }
}

/// The slug that a mistyped one most likely meant: one near to it, or else the one that it dresses up, as
/// `ville-de-bordeaux` does `bordeaux` and `lima-perou` does `lima`.
pub(super) fn meant<'c>(written: &str, candidates: impl Iterator<Item = &'c str> + Clone) -> Option<&'c str> {
    nearest(written, candidates.clone()).or_else(|| {
        let mut dressed = candidates.filter(|slug| dresses_up(written, slug));
        dressed.next().filter(|_| dressed.next().is_none())
    })
}

/// Whether a slug is another one with what authorities are called before it, or the name of its country after it.
fn dresses_up(written: &str, slug: &str) -> bool {
    let before = |rest: &str| rest.split('-').all(|word| TITLES.contains(&word));
    let after = |rest: &str| country_code(&rest.replace('-', " ")).is_some();
    let front =
        written.split_once(&format!("{slug}-")).filter(|(rest, _)| rest.is_empty() || rest.ends_with('-'));
    match (front, written.strip_suffix(slug).and_then(|rest| rest.strip_suffix('-'))) {
        (_, Some(titles)) => before(titles),
        (Some((titles, country)), _) => {
            (titles.is_empty() || before(titles.trim_end_matches('-'))) && after(country)
        }
        _ => false,
    }
}

/// What stands before the name of an authority, in the languages of records.
const TITLES: [&str; 30] = [
    "ville",
    "commune",
    "mairie",
    "municipalite",
    "conseil",
    "departement",
    "departemental",
    "region",
    "regional",
    "metropole",
    "agglomeration",
    "alcaldia",
    "ayuntamiento",
    "municipio",
    "municipalidad",
    "ciudad",
    "gobierno",
    "prefeitura",
    "cidade",
    "city",
    "town",
    "of",
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "l",
    "les",
];

impl Settle for Settler<'_> {
    fn row(&mut self, kind: Kind, slug: &Slug, span: Span) -> Option<u32> {
        let row = self.find(kind, slug.as_str());
        if row.is_none() {
            self.dangling(&[kind], slug.as_str(), slug.as_str(), span);
        }
        row
    }

    fn any(&mut self, written: &str, kinds: &'static [Kind], span: Span) -> Option<(Kind, u32)> {
        let (asked, slug) = match written.split_once('/') {
            Some((folder, slug)) => (Kind::of_folder(folder).filter(|k| kinds.contains(k)), slug),
            None => (None, written),
        };
        if asked.is_none() && slug != written {
            self.dangling(kinds, written, written, span);
            return None;
        }
        let kinds: Vec<Kind> = asked.map_or_else(|| kinds.to_vec(), |kind| vec![kind]);
        let found: Vec<(Kind, u32)> =
            kinds.iter().filter_map(|&kind| self.find(kind, slug).map(|row| (kind, row))).collect();
        match found.as_slice() {
            [] => self.dangling(&kinds, slug, written, span),
            [_] => {}
            several => {
                let folders = several.iter().map(|(kind, _)| kind.folder()).collect();
                if let Some(report) = &mut self.report {
                    report.add(span, ReferenceFault::Ambiguous { written: written.to_owned(), folders });
                }
            }
        }
        found.first().copied()
    }
}
