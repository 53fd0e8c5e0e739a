//! The other side of a channel: Twilio's Messages API and its Conversations, Meta's WhatsApp Cloud API, Messenger and Instagram,
//! AWS End User Messaging and SES, as far as messages go out and come in by them, and customers' phones behind them. It does no I/O: a request goes in and an
//! answer comes out; what a provider would report or deliver comes out as its own signed webhook, for somebody to carry.
//!
//! * [`api`] reads requests and writes answers, as the providers have them.
//! * [`Phones`] keeps what was sent and what came of it; [`Faults`] say what goes wrong.
//! * [`files`] says what becomes of questions for files that customers have sent.
//! * [`webhook`] makes what providers send, signed as they sign.

pub mod api;
mod faults;
pub mod files;
mod hex;
mod mail;
mod pages;
mod phones;
mod threads;
pub mod webhook;

pub use api::{
    Answer, Asked, Carrier, DEFAULT_SERVICE, Fate, Line, Link, Listing, ME, Misread, OfThread,
    Request, Sending, Which,
};
pub use faults::{Faults, Order, Trouble};
pub use files::{File, NewFile};
pub use mail::MAIL;
pub use phones::{Change, Message, NotThere, Phones, Report, Status};
pub use threads::Place;
