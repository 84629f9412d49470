//! What is shown now, and the stream that tells each open page when it changes (server-sent events, WHATWG HTML
//! section 9.2). Builds nothing and decides nothing about pages.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::shown::Shown;
use crate::pieces::Pieces;

/// How often a silent stream sends a comment: a browser that left is noticed by the second one it misses.
const HEARTBEAT: Duration = Duration::from_secs(10);

const HEAD: &str = "HTTP/1.1 200 OK\r\n\
    Content-Type: text/event-stream; charset=utf-8\r\n\
    Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Connection: close\r\n\r\n\
    retry: 500\n\n";

/// The one place where the building thread and the answering threads meet.
#[derive(Debug, Default)]
pub(super) struct Live {
    shown: Mutex<Arc<Shown>>,
    changed: Condvar,
    /// The files of the pages that were asked for, the last one last.
    looked_at: Mutex<Vec<String>>,
}

/// How many pages are held to be open in browsers.
const OPEN: usize = 8;

impl Live {
    /// What is shown now.
    pub(super) fn now(&self) -> Arc<Shown> {
        self.lock().clone()
    }

    /// Replaces what is shown, and wakes every stream.
    pub(super) fn show(&self, next: Shown) {
        *self.lock() = Arc::new(next);
        self.changed.notify_all();
    }

    /// Replaces one page of the site that is shown, before the round that made it ends.
    pub(super) fn show_early(&self, file: &str, page: &Pieces) {
        if let Some(next) = self.now().with_page(file, page) {
            self.show(next);
        }
    }

    /// Notes that a page was asked for.
    pub(super) fn look_at(&self, file: String) {
        let mut files = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|other| *other != file);
        files.push(file);
        let over = files.len().saturating_sub(OPEN);
        files.drain(..over);
    }

    /// The files of the pages that were asked for last.
    pub(super) fn looked_at(&self) -> Vec<String> {
        self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Writes the state at once, then each time it changes, until the reader is gone. Never returns Ok.
    pub(super) fn stream(&self, mut out: impl Write) -> io::Result<()> {
        let mut shown = self.now();
        out.write_all(HEAD.as_bytes())?;
        send(&mut out, &state(&shown))?;
        loop {
            let next = self.after(shown.round);
            let message = if next.round == shown.round { ":\n\n".to_string() } else { state(&next) };
            send(&mut out, &message)?;
            shown = next;
        }
    }

    /// What is shown as soon as it is later than `round`, or at the next heartbeat.
    fn after(&self, round: u64) -> Arc<Shown> {
        let same = |shown: &mut Arc<Shown>| shown.round == round;
        let waited = self.changed.wait_timeout_while(self.lock(), HEARTBEAT, same);
        let (shown, _) = waited.unwrap_or_else(PoisonError::into_inner);
        shown.clone()
    }

    /// A thread that died holding the lock left a whole value behind: it is only ever replaced.
    fn lock(&self) -> MutexGuard<'_, Arc<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn send(out: &mut impl Write, message: &str) -> io::Result<()> {
    out.write_all(message.as_bytes())?;
    out.flush()
}

/// One event `etat`: the version, the title of the banner (empty without one), then its lines.
fn state(shown: &Shown) -> String {
    let version = shown.version();
    let (title, text) = match &shown.banner {
        Some(banner) => (banner.title, banner.text.as_str()),
        None => ("", ""),
    };
    let lines: String =
        [version, title].into_iter().chain(text.lines()).map(|line| format!("data: {line}\n")).collect();
    format!("id: {version}\nevent: etat\n{lines}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::Round;

    #[test]
    fn a_text_cannot_leave_its_data_lines() {
        let faults = "a\n\nevent: autre\r\ndata: b\rid: 9".to_string();
        let shown = Shown::default().then(Round::Broken { faults }, &[]);
        let message = state(&shown);
        let mut lines = message.lines();
        assert_eq!((lines.next(), lines.next()), (Some("id: "), Some("event: etat")));
        let data: Vec<_> = lines.collect();
        assert_eq!(data.last(), Some(&""));
        assert!(data[..data.len() - 1].iter().all(|line| line.starts_with("data: ")), "{message}");
        assert!(!message.contains('\r'));
    }

    #[test]
    fn a_stream_ends_with_its_reader() {
        struct Gone;
        impl Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        assert!(Live::default().stream(Gone).is_err());
    }
}
