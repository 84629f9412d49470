//! A record written key by key, in whatever order: it comes out in form.

use super::comments::Lead;
use super::tree::{Commented, Keys, Node};
use super::{arrange, print};
use crate::record::Field;

/// A record being written.
#[derive(Debug, Default)]
pub struct Writer(Keys);

impl Writer {
    /// Gives a key its value, `toml` being the value as TOML writes it. `path` leads to it through tables, and through
    /// lists of tables by a number counted from 1: `["sources", "1", "titre"]`.
    pub fn set(&mut self, path: &[&str], toml: String) {
        place(&mut self.0, path).node = Node::Scalar(toml);
    }

    /// Gives a key a list of values, each as TOML writes it.
    pub fn set_list(&mut self, path: &[&str], items: Vec<String>) {
        let item = |toml: String| Commented { node: Node::Scalar(toml), ..Commented::default() };
        place(&mut self.0, path).node = Node::List(items.into_iter().map(item).collect(), Lead::default());
    }

    /// Puts comments before a key, each without its `#`; an empty one stands for an empty line.
    pub fn comment(&mut self, path: &[&str], lines: &[String]) {
        let lead = &mut place(&mut self.0, path).lead.0;
        lead.extend(lines.iter().map(|line| commented(line)));
    }

    /// The keys that were given a value so far.
    pub fn keys(&self) -> Vec<&str> {
        self.0.entries.iter().map(|(key, _)| key.as_str()).collect()
    }

    /// The record, its keys in the order of `fields`.
    pub fn text(self, fields: &[&Field]) -> String {
        self.text_with(fields, &[], &[])
    }

    /// The same, with comments where the keys within lines end, and others at the end; each without its `#`.
    pub fn text_with(mut self, fields: &[&Field], after_lines: &[String], at_end: &[String]) -> String {
        let comments = |lines: &[String]| lines.iter().map(|line| commented(line)).collect::<Vec<_>>();
        let keys = &mut self.0;
        arrange(keys, fields);
        keys.end.0.extend(comments(at_end));
        let blocks = keys.entries.iter_mut().find(|(key, value)| print::is_headed(key, &value.node, &[]));
        let lead = match blocks.map(|(_, value)| value) {
            Some(Commented { node: Node::Tables(tables, _), .. }) if !tables.is_empty() => {
                &mut tables[0].lead
            }
            Some(block) => &mut block.lead,
            None => &mut keys.end,
        };
        if !after_lines.is_empty() {
            let own = std::mem::take(&mut lead.0);
            lead.0 = comments(after_lines).into_iter().chain([String::new()]).chain(own).collect();
        }
        print::print(keys)
    }
}

fn commented(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("# {line}") }
}

/// Where the value of a path stands, made if need be. An empty path leads nowhere in particular.
fn place<'k>(keys: &'k mut Keys, path: &[&str]) -> &'k mut Commented {
    let (key, rest) = path.split_first().map_or(("", path), |(key, rest)| (*key, rest));
    let value = entry(keys, key);
    match rest.split_first() {
        None => value,
        Some((number, inner)) => match number.parse::<usize>() {
            Ok(number) => place(item(&mut value.node, number), inner),
            Err(_) => place(table(&mut value.node), rest),
        },
    }
}

fn entry<'k>(keys: &'k mut Keys, key: &str) -> &'k mut Commented {
    let at = keys.entries.iter().position(|(own, _)| own == key).unwrap_or(keys.entries.len());
    if at == keys.entries.len() {
        keys.entries.push((key.to_owned(), Commented::default()));
    }
    &mut keys.entries[at].1
}

/// The keys of a table; a value of another sort becomes one.
fn table(node: &mut Node) -> &mut Keys {
    match node {
        Node::Keys(keys) => keys,
        other => {
            *other = Node::Keys(Keys::default());
            table(other)
        }
    }
}

/// The keys of a table of a list, counted from 1; a value of another sort becomes a list of tables.
fn item(node: &mut Node, number: usize) -> &mut Keys {
    let at = number.max(1) - 1;
    match node {
        Node::Tables(tables, _) => {
            tables.resize_with(tables.len().max(at + 1), Commented::default);
            table(&mut tables[at].node)
        }
        other => {
            *other = Node::Tables(Vec::new(), Lead::default());
            item(other, number)
        }
    }
}

/// A text as TOML writes it: on one line between `"`, or, when it has line breaks, between `"""`.
pub fn quoted(text: &str) -> String {
    let is_long = text.contains('\n') && !text.contains("\"\"\"");
    let escaped: String = text.chars().map(|c| escape(c, is_long)).collect();
    if is_long { format!("\"\"\"\n{escaped}\"\"\"") } else { format!("\"{escaped}\"") }
}

fn escape(c: char, is_long: bool) -> String {
    match c {
        '\n' if is_long => c.to_string(),
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let table: toml::Table = format!("a = {}", quoted(&text)).parse().unwrap();
            prop_assert_eq!(table["a"].as_str(), Some(text.as_str()));
        }
    }

    #[test]
    fn keys_come_out_in_form() {
        let mut record = Writer::default();
        record.set(&["sources", "2", "titre"], quoted("Deux"));
        record.set(&["position", "lat"], "1.5".to_owned());
        record.set(&["sources", "1", "titre"], quoted("Un"));
        record.set_list(&["pays"], vec![quoted("FR"), quoted("PE")]);
        let wanted = "position = { lat = 1.5 }\npays = [\"FR\", \"PE\"]\n\n[[sources]]\ntitre = \"Un\"\n\n\
                      [[sources]]\ntitre = \"Deux\"\n";
        assert_eq!(record.text(&[]), wanted);
    }
}
