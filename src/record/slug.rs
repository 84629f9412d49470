//! Names of records ([`Slug`]) and promises that a record exists ([`Ref`]).

use std::fmt;
use std::marker::PhantomData;

use super::value::plain;
use super::{Kind, Read, Reading, Record, Shape, Value, no_links};
use crate::diagnostic::{Diagnostic, Fault, FormFault};
use crate::text::Span;

/// The name of a record and the last part of its address: `a-z`, `0-9` and single `-` between them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

/// The longest slug taken, in bytes; with the folder and `/index.html` it fits every file system.
pub const SLUG_LIMIT: usize = 120;

impl Slug {
    /// A regular expression (ECMA 262) that every slug matches whole.
    pub const FORM: &'static str = "[a-z0-9]+(-[a-z0-9]+)*";

    /// The slug, unless `written` has anything else than `a-z`, `0-9` and single `-` inside.
    pub fn new(written: &str) -> Option<Slug> {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let fits = written.len() <= SLUG_LIMIT && written.split('-').all(word);
        fits.then(|| Slug(written.into()))
    }

    /// The slug nearest to a text in words: "Évry-Courcouronnes" gives `evry-courcouronnes`.
    pub fn from_words(text: &str) -> Option<Slug> {
        Slug::new(&crate::locale::fold(text).replace(' ', "-"))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A slug that promises a record of kind `T`. In a `Catalogue` the promise is kept: `catalogue[&reference]` cannot
/// fail, since `assemble` took out every reference that leads nowhere and numbered the others.
pub struct Ref<T> {
    /// The slug as written.
    pub slug: Slug,
    /// Where it was written.
    pub span: Span,
    /// The row of the record in its table, set by `assemble`.
    pub(crate) row: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// A reference not yet resolved.
    pub fn new(slug: Slug, span: Span) -> Ref<T> {
        Ref { slug, span, row: u32::MAX, kind: PhantomData }
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Ref { slug: self.slug.clone(), span: self.span, row: self.row, kind: PhantomData }
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.slug)
    }
}

/// A set of kinds that one key may refer to.
pub trait KindSet {
    /// The kinds, in the order they are searched.
    const KINDS: &'static [Kind];
}

/// A reference that may lead to one of several kinds: `afd`, or `organismes/afd` to say which.
pub struct AnyOf<K> {
    /// As written.
    pub written: String,
    /// Where it was written.
    pub span: Span,
    /// What it leads to, set by `assemble`.
    pub(crate) target: Option<(Kind, u32)>,
    kinds: PhantomData<fn() -> K>,
}

impl<K> AnyOf<K> {
    /// A reference not yet resolved.
    pub fn new(written: String, span: Span) -> AnyOf<K> {
        AnyOf { written, span, target: None, kinds: PhantomData }
    }
}

impl<K> Clone for AnyOf<K> {
    fn clone(&self) -> Self {
        AnyOf { target: self.target, ..AnyOf::new(self.written.clone(), self.span) }
    }
}

impl<K> fmt::Debug for AnyOf<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.written)
    }
}

impl Read for Slug {
    fn shape() -> Shape {
        Shape::Form(SLUG_LIMIT, Slug::FORM)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let slug = Slug::new(&written);
        if slug.is_none() {
            let told = misspelt(written, span, &[]);
            let paste = match &told.fault {
                Fault::Form(FormFault::Slug { proposal: Some(text), .. }) => Some(format!("\"{text}\"")),
                _ => None,
            };
            reading.report.push(told.paste(paste));
        }
        slug
    }
}

fn misspelt(written: String, span: Span, kinds: &[Kind]) -> Diagnostic {
    let name = written.rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".toml")).unwrap_or(name);
    let proposal = Slug::from_words(stem).map(|slug| slug.to_string());
    let folders = kinds.iter().map(|kind| kind.folder()).collect();
    Diagnostic::new(span, FormFault::Slug { written, folders, proposal })
}

no_links!(Slug);

impl<T: Record> Read for Ref<T> {
    fn shape() -> Shape {
        Shape::Reference(T::KINDS)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let Some(slug) = Slug::new(&written) else {
            // Whether a record has the proposed name is seen once all of them are read.
            reading.report.push(misspelt(written, span, T::KINDS));
            return None;
        };
        reading.promises.push((T::KINDS, span));
        Some(Ref::new(slug, span))
    }
}

impl<K: KindSet> Read for AnyOf<K> {
    fn shape() -> Shape {
        Shape::Reference(K::KINDS)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        reading.promises.push((K::KINDS, span));
        Some(AnyOf::new(written, span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        for good in ["lima", "bordeaux-lima", "cop27", "2022"] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "-", "a--b", "-a", "a-", "Lima", "évry", "a b", "a/b", "a.b", "a_b"] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
        assert!(Slug::new(&"a".repeat(SLUG_LIMIT + 1)).is_none());
    }

    #[test]
    fn slugs_from_words() {
        let slug = Slug::from_words("L'Haÿ-les-Roses (Île-de-France)").map(|s| s.to_string());
        assert_eq!(slug.as_deref(), Some("l-hay-les-roses-ile-de-france"));
        assert!(Slug::from_words("…").is_none());
    }
}
