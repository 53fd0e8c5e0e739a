//! The tests that are about more than one room of the house.

mod template;
