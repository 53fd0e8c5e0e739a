//! Routing and the sweeps at size: the real handlers, many at once, as separate Lambdas are, on an
//! embedded DynamoDB that answers after AWS's latencies on a clock of the test's own.

#[cfg(test)]
mod burst;
#[cfg(test)]
mod fair;
#[cfg(test)]
mod fill;
#[cfg(test)]
mod mixed;
#[cfg(test)]
mod sweeps;
#[cfg(test)]
mod wire;
#[cfg(test)]
mod world;
