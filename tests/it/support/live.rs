//! A client of `/v1/live`.

use super::{Who, World};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A client with a live connection.
pub(crate) struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pub(crate) follow: Value,
}

impl Client {
    /// Somebody who follows this.
    pub(crate) async fn of(world: &World, who: Who<'_>, follow: &[&str]) -> Self {
        let ticket = ticket(world, who).await;
        let (socket, _) = connect_async(ticket["url"].as_str().unwrap())
            .await
            .unwrap();
        let follow = json!({ "follow": follow });
        let mut client = Self { socket, follow };
        let (heard, following) = client.asks().await;
        assert!(heard.is_empty(), "nothing is told before: {heard:?}");
        assert_eq!(following["refused"], json!([]), "{following}");
        client
    }

    /// Sends a text.
    pub(crate) async fn says(&mut self, text: String) {
        self.socket.send(Message::text(text)).await.unwrap();
    }

    /// The next message; none where the connection is closed.
    pub(crate) async fn next(&mut self) -> Option<Value> {
        let next = timeout(Duration::from_secs(20), self.socket.next()).await;
        match next.expect("something is told")? {
            Ok(Message::Text(text)) => Some(serde_json::from_str(&text).unwrap()),
            _ => None,
        }
    }

    /// Asks for the same again; what was told before the answer, and the answer.
    pub(crate) async fn asks(&mut self) -> (Vec<Value>, Value) {
        self.says(self.follow.to_string()).await;
        let mut heard = Vec::new();
        loop {
            let next = self.next().await.expect("it is open");
            if next["type"] == "following" {
                return (heard, next);
            }
            heard.push(next);
        }
    }

    /// What was told: the kind and the id of each change, once.
    pub(crate) async fn heard(&mut self) -> BTreeSet<(String, String)> {
        let (heard, _) = self.asks().await;
        let changed = |message: &Value| {
            let mut fields: Vec<_> = message.as_object().unwrap().keys().collect();
            fields.sort_unstable();
            assert_eq!(fields, ["id", "type", "version", "what"], "nothing else");
            assert_eq!(message["type"], "changed");
            let text = |field: &str| message[field].as_str().unwrap().to_owned();
            (text("what"), text("id"))
        };
        heard.iter().map(changed).collect()
    }
}

/// `POST /v1/live/ticket`.
pub(crate) async fn ticket(world: &World, who: Who<'_>) -> Value {
    let made = world.call("POST", "/v1/live/ticket", who).send().await;
    let ticket = made.is(201);
    let url = format!("?ticket={}", ticket["ticket"].as_str().unwrap());
    assert!(ticket["url"].as_str().unwrap().ends_with(&url), "{ticket}");
    ticket
}

/// A change, as [`Client::heard`] has it.
pub(crate) fn of(what: &str, id: &str) -> (String, String) {
    (what.to_owned(), id.to_owned())
}
