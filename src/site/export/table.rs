//! What the exports of a kind hold: its facts as values, and the columns that a spreadsheet shows them in.
//!
//! Owns the one list of keys that files, descriptions and the dictionary are made from: that of the records, without what is
//! not for everybody (contacts), with what the site computes. Refuses contacts altogether.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::locale::{Lang, Words, words};
use crate::record::{Common, Field, Kind, Need, SLUG_LIMIT, Shape, Slug};

/// The kinds that are exported, in the order of the site: all but contacts.
pub const KINDS: [Kind; 9] = [
    Kind::Partnership,
    Kind::Authority,
    Kind::Organisation,
    Kind::Event,
    Kind::Theme,
    Kind::Country,
    Kind::Funding,
    Kind::Article,
    Kind::Page,
];

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A decimal number.
    Decimal(f64),
    /// true or false.
    Truth(bool),
    /// A word of a closed list, a code or the name of a record, with what people call it.
    Word {
        /// As records write it.
        code: String,
        /// In words.
        label: String,
    },
    /// Several.
    List(Vec<Datum>),
    /// A value with keys of its own.
    Table(Facts),
}

/// Keys with their values, in the order of the list of keys; what is not known is left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts(Vec<(&'static str, Datum)>);

impl Facts {
    /// Adds a value, unless there is none.
    pub fn say(&mut self, key: &'static str, value: impl Into<Option<Datum>>) {
        let is_said = |value: &Datum| !matches!(value, Datum::List(items) if items.is_empty());
        self.0.extend(value.into().filter(is_said).map(|value| (key, value)));
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Datum> {
        self.0.iter().find(|(own, _)| *own == key).map(|(_, value)| value)
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        map.end()
    }
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Datum::Text(text) | Datum::Word { code: text, .. } => serializer.serialize_str(text),
            Datum::Integer(number) => serializer.serialize_i64(*number),
            Datum::Decimal(number) => serializer.serialize_f64(*number),
            Datum::Truth(answer) => serializer.serialize_bool(*answer),
            Datum::List(items) => items.serialize(serializer),
            Datum::Table(facts) => facts.serialize(serializer),
        }
    }
}

/// Keys of records that no export holds: who to write to, and what only the editors need.
pub const LEFT_OUT: [&str; 3] = ["contacts", "ignorer", "brouillon"];

const NAME: Field = Field {
    key: "identifiant",
    need: Need::Required,
    shape: || Shape::Form(SLUG_LIMIT, Slug::FORM),
    label: words("Identifiant", "Identificador", "Identificador", "Identifier"),
    about: words(
        "Le nom de la fiche, par lequel les autres y renvoient.",
        "El nombre de la ficha, por el que las demás remiten a ella.",
        "O nome da ficha, pelo qual as outras remetem a ela.",
        "The name of the record, by which others refer to it.",
    ),
};

const ADDRESS: Field = Field {
    key: "adresse",
    need: Need::Required,
    shape: || Shape::Url,
    label: words("Page", "Página", "Página", "Page"),
    about: words(
        "L’adresse permanente de la page de la fiche.",
        "La dirección permanente de la página de la ficha.",
        "O endereço permanente da página da ficha.",
        "The permanent address of the page of the record.",
    ),
};

const TITLE: Field = Field {
    key: "titre",
    need: Need::Required,
    shape: || Shape::Text(10_000),
    label: words("Titre", "Título", "Título", "Title"),
    about: words(
        "Le titre du partenariat ; à défaut, les noms de ses collectivités.",
        "El título de la alianza; en su defecto, los nombres de sus gobiernos locales.",
        "O título da parceria; na sua falta, os nomes dos seus governos locais.",
        "The title of the partnership, else the names of its authorities.",
    ),
};

const COUNTRY_NAME: Field = Field {
    key: "nom",
    need: Need::Required,
    shape: || Shape::Text(1_000),
    label: words("Nom", "Nombre", "Nome", "Name"),
    about: words(
        "Le nom du pays ou territoire.",
        "El nombre del país o territorio.",
        "O nome do país ou território.",
        "The name of the country or territory.",
    ),
};

const COUNTRIES: Field = Field {
    key: "pays",
    need: Need::Required,
    shape: || Shape::List(|| Shape::Country),
    label: words("Pays", "Países", "Países", "Countries"),
    about: words(
        "Les pays des collectivités partenaires (ISO 3166-1).",
        "Los países de los gobiernos locales socios (ISO 3166-1).",
        "Os países dos governos locais parceiros (ISO 3166-1).",
        "The countries of the partner authorities (ISO 3166-1).",
    ),
};

const BEGINNING: Field = Field {
    key: "debut",
    need: Need::Optional,
    shape: || Shape::Integer(1000, 2999),
    label: words("Année de début", "Año de inicio", "Ano de início", "First year"),
    about: words(
        "La première année de la période, même si elle n’est qu’approchée.",
        "El primer año del período, aunque sea aproximado.",
        "O primeiro ano do período, mesmo que aproximado.",
        "The first year of the period, even if it is only about right.",
    ),
};

const END: Field = Field {
    key: "fin",
    need: Need::Optional,
    shape: || Shape::Integer(1000, 2999),
    label: words("Année de fin", "Año de fin", "Ano de fim", "Last year"),
    about: words(
        "La dernière année de la période, si elle est connue.",
        "El último año del período, si se conoce.",
        "O último ano do período, se conhecido.",
        "The last year of the period, where it is known.",
    ),
};

const CHANGED: Field = Field {
    key: "fiche_modifiee_le",
    need: Need::Optional,
    shape: || Shape::Date,
    label: words("Fiche modifiée le", "Ficha modificada el", "Ficha modificada em", "Record changed on"),
    about: words(
        "Le jour où la fiche a été modifiée pour la dernière fois, d’après l’historique du dépôt.",
        "El día en que la ficha se modificó por última vez, según el historial del repositorio.",
        "O dia em que a ficha foi modificada pela última vez, segundo o histórico do repositório.",
        "The day the record was changed last, by the history of the repository.",
    ),
};

/// The keys of the records of a kind, in the order in which they are exported.
pub fn fields(kind: Kind) -> Vec<Field> {
    let mut fields = vec![NAME, ADDRESS];
    if kind == Kind::Country {
        fields.push(COUNTRY_NAME);
    }
    for field in kind.fields().iter().chain(Common::FIELDS) {
        match (kind, field.key) {
            (_, key) if LEFT_OUT.contains(&key) => {}
            (Kind::Partnership, "titre") => fields.push(TITLE),
            (Kind::Partnership, "type") => fields.extend([COUNTRIES, *field]),
            (Kind::Partnership, "periode") => fields.extend([*field, BEGINNING, END]),
            _ => fields.push(*field),
        }
    }
    fields.push(CHANGED);
    fields
}

/// A column of a spreadsheet: a key, or one within it, or what people call its value.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading: `position_lat`, `statut_libelle`.
    pub name: String,
    /// The key that says what it holds.
    pub field: Field,
    /// The way to it, the key itself last.
    pub path: Vec<Field>,
    /// Whether it holds the words of the values of the column before it.
    pub is_label: bool,
}

/// What the heading of a column of words ends in.
const LABEL: &str = "_libelle";

/// The columns of a kind.
pub fn columns(kind: Kind) -> Vec<Column> {
    fields(kind).iter().flat_map(|field| below(&[], field)).collect()
}

fn below(above: &[Field], field: &Field) -> Vec<Column> {
    let path = [above, &[*field]].concat();
    if let Shape::Table(inner) = (field.shape)() {
        return inner.iter().flat_map(|field| below(&path, field)).collect();
    }
    let name = path.iter().map(|field| field.key).collect::<Vec<_>>().join("_");
    let label = Column { name: format!("{name}{LABEL}"), field: *field, path: path.clone(), is_label: true };
    let own = Column { name, field: *field, path, is_label: false };
    if has_words((field.shape)()) { vec![own, label] } else { vec![own] }
}

/// Whether people call a value otherwise than records do.
fn has_words(shape: Shape) -> bool {
    match shape {
        Shape::Choice(_) | Shape::Reference(_) | Shape::Country => true,
        Shape::List(item) => has_words(item()),
        _ => false,
    }
}

impl Column {
    /// What it is called, in words.
    pub fn title(&self, lang: Lang) -> String {
        let labels: Vec<&str> = self.path.iter().map(|field| field.label.get(lang)).collect();
        let own = labels.join(" – ");
        if self.is_label { format!("{own} ({})", IN_WORDS.get(lang)) } else { own }
    }

    /// What it holds, in a sentence.
    pub fn about(&self, lang: Lang) -> String {
        let own = self.field.about.get(lang);
        let more = match (self.field.shape)() {
            _ if self.is_label => return LABEL_ABOUT.get(lang).to_owned(),
            Shape::List(item) if matches!(item(), Shape::Table(_)) => JSON_ABOUT,
            Shape::List(_) => LIST_ABOUT,
            _ => return own.to_owned(),
        };
        format!("{own} {}", more.get(lang))
    }

    /// Whether every record has a value there.
    pub fn is_required(&self) -> bool {
        self.path.iter().all(|field| field.need == Need::Required)
    }

    /// What it holds of a record.
    pub fn of<'f>(&self, facts: &'f Facts) -> Option<&'f Datum> {
        let (first, rest) = self.path.split_first()?;
        rest.iter().try_fold(facts.get(first.key)?, |datum, field| match datum {
            Datum::Table(facts) => facts.get(field.key),
            _ => None,
        })
    }
}

const IN_WORDS: Words = words("en clair", "en palabras", "por extenso", "in words");

const LABEL_ABOUT: Words = words(
    "La colonne précédente, en clair ; plusieurs valeurs sont séparées par « ; ».",
    "La columna anterior, en palabras; varios valores se separan con «;».",
    "A coluna anterior, por extenso; vários valores são separados por “;”.",
    "The column before, in words; several values are separated by “;”.",
);

const LIST_ABOUT: Words = words(
    "Plusieurs valeurs sont séparées par « ; ».",
    "Varios valores se separan con «;».",
    "Vários valores são separados por “;”.",
    "Several values are separated by “;”.",
);

const JSON_ABOUT: Words =
    words("Une liste en JSON.", "Una lista en JSON.", "Uma lista em JSON.", "A list in JSON.");

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_but_contacts_is_exported_and_no_key_leads_to_one() {
        let all: BTreeSet<Kind> = KINDS.into_iter().chain([Kind::Contact]).collect();
        assert_eq!(all.len(), Kind::ALL.len());
        for column in KINDS.iter().flat_map(|&kind| columns(kind)) {
            for field in &column.path {
                let leads =
                    |shape: Shape| matches!(shape, Shape::Reference(kinds) if kinds.contains(&Kind::Contact));
                let shape = (field.shape)();
                let inner = if let Shape::List(item) = shape { item() } else { shape };
                assert!(!leads(shape) && !leads(inner), "{}", column.name);
                assert!(!matches!(inner, Shape::Email | Shape::Phone), "{}", column.name);
            }
        }
    }

    #[test]
    fn headings_are_plain_and_unlike() {
        for kind in KINDS {
            let names: Vec<String> = columns(kind).into_iter().map(|column| column.name).collect();
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            assert!(names.iter().all(|name| name.chars().all(plain)), "{names:?}");
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
    }

    #[test]
    fn a_value_within_another_has_a_column_of_its_own() {
        let names: Vec<String> = columns(Kind::Authority).into_iter().map(|column| column.name).collect();
        for name in ["identifiant", "niveau", "niveau_libelle", "position_lat", "reseaux_libelle", "sources"]
        {
            assert!(names.iter().any(|own| own == name), "{name} among {names:?}");
        }
    }
}
