//! Two records of one partnership, whatever their files are called: the same authorities on both sides, in any order and under
//! any of their names, types that may be one, periods that may overlap; or the same summary.

use std::collections::BTreeMap;

use super::Facts;
use crate::catalogue::{Catalogue, Row};
use crate::diagnostic::{Diagnostic, Report, RuleFault};
use crate::locale::fold;
use crate::record::{Authority, Filed, Level, Partnership, PartnershipType, Ref};

/// Both sides of a partnership, each place once.
type Sides = (Vec<Row>, Vec<Row>);

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let places = places(facts.catalogue);
    let mut seen: BTreeMap<Sides, Vec<&Filed<Partnership>>> = BTreeMap::new();
    for partnership in &facts.catalogue.partnerships {
        let same = seen.entry(sides(partnership, &places)).or_default();
        if let Some(other) = same.iter().find(|other| may_be_one(partnership, other)) {
            let fault = RuleFault::PartnershipTwice { other: other.head.slug.to_string() };
            report.push(Diagnostic::new(partnership.head.top(), fault).against(other.head.top()));
        }
        same.push(partnership);
    }
}

fn sides(partnership: &Partnership, places: &[Row]) -> Sides {
    let side = |references: &[Ref<Authority>]| {
        let mut rows: Vec<Row> = references.iter().map(|own| places[own.row as usize]).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    };
    (side(&partnership.authorities), side(&partnership.partners))
}

/// For each authority the row that stands for its place: that of the authority that replaced it, else that of the first
/// record of the same place.
fn places(catalogue: &Catalogue) -> Vec<Row> {
    let mut named: BTreeMap<(&str, Level, String), Vec<Row>> = BTreeMap::new();
    let mut first: Vec<Row> = Vec::new();
    for (row, authority) in (0..).zip(&catalogue.authorities) {
        let mut own = row;
        for name in names(authority) {
            let same = named.entry((authority.country.as_str(), authority.level, name)).or_default();
            let known = same
                .iter()
                .find(|&&other| may_be_the_same(authority, &catalogue.authorities[other as usize]));
            own = known.map_or(own, |&other| own.min(first.get(other as usize).copied().unwrap_or(other)));
            same.push(row);
        }
        first.push(own);
    }
    (0..).zip(&catalogue.authorities).map(|(row, _)| first[last(catalogue, row) as usize]).collect()
}

/// What an authority is known by.
fn names(authority: &Authority) -> Vec<String> {
    let names = [&authority.name].into_iter().chain(&authority.other_names).map(|name| fold(name));
    names.chain(authority.code.as_ref().map(|code| fold(code))).collect()
}

/// The authority that replaced this one, at the end of the chain; `assemble` cut the chains that bite their tail.
fn last(catalogue: &Catalogue, row: Row) -> Row {
    let next = catalogue.authorities[row as usize].replaced_by.as_ref();
    next.map_or(row, |next| last(catalogue, next.row))
}

/// Of two authorities of one name, country and level: nothing tells them apart.
fn may_be_the_same(one: &Authority, other: &Authority) -> bool {
    let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
    let code = |own: &Authority| own.code.as_ref().map(|code| code.to_string());
    let subdivision = |own: &Authority| own.subdivision.as_ref().map(|code| code.to_string());
    agree(code(one).as_deref(), code(other).as_deref())
        && agree(subdivision(one).as_deref(), subdivision(other).as_deref())
}

/// One that continues the other is no duplicate of it.
fn may_be_one(one: &Filed<Partnership>, other: &Filed<Partnership>) -> bool {
    let follows = |a: &Partnership, b: &Filed<Partnership>| {
        a.follows.as_ref().is_some_and(|reference| reference.slug == b.head.slug)
    };
    let periods = match (&one.period, &other.period) {
        (Some(a), Some(b)) => a.may_overlap(b.value),
        _ => true,
    };
    let unsaid = |own: &Partnership| own.form == PartnershipType::Unspecified;
    let types = one.form == other.form || unsaid(one) || unsaid(other);
    let told_alike = fold(&one.summary) == fold(&other.summary);
    (types && periods || told_alike) && !follows(one, other) && !follows(other, one)
}
