//! What DynamoDB does where it is throttled.

use crate::fixture::Table;
use crate::given::id;
use crate::interceptors::LeavesAllUnprocessed;
use hiatus_store::{StoreError, Wanted};

#[tokio::test]
async fn a_batch_that_stays_unprocessed_is_throttled_and_no_lost_race() {
    let store = Table::fresh().await.store_through(LeavesAllUnprocessed);
    let read = store.read(Wanted::new().conversation(&id("1"))).await;
    assert!(
        matches!(read, Err(StoreError::Throttled { .. })),
        "{read:?}"
    );
}
