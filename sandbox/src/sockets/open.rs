//! A connection from its beginning to its end.

use super::event::Connection;
use super::{MAX_MESSAGE_BYTES, Outgoing, Posts};
use crate::clock::TestClock;
use crate::engine::Engine;
use crate::functions::Functions;
use crate::random;
use axum::Router;
use axum::body::Body;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::{Instant, sleep_until};

/// After how long without a message API Gateway closes a connection.
const IDLE: Duration = Duration::from_mins(10);
/// After how long in all.
const IN_ALL: Duration = Duration::from_hours(2);

/// A WebSocket API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SocketRoute {
    /// The path to connect to.
    pub path: &'static str,
    /// The function that gets its events.
    pub function: &'static str,
}

/// What a connection needs.
pub(crate) struct Sockets {
    pub(crate) function: &'static str,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) functions: Arc<dyn Functions>,
    pub(crate) engine: Arc<Engine>,
    pub(crate) posts: Arc<Posts>,
}

/// A router for a WebSocket API.
pub(crate) fn router(path: &'static str, sockets: Sockets) -> Router {
    let sockets = Arc::new(sockets);
    let connect = async move |headers: HeaderMap, uri: Uri, upgrade: WebSocketUpgrade| {
        sockets.connect(&headers, &uri, upgrade).await
    };
    Router::new().route(path, get(connect))
}

impl Sockets {
    /// Asks the function whether somebody may connect.
    async fn connect(
        self: Arc<Self>,
        headers: &HeaderMap,
        uri: &Uri,
        upgrade: WebSocketUpgrade,
    ) -> Response {
        let Ok(id) = random::id() else {
            return empty(StatusCode::INTERNAL_SERVER_ERROR);
        };
        let connection = Connection {
            // On AWS, a name ends like this, too, which has to survive in a path.
            id: format!("{id}="),
            host: text(headers.get(header::HOST)),
            since: self.clock.now(),
        };
        let event = connection.connect(named(headers), uri.query().unwrap_or_default());
        let status = match self.call(event).await {
            Ok(answer) => answer.get("statusCode").and_then(Value::as_u64),
            Err(_) => None,
        };
        let status = status.and_then(|status| StatusCode::from_u16(status.try_into().ok()?).ok());
        match status {
            Some(status) if status.is_success() => upgrade
                .max_message_size(MAX_MESSAGE_BYTES)
                .on_upgrade(move |socket| self.serve(socket, connection)),
            Some(status) if status.is_client_error() => empty(status),
            _ => empty(StatusCode::BAD_GATEWAY),
        }
    }

    async fn serve(self: Arc<Self>, mut socket: WebSocket, connection: Connection) {
        let mut outgoing = self.posts.open(&connection.id);
        self.carry(&mut socket, &connection, &mut outgoing).await;
        self.posts.gone(&connection.id);
        let event = connection.disconnect(self.clock.now());
        // AWS does not promise this event either.
        let _ = self.call(event).await;
    }

    /// Carries messages both ways, until one side has enough.
    async fn carry(
        &self,
        socket: &mut WebSocket,
        connection: &Connection,
        outgoing: &mut Receiver<Outgoing>,
    ) {
        let end = Instant::now() + IN_ALL;
        let mut idle = Instant::now() + IDLE;
        loop {
            tokio::select! {
                said = socket.recv() => match said {
                    Some(Ok(Message::Text(said))) => {
                        idle = Instant::now() + IDLE;
                        if !self.said(socket, connection, &said).await {
                            return;
                        }
                    }
                    // The client's pings are answered below, and keep nothing open.
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    Some(Ok(Message::Binary(_) | Message::Close(_)) | Err(_)) | None => return,
                },
                next = outgoing.recv() => {
                    idle = Instant::now() + IDLE;
                    let sent = match next {
                        Some(Outgoing::Text(text)) => socket.send(Message::Text(text.into())).await,
                        Some(Outgoing::Close) | None => return close(socket).await,
                    };
                    if sent.is_err() {
                        return;
                    }
                }
                () = sleep_until(idle.min(end)) => return close(socket).await,
            }
        }
    }

    /// Hands on what was said; whether the connection is still there. A function that fails is answered for.
    async fn said(&self, socket: &mut WebSocket, connection: &Connection, text: &str) -> bool {
        let message_id = random::id().unwrap_or_default();
        let event = connection.message(text, &message_id, self.clock.now());
        if self.call(event).await.is_ok() {
            return true;
        }
        let answer = json!({
            "message": "Internal server error",
            "connectionId": connection.id,
            "requestId": message_id,
        });
        let sent = socket.send(Message::Text(answer.to_string().into())).await;
        sent.is_ok()
    }

    async fn call(&self, event: Value) -> Result<Value, String> {
        let answer = self.functions.invoke(self.function, event).await;
        // It may have written.
        self.engine.wake();
        answer.inspect_err(|error| {
            tracing::error!(function = self.function, error, "the function failed");
        })
    }
}

async fn close(socket: &mut WebSocket) {
    let frame = CloseFrame {
        code: close_code::AWAY,
        reason: "Going away".into(),
    };
    // Whoever has gone already needs no end.
    let _ = socket.send(Message::Close(Some(frame))).await;
}

fn named(headers: &HeaderMap) -> Map<String, Value> {
    let pairs = headers.iter();
    pairs
        .map(|(name, value)| (name.as_str().to_owned(), json!(text(Some(value)))))
        .collect()
}

fn text(value: Option<&axum::http::HeaderValue>) -> String {
    value
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .unwrap_or_default()
}

fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
