//! What every record has: where it came from, when it was checked, what the editors doubt.

use std::ops::Deref;

use chrono::NaiveDate;

use super::fields::table;
use super::value::{Line, Paragraphs, Url, vocabulary};
use super::{Ignored, Links, Settle, Slug};
use crate::text::{FileId, Span, Spanned};

vocabulary! {
    /// What kind of source a fact rests on.
    SourceNature {
        Official = "officielle" ["source officielle", "fuente oficial", "fonte oficial", "official source"];
        Partner = "partenaire" ["source d’un partenaire", "fuente de un socio", "fonte de um parceiro", "partner source"];
        Press = "presse" ["presse", "prensa", "imprensa", "press"];
        Secondary = "secondaire" ["source secondaire", "fuente secundaria", "fonte secundária", "secondary source"];
    }
}

table! {
    /// A source: where a fact was read.
    SourceNote {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom de la source, comme un lecteur la reconnaîtrait.", "El nombre de la fuente, reconocible para el lector.",
             "O nome da fonte, reconhecível para o leitor.", "The name of the source, as a reader would know it."];
        optional url: Url = "url" ["Adresse", "Dirección", "Endereço", "Address"]
            ["L'adresse de la page, commençant par https://.", "La dirección de la página, que comienza por https://.",
             "O endereço da página, começando por https://.", "The address of the page, beginning with https://."];
        optional year: i32 = "annee" ["Année", "Año", "Ano", "Year"]
            ["L'année de la source, si elle est datée.", "El año de la fuente, si lleva fecha.",
             "O ano da fonte, se datada.", "The year of the source, if it is dated."];
        optional read_on: NaiveDate = "consulte_le" ["Consultée le", "Consultada el", "Consultada em", "Read on"]
            ["Le jour où la page a été lue.", "El día en que se leyó la página.",
             "O dia em que a página foi lida.", "The day the page was read."];
        optional nature: SourceNature = "nature" ["Nature", "Tipo", "Tipo", "Kind"]
            ["Qui parle : officielle, partenaire, presse ou secondaire.", "Quién habla: oficial, socio, prensa o secundaria.",
             "Quem fala: oficial, parceiro, imprensa ou secundária.", "Who speaks: official, partner, press or secondary."];
    }
}

table! {
    /// A link to a page elsewhere.
    Link {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Ce que l'on trouve derrière le lien.", "Lo que se encuentra tras el enlace.",
             "O que se encontra atrás do link.", "What stands behind the link."];
        required url: Url = "url" ["Adresse", "Dirección", "Endereço", "Address"]
            ["L'adresse, commençant par https://.", "La dirección, que comienza por https://.",
             "O endereço, começando por https://.", "The address, beginning with https://."];
    }
}

table! {
    /// The keys that all records share.
    Common {
        many sources: SourceNote = "sources" ["Sources", "Fuentes", "Fontes", "Sources"]
            ["D'où viennent les informations de la fiche.", "De dónde proceden los datos de la ficha.",
             "De onde vêm as informações da ficha.", "Where the facts of the record come from."];
        optional verified_on: NaiveDate = "verifie_le" ["Vérifié le", "Verificado el", "Verificado em", "Verified on"]
            ["Le jour de la dernière vérification auprès d'une source.", "El día de la última verificación con una fuente.",
             "O dia da última verificação junto a uma fonte.", "The day it was last checked against a source."];
        optional review_before: NaiveDate = "revoir_avant" ["À revoir avant", "Revisar antes de", "Rever antes de", "Review before"]
            ["Le jour avant lequel la fiche doit être relue.", "El día antes del cual debe revisarse la ficha.",
             "O dia antes do qual a ficha deve ser revista.", "The day before which the record must be read again."];
        many former_slugs: Spanned<Slug> = "anciennes_adresses" ["Anciennes adresses", "Direcciones anteriores", "Endereços anteriores", "Former addresses"]
            ["Les anciens noms de fichier, qui mèneront ici.", "Los nombres de archivo anteriores, que llevarán aquí.",
             "Os nomes de arquivo anteriores, que levarão aqui.", "Former file names, which will lead here."];
        optional note: Paragraphs = "note" ["Note de la rédaction", "Nota de la redacción", "Nota da redação", "Editors' note"]
            ["Un doute ou une précision, montré sur la page.", "Una duda o precisión, visible en la página.",
             "Uma dúvida ou precisão, visível na página.", "A doubt or a remark, shown on the page."];
        many ignored: Ignored = "ignorer" ["Remarques ignorées", "Observaciones ignoradas", "Observações ignoradas", "Ignored remarks"]
            ["Les avertissements et conseils à ne pas redire avant un jour donné, chacun avec sa raison.",
             "Los avisos y consejos que no se repetirán antes de cierto día, cada uno con su razón.",
             "Os avisos e conselhos que não serão repetidos antes de certo dia, cada um com sua razão.",
             "The warnings and advice not to be told again before a day, each with its reason."];
        flag draft: bool = "brouillon" ["Brouillon", "Borrador", "Rascunho", "Draft"]
            ["true tant que la fiche ne doit pas être publiée.", "true mientras la ficha no deba publicarse.",
             "true enquanto a ficha não deve ser publicada.", "true as long as the record must not be published."];
    }
}

/// What is known of a record besides its own keys.
#[derive(Debug, Clone)]
pub struct Head {
    /// The name of the record.
    pub slug: Slug,
    /// The year folder it stands in (agenda only).
    pub year: Option<i32>,
    /// Its file (the first, when an overlay adds to it).
    pub file: FileId,
    /// Its Markdown.
    pub body: Option<Span>,
    /// Which of its translatable keys it has.
    pub texts: Vec<&'static str>,
    /// The common keys.
    pub common: Common,
}

impl Head {
    /// The first character of the file: where to say what concerns the whole record.
    pub fn top(&self) -> Span {
        Span::new(self.file, 0..0)
    }
}

impl Deref for Head {
    type Target = Common;

    fn deref(&self) -> &Common {
        &self.common
    }
}

/// A record and what surrounds it.
#[derive(Debug, Clone)]
pub struct Filed<T> {
    /// Slug, file, sources.
    pub head: Head,
    /// Its own keys.
    pub own: T,
}

impl<T> Deref for Filed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.own
    }
}

impl<T: Links> Links for Filed<T> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        self.head.common.settle(to) & self.own.settle(to)
    }
}
