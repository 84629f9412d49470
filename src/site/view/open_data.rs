//! Open data: the page that leads to every file, and for each kind the dictionary of its columns, made from the one list of
//! keys.

use serde::Serialize;

use super::lists::{list_title, made_page};
use super::{Page, parts};
use crate::diagnostic::Report;
use crate::locale::{Lang, Words, words};
use crate::record::{Kind, Shape};
use crate::site::export::{self, Column, KINDS, columns};
use crate::site::{COLON, Named, Route, Scope};

#[derive(Debug, Serialize)]
struct DataView {
    kinds: Vec<KindFiles>,
    package: &'static str,
    date: parts::Day,
}

/// The files of a kind.
#[derive(Debug, Serialize)]
struct KindFiles {
    dictionary: Named,
    records: usize,
    csv: String,
    json: String,
    geojson: Option<String>,
    schema: String,
}

#[derive(Debug, Serialize)]
struct DictionaryView {
    files: KindFiles,
    package: &'static str,
    columns: Vec<ColumnView>,
}

/// A column, described.
#[derive(Debug, Serialize)]
struct ColumnView {
    name: String,
    title: String,
    about: String,
    form: String,
    required: bool,
    /// The words of a closed list with what they mean, on one line: a list of its own would be too many elements.
    choices: String,
}

/// The name of the page of open data.
pub const TITLE: Words = words("Données ouvertes", "Datos abiertos", "Dados abertos", "Open data");

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    [Route::Data].into_iter().chain(KINDS.map(Route::DataOf)).collect()
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    match route {
        Route::DataOf(kind) => dictionary(scope, kind),
        _ => all(scope),
    }
}

fn all(scope: &Scope<'_>) -> Page {
    let view = DataView {
        kinds: KINDS.iter().map(|&kind| files(scope, kind)).collect(),
        package: export::PACKAGE,
        date: parts::day(scope.lang, scope.today),
    };
    made_page(scope, TITLE.get(scope.lang), Kind::Page.folder(), "donnees.html", &view)
}

fn files(scope: &Scope<'_>, kind: Kind) -> KindFiles {
    KindFiles {
        dictionary: Named::new(name(kind).get(scope.lang), scope.href(Route::DataOf(kind))),
        records: scope.catalogue.heads(kind).len(),
        csv: export::path(kind, "csv"),
        json: export::path(kind, "json"),
        geojson: export::has_places(kind).then(|| export::path(kind, "geojson")),
        schema: export::path(kind, "schema.json"),
    }
}

/// What the records of a kind are called; those of the site's own pages have no list of their own.
fn name(kind: Kind) -> Words {
    match kind {
        Kind::Page => words("Pages du site", "Páginas del sitio", "Páginas do site", "Pages of the site"),
        _ => list_title(kind),
    }
}

fn dictionary(scope: &Scope<'_>, kind: Kind) -> Page {
    let lang = scope.lang;
    let view = DictionaryView {
        files: files(scope, kind),
        package: export::PACKAGE,
        columns: columns(kind).iter().map(|column| shown(column, lang)).collect(),
    };
    let title = format!("{}{}{}", TITLE.get(lang), COLON.get(lang), name(kind).get(lang));
    let mut page = made_page(scope, &title, Kind::Page.folder(), "donnees-dictionnaire.html", &view);
    page.frame.crumbs = vec![Named::new(TITLE.get(lang), scope.href(Route::Data))];
    page
}

fn shown(column: &Column, lang: Lang) -> ColumnView {
    let shape = (column.field.shape)();
    ColumnView {
        name: column.name.clone(),
        title: column.title(lang),
        about: column.about(lang),
        form: if column.is_label { TEXT.get(lang).to_owned() } else { form(shape, lang) },
        required: column.is_required(),
        choices: if column.is_label { String::new() } else { choices(shape, lang) },
    }
}

/// The words of a closed list, each with what it means.
fn choices(shape: Shape, lang: Lang) -> String {
    let said = |(word, label): &(&str, Words)| format!("{word} ({})", label.get(lang));
    match shape {
        Shape::Choice(all) => all().iter().map(said).collect::<Vec<_>>().join(", "),
        Shape::List(item) => choices(item(), lang),
        _ => String::new(),
    }
}

const TEXT: Words = words("texte", "texto", "texto", "text");

/// What a value may be, in a few words.
fn form(shape: Shape, lang: Lang) -> String {
    let own = match shape {
        Shape::Text(_) | Shape::Line(_) | Shape::Form(..) | Shape::Colour => TEXT,
        Shape::Integer(..) => words("nombre entier", "número entero", "número inteiro", "whole number"),
        Shape::Decimal(..) => words("nombre décimal", "número decimal", "número decimal", "decimal number"),
        Shape::Boolean => words("true ou false", "true o false", "true ou false", "true or false"),
        Shape::Date => words("jour (AAAA-MM-JJ)", "día (AAAA-MM-DD)", "dia (AAAA-MM-DD)", "day (YYYY-MM-DD)"),
        Shape::When => words(
            "date, aussi précise que connue (EDTF)",
            "fecha, tan precisa como se conoce (EDTF)",
            "data, tão precisa quanto se conhece (EDTF)",
            "date, as precise as it is known (EDTF)",
        ),
        Shape::Period => {
            words("années (2014/2016)", "años (2014/2016)", "anos (2014/2016)", "years (2014/2016)")
        }
        Shape::Url => words("adresse web", "dirección web", "endereço web", "web address"),
        Shape::Email => words("adresse électronique", "correo electrónico", "e-mail", "e-mail address"),
        Shape::Phone => words("téléphone", "teléfono", "telefone", "telephone"),
        Shape::Country => {
            words("code ISO 3166-1", "código ISO 3166-1", "código ISO 3166-1", "ISO 3166-1 code")
        }
        Shape::Zone => words("fuseau IANA", "zona IANA", "fuso IANA", "IANA time zone"),
        Shape::Language => words("code de langue", "código de idioma", "código de idioma", "language code"),
        Shape::Reference(kinds) => return format!("→ {}", kinds_of(kinds)),
        Shape::Choice(_) => words("un mot parmi", "una palabra entre", "uma palavra entre", "one word of"),
        Shape::List(item) => {
            let list = words("liste", "lista", "lista", "list").get(lang);
            return format!("{list}{}{}", COLON.get(lang), form(item(), lang));
        }
        Shape::Either(both) => return both().map(|one| form(one, lang)).join(", "),
        Shape::Table(fields) => {
            let keys: Vec<&str> = fields.iter().map(|field| field.key).collect();
            return keys.join(", ");
        }
    };
    own.get(lang).to_owned()
}

fn kinds_of(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join(", ")
}
