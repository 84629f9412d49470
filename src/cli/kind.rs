//! A kind of record as people type it.

use dalc::record::Kind;

/// The kind that someone named: `partenariats`, `partenariat`.
pub(super) fn kind(written: &str) -> Result<Kind, String> {
    Kind::named(written).ok_or_else(|| {
        format!(
            "« {written} » n'est pas une sorte de fiches ; les sortes sont {}",
            Kind::folders().join(", ")
        )
    })
}
