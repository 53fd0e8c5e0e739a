//! Keeps web pages that a developer happens to visit from using the sandbox: its ports listen on
//! loopback only, and take no request that a page of another site could have made.

use axum::http::{HeaderMap, header};

/// Refuses a request that names another host than this machine (a page that rebinds its own name to
/// 127.0.0.1), or that a page of another site made.
pub fn check(headers: &HeaderMap) -> Result<(), String> {
    let host = headers
        .get(header::HOST)
        .map(|value| value.to_str().unwrap_or_default())
        .unwrap_or_default();
    if !is_loopback(host) {
        return Err(
            "only for this machine: the host must be localhost or a loopback address".to_owned(),
        );
    }
    match headers
        .get(header::ORIGIN)
        .map(|origin| origin.to_str().unwrap_or_default())
    {
        Some(origin) if !origin.strip_prefix("http://").is_some_and(is_loopback) => {
            Err("only for this machine: the request comes from a page of another site".to_owned())
        }
        _ => Ok(()),
    }
}

fn is_loopback(authority: &str) -> bool {
    let name = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        // As `sam local invoke` calls this machine from its container; nobody can make it a name of
        // theirs.
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
}
