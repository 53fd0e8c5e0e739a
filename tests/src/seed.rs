//! The conversations that the sample events are about, made by the functions themselves, so that
//! the samples work whatever form items have. `events/README.md` says which sample is about which.

use chrono::{DateTime, TimeDelta, Utc};
use hiatus_domain::address::Customer;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{Address, BadText, ChannelName, QueueName};
use hiatus_lambda::clock::Clock;
use hiatus_lambda::ids::Ids;
use hiatus_lambda::{Deps, Failure, erasure};
use hiatus_store::{Committed, Erasure, Holder, Store, StoreError, Wanted, keys};
use serde_json::{Value, json};
use std::sync::Arc;
use thiserror::Error;

/// The agent who has almost all of them.
const ALICE: &str = "alice";
/// Only she serves it, so that built-in routing, where it runs, does no other than the seed.
const QUEUE: &str = "samples";

/// Why the seed did not come up.
#[derive(Debug, Error)]
pub enum SeedError {
    /// A function failed.
    #[error("a function failed")]
    Failure(#[from] Failure),
    /// The table failed.
    #[error("the table failed")]
    Store(#[from] StoreError),
    /// A name is none.
    #[error("a name of the seed is none")]
    Name(#[from] BadText),
    /// A function refused.
    #[error("{route} was refused: {answer}")]
    Refused {
        /// What was asked for.
        route: &'static str,
        /// The function's answer.
        answer: Value,
    },
    /// The table was used before.
    #[error("the table has the samples already: seed an empty one (`cargo run -- --memory`)")]
    Seeded,
    /// Somebody else keeps writing.
    #[error("{conversation} has no agent")]
    Unassigned {
        /// The conversation.
        conversation: String,
    },
}

/// The conversation that Twilio's clients ask for: of ids as Hiatus makes them alone, Twilio's can be read back.
const INTERACTION: &str = "01SAMP1E000000000000000001";

/// The id of a sample's conversation, and of whatever else has a name here: as long as the ids that
/// Hiatus makes.
pub fn id(name: &str) -> String {
    match name {
        INTERACTION => name.to_owned(),
        _ => format!("01SAMPLE{name:0>18}"),
    }
}

/// A time that stands still.
struct At(DateTime<Utc>);

impl Clock for At {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// Always the same id: nothing that the seed does needs two.
struct Only(String);

impl Ids for Only {
    fn fresh(&self, _now: DateTime<Utc>) -> String {
        self.0.clone()
    }
}

/// Makes all of them, as of this instant.
pub async fn sow(store: &Store, now: DateTime<Utc>) -> Result<(), SeedError> {
    let seed = Seed {
        store: store.clone(),
        now,
    };
    let first = ConversationId::parse(id("READ"))?;
    if store
        .read(Wanted::new().conversation(&first))
        .await?
        .conversation(&first)?
        .is_some()
    {
        return Err(SeedError::Seeded);
    }
    seed.settings("new_task").await?;
    seed.agent(ALICE, "available", QUEUE).await?;
    seed.show(ALICE).await?;
    seed.agent("carol", "away", "vip").await?;
    // Routing has not yet heard that she went away.
    seed.agent("dora", "available", "back-office").await?;
    seed.show("dora").await?;
    seed.agent("dora", "away", "back-office").await?;
    for (n, name) in ["READ", "SAY", "END", "LEAVE", "PAUSE", "MOVE"]
        .into_iter()
        .enumerate()
    {
        seed.open_and_assign(name, n + 10).await?;
    }
    seed.left().await?;
    seed.paused().await?;
    seed.wrapping().await?;
    seed.wrapping_for_too_long().await?;
    seed.unanswered().await?;
    seed.awaiting_custom_routing().await?;
    seed.open("TAKE", 9, QUEUE).await?;
    seed.open("ROUTE", 7, "vip").await?;
    seed.open(INTERACTION, 20, "nobody").await?;
    store.mark_waiting(&QueueName::parse("vip")?, now).await?;
    seed.live_ticket().await?;
    seed.limit_pauses().await?;
    seed.erased().await?;
    seed.gone().await
}

struct Seed {
    store: Store,
    now: DateTime<Utc>,
}

impl Seed {
    fn deps(&self, fresh: &str) -> Deps {
        Deps::new(
            self.store.clone(),
            Arc::new(At(self.now)),
            Arc::new(Only(id(fresh))),
        )
    }

    fn at(&self, now: DateTime<Utc>) -> Self {
        Self {
            store: self.store.clone(),
            now,
        }
    }

    async fn settings(&self, on_reply: &str) -> Result<(), SeedError> {
        let body = json!({
            "leave": { "enabled": true, "on_reply": on_reply, "window_seconds": 7_776_000, "custom_routing_timeout_seconds": 3600, "unanswered": "allow" },
            "pause": { "enabled": true, "time_limit_seconds": 1_209_600, "at_capacity": "queue", "hold_seconds": 900 },
            "channels": ["*"],
            "history": { "retention_seconds": 7_776_000 },
        });
        let event = request("PUT /v1/settings", "", ("ada", "admin"), &body);
        done(
            "PUT /v1/settings",
            settings::handle(&self.deps("SETTINGS"), event).await?,
        )
    }

    async fn agent(&self, name: &str, availability: &str, queue: &str) -> Result<(), SeedError> {
        let body = json!({ "availability": availability, "capacity": 20, "queues": [queue] });
        let event = request("PUT /v1/agents/{id}", name, ("eve", "supervisor"), &body);
        done(
            "PUT /v1/agents/{id}",
            agents::handle(&self.deps("AGENT"), event).await?,
        )
    }

    /// Alice may open a live connection, whenever the sample comes.
    async fn live_ticket(&self) -> Result<(), SeedError> {
        let holder = Holder {
            caller: AgentId::parse(ALICE)?,
            scopes: vec!["agent".to_owned()],
            until: self.now + TimeDelta::days(2),
        };
        let usable = self.now + TimeDelta::days(1);
        let ticket = "01SAMPLE00000000000TICKET";
        Ok(self.store.put_live_ticket(ticket, &holder, usable).await?)
    }

    /// Shows an agent as free in its queues, or no longer, as built-in routing does when it hears
    /// of a change.
    async fn show(&self, name: &str) -> Result<(), SeedError> {
        self.store.list_free(&AgentId::parse(name)?).await?;
        Ok(())
    }

    /// A customer's message opens the conversation, or goes into it.
    async fn open(&self, name: &str, customer: usize, queue: &str) -> Result<(), SeedError> {
        let body = json!({
            "channel": "whatsapp", "from": format!("+155501{customer:02}"), "to": "+15550199", "queue": queue,
            "message_id": format!("SEED-{name}-{}", self.now.timestamp_millis()), "body": "Hello, I have a question.",
        });
        let event = request("POST /v1/messages", "", ("webhook", "channel"), &body);
        done(
            "POST /v1/messages",
            inbound_message::handle(&self.deps(name), event).await?,
        )
    }

    async fn open_and_assign(&self, name: &str, customer: usize) -> Result<(), SeedError> {
        self.open(name, customer, QUEUE).await?;
        self.assign(name, &Settings::default()).await
    }

    /// As built-in routing does it; where that runs too, either may be first.
    async fn assign(&self, name: &str, settings: &Settings) -> Result<(), SeedError> {
        let (conversation, alice) = (ConversationId::parse(id(name))?, AgentId::parse(ALICE)?);
        for _ in 0..100 {
            let batch = self
                .store
                .read(Wanted::new().conversation(&conversation).agent(&alice))
                .await?;
            let (Some(seen), Some(agent)) =
                (batch.conversation(&conversation)?, batch.agent(&alice)?)
            else {
                break;
            };
            if seen.owner() == Some(&alice) {
                return Ok(());
            }
            if let Some(transition) = assign(&seen, &agent, settings, self.now).into_change()
                && self.store.commit(&transition).await? == Committed::Yes
            {
                return Ok(());
            }
        }
        Err(SeedError::Unassigned {
            conversation: id(name),
        })
    }

    async fn leave(&self, name: &str, wrap_up: bool) -> Result<(), SeedError> {
        const ROUTE: &str = "POST /v1/conversations/{id}/leave";
        let event = request(
            ROUTE,
            &id(name),
            (ALICE, "agent"),
            &json!({ "wrap_up": wrap_up }),
        );
        done(ROUTE, leave::handle(&self.deps(name), event).await?)
    }

    async fn end(&self, name: &str, wrap_up: bool) -> Result<(), SeedError> {
        const ROUTE: &str = "POST /v1/conversations/{id}/end";
        let body = json!({ "wrap_up": wrap_up });
        let event = request(ROUTE, &id(name), (ALICE, "agent"), &body);
        done(ROUTE, conversations::handle(&self.deps(name), event).await?)
    }

    async fn pause(&self, name: &str, pause: &str, body: &Value) -> Result<(), SeedError> {
        const ROUTE: &str = "POST /v1/conversations/{id}/pause";
        done(
            ROUTE,
            pause::handle(
                &self.deps(pause),
                request(ROUTE, &id(name), (ALICE, "agent"), body),
            )
            .await?,
        )
    }

    async fn left(&self) -> Result<(), SeedError> {
        self.open_and_assign("LEFT", 2).await?;
        self.leave("LEFT", false).await
    }

    /// One that has time, and one that should have come back an hour ago.
    async fn paused(&self) -> Result<(), SeedError> {
        self.open_and_assign("RESUME", 3).await?;
        self.pause("RESUME", "RESUMEPAUSE", &json!({ "wrap_up": false }))
            .await?;
        let before = self.at(self.now - TimeDelta::hours(2));
        before.open_and_assign("DUE", 4).await?;
        before
            .pause(
                "DUE",
                "DUEPAUSE",
                &json!({ "wrap_up": false, "reassign_after_seconds": 3600 }),
            )
            .await
    }

    async fn wrapping(&self) -> Result<(), SeedError> {
        self.open_and_assign("WRAP", 5).await?;
        self.leave("WRAP", true).await
    }

    /// A wrap-up that should have ended an hour ago.
    async fn wrapping_for_too_long(&self) -> Result<(), SeedError> {
        let before = self.at(self.now - TimeDelta::hours(2));
        before.open_and_assign("LIMIT", 30).await?;
        before.wrap_ups(3600).await?;
        before.end("LIMIT", true).await?;
        self.wrap_ups(0).await
    }

    async fn wrap_ups(&self, limit: i64) -> Result<(), SeedError> {
        self.patch(&json!({ "wrap_up": { "limit_seconds": limit } }))
            .await
    }

    async fn patch(&self, settings: &Value) -> Result<(), SeedError> {
        const ROUTE: &str = "PATCH /v1/settings";
        let event = request(ROUTE, "", ("ada", "admin"), settings);
        done(
            ROUTE,
            settings::handle(&self.deps("SETTINGS"), event).await?,
        )
    }

    /// Nobody has counted yet what alice has paused.
    async fn limit_pauses(&self) -> Result<(), SeedError> {
        self.patch(&json!({ "pause": { "max_per_agent": 50 } }))
            .await
    }

    /// A customer who should have been answered an hour ago.
    async fn unanswered(&self) -> Result<(), SeedError> {
        let before = self.at(self.now - TimeDelta::hours(2));
        before.open("UNANSWERED", 31, QUEUE).await?;
        let mut settings = Settings::default();
        settings.routing.answer.within = TimeDelta::hours(1);
        before.assign("UNANSWERED", &settings).await
    }

    /// Left under custom routing, and the customer replied.
    async fn awaiting_custom_routing(&self) -> Result<(), SeedError> {
        self.open_and_assign("CUSTOM", 6).await?;
        self.settings("custom_routing").await?;
        self.leave("CUSTOM", false).await?;
        self.settings("new_task").await?;
        self.at(self.now + TimeDelta::milliseconds(1))
            .open("CUSTOM", 6, QUEUE)
            .await
    }

    /// A customer is erased, and whoever was to do it has stopped after the first step.
    async fn erased(&self) -> Result<(), SeedError> {
        self.open("ERASED", 19, "nobody").await?;
        let customer = Customer::of(
            &ChannelName::parse("whatsapp")?,
            &Address::parse("+15550119")?,
        );
        let conversations = vec![ConversationId::parse(id("ERASED"))?];
        let by = AgentId::parse("ada")?;
        let times = [self.now - erasure::NEXT_PASS, self.now];
        let erasure = Erasure::of(&customer, conversations, id("ERASURE"), by, times);
        match self.store.commit_erasure(&erasure).await? {
            Committed::Yes => Ok(()),
            Committed::Conflict => Err(SeedError::Seeded),
        }
    }

    /// A conversation that was ended, and that TTL has removed, with all that it left behind.
    async fn gone(&self) -> Result<(), SeedError> {
        self.open_and_assign("GONE", 8).await?;
        self.end("GONE", false).await?;
        let key = keys::conversation(&ConversationId::parse(id("GONE"))?);
        let text = aws_sdk_dynamodb::types::AttributeValue::S;
        let deletion = self
            .store
            .client()
            .delete_item()
            .table_name(self.store.table());
        let deletion = deletion
            .key("pk", text(key.pk))
            .key("sk", text(key.sk))
            .send()
            .await;
        deletion.map(drop).map_err(|e| {
            StoreError::Unavailable {
                doing: "remove a sample",
                source: Box::new(e),
            }
            .into()
        })
    }
}

/// A request as API Gateway hands it to a function.
pub fn request(route: &str, id: &str, (subject, scope): (&str, &str), body: &Value) -> Value {
    let (method, path) = route.split_once(' ').unwrap_or_default();
    let path = ["{id}", "{task_id}", "{topic}"]
        .iter()
        .fold(path.to_owned(), |path, name| path.replace(name, id));
    json!({
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": "",
        "headers": { "content-type": "application/json" },
        "pathParameters": { "id": id, "task_id": id, "topic": id, "reference": id },
        "requestContext": {
            "authorizer": { "jwt": { "claims": { "sub": subject, "scope": scope }, "scopes": [scope] } },
            "http": { "method": method, "path": path },
            "routeKey": route,
            "stage": "$default",
        },
        "body": body.to_string(),
        "isBase64Encoded": false,
    })
}

fn done(route: &'static str, answer: Value) -> Result<(), SeedError> {
    match answer.get("statusCode").and_then(Value::as_i64) {
        Some(200..=299) => Ok(()),
        _ => Err(SeedError::Refused { route, answer }),
    }
}
