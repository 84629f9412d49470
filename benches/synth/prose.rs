//! French prose that says nothing about anybody: Markdown with headings, lists, tables, notes and links.

use super::chance::Chance;
use super::words::{DEEDS, DOMAINS, PEOPLE, THINGS};

/// What a text talks about.
pub struct Matter<'a> {
    /// Markdown links to other records, to be strewn about.
    pub links: &'a [String],
    /// The year things began.
    pub year: usize,
}

const CONTEXT: &[&str] = &[
    "Les échanges ont commencé en {an}, à l’occasion d’un séminaire sur {domaine} qui a réuni {public} et {public}.",
    "Les deux territoires rencontrent des difficultés voisines, malgré la distance : {domaine}, {domaine}, et la place faite à la jeunesse.",
    "Un premier accord, limité à {duree}, avait permis de {action} ; ses limites ont conduit à voir plus large.",
    "La démarche s’appuie sur {chose}, fruit d’un travail avec {public}, de part et d’autre de l’océan.",
    "À l’origine, la demande portait sur {domaine} ; elle s’est étendue peu à peu, au fil des missions, des visites et des bilans.",
    "Une étude de {duree}, menée avec {public}, a montré où agir d’abord et ce qu’il valait mieux ne pas promettre.",
    "La coopération est suivie par un comité paritaire, qui se réunit deux fois l’an et publie ses relevés de décisions.",
    "Après un début hésitant, marqué par des changements d’équipes, le travail a repris en {an} avec {public}.",
    "Le cadre retenu est modeste à dessein : peu d’actions, mais suivies dans la durée et évaluées avec {public}.",
    "Chaque année, une rencontre fait le point ; celle de {an} a porté sur {domaine}, à la demande du partenaire.",
];

const ACTIONS: &[&str] = &[
    "**Formation** : {nombre} journées avec {public}, pour {action}.",
    "**Échanges d’expertise** : {chose} et {nombre} visites croisées, de {duree} chacune.",
    "**Chantier commun** : {action}, avec {public}.",
    "**Jeunesse** : accueil de {nombre} volontaires pendant {duree}, pour {action}.",
    "**Outils** : {chose}, libre de droits, avec une mise à jour en {an}.",
    "**Évaluation** : enquête auprès de {nombre} foyers, puis restitution publique en {an}.",
    "**Équipement** : achat de matériel d’occasion et entretien assuré par {public}.",
    "**Culture** : {chose}, à découvrir dans {nombre} lieux des deux territoires.",
    "**Méthode** : relecture par {public}, pour {action}.",
    "**Concertation** : {nombre} réunions publiques sur {domaine}.",
];

const RESULTS: &[&str] = &[
    "Au terme de {duree}, {nombre} personnes ont été formées, dont une moitié de femmes.",
    "Le dispositif touche {nombre} foyers et permet de {action} à un coût supportable pour le budget local.",
    "Les économies réalisées ont été réinvesties dans {domaine}, ce qui n’était pas prévu au départ.",
    "On compte aujourd’hui {nombre} structures associées, contre moins de dix en {an}.",
    "Le bilan, établi avec {public}, relève aussi des retards : un marché infructueux, puis une saison des pluies plus longue.",
    "Grâce à {chose}, les services ont pu {action} sans appui extérieur dès {an}.",
    "La fréquentation a doublé en {duree} ; la part des moins de vingt-cinq ans, elle, reste à améliorer.",
    "Deux délibérations ont été prises pour pérenniser le poste d’animation, cofinancé jusqu’en {an}.",
    "Les indicateurs sont publiés chaque année ; le plus suivi concerne {domaine}.",
    "L’expérience a été reprise par {nombre} collectivités voisines, avec des adaptations.",
];

const LESSONS: &[&str] = &[
    "Le temps long compte plus que le montant : les meilleurs résultats viennent d’actions menées pendant {duree} au moins.",
    "Associer {public} dès la première réunion évite bien des malentendus.",
    "La réciprocité n’est pas un mot : le territoire français a, lui aussi, appris à {action}.",
    "Il faut prévoir la relève, car les équipes changent plus vite que les conventions.",
    "Traduire tôt, et tout traduire, y compris les tableaux : c’est le conseil que donnent {public}.",
    "Un outil simple, tenu à jour, l’emporte sur {chose} que personne n’ouvre.",
    "La prochaine étape portera sur {domaine}, si les financements sont confirmés.",
];

const SPANS: &[&str] = &["six mois", "neuf mois", "dix-huit mois", "deux ans", "trois ans", "quatre ans"];

/// The body of a partnership: about 250 words.
pub fn partnership(opening: &str, matter: &Matter<'_>, chance: &mut Chance) -> String {
    let mut parts = vec![
        format!(
            "{opening} Les faits et les chiffres de cette page sont inventés pour mesurer le générateur."
        ),
        section("Contexte", &paragraph(CONTEXT, 2, matter, chance)),
        section("Actions menées", &actions(matter, chance)),
        section("Résultats", &paragraph(RESULTS, 3, matter, chance)),
    ];
    parts.extend(chance.once_in(4).then(|| table(matter, chance)));
    parts.push(section("Enseignements", &paragraph(LESSONS, 2, matter, chance)));
    parts.push(format!("Voir aussi {}.", matter.links.join(", ")));
    parts.extend(chance.once_in(6).then(|| quotation(matter, chance)));
    parts.extend(chance.once_in(5).then(|| footnote(matter, chance)));
    parts.join("\n\n") + "\n"
}

/// A shorter body, for other records.
pub fn short(opening: &str, matter: &Matter<'_>, chance: &mut Chance) -> String {
    let lines = [
        opening.to_owned(),
        paragraph(CONTEXT, 2, matter, chance),
        section("À retenir", &actions(matter, chance)),
        format!("Voir aussi {}.", matter.links.join(", ")),
    ];
    lines.join("\n\n") + "\n"
}

/// A sentence for a summary or a note.
pub fn sentence(matter: &Matter<'_>, chance: &mut Chance) -> String {
    let pool = chance.pick(&[CONTEXT, RESULTS, LESSONS]);
    paragraph(pool, 1, matter, chance)
}

fn section(heading: &str, text: &str) -> String {
    format!("## {heading}\n\n{text}")
}

/// `count` different sentences of `pool`.
fn paragraph(pool: &[&str], count: usize, matter: &Matter<'_>, chance: &mut Chance) -> String {
    let (first, step) = (chance.below(pool.len()), chance.between(1, 3));
    let chosen = (0..count).map(|number| pool[(first + number * step) % pool.len()]);
    chosen.map(|pattern| filled(pattern, matter, chance)).collect::<Vec<_>>().join(" ")
}

fn actions(matter: &Matter<'_>, chance: &mut Chance) -> String {
    let (first, count) = (chance.below(ACTIONS.len()), chance.between(3, 4));
    let marks = if chance.once_in(3) { ["1. ", "2. ", "3. ", "4. "] } else { ["- "; 4] };
    let items = (first..first + count).map(|number| ACTIONS[number % ACTIONS.len()]).zip(marks);
    items.map(|(item, mark)| format!("{mark}{}", filled(item, matter, chance))).collect::<Vec<_>>().join("\n")
}

fn table(matter: &Matter<'_>, chance: &mut Chance) -> String {
    let rows = (0..3).map(|number| {
        let (year, people, sessions) = (matter.year + number, chance.between(12, 480), chance.between(2, 30));
        format!("| {year} | {people} | {sessions} |\n")
    });
    format!("| Année | Personnes | Séances |\n| --- | ---: | ---: |\n{}", rows.collect::<String>())
        .trim_end()
        .to_owned()
}

fn quotation(matter: &Matter<'_>, chance: &mut Chance) -> String {
    format!("> {}", paragraph(LESSONS, 1, matter, chance))
}

fn footnote(matter: &Matter<'_>, chance: &mut Chance) -> String {
    let note = paragraph(RESULTS, 1, matter, chance);
    format!("Les montants figurent au rapport annuel[^rapport], synthétique lui aussi.\n\n[^rapport]: {note}")
}

/// `pattern` with every `{name}` replaced by words drawn for it.
fn filled(pattern: &str, matter: &Matter<'_>, chance: &mut Chance) -> String {
    let mut parts = pattern.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (name, rest) in parts.filter_map(|part| part.split_once('}')) {
        text += &drawn(name, matter, chance);
        text += rest;
    }
    text
}

fn drawn(name: &str, matter: &Matter<'_>, chance: &mut Chance) -> String {
    match name {
        "an" => (matter.year + chance.below(4)).to_string(),
        "nombre" => chance.between(3, 480).to_string(),
        "duree" => chance.pick(SPANS).to_owned(),
        "domaine" => chance.pick(DOMAINS).to_owned(),
        "public" => chance.pick(PEOPLE).to_owned(),
        "action" => chance.pick(DEEDS).to_owned(),
        _ => chance.pick(THINGS).to_owned(),
    }
}
