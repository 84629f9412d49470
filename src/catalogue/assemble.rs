//! From records alone to a catalogue: names made unique, references resolved or reported.
//!
//! The only maker of a [`Catalogue`]. A reference that leads nowhere is taken out after being reported, a record
//! that cannot stand without it too, so that every later stage can go on and tell what else is wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::settle::{Absent, Settler, meant};
use super::tables::Catalogue;
use crate::diagnostic::{
    Diagnostic, Fault, FormFault, PlaceFault, QuoteFault, ReferenceFault, Replacement, Report,
};
use crate::locale::{Lang, slug_of};
use crate::record::{AnyRecord, Kind, Parsed, Settle, Slug, Translation, Unreadable};
use crate::reference::Reference;
use crate::settings::Settings;
use crate::text::{Sources, Span};

/// Links all records. Drafts are left aside unless `drafts`.
pub fn assemble(
    parsed: Parsed,
    settings: &mut Option<Settings>,
    drafts: bool,
    sources: &Sources,
    reference: &Reference,
    report: &mut Report,
) -> Catalogue {
    let Parsed { records, translations, unreadable, images, .. } = parsed;
    let (aside, records): (Vec<_>, Vec<_>) =
        records.into_iter().partition(|record| record.head().draft && !drafts);
    let fallen = unreadable.iter().map(|record| (record.kind, record.slug.clone())).collect();
    let absent = Absent { unreadable: fallen, drafts: names(&aside) };
    let mut catalogue = Catalogue::sorted(records);
    catalogue.images = images;
    unique(&mut catalogue, report);
    misspelt(&catalogue, &absent, report);
    promises(&unreadable, &catalogue, sources, &absent, report);
    let before = present(&catalogue);
    settle(&mut catalogue, settings, &absent, report);
    repeated(sources, report);
    unquoted(report);
    let after = present(&catalogue);
    catalogue.fallen = before.difference(&after).chain(&absent.unreadable).cloned().collect();
    catalogue.drafts.clone_from(&absent.drafts);
    catalogue.bodies_aside = unreadable.iter().filter_map(|record| record.body).collect();
    catalogue.bodies_of_drafts = aside.iter().filter_map(|record| record.head().body).collect();
    former_addresses(&catalogue, report);
    loops(&mut catalogue, report);
    countries(&catalogue, &absent, reference, report);
    catalogue.translations = translated(translations, &catalogue, settings.as_ref(), &absent, report);
    catalogue
}

fn present(catalogue: &Catalogue) -> BTreeSet<(Kind, Slug)> {
    let of = |&kind: &Kind| catalogue.heads(kind).into_iter().map(move |head| (kind, head.slug.clone()));
    Kind::ALL.iter().flat_map(of).collect()
}

fn names(records: &[AnyRecord]) -> BTreeSet<(Kind, Slug)> {
    records.iter().map(|record| (record.kind(), record.head().slug.clone())).collect()
}

/// Keeps one record of each name; the others are reported (two year folders may hold the same slug).
fn unique(catalogue: &mut Catalogue, report: &mut Report) {
    let mut seen: BTreeMap<(Kind, Slug), Span> = BTreeMap::new();
    catalogue.retain(|kind, head| {
        let name = (kind, head.slug.clone());
        let Some(&first) = seen.get(&name) else {
            seen.insert(name, head.top());
            return true;
        };
        let fault = PlaceFault::Twice { slug: head.slug.to_string() };
        report.push(Diagnostic::new(head.top(), fault).against(first));
        false
    });
}

/// Completes the references that are no names of records: what is proposed instead is one.
fn misspelt(catalogue: &Catalogue, absent: &Absent, report: &mut Report) {
    let present = present(catalogue);
    let known: Vec<(&str, &str)> =
        present.iter().chain(&absent.unreadable).map(|(kind, slug)| (kind.folder(), slug.as_str())).collect();
    for told in report.iter_mut().filter(|told| told.replacement.is_none()) {
        let Fault::Form(FormFault::Slug { proposal, folders, .. }) = &mut told.fault else { continue };
        let may = known.iter().filter(|(folder, _)| folders.contains(folder)).map(|(_, slug)| *slug);
        *proposal = proposal.as_ref().and_then(|written| meant(written, may)).map(str::to_owned);
        let paste = proposal.as_ref().map(|near| format!("\"{near}\""));
        told.replacement = paste.map(|text| Replacement { span: told.span, text });
    }
}

/// A name is not proposed where its list has it already.
fn repeated(sources: &Sources, report: &mut Report) {
    for told in report.iter_mut() {
        if let Fault::Reference(ReferenceFault::Dangling { .. }) = told.fault {
            let (text, place) = (sources.text(told.span.file), told.span.range());
            let start = text[..place.start].rfind('[').unwrap_or(place.start);
            let end = text[place.end..].find(']').map_or(place.end, |at| place.end + at);
            told.replacement.take_if(|own| text[start..end].contains(&own.text));
        }
    }
}

/// A name without quotes that no record has is told once: what is proposed for it has quotes.
fn unquoted(report: &mut Report) {
    let wrong: BTreeSet<Span> = report
        .iter()
        .filter(|told| matches!(told.fault, Fault::Reference(_) | Fault::Form(FormFault::Slug { .. })))
        .map(|told| told.span)
        .collect();
    report.retain(|told| {
        !matches!(told.fault, Fault::Quote(QuoteFault::Missing { .. })) || !wrong.contains(&told.span)
    });
}

/// Tells the references that lead nowhere in records that could not be understood.
fn promises(
    unreadable: &[Unreadable],
    catalogue: &Catalogue,
    sources: &Sources,
    absent: &Absent,
    report: &mut Report,
) {
    let mut settler = Settler::new(catalogue, absent, Some(report));
    for &(kinds, span) in unreadable.iter().flat_map(|record| &record.promises) {
        settler.any(sources.slice(span).trim_matches(['"', '\'']), kinds, span);
    }
}

/// Resolves references until nothing more falls; only the first round speaks.
fn settle(catalogue: &mut Catalogue, settings: &mut Option<Settings>, absent: &Absent, report: &mut Report) {
    use crate::record::Links;
    let mut settler = Settler::new(catalogue, absent, Some(report));
    settings.settle(&mut settler);
    let mut fell = catalogue.settle(&mut settler);
    while fell {
        let mut settler = Settler::new(catalogue, absent, None);
        settings.settle(&mut settler);
        fell = catalogue.settle(&mut settler);
    }
}

/// A former address must be nobody's present or former address.
fn former_addresses(catalogue: &Catalogue, report: &mut Report) {
    for &kind in Kind::ALL {
        let mut taken: BTreeMap<&Slug, Span> =
            catalogue.heads(kind).into_iter().map(|head| (&head.slug, head.top())).collect();
        for head in catalogue.heads(kind) {
            for former in &head.former_slugs {
                if let Some(&other) = taken.get(&former.value) {
                    let fault = ReferenceFault::AddressTwice {
                        address: format!("{}/{}", kind.folder(), former.value),
                    };
                    report.push(Diagnostic::new(former.span, fault).against(other));
                } else {
                    taken.insert(&former.value, former.span);
                }
            }
        }
    }
}

/// Cuts and reports chains that bite their tail: a theme within itself, an event within itself, an authority or an
/// organisation that replaced itself, a partnership that continues itself.
fn loops(catalogue: &mut Catalogue, report: &mut Report) {
    macro_rules! cut {
        ($table:ident, $link:ident) => {
            for row in 0..catalogue.$table.len() {
                let mut at = catalogue.$table[row].own.$link.clone();
                let mut steps = 0;
                while let Some(reference) = at.filter(|_| steps <= catalogue.$table.len()) {
                    if reference.row as usize == row {
                        let own = catalogue.$table[row].own.$link.take();
                        let fault = ReferenceFault::Loop { slug: reference.slug.to_string() };
                        report.add(own.map_or(reference.span, |own| own.span), fault);
                        break;
                    }
                    at = catalogue[&reference].own.$link.clone();
                    steps += 1;
                }
            }
        };
    }
    cut!(themes, parent);
    cut!(events, within);
    cut!(authorities, replaced_by);
    cut!(organisations, replaced_by);
    cut!(partnerships, follows);
}

/// Every country with a partner has its record, and only one.
fn countries(catalogue: &Catalogue, absent: &Absent, reference: &Reference, report: &mut Report) {
    let mut by_code: BTreeMap<&str, Span> = BTreeMap::new();
    for country in &catalogue.countries {
        if let Some(&other) = by_code.get(country.code.as_str()) {
            let fault = ReferenceFault::CountryTwice { code: country.code.as_str().to_owned() };
            report.push(Diagnostic::new(country.code.span, fault).against(other));
        }
        by_code.insert(country.code.as_str(), country.code.span);
    }
    let partners: BTreeSet<u32> = catalogue
        .partnerships
        .iter()
        .flat_map(|partnership| partnership.partners.iter().map(|partner| partner.row))
        .collect();
    for row in partners {
        let country = &catalogue.authorities[row as usize].country;
        if by_code.contains_key(country.as_str()) || reference.is_french(country.as_str()) {
            continue;
        }
        let slug = slug_of(country.name(Lang::Fr));
        if Slug::new(&slug).is_some_and(|slug| absent.unreadable.contains(&(Kind::Country, slug))) {
            continue;
        }
        by_code.insert(country.as_str(), country.span);
        let code = country.as_str().to_owned();
        report.add(country.span, ReferenceFault::CountryWithoutRecord { code, slug });
    }
}

/// The translations that have a record to translate, sorted.
fn translated(
    mut translations: Vec<Translation>,
    catalogue: &Catalogue,
    settings: Option<&Settings>,
    absent: &Absent,
    report: &mut Report,
) -> Vec<Translation> {
    translations.retain(|translation| {
        let name = (translation.kind, translation.slug.clone());
        let has_record = catalogue.row(translation.kind, translation.slug.as_str()).is_some();
        let top = Span::new(translation.file, 0..0);
        if !has_record && !absent.unreadable.contains(&name) && !absent.drafts.contains(&name) {
            report.add(top, ReferenceFault::TranslationOrphan { slug: translation.slug.to_string() });
        } else if settings.is_some_and(|settings| !settings.languages.contains(&translation.lang)) {
            report.add(top, ReferenceFault::TranslationOff { lang: translation.lang.tag().to_owned() });
        }
        has_record
    });
    translations.sort_by(|a, b| (a.kind, &a.slug, a.lang).cmp(&(b.kind, &b.slug, b.lang)));
    translations
}
