//! The spreadsheet of partnerships: its columns, its rows, the records of the partnerships and of their authorities.

use super::authority::{Authorities, Key};
use super::fields::{Cells, unknown};
use super::partner_side::{self, Partner};
use super::record_text::{RecordText, Source};
use super::table::{self, Row, Table};
use super::{Fault, Imported, Notice, authority, exists, french_side, nature, only_new, slugs};
use crate::locale::fold;
use crate::reference::{Country, Reference};
use std::collections::BTreeSet;

const COLUMNS: [&str; 17] = [
    "id",
    "title_fr",
    "french_authorities",
    "french_insee_or_siren",
    "french_type",
    "partner_authorities",
    "partner_country_iso2",
    "themes",
    "kind",
    "start_year",
    "end_year",
    "status",
    "summary_fr",
    "source_url",
    "source_title",
    "source_year",
    "note",
];

const KINDS: [(&str, &str); 6] = [
    ("jumelage", "jumelage"),
    ("convention", "convention"),
    ("projet", "projet"),
    ("pacte-amitie", "pacte-amitie"),
    ("reseau", "reseau"),
    ("unknown", "non-precise"),
];

const STATUSES: [(&str, &str); 3] = [("active", "actif"), ("ended", "termine"), ("unknown", "inconnu")];

const FRENCH_TYPES: [(&str, &str); 6] = [
    ("commune", "commune"),
    ("epci", "epci"),
    ("departement", "departement"),
    ("region", "region"),
    ("outre-mer", "outre-mer"),
    ("autre", "autre"),
];

/// The longest summary a record may have, in characters.
const SUMMARY: usize = 400;

struct Partnership {
    slug: String,
    title: String,
    french: Vec<Key>,
    partners: Vec<Key>,
    kind: &'static str,
    status: &'static str,
    years: (Option<u16>, Option<u16>),
    themes: Vec<String>,
    summary: String,
    note: String,
    source: Source,
}

/// What is gathered from row to row.
struct Gathering<'a> {
    reference: &'a Reference,
    existing: &'a BTreeSet<String>,
    authorities: Authorities,
    notices: Vec<Notice>,
    faults: Vec<Fault>,
}

/// Reads the spreadsheet and writes the partnerships and authorities that do not exist yet.
pub fn import(csv: &str, existing: &BTreeSet<String>, reference: &Reference) -> Imported {
    let (notices, mut faults) = (Vec::new(), Vec::new());
    let table = table::read(csv, &COLUMNS, &mut faults);
    if !table.has_all(&COLUMNS) {
        return Imported { faults, ..Imported::default() };
    }
    let mut gathering =
        Gathering { reference, existing, authorities: Authorities::default(), notices, faults };
    let partnerships: Vec<_> = table.rows.iter().map(|row| gathering.partnership(&table, row)).collect();
    table.tell_duplicates(&mut gathering.faults);
    let records = gathering.records(&partnerships);
    let records = only_new(records, existing, &mut gathering.notices);
    Imported { records, notices: gathering.notices, faults: gathering.faults }
}

impl Gathering<'_> {
    fn partnership(&mut self, table: &Table, row: &Row) -> Partnership {
        let mut faults = std::mem::take(&mut self.faults);
        let mut cells = Cells { table, row, faults: &mut faults };
        let source = source(&mut cells);
        let french = self.french(&mut cells, &source);
        let partners = self.partners(&mut cells, &source);
        let partnership = Partnership {
            slug: cells.slug("id"),
            title: cells.required("title_fr").to_owned(),
            french,
            partners,
            kind: cells.one_of("kind", &KINDS),
            status: cells.one_of("status", &STATUSES),
            years: years(&mut cells),
            themes: themes(&mut cells, self.existing),
            summary: summary(&mut cells),
            note: cells.text("note").to_owned(),
            source,
        };
        self.faults = faults;
        partnership
    }

    fn french(&mut self, cells: &mut Cells, source: &Source) -> Vec<Key> {
        let names = cells.list("french_authorities");
        let codes = cells.list("french_insee_or_siren");
        let kind = cells.one_of("french_type", &FRENCH_TYPES);
        cells.required("french_authorities");
        if !codes.is_empty() && codes.len() != names.len() {
            let message = format!(
                "{} codes pour {} collectivités : donnez un code pour chacune, ou aucun.",
                codes.len(),
                names.len()
            );
            cells.fault("french_insee_or_siren", message);
            return Vec::new();
        }
        let mut keys = Vec::new();
        for (at, name) in names.into_iter().enumerate() {
            match codes.get(at) {
                Some(code) => keys.extend(self.listed(cells, name, code)),
                None => keys.push(self.unlisted(cells.row.number, name, kind, source)),
            }
        }
        keys
    }

    fn listed(&mut self, cells: &mut Cells, name: &str, code: &str) -> Option<Key> {
        let Some(found) = french_side::find(name, code, self.reference) else {
            cells.fault("french_insee_or_siren", unknown_code(code));
            return None;
        };
        let keys: Vec<_> = found.into_iter().map(|authority| self.authorities.keep(authority)).collect();
        let key = keys.into_iter().next()?;
        let plain = french_side::split_hint(name).0;
        if self.authorities.0.get(&key).is_some_and(|found| found.other_names.contains(plain)) {
            let official = self.authorities.name(&key);
            let message = format!("« {plain} » (code {code}) porte aujourd'hui le nom de « {official} ».");
            self.notices.push(Notice { row: Some(cells.row.number), message });
        }
        Some(key)
    }

    fn unlisted(&mut self, row: usize, name: &str, kind: &str, source: &Source) -> Key {
        let (authority, notice) = french_side::unlisted(name, kind, row, source, self.reference);
        self.notices.push(notice);
        self.authorities.keep(authority)
    }

    fn partners(&mut self, cells: &mut Cells, source: &Source) -> Vec<Key> {
        cells.required("partner_authorities");
        let Some(country) = country(cells, self.reference) else {
            return Vec::new();
        };
        let mut keys = Vec::new();
        for written in cells.list("partner_authorities") {
            let partner = Partner { written, country, row: cells.row.number, source };
            let (authority, notice) = partner_side::find(&partner, self.reference);
            self.notices.extend(notice);
            keys.push(self.authorities.keep(authority));
        }
        keys
    }

    fn records(&self, partnerships: &[Partnership]) -> Vec<(String, String, String)> {
        let slugs = slugs::assign(&self.authorities, self.existing);
        let authorities = self.authorities.0.iter().map(|(key, found)| {
            ("collectivites".to_owned(), slugs.of(key).to_owned(), authority::text(found, &slugs))
        });
        let partnerships = partnerships.iter().map(|partnership| {
            let text = text(partnership, &self.authorities, &slugs);
            ("partenariats".to_owned(), partnership.slug.clone(), text)
        });
        authorities.chain(partnerships).collect()
    }
}

fn text(partnership: &Partnership, authorities: &Authorities, slugs: &slugs::Slugs) -> String {
    let mut record = RecordText::default();
    let slugs_of = |keys: &[Key]| keys.iter().map(|key| slugs.of(key).to_owned()).collect::<Vec<_>>();
    let title = Some(partnership.title.as_str())
        .filter(|title| fold(title) != fold(&default_title(partnership, authorities)));
    record.text("titre", title);
    record.texts("collectivites", &slugs_of(&partnership.french));
    record.texts("partenaires", &slugs_of(&partnership.partners));
    record.text("type", Some(partnership.kind));
    record.text("statut", Some(partnership.status));
    record.text("periode", period(partnership.years, partnership.status).as_deref());
    record.texts("thematiques", &partnership.themes);
    record.text("resume", Some(&partnership.summary));
    record.text("note", Some(&partnership.note));
    record.sources(std::slice::from_ref(&partnership.source));
    record.finish()
}

/// The title that the site gives to a partnership without one.
fn default_title(partnership: &Partnership, authorities: &Authorities) -> String {
    let names = |keys: &[Key]| keys.iter().map(|key| authorities.name(key)).collect::<Vec<_>>().join(", ");
    format!("{} – {}", names(&partnership.french), names(&partnership.partners))
}

/// The period of a relation in EDTF level 1 (ISO 8601-2): an end not known is left empty, one still to come is `..`.
fn period(years: (Option<u16>, Option<u16>), status: &str) -> Option<String> {
    match years {
        (None, None) => None,
        (Some(start), None) if status == "actif" => Some(format!("{start}/..")),
        (Some(start), None) => Some(format!("{start}/")),
        (None, Some(end)) => Some(format!("/{end}")),
        (Some(start), Some(end)) if start == end => Some(start.to_string()),
        (Some(start), Some(end)) => Some(format!("{start}/{end}")),
    }
}

fn source(cells: &mut Cells) -> Source {
    cells.required("source_url");
    let address = cells.address("source_url");
    Source {
        title: cells.required("source_title").to_owned(),
        address: address.map(str::to_owned),
        year: cells.year("source_year"),
        nature: nature::of(address.unwrap_or(""), cells.text("note")),
    }
}

fn years(cells: &mut Cells) -> (Option<u16>, Option<u16>) {
    let years = (cells.year("start_year"), cells.year("end_year"));
    if let (Some(start), Some(end)) = years
        && start > end
    {
        cells.fault(
            "end_year",
            format!("La fin ({end}) précède le début ({start}) : corrigez l'une des deux années."),
        );
    }
    years
}

fn summary(cells: &mut Cells) -> String {
    let summary = cells.required("summary_fr");
    let length = summary.chars().count();
    if length > SUMMARY {
        cells.fault("summary_fr", format!("Le résumé a {length} caractères : ramenez-le à {SUMMARY}, le détail ira dans le texte de la fiche."));
    }
    summary.to_owned()
}

/// The themes of a row; they are compared with the thématiques of the content when it has any.
fn themes(cells: &mut Cells, existing: &BTreeSet<String>) -> Vec<String> {
    let known: Vec<&str> =
        existing.iter().filter_map(|path| path.strip_prefix("thematiques/")?.split('.').next()).collect();
    let themes = cells.list("themes");
    for theme in themes.iter().filter(|theme| !known.is_empty() && !exists(existing, "thematiques", theme)) {
        cells.fault("themes", unknown(theme, &known));
    }
    themes.into_iter().map(str::to_owned).collect()
}

fn country<'a>(cells: &mut Cells, reference: &'a Reference) -> Option<&'a Country> {
    let code = cells.required("partner_country_iso2");
    let found = reference.country(code).filter(|country| country.sovereign != "FR");
    if found.is_none() && !code.is_empty() {
        let message = match reference.country_named(code) {
            Some(named) => format!("Écrivez le code ISO du pays : « {} ».", named.alpha2),
            None => format!(
                "« {code} » n'est le code d'aucun pays partenaire : deux lettres majuscules, par exemple PE."
            ),
        };
        cells.fault("partner_country_iso2", message);
    }
    found
}

fn unknown_code(code: &str) -> String {
    if code.len() == 9 && !crate::reference::siren_is_valid(code) {
        return format!(
            "« {code} » n'est pas un numéro SIREN valable (chiffre mal recopié ?) : vérifiez-le."
        );
    }
    format!(
        "Code inconnu « {code} » : code INSEE d'une commune (33063), SIREN d'une intercommunalité, DEP-33 ou REG-75 ; vide en cas de doute."
    )
}
