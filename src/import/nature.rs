//! How much a source weighs (`nature`), by the host of its address or by what is said of it. Judges no content.

/// Ends of hosts, or addresses of accounts, and the nature of what they publish: authorities and states speak officially,
/// networks, associations and programmes as partners, newspapers and broadcasters as press. Anything that is not listed
/// (extractions of encyclopedias, blogs, copies on document sites) is secondary.
const HOSTS: &[(&str, &str)] = &[
    ("ambafrance.org", OFFICIAL),
    ("ambafrance-co.org", OFFICIAL),
    ("afd.fr", OFFICIAL),
    ("bordeaux.fr", OFFICIAL),
    ("cancilleria.gob.ar", OFFICIAL),
    ("cergypontoise.fr", OFFICIAL),
    ("coe.int", OFFICIAL),
    ("crolles.fr", OFFICIAL),
    ("diplomatie.gouv.fr", OFFICIAL),
    ("expertisefrance.fr", OFFICIAL),
    ("issuu.com/agci", OFFICIAL),
    ("impo.com.uy", OFFICIAL),
    ("ivry94.fr", OFFICIAL),
    ("lillemetropole.fr", OFFICIAL),
    ("mairie-lelamentin.com", OFFICIAL),
    ("marseille.fr", OFFICIAL),
    ("metropole.nantes.fr", OFFICIAL),
    ("paris.fr", OFFICIAL),
    ("pr.gov.br", OFFICIAL),
    ("saint-ouen.fr", OFFICIAL),
    ("saran.fr", OFFICIAL),
    ("strasbourg.eu", OFFICIAL),
    ("valdemarne.fr", OFFICIAL),
    ("ville-barcelonnette.fr", OFFICIAL),
    ("ville-boulogne-sur-mer.fr", OFFICIAL),
    ("ville-creteil.fr", OFFICIAL),
    ("villeducaphaitien.com", OFFICIAL),
    ("base.d-p-h.info", PARTNER),
    ("chartresinternational.com", PARTNER),
    ("cites-unies-france.org", PARTNER),
    ("ciudadesiberoamericanas.org", PARTNER),
    ("cnm.org.br", PARTNER),
    ("cubacoop.org", PARTNER),
    ("desirhaiti.org", PARTNER),
    ("elus-npdc.eelv.fr", PARTNER),
    ("espaces-transfrontaliers.org", PARTNER),
    ("jumelage-champigny-sur-marne.com", PARTNER),
    ("raict.com", PARTNER),
    ("resacoop.org", PARTNER),
    ("sam-riobamba.fr", PARTNER),
    ("sites-cites.fr", PARTNER),
    ("villesdefrance.fr", PARTNER),
    ("20minutes.fr", PRESS),
    ("actu.orange.fr", PRESS),
    ("americaeconomia.com", PRESS),
    ("aulamexiquense.com", PRESS),
    ("francetvinfo.fr", PRESS),
    ("gestion.pe", PRESS),
    ("jumelages-partenariats.com", PRESS),
    ("karibinfo.com", PRESS),
    ("laestrellachiloe.cl", PRESS),
    ("lafrench.radio", PRESS),
    ("lalettrediplomatique.fr", PRESS),
    ("lemoci.com", PRESS),
    ("mairesdefrance.com", PRESS),
    ("oliberal.com", PRESS),
    ("onemedia.fr", PRESS),
    ("outremers360.com", PRESS),
    ("picardiegazette.fr", PRESS),
    ("pressreader.com", PRESS),
    ("radiotelevision2000.com", PRESS),
    ("radiotelevisioncaraibes.com", PRESS),
    ("tendanceouest.com", PRESS),
    ("tribunapr.com.br", PRESS),
];

const OFFICIAL: &str = "officielle";
const PARTNER: &str = "partenaire";
const PRESS: &str = "presse";
const SECONDARY: &str = "secondaire";

/// The nature of a source, from its address and from what an editor noted about it, which wins.
pub fn of(address: &str, note: &str) -> &'static str {
    if note.contains("Source secondaire") {
        return SECONDARY;
    }
    by_place(after_scheme(address))
}

/// The nature of a source that is only described in words, which often begin with a host: that of the site of an
/// organisation of this family speaks for the organisation.
pub fn of_words(words: &str, site: Option<&str>, family: &str) -> &'static str {
    let place = words.split(' ').next().unwrap_or("");
    let own = site.is_some_and(|site| bare(host(after_scheme(site))) == bare(host(place)));
    match family {
        _ if words.starts_with("Cités Unies France") => PARTNER,
        "ministere" | "ambassade" | "agence" if own => OFFICIAL,
        _ if own => PARTNER,
        _ => by_place(place),
    }
}

fn by_place(place: &str) -> &'static str {
    let host = host(place);
    let listed = HOSTS.iter().find(|(known, _)| is_under(host, known) || is_account(place, known));
    listed.map_or(SECONDARY, |(_, nature)| nature)
}

fn after_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

fn host(place: &str) -> &str {
    place.split(['/', '?', '#', ':']).next().unwrap_or(place)
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

fn is_under(host: &str, end: &str) -> bool {
    host.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn is_account(place: &str, account: &str) -> bool {
    account.contains('/')
        && place.strip_prefix(account).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_wins_then_the_host() {
        assert_eq!(of("https://www.paris.fr/pages/x", ""), OFFICIAL);
        assert_eq!(of("https://www.paris.fr/pages/x", "Source secondaire, non confirmée."), SECONDARY);
        assert_eq!(of("https://notparis.fr/", ""), SECONDARY);
        assert_eq!(of("https://mx.ambafrance.org/a", ""), OFFICIAL);
        assert_eq!(of("https://issuu.com/agci/docs/x", ""), OFFICIAL);
        assert_eq!(of("https://issuu.com/agcix/docs", ""), SECONDARY);
        assert_eq!(of("https://studylibfr.com/doc/1", ""), SECONDARY);
        assert_eq!(of("http://elus-npdc.eelv.fr/2012", ""), PARTNER);
    }

    #[test]
    fn words_that_begin_with_a_host_are_judged_by_it() {
        let words = |words| of_words(words, Some("https://www.arricod.fr"), "reseau");
        assert_eq!(words("ec.ambafrance.org – Présentation"), OFFICIAL);
        assert_eq!(words("raict.com/-Argentine- (réunion du 25/09/2025)"), PARTNER);
        assert_eq!(words("Cités Unies France – feuille de route DALC (2022)"), PARTNER);
        assert_eq!(words("Wikipédia – Régions de France"), SECONDARY);
        assert_eq!(words("arricod.fr"), PARTNER);
        assert_eq!(words(""), SECONDARY);
        assert_eq!(of_words("inconnu.fr – Page", None, "agence"), SECONDARY);
        assert_eq!(of_words("inconnu.fr – Page", Some("https://inconnu.fr/"), "agence"), OFFICIAL);
    }
}
