//! The one way to write a file of the content: keys in the order of the lists that read them, one layout, every comment
//! kept. Changes no value, and not a letter of the Markdown.
//!
//! Owns the canonical text of a file ([`canonical`]) and of a whole content ([`form`]). Refuses a file that has errors:
//! what is not understood is left as it is, and told.

mod comments;
mod print;
mod tree;
mod writer;

use tree::{Keys, Node};
pub use writer::{Writer, quoted};

use crate::diagnostic::{Fault, KeyFault, Report, RuleFault, Severity, ValueFault};
use crate::gather::{Gathered, gather};
use crate::input::Input;
use crate::record::{self, Common, Field, File, Nature, Shape, front_matter};
use crate::reference::Reference;
use crate::settings::{self, Settings};
use crate::text::Sources;

/// What the files of a content should look like.
#[derive(Debug)]
pub struct Formed {
    /// The texts as they are, to show the report in.
    pub sources: Sources,
    /// The errors of the files that were left as they are.
    pub report: Report,
    /// The files that are not in form, by path as shown.
    pub files: Vec<FormedFile>,
}

/// A file that is not in form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormedFile {
    /// The path to show people.
    pub shown: String,
    /// The content folder it came from, in the order given.
    pub layer: usize,
    /// Its path within that folder.
    pub path: String,
    /// Its text, in form.
    pub text: String,
}

/// Finds the files of the content folders that are not in form. Writes nothing.
pub fn form(input: Input) -> Formed {
    let reference = Reference::bundled();
    let mut report = Report::default();
    let Gathered { sources, files, .. } = gather(input.content, Vec::new(), &mut report);
    let parsed = record::parse(&files, &sources, &reference, None, &mut report);
    if !parsed.settings.is_empty() {
        settings::read(&parsed.settings, &sources, &reference, &mut report);
    }
    report.retain(|diagnostic| hinders(&diagnostic.fault));
    report.settle();
    let files = files.iter().filter_map(|file| formed(file, &sources, &report)).collect();
    Formed { sources, report, files }
}

/// Whether a file that has this fault is left as it is. One that only lacks something can be put in form.
fn hinders(fault: &Fault) -> bool {
    let lacks = matches!(
        fault,
        Fault::Key(KeyFault::Missing { .. })
            | Fault::Rule(RuleFault::SourceMissing)
            | Fault::Value(ValueFault::Empty { .. })
    );
    fault.severity() == Severity::Error && !lacks
}

fn formed(file: &File, sources: &Sources, report: &Report) -> Option<FormedFile> {
    if report.iter().any(|diagnostic| diagnostic.span.file == file.id) {
        return None;
    }
    let fields: Vec<&Field> = match record::nature(&file.path).ok()? {
        Nature::Record(name) => name.kind.fields().iter().chain(Common::FIELDS).collect(),
        Nature::Settings => Settings::FIELDS.iter().collect(),
        Nature::Ledger | Nature::Image | Nature::Ignored => return None,
    };
    let before = sources.text(file.id);
    let text = canonical(before, file.path.ends_with(".md"), &fields)?;
    let shown = sources.path(file.id).to_owned();
    (text != before).then(|| FormedFile { shown, layer: file.layer, path: file.path.clone(), text })
}

/// The canonical text of a file whose keys are `fields`; `fenced` when its TOML stands between two `+++` lines, before
/// Markdown. `None` when it cannot be read at all. Lines end as its first line does.
pub fn canonical(text: &str, fenced: bool, fields: &[&Field]) -> Option<String> {
    let (front, body) = if fenced { front_matter::parts(text)? } else { (0..text.len(), text.len()) };
    let is_windows = text.split_once('\n').is_some_and(|(first, _)| first.ends_with('\r'));
    let mut front = canonical_toml(&text[front].replace("\r\n", "\n"), fields)?;
    if fenced {
        front = format!("{fence}\n{front}{fence}\n", fence = front_matter::FENCE);
    }
    if is_windows {
        front = front.replace('\n', "\r\n");
    }
    Some(front + &text[body..])
}

/// The canonical text of TOML whose lines end in `\n`.
fn canonical_toml(text: &str, fields: &[&Field]) -> Option<String> {
    let (opening, rest) = comments::opening(text);
    let mut keys = tree::tree(rest)?;
    arrange(&mut keys, fields);
    let body = print::print(&keys);
    let opening: String = opening.0.iter().map(|line| format!("{line}\n")).collect();
    let gap = if opening.is_empty() || body.is_empty() { "" } else { "\n" };
    Some(format!("{opening}{gap}{body}"))
}

/// Puts the keys in the order of their list, those it does not have last.
fn arrange(keys: &mut Keys, fields: &[&Field]) {
    let place = |key: &str| fields.iter().position(|field| field.key == key).unwrap_or(fields.len());
    keys.entries.sort_by_key(|(key, _)| place(key));
    for (key, value) in &mut keys.entries {
        arrange_within(&mut value.node, &fields_within(fields, key));
    }
}

fn arrange_within(node: &mut Node, fields: &[&Field]) {
    match node {
        Node::Keys(keys) => arrange(keys, fields),
        Node::Tables(items, _) => items.iter_mut().for_each(|item| arrange_within(&mut item.node, fields)),
        Node::Scalar(_) | Node::List(..) => {}
    }
}

/// The keys of the tables that stand under `key`.
fn fields_within<'f>(fields: &[&'f Field], key: &str) -> Vec<&'f Field> {
    let mut shape = fields.iter().find(|field| field.key == key).map(|field| (field.shape)());
    while let Some(Shape::List(item)) = shape {
        shape = Some(item());
    }
    match shape {
        Some(Shape::Table(fields)) => fields.iter().collect(),
        _ => Vec::new(),
    }
}
