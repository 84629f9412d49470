//! A local authority, French or partner.

use super::fields::table;
use super::value::{Alpha2, Code, Line, Position, SubdivisionCode, Url, vocabulary};
use super::wish::Wish;
use super::{Organisation, Ref};
use crate::text::Spanned;

vocabulary! {
    /// The level of an authority.
    Level {
        Commune = "commune" ["commune", "municipio", "município", "municipality"];
        Intercommunal = "intercommunalite" ["intercommunalité", "mancomunidad", "consórcio intermunicipal", "intermunicipal body"];
        Departement = "departement" ["département", "departamento", "departamento", "department"];
        Region = "region" ["région", "región", "região", "region"];
        Overseas = "collectivite-outre-mer" ["collectivité d’outre-mer", "colectividad de ultramar", "coletividade ultramarina", "overseas collectivity"];
        Province = "province" ["province", "provincia", "província", "province"];
        State = "etat-federe" ["État fédéré", "estado federado", "estado federado", "federal state"];
        Territory = "territoire" ["territoire", "territorio", "território", "territory"];
        Association = "association-de-collectivites" ["association de collectivités", "asociación de gobiernos locales", "associação de governos locais", "association of local authorities"];
        Sovereign = "etat-souverain" ["État", "Estado soberano", "Estado soberano", "sovereign state"];
        Other = "autre" ["autre", "otro", "outro", "other"];
    }
}

table! {
    /// An authority.
    Authority {
        required name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom officiel actuel.", "El nombre oficial actual.", "O nome oficial atual.", "The present official name."];
        required level: Level = "niveau" ["Niveau", "Nivel", "Nível", "Level"]
            ["Le niveau de la collectivité.", "El nivel del gobierno local.", "O nível do governo local.", "The level of the authority."];
        required country: Spanned<Alpha2> = "pays" ["Pays", "País", "País", "Country"]
            ["Le code ISO à deux lettres (FR, PE, GP…).", "El código ISO de dos letras (FR, PE, GP…).",
             "O código ISO de duas letras (FR, PE, GP…).", "The two-letter ISO code (FR, PE, GP…)."];
        optional code: Spanned<Code> = "code" ["Code", "Código", "Código", "Code"]
            ["Code INSEE, SIREN, DEP-33 ou REG-75.", "Código INSEE, SIREN, DEP-33 o REG-75.",
             "Código INSEE, SIREN, DEP-33 ou REG-75.", "INSEE or SIREN code, DEP-33 or REG-75."];
        optional subdivision: Spanned<SubdivisionCode> = "subdivision" ["Subdivision", "Subdivisión", "Subdivisão", "Subdivision"]
            ["Le code ISO 3166-2 de la région, de la province ou de l'État.", "El código ISO 3166-2 de la región, provincia o estado.",
             "O código ISO 3166-2 da região, província ou estado.", "The ISO 3166-2 code of the region, province or state."];
        optional position: Position = "position" ["Position", "Posición", "Posição", "Position"]
            ["La latitude et la longitude.", "La latitud y la longitud.", "A latitude e a longitude.", "Latitude and longitude."];
        optional site: Url = "site" ["Site", "Sitio", "Site", "Website"]
            ["L'adresse du site officiel.", "La dirección del sitio oficial.", "O endereço do site oficial.", "The address of the official website."];
        optional population: u32 = "population" ["Population", "Población", "População", "Population"]
            ["Le nombre d'habitants.", "El número de habitantes.", "O número de habitantes.", "The number of inhabitants."];
        many other_names: Line = "autres_noms" ["Autres noms", "Otros nombres", "Outros nomes", "Other names"]
            ["Anciens noms et autres graphies.", "Nombres anteriores y otras grafías.", "Nomes anteriores e outras grafias.", "Former names and other spellings."];
        optional replaced_by: Ref<Authority> = "remplacee_par" ["Remplacée par", "Reemplazado por", "Substituído por", "Replaced by"]
            ["La collectivité qui lui a succédé.", "El gobierno local que le sucedió.", "O governo local que o sucedeu.", "The authority that succeeded it."];
        many networks: Ref<Organisation> = "reseaux" ["Réseaux", "Redes", "Redes", "Networks"]
            ["Les réseaux dont elle est membre.", "Las redes de las que es miembro.", "As redes de que é membro.", "The networks it is a member of."];
        many wishes: Wish = "attentes" ["Attentes", "Expectativas", "Expectativas", "Wishes"]
            ["Les coopérations qu'elle souhaite.", "Las cooperaciones que desea.", "As cooperações que deseja.", "The cooperation it wishes for."];
    }
}
