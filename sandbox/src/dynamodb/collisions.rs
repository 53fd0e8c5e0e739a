//! Transactions that collide: two on one item cancel each other, and a plain write is refused while
//! one is under way. The embedded DynamoDB does one thing after the other and never does either.

use super::table::Table;
use crate::disorder::Choices;
use dynoxide::DynoxideError;
use dynoxide::errors::CancellationReason;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What DynamoDB says of an item that is in another transaction.
pub(super) const CONFLICT: &str = "Transaction is ongoing for the item";

/// What another transaction does to a request.
#[derive(Debug)]
pub(super) enum Collision {
    /// It cancels this transaction.
    Canceled(DynoxideError),
    /// It refuses this plain write.
    Refused,
}

/// The collisions of one table.
pub(super) struct Collisions {
    table: Table,
    choices: Arc<Choices>,
    key: OnceLock<Vec<String>>,
    /// The keys that transactions write: a plain write collides on no others.
    transacted: Mutex<HashSet<String>>,
}

impl Collisions {
    pub(super) fn new(table: Table, choices: Arc<Choices>) -> Self {
        Self {
            table,
            choices,
            key: OnceLock::new(),
            transacted: Mutex::default(),
        }
    }

    /// Whether this request meets another transaction; then nothing is written.
    pub(super) fn collide(&self, operation: &str, request: &str) -> Option<Collision> {
        let plain = ["PutItem", "UpdateItem", "DeleteItem"].contains(&operation);
        if !plain && operation != "TransactWriteItems" {
            return None;
        }
        let request: Value = serde_json::from_str(request).ok()?;
        if plain {
            let key = self.key(&request)?;
            let collides = self.lock().contains(&key) && self.choices.collides();
            return collides.then_some(Collision::Refused);
        }
        let items = request.get("TransactItems")?.as_array()?;
        let keys = items.iter().filter_map(|item| self.key(action(item)?));
        let keys: Vec<String> = keys.collect();
        self.lock().extend(keys);
        let collides = self.choices.collides();
        collides.then(|| Collision::Canceled(canceled(items.len(), &self.choices)))
    }

    /// The key that a write names, as a text.
    fn key(&self, write: &Value) -> Option<String> {
        let item = write.get("Key").or_else(|| write.get("Item"))?;
        let values = self.key_attributes()?.iter().map(|name| item.get(name));
        let values: Option<Vec<&Value>> = values.collect();
        Some(json!(values?).to_string())
    }

    /// The names of the table's key; `None` while there is no table.
    fn key_attributes(&self) -> Option<&[String]> {
        if self.key.get().is_none() {
            let schema = self.table.key_attributes().ok()?;
            let _ = self.key.set(schema);
        }
        self.key.get().map(Vec::as_slice)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashSet<String>> {
        let transacted = self.transacted.lock();
        transacted.unwrap_or_else(PoisonError::into_inner)
    }
}

/// The one action of a transaction's item: a put, an update, a deletion or a check.
fn action(item: &Value) -> Option<&Value> {
    item.as_object()?.values().next()
}

/// One of so many items is in another transaction.
fn canceled(items: usize, choices: &Choices) -> DynoxideError {
    let hit = choices.next_of(items);
    let reasons: Vec<_> = (0..items)
        .map(|n| CancellationReason {
            code: if n == hit {
                "TransactionConflict"
            } else {
                "None"
            }
            .to_owned(),
            message: (n == hit).then(|| CONFLICT.to_owned()),
            ..CancellationReason::default()
        })
        .collect();
    let codes: Vec<&str> = reasons.iter().map(|reason| reason.code.as_str()).collect();
    let text = format!(
        "Transaction cancelled, please refer cancellation reasons for specific reasons [{}]",
        codes.join(", ")
    );
    DynoxideError::TransactionCanceledException(text, reasons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disorder::Disorder;
    use crate::dynamodb::tests::table;

    fn collisions(disorder: Disorder) -> Collisions {
        Collisions::new(table(None), Arc::new(Choices::new(disorder)))
    }

    fn put(pk: &str) -> Value {
        json!({"TableName": "table", "Item": {"pk": {"S": pk}, "sk": {"S": "C"}}})
    }

    fn transaction(pks: &[&str]) -> String {
        let puts: Vec<_> = pks.iter().map(|pk| json!({"Put": put(pk)})).collect();
        json!({"TransactItems": puts}).to_string()
    }

    #[test]
    fn a_transaction_is_canceled_now_and_then_for_one_of_its_items() {
        let collisions = collisions(Disorder::Everything(1));
        let request = transaction(&["a", "b", "c"]);
        let mut reasons = HashSet::new();
        let mut canceled = 0;
        for _ in 0..1000 {
            match collisions.collide("TransactWriteItems", &request) {
                Some(Collision::Canceled(error)) => {
                    canceled += 1;
                    reasons.insert(error.to_string());
                }
                Some(Collision::Refused) => panic!("a transaction is cancelled as a whole"),
                None => {}
            }
        }
        assert!((20..80).contains(&canceled), "{canceled}");
        assert_eq!(reasons.len(), 3, "each of the items: {reasons:?}");
        assert!(
            reasons
                .iter()
                .all(|text| text.contains("TransactionConflict"))
        );
    }

    #[test]
    fn a_plain_write_collides_only_on_what_transactions_write() {
        let collisions = collisions(Disorder::Everything(1));
        let collide = |pk: &str| {
            let request = put(pk).to_string();
            (0..1000)
                .filter(|_| collisions.collide("PutItem", &request).is_some())
                .count()
        };
        assert_eq!(collide("a"), 0);
        collisions.collide("TransactWriteItems", &transaction(&["a"]));
        assert!((20..80).contains(&collide("a")));
        assert_eq!(collide("b"), 0);
        let read = collisions.collide("GetItem", &put("a").to_string());
        assert!(read.is_none());
    }

    #[test]
    fn where_only_the_bus_is_in_disorder_nothing_collides() {
        let collisions = collisions(Disorder::Bus(1));
        let request = transaction(&["a"]);
        let calls = (0..1000).filter_map(|_| collisions.collide("TransactWriteItems", &request));
        assert_eq!(calls.count(), 0);
    }
}
