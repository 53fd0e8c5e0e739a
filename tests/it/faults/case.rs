//! A case: the initial state, the call under test, and how its caller retries.

use super::picture::{Picture, Unpublished};
use super::stage::{Beginning, Stage, api, given};
use super::transport::{Plan, Seen};
use hiatus::System;
use hiatus_api::routes::ROUTES;
use hiatus_lambda::{Failure, failure::chain};
use hiatus_tests::delivery;
use serde_json::{Value, json};

/// A step of the set-up, before anything fails.
pub(crate) enum Step {
    /// A request, with all its consequences.
    Asks(Value),
    /// A request, whose events are not published yet.
    AsksUnpublished(Value),
    /// Seconds go by.
    Pass(i64),
    /// TTL removes this conversation.
    Removed(String),
    /// SES has put this mail into the bucket, under this id.
    InTheBucket(&'static str, &'static str),
    /// SES tells of a mail, with all consequences.
    Told(Value),
    /// Somebody has the lease of this sweep...
    Held(&'static str),
    /// ...and gives it back.
    Free(&'static str),
}

/// The call under test, while something fails.
pub(crate) enum Act {
    /// A request of the API.
    Api(Value),
    /// A signed delivery, as this system takes it.
    Delivery(fn(&System) -> Value),
    /// A function gets the stream's new records.
    Stream(&'static str),
    /// A function gets the first event of this type that the new records publish.
    Bus(&'static str, &'static str),
    /// A notification is published to the topic.
    Published(Value),
    /// SES tells of a mail.
    Mail(Value),
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

/// The caller, which decides how the call is retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// Retries while the answer is a 5xx.
    Client,
    /// Retries from the first record that is reported as failed, or all of them.
    Stream,
    /// Retries while the invocation fails.
    Service,
    /// Calls again every minute; here only if anything failed.
    Minute,
}

/// A case that has been set up.
pub(crate) struct Ready {
    pub(crate) function: &'static str,
    pub(crate) route: Option<String>,
    event: Value,
    caller: Caller,
    beginning: Beginning,
}

/// The result of one run.
pub(crate) struct Run {
    /// The state before any consequence.
    pub(crate) unpublished: Unpublished,
    /// The final state; `None` if the state before is that of the other run, so that the final one
    /// is known.
    pub(crate) picture: Option<Picture>,
    /// The outcome of the first attempt, and what it sent over the wire.
    pub(crate) first: Outcome,
    pub(crate) seen: Seen,
    /// The answer to the last attempt.
    pub(crate) last: Value,
}

/// The outcome of an attempt, for its caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is done.
    Done,
    /// It has to be retried; a client reads that from this code.
    Again(String),
}

/// More attempts than any single fault needs.
const MOST_ATTEMPTS: usize = 5;

impl Case {
    /// Sets the case up.
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
                Step::Told(event) => {
                    stage.invoke("mail", event, None).await.0.unwrap();
                    stage.follow().await;
                }
                Step::InTheBucket(id, raw) => delivery::put_mail(stage.system(), id, *raw).await,
                Step::Held(name) => stage.hold(name).await,
                Step::Free(name) => stage.remove("SW", name).await,
                Step::Removed(id) => stage.remove(&format!("C#{id}"), "C").await,
            }
        }
        let of_route = |event: &Value| {
            let key = event["routeKey"].as_str().unwrap();
            let mut routes = ROUTES.iter();
            routes.find(|route| route.key == key).unwrap().function
        };
        let (function, caller, event) = match &self.act {
            Act::Api(event) => (of_route(event), Caller::Client, event.clone()),
            Act::Delivery(event) => {
                let event = event(stage.system());
                (of_route(&event), Caller::Client, event)
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
            Act::Published(event) => ("topic", Caller::Service, event.clone()),
            Act::Mail(event) => ("mail", Caller::Service, event.clone()),
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
    /// Runs the case twice without a fault, as if the first answer, a success, had been lost.
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

    /// Runs the case with these plans, one for each of the first attempts, and retries as its
    /// caller would. The consequences are skipped if the state before them is that of the `other`
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

    /// The retried event: the whole event, but of a batch of records only those from the failed one
    /// on.
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
                // The messages of the cases have no files.
                let is_file = self.event["rawPath"].as_str().unwrap().contains("/media/");
                assert!(
                    (200..300).contains(&status) || status == 503 || (is_file && status == 404),
                    "{}: {answer}",
                    self.event
                );
                assert!(
                    status != 503 || answer["headers"]["retry-after"] == "1",
                    "{answer}"
                );
                (status == 503).then(|| {
                    let problem = answer["body"].as_str().unwrap_or_default();
                    let problem: Value = serde_json::from_str(problem).unwrap();
                    let code = problem["code"].as_str();
                    // Twilio's clients read numbers, and beside them what everybody else does.
                    let code = code.or(problem["details"]["code"].as_str());
                    code.unwrap().to_owned()
                })
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

    /// The scheduler's state is checked in every run.
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
