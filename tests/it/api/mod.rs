//! The HTTP API, as `API.md` says it.

mod agents;
mod at_capacity;
mod authorization;
mod bounds;
mod conditions;
mod conversations;
mod custom_routing;
mod customers;
mod doors;
mod edges;
mod history;
mod inbound;
mod issuers;
mod lenient;
mod lists;
mod notes;
mod pause;
mod personal_data;
mod queues;
mod removal;
mod settings;
mod stale_reads;
mod tokens;
mod transfer;
