//! `/v1/customers`: what there is of one customer, over all of our addresses and all threads.

mod erase;
mod export;
mod list;

use hiatus_api::routes::CustomersOperation;
use hiatus_domain::address::Customer;
use hiatus_domain::text::{Address, ChannelName};
use hiatus_lambda::http::{Problem, Request, Response, field, respond};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        CustomersOperation::List => list::read(deps, &request).await,
        CustomersOperation::Export => export::export(deps, &request).await,
        CustomersOperation::Erase => erase::erase(deps, &request).await,
        CustomersOperation::ReadErasure => erase::read(deps, &request).await,
    }
}

/// The customer whom a request names; an address that can be nobody's is refused.
fn customer(channel: &ChannelName, address: &Address) -> Result<Customer, Problem> {
    let customer = Customer::of(channel, address);
    if customer.address.is_usable() {
        Ok(customer)
    } else {
        Err(Problem::invalid("address", "is nobody's address"))
    }
}

/// The customer in the query.
fn customer_of_query(request: &Request) -> Result<Customer, Problem> {
    let given = |name: &str| {
        let value = request.query(name);
        value.ok_or_else(|| Problem::invalid(name, "must be given"))
    };
    let channel = field("channel", ChannelName::parse(given("channel")?))?;
    let address = field("address", Address::parse(given("address")?))?;
    customer(&channel, &address)
}
