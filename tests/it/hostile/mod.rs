//! Hostile input: malformed items, records, events and requests. None makes a function panic, and
//! none keeps healthy neighbours from being served.

mod aside;
mod damage;
mod events;
mod gallery;
mod items;
mod minimal;
mod records;
mod round;
