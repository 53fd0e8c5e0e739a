"""What Schemathesis cannot know of the API: who may call what, what is there, and what a cursor is.

Every call has a token with one of the operation's scopes, each in turn. Half of the good calls about a conversation, a
task or an agent are about one that is there, in a state that the operation is for; the others keep the id that was made
up. A cursor is opaque and only for its own list, so that a good call has one that this list gave out, or none; and a
good call is no retry of another, so that each has an Idempotency-Key of its own.
"""

import base64
import hashlib
import itertools
import json
import os
import re
import urllib.error
import urllib.request

import schemathesis

URL = os.environ["HIATUS_URL"]
AGENT = "alice"
NUMBERS = itertools.count()
# An account, and the local system's token.
BASIC = "Basic " + base64.b64encode(f"AC{'0' * 32}:simulated".encode()).decode()
TOKENS: dict[str, str] = {}
# As in openapi.yaml.
IF_MATCH = re.compile(r'^(\*|(W/)?"[^",]*"(, ?(W/)?"[^",]*")*)$')


def ask(method: str, path: str, scope: str | None = None, body: object = None) -> dict:
    headers = {"content-type": "application/json"}
    if scope:
        headers["authorization"] = f"Bearer {token(scope)}"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data=data, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)


def token(scope: str) -> str:
    if scope not in TOKENS:
        TOKENS[scope] = ask("POST", "/local/token", body={"sub": AGENT, "scope": scope})["token"]
    return TOKENS[scope]


def settings(on_reply: str) -> None:
    """Generated settings are put back: what is there is to be in a state that the operation is for."""
    document = {
        "leave": {
            "enabled": True,
            "on_reply": on_reply,
            "window_seconds": 7776000,
            "custom_routing_timeout_seconds": 86400,
            "unanswered": "allow",
        },
        "pause": {"enabled": True, "time_limit_seconds": 1209600, "at_capacity": "queue", "hold_seconds": 900},
        "channels": ["*"],
        "history": {"retention_seconds": 7776000},
    }
    ask("PUT", "/v1/settings", "admin", document)


def conversation(suffix: str) -> str:
    """A conversation of alice's in the state that an operation with this path is for."""
    customer = f"customer-{next(NUMBERS)}"
    settings("custom_routing" if suffix == "tasks" else "new_task")
    presence = {"availability": "available", "capacity": 100, "queues": ["schema"]}
    ask("PUT", f"/v1/agents/{AGENT}", "supervisor", presence)
    made = say(customer, "1")
    ask("POST", "/local/settle")
    path = f"/v1/conversations/{made}"
    if suffix == "resume":
        ask("POST", f"{path}/pause", "agent", {"wrap_up": False})
    elif suffix == "complete":
        ask("POST", f"{path}/leave", "agent", {"wrap_up": True, "unanswered": True})
    elif suffix == "tasks":
        ask("POST", f"{path}/leave", "agent", {"wrap_up": False, "unanswered": True})
        say(customer, "2")
    return made


def say(customer: str, message: str) -> str:
    body = {"channel": "chat", "from": customer, "to": "us", "message_id": message, "body": "Hello.", "queue": "schema"}
    return ask("POST", "/v1/messages", "channel", body)["conversation_id"]


def connection() -> str:
    """A connection, at an address of its own."""
    made = f"web-{next(NUMBERS)}"
    body = {"provider": "webhook", "channel": "web", "business_address": made}
    ask("PUT", f"/v1/connections/{made}", "admin", body)
    return made


def cursor(path: str, conversation: str | None) -> str | None:
    """The cursor that a list gives out after its first item, if it has a second one."""
    where = path.replace("{id}", conversation or AGENT)
    return ask("GET", f"{where}?limit=1", "supervisor").get("next_cursor")


def is_twilios(path: str) -> bool:
    return path.startswith("/twilio/")


def as_interaction(path_parameters: dict, made: str) -> None:
    """The conversation, as Twilio's clients name it, and its agent."""
    bits = 0
    for digit in made:
        bits = bits << 5 | "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(digit)
    participant = "UT" + hashlib.sha256(f"UT{made}{AGENT}".encode()).hexdigest()[:32]
    named = {"interaction": f"KD{bits:032x}", "channel": f"UO{bits:032x}", "participant": participant}
    path_parameters.update({name: value for name, value in named.items() if name in path_parameters})


@schemathesis.auth(refresh_interval=None)
class Tokens:
    def get(self, case, _context):
        if is_twilios(case.operation.path):
            return BASIC
        scopes = case.operation.definition.raw.get("x-scopes", [])
        return f"Bearer {token(scopes[next(NUMBERS) % len(scopes)])}" if scopes else None

    def set(self, case, data, _context):
        if data is not None:
            case.headers["Authorization"] = data


def is_good(case) -> bool:
    return case.meta is not None and case.meta.generation.mode.value == "positive"


def is_said_to_a_customer(path: str) -> bool:
    return path in ("/v1/conversations", "/v1/conversations/{id}/messages")


def as_a_provider_carries(message: dict) -> None:
    """One message is one request to its provider, and some of these carry one file."""
    if message.get("media"):
        message["media"] = message["media"][:1]


@schemathesis.hook
def before_call(_context, case, _kwargs):
    if not is_good(case):
        return
    path = case.operation.path
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"{next(NUMBERS)}-{case.headers['Idempotency-Key']}"[:64]
    if not IF_MATCH.match(case.headers.get("If-Match", "*")):
        # Schemathesis sends a bare 0 for a header whose pattern it cannot make a text of.
        del case.headers["If-Match"]
    there = next(NUMBERS) % 2 == 0
    known = None
    if there and "{id}" in path and path.startswith("/v1/conversations/"):
        known = conversation(path.rsplit("/", 1)[-1])
        case.path_parameters["id"] = known
    elif there and is_twilios(path):
        as_interaction(case.path_parameters, conversation("tasks" if path.endswith("Invites") else path))
    elif there and "{task_id}" in path:
        case.path_parameters["task_id"] = f"{conversation('complete')}.1"
    elif there and path == "/v1/connections/{id}":
        case.path_parameters["id"] = connection()
    elif there and "{id}" in path:
        case.path_parameters["id"] = AGENT
    if case.query and "cursor" in case.query:
        given = cursor(path, known) if "{id}" not in path or known or there else None
        if given is None:
            del case.query["cursor"]
        else:
            case.query["cursor"] = given
    if case.method.upper() == "POST" and isinstance(case.body, dict) and is_said_to_a_customer(path):
        as_a_provider_carries(case.body)
    if path == "/local/clock" and isinstance(case.body, dict):
        # The clock only goes on, and ends some day: an hour for each call is enough.
        case.body["advance_seconds"] = min(case.body.get("advance_seconds", 0), 3600)
