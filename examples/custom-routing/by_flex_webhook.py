"""Custom routing of replies, as code for Flex's webhooks has it: whoever comes back goes to the queue RETURNS."""
import json
import os
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from twilio.request_validator import RequestValidator

HIATUS, TOKEN, QUEUE = (os.environ[name] for name in ("HIATUS_URL", "HIATUS_TOKEN", "RETURNS"))
URL, KEY, PORT = (os.environ[name] for name in ("WEBHOOK_URL", "WEBHOOK_KEY", "PORT"))


def route(interaction, event_id):
    """Gives the conversation its task. A webhook that comes twice makes one, by the idempotency key."""
    bits = int(interaction.removeprefix("KD"), 16)
    conversation = "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> shift & 31] for shift in range(125, -1, -5))
    headers = {"authorization": "Bearer " + TOKEN, "content-type": "application/json", "idempotency-key": event_id}
    task = json.dumps({"queue": QUEUE}).encode()
    urllib.request.urlopen(urllib.request.Request(f"{HIATUS}/v1/conversations/{conversation}/tasks", task, headers))


class Webhook(BaseHTTPRequestHandler):
    """Where Hiatus takes events."""

    def do_POST(self):
        """Takes one."""
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        event = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        if not RequestValidator(KEY).validate(URL, event, self.headers["x-twilio-signature"]):
            return self.answer(403)
        was, is_now = event.get("PreviousChannelStatus"), event.get("ChannelStatus")
        # A pause that was resumed is active again, too, and has its agent.
        if event["EventType"] == "onChannelStatusUpdated" and (was, is_now) == ("inactive", "active"):
            route(event["InteractionSid"], event["EventSid"])
        return self.answer(204)

    def answer(self, status):
        """Answers, without a body."""
        self.send_response(status)
        self.end_headers()


HTTPServer(("127.0.0.1", int(PORT)), Webhook).serve_forever()
