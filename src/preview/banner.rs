//! The banner over the site: diagnostics as harmless text, and their HTML. Chooses no place in the page (`inject`) and
//! judges no fault.

/// What the banner says, free of control characters. Not yet escaped: [`Banner::html`] does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Banner {
    /// One line on what the visitor is looking at.
    pub title: &'static str,
    /// The diagnostics, line by line.
    pub text: String,
}

impl Banner {
    /// The banner of a broken round, over the last good site if there is one.
    pub(super) fn faults(text: &str, over_a_site: bool) -> Self {
        let title = if over_a_site {
            "Le contenu a des erreurs : cette page montre la dernière version sans erreur."
        } else {
            "Le contenu a des erreurs : il n’y a pas encore de version à montrer."
        };
        let text = harmless(text).unwrap_or_else(|| "Aucun détail n’est donné.".to_string());
        Self { title, text }
    }

    /// The banner of a good round, None when there is nothing to say.
    pub(super) fn remarks(text: &str) -> Option<Self> {
        let title = "Remarques sur le contenu : cette page est à jour.";
        harmless(text).map(|text| Self { title, text })
    }

    /// The banner as HTML, complete without any script: a `details` folds with the keyboard by itself.
    pub(super) fn html(&self) -> String {
        format!(
            "<link rel=\"stylesheet\" href=\"/__dalc/preview.css\">\
             <div id=\"dalc-banner\" role=\"alert\" lang=\"fr\"><details open><summary>{}</summary>\
             <pre tabindex=\"0\">{}</pre></details></div>",
            escape(self.title),
            escape(&self.text)
        )
    }
}

/// Control characters have no place in HTML, nor in a stream of events where a line break has a meaning.
fn harmless(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim_end().trim_start_matches('\n');
    let shown = |c: char| {
        if c.is_control() && c != '\n' && c != '\t' { '\u{FFFD}' } else { c }
    };
    (!text.is_empty()).then(|| text.chars().map(shown).collect())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::Banner;

    #[test]
    fn whatever_a_file_contains_stays_text() {
        let html = Banner::faults("</pre><script>alert('x')</script> & \"y\"", true).html();
        assert!(!html.contains("<script"));
        assert!(
            html.contains("&lt;/pre&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
        );
        assert_eq!(html.matches("</pre>").count(), 1);
    }

    #[test]
    fn control_characters_are_made_visible() {
        let banner = Banner::faults("\na\r\n\tb\u{1b}[31m\0c\rd\u{85}e\n\n", true);
        assert_eq!(banner.text, "a\n\tb\u{FFFD}[31m\u{FFFD}c\u{FFFD}d\u{FFFD}e");
    }

    #[test]
    fn faults_are_never_silent_and_remarks_may_be() {
        assert!(!Banner::faults(" \n", false).text.is_empty());
        assert_eq!(Banner::remarks(" \n"), None);
        assert_ne!(Banner::faults("a", true).title, Banner::faults("a", false).title);
    }
}
