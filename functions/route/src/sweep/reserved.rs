//! The tasks that are reserved for one agent.

use super::{AT_ONCE, Done};
use crate::give::{Given, Giver, give, release};
use crate::place::reserved_for;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::capacity::Weights;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::settings::RoutingPolicy;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::{Round, Sweep};
use hiatus_store::{Batch, DueEntry, DueKind, StoreError, Wanted};

const PART: &str = "reserved";
const SHARE: f64 = 1.0 / 4.0;

/// Gives each reserved task to its agent where that one has room, or to its queue where it is not to
/// wait any longer, as far as there is time.
pub(super) async fn sweep(
    deps: &Deps,
    sweep: &mut Sweep,
    rules: Option<&RoutingPolicy>,
) -> Result<Done, StoreError> {
    let weights = rules.map(|rules| rules.weights.clone()).unwrap_or_default();
    let budget = sweep.budget(SHARE);
    let mut round = Round::new(DueKind::Reserved, None, sweep.place(PART));
    let mut done = Done::default();
    while !budget.is_spent() {
        let Some(entries) = round.next(&deps.store).await? else {
            break;
        };
        page(deps, &entries, &weights, &mut done).await?;
    }
    sweep.stopped_at(PART, round.stopped_at());
    Ok(done)
}

/// One page: its conversations and their agents are read together, and only what has to change is
/// touched.
async fn page(
    deps: &Deps,
    entries: &[DueEntry],
    weights: &Weights,
    done: &mut Done,
) -> Result<(), StoreError> {
    let ids: Vec<_> = entries
        .iter()
        .map(|entry| entry.conversation.clone())
        .collect();
    let conversations = deps.store.conversations(&ids).await?;
    let agents = conversations.iter().filter_map(reserved_for);
    let wanted = agents.fold(Wanted::new(), Wanted::agent);
    let agents = &deps.store.read(wanted).await?;
    let mut work = stream::iter(conversations)
        .map(|conversation| async move {
            let outcome = look_after(deps, &conversation, agents, weights).await;
            Done::of(outcome, conversation.id.as_str())
        })
        .buffer_unordered(AT_ONCE);
    while let Some(one) = work.next().await {
        done.add(&one);
    }
    Ok(())
}

async fn look_after(
    deps: &Deps,
    conversation: &Conversation,
    agents: &Batch,
    weights: &Weights,
) -> Result<u64, StoreError> {
    let Some(id) = reserved_for(conversation) else {
        return Ok(0);
    };
    let agent = agents.agent(id)?;
    let released = release_reservation(conversation, agent.as_ref(), deps.clock.now());
    if released.into_change().is_some() {
        release(deps, &conversation.id, agent.as_ref()).await?;
        return Ok(0);
    }
    let load = weights.load(&conversation.channel);
    if !agent.is_some_and(|agent| agent.is_available() && agent.has_room_for(&load)) {
        return Ok(0);
    }
    let given = give(deps, &conversation.id, id, Giver::Accepted).await?;
    Ok(u64::from(matches!(given, Given::Yes(_))))
}
