//! Finding the conversations of a run, through the same lists as a search: all of them, at once, so that
//! a run never meets what it has changed itself.

use hiatus_api::problems::Code;
use hiatus_domain::Instant;
use hiatus_domain::bulk::{Item, MOST_MATCHED, Order};
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::Problem;
use hiatus_lambda::search::{Search, Source};
use hiatus_lambda::sweep::Budget;
use hiatus_store::{StoreError, Wanted};
use std::collections::HashSet;
use std::time::Duration;

/// How long a request looks for conversations: with the first page it is still done within the 30 seconds
/// that API Gateway waits.
const TIME: Duration = Duration::from_secs(20);
/// The most entries of lists that are looked at, wanted or not.
const MOST_SEEN: usize = 25_000;
/// How many entries are read at once.
const PAGE: usize = 100;

/// What an order is about, at this instant.
pub(crate) async fn find(deps: &Deps, order: &Order, now: Instant) -> Result<Vec<Item>, Problem> {
    let search = Search {
        filter: order.filter.clone(),
        states: order.states(),
        status: None,
        customer: None,
        sort: None,
    };
    let mut found = Found {
        time: Budget::of(TIME),
        seen: HashSet::new(),
        items: Vec::new(),
    };
    for source in search.sources(deps).await? {
        let mut after = None;
        loop {
            found.is_bounded()?;
            let page = source.page(deps, after.as_ref(), PAGE).await?;
            let ids: Vec<_> = page.items.into_iter().map(|entry| entry.id).collect();
            found.add(deps, &search, (&source, &ids), now).await?;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
    }
    found.is_bounded()?;
    Ok(found.items)
}

struct Found {
    time: Budget,
    seen: HashSet<ConversationId>,
    items: Vec<Item>,
}

impl Found {
    async fn add(
        &mut self,
        deps: &Deps,
        search: &Search,
        (source, ids): (&Source, &[ConversationId]),
        now: Instant,
    ) -> Result<(), StoreError> {
        let wanted = ids.iter().fold(Wanted::new(), Wanted::conversation);
        let batch = deps.store.read(wanted).await?;
        for id in ids {
            // A list that changes while it is read may have it twice.
            if !self.seen.insert(id.clone()) {
                continue;
            }
            let version = match batch.conversation(id) {
                Ok(Some(found)) if source.has(&found, now) && search.wants(&found, now) => {
                    found.version
                }
                Ok(_) => continue,
                // It is in the list, and will be skipped with a code that says what is wrong.
                Err(error) => {
                    tracing::error!(conversation_id = %id, error = chain(&error), "unreadable item");
                    1
                }
            };
            self.items.push(Item {
                conversation: id.clone(),
                version,
            });
        }
        Ok(())
    }

    /// Refuses what is too much for one run.
    fn is_bounded(&self) -> Result<(), Problem> {
        let add = "add queue, agent_id, channel, state, due_before or topic";
        if self.items.len() > MOST_MATCHED {
            let why = format!("matches more than {MOST_MATCHED} conversations; {add}");
            return Err(Problem::invalid("filter", why));
        }
        if self.seen.len() > MOST_SEEN {
            let why = format!("has more than {MOST_SEEN} conversations looked at; {add}");
            return Err(Problem::invalid("filter", why));
        }
        if self.time.is_spent() {
            let why = format!("the conversations were not found in time; {add}, or try again");
            return Err(Problem::new(Code::Unavailable, why));
        }
        Ok(())
    }
}
