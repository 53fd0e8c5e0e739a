//! What holds of pauses that wait for a signal.

use super::{Step, Verdict, hold};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::event::Cause;
use hiatus_domain::signal::{Fate, REMEMBERED_SIGNALS, Wait};

/// A wait ends one way, which is remembered; and what was given is not given otherwise, unless a later
/// pause asks again.
pub(crate) fn promise_23_a_wait_has_one_outcome(step: &Step<'_>) -> Verdict {
    let Some(before) = step.before else {
        return hold(step.after.signals.is_empty(), || {
            "a conversation opens with signals".to_owned()
        });
    };
    hold(step.after.signals.len() <= REMEMBERED_SIGNALS, || {
        "more signals than may be known".to_owned()
    })?;
    let asked = waits(before);
    if let (Some(wait), None) = (asked, waits(step.after)) {
        is_over(step, wait)?;
    }
    let others = before.signals.iter();
    others
        .filter(|known| asked.is_none_or(|wait| wait.signal != known.name))
        .try_for_each(|known| {
            let now = step.after.signal(&known.name);
            let kept = now.is_none_or(|now| match &known.fate {
                Fate::Given { outcome, .. } => {
                    matches!(&now.fate, Fate::Given { outcome: now, .. } if now == outcome)
                }
                Fate::Over(how) => now.fate == Fate::Over(*how),
            });
            hold(kept, || format!("{:?} became {now:?}", known.fate))
        })
}

/// Its signal alone makes it a wait that was not in vain.
fn is_over(step: &Step<'_>, wait: &Wait) -> Verdict {
    let fate = step.after.signal(&wait.signal).map(|known| &known.fate);
    let by_signal = step.after.outbox.cause == Cause::Signal;
    let right = match fate {
        Some(Fate::Given { .. }) => by_signal,
        Some(Fate::Over(_)) => !by_signal,
        None => false,
    };
    hold(right, || {
        let cause = step.after.outbox.cause.as_str();
        format!("a wait ended by {cause} as {fate:?}")
    })
}

fn waits(conversation: &Conversation) -> Option<&Wait> {
    match &conversation.state {
        ChannelState::Pause(paused) => paused.terms.wait.as_deref(),
        _ => None,
    }
}
