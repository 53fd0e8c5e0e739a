//! The whole of Hiatus in one process: the functions, called through the same handlers with the
//! same events as in AWS, in a sandbox of the AWS services around them.
//!
//! * [`System`] starts and stops it.
//! * [`rules`] says what calls what, [`names`] where the functions find it.
//! * `providers` are Twilio and Meta, simulated, and the way from them to the hooks.
//! * `front` is the port for clients: the API, `/local/…`, and the console.

pub mod banner;
pub mod by_hand;
mod clock;
mod front;
mod functions;
mod handlers;
pub mod names;
mod options;
mod ports;
mod providers;
pub mod rules;
mod secrets;
mod system;
mod wire;

/// Of this process alone: the functions in AWS keep the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub use clock::LocalClock;
pub use deliver::Apis;
pub use front::has_console;
pub use handlers::Handlers;
pub use hiatus_intake::Noted;
pub use options::{Data, OUTSIDE, Options};
pub use ports::Port;
pub use sandbox::{Advanced, BusEvent, ClockMode, Disorder, EngineError, Switches};
pub use system::{StartError, System};
