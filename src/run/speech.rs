//! The language in which mistakes are told: the one asked for, else the site's, else the machine's.

use dalc::input::Input;
use dalc::locale::Lang;
use dalc::site_lang;

/// What the machine says of its language, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language to speak about the records of `input`.
pub fn lang(asked: Option<Lang>, input: &Input) -> Lang {
    asked.or_else(|| site_lang(input)).or_else(of_the_machine).unwrap_or(Lang::Fr)
}

fn of_the_machine() -> Option<Lang> {
    let said = VARIABLES.iter().filter_map(|name| std::env::var(name).ok()).find(|said| !said.is_empty())?;
    Lang::from_tag(said.split('.').next().unwrap_or_default())
}
