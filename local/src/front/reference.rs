//! `/docs` and `/openapi.yaml`: the API for people to read and try, and for programs. Nothing of it comes from anywhere else.

use super::{files, problem};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use axum::routing::any;

/// The page's own scripts and data, as the console's. What draws it writes styles into its elements.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Every address, with the type of what is there, and what it is.
const FILES: [(&str, &str, &str); 4] = [
    (
        "/docs",
        "text/html; charset=utf-8",
        include_str!("../../../console/reference/index.html"),
    ),
    (
        "/docs/rapidoc.js",
        "text/javascript; charset=utf-8",
        include_str!("../../../console/vendor/rapidoc.js"),
    ),
    (
        "/docs/rapidoc.LICENSE",
        "text/plain; charset=utf-8",
        include_str!("../../../console/vendor/rapidoc.LICENSE"),
    ),
    (
        "/openapi.yaml",
        "application/yaml",
        include_str!("../../../openapi.yaml"),
    ),
];

/// The router for these addresses.
pub(super) fn router() -> Router {
    FILES
        .iter()
        .fold(Router::new(), |router, (path, kind, file)| {
            let answer = async move |request: Request| answer(request.method(), kind, file);
            router.route(path, any(answer))
        })
}

fn answer(method: &Method, kind: &'static str, file: &'static str) -> Response {
    let body = match *method {
        Method::GET => Body::from(file),
        Method::HEAD => Body::empty(),
        _ => return problem::method_not_allowed(&["GET", "HEAD"]),
    };
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.extend(files::headers(POLICY));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_comes_with_its_type_and_the_policy_and_to_nothing_but_reading() {
        for (path, kind, file) in FILES {
            assert!(!file.is_empty(), "{path}");
            for method in [Method::GET, Method::HEAD] {
                let response = answer(&method, kind, file);
                assert_eq!(response.status(), 200);
                assert_eq!(response.headers()["content-type"], kind);
                assert_eq!(response.headers()["content-security-policy"], POLICY);
            }
            assert_eq!(answer(&Method::POST, kind, file).status(), 405, "{path}");
        }
    }

    #[test]
    fn the_page_loads_what_is_here_and_has_no_script_of_its_own() {
        let (_, _, page) = FILES[0];
        assert!(page.contains(r#"<script type="module" src="/docs/rapidoc.js"></script>"#));
        assert!(page.contains(r#"spec-url="/openapi.yaml""#));
        assert!(!page.contains("http"), "nothing of anybody else's");
    }
}
