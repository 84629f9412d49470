//! Closed lists of words: written once, with their labels in four languages.

/// Writes an enum whose values are the words of a closed list.
macro_rules! vocabulary {
    (
        $(#[$doc:meta])* $name:ident {
            $( $variant:ident = $word:literal [$fr:literal, $es:literal, $pt:literal, $en:literal]; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $( #[doc = $en] $variant, )* }

        impl $name {
            /// Every word of the list, in the order it is shown.
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )* ];

            /// The word as records write it.
            pub fn word(self) -> &'static str {
                match self { $( $name::$variant => $word, )* }
            }

            /// The words people read.
            pub fn words(self) -> $crate::locale::Words {
                match self { $( $name::$variant => $crate::locale::words($fr, $es, $pt, $en), )* }
            }

            /// What people read in `lang`.
            pub fn label(self, lang: $crate::locale::Lang) -> &'static str {
                self.words().get(lang)
            }
        }

        impl $crate::record::Read for $name {
            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::Choice(|| {
                    $name::ALL.iter().map(|value| (value.word(), value.words())).collect()
                })
            }

            fn read(
                value: $crate::record::Value,
                key: &str,
                reading: &mut $crate::record::Reading<'_>,
            ) -> Option<Self> {
                $crate::record::read_choice($name::ALL, |v| v.word(), |v| v.words(), value, key, reading)
            }
        }

        $crate::record::no_links!($name);
    };
}
pub(crate) use vocabulary;

use super::text::plain;
use crate::diagnostic::{Diagnostic, ValueFault, nearest};
use crate::locale::{Lang, Words, fold};
use crate::record::{Reading, Value};

/// Reads one word of a closed list; a label in any language, or a misspelling, is told with the word to paste.
pub fn read_choice<T: Copy>(
    all: &[T],
    word: fn(T) -> &'static str,
    words: fn(T) -> Words,
    value: Value,
    key: &str,
    reading: &mut Reading<'_>,
) -> Option<T> {
    let (written, span) = plain(value, key, reading)?;
    let found = all.iter().copied().find(|&value| word(value) == written);
    if found.is_none() {
        let meant = by_label(all, words, &written)
            .map(word)
            .or_else(|| nearest(&written, all.iter().map(|&value| word(value))));
        let fault = ValueFault::Unknown {
            key: key.to_owned(),
            written,
            nearest: meant.map(str::to_owned),
            allowed: all.iter().map(|&value| word(value)).collect(),
        };
        let paste = meant.map(|word| format!("\"{word}\""));
        reading.report.push(Diagnostic::new(span, fault).paste(paste));
    }
    found
}

fn by_label<T: Copy>(all: &[T], words: fn(T) -> Words, written: &str) -> Option<T> {
    let wanted = fold(written);
    let says = |value: T| Lang::ALL.iter().any(|&lang| fold(words(value).get(lang)) == wanted);
    all.iter().copied().find(|&value| says(value))
}
