//! The providers' APIs, on the port of the emulated services.

use super::{Providers, Wired, files};
use crate::names::TOPIC_ARN;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use hiatus_domain::text::Address;
use sandbox::loopback;
use serde_json::Value;
use simulator::{Answer, Asked, Carrier, Line, Listing, ME, Misread};
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

/// The header in which a request of AWS's names its operation.
const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
/// The most that a request may have.
const MAX_BODY: usize = 48 * 1024 * 1024;

/// The same services, and the providers.
pub(crate) fn layer(services: Router, providers: Arc<Providers>) -> Router {
    services.layer(middleware::from_fn_with_state(providers, answer))
}

async fn answer(State(providers): State<Arc<Providers>>, request: Request, next: Next) -> Response {
    let asked = simulator::Request {
        method: "",
        path: request.uri().path(),
        query: "",
        authorization: "",
        target: text(request.headers(), &TARGET),
        body: b"",
    };
    let (path, query) = (asked.path, request.uri().query().unwrap_or_default());
    if let Some(answer) = files::answer(&providers, path, query, request.headers()).await {
        return answer;
    }
    let Some(carrier) = asked.carrier() else {
        return next.run(request).await;
    };
    if loopback::check_program(request.headers()).is_err() {
        return written(carrier.misread(Misread::Unauthorized));
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY).await else {
        return written(carrier.misread(Misread::Field("the body")));
    };
    let authorization = proof(&parts.headers, parts.uri.query().unwrap_or_default());
    let request = simulator::Request {
        method: parts.method.as_str(),
        path: parts.uri.path(),
        query: parts.uri.query().unwrap_or_default(),
        authorization: &authorization,
        target: text(&parts.headers, &TARGET),
        body: &body,
    };
    let asked = match request.read() {
        Ok(asked) => Ok(named(&providers, asked, request.authorization).await),
        Err(why) => Err(why),
    };
    let answer = match asked {
        Ok(asked) if !is_proven(&providers, &asked, request.authorization).await => {
            Some(unproven(carrier))
        }
        Ok(Asked::Number(line)) => Some(about(&providers, &line).await),
        Ok(Asked::File { line, id, to }) => Some(file(&providers, &line, &id, to)),
        Ok(Asked::Destinations) => Some(Answer::of_destinations(TOPIC_ARN)),
        Ok(asked) => answered(&providers, asked),
        Err(why) => Some(carrier.misread(why)),
    };
    providers.report_soon();
    answer.map_or_else(broken, written)
}

/// The same, of the line that is named by what proves who calls.
async fn named(providers: &Providers, mut asked: Asked, authorization: &str) -> Asked {
    let line = match &mut asked {
        Asked::Send(sending) => &mut sending.line,
        Asked::Thread(of) => &mut of.line,
        Asked::Number(line) => line,
        Asked::List(_)
        | Asked::Files { .. }
        | Asked::File { .. }
        | Asked::Account(_)
        | Asked::Destinations => return asked,
    };
    if line.account == ME
        && let Some(wired) = providers.hooks.of_token(line, authorization).await
    {
        *line = wired.line;
    }
    asked
}

/// What proves who calls: a header, or, to Meta, a token in the query.
fn proof(headers: &HeaderMap, query: &str) -> String {
    let header = text(headers, &header::AUTHORIZATION);
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let token = pairs.find(|(name, _)| name == "access_token");
    match token {
        Some((_, token)) if header.is_empty() => format!("Bearer {token}"),
        _ => header.to_owned(),
    }
}

/// Whether this proves that who asks has the account, or the number: one of this system's connections does.
async fn is_proven(providers: &Providers, asked: &Asked, authorization: &str) -> bool {
    let all = providers.hooks.all_there_are().await;
    let account = match asked {
        Asked::Destinations => {
            let mut own = all.iter().filter(|wired| wired.line.carrier.is_aws());
            return own.any(|wired| wired.is_proven_by(authorization));
        }
        Asked::Send(sending) => &sending.line.account,
        Asked::Number(line) | Asked::File { line, .. } => &line.account,
        Asked::Thread(of) => &of.line.account,
        Asked::List(Listing { account, .. })
        | Asked::Files { account, .. }
        | Asked::Account(account) => account,
    };
    all.iter()
        .any(|wired| wired.line.account == *account && wired.is_proven_by(authorization))
}

/// What a provider says to who proves nothing.
fn unproven(carrier: Carrier) -> Answer {
    carrier.misread(Misread::Unauthorized)
}

/// A header; what is not text is empty, and proves nothing.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    let value = headers.get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn answered(providers: &Providers, asked: Asked) -> Option<Answer> {
    let now = providers.now();
    let mut phones = providers.phones();
    let account = match &asked {
        Asked::List(Listing { account, .. })
        | Asked::Files { account, .. }
        | Asked::Account(account) => Some(account),
        Asked::Thread(of) => Some(&of.line.account),
        Asked::Send(_) | Asked::Number(_) | Asked::File { .. } | Asked::Destinations => None,
    };
    if account.is_some_and(|account| phones.is_expired(account)) {
        return Some(unproven(Carrier::Twilio));
    }
    match asked {
        Asked::Send(sending) => phones.send(sending, now),
        Asked::Thread(of) => Some(phones.of_thread(&of)),
        Asked::List(listing) => Some(phones.list(&listing)),
        Asked::Files { account, message } => Some(phones.list_files(&account, &message)),
        Asked::Account(account) => Some(Answer::of_account(&account, "active")),
        // What is shown of it is its connection's, or this system's.
        Asked::Number(_) | Asked::File { .. } | Asked::Destinations => None,
    }
}

/// What AWS says of a file; or, with a place, that it has put it there.
fn file(
    providers: &Providers,
    line: &Line,
    id: &str,
    to: Option<(String, BTreeMap<String, String>)>,
) -> Answer {
    let (found, refused) = {
        let phones = providers.phones();
        let refused = phones.faults(line).refuses_all(line.carrier);
        (phones.file(id).cloned(), refused)
    };
    if let Some((status, code)) = refused {
        return line.carrier.refused(status, code, None);
    }
    let found = found.filter(|file| file.line == *line);
    let (Some(file), Some((url, headers))) = (&found, to) else {
        return Answer::of_file(found.as_deref());
    };
    let headers = headers.into_iter().filter_map(|(name, value)| {
        Some((name.parse().ok()?, HeaderValue::from_str(&value).ok()?))
    });
    let headers: HeaderMap = headers.collect();
    let sandbox = providers.hooks.sandbox();
    match sandbox.put_by_link(&url, &headers, file.file.content.clone()) {
        Ok(true) => Answer::of_file(Some(file)),
        Ok(false) => line
            .carrier
            .misread(Misread::Field("destinationS3PresignedUrl")),
        Err(error) => {
            tracing::error!(%error, "a file cannot be put into the bucket");
            line.carrier.refused(500, 0, None)
        }
    }
}

/// What Meta says of a number, a page or an account, or AWS of a number.
async fn about(providers: &Providers, line: &Line) -> Answer {
    if line.carrier == Carrier::Conversations {
        let refused = providers.phones().faults(line).refuses_all(line.carrier);
        return refused.map_or_else(
            || Answer::of_service(line),
            |(status, code)| line.carrier.refused(status, code, None),
        );
    }
    let wired = providers.hooks.of_account(&line.account).await;
    let line = wired.as_ref().map_or(line, |wired| &wired.line);
    let refused = providers.phones().faults(line).refuses_all(line.carrier);
    if let Some((status, code)) = refused {
        return line.carrier.refused(status, code, None);
    }
    if line.carrier.is_page() {
        return Answer::of_page(&line.account);
    }
    let shown = wired
        .as_ref()
        .map(|wired| &wired.connection.described.business_address);
    let shown = shown.map_or(line.sender.as_str(), Address::as_str);
    if line.carrier.is_aws() {
        let number = wired.as_ref().map_or("", Wired::number);
        return Answer::of_aws(line, shown, TOPIC_ARN, number);
    }
    Answer::of_number(line, shown)
}

pub(super) fn written(answer: Answer) -> Response {
    let mut response = Response::new(Body::from(answer.body.to_string()));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    let headers = response.headers_mut();
    // AWS names an error there.
    let kind = answer.body.get("__type").and_then(Value::as_str);
    if let Some(kind) = kind.and_then(|kind| HeaderValue::from_str(kind).ok()) {
        headers.insert("x-amzn-errortype", kind);
    }
    let json = HeaderValue::from_static("application/json");
    headers.insert(header::CONTENT_TYPE, json);
    if let Some(seconds) = answer.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// An answer that is lost on its way: it ends before it has begun.
fn broken() -> Response {
    let lost = io::Error::from(io::ErrorKind::ConnectionReset);
    let body = futures_util::stream::once(async { Err::<Bytes, _>(lost) });
    Response::new(Body::from_stream(body))
}
