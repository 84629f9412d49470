//! A ministry, embassy, agency, bank, network, country group, university or association.

use super::Ref;
use super::fields::table;
use super::value::{Alpha2, Line, Summary, Url, vocabulary};
use super::wish::Wish;
use crate::text::Spanned;

vocabulary! {
    /// The family an organisation belongs to.
    Family {
        Ministry = "ministere" ["ministères", "ministerios", "ministérios", "ministries"];
        Embassy = "ambassade" ["ambassades et services culturels", "embajadas y servicios culturales", "embaixadas e serviços culturais", "embassies and cultural services"];
        Agency = "agence" ["agences et opérateurs", "agencias y operadores", "agências e operadores", "agencies and operators"];
        Bank = "banque" ["banques de développement", "bancos de desarrollo", "bancos de desenvolvimento", "development banks"];
        Network = "reseau" ["réseaux", "redes", "redes", "networks"];
        CountryGroup = "groupe-pays" ["groupes-pays", "grupos por país", "grupos por país", "country groups"];
        University = "universite" ["universités et recherche", "universidades e investigación", "universidades e pesquisa", "universities and research"];
        Association = "association" ["associations", "asociaciones", "associações", "associations"];
    }
}

table! {
    /// An organisation.
    Organisation {
        required name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom en toutes lettres.", "El nombre completo.", "O nome por extenso.", "The full name."];
        optional acronym: Line = "sigle" ["Sigle", "Sigla", "Sigla", "Acronym"]
            ["Le sigle, s'il est d'usage.", "La sigla, si se usa.", "A sigla, se usada.", "The acronym, if in use."];
        required family: Family = "famille" ["Famille", "Familia", "Família", "Family"]
            ["La famille d'organismes.", "La familia de organismos.", "A família de organismos.", "The family of organisations."];
        many countries: Spanned<Alpha2> = "pays" ["Pays", "Países", "Países", "Countries"]
            ["Les codes ISO des pays couverts, ou du siège ; vide pour un réseau international.", "Los códigos ISO de los países cubiertos o de la sede; vacío para una red internacional.",
             "Os códigos ISO dos países cobertos ou da sede; vazio para uma rede internacional.", "The ISO codes of the countries covered, or of the seat; empty for an international network."];
        many wishes: Wish = "attentes" ["Attentes", "Expectativas", "Expectativas", "Wishes"]
            ["Les coopérations souhaitées par ses membres.", "Las cooperaciones que desean sus miembros.",
             "As cooperações que seus membros desejam.", "The cooperation its members wish for."];
        optional replaced_by: Ref<Organisation> = "remplace_par" ["Remplacé par", "Reemplazado por", "Substituído por", "Replaced by"]
            ["L'organisme qui lui a succédé.", "El organismo que le sucedió.", "O organismo que o sucedeu.", "The organisation that succeeded it."];
        many former_names: Line = "anciens_noms" ["Anciens noms", "Nombres anteriores", "Nomes anteriores", "Former names"]
            ["Les noms d'avant.", "Los nombres de antes.", "Os nomes de antes.", "The names it had before."];
        optional site: Url = "site" ["Site", "Sitio", "Site", "Website"]
            ["L'adresse du site officiel.", "La dirección del sitio oficial.", "O endereço do site oficial.", "The address of the official website."];
        optional summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["Ce que fait l'organisme, en 400 caractères au plus.", "Lo que hace el organismo, en 400 caracteres como máximo.",
             "O que faz o organismo, em no máximo 400 caracteres.", "What the organisation does, in 400 characters at most."];
    }
}
