// What a live connection tells of: which addresses need no polling while it is open, and which are to be read after a change.

/** The id of the conversation that a change is about; null if it is about none. */
function conversationOf({ what, id }) {
  if (what === "conversation") return id;
  // A task's id is its conversation's with a number.
  return what === "task" ? id.slice(0, id.lastIndexOf(".")) : null;
}

const encoded = (id) => encodeURIComponent(id);
const isAt = (address, place) => address === place || address.startsWith(`${place}/`) || address.startsWith(`${place}?`);

/** What a supervisor is told of. */
const BOARD = ["/v1/agents", "/v1/queues", "/v1/conversations", "/v1/paused", "/v1/left", "/v1/topics", "/v1/settings"];

/** Whether whoever follows all of this is told of every change of what is at an address. */
export function isCovered(address, following, userId) {
  return [...following].some((follow) => placesOf(follow, userId).some((place) => isAt(address, place)));
}

function placesOf(follow, userId) {
  if (follow === "desk") return [`/v1/agents/${encoded(userId)}`, "/v1/settings"];
  if (follow === "supervisor") return BOARD;
  return [`/v1/conversations/${encoded(follow.slice("conversation:".length))}`];
}

/** Whether a change may have changed what is at an address. */
export function concerns(change, address) {
  const { what, id } = change;
  if (what === "settings") return isAt(address, "/v1/settings");
  if (isAt(address, "/v1/settings")) return false;
  const ofOne = address.startsWith("/v1/agents/");
  if (what === "agent") return ofOne ? isAt(address, `/v1/agents/${encoded(id)}`) : isAt(address, "/v1/agents") || isAt(address, "/v1/queues");
  if (address.startsWith("/v1/conversations/")) return isAt(address, `/v1/conversations/${encoded(conversationOf(change))}`);
  // An agent's desk lists conversations; what an agent has in use changes with its tasks.
  return !ofOne || what === "task" || address.includes("/tasks");
}
