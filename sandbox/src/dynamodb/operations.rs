//! DynamoDB's operations by name, each from its JSON request to its JSON answer.

use super::tokens::is_token;
use dynoxide::actions::transact_write_items::TransactWriteItemsRequest as Transaction;
use dynoxide::{Database, DynoxideError};
use serde::Serialize;
use serde::de::DeserializeOwned;

type Answer = Result<String, DynoxideError>;

/// What an operation answers; `None` if there is no such operation.
pub(super) fn call(database: &Database, operation: &str, request: &str) -> Option<Answer> {
    macro_rules! call {
        ($($name:literal => $method:ident,)+) => {
            match operation {
                $($name => decode(request)
                    .and_then(|request| database.$method(request))
                    .and_then(|answer| encode(&answer)),)+
                _ => return None,
            }
        };
    }
    Some(call! {
        "BatchExecuteStatement" => batch_execute_statement,
        "BatchGetItem" => batch_get_item,
        "BatchWriteItem" => batch_write_item,
        "CreateTable" => create_table,
        "DeleteItem" => delete_item,
        "DeleteTable" => delete_table,
        "DescribeStream" => describe_stream,
        "DescribeTable" => describe_table,
        "DescribeTimeToLive" => describe_time_to_live,
        "ExecuteStatement" => execute_statement,
        "ExecuteTransaction" => execute_transaction,
        "GetItem" => get_item,
        "GetRecords" => get_records,
        "GetShardIterator" => get_shard_iterator,
        "ListStreams" => list_streams,
        "ListTables" => list_tables,
        "ListTagsOfResource" => list_tags_of_resource,
        "PutItem" => put_item,
        "Query" => query,
        "Scan" => scan,
        "TagResource" => tag_resource,
        "TransactGetItems" => transact_get_items,
        "UntagResource" => untag_resource,
        "UpdateItem" => update_item,
        "UpdateTable" => update_table,
        "UpdateTimeToLive" => update_time_to_live,
    })
}

/// `TransactWriteItems`, under the client token that is taken out of it: what may come again is the
/// caller's business.
pub(super) fn transaction(request: &str) -> Result<(Option<String>, Transaction), DynoxideError> {
    let mut request: Transaction = decode(request)?;
    let token = request
        .client_request_token
        .take_if(|token| is_token(token));
    Ok((token, request))
}

/// Carries a transaction out.
pub(super) fn transact(database: &Database, request: Transaction) -> Answer {
    encode(&database.transact_write_items(request)?)
}

fn decode<T: DeserializeOwned>(request: &str) -> Result<T, DynoxideError> {
    serde_json::from_str(request).map_err(|error| {
        let text = error.to_string();
        // dynoxide marks what DynamoDB would call a ValidationException.
        let text = text
            .rsplit_once("VALIDATION:")
            .map_or(text.as_str(), |(_, rest)| rest);
        DynoxideError::ValidationException(text.to_owned())
    })
}

fn encode(answer: &impl Serialize) -> Answer {
    serde_json::to_string(answer)
        .map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}
