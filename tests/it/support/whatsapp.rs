//! Meta, as far as it delivers: batches that are signed as Meta signs.

use super::{ADMIN, Answer, World};
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery::signature_of_meta;
use serde_json::{Value, json};

/// The secret of the tests' app.
pub(crate) const APP: &str = "secret of the app";

/// A connection of the channel `whatsapp`, with a number of its own.
pub(crate) struct WhatsApp<'a> {
    world: &'a World,
    id: &'a str,
    number: &'a str,
}

impl<'a> WhatsApp<'a> {
    /// A connection of this number, with what its provider signs with.
    pub(crate) async fn connected(world: &'a World, id: &'a str, number: &'a str) -> Self {
        Self::connected_with(world, id, number, &json!({})).await
    }

    /// The same, with more that an administrator says of it.
    pub(crate) async fn connected_with(
        world: &'a World,
        id: &'a str,
        number: &'a str,
        more: &Value,
    ) -> Self {
        let put = world.call("PUT", &format!("/v1/connections/{id}"), ADMIN);
        let mut body = described(number);
        for (field, value) in more.as_object().into_iter().flatten() {
            body[field] = value.clone();
        }
        put.json(&body).send().await.is(201);
        let whatsapp = Self { world, id, number };
        whatsapp.give(&json!({"app_secret": ["old", APP], "verify_token": "told"}));
        whatsapp
    }

    pub(crate) fn give(&self, secrets: &Value) {
        let id = ConnectionId::parse(self.id).unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        self.world.system.give_secrets(&id, secrets).unwrap();
    }

    /// What Meta delivers of this number.
    pub(crate) fn batch(&self, messages: &[Value]) -> Value {
        batch(self.number, messages)
    }

    /// Messages, signed by the app's secret.
    pub(crate) async fn delivers(&self, messages: &[Value]) -> Answer {
        self.signed_by(APP, &self.batch(messages).to_string()).await
    }

    /// A body, signed by this secret.
    pub(crate) async fn signed_by(&self, secret: &str, body: &str) -> Answer {
        self.claims(&signature_of_meta(secret, body), body).await
    }

    /// A body with this signature.
    pub(crate) async fn claims(&self, signature: &str, body: &str) -> Answer {
        let call = self.world.anonymous("POST", &self.path());
        let call = call.header("content-type", "application/json");
        let call = call.header("x-hub-signature-256", signature);
        call.raw(body.to_owned()).send().await
    }

    pub(crate) fn path(&self) -> String {
        format!("/v1/hooks/{}", self.id)
    }
}

/// What an administrator says of such a connection.
pub(crate) fn described(number: &str) -> Value {
    json!({
        "provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": format!("+1555{number}"),
        "account": {"phone_number_id": number, "graph_version": "v25.0"},
    })
}

/// What Meta delivers of a number.
pub(crate) fn batch(number: &str, messages: &[Value]) -> Value {
    let value = json!({
        "messaging_product": "whatsapp", "metadata": {"phone_number_id": number}, "messages": messages,
    });
    let changes = json!([{"field": "messages", "value": value}]);
    json!({"object": "whatsapp_business_account", "entry": [{"id": "WABA", "changes": changes}]})
}

/// What a customer writes.
pub(crate) fn text(from: &str, id: &str) -> Value {
    json!({"from": from, "id": id, "timestamp": "1767225600", "type": "text", "text": {"body": "Any news?"}})
}

/// How many messages of a batch were taken in, ignored, and could not be read.
pub(crate) fn counts(answer: &Value) -> [u64; 3] {
    ["messages", "ignored", "unreadable"].map(|field| answer[field].as_u64().unwrap())
}
