//! Languages and what each says in its own way: words of the closed lists, dates, order of the alphabet.
//!
//! Owns [`Lang`] and the tables that depend on nothing but the language. Refuses to know records; the strings of
//! the pages belong to the skin, the wording of diagnostics to `diagnostic`.

mod collation;
mod dates;
mod numbers;
mod tz;
mod world;
mod zones;

pub use collation::{fold, slug_of, sort_key};
pub use dates::{clock, day, day_range, day_range_ends, month, month_year, season, weekday_day};
pub use numbers::{Plural, number};
#[cfg(test)]
pub use tz::tz;
pub use tz::{Tz, UnknownZone};
pub use world::{country_code, country_codes, country_name};
pub use zones::{is_universal, zone_place, zone_time};

/// A language of the interface, of messages and of translated records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the language records are written in.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese, as in Brazil.
    Pt,
    /// English.
    En,
}

impl Lang {
    /// Every language, French first.
    pub const ALL: [Lang; 4] = [Lang::Fr, Lang::Es, Lang::Pt, Lang::En];

    /// The BCP 47 tag: `fr`, `es`, `pt`, `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::Es => "es",
            Lang::Pt => "pt",
            Lang::En => "en",
        }
    }

    /// The language of a tag, region ignored (`pt-BR` is Portuguese).
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The language's name in every language, for lists and for whoever writes it out.
    pub fn words(self) -> Words {
        match self {
            Lang::Fr => words("français", "francés", "francês", "French"),
            Lang::Es => words("espagnol", "español", "espanhol", "Spanish"),
            Lang::Pt => words("portugais", "portugués", "português", "Portuguese"),
            Lang::En => words("anglais", "inglés", "inglês", "English"),
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Fr => "Français",
            Lang::Es => "Español",
            Lang::Pt => "Português",
            Lang::En => "English",
        }
    }
}

/// One text in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// French.
    pub fr: &'static str,
    /// Spanish.
    pub es: &'static str,
    /// Portuguese.
    pub pt: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.fr,
            Lang::Es => self.es,
            Lang::Pt => self.pt,
            Lang::En => self.en,
        }
    }
}

/// [`Words`] from four texts: French, Spanish, Portuguese, English.
pub const fn words(fr: &'static str, es: &'static str, pt: &'static str, en: &'static str) -> Words {
    Words { fr, es, pt, en }
}
