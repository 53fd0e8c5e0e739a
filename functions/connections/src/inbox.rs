//! `GET /v1/inbox?channel=&to=&from=&thread=&after=`: what agents have written to a customer, for a
//! channel's own program that shows it. `after` is a place in one conversation; what follows goes on
//! in the next ones.

use hiatus_api::documents::{Inbox, InboxMessage};
use hiatus_domain::MAX_COUNT;
use hiatus_domain::address::Addresses;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::{Author, Message};
use hiatus_domain::text::{Address, ChannelName, Thread};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_store::Wanted;

/// How many conversations of one customer are looked through for the one that a place is in.
const MOST_CONVERSATIONS: usize = 20;
/// How many messages are read at once.
const READ: usize = 100;

/// A place: a conversation, and the number of a message there.
struct Place {
    conversation: ConversationId,
    seq: u64,
}

/// Reads one page of what agents have written.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let limit = request.paging()?.limit;
    let channel = required(request, "channel", ChannelName::parse)?;
    let to = required(request, "to", Address::parse)?;
    let from = required(request, "from", Address::parse)?;
    let thread = request.query_as("thread", Thread::parse)?;
    let after = request.query_as("after", |text| Place::parse(&text))?;
    let addresses = Addresses {
        channel: &channel,
        ours: &to,
        theirs: &from,
        thread: thread.as_ref(),
    };
    let mut page = Page {
        deps,
        limit,
        room: Room::default(),
        found: Vec::new(),
        after: None,
    };
    for place in places(deps, &addresses, after).await? {
        if !page.fill(place).await? {
            break;
        }
    }
    Ok(page.answer())
}

fn required<T, E: std::fmt::Display>(
    request: &Request,
    name: &str,
    parse: impl FnOnce(String) -> Result<T, E>,
) -> Result<T, Problem> {
    let value = request.query_as(name, parse)?;
    value.ok_or_else(|| Problem::invalid(name, "must be given"))
}

/// Where to begin in each conversation that has something after this place, oldest first.
async fn places(
    deps: &Deps,
    addresses: &Addresses<'_>,
    after: Option<Place>,
) -> Result<Vec<Place>, Problem> {
    let Some(pointer) = deps.store.conversation_at(addresses).await? else {
        return Ok(Vec::new());
    };
    let mut places = Vec::new();
    let mut next = Some(pointer.conversation);
    while let Some(id) = next.take().filter(|_| places.len() < MOST_CONVERSATIONS) {
        if let Some(after) = after.as_ref().filter(|after| after.conversation == id) {
            places.push(Place {
                conversation: id,
                seq: after.seq,
            });
            break;
        }
        // Whoever has no place begins with the present conversation.
        let previous = match &after {
            Some(_) => previous(deps, &id).await?,
            None => None,
        };
        places.push(Place {
            conversation: id,
            seq: 0,
        });
        next = previous;
    }
    places.reverse();
    Ok(places)
}

/// The conversation before this one, which is of the same addresses.
async fn previous(deps: &Deps, id: &ConversationId) -> Result<Option<ConversationId>, Problem> {
    let found = conversation(deps, id).await?;
    Ok(found.and_then(|found| found.previous))
}

/// A conversation that can be read.
async fn conversation(deps: &Deps, id: &ConversationId) -> Result<Option<Conversation>, Problem> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    let found = batch.conversation(id)?;
    Ok(found.filter(|found| !found.is_purged(deps.clock.now())))
}

struct Page<'a> {
    deps: &'a Deps,
    limit: usize,
    room: Room,
    found: Vec<(ConversationId, Message)>,
    after: Option<Place>,
}

impl Page<'_> {
    /// Adds what follows a place in its conversation; whether there is room for more.
    async fn fill(&mut self, mut place: Place) -> Result<bool, Problem> {
        let id = place.conversation.clone();
        if conversation(self.deps, &id).await?.is_none() {
            return Ok(true);
        }
        let mut more = true;
        while more {
            let messages = self.deps.store.messages(&id, place.seq, READ).await?;
            more = messages.len() == READ;
            for message in messages {
                let seq = message.seq;
                if matches!(message.from, Author::Agent(_)) && !self.add(&id, message) {
                    self.after = Some(place);
                    return Ok(false);
                }
                place.seq = seq;
            }
        }
        self.after = Some(place);
        Ok(true)
    }

    /// Adds a message, if there is room for it.
    fn add(&mut self, id: &ConversationId, message: Message) -> bool {
        let fits =
            self.found.len() < self.limit && self.room.takes(&InboxMessage::of(id, &message));
        if fits {
            self.found.push((id.clone(), message));
        }
        fits
    }

    fn answer(self) -> Response {
        let messages = self.found.iter();
        let inbox = Inbox {
            messages: messages
                .map(|(id, message)| InboxMessage::of(id, message))
                .collect(),
            after: self.after.map(|place| place.to_string()),
        };
        Response::json(200, &inbox)
    }
}

impl Place {
    fn parse(text: &str) -> Result<Self, &'static str> {
        let must = "must be one that this list has answered";
        let (id, seq) = text.rsplit_once('-').ok_or(must)?;
        let seq = seq.parse().ok().filter(|seq| *seq <= MAX_COUNT);
        Ok(Self {
            conversation: ConversationId::parse(id).map_err(|_| must)?,
            seq: seq.ok_or(must)?,
        })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.conversation, self.seq)
    }
}
