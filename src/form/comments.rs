//! The comments around a value, apart from the spaces they were written with.

/// Lines of comments before something, `#` included; an empty line stands for one or more empty lines between two
/// comments, or between the last and what follows. Nothing at all when there is no comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lead(pub Vec<String>);

impl Lead {
    /// The comments of whole lines: `text` ends where what they precede begins.
    pub fn of(text: &str) -> Lead {
        let mut lines: Vec<&str> = text.split('\n').map(str::trim).collect();
        if lines.last().is_some_and(|last| last.is_empty()) {
            lines.pop();
        }
        let mut kept: Vec<String> = Vec::new();
        for line in lines {
            let is_blank_again = line.is_empty() && kept.last().is_none_or(String::is_empty);
            if !is_blank_again {
                kept.push(line.to_owned());
            }
        }
        if kept.iter().all(String::is_empty) { Lead::default() } else { Lead(kept) }
    }

    /// Whether there is no comment.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The comment on the line where a value ends, and the comments on the lines after it.
pub fn after(text: &str) -> (Option<String>, Lead) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim();
    (Some(first.to_owned()).filter(|first| !first.is_empty()), Lead::of(rest))
}

/// The comments that open a file and that an empty line sets apart from what follows, and what follows.
pub fn opening(text: &str) -> (Lead, &str) {
    let text = text.trim_start_matches('\n');
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            return (Lead::of(&text[..end]), &text[end..]);
        }
        if !line.trim_start().starts_with('#') {
            return (Lead::default(), text);
        }
        end += line.len();
    }
    (Lead::default(), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_count_between_comments_only() {
        assert_eq!(Lead::of("\n\n  "), Lead::default());
        assert_eq!(
            Lead::of("\n\n# a\n\n\n  # b \n\n"),
            Lead(["# a", "", "# b", ""].map(String::from).to_vec())
        );
        assert_eq!(after("  # a\n # b\n "), (Some("# a".to_owned()), Lead(vec!["# b".to_owned()])));
        assert_eq!(after(" "), (None, Lead::default()));
    }

    #[test]
    fn only_comments_set_apart_open_a_file() {
        assert_eq!(opening("# a\n\nb = 1\n"), (Lead(vec!["# a".to_owned()]), "\nb = 1\n"));
        assert_eq!(opening("# a\nb = 1\n"), (Lead::default(), "# a\nb = 1\n"));
        assert_eq!(opening("# a\n# b\n"), (Lead::default(), "# a\n# b\n"));
    }
}
