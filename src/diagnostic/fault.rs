//! Everything that can be wrong, as facts. One variant per mistake; the words are in `wording`, one file per language.

use chrono::NaiveDate;

use super::Severity;

/// A mistake in the content, with what is needed to say it in any language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the fields are the words of each message, read with it in `wording`")]
pub enum Fault {
    // Files.
    FileNotUtf8,
    FileTooLarge { size: u64, limit: u64 },
    FileLinkOutside,
    FileNotRegular,
    FileUnreadable { reason: String },
    FileNameUnreadable,
    FileOutOfPlace { folders: Vec<&'static str> },
    FileExtension { found: String, expected: &'static str },
    FileName { proposal: Option<String> },
    SettingsMissing,
    BodyNotAllowed,
    // Front matter.
    FenceMissing,
    FenceUnclosed,
    Toml(Toml),
    // Keys and values.
    KeyUnknown { written: String, nearest: Option<String>, known: Vec<&'static str> },
    KeyNotTranslatable { key: String, translatable: Vec<&'static str> },
    KeyMissing { key: &'static str, label: &'static str },
    WrongType { key: String, expected: Expected, found: Found },
    ValueEmpty { key: String },
    ValueTooLong { key: String, length: usize, limit: usize },
    ValueOutOfRange { key: String, min: i64, max: i64 },
    ValueRepeated { written: String },
    LineBreak { key: String },
    ValueUnknown { key: String, written: String, nearest: Option<String>, allowed: Vec<&'static str> },
    SlugInvalid { written: String, proposal: Option<String> },
    UrlInvalid { written: String },
    AddressNotPlain { written: String },
    EmailInvalid { written: String },
    PhoneInvalid { written: String },
    CountryUnknown { written: String, nearest: Option<String> },
    CoordinatesInvalid,
    // Dates.
    DateInvalid { written: String, proposal: Option<String> },
    DateImpossible { written: String, proposal: Option<String> },
    WhenInvalid { written: String, proposal: Option<String> },
    PeriodInvalid { written: String, proposal: Option<String> },
    EndBeforeStart { start: String, end: String, proposal: Option<String> },
    ZoneUnknown { written: String, nearest: Option<String> },
    HourSkipped { written: String, zone: String, proposal: String },
    HourDoubled { written: String, zone: String, first: String, second: String },
    DurationInvalid { written: String },
    // References and addresses.
    Dangling { written: String, folders: Vec<&'static str>, nearest: Option<String> },
    Ambiguous { written: String, folders: Vec<&'static str> },
    ToDraft { written: String },
    SlugTwice { slug: String },
    AddressTwice { address: String },
    CountryWithoutRecord { code: String, name: String, slug: String },
    CountryTwice { code: String },
    Loop { slug: String },
    // Markdown.
    RawHtml,
    LinkScheme { target: String },
    LinkBroken { target: String, nearest: Option<String> },
    AnchorBroken { target: String, anchor: String, nearest: Option<String> },
    ImageMissing { target: String, nearest: Option<String> },
    ImageWithoutText { target: String },
    ImageFormat { target: String },
    FootnoteMissing { label: String },
    // Editorial rules.
    SourceMissing,
    SideMissing { key: &'static str },
    SideNotFrench { slug: String, country: String },
    SideFrench { slug: String },
    EndedButOpen,
    EndedInFuture { year: i32 },
    EventOutsideParent { parent: String },
    PartnershipTwice { other: String },
    CodeUnknown { written: String, nature: &'static str },
    ContactTooLong { months: u32 },
    ContactExpired { since: NaiveDate },
    ContactExpiring { on: NaiveDate },
    ContactOpposed { since: NaiveDate },
    TranslationOrphan { slug: String },
    TranslationOff { lang: String },
    // The ledger of the agenda.
    AgendaNew { id: String },
    AgendaChanged { id: String },
    AgendaUndated { id: String },
    AgendaVanished { id: String },
    AgendaWithoutLedger { count: usize },
    // The skin.
    SkinMissing { name: String },
    Template { reason: String },
    TemplateOnRecord { template: String, line: usize, column: usize, reason: String },
}

/// A slip in the TOML of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it; the sentences are in `wording`")]
pub enum Toml {
    KeyTwice { key: String },
    EqualsMissing,
    ValueMissing,
    ValueUnquoted { written: String },
    TextUnclosed,
    TypographicQuotes,
    ListUnclosed,
    TableUnclosed,
    CommaMissing,
    KeyInvalid,
    EscapeInvalid,
    Other { reason: String },
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Expected {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    When,
    Period,
    List,
    Table,
    Tables,
}

/// What was written instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Found {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    List,
    Table,
}

impl Fault {
    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        use Fault::{
            AgendaWithoutLedger, ContactExpired, ContactExpiring, ContactOpposed, PartnershipTwice, ToDraft,
            TranslationOff,
        };
        match self {
            AgendaWithoutLedger { .. }
            | ContactExpired { .. }
            | ContactExpiring { .. }
            | ContactOpposed { .. } => Severity::Advice,
            ToDraft { .. } | PartnershipTwice { .. } | TranslationOff { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// The stable name of the mistake, in French: what `--format`s carry and people search for.
    pub fn code(&self) -> &'static str {
        use Fault::{
            AddressNotPlain, AddressTwice, AgendaChanged, AgendaNew, AgendaUndated, AgendaVanished,
            AgendaWithoutLedger, Ambiguous, AnchorBroken, BodyNotAllowed, CodeUnknown, ContactExpired,
            ContactExpiring, ContactOpposed, ContactTooLong, CoordinatesInvalid, CountryTwice,
            CountryUnknown, CountryWithoutRecord, Dangling, DateImpossible, DateInvalid, DurationInvalid,
            EmailInvalid, EndBeforeStart, EndedButOpen, EndedInFuture, EventOutsideParent, FenceMissing,
            FenceUnclosed, FileExtension, FileLinkOutside, FileName, FileNameUnreadable, FileNotRegular,
            FileNotUtf8, FileOutOfPlace, FileTooLarge, FileUnreadable, FootnoteMissing, HourDoubled,
            HourSkipped, ImageFormat, ImageMissing, ImageWithoutText, KeyMissing, KeyNotTranslatable,
            KeyUnknown, LineBreak, LinkBroken, LinkScheme, Loop, PartnershipTwice, PeriodInvalid,
            PhoneInvalid, RawHtml, SettingsMissing, SideFrench, SideMissing, SideNotFrench, SkinMissing,
            SlugInvalid, SlugTwice, SourceMissing, Template, TemplateOnRecord, ToDraft, Toml, TranslationOff,
            TranslationOrphan, UrlInvalid, ValueEmpty, ValueOutOfRange, ValueRepeated, ValueTooLong,
            ValueUnknown, WhenInvalid, WrongType, ZoneUnknown,
        };
        match self {
            FileNotUtf8 => "fichier-encodage",
            FileTooLarge { .. } => "fichier-trop-gros",
            FileLinkOutside => "fichier-lien-exterieur",
            FileNotRegular => "fichier-special",
            FileUnreadable { .. } => "fichier-illisible",
            FileNameUnreadable => "fichier-nom-illisible",
            FileOutOfPlace { .. } => "fichier-mal-place",
            FileExtension { .. } => "fichier-extension",
            FileName { .. } => "fichier-nom",
            SettingsMissing => "reglages-absents",
            BodyNotAllowed => "texte-inattendu",
            FenceMissing => "entete-absent",
            FenceUnclosed => "entete-non-ferme",
            Toml(_) => "syntaxe",
            KeyUnknown { .. } => "cle-inconnue",
            KeyNotTranslatable { .. } => "cle-non-traduisible",
            KeyMissing { .. } => "cle-manquante",
            WrongType { .. } => "type",
            ValueEmpty { .. } => "valeur-vide",
            ValueTooLong { .. } => "valeur-trop-longue",
            ValueOutOfRange { .. } => "valeur-hors-limites",
            ValueRepeated { .. } => "valeur-repetee",
            LineBreak { .. } => "saut-de-ligne",
            ValueUnknown { .. } => "valeur-inconnue",
            DurationInvalid { .. } => "duree",
            AgendaNew { .. } => "agenda-nouveau",
            AgendaChanged { .. } => "agenda-modifie",
            AgendaUndated { .. } => "agenda-sans-date",
            AgendaVanished { .. } => "agenda-disparu",
            AgendaWithoutLedger { .. } => "agenda-sans-registre",
            SlugInvalid { .. } => "identifiant",
            UrlInvalid { .. } => "adresse-web",
            AddressNotPlain { .. } => "adresse-accentuee",
            EmailInvalid { .. } => "courriel",
            PhoneInvalid { .. } => "telephone",
            CountryUnknown { .. } => "pays-inconnu",
            CoordinatesInvalid => "coordonnees",
            DateInvalid { .. } => "date",
            DateImpossible { .. } => "date-impossible",
            WhenInvalid { .. } => "quand",
            PeriodInvalid { .. } => "periode",
            EndBeforeStart { .. } => "fin-avant-debut",
            ZoneUnknown { .. } => "fuseau-inconnu",
            HourSkipped { .. } => "heure-inexistante",
            HourDoubled { .. } => "heure-double",
            Dangling { .. } => "reference-inconnue",
            Ambiguous { .. } => "reference-ambigue",
            ToDraft { .. } => "reference-brouillon",
            SlugTwice { .. } => "fiche-en-double",
            AddressTwice { .. } => "adresse-en-double",
            CountryWithoutRecord { .. } => "pays-sans-fiche",
            CountryTwice { .. } => "pays-en-double",
            Loop { .. } => "boucle",
            RawHtml => "html-interdit",
            LinkScheme { .. } => "lien-interdit",
            LinkBroken { .. } => "lien-casse",
            AnchorBroken { .. } => "ancre-cassee",
            ImageMissing { .. } => "image-absente",
            ImageWithoutText { .. } => "image-sans-texte",
            ImageFormat { .. } => "image-format",
            FootnoteMissing { .. } => "note-absente",
            SourceMissing => "source-manquante",
            SideMissing { .. } => "partenaire-manquant",
            SideNotFrench { .. } => "cote-francais",
            SideFrench { .. } => "cote-partenaire",
            EndedButOpen => "termine-sans-fin",
            EndedInFuture { .. } => "termine-au-futur",
            EventOutsideParent { .. } => "hors-du-cadre",
            PartnershipTwice { .. } => "doublon-probable",
            CodeUnknown { .. } => "code-inconnu",
            ContactTooLong { .. } => "contact-trop-long",
            ContactExpired { .. } => "contact-expire",
            ContactExpiring { .. } => "contact-bientot-expire",
            ContactOpposed { .. } => "contact-oppose",
            TranslationOrphan { .. } => "traduction-orpheline",
            TranslationOff { .. } => "traduction-inactive",
            SkinMissing { .. } => "habillage-absent",
            Template { .. } => "gabarit",
            TemplateOnRecord { .. } => "gabarit-page",
        }
    }
}
