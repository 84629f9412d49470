//! The page on ecodesign: what the pages of this very site weigh, against the budgets they are held to.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Page;
use super::lists::{EDITION, list_title, made_page};
use crate::locale::{Words, words};
use crate::record::Kind;
use crate::site::measure::{ELEMENTS, Group, Load, Measure, REQUESTS};
use crate::site::{Named, Scope};

#[derive(Debug, Serialize)]
struct EcodesignView {
    pages: usize,
    /// Thousands of bytes of all pages, not compressed.
    kilobytes: usize,
    groups: Vec<GroupLine>,
    elements: usize,
    requests: usize,
}

/// A group of pages.
#[derive(Debug, Serialize)]
struct GroupLine {
    heaviest: Named,
    pages: usize,
    /// Tenths of thousands of bytes.
    load: String,
    /// Thousands of bytes; none where there is no limit.
    budget: Option<usize>,
    requests: usize,
    elements: usize,
    kept: bool,
}

const TITLE: Words = words("Écoconception", "Diseño ecológico", "Ecodesign", "Ecodesign");

/// The page, from what was measured.
pub fn page(scope: &Scope<'_>, measures: &BTreeMap<Group, Measure>) -> Page {
    let view = EcodesignView {
        pages: measures.values().map(|measure| measure.pages).sum(),
        kilobytes: measures.values().map(|measure| measure.bytes).sum::<usize>() / 1000,
        groups: measures.iter().map(|(&group, measure)| line(scope, group, measure)).collect(),
        elements: ELEMENTS,
        requests: REQUESTS,
    };
    made_page(scope, TITLE.get(scope.lang), Kind::Page.folder(), "ecoconception.html", &view)
}

fn line(scope: &Scope<'_>, group: Group, measure: &Measure) -> GroupLine {
    let Measure { pages, bytes: _, heaviest, load } = measure;
    let &Load { bytes, requests, elements } = load;
    let budget = group.budget();
    GroupLine {
        heaviest: Named::new(name(scope, group), heaviest.clone()),
        pages: *pages,
        load: tenths(scope, bytes),
        budget: budget.map(|budget| budget / 1000),
        requests,
        elements,
        kept: budget.is_none_or(|budget| bytes <= budget && elements <= ELEMENTS) && requests <= REQUESTS,
    }
}

/// Thousands of bytes, to a tenth, rounded up.
fn tenths(scope: &Scope<'_>, bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    let comma = words(",", ",", ",", ".").get(scope.lang);
    format!("{}{comma}{}", tenths / 10, tenths % 10)
}

fn name(scope: &Scope<'_>, group: Group) -> String {
    let lang = scope.lang;
    let list = |kind: Kind| list_title(kind).get(lang);
    match group {
        Group::Records(kind) => {
            format!("{} – {}", list(kind), words("fiches", "fichas", "fichas", "records").get(lang))
        }
        Group::Lists(kind) => {
            format!("{} – {}", list(kind), words("listes", "listas", "listas", "lists").get(lang))
        }
        Group::Crossing => words("Croisement", "Cruce", "Cruzamento", "Crossing").get(lang).to_owned(),
        Group::Maps => words("Cartes", "Mapas", "Mapas", "Maps").get(lang).to_owned(),
        Group::Edition => EDITION.get(lang).to_owned(),
        Group::Others => words("Accueil et autres", "Inicio y otras", "Início e outras", "Home and others")
            .get(lang)
            .to_owned(),
    }
}
