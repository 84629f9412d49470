//! The only client of other sites: looks at addresses politely. One request at a time and a pause for each site, what `robots.txt`
//! says, a name by which we can be known, no page read through.
//!
//! Owns every contact with the web. Refuses to know where an address comes from, and to look at this machine or its network unless
//! asked.

mod local;
mod reason;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

use texting_robots::Robot;
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};
use url::Url;

use crate::links::Verdict;

/// The name by which `robots.txt` may speak of us.
const NAME: &str = "dalc-links";

/// How many sites are looked at together.
const SITES: usize = 8;

/// How many times an address may lead to another.
const HOPS: usize = 8;

/// The longest `robots.txt` that is read, in bytes (RFC 9309, 2.5).
const ROBOTS: u64 = 512 * 1024;

/// The longest pause that a site may ask for.
const PATIENCE: Duration = Duration::from_secs(10);

/// How to look.
#[derive(Debug, Clone)]
pub struct Manners {
    /// The pause between two requests to a site.
    pub pause: Duration,
    /// How long a server may take to answer.
    pub timeout: Duration,
    /// The address at which people learn who we are.
    pub home: String,
    /// Whether this machine and its network may be looked at.
    pub local: bool,
}

/// The addresses of one site, as they are written and as they are understood.
type OfSite = Vec<(String, Url)>;

/// What stands behind each address, in no particular order.
pub fn look(urls: &[&str], manners: &Manners) -> Vec<(String, Verdict)> {
    let mut sites: BTreeMap<String, OfSite> = BTreeMap::new();
    let mut found = Vec::new();
    for url in urls {
        match Url::parse(url) {
            Ok(parsed) if parsed.has_host() => {
                sites.entry(origin(&parsed)).or_default().push(((*url).to_owned(), parsed));
            }
            _ => found.push(((*url).to_owned(), Verdict::Unreachable("l'adresse est mal formée".to_owned()))),
        }
    }
    found.extend(look_at_sites(sites.into_values().collect(), manners));
    found
}

/// Several sites together.
fn look_at_sites(sites: VecDeque<OfSite>, manners: &Manners) -> Vec<(String, Verdict)> {
    let (waiting, told) = (Mutex::new(sites), Mutex::new(Vec::new()));
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop_front());
    std::thread::scope(|scope| {
        for _ in 0..SITES {
            scope.spawn(|| {
                while let Some(site) = next() {
                    let own = look_at_site(&site, manners);
                    if let Ok(mut told) = told.lock() {
                        told.extend(own);
                    }
                }
            });
        }
    });
    told.into_inner().unwrap_or_default()
}

fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// The addresses of one site, one after the other.
fn look_at_site(site: &[(String, Url)], manners: &Manners) -> Vec<(String, Verdict)> {
    let mut visitor = Visitor { agent: agent(manners), manners, robots: BTreeMap::new() };
    site.iter().map(|(written, url)| (written.clone(), visitor.verdict(url))).collect()
}

fn agent(manners: &Manners) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(manners.timeout))
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .user_agent(format!("{NAME}/{} (+{})", env!("CARGO_PKG_VERSION"), manners.home))
        .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build());
    config.build().into()
}

/// What a request came to: the status, and where it leads.
struct Answer {
    status: u16,
    location: Option<String>,
}

/// Somebody who looks at the addresses of one site, and at those they lead to.
struct Visitor<'m> {
    agent: Agent,
    manners: &'m Manners,
    /// What each site asks of robots; none where it asks nothing.
    robots: BTreeMap<String, Rules>,
}

/// What a site asks of robots.
enum Rules {
    /// Nothing.
    Free,
    /// This.
    Robot(Box<Robot>),
    /// It is in trouble: robots are to stay away (RFC 9309, 2.3.1.4).
    Closed,
}

impl Visitor<'_> {
    /// What stands behind an address, through others if need be.
    fn verdict(&mut self, asked: &Url) -> Verdict {
        let (mut url, mut for_good) = (asked.clone(), true);
        for _ in 0..HOPS {
            if !self.manners.local && local::is_local(&url) {
                return Verdict::Local;
            }
            if !self.may_look(&url) {
                return Verdict::LeftAlone;
            }
            let answer = match self.answer(&url) {
                Ok(answer) => answer,
                Err(verdict) => return verdict,
            };
            let next = answer.location.as_deref().and_then(|location| url.join(location).ok());
            match (answer.status, next) {
                (200..=299 | 304, _) => return arrived(asked, &url, for_good),
                (301..=303 | 307 | 308, Some(next)) => {
                    for_good &= matches!(answer.status, 301 | 308);
                    url = next;
                }
                (429 | 500..=599, _) => return Verdict::Faulty(answer.status),
                (status, _) => return Verdict::Gone(status),
            }
        }
        Verdict::Unreachable("l'adresse mène à une autre sans fin".to_owned())
    }

    /// The headers alone; the page, unread, where a server does not answer to that.
    fn answer(&self, url: &Url) -> Result<Answer, Verdict> {
        let head = self.request(url, true)?;
        if (400..=599).contains(&head.status) && !matches!(head.status, 410 | 429) {
            self.request(url, false)
        } else {
            Ok(head)
        }
    }

    fn request(&self, url: &Url, is_head: bool) -> Result<Answer, Verdict> {
        std::thread::sleep(self.pause(url));
        let request = if is_head { self.agent.head(url.as_str()) } else { self.agent.get(url.as_str()) };
        let response = request.call().map_err(|error| Verdict::Unreachable(reason::french(&error)))?;
        let location = response.headers().get("location").and_then(|value| value.to_str().ok());
        Ok(Answer { status: response.status().as_u16(), location: location.map(str::to_owned) })
    }

    fn pause(&self, url: &Url) -> Duration {
        let asked = match self.robots.get(&origin(url)) {
            Some(Rules::Robot(robot)) => {
                robot.delay.and_then(|seconds| Duration::try_from_secs_f32(seconds).ok())
            }
            _ => None,
        };
        asked.unwrap_or_default().min(PATIENCE).max(self.manners.pause)
    }

    fn may_look(&mut self, url: &Url) -> bool {
        let site = origin(url);
        if !self.robots.contains_key(&site) {
            let rules = self.rules(url);
            self.robots.insert(site.clone(), rules);
        }
        match self.robots.get(&site) {
            Some(Rules::Robot(robot)) => robot.allowed(url.as_str()),
            Some(Rules::Closed) => false,
            Some(Rules::Free) | None => true,
        }
    }

    /// What a site asks of robots. One that cannot be reached asks nothing: looking at it will tell why.
    fn rules(&self, url: &Url) -> Rules {
        let Ok(place) = url.join("/robots.txt") else { return Rules::Free };
        std::thread::sleep(self.manners.pause);
        let Ok(mut response) = self.agent.get(place.as_str()).call() else { return Rules::Free };
        match response.status().as_u16() {
            200..=299 => {
                let read = response.body_mut().with_config().limit(ROBOTS).read_to_vec();
                let robot = read.ok().and_then(|text| Robot::new(NAME, &text).ok());
                robot.map_or(Rules::Free, |robot| Rules::Robot(Box::new(robot)))
            }
            500..=599 => Rules::Closed,
            _ => Rules::Free,
        }
    }
}

/// A page was found; it moved if every step to it was for good and it stands elsewhere.
fn arrived(asked: &Url, found: &Url, for_good: bool) -> Verdict {
    let same = |url: &Url| url.as_str().split('#').next().map(str::to_owned);
    if for_good && same(asked) != same(found) { Verdict::Moved(found.to_string()) } else { Verdict::Seen }
}
