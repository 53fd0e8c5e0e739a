//! Twilio, as far as it delivers: forms that are signed as Twilio signs.

use super::{ADMIN, Answer, World};
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery::{encoded, form, signature_of_twilio};
use serde_json::{Value, json};

/// The account of the tests.
pub(crate) const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

/// A connection of the channel `sms`, with a number of its own.
pub(crate) struct Twilio<'a> {
    pub(crate) world: &'a World,
    id: &'a str,
    number: &'a str,
}

impl<'a> Twilio<'a> {
    /// A connection that delivers, with what its provider signs with.
    pub(crate) async fn connected(world: &'a World, id: &'a str, number: &'a str) -> Self {
        let put = world.call("PUT", &format!("/v1/connections/{id}"), ADMIN);
        put.json(&described(number)).send().await.is(201);
        let twilio = Self { world, id, number };
        twilio.give(&json!({"auth_tokens": [token(id)]}));
        twilio
    }

    /// The secrets of the connection.
    pub(crate) fn give(&self, secrets: &Value) {
        let id = ConnectionId::parse(self.id).unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        self.world.system.give_secrets(&id, secrets).unwrap();
    }

    /// What a customer writes.
    pub(crate) fn text(&self, from: &str, sid: &str, body: &str) -> Vec<(String, String)> {
        let pairs = [
            ("AccountSid", ACCOUNT),
            ("MessageSid", sid),
            ("From", from),
            ("To", self.number),
            ("Body", body),
            ("NumMedia", "0"),
        ];
        form(&pairs)
    }

    pub(crate) async fn writes(&self, from: &str, sid: &str, body: &str) -> Answer {
        self.delivers(&self.text(from, sid, body)).await
    }

    /// A form, signed by the connection's token.
    pub(crate) async fn delivers(&self, form: &[(String, String)]) -> Answer {
        self.signed_by(&token(self.id), form).await
    }

    /// A form, signed by this token.
    pub(crate) async fn signed_by(&self, token: &str, form: &[(String, String)]) -> Answer {
        let url = format!("{}{}", self.world.system.url(), self.path());
        self.claims(&signature_of_twilio(token, &url, form), form)
            .await
    }

    /// A form with this signature.
    pub(crate) async fn claims(&self, signature: &str, form: &[(String, String)]) -> Answer {
        let call = self
            .world
            .anonymous("POST", &self.path())
            .raw(encoded(form));
        let call = call.header("content-type", "application/x-www-form-urlencoded");
        call.header("x-twilio-signature", signature).send().await
    }

    pub(crate) fn path(&self) -> String {
        format!("/v1/hooks/{}", self.id)
    }
}

/// What an administrator says of such a connection.
pub(crate) fn described(number: &str) -> Value {
    json!({
        "provider": "twilio_messaging", "channel": "sms", "business_address": number,
        "account": {"account_sid": ACCOUNT, "sender": number},
    })
}

/// The token of a connection's account.
pub(crate) fn token(id: &str) -> String {
    format!("token of {id}")
}
