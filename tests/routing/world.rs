//! Agents and conversations, and the handlers that look after them.

use crate::wire::Wire;
use aws_credential_types::Credentials;
use aws_sdk_dynamodb::config::{BehaviorVersion, Config, Region};
use chrono::{DateTime, Utc};
use futures_util::future::join_all;
use hiatus_domain::Duration;
use hiatus_domain::agent::{Agent, AgentKind, Availability};
use hiatus_domain::capacity::Weights;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::event::{Actor, ActorKind, Cause, Outbox};
use hiatus_domain::idempotency::RecentKeys;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::message::{LastMessage, Side};
use hiatus_domain::pauses::Pauses;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::{Idle, RoutingPolicy, Settings};
use hiatus_domain::text::{Address, ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_lambda::clock::Clock;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::ids::SystemIds;
use hiatus_store::{Committed, Store, Wanted, table};
use hiatus_tests::crowd;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// A clock that a test moves, and that goes on with the test's own time.
#[derive(Debug)]
pub(crate) struct Hands {
    began: tokio::time::Instant,
    at: Mutex<DateTime<Utc>>,
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        let passed = i64::try_from(self.began.elapsed().as_millis()).unwrap();
        *self.at.lock().unwrap() + Duration::milliseconds(passed)
    }
}

pub(crate) struct World {
    pub(crate) deps: Deps,
    pub(crate) wire: Wire,
    clock: Arc<Hands>,
}

pub(crate) fn queue(name: &str) -> QueueName {
    QueueName::parse(name).unwrap()
}

pub(crate) fn agent_id(n: usize) -> AgentId {
    AgentId::parse(format!("agent-{n:05}")).unwrap()
}

pub(crate) fn id(n: usize) -> ConversationId {
    ConversationId::parse(format!("01ROUTE{n:0>19}")).unwrap()
}

impl World {
    /// With nobody in it.
    pub(crate) async fn empty() -> Self {
        let wire = Wire::new();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(wire.http_client())
            .credentials_provider(Credentials::new("test", "test", None, None, "test"))
            .region(Region::new("us-east-1"))
            .endpoint_url("http://dynamodb");
        let client = aws_sdk_dynamodb::Client::from_conf(config.build());
        table::create(&client, "hiatus").await.unwrap();
        let start = "2027-01-01T00:00:00Z".parse().unwrap();
        let clock = Arc::new(Hands {
            began: tokio::time::Instant::now(),
            at: Mutex::new(start),
        });
        let deps = Deps::new(
            Store::new(client, "hiatus"),
            clock.clone(),
            Arc::new(SystemIds),
        );
        Self { deps, wire, clock }
    }

    pub(crate) fn store(&self) -> &Store {
        &self.deps.store
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn pass(&self, time: Duration) {
        *self.clock.at.lock().unwrap() += time;
    }

    /// An agent's first version: available, idle since so many milliseconds.
    pub(crate) fn agent(&self, n: usize, capacity: u32, queues: &[&str], idle_ms: i64) -> Agent {
        Agent {
            id: agent_id(n),
            version: 1,
            kind: AgentKind::Human,
            availability: Availability::Available,
            capacity: capacity.into(),
            queues: queues.iter().map(|name| queue(name)).collect(),
            tasks: Vec::new(),
            idle_since: self.now() - Duration::milliseconds(idle_ms),
            freed_at: None,
            absence: None,
            pauses: Pauses::default(),
            recent_keys: RecentKeys::default(),
            outbox: self.outbox(Cause::Presence),
        }
    }

    fn outbox(&self, cause: Cause) -> Outbox {
        Outbox {
            at: self.now(),
            actor: Actor::new(ActorKind::System, "hiatus"),
            cause,
            previous: None,
            events: Vec::new(),
        }
    }

    /// So many agents, of these queues, each listed as free; the first is the longest idle.
    pub(crate) async fn agents(&self, count: usize, capacity: u32, queues: &[&str]) {
        for n in 0..count {
            let idle = i64::try_from(count - n).unwrap();
            self.commit_agent(&self.agent(n, capacity, queues, idle))
                .await;
            self.store().list_free(&agent_id(n)).await.unwrap();
        }
    }

    pub(crate) async fn commit_agent(&self, agent: &Agent) {
        assert_eq!(
            self.store().commit_agent(agent).await.unwrap(),
            Committed::Yes
        );
    }

    pub(crate) async fn stored_agent(&self, n: usize) -> Agent {
        let batch = self
            .store()
            .read(Wanted::new().agent(&agent_id(n)))
            .await
            .unwrap();
        batch.agent(&agent_id(n)).unwrap().unwrap()
    }

    /// A conversation in this state.
    pub(crate) fn conversation(&self, n: usize, state: ChannelState) -> Conversation {
        let address = |text: String| Address::parse(text).unwrap();
        Conversation {
            last_pause: None,
            turns: None,
            signals: Vec::new(),
            id: id(n),
            version: 1,
            channel: ChannelName::parse("sms").unwrap(),
            thread: None,
            customer_alias: None,
            customer_name: None,
            customer_address: address(format!("+1555{n:07}")),
            business_address: address("+15559999".to_owned()),
            queue: queue("support"),
            priority: Priority::default(),
            attributes: None,
            previous: None,
            opened_at: self.now(),
            last_message: LastMessage {
                seq: 1,
                from: Side::Customer,
                at: self.now(),
                quiet: false,
                unanswered_since: Some(self.now()),
            },
            last_customer_at: Some(self.now()),
            task_count: 1,
            holders: Vec::new(),
            state,
            recent_keys: RecentKeys::default(),
            outbox: self.outbox(Cause::Message),
        }
    }

    /// A conversation whose task waits in this queue.
    pub(crate) fn waiting(&self, n: usize, name: &str) -> Conversation {
        let state = crowd::waiting(&queue(name), Priority::default(), self.now());
        self.conversation(n, state)
    }

    /// The same, on this channel.
    pub(crate) fn waiting_on(&self, n: usize, channel: &str, name: &str) -> Conversation {
        Conversation {
            channel: ChannelName::parse(channel).unwrap(),
            ..self.waiting(n, name)
        }
    }

    /// Tasks of these channels weigh so much from now on.
    pub(crate) async fn weights(&self, weights: &[(&str, u32)]) {
        let weights = weights.iter();
        let weights =
            weights.map(|(channel, weight)| (ChannelName::parse(*channel).unwrap(), *weight));
        let weights = Weights::new(weights.collect());
        self.rules(|rules| rules.weights = weights).await;
    }

    pub(crate) async fn idle(&self, idle: Idle) {
        self.rules(|rules| rules.idle = idle).await;
    }

    async fn rules(&self, change: impl FnOnce(&mut RoutingPolicy)) {
        let present = self.store().read(Wanted::new().settings()).await.unwrap();
        let present = present.settings().unwrap();
        let mut changed = Settings {
            version: present.version + 1,
            outbox: Some(self.outbox(Cause::Settings)),
            ..present
        };
        change(&mut changed.routing);
        let committed = self.store().commit_settings(&changed).await.unwrap();
        assert_eq!(committed, Committed::Yes);
    }

    pub(crate) async fn put(&self, conversations: impl IntoIterator<Item = Conversation>) {
        crowd::put_conversations(self.store(), conversations).await;
    }

    /// Who has the task of each of these conversations.
    pub(crate) async fn owners(&self, ids: &[ConversationId]) -> Vec<Option<AgentId>> {
        let conversations = self.store().conversations(ids).await.unwrap();
        conversations.iter().map(|c| c.owner().cloned()).collect()
    }

    pub(crate) async fn route(&self, event: Value) -> u64 {
        let answer = route::handle(&self.deps, event, Deadline::default())
            .await
            .unwrap();
        answer["assigned"].as_u64().unwrap()
    }

    /// So many events at once, each in an invocation of its own.
    pub(crate) async fn route_at_once(&self, events: Vec<Value>) -> u64 {
        let assigned = join_all(events.into_iter().map(|event| self.route(event))).await;
        assigned.into_iter().sum()
    }

    /// Each agent's number of tasks.
    pub(crate) async fn loads(&self, count: usize) -> BTreeMap<usize, usize> {
        let mut loads = BTreeMap::new();
        for n in 0..count {
            *loads.entry(n).or_default() += self.stored_agent(n).await.in_use() as usize;
        }
        loads
    }
}

pub(crate) fn queued(n: usize, name: &str) -> Value {
    queued_on(n, "sms", name)
}

pub(crate) fn queued_on(n: usize, channel: &str, name: &str) -> Value {
    let detail = json!({ "conversation_id": id(n).as_str(), "queue": name, "channel": channel });
    json!({ "detail-type": "task.queued", "detail": detail })
}

pub(crate) fn updated(agent: &AgentId, cause: Cause) -> Value {
    json!({
        "detail-type": "agent.updated",
        "detail": { "agent_id": agent.as_str(), "cause": cause.as_str() },
    })
}
