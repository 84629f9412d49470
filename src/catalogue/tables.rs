//! One table per kind, sorted by slug; references read straight from their row.

use std::ops::Index as At;

use crate::record::{
    AnyRecord, Article, Authority, Contact, Country, Event, Filed, Funding, Head, Kind, Links, Organisation,
    Page, Partnership, Record, Ref, Settle, Slug, Theme, Translation,
};
use crate::text::{FileId, Span};

macro_rules! tables {
    ($( $kind:ident $table:ident )*) => {
        /// Every record that may be published, every reference in them leading somewhere.
        #[derive(Debug, Default)]
        pub struct Catalogue {
            $( #[doc = concat!("Records of this kind, by slug: `", stringify!($kind), "`.")] pub $table: Vec<Filed<$kind>>, )*
            /// Translations, by kind, slug and language.
            pub translations: Vec<Translation>,
            /// Images, by path within the content folder.
            pub images: Vec<String>,
            /// The Markdown of records that could not be understood: checked, never shown.
            pub bodies_aside: Vec<Span>,
            /// The Markdown of drafts left aside: checked, never shown.
            pub bodies_of_drafts: Vec<Span>,
            /// Names of records that could not be understood or could not stand: links to them are not told again.
            pub fallen: std::collections::BTreeSet<(Kind, Slug)>,
            /// Names of drafts left aside.
            pub drafts: std::collections::BTreeSet<(Kind, Slug)>,
            /// Files whose text is not what stands there now but what was published last.
            pub kept: std::collections::BTreeSet<FileId>,
        }

        $(
            impl InCatalogue for $kind {
                fn table(catalogue: &Catalogue) -> &[Filed<$kind>] {
                    &catalogue.$table
                }
            }

            impl At<&Ref<$kind>> for Catalogue {
                type Output = Filed<$kind>;

                fn index(&self, reference: &Ref<$kind>) -> &Filed<$kind> {
                    &self.$table[reference.row as usize]
                }
            }
        )*

        impl Catalogue {
            /// Sorts records into their tables, each table by slug.
            pub(super) fn sorted(records: Vec<AnyRecord>) -> Catalogue {
                let mut catalogue = Catalogue::default();
                for record in records {
                    match record { $( AnyRecord::$kind(record) => catalogue.$table.push(record), )* }
                }
                $(
                    catalogue.$table.sort_by(|a, b| a.head.slug.cmp(&b.head.slug));
                    catalogue.$table.shrink_to_fit();
                )*
                catalogue
            }

            /// Everything that surrounds the records of `kind`, by slug.
            pub fn heads(&self, kind: Kind) -> Vec<&Head> {
                match kind { $( Kind::$kind => self.$table.iter().map(|record| &record.head).collect(), )* }
            }

            /// What surrounds the record at `row` of a table.
            pub fn head(&self, kind: Kind, row: u32) -> &Head {
                match kind { $( Kind::$kind => &self.$table[row as usize].head, )* }
            }

            /// The row of a record.
            pub fn row(&self, kind: Kind, slug: &str) -> Option<u32> {
                match kind { $( Kind::$kind => row_in(&self.$table, slug), )* }
            }

            /// Settles the references of every record; a record that cannot stand without one is taken out.
            /// Whether any was.
            pub(super) fn settle(&mut self, to: &mut dyn Settle) -> bool {
                let before = self.count();
                $( self.$table.retain_mut(|record| record.settle(to)); )*
                self.count() < before
            }

            /// How many records there are.
            pub fn count(&self) -> usize {
                0 $( + self.$table.len() )*
            }

            /// Takes out the records for which `keep` says no.
            pub(super) fn retain(&mut self, mut keep: impl FnMut(Kind, &Head) -> bool) {
                $( self.$table.retain(|record| keep(Kind::$kind, &record.head)); )*
            }
        }
    };
}

tables! {
    Partnership partnerships
    Authority authorities
    Organisation organisations
    Contact contacts
    Event events
    Theme themes
    Country countries
    Funding fundings
    Article articles
    Page pages
}

/// A kind of record that has a table.
pub trait InCatalogue: Record {
    /// Its table, by slug.
    fn table(catalogue: &Catalogue) -> &[Filed<Self>];
}

impl Catalogue {
    /// The country record of an ISO code.
    pub fn country_of(&self, alpha2: &str) -> Option<&Filed<Country>> {
        self.countries.iter().find(|country| country.code.as_str() == alpha2)
    }

    /// The translation of a record.
    pub fn translation(&self, kind: Kind, slug: &Slug, lang: crate::locale::Lang) -> Option<&Translation> {
        let key = |t: &Translation| (t.kind, t.slug.clone(), t.lang);
        let wanted = (kind, slug.clone(), lang);
        self.translations.binary_search_by(|t| key(t).cmp(&wanted)).ok().map(|at| &self.translations[at])
    }
}

fn row_in<T>(table: &[Filed<T>], slug: &str) -> Option<u32> {
    let at = table.binary_search_by(|record| record.head.slug.as_str().cmp(slug)).ok()?;
    u32::try_from(at).ok()
}
