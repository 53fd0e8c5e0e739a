//! Finding conversations by state, status, queue, agent, channel and customer: which of the lists that
//! there are anyway have what is wanted, and whether a conversation from them is.

mod source;

pub use source::{Entry, Source, is_place};

use crate::Deps;
use hiatus_api::requests::{ListSort, ListStatus};
use hiatus_domain::Instant;
use hiatus_domain::address::Customer;
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::filter::Filter;
use hiatus_domain::state_name::StateName;
use hiatus_store::StoreError;
use std::borrow::Cow;

/// What is wanted, and in which order.
#[derive(Debug, Clone)]
pub struct Search {
    /// By what the conversation has.
    pub filter: Filter,
    /// In which of the states that the filter lets through it is looked for.
    pub states: Vec<StateName>,
    /// The status of its task.
    pub status: Option<ListStatus>,
    /// Whose it is.
    pub customer: Option<Customer>,
    /// The order; that of the lists, one after the other, where none is given.
    pub sort: Option<ListSort>,
}

impl Search {
    /// The lists that have what is wanted, in the order in which a search goes through them.
    pub async fn sources(&self, deps: &Deps) -> Result<Vec<Source>, StoreError> {
        let agent = || self.filter.agent.clone();
        if self.status == Some(ListStatus::Wrapping) {
            return Ok(vec![Source::Held(HeldStatus::Wrapping, agent())]);
        }
        if let Some(customer) = &self.customer {
            return Ok(vec![Source::Customer(customer.clone())]);
        }
        if let Some(topic) = &self.filter.topic {
            return Ok(vec![Source::Topic(topic.clone())]);
        }
        let mut sources = Vec::new();
        let sorted = |sort| self.sort.is_none_or(|own| own == sort);
        if self.is_of(StateName::Active) {
            if self.sort.is_none() && self.status != Some(ListStatus::Pending) {
                sources.push(Source::Held(HeldStatus::Assigned, agent()));
            }
            // What waits is nobody's.
            if self.filter.agent.is_none() && sorted(ListSort::Waiting) {
                self.add_waiting(deps, &mut sources).await?;
            }
        }
        if self.status.is_none() && sorted(ListSort::Due) {
            let before = self.filter.due_before;
            if self.is_of(StateName::Pause) {
                sources.push(Source::Paused(agent(), before));
            }
            if self.is_of(StateName::Inactive) {
                sources.push(Source::Left(before));
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
        if let Some(queue) = &self.filter.queue {
            sources.push(Source::Waiting(queue.clone()));
        } else {
            let queues = deps.store.waiting_queues().await?.into_iter();
            sources.extend(queues.map(|waiting| Source::Waiting(waiting.queue)));
        }
        Ok(())
    }

    fn is_of(&self, state: StateName) -> bool {
        self.states.contains(&state)
    }

    /// Whether a conversation is wanted, from whichever list.
    pub fn wants(&self, conversation: &Conversation, now: Instant) -> bool {
        let task = conversation.live_task();
        let status = match self.status {
            None | Some(ListStatus::Wrapping) => true,
            Some(ListStatus::Pending) => task.is_some_and(|task| task.agent().is_none()),
            Some(ListStatus::Assigned) => task.is_some_and(|task| task.agent().is_some()),
        };
        let customer = |customer: &Customer| conversation.addresses().customer() == *customer;
        status
            && self.filter().wants(conversation, now)
            && self.customer.as_ref().is_none_or(customer)
    }

    /// Whoever wraps a conversation up is known from the agent's record alone.
    fn filter(&self) -> Cow<'_, Filter> {
        if self.status == Some(ListStatus::Wrapping) {
            Cow::Owned(Filter {
                agent: None,
                ..self.filter.clone()
            })
        } else {
            Cow::Borrowed(&self.filter)
        }
    }
}
