//! Records as `dalc` reads them.

use super::record::Record;
use super::toml;

/// The settings.
pub const SETTINGS: &str = r#"# Contenu synthétique, engendré pour mesurer le générateur. Rien ici n’existe, hors les codes ISO des pays.

titre = "Répertoire synthétique"
titre_court = "Synthétique"
description = "Des fiches inventées, pour mesurer le générateur."
adresse = "https://synthetique.example.org/"
langues = ["fr"]
fuseau = "Europe/Paris"
licence = { nom = "Licence d’exemple", url = "https://example.org/licence" }
editeur = { nom = "Éditeur fictif", courriel = "editeur@example.org" }
"#;

/// The file of a record: its path within the content folder, and its text.
pub fn file(record: &Record) -> (String, String) {
    let year = record.year.map(|year| format!("{year}/")).unwrap_or_default();
    let stem = format!("{}/{year}{}", record.folder, record.slug);
    let front = toml::with_headings(&record.fields);
    if record.body.is_empty() {
        return (format!("{stem}.toml"), front);
    }
    (format!("{stem}.md"), format!("+++\n{front}+++\n\n{}", record.body))
}
