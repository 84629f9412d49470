//! What a change of records changes: fact by fact, and on the site.
//!
//! Owns the comparison of two builds ([`diff`]) and its telling in four languages ([`markdown`], [`sentences`]). Refuses to know
//! where the two came from, and to judge a change.

mod facts;
mod files;
mod say;

use std::collections::BTreeMap;

use serde::Serialize;

pub use files::{Changes, Moved};
pub use say::{markdown, sentences};

use crate::compile::Outcome;
use crate::diagnostic::Severity;
use crate::locale::Lang;
use crate::site::record_address;
use facts::{Fact, Id, Said, TEXT, said};

/// All that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The records that change, by kind and name.
    pub records: Vec<RecordChange>,
    /// What changes on the site; `None` when one of the two cannot be built.
    pub site: Option<Changes>,
    /// How many errors stand in the way of each side.
    pub errors: Errors,
}

/// How many errors each side has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Errors {
    /// Before.
    pub base: usize,
    /// After.
    pub head: usize,
}

/// What happens to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It is new.
    Added,
    /// Something it says changes.
    Changed,
    /// It goes.
    Removed,
    /// It has another name, and may say something else.
    Renamed,
    /// Its file changes and says the same.
    Rewritten,
}

/// A record that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordChange {
    /// What happens to it.
    pub change: Change,
    /// The folder of its kind; none for the settings.
    pub kind: Option<&'static str>,
    /// Its slug.
    pub slug: String,
    /// The language, for a translation.
    pub lang: Option<Lang>,
    /// What people call it.
    pub name: String,
    /// Its file in the content folder.
    pub file: String,
    /// Its file before, where it had another name.
    pub file_before: Option<String>,
    /// Its page, when it has one.
    pub address: Option<String>,
    /// The facts that change.
    pub facts: Vec<FactChange>,
}

/// A fact that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactChange {
    /// The path of the key, with dots.
    pub key: String,
    /// Its name for people.
    pub label: String,
    /// What it said; none when it was not said.
    pub before: Option<String>,
    /// What it says; none when it is no longer said.
    pub after: Option<String>,
}

impl Diff {
    /// Whether nothing changes at all.
    pub fn is_empty(&self) -> bool {
        let same = |site: &Changes| {
            [&site.pages, &site.calendars, &site.exports, &site.others].iter().all(|m| m.is_empty())
        };
        self.records.is_empty() && self.site.as_ref().is_none_or(same)
    }
}

/// What changes from one build to another, in the words of a language.
pub fn diff(base: &Outcome, head: &Outcome, lang: Lang) -> Diff {
    let (mut before, after) = (said(&base.sources, lang), said(&head.sources, lang));
    let mut records = Vec::new();
    for (id, new) in &after {
        let old =
            before.remove(id).map(|old| (id.clone(), old)).or_else(|| renamed(&mut before, id, new, &after));
        records.extend(change(id, old, new, head));
    }
    records.extend(before.iter().map(|(id, old)| gone(id, old)));
    let site = base.site.as_ref().zip(head.site.as_ref()).map(|(base, head)| files::changes(base, head));
    Diff { records, site, errors: Errors { base: errors(base), head: errors(head) } }
}

fn errors(outcome: &Outcome) -> usize {
    outcome.report.iter().filter(|told| told.fault.severity() == Severity::Error).count()
}

/// The record that a new one was, by its former names.
fn renamed(
    before: &mut BTreeMap<Id, Said>,
    id: &Id,
    new: &Said,
    after: &BTreeMap<Id, Said>,
) -> Option<(Id, Said)> {
    let former = new.former.iter().map(|slug| (id.0, slug.clone(), id.2));
    let own = former.into_iter().find(|former| before.contains_key(former) && !after.contains_key(former))?;
    before.remove_entry(&own)
}

fn change(id: &Id, old: Option<(Id, Said)>, new: &Said, head: &Outcome) -> Option<RecordChange> {
    let Some((old_id, old)) = old else {
        return Some(made(id, Change::Added, new, None, fact_changes(&[], &new.facts), head));
    };
    let facts = fact_changes(&old.facts, &new.facts);
    let change = match (old_id == *id, facts.is_empty(), old.text == new.text) {
        (false, _, _) => Change::Renamed,
        (true, false, _) => Change::Changed,
        (true, true, false) => Change::Rewritten,
        (true, true, true) => return None,
    };
    let file_before = Some(old.file).filter(|file| *file != new.file);
    Some(made(id, change, new, file_before, facts, head))
}

fn made(
    id: &Id,
    change: Change,
    said: &Said,
    file_before: Option<String>,
    facts: Vec<FactChange>,
    outcome: &Outcome,
) -> RecordChange {
    let site = outcome.site.as_ref();
    let address = id.0.zip(site).and_then(|(kind, site)| record_address(site, kind, &id.1, said.year, id.2));
    RecordChange {
        change,
        kind: id.0.map(crate::record::Kind::folder),
        slug: id.1.clone(),
        lang: id.2,
        name: said.name.clone(),
        file: said.file.clone(),
        file_before,
        address,
        facts,
    }
}

fn gone(id: &Id, old: &Said) -> RecordChange {
    RecordChange {
        change: Change::Removed,
        kind: id.0.map(crate::record::Kind::folder),
        slug: id.1.clone(),
        lang: id.2,
        name: old.name.clone(),
        file: old.file.clone(),
        file_before: None,
        address: None,
        facts: fact_changes(&old.facts, &[]),
    }
}

/// The facts that differ as they are written, in the order of the new ones, then those that are gone.
fn fact_changes(before: &[Fact], after: &[Fact]) -> Vec<FactChange> {
    let find = |facts: &[Fact], key: &str| facts.iter().find(|fact| fact.key == key).cloned();
    let new = after.iter().map(|fact| (find(before, &fact.key), Some(fact.clone())));
    let lost = before.iter().filter(|fact| find(after, &fact.key).is_none());
    let both = new.chain(lost.map(|fact| (Some(fact.clone()), None)));
    both.filter_map(|(before, after)| fact_change(before, after)).collect()
}

/// A fact before and after; as it is written when its words for people are the same.
fn fact_change(before: Option<Fact>, after: Option<Fact>) -> Option<FactChange> {
    let same = |told: fn(&Fact) -> &String| before.as_ref().map(told) == after.as_ref().map(told);
    if same(|fact| &fact.written) {
        return None;
    }
    let told: fn(Fact) -> String =
        if same(|fact| &fact.value) { |fact| fact.written } else { |fact| fact.value };
    let Fact { key, label, .. } = after.clone().or_else(|| before.clone())?;
    let change = FactChange { key, label, before: before.map(told), after: after.map(told) };
    Some(if change.key == TEXT { passages(change) } else { change })
}

/// Of a text, the paragraphs between what stays at its beginning and what stays at its end.
fn passages(change: FactChange) -> FactChange {
    let (Some(before), Some(after)) = (&change.before, &change.after) else { return change };
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.split("\n\n").collect(), after.split("\n\n").collect());
    let same =
        |a: &mut dyn Iterator<Item = (&&str, &&str)>| a.take_while(|(before, after)| before == after).count();
    let start = same(&mut before.iter().zip(&after));
    let (before, after) = (&before[start..], &after[start..]);
    let end = same(&mut before.iter().rev().zip(after.iter().rev()));
    let kept = |all: &[&str]| Some(all[..all.len() - end].join("\n\n")).filter(|text| !text.is_empty());
    FactChange { before: kept(before), after: kept(after), ..change }
}
