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
mod of_a_customer;
mod pause;
mod personal_data;
mod previous;
mod queues;
mod removal;
mod settings;
mod stale_reads;
mod tokens;
mod transfer;
