//! The files that customers have sent, at their providers.

use super::Providers;
use super::http::{text, written};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use sandbox::loopback;
use simulator::Carrier;
use simulator::files::{Given, Place, Question, asked_for};
use std::sync::Arc;

/// What is answered to who asks for a file; `None` where no file can be asked for.
pub(super) async fn answer(
    providers: &Arc<Providers>,
    path: &str,
    query: &str,
    headers: &HeaderMap,
) -> Option<Response> {
    let (place, id) = asked_for(path, query)?;
    let file = providers.phones().file(&id).cloned();
    let Some(file) = file else {
        // A number's path has the same form.
        let carrier = match place {
            Place::Meta => return None,
            Place::MetaStorage | Place::Page => Carrier::Meta,
            Place::Twilio | Place::TwilioStorage => Carrier::Twilio,
        };
        return Some(written(carrier.refused(404, 20_404, None)));
    };
    if loopback::check_program(headers).is_err() {
        return Some(written(file.line.carrier.refused(401, 20_003, None)));
    }
    let authorization = text(headers, &header::AUTHORIZATION);
    let wired = providers.hooks.of_line(&file.line).await;
    let is_refused = providers.phones().faults(&file.line).token_expired;
    let question = Question {
        place,
        query,
        host: text(headers, &header::HOST),
        says_who: !authorization.is_empty(),
        is_proven: !is_refused && wired.is_some_and(|it| it.is_proven_by(authorization)),
        now: providers.now(),
    };
    Some(match file.given(&question) {
        Given::Refused(status, code) => written(file.line.carrier.refused(status, code, None)),
        Given::Says(document) => written(simulator::Answer {
            status: 200,
            retry_after: None,
            body: document,
        }),
        Given::Elsewhere(url) => {
            let mut answer = Response::new(Body::empty());
            *answer.status_mut() = StatusCode::TEMPORARY_REDIRECT;
            with(answer, header::LOCATION, &url)
        }
        Given::Content(content) => {
            let answer = Response::new(Body::from(content.content.clone()));
            with(answer, header::CONTENT_TYPE, &content.content_type)
        }
    })
}

fn with(mut response: Response, name: header::HeaderName, value: &str) -> Response {
    // What is no header is left out.
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}
