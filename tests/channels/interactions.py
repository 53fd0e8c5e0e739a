"""Twilio's own libraries take what goes out as `twilio_interactions`; the examples of custom routing route replies."""
import importlib.util
import json
import os
import socket
import subprocess
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer

from api import API, as_somebody, ask, free_port, settle, tell, token
from twilio.request_validator import RequestValidator

EXAMPLES, NODE = sys.argv[2:4]
ACCOUNT = "AC0123456789abcdef0123456789abcdef"
got = []


class Listener(BaseHTTPRequestHandler):
    """Keeps what comes."""

    def do_POST(self):
        """Takes one."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        got.append((dict(urllib.parse.parse_qsl(body, keep_blank_values=True)), self.headers["x-twilio-signature"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        """Says nothing."""


def endpoint(name, port):
    """Makes a webhook; its address and its key."""
    url = f"http://127.0.0.1:{port}/flex?tenant=a%20b"
    described = {"url": url, "events": ["*"], "format": "twilio_interactions", "account_sid": ACCOUNT}
    return url, tell("root", "admin", "PUT", f"/v1/webhooks/{name}", described)["secret"]


def says(n, customer="+15550777", **more):
    """The customer writes; the conversation."""
    message = {"channel": "sms", "from": customer, "to": "+15558888", "message_id": f"flex-{n}", "body": "Hello?"}
    answer = tell("channel", "channel", "POST", "/v1/messages", message | more)
    settle()
    return answer["conversation_id"]


def whose(path):
    """Who has the conversation: whoever was free first."""
    return tell("sam", "supervisor", "GET", path)["task"]["agent_id"]


def answered_and_left(conversation):
    """An agent answers, and leaves."""
    path = f"/v1/conversations/{conversation}"
    who = whose(path)
    tell(who, "agent", "POST", path + "/messages", {"message_id": "a1", "body": "A moment."})
    tell(who, "agent", "POST", path + "/leave", {"wrap_up": False})
    return path


def by_eventbridge():
    """The function for the bus gives each reply one task, where it belongs, however often its event comes."""
    specification = importlib.util.spec_from_file_location("by_eventbridge", f"{EXAMPLES}/by_eventbridge.py")
    function = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(function)
    os.environ |= {"HIATUS_URL": API, "HIATUS_TOKEN": token("router", "router")}
    for customer, attributes, queue in (("+15550001", {"tier": "gold"}, "vip"), ("+15550002", {}, "default")):
        path = answered_and_left(says("o" + customer, customer, attributes=attributes))
        says("r" + customer, customer)
        assert tell("sam", "supervisor", "GET", path)["task"] is None
        log = json.loads(ask("GET", "/local/events?after=0")[1])
        while len(log["events"]) == 1000:
            more = json.loads(ask("GET", f"/local/events?after={log['last']}")[1])
            log = {"events": log["events"][-1:] + more["events"], "last": more["last"]}
        event = [one for one in log["events"] if one["detail-type"] == "channel.reactivated"][-1]
        assert event["detail"]["conversation_id"] in path
        first, again = function.handler(event, None), function.handler(event, None)
        assert (first["queue"], first["id"]) == (queue, again["id"]), (first, again)


listener = HTTPServer(("127.0.0.1", 0), Listener)
threading.Thread(target=listener.serve_forever, daemon=True).start()
url, key = endpoint("listener", listener.server_port)
router_port = free_port()
router_url, router_key = endpoint("router", router_port)
environment = os.environ | {
    "HIATUS_URL": API, "HIATUS_TOKEN": token("router", "router"), "RETURNS": "vip", "WEBHOOK_URL": router_url,
    "WEBHOOK_KEY": router_key, "PORT": str(router_port)}
program = [sys.executable, f"{EXAMPLES}/by_flex_webhook.py"]
router = subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL)
try:
    settings = {"leave": {"enabled": True, "on_reply": "custom_routing"}, "pause": {"enabled": True}}
    tell("root", "admin", "PATCH", "/v1/settings", settings)
    # Nobody else is there.
    tell("sam", "supervisor", "PUT", "/v1/agents/tess", {"availability": "away"})
    present = {"availability": "available", "capacity": 100, "queues": ["default"]}
    tell("sam", "supervisor", "PUT", "/v1/agents/alice", present)
    while True:
        try:
            socket.create_connection(("127.0.0.1", router_port)).close()
            break
        except ConnectionRefusedError:
            assert router.poll() is None, "the example does not start"
    ask("POST", "/local/clock", b'{"advance_seconds":60}')
    conversation = says(1)
    path = f"/v1/conversations/{conversation}"
    who = whose(path)
    tell(who, "agent", "POST", path + "/pause", {})
    tell(who, "agent", "POST", path + "/resume", {})
    answered_and_left(conversation)
    says(2)
    task = tell("sam", "supervisor", "GET", path)["task"]
    assert (task["queue"], task["reason"]) == ("vip", "custom"), task
    events = tell("sam", "supervisor", "GET", path + "/events?limit=200")["events"]
    assert [event["type"] for event in events].count("task.queued") == 2, "one at first, one by the example"

    validator = RequestValidator(key)
    for event, signature in got:
        assert validator.validate(url, event, signature), event
        assert not RequestValidator(router_key).validate(url, event, signature), event
    changes = {event["EventSid"]: (event.get("PreviousChannelStatus"), event["ChannelStatus"])
               for event, _ in got if event["EventType"] == "onChannelStatusUpdated"}
    expected = [("active", "pause"), ("pause", "active"), ("active", "inactive"), ("inactive", "active")]
    assert sorted(change for change in changes.values() if change[0]) == sorted(expected), changes
    kinds = {event["EventType"] for event, _ in got}
    assert kinds == {"onInteractionCreated", "onChannelCreated", "onChannelStatusUpdated", "onParticipantJoined",
                     "onParticipantLeft"}, kinds
    told = subprocess.run([NODE, "-e", """
        const { validateRequest } = require("twilio");
        const { key, url, got } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        process.exit(got.every(([event, signature]) => validateRequest(key, signature, url, event)) ? 0 : 1);
    """], input=json.dumps({"key": key, "url": url, "got": got}).encode(), check=False)
    assert told.returncode == 0, "Twilio's library for Node.js refuses what its library for Python takes"
    router.kill()
    ask("DELETE", "/v1/webhooks/router", None, as_somebody("root", "admin"))
    by_eventbridge()
    print(f"interactions: {len(got)} webhooks are what Twilio's own libraries take, and both examples route")
finally:
    router.kill()
