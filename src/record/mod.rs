//! One file at a time: what it says, with the place of every fact.
//!
//! Owns the reading of files ([`parse`]), the types of values, and one module per kind of record. Refuses to know
//! any other file: a [`Ref`] is only a promise here, kept by `catalogue::assemble`.

mod article;
mod authority;
mod common;
mod contact;
mod country;
mod event;
pub mod fields;
mod files;
pub mod front_matter;
mod funding;
mod ignored;
mod kind;
mod known;
mod ledger;
mod links;
pub mod mailbox;
mod manual;
mod organisation;
mod page;
mod parse;
mod partnership;
mod retype;
mod slip;
mod slug;
mod table;
mod theme;
mod translation;
mod value;
mod vet;
pub mod when;
mod wish;

pub use article::{Article, ArticleNature, Subjects};
pub use authority::{Authority, Level};
pub use common::{Common, Filed, Head, Link, SourceNature, SourceNote};
pub use contact::{Contact, Holders, LegalBasis};
pub use country::Country;
pub use event::{Event, Online, Participation, Series, State, Venue};
pub(crate) use fields::table;
pub use fields::{Field, Fields, Need, Read, Reading, Shape, read_table};
pub use files::{IMAGE_ENDINGS, LEDGER, Name, Nature, SETTINGS, nature};
pub use funding::{Edition, Funding};
pub use ignored::{Ignorable, Ignored};
pub use kind::{Kind, Record};
pub use known::Known;
pub use ledger::{Count, Instant, Kept, Ledger, Marks, Words, read_ledger};
pub(crate) use links::no_links;
pub use links::{Links, Settle};
pub use manual::manual;
pub use organisation::{Family, Organisation};
pub use page::Page;
pub use parse::{AnyRecord, File, Parsed, Unreadable, parse, whole_table};
pub use partnership::{Partnership, PartnershipType, Status};
pub use slug::{AnyOf, KindSet, Ref, SLUG_LIMIT, Slug};
pub use table::{Data, Entry, Table, Value};
pub use theme::Theme;
pub use translation::{Translated, Translation};
pub use value::{
    Alpha2, Code, Colour, Email, Goal, Interval, Line, Paragraphs, Phone, Position, SubdivisionCode, Summary,
    Tag, Url, Zone,
};
pub(crate) use value::{read_choice, vocabulary};
pub use wish::{DetailTexts, Wish, WishState};
