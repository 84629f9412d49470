//! The text of a record: TOML, keys in the order they are given, nothing for what is absent. Knows no key.

/// A record being written.
#[derive(Default)]
pub struct RecordText(String);

impl RecordText {
    /// A text, when there is one.
    pub fn text(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.line(key, &quoted(value));
        }
    }

    /// A list of texts, when there is any.
    pub fn texts<T: AsRef<str>>(&mut self, key: &str, values: &[T]) {
        if !values.is_empty() {
            let quoted: Vec<_> = values.iter().map(|value| quoted(value.as_ref())).collect();
            self.line(key, &format!("[{}]", quoted.join(", ")));
        }
    }

    /// A value that is already TOML: a number, an inline table.
    pub fn raw(&mut self, key: &str, value: Option<String>) {
        if let Some(value) = value {
            self.line(key, &value);
        }
    }

    /// The sources, each a table of its own.
    pub fn sources(&mut self, sources: &[Source]) {
        for source in sources {
            self.0.push_str("\n[[sources]]\n");
            self.text("titre", Some(&source.title));
            self.text("url", source.address.as_deref());
            self.raw("annee", source.year.map(|year| year.to_string()));
            self.text("nature", Some(source.nature));
        }
    }

    /// The text written.
    pub fn finish(self) -> String {
        self.0
    }

    fn line(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }
}

/// Where something is stated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Title, as a reader understands it.
    pub title: String,
    /// Web address.
    pub address: Option<String>,
    /// Year of publication.
    pub year: Option<u16>,
    /// How much it weighs.
    pub nature: &'static str,
}

/// A TOML basic string (TOML 1.0, "String").
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            c if c.is_control() => text.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_as_it_was() {
        for value in ["Évry", "« a »", "a \"b\" \\ c", "deux\nlignes\t\u{7f}\u{1}", "l'Haÿ"] {
            let mut record = RecordText::default();
            record.text("nom", Some(value));
            let table: toml::Table = toml::from_str(&record.finish()).unwrap();
            assert_eq!(table["nom"].as_str(), Some(value));
        }
    }

    #[test]
    fn what_is_absent_is_not_written() {
        let mut record = RecordText::default();
        record.text("note", Some(""));
        record.text("titre", None);
        record.texts::<&str>("pays", &[]);
        record.raw("annee", None);
        assert_eq!(record.finish(), "");
    }
}
