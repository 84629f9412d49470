//! Articles, and the pages of the site's own.

use super::names;
use super::prose::{self, Matter};
use super::record::{Record, Value, text, texts};
use super::scale::{Scale, YEAR};
use super::sources;
use super::words::COUNTRIES;

const NATURES: &[&str] = &["actualite", "experience", "appel"];

/// Article `index`.
pub fn article(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("articles", index);
    let title = format!("Article fictif {index}");
    let partnership = names::partnership_slug(chance.below(scale.partnerships), scale);
    let country = names::country_slug(COUNTRIES[chance.below(COUNTRIES.len())].0);
    let year = chance.between(YEAR - 8, YEAR - 1);
    let fields = vec![
        ("titre", text(&title)),
        ("date", sources::day(year, &mut chance)),
        ("nature", text(chance.pick(NATURES))),
        ("sujets", texts([format!("partenariats/{partnership}"), format!("pays/{country}")])),
        ("resume", text(format!("Article synthétique n° {index}, pour les mesures."))),
        ("sources", sources::some(&mut chance)),
    ];
    let links = [names::link("un partenariat", "partenariats", &partnership)];
    let matter = Matter { links: &links, year };
    let body = prose::partnership("Article synthétique.", &matter, &mut chance);
    let slug = format!("article-fictif-{index}");
    Record { folder: "articles", year: None, slug, title, countries: vec![], fields, body }
}

/// Page `index`.
pub fn page(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("pages", index);
    let title = format!("Page fictive {index}");
    let mut fields = vec![("titre", text(&title))];
    fields.extend((index < 6).then(|| ("menu", text(format!("Page {index}")))));
    fields.push(("ordre", Value::Number(index * 10)));
    fields.push(("resume", text("Page synthétique, pour les mesures.")));
    let links = [names::link("une autre page", "pages", &slug_of((index + 1) % super::scale::PAGES))];
    let body =
        prose::partnership("Page synthétique.", &Matter { links: &links, year: YEAR - 9 }, &mut chance);
    Record { folder: "pages", year: None, slug: slug_of(index), title, countries: vec![], fields, body }
}

fn slug_of(index: usize) -> String {
    format!("page-fictive-{index}")
}
