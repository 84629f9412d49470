//! What surrounds a list or a record: its title, its place in the way in, the page around it.

use serde::Serialize;

use super::{Frame, Page};
use crate::catalogue::Row;
use crate::locale::{Words, words};
use crate::record::{Head, Kind};
use crate::site::{Named, Route, Scope, Text};

/// The title of the list of a kind.
pub fn list_title(kind: Kind) -> Words {
    match kind {
        Kind::Partnership => words("Partenariats", "Alianzas", "Parcerias", "Partnerships"),
        Kind::Authority => {
            words("Collectivités", "Gobiernos locales", "Governos locais", "Local authorities")
        }
        Kind::Organisation => words("Organismes", "Organismos", "Organismos", "Organisations"),
        Kind::Contact => words("Contacts", "Contactos", "Contatos", "Contacts"),
        Kind::Event => words("Agenda", "Agenda", "Agenda", "Agenda"),
        Kind::Theme => words("Thématiques", "Temáticas", "Temáticas", "Themes"),
        Kind::Country => words("Pays", "Países", "Países", "Countries"),
        Kind::Funding => words("Financements", "Financiación", "Financiamentos", "Funding"),
        Kind::Article => words("Articles", "Artículos", "Artigos", "Articles"),
        Kind::Page => words("S’informer", "Información", "Informações", "About"),
    }
}

/// The list of a kind as a step of the way in.
pub fn list_crumb(scope: &Scope<'_>, kind: Kind) -> Named {
    Named::new(list_title(kind).get(scope.lang), scope.href(Route::List(kind, 1)))
}

/// The page of all that the list of partnerships can be cut by.
pub fn facets_link(scope: &Scope<'_>) -> Named {
    Named::new(FACETS.get(scope.lang), scope.href(Route::Facets))
}

/// Its title.
pub const FACETS: Words = words(
    "Partenariats par critère",
    "Alianzas por criterio",
    "Parcerias por critério",
    "Partnerships by criterion",
);

/// The title of the page that holds everything.
pub const EDITION: Words =
    words("Tout le répertoire", "Todo el directorio", "Todo o diretório", "The whole directory");

/// The page around a record, below the list of its kind; `section` is the entry of the menu it belongs to.
pub fn record_page(
    scope: &Scope<'_>,
    (kind, row): (Kind, Row),
    section: Kind,
    template: &'static str,
    description: String,
    view: &impl Serialize,
) -> Page {
    let head = scope.catalogue.head(kind, row);
    let frame = Frame {
        title: scope.title(kind, row),
        description,
        crumbs: vec![list_crumb(scope, kind)],
        section: section.folder(),
        falls_back: scope.falls_back(kind, head),
        file: Some(scope.sources.name(scope.file(kind, head)).to_owned()),
        kept: kept(scope, kind, head),
        previous: None,
        next: None,
    };
    Page { template, frame, view: tera::Value::from_serializable(view), record: Some(head.top()) }
}

/// What is said of a record whose page shows what was published last.
fn kept(scope: &Scope<'_>, kind: Kind, head: &Head) -> Option<&'static str> {
    let files = [head.file, scope.file(kind, head)];
    let is_kept = files.iter().any(|file| scope.catalogue.kept.contains(file));
    is_kept.then(|| KEPT.get(scope.lang))
}

const KEPT: Words = words(
    "Cette fiche est en cours de correction : voici sa dernière version publiée.",
    "Esta ficha se está corrigiendo: esta es su última versión publicada.",
    "Esta ficha está em correção: esta é a sua última versão publicada.",
    "This record is being corrected: this is the last version that was published.",
);

/// Puts a record's page between its neighbours in `rows`.
pub fn between(scope: &Scope<'_>, mut page: Page, kind: Kind, row: Row, rows: &[Row]) -> Page {
    let at = rows.iter().position(|&other| other == row);
    let beside = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(|&row| scope.named(kind, row));
    page.frame.previous = beside(at.and_then(|at| at.checked_sub(1)));
    page.frame.next = beside(at.map(|at| at + 1));
    page
}

/// What search engines show of a record that says nothing of itself: its name and the site's.
pub fn plain_description(scope: &Scope<'_>, kind: Kind, row: Row) -> String {
    format!("{} – {}", scope.name(kind, row).text, scope.site_title().text)
}

/// The page around a list.
pub fn list_page(scope: &Scope<'_>, kind: Kind, template: &'static str, view: &impl Serialize) -> Page {
    let title = list_title(kind).get(scope.lang);
    made_page(scope, title, kind.folder(), template, view)
}

/// The page around something made from many records.
pub fn made_page(
    scope: &Scope<'_>,
    title: &str,
    section: &'static str,
    template: &'static str,
    view: &impl Serialize,
) -> Page {
    Page {
        template,
        frame: Frame {
            title: Text::new(title),
            description: format!("{title} – {}", scope.site_title().text),
            crumbs: Vec::new(),
            section,
            falls_back: false,
            file: None,
            kept: None,
            previous: None,
            next: None,
        },
        view: tera::Value::from_serializable(view),
        record: None,
    }
}
