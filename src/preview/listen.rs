//! The sockets: opens them on this machine's own addresses only, reads requests, writes answers. Decides no answer
//! (`response`).
//!
//! Each request has a thread of its own: a browser that reads slowly, a stream of events that never ends and a panic
//! cost that thread and no other, where a pool would run dry.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use super::error::ServeError;
use super::live::Live;
use super::request::{Asked, Base};
use super::response::{self, Answer, Reply};

/// How long to breathe when the system refuses a connection (too many open files, most often).
const PAUSE: Duration = Duration::from_millis(250);

/// How long an idle connection may still speak after such a refusal; browsers drop theirs sooner.
const IDLE: Duration = Duration::from_mins(5);

/// The open sockets, all on one port. Browsers may knock already: the system keeps them waiting.
#[derive(Debug)]
pub(super) struct Doors {
    /// The port, never 0.
    pub port: u16,
    listeners: Vec<TcpListener>,
}

/// Opens `port` (0: any free one) on 127.0.0.1, and on `::1` where this machine has it and nobody else took it.
pub(super) fn open(port: u16) -> Result<Doors, ServeError> {
    let bind = |ip: IpAddr, port: u16| TcpListener::bind((ip, port));
    let refused = |error: io::Error| ServeError::listening(port, error);
    let first = bind(Ipv4Addr::LOCALHOST.into(), port).map_err(refused)?;
    let port = first.local_addr().map_err(refused)?.port();
    let second = bind(Ipv6Addr::LOCALHOST.into(), port).ok();
    let listeners = std::iter::once(first).chain(second).collect();
    Ok(Doors { port, listeners })
}

/// What every answering thread needs.
struct Desk {
    base: Base,
    live: Arc<Live>,
    port: u16,
}

/// Answers from threads of its own, for as long as the process lives.
pub(super) fn serve(doors: Doors, base: &Base, live: &Arc<Live>) -> Result<(), ServeError> {
    let (base, live, port) = (base.clone(), Arc::clone(live), doors.port);
    let desk = Arc::new(Desk { base, live, port });
    for listener in doors.listeners {
        let desk = Arc::clone(&desk);
        let attending = move || -> () {
            loop {
                attend(&listener, &desk);
                thread::sleep(PAUSE);
            }
        };
        let thread = thread::Builder::new().spawn(attending);
        thread.map_err(|error| ServeError::listening(port, error))?;
    }
    Ok(())
}

/// Answers until the system refuses a connection, which ends the server but not the connections it has.
fn attend(listener: &TcpListener, desk: &Arc<Desk>) {
    let Ok(own) = listener.try_clone() else {
        return;
    };
    let Ok(server) = Server::from_listener(own, None) else {
        return;
    };
    while let Ok(request) = server.recv() {
        hand(request, desk);
    }
    let desk = Arc::clone(desk);
    // Without a thread those connections end here: the browser opens others.
    let _ = thread::Builder::new().spawn(move || {
        while let Ok(Some(request)) = server.recv_timeout(IDLE) {
            hand(request, &desk);
        }
    });
}

/// Without a thread the request is dropped, which answers it with a 500.
fn hand(request: Request, desk: &Arc<Desk>) {
    let desk = Arc::clone(desk);
    let _ = thread::Builder::new().spawn(move || treat(request, &desk));
}

/// An error here is a browser that left; it is owed nothing more.
fn treat(request: Request, desk: &Desk) -> io::Result<()> {
    let (shown, asked) = (desk.live.now(), asked(&request));
    if let Some(file) = response::page_file(&shown, &desk.base, &asked) {
        desk.live.look_at(file);
    }
    match response::reply(&shown, &desk.base, desk.port, &asked) {
        Reply::Whole(answer) => send(request, &answer),
        Reply::Stream => desk.live.stream(request.into_writer()),
    }
}

fn asked(request: &Request) -> Asked {
    let all = |name: &'static str| {
        let named = request.headers().iter().filter(move |header| header.field.equiv(name));
        named.map(|header| header.value.to_string()).collect()
    };
    Asked {
        method: request.method().to_string(),
        target: request.url().to_string(),
        hosts: all("Host"),
        known: all("If-None-Match"),
    }
}

/// Head and body leave in one write: two would wait for one another (Nagle's algorithm, delayed acknowledgement).
fn send(request: Request, answer: &Answer<'_>) -> io::Result<()> {
    let headers =
        answer.headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok());
    let body: &[u8] = &answer.body;
    let response = Response::new(answer.status.into(), headers.collect(), body, Some(body.len()), None)
        .with_chunked_threshold(usize::MAX);
    let mut bytes = Vec::with_capacity(body.len() + 512);
    let head_only = *request.method() == Method::Head;
    response.raw_print(&mut bytes, request.http_version().clone(), request.headers(), head_only, None)?;
    let mut out = request.into_writer();
    out.write_all(&bytes)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_can_knock() {
        let doors = open(0).unwrap();
        assert_ne!(doors.port, 0);
        for listener in &doors.listeners {
            let address = listener.local_addr().unwrap();
            assert!(address.ip().is_loopback() && address.port() == doors.port);
        }
    }
}
