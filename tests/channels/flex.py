"""Both of Twilio's clients, unmodified but for their base URL, live a conversation's whole life: leave, reply, custom
routing by an invite from a signed webhook, pause, resume, end. Then what this system answers is held against Twilio's
own description of its API.

    flex.py API NODE PRISM DESCRIPTION
"""
import contextlib
import json
import subprocess
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from api import API, as_somebody, ask, free_port, settle, tell
from programs import prism
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

NODE, PRISM, DESCRIPTION = sys.argv[2:5]
PROGRAM = Path(__file__).with_name("flex.js")
ACCOUNT, TOKEN = "AC0123456789abcdef0123456789abcdef", "simulated"
WORKER, WORKSPACE = "WK0123456789abcdef0123456789abcdef", "WS0123456789abcdef0123456789abcdef"
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def sid(kind, conversation):
    """What Twilio calls a conversation."""
    bits = 0
    for digit in conversation:
        bits = bits << 5 | DIGITS.index(digit)
    return f"{kind}{bits:032x}"


class Refused(Exception):
    """What a client says of a refusal."""


class ByPython:
    """Twilio's client for Python."""

    def __init__(self, url, token=TOKEN):
        self.client = Client(ACCOUNT, token)
        self.client.flex_api.base_url = url
        self.handler = None

    def call(self, call, interaction, channel, **more):
        """One call."""
        found = self.client.flex_api.v1.interaction(interaction)
        one = found.channels(channel)
        calls = {
            "interaction": lambda: found.fetch().channel["sid"],
            "channels": lambda: [each.status for each in found.channels.list()],
            "channel": lambda: one.fetch().status,
            "update": lambda: one.update(**more).status,
            "invite": lambda: one.invites.create(**more).sid,
            "invites": lambda: [each.sid for each in one.invites.list()],
            "participants": lambda: [[each.type, each.sid] for each in one.participants.list()],
            "depart": lambda: one.participants(more["participant"]).update(more["status"]).type,
        }
        try:
            return calls[call]()
        except TwilioRestException as refused:
            said = {"status": refused.status, "code": refused.code, "message": refused.msg, "details": refused.details}
            raise Refused(said) from refused

    def routes(self, webhook, port, key):
        """A webhook of Flex's."""
        other = self

        class Handler(BaseHTTPRequestHandler):
            """Gives each reply its task."""

            def do_POST(self):
                """Takes one."""
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                event = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
                is_twilios = RequestValidator(key).validate(webhook, event, self.headers["x-twilio-signature"])
                change = event.get("PreviousChannelStatus"), event.get("ChannelStatus")
                if is_twilios and change == ("inactive", "active"):
                    routing = {"properties": {"workspace_sid": WORKSPACE, "queue_name": "vip"}}
                    # An event may come twice: the second invite is a conflict.
                    with contextlib.suppress(Refused):
                        other.call("invite", event["InteractionSid"], event["ChannelSid"], routing=routing)
                self.send_response(204 if is_twilios else 403)
                self.end_headers()

            def log_message(self, *_):
                """Says nothing."""

        self.handler = HTTPServer(("127.0.0.1", port), Handler)
        threading.Thread(target=self.handler.serve_forever, daemon=True).start()

    def stop(self):
        """Stops the webhook."""
        self.handler.shutdown()


class ByNode:
    """Twilio's client for Node.js."""

    def __init__(self, url, token=TOKEN):
        self.input = {"account": ACCOUNT, "token": token, "url": url, "workspace": WORKSPACE}
        self.handler = None

    def call(self, call, interaction, channel, **more):
        """One call."""
        said = self.input | {"what": "calls", "call": call, "interaction": interaction, "channel": channel} | more
        done = subprocess.run([NODE, PROGRAM, json.dumps(said)], text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        if "refused" in answer:
            raise Refused(answer["refused"])
        return answer["answer"]

    def routes(self, webhook, port, key):
        """A webhook of Flex's."""
        said = self.input | {"what": "routes", "webhook": webhook, "port": port, "key": key}
        self.handler = subprocess.Popen([NODE, PROGRAM, json.dumps(said)], stdout=subprocess.PIPE, text=True)
        assert self.handler.stdout.readline().strip() == "listening"

    def stop(self):
        """Stops the webhook."""
        self.handler.kill()
        self.handler.wait()


def refused(by, http, number, *call, **more):
    """What is refused, with this status and number."""
    try:
        answer = by.call(*call, **more)
    except Refused as why:
        said = why.args[0]
        assert (said["status"], said["code"]) == (http, number) and said["message"], said
        return said
    raise AssertionError(f"{call} is not refused: {answer}")


def opened(customer):
    """A conversation that the worker has, and has answered."""
    made = writes(customer, 1)
    path = f"/v1/conversations/{made}"
    assert tell("sam", "supervisor", "GET", path)["task"]["agent_id"] == WORKER
    says(path, "a1")
    return made, path


def says(path, name):
    """The worker answers."""
    tell(WORKER, "agent", "POST", path + "/messages", {"message_id": name, "body": "A moment."})


def writes(customer, n):
    """The customer writes; the conversation."""
    message = {"channel": "sms", "from": customer, "to": "+15557070", "message_id": f"m{n}", "body": "Any news?"}
    made = tell("channel", "channel", "POST", "/v1/messages", message)
    settle()
    return made["conversation_id"]


def life(make, name, customer):
    """A conversation's whole life."""
    by = make(API + "/twilio")
    port = free_port()
    webhook = f"http://127.0.0.1:{port}/flex?tenant=a%20b"
    described = {"url": webhook, "events": ["channel.*"], "format": "twilio_interactions", "account_sid": ACCOUNT}
    by.routes(webhook, port, tell("root", "admin", "PUT", f"/v1/webhooks/{name}", described)["secret"])
    try:
        conversation, path = opened(customer)
        where = sid("KD", conversation), sid("UO", conversation)
        assert by.call("interaction", *where) == where[1]
        assert (by.call("channels", *where), by.call("channel", *where)) == (["active"], "active")
        assert [kind for kind, _ in by.call("participants", *where)] == ["customer", "agent"]

        refused(by, 400, 20001, "update", *where, status="inactive", routing={})
        assert by.call("update", *where, status="inactive", routing={"status": "closed"}) == "inactive"
        again = refused(by, 409, 45359, "update", *where, status="inactive", routing={"status": "closed"})
        assert again["details"]["code"] == "not_active", again

        # The reply is told to the webhook, which gives it its task by an invite.
        assert writes(customer, 2) == conversation
        task = tell("sam", "supervisor", "GET", path)["task"]
        assert (task["queue"], task["reason"]) == ("vip", "custom"), task
        [invite] = by.call("invites", *where)
        assert invite.startswith("KG") and by.call("channel", *where) == "active"
        routing = {"properties": {"workspace_sid": WORKSPACE, "worker_sid": WORKER}}
        refused(by, 409, 20409, "invite", *where, routing=routing)

        tell("sam", "supervisor", "POST", path + "/take", {"agent_id": WORKER})
        assert by.call("update", *where, status="pause", routing={"status": "wrapup"}) == "pause"
        assert by.call("update", *where, status="active") == "active"
        assert tell("sam", "supervisor", "GET", path)["task"]["agent_id"] == WORKER
        says(path, "a2")
        [participant] = [own for kind, own in by.call("participants", *where) if kind == "agent"]
        assert by.call("depart", *where, participant=participant, status="closed") == "agent"
        assert by.call("channel", *where) == "inactive"
        assert by.call("update", *where, status="closed", routing={"status": "closed"}) == "closed"
        refused(by, 409, 45359, "update", *where, status="active")

        nothing = "0" * 32
        refused(by, 404, 20404, "channel", "KD" + nothing, "UO" + nothing)
        refused(make(API + "/twilio", "guessed"), 401, 20003, "channel", *where)
    finally:
        by.stop()
        ask("DELETE", f"/v1/webhooks/{name}", None, as_somebody("root", "admin"))


def as_described():
    """What Twilio describes of its API is what is answered. It describes neither pause nor resume."""
    with prism(PRISM, DESCRIPTION, API + "/twilio") as between:
        by = ByPython(between)
        conversation, path = opened("+15550703")
        where = sid("KD", conversation), sid("UO", conversation)
        assert by.call("interaction", *where) == where[1]
        assert (by.call("channels", *where), by.call("invites", *where)) != ([], [])
        [participant] = [own for kind, own in by.call("participants", *where) if kind == "agent"]
        assert by.call("depart", *where, participant=participant, status="closed") == "agent"
        writes("+15550703", 2)
        routing = {"properties": {"workspace_sid": WORKSPACE, "worker_sid": WORKER, "attributes": {"tier": "gold"}}}
        assert by.call("invite", *where, routing=routing).startswith("KG")
        assert tell("sam", "supervisor", "GET", path)["task"]["agent_id"] == WORKER
        says(path, "a2")
        assert by.call("update", *where, status="inactive", routing={"status": "closed"}) == "inactive"
        assert by.call("update", *where, status="closed") == "closed"
        assert by.call("channel", *where) == "closed"


# Whoever is left of other checks gets nothing here.
leave = {"enabled": True, "on_reply": "custom_routing", "unanswered": "refuse"}
settings = {"leave": leave, "pause": {"enabled": True}}
tell("root", "admin", "PATCH", "/v1/settings", settings)
for agent in json.loads(ask("GET", "/v1/agents", None, as_somebody("sam", "supervisor"))[1])["agents"]:
    tell("sam", "supervisor", "PUT", f"/v1/agents/{agent['id']}", {"availability": "away"})
tell("sam", "supervisor", "PUT", f"/v1/agents/{WORKER}",
     {"availability": "available", "capacity": 50, "queues": ["default"]})
# The secret with the token is read once a minute at most.
ask("POST", "/local/clock", b'{"advance_seconds":60}')
settle()
life(ByPython, "by-python", "+15550701")
life(ByNode, "by-node", "+15550702")
as_described()
print("flex: both of Twilio's clients leave, pause, resume, end and route, and are answered as Twilio describes it")
