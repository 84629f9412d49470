//! A site built although some records have errors: what stays online, what is left out, what refuses.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;

use build::{input, options};
use dalc::Silent;
use dalc::input::{Input, InputFile};
use dalc::pieces::Content;
use dalc::quarantine::{Archive, Fate, Tolerated, tolerant};
use folder::repository;

const PARTNERSHIP: &str = "collectivites = [\"bourg-fictif\"]\npartenaires = [\"villa-ficticia\"]\ntype = \"jumelage\"\nstatut = \"actif\"\nresume = \"Le premier résumé.\"\n[[sources]]\ntitre = \"Source\"\n";
const PAGE: &str = "+++\ntitre = \"À propos\"\n+++\nVoir [le jumelage](partenariats/jumelage).\n";

/// Content folders as texts, by path.
#[derive(Clone)]
struct Folder(BTreeMap<String, String>);

impl Folder {
    /// Records of several kinds, all of them right.
    fn good() -> Folder {
        let text =
            |file: InputFile| (file.path, String::from_utf8(file.content.expect("bytes")).expect("UTF-8"));
        let mut files: BTreeMap<String, String> =
            input(&repository("tests/faults/base"), "content", 0).into_iter().map(text).collect();
        files.insert("partenariats/jumelage.toml".to_owned(), PARTNERSHIP.to_owned());
        files.insert("pages/a-propos.md".to_owned(), PAGE.to_owned());
        Folder(files)
    }

    fn with(&self, path: &str, text: &str) -> Folder {
        let mut files = self.0.clone();
        files.insert(path.to_owned(), text.to_owned());
        Folder(files)
    }

    fn without(&self, path: &str) -> Folder {
        let mut files = self.0.clone();
        assert!(files.remove(path).is_some(), "{path}");
        Folder(files)
    }

    fn replaced(&self, path: &str, from: &str, to: &str) -> Folder {
        let text = &self.0[path];
        assert!(text.contains(from), "{path}: {from}");
        self.with(path, &text.replace(from, to))
    }

    fn input(&self) -> Input {
        let file = |(path, text): (&String, &String)| InputFile {
            layer: 0,
            shown: format!("content/{path}"),
            path: path.clone(),
            content: Ok(text.clone().into_bytes()),
        };
        Input { content: self.0.iter().map(file).collect(), ..Input::default() }
    }

    fn built(&self, archive: &Archive) -> Tolerated {
        tolerant(self.input(), archive, &options(), &Silent)
    }

    /// What is kept once this was published.
    fn archive(&self) -> Archive {
        let done = self.built(&Archive::default());
        assert!(done.told.site.is_some(), "{:?}", done.told.report);
        done.archive.expect("an archive")
    }
}

/// A page of the site that was made.
fn page(done: &Tolerated, path: &str) -> Option<String> {
    let site = done.told.site.as_ref().or(done.site.as_ref()).expect("a site");
    site.files.get(path).map(|pieces| String::from_utf8(pieces.whole().to_vec()).expect("UTF-8"))
}

fn fates(done: &Tolerated) -> Vec<(&str, Fate)> {
    done.quarantine.iter().map(|own| (own.path.as_str(), own.fate)).collect()
}

const MARK: &str = "<p class=\"avis quarantaine\">";

#[test]
fn nothing_gives_way_when_all_is_right() {
    let done = Folder::good().built(&Archive::default());
    assert!(done.told.site.is_some() && done.site.is_none());
    assert_eq!(fates(&done), []);
    assert!(!page(&done, "partenariats/jumelage/index.html").expect("a page").contains(MARK));
}

#[test]
fn a_faulty_record_stays_as_it_was_published_and_says_so() {
    let good = Folder::good();
    let archive = good.archive();
    let faulty = good
        .replaced("partenariats/jumelage.toml", "actif", "actifff")
        .replaced("partenariats/jumelage.toml", "premier", "second")
        .replaced("pages/a-propos.md", "Voir", "Lire");
    let done = faulty.built(&archive);
    assert_eq!(fates(&done), [("partenariats/jumelage.toml", Fate::Kept)]);
    assert_eq!(done.told.report.count(dalc::diagnostic::Severity::Error), 1);
    let own = page(&done, "partenariats/jumelage/index.html").expect("a page");
    assert!(own.contains("Le premier résumé.") && own.contains(MARK), "{own}");
    assert!(own.contains("Cette fiche est en cours de correction"));
    let list = page(&done, "partenariats/index.html").expect("the list");
    assert!(list.contains("partenariats/jumelage/") && !list.contains(MARK));
    let other = page(&done, "a-propos/index.html").expect("a page");
    assert!(other.contains("Lire <a href=\"../partenariats/jumelage/\">") && !other.contains(MARK));

    // Published again with the same fault, nothing changes; cured, it is as any other.
    let again = faulty.built(&done.archive.expect("an archive"));
    assert_eq!(fates(&again), [("partenariats/jumelage.toml", Fate::Kept)]);
    let cured = faulty.replaced("partenariats/jumelage.toml", "actifff", "termine");
    let cured = cured.replaced("partenariats/jumelage.toml", "resume", "periode = \"2014/2016\"\nresume");
    let cured = cured.built(&again.archive.expect("an archive"));
    assert_eq!(fates(&cured), []);
    let own = page(&cured, "partenariats/jumelage/index.html").expect("a page");
    assert!(own.contains("Le second résumé.") && !own.contains(MARK));
}

#[test]
fn a_record_that_was_never_published_is_left_out_and_so_is_what_names_it() {
    let good = Folder::good();
    let faulty = good.with("thematiques/nouvelle.toml", "titre = \"Nouvelle\"\n").replaced(
        "partenariats/jumelage.toml",
        "type",
        "thematiques = [\"nouvelle\"]\ntype",
    );
    let done = faulty.built(&good.archive());
    let expected = [("partenariats/jumelage.toml", Fate::Kept), ("thematiques/nouvelle.toml", Fate::LeftOut)];
    assert_eq!(fates(&done), expected);
    assert_eq!(page(&done, "thematiques/nouvelle/index.html"), None);
    assert!(page(&done, "partenariats/jumelage/index.html").expect("a page").contains(MARK));
}

#[test]
fn files_that_cannot_be_read_or_are_misnamed_give_way() {
    let good = Folder::good();
    let faulty = good
        .with("partenariats/jumelage.toml", "\u{0}[[[")
        .with("partenariats/Autre Jumelage.toml", PARTNERSHIP)
        .with("divers/note.txt", "Une note.");
    let done = faulty.built(&good.archive());
    let expected = [
        ("divers/note.txt", Fate::LeftOut),
        ("partenariats/Autre Jumelage.toml", Fate::LeftOut),
        ("partenariats/jumelage.toml", Fate::Kept),
    ];
    assert_eq!(fates(&done), expected);
}

#[test]
fn a_record_removed_though_others_name_it_comes_back() {
    let good = Folder::good();
    let done = good.without("collectivites/villa-ficticia.toml").built(&good.archive());
    assert_eq!(fates(&done), [("collectivites/villa-ficticia.toml", Fate::Restored)]);
    assert!(page(&done, "collectivites/villa-ficticia/index.html").expect("a page").contains(MARK));
    assert!(!page(&done, "partenariats/jumelage/index.html").expect("a page").contains(MARK));
}

#[test]
fn a_translation_gives_way_alone() {
    let good = Folder::good().replaced("site.toml", "langues = [\"fr\"]", "langues = [\"fr\", \"es\"]");
    let good = good.with("thematiques/eau.es.toml", "titre = \"Agua\"\n");
    let archive = good.archive();
    let done = good.with("thematiques/eau.es.toml", "titre = \"Agua\"\nodd = [6]\n").built(&archive);
    assert_eq!(fates(&done), [("thematiques/eau.es.toml", Fate::Kept)]);
    let pages: Vec<&str> = ["thematiques/eau/index.html", "es/tematicas/eau/index.html"].to_vec();
    let marked: Vec<Option<bool>> =
        pages.iter().map(|path| Some(page(&done, path)?.contains(MARK))).collect();
    assert_eq!(marked[0], Some(false), "{pages:?}");
    let spanish: Vec<String> = done
        .site
        .as_ref()
        .expect("a site")
        .files
        .keys()
        .filter(|path| path.starts_with("es/"))
        .cloned()
        .collect();
    let own = spanish.iter().filter_map(|path| page(&done, path)).filter(|page| page.contains(MARK)).count();
    assert_eq!(own, 3, "its page, the book and the file of the book: {spanish:?}");
}

#[test]
fn what_is_as_it_was_stays_and_what_contradicts_it_gives_way() {
    let event = |title: &str, when: &str, within: &str| {
        format!(
            "titre = \"{title}\"\nquand = \"{when}\"\netat = \"annonce\"\nserie = \"dalc\"\n{within}resume = \"Une date.\"\n"
        )
    };
    let good = Folder::good()
        .with("agenda/2026/congres.toml", &event("Congrès", "2026-06-20/2026-06-22", ""))
        .with("agenda/2026/atelier.toml", &event("Atelier", "2026-06-21", "dans = \"congres\"\n"));
    let moved = good.with("agenda/2026/congres.toml", &event("Congrès", "2026-09-20/2026-09-22", ""));
    let done = moved.built(&good.archive());
    assert_eq!(fates(&done), [("agenda/2026/congres.toml", Fate::Kept)]);
}

#[test]
fn settings_and_contacts_do_not_give_way() {
    let contact = "fonction = \"Accueil\"\nnom = \"Camille Exemple\"\nrattachement = \"reseau-fictif\"\nbase_legale = \"consentement\"\npublie_depuis = 2026-01-01\nvalable_jusqu_au = 2027-12-31\n";
    let good = Folder::good().with("contacts/accueil.toml", contact);
    let archive = good.archive();
    assert!(!archive.to_text().expect("a text").contains("Camille"), "contacts are not kept");
    let refused = [
        good.replaced("site.toml", "titre = ", "titree = "),
        good.with("contacts/accueil.toml", &format!("{contact}opposition = 2026-13-01\n")),
        good.replaced("site.toml", "langues", "habillage = \"absent\"\nlangues"),
    ];
    for folder in refused {
        let done = folder.built(&archive);
        assert!(done.told.site.is_none() && done.site.is_none() && done.archive.is_none());
        assert_eq!(done.quarantine.len(), 0, "{:?}", done.quarantine);
    }
}

#[test]
fn strict_counts_warnings_too() {
    let good = Folder::good();
    let archive = good.archive();
    let told = good.with("partenariats/autre.toml", PARTNERSHIP);
    assert_eq!(fates(&told.built(&archive)), []);
    let strict = dalc::Options { strict: true, ..options() };
    let done = tolerant(told.input(), &archive, &strict, &Silent);
    assert_eq!(done.quarantine.iter().map(|own| own.fate).collect::<Vec<_>>(), [Fate::LeftOut]);
}

#[test]
fn an_archive_is_read_back_and_another_file_is_not() {
    let archive = Folder::good().archive();
    let text = archive.to_text().expect("a text");
    assert_eq!(Archive::read(text.as_bytes()).expect("an archive"), archive);
    for other in ["", "{}", "[]", "{\"version\":2,\"files\":{}}"] {
        assert!(Archive::read(other.as_bytes()).is_err(), "{other}");
    }
}
