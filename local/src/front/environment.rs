//! The environment in which one function runs by itself against this system.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use serde_json::{Map, Value, json};

/// How a container on this machine calls it.
const FROM_CONTAINER: &str = "host.docker.internal";
/// What SAM gives a container by itself.
const OF_SAM: &str = "AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY";

/// The environment as lines of `NAME=value`, as a shell and cargo-lambda read them.
pub(super) fn lines(environment: &[(&'static str, String)]) -> Response {
    let text: String = environment
        .iter()
        .flat_map(|(name, value)| [name, "=", value.as_str(), "\n"])
        .collect();
    let mut response = Response::new(Body::from(text));
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, plain);
    response
}

/// The environment for a container, as `sam local invoke --env-vars` reads it.
pub(super) fn for_container(environment: &[(&'static str, String)]) -> Value {
    let parameters: Map<String, Value> = environment
        .iter()
        .filter(|(name, _)| !OF_SAM.split(' ').any(|own| own == *name))
        .map(|(name, value)| {
            let value = value.replace("//127.0.0.1:", &format!("//{FROM_CONTAINER}:"));
            ((*name).to_owned(), Value::String(value))
        })
        .collect();
    json!({"Parameters": parameters})
}
