//! `dalc serve` and a browser before it, at the other end of a socket.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// How long the first site may take, and any other.
const PATIENCE: Duration = Duration::from_mins(2);

/// How long nobody writes after an edit, so that each round ends before the next begins.
const REST: Duration = Duration::from_secs(8);

/// A preview, and a browser that is told when to load its page again.
pub struct Browser {
    preview: Child,
    port: u16,
    events: BufReader<TcpStream>,
}

impl Browser {
    /// Starts the preview of the folder `content` in `place` and waits for its first site.
    pub fn open(program: &Path, place: &Path, date: &str) -> io::Result<Browser> {
        let mut preview = Command::new(program)
            .args(["serve", "--port", "0", "--date", date])
            .current_dir(place)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let said = preview.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
        let mut said = BufReader::new(said);
        let mut line = String::new();
        said.read_line(&mut line)?;
        let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok()).ok_or_else(|| io::Error::other(line.clone()))?;
        line.clear();
        said.read_line(&mut line)?;
        // What it says later is read and dropped, so that it never waits for a reader.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        let events = BufReader::new(ask(port, "/__dalc/events", "keep-alive")?);
        let mut browser = Browser { preview, port, events };
        browser.told()?;
        Ok(browser)
    }

    /// Saves another summary of a record; how long until its page, as the browser gets it, has it.
    pub fn edit(&mut self, record: &Path, round: usize) -> io::Result<Duration> {
        let text = fs::read_to_string(record)?;
        let at = text.find("resume = \"").map(|at| at + "resume = \"".len());
        let at = at.ok_or_else(|| io::Error::other("a record without a summary"))?;
        let words = format!("Essai {round} ");
        let name = record.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // A browser has the page open.
        self.page(&name)?;
        let began = Instant::now();
        fs::write(record, format!("{}{words}{}", &text[..at], &text[at..]))?;
        self.until(&name, |page| page.contains(&words))?;
        let took = began.elapsed();
        fs::write(record, &text)?;
        self.until(&name, |page| !page.contains(&words))?;
        thread::sleep(REST);
        Ok(took)
    }

    /// Waits until the browser, each time it is told to load the page of a record again, gets one that is right.
    fn until(&mut self, name: &str, is_right: impl Fn(&str) -> bool) -> io::Result<()> {
        loop {
            self.told()?;
            if is_right(&self.page(name)?) {
                return Ok(());
            }
        }
    }

    fn page(&self, name: &str) -> io::Result<String> {
        let mut page = String::new();
        ask(self.port, &format!("/partenariats/{name}/"), "close")?.read_to_string(&mut page)?;
        Ok(page)
    }

    /// Waits until the browser is told of a round.
    fn told(&mut self) -> io::Result<()> {
        let mut line = String::new();
        let mut data = false;
        loop {
            line.clear();
            if self.events.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the preview ended"));
            }
            data |= line.starts_with("data:");
            if data && line.trim().is_empty() {
                return Ok(());
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.preview.kill());
        drop(self.preview.wait());
    }
}

fn ask(port: u16, path: &str, connection: &str) -> io::Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n\r\n")?;
    Ok(stream)
}
