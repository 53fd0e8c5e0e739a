//! An event of the bus is told to those whom it concerns. One whom it cannot be told is disconnected: as long as a
//! connection is open, nothing is missed by it, and who comes back reads once.

use crate::changes::{Changes, changes};
use crate::event::Detail;
use crate::posts::Posted;
use crate::{Deps, follow};
use futures_util::future::try_join_all;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use hiatus_domain::Instant;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Failure;
use hiatus_lambda::consumer::BusEvent;
use hiatus_store::{Feed, Follower, LiveConnection, Wanted};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How many connections are told at once.
const AT_ONCE: usize = 32;

/// Tells of an event.
pub(crate) async fn tell(deps: &Deps, event: BusEvent) -> Result<Value, Failure> {
    let Some(kind) = event.kind else {
        return Ok(json!({ "told": 0 }));
    };
    if !deps.common.store.anybody_is_live().await? {
        return Ok(json!({ "told": 0 }));
    }
    let detail: Detail =
        serde_json::from_value(event.detail).map_err(|source| Failure::BadEvent { source })?;
    let present = present(deps, &detail).await?;
    let changes = changes(kind, &detail, &present);
    let followers = followers(deps, &changes).await?;
    if kind == EventKind::AgentUpdated {
        let followers = followers.values().flatten();
        follow_queues(deps, &detail, followers).await?;
    }
    let told = told(&changes, &followers)?;
    let count = told.len();
    let now = deps.common.clock.now();
    // All of them before the first is awaited: the compiler cannot name the lifetime of a closure that is kept.
    let posts: Vec<_> = told.into_iter().map(|one| post(deps, one, now)).collect();
    stream::iter(posts)
        .buffer_unordered(AT_ONCE)
        .try_collect::<Vec<()>>()
        .await?;
    Ok(json!({ "told": count }))
}

/// Whose the conversation of a version's first event is now.
async fn present(deps: &Deps, detail: &Detail) -> Result<Vec<AgentId>, Failure> {
    let Some(id) = detail
        .conversation_id
        .as_ref()
        .filter(|_| detail.is_first())
    else {
        return Ok(Vec::new());
    };
    let batch = deps
        .common
        .store
        .read(Wanted::new().conversation(&id.0))
        .await?;
    // One that cannot be read is nobody's, and is told to those whom the event names.
    let found = batch.conversation(&id.0).unwrap_or_default();
    let agents = found
        .iter()
        .flat_map(|found| [found.owner(), found.leaver()]);
    Ok(agents.flatten().cloned().collect())
}

/// Who follows the feeds of these changes.
async fn followers(
    deps: &Deps,
    changes: &Changes,
) -> Result<BTreeMap<Feed, Vec<Follower>>, Failure> {
    let feeds: BTreeSet<_> = changes.values().flatten().collect();
    let read = feeds.into_iter().map(async |feed| {
        let followers = deps.common.store.followers(feed).await?;
        Ok::<_, Failure>((feed.clone(), followers))
    });
    Ok(try_join_all(read).await?.into_iter().collect())
}

/// A message to a connection.
struct Message<'a> {
    to: &'a Follower,
    feed: &'a Feed,
    text: String,
}

/// Every change, once for each connection that it concerns.
fn told<'a>(
    changes: &'a Changes,
    followers: &'a BTreeMap<Feed, Vec<Follower>>,
) -> Result<Vec<Message<'a>>, Failure> {
    let mut messages = Vec::new();
    for (changed, feeds) in changes {
        let text = serde_json::to_string(changed);
        let text = text.map_err(|source| Failure::BadAnswer { source })?;
        let of = |feed: &'a Feed| {
            let found = followers.get(feed).into_iter().flatten();
            found.map(move |to| (to.connection.as_str(), (to, feed)))
        };
        let once: BTreeMap<_, _> = feeds.iter().flat_map(of).collect();
        messages.extend(once.into_values().map(|(to, feed)| Message {
            to,
            feed,
            text: text.clone(),
        }));
    }
    Ok(messages)
}

async fn post(deps: &Deps, message: Message<'_>, now: Instant) -> Result<(), Failure> {
    let connection = &message.to.connection;
    if now >= message.to.until {
        return follow::over(deps, connection).await;
    }
    let posted = deps.posts.post(connection, &message.text).await;
    if posted == Posted::Failed {
        deps.posts.close(connection).await;
    }
    if posted != Posted::Sent {
        let store = &deps.common.store;
        let feed = Some(message.feed);
        store.forget_live_connection(connection, feed).await?;
    }
    Ok(())
}

/// Lets the desks of an agent follow the queues that it serves now.
async fn follow_queues<'a>(
    deps: &Deps,
    detail: &Detail,
    followers: impl Iterator<Item = &'a Follower>,
) -> Result<(), Failure> {
    let Some(queues) = &detail.queues else {
        return Ok(());
    };
    let others = followers.filter(|follower| {
        let followed = follower.queues.as_ref();
        followed.is_some_and(|own| !own.iter().map(QueueName::as_str).eq(queues))
    });
    for follower in others {
        let store = &deps.common.store;
        let Some(present) = store.live_connection(&follower.connection).await? else {
            continue;
        };
        let mut next = LiveConnection {
            feeds: present.feeds.clone(),
            ..present.clone()
        };
        next.feeds.retain(|feed| !matches!(feed, Feed::Queue(_)));
        follow::add_desk(deps, &mut next).await?;
        store.put_live_connection(&next, &present.feeds).await?;
    }
    Ok(())
}
