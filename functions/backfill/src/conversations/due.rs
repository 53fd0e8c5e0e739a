//! A thread that something was heard of, looked at once it is quiet, or behind.

use super::listed;
use super::thread::{Came, Line, QUIET};
use crate::Trouble;
use hiatus_lambda::http::Problem;
use hiatus_lambda::sweep::Budget;
use hiatus_store::ThreadOf;

/// What a look has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looked {
    /// So many messages that no webhook has brought.
    Taken(u64),
    /// That it is not quiet yet.
    Later,
}

/// Looks at a thread, whose connection was refused before or not: takes in what is missing.
pub(crate) async fn look(
    line: Line<'_>,
    of: ThreadOf<'_>,
    is_refused: bool,
    time: Budget,
) -> Result<Looked, Trouble> {
    let (store, now) = (&line.deps.common.store, line.now());
    let Some(seen) = store.thread_taken(of).await?.filter(|seen| seen.is_due) else {
        return Ok(Looked::Later);
    };
    let quiet_at = seen.heard_at + QUIET;
    if !seen.is_behind && now < quiet_at {
        store.put_off_thread(of, seen, quiet_at).await?;
        return Ok(Looked::Later);
    }
    let since = line.since().await?;
    let known = (seen.through, since);
    let listed = listed::behind(line, of.thread, known, (is_refused, time));
    let listed = Box::pin(listed).await?;
    let Some(listed) = listed else {
        store.note_thread_looked_at(of, seen, None).await?;
        return Ok(Looked::Taken(0));
    };
    let mut taken = 0;
    for message in &listed.messages {
        if time.is_spent() {
            return Err(Trouble::NoTime);
        }
        let came = line.one(message, false).await.map_err(refused)?;
        line.tell(message, came);
        taken += u64::from(came == Came::New);
    }
    // Where something may be missing still, it is looked at again.
    if !listed.has_gap(now) {
        let through = listed.through(now);
        store.note_thread_looked_at(of, seen, through).await?;
    }
    Ok(Looked::Taken(taken))
}

fn refused(problem: Problem) -> Trouble {
    Trouble::Intake(problem.code.as_str())
}
