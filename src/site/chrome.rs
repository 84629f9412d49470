//! What stands around every page, made once instead of on each: the header and the footer.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::skin::Skin;
use crate::diagnostic::Report;
use crate::record::Kind;

/// Headers and footers, which are the same on all pages of one depth: made once, not on every page.
pub(super) struct Chrome {
    headers: BTreeMap<(String, &'static str), Bytes>,
    footers: BTreeMap<String, Bytes>,
}

impl Chrome {
    /// The headers and footers of the usual depths, one header for each entry of the menu.
    pub(super) fn new(skin: &Skin, menu: &[Kind], report: &mut Report) -> Chrome {
        let mut chrome = Chrome { headers: BTreeMap::new(), footers: BTreeMap::new() };
        for root in ["./", "../", "../../", "../../../", "../../../../"] {
            chrome.footers.insert(root.to_owned(), footer_html(skin, root, report));
            for kind in menu {
                let header = header_html(skin, root, kind.folder(), report);
                chrome.headers.insert((root.to_owned(), kind.folder()), header);
            }
        }
        chrome
    }

    /// The header of a page: `root` is the way up to the site, `section` the entry of the menu it belongs to.
    pub(super) fn header(
        &self,
        skin: &Skin,
        root: &str,
        section: &'static str,
        report: &mut Report,
    ) -> Bytes {
        let made = self.headers.get(&(root.to_owned(), section));
        made.cloned().unwrap_or_else(|| header_html(skin, root, section, report))
    }

    /// The footer of a page.
    pub(super) fn footer(&self, skin: &Skin, root: &str, report: &mut Report) -> Bytes {
        self.footers.get(root).cloned().unwrap_or_else(|| footer_html(skin, root, report))
    }
}

fn header_html(skin: &Skin, root: &str, section: &str, report: &mut Report) -> Bytes {
    let mut context = tera::Context::new();
    context.insert("root", root);
    context.insert("section", section);
    skin.render("entete.html", &context, None, report).into()
}

fn footer_html(skin: &Skin, root: &str, report: &mut Report) -> Bytes {
    let mut context = tera::Context::new();
    context.insert("root", root);
    skin.render("pied.html", &context, None, report).into()
}
