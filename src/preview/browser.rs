//! Opens the preview in the visitor's own browser. Refuses to wait for it, and to know which one it is.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

/// Asks the desktop to open `url`, without waiting. An error means that nothing could be started (a machine without a
/// desktop): tell the address and go on.
pub fn open_browser(url: &str) -> Result<(), io::Error> {
    let mut child = opener(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // Waited for on the side, so that no finished process stays in the system's table.
    thread::Builder::new().spawn(move || child.wait()).map(drop)
}

#[cfg(target_os = "macos")]
fn opener(url: &str) -> Command {
    let mut command = Command::new("open");
    command.arg(url);
    command
}

#[cfg(windows)]
fn opener(url: &str) -> Command {
    let mut command = Command::new("cmd");
    // The empty argument is the title of the window, which `start` would otherwise take from the address.
    command.args(["/C", "start", "", url]);
    command
}

#[cfg(not(any(target_os = "macos", windows)))]
fn opener(url: &str) -> Command {
    let mut command = Command::new("xdg-open");
    command.arg(url);
    command
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_address_is_one_argument() {
        let url = "http://127.0.0.1:8000/a b/";
        let command = super::opener(url);
        assert!(command.get_args().any(|argument| argument == url));
    }
}
