//! Why a site could not be reached, in plain French.

use ureq::Error;

/// The reason of an error.
pub fn french(error: &Error) -> String {
    match error {
        Error::HostNotFound => "ce site n'existe pas, ou plus".to_owned(),
        Error::Timeout(_) => "le site ne répond pas à temps".to_owned(),
        Error::ConnectionFailed => "le site refuse la connexion".to_owned(),
        Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            "le site refuse la connexion".to_owned()
        }
        Error::Tls(_) | Error::Rustls(_) => "le certificat du site n'est pas valable".to_owned(),
        Error::Io(error) => format!("la connexion a échoué ({error})"),
        error => format!("la réponse n'est pas comprise ({error})"),
    }
}
