//! What a template may see: types of their own, that hold what a page shows and nothing else.
//!
//! One file per family of pages; each takes its record apart without `..`, so that a new field is either shown or
//! left out on purpose. Addresses are relative to the site; templates put `root` before them.

mod agenda;
mod article;
mod authority;
mod cards;
mod cell;
mod contact;
mod contribute;
mod country;
mod crossing;
mod ecodesign;
mod edition;
mod event;
mod feeds;
mod funding;
mod grid;
mod home;
mod lists;
mod maps;
mod open_data;
mod organisation;
mod own_page;
mod partnership;
mod partnerships;
mod parts;
mod plan;
mod search;
mod subscribe;
mod theme;
mod whole_map;
mod wishes;

use serde::Serialize;

use super::{Named, Route, Scope, Text};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::text::Span;

/// A page ready to be rendered.
pub struct Page {
    /// The template.
    pub template: &'static str,
    /// What surrounds the content.
    pub frame: Frame,
    /// What the template shows.
    pub view: tera::Value,
    /// The record shown, where a fault of the template is told.
    pub record: Option<Span>,
}

/// What every page has around its content.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// The title, also of the window.
    pub title: Text,
    /// What search engines show.
    pub description: String,
    /// The way in: the pages above this one.
    pub crumbs: Vec<Named>,
    /// The entry of the menu it belongs to.
    pub section: &'static str,
    /// Whether some of what it says is shown in the main language of the site, for want of a translation.
    pub falls_back: bool,
    /// The file that says what it says, to propose a change.
    pub file: Option<String>,
    /// That the record is shown as it was published last, since what stands there now has errors.
    pub kept: Option<&'static str>,
    /// The page before this one, where pages follow one another.
    pub previous: Option<Named>,
    /// The page after it.
    pub next: Option<Named>,
}

/// A family of pages: which there are, and how one is made.
pub struct Family {
    /// The routes of the family.
    pub routes: fn(&Scope<'_>) -> Vec<Route>,
    /// The page of one of its routes; `root` is the way from it up to the site.
    pub page: fn(&Scope<'_>, Route, &str, &mut Report) -> Page,
}

/// Every family, in the order of the site.
pub const FAMILIES: &[Family] = &[
    Family { routes: home::routes, page: home::page },
    Family { routes: partnerships::routes, page: partnerships::page },
    Family { routes: partnership::routes, page: partnership::page },
    Family { routes: authority::routes, page: authority::page },
    Family { routes: organisation::routes, page: organisation::page },
    Family { routes: contact::routes, page: contact::page },
    Family { routes: agenda::routes, page: agenda::page },
    Family { routes: event::routes, page: event::page },
    Family { routes: subscribe::routes, page: subscribe::page },
    Family { routes: theme::routes, page: theme::page },
    Family { routes: country::routes, page: country::page },
    Family { routes: whole_map::routes, page: whole_map::page },
    Family { routes: crossing::routes, page: crossing::page },
    Family { routes: cell::routes, page: cell::page },
    Family { routes: funding::routes, page: funding::page },
    Family { routes: article::routes, page: article::page },
    Family { routes: open_data::routes, page: open_data::page },
    Family { routes: feeds::routes, page: feeds::page },
    Family { routes: contribute::routes, page: contribute::page },
    Family { routes: own_page::routes, page: own_page::page },
    Family { routes: search::routes, page: search::page },
    Family { routes: plan::routes, page: plan::page },
    Family { routes: edition::routes, page: edition::page },
];

/// The page of a record, the first where its list has several; `root` is the way from it up to the site.
pub(super) fn of_record(scope: &Scope<'_>, kind: Kind, row: Row, root: &str, report: &mut Report) -> Page {
    let page = match kind {
        Kind::Partnership => partnership::page,
        Kind::Authority => authority::page,
        Kind::Organisation => organisation::page,
        Kind::Contact => contact::page,
        Kind::Event => event::page,
        Kind::Theme => theme::page,
        Kind::Country => country::page,
        Kind::Funding => funding::page,
        Kind::Article => article::page,
        Kind::Page => own_page::page,
    };
    page(scope, Route::record(kind, row), root, report)
}

pub(super) use article::newest as articles;
pub(super) use authority::listed as authorities;
pub use cards::{partnership_card, partnership_nature, place};
pub(super) use contact::groups as contact_groups;
pub(super) use contact::listed as listed_contacts;
pub(super) use country::partnership_rows as partnerships_of_country;
pub use ecodesign::page as ecodesign;
pub use lists::{list_crumb, list_title};
pub use maps::links_of_record;
pub(super) use organisation::listed as organisations;
pub use own_page::footer;
pub(super) use own_page::sorted as own_pages;
pub use partnerships::{data_file, data_path};
pub(super) use theme::sorted as themes;
