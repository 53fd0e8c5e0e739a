//! A table with one of everything, twice: hal's items stay healthy, vic's get damaged.

use crate::support::{ADMIN, EVE, World, agent};
use aws_sdk_dynamodb::types::{AttributeValue, DeleteRequest, PutRequest, WriteRequest};
use chrono::TimeDelta;
use hiatus_store::{Item, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The two people whose conversations are in the gallery.
const PEOPLE: [&str; 2] = ["hal", "vic"];

/// The conversations of one person, by what is true of them.
pub(crate) type Conversations = BTreeMap<&'static str, String>;

/// The table as it was made, to which it can be put back.
pub(crate) struct Gallery {
    pub(crate) world: World,
    pub(crate) items: Vec<Item>,
    pub(crate) hal: Conversations,
    pub(crate) vic: Conversations,
}

impl Gallery {
    /// Makes everything through the API, then stops all background work. Pauses, a window and a
    /// deadline are overdue by then, and tasks wait beside a free agent: every sweep has something
    /// to do.
    pub(crate) async fn open() -> Self {
        let world = World::set(|settings| {
            settings["pause"]["at_capacity"] = json!("wait");
            settings["leave"]["window_seconds"] = json!(1800);
        })
        .await;
        let mut gallery = Self {
            world,
            items: Vec::new(),
            hal: Conversations::new(),
            vic: Conversations::new(),
        };
        for person in PEOPLE {
            let conversations = gallery.person(person).await;
            if person == "hal" {
                gallery.hal = conversations;
            } else {
                gallery.vic = conversations;
            }
        }
        gallery.world.settle().await;
        gallery.world.system.go_quiet().await;
        for person in PEOPLE {
            let waiting = gallery
                .unpublished_message(person, "waiting", "shared")
                .await;
            let conversations = if person == "hal" {
                &mut gallery.hal
            } else {
                &mut gallery.vic
            };
            conversations.insert("waiting", waiting);
        }
        gallery.world.pass_unnoticed(TimeDelta::hours(2));
        gallery.items = everything(gallery.world.system.store()).await;
        gallery
    }

    /// One person's conversations: theirs alone is the queue of their name, and both serve the
    /// shared one.
    async fn person(&self, person: &'static str) -> Conversations {
        let world = &self.world;
        self.presence(person, 20, &[person, "shared"]).await;
        self.connect(person).await;
        let full = format!("{person}-full");
        self.presence(&full, 1, &[&full]).await;
        let mut made = Conversations::new();
        for name in [
            "assigned", "paused", "expired", "left", "wrapping", "closed", "awaiting",
        ] {
            made.insert(name, self.message(person, name, person).await);
        }
        for name in ["reserved", "occupying"] {
            made.insert(name, self.message(&full, name, &full).await);
            if name == "reserved" {
                let _: Value = self
                    .act(&full, &made[name], "pause", &json!({"wrap_up": false}))
                    .await;
            }
        }
        let quick = json!({"wrap_up": false, "reassign_after_seconds": 3600});
        self.act(&full, &made["reserved"], "resume", &json!({}))
            .await;
        self.act(person, &made["paused"], "pause", &quick).await;
        self.act(
            person,
            &made["expired"],
            "leave",
            &json!({"wrap_up": false}),
        )
        .await;
        self.act(person, &made["closed"], "end", &json!({"wrap_up": false}))
            .await;
        let file = json!({"url": "https://files.example/a.pdf", "content_type": "application/pdf", "name": "a.pdf"});
        let say = json!({"message_id": "a1", "body": "I will look.", "media": [file]});
        world
            .command(agent(person), &made["assigned"], "messages")
            .key("say")
            .json(&say)
            .send()
            .await
            .is(201);
        world
            .settings(|settings| settings["leave"]["window_seconds"] = json!(7_776_000))
            .await;
        self.act(person, &made["left"], "leave", &json!({"wrap_up": false}))
            .await;
        self.act(
            person,
            &made["wrapping"],
            "leave",
            &json!({"wrap_up": true}),
        )
        .await;
        world
            .settings(|settings| settings["leave"]["on_reply"] = json!("custom_routing"))
            .await;
        self.act(
            person,
            &made["awaiting"],
            "leave",
            &json!({"wrap_up": false}),
        )
        .await;
        self.message(person, "awaiting", person).await;
        world
            .settings(|settings| settings["leave"]["on_reply"] = json!("new_task"))
            .await;
        world
            .settings(|settings| settings["leave"]["window_seconds"] = json!(1800))
            .await;
        made
    }

    /// A connection under the person's name, to an address of its own.
    async fn connect(&self, person: &str) {
        let body = json!({
            "provider": "webhook", "channel": "web", "business_address": person, "queue": person, "priority": 3,
            "attributes": {"lang": "en"},
        });
        let path = format!("/v1/connections/{person}");
        let put = self.world.call("PUT", &path, ADMIN).json(&body);
        put.send().await.is(201);
    }

    async fn presence(&self, name: &str, capacity: u32, queues: &[&str]) {
        let body = json!({"availability": "available", "capacity": capacity, "queues": queues});
        self.world
            .call("PUT", &format!("/v1/agents/{name}"), EVE)
            .json(&body)
            .send()
            .await
            .is(200);
        self.world.settle().await;
    }

    async fn act(&self, name: &str, id: &str, what: &str, body: &Value) -> Value {
        let answer = self
            .world
            .command(agent(name), id, what)
            .json(body)
            .send()
            .await
            .is(200);
        self.world.settle().await;
        answer
    }

    /// A customer's message, and all that follows from it; the customer is called as the
    /// conversation.
    async fn message(&self, person: &str, name: &str, queue: &str) -> String {
        let id = self.unpublished_message(person, name, queue).await;
        self.world.settle().await;
        id
    }

    /// The same, whose events are not published yet.
    async fn unpublished_message(&self, person: &str, name: &str, queue: &str) -> String {
        let id = format!(
            "{person}-{name}-{}",
            self.world.system.now().timestamp_millis()
        );
        self.world.pass_unnoticed(TimeDelta::milliseconds(1));
        let body = json!({
            "channel": "chat", "from": format!("{person}-{name}"), "to": "us", "queue": queue, "priority": 3,
            "message_id": id, "body": "Hello.", "attributes": {"lang": "en"},
        });
        let answer = self.world.message(&body).await.is(201);
        answer["conversation_id"].as_str().unwrap().to_owned()
    }

    /// Puts the table back as it was made, but for these items.
    pub(crate) async fn reset(&self, damaged: &[Item]) {
        let store = self.world.system.store();
        let wanted: Vec<Key> = self.items.iter().map(key).collect();
        let there = everything(store).await;
        let surplus = there
            .iter()
            .filter(|item| !wanted.contains(&key(item)))
            .map(deletion)
            .collect();
        write(store, surplus).await;
        let spoilt: Vec<Key> = damaged.iter().map(key).collect();
        let healthy = self
            .items
            .iter()
            .filter(|item| !spoilt.contains(&key(item)));
        write(
            store,
            healthy
                .chain(damaged)
                .map(|item| put(item.clone()))
                .collect(),
        )
        .await;
    }

    /// Every item that belongs to this person alone and that no healthy item needs: conversations
    /// with everything in their partitions, addresses, agents, and rows of the free-agent index.
    pub(crate) fn of_vic(&self) -> Vec<Item> {
        let ids: Vec<String> = self.vic.values().map(|id| format!("C#{id}")).collect();
        let is_vics = |item: &&Item| {
            let pk = text(item, "pk");
            let leads_to = text(item, "conversation_id");
            ids.contains(&pk)
                || ids.contains(&format!("C#{leads_to}"))
                || pk.contains("vic")
                || text(item, "agent").contains("vic")
                || text(item, "connection_id").contains("vic")
                || text(item, "sk").contains("vic")
        };
        self.items.iter().filter(is_vics).cloned().collect()
    }

    /// The item with this key, as it was made.
    pub(crate) fn item(&self, pk: &str, sk: &str) -> Item {
        let found = self
            .items
            .iter()
            .find(|item| text(item, "pk") == pk && text(item, "sk") == sk);
        found.unwrap_or_else(|| panic!("no {pk}/{sk}")).clone()
    }

    /// Whether the settings can be read.
    pub(crate) async fn settings_are_readable(&self) -> bool {
        let store = self.world.system.store();
        store
            .read(hiatus_store::Wanted::new().settings())
            .await
            .unwrap()
            .settings()
            .is_ok()
    }

    /// Somebody for each scope.
    pub(crate) fn who(scope: &str) -> (&'static str, String) {
        let subject = match scope {
            "admin" => ADMIN.0,
            "supervisor" => EVE.0,
            _ => "hal",
        };
        (subject, scope.to_owned())
    }
}

type Key = (AttributeValue, AttributeValue);

fn key(item: &Item) -> Key {
    (item["pk"].clone(), item["sk"].clone())
}

/// The text in this attribute, empty where there is none.
pub(crate) fn text(item: &Item, name: &str) -> String {
    item.get(name)
        .and_then(|value| value.as_s().ok())
        .cloned()
        .unwrap_or_default()
}

/// Everything that is in the table.
pub(crate) async fn everything(store: &Store) -> Vec<Item> {
    let pages = store
        .client()
        .scan()
        .table_name(store.table())
        .consistent_read(true)
        .into_paginator();
    pages
        .items()
        .send()
        .collect::<Result<Vec<_>, _>>()
        .await
        .unwrap()
}

fn put(item: Item) -> WriteRequest {
    let put = PutRequest::builder().set_item(Some(item)).build().unwrap();
    WriteRequest::builder().put_request(put).build()
}

fn deletion(item: &Item) -> WriteRequest {
    let (pk, sk) = key(item);
    let delete = DeleteRequest::builder()
        .key("pk", pk)
        .key("sk", sk)
        .build()
        .unwrap();
    WriteRequest::builder().delete_request(delete).build()
}

async fn write(store: &Store, writes: Vec<WriteRequest>) {
    for chunk in writes.chunks(25) {
        let request = store
            .client()
            .batch_write_item()
            .request_items(store.table(), chunk.to_vec());
        assert!(
            request
                .send()
                .await
                .unwrap()
                .unprocessed_items
                .unwrap_or_default()
                .is_empty()
        );
    }
}
