//! A front matter as statements: a key with its value on one line or several, a heading, a line that is neither.

use std::ops::Range;

use super::line::key_and_equals;

/// How far below its first line a text over several lines is looked for.
const REACH: usize = 30;

/// One statement of a text.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Its bytes, its last line break left out.
    pub range: Range<usize>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Key,
    Heading,
    Other,
}

impl Statement {
    /// Whether it begins a block.
    pub(super) fn is_heading(&self) -> bool {
        self.kind == Kind::Heading
    }

    /// The key it gives, or the block it begins; empty when neither.
    pub(super) fn key(&self, text: &str) -> String {
        let own = &text[self.range.clone()];
        match self.kind {
            Kind::Key => key_and_equals(own).map_or("", |(key, _)| &own[key]).to_owned(),
            Kind::Heading => own.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_owned(),
            Kind::Other => String::new(),
        }
    }
}

/// The statements of a text, in order; together they are all of it but line breaks between them.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let lines = lines(text);
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(first) = lines.get(next) {
        let kind = kind(&text[first.clone()]);
        let count = if kind == Kind::Key { 1 + continued(text, &lines[next..]) } else { 1 };
        let last = lines.get(next + count - 1).unwrap_or(first);
        found.push(Statement { range: first.start..last.end, kind });
        next += count;
    }
    found
}

/// The lines of a text without their endings.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let own = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            own
        })
        .collect()
}

fn kind(line: &str) -> Kind {
    let own = line.trim();
    let is_heading = own.starts_with('[') && !own.contains([',', '"', '=']);
    match key_and_equals(line) {
        Some(_) => Kind::Key,
        None if is_heading => Kind::Heading,
        None => Kind::Other,
    }
}

/// How many lines after the first belong to the value that it begins.
fn continued(text: &str, lines: &[Range<usize>]) -> usize {
    let Some((first, rest)) = lines.split_first() else { return 0 };
    let line = |range: &Range<usize>| &text[range.clone()];
    if let Some(mark) = ["\"\"\"", "'''"].into_iter().find(|mark| line(first).matches(mark).count() == 1) {
        let to_the_next = || rest.iter().take_while(|range| kind(line(range)) == Kind::Other).count();
        let end = rest.iter().position(|range| line(range).contains(mark));
        return end.map_or_else(to_the_next, |end| end + 1);
    }
    if quotes(line(first)) % 2 == 1 {
        return text_over_lines(rest.iter().map(line));
    }
    let mut open = balance(line(first));
    let own = rest.iter().take_while(|range| {
        let goes_on = open > 0
            && (kind(line(range)) == Kind::Other
                || open > 1 && !line(range).starts_with(char::is_alphabetic));
        open += balance(line(range));
        goes_on
    });
    own.count()
}

/// How many lines a text goes on for, to the one that ends it; 0 when none does.
fn text_over_lines<'t>(rest: impl Iterator<Item = &'t str>) -> usize {
    for (count, line) in (1..=REACH).zip(rest) {
        if kind(line) != Kind::Other {
            return 0;
        }
        if line.trim_end().trim_end_matches([',', ']']).ends_with('"') {
            return count;
        }
    }
    0
}

/// How many straight quotes a line has, those after a bar aside.
fn quotes(line: &str) -> usize {
    line.replace("\\\"", "").matches('"').count()
}

/// How many brackets a line leaves open, those within quotes aside.
fn balance(line: &str) -> i32 {
    let mut quoted = false;
    let mut depth = 0;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => break,
            '[' | '{' if !quoted => depth += 1,
            ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        statements(text).into_iter().map(|statement| &text[statement.range]).collect()
    }

    #[test]
    fn statements_are_told_apart() {
        let text = "a = 1\r\nb = [\n  \"x\",\n]\n[[c]]\nd = \"\"\"e\nf = 2\n\"\"\"\nprose\n";
        assert_eq!(
            cut(text),
            ["a = 1", "b = [\n  \"x\",\n]", "[[c]]", "d = \"\"\"e\nf = 2\n\"\"\"", "prose"]
        );
    }

    #[test]
    fn what_is_left_open_ends_at_the_next_key() {
        let text = "a = [\"x\"\nb = \"one\ntwo\"\nc = \"open\nd = 1\ne = { f = 1\n[[g]]\n";
        assert_eq!(
            cut(text),
            ["a = [\"x\"", "b = \"one\ntwo\"", "c = \"open", "d = 1", "e = { f = 1", "[[g]]"]
        );
    }
}
