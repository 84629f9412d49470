//! A relation between French authorities and authorities of Latin America or the Caribbean.

use super::common::Link;
use super::fields::table;
use super::value::{Goal, Line, Summary, vocabulary};
use super::when::Period;
use super::{Authority, Contact, Funding, Organisation, Ref, Theme};
use crate::text::Spanned;

vocabulary! {
    /// The form a partnership takes.
    PartnershipType {
        Twinning = "jumelage" ["jumelage", "hermanamiento", "irmanamento", "twinning"];
        Agreement = "convention" ["convention de coopération", "convenio de cooperación", "convênio de cooperação", "cooperation agreement"];
        Project = "projet" ["projet", "proyecto", "projeto", "project"];
        FriendshipPact = "pacte-amitie" ["pacte d’amitié", "pacto de amistad", "pacto de amizade", "friendship pact"];
        Network = "reseau" ["réseau", "red", "rede", "network"];
        RegionalCooperation = "cooperation-regionale" ["coopération régionale", "cooperación regional", "cooperação regional", "regional cooperation"];
        Unspecified = "non-precise" ["type non précisé", "tipo no especificado", "tipo não especificado", "type not stated"];
    }
}

vocabulary! {
    /// Where a partnership stands.
    Status {
        Preparing = "en-preparation" ["en préparation", "en preparación", "em preparação", "in preparation"];
        Active = "actif" ["actif", "activa", "ativa", "active"];
        Dormant = "en-sommeil" ["en sommeil", "en pausa", "em pausa", "dormant"];
        Ended = "termine" ["terminé", "terminada", "encerrada", "ended"];
        Unknown = "inconnu" ["statut inconnu", "estado desconocido", "situação desconhecida", "status unknown"];
    }
}

table! {
    /// A partnership.
    Partnership {
        optional title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Seulement s'il diffère de « collectivité – partenaire ».", "Solo si difiere de «gobierno local – socio».",
             "Somente se diferir de «governo local – parceiro».", "Only if it differs from “authority – partner”."];
        some authorities: Ref<Authority> = "collectivites" ["Collectivités françaises", "Gobiernos locales franceses", "Governos locais franceses", "French authorities"]
            ["Les identifiants des collectivités françaises.", "Los identificadores de los gobiernos locales franceses.",
             "Os identificadores dos governos locais franceses.", "The slugs of the French authorities."];
        some partners: Ref<Authority> = "partenaires" ["Partenaires", "Socios", "Parceiros", "Partners"]
            ["Les identifiants des collectivités partenaires.", "Los identificadores de los gobiernos locales socios.",
             "Os identificadores dos governos locais parceiros.", "The slugs of the partner authorities."];
        required form: PartnershipType = "type" ["Type", "Tipo", "Tipo", "Type"]
            ["La forme du partenariat.", "La forma de la alianza.", "A forma da parceria.", "The form of the partnership."];
        required status: Spanned<Status> = "statut" ["Statut", "Estado", "Situação", "Status"]
            ["Où en est le partenariat.", "En qué punto está la alianza.", "Em que ponto está a parceria.", "Where the partnership stands."];
        optional period: Spanned<Period> = "periode" ["Période", "Período", "Período", "Period"]
            ["2014, 2014/2016, 2014/.. (toujours en cours), 2014/ (fin inconnue), 2007~ (vers).", "2014, 2014/2016, 2014/.. (en curso), 2014/ (fin desconocido), 2007~ (hacia).",
             "2014, 2014/2016, 2014/.. (em curso), 2014/ (fim desconhecido), 2007~ (por volta de).", "2014, 2014/2016, 2014/.. (still running), 2014/ (end unknown), 2007~ (about)."];
        many themes: Ref<Theme> = "thematiques" ["Thématiques", "Temáticas", "Temáticas", "Themes"]
            ["Les identifiants des thématiques.", "Los identificadores de las temáticas.", "Os identificadores das temáticas.", "The slugs of the themes."];
        many goals: Goal = "odd" ["ODD", "ODS", "ODS", "SDGs"]
            ["Les numéros des objectifs de développement durable, de 1 à 17.", "Los números de los objetivos de desarrollo sostenible, de 1 a 17.",
             "Os números dos objetivos de desenvolvimento sustentável, de 1 a 17.", "The numbers of the sustainable development goals, 1 to 17."];
        many organisations: Ref<Organisation> = "organismes" ["Organismes associés", "Organismos asociados", "Organismos associados", "Organisations involved"]
            ["Les identifiants des organismes qui accompagnent.", "Los identificadores de los organismos que acompañan.",
             "Os identificadores dos organismos que acompanham.", "The slugs of the organisations that support it."];
        many funding: Ref<Funding> = "financements" ["Financements", "Financiación", "Financiamentos", "Funding"]
            ["Les identifiants des financements obtenus.", "Los identificadores de la financiación obtenida.",
             "Os identificadores dos financiamentos obtidos.", "The slugs of the funding obtained."];
        many contacts: Ref<Contact> = "contacts" ["Contacts", "Contactos", "Contatos", "Contacts"]
            ["Les identifiants des contacts du partenariat.", "Los identificadores de los contactos de la alianza.",
             "Os identificadores dos contatos da parceria.", "The slugs of the partnership's contacts."];
        optional follows: Ref<Partnership> = "suite_de" ["Suite de", "Continuación de", "Continuação de", "Follows"]
            ["Le partenariat que celui-ci prolonge.", "La alianza que esta prolonga.", "A parceria que esta prolonga.", "The partnership this one continues."];
        required summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["De quoi il s'agit, en 400 caractères au plus.", "De qué se trata, en 400 caracteres como máximo.",
             "Do que se trata, em no máximo 400 caracteres.", "What it is about, in 400 characters at most."];
        many links: Link = "liens" ["Liens", "Enlaces", "Links", "Links"]
            ["Des pages à lire ailleurs.", "Páginas para leer en otros sitios.", "Páginas para ler em outros sites.", "Pages to read elsewhere."];
    }
}
