//! `JUnit` XML: each file with something to tell is a test, which fails when that stands in the way of publishing.
//!
//! After the schema of Jenkins' xUnit plugin (`junit-10.xsd`), the nearest thing to a standard.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Context;
use crate::diagnostic::{Severity, Told};

pub(super) fn render(told: &[Told], context: Context<'_>) -> String {
    let mut document = Document { writer: Writer::new_with_indent(Vec::new(), b' ', 2), context };
    document.suites(told);
    let mut bytes = document.writer.into_inner();
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

struct Document<'c> {
    writer: Writer<Vec<u8>>,
    context: Context<'c>,
}

impl Document<'_> {
    fn suites(&mut self, told: &[Told]) {
        let files: Vec<&[Told]> = told.chunk_by(|a, b| a.place.file == b.place.file).collect();
        let failures = files.iter().filter(|file| file.iter().any(|one| self.fails(one))).count();
        let (tests, failures) = (files.len().max(1).to_string(), failures.to_string());
        let counts = [("tests", tests.as_str()), ("failures", &failures), ("errors", "0")];
        self.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        self.open("testsuites", &counts);
        self.open("testsuite", &[&[("name", "dalc check")], counts.as_slice()].concat());
        files.iter().for_each(|file| self.case(file));
        if files.is_empty() {
            self.open("testcase", &[("classname", "dalc"), ("name", "dalc check")]);
            self.close("testcase");
        }
        self.close("testsuite");
        self.close("testsuites");
    }

    fn case(&mut self, file: &[Told]) {
        let name = file.first().map_or("", |one| one.place.file.as_str());
        self.open("testcase", &[("classname", "dalc"), ("name", name)]);
        for one in file {
            let text = said(one);
            if self.fails(one) {
                self.open("failure", &[("type", one.code), ("message", &one.message)]);
                self.text(&text);
                self.close("failure");
            } else {
                self.open("system-out", &[]);
                self.text(&text);
                self.close("system-out");
            }
        }
        self.close("testcase");
    }

    /// Whether a diagnostic stands in the way of publishing.
    fn fails(&self, told: &Told) -> bool {
        told.severity == Severity::Error || self.context.strict && told.severity == Severity::Warning
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, allowed(value).as_str()));
        }
        self.event(Event::Start(start));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    /// Writing to memory does not fail.
    fn event(&mut self, event: Event<'_>) {
        let _ = self.writer.write_event(event);
    }
}

/// The text without what XML cannot hold: control characters, which a pasted text or a file's name may have.
fn allowed(text: &str) -> String {
    let holds = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(holds).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// Where, what is wrong, what to do, what to paste.
fn said(told: &Told) -> String {
    let (file, start) = (&told.place.file, told.place.start.at);
    let paste = told.replacement.as_ref().map_or_else(String::new, |paste| format!("\n→ {}", paste.text));
    format!("{file}:{}:{} [{}]\n{}{paste}", start.line, start.column, told.code, told.sentences())
}
