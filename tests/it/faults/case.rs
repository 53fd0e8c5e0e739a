//! A case: where it begins, who asks for what, and how they ask again.

use super::picture::{Picture, Unpublished};
use super::stage::{Beginning, Stage, api, given};
use super::transport::{Plan, Seen};
use hiatus_api::routes::ROUTES;
use hiatus_lambda::{Failure, failure::chain};
use serde_json::{Value, json};

/// What is done before anything goes wrong.
pub(crate) enum Step {
    /// A request, with all that follows from it.
    Asks(Value),
    /// A request, whose events are not published yet.
    AsksUnpublished(Value),
    /// Seconds go by.
    Pass(i64),
    /// TTL removes this conversation.
    Removed(String),
}

/// What is done while something goes wrong.
pub(crate) enum Act {
    /// A request of the API.
    Api(Value),
    /// A function gets the stream's new records.
    Stream(&'static str),
    /// A function gets the first event of this type that the new records publish.
    Bus(&'static str, &'static str),
    /// A schedule fires.
    Fires(Value),
    /// A sweep.
    Sweep(&'static str),
}

/// A case.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) steps: Vec<Step>,
    pub(crate) act: Act,
}

/// Who asks, which decides how they ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// Again while the answer is a 5xx.
    Client,
    /// Again from the first record that is reported as failed, or all of them.
    Stream,
    /// Again while the invocation fails.
    Service,
    /// Again a minute later; in time, where anything failed.
    Minute,
}

/// A case that is ready to go wrong.
pub(crate) struct Ready {
    pub(crate) function: &'static str,
    pub(crate) route: Option<String>,
    event: Value,
    caller: Caller,
    beginning: Beginning,
}

/// What one run came to.
pub(crate) struct Run {
    /// What there is before anything follows.
    pub(crate) unpublished: Unpublished,
    /// What there is in the end; nothing where that follows from what there is before as it did the
    /// other time.
    pub(crate) picture: Option<Picture>,
    /// What the first attempt came to, and what it sent over the wire.
    pub(crate) first: Outcome,
    pub(crate) seen: Seen,
    /// What the last attempt was answered.
    pub(crate) last: Value,
}

/// What an attempt came to, for its caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is done.
    Done,
    /// It is to be retried; a client reads so in this code.
    Again(String),
}

/// More than any fault of one attempt takes.
const MOST_ATTEMPTS: usize = 5;

impl Case {
    /// Makes the beginning.
    pub(crate) async fn set(&self, stage: &mut Stage) -> Ready {
        stage.clear().await;
        for step in &self.steps {
            match step {
                Step::Asks(event) => {
                    stage.ask(event).await;
                    stage.follow().await;
                }
                Step::AsksUnpublished(event) => stage.ask(event).await,
                Step::Pass(seconds) => stage.pass(*seconds),
                Step::Removed(id) => stage.remove(&format!("C#{id}"), "C").await,
            }
        }
        let (function, caller, event) = match &self.act {
            Act::Api(event) => {
                let key = event["routeKey"].as_str().unwrap();
                (
                    ROUTES
                        .iter()
                        .find(|route| route.key == key)
                        .unwrap()
                        .function,
                    Caller::Client,
                    event.clone(),
                )
            }
            Act::Stream(function) => (
                *function,
                Caller::Stream,
                json!({ "Records": stage.records().await }),
            ),
            Act::Bus(function, kind) => {
                let records = json!({ "Records": stage.records().await });
                stage.invoke("relay", &records, None).await.0.unwrap();
                let mut news = stage.news().into_iter();
                let published = news
                    .find(|(event, target)| event["detail-type"] == *kind && target == function);
                (*function, Caller::Service, published.unwrap().0)
            }
            Act::Fires(event) => ("reassign", Caller::Service, event.clone()),
            Act::Sweep(function) => (*function, Caller::Minute, json!({ "sweep": true })),
        };
        let route = event["routeKey"].as_str().map(str::to_owned);
        Ready {
            function,
            route,
            event,
            caller,
            beginning: stage.begin().await,
        }
    }
}

impl Ready {
    /// Runs the case twice, though nothing fails: its answer, which was a success, was lost on the
    /// way to the caller.
    pub(crate) async fn run_twice(&self, stage: &mut Stage, other: &Run) -> Run {
        stage.put_back(&self.beginning).await;
        let (first, seen) = stage.invoke(self.function, &self.event, None).await;
        let (second, _) = stage.invoke(self.function, &self.event, None).await;
        assert_eq!(
            [self.outcome(&first), self.outcome(&second)],
            [Outcome::Done, Outcome::Done]
        );
        self.end(stage, Some(other), (Outcome::Done, seen, second.unwrap()))
            .await
    }

    /// Runs the case with these plans for its first attempts, one for each, and asks again as its
    /// caller would. What follows is left out where it follows from the very same as in the `other`
    /// run.
    pub(crate) async fn run(&self, stage: &mut Stage, plans: &[Plan], other: Option<&Run>) -> Run {
        stage.put_back(&self.beginning).await;
        let mut event = self.event.clone();
        let (answer, seen) = stage
            .invoke(self.function, &event, plans.first().copied())
            .await;
        let (first, mut outcome) = (self.outcome(&answer), self.outcome(&answer));
        let mut last = answer.unwrap_or_default();
        let mut attempt = 0;
        while outcome != Outcome::Done && attempt < MOST_ATTEMPTS {
            attempt += 1;
            self.prepare(&mut event, &last);
            if self.caller == Caller::Minute {
                // A minute later, the lease of a run that failed has expired.
                stage.remove("SW", self.function).await;
            }
            let (answer, _) = stage
                .invoke(self.function, &event, plans.get(attempt).copied())
                .await;
            outcome = self.outcome(&answer);
            last = answer.unwrap_or_default();
        }
        assert_eq!(
            outcome,
            Outcome::Done,
            "after {MOST_ATTEMPTS} attempts: {last}"
        );
        self.end(stage, other, (first, seen, last)).await
    }

    async fn end(
        &self,
        stage: &mut Stage,
        other: Option<&Run>,
        (first, seen, last): (Outcome, Seen, Value),
    ) -> Run {
        let (unpublished, records) = stage.unpublished().await;
        stage.published_in_order();
        let is_known = other.is_some_and(|other| other.unpublished == unpublished)
            && !self.is_about_schedules();
        let picture = if is_known {
            None
        } else {
            stage.follow_from(records).await;
            stage.published_in_order();
            Some(stage.picture().await)
        };
        Run {
            unpublished,
            picture,
            first,
            seen,
            last,
        }
    }

    /// What is asked for again: all of it, but of a batch of records only the ones that are not
    /// reported as done.
    fn prepare(&self, event: &mut Value, last: &Value) {
        if self.caller != Caller::Stream {
            return;
        }
        let failed = last["batchItemFailures"][0]["itemIdentifier"].as_str();
        let records = event["Records"].as_array_mut().unwrap();
        let is_failed = |record: &Value| record["dynamodb"]["SequenceNumber"].as_str() == failed;
        let done = records.iter().position(is_failed).unwrap_or_default();
        records.drain(..done);
    }

    fn outcome(&self, answer: &Result<Value, Failure>) -> Outcome {
        let answer = match answer {
            Ok(answer) => answer,
            Err(failure) => {
                assert_ne!(
                    self.caller,
                    Caller::Client,
                    "a client is always answered: {}",
                    chain(failure)
                );
                return Outcome::Again(chain(failure));
            }
        };
        let again = match self.caller {
            Caller::Client => {
                let status = answer["statusCode"].as_u64().unwrap();
                assert!(
                    (200..300).contains(&status) || status == 503,
                    "{}: {answer}",
                    self.event
                );
                let problem: Value =
                    serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
                assert!(
                    status != 503 || answer["headers"]["retry-after"] == "1",
                    "{answer}"
                );
                (status == 503).then(|| problem["code"].as_str().unwrap().to_owned())
            }
            Caller::Stream => answer["batchItemFailures"]
                .as_array()
                .unwrap()
                .first()
                .map(Value::to_string),
            Caller::Service => None,
            Caller::Minute => (answer["failed"] != 0).then(|| answer.to_string()),
        };
        again.map_or(Outcome::Done, Outcome::Again)
    }

    /// What the scheduler has is looked at every time.
    fn is_about_schedules(&self) -> bool {
        self.function == "schedule"
    }

    /// Whether it only reads.
    pub(crate) fn is_reading(&self) -> bool {
        self.route
            .as_ref()
            .is_some_and(|route| route.starts_with("GET "))
    }
}

/// The conversation that a case opens first.
pub(crate) fn conversation() -> String {
    given(1)
}

/// A request about that conversation.
pub(crate) fn of_it(what: &str, who: (&str, &str), body: &Value) -> Value {
    api(
        &format!("POST /v1/conversations/{{id}}{what}"),
        &conversation(),
        who,
        body,
    )
}
