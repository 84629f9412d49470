//! TOML as somebody might write it: any order, any spacing, comments anywhere; and what of it must survive.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::subsequence;

const KEYS: &[&str] =
    &["titre", "type", "statut", "periode", "resume", "note", "odd", "quand", "zzz", "\"a b\""];
const TABLES: &[&str] = &["position", "lieu", "inconnu"];
const LISTS: &[&str] = &["sources", "liens", "attentes"];

/// A text that is TOML.
pub fn toml() -> impl Strategy<Value = String> {
    let keys = picked(KEYS).prop_flat_map(|keys| keys.into_iter().map(pair).collect::<Vec<_>>());
    let inline =
        picked(TABLES).prop_flat_map(|tables| tables.into_iter().map(inline_table).collect::<Vec<_>>());
    let lists = picked(LISTS).prop_flat_map(|lists| lists.into_iter().map(tables).collect::<Vec<_>>());
    (opening(), keys, inline, lists, lead()).prop_map(|(opening, keys, inline, lists, end)| {
        let mut lines: Vec<String> = keys.into_iter().chain(inline).collect();
        let headed: Vec<String> = lists.iter().filter(|list| list.contains("\n[[")).cloned().collect();
        lines.extend(lists.into_iter().filter(|list| !list.contains("\n[[")));
        format!("{opening}{}{}{end}", lines.concat(), headed.concat())
    })
}

fn picked(from: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(from, 0..=from.len()).prop_shuffle()
}

fn opening() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), Just("# en tête\n\n".to_owned()), Just("\n\n# en tête\n".to_owned())]
}

/// Empty lines and comments before a key.
fn lead() -> impl Strategy<Value = String> {
    let line = prop_oneof![3 => Just(String::new()), 1 => Just("\n".to_owned()), 1 => comment()];
    vec(line, 0..3).prop_map(|lines| lines.concat())
}

fn comment() -> impl Strategy<Value = String> {
    "[ ]{0,2}# [a-zé\"'\\[=]{1,8}[ ]?\n"
}

/// What may follow a value on its line.
fn trail() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just("\n".to_owned()), 1 => comment().prop_map(|comment| format!("  {comment}"))]
}

fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"bordeaux\"".to_owned()),
        Just("'lima'".to_owned()),
        Just("'a \"b\" \\c'".to_owned()),
        Just("\"\"\"\nun\n# deux\n\"\"\"".to_owned()),
        Just("\"\"".to_owned()),
        any::<i32>().prop_map(|number| number.to_string()),
        Just("12.50".to_owned()),
        Just("true".to_owned()),
        Just("2022-06-20".to_owned()),
        Just("0x1F".to_owned()),
        Just(format!("\"{}\"", "long ".repeat(22))),
    ]
}

/// Spaces, or a comment and the next line, between the values of a list.
fn gap() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(" ".to_owned()), 1 => Just("\n\n  ".to_owned()), 1 => trail()]
}

fn list() -> impl Strategy<Value = String> {
    (vec((gap(), scalar(), gap()), 0..4), gap(), any::<bool>()).prop_map(|(items, end, comma)| {
        let items: Vec<String> =
            items.iter().map(|(before, item, after)| format!("{before}{item}{after}")).collect();
        let comma = if comma && !items.is_empty() { "," } else { "" };
        format!("[{}{comma}{end}]", items.join(","))
    })
}

fn pair(key: &'static str) -> impl Strategy<Value = String> {
    let value = prop_oneof![3 => scalar().boxed(), 1 => list().boxed()];
    (lead(), value, trail()).prop_map(move |(lead, value, trail)| format!("{lead}{key}={value}{trail}"))
}

/// A table within its line, or by dotted keys.
fn inline_table(key: &'static str) -> impl Strategy<Value = String> {
    let inner = ["nom", "ville", "adresse", "lat"];
    let keys = vec((gap(), scalar(), gap()), 0..4);
    (lead(), keys, gap(), trail(), any::<bool>()).prop_map(move |(lead, keys, end, trail, dotted)| {
        let keys: Vec<_> = keys.into_iter().zip(inner).collect();
        if dotted && !keys.is_empty() {
            let line = |((_, value, _), name): &((String, String, String), &str)| {
                format!("{lead}{key} . {name} = {value} {trail}")
            };
            return keys.iter().map(line).collect();
        }
        let pairs: Vec<String> = keys
            .iter()
            .map(|((before, value, after), name)| format!("{before}{name} = {value}{after}"))
            .collect();
        format!("{lead}{key} = {{{}{end}}}{trail}", pairs.join(","))
    })
}

/// A list of tables, under headers or within brackets.
fn tables(key: &'static str) -> impl Strategy<Value = String> {
    let one = (lead(), trail(), lead(), scalar(), trail(), lead(), any::<bool>());
    let headed = vec(one, 1..3).prop_map(move |tables| {
        let text = tables.into_iter().map(|(before, header, lead, value, trail, inner, has_source)| {
            let source = format!("{inner}[{key}.source]\ntitre='a'\n");
            let source = if has_source { source.as_str() } else { "" };
            format!("{before}\n[[{key}]]{header}{lead}url = 1\n{lead}titre = {value}{trail}{source}")
        });
        text.collect::<String>()
    });
    let bracketed = (lead(), vec((gap(), scalar(), gap()), 0..3), gap(), trail()).prop_map(
        move |(lead, tables, end, trail)| {
            let tables: Vec<String> = tables
                .iter()
                .map(|(before, value, after)| format!("{before}{{titre = {value}, url = 2}}{after}"))
                .collect();
            format!("{lead}{key} = [{}{end}]{trail}", tables.join(","))
        },
    );
    prop_oneof![headed.boxed(), bracketed.boxed()]
}

/// The values of a text, whatever way they are written.
pub fn values(text: &str) -> toml::Table {
    text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The comments of a text, in alphabetical order.
pub fn comments(text: &str) -> Vec<String> {
    let mut comments: Vec<String> = outside_texts(text)
        .filter_map(|line| {
            let (_, comment) = line.split_once('#')?;
            Some(comment.trim().to_owned())
        })
        .collect();
    comments.sort();
    comments
}

/// The lines with the texts between quotes taken out; the generator writes no quote inside a text but in `'a "b" \c'`.
fn outside_texts(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\"\"\"\nun\n# deux\n\"\"\"", "T").replace("'a \"b\" \\c'", "T");
    text.lines().map(str::to_owned).collect::<Vec<_>>().into_iter()
}
