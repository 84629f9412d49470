//! Records broken in the ways that people break them, one way after the other.

use std::path::Path;
use std::{fs, io};

/// What is written instead of what, the first that a record has.
const SLIPS: [(&str, &str); 12] = [
    ("statut = \"", "statut = "),
    ("type = \"", "type = «"),
    ("collectivites = [", "collectivites = "),
    ("resume = ", "resme = "),
    ("statut = \"actif\"", "statut = \"Active\""),
    ("partenaires = [\"", "partenaires = [\"Municipio "),
    ("annee = ", "annee = en "),
    ("[[sources]]", "[[sources]"),
    ("url = \"https://", "url = \"www."),
    ("periode = \"", "periode = \"depuis "),
    ("titre = \"", "titre : \""),
    ("+++\n", "+ + +\n"),
];

/// Breaks every partnership of a content folder; how many there are.
pub fn all(content: &Path) -> io::Result<usize> {
    let mut count = 0;
    let mut paths: Vec<_> = fs::read_dir(content.join("partenariats"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let slips = SLIPS.iter().cycle().skip(count).take(SLIPS.len());
        let broken =
            slips.map(|(right, wrong)| text.replacen(right, wrong, 1)).find(|broken| *broken != text);
        fs::write(&path, broken.unwrap_or_default())?;
        count += 1;
    }
    Ok(count)
}
