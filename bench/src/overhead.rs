//! What a handler costs beside the SDK calls that it makes: whole commands against their bare
//! calls, taking turns on one embedded DynamoDB through one client.

use crate::report::{Goal, Section, Table};
use crate::stats::{median, number};
use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes, Put, TransactWriteItem};
use hiatus_domain::ids::MessageId;
use hiatus_lambda::Deps;
use hiatus_lambda::ids::SystemIds;
use hiatus_store::keys::{self, Key};
use hiatus_store::{Item, Wanted};
use hiatus_tests::scene::{AGENT, CHANNEL, Scene, agent_id, message};
use hiatus_tests::seed::request;
use serde_json::json;
use std::sync::Arc;
use std::time::Instant;

/// Commands of each kind in a turn.
const TURN: usize = 20;

/// The least share of the bare calls' throughput.
const LEAST: f64 = 0.8;

pub(crate) async fn measure(quick: bool) -> Section {
    let turns = if quick { 20 } else { 200 };
    let scene = Scene::set().await;
    let stage = Stage::of(scene).await;
    let (mut whole, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        whole.push(per_second(Box::pin(stage.pausing_and_resuming())).await);
        bare.push(per_second(stage.bare_pausing_and_resuming()).await);
    }
    let (mut heard, mut bare_heard) = (Vec::new(), Vec::new());
    for turn in 0..turns {
        heard.push(per_second(Box::pin(stage.hearing(turn))).await);
        bare_heard.push(per_second(stage.bare_hearing(turn)).await);
    }
    let kinds = [
        ("pause, then resume", median(whole), median(bare)),
        ("customer's message", median(heard), median(bare_heard)),
    ];
    let row = |(kind, whole, bare): &(&str, f64, f64)| {
        vec![
            (*kind).to_owned(),
            number(*whole),
            number(*bare),
            number(whole / bare),
        ]
    };
    let goal = |(kind, whole, bare): &(&str, f64, f64)| {
        let share = whole / bare;
        Goal::new(
            format!("throughput of {kind}"),
            format!("at least {LEAST} of its bare calls"),
            number(share),
            share >= LEAST,
        )
    };
    Section {
        title: "What a handler costs",
        how: format!(
            "Whole commands, from API Gateway's event to its answer, one after the other; and the same DynamoDB calls with \
             prepared items through the same SDK client, on the same embedded DynamoDB in memory. They take turns of {TURN} \
             commands; medians of {turns} turns."
        ),
        tables: vec![Table {
            header: vec![
                "command",
                "whole commands a second",
                "bare calls of as many a second",
                "share",
            ],
            rows: kinds.iter().map(row).collect(),
        }],
        goals: kinds.iter().map(goal).collect(),
    }
}

async fn per_second(turn: impl Future<Output = ()>) -> f64 {
    let began = Instant::now();
    turn.await;
    TURN as f64 / began.elapsed().as_secs_f64()
}

/// A conversation, and its items as they are in its agent's hands and paused.
struct Stage {
    scene: Scene,
    deps: Deps,
    held: [Item; 2],
    paused: [Item; 2],
}

impl Stage {
    async fn of(scene: Scene) -> Self {
        let deps = Deps::new(
            scene.system.store().clone(),
            scene.system.clock(),
            Arc::new(SystemIds),
        );
        let mut stage = Self {
            scene,
            deps,
            held: Default::default(),
            paused: Default::default(),
        };
        stage.command("pause").await;
        stage.paused = stage.items().await;
        stage.command("resume").await;
        stage.held = stage.items().await;
        stage
    }

    fn keys(&self) -> [Key; 2] {
        let id = hiatus_domain::ids::ConversationId::parse(self.scene.id.as_str()).unwrap();
        [keys::conversation(&id), keys::agent(&agent_id())]
    }

    async fn items(&self) -> [Item; 2] {
        let keys = self.keys();
        let wanted = keys.iter().cloned().fold(Wanted::new(), Wanted::key);
        let batch = self.deps.store.read(wanted).await.unwrap();
        keys.map(|key| batch.item(&key).unwrap().clone())
    }

    async fn command(&self, verb: &str) {
        let route = format!("POST /v1/conversations/{{id}}/{verb}");
        let body = if verb == "pause" {
            json!({ "wrap_up": false })
        } else {
            json!({})
        };
        let event = request(&route, &self.scene.id, AGENT, &body);
        let answer = if verb == "pause" {
            pause::handle(&self.deps, event).await.unwrap()
        } else {
            resume::handle(&self.deps, event).await.unwrap()
        };
        assert_eq!(answer["statusCode"], 200, "{answer}");
    }

    async fn pausing_and_resuming(&self) {
        for _ in 0..TURN / 2 {
            self.command("pause").await;
            self.command("resume").await;
        }
    }

    /// The bare calls go on from where the commands stopped, so that their conditions hold.
    async fn bare_pausing_and_resuming(&self) {
        let mut version = version(&self.items().await[0]);
        let mut agents = self::version(&self.items().await[1]);
        for n in 0..TURN {
            let items = if n % 2 == 0 { &self.paused } else { &self.held };
            self.batch(&[self.keys().to_vec(), vec![keys::settings()]].concat())
                .await;
            let conversation = self.next(&items[0], version);
            let agent = self.next(&items[1], agents);
            self.deps
                .store
                .client()
                .transact_write_items()
                .transact_items(conversation)
                .transact_items(agent)
                .send()
                .await
                .unwrap();
            (version, agents) = (version + 1, agents + 1);
        }
    }

    async fn hearing(&self, turn: usize) {
        for n in 0..TURN {
            let event = request(
                "POST /v1/messages",
                "",
                CHANNEL,
                &message(&format!("whole-{turn}-{n}")),
            );
            let answer = inbound_message::handle(&self.deps, event).await.unwrap();
            assert!(
                answer["statusCode"]
                    .as_u64()
                    .is_some_and(|status| status < 300),
                "{answer}"
            );
        }
    }

    async fn bare_hearing(&self, turn: usize) {
        let given = self.scene.conversation().await;
        let address = keys::address(&given.addresses());
        let mut item = self.items().await.into_iter().next().unwrap();
        let mut version = version(&item);
        for n in 0..TURN {
            let id = MessageId::parse(format!("bare-{turn}-{n}")).unwrap();
            let seq = given.last_message.seq + 1 + u64::try_from(n).unwrap();
            let (message, known) = (
                keys::message(&given.id, seq),
                keys::message_id(&given.id, &id),
            );
            let client = self.deps.store.client();
            client
                .get_item()
                .table_name(self.table())
                .set_key(Some(key_item(&address)))
                .consistent_read(true)
                .send()
                .await
                .unwrap();
            self.batch(&[keys::conversation(&given.id), known.clone()])
                .await;
            item.insert("last_seq".to_owned(), AttributeValue::N(seq.to_string()));
            let request = client
                .transact_write_items()
                .transact_items(self.next(&item, version));
            let request = request.transact_items(self.added(Self::message_item(&message, seq)));
            let mut known = key_item(&known);
            known.insert("seq".to_owned(), AttributeValue::N(seq.to_string()));
            request
                .transact_items(self.added(known))
                .send()
                .await
                .unwrap();
            version += 1;
        }
    }

    fn table(&self) -> &str {
        self.deps.store.table()
    }

    /// A message's item, as large as the ones of the commands.
    fn message_item(key: &Key, seq: u64) -> Item {
        let mut item = key_item(key);
        let text = |text: &str| AttributeValue::S(text.to_owned());
        item.insert("seq".to_owned(), AttributeValue::N(seq.to_string()));
        item.insert("message_id".to_owned(), text("bare-00-00"));
        item.insert("from_agent".to_owned(), AttributeValue::Bool(false));
        item.insert("from".to_owned(), text("+15550001"));
        item.insert("body".to_owned(), text("Is there any news?"));
        item.insert(
            "at".to_owned(),
            AttributeValue::N("1798761600000".to_owned()),
        );
        item
    }

    async fn batch(&self, keys: &[Key]) {
        let keys = keys.iter().map(key_item).collect();
        let wanted = KeysAndAttributes::builder()
            .consistent_read(true)
            .set_keys(Some(keys))
            .build()
            .unwrap();
        self.deps
            .store
            .client()
            .batch_get_item()
            .request_items(self.table(), wanted)
            .send()
            .await
            .unwrap();
    }

    /// Puts this item as the version after this one.
    fn next(&self, item: &Item, version: u64) -> TransactWriteItem {
        let mut item = item.clone();
        item.insert(
            "version".to_owned(),
            AttributeValue::N((version + 1).to_string()),
        );
        let put = Put::builder()
            .table_name(self.table())
            .set_item(Some(item))
            .condition_expression("version = :expected");
        let put =
            put.expression_attribute_values(":expected", AttributeValue::N(version.to_string()));
        TransactWriteItem::builder()
            .put(put.build().unwrap())
            .build()
    }

    fn added(&self, item: Item) -> TransactWriteItem {
        let put = Put::builder().table_name(self.table()).set_item(Some(item));
        TransactWriteItem::builder()
            .put(
                put.condition_expression("attribute_not_exists(pk)")
                    .build()
                    .unwrap(),
            )
            .build()
    }
}

fn key_item(key: &Key) -> Item {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    Item::from([
        ("pk".to_owned(), text(&key.pk)),
        ("sk".to_owned(), text(&key.sk)),
    ])
}

fn version(item: &Item) -> u64 {
    item["version"].as_n().unwrap().parse().unwrap()
}
