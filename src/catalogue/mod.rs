//! All records together, linked and immutable.
//!
//! Owns [`Catalogue`], its only maker [`assemble`], the reverse questions ([`Index`]) and the editorial rules
//! ([`rules::check`]). Refuses to change a record or to know how it is shown.

mod assemble;
mod ignored;
mod index;
pub mod rules;
mod settle;
mod tables;

pub use assemble::assemble;
pub use ignored::ignore;
pub use index::{Index, Row};
pub use tables::{Catalogue, InCatalogue};
