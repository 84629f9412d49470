//! A wish (attente) for cooperation, expressed by a country, a network or an authority.

use super::common::SourceNote;
use super::fields::table;
use super::value::{Line, vocabulary};
use super::when::Period;
use super::{Ref, Theme};

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
    /// A wish.
    Wish {
        required theme: Ref<Theme> = "thematique" ["Thématique", "Temática", "Temática", "Theme"]
            ["L'identifiant de la thématique souhaitée.", "El identificador de la temática deseada.",
             "O identificador da temática desejada.", "The slug of the theme wished for."];
        optional detail: Line = "precision" ["Précision", "Precisión", "Precisão", "Detail"]
            ["Ce qui est souhaité au juste, par exemple « gestion forestière ».", "Lo que se desea exactamente, por ejemplo «gestión forestal».",
             "O que se deseja exatamente, por exemplo «manejo florestal».", "What exactly is wished for, for instance “forest management”."];
        optional expressed: Period = "exprimee_en" ["Exprimée en", "Expresada en", "Expressa em", "Expressed in"]
            ["L'année ou la période.", "El año o período.", "O ano ou período.", "The year or period."];
        required state: WishState = "etat" ["État", "Estado", "Estado", "State"]
            ["Où en est l'attente.", "En qué punto está la expectativa.", "Em que ponto está a expectativa.", "Where the wish stands."];
        required source: SourceNote = "source" ["Source", "Fuente", "Fonte", "Source"]
            ["Où l'attente est écrite.", "Dónde consta la expectativa.", "Onde consta a expectativa.", "Where the wish is written."];
    }
}
