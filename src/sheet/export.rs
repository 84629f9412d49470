//! Records to a spreadsheet.

use std::collections::BTreeMap;

use super::cell::{Marks, shown};
use super::columns;
use super::{BODY, NAME};
use crate::diagnostic::{Report, Severity};
use crate::gather::{Gathered, gather};
use crate::input::Input;
use crate::record::{self, Data, File, Kind, Name, Nature, Table, Value};
use crate::reference::Reference;
use crate::text::{FileId, Sources};

/// What came of an export.
#[derive(Debug)]
pub struct Exported {
    /// The texts, to show the report in.
    pub sources: Sources,
    /// The errors of the records of the kind. When there is any, nothing is exported.
    pub report: Report,
    /// The spreadsheet, in UTF-8 with its mark, so that spreadsheet programs read accents.
    pub text: Option<String>,
    /// How many records it holds.
    pub count: usize,
}

/// The records of a kind as a spreadsheet, translations included, in the order of their names.
pub fn export(input: Input, kind: Kind, marks: Marks) -> Exported {
    let mut report = Report::default();
    let Gathered { sources, files, .. } = gather(input.content, Vec::new(), &mut report);
    record::parse(&files, &sources, &Reference::bundled(), None, &mut report);
    let records = named(&files, kind);
    let own: Vec<FileId> = records.values().flatten().copied().collect();
    report.retain(|found| own.contains(&found.span.file) && found.fault.severity() == Severity::Error);
    report.settle();
    let text = report.iter().next().is_none().then(|| written(&records, &sources, kind, marks));
    Exported { sources, report, text, count: records.len() }
}

/// The files of each record of a kind, earliest layer first.
fn named(files: &[File], kind: Kind) -> BTreeMap<Name, Vec<FileId>> {
    let mut sorted: Vec<&File> = files.iter().collect();
    sorted.sort_by_key(|file| file.layer);
    let mut named: BTreeMap<Name, Vec<FileId>> = BTreeMap::new();
    for file in sorted {
        if let Ok(Nature::Record(name)) = record::nature(&file.path)
            && name.kind == kind
        {
            named.entry(name).or_default().push(file.id);
        }
    }
    named
}

/// A record as read.
struct Row {
    name: String,
    table: Table,
    body: String,
}

fn written(records: &BTreeMap<Name, Vec<FileId>>, sources: &Sources, kind: Kind, marks: Marks) -> String {
    let rows: Vec<Row> = records.iter().filter_map(|(name, files)| row(name, files, sources)).collect();
    let paths =
        columns::paths(kind, |path| rows.iter().map(|row| count(&row.table, path)).max().unwrap_or(0));
    let has_body = kind != Kind::Contact;
    let heading = paths.iter().map(|path| path.join("."));
    let body = has_body.then(|| BODY.to_owned());
    let mut lines = vec![[NAME.to_owned()].into_iter().chain(heading).chain(body).collect::<Vec<_>>()];
    for row in rows {
        let cell = |path: &Vec<String>| value(&row.table, path).map_or_else(String::new, |v| shown(v, marks));
        let cells = [row.name.clone()].into_iter().chain(paths.iter().map(cell));
        lines.push(cells.chain(has_body.then(|| row.body.clone())).collect());
    }
    csv(&lines, marks)
}

fn csv(lines: &[Vec<String>], marks: Marks) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(marks.separator()).from_writer(Vec::new());
    for line in lines {
        // Writing to memory does not fail; a line that did would be missed by the test that reads all of them back.
        let _ = writer.write_record(line);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

fn row(name: &Name, files: &[FileId], sources: &Sources) -> Option<Row> {
    let (table, _) = record::whole_table(files, name.kind.fields(), sources, &mut Report::default())?;
    let body = files.iter().rev().find_map(|&file| body(sources, file)).unwrap_or_default();
    let year = name.year.map_or_else(String::new, |year| format!("{year}/"));
    let lang = name.lang.map_or_else(String::new, |lang| format!(".{}", lang.tag()));
    Some(Row { name: format!("{year}{}{lang}", name.slug), table, body: body.to_owned() })
}

/// The Markdown of a file, without the empty lines around it.
fn body(sources: &Sources, file: FileId) -> Option<&str> {
    let text = sources.text(file);
    let (_, start) = record::front_matter::parts(text).filter(|_| sources.path(file).ends_with(".md"))?;
    Some(text[start..].trim()).filter(|body| !body.is_empty())
}

/// The value that a path leads to.
fn value<'t>(table: &'t Table, path: &[String]) -> Option<&'t Value> {
    let (key, rest) = path.split_first()?;
    let found = &table.entries.iter().find(|entry| entry.key.value == *key)?.value;
    match (&found.value, rest) {
        (_, []) => Some(found),
        (Data::Table(table), _) => value(table, rest),
        (Data::List(items), [number, inner @ ..]) => {
            match &items.get(number.parse::<usize>().ok()? - 1)?.value {
                Data::Table(table) => value(table, inner),
                _ => None,
            }
        }
        _ => None,
    }
}

/// How many tables a list of tables has.
fn count(table: &Table, path: &[String]) -> usize {
    match value(table, path).map(|found| &found.value) {
        Some(Data::List(items)) => items.len(),
        _ => 0,
    }
}
