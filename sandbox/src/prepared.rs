//! Opens the data of a sandbox, and starts it once the functions are there.

use crate::clock::{ClockMode, TestClock};
use crate::disorder::{Choices, Disorder};
use crate::dynamodb::{self, Endpoint, Table, TableError};
use crate::engine::{CLOCK, Engine};
use crate::functions::{Functions, Lambda};
use crate::gateway::Tokens;
use crate::journal::{Journal, JournalError};
use crate::objects::Objects;
use crate::pattern::PatternError;
use crate::pump::PumpError;
use crate::random;
use crate::running::Sandbox;
use crate::stack::Stack;
use axum::Router;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use thiserror::Error;

/// Where the data is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// The table's file; in memory without one.
    pub table: Option<PathBuf>,
    /// The file of everything else; in memory without one.
    pub journal: Option<PathBuf>,
    /// The folder of the bucket's objects; in memory without one.
    pub objects: Option<PathBuf>,
}

/// Why a sandbox cannot be started.
#[derive(Debug, Error)]
pub enum PrepareError {
    /// The table's file cannot be used.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The journal's file cannot be used.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A rule of the stack is not an event pattern.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// Delivery cannot begin.
    #[error(transparent)]
    Pump(#[from] PumpError),
    /// There is no randomness for the tokens' secret.
    #[error("no secret for tokens: {0}")]
    Secret(#[from] io::Error),
}

/// A sandbox whose DynamoDB can be served, so that the application's functions can be set up against
/// it before anything calls them.
pub struct Prepared {
    stack: Stack,
    clock: Arc<TestClock>,
    journal: Arc<Journal>,
    objects: Arc<Objects>,
    table: Table,
    choices: Arc<Choices>,
    endpoint: Arc<Endpoint>,
}

impl Prepared {
    /// Opens the data of an application.
    pub fn open(
        stack: Stack,
        files: &Files,
        clock: ClockMode,
        disorder: Disorder,
    ) -> Result<Self, PrepareError> {
        let journal = Arc::new(Journal::open(files.journal.as_deref())?);
        let table = Table::open(files.table.as_deref(), stack.table)?;
        let choices = Arc::new(Choices::new(disorder));
        let saved = journal.meta(CLOCK)?;
        let clock = Arc::new(TestClock::resume(clock, saved.as_deref()));
        let objects = Objects::new(stack.bucket, files.objects.clone());
        Ok(Self {
            objects: Arc::new(objects),
            endpoint: Arc::new(Endpoint::new(table.clone(), &clock, &choices)?),
            stack,
            clock,
            journal,
            choices,
            table,
        })
    }

    /// The sandbox's clock.
    pub fn clock(&self) -> Arc<TestClock> {
        Arc::clone(&self.clock)
    }

    /// Whether the application's table exists.
    pub fn has_table(&self) -> Result<bool, PrepareError> {
        Ok(self.table.exists()?)
    }

    /// DynamoDB, to be served on a port.
    pub fn dynamodb(&self) -> Router {
        dynamodb::router(Arc::clone(&self.endpoint))
    }

    /// Starts delivering to the functions, and letting time pass.
    pub fn start(self, functions: Arc<dyn Functions>) -> Result<Sandbox, PrepareError> {
        let functions: Arc<dyn Functions> = Arc::new(Lambda(functions));
        let engine = Arc::new(Engine::new(
            Arc::clone(&self.clock),
            Arc::clone(&self.journal),
            Arc::clone(&functions),
            self.table,
            &self.stack,
            self.choices,
            self.endpoint,
        )?);
        let (issuer, audience) = (self.stack.issuer, self.stack.audience);
        let tokens = Arc::new(Tokens::new(&secret(&self.journal)?, issuer, audience));
        engine.start();
        Ok(Sandbox {
            stack: self.stack,
            clock: self.clock,
            journal: self.journal,
            objects: self.objects,
            functions,
            engine,
            tokens,
            posts: Arc::default(),
        })
    }
}

/// The tokens' secret: made once, so that tokens outlive a restart.
fn secret(journal: &Journal) -> Result<Vec<u8>, PrepareError> {
    const NAME: &str = "token-secret";
    let saved = journal
        .meta(NAME)?
        .and_then(|text| STANDARD_NO_PAD.decode(text).ok());
    if let Some(secret) = saved {
        return Ok(secret);
    }
    let secret: [u8; 32] = random::bytes()?;
    journal.set_meta(NAME, &STANDARD_NO_PAD.encode(secret))?;
    Ok(secret.to_vec())
}
