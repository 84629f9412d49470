//! All files, one at a time: from texts to records, in parallel, in an order that is decided.
//!
//! Files of one name in several layers are one record: the keys of a later layer replace those of an earlier one,
//! its Markdown replaces the other's.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::fields::{Field, Fields, Promise, Reading};
use super::files::{Name, Nature, meant, nature};
use super::front_matter::{self, FrontMatter};
use super::kind::{Kind, Record};
use super::known::{Known, Understood, prints};
use super::table::{Data, Table, Value};
use super::translation::{Translation, texts};
use super::{
    Article, Authority, Common, Contact, Country, Event, Filed, Funding, Head, Organisation, Page,
    Partnership, Slug, Theme, Url, mailbox,
};
use crate::diagnostic::{Diagnostic, Fault, PlaceFault, QuoteFault, Report, RuleFault, TextFault, nearest};
use crate::reference::Reference;
use crate::text::{FileId, Sources, Span};

macro_rules! any_record {
    ($($kind:ident)*) => {
        /// A record of any kind.
        #[derive(Debug, Clone)]
        pub enum AnyRecord { $( #[doc = "Of this kind."] $kind(Filed<$kind>), )* }

        impl AnyRecord {
            /// What surrounds it.
            pub fn head(&self) -> &Head {
                match self { $( AnyRecord::$kind(record) => &record.head, )* }
            }

            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $( AnyRecord::$kind(_) => Kind::$kind, )* }
            }
        }

        fn typed(kind: Kind, head: HeadParts, table: Table, reading: &mut Reading<'_>) -> Option<AnyRecord> {
            match kind { $( Kind::$kind => filed::<$kind>(head, table, reading).map(AnyRecord::$kind), )* }
        }
    };
}

any_record! { Partnership Authority Organisation Contact Event Theme Country Funding Article Page }

/// What all files say, each alone.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The records, in the order of kind and slug.
    pub records: Vec<AnyRecord>,
    /// The translations.
    pub translations: Vec<Translation>,
    /// Records whose files could not be understood.
    pub unreadable: Vec<Unreadable>,
    /// The files of the settings, earliest layer first.
    pub settings: Vec<FileId>,
    /// The ledgers of the agenda, earliest layer first, and whether each could be read at all.
    pub ledgers: Vec<(FileId, bool)>,
    /// Paths of images, relative to the content folder.
    pub images: Vec<String>,
}

/// A record that could not be understood: references to it are not told again, what it says itself is checked.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// Its kind.
    pub kind: Kind,
    /// Its slug.
    pub slug: Slug,
    /// The references it makes, as far as they could be read.
    pub promises: Vec<Promise>,
    /// Its Markdown.
    pub body: Option<Span>,
}

impl Unreadable {
    fn new(name: &Name) -> Unreadable {
        Unreadable { kind: name.kind, slug: name.slug.clone(), promises: Vec::new(), body: None }
    }
}

/// One file to parse.
#[derive(Debug, Clone)]
pub struct File {
    /// Its text.
    pub id: FileId,
    /// The content folder it came from, in the order given.
    pub layer: usize,
    /// Its path within that folder.
    pub path: String,
    /// Whether its text could be read at all; if not, that has been reported.
    pub readable: bool,
}

/// Parses all files; what is `known` of those that say the same as before is taken as it is, and what is new remembered.
pub fn parse(
    files: &[File],
    sources: &Sources,
    reference: &Reference,
    known: Option<&mut Known>,
    report: &mut Report,
) -> Parsed {
    let mut parsed = Parsed::default();
    let mut named: BTreeMap<Name, Vec<&File>> = BTreeMap::new();
    let mut misnamed: Vec<Misnamed<'_>> = Vec::new();
    for file in files {
        match nature(&file.path) {
            Ok(Nature::Settings) => parsed.settings.push(file.id),
            Ok(Nature::Ledger) => parsed.ledgers.push((file.id, file.readable)),
            Ok(Nature::Image) if !parsed.images.contains(&file.path) => parsed.images.push(file.path.clone()),
            Ok(Nature::Image | Nature::Ignored) => {}
            Ok(Nature::Record(name)) => named.entry(name).or_default().push(file),
            Err(fault) => misnamed.push(Misnamed { file, meant: meant(&file.path, &fault), fault }),
        }
    }
    tell_misnamed(&misnamed, &named, report);
    let meant = misnamed.iter().filter_map(|own| own.meant.as_ref()).filter(|name| !named.contains_key(name));
    parsed.unreadable.extend(meant.map(Unreadable::new));
    let groups: Vec<(Name, Vec<&File>)> = named.into_iter().collect();
    let read = |(name, group): &(Name, Vec<&File>)| {
        let mut own = Report::default();
        (outcome(name, group, sources, reference, &mut own), own)
    };
    let read: Vec<(Outcome, Report)> = match known {
        None => groups.par_iter().map(read).collect(),
        Some(known) => remembering(known, groups, sources, read),
    };
    for (outcome, own) in read {
        report.append(own);
        match outcome {
            Outcome::Record(record) => parsed.records.push(*record),
            Outcome::Translation(translation) => parsed.translations.push(translation),
            Outcome::Unreadable(fallen) => parsed.unreadable.push(fallen),
        }
    }
    parsed
}

/// What `read` says of each group, asked only where it is not known.
fn remembering<'f>(
    known: &mut Known,
    groups: Vec<(Name, Vec<&'f File>)>,
    sources: &Sources,
    read: impl Fn(&(Name, Vec<&'f File>)) -> (Outcome, Report) + Sync,
) -> Vec<(Outcome, Report)> {
    let before = &*known;
    let one = |group: (Name, Vec<&'f File>)| {
        let of = prints(&group.1, sources);
        if let Some(same) = before.understood(&group.0, &of) {
            return ((group.0, None), (same.outcome, same.report));
        }
        let (outcome, own) = read(&group);
        ((group.0, Some(Understood::new(of, outcome.clone(), own.clone()))), (outcome, own))
    };
    let (new, read): (Vec<_>, Vec<_>) = groups.into_par_iter().map(one).unzip();
    known.keep(new.into_iter());
    read
}

/// A file that is not where or what it should be called.
struct Misnamed<'f> {
    file: &'f File,
    /// The record it was meant to be, when that is known.
    meant: Option<Name>,
    fault: PlaceFault,
}

/// Tells what is wrong with the names of files. One that would take the name of another once it is right, `Lima.toml` beside
/// `lima.toml`, is told as the double that it is.
fn tell_misnamed(misnamed: &[Misnamed<'_>], named: &BTreeMap<Name, Vec<&File>>, report: &mut Report) {
    for (at, own) in misnamed.iter().enumerate() {
        let place = Span::new(own.file.id, 0..0);
        let rightly = own.meant.iter().flat_map(|name| named.get(name).into_iter().flatten().copied());
        let wrongly = misnamed[..at].iter().filter(|other| other.meant == own.meant).map(|other| other.file);
        let other = own.meant.as_ref().and_then(|name| {
            let other = rightly.chain(wrongly).find(|other| other.layer == own.file.layer)?;
            Some((name, other))
        });
        report.push(match other {
            Some((name, other)) => Diagnostic::new(place, PlaceFault::Twice { slug: name.slug.to_string() })
                .against(Span::new(other.id, 0..0)),
            None => Diagnostic::new(place, own.fault.clone()),
        });
    }
}

/// The keys of all `files` laid over one another, and whether every one of them could be read.
pub fn whole_table(
    files: &[FileId],
    fields: &'static [Field],
    sources: &Sources,
    report: &mut Report,
) -> Option<(Table, bool)> {
    let keys = keys(&[fields]);
    let fronts: Vec<FrontMatter> =
        files.iter().filter_map(|&file| front_matter::read(sources, file, &keys, report)).collect();
    let complete = fronts.len() == files.len();
    merged(fronts).map(|front| (front.table, front.lost.is_empty() && complete))
}

fn keys(fields: &[&'static [Field]]) -> Vec<&'static str> {
    fields.iter().flat_map(|fields| fields.iter()).map(|field| field.key).collect()
}

/// What the files of a name give.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    Record(Box<AnyRecord>),
    Translation(Translation),
    Unreadable(Unreadable),
}

fn outcome(
    name: &Name,
    group: &[&File],
    sources: &Sources,
    reference: &Reference,
    report: &mut Report,
) -> Outcome {
    let kept = one_per_layer(name, group, report);
    let Some(first) = kept.first().map(|file| file.id) else {
        return Outcome::Unreadable(Unreadable::new(name));
    };
    if kept.iter().any(|file| !file.readable) {
        return Outcome::Unreadable(Unreadable::new(name));
    }
    let mut slips = Report::default();
    let keys = keys(&[name.kind.fields(), Common::FIELDS]);
    let fronts: Vec<FrontMatter> =
        kept.iter().filter_map(|file| front_matter::read(sources, file.id, &keys, &mut slips)).collect();
    let complete = fronts.len() == kept.len();
    let read = merged(fronts).filter(|_| complete).map(|front| {
        if name.kind != Kind::Contact {
            mailboxes(&front.table, sources, report);
        }
        understood(name, first, front, reference, &mut slips, report)
    });
    report.append(slips);
    read.unwrap_or_else(|| Outcome::Unreadable(Unreadable::new(name)))
}

/// The typed reading of a front matter. Where a slip was mended, what can be mended at the same place is part of that.
fn understood(
    name: &Name,
    file: FileId,
    front: FrontMatter,
    reference: &Reference,
    slips: &mut Report,
    report: &mut Report,
) -> Outcome {
    let (whole, body, mended) = (front.lost.is_empty(), front.body, front.mended.clone());
    let mut own = Report::default();
    let mut reading = Reading::new(&mut own, reference, front.lost.clone());
    let read = read_one(name, file, front, &mut reading);
    let mut promises = std::mem::take(&mut reading.promises);
    let is_a_bare_name =
        |place: Span| slips.iter().any(|slip| is_bare(&slip.fault) && slip.span.touches(place));
    promises.retain(|(_, place)| is_a_bare_name(*place) || !mended.iter().any(|own| own.touches(*place)));
    let aside = |d: &Diagnostic| slips.iter().any(|slip| is_bare(&slip.fault) && slip.span.touches(d.span));
    let (adopted, own) = own
        .part(|d| d.replacement.is_some() && !aside(d) && mended.iter().any(|place| place.touches(d.span)));
    adopt(&adopted, slips);
    let told = |place: Span| own.iter().any(|d| place.touches(d.span));
    slips.retain(|slip| !is_bare(&slip.fault) || !told(slip.span));
    let wrong = |place: Span| own.iter().any(|d| d.replacement.is_none() && place.touches(d.span));
    slips.retain(|slip| !is_of_a_number(&slip.fault) || !wrong(slip.span));
    report.append(own);
    let fallen = || Outcome::Unreadable(Unreadable { promises, body, ..Unreadable::new(name) });
    read.filter(|_| whole).unwrap_or_else(fallen)
}

fn is_bare(fault: &Fault) -> bool {
    matches!(fault, Fault::Quote(QuoteFault::Missing { .. }))
}

/// A value that was badly written and, once mended, is not one that its key can take: what it takes is proposed at once, or
/// nothing.
fn adopt(told: &Report, slips: &mut Report) {
    for slip in slips.iter_mut() {
        let Some(paste) = &mut slip.replacement else { continue };
        let of_value =
            told.iter().filter_map(|d| d.replacement.as_ref()).find(|own| own.span.touches(paste.span));
        match of_value {
            Some(own) if own.span == paste.span => paste.text.clone_from(&own.text),
            Some(_) => slip.replacement = None,
            None => {}
        }
    }
}

/// A number that is not even wanted there is not told to be badly written.
fn is_of_a_number(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Quote(QuoteFault::Comma { .. } | QuoteFault::Spaces { .. } | QuoteFault::YesNo { .. })
    )
}

fn read_one(name: &Name, file: FileId, front: FrontMatter, reading: &mut Reading<'_>) -> Option<Outcome> {
    let body = front.body;
    if let Some(lang) = name.lang {
        let (kind, slug) = (name.kind, name.slug.clone());
        reading.lang = lang;
        let texts = texts(kind, front, reading);
        return Some(Outcome::Translation(Translation { kind, slug, lang, file, texts, body }));
    }
    if let Some(body) = body.filter(|_| name.kind == Kind::Contact) {
        reading.report.add(body, TextFault::NotAllowed);
    }
    let head = HeadParts { slug: name.slug.clone(), year: name.year, file, body };
    typed(name.kind, head, front.table, reading).map(|record| Outcome::Record(Box::new(record)))
}

/// Tells the mailboxes that the texts of a table name and that seem to be a person's.
fn mailboxes(table: &Table, sources: &Sources, report: &mut Report) {
    for entry in &table.entries {
        mailboxes_of(&entry.value, sources, report);
    }
}

fn mailboxes_of(value: &Value, sources: &Sources, report: &mut Report) {
    match &value.value {
        Data::Text(text) => {
            let written = sources.slice(value.span);
            let all = mailbox::mailboxes(written).into_iter().filter(|_| Url::new(text).is_none());
            for own in all.filter(|own| mailbox::is_personal(&written[own.clone()])) {
                let fault = TextFault::PersonalMailbox { written: written[own.clone()].to_owned() };
                report.add(value.span.within(own.start, own.end), fault);
            }
        }
        Data::List(items) => items.iter().for_each(|item| mailboxes_of(item, sources, report)),
        Data::Table(table) => mailboxes(table, sources, report),
        _ => {}
    }
}

/// At most one file per layer: two that give one record are a duplicate.
fn one_per_layer<'f>(name: &Name, group: &[&'f File], report: &mut Report) -> Vec<&'f File> {
    let mut kept: Vec<&File> = Vec::new();
    for &file in group {
        match kept.iter().find(|other| other.layer == file.layer) {
            Some(other) => {
                let fault = PlaceFault::Twice { slug: name.slug.to_string() };
                let place = Span::new(file.id, 0..0);
                report.push(Diagnostic::new(place, fault).against(Span::new(other.id, 0..0)));
            }
            None => kept.push(file),
        }
    }
    kept.sort_by_key(|file| file.layer);
    kept
}

fn merged(fronts: Vec<FrontMatter>) -> Option<FrontMatter> {
    fronts.into_iter().reduce(|mut base, later| {
        base.table.overlay(later.table);
        base.lost.extend(later.lost);
        base.mended.extend(later.mended);
        base.body = later.body.or(base.body);
        base
    })
}

/// A [`Head`] before its common keys are read.
struct HeadParts {
    slug: Slug,
    year: Option<i32>,
    file: FileId,
    body: Option<Span>,
}

/// Whether a list has nothing in it. What is in one that is wrong has been told there.
fn is_empty(value: &Value) -> bool {
    matches!(&value.value, Data::List(items) if items.is_empty())
}

fn filed<T: Record>(head: HeadParts, table: Table, reading: &mut Reading<'_>) -> Option<Filed<T>> {
    let known = [T::FIELDS, Common::FIELDS];
    let names_sources = |key: &str| nearest(key, keys(&known)) == Some("sources");
    let tried = table.entries.iter().any(|entry| names_sources(&entry.key) && !is_empty(&entry.value));
    let written = |key: &&str| table.entries.iter().any(|entry| entry.key.value == *key);
    let texts = T::TRANSLATABLE.iter().copied().filter(written).collect();
    let mut fields = Fields::new(table, &known, reading);
    let own = T::take(&mut fields);
    let common = Common::take(&mut fields);
    fields.finish();
    let sourced = tried || common.as_ref().is_some_and(|common| !common.sources.is_empty());
    if T::KIND == Kind::Partnership && !sourced && !reading.may_have_lost("sources", &keys(&known)) {
        reading.report.add(Span::new(head.file, 0..0), RuleFault::SourceMissing);
    }
    let HeadParts { slug, year, file, body } = head;
    Some(Filed { head: Head { slug, year, file, body, texts, common: common? }, own: own? })
}
