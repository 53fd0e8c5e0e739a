//! What every handler needs: HTTP in and out, identity, problems, views of the domain as JSON,
//! configuration, logs, metrics, and the loop that runs a handler in Lambda.

pub mod arrivals;
pub mod aws;
pub mod clock;
pub mod commands;
pub mod config;
pub mod consumer;
pub mod customers;
pub mod deadline;
pub mod deps;
pub mod erasure;
pub mod failure;
pub mod give_back;
pub mod http;
pub mod ids;
pub mod incoming;
pub mod logs;
pub mod message_events;
pub mod metrics;
pub mod outgoing;
pub mod past_task;
pub mod pausing;
pub mod reading;
pub mod rows;
pub mod run;
pub mod search;
pub mod stream;
pub mod sweep;
pub mod trail;

pub use deps::Deps;
pub use failure::Failure;
