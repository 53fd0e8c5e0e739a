//! Bulk runs and their pages.

use super::{BadRecord, PackedId, count, instant, named, priority, text, ttl};
use crate::BulkPage;
use crate::keys;
use hiatus_domain::Duration;
use hiatus_domain::bulk::{
    Action, ActionName, Item, MOST_MATCHED, Open, Order, Progress, Run, Tally, WakeUp,
};
use hiatus_domain::commands::custom_task::Target;
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::commands::transfer::Transfer;
use hiatus_domain::commands::wake::Then;
use hiatus_domain::filter::Filter;
use hiatus_domain::ids::AgentId;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{Body, ChannelName, QueueName, Reason, Topic};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// A run.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct RunRecord {
    pk: String,
    sk: String,
    version: u64,
    by: String,
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    request: Option<ByteBuf>,
    filter: FilterRecord,
    action: ActionRecord,
    #[serde(default)]
    dry_run: bool,
    matched: usize,
    done: usize,
    skipped: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open: Option<OpenRecord>,
    #[serde(default)]
    canceled: bool,
    expires_at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_sk: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct FilterRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_before: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct ActionRecord {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    priority: Option<u32>,
    #[serde(default)]
    wrap_up: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    if_unavailable: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by_seconds: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    then: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct OpenRecord {
    page: usize,
    begun: bool,
    tries: u32,
    canceling: bool,
    touched: i64,
}

/// A page: ids and versions in the same order, and what was skipped by its place among them.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PageRecord {
    pk: String,
    sk: String,
    number: usize,
    ids: Vec<PackedId>,
    versions: Vec<u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    skipped: Vec<(usize, String)>,
    expires_at: i64,
}

impl From<&Run> for RunRecord {
    fn from(run: &Run) -> Self {
        let key = keys::bulk(&run.id);
        let place = run
            .open()
            .map(|open| keys::bulk_place(open.touched, &run.id));
        let (due_pk, due_sk) = place.map(keys::Key::into_parts).unzip();
        Self {
            pk: key.pk,
            sk: key.sk,
            version: run.version,
            by: run.by.to_string(),
            at: run.at.timestamp_millis(),
            request: run.fingerprint.map(ByteBuf::from),
            filter: FilterRecord::from(&run.order.filter),
            action: ActionRecord::from(&run.order.action),
            dry_run: run.order.dry_run,
            matched: run.matched,
            done: run.tally.done,
            skipped: run.tally.skipped,
            open: run.open().map(OpenRecord::from),
            canceled: run.progress == Progress::Canceled,
            expires_at: ttl(run.kept_until()),
            due_pk,
            due_sk,
        }
    }
}

impl TryFrom<RunRecord> for Run {
    type Error = BadRecord;

    fn try_from(record: RunRecord) -> Result<Self, BadRecord> {
        let id = keys::bulk_of_pk(&record.pk).ok_or(BadRecord::Unknown { field: "pk" })?;
        let (filter, action) = (record.filter.read()?, record.action.read()?);
        let order = Order::new(filter, action, record.dry_run);
        let request = record.request.map(ByteBuf::into_vec);
        let fingerprint = request.map(TryInto::try_into).transpose();
        let progress = match (record.open, record.canceled) {
            (Some(open), _) => Progress::Open(open.read()?),
            (None, true) => Progress::Canceled,
            (None, false) => Progress::Done,
        };
        Ok(Self {
            id,
            version: count("version", record.version)?,
            by: text("by", AgentId::parse(record.by))?,
            at: instant("at", record.at)?,
            fingerprint: fingerprint.map_err(|_| BadRecord::OutOfRange { field: "request" })?,
            order: order.map_err(|_| BadRecord::OutOfRange { field: "filter" })?,
            matched: within("matched", MOST_MATCHED, record.matched)?,
            tally: Tally {
                done: within("done", record.matched, record.done)?,
                skipped: within("skipped", record.matched, record.skipped)?,
            },
            progress,
        })
    }
}

fn within(field: &'static str, most: usize, number: usize) -> Result<usize, BadRecord> {
    if number <= most {
        Ok(number)
    } else {
        Err(BadRecord::OutOfRange { field })
    }
}

impl From<&Open> for OpenRecord {
    fn from(open: &Open) -> Self {
        Self {
            page: open.page,
            begun: open.begun,
            tries: open.tries,
            canceling: open.canceling,
            touched: open.touched.timestamp_millis(),
        }
    }
}

impl OpenRecord {
    fn read(self) -> Result<Open, BadRecord> {
        Ok(Open {
            page: self.page,
            begun: self.begun,
            tries: self.tries,
            canceling: self.canceling,
            touched: instant("touched", self.touched)?,
        })
    }
}

impl From<&Filter> for FilterRecord {
    fn from(filter: &Filter) -> Self {
        Self {
            state: filter.state.map(|state| state.as_str().to_owned()),
            queue: filter.queue.as_ref().map(ToString::to_string),
            agent: filter.agent.as_ref().map(ToString::to_string),
            channel: filter
                .channel
                .as_ref()
                .map(|channel| channel.as_str().to_owned()),
            due_before: filter.due_before.map(|at| at.timestamp_millis()),
            topic: filter.topic.as_ref().map(ToString::to_string),
        }
    }
}

impl FilterRecord {
    fn read(self) -> Result<Filter, BadRecord> {
        let state = self.state.map(|name| named("state", &name));
        let queue = self.queue.map(|name| text("queue", QueueName::parse(name)));
        let agent = self.agent.map(|id| text("agent", AgentId::parse(id)));
        let channel = self.channel.map(ChannelName::parse);
        let channel = channel.map(|channel| text("channel", channel));
        let due_before = self.due_before.map(|ms| instant("due_before", ms));
        let topic = self.topic.map(|topic| text("topic", Topic::parse(topic)));
        Ok(Filter {
            state: state.transpose()?,
            queue: queue.transpose()?,
            agent: agent.transpose()?,
            channel: channel.transpose()?,
            due_before: due_before.transpose()?,
            topic: topic.transpose()?,
        })
    }
}

impl From<&Action> for ActionRecord {
    fn from(action: &Action) -> Self {
        let record = Self {
            name: action.name().as_str().to_owned(),
            ..Self::default()
        };
        match action {
            Action::Resume(resume) => Self {
                agent: resume.agent.as_ref().map(ToString::to_string),
                ..record
            },
            Action::Transfer(transfer) => record.transferring(transfer),
            Action::End(end) => Self {
                wrap_up: end.wrap_up,
                ..record
            },
            Action::Extend(extend) => match extend.to {
                NewEnd::Until(until) => Self {
                    until: Some(until.timestamp_millis()),
                    ..record
                },
                NewEnd::By(by) => Self {
                    by_seconds: Some(by.num_seconds()),
                    ..record
                },
            },
            Action::Wake(wake) => Self {
                then: (wake.then != Then::default()).then(|| wake.then.as_str().to_owned()),
                body: wake.message.as_ref().map(|body| body.as_str().to_owned()),
                ..record
            },
        }
    }
}

impl ActionRecord {
    fn transferring(self, transfer: &Transfer) -> Self {
        let (queue, agent) = match &transfer.to {
            Target::Queue(queue) => (Some(queue.to_string()), None),
            Target::Agent(agent) => (None, Some(agent.to_string())),
        };
        Self {
            queue,
            agent,
            note: transfer.note.as_ref().map(ToString::to_string),
            priority: transfer.priority.map(Priority::get),
            wrap_up: transfer.wrap_up,
            if_unavailable: Some(transfer.if_unavailable.as_str().to_owned()),
            ..self
        }
    }

    fn read(self) -> Result<Action, BadRecord> {
        Ok(match named("action", &self.name)? {
            ActionName::Resume => Action::Resume(Resume {
                agent: self.agent()?,
            }),
            ActionName::Transfer => Action::Transfer(self.transfer()?),
            ActionName::End => Action::End(End {
                wrap_up: self.wrap_up,
            }),
            ActionName::Extend => Action::Extend(Extend { to: self.end()? }),
            ActionName::Wake => Action::Wake(self.wake()?),
        })
    }

    fn wake(self) -> Result<WakeUp, BadRecord> {
        let then = self.then.map(|then| named("then", &then)).transpose()?;
        let message = self.body.map(|body| text("body", Body::parse(body)));
        Ok(WakeUp {
            then: then.unwrap_or_default(),
            message: message.transpose()?,
        })
    }

    fn agent(&self) -> Result<Option<AgentId>, BadRecord> {
        let agent = self.agent.clone();
        agent
            .map(|id| text("agent", AgentId::parse(id)))
            .transpose()
    }

    fn transfer(self) -> Result<Transfer, BadRecord> {
        let to = match (self.agent()?, self.queue) {
            (Some(agent), _) => Target::Agent(agent),
            (None, queue) => {
                let queue = QueueName::parse(queue.unwrap_or_default());
                Target::Queue(text("queue", queue)?)
            }
        };
        let note = self.note.map(|note| text("note", Reason::parse(note)));
        let number = self.priority.map(|number| priority("priority", number));
        Ok(Transfer {
            to,
            note: note.transpose()?,
            priority: number.transpose()?,
            wrap_up: self.wrap_up,
            if_unavailable: named(
                "if_unavailable",
                self.if_unavailable.as_deref().unwrap_or_default(),
            )?,
        })
    }

    fn end(&self) -> Result<NewEnd, BadRecord> {
        let field = "by_seconds";
        match (self.until, self.by_seconds) {
            (Some(until), _) => Ok(NewEnd::Until(instant("until", until)?)),
            (None, by) => by
                .and_then(Duration::try_seconds)
                .map(NewEnd::By)
                .ok_or(BadRecord::OutOfRange { field }),
        }
    }
}

impl PageRecord {
    pub(crate) fn of(run: &Run, page: &BulkPage) -> Self {
        let key = keys::bulk_page(&run.id, page.number);
        let items = page.items.iter();
        Self {
            pk: key.pk,
            sk: key.sk,
            number: page.number,
            ids: items
                .clone()
                .map(|item| PackedId::of(&item.conversation))
                .collect(),
            versions: items.map(|item| item.version).collect(),
            skipped: page.skipped.clone(),
            expires_at: ttl(run.kept_until()),
        }
    }
}

impl TryFrom<PageRecord> for BulkPage {
    type Error = BadRecord;

    fn try_from(record: PageRecord) -> Result<Self, BadRecord> {
        let items = record.ids.into_iter().zip(record.versions);
        let item = |(id, version): (PackedId, u64)| {
            Ok(Item {
                conversation: id.read()?,
                version: count("versions", version)?,
            })
        };
        Ok(Self {
            number: record.number,
            items: items.map(item).collect::<Result<_, BadRecord>>()?,
            skipped: record.skipped,
        })
    }
}
