//! Invocations in flight.

use crate::functions::Functions;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::task::{Id, JoinSet};

/// What an invocation delivers.
#[derive(Debug)]
pub(super) enum Job {
    /// A batch of the stream.
    Batch {
        consumer: usize,
        shard: usize,
        sequences: Vec<String>,
    },
    /// An event of the bus.
    Delivery { target: usize, id: i64 },
}

/// The invocations of one pump. Each is a task of its own, so that they use every processor.
pub(super) struct Jobs {
    functions: Arc<dyn Functions>,
    tasks: JoinSet<Result<Value, String>>,
    running: HashMap<Id, Job>,
}

impl Jobs {
    pub(super) fn new(functions: Arc<dyn Functions>) -> Self {
        Self {
            functions,
            tasks: JoinSet::new(),
            running: HashMap::new(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }

    pub(super) fn start(&mut self, job: Job, function: &str, event: Value) {
        let (functions, function) = (Arc::clone(&self.functions), function.to_owned());
        let task = self
            .tasks
            .spawn(async move { functions.invoke(&function, event).await });
        self.running.insert(task.id(), job);
    }

    /// The next job that is done, with its answer. A panic is a failed invocation.
    pub(super) async fn next(&mut self) -> Option<(Job, Result<Value, String>)> {
        let (id, answer) = match self.tasks.join_next_with_id().await? {
            Ok((id, answer)) => (id, answer),
            Err(error) => (error.id(), Err(error.to_string())),
        };
        Some((self.running.remove(&id)?, answer))
    }

    /// A job that is done already.
    pub(super) fn next_now(&mut self) -> Option<(Job, Result<Value, String>)> {
        let (id, answer) = match self.tasks.try_join_next_with_id()? {
            Ok((id, answer)) => (id, answer),
            Err(error) => (error.id(), Err(error.to_string())),
        };
        Some((self.running.remove(&id)?, answer))
    }
}
