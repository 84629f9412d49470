//! What is against an editorial rule: facts each well written, that cannot all hold.

use chrono::NaiveDate;

use super::family;

family! {
    /// Against an editorial rule.
    RuleFault {
        SourceMissing = Error "source-manquante";
        SideMissing { key: &'static str } = Error "partenaire-manquant";
        SideNotFrench { slug: String, country: String } = Error "cote-francais";
        SideFrench { slug: String } = Error "cote-partenaire";
        EndedButOpen = Error "termine-sans-fin";
        EndedInFuture { year: i32 } = Error "termine-au-futur";
        OutsideParent { parent: String } = Error "hors-du-cadre";
        IgnoredTooLong { since: NaiveDate } = Warning "ignorer-perime";
        IgnoredForNothing { code: &'static str } = Warning "ignorer-inutile";
        TranslationAged { translated: NaiveDate, changed: NaiveDate } = Warning "traduction-perimee";
        PartnershipTwice { other: String } = Warning "doublon-probable";
    }
}
