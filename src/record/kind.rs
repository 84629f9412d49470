//! The kinds of record: one table of folder, names and types. A new kind is a line here and a file beside.

use super::fields::{Field, Fields};
use super::{
    Article, Authority, Contact, Country, Event, Funding, Links, Organisation, Page, Partnership, Theme,
};
use crate::locale::{Lang, Words, fold, words};

/// A type of record.
pub trait Record: Links + Clone + Send + Sync + 'static {
    /// Its kind.
    const KIND: Kind;

    /// Its kind, as a list of one.
    const KINDS: &'static [Kind];

    /// Its own keys, besides the common ones.
    const FIELDS: &'static [Field];

    /// The keys a translation may give.
    const TRANSLATABLE: &'static [&'static str];

    /// Reads its own keys.
    fn take(fields: &mut Fields<'_, '_>) -> Option<Self>;
}

macro_rules! kinds {
    ($( $kind:ident $folder:literal $translatable:tt [$fr:literal, $es:literal, $pt:literal, $en:literal] )*) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $( #[doc = $en] $kind, )* }

        impl Kind {
            /// Every kind, in the order of the site.
            pub const ALL: &'static [Kind] = &[ $( Kind::$kind, )* ];

            /// The folder its records stand in, which is also the first part of their address.
            pub fn folder(self) -> &'static str {
                match self { $( Kind::$kind => $folder, )* }
            }

            /// One of them, in words.
            pub fn label(self) -> Words {
                match self { $( Kind::$kind => words($fr, $es, $pt, $en), )* }
            }

            /// The keys of its records, the common ones left aside.
            pub fn fields(self) -> &'static [Field] {
                match self { $( Kind::$kind => <$kind as Record>::FIELDS, )* }
            }

            /// The keys that a translation of one of its records may give.
            pub fn translatable(self) -> &'static [&'static str] {
                match self { $( Kind::$kind => <$kind as Record>::TRANSLATABLE, )* }
            }
        }

        $( impl Record for $kind {
            const KIND: Kind = Kind::$kind;
            const KINDS: &'static [Kind] = &[Kind::$kind];
            const FIELDS: &'static [Field] = $kind::FIELDS;
            const TRANSLATABLE: &'static [&'static str] = &$translatable;

            fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
                $kind::take(fields)
            }
        } )*
    };
}

kinds! {
    Partnership "partenariats" ["titre", "resume", "note"]
        ["partenariat", "alianza", "parceria", "partnership"]
    Authority "collectivites" ["nom", "note"]
        ["collectivité", "gobierno local", "governo local", "local authority"]
    Organisation "organismes" ["nom", "resume", "note"]
        ["organisme", "organismo", "organismo", "organisation"]
    Contact "contacts" ["fonction"]
        ["contact", "contacto", "contato", "contact"]
    Event "agenda" ["titre", "resume", "note"]
        ["événement", "evento", "evento", "event"]
    Theme "thematiques" ["titre", "resume", "note"]
        ["thématique", "temática", "temática", "theme"]
    Country "pays" ["note"]
        ["pays", "país", "país", "country"]
    Funding "financements" ["titre", "resume", "montant", "taux", "conditions", "note"]
        ["financement", "financiación", "financiamento", "funding instrument"]
    Article "articles" ["titre", "resume", "note"]
        ["article", "artículo", "artigo", "article"]
    Page "pages" ["titre", "menu", "resume", "note"]
        ["page", "página", "página", "page"]
}

impl Kind {
    /// The kind whose records stand in `folder`.
    pub fn of_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }

    /// The kind that someone named: its folder, or one of its records in any language (`partenariat`, `événement`);
    /// accents and capitals are ignored.
    pub fn named(written: &str) -> Option<Kind> {
        let wanted = fold(written);
        let says = |kind: &Kind| Lang::ALL.iter().any(|&lang| fold(kind.label().get(lang)) == wanted);
        Kind::of_folder(&wanted).or_else(|| Kind::ALL.iter().copied().find(says))
    }

    /// Every folder, in the order of the site.
    pub fn folders() -> Vec<&'static str> {
        Kind::ALL.iter().map(|kind| kind.folder()).collect()
    }
}
