//! Texts as parts of addresses.

/// A text as a part of a query (RFC 3986, 2.3: only unreserved characters stay as they are).
pub fn encoded(text: &str) -> String {
    kept(text, b"")
}

/// A path of an address, whose parts `/` separates.
pub fn encoded_path(path: &str) -> String {
    kept(path, b"/")
}

/// An e-mail address (RFC 6068, 2).
pub fn encoded_email(email: &str) -> String {
    kept(email, b"@")
}

fn kept(text: &str, besides: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || besides.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_addresses() {
        assert_eq!(encoded("webcal://a.example/été.ics"), "webcal%3A%2F%2Fa.example%2F%C3%A9t%C3%A9.ics");
        assert_eq!(encoded("Agenda DALC : Haïti"), "Agenda%20DALC%20%3A%20Ha%C3%AFti");
        assert_eq!(encoded_path("agenda/2026/a b.toml"), "agenda/2026/a%20b.toml");
    }
}
