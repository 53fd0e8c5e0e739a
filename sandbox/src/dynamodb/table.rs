//! The table: dynoxide, on disk or in memory, with its stream and its time to live read in process.

use crate::journal::Expiring;
use crate::names::{REGION, stream_arn};
use crate::random;
use chrono::TimeDelta;
use dynoxide::actions::delete_item::DeleteItemRequest;
use dynoxide::actions::get_records::GetRecordsRequest;
use dynoxide::actions::get_shard_iterator::GetShardIteratorRequest;
use dynoxide::{Database, DynoxideError};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;

/// The embedded DynamoDB failed.
#[derive(Debug, Error)]
pub enum TableError {
    /// DynamoDB's own refusals.
    #[error("the embedded DynamoDB: {0}")]
    Dynamo(#[from] Box<DynoxideError>),
    /// `SQLite`'s.
    #[error("the embedded DynamoDB's file: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A stream record cannot be read.
    #[error("the embedded DynamoDB's stream: {0}")]
    Json(#[from] serde_json::Error),
    /// There is no randomness for the name of a database in memory.
    #[error("the embedded DynamoDB cannot be named: {0}")]
    Random(#[from] std::io::Error),
}

impl From<DynoxideError> for TableError {
    fn from(error: DynoxideError) -> Self {
        Self::Dynamo(Box::new(error))
    }
}

/// A record of the stream in the form of a Lambda event, and its position.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StreamRecord {
    /// Its sequence number: fixed width, so that text and number have one order.
    pub sequence: String,
    /// The record, which each of its consumers keeps until it has it.
    pub event: Arc<Value>,
}

impl StreamRecord {
    /// The size of its keys and images.
    pub(crate) fn bytes(&self) -> u64 {
        let size = self.event.pointer("/dynamodb/SizeBytes");
        size.and_then(Value::as_u64).unwrap_or(0)
    }
}

/// One table of the embedded DynamoDB, with its stream.
#[derive(Clone)]
pub(crate) struct Table {
    database: Database,
    name: String,
    uri: String,
    file: Option<PathBuf>,
}

/// How long DynamoDB keeps a stream record.
const STREAM_RETENTION: TimeDelta = TimeDelta::hours(24);

impl Table {
    /// Opens the database in this file, or an empty one in memory. The table itself is created by
    /// the application, over the wire.
    pub(crate) fn open(file: Option<&Path>, name: &str) -> Result<Self, TableError> {
        let uri = match file {
            Some(path) => path.to_string_lossy().into_owned(),
            // Named, so that a second connection can create the index below.
            None => format!("file:{}?mode=memory&cache=shared", random::id()?),
        };
        let database = Database::new(&uri)?;
        // The ordinary settings of a connection: with WAL, a commit is in the operating system's
        // hands when it returns, as in the journal, and the disk is not waited for each time.
        database.disable_bulk_loading()?;
        let table = Self {
            database,
            name: name.to_owned(),
            uri,
            file: file.map(Path::to_path_buf),
        };
        table.index_stream()?;
        Ok(table)
    }

    /// The database, to be served.
    pub(crate) fn database(&self) -> Database {
        self.database.clone()
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What `DescribeTable` answers.
    pub(crate) fn describe(&self) -> Result<Value, TableError> {
        let request = serde_json::from_value(json!({"TableName": self.name}))?;
        Ok(serde_json::to_value(
            self.database.describe_table(request)?,
        )?)
    }

    /// The names of its key's attributes.
    pub(crate) fn key_attributes(&self) -> Result<Vec<String>, TableError> {
        let described = self.describe()?;
        let schema = described.pointer("/Table/KeySchema");
        let schema = schema.and_then(Value::as_array).into_iter().flatten();
        let names = schema.filter_map(|element| element.get("AttributeName")?.as_str());
        Ok(names.map(str::to_owned).collect())
    }

    /// Everything that is in it.
    pub(crate) fn items(&self) -> Result<Vec<Value>, TableError> {
        let (mut items, mut from) = (Vec::new(), Value::Null);
        loop {
            let request = json!({"TableName": self.name, "ExclusiveStartKey": from});
            let page = self.database.scan(serde_json::from_value(request)?)?;
            let mut page = serde_json::to_value(page)?;
            if let Some(Value::Array(more)) = page.get_mut("Items").map(Value::take) {
                items.extend(more);
            }
            from = page
                .get_mut("LastEvaluatedKey")
                .map_or(Value::Null, Value::take);
            if from.is_null() {
                return Ok(items);
            }
        }
    }

    /// Whether the table is there.
    pub(crate) fn exists(&self) -> Result<bool, TableError> {
        Ok(self.database.get_table_metadata(&self.name)?.is_some())
    }

    /// Records of the stream after this sequence number, or from its beginning, oldest first.
    pub(crate) fn records_after(
        &self,
        sequence: Option<&str>,
        limit: usize,
    ) -> Result<Vec<StreamRecord>, TableError> {
        let shard = dynoxide::streams::shard_id(&self.name);
        let iterator = self.database.get_shard_iterator(GetShardIteratorRequest {
            stream_arn: stream_arn(&self.name),
            shard_id: shard,
            shard_iterator_type: if sequence.is_some() {
                "AFTER_SEQUENCE_NUMBER"
            } else {
                "TRIM_HORIZON"
            }
            .to_owned(),
            sequence_number: sequence.map(str::to_owned),
        })?;
        let answer = self.database.get_records(GetRecordsRequest {
            shard_iterator: iterator.shard_iterator.unwrap_or_default(),
            limit: Some(limit),
        })?;
        answer
            .records
            .iter()
            .map(|record| {
                let mut event = serde_json::to_value(record)?;
                if let Value::Object(fields) = &mut event {
                    fields.insert("awsRegion".to_owned(), json!(REGION));
                    fields.insert("eventSourceARN".to_owned(), json!(stream_arn(&self.name)));
                }
                Ok(StreamRecord {
                    sequence: record.dynamodb.sequence_number.clone(),
                    event: Arc::new(event),
                })
            })
            .collect()
    }

    /// Deletes an item as TTL does: only if it still has the time to live that was seen. True if
    /// this deleted it.
    pub(crate) fn expire(&self, item: &Expiring, attribute: &str) -> Result<bool, TableError> {
        let request = DeleteItemRequest {
            table_name: self.name.clone(),
            key: serde_json::from_str(&item.key)?,
            condition_expression: Some("#ttl = :seen".to_owned()),
            expression_attribute_names: Some([("#ttl".to_owned(), attribute.to_owned())].into()),
            expression_attribute_values: Some(serde_json::from_value(
                json!({":seen": {"N": item.expires_at.to_string()}}),
            )?),
            ..DeleteItemRequest::default()
        };
        match self.database.delete_item(request) {
            Ok(_) => Ok(true),
            Err(DynoxideError::ConditionalCheckFailedException(..)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Deletes the stream's records that every consumer has read and that are older than DynamoDB
    /// keeps them; dynoxide keeps them for ever. Does nothing in memory, where a second connection
    /// would lock the first one out.
    pub(crate) fn trim_stream(&self, read_by_all: &str) -> Result<usize, TableError> {
        if self.file.is_none() {
            return Ok(0);
        }
        let horizon = crate::clock::real_now() - STREAM_RETENTION;
        // The newest stays, because the next sequence number is counted from it.
        let gone = self.connection()?.execute(
            "DELETE FROM _stream_records WHERE table_name = ?1 AND created_at < ?2 \
             AND CAST(sequence_number AS INTEGER) <= CAST(substr(?3, 2) AS INTEGER) \
             AND id < (SELECT MAX(id) FROM _stream_records)",
            params![self.name, horizon.timestamp(), read_by_all],
        )?;
        Ok(gone)
    }

    /// dynoxide scans the whole stream for its last sequence number at every write, and for the
    /// records after a number at every read: 16 ms at 100,000 records. With this index both take
    /// microseconds at any length.
    fn index_stream(&self) -> Result<(), TableError> {
        self.connection()?.execute_batch(
            "CREATE INDEX IF NOT EXISTS stream_sequence \
             ON _stream_records (table_name, CAST(sequence_number AS INTEGER))",
        )?;
        Ok(())
    }

    fn connection(&self) -> Result<Connection, TableError> {
        let connection = Connection::open(&self.uri)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        Ok(connection)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A table with a stream and a time to live, made in process.
    pub(crate) fn table(file: Option<&Path>) -> Table {
        let table = Table::open(file, "table").unwrap();
        if !table.exists().unwrap() {
            let request = json!({
                "TableName": "table",
                "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                "GlobalSecondaryIndexes": [{
                    "IndexName": "by_sk",
                    "KeySchema": [{"AttributeName": "sk", "KeyType": "HASH"}],
                    "Projection": {"ProjectionType": "KEYS_ONLY"},
                }],
                "AttributeDefinitions": [
                    {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}],
                "BillingMode": "PAY_PER_REQUEST",
                "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"},
            });
            table
                .database
                .create_table(serde_json::from_value(request).unwrap())
                .unwrap();
        }
        table
    }

    pub(crate) fn put(table: &Table, pk: &str, expires_at: Option<i64>) {
        let mut item = json!({"pk": {"S": pk}, "sk": {"S": "C"}});
        if let Some(at) = expires_at {
            item["expires_at"] = json!({"N": at.to_string()});
        }
        let request = serde_json::from_value(json!({"TableName": "table", "Item": item})).unwrap();
        table.database.put_item(request).unwrap();
    }

    impl Table {
        /// What is in the stream was written long ago.
        pub(crate) fn age_stream(&self) {
            self.connection()
                .unwrap()
                .execute("UPDATE _stream_records SET created_at = 0", [])
                .unwrap();
        }
    }

    #[test]
    fn the_stream_is_read_in_order_from_any_place() {
        let table = table(None);
        for pk in ["a", "b", "c"] {
            put(&table, pk, None);
        }
        let all = table.records_after(None, 10).unwrap();
        let keys: Vec<_> = all
            .iter()
            .map(|record| record.event["dynamodb"]["Keys"]["pk"]["S"].clone())
            .collect();
        assert_eq!(keys, ["a", "b", "c"]);
        assert_eq!(all[0].event["eventName"], "INSERT");
        assert_eq!(all[0].event["eventSource"], "aws:dynamodb");
        assert!(all[0].sequence < all[1].sequence);
        let rest = table.records_after(Some(&all[0].sequence), 1).unwrap();
        assert_eq!(rest, all[1..2]);
        assert_eq!(table.records_after(Some(&all[2].sequence), 10).unwrap(), []);
    }

    #[test]
    fn two_databases_in_memory_are_two() {
        let (one, two) = (table(None), table(None));
        put(&one, "a", None);
        assert_eq!(one.records_after(None, 10).unwrap().len(), 1);
        assert_eq!(two.records_after(None, 10).unwrap().len(), 0);
    }

    #[test]
    fn an_item_is_expired_only_with_the_time_to_live_that_was_seen() {
        let table = table(None);
        put(&table, "a", Some(5));
        let key = r#"{"pk":{"S":"a"},"sk":{"S":"C"}}"#.to_owned();
        assert!(
            !table
                .expire(
                    &Expiring {
                        key: key.clone(),
                        expires_at: 4
                    },
                    "expires_at"
                )
                .unwrap()
        );
        assert!(
            table
                .expire(
                    &Expiring {
                        key: key.clone(),
                        expires_at: 5
                    },
                    "expires_at"
                )
                .unwrap()
        );
        assert!(
            !table
                .expire(&Expiring { key, expires_at: 5 }, "expires_at")
                .unwrap()
        );
        assert_eq!(
            table.records_after(None, 10).unwrap().last().unwrap().event["eventName"],
            "REMOVE"
        );
    }

    #[test]
    fn the_stream_survives_a_restart_and_loses_only_what_is_old_and_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dynamodb.db");
        let first = table(Some(&file));
        for pk in ["a", "b", "c", "d"] {
            put(&first, pk, None);
        }
        let all = first.records_after(None, 10).unwrap();
        assert_eq!(
            first.trim_stream(&all[1].sequence).unwrap(),
            0,
            "nothing is old"
        );
        first.age_stream();
        assert_eq!(
            first.trim_stream(&all[1].sequence).unwrap(),
            2,
            "what was not read stays"
        );
        let again = table(Some(&file));
        assert_eq!(again.records_after(None, 10).unwrap().len(), 2);
        assert_eq!(
            again
                .records_after(Some(&all[0].sequence), 10)
                .unwrap()
                .len(),
            2
        );
        assert_eq!(
            again.trim_stream(&all[3].sequence).unwrap(),
            1,
            "the newest stays"
        );
        put(&again, "e", None);
        assert!(
            again
                .records_after(None, 10)
                .unwrap()
                .last()
                .unwrap()
                .sequence
                > all[3].sequence
        );
    }
}
