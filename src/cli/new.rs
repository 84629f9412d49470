//! `dalc new`: a command for each kind of record, an option for each of its keys.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use dalc::draft::{Question, Values, keys};
use dalc::locale::{Lang, slug_of};
use dalc::record::Kind;

const ABOUT: &str = "Commence une fiche";

const LONG: &str = "Commence une fiche.\n\n\
    Chaque sorte de fiches a ses options, une par clé. Ce qui manque est demandé à l'écran ; sans écran, il suffit de \
    quoi nommer la fiche, et le reste est laissé à compléter, avec ce qu'il faut écrire. Les collectivités sont \
    cherchées parmi les fiches, puis dans les tables de référence ; celles qui n'ont pas de fiche en reçoivent une, \
    avec leur code et leur position. Une fiche qui existe déjà est refusée, et rien n'est écrit.";

/// Commence une fiche.
#[derive(Debug)]
pub struct New {
    /// The kind of the record.
    pub kind: Kind,
    /// What is said of it.
    pub values: Values,
    /// The name of its file.
    pub name: Option<String>,
    /// The content folder.
    pub content: PathBuf,
    /// Today, when it is another day.
    pub date: Option<NaiveDate>,
    /// Whether nothing is to be written.
    pub dry_run: bool,
}

/// The option of a key: that of one value, where there may be several.
pub fn option(key: &Question) -> String {
    let words: Vec<String> = key.path.iter().filter(|part| part.parse::<usize>().is_err()).cloned().collect();
    let is_one_of_several = key.is_list || key.path.len() > words.len();
    let first = if is_one_of_several { singular(&words[0]) } else { words[0].clone() };
    slug_of(&[&[first], &words[1..]].concat().join("-"))
}

/// The name of one of the things that a key lists: `autres_noms` lists each `autre_nom`.
fn singular(key: &str) -> String {
    let word = |word: &str| {
        if word == "pays" { word.to_owned() } else { word.trim_end_matches(['s', 'x']).to_owned() }
    };
    key.split('_').map(word).collect::<Vec<_>>().join("_")
}

impl Args for New {
    fn augment_args(command: Command) -> Command {
        let command = command
            .about(ABOUT)
            .long_about(LONG)
            .subcommand_value_name("SORTE")
            .subcommand_help_heading("Sortes de fiches")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true);
        Kind::ALL.iter().fold(command, |command, kind| command.subcommand(of_kind(*kind)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        New::augment_args(command)
    }
}

/// The name of a kind as people type it: `partenariat`.
fn typed(kind: Kind) -> String {
    slug_of(kind.label().get(Lang::Fr))
}

/// Every kind as people type it.
pub(super) fn kinds() -> Vec<String> {
    Kind::ALL.iter().map(|&kind| typed(kind)).collect()
}

fn of_kind(kind: Kind) -> Command {
    let label = kind.label().get(Lang::Fr);
    let command = Command::new(typed(kind)).about(format!("Fiche : {label}"));
    let aliases = Lang::ALL.iter().map(|&lang| kind.label().get(lang).to_owned());
    let others: BTreeSet<String> =
        aliases.chain([kind.folder().to_owned()]).filter(|alias| *alias != typed(kind)).collect();
    let (needed, optional): (Vec<Question>, Vec<Question>) =
        keys(kind).into_iter().partition(|key| key.is_needed);
    let options = needed.iter().chain(&optional).map(of_key);
    // An article has a date of its own: that of today has no option there.
    let is_free = |arg: &Arg| !keys(kind).iter().any(|key| arg.get_long() == Some(option(key).as_str()));
    command.aliases(others).args(options).args(common().into_iter().filter(is_free))
}

/// What an option of a key is called among those of its command, whose own have no dot before their names.
fn id(key: &Question) -> String {
    format!(".{}", key.path.join("."))
}

fn of_key(key: &Question) -> Arg {
    let name = option(key);
    let plain: Vec<&str> = key.path.iter().map(String::as_str).filter(|part| *part != "1").collect();
    let others: BTreeSet<String> =
        [plain.join("."), plain.join("-"), plain.join("-").replace('_', "-")].into();
    let words: Vec<&str> = key.words.iter().map(|(word, _)| *word).collect();
    let choice = if words.is_empty() { String::new() } else { format!(" Au choix : {}", words.join(", ")) };
    let several = if key.is_list { " ; à répéter" } else { "" };
    let about = key.about.trim_end_matches('.');
    let end = if choice.is_empty() { "" } else { "." };
    Arg::new(id(key))
        .long(name.clone())
        .aliases(others.into_iter().filter(move |other| *other != name).collect::<BTreeSet<_>>())
        .value_name("VALEUR")
        .help(format!("{about}{several}{end}{choice}"))
        .help_heading(if key.is_needed { "Ce qu'il faut dire" } else { "Ce qu'on peut dire aussi" })
        .allow_hyphen_values(true)
        .action(if key.is_list { ArgAction::Append } else { ArgAction::Set })
}

/// What every kind has besides its keys.
fn common() -> [Arg; 4] {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help).help_heading("Options")
    };
    [
        option("fiche", "NOM", "Nom du fichier, sans sa terminaison [défaut : d'après ce qui est dit]"),
        option("content", "DOSSIER", "Dossier où écrire [défaut : content]")
            .value_parser(clap::value_parser!(PathBuf)),
        option("date", "AAAA-MM-JJ", "Date du jour [défaut : aujourd'hui, au fuseau du site]")
            .value_parser(super::build::date),
        Arg::new("dry-run")
            .long("dry-run")
            .action(ArgAction::SetTrue)
            .help("Montre ce qui serait écrit, sans l'écrire")
            .help_heading("Options"),
    ]
}

impl FromArgMatches for New {
    fn from_arg_matches(matches: &ArgMatches) -> Result<New, clap::Error> {
        let missing = || clap::Error::new(ErrorKind::MissingSubcommand);
        let (name, own) = matches.subcommand().ok_or_else(missing)?;
        let kind = Kind::ALL.iter().copied().find(|kind| typed(*kind) == name).ok_or_else(missing)?;
        let one = |name: &str| own.get_one::<PathBuf>(name).cloned();
        Ok(New {
            kind,
            values: values(kind, own),
            name: own.get_one::<String>("fiche").cloned(),
            content: one("content").unwrap_or_else(|| PathBuf::from("content")),
            date: own.try_get_one::<NaiveDate>("date").ok().flatten().copied(),
            dry_run: own.get_flag("dry-run"),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = New::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What the options say; a value of several parts may also be written with semicolons.
fn values(kind: Kind, own: &ArgMatches) -> Values {
    let said = keys(kind).into_iter().filter_map(|key| {
        let all: Vec<&str> = own.get_many::<String>(&id(&key))?.map(String::as_str).collect();
        Some((key.path, all.join("; ")))
    });
    said.filter(|(_, value)| !value.trim().is_empty()).collect()
}
