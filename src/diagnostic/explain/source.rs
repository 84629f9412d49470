//! How explanations and examples are written down.
//!
//! A block begins with `# CODE`. In the words of a language, its first line says what the mistake is, the lines after
//! why it matters, then `- ` and `+ ` what the example says that is no text of a record. Among the examples, `@ PATH` begins a file whose other keys are left out, `@texte PATH` one whose
//! keys are all left out, `@entier PATH` a whole one, `@nom WRONG → RIGHT` one that only has another name, `@libre`
//! something that is no text; then `- ` begins a line that is wrong, `+ ` one to write instead, `  ` one of both.

/// One file of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// How much of the file is shown.
    pub part: Part,
    /// The path of the file, within the content folder, when it is wrong.
    pub path: &'static str,
    /// The same when it is right.
    pub right_path: &'static str,
    /// The lines when they are wrong.
    pub bad: Vec<&'static str>,
    /// The lines to write instead.
    pub good: Vec<&'static str>,
}

impl Example {
    /// The same said in the words of a language, `- ` and `+ ` as in an example.
    pub(super) fn say(&mut self, lines: &'static str) {
        let marked =
            |mark: &'static str| lines.lines().filter_map(move |line| line.strip_prefix(mark)).collect();
        (self.bad, self.good) = (marked("- "), marked("+ "));
    }
}

/// How much of a file an example shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Some keys.
    Keys,
    /// The text after the front matter.
    Text,
    /// All of it.
    Whole,
    /// Its name only.
    Name,
    /// Not a text at all.
    Free,
}

/// The lines of the block of `code`.
pub(super) fn block(text: &'static str, code: &str) -> Option<&'static str> {
    let mut blocks = text.split("\n# ").map(|block| block.trim_start_matches("# "));
    let found = blocks.find_map(|block| block.strip_prefix(code)?.strip_prefix('\n'))?;
    Some(found.trim_matches('\n'))
}

/// The files of the example of `code`.
pub(super) fn examples(text: &'static str, code: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for line in block(text, code).unwrap_or_default().lines() {
        if let Some(heading) = line.strip_prefix('@') {
            examples.push(example(heading));
        } else if let Some(last) = examples.last_mut() {
            let (bad, good) = (line.strip_prefix("- "), line.strip_prefix("+ "));
            let both = line.strip_prefix("  ").or_else(|| line.trim().is_empty().then_some(""));
            last.bad.extend(bad.or(both));
            last.good.extend(good.or(both));
        }
    }
    examples
}

fn example(heading: &'static str) -> Example {
    let (word, path) = heading.split_once(' ').unwrap_or((heading, ""));
    let part = match word {
        "texte" => Part::Text,
        "entier" => Part::Whole,
        "nom" => Part::Name,
        "libre" => Part::Free,
        _ => Part::Keys,
    };
    let (path, right_path) = path.split_once(" → ").unwrap_or((path, path));
    Example { part, path, right_path, bad: Vec::new(), good: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# a\nWhat.\nWhy.\n\n# a-b\n@ x/y.toml\n- k = 1\n+ k = \"1\"\n  both = 2\n@nom x → y\n";

    #[test]
    fn blocks_and_examples_are_found() {
        assert_eq!(block(TEXT, "a"), Some("What.\nWhy."));
        assert_eq!(block(TEXT, "b"), None);
        let [keys, name] = examples(TEXT, "a-b").try_into().expect("two files");
        assert_eq!((keys.part, keys.path), (Part::Keys, "x/y.toml"));
        assert_eq!((keys.bad, keys.good), (vec!["k = 1", "both = 2"], vec!["k = \"1\"", "both = 2"]));
        assert_eq!((name.part, name.path, name.right_path), (Part::Name, "x", "y"));
    }
}
