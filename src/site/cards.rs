//! Partnerships as lists show them: each is rendered once, however many lists it stands in.

use rayon::prelude::*;

use super::scope::Scope;
use super::skin::{Skin, Told};
use super::view;
use crate::catalogue::Row;
use crate::diagnostic::Report;

/// Stands in a card for the way from the page up to the site, which differs from page to page. No text holds it: the
/// standard keeps this code point out of all interchange (Unicode 23.7, noncharacters).
const ROOT: char = '\u{fdd0}';

/// The HTML of every partnership in a list, by row.
#[derive(Debug, Default)]
pub struct Cards(Vec<String>);

impl Cards {
    /// Renders the card of every partnership.
    pub(super) fn new(scope: &Scope<'_>, skin: &Skin, told: &mut Told, report: &mut Report) -> Cards {
        let rows = 0..u32::try_from(scope.catalogue.partnerships.len()).unwrap_or(u32::MAX);
        let made: Vec<(String, Report)> = rows.into_par_iter().map(|row| card(scope, skin, row)).collect();
        let (cards, reports): (Vec<String>, Vec<Report>) = made.into_iter().unzip();
        reports.into_iter().for_each(|own| told.tell(own, report));
        Cards(cards)
    }

    /// The cards of some partnerships one after the other, on a page whose way up to the site is `root`.
    pub(super) fn html(&self, rows: &[Row], root: &str) -> String {
        let cards = rows.iter().filter_map(|&row| self.0.get(row as usize));
        let mut html = String::with_capacity(rows.len() * 400);
        for (at, part) in cards.flat_map(|card| card.split(ROOT).enumerate()) {
            html.push_str(if at == 0 { "" } else { root });
            html.push_str(part);
        }
        html
    }
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
