//! What each host of static sites finds beside the pages, when the settings name it.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;

use build::{input, options};
use dalc::input::{Input, InputFile};
use folder::repository;

/// The files of `tests/golden/tout` with a line more in its settings, at an address.
fn files(line: &str, address: &str) -> BTreeMap<String, String> {
    let mut content = input(&repository("tests/golden/tout/content"), "content", 1);
    let settings = format!("adresse = \"{address}\"\n{line}\n");
    content.push(InputFile {
        path: "site.toml".to_owned(),
        shown: "dessus/site.toml".to_owned(),
        layer: 2,
        content: Ok(settings.into_bytes()),
    });
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let site = outcome.site.expect("the site is built");
    let text = |(path, held): (String, dalc::pieces::Pieces)| {
        (path, String::from_utf8_lossy(&Vec::from(held)).into_owned())
    };
    site.files.into_iter().filter(|(path, _)| !path.starts_with("apercus/")).map(text).collect()
}

const OWN: [&str; 4] = [".nojekyll", "CNAME", "_headers", "_redirects"];

fn own(files: &BTreeMap<String, String>) -> Vec<&str> {
    OWN.into_iter().filter(|name| files.contains_key(*name)).collect()
}

#[test]
fn each_host_has_its_files_and_no_other() {
    let address = "https://villes-fictives.example/";
    for (line, names) in [
        ("", &[][..]),
        ("hebergement = \"github-pages\"", &[".nojekyll", "CNAME"]),
        ("hebergement = \"gitlab-pages\"", &["_redirects"]),
        ("hebergement = \"netlify\"", &["_headers", "_redirects"]),
        ("hebergement = \"cloudflare-pages\"", &["_headers", "_redirects"]),
    ] {
        assert_eq!(own(&files(line, address)), names, "{line}");
    }
}

#[test]
fn a_domain_of_github_is_not_told_to_it() {
    let line = "hebergement = \"github-pages\"";
    assert_eq!(files(line, "https://villes-fictives.example/x/")["CNAME"], "villes-fictives.example\n");
    assert_eq!(own(&files(line, "https://villes.github.io/repertoire/")), [".nojekyll"]);
}

#[test]
fn redirections_take_the_place_of_pages_and_lead_to_pages() {
    let address = "https://villes.gitlab.io/repertoire/";
    let (plain, hosted) = (files("", address), files("hebergement = \"gitlab-pages\"", address));
    let rules: Vec<Vec<&str>> = hosted["_redirects"].lines().map(|line| line.split(' ').collect()).collect();
    assert!(!rules.is_empty());
    for rule in &rules {
        let [from, to, "301"] = rule[..] else { panic!("{rule:?}") };
        let file =
            |path: &str| format!("{}index.html", path.strip_prefix("/repertoire/").expect("in the site"));
        assert!(plain.contains_key(&file(from)) && !hosted.contains_key(&file(from)), "{from}");
        assert!(hosted.contains_key(&file(to)), "{to}");
    }
}
