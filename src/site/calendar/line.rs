//! Content lines: the values of iCalendar as it takes them, and the form of its lines.
//!
//! The `ics` crate escapes a text when asked and puts properties together; it strips no control character, quotes no
//! parameter, checks no date and lets a continuation line have 76 octets. All of that is made good here. Refuses to
//! know what a property means.

use std::borrow::Cow;
use std::fmt::Write;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use ics::components::{Component, Parameter, Property};
use ics::escape_text;

/// The octets a line may have, its ending aside (RFC 5545, 3.1).
const LIMIT: usize = 75;
/// What most components have room in, in octets.
const ROOM: usize = 2048;
/// How far back a fold looks for a place inside a word.
const PATIENCE: usize = 16;

/// A TEXT value (RFC 5545, 3.3.11): control characters gone, line breaks and `\`, `;`, `,` escaped.
pub fn text(value: &str) -> String {
    escape_text(clean(value)).into_owned()
}

/// A list of TEXT values: each escaped on its own, then joined by commas.
pub fn list(values: &[String]) -> String {
    let values: Vec<String> = values.iter().map(|value| text(value)).collect();
    values.join(",")
}

/// A parameter value between quotes (RFC 5545, 3.2), which can hold neither a quote nor a line break.
pub fn quoted(value: &str) -> String {
    format!("\"{}\"", one_line(value).replace('"', "'"))
}

/// A URI value: ASCII, with `%XX` for what an address cannot hold as it is (RFC 3986, 2.1).
pub fn uri(value: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
    if value.bytes().all(is_plain) {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => {
                out.push_str(&format!("%{byte:02X}"));
            }
            0x21..=0x7e => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A DATE value (RFC 5545, 3.3.4).
pub fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A DATE-TIME value on the clocks of a place (RFC 5545, 3.3.5, form 1 or 3).
pub fn local(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%S").to_string()
}

/// A DATE-TIME value in UTC (RFC 5545, 3.3.5, form 2).
pub fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The text on one line, words one space apart, without what no value may hold.
pub fn one_line(value: &str) -> String {
    let value = clean(value);
    if is_one_line(&value) {
        return value.into_owned();
    }
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words stand one space apart already, as nearly all texts do.
fn is_one_line(value: &str) -> bool {
    let mut after_space = true;
    for c in value.chars() {
        if c.is_whitespace() && (c != ' ' || after_space) {
            return false;
        }
        after_space = c == ' ';
    }
    !after_space || value.is_empty()
}

/// The text without what clients stumble over in a description: no backslash, which four readers leave doubled, and
/// no `BEGIN:` or `END:`, which some look for at the beginning of any line.
pub fn plain(value: &str) -> String {
    let value = clean(value);
    if !value.contains([':', '\\']) {
        return value.into_owned();
    }
    let value = value.replace('\\', "/");
    let mut out = String::with_capacity(value.len() + 2);
    for piece in value.split_inclusive(':') {
        let word = piece.strip_suffix(':').map(str::as_bytes).unwrap_or_default();
        let ends = |end: &[u8]| {
            word.len().checked_sub(end.len()).is_some_and(|at| word[at..].eq_ignore_ascii_case(end))
        };
        if ends(b"BEGIN") || ends(b"END") {
            out.push_str(piece.trim_end_matches(':'));
            out.push_str(" :");
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// Line breaks as `\n`; no other control character of C0 or C1, no byte-order mark.
fn clean(value: &str) -> Cow<'_, str> {
    let is_meant =
        |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    if !value.contains(is_meant) {
        return Cow::Borrowed(value);
    }
    let value = value.replace("\r\n", "\n");
    let kept = value.chars().filter_map(|c| match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

/// A component being put together, property by property.
pub struct Lines<'a>(Component<'a>);

impl<'a> Lines<'a> {
    /// A component of that name.
    pub fn new(name: &'static str) -> Lines<'a> {
        Lines(Component::new(name))
    }

    /// Adds a property whose value is already as iCalendar takes it.
    pub fn add(&mut self, name: &'static str, value: impl Into<String>) {
        self.add_with(name, &[], value);
    }

    /// The same, with parameters.
    pub fn add_with(
        &mut self,
        name: &'static str,
        parameters: &[(&'static str, &str)],
        value: impl Into<String>,
    ) {
        let mut property = Property::new(name, value.into());
        for (key, value) in parameters {
            property.add(Parameter::new(*key, (*value).to_owned()));
        }
        self.0.add_property(property);
    }

    /// Adds a component inside.
    pub fn add_component(&mut self, inside: Lines<'a>) {
        self.0.add_component(inside.0);
    }

    /// The component as bytes: lines that end in CRLF, folded.
    pub fn whole(&self) -> String {
        let mut folded = String::with_capacity(ROOM);
        // Writing to a text cannot fail.
        let _ = write!(folded, "{}", self.0);
        refold(&folded)
    }

    /// What stands between its BEGIN and END lines.
    pub fn inside(&self) -> String {
        let whole = self.whole();
        let body = whole.split_once("\r\n").map_or("", |(_, body)| body);
        let end = body.trim_end_matches("\r\n").rfind("\r\n").map_or(0, |at| at + 2);
        body.get(..end).unwrap_or_default().to_owned()
    }
}

/// Lines folded anew: 75 octets at most, the space of a continuation included, between characters, and inside a word
/// where one is near, since readers that trim lines would lose a space.
fn refold(folded: &str) -> String {
    let whole = folded.replace("\r\n ", "");
    let mut out = String::with_capacity(folded.len() + folded.len() / 32);
    for line in whole.split_terminator("\r\n") {
        fold(line, &mut out);
        out.push_str("\r\n");
    }
    out
}

fn fold(line: &str, out: &mut String) {
    let (mut rest, mut room) = (line, LIMIT);
    while rest.len() > room {
        let (head, tail) = rest.split_at(cut(rest, room));
        out.push_str(head);
        out.push_str("\r\n ");
        (rest, room) = (tail, LIMIT - 1);
    }
    out.push_str(rest);
}

/// Where to cut a line that has more than `room` octets.
fn cut(line: &str, room: usize) -> usize {
    let last = (0..=room).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(room);
    let near = (last.saturating_sub(PATIENCE)..=last).rev().find(|&at| at > 0 && is_inside_word(line, at));
    near.unwrap_or(last)
}

/// Neither beside a space, nor after a backslash, nor before a mark that belongs to the character before it.
fn is_inside_word(line: &str, at: usize) -> bool {
    let (Some(head), Some(tail)) = (line.get(..at), line.get(at..)) else { return false };
    let before = head.chars().next_back();
    let after = tail.chars().next();
    let joined = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    before.is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '\u{200d}')
        && after.is_some_and(|c| !c.is_whitespace() && !joined(c))
}

#[cfg(test)]
mod tests;
