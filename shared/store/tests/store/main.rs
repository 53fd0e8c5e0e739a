//! The store on DynamoDB's wire protocol: on an embedded DynamoDB, or on the one at
//! `HIATUS_TEST_DYNAMODB`. Each test has a table of its own.

#[cfg(test)]
mod bulk;
#[cfg(test)]
mod capacity;
#[cfg(test)]
mod commit;
#[cfg(test)]
mod corrupt;
#[cfg(test)]
mod customers;
#[cfg(test)]
mod due;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod free_agents;
#[cfg(test)]
mod given;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod history;
#[cfg(test)]
mod indexes;
#[cfg(test)]
mod interceptors;
#[cfg(test)]
mod lost_answers;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod purge;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod size;
#[cfg(test)]
mod throttled;
#[cfg(test)]
mod trail;
#[cfg(test)]
mod ttl;
#[cfg(test)]
mod waiting;
#[cfg(test)]
mod wire;
