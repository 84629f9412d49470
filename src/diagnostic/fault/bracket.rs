//! Slips in what stands between brackets, as their author would name them.

use super::family;

family! {
    /// A slip in the lists, blocks and headings of a front matter.
    BracketFault {
        ListUnclosed = Error "crochet-ouvert";
        TableUnclosed = Error "accolade-ouverte";
        Heading { proposal: String } = Error "titre-de-bloc";
        CommaMissing = Error "virgule-manquante";
    }
}
