//! Numbers as French, Spanish and Portuguese write them: a comma for the point, spaces between thousands.

use crate::diagnostic::QuoteFault;

/// What is wrong with a number; `None` when the text is none.
pub(super) fn fault(written: &str) -> Option<QuoteFault> {
    let owned = || written.to_owned();
    if let Some(meant) = with_point(written) {
        return Some(QuoteFault::Comma { written: owned(), meant });
    }
    without_spaces(written).map(|meant| QuoteFault::Spaces { written: owned(), meant })
}

/// `12,5` as `12.5`.
pub(super) fn with_point(written: &str) -> Option<String> {
    let (whole, part) = written.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(whole.trim_start_matches(['-', '+'])) && digits(part);
    fits.then(|| format!("{whole}.{part}"))
}

/// `267 991` as `267991`, whatever the space.
pub(super) fn without_spaces(written: &str) -> Option<String> {
    let groups: Vec<&str> = written.split([' ', '\u{a0}', '\u{202f}', '.', '\'']).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&first.len())
        && digits(first)
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    fits.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people() {
        assert_eq!(with_point("-0,58").as_deref(), Some("-0.58"));
        assert_eq!(without_spaces("267 991").as_deref(), Some("267991"));
        assert_eq!(without_spaces("1\u{202f}267\u{202f}991").as_deref(), Some("1267991"));
        for other in ["", "12", "1 2", "12,", ",5", "1,2,3", "2014 environ", "16 30"] {
            assert_eq!((with_point(other), without_spaces(other)), (None, None), "{other}");
        }
    }
}
