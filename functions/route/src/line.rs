//! The tasks that wait in a queue, as far as anybody may have room for them: what waits before a certain
//! one, and what is next.

use hiatus_domain::Duration;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_lambda::Deps;
use hiatus_store::{StoreError, WaitingTask, Wanted};

/// A task that waits for so much longer than another should long have been given to the agent that
/// is free: it is looked at, in case its entry in the index is stale or its item unreadable.
const SUSPICIOUS: Duration = Duration::seconds(30);
/// As many conversations as are read in one call.
const MOST: usize = 100;

/// How many entries are read at once where some are passed over.
const PAGE: usize = 250;

/// The first `limit` tasks that wait in a queue, of the channels that somebody may have room for. What
/// nobody has room for is passed over, however much of it there is, and not read: the index says the
/// channel.
pub(crate) async fn waiting_for_any(
    deps: &Deps,
    queue: &QueueName,
    limit: usize,
    is_room_for: impl Fn(&ChannelName) -> bool,
) -> Result<Vec<WaitingTask>, StoreError> {
    let (mut found, mut after, mut size) = (Vec::new(), None, limit);
    loop {
        let page = deps.store.waiting_page(queue, after.as_ref(), size).await?;
        let entries = page.items.into_iter();
        found.extend(entries.filter(|entry| entry.channel().is_none_or(|it| is_room_for(&it))));
        (after, size) = (page.next, limit.max(PAGE));
        if found.len() >= limit || after.is_none() {
            found.truncate(limit);
            return Ok(found);
        }
    }
}

/// How many tasks wait before this one that somebody may have room for, as far as that is less than
/// `limit`: as they stand in the index, without those that do not really wait.
pub(crate) struct Line {
    /// How many are before it, at most `limit`.
    pub(crate) rank: usize,
    /// How many there are in all, at most `limit`.
    pub(crate) len: usize,
}

impl Line {
    pub(crate) async fn before(
        deps: &Deps,
        queue: &QueueName,
        task_of: &ConversationId,
        limit: usize,
        is_room_for: impl Fn(&ChannelName) -> bool,
    ) -> Result<Self, StoreError> {
        let line = waiting_for_any(deps, queue, limit, is_room_for).await?;
        let len = line.len();
        let own = line.iter().position(|entry| entry.conversation == *task_of);
        let rank = own.unwrap_or(line.len());
        let suspicious = own
            .and_then(|own| line.get(own))
            .map_or_else(Vec::new, |own| suspicious(own, &line));
        let dead = dead(deps, queue, &suspicious).await?;
        let rank = rank.saturating_sub(dead);
        Ok(Self { rank, len })
    }
}

fn suspicious<'a>(own: &WaitingTask, line: &'a [WaitingTask]) -> Vec<&'a WaitingTask> {
    let Some(since) = own.since() else {
        return Vec::new();
    };
    line.iter()
        .take_while(|entry| entry.conversation != own.conversation)
        .filter(|entry| entry.since().is_none_or(|at| since - at > SUSPICIOUS))
        .take(MOST)
        .collect()
}

/// How many of these entries stand for nothing.
async fn dead(
    deps: &Deps,
    queue: &QueueName,
    entries: &[&WaitingTask],
) -> Result<usize, StoreError> {
    if entries.is_empty() {
        return Ok(0);
    }
    let ids = entries.iter().map(|entry| &entry.conversation);
    let batch = deps
        .store
        .read(ids.fold(Wanted::new(), Wanted::conversation))
        .await?;
    let waits = |entry: &&&WaitingTask| {
        let conversation = batch.conversation(&entry.conversation).ok().flatten();
        conversation.is_some_and(|conversation| WaitingTask::of(&conversation, queue).is_some())
    };
    Ok(entries.len() - entries.iter().filter(waits).count())
}
