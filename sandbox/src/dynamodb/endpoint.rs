//! What DynamoDB answers, with its disorder: transactions that collide, indexes that lag.

use super::collisions::{CONFLICT, Collision, Collisions};
use super::lagging::Lagging;
use super::operations;
use super::table::{Table, TableError};
use super::tokens::Tokens;
use crate::clock::TestClock;
use crate::disorder::Choices;
use axum::http::StatusCode;
use dynoxide::{Database, DynoxideError};
use serde_json::{Value, json};
use std::sync::Arc;

/// One table's DynamoDB.
pub(crate) struct Endpoint {
    database: Database,
    tokens: Tokens,
    disorder: Option<(Collisions, Lagging)>,
}

/// An error as it goes over the wire.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) status: StatusCode,
    pub(super) body: String,
}

impl Failure {
    /// An error of DynamoDB's own kind.
    pub(super) fn new(status: StatusCode, code: &str, reason: &str) -> Self {
        let kind = format!("com.amazonaws.dynamodb.v20120810#{code}");
        Self {
            status,
            body: json!({"__type": kind, "message": reason}).to_string(),
        }
    }
}

impl From<DynoxideError> for Failure {
    fn from(error: DynoxideError) -> Self {
        Self {
            status: StatusCode::from_u16(error.status_code())
                .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            body: error.to_json(),
        }
    }
}

impl Endpoint {
    pub(crate) fn new(
        table: Table,
        clock: &Arc<TestClock>,
        choices: &Arc<Choices>,
    ) -> Result<Self, TableError> {
        let database = table.database();
        let disorder = if choices.disturbs_the_table() {
            let collisions = Collisions::new(table.clone(), Arc::clone(choices));
            let lagging = Lagging::new(table, Arc::clone(clock), Arc::clone(choices))?;
            Some((collisions, lagging))
        } else {
            None
        };
        Ok(Self {
            database,
            tokens: Tokens::default(),
            disorder,
        })
    }

    /// What an operation answers; `None` if there is no such operation.
    pub(super) fn call(&self, operation: &str, request: &str) -> Option<Result<String, Failure>> {
        if let Some((collisions, lagging)) = &self.disorder {
            match collisions.collide(operation, request) {
                Some(Collision::Canceled(error)) => return Some(Err(error.into())),
                Some(Collision::Refused) => return Some(Err(refusal())),
                None if reads_an_index(operation, request) => {
                    return lagging.read(operation, request).transpose().map(flatten);
                }
                None => {}
            }
        }
        if operation == "TransactWriteItems" {
            return Some(self.transact(request));
        }
        let answer = operations::call(&self.database, operation, request)?;
        Some(answer.map_err(Failure::from))
    }

    fn transact(&self, request: &str) -> Result<String, Failure> {
        let (token, transaction) = operations::transaction(request)?;
        let write = || Ok(operations::transact(&self.database, transaction)?);
        match token {
            Some(token) => self.tokens.once(token, request, write),
            None => write(),
        }
    }

    /// Everything that was written is in the indexes when this returns.
    pub(crate) fn catch_up(&self) -> Result<(), TableError> {
        match &self.disorder {
            Some((_, lagging)) => lagging.catch_up(),
            None => Ok(()),
        }
    }
}

fn reads_an_index(operation: &str, request: &str) -> bool {
    ["Query", "Scan"].contains(&operation)
        && serde_json::from_str(request)
            .is_ok_and(|request: Value| request.get("IndexName").is_some())
}

fn flatten(read: Result<Result<String, DynoxideError>, TableError>) -> Result<String, Failure> {
    let read = read.map_err(|error| DynoxideError::InternalServerError(error.to_string()));
    Ok(read??)
}

/// What a plain write is answered that meets a transaction.
fn refusal() -> Failure {
    let code = "TransactionConflictException";
    Failure::new(StatusCode::BAD_REQUEST, code, CONFLICT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockMode;
    use crate::disorder::Disorder;
    use crate::dynamodb::tests::{put, table};

    fn endpoint(table: &Table, disorder: Disorder) -> Endpoint {
        let start = "2026-01-01T00:00:00Z".parse().unwrap();
        let clock = Arc::new(TestClock::resume(ClockMode::Frozen(start), None));
        let choices = Arc::new(Choices::new(disorder));
        Endpoint::new(table.clone(), &clock, &choices).unwrap()
    }

    fn call(endpoint: &Endpoint, operation: &str, request: &Value) -> Result<String, Failure> {
        endpoint.call(operation, &request.to_string()).unwrap()
    }

    fn indexed(endpoint: &Endpoint) -> usize {
        let request = json!({"TableName": "table", "IndexName": "by_sk"});
        let answer = call(endpoint, "Scan", &request).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer["Items"].as_array().unwrap().len()
    }

    #[test]
    fn what_collides_says_so_and_writes_nothing() {
        let table = table(None);
        let endpoint = endpoint(&table, Disorder::Everything(1));
        let (mut canceled, mut refused) = (0, 0);
        for n in 0..200 {
            let item = json!({"pk": {"S": n.to_string()}, "sk": {"S": "C"}, "n": {"N": "1"}});
            let put = json!({"TableName": "table", "Item": item});
            let transaction = json!({"TransactItems": [{"Put": put}]});
            if let Err(failure) = call(&endpoint, "TransactWriteItems", &transaction) {
                assert!(failure.body.contains(r#""Code":"TransactionConflict""#));
                canceled += 1;
            }
            let mut again = put;
            again["Item"]["n"] = json!({"N": "2"});
            if let Err(failure) = call(&endpoint, "PutItem", &again) {
                assert_eq!(failure.status, StatusCode::BAD_REQUEST);
                assert!(failure.body.contains("#TransactionConflictException"));
                refused += 1;
            }
        }
        assert!((2..20).contains(&canceled), "{canceled}");
        assert!((2..20).contains(&refused), "{refused}");
        let written = table.records_after(None, 1000).unwrap().len();
        assert_eq!(written, 400 - canceled - refused);
    }

    #[test]
    fn an_index_lags_until_it_has_caught_up_and_only_in_disorder() {
        let table = table(None);
        let (calm, disturbed) = (
            endpoint(&table, Disorder::Bus(1)),
            endpoint(&table, Disorder::Everything(1)),
        );
        let mut lagged = false;
        for n in 1..=50 {
            put(&table, &format!("k{n}"), None);
            assert_eq!(indexed(&calm), n);
            lagged |= indexed(&disturbed) < n;
        }
        assert!(lagged);
        disturbed.catch_up().unwrap();
        assert_eq!(indexed(&disturbed), 50);
    }

    #[test]
    fn a_read_of_the_table_itself_never_lags() {
        let table = table(None);
        let endpoint = endpoint(&table, Disorder::Everything(1));
        for n in 1..=50 {
            put(&table, &format!("k{n}"), None);
            let answer = call(&endpoint, "Scan", &json!({"TableName": "table"})).unwrap();
            let answer: Value = serde_json::from_str(&answer).unwrap();
            assert_eq!(answer["Count"], n);
        }
    }
}
