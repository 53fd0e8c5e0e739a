//! `…/notes`: what those who work on a conversation write for each other. A note changes nothing of the
//! conversation: nobody else's `If-Match` fails over it.

use hiatus_api::documents::{AddedNote, Note, Notes};
use hiatus_api::routes::Scope;
use hiatus_api::{Wire, requests};
use hiatus_domain::Instant;
use hiatus_domain::commands::note::AddNote;
use hiatus_domain::conversation::Conversation;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, reading};
use hiatus_store::{
    Attempt, BadCursor, Cursor, Wanted, keys, note_cursor, notes_content, until_committed,
};

/// Who reads, and writes on, every conversation.
const READ_ALL: &[Scope] = &[Scope::Supervisor];

/// Adds a note. Idempotent by the desk's note id.
pub(crate) async fn add(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = &parse(request)?;
    let id = &request.conversation_id()?;
    let intent = &request.intent(deps.clock.now())?;
    until_committed(|| async move {
        let intent = intent.at(deps.clock.now());
        let key = intent.key.as_ref();
        let wanted = Wanted::new().note(id, &command.id, key);
        let (conversation, batch) =
            reading::readable_with(deps, request, READ_ALL, intent.now, wanted).await?;
        let known = batch.known_note(id, &command.id)?;
        let keys = batch.note_keys(id, key);
        let decision = command.decide(&conversation, known, &keys, &intent)?;
        let answer = |status, at| answer(status, command, at, &conversation);
        let Some(note) = decision.into_change() else {
            let at = known.map_or(intent.now, |known| known.at);
            return Ok(Attempt::Done(answer(200, at)));
        };
        let (store, content) = (&deps.store, command.content);
        let committed = store
            .commit_note(&note, content, key, &conversation)
            .await?;
        Ok(committed.attempt(answer(201, note.at)))
    })
    .await
}

fn parse(request: &Request) -> Result<AddNote, Problem> {
    let requests::Note { note_id, text } = request.json()?;
    Ok(AddNote {
        content: notes_content(&request.identity.id, &text.0),
        id: note_id.0,
        text: text.0,
    })
}

fn answer(status: u16, note: &AddNote, at: Instant, conversation: &Conversation) -> Response {
    let added = AddedNote {
        note_id: Wire(&note.id),
        at: Wire(at),
    };
    Response::json(status, &added).etag(conversation.version)
}

/// Reads one page of the notes, oldest first.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.conversation_id()?;
    let paging = request.paging()?;
    let after = paging.after.as_ref();
    if after.is_some_and(|after| !keys::is_note_place(after.place())) {
        return Err(Problem::invalid("cursor", BadCursor));
    }
    reading::readable(deps, request, READ_ALL, deps.clock.now()).await?;
    let page = deps.store.notes(&id, after, paging.limit).await?;
    let mut room = Room::default();
    let notes: Vec<Note<'_>> = page
        .items
        .iter()
        .map(Note::from)
        .take_while(|note| room.takes(note))
        .collect();
    let next = match page.items.get(notes.len()) {
        None => page.next,
        Some(_) => last_of(&page.items, notes.len()),
    };
    Ok(Response::page(Notes { notes }, next.as_ref())
        .etag_of_body()
        .unless_known(request))
}

/// The place of the last note of a page that ends early, since its answer would be too large.
fn last_of(notes: &[hiatus_domain::note::Note], taken: usize) -> Option<Cursor> {
    notes.get(..taken)?.last().map(note_cursor)
}
