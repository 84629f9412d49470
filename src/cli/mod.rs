//! The command line as types: what can be asked, and the help that is worth reading. Executes nothing of the core.

mod agenda;
mod build;
mod diff;
mod explain;
mod export;
mod fmt;
mod freshness;
mod import;
mod init;
mod kind;
mod links;
mod new;
mod refused;
mod schema;
mod serve;
mod shell;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

pub use agenda::{Action, Agenda, Place};
pub use build::{Build, Check, Common, Format};
pub use diff::{Diff, Format as DiffFormat};
pub use explain::Explain;
pub use export::Export;
pub use fmt::Fmt;
pub use freshness::{Format as FreshnessFormat, Freshness};
pub use import::Import;
pub use init::Init;
pub use links::{Format as LinksFormat, Links};
pub use new::{New, option};
pub use refused::Refused;
pub use schema::SchemaOf;
pub use serve::Serve;
pub use shell::{Completions, Man};

/// How every help page is laid out, in French.
const HELP: &str = "{about-with-newline}\nUtilisation : {usage}\n\n{all-args}{after-help}";

/// Le répertoire d'un réseau de coopération décentralisée : des fiches, un site.
#[derive(Debug, Parser)]
#[command(
    name = "dalc",
    version,
    help_template = HELP,
    subcommand_value_name = "COMMANDE",
    subcommand_help_heading = "Commandes",
    disable_help_subcommand = true,
    after_help = "Codes de sortie : 0 tout va bien ; 1 les fiches ont des erreurs ; 2 la commande n'a pas pu être exécutée ; \
                  3 le site est publié, des fiches sont en quarantaine.\n\
                  « dalc COMMANDE --help » explique chaque commande."
)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// What is asked.
#[derive(Debug, Subcommand)]
#[allow(missing_docs, reason = "clap shows the comments of the types they hold")]
pub enum Command {
    Build(Build),
    Check(Check),
    Explain(Explain),
    Serve(Serve),
    Init(Init),
    New(New),
    Diff(Diff),
    Fmt(Fmt),
    Export(Export),
    Import(Import),
    Agenda(Agenda),
    Freshness(Freshness),
    Links(Links),
    Schema(SchemaOf),
    Completions(Completions),
    Man(Man),
}

/// The command that `arguments` (the program's name first) ask for.
///
/// # Errors
/// What to print instead, and where: a help page that was asked for, or what is wrong.
pub fn parse(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Command, Refused> {
    let matches = command().try_get_matches_from(arguments).map_err(|error| Refused::new(&error))?;
    Line::from_arg_matches(&matches).map(|line| line.command).map_err(|error| Refused::new(&error))
}

/// The whole command line, to be read or described.
pub fn command() -> clap::Command {
    localized(Line::command())
}

/// The French words that clap has no attribute for.
fn localized(command: clap::Command) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command =
        names.into_iter().fold(command, |command, name| command.mut_subcommand(name, with_help_below));
    with_help(command).arg(
        clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(clap::ArgAction::Version)
            .help("Affiche la version"),
    )
}

/// A command with its help page, and those of its actions.
fn with_help_below(command: clap::Command) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command =
        names.into_iter().fold(command, |command, name| command.mut_subcommand(name, with_help_below));
    with_help(command.help_template(HELP))
}

fn with_help(command: clap::Command) -> clap::Command {
    command.disable_help_flag(true).disable_version_flag(true).next_help_heading("Options").arg(
        clap::Arg::new("help")
            .short('h')
            .long("help")
            .action(clap::ArgAction::Help)
            .help("Affiche cette aide"),
    )
}
