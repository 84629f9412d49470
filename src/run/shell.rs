//! `dalc completions` and `dalc man`: what the command line says of itself, in the forms of terminals and manuals.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap_mangen::Man as Page;
use dalc::disk;

use super::{Failure, telling};
use crate::cli::{Completions, Man, command};

/// Prints the completions of a terminal's program.
pub fn completions(arguments: &Completions) -> ExitCode {
    let mut written = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "dalc", &mut written);
    anstream::print!("{}", String::from_utf8_lossy(&written));
    ExitCode::SUCCESS
}

/// Prints the manual of dalc, or writes it with those of its commands.
pub fn man(arguments: &Man) -> Result<ExitCode, Failure> {
    match &arguments.out {
        None => anstream::print!("{}", page(command())?),
        Some(folder) => write(folder)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path) -> Result<(), Failure> {
    let whole = command();
    let below = whole.get_subcommands().map(|sub| {
        let name = format!("dalc-{}", sub.get_name());
        sub.clone().name(&name).bin_name(&name)
    });
    let file = |command: clap::Command| -> Result<(PathBuf, String), Failure> {
        Ok((folder.join(format!("{}.1", command.get_name())), page(command)?))
    };
    let files = below.chain([whole.clone()]).map(file).collect::<Result<Vec<_>, _>>()?;
    disk::write_new(&files, true)?;
    let count = telling::count(files.len(), "page de manuel écrite", "pages de manuel écrites");
    anstream::println!("{count} dans {}.", folder.display());
    Ok(())
}

fn page(command: clap::Command) -> Result<String, Failure> {
    let mut written = Vec::new();
    Page::new(command.disable_help_subcommand(true)).render(&mut written)?;
    Ok(String::from_utf8_lossy(&written).into_owned())
}
