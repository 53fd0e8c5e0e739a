//! The console's files, which the binary carries: the agent desk and the settings page at `/`.

use super::{problem, query};
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use rust_embed::{EmbeddedFile, RustEmbed};
use std::fmt::Write as _;

/// What `console/` holds. A checkout without it has none.
#[derive(RustEmbed)]
#[folder = "../console/"]
#[allow_missing = true]
#[exclude = "node_modules/*"]
#[exclude = "test/*"]
#[exclude = "*.md"]
struct Files;

/// The page may load its own scripts, styles and data, and nothing of anybody else's.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // Asked for every time, and answered with 304 until a new binary brings another.
    (header::CACHE_CONTROL, "no-cache"),
];

/// Whether there is a console to show.
pub fn has_console() -> bool {
    Files::get("index.html").is_some()
}

/// The file at this address, if there is one.
pub(super) fn file(parts: &Parts) -> Option<Response> {
    let path = query::segment(parts.uri.path().trim_start_matches('/'))?;
    let name = if path.is_empty() {
        "index.html"
    } else {
        path.as_str()
    };
    let file = Files::get(name)?;
    Some(match parts.method {
        Method::GET | Method::HEAD => answer(parts, name, &file),
        _ => problem::method_not_allowed(&["GET", "HEAD"]),
    })
}

fn answer(parts: &Parts, name: &str, file: &EmbeddedFile) -> Response {
    let etag = etag(file);
    let known = parts
        .headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .any(|tags| {
            tags.to_str()
                .unwrap_or_default()
                .split(',')
                .any(|tag| tag.trim().trim_start_matches("W/") == etag)
        });
    let mut response = Response::new(match parts.method {
        Method::GET if !known => Body::from(file.data.to_vec()),
        _ => Body::empty(),
    });
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(content_type(name)),
    );
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

/// From the content, so that it changes when that does.
fn etag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let mut etag = String::from("\"");
    for byte in hash.iter().take(12) {
        // Writing into a text cannot fail.
        let _ = write!(etag, "{byte:02x}");
    }
    etag.push('"');
    etag
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn parts(method: &str, path: &str, known: Option<&str>) -> Parts {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(known) = known {
            request = request.header("if-none-match", known);
        }
        request.body(()).unwrap().into_parts().0
    }

    fn sample() -> EmbeddedFile {
        let metadata = rust_embed::Metadata::__rust_embed_new([7; 32], None, None);
        EmbeddedFile {
            data: b"<!doctype html>".as_slice().into(),
            metadata,
        }
    }

    #[test]
    fn a_file_comes_with_its_type_its_tag_and_the_policy() {
        let response = answer(&parts("GET", "/", None), "index.html", &sample());
        assert_eq!(response.status(), 200);
        assert_eq!(
            response.headers()["content-type"],
            "text/html; charset=utf-8"
        );
        assert_eq!(response.headers()["content-security-policy"], POLICY);
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["etag"], "\"070707070707070707070707\"");
    }

    #[test]
    fn a_file_that_is_known_is_not_sent_again() {
        for known in [
            "\"070707070707070707070707\"",
            "\"x\", W/\"070707070707070707070707\"",
        ] {
            assert_eq!(
                answer(&parts("GET", "/", Some(known)), "index.html", &sample()).status(),
                304
            );
        }
        assert_eq!(
            answer(&parts("GET", "/", Some("\"x\"")), "index.html", &sample()).status(),
            200
        );
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/%00",
            "/nothing.js",
            "/%zz",
        ] {
            assert!(file(&parts("GET", path, None)).is_none(), "{path}");
        }
    }
}
