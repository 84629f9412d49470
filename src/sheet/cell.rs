//! What a cell holds: a value as a spreadsheet shows it, and the same as TOML writes it.
//!
//! Spreadsheets change what is typed: a point becomes a comma, a day turns around, `true` becomes a word. What is sure
//! to mean one thing is read as that; anything else goes on as it is, for the checks to tell.

use crate::form::quoted;
use crate::locale::{Lang, Words, country_code, fold};
use crate::record::when::{day_from_digits, proposal};
use crate::record::{Alpha2, Data, Shape, Value};

/// How a spreadsheet separates its cells, which decides how it writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Commas, and points in numbers.
    Comma,
    /// Semicolons, and commas in numbers, as in France.
    Semicolon,
    /// Tabulations, and points in numbers.
    Tab,
}

impl Marks {
    /// What stands between two cells.
    pub fn separator(self) -> u8 {
        match self {
            Marks::Comma => b',',
            Marks::Semicolon => b';',
            Marks::Tab => b'\t',
        }
    }
}

/// A value as the cell shows it; those of a list are separated by semicolons.
pub fn shown(value: &Value, marks: Marks) -> String {
    match &value.value {
        Data::List(items) => harmless(joined(&items.iter().map(|item| one(item, marks)).collect::<Vec<_>>())),
        Data::Text(text) => harmless(text.clone()),
        _ => one(value, marks),
    }
}

fn one(value: &Value, marks: Marks) -> String {
    match &value.value {
        Data::Text(text) => text.clone(),
        Data::Integer(number) => number.to_string(),
        Data::Decimal(number) if marks == Marks::Semicolon => format!("{number:?}").replace('.', ","),
        Data::Decimal(number) => format!("{number:?}"),
        Data::Boolean(true) => "oui".to_owned(),
        Data::Boolean(false) => "non".to_owned(),
        Data::Date(date) => date.to_string(),
        Data::List(_) | Data::Table(_) => String::new(),
    }
}

/// A text that a spreadsheet would take for a formula, behind an apostrophe (OWASP, « CSV injection »).
fn harmless(text: String) -> String {
    if text.starts_with(FORMULA) || text.starts_with('\'') { format!("'{text}") } else { text }
}

const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell without the apostrophe that kept it from being a formula.
pub fn bare(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA) || rest.starts_with('\''));
    rest.unwrap_or(cell)
}

/// Several values in one cell.
pub fn joined<T: AsRef<str>>(items: &[T]) -> String {
    items.iter().map(|item| escaped(item.as_ref())).collect::<Vec<_>>().join("; ")
}

fn escaped(item: &str) -> String {
    item.replace('\\', "\\\\").replace(';', "\\;")
}

/// The values of a cell that holds several: separated by semicolons or line breaks, `\;` being a semicolon within.
pub fn items(cell: &str) -> Vec<String> {
    let (mut items, mut item, mut is_escaped) = (Vec::new(), String::new(), false);
    for c in cell.chars() {
        match c {
            '\\' if !is_escaped => {
                is_escaped = true;
                continue;
            }
            ';' | '\n' if !is_escaped => items.push(std::mem::take(&mut item)),
            ';' | '\\' => item.push(c),
            c if is_escaped => item.extend(['\\', c]),
            c => item.push(c),
        }
        is_escaped = false;
    }
    items.push(item);
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// One value as TOML writes it. A reference to a record is given to `record` first, which may know it by its name.
pub fn toml(shape: Shape, written: &str, record: &dyn Fn(&str) -> Option<String>) -> String {
    let known = match shape {
        Shape::Integer(..) => integer(written),
        Shape::Decimal(..) => decimal(written),
        Shape::Boolean => boolean(written).map(str::to_owned),
        Shape::Either(both) if both().iter().any(|shape| matches!(shape, Shape::Boolean)) => {
            boolean(written).map(str::to_owned)
        }
        Shape::Date => day(written),
        Shape::When => day(written).map(|day| quoted(&day)),
        Shape::Country => country(written).map(|code| quoted(&code)),
        Shape::Language => word(&languages(), written).map(quoted),
        Shape::Choice(words) => word(&words(), written).map(quoted),
        Shape::Reference(_) => record(written).map(|slug| quoted(&slug)),
        _ => None,
    };
    known.unwrap_or_else(|| quoted(written))
}

fn integer(written: &str) -> Option<String> {
    let digits: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse::<i64>().ok().map(|number| number.to_string())
}

fn decimal(written: &str) -> Option<String> {
    if let Some(whole) = integer(written) {
        return Some(whole);
    }
    let number: f64 = written.replace(',', ".").parse().ok()?;
    number.is_finite().then(|| format!("{number:?}"))
}

fn boolean(written: &str) -> Option<&'static str> {
    match fold(written).as_str() {
        "oui" | "vrai" | "true" | "yes" | "si" | "sim" | "1" | "x" => Some("true"),
        "non" | "faux" | "false" | "no" | "nao" | "0" => Some("false"),
        _ => None,
    }
}

/// A day in our form, also from the form of French spreadsheets, `20/06/2022`.
fn day(written: &str) -> Option<String> {
    let is_digits = written.chars().all(|c| c.is_ascii_digit() || "/.-".contains(c));
    let day = |text: String| day_from_digits(&text).map(|_| text);
    day(written.to_owned()).or_else(|| proposal(written).filter(|_| is_digits).and_then(day))
}

fn country(written: &str) -> Option<String> {
    let upper = written.to_uppercase();
    Alpha2::new(&upper).map(|_| upper).or_else(|| country_code(written).map(str::to_owned))
}

fn languages() -> Vec<(&'static str, Words)> {
    Lang::ALL.iter().map(|lang| (lang.tag(), lang.words())).collect()
}

/// The word of a closed list that is written, or whose meaning is, in any language.
fn word(words: &[(&'static str, Words)], written: &str) -> Option<&'static str> {
    let wanted = fold(written);
    let says = |label: &Words| Lang::ALL.iter().any(|&lang| fold(label.get(lang)) == wanted);
    let mut same = words.iter().filter(|(word, label)| fold(word) == wanted || says(label));
    let found = same.next().map(|(word, _)| *word);
    found.filter(|_| same.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Kind;

    fn read(shape: Shape, written: &str) -> String {
        toml(shape, written, &|name| (name == "Ville de Lima").then(|| "lima".to_owned()))
    }

    #[test]
    fn what_spreadsheets_do_to_values_is_undone() {
        assert_eq!(read(Shape::Integer(0, 9), "267 991"), "267991");
        assert_eq!(read(Shape::Integer(0, 9), "vingt"), "\"vingt\"");
        assert_eq!(read(Shape::Decimal(0, 9), "-0,58"), "-0.58");
        assert_eq!(read(Shape::Boolean, "VRAI"), "true");
        assert_eq!(read(Shape::Either(|| [Shape::Boolean, Shape::Url]), "oui"), "true");
        assert_eq!(read(Shape::Date, "20/06/2022"), "2022-06-20");
        assert_eq!(read(Shape::Date, "20 juin 2022"), "\"20 juin 2022\"", "words are left for the checks");
        assert_eq!(read(Shape::When, "2022-06"), "\"2022-06\"");
        assert_eq!(read(Shape::When, "20/06/2022"), "\"2022-06-20\"");
        assert_eq!(read(Shape::Country, "Pérou"), "\"PE\"");
        assert_eq!(read(Shape::Country, "pe"), "\"PE\"");
        assert_eq!(read(Shape::Reference(&[Kind::Authority]), "Ville de Lima"), "\"lima\"");
        assert_eq!(read(Shape::Line(9), "a \"b\""), "\"a \\\"b\\\"\"");
    }

    #[test]
    fn lists_come_back() {
        for list in [&["a; b", "c\\d", "e"][..], &["seul"], &["fin\\"]] {
            let cell = list.iter().map(|item| escaped(item)).collect::<Vec<_>>().join("; ");
            assert_eq!(items(&cell), list);
        }
        assert_eq!(items(" a ;; b\nc; "), ["a", "b", "c"]);
    }

    #[test]
    fn formulas_are_kept_from_being_one() {
        for text in ["=1+1", "+33 5", "-a", "@b", "'c", "d"] {
            assert_eq!(bare(&harmless(text.to_owned())), text);
        }
        assert_eq!(harmless("+33 5".to_owned()), "'+33 5");
        assert_eq!(bare("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }
}
