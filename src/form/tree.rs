//! TOML as a tree in which every comment belongs to something, whatever way it was written: `a.b = 1`,
//! `a = { b = 1 }` and `[a]` are one.

use toml_edit::{Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, RawString, Table, Value};

use super::comments::{Lead, after};

/// A value with its comments.
#[derive(Debug, Clone, Default)]
pub struct Commented {
    /// The comments before it.
    pub lead: Lead,
    /// The value.
    pub node: Node,
    /// The comment on the line where it ends, or on the line of its header.
    pub trail: Option<String>,
}

/// A value.
#[derive(Debug, Clone)]
pub enum Node {
    /// Anything that is neither list nor table, as TOML writes it.
    Scalar(String),
    /// A list, and the comments after its last value.
    List(Vec<Commented>, Lead),
    /// A table.
    Keys(Keys),
    /// A list of tables, none of them anything else; never empty.
    Tables(Vec<Commented>, Lead),
}

impl Default for Node {
    fn default() -> Self {
        Node::Keys(Keys::default())
    }
}

/// The keys of a table, and the comments after the last.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Keys and values, in the order written.
    pub entries: Vec<(String, Commented)>,
    /// The comments after the last.
    pub end: Lead,
}

impl Commented {
    /// Whether it, or anything inside, has a comment.
    pub fn has_comments(&self) -> bool {
        !self.lead.is_empty() || self.trail.is_some() || self.node.has_comments()
    }
}

impl Node {
    /// Whether anything inside has a comment.
    pub fn has_comments(&self) -> bool {
        match self {
            Node::Scalar(_) => false,
            Node::List(items, end) | Node::Tables(items, end) => {
                !end.is_empty() || items.iter().any(Commented::has_comments)
            }
            Node::Keys(keys) => {
                !keys.end.is_empty() || keys.entries.iter().any(|(_, value)| value.has_comments())
            }
        }
    }
}

/// The tree of a whole text; `None` when it is not TOML.
pub fn tree(text: &str) -> Option<Keys> {
    let document: DocumentMut = text.parse().ok()?;
    let mut keys = of_table(document.as_table());
    keys.entries.iter_mut().for_each(|(_, value)| hoist(value));
    keys.end = Lead::of(written(document.trailing()));
    Some(keys)
}

/// Moves comments that would have no place of their own under headers: those at the end of a table, to before it;
/// those of a list of tables, to before the first.
fn hoist(value: &mut Commented) {
    match &mut value.node {
        Node::Scalar(_) | Node::List(..) => {}
        Node::Keys(keys) => {
            keys.entries.iter_mut().for_each(|(_, value)| hoist(value));
            value.lead.0.append(&mut keys.end.0);
        }
        Node::Tables(tables, end) => {
            tables.iter_mut().for_each(hoist);
            if let Some(first) = tables.first_mut() {
                let own = std::mem::take(&mut value.lead.0).into_iter().chain(value.trail.take());
                let lead = own.chain(end.0.drain(..)).chain(std::mem::take(&mut first.lead.0));
                first.lead = Lead(lead.collect());
            }
        }
    }
}

fn of_table(table: &Table) -> Keys {
    let entries = table.iter().filter_map(|(key, item)| {
        let decor = table.key(key).map(toml_edit::Key::leaf_decor);
        Some((key.to_owned(), of_item(item, decor.map_or("", prefix))?))
    });
    Keys { entries: entries.collect(), end: Lead::default() }
}

fn of_item(item: &Item, before: &str) -> Option<Commented> {
    match item {
        Item::None => None,
        Item::Value(value) => {
            let trail = after(suffix(value.decor())).0;
            Some(Commented { lead: Lead::of(before), node: of_value(value), trail })
        }
        Item::Table(table) => Some(of_header(table)),
        Item::ArrayOfTables(tables) => Some(of_headers(tables)),
    }
}

fn of_header(table: &Table) -> Commented {
    Commented {
        lead: Lead::of(prefix(table.decor())),
        node: Node::Keys(of_table(table)),
        trail: after(suffix(table.decor())).0,
    }
}

fn of_headers(tables: &ArrayOfTables) -> Commented {
    let node = Node::Tables(tables.iter().map(of_header).collect(), Lead::default());
    Commented { lead: Lead::default(), node, trail: None }
}

fn of_value(value: &Value) -> Node {
    match value {
        Value::Array(array) => of_array(array),
        Value::InlineTable(table) => Node::Keys(of_inline(table)),
        Value::String(text) => Node::Scalar(plain(text.value(), &text.display_repr())),
        Value::Integer(number) => Node::Scalar(number.display_repr().into_owned()),
        Value::Float(number) => Node::Scalar(number.display_repr().into_owned()),
        Value::Boolean(answer) => Node::Scalar(answer.display_repr().into_owned()),
        Value::Datetime(date) => Node::Scalar(date.display_repr().into_owned()),
    }
}

/// `'a'` as `"a"`, where the text needs no escape; otherwise as written.
fn plain(text: &str, repr: &str) -> String {
    let is_literal = repr.starts_with('\'') && !repr.starts_with("'''");
    let is_plain = !text.contains(['"', '\\']) && !text.contains(char::is_control);
    if is_literal && is_plain { format!("\"{text}\"") } else { repr.to_owned() }
}

fn of_array(array: &Array) -> Node {
    let values = array.iter().map(|value| Piece {
        before: prefix(value.decor()),
        node: of_value(value),
        after: suffix(value.decor()),
    });
    let (items, end) = with_comments(values.collect(), written(array.trailing()));
    let are_tables = !items.is_empty() && items.iter().all(|item| matches!(item.node, Node::Keys(_)));
    if are_tables { Node::Tables(items, end) } else { Node::List(items, end) }
}

fn of_inline(table: &InlineTable) -> Keys {
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    let values = table.iter().map(|(key, value)| Piece {
        before: table.key(key).map_or("", |key| prefix(key.leaf_decor())),
        node: of_value(value),
        after: suffix(value.decor()),
    });
    let (items, end) = with_comments(values.collect(), written(table.trailing()));
    Keys { entries: keys.into_iter().zip(items).collect(), end }
}

/// A value between brackets, and what stands before and after it within its commas.
struct Piece<'a> {
    before: &'a str,
    node: Node,
    after: &'a str,
}

/// Gives each value its comments. What stands after a comma, on the line of the value before it, belongs to that value.
fn with_comments(pieces: Vec<Piece<'_>>, last: &str) -> (Vec<Commented>, Lead) {
    let mut items: Vec<Commented> = Vec::new();
    let mut between = String::from("\n");
    for piece in pieces {
        between.push_str(piece.before);
        let lead = settle(&mut items, &between);
        items.push(Commented { lead, node: piece.node, trail: None });
        between = piece.after.to_owned();
    }
    between.push_str(last);
    let end = settle(&mut items, &between);
    (items, end)
}

/// Gives the last value the comment of its line; the others are for what follows.
fn settle(items: &mut [Commented], between: &str) -> Lead {
    let (trail, lead) = after(between);
    if let Some(last) = items.last_mut() {
        last.trail = trail;
    }
    lead
}

fn prefix(decor: &Decor) -> &str {
    decor.prefix().map_or("", written)
}

fn suffix(decor: &Decor) -> &str {
    decor.suffix().map_or("", written)
}

fn written(raw: &RawString) -> &str {
    raw.as_str().unwrap_or_default()
}
