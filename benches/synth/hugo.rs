//! Records as Hugo reads them, with the layouts of `benches/peers/hugo`: a page for each partnership, event, article
//! and funding instrument; themes, countries, authorities, organisations and years as taxonomies, whose terms are
//! pages with facts of their own.

use super::names::country_slug;
use super::record::{Fields, Record, Value, text, texts};
use super::toml;

/// Configuration and layouts: where each goes, and what it says.
const SITE: &[(&str, &str)] = &[
    ("hugo.toml", include_str!("../peers/hugo/hugo.toml")),
    ("layouts/404.html", include_str!("../peers/hugo/layouts/404.html")),
    ("layouts/baseof.html", include_str!("../peers/hugo/layouts/baseof.html")),
    ("layouts/home.html", include_str!("../peers/hugo/layouts/home.html")),
    ("layouts/page.html", include_str!("../peers/hugo/layouts/page.html")),
    ("layouts/partenariats/page.html", include_str!("../peers/hugo/layouts/partenariats/page.html")),
    ("layouts/section.html", include_str!("../peers/hugo/layouts/section.html")),
    ("layouts/taxonomy.html", include_str!("../peers/hugo/layouts/taxonomy.html")),
    ("layouts/term.html", include_str!("../peers/hugo/layouts/term.html")),
    ("layouts/_partials/carte.html", include_str!("../peers/hugo/layouts/_partials/carte.html")),
    ("layouts/_partials/entete.html", include_str!("../peers/hugo/layouts/_partials/entete.html")),
    ("layouts/_partials/faits.html", include_str!("../peers/hugo/layouts/_partials/faits.html")),
    ("layouts/_partials/fil.html", include_str!("../peers/hugo/layouts/_partials/fil.html")),
    ("layouts/_partials/liens.html", include_str!("../peers/hugo/layouts/_partials/liens.html")),
    ("layouts/_partials/pagination.html", include_str!("../peers/hugo/layouts/_partials/pagination.html")),
    ("layouts/_partials/pied.html", include_str!("../peers/hugo/layouts/_partials/pied.html")),
    ("layouts/_partials/sources.html", include_str!("../peers/hugo/layouts/_partials/sources.html")),
];

/// Folders whose records are terms of a taxonomy.
const TERMS: &[&str] = &["thematiques", "pays", "collectivites", "organismes"];
/// Keys that Hugo has its own words for.
const HOISTED: &[&str] = &["titre", "nom", "fonction", "resume", "anciennes_adresses", "date"];

/// Configuration and layouts.
pub fn site() -> Vec<(String, String)> {
    SITE.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// The file of a record: its path within the site, and its text.
pub fn file(record: &Record) -> (String, String) {
    let name = if TERMS.contains(&record.folder) { "/_index.md" } else { ".md" };
    let path = format!("content/{}/{}{name}", record.folder, record.slug);
    let own: Fields = record.fields.iter().filter(|(key, _)| !HOISTED.contains(key)).cloned().collect();
    let head = toml::lines(&hoisted(record)) + "\n[params.fiche]\n" + &toml::lines(&own);
    (path, format!("+++\n{head}+++\n\n{}", linked(&record.body)))
}

fn hoisted(record: &Record) -> Fields {
    let mut fields = vec![("title", text(&record.title))];
    fields.extend(value(record, "resume").map(|summary| ("description", summary)));
    fields.extend(value(record, "date").map(|date| ("date", date)));
    fields.extend(value(record, "anciennes_adresses").map(|slugs| ("aliases", aliases(record, &slugs))));
    fields.extend(taxonomies(record));
    fields
}

fn value(record: &Record, key: &str) -> Option<Value> {
    record.fields.iter().find(|(own, _)| *own == key).map(|(_, value)| value.clone())
}

fn aliases(record: &Record, slugs: &Value) -> Value {
    texts(listed(slugs).map(|slug| format!("/{}/{slug}/", record.folder)))
}

fn listed(value: &Value) -> impl Iterator<Item = &str> {
    let items = if let Value::List(items) = value { items.as_slice() } else { &[] };
    items.iter().filter_map(|item| if let Value::Text(text) = item { Some(text.as_str()) } else { None })
}

/// Only partnerships are listed under terms, and events under years.
fn taxonomies(record: &Record) -> Fields {
    let mut fields = Fields::new();
    if record.folder == "partenariats" {
        fields.push(("pays", texts(record.countries.iter().map(|code| country_slug(code)))));
        fields.push(("collectivites", texts(joined(record, &["collectivites", "partenaires"]))));
        fields.push(("thematiques", texts(joined(record, &["thematiques"]))));
        fields.push(("organismes", texts(joined(record, &["organismes"]))));
    }
    fields.extend(record.year.map(|year| ("annees", texts([year.to_string()]))));
    fields
}

fn joined(record: &Record, keys: &[&str]) -> Vec<String> {
    let values = keys.iter().filter_map(|key| value(record, key));
    values.flat_map(|value| listed(&value).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Links to records, made absolute: Hugo asks for the whole address.
fn linked(body: &str) -> String {
    ["partenariats", "collectivites", "organismes", "agenda", "thematiques", "pays", "pages"]
        .iter()
        .fold(body.to_owned(), |body, folder| body.replace(&format!("]({folder}/"), &format!("](/{folder}/")))
}
