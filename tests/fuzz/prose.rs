//! Markdown of any kind: no script, no attribute that nobody wrote on purpose, no element beyond those of prose.

use dalc::input::{Input, InputFile};
use proptest::prelude::*;

use super::build::{input, options};
use super::folder::repository;
use super::tags::{Tag, tags};

/// The elements that prose may have, and their attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("a", &["href", "title", "id", "class", "rel", "aria-label"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("div", &["class", "tabindex", "role", "aria-label"]),
    ("em", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("img", &["src", "alt", "title"]),
    ("li", &["id"]),
    ("ol", &["start", "class"]),
    ("p", &[]),
    ("pre", &[]),
    ("strong", &[]),
    ("sup", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["style"]),
    ("th", &["style", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// How a link may begin.
const LINKS: &[&str] = &["#", "./", "../", "http://", "https://", "mailto:", "tel:"];

/// Pieces of which texts are made.
const PIECES: &[&str] = &[
    "mot",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "\\",
    "\\<",
    "&lt;",
    "&amp;",
    "&#60;script&#62;",
    "`<script>`",
    "\"",
    "'",
    "\" onclick=\"x",
    "| a | b |\n|---|---|\n| c | d |\n",
    "[^1]",
    "\n\n[^1]: note\n\n",
    "[",
    "](",
    ")",
    "[a](pays/perou)",
    "[a](https://a.example/?b=\"c\"&d=<e>)",
    "[a](#x \"t\\\"<i>\")",
    "[a](javascript:alert(1))",
    "[a](<java script:x>)",
    "[a](&#106;avascript:x)",
    "![a](images/a.png \"t'\\\">\")",
    "<https://a.example/>",
    "<a@b.example>",
    "https://a.example/<b>\"x",
    "http://é.example/'\"",
    "<b>",
    "</p>",
    "<!--",
    "]]>",
    "{{ x }}",
    "{% x %}",
    "\u{0}",
    "\u{202e}",
    "é",
    "***",
    "---\n",
    "===\n",
    "\r\n",
    "\t",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(proptest::sample::select(PIECES), 0..14);
    prop_oneof![4 => pieces.prop_map(|pieces| pieces.concat()), 1 => any::<String>()]
}

/// The prose of a page with this text; `None` when the site is refused.
fn prose(body: &str) -> Option<String> {
    let page = |path: &str, content: Vec<u8>| InputFile {
        layer: 1,
        shown: format!("content/{path}"),
        path: path.to_owned(),
        content: Ok(content),
    };
    let mut content = input(&repository("tests/faults/base"), "content", 1);
    content.push(page("images/a.png", Vec::new()));
    content.push(page("pages/essai.md", format!("+++\ntitre = \"Essai\"\n+++\n{body}").into_bytes()));
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let page = outcome.site?.files.remove("essai/index.html").expect("the page is made");
    let page = String::from_utf8(page.into()).expect("a page is UTF-8");
    let (_, rest) = page.split_once("<div class=\"prose\">").unwrap_or(("", ""));
    let (inside, _) = rest.split_once("<section class=\"fraicheur\"").unwrap_or((rest, ""));
    Some(inside.to_owned())
}

fn is_allowed(tag: &Tag<'_>) -> bool {
    let known = ALLOWED.iter().find(|(name, _)| *name == tag.name);
    let attributes =
        known.is_some_and(|(_, allowed)| tag.attributes.keys().all(|name| allowed.contains(name)));
    let href =
        tag.get("href").is_none_or(|href| LINKS.iter().any(|begin| href.to_lowercase().starts_with(begin)));
    let src = tag.get("src").is_none_or(|src| src.starts_with("../"));
    attributes && href && src && (!tag.closes || tag.attributes.is_empty())
}

proptest! {
    #![proptest_config(super::cases(160))]

    #[test]
    fn prose_is_only_prose(body in text()) {
        let Some(html) = prose(&body) else { return Ok(()) };
        prop_assert!(!html.contains("<script") && !html.contains("\"javascript:"), "{}", html);
        for tag in tags(&html) {
            prop_assert!(is_allowed(&tag), "<{}> {:?} in {}", tag.name, tag.attributes, html);
        }
    }
}

#[test]
fn what_is_not_prose_would_be_seen() {
    for bad in [
        "<script>",
        "<b>",
        "<p onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<a href=\" x\">",
        "<img src=\"https://a.example/\">",
    ] {
        assert!(!is_allowed(&tags(bad)[0]), "{bad}");
    }
    assert!(prose("mot [a](pays/perou)").is_some_and(|html| html.contains("<a href=\"../pays/perou/\">")));
}
