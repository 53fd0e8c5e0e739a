//! A whole system from outside.

#[cfg(test)]
mod concurrency;
#[cfg(test)]
mod documented;
#[cfg(test)]
mod feature;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod killed_delivering;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod replayed;
#[cfg(test)]
mod running;
#[cfg(test)]
mod services;
#[cfg(test)]
mod system;
