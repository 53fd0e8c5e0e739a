//! HTTP requests and responses in API Gateway's form (payload 2.0).

pub mod asked;
mod body;
mod conditions;
mod delivery;
mod lenient;
mod paging;
mod problem;
mod request;
mod response;
mod room;
mod scopes;

pub use body::{attributes, field, queue_or_agent, read, seconds, signal_data, template};
pub use delivery::Delivery;
pub use lenient::Fields;
pub use paging::Paging;
pub use problem::Problem;
pub use request::{Identity, Request};
pub use response::{Response, respond, respond_with};
pub use room::{MAX_ANSWER_BYTES, Room};
