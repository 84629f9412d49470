//! Addresses of this machine and of the network it is in, as far as their names tell.

use url::{Host, Url};

/// Whether an address is not of the public web.
pub fn is_local(url: &Url) -> bool {
    match url.host() {
        None => true,
        Some(Host::Ipv4(ip)) => {
            ip.is_loopback()
                || ip.is_private()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
        }
        Some(Host::Ipv6(ip)) => {
            let mapped = ip.to_ipv4_mapped().is_some();
            ip.is_loopback()
                || ip.is_unspecified()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
                || mapped
        }
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            let ends = [".local", ".localhost", ".internal", ".lan", ".home.arpa"];
            name == "localhost" || !name.contains('.') || ends.iter().any(|end| name.ends_with(end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn what_is_public() {
        let is = |url: &str| is_local(&url::Url::parse(url).expect("an address"));
        for own in [
            "http://127.0.0.1/",
            "http://localhost:80/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://intranet/",
            "http://a.local/",
        ] {
            assert!(is(own), "{own}");
        }
        for public in ["https://www.lima.gob.pe/", "http://8.8.8.8/", "https://a.org./"] {
            assert!(!is(public), "{public}");
        }
    }
}
