//! The console's files, which are compiled in: the agent desk and the settings page at `/`.

use super::{files, problem};
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use rust_embed::{EmbeddedFile, RustEmbed};
use sandbox::segment;
use std::fmt::Write as _;

/// The files of `console/built/`; none in a checkout without it.
#[derive(RustEmbed)]
#[folder = "../console/built/"]
#[allow_missing = true]
struct Files;

/// The page may load its own scripts, styles and data, and nothing of anybody else's. Files of customers are at this machine's
/// address, also for a page that was opened as `localhost`.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' http://127.0.0.1:* data:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Whether the console is compiled in.
pub fn has_console() -> bool {
    Files::get("index.html").is_some()
}

/// The file at this address.
pub(super) async fn serve(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    file(&parts).unwrap_or_else(|| problem::answer(problem::not_found()))
}

fn file(parts: &Parts) -> Option<Response> {
    let path = segment::decode(parts.uri.path().trim_start_matches('/'))?;
    let name = if path.is_empty() {
        "index.html"
    } else {
        path.as_str()
    };
    let file = Files::get(name)?;
    Some(match parts.method {
        Method::GET | Method::HEAD => answer(parts, &file),
        _ => problem::method_not_allowed(&["GET", "HEAD"]),
    })
}

fn answer(parts: &Parts, file: &EmbeddedFile) -> Response {
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
    headers.extend(files::headers(POLICY));
    for (name, text) in [
        (header::CONTENT_TYPE, content_type(file)),
        (header::ETAG, etag),
    ] {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    }
    response
}

/// A digest of the content.
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

/// The type by the file's name; every text is in UTF-8.
fn content_type(file: &EmbeddedFile) -> String {
    let kind = file.metadata.mimetype();
    if kind.starts_with("text/") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
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
        let metadata = rust_embed::Metadata::__rust_embed_new([7; 32], None, None, "text/html");
        EmbeddedFile {
            data: b"<!doctype html>".as_slice().into(),
            metadata,
        }
    }

    #[test]
    fn a_file_comes_with_its_type_its_tag_and_the_policy() {
        let response = answer(&parts("GET", "/", None), &sample());
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
                answer(&parts("GET", "/", Some(known)), &sample()).status(),
                304
            );
        }
        assert_eq!(
            answer(&parts("GET", "/", Some("\"x\"")), &sample()).status(),
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
