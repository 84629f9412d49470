//! Spreadsheets: what came out goes in again as it was, and what is wrong is told at its cell.
//!
//! A case of `tests/sheet/*.txt` is a title, the words of the command (`kind`, then `COLUMN=KEY`), the spreadsheet, and
//! after `===` what an import into the records of `tests/faults/base` tells and writes. `DALC_BLESS=1 cargo test --test
//! sheet` rewrites what comes after.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::fs;

use build::{input, options};
use dalc::form::canonical;
use dalc::input::{Input, InputFile};
use dalc::locale::fold;
use dalc::record::{Common, Field, Kind, front_matter};
use dalc::sheet::{Imported, Map, Marks, decode, export, import};
use folder::{files, repository};
use rayon::prelude::*;

fn content(folder: &str) -> Vec<InputFile> {
    input(&repository(folder), "content", 0)
}

fn all(content: Vec<InputFile>) -> Input {
    Input { content, ..Input::default() }
}

/// What a record says, apart from its layout: its keys and its Markdown.
fn said(path: &str, text: &str) -> (toml::Table, String) {
    let (front, body) = if path.ends_with(".md") {
        let (front, body) = front_matter::parts(text).expect("fences");
        (&text[front], text[body..].trim())
    } else {
        (text, "")
    };
    let mut table: toml::Table = front.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    table.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
    as_texts(&mut table);
    (table, body.to_owned())
}

/// A period may be written as a number or as a text, a day with or without quotes: both are one.
fn as_texts(table: &mut toml::Table) {
    for (key, value) in table {
        match value {
            toml::Value::Integer(year) if matches!(key.as_str(), "periode" | "exprimee_en" | "quand") => {
                *value = toml::Value::String(year.to_string());
            }
            toml::Value::Datetime(day) => *value = toml::Value::String(day.to_string()),
            toml::Value::Table(inner) => as_texts(inner),
            toml::Value::Array(items) => {
                items.iter_mut().filter_map(toml::Value::as_table_mut).for_each(as_texts);
            }
            _ => {}
        }
    }
}

/// Exports a kind, imports it among the other records, and compares.
fn comes_back(folder: &str, kind: Kind, marks: Marks, encode: fn(&str) -> Vec<u8>) -> usize {
    let exported = export(all(content(folder)), kind, marks);
    let text = exported.text.unwrap_or_else(|| panic!("{kind:?} of {folder} is not exported"));
    if exported.count == 0 {
        return 0;
    }
    let prefix = format!("{}/", kind.folder());
    let is_own = |file: &InputFile| file.path.starts_with(&prefix) && !file.path.ends_with("README.md");
    let (own, others): (Vec<InputFile>, Vec<InputFile>) = content(folder).into_iter().partition(is_own);
    let imported = import(&decode(&encode(&text)), kind, &Map::new(), all(others), &options());
    assert_eq!(imported.faults, [], "{kind:?} of {folder}");
    let stem = |path: &str| path.trim_end_matches(".md").trim_end_matches(".toml").to_owned();
    let came: BTreeMap<String, (toml::Table, String)> =
        imported.records.iter().map(|(path, text)| (stem(path), said(path, text))).collect();
    for file in &own {
        let text = String::from_utf8(file.content.clone().expect("bytes")).expect("UTF-8");
        assert_eq!(came.get(&stem(&file.path)), Some(&said(&file.path, &text)), "{}", file.path);
    }
    assert_eq!(came.len(), own.len());
    let fields: Vec<&Field> = kind.fields().iter().chain(Common::FIELDS).collect();
    for (path, text) in &imported.records {
        assert_eq!(canonical(text, path.ends_with(".md"), &fields).as_ref(), Some(text), "{path} is in form");
    }
    own.len()
}

fn utf8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn utf16(text: &str) -> Vec<u8> {
    let text = text.trim_start_matches('\u{feff}');
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn the_repertoire_comes_back() {
    let back = |&kind: &Kind| comes_back("content", kind, Marks::Semicolon, utf8);
    assert!(Kind::ALL.par_iter().map(back).sum::<usize>() > 500);
    comes_back("content", Kind::Authority, Marks::Comma, utf8);
    comes_back("content", Kind::Country, Marks::Tab, utf8);
}

#[test]
fn every_kind_comes_back() {
    Kind::ALL.par_iter().for_each(|&kind| {
        let count = comes_back("tests/golden/tout/content", kind, Marks::Semicolon, utf16);
        assert_ne!(count, 0, "tests/golden/tout has a record of every kind");
    });
}

#[test]
fn cases() {
    let mut failures = Vec::new();
    for (name, bytes) in files(&repository("tests/sheet")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let shown = shown(&text);
        if shown == text {
            continue;
        }
        if std::env::var_os("DALC_BLESS").is_some() {
            fs::write(repository("tests/sheet").join(&name), shown).expect("a case can be rewritten");
        } else {
            failures.push(format!("{name}:\n{shown}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// A case with what the import tells and writes. `⇥` stands for a tabulation.
fn shown(case: &str) -> String {
    let (before, _) = case.split_once("\n===\n").expect("a separation");
    let mut lines = before.splitn(3, '\n');
    let (_, words, sheet) =
        (lines.next(), lines.next().expect("words"), lines.next().expect("a spreadsheet"));
    let mut words = words.split(" | ");
    let kind = Kind::named(words.next().expect("a kind")).expect("a kind");
    let map = words.map(|pair| pair.rsplit_once('=').expect("a pair"));
    let map: Map = map.map(|(column, key)| (fold(column), key.to_owned())).collect();
    let imported =
        import(&sheet.replace('⇥', "\t"), kind, &map, all(content("tests/faults/base")), &options());
    format!("{before}\n===\n{}", told(&imported))
}

fn told(imported: &Imported) -> String {
    let mut told = String::new();
    for fault in &imported.faults {
        let heading = fault.column.as_ref().map_or("", |(_, heading)| heading.as_str());
        told.push_str(&format!("{} [{heading}] « {} » : {}\n", fault.place(), fault.cell, fault.message));
    }
    for notice in &imported.notices {
        told.push_str(&format!("à vérifier, ligne {} : {}\n", notice.row, notice.message));
    }
    for (path, text) in &imported.records {
        told.push_str(&format!("--- {path}\n{text}"));
    }
    told
}
