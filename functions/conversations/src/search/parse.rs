//! What a client asks for, from its query.

use hiatus_api::requests::{ListSort, ListStatus};
use hiatus_api::routes::Scope;
use hiatus_domain::address::Customer;
use hiatus_domain::filter::Filter;
use hiatus_domain::ids::AgentId;
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::{Address, ChannelName, QueueName};
use hiatus_lambda::http::{Problem, Request, field};
use hiatus_lambda::search::Search;

/// What a caller calls itself.
const ME: &str = "me";

/// An agent sees its own; anything else needs a supervisor.
pub(super) fn search(request: &Request) -> Result<Search, Problem> {
    let filter = Filter {
        agent: agent(request)?,
        state: one_of(request, "state", StateName::parse)?,
        queue: request.query_as("queue", QueueName::parse)?,
        channel: request.query_as("channel", ChannelName::parse)?,
        due_before: None,
        topic: None,
    };
    let state = filter.state;
    let search = Search {
        states: state.map_or_else(|| StateName::ALL.to_vec(), |state| vec![state]),
        status: one_of(request, "status", ListStatus::parse)?,
        customer: customer(request, filter.channel.as_ref())?,
        filter,
        sort: one_of(request, "sort", ListSort::parse)?,
    };
    can_be_served(&search)?;
    Ok(search)
}

fn agent(request: &Request) -> Result<Option<AgentId>, Problem> {
    let caller = &request.identity;
    let agent = request.query("agent_id").map(|agent| {
        let agent = if agent == ME {
            caller.id.to_string()
        } else {
            agent
        };
        field("agent_id", AgentId::parse(agent))
    });
    let agent = agent.transpose()?;
    if !caller.has(Scope::Supervisor) && agent.as_ref() != Some(&caller.id) {
        let why = "an agent lists its own conversations: agent_id=me";
        return Err(Problem::forbidden(why).about("agent_id"));
    }
    Ok(agent)
}

/// No list has what is closed, or the order of opening, but a customer's.
fn can_be_served(search: &Search) -> Result<(), Problem> {
    let of_customer = search.customer.is_some();
    if search.filter.state == Some(StateName::Closed) && !of_customer {
        let why = "closed is listed of one customer only: give channel and address";
        return Err(Problem::invalid("state", why));
    }
    match (search.sort, of_customer) {
        (Some(ListSort::Recent), false) => {
            let why = "recent is the order of one customer's: give channel and address";
            Err(Problem::invalid("sort", why))
        }
        (Some(ListSort::Waiting | ListSort::Due), true) => {
            Err(Problem::invalid("sort", "is recent for one customer's"))
        }
        _ => Ok(()),
    }
}

fn customer(request: &Request, channel: Option<&ChannelName>) -> Result<Option<Customer>, Problem> {
    let Some(address) = request.query("address") else {
        return Ok(None);
    };
    let channel = channel.ok_or_else(|| Problem::invalid("channel", "must be given"))?;
    let address = field("address", Address::parse(address))?;
    Ok(Some(Customer::of(channel, &address)))
}

fn one_of<T>(
    request: &Request,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let value = request.query(name);
    let unknown = || Problem::invalid(name, "is not one of those that there are");
    value
        .map(|value| parse(&value).ok_or_else(unknown))
        .transpose()
}
