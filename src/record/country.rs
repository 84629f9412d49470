//! A country or territory that the network follows.

use super::fields::table;
use super::value::Alpha2;
use super::wish::Wish;
use super::{Organisation, Ref};
use crate::text::Spanned;

table! {
    /// A country. Its name, capital and languages come from the reference tables.
    Country {
        required code: Spanned<Alpha2> = "code" ["Code", "Código", "Código", "Code"]
            ["Le code ISO à deux lettres.", "El código ISO de dos letras.", "O código ISO de duas letras.", "The two-letter ISO code."];
        optional group: Ref<Organisation> = "groupe" ["Groupe-pays", "Grupo por país", "Grupo por país", "Country group"]
            ["Le groupe-pays qui suit ce pays, parmi les organismes.", "El grupo por país que sigue a este país, entre los organismos.", "O grupo por país que acompanha este país, entre os organismos.", "The country group that follows this country, among the organisations."];
        many wishes: Wish = "attentes" ["Attentes", "Expectativas", "Expectativas", "Wishes"]
            ["Les coopérations que le pays souhaite.", "Las cooperaciones que desea el país.", "As cooperações que o país deseja.", "The cooperation the country wishes for."];
    }
}
