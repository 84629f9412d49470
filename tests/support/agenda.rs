//! Small agendas: records as texts, the ledger they owe, the feeds they give.
//!
//! All of it is synthetic; no event here ever took place.

use chrono::NaiveDate;
use dalc::input::{Input, InputFile};
use dalc::pieces::Content;
use dalc::{Options, Outcome, Revision};

/// The settings of every small agenda.
pub const SITE: &str = r#"titre = "Répertoire fictif"
titre_court = "Fictif"
description = "Un répertoire fictif."
reseau = "Réseau fictif"
adresse = "https://fictif.example/"
langues = ["fr"]
fuseau = "Europe/Paris"
licence = { nom = "Licence fictive", url = "https://licence.example/" }
editeur = { nom = "Réseau fictif" }
calendrier = { nom = "Agenda fictif", identifiant = "-//Réseau fictif//Fictif//FR", espace = "fictif", rafraichissement = "PT12H", couleur = "teal" }
"#;

/// The keys that every event owes and that tests do not care about.
pub const REST: &str = "serie = \"dalc\"\nresume = \"Une date fictive.\"\n";

/// A content folder held in memory.
#[derive(Debug, Clone)]
pub struct Folder(Vec<(String, String)>);

impl Folder {
    /// A folder with its settings and nothing else.
    pub fn new() -> Folder {
        Folder(vec![("site.toml".to_owned(), SITE.to_owned())])
    }

    /// The folder with a file written over or added.
    pub fn with(mut self, path: &str, text: &str) -> Folder {
        self.0.retain(|(other, _)| other != path);
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    /// The folder with an event of 2026.
    pub fn event(self, slug: &str, text: &str) -> Folder {
        self.with(&format!("agenda/2026/{slug}.toml"), &format!("titre = \"{slug}\"\n{REST}{text}"))
    }

    /// The folder without a file.
    pub fn without(mut self, path: &str) -> Folder {
        self.0.retain(|(other, _)| other != path);
        self
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> &str {
        &self.0.iter().find(|(other, _)| other == path).expect("a file of the folder").1
    }

    /// Files under `themes/` are those of skins, the others are content.
    fn input(&self) -> Input {
        let file = |folder: &str, path: &str, text: &str| InputFile {
            layer: 0,
            shown: format!("{folder}/{path}"),
            path: path.to_owned(),
            content: Ok(text.to_owned().into_bytes()),
        };
        let mut input = Input::default();
        for (path, text) in &self.0 {
            match path.strip_prefix("themes/") {
                Some(within) => input.themes.push(file("themes", within, text)),
                None => input.content.push(file("content", path, text)),
            }
        }
        input
    }

    /// What a build of the folder gives.
    pub fn built(&self) -> Outcome {
        dalc::compile(self.input(), &options("2026-11-23"), &dalc::Silent)
    }

    /// The codes of what a build tells.
    pub fn told(&self) -> Vec<&'static str> {
        self.built().report.iter().map(|diagnostic| diagnostic.fault.code()).collect()
    }

    /// A file of the site.
    pub fn feed(&self, path: &str) -> String {
        let outcome = self.built();
        let told: Vec<_> = outcome.report.iter().map(|diagnostic| &diagnostic.fault).collect();
        let site = outcome.site.as_ref().unwrap_or_else(|| panic!("no site: {told:#?}"));
        let bytes = site.files.get(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(bytes.whole()).expect("UTF-8")
    }

    /// What `dalc agenda revise` or `oublie` would do on a day.
    pub fn revision(&self, date: &str, forget: &[&str]) -> Revision {
        let forget: Vec<String> = forget.iter().map(|&id| id.to_owned()).collect();
        dalc::revise(self.input(), &options(date), &forget)
    }

    /// The folder with its ledger revised on a day, and what was said of it.
    pub fn revised(self, date: &str) -> (Folder, Vec<String>) {
        let revision = self.revision(date, &[]);
        assert!(!revision.report.refuses(false), "{:#?}", revision.report);
        let folder = match &revision.ledger {
            Some(text) => self.with("agenda.lock.toml", text),
            None => self,
        };
        (folder, revision.sentences)
    }
}

fn options(date: &str) -> Options {
    let today: NaiveDate = date.parse().expect("a date");
    Options { today, base_url: None, drafts: false, strict: false }
}
