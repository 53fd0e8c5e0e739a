//! The way from the providers to the hooks, and to the rest of the API: in this process, through the same gateway.

use super::Wired;
use crate::front::receive_mail;
use crate::secrets;
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderValue, Method, header};
use axum::response::Response;
use chrono::SecondsFormat;
use hiatus_domain::connection::Connection;
use hiatus_domain::ids::ConnectionId;
use hiatus_store::{Store, StoreError};
use sandbox::Sandbox;
use serde_json::{Map, Value, json};
use simulator::webhook::Webhook;
use simulator::{Carrier, Line, MAIL};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tower_service::Service as _;

/// How many connections are read at once.
const PAGE: usize = 100;
/// The most that is read of an answer.
const ANSWER_BYTES: usize = 1024 * 1024;

/// The hooks of this system's connections.
pub(crate) struct Hooks {
    store: Store,
    sandbox: Arc<Sandbox>,
    gateway: Router,
    /// Where the API is, for those who sign its address.
    url: String,
    /// Where the providers' APIs are.
    providers_url: String,
}

impl Hooks {
    /// The hooks behind this gateway, at the first address, for providers at the second.
    pub(crate) fn new(
        store: Store,
        sandbox: Arc<Sandbox>,
        gateway: Router,
        (url, providers_url): (String, String),
    ) -> Self {
        Self {
            store,
            sandbox,
            gateway,
            url,
            providers_url,
        }
    }

    /// The system that all of this is in.
    pub(crate) fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }

    /// Every connection whose provider is simulated.
    pub(crate) async fn all(&self) -> Result<Vec<Wired>, StoreError> {
        let secrets = secrets::all(&self.sandbox);
        let (mut wired, mut after) = (Vec::new(), None);
        loop {
            let page = self.store.connections(after.as_ref(), PAGE).await?;
            let own = page.items.into_iter();
            wired.extend(own.filter_map(|connection| self.wired(connection, &secrets)));
            let Some(next) = page.next else {
                return Ok(wired);
            };
            after = Some(next);
        }
    }

    /// The connection with this id, if its provider is simulated.
    pub(crate) async fn of(&self, id: &ConnectionId) -> Result<Option<Wired>, StoreError> {
        let known = self.store.connection(id).await?;
        let wired = |connection| self.wired(connection, &secrets::all(&self.sandbox));
        Ok(known.connection().and_then(wired))
    }

    fn wired(&self, connection: Connection, secrets: &Map<String, Value>) -> Option<Wired> {
        let given = secrets.get(connection.id.as_str());
        let urls = (self.url.as_str(), self.providers_url.as_str());
        Wired::of(connection, given.unwrap_or(&Value::Null), urls)
    }

    /// The connection of a line.
    pub(crate) async fn of_line(&self, line: &Line) -> Option<Wired> {
        let mut all = self.all_there_are().await.into_iter();
        all.find(|wired| wired.line == *line)
    }

    /// The connection of a number, a page or an account that its provider calls so; of Twilio's nobody asks in this way.
    pub(crate) async fn of_account(&self, account: &str) -> Option<Wired> {
        let mut all = self.all_there_are().await.into_iter();
        all.find(|wired| {
            let carrier = wired.line.carrier;
            !matches!(carrier, Carrier::Twilio | Carrier::Conversations)
                && wired.line.account == account
        })
    }

    /// The connection that this is the token of: a page, an account on Instagram, or this service of Conversations.
    pub(crate) async fn of_token(&self, line: &Line, authorization: &str) -> Option<Wired> {
        let is_one = |own: &Line| match line.carrier {
            Carrier::Conversations => own.carrier == line.carrier && own.sender == line.sender,
            _ => own.carrier.is_page(),
        };
        let mut all = self.all_there_are().await.into_iter();
        all.find(|wired| is_one(&wired.line) && wired.is_proven_by(authorization))
    }

    /// Every connection whose provider is simulated; none where they cannot be read.
    pub(crate) async fn all_there_are(&self) -> Vec<Wired> {
        let all = self.all().await;
        let all = all.inspect_err(|error| tracing::warn!(%error, "the connections cannot be read"));
        all.unwrap_or_default()
    }

    /// Delivers a webhook; what it is answered with. What is published to a topic calls its function, as SNS does.
    pub(crate) async fn post(&self, webhook: Webhook) -> u16 {
        let Some((name, signature)) = webhook.signature else {
            return match webhook.content_type {
                MAIL => self.receive(webhook).await,
                _ => self.publish(&webhook).await,
            };
        };
        let request = Request::builder()
            .method(Method::POST)
            .uri(&webhook.url)
            .header(header::CONTENT_TYPE, webhook.content_type)
            .header(name, signature)
            .body(Body::from(webhook.body));
        match request {
            Ok(request) => self.call(request).await.status().as_u16(),
            // Nobody is at such an address.
            Err(_) => 404,
        }
    }

    /// A mail comes in as SES receives it.
    async fn receive(&self, mail: Webhook) -> u16 {
        match receive_mail(&self.sandbox, &mail.url, mail.body).await {
            Ok(_) => 200,
            Err(problem) => problem.status(),
        }
    }

    async fn publish(&self, webhook: &Webhook) -> u16 {
        let message = String::from_utf8_lossy(&webhook.body);
        let event = json!({"Records": [{
            "EventSource": "aws:sns", "EventVersion": "1.0", "EventSubscriptionArn": format!("{}:0", webhook.url),
            "Sns": {
                "Type": "Notification", "MessageId": "00000000-0000-0000-0000-000000000000", "TopicArn": webhook.url,
                "Subject": null, "Message": message, "MessageAttributes": {},
                "Timestamp": self.sandbox.now().to_rfc3339_opts(SecondsFormat::Millis, true),
            },
        }]});
        match self.sandbox.invoke("topic", event).await {
            Ok(_) => 200,
            Err(error) => {
                tracing::warn!(error, "a notification was not taken");
                500
            }
        }
    }

    /// What an administrator is answered, with the status.
    pub(crate) async fn as_admin(&self, method: Method, path: &str, body: &Value) -> (u16, Value) {
        let token = self.sandbox.token("local", "admin", serde_json::Map::new());
        let bearer = format!("Bearer {}", token.unwrap_or_default());
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.url))
            .header(header::AUTHORIZATION, bearer)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_string()));
        let Ok(request) = request else {
            return (404, Value::Null);
        };
        let (parts, body) = self.call(request).await.into_parts();
        let body = axum::body::to_bytes(body, ANSWER_BYTES).await;
        let body = body
            .ok()
            .and_then(|body| serde_json::from_slice(&body).ok());
        (parts.status.as_u16(), body.unwrap_or_default())
    }

    async fn call(&self, mut request: Request) -> Response {
        let authority = request.uri().authority();
        let host = authority.and_then(|it| HeaderValue::from_str(it.as_str()).ok());
        if let Some(host) = host {
            request.headers_mut().insert(header::HOST, host);
        }
        let peer = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        request.extensions_mut().insert(ConnectInfo(peer));
        let Ok(answer) = self.gateway.clone().call(request).await;
        answer
    }
}
