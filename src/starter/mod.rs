//! The first files of another network's répertoire: its settings, the pages every site owes its visitors, and what to do next.
//!
//! Owns these files. What is not said is left to fill in: settings that no one knows stand as examples, and the pages are drafts
//! until somebody has written them. Refuses to know a disk.

use crate::locale::Lang;

/// What a répertoire is begun with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The name of the site.
    pub title: String,
    /// The name in its header, when it is shorter.
    pub short_title: Option<String>,
    /// What is found on it, in a sentence.
    pub description: Option<String>,
    /// The public address.
    pub address: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// The languages, the main one first.
    pub languages: Vec<Lang>,
    /// The IANA name of the time zone.
    pub zone: String,
}

/// A file by its path.
pub type NewFile = (&'static str, String);

const SETTINGS: &str = include_str!("fichiers/site.toml");

/// The pages, and what else stands beside the settings, as they are written.
const FILES: &[(&str, &str)] = &[
    ("content/pages/accessibilite.md", include_str!("fichiers/pages/accessibilite.md")),
    ("content/pages/confidentialite.md", include_str!("fichiers/pages/confidentialite.md")),
    ("content/pages/mentions-legales.md", include_str!("fichiers/pages/mentions-legales.md")),
    ("content/pages/a-propos.md", include_str!("fichiers/pages/a-propos.md")),
    (".gitignore", "/public/\n/.dalc/\n"),
    ("LISEZMOI.md", include_str!("fichiers/LISEZMOI.md")),
];

/// The files of a new répertoire, by their path in its folder.
pub fn files(beginning: &Beginning) -> Vec<NewFile> {
    let settings = ("content/site.toml", settings(beginning));
    let title = |text: &str| text.replace("{titre}", &beginning.title);
    std::iter::once(settings).chain(FILES.iter().map(|(path, text)| (*path, title(text)))).collect()
}

fn settings(beginning: &Beginning) -> String {
    let Beginning { title, short_title, description, address, publisher, languages, zone } = beginning;
    let languages: Vec<String> = languages.iter().map(|lang| quoted(lang.tag())).collect();
    let said = |said: &Option<String>, example: &str| quoted(said.as_deref().unwrap_or(example));
    let values = [
        ("{titre}", quoted(title)),
        ("{titre_court}", said(short_title, title)),
        ("{description}", said(description, &format!("{title} : les fiches, les pays, l'agenda."))),
        ("{adresse}", said(address, "https://repertoire.example/")),
        ("{editeur}", said(publisher, title)),
        ("{langues}", format!("[{}]", languages.join(", "))),
        ("{fuseau}", quoted(zone)),
    ];
    values.iter().fold(SETTINGS.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// A text as TOML writes it on a line (TOML 1.0, basic strings).
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_stands_as_an_example() {
        let beginning = Beginning {
            title: "Réseau \"fictif\"".to_owned(),
            short_title: None,
            description: None,
            address: None,
            publisher: None,
            languages: vec![Lang::Es, Lang::Fr],
            zone: "America/Bogota".to_owned(),
        };
        let files = files(&beginning);
        let settings: toml::Table = toml::from_str(&files[0].1).unwrap();
        assert_eq!(settings["titre"].as_str(), Some("Réseau \"fictif\""));
        assert_eq!(settings["titre_court"], settings["titre"]);
        assert_eq!(settings["langues"].as_array().unwrap().len(), 2);
        assert!(files.iter().all(|(path, text)| *path == "content/site.toml" || !text.contains("{titre}")));
    }
}
