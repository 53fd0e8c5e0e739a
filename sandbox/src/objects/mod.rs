//! S3, as far as an application keeps files in a bucket of its own: objects are put, read, listed and deleted by its
//! functions, and read by whoever has a signed link.

mod link;
mod store;

pub(crate) use store::Objects;

use crate::TestClock;
use crate::segment;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use chrono::{DateTime, Utc};
use link::Refused;
use std::fmt::Write as _;
use std::io;
use std::sync::Arc;
use store::Object;

/// The largest object, in bytes.
pub(crate) const MAX_OBJECT: usize = 32 * 1024 * 1024;

/// What links lead to: reads alone, each with its own proof.
pub(crate) fn router(objects: Arc<Objects>, clock: Arc<TestClock>) -> Router {
    Router::new()
        .route(
            &format!("/{}/{{*key}}", objects.bucket()),
            axum::routing::get(follow),
        )
        .with_state((objects, clock))
}

async fn follow(
    State((objects, clock)): State<(Arc<Objects>, Arc<TestClock>)>,
    request: Request,
) -> Response {
    if let Err(refused) = link::check(&request, clock.now()) {
        let code = match refused {
            Refused::Expired => "AccessDenied: the link has expired",
            Refused::Unsigned => "AccessDenied: the link is not signed",
        };
        return text(StatusCode::FORBIDDEN, code);
    }
    let found = key_of(&objects, request.uri().path()).map(|key| objects.get(&key));
    match found {
        Some(Ok(Some(object))) => written(object),
        Some(Ok(None)) | None => text(StatusCode::NOT_FOUND, "NoSuchKey"),
        Some(Err(error)) => failed(&error),
    }
}

/// Puts an object where a signed link says, as another service does that was given one; whether it may.
pub(crate) fn put_by_link(
    objects: &Objects,
    uri: &Uri,
    headers: &HeaderMap,
    content: Bytes,
    now: DateTime<Utc>,
) -> io::Result<bool> {
    let Some(key) = key_of(objects, uri.path()) else {
        return Ok(false);
    };
    let mut headers = headers.clone();
    let host = uri.authority().map(|it| HeaderValue::from_str(it.as_str()));
    if let Some(Ok(host)) = host {
        headers.insert(header::HOST, host);
    }
    if link::check_link(&Method::PUT, uri, &headers, now).is_err() {
        return Ok(false);
    }
    objects.put(&key, &Object::of(&headers, content))?;
    Ok(true)
}

/// What a function's request is answered; none where it is about no bucket.
pub(crate) fn answer(
    objects: &Objects,
    method: &Method,
    (path, query): (&str, &str),
    headers: &HeaderMap,
    body: Bytes,
) -> Option<Response> {
    let rest = path.strip_prefix('/')?.strip_prefix(objects.bucket())?;
    let rest = rest.strip_prefix('/')?;
    let done = match (method.as_str(), key_of(objects, path)) {
        ("GET", _) if rest.is_empty() => objects.list(&prefix(query)).map(listed),
        ("PUT", Some(key)) => {
            let put = objects.put(&key, &Object::of(headers, body));
            put.map(|()| text(StatusCode::OK, ""))
        }
        ("GET", Some(key)) => objects
            .get(&key)
            .map(|found| found.map_or_else(|| text(StatusCode::NOT_FOUND, "NoSuchKey"), written)),
        ("DELETE", Some(key)) => {
            let deleted = objects.delete(&key);
            deleted.map(|()| text(StatusCode::NO_CONTENT, ""))
        }
        _ => Ok(text(StatusCode::BAD_REQUEST, "InvalidRequest")),
    };
    Some(done.unwrap_or_else(|error| failed(&error)))
}

/// The key that a path names.
fn key_of(objects: &Objects, path: &str) -> Option<String> {
    let rest = path.strip_prefix('/')?.strip_prefix(objects.bucket())?;
    let key = segment::decode(rest.strip_prefix('/')?)?;
    store::is_key(&key).then_some(key)
}

fn prefix(query: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let prefix = pairs.find(|(name, _)| name == "prefix");
    prefix.map_or_else(String::new, |(_, value)| value.into_owned())
}

fn listed(keys: Vec<String>) -> Response {
    let mut xml = String::from("<ListBucketResult>");
    for key in keys {
        // Writing into a string does not fail.
        let _ = write!(xml, "<Contents><Key>{key}</Key></Contents>");
    }
    xml.push_str("</ListBucketResult>");
    text(StatusCode::OK, &xml)
}

fn written(object: Object) -> Response {
    let mut response = Response::new(Body::from(object.content));
    for (name, value) in [
        (header::CONTENT_TYPE, object.content_type),
        (header::CONTENT_DISPOSITION, object.disposition),
    ] {
        let value = value.and_then(|value| HeaderValue::from_str(&value).ok());
        if let Some(value) = value {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn text(status: StatusCode, body: &str) -> Response {
    let mut response = Response::new(Body::from(body.to_owned()));
    *response.status_mut() = status;
    response
}

fn failed(error: &io::Error) -> Response {
    tracing::error!(%error, "an emulated service failed");
    text(StatusCode::INTERNAL_SERVER_ERROR, "InternalError")
}
