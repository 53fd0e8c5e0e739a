//! Hostile input: items, records, events and requests that nobody should have written. None panics
//! a function, and none keeps what is healthy beside it from being served.

mod damage;
mod events;
mod gallery;
mod items;
mod minimal;
mod records;
mod round;
