//! Keeps web pages that a developer happens to visit from using the sandbox: its ports listen on
//! loopback only, and take no request that a page of another site could have made.

use axum::http::{HeaderMap, HeaderName, header};

/// Admits programs and pages of this machine. Refuses a request that names another host (a page that
/// rebinds its own name to 127.0.0.1), or that a page from elsewhere made.
pub fn check(headers: &HeaderMap) -> Result<(), String> {
    check_host(headers)?;
    match text(headers, &header::ORIGIN) {
        Some(origin) if !origin.strip_prefix("http://").is_some_and(is_loopback) => {
            Err("only for this machine: the request comes from a page of another site".to_owned())
        }
        _ => Ok(()),
    }
}

/// Admits programs of this machine, and no page at all.
pub fn check_program(headers: &HeaderMap) -> Result<(), String> {
    check_host(headers)?;
    // Every browser sends one of these with whatever a page can make it send.
    for name in [header::ORIGIN.as_str(), "sec-fetch-site"] {
        if headers.contains_key(name) {
            return Err("only for programs: the request comes from a browser".to_owned());
        }
    }
    Ok(())
}

/// Admits programs of this machine, and the pages that this very server serves: a page on another
/// port of this machine is somebody else's.
pub fn check_own_page(headers: &HeaderMap) -> Result<(), String> {
    check_host(headers)?;
    let own = text(headers, &header::HOST).map(|host| format!("http://{host}"));
    let from_elsewhere = text(headers, &header::ORIGIN)
        .is_some_and(|origin| own.is_none_or(|own| !own.eq_ignore_ascii_case(origin)));
    // A simple GET has no Origin. `none` is what the user typed.
    let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
    if from_elsewhere || site.is_some_and(|site| !["same-origin", "none"].contains(&site)) {
        return Err("only for this system's own pages, and for programs".to_owned());
    }
    Ok(())
}

fn check_host(headers: &HeaderMap) -> Result<(), String> {
    if is_loopback(text(headers, &header::HOST).unwrap_or_default()) {
        Ok(())
    } else {
        Err("only for this machine: the host must be localhost or a loopback address".to_owned())
    }
}

/// A header; what is not text is empty, and matches nothing.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or_default())
}

fn is_loopback(authority: &str) -> bool {
    let name = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        // What a container calls this machine; no web site can have this name.
        || name.eq_ignore_ascii_case("host.docker.internal")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn with(host: &'static str, origin: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
        }
        headers
    }

    #[test]
    fn names_of_this_machine_pass() {
        for host in [
            "localhost",
            "LOCALHOST:8080",
            "127.0.0.1:8080",
            "127.9.9.9",
            "[::1]:8080",
            "[::1]",
            "host.docker.internal:8082",
        ] {
            assert_eq!(check(&with(host, None)), Ok(()), "{host}");
        }
        assert_eq!(
            check(&with("localhost:8080", Some("http://127.0.0.1:8080"))),
            Ok(())
        );
    }

    #[test]
    fn other_names_and_other_sites_do_not() {
        for host in [
            "evil.example",
            "evil.example:8080",
            "10.0.0.1",
            "localhost.evil.example",
            "",
            "::1",
            "[::2]",
        ] {
            assert!(check(&with(host, None)).is_err(), "{host}");
        }
        assert!(check(&HeaderMap::new()).is_err());
        for origin in [
            "https://evil.example",
            "http://localhost.evil.example",
            "null",
            "https://localhost",
        ] {
            assert!(check(&with("localhost", Some(origin))).is_err(), "{origin}");
        }
    }

    #[test]
    fn no_page_passes_for_a_program() {
        let host = "localhost:8081";
        assert_eq!(check_program(&with(host, None)), Ok(()));
        for origin in ["http://localhost:8080", "https://evil.example", "null"] {
            assert!(
                check_program(&with(host, Some(origin))).is_err(),
                "{origin}"
            );
        }
        let mut fetched = with(host, None);
        fetched.insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
        assert!(check_program(&fetched).is_err());
        assert!(check_program(&with("evil.example", None)).is_err());
    }

    #[test]
    fn only_a_page_of_the_same_server_is_its_own() {
        let host = "localhost:8080";
        assert_eq!(check_own_page(&with(host, None)), Ok(()));
        let own = with(host, Some("http://localhost:8080"));
        assert_eq!(check_own_page(&own), Ok(()));
        for origin in [
            "http://localhost:3000",
            "http://127.0.0.1:8080",
            "https://localhost:8080",
            "null",
        ] {
            let other = with(host, Some(origin));
            assert!(check_own_page(&other).is_err(), "{origin}");
        }
        for (site, admitted) in [
            ("same-origin", true),
            ("none", true),
            ("same-site", false),
            ("cross-site", false),
        ] {
            let mut fetched = with(host, None);
            fetched.insert("sec-fetch-site", HeaderValue::from_static(site));
            assert_eq!(check_own_page(&fetched).is_ok(), admitted, "{site}");
        }
    }
}
