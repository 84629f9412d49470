//! The way from a page to a change of what it says: the editor of the code host, or a letter.
//!
//! Owns the addresses of GitHub, GitLab and Forgejo that open a record, or a new one with its text. Refuses to know where a
//! link is shown.

use super::query::{encoded, encoded_email, encoded_path};
use crate::locale::{Lang, words};
use crate::settings::{CodeHost, Repository, Settings};

/// The longest text that a new file is given by its address: code hosts refuse addresses of 8 kB and more.
const LONGEST: usize = 7_000;

impl Repository {
    fn branch(&self) -> &str {
        self.branch.as_deref().unwrap_or("main")
    }

    /// The path in the repository of a path in the content folder.
    fn path(&self, path: &str) -> String {
        let folder = self.folder.as_deref().unwrap_or("content").trim_matches('/');
        let whole = if matches!(folder, "" | ".") { path.to_owned() } else { format!("{folder}/{path}") };
        encoded_path(&whole)
    }

    fn home(&self) -> String {
        self.address.trim_end_matches('/').trim_end_matches(".git").to_owned()
    }
}

/// The editor of a record, by its path in the content folder. Whoever may not write is led to a copy of their own.
pub fn edit(repository: &Repository, path: &str) -> String {
    let (home, branch, path) = (repository.home(), encoded_path(repository.branch()), repository.path(path));
    match repository.host {
        CodeHost::Github => format!("{home}/edit/{branch}/{path}"),
        CodeHost::Gitlab => format!("{home}/-/edit/{branch}/{path}"),
        CodeHost::Forgejo => format!("{home}/_edit/{branch}/{path}"),
    }
}

/// The editor of a new record in a folder of the content, with its name and its text.
///
/// GitHub and Forgejo document `filename` and `value`. GitLab takes `file_name` and `content`; versions whose editor
/// overlooks the latter begin with an empty file.
pub fn create(repository: &Repository, folder: &str, name: &str, text: &str) -> String {
    let (home, branch, folder) =
        (repository.home(), encoded_path(repository.branch()), repository.path(folder));
    let (name, text) = (encoded(name), shortened(text));
    match repository.host {
        CodeHost::Github => format!("{home}/new/{branch}/{folder}?filename={name}&value={text}"),
        CodeHost::Gitlab => format!("{home}/-/new/{branch}/{folder}?file_name={name}&content={text}"),
        CodeHost::Forgejo => format!("{home}/_new/{branch}/{folder}?filename={name}&value={text}"),
    }
}

/// A text for an address: whole, or without its last lines where it would be too long.
fn shortened(text: &str) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let line = encoded(line);
        if out.len() + line.len() > LONGEST {
            break;
        }
        out.push_str(&line);
    }
    out
}

/// A letter to the publisher; `None` when the settings have no address for it.
pub fn letter(settings: &Settings, subject: &str, text: &str) -> Option<String> {
    let to = settings.publisher.email.as_ref()?;
    // Mail programs take lines as RFC 6068 (5) has them.
    let text = encoded(&text.replace('\n', "\r\n"));
    Some(format!("mailto:{}?subject={}&body={text}", encoded_email(to), encoded(subject)))
}

/// The subject of a letter: what is asked, and of what.
pub fn subject(lang: Lang, asked: &str, of: &str) -> String {
    format!("{asked}{}{of}", words(" : ", ": ", ": ", ": ").get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Url;

    fn repository(host: CodeHost, address: &str) -> Repository {
        let address = Url::new(address).expect("an address");
        Repository { address, host, branch: None, folder: None }
    }

    #[test]
    fn each_host_has_its_addresses() {
        let cases = [
            (
                repository(CodeHost::Github, "https://github.com/o/r"),
                "https://github.com/o/r/edit/main/content/pays/haiti.toml",
                "https://github.com/o/r/new/main/content/pays?filename=a.toml&value=b%20%3D%201",
            ),
            (
                repository(CodeHost::Gitlab, "https://gitlab.example/g/s/r.git"),
                "https://gitlab.example/g/s/r/-/edit/main/content/pays/haiti.toml",
                "https://gitlab.example/g/s/r/-/new/main/content/pays?file_name=a.toml&content=b%20%3D%201",
            ),
            (
                repository(CodeHost::Forgejo, "https://codeberg.org/o/r/"),
                "https://codeberg.org/o/r/_edit/main/content/pays/haiti.toml",
                "https://codeberg.org/o/r/_new/main/content/pays?filename=a.toml&value=b%20%3D%201",
            ),
        ];
        for (repository, editor, new) in cases {
            assert_eq!(edit(&repository, "pays/haiti.toml"), editor);
            assert_eq!(create(&repository, "pays", "a.toml", "b = 1"), new);
        }
    }

    #[test]
    fn long_texts_lose_whole_lines() {
        let text = "# été\n".repeat(1_000);
        let short = shortened(&text);
        assert!(short.len() <= LONGEST && short.ends_with("%0A"), "{}", short.len());
        assert_eq!(shortened("a = 1\n"), "a%20%3D%201%0A");
    }
}
