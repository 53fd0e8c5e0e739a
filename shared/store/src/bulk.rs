//! Bulk runs: one item for each, and one for each page of the conversations that it is about. A run and
//! its pages begin in one transaction, and a page's outcome is written in one with the run's progress.

use crate::batch::decode;
use crate::commit::{Condition, Write, encode};
use crate::keys::{self, PK};
use crate::record::{PageRecord, RunRecord};
use crate::sdk::{key_of, s};
use crate::{Committed, Store, StoreError, Wanted};
use hiatus_domain::bulk::{Item, Run};
use hiatus_domain::ids::{BulkId, ConversationId};

/// A page of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkPage {
    /// Its number, from 0.
    pub number: usize,
    /// Its conversations, in the versions in which they were found.
    pub items: Vec<Item>,
    /// Which of them, by their place among the items, were skipped, each with the code that says why.
    pub skipped: Vec<(usize, String)>,
}

impl BulkPage {
    /// What was skipped, with the code that says why.
    pub fn skipped(&self) -> impl Iterator<Item = (&ConversationId, &str)> {
        let item = |place: usize| self.items.get(place).map(|item| &item.conversation);
        let skipped = self.skipped.iter();
        skipped.filter_map(move |(place, code)| Some((item(*place)?, code.as_str())))
    }
}

impl Store {
    /// The run with this id, if there is one.
    pub async fn bulk_run(&self, id: &BulkId) -> Result<Option<Run>, StoreError> {
        let key = keys::bulk(id);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let item = batch.item(&key).cloned();
        item.map(|item| decode::<RunRecord, Run>(&key, item))
            .transpose()
    }

    /// Writes a new run with its pages, unless there is one under its id.
    pub async fn begin_bulk_run(
        &self,
        run: &Run,
        pages: &[BulkPage],
    ) -> Result<Committed, StoreError> {
        let mut writes = vec![write_of_run(run)?];
        for page in pages {
            writes.push(write_of_page(run, page)?);
        }
        self.write(writes).await
    }

    /// Commits the next version of a run, in the place of the one before.
    pub async fn commit_bulk_run(&self, run: &Run) -> Result<Committed, StoreError> {
        self.write(vec![write_of_run(run)?]).await
    }

    /// Commits the next version of a run with the outcome of a page.
    pub async fn commit_bulk_page(
        &self,
        run: &Run,
        page: &BulkPage,
    ) -> Result<Committed, StoreError> {
        let writes = vec![write_of_page(run, page)?, write_of_run(run)?];
        self.write(writes).await
    }

    /// Up to `limit` pages of a run, from this one on.
    pub async fn bulk_pages(
        &self,
        id: &BulkId,
        from: usize,
        limit: usize,
    ) -> Result<Vec<BulkPage>, StoreError> {
        let query = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("#pk = :pk AND sk >= :first")
            .expression_attribute_names("#pk", PK)
            .expression_attribute_values(":pk", s(keys::bulk_pk(id)))
            .expression_attribute_values(":first", s(keys::bulk_page_sk(from)))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX));
        let answer = query.send().await;
        let answer = answer.map_err(|e| StoreError::sdk("read the pages of a bulk run", e))?;
        let items = answer.items.unwrap_or_default().into_iter();
        let page = |item| {
            let key = key_of(&item).unwrap_or_else(|| keys::bulk(id));
            decode::<PageRecord, BulkPage>(&key, item)
        };
        items.map(page).collect()
    }

    /// The ids of up to `limit` runs that are open, those first that were worked on longest ago;
    /// eventually consistent.
    pub async fn open_bulk_runs(&self, limit: usize) -> Result<Vec<BulkId>, StoreError> {
        let pk = keys::BULK.to_owned();
        let open = self.timed(pk, None, limit, keys::bulk_of_pk).await?;
        Ok(open.into_iter().map(|entry| entry.of).collect())
    }
}

fn write_of_run(run: &Run) -> Result<Write, StoreError> {
    let item = encode(&keys::bulk(&run.id), RunRecord::from(run))?;
    Ok(Write::new(item, Condition::replaces(run.version)))
}

fn write_of_page(run: &Run, page: &BulkPage) -> Result<Write, StoreError> {
    let key = keys::bulk_page(&run.id, page.number);
    // Whoever may write the run may write its pages.
    Ok(Write::new(
        encode(&key, PageRecord::of(run, page))?,
        Condition::Any,
    ))
}
