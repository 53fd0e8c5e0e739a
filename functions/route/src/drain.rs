//! A queue's waiting tasks, in order, to its free agents, the longest idle first: what nobody else
//! is doing. A page of tasks is read together with as many agents, and given out at once, each task
//! to another agent, as often as the agents have room.

use crate::free::{Free, Orphans};
use crate::give::{self, Given, Rows, if_readable};
use crate::line::waiting_for_any;
use futures_util::future::try_join_all;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::capacity::Weights;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::Budget;
use hiatus_store::{Attempt, Backoff, StoreError, Wanted};
use std::collections::{HashSet, VecDeque};

/// How many tasks are looked at together.
const PAGE: usize = 25;
/// After how many pages it is looked again who is free. Meanwhile those who were are given tasks in turn, and
/// only then their rows are corrected: a write for each agent, not for each task.
const PAGES: usize = 8;

/// What came of one pair.
enum Paired {
    /// The agent has the task; this is the agent now.
    Given(Box<Agent>),
    /// Somebody else wrote first.
    Lost,
    /// The task waits no longer, or not for this agent.
    Stale,
}

/// Assigns waiting tasks of a queue while there are free agents, and time; how many. `new` is a task
/// that the index may not list yet.
pub(crate) async fn drain(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
    budget: Budget,
) -> Result<u64, StoreError> {
    let mut assigned = 0;
    let (mut line, mut contention) = (Passed::default(), Backoff::contended());
    loop {
        // Where nobody is free, one read says so, however many tasks wait.
        let mut free = Free::of(deps, queue, Orphans::Remove).await?;
        if free.is_empty() || budget.is_spent() {
            return Ok(assigned);
        }
        let pages = pages(deps, queue, new, &mut free, &mut line, budget).await;
        free.correct_given().await;
        let pages = pages?;
        assigned += pages.assigned;
        if pages.is_end {
            return Ok(assigned);
        }
        // Others are at it: whatever they leave is looked at again.
        if pages.assigned + pages.passed == 0 && !contention.retry().await {
            let attempts = contention.failed();
            return Err(StoreError::Contended { attempts });
        }
    }
}

/// What came of some pages.
#[derive(Debug, Default)]
struct Pages {
    assigned: u64,
    passed: u64,
    /// Nothing more waits that anybody who is free has room for.
    is_end: bool,
}

/// Gives some pages out to the same agents.
async fn pages(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
    free: &mut Free<'_>,
    line: &mut Passed,
    budget: Budget,
) -> Result<Pages, StoreError> {
    let mut pages = Pages::default();
    for _ in 0..PAGES {
        let waiting = line.waiting(deps, free, queue, new).await?;
        if waiting.is_empty() {
            pages.is_end = true;
            return Ok(pages);
        }
        let page = give_out(deps, waiting, free, line, budget).await?;
        pages.assigned += page.assigned;
        pages.passed += page.passed;
        if page == Page::default() || free.is_empty() || budget.is_spent() {
            return Ok(pages);
        }
    }
    Ok(pages)
}

/// What came of a page.
#[derive(Debug, Default, PartialEq, Eq)]
struct Page {
    assigned: u64,
    passed: u64,
}

/// Gives a page of tasks out, lap by lap: as many tasks as agents are free at once.
async fn give_out(
    deps: &Deps,
    tasks: Vec<ConversationId>,
    free: &mut Free<'_>,
    line: &mut Passed,
    budget: Budget,
) -> Result<Page, StoreError> {
    let wanted = tasks.iter().fold(Wanted::new(), Wanted::conversation);
    // One more: who gave a task back is passed over for another one.
    let (mut agents, batch) = free.first(tasks.len() + 1, &wanted).await?;
    let mut waiting = VecDeque::new();
    let mut page = Page::default();
    for task in tasks {
        match if_readable(batch.conversation(&task))?.flatten() {
            Some(conversation) => waiting.push_back(conversation),
            None => page.passed += line.pass(task),
        }
    }
    // Among those who are idle for longest there may be nobody whom a task is for.
    let settings = free.settings().into_owned();
    let weights = &settings.routing.weights;
    let is_picky = |conversation: &Conversation| {
        let load = weights.load(&conversation.channel);
        let task = conversation.live_task();
        task.is_some_and(|task| task.humans_only)
            || agents.iter().any(|agent| !agent.has_room_for(&load))
    };
    let everybody = if waiting.iter().any(is_picky) {
        agents = free.first(free.len(), &Wanted::new()).await?.0;
        free.len()
    } else {
        0
    };
    while !agents.is_empty() && !waiting.is_empty() && !budget.is_spent() {
        let lap = pairs(&mut waiting, &agents, weights, deps.clock.now());
        if lap.is_empty() {
            line.nobody_has_room(&waiting, &agents, weights);
            page.passed += waiting
                .drain(..)
                .map(|task| line.pass(task.id))
                .sum::<u64>();
        }
        let outcomes = lap.iter();
        let outcomes = outcomes.map(|(task, agent)| pair(deps, task, agent, &settings));
        let outcomes = try_join_all(outcomes).await?;
        for (outcome, (task, agent)) in outcomes.into_iter().zip(lap) {
            match outcome {
                Paired::Given(agent) => {
                    free.given(*agent);
                    page.assigned += 1;
                    line.pass(task.id);
                }
                Paired::Lost => free.drop(&agent.id),
                Paired::Stale => page.passed += line.pass(task.id),
            }
        }
        agents = free.seen_among_first(everybody.max(waiting.len() + 1));
    }
    Ok(page)
}

/// Whom each of these tasks is to go to, as far as there are agents: the longest idle who has room for
/// it, but who gave it back only if there is nobody else. What is in no pair stays in the line.
fn pairs<'a>(
    waiting: &mut VecDeque<Conversation>,
    agents: &'a [Agent],
    weights: &Weights,
    now: Instant,
) -> Vec<(Conversation, &'a Agent)> {
    let mut left: Vec<_> = agents.iter().collect();
    let (mut pairs, mut later) = (Vec::new(), VecDeque::new());
    for conversation in waiting.drain(..) {
        // One that no longer waits is paired, and found stale.
        let task = conversation
            .live_task()
            .filter(|task| task.agent().is_none());
        let load = weights.load(&conversation.channel);
        let is_for =
            |agent: &Agent| task.is_none_or(|task| task.is_for(agent) && agent.has_room_for(&load));
        let passed = |agent: &Agent| task.is_some_and(|task| task.passes_over(&agent.id, now));
        let is_last_resort = agents.iter().filter(|agent| is_for(agent)).all(passed);
        let place = left
            .iter()
            .position(|agent| is_for(agent) && (is_last_resort || !passed(agent)));
        match place {
            Some(place) => pairs.push((conversation, left.remove(place))),
            None => later.push_back(conversation),
        }
    }
    *waiting = later;
    pairs
}

async fn pair(
    deps: &Deps,
    conversation: &Conversation,
    agent: &Agent,
    settings: &Settings,
) -> Result<Paired, StoreError> {
    let Some(transition) = assign(conversation, agent, settings, deps.clock.now()).into_change()
    else {
        return Ok(Paired::Stale);
    };
    Ok(
        match give::commit(deps, transition, Rows::OfTheFull).await? {
            Attempt::Done(Given::Yes(agent)) => Paired::Given(agent),
            Attempt::Done(_) => Paired::Stale,
            Attempt::Lost => Paired::Lost,
        },
    )
}

/// What was already tried in this run, so that an unreadable item, a stale entry, or what nobody has room
/// for does not hide the tasks behind it.
#[derive(Debug, Default)]
struct Passed {
    tasks: HashSet<ConversationId>,
    /// The channels that nobody who was free had room for.
    channels: HashSet<ChannelName>,
}

impl Passed {
    fn pass(&mut self, task: ConversationId) -> u64 {
        u64::from(self.tasks.insert(task))
    }

    /// Looks at no further task of those channels that none of these agents has room for.
    fn nobody_has_room<'a>(
        &mut self,
        waiting: impl IntoIterator<Item = &'a Conversation>,
        agents: &[Agent],
        weights: &Weights,
    ) {
        for conversation in waiting {
            let load = weights.load(&conversation.channel);
            if !agents.iter().any(|agent| agent.has_room_for(&load)) {
                self.channels.insert(load.channel);
            }
        }
    }

    /// The first that wait and that anybody who is free has room for, without those that were passed. Of
    /// these, whatever the index no longer lists is forgotten.
    async fn waiting(
        &mut self,
        deps: &Deps,
        free: &Free<'_>,
        queue: &QueueName,
        new: Option<&ConversationId>,
    ) -> Result<Vec<ConversationId>, StoreError> {
        let limit = PAGE + self.tasks.len();
        let any_for =
            |channel: &ChannelName| !self.channels.contains(channel) && free.any_for(channel);
        let entries = waiting_for_any(deps, queue, limit, any_for).await?;
        let mut tasks: Vec<_> = entries.into_iter().map(|task| task.conversation).collect();
        if let Some(new) = new.filter(|new| !tasks.contains(new)) {
            tasks.push(new.clone());
        }
        self.tasks.retain(|passed| tasks.contains(passed));
        tasks.retain(|task| !self.tasks.contains(task));
        tasks.truncate(PAGE);
        Ok(tasks)
    }
}
