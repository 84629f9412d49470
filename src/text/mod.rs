//! Every text that was read, and places in it.
//!
//! Owns [`Sources`], the immutable store of texts, and the small types that point into it: [`FileId`],
//! [`Span`], [`Spanned`]. Refuses to know what a text means; that is for `record` and `settings`.

mod lines;
mod place;
mod sources;

pub use lines::{Lines, Position};
pub use place::{FileId, Span, Spanned};
pub use sources::{Source, Sources};
