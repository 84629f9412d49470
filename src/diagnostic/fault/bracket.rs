//! Slips in what stands between brackets, as their author would name them.

use super::family;

family! {
    /// A slip in the lists, blocks and headings of a front matter.
    BracketFault {
        ListUnclosed = Error "crochet-ouvert" proposes;
        TableUnclosed = Error "accolade-ouverte" proposes;
        Heading { proposal: String } = Error "titre-de-bloc" proposes;
        CommaMissing = Error "virgule-manquante" proposes;
    }
}
