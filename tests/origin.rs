//! The number of what a site is made from: anything that may change a byte of the site changes it, nothing else does.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use chrono::{Days, NaiveDate};
use dalc::history;
use dalc::input::{Input, InputFile, Refused};
use dalc::{Options, origin};

fn file(path: &str, bytes: &[u8]) -> InputFile {
    InputFile {
        layer: 0,
        shown: format!("content/{path}"),
        path: path.to_owned(),
        content: Ok(bytes.to_vec()),
    }
}

fn input() -> Input {
    let content = vec![file("pages/a.md", b"a"), file("site.toml", b"titre = \"Synthese\"")];
    Input { content, themes: vec![file("dalc/templates/base.html", b"b")], ..Input::default() }
}

fn options() -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    Options { today, base_url: None, drafts: false, strict: false }
}

type Change = (&'static str, fn(&mut Input, &mut Options));

#[test]
fn whatever_may_change_the_site_changes_it() {
    let changes: &[Change] = &[
        ("a byte of a record", |input, _| input.content[0].content = Ok(b"b".to_vec())),
        ("the name of a record", |input, _| input.content[0].path = "pages/b.md".to_owned()),
        ("its folder among those given", |input, _| input.content[0].layer = 1),
        ("a record more", |input, _| input.content.push(file("pages/c.md", b""))),
        ("a record less", |input, _| drop(input.content.remove(0))),
        ("bytes that move from one file to the next", |input, _| {
            input.content[0].content = Ok(b"as".to_vec());
            input.content[1].content = Ok(b"ite.toml".to_vec());
        }),
        ("a record that cannot be read", |input, _| input.content[0].content = Err(Refused::NotAFile)),
        ("a template", |input, _| input.themes[0].content = Ok(b"c".to_vec())),
        ("when a record was changed", |input, _| input.history.add("pages/a.md", history::Change::Pending)),
        ("the date", |_, options| options.today = options.today + Days::new(1)),
        ("the address", |_, options| options.base_url = Some("https://exemple.fr/".to_owned())),
        ("drafts", |_, options| options.drafts = !options.drafts),
        ("strictness", |_, options| options.strict = !options.strict),
    ];
    let own = origin(&input(), &options());
    for (name, change) in changes {
        let (mut input, mut options) = (input(), options());
        change(&mut input, &mut options);
        assert_ne!(origin(&input, &options), own, "{name}");
    }
}

#[test]
fn the_revision_does_not_count() {
    let mut later = input();
    later.history.revision = Some("0123".to_owned());
    assert_eq!(origin(&later, &options()), origin(&input(), &options()));
}

#[test]
fn the_folder_content_is_read_from_does_not_count() {
    let mut elsewhere = input();
    elsewhere.content.iter_mut().for_each(|file| file.shown = format!("/ailleurs/{}", file.path));
    assert_eq!(origin(&elsewhere, &options()), origin(&input(), &options()));
}
