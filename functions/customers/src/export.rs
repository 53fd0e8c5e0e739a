//! `POST /v1/customers/export`: a customer's conversations with their messages, notes and trail, in
//! pages. A conversation that a page has no room for goes on on the next one.

use crate::customer;
use hiatus_api::documents::{self, CustomersExport, ExportedConversation};
use hiatus_api::requests::ExportRequest;
use hiatus_domain::Instant;
use hiatus_domain::address::Customer;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::delivery::Delivery;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::Message;
use hiatus_domain::note::Note;
use hiatus_lambda::http::{Paging, Problem, Request, Response, Room};
use hiatus_lambda::{Deps, trail};
use hiatus_store::{BadCursor, Cursor, keys, note_cursor};
use serde_json::{Map, Value};

/// How many messages, and rows of a trail, are read at once.
const READ: usize = 200;

/// Where the next page begins: after this conversation, or within it.
enum Place {
    After(ConversationId),
    Messages(ConversationId, u64),
    Notes(ConversationId, Option<Cursor>),
    Trail(ConversationId, String),
}

/// What a page has of a conversation.
struct Exported {
    conversation: Conversation,
    messages: Vec<(Message, Option<Delivery>)>,
    notes: Vec<Note>,
    events: Vec<Map<String, Value>>,
}

/// Reads one page of what there is of a customer.
pub(crate) async fn export(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let Paging { limit, after } = request.paging()?;
    let asked: ExportRequest = request.json()?;
    let customer = customer(&asked.channel.0, &asked.address.0)?;
    let after = match (asked.cursor, after) {
        (Some(cursor), _) => Some(Cursor::decode(&cursor).map_err(bad_cursor)?),
        (None, after) => after,
    };
    let place = after.as_ref().map(Place::parse).transpose()?;
    let mut page = Page {
        deps,
        now: deps.clock.now(),
        room: Room::default(),
        exported: Vec::new(),
    };
    let next = page.fill(&customer, place, limit).await?;
    let conversations = page
        .exported
        .iter()
        .map(|exported| exported.document(page.now));
    let export = CustomersExport {
        conversations: conversations.collect(),
    };
    Ok(Response::page(
        export,
        next.map(|next| next.cursor()).as_ref(),
    ))
}

fn bad_cursor(why: BadCursor) -> Problem {
    Problem::invalid("cursor", why)
}

struct Page<'a> {
    deps: &'a Deps,
    now: Instant,
    room: Room,
    exported: Vec<Exported>,
}

impl Page<'_> {
    /// Fills the page; where the next one begins.
    async fn fill(
        &mut self,
        customer: &Customer,
        place: Option<Place>,
        limit: usize,
    ) -> Result<Option<Place>, Problem> {
        let mut after = None;
        if let Some(place) = place {
            after = Some(Cursor::after(place.conversation().as_str()));
            if !matches!(place, Place::After(_))
                && let Some(stopped) = self.add(customer, place).await?
            {
                return Ok(Some(stopped));
            }
        }
        let store = &self.deps.store;
        let page = store
            .conversations_of(customer, after.as_ref(), limit)
            .await?;
        let mut last = None;
        for id in page.items {
            let stopped = self.add(customer, Place::Messages(id.clone(), 0)).await?;
            if stopped.is_some() {
                return Ok(stopped);
            }
            last = Some(id);
        }
        Ok(page.next.and(last).map(Place::After))
    }

    /// Adds what follows this place in its conversation; where it had to stop.
    async fn add(&mut self, customer: &Customer, place: Place) -> Result<Option<Place>, Problem> {
        let id = place.conversation().clone();
        let found = self
            .deps
            .store
            .conversations(std::slice::from_ref(&id))
            .await?;
        let found = found
            .into_iter()
            .find(|found| !found.is_purged(self.now) && found.addresses().customer() == *customer);
        let Some(conversation) = found else {
            return Ok(None);
        };
        if !self
            .room
            .takes(&documents::Conversation::at(&conversation, self.now))
        {
            return Ok(Some(place));
        }
        let mut exported = Exported {
            conversation,
            messages: Vec::new(),
            notes: Vec::new(),
            events: Vec::new(),
        };
        let stopped = self.add_rows(&mut exported, place).await;
        self.exported.push(exported);
        stopped
    }

    async fn add_rows(
        &mut self,
        exported: &mut Exported,
        mut place: Place,
    ) -> Result<Option<Place>, Problem> {
        if let Place::Messages(id, after) = place {
            if let Some(after) = self.add_messages(exported, after).await? {
                return Ok(Some(Place::Messages(id, after)));
            }
            place = Place::Notes(id, None);
        }
        if let Place::Notes(id, after) = place {
            if let Some(after) = self.add_notes(exported, after).await? {
                return Ok(Some(Place::Notes(id, after)));
            }
            place = Place::Trail(id, String::new());
        }
        match place {
            Place::Trail(id, row) => {
                let stopped = self.add_events(exported, row).await?;
                Ok(stopped.map(|row| Place::Trail(id, row)))
            }
            Place::After(_) | Place::Messages(..) | Place::Notes(..) => Ok(None),
        }
    }

    /// Adds the messages after this number; after which it had to stop.
    async fn add_messages(
        &mut self,
        exported: &mut Exported,
        mut after: u64,
    ) -> Result<Option<u64>, Problem> {
        let (store, id) = (&self.deps.store, &exported.conversation.id);
        loop {
            let messages = store.history(id, after, READ).await?;
            let is_last = messages.len() < READ;
            for message in messages {
                if !self.room.takes(&documents::Message::from(&message)) {
                    return Ok(Some(after));
                }
                after = message.0.seq;
                exported.messages.push(message);
            }
            if is_last {
                return Ok(None);
            }
        }
    }

    /// Adds the notes after this place; after which it had to stop.
    async fn add_notes(
        &mut self,
        exported: &mut Exported,
        mut after: Option<Cursor>,
    ) -> Result<Option<Option<Cursor>>, Problem> {
        let (store, id) = (&self.deps.store, &exported.conversation.id);
        loop {
            let page = store.notes(id, after.as_ref(), READ).await?;
            for note in page.items {
                if !self.room.takes(&documents::Note::from(&note)) {
                    return Ok(Some(after));
                }
                after = Some(note_cursor(&note));
                exported.notes.push(note);
            }
            if page.next.is_none() {
                return Ok(None);
            }
        }
    }

    /// Adds the events from this row of the trail on; the row at which it had to stop.
    async fn add_events(
        &mut self,
        exported: &mut Exported,
        mut from: String,
    ) -> Result<Option<String>, Problem> {
        let (deps, conversation) = (self.deps, &exported.conversation);
        loop {
            let rows = deps.store.trail(&conversation.id, Some(&from), READ);
            let mut rows = rows.await?;
            let is_last = rows.len() < READ;
            if is_last {
                let last = trail::not_yet_published(deps, conversation, &rows, Some(&from));
                rows.extend(last);
            }
            for row in rows {
                let events = trail::events(&row);
                if !self.room.takes(&events) {
                    return Ok(Some(row.position));
                }
                exported.events.extend(events);
                // Behind this row, and before every other.
                from = format!("{}!", row.position);
            }
            if is_last {
                return Ok(None);
            }
        }
    }
}

impl Exported {
    fn document(&self, now: Instant) -> ExportedConversation<'_> {
        ExportedConversation {
            conversation: documents::Conversation::at(&self.conversation, now),
            messages: self.messages.iter().map(documents::Message::from).collect(),
            notes: self.notes.iter().map(documents::Note::from).collect(),
            events: self.events.clone(),
        }
    }
}

impl Place {
    const fn conversation(&self) -> &ConversationId {
        match self {
            Self::After(id) | Self::Messages(id, _) | Self::Notes(id, _) | Self::Trail(id, _) => id,
        }
    }

    fn parse(cursor: &Cursor) -> Result<Self, Problem> {
        let bad = || bad_cursor(BadCursor);
        let mut parts = cursor.place().splitn(3, '|');
        let (kind, id, rest) = (parts.next(), parts.next(), parts.next());
        let id = id
            .and_then(|id| ConversationId::parse(id).ok())
            .ok_or_else(bad)?;
        match (kind, rest) {
            (Some("c"), None) => Ok(Self::After(id)),
            (Some("m"), Some(after)) => Ok(Self::Messages(id, after.parse().map_err(|_| bad())?)),
            (Some("n"), Some("")) => Ok(Self::Notes(id, None)),
            (Some("n"), Some(after)) if keys::is_note_place(after) => {
                Ok(Self::Notes(id, Some(Cursor::after(after))))
            }
            (Some("e"), Some(row)) if trail::is_position(row) => {
                Ok(Self::Trail(id, row.to_owned()))
            }
            _ => Err(bad()),
        }
    }

    fn cursor(&self) -> Cursor {
        Cursor::after(match self {
            Self::After(id) => format!("c|{id}"),
            Self::Messages(id, after) => format!("m|{id}|{after}"),
            Self::Notes(id, after) => {
                let after = after.as_ref().map_or("", Cursor::place);
                format!("n|{id}|{after}")
            }
            Self::Trail(id, row) => format!("e|{id}|{row}"),
        })
    }
}
