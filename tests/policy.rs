//! `Content-Security-Policy: default-src 'self'`, without `unsafe-inline`, holds on every page: of the répertoire that is
//! shipped, and of small sites with every key and every piece of Markdown.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/owed.rs"]
mod owed;
#[path = "support/tags.rs"]
mod tags;

use build::{input, options};
use dalc::input::Input;
use folder::repository;
use owed::none;
use tags::{Tag, tags};

/// What browsers load of their own accord, and the attribute that says from where.
const LOADED: &[(&str, &str)] = &[
    ("audio", "src"),
    ("embed", "src"),
    ("form", "action"),
    ("frame", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("img", "src"),
    ("img", "srcset"),
    ("input", "src"),
    ("link", "href"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("track", "src"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
];

/// The kinds of `<link>` that load nothing.
const NAMES: &[&str] = &["canonical", "alternate", "prev", "next", "license", "author"];

#[test]
fn every_page_keeps_the_policy() {
    let mut wrong = Vec::new();
    for folder in ["content", "tests/golden/minimal/content", "tests/golden/tout/content"] {
        let content = input(&repository(folder), folder, 1);
        let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
        let mut seen = 0;
        for (path, held) in outcome.site.expect("the site is built").files {
            // The book in one file is to be downloaded: it holds its style, and no server sends a policy with it.
            if ["index.html", "404.html", ".svg"].iter().any(|page| path.ends_with(page)) {
                let text = String::from_utf8(held.into()).expect("text");
                seen += 1;
                wrong.extend(breaches(&text).into_iter().map(|breach| format!("{folder}: {path}: {breach}")));
            }
        }
        assert!(seen > 10, "{folder}: only {seen} pages");
    }
    none(&wrong);
}

/// Everything on a page that the policy stops.
fn breaches(text: &str) -> Vec<String> {
    tags(text).iter().filter(|tag| !tag.closes).flat_map(of_tag).collect()
}

fn of_tag(tag: &Tag<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let is_data = tag.get("type").is_some_and(|kind| kind == "application/ld+json");
    match tag.name {
        "style" => found.push("a style sheet inside".to_owned()),
        "script" if tag.get("src").is_none() && !is_data => found.push("a script inside".to_owned()),
        "base" => found.push("a base".to_owned()),
        _ => {}
    }
    for (&name, &value) in &tag.attributes {
        let scheme = value.trim().to_ascii_lowercase();
        if name == "style" || name.starts_with("on") || scheme.starts_with("javascript:") {
            found.push(format!("{name}=\"{value}\" on <{}>", tag.name));
        }
    }
    let names = tag.get("rel").is_some_and(|rel| rel.split(' ').all(|word| NAMES.contains(&word)));
    for (_, attribute) in LOADED.iter().filter(|(name, _)| *name == tag.name && !names) {
        let from = tag.get(attribute).unwrap_or_default();
        if from.contains("//") || from.trim().to_ascii_lowercase().starts_with("data:") {
            found.push(format!("<{}> from {from}", tag.name));
        }
    }
    found
}

#[test]
fn a_breach_is_seen() {
    let kept = r#"<link rel="canonical" href="https://example.org/"><a href="https://example.org/">x</a>
        <script type="application/ld+json">{}</script><script type="module" src="../a.js"></script>
        <svg><path d="M0 0" fill="none"/></svg><img src="../a.png" alt="">"#;
    assert_eq!(breaches(kept), Vec::<String>::new());
    let broken = [
        r#"<p style="color: red">"#,
        "<style>p { color: red }</style>",
        "<script>alert(1)</script>",
        r#"<button onclick="go()">"#,
        r#"<a href="JavaScript:go()">"#,
        r#"<img src="https://example.org/a.png" alt="">"#,
        r#"<link rel="stylesheet" href="//example.org/a.css">"#,
        r#"<img src="data:image/png;base64,AAAA" alt="">"#,
        r#"<base href="https://example.org/">"#,
    ];
    for page in broken {
        assert_eq!(breaches(page).len(), 1, "{page}");
    }
}
