//! The forms of texts as regular expressions (ECMA 262), each matching whole texts: whatever the type that reads the
//! text takes, its form takes as well.

/// A text of one line that is not empty.
pub const LINE: &str = r"[^\r\n]*\S[^\r\n]*";

/// A day: `2022-06-20`.
pub const DAY: &str = r"[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])";

/// An hour and a minute, with seconds that TOML asks for in a date without quotes.
const CLOCK: &str = r"([01]\d|2[0-3]):[0-5]\d(:00)?";

/// A month: `2022-06`; a season: `2022-21`; a year.
const MONTH: &str = r"[1-9]\d{3}-(0[1-9]|1[0-2])";
const SEASON: &str = r"[1-9]\d{3}-2[1-4]";
const YEAR: &str = r"[1-9]\d{3}";

/// A date as precise as it is known.
pub fn when() -> String {
    let hours = format!("{DAY}T{CLOCK}(/({CLOCK}|{DAY}T{CLOCK}))?");
    format!("inconnue|{hours}|{DAY}(/{DAY})?|{MONTH}(/{MONTH})?|{SEASON}|{YEAR}")
}

/// Years: `2014`, `2014/2016`, `2014/..`, `2014/`, `/2016`, `2007~`.
pub fn period() -> String {
    let year = r"[12]\d{3}~?";
    format!(r"{year}(/({year}|\.\.)?)?|/{year}|/\.\.")
}

/// A web address.
pub fn url() -> String {
    let bad = r#"\s\x00-\x1f\x7f-\x9f"<>\\^`{|}"#;
    format!("https?://[^/?#@.:{bad}][^/?#@{bad}]*([/?#][^{bad}]*)?")
}

/// An e-mail address.
pub fn email() -> String {
    let atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    let label = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    format!(r"{atom}(\.{atom})*@{label}(\.{label})+")
}

/// A telephone number in its international form.
pub const PHONE: &str = r"\+( *\d){7,15} *";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::when::{Period, Wrong, parse};
    use crate::record::{Email, Phone, Url};
    use proptest::prelude::*;
    use regex::Regex;

    fn whole(form: &str) -> Regex {
        Regex::new(&format!("^({form})$")).unwrap()
    }

    /// Texts of these characters, fewer than `most`.
    fn letters(from: &'static str, most: usize) -> impl Strategy<Value = String> {
        let one = prop::sample::select(from.chars().collect::<Vec<_>>());
        prop::collection::vec(one, 0..most).prop_map(String::from_iter)
    }

    /// Asks `holds` of many texts, each with these beginnings before it.
    fn each(texts: impl Strategy<Value = String>, beginnings: &[&str], holds: impl Fn(&str) -> bool) {
        let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) };
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let all = |text: String| {
            let mut whole = beginnings.iter().map(|beginning| format!("{beginning}{text}"));
            prop_assert!(whole.all(|text| holds(&text)));
            Ok(())
        };
        runner.run(&texts, all).unwrap();
    }

    #[test]
    fn dates() {
        let form = whole(&when());
        each(letters("0122469-/T:", 24), &["", "20", "2022-0", "2022-06-20T16:30"], |text| {
            let is_formed = form.is_match(text);
            match parse(text) {
                Ok(_) => is_formed,
                Err(Wrong::Form) => !is_formed || text.contains(":00"),
                Err(_) => true,
            }
        });
    }

    #[test]
    fn periods() {
        let form = whole(&period());
        each(letters("0129/.~", 11), &["", "2014"], |text| match Period::parse(text) {
            Ok(_) => form.is_match(text),
            Err(Wrong::Form) => !form.is_match(text) || text == "/..",
            Err(_) => true,
        });
    }

    #[test]
    fn web_addresses() {
        let form = whole(&url());
        each(letters("a.:/?#@ \"<{é\\-0+", 9), &["", "https://", "http://a"], |text| {
            form.is_match(text) == Url::new(text).is_some()
        });
    }

    #[test]
    fn mail_addresses() {
        let form = whole(&email());
        each(letters("a.@ \"é-0+", 9), &["", "a", "a@", "a.b@c-d."], |text| {
            form.is_match(text) == Email::new(text).is_some()
        });
    }

    #[test]
    fn telephones() {
        let form = whole(PHONE);
        each(letters("0123 +-", 20), &["", "+33"], |text| form.is_match(text) == Phone::new(text).is_some());
    }

    #[test]
    fn all_forms_of_dates_are_formed() {
        let good = [
            "inconnue",
            "2022",
            "2022-09",
            "2022-21",
            "2022-05/2022-06",
            "2022-06-20",
            "2022-05-26/2022-06-11",
            "2022-06-20T16:30",
            "2022-06-20T16:30/18:00",
            "2022-06-20T16:30/2022-06-21T12:00",
        ];
        for text in good {
            assert!(parse(text).is_ok() && whole(&when()).is_match(text), "{text}");
        }
        for bad in ["20/06/2022", "juin 2022", "2022-13", "2022-6-1", ""] {
            assert!(!whole(&when()).is_match(bad), "{bad}");
        }
    }
}
