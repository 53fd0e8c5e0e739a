//! API Gateway's payload, version 2.0: the event that a function gets for an HTTP request, and the
//! response that its answer describes.

use super::routes::Route;
use super::tokens::Claims;
use crate::names::ACCOUNT;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Version, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use std::net::SocketAddr;

/// A request that was admitted.
pub(super) struct Admitted<'a> {
    /// Its route.
    pub route: &'a Route,
    /// The path's parameters, decoded.
    pub parameters: Vec<(&'static str, String)>,
    /// Who asks, where a token says so.
    pub claims: Option<Claims>,
    /// From where.
    pub peer: SocketAddr,
    /// When, on the test clock.
    pub now: DateTime<Utc>,
    /// The request's id.
    pub request_id: String,
}

/// The event for a request.
pub(super) fn shape(admitted: &Admitted<'_>, parts: &Parts, body: &[u8]) -> Value {
    let (text, is_base64) = match std::str::from_utf8(body) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (STANDARD.encode(body), true),
    };
    let path = parts.uri.path();
    let key = admitted.route.key();
    let host = header_text(&parts.headers, header::HOST);
    let mut event = json!({
        "version": "2.0",
        "routeKey": key,
        "rawPath": path,
        "rawQueryString": parts.uri.query().unwrap_or_default(),
        "headers": headers(&parts.headers),
        "requestContext": {
            "accountId": ACCOUNT,
            "apiId": "local",
            "domainName": host,
            "domainPrefix": host.split(['.', ':']).next(),
            "http": {
                "method": parts.method.as_str(),
                "path": path,
                "protocol": if parts.version == Version::HTTP_10 { "HTTP/1.0" } else { "HTTP/1.1" },
                "sourceIp": admitted.peer.ip().to_string(),
                "userAgent": header_text(&parts.headers, header::USER_AGENT),
            },
            "requestId": admitted.request_id,
            "routeKey": key,
            "stage": "$default",
            "time": admitted.now.format("%d/%b/%Y:%H:%M:%S %z").to_string(),
            "timeEpoch": admitted.now.timestamp_millis(),
        },
        "isBase64Encoded": is_base64,
    });
    let context = event.pointer_mut("/requestContext");
    if let (Some(Value::Object(context)), Some(claims)) = (context, &admitted.claims) {
        let jwt = json!({"claims": claims.as_strings(), "scopes": claims.scopes()});
        context.insert("authorizer".to_owned(), json!({ "jwt": jwt }));
    }
    // API Gateway leaves out empty parts.
    if let Value::Object(fields) = &mut event {
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        let query = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let query = joined(query.into_owned());
        if !query.is_empty() {
            set("queryStringParameters", Value::Object(query));
        }
        if !admitted.parameters.is_empty() {
            let parameters = admitted
                .parameters
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!(value)));
            set("pathParameters", Value::Object(parameters.collect()));
        }
        if !body.is_empty() {
            set("body", Value::String(text));
        }
    }
    event
}

/// Names in lower case; the values of a name that comes more than once are joined by commas.
fn headers(headers: &HeaderMap) -> Map<String, Value> {
    joined(headers.iter().map(|(name, value)| {
        (
            name.as_str().to_owned(),
            String::from_utf8_lossy(value.as_bytes()).into_owned(),
        )
    }))
}

fn joined(pairs: impl Iterator<Item = (String, String)>) -> Map<String, Value> {
    let mut joined: Map<String, Value> = Map::new();
    for (name, value) in pairs {
        match joined.get_mut(&name) {
            Some(Value::String(before)) => {
                before.push(',');
                before.push_str(&value);
            }
            _ => {
                joined.insert(name, Value::String(value));
            }
        }
    }
    joined
}

fn header_text(headers: &HeaderMap, name: HeaderName) -> String {
    headers
        .get(name)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .unwrap_or_default()
}

/// The response that a function's answer describes; `None` if it is no answer to an HTTP request.
/// Binary answers and cookies are not emulated.
pub fn response(answer: Value) -> Option<Response> {
    let Value::Object(mut fields) = answer else {
        return None;
    };
    let status =
        StatusCode::from_u16(u16::try_from(fields.get("statusCode")?.as_u64()?).ok()?).ok()?;
    let body = match fields.remove("body") {
        Some(Value::String(body)) => body.into_bytes(),
        None | Some(Value::Null) => Vec::new(),
        Some(_) => return None,
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in fields
        .get("headers")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        headers.insert(
            HeaderName::from_bytes(name.as_bytes()).ok()?,
            HeaderValue::from_str(&text).ok()?,
        );
    }
    Some(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::tokens::Tokens;
    use axum::http::Request;

    fn shaped(request: Request<()>, body: &[u8]) -> Value {
        let tokens = Tokens::new(b"secret", "issuer", "audience");
        let token = tokens
            .issue("alice", "agent supervisor", Map::new())
            .unwrap();
        let claims = tokens.check(Some(&format!("Bearer {token}"))).unwrap();
        let route = Route {
            method: "POST",
            path: "/v1/orders/{id}/ship",
            function: "ship",
            scopes: vec!["agent"],
            max_body_bytes: 1000,
        };
        let admitted = Admitted {
            route: &route,
            parameters: vec![("id", "a/b".to_owned())],
            claims: Some(claims),
            peer: "127.0.0.1:5000".parse().unwrap(),
            now: "2026-03-02T01:02:03.5Z".parse().unwrap(),
            request_id: "r".to_owned(),
        };
        shape(&admitted, &request.into_parts().0, body)
    }

    fn request() -> Request<()> {
        Request::builder()
            .method("POST")
            .uri("/v1/orders/a%2Fb/ship?x=1&y=a%20b+c&x=2")
            .header("Host", "127.0.0.1:8080")
            .header("X-Many", "one")
            .header("X-Many", "two")
            .header("User-Agent", "curl")
            .body(())
            .unwrap()
    }

    #[test]
    fn the_event_has_payload_2_0s_form() {
        let event = shaped(request(), br#"{"wrap_up":true}"#);
        assert_eq!(event["version"], "2.0");
        assert_eq!(event["routeKey"], "POST /v1/orders/{id}/ship");
        assert_eq!(event["rawPath"], "/v1/orders/a%2Fb/ship");
        assert_eq!(event["rawQueryString"], "x=1&y=a%20b+c&x=2");
        assert_eq!(
            event["queryStringParameters"],
            json!({"x": "1,2", "y": "a b c"})
        );
        assert_eq!(event["pathParameters"], json!({"id": "a/b"}));
        assert_eq!(event["headers"]["x-many"], "one,two");
        assert_eq!(
            (&event["body"], &event["isBase64Encoded"]),
            (&json!(r#"{"wrap_up":true}"#), &json!(false))
        );
        let context = &event["requestContext"];
        assert_eq!(context["stage"], "$default");
        assert_eq!(context["time"], "02/Mar/2026:01:02:03 +0000");
        assert_eq!(context["timeEpoch"], 1_772_413_323_500_i64);
        assert_eq!(context["http"]["sourceIp"], "127.0.0.1");
        assert_eq!(context["http"]["protocol"], "HTTP/1.1");
        assert_eq!(context["http"]["userAgent"], "curl");
        let jwt = &context["authorizer"]["jwt"];
        assert_eq!(jwt["scopes"], json!(["agent", "supervisor"]));
        assert_eq!(jwt["claims"]["sub"], "alice");
        assert!(
            jwt["claims"]
                .as_object()
                .unwrap()
                .values()
                .all(Value::is_string)
        );
    }

    #[test]
    fn a_body_that_is_no_text_is_encoded_and_an_empty_one_left_out() {
        let event = shaped(request(), &[0xff, 0x00]);
        assert_eq!(
            (&event["body"], &event["isBase64Encoded"]),
            (&json!("/wA="), &json!(true))
        );
        let event = shaped(Request::builder().uri("/v1/open").body(()).unwrap(), b"");
        for absent in ["body", "queryStringParameters"] {
            assert_eq!(event.get(absent), None, "{absent}");
        }
    }

    #[test]
    fn an_answer_becomes_a_response_or_is_refused() {
        let good = response(json!({
            "statusCode": 201, "headers": {"ETag": "\"1\"", "content-type": "application/json"},
            "body": "{}",
        }))
        .unwrap();
        assert_eq!(good.status(), 201);
        assert_eq!(good.headers()["etag"], "\"1\"");
        for bad in [
            json!(null),
            json!({"body": "x"}),
            json!({"statusCode": 99}),
            json!({"statusCode": 200, "body": {}}),
            json!({"statusCode": 200, "headers": {"a b": "c"}}),
            json!({"statusCode": 200, "headers": {"a": "b\nc"}}),
        ] {
            assert!(response(bad.clone()).is_none(), "{bad}");
        }
    }
}
