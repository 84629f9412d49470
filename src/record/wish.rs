//! A wish (attente) for cooperation, expressed by a country, a network or an authority.

use super::common::SourceNote;
use super::fields::table;
use super::value::{Line, vocabulary};
use super::when::Period;
use super::{Ref, Theme};
use crate::locale::Lang;

vocabulary! {
    /// Where a wish stands.
    WishState {
        Open = "ouverte" ["ouverte", "abierta", "aberta", "open"];
        Discussed = "en-discussion" ["en discussion", "en discusión", "em discussão", "under discussion"];
        Met = "satisfaite" ["satisfaite", "satisfecha", "atendida", "met"];
        Withdrawn = "retiree" ["retirée", "retirada", "retirada", "withdrawn"];
    }
}

table! {
    /// What exactly is wished for, in the languages it is translated to. A wish has no file of its own, so these words
    /// stand in it.
    DetailTexts {
        optional fr: Line = "fr" ["Français", "Francés", "Francês", "French"]
            ["La précision en français.", "La precisión en francés.", "A precisão em francês.", "The detail in French."];
        optional es: Line = "es" ["Espagnol", "Español", "Espanhol", "Spanish"]
            ["La précision en espagnol.", "La precisión en español.", "A precisão em espanhol.", "The detail in Spanish."];
        optional pt: Line = "pt" ["Portugais", "Portugués", "Português", "Portuguese"]
            ["La précision en portugais.", "La precisión en portugués.", "A precisão em português.", "The detail in Portuguese."];
        optional en: Line = "en" ["Anglais", "Inglés", "Inglês", "English"]
            ["La précision en anglais.", "La precisión en inglés.", "A precisão em inglês.", "The detail in English."];
    }
}

impl DetailTexts {
    /// The words in a language, where there are any.
    pub fn get(&self, lang: Lang) -> Option<&Line> {
        let DetailTexts { fr, es, pt, en } = self;
        let own = match lang {
            Lang::Fr => fr,
            Lang::Es => es,
            Lang::Pt => pt,
            Lang::En => en,
        };
        own.as_ref()
    }
}

table! {
    /// A wish.
    Wish {
        required theme: Ref<Theme> = "thematique" ["Thématique", "Temática", "Temática", "Theme"]
            ["L'identifiant de la thématique souhaitée.", "El identificador de la temática deseada.",
             "O identificador da temática desejada.", "The slug of the theme wished for."];
        optional detail: Line = "precision" ["Précision", "Precisión", "Precisão", "Detail"]
            ["Ce qui est souhaité au juste, par exemple « gestion forestière ».", "Lo que se desea exactamente, por ejemplo «gestión forestal».",
             "O que se deseja exatamente, por exemplo «manejo florestal».", "What exactly is wished for, for instance “forest management”."];
        optional translations: DetailTexts = "traductions" ["Traductions", "Traducciones", "Traduções", "Translations"]
            ["La précision dans d'autres langues, par exemple { es = \"gestión forestal\" }.", "La precisión en otros idiomas, por ejemplo { es = \"gestión forestal\" }.",
             "A precisão em outros idiomas, por exemplo { pt = \"manejo florestal\" }.", "The detail in other languages, for instance { en = \"forest management\" }."];
        optional expressed: Period = "exprimee_en" ["Exprimée en", "Expresada en", "Expressa em", "Expressed in"]
            ["L'année ou la période.", "El año o período.", "O ano ou período.", "The year or period."];
        required state: WishState = "etat" ["État", "Estado", "Estado", "State"]
            ["Où en est l'attente.", "En qué punto está la expectativa.", "Em que ponto está a expectativa.", "Where the wish stands."];
        required source: SourceNote = "source" ["Source", "Fuente", "Fonte", "Source"]
            ["Où l'attente est écrite.", "Dónde consta la expectativa.", "Onde consta a expectativa.", "Where the wish is written."];
    }
}
