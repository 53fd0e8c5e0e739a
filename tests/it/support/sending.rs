//! A world whose answers go out by Twilio, or by Meta's WhatsApp.

use super::carriers::Carriers;
use super::twilio::ACCOUNT;
use super::{ADMIN, World};
use chrono::TimeDelta;
use hiatus::Options;
use hiatus_domain::delivery::Delivery;
use hiatus_domain::ids::{ConnectionId, ConversationId};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A customer's number, and ours.
const ANN: &str = "+15550001";
pub(crate) const US: &str = "+15559999";

/// A world in which what is said to a customer of ours goes to one of these.
pub(crate) struct Sending {
    pub(crate) world: World,
    pub(crate) carriers: Carriers,
    provider: &'static str,
}

/// Both of them, one after the other.
pub(crate) const PROVIDERS: [&str; 2] = ["twilio_messaging", "whatsapp_cloud"];

impl Sending {
    pub(crate) async fn by(provider: &'static str) -> Self {
        let carriers = Carriers::start().await;
        let world = World::with(carriers.reached(Options::default())).await;
        carriers.live_in(&world.system);
        world
            .settings(|settings| settings["outbound"] = json!({"sms": {"deliver": true}}))
            .await;
        let account = match provider {
            "twilio_messaging" => json!({"account_sid": ACCOUNT, "sender": US}),
            _ => json!({"phone_number_id": "106", "graph_version": "v25.0"}),
        };
        let connection = json!({
            "provider": provider, "channel": "sms", "business_address": US, "account": account,
        });
        let put = world.call("PUT", "/v1/connections/main", ADMIN);
        put.json(&connection).send().await.is(201);
        let sending = Self {
            world,
            carriers,
            provider,
        };
        sending.give(&sending.secrets());
        sending
    }

    pub(crate) fn is_twilio(&self) -> bool {
        self.provider == "twilio_messaging"
    }

    pub(crate) fn secrets(&self) -> Value {
        if self.is_twilio() {
            json!({"auth_tokens": ["token"]})
        } else {
            json!({"access_token": "token", "app_secret": "secret"})
        }
    }

    pub(crate) fn give(&self, secrets: &Value) {
        let id = ConnectionId::parse("main").unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        self.world.system.give_secrets(&id, secrets).unwrap();
    }

    /// A conversation of ann's that alice has.
    pub(crate) async fn conversation(&self) -> String {
        self.world.available("alice", 3).await;
        let message = json!({"channel": "sms", "from": ANN, "to": US, "message_id": "m1", "body": "Any news?"});
        let opened = self.world.message(&message).await.is(201);
        self.world.settle().await;
        opened["conversation_id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn says(&self, id: &str, messages: &[&str]) {
        for message in messages {
            self.world.says("alice", id, message).await.is(201);
        }
        self.world.settle().await;
    }

    /// What ann has got.
    pub(crate) fn shown(&self) -> Vec<String> {
        let number = if self.is_twilio() { ANN } else { &ANN[1..] };
        let mut shown = self.carriers.shown();
        let of_ann = shown.remove(number).unwrap_or_default();
        assert_eq!(shown, BTreeMap::new());
        of_ann
    }

    pub(crate) async fn deliveries(&self, id: &str) -> Vec<(u64, Delivery)> {
        let id = ConversationId::parse(id).unwrap();
        let store = self.world.system.store();
        store.deliveries(&id, 1..=9).await.unwrap()
    }

    /// How each message of ours fares, and why.
    pub(crate) async fn fare(&self, id: &str) -> Vec<(&'static str, Option<&'static str>)> {
        let known = self.deliveries(id).await.into_iter();
        known
            .map(|(_, it)| {
                (
                    it.status.as_str(),
                    it.error.map(|error| error.code.as_str()),
                )
            })
            .collect()
    }

    pub(crate) async fn pass(&self, minutes: i64) {
        self.world.pass(TimeDelta::minutes(minutes)).await;
    }
}
