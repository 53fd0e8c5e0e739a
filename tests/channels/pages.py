"""Somebody else's library for Messenger as the other side of the simulated pages: it sends by them, and takes what they
deliver.

    pages.py API SERVICES PROGRAM
"""
import hashlib
import hmac
import json
import subprocess
import sys
from pathlib import Path

from api import ask
from fbmessenger import BaseMessenger, MessengerClient

SERVICES, PROGRAM = sys.argv[2:4]
SECRET, ANN = "simulated", "+15550042"


class Bot(BaseMessenger):
    """Keeps what it hears."""

    def __init__(self):
        super().__init__("none")
        self.heard = []

    def account_linking(self, message):
        """Nobody links."""

    def message(self, message):
        """Keeps a message, of a customer or of the page."""
        said = message["message"]
        kinds = [one["type"] for one in said.get("attachments", [])]
        self.heard.append(("echo" if said.get("is_echo") else "message", said.get("text"), kinds))

    def delivery(self, message):
        """Keeps what was delivered."""
        self.heard.append(("delivery", len(message["delivery"]["mids"])))

    def optin(self, message):
        """Nobody opts in."""

    def postback(self, message):
        """No button is pressed."""

    def read(self, message):
        """Keeps what was read."""
        self.heard.append(("read", message["read"]["watermark"]))


def sends():
    """The library sends by a page that is simulated, and by its token alone."""
    simulated = {"provider": "messenger"}
    answer = ask("PUT", "/local/connections/ms-sim", json.dumps(simulated).encode())
    assert answer[0] == 201, answer
    client = MessengerClient("simulated-ms-sim", api_version="25.0")
    client.graph_url = f"{SERVICES}/v25.0"
    sent = client.send({"text": "By Python"}, ANN.removeprefix("+"))
    assert sent["recipient_id"] == ANN.removeprefix("+") and sent["message_id"].startswith("m_"), sent
    shown = json.loads(ask("GET", f"/local/phones/ms-sim?customer={ANN.replace('+', '%2B')}")[1])["messages"]
    assert [one["body"] for one in shown] == ["By Python"], shown
    stranger = MessengerClient("another token", api_version="25.0")
    stranger.graph_url = client.graph_url
    assert stranger.send({"text": "No"}, ANN.removeprefix("+"))["error"]["code"] == 190
    print("fbmessenger sends by the simulated page")


def takes():
    """Each kind of what a page delivers is what the library takes it for."""
    command = [Path(PROGRAM).parent / "examples" / "webhooks", "https://shop.example/hook", SECRET]
    printed = subprocess.run(command, text=True, capture_output=True, check=True)
    bot = Bot()
    for one in map(json.loads, printed.stdout.splitlines()):
        if one["by"] != "messenger":
            continue
        body = one["body"].encode()
        signature = "sha256=" + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        assert one["signature"]["x-hub-signature-256"] == signature, one
        bot.handle(json.loads(body))
    said = "Grüße \U0001f600"
    files = [("message", said, [kind]) for kind in ("image", "file", "audio", "video")]
    expected = [("message", said, []), *files, ("echo", "On its way.", []), ("delivery", 1), ("read", 0)]
    assert bot.heard == expected, bot.heard
    print(f"fbmessenger takes {len(bot.heard)} kinds of what the simulated page delivers")


sends()
takes()
