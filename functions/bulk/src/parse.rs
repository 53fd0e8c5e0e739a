//! What a supervisor asks for. What is to be done with each conversation is said as the command itself
//! says it.

use hiatus_api::Wire;
use hiatus_api::problems::Code;
use hiatus_api::requests::{
    BulkFilter, BulkRequest, EndRequest, ExtendRequest, Nothing, ResumeRequest, TopicWakeRequest,
    TransferRequest, WakeMessage,
};
use hiatus_domain::bulk::{Action, ActionName, BadOrder, Order, WakeUp};
use hiatus_domain::filter::Filter;
use hiatus_domain::text::{BadText, Topic};
use hiatus_lambda::http::{Problem, asked, read};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The order in a request's body.
pub(crate) fn order(body: BulkRequest) -> Result<Order, Problem> {
    let filter = filter(body.filter);
    let action = action(body.action.0, body.with.unwrap_or_default()).map_err(within_with)?;
    Order::new(filter, action, body.dry_run).map_err(|why| match why {
        BadOrder::Everything => Problem::invalid("filter", why),
        BadOrder::State { .. } => {
            Problem::new(Code::Invalid, why.to_string()).about("filter.state")
        }
        BadOrder::NeitherPausedNorLeft { field } => {
            Problem::new(Code::Invalid, format!("{field} {why}")).about(format!("filter.{field}"))
        }
    })
}

/// The order to wake everything of a topic.
pub(crate) fn wake(topic: Topic, body: TopicWakeRequest) -> Result<Order, Problem> {
    let filter = Filter {
        topic: Some(topic),
        ..Filter::default()
    };
    let told = body.message.map(|WakeMessage { body: Wire(text) }| text);
    if told.as_ref().is_some_and(|text| text.as_str().is_empty()) {
        return Err(Problem::invalid("message.body", BadText::Empty));
    }
    let wake = WakeUp {
        then: body.then.map(|Wire(then)| then).unwrap_or_default(),
        message: told,
    };
    let order = Order::new(filter, Action::Wake(wake), body.dry_run);
    order.map_err(|why| Problem::invalid("topic", why))
}

fn filter(filter: BulkFilter) -> Filter {
    Filter {
        state: filter.state.map(|Wire(state)| state),
        queue: filter.queue.map(|Wire(queue)| queue),
        agent: filter.agent_id.map(|Wire(agent)| agent),
        channel: filter.channel.map(|Wire(channel)| channel),
        due_before: filter.due_before.map(|Wire(at)| at),
        topic: filter.topic.map(|Wire(topic)| topic),
    }
}

fn action(name: ActionName, with: Map<String, Value>) -> Result<Action, Problem> {
    Ok(match name {
        ActionName::Resume => Action::Resume(asked::resume(body::<ResumeRequest>(with)?)),
        ActionName::Transfer => Action::Transfer(asked::transfer(body::<TransferRequest>(with)?)?),
        ActionName::End => Action::End(asked::end(&body::<EndRequest>(with)?)),
        ActionName::Extend => Action::Extend(asked::extend(&body::<ExtendRequest>(with)?)?),
        ActionName::Wake => {
            let Nothing {} = body(with)?;
            Action::Wake(WakeUp::default())
        }
    })
}

fn body<T: DeserializeOwned>(with: Map<String, Value>) -> Result<T, Problem> {
    read(Value::Object(with))
}

/// The command names its field; here it is one of `with`.
fn within_with(mut problem: Problem) -> Problem {
    let field = problem.more.field.take();
    problem.about(field.map_or_else(|| "with".to_owned(), |field| format!("with.{field}")))
}
