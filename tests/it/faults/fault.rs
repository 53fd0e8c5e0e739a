//! The ways in which one call to AWS can fail.

use super::transport::Raw;
use serde_json::{Value, json};

/// A call of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Call {
    /// An operation of DynamoDB's.
    Table(String),
    /// `PutEvents`.
    Bus,
    /// `CreateSchedule`, of the schedule at this path.
    Create(String),
    /// `DeleteSchedule`.
    Delete(String),
}

/// A way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The service fails before doing anything.
    Failed,
    /// The connection breaks before the request arrives.
    Unreachable,
    /// The work is done, and the service answers with a failure.
    DoneThenFailed,
    /// The work is done, and the connection breaks before the answer arrives.
    DoneThenBroken,
    /// The work is done, and no answer ever arrives.
    DoneThenSilent,
    /// Too many requests.
    Throttled,
    /// Too many reads or writes of one partition.
    Exceeded,
    /// A transaction is cancelled, or a write refused, for another transaction on the same item.
    Conflict,
    /// A transaction is cancelled for throughput.
    CanceledByThrottle,
    /// The same transaction is still being carried out.
    InProgress,
    /// A part is done, and the rest is handed back: keys of a batch, rows of a page.
    Partly,
    /// The bus accepts all entries but the first.
    FirstRefused,
    /// The bus accepts only the first entry.
    FirstTaken,
    /// The bus accepts none.
    NoneTaken,
}

/// What happens instead of the requested operation.
pub(crate) enum Step {
    Answer(Raw),
    Break,
    DoThenAnswer(Raw),
    DoThenBreak,
    DoThenHang,
    Change(Change),
}

/// Another request in its place, and another answer.
pub(crate) struct Change {
    pub(crate) request: Value,
    pub(crate) answer: Box<dyn FnOnce(&mut Value) + Send>,
}

impl Call {
    /// Whether it changes anything.
    pub(crate) fn writes(&self) -> bool {
        !self.is(&["GetItem", "BatchGetItem", "Query"])
    }

    fn is(&self, operations: &[&str]) -> bool {
        matches!(self, Self::Table(operation) if operations.contains(&operation.as_str()))
    }
}

impl Fault {
    pub(crate) const ALL: [Self; 14] = [
        Self::Failed,
        Self::Unreachable,
        Self::DoneThenFailed,
        Self::DoneThenBroken,
        Self::DoneThenSilent,
        Self::Throttled,
        Self::Exceeded,
        Self::Conflict,
        Self::CanceledByThrottle,
        Self::InProgress,
        Self::Partly,
        Self::FirstRefused,
        Self::FirstTaken,
        Self::NoneTaken,
    ];

    /// Whether AWS can fail this call in this way.
    pub(crate) fn can_happen_to(self, call: &Call, request: &Value) -> bool {
        match self {
            Self::Failed
            | Self::Unreachable
            | Self::DoneThenFailed
            | Self::DoneThenBroken
            | Self::DoneThenSilent
            | Self::Throttled => true,
            Self::Exceeded => matches!(call, Call::Table(_)),
            Self::Conflict => {
                let is_plain_write =
                    call.is(&["PutItem", "DeleteItem"]) && is_in_transactions(request);
                is_plain_write
                    || call.is(&["TransactWriteItems"])
                    || matches!(call, Call::Delete(_))
            }
            Self::CanceledByThrottle | Self::InProgress => call.is(&["TransactWriteItems"]),
            Self::Partly => {
                call.is(&["Query"])
                    || call.is(&["BatchGetItem", "BatchWriteItem"]) && size(request) > 1
            }
            Self::FirstRefused | Self::FirstTaken => *call == Call::Bus && size(request) > 1,
            Self::NoneTaken => *call == Call::Bus,
        }
    }

    /// Whether a call with this fault still does its work, if need be in parts, so that nobody has
    /// to retry it.
    pub(crate) const fn is_harmless(self) -> bool {
        matches!(self, Self::Partly)
    }

    /// Whether its caller can distinguish it from the faults before it: faults that the SDK retries
    /// away look alike, and for a read it does not matter whether the work was done.
    pub(crate) fn is_one_of_a_kind(self, call: &Call, lasting: bool) -> bool {
        match self {
            Self::Failed | Self::DoneThenSilent => lasting,
            Self::DoneThenFailed | Self::Exceeded => lasting && call.writes(),
            Self::Unreachable => !lasting || call.writes(),
            Self::DoneThenBroken => call.writes(),
            Self::Throttled => lasting || call.writes(),
            _ => true,
        }
    }

    /// What happens to this call.
    pub(crate) fn step(self, call: &Call, request: &Value) -> Step {
        match self {
            Self::Failed => Step::Answer(error(call, 500, "InternalServerError", Value::Null)),
            Self::Unreachable => Step::Break,
            Self::DoneThenFailed => {
                Step::DoThenAnswer(error(call, 500, "InternalServerError", Value::Null))
            }
            Self::DoneThenBroken => Step::DoThenBreak,
            Self::DoneThenSilent => Step::DoThenHang,
            Self::Throttled => Step::Answer(throttled(call)),
            Self::Exceeded => Step::Answer(error(
                call,
                400,
                "ProvisionedThroughputExceededException",
                Value::Null,
            )),
            Self::Conflict => Step::Answer(conflict(call, request)),
            Self::CanceledByThrottle => Step::Answer(canceled(call, request, "ThrottlingError")),
            Self::InProgress => Step::Answer(error(
                call,
                400,
                "TransactionInProgressException",
                Value::Null,
            )),
            Self::Partly => Step::Change(partly(call, request)),
            Self::FirstRefused => Step::Change(entries(request, |n| n > 0)),
            Self::FirstTaken => Step::Change(entries(request, |n| n == 0)),
            Self::NoneTaken => Step::Answer(none_taken(request)),
        }
    }
}

/// Whether a write is of an item that transactions write too: a conversation, an agent, or an
/// address.
fn is_in_transactions(request: &Value) -> bool {
    let sk = request
        .pointer("/Item/sk/S")
        .or(request.pointer("/Key/sk/S"));
    sk.and_then(Value::as_str)
        .is_some_and(|sk| ["C", "G", "A"].contains(&sk))
}

/// How many keys, rows or entries a batch has.
fn size(request: &Value) -> usize {
    let of_table = request["RequestItems"]
        .as_object()
        .and_then(|tables| tables.values().next());
    let all = of_table.map_or(&request["Entries"], |wanted| {
        if wanted.is_object() {
            &wanted["Keys"]
        } else {
            wanted
        }
    });
    all.as_array().map_or(0, Vec::len)
}

fn error(call: &Call, status: u16, code: &str, reasons: Value) -> Raw {
    let namespace = if matches!(call, Call::Table(_)) {
        "com.amazonaws.dynamodb.v20120810#"
    } else {
        ""
    };
    let mut body = json!({ "__type": format!("{namespace}{code}"), "message": "as planned", "Message": "as planned" });
    if !reasons.is_null() {
        body["CancellationReasons"] = reasons;
    }
    let headers = [
        ("content-type", "application/x-amz-json-1.0"),
        ("x-amzn-errortype", code),
    ];
    Raw {
        status,
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        body: body.to_string(),
    }
}

fn throttled(call: &Call) -> Raw {
    let status = if matches!(call, Call::Create(_) | Call::Delete(_)) {
        429
    } else {
        400
    };
    error(call, status, "ThrottlingException", Value::Null)
}

fn conflict(call: &Call, request: &Value) -> Raw {
    match call {
        Call::Table(operation) if operation == "TransactWriteItems" => {
            canceled(call, request, "TransactionConflict")
        }
        Call::Table(_) => error(call, 400, "TransactionConflictException", Value::Null),
        _ => error(call, 409, "ConflictException", Value::Null),
    }
}

/// One reason for each item: the last of them is the cause.
fn canceled(call: &Call, request: &Value, code: &str) -> Raw {
    let items = request["TransactItems"].as_array().unwrap().len();
    let reason = |n| {
        if n + 1 == items {
            json!({ "Code": code, "Message": "as planned" })
        } else {
            json!({ "Code": "None" })
        }
    };
    error(
        call,
        400,
        "TransactionCanceledException",
        (0..items).map(reason).collect(),
    )
}

/// DynamoDB does at least one of a batch, and lets a page end where it likes.
fn partly(call: &Call, request: &Value) -> Change {
    let mut request = request.clone();
    if call.is(&["Query"]) {
        request["Limit"] = json!(1);
        return Change {
            request,
            answer: Box::new(|_| ()),
        };
    }
    let (table, wanted) = request["RequestItems"]
        .as_object_mut()
        .unwrap()
        .iter_mut()
        .next()
        .unwrap();
    let (table, is_read) = (table.clone(), wanted.is_object());
    let all = if is_read {
        wanted["Keys"].as_array_mut().unwrap()
    } else {
        wanted.as_array_mut().unwrap()
    };
    let rest = all.split_off(all.len().div_ceil(2));
    let rest = if is_read {
        json!({ "Keys": rest, "ConsistentRead": true })
    } else {
        json!(rest)
    };
    let field = if is_read {
        "UnprocessedKeys"
    } else {
        "UnprocessedItems"
    };
    Change {
        request,
        answer: Box::new(move |answer| answer[field] = json!({ table: rest })),
    }
}

/// The bus accepts the entries at these places, and refuses the others.
fn entries(request: &Value, is_taken: fn(usize) -> bool) -> Change {
    let all = request["Entries"].as_array().unwrap().clone();
    let taken: Vec<bool> = (0..all.len()).map(is_taken).collect();
    let kept = all
        .into_iter()
        .zip(&taken)
        .filter(|(_, taken)| **taken)
        .map(|(entry, _)| entry)
        .collect();
    let mut request = request.clone();
    request["Entries"] = Value::Array(kept);
    let answer = move |answer: &mut Value| {
        let mut results = answer["Entries"].as_array().unwrap().clone().into_iter();
        let all = taken.iter().map(|taken| {
            if *taken {
                results.next().unwrap()
            } else {
                refused()
            }
        });
        answer["Entries"] = all.collect();
        answer["FailedEntryCount"] = json!(taken.iter().filter(|taken| !**taken).count());
    };
    Change {
        request,
        answer: Box::new(answer),
    }
}

fn none_taken(request: &Value) -> Raw {
    let all = request["Entries"].as_array().unwrap();
    let body = json!({ "FailedEntryCount": all.len(), "Entries": all.iter().map(|_| refused()).collect::<Vec<_>>() });
    Raw {
        status: 200,
        headers: vec![(
            "content-type".to_owned(),
            "application/x-amz-json-1.1".to_owned(),
        )],
        body: body.to_string(),
    }
}

fn refused() -> Value {
    json!({ "ErrorCode": "ThrottlingException", "ErrorMessage": "as planned" })
}
