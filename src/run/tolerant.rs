//! `dalc build --tolerant`: what was published last of a record that has errors stays online, marked.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dalc::input::Input;
use dalc::locale::Lang;
use dalc::quarantine::{Archive, Fate, Quarantined, Tolerated, tolerant};
use dalc::{Options, disk, origin, site_precompresses};

use super::progress::Shown;
use super::{FAULTY, Failure, QUARANTINED, telling};
use crate::cli::Build;

/// Builds and publishes, records that have errors giving way to what was published of them last.
pub fn build(
    arguments: &Build,
    input: Input,
    options: &Options,
    lang: Lang,
    shown: &Shown,
) -> Result<ExitCode, Failure> {
    let archive = beside(&arguments.out);
    let (origin, precompresses) = (origin(&input, options), site_precompresses(&input));
    let done = tolerant(input, &read(&archive)?, options, shown);
    telling::report(&done.told, lang, arguments.common.all, shown);
    let Tolerated { told, site, quarantine, archive: published } = done;
    let (mut site, origin) = match (told.site, site) {
        (Some(site), _) => (site, Some(origin)),
        (None, Some(site)) => (site, None),
        (None, None) => {
            shown.end();
            anstream::eprintln!("{}", telling::nothing_published(&arguments.out, lang));
            return Ok(ExitCode::from(FAULTY));
        }
    };
    if precompresses {
        site.precompress();
    }
    shown.publishing();
    let done = disk::publish(&site.files, origin, &arguments.out)?;
    if let Some(published) = &published {
        disk::write_new(&[(archive, published.to_text()?)], true)?;
    }
    telling::built(&site, &done, &arguments.out, &shown.end());
    quarantine.iter().for_each(|own| anstream::eprintln!("{}", sentence(own, lang)));
    Ok(if quarantine.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(QUARANTINED) })
}

/// Whether the texts of what is published there are kept for [`build`].
pub fn is_kept_up(out: &Path) -> bool {
    beside(out).exists()
}

/// Keeps the texts of what was just published.
pub fn keep(input: &Input, out: &Path) -> Result<(), Failure> {
    let text = Archive::of_published(&input.content).to_text()?;
    disk::write_new(&[(beside(out), text)], true)?;
    Ok(())
}

/// Where the texts of what was published are kept: beside the folder, for some of them may not be for everybody.
fn beside(out: &Path) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.dalc-fiches.json"))
}

fn read(path: &Path) -> Result<Archive, Failure> {
    if !path.exists() {
        return Ok(Archive::default());
    }
    let archive = Archive::read(&disk::read_bytes(path)?);
    let told = |error| {
        format!(
            "le fichier {} n'est pas compris ({error}) ; effacez-le : les fiches en erreur seront alors laissées de côté",
            path.display()
        )
    };
    Ok(archive.map_err(told)?)
}

fn sentence(own: &Quarantined, lang: Lang) -> String {
    let Quarantined { path, fate } = own;
    let said = match (lang, fate) {
        (Lang::Fr, Fate::Kept) => "en quarantaine : la dernière version publiée reste en ligne, marquée",
        (Lang::Fr, Fate::LeftOut) => "en quarantaine : jamais publiée, elle est laissée de côté",
        (Lang::Fr, Fate::Restored) => "remise en ligne : d'autres fiches la nomment",
        (Lang::Es, Fate::Kept) => "en cuarentena: la última versión publicada sigue en línea, marcada",
        (Lang::Es, Fate::LeftOut) => "en cuarentena: nunca publicada, se deja de lado",
        (Lang::Es, Fate::Restored) => "puesta de nuevo en línea: otras fichas la nombran",
        (Lang::Pt, Fate::Kept) => "em quarentena: a última versão publicada continua no ar, marcada",
        (Lang::Pt, Fate::LeftOut) => "em quarentena: nunca publicada, fica de lado",
        (Lang::Pt, Fate::Restored) => "de volta ao ar: outras fichas a nomeiam",
        (Lang::En, Fate::Kept) => "in quarantine: the last version that was published stays online, marked",
        (Lang::En, Fate::LeftOut) => "in quarantine: never published, it is left out",
        (Lang::En, Fate::Restored) => "back online: other records name it",
    };
    let colon = if lang == Lang::Fr { " :" } else { ":" };
    format!("{path}{colon} {said}")
}
