//! Which conversations are wanted, and the lists that have them.

use super::source::Source;
use hiatus_api::requests::{ListSort, ListStatus};
use hiatus_api::routes::Scope;
use hiatus_domain::Instant;
use hiatus_domain::address::Customer;
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::AgentId;
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::{Address, ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, field};
use hiatus_store::StoreError;

/// What a caller calls itself.
const ME: &str = "me";

pub(super) struct Filter {
    state: Option<StateName>,
    status: Option<ListStatus>,
    queue: Option<QueueName>,
    agent: Option<AgentId>,
    channel: Option<ChannelName>,
    customer: Option<Customer>,
    sort: Option<ListSort>,
}

impl Filter {
    /// An agent sees its own; anything else needs a supervisor.
    pub(super) fn parse(request: &Request) -> Result<Self, Problem> {
        let caller = &request.identity;
        let agent = request.query("agent_id").map(|agent| {
            let agent = if agent == ME {
                caller.id.to_string()
            } else {
                agent
            };
            field("agent_id", AgentId::parse(agent))
        });
        let agent = agent.transpose()?;
        if !caller.has(Scope::Supervisor) && agent.as_ref() != Some(&caller.id) {
            let why = "an agent lists its own conversations: agent_id=me";
            return Err(Problem::forbidden(why).about("agent_id"));
        }
        let channel = request.query("channel");
        let channel = channel.map(|channel| field("channel", ChannelName::parse(channel)));
        let queue = request.query("queue");
        let queue = queue.map(|queue| field("queue", QueueName::parse(queue)));
        let channel = channel.transpose()?;
        let filter = Self {
            state: one_of(request, "state", StateName::parse)?,
            status: one_of(request, "status", ListStatus::parse)?,
            queue: queue.transpose()?,
            agent,
            customer: customer(request, channel.as_ref())?,
            channel,
            sort: one_of(request, "sort", ListSort::parse)?,
        };
        filter.can_be_served()?;
        Ok(filter)
    }

    /// No list has what is closed, or the order of opening, but a customer's.
    fn can_be_served(&self) -> Result<(), Problem> {
        let of_customer = self.customer.is_some();
        if self.state == Some(StateName::Closed) && !of_customer {
            let why = "closed is listed of one customer only: give channel and address";
            return Err(Problem::invalid("state", why));
        }
        match (self.sort, of_customer) {
            (Some(ListSort::Recent), false) => {
                let why = "recent is the order of one customer's: give channel and address";
                Err(Problem::invalid("sort", why))
            }
            (Some(ListSort::Waiting | ListSort::Due), true) => {
                Err(Problem::invalid("sort", "is recent for one customer's"))
            }
            _ => Ok(()),
        }
    }

    /// The lists that have what is wanted.
    pub(super) async fn sources(&self, deps: &Deps) -> Result<Vec<Source>, StoreError> {
        let agent = || self.agent.clone();
        if self.status == Some(ListStatus::Wrapping) {
            return Ok(vec![Source::Held(HeldStatus::Wrapping, agent())]);
        }
        if let Some(customer) = &self.customer {
            return Ok(vec![Source::Customer(customer.clone())]);
        }
        let mut sources = Vec::new();
        let sorted = |sort| self.sort.is_none_or(|own| own == sort);
        if self.is_of(StateName::Active) {
            if self.sort.is_none() && self.status != Some(ListStatus::Pending) {
                sources.push(Source::Held(HeldStatus::Assigned, agent()));
            }
            // What waits is nobody's.
            if self.agent.is_none() && sorted(ListSort::Waiting) {
                self.add_waiting(deps, &mut sources).await?;
            }
        }
        if self.status.is_none() && sorted(ListSort::Due) {
            if self.is_of(StateName::Pause) {
                sources.push(Source::Paused(agent()));
            }
            if self.is_of(StateName::Inactive) {
                sources.push(Source::Left);
            }
        }
        sources.sort_by_key(Source::name);
        Ok(sources)
    }

    async fn add_waiting(&self, deps: &Deps, sources: &mut Vec<Source>) -> Result<(), StoreError> {
        if self.status.is_none() && self.sort.is_none() {
            sources.push(Source::Awaiting);
        }
        if self.status == Some(ListStatus::Assigned) {
            return Ok(());
        }
        sources.push(Source::Reserved);
        if let Some(queue) = &self.queue {
            sources.push(Source::Waiting(queue.clone()));
        } else {
            let queues = deps.store.waiting_queues().await?.into_iter();
            sources.extend(queues.map(|waiting| Source::Waiting(waiting.queue)));
        }
        Ok(())
    }

    fn is_of(&self, state: StateName) -> bool {
        self.state.is_none_or(|own| own == state)
    }

    /// Whether a conversation is wanted, from whichever list.
    pub(super) fn wants(&self, conversation: &Conversation, now: Instant) -> bool {
        let state = if conversation.is_open(now) {
            conversation.state.name()
        } else {
            StateName::Closed
        };
        let task = conversation.live_task();
        let status = match self.status {
            None | Some(ListStatus::Wrapping) => true,
            Some(ListStatus::Pending) => task.is_some_and(|task| task.agent().is_none()),
            Some(ListStatus::Assigned) => task.is_some_and(|task| task.agent().is_some()),
        };
        let queue = |queue: &QueueName| {
            conversation.queue == *queue || task.is_some_and(|task| task.queue == *queue)
        };
        let customer = |customer: &Customer| conversation.addresses().customer() == *customer;
        status
            && self.is_of(state)
            && self.queue.as_ref().is_none_or(queue)
            && self
                .channel
                .as_ref()
                .is_none_or(|own| conversation.channel == *own)
            && self.customer.as_ref().is_none_or(customer)
            && self.is_right_agent(conversation)
    }

    /// Its owner, or who left it. Whoever wraps it up is known from the agent's record alone.
    fn is_right_agent(&self, conversation: &Conversation) -> bool {
        let Some(agent) = &self.agent else {
            return true;
        };
        let left =
            matches!(&conversation.state, ChannelState::Inactive(left) if left.agent == *agent);
        left || conversation.owner() == Some(agent) || self.status == Some(ListStatus::Wrapping)
    }
}

fn customer(request: &Request, channel: Option<&ChannelName>) -> Result<Option<Customer>, Problem> {
    let Some(address) = request.query("address") else {
        return Ok(None);
    };
    let channel = channel.ok_or_else(|| Problem::invalid("channel", "must be given"))?;
    let address = field("address", Address::parse(address))?;
    Ok(Some(Customer::of(channel, &address)))
}

fn one_of<T>(
    request: &Request,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let value = request.query(name);
    let unknown = || Problem::invalid(name, "is not one of those that there are");
    value
        .map(|value| parse(&value).ok_or_else(unknown))
        .transpose()
}
