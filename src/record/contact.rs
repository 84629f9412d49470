//! A function and its mailbox, or a person who may be published.
//!
//! Personal data: this type is not `Serialize`, so it reaches a page only through a field that someone wrote into a
//! view on purpose, and only while [`Contact::is_current`] says so.

use chrono::NaiveDate;

use super::fields::table;
use super::value::{Alpha2, Email, Line, Phone, Tag, vocabulary};
use super::{AnyOf, Kind, KindSet, Ref, Theme};
use crate::text::Spanned;

vocabulary! {
    /// Why a contact may be published (GDPR, article 6).
    LegalBasis {
        PublicTask = "mission-interet-public" ["mission d'intérêt public", "misión de interés público", "missão de interesse público", "public task"];
        LegitimateInterest = "interet-legitime" ["intérêt légitime", "interés legítimo", "interesse legítimo", "legitimate interest"];
        Consent = "consentement" ["consentement", "consentimiento", "consentimento", "consent"];
    }
}

/// What a contact belongs to: an organisation or an authority.
#[derive(Debug, Clone, Copy)]
pub struct Holders;

impl KindSet for Holders {
    const KINDS: &'static [Kind] = &[Kind::Organisation, Kind::Authority];
}

table! {
    /// A contact.
    Contact {
        required function: Line = "fonction" ["Fonction", "Función", "Função", "Function"]
            ["La fonction exercée.", "La función ejercida.", "A função exercida.", "The function held."];
        optional name: Line = "nom" ["Nom", "Nombre", "Nome", "Name"]
            ["Le nom de la personne, si elle peut être publiée.", "El nombre de la persona, si puede publicarse.",
             "O nome da pessoa, se puder ser publicado.", "The person's name, if it may be published."];
        required holder: AnyOf<Holders> = "rattachement" ["Rattachement", "Pertenece a", "Vínculo", "Belongs to"]
            ["L'identifiant de l'organisme ou de la collectivité.", "El identificador del organismo o gobierno local.",
             "O identificador do organismo ou governo local.", "The slug of the organisation or authority."];
        optional email: Email = "courriel" ["Courriel", "Correo electrónico", "E-mail", "E-mail"]
            ["De préférence une adresse de service.", "De preferencia una dirección de servicio.",
             "De preferência um endereço de serviço.", "Preferably the address of a service."];
        optional phone: Phone = "telephone" ["Téléphone", "Teléfono", "Telefone", "Telephone"]
            ["Sous la forme +33 5 56 10 20 30.", "En la forma +33 5 56 10 20 30.", "Na forma +33 5 56 10 20 30.", "In the form +33 5 56 10 20 30."];
        many languages: Tag = "langues" ["Langues", "Idiomas", "Idiomas", "Languages"]
            ["Les langues parlées (fr, es, pt, en, ht).", "Los idiomas hablados (fr, es, pt, en, ht).",
             "Os idiomas falados (fr, es, pt, en, ht).", "The languages spoken (fr, es, pt, en, ht)."];
        many countries: Spanned<Alpha2> = "pays" ["Pays", "Países", "Países", "Countries"]
            ["Les codes ISO des pays suivis.", "Los códigos ISO de los países que sigue.", "Os códigos ISO dos países acompanhados.", "The ISO codes of the countries followed."];
        many themes: Ref<Theme> = "thematiques" ["Thématiques", "Temáticas", "Temáticas", "Themes"]
            ["Les thématiques suivies.", "Las temáticas que sigue.", "As temáticas acompanhadas.", "The themes followed."];
        required basis: LegalBasis = "base_legale" ["Base légale", "Base legal", "Base legal", "Legal basis"]
            ["Ce qui permet de publier ce contact.", "Lo que permite publicar este contacto.",
             "O que permite publicar este contato.", "What allows this contact to be published."];
        required from: Spanned<NaiveDate> = "publie_depuis" ["Publié depuis", "Publicado desde", "Publicado desde", "Published since"]
            ["Le premier jour de publication.", "El primer día de publicación.", "O primeiro dia de publicação.", "The first day of publication."];
        required until: Spanned<NaiveDate> = "valable_jusqu_au" ["Valable jusqu'au", "Válido hasta el", "Válido até", "Valid until"]
            ["Le dernier jour de publication, 24 mois au plus après le premier.", "El último día de publicación, 24 meses como máximo tras el primero.",
             "O último dia de publicação, no máximo 24 meses após o primeiro.", "The last day of publication, 24 months at most after the first."];
        optional opposed: Spanned<NaiveDate> = "opposition" ["Opposition", "Oposición", "Oposição", "Objection"]
            ["Le jour où la personne s'est opposée à la publication.", "El día en que la persona se opuso a la publicación.",
             "O dia em que a pessoa se opôs à publicação.", "The day the person objected to publication."];
    }
}

impl Contact {
    /// Whether the person objected, today or before: then nothing of the record is shown.
    pub fn is_opposed(&self, today: NaiveDate) -> bool {
        self.opposed.as_ref().is_some_and(|day| day.value <= today)
    }

    /// Whether name, e-mail and telephone may be shown today.
    pub fn is_current(&self, today: NaiveDate) -> bool {
        !self.is_opposed(today) && (self.from.value..=self.until.value).contains(&today)
    }
}
