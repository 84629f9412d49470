//! How to take part: what the répertoire's own page says of it, then a new file and a letter for each kind of record.

use serde::Serialize;

use super::Page;
use super::cards::ArticleCard;
use super::lists::{made_page, record_page};
use super::parts::{Freshness, Prose, freshness, prose};
use crate::diagnostic::Report;
use crate::locale::{Words, words};
use crate::record::Kind;
use crate::site::route::CONTRIBUTE;
use crate::site::{Route, Scope, Text, propose};
use crate::template;

const TITLE: Words = words(
    "Contribuer au répertoire",
    "Contribuir al directorio",
    "Contribuir para o diretório",
    "Contribute to the directory",
);

#[derive(Debug, Serialize)]
struct ContributeView {
    /// What the page of the content says, when there is one.
    own: Option<Own>,
    kinds: Vec<KindView>,
    /// Whether new files can be written on the code host.
    host: Option<&'static str>,
    /// The letter that says anything else.
    letter: Option<String>,
}

#[derive(Debug, Serialize)]
struct Own {
    summary: Option<Text>,
    prose: Option<Prose>,
    articles: Vec<ArticleCard>,
    freshness: Freshness,
}

/// What it takes to add a record of a kind.
#[derive(Debug, Serialize)]
struct KindView {
    word: &'static str,
    name: String,
    folder: String,
    file: String,
    template: String,
    create: Option<String>,
    letter: Option<String>,
}

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Contribute]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, root: &str, report: &mut Report) -> Page {
    let row = (0..).zip(&scope.catalogue.pages).find(|(_, page)| page.head.slug.as_str() == CONTRIBUTE);
    let Some((row, record)) = row else {
        let title = TITLE.get(scope.lang);
        return made_page(scope, title, Kind::Page.folder(), "contribuer.html", &view(scope, None));
    };
    let summary =
        record.summary.as_ref().map(|summary| scope.text(Kind::Page, &record.head, "resume", summary));
    let description =
        summary.as_ref().map_or_else(|| TITLE.get(scope.lang).to_owned(), |own| own.text.clone());
    let own = Own {
        summary,
        prose: prose(scope, Kind::Page, &record.head, root, report),
        articles: super::article::about(scope, Kind::Page, row),
        freshness: freshness(scope, Kind::Page, &record.head),
    };
    let view = view(scope, Some(own));
    record_page(scope, (Kind::Page, row), Kind::Page, "contribuer.html", description, &view)
}

fn view(scope: &Scope<'_>, own: Option<Own>) -> ContributeView {
    let subject = words("Proposition", "Propuesta", "Proposta", "Proposal").get(scope.lang);
    ContributeView {
        own,
        kinds: Kind::ALL.iter().map(|&kind| kind_view(scope, kind)).collect(),
        host: scope.settings.repository.as_ref().map(|own| own.host.label(scope.lang)),
        letter: propose::letter(scope.settings, subject, ""),
    }
}

fn kind_view(scope: &Scope<'_>, kind: Kind) -> KindView {
    let year = chrono::Datelike::year(&scope.today);
    let folder = match kind {
        Kind::Event => format!("{}/{year}", kind.folder()),
        _ => kind.folder().to_owned(),
    };
    let (ending, text) = template::file(kind, template::blank(kind, scope.lang));
    let file = format!("{}.{ending}", example(kind).get(scope.lang));
    let name = kind.label().get(scope.lang).to_owned();
    let repository = scope.settings.repository.as_ref();
    let new = words("Nouvelle fiche", "Nueva ficha", "Nova ficha", "New record").get(scope.lang);
    let subject = propose::subject(scope.lang, new, &name);
    KindView {
        word: kind.folder(),
        create: repository.map(|own| propose::create(own, &folder, &file, &text)),
        letter: propose::letter(scope.settings, &subject, &template::short(kind, scope.lang)),
        name,
        folder,
        file,
        template: text,
    }
}

/// A name for a file, to be replaced by that of what it is about.
fn example(kind: Kind) -> Words {
    match kind {
        Kind::Partnership => words(
            "collectivite-partenaire",
            "gobierno-local-socio",
            "governo-local-parceiro",
            "authority-partner",
        ),
        Kind::Authority => words(
            "nom-de-la-collectivite",
            "nombre-del-gobierno-local",
            "nome-do-governo-local",
            "name-of-the-authority",
        ),
        Kind::Organisation => words(
            "nom-de-l-organisme",
            "nombre-del-organismo",
            "nome-do-organismo",
            "name-of-the-organisation",
        ),
        Kind::Contact => words(
            "fonction-du-contact",
            "funcion-del-contacto",
            "funcao-do-contato",
            "function-of-the-contact",
        ),
        Kind::Event => {
            words("titre-de-l-evenement", "titulo-del-evento", "titulo-do-evento", "title-of-the-event")
        }
        Kind::Theme => words(
            "titre-de-la-thematique",
            "titulo-de-la-tematica",
            "titulo-da-tematica",
            "title-of-the-theme",
        ),
        Kind::Country => words("nom-du-pays", "nombre-del-pais", "nome-do-pais", "name-of-the-country"),
        Kind::Funding => words(
            "titre-du-financement",
            "titulo-de-la-financiacion",
            "titulo-do-financiamento",
            "title-of-the-funding",
        ),
        Kind::Article => {
            words("titre-de-l-article", "titulo-del-articulo", "titulo-do-artigo", "title-of-the-article")
        }
        Kind::Page => {
            words("titre-de-la-page", "titulo-de-la-pagina", "titulo-da-pagina", "title-of-the-page")
        }
    }
}
