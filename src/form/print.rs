//! A tree as text, in the one layout: a line for each key, short tables within their line, longer ones and lists of
//! tables under headers, after the other keys.

use super::comments::Lead;
use super::tree::{Commented, Keys, Node};

/// The longest line of a list or of a table, in characters; what is longer takes several.
const WIDTH: usize = 120;

/// The text of `keys`, in their order.
pub fn print(keys: &Keys) -> String {
    let mut page = Page { text: String::new(), fresh: true };
    page.body(keys, &[]);
    page.text.truncate(page.text.trim_end().len());
    if !page.text.is_empty() {
        page.text.push('\n');
    }
    page.text
}

/// A text being written.
struct Page {
    text: String,
    /// Whether the last line is the first of its group: no empty line is due before a comment.
    fresh: bool,
}

/// A key and its value.
type Entry = (String, Commented);

impl Page {
    fn body(&mut self, keys: &Keys, path: &[&str]) {
        let (headed, lines): (Vec<&Entry>, Vec<&Entry>) =
            keys.entries.iter().partition(|(key, value)| is_headed(key, &value.node, path));
        for (key, value) in lines {
            self.lead(&value.lead);
            self.line(&format!("{} = {}", key_text(key), on_lines(key, &value.node)), value.trail.as_deref());
        }
        for (key, value) in headed {
            let path: Vec<&str> = path.iter().copied().chain([key.as_str()]).collect();
            self.headed(value, &path);
        }
        self.lead(&keys.end);
    }

    fn headed(&mut self, value: &Commented, path: &[&str]) {
        if let Node::Tables(tables, _) = &value.node {
            tables.iter().for_each(|table| self.table(table, ("[[", "]]"), path));
        } else {
            self.table(value, ("[", "]"), path);
        }
    }

    fn table(&mut self, table: &Commented, (open, close): (&str, &str), path: &[&str]) {
        let Node::Keys(keys) = &table.node else { return };
        let names: Vec<String> = path.iter().map(|key| key_text(key)).collect();
        self.gap();
        self.fresh = true;
        self.lead(&table.lead);
        self.line(&format!("{open}{}{close}", names.join(".")), table.trail.as_deref());
        self.fresh = true;
        self.body(keys, path);
    }

    /// Comments, an empty line before them.
    fn lead(&mut self, lead: &Lead) {
        if lead.is_empty() {
            return;
        }
        if !self.fresh {
            self.gap();
        }
        for line in &lead.0 {
            self.line(line, None);
        }
        self.fresh = lead.0.last().is_some_and(String::is_empty);
    }

    fn line(&mut self, line: &str, trail: Option<&str>) {
        self.text.push_str(line);
        if let Some(trail) = trail {
            self.text.push(' ');
            self.text.push_str(trail);
        }
        self.text.push('\n');
        self.fresh = false;
    }

    /// An empty line, unless there is one or the text begins here.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// Whether a value stands under a header of its own rather than on a line.
pub fn is_headed(key: &str, node: &Node, path: &[&str]) -> bool {
    match node {
        Node::Scalar(_) | Node::List(..) => false,
        Node::Tables(..) => true,
        Node::Keys(keys) if keys.entries.is_empty() && keys.end.is_empty() => false,
        Node::Keys(_) => node.has_comments() || path.is_empty() && !fits(key, &one_line(node)),
    }
}

fn fits(key: &str, value: &str) -> bool {
    !value.contains('\n') && key.chars().count() + " = ".len() + value.chars().count() <= WIDTH
}

/// A value that is not headed: a list that is long or has comments takes a line for each of its values.
fn on_lines(key: &str, node: &Node) -> String {
    let one = one_line(node);
    let Node::List(items, end) = node else { return one };
    if items.is_empty() && end.is_empty() || !node.has_comments() && fits(key, &one) {
        return one;
    }
    let mut text = String::from("[\n");
    for item in items {
        text.push_str(&indented(&item.lead));
        let trail = item.trail.as_ref().map_or_else(String::new, |trail| format!(" {trail}"));
        text.push_str(&format!("  {},{trail}\n", one_line(&item.node)));
    }
    text.push_str(&indented(end));
    text.push(']');
    text
}

/// Comments within a list.
fn indented(lead: &Lead) -> String {
    let indent = |line: &String| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") };
    lead.0.iter().map(indent).collect()
}

/// A value within a line, its comments left out.
fn one_line(node: &Node) -> String {
    match node {
        Node::Scalar(text) => text.clone(),
        Node::List(items, _) | Node::Tables(items, _) => {
            let items: Vec<String> = items.iter().map(|item| one_line(&item.node)).collect();
            format!("[{}]", items.join(", "))
        }
        Node::Keys(keys) if keys.entries.is_empty() => "{}".to_owned(),
        Node::Keys(keys) => {
            let keys = keys.entries.iter();
            let pairs: Vec<String> =
                keys.map(|(key, value)| format!("{} = {}", key_text(key), one_line(&value.node))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// A key as TOML writes it, between quotes only when it must be.
fn key_text(key: &str) -> String {
    toml_edit::Key::new(key).display_repr().into_owned()
}
