//! Partnerships as lists show them: each is rendered once, however many lists it stands in.

use std::sync::OnceLock;

use bytes::Bytes;
use rayon::prelude::*;

use super::scope::Scope;
use super::skin::{Skin, Told};
use super::view;
use crate::catalogue::Row;
use crate::diagnostic::Report;

/// Stands in a card for the way from the page up to the site, which differs from page to page. No text holds it: the
/// standard keeps this code point out of all interchange (Unicode 23.7, noncharacters).
const ROOT: char = '\u{fdd0}';

/// How many folders deep a page with cards stands at most; deeper ones would be served too, only more slowly.
const DEPTHS: usize = 4;

/// The HTML of every partnership in a list, by row, and the same for each depth of pages once one asks.
#[derive(Debug, Default)]
pub struct Cards {
    made: Vec<String>,
    at: [OnceLock<Vec<Bytes>>; DEPTHS],
}

impl Cards {
    /// Renders the card of every partnership.
    pub(super) fn new(scope: &Scope<'_>, skin: &Skin, told: &mut Told, report: &mut Report) -> Cards {
        let rows = 0..u32::try_from(scope.catalogue.partnerships.len()).unwrap_or(u32::MAX);
        let made: Vec<(String, Report)> = rows.into_par_iter().map(|row| card(scope, skin, row)).collect();
        let (made, reports): (Vec<String>, Vec<Report>) = made.into_iter().unzip();
        reports.into_iter().for_each(|own| told.tell(own, report));
        Cards { made, at: Default::default() }
    }

    /// The card of one partnership, made for one page: what goes wrong with it is told when all are made.
    pub(super) fn alone(scope: &Scope<'_>, skin: &Skin, row: Row, root: &str) -> Bytes {
        card(scope, skin, row).0.replace(ROOT, root).into()
    }

    /// The card of a partnership, on a page whose way up to the site is `root`.
    pub(super) fn one(&self, row: Row, root: &str) -> Option<Bytes> {
        let made = self.made.get(row as usize)?;
        let same = |depth: &usize| root.len() == (depth + 1) * UP.len() && root.ends_with(UP);
        let Some(depth) = (0..DEPTHS).find(same) else {
            return Some(made.replace(ROOT, root).into());
        };
        self.at[depth].get_or_init(|| all(&self.made, root)).get(row as usize).cloned()
    }
}

/// One folder up.
const UP: &str = "../";

/// All cards for one depth of pages, in one buffer.
fn all(made: &[String], root: &str) -> Vec<Bytes> {
    let mut buffer = String::with_capacity(made.iter().map(|card| card.len() + 2 * root.len()).sum());
    let mut ends = Vec::with_capacity(made.len());
    for card in made {
        for (at, part) in card.split(ROOT).enumerate() {
            buffer.push_str(if at == 0 { "" } else { root });
            buffer.push_str(part);
        }
        ends.push(buffer.len());
    }
    let (buffer, mut start) = (Bytes::from(buffer), 0);
    ends.into_iter().map(|end| buffer.slice(std::mem::replace(&mut start, end)..end)).collect()
}

fn card(scope: &Scope<'_>, skin: &Skin, row: Row) -> (String, Report) {
    let mut report = Report::default();
    let mut context = tera::Context::new();
    context.insert("root", &ROOT);
    context.insert("card", &view::partnership_card(scope, row));
    let place = scope.catalogue.partnerships[row as usize].head.top();
    let html = skin.render("carte-partenariat.html", &context, Some(place), &mut report);
    (String::from_utf8_lossy(&html).into_owned(), report)
}
