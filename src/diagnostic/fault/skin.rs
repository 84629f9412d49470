//! What can be wrong with the skin.

use super::family;

family! {
    /// A skin that is not there, or that cannot show a page.
    SkinFault {
        Missing { name: String } = Error "habillage-absent";
        Template { reason: String } = Error "gabarit";
        OnRecord { template: String, line: usize, column: usize, reason: String } = Error "gabarit-page";
    }
}
