//! What all lists share: their titles, their place in the way in, and the page around them.

use serde::Serialize;

use super::parts::{Named, Text};
use super::{Frame, Page};
use crate::locale::{Words, words};
use crate::record::Kind;
use crate::site::{Route, Scope};

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
        Kind::Page => words("Pages", "Páginas", "Páginas", "Pages"),
    }
}

/// The list of a kind as a step of the way in.
pub fn list_crumb(scope: &Scope<'_>, kind: Kind) -> Named {
    Named::new(list_title(kind).get(scope.lang), scope.href(Route::List(kind, 1)))
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
            description: format!("{title} – {}", &*scope.settings.title),
            crumbs: Vec::new(),
            section,
            file: None,
        },
        view: tera::Value::from_serializable(view),
        record: None,
    }
}
