//! Diagnostics as text: one module per form. What is said is `wording`'s, where it stands is `text`'s.

mod human;

pub use human::{Style, human, summary};
