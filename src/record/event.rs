//! A date of the network, or one it follows.

use chrono::NaiveDate;

use super::fields::{Read, Reading, Shape, table};
use super::links::no_links;
use super::table::{Data, Value};
use super::value::{Alpha2, Line, Position, Summary, Tag, Url, Zone, vocabulary};
use super::when::When;
use super::{AnyOf, Holders, Partnership, Ref, Theme};
use crate::text::Spanned;

vocabulary! {
    /// How sure an event is.
    State {
        Announced = "annonce" ["annoncé", "anunciado", "anunciado", "announced"];
        Confirmed = "confirme" ["confirmé", "confirmado", "confirmado", "confirmed"];
        Postponed = "reporte" ["reporté", "aplazado", "adiado", "postponed"];
        Cancelled = "annule" ["annulé", "cancelado", "cancelado", "cancelled"];
    }
}

vocabulary! {
    /// Whether the network takes part.
    Participation {
        Confirmed = "confirmee" ["participation confirmée", "participación confirmada", "participação confirmada", "participation confirmed"];
        ToConfirm = "a-confirmer" ["participation à confirmer", "participación por confirmar", "participação a confirmar", "participation to be confirmed"];
        No = "non" ["sans participation", "sin participación", "sem participação", "no participation"];
    }
}

vocabulary! {
    /// Whose date it is.
    Series {
        Network = "dalc" ["le réseau lui-même", "la propia red", "a própria rede", "the network itself"];
        Outside = "exterieur" ["événement extérieur", "evento externo", "evento externo", "outside event"];
        Deadline = "echeance" ["échéance", "fecha límite", "prazo", "deadline"];
    }
}

/// That an event takes place online, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Online {
    /// Online or not, without an address.
    Known(bool),
    /// The address to join.
    At(Url),
}

impl Read for Online {
    fn shape() -> Shape {
        Shape::Either(|| [Shape::Boolean, Shape::Url])
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        match value.value {
            Data::Boolean(answer) => Some(Online::Known(answer)),
            _ => Url::read(value, key, reading).map(Online::At),
        }
    }
}

no_links!(Online);

table! {
    /// Where an event takes place.
    Venue {
        optional name: Line = "nom" ["Nom du lieu", "Nombre del lugar", "Nome do local", "Name of the venue"]
            ["Le bâtiment ou la salle.", "El edificio o la sala.", "O edifício ou a sala.", "The building or room."];
        optional address: Line = "adresse" ["Adresse", "Dirección", "Endereço", "Address"]
            ["La rue et le numéro.", "La calle y el número.", "A rua e o número.", "Street and number."];
        optional city: Line = "ville" ["Ville", "Ciudad", "Cidade", "City"]
            ["La ville.", "La ciudad.", "A cidade.", "The city."];
        optional country: Alpha2 = "pays" ["Pays", "País", "País", "Country"]
            ["Le code ISO à deux lettres.", "El código ISO de dos letras.", "O código ISO de duas letras.", "The two-letter ISO code."];
        optional position: Position = "position" ["Position", "Posición", "Posição", "Position"]
            ["La latitude et la longitude.", "La latitud y la longitud.", "A latitude e a longitude.", "Latitude and longitude."];
        optional online: Online = "en_ligne" ["En ligne", "En línea", "Online", "Online"]
            ["L'adresse de connexion, ou true si elle n'est pas encore connue.", "La dirección de conexión, o true si aún no se conoce.",
             "O endereço de conexão, ou true se ainda não for conhecido.", "The address to join, or true if it is not known yet."];
    }
}

table! {
    /// An event.
    Event {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom de l'événement.", "El nombre del evento.", "O nome do evento.", "The name of the event."];
        required when: Spanned<When> = "quand" ["Quand", "Cuándo", "Quando", "When"]
            ["La date, aussi précise qu'elle est connue : 2022-06-20T16:30/18:00, 2022-06-20, 2022-05-26/2022-06-11, 2022-09, 2022-21, 2022, inconnue.",
             "La fecha, tan precisa como se conozca: 2022-06-20T16:30/18:00, 2022-06-20, 2022-05-26/2022-06-11, 2022-09, 2022-21, 2022, inconnue.",
             "A data, tão precisa quanto conhecida: 2022-06-20T16:30/18:00, 2022-06-20, 2022-05-26/2022-06-11, 2022-09, 2022-21, 2022, inconnue.",
             "The date, as precise as it is known: 2022-06-20T16:30/18:00, 2022-06-20, 2022-05-26/2022-06-11, 2022-09, 2022-21, 2022, inconnue."];
        optional zone: Zone = "fuseau" ["Fuseau horaire", "Zona horaria", "Fuso horário", "Time zone"]
            ["Le fuseau du lieu, par exemple America/Lima ; sinon celui du site.", "La zona del lugar, por ejemplo America/Lima; si no, la del sitio.",
             "O fuso do local, por exemplo America/Lima; senão o do site.", "The zone of the place, for instance America/Lima; else the site's."];
        required state: Spanned<State> = "etat" ["État", "Estado", "Estado", "State"]
            ["Où en est l'événement.", "En qué punto está el evento.", "Em que ponto está o evento.", "How sure the event is."];
        optional postponed_from: Spanned<When> = "reporte_de" ["Reporté de", "Aplazado desde", "Adiado de", "Postponed from"]
            ["L'ancienne date.", "La fecha anterior.", "A data anterior.", "The former date."];
        optional participation: Participation = "participation" ["Participation", "Participación", "Participação", "Participation"]
            ["La participation du réseau.", "La participación de la red.", "A participação da rede.", "Whether the network takes part."];
        required series: Series = "serie" ["Série", "Serie", "Série", "Series"]
            ["Une date du réseau, un événement extérieur ou une échéance.", "Una fecha de la red, un evento externo o una fecha límite.",
             "Uma data da rede, um evento externo ou um prazo.", "A date of the network, an outside event or a deadline."];
        optional venue: Venue = "lieu" ["Lieu", "Lugar", "Local", "Place"]
            ["Où l'événement a lieu.", "Dónde tiene lugar el evento.", "Onde o evento acontece.", "Where the event takes place."];
        optional within: Ref<Event> = "dans" ["Dans le cadre de", "En el marco de", "No âmbito de", "Within"]
            ["L'événement plus large dont il fait partie.", "El evento más amplio del que forma parte.",
             "O evento maior do qual faz parte.", "The larger event it is part of."];
        many organisers: AnyOf<Holders> = "organisateurs" ["Organisateurs", "Organizadores", "Organizadores", "Organisers"]
            ["Les identifiants des organismes ou collectivités.", "Los identificadores de los organismos o gobiernos locales.",
             "Os identificadores dos organismos ou governos locais.", "The slugs of organisations or authorities."];
        many themes: Ref<Theme> = "thematiques" ["Thématiques", "Temáticas", "Temáticas", "Themes"]
            ["Les identifiants des thématiques.", "Los identificadores de las temáticas.", "Os identificadores das temáticas.", "The slugs of the themes."];
        many countries: Spanned<Alpha2> = "pays" ["Pays", "Países", "Países", "Countries"]
            ["Les codes ISO des pays concernés.", "Los códigos ISO de los países en cuestión.", "Os códigos ISO dos países em questão.", "The ISO codes of the countries concerned."];
        many partnerships: Ref<Partnership> = "partenariats" ["Partenariats", "Alianzas", "Parcerias", "Partnerships"]
            ["Les partenariats concernés.", "Las alianzas en cuestión.", "As parcerias em questão.", "The partnerships concerned."];
        optional url: Url = "url" ["Page de l'événement", "Página del evento", "Página do evento", "Event page"]
            ["L'adresse de la page officielle.", "La dirección de la página oficial.", "O endereço da página oficial.", "The address of the official page."];
        many languages: Tag = "langue" ["Langues", "Idiomas", "Idiomas", "Languages"]
            ["Les langues de travail (fr, es, pt…).", "Los idiomas de trabajo (fr, es, pt…).", "Os idiomas de trabalho (fr, es, pt…).", "The working languages (fr, es, pt…)."];
        required summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["De quoi il s'agit, en 400 caractères au plus.", "De qué se trata, en 400 caracteres como máximo.",
             "Do que se trata, em no máximo 400 caracteres.", "What it is about, in 400 characters at most."];
        optional changed_on: NaiveDate = "modifie_le" ["Modifié le", "Modificado el", "Modificado em", "Changed on"]
            ["Le jour du dernier changement annoncé.", "El día del último cambio anunciado.", "O dia da última mudança anunciada.", "The day of the last announced change."];
    }
}
