"""Twilio's own clients at the simulated Conversations, what these deliver, taken by Twilio's library for Python, and
Twilio's own description of their API between a second system and the simulator.

    conversations.py API SERVICES PROGRAM PRISM DESCRIPTION

SERVICES is where the simulated providers are, PROGRAM the local system's, PRISM the proxy that holds requests and
answers to DESCRIPTION.
"""
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

from api import ask, settle, tell
from node import node
from programs import answers, prism, until
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

SERVICES, PROGRAM, PRISM, DESCRIPTION = sys.argv[2:6]
ACCOUNT, TOKEN, ANN = "AC" + 32 * "0", "simulated-ch-sim", "+15550043"


def writes(body):
    """A customer writes in a thread."""
    deed = {"from": ANN, "body": body}
    answer = ask("POST", "/local/phones/ch-sim/messages", json.dumps(deed).encode())
    assert json.loads(answer[1])["hook_status"] == 200, answer


def delivered():
    """Every kind of what it delivers is signed as Twilio signs, and has what Twilio's page says."""
    url, kinds = "https://hiatus.example/v1/hooks/ch-main/conversations", []
    example = Path(PROGRAM).parent / "examples" / "webhooks"
    printed = subprocess.run([example, url, TOKEN], text=True, capture_output=True, check=True).stdout
    for one in map(json.loads, printed.splitlines()):
        if one["by"] != "conversations":
            continue
        form = dict(urllib.parse.parse_qsl(one["body"], keep_blank_values=True))
        assert RequestValidator(TOKEN).validate(url, form, one["signature"]["x-twilio-signature"]), one
        assert not RequestValidator(TOKEN).validate(url + "?x=1", form, one["signature"]["x-twilio-signature"])
        kinds.append((form["EventType"], form.get("Status"), form.get("Index")))
    added = [("onMessageAdded", None, str(n)) for n in range(5)]
    told = [("onDeliveryUpdated", status, None) for status in ("sent", "delivered", "read", "undelivered")]
    assert kinds == added + told, kinds
    print(f"Twilio's library takes {len(kinds)} kinds of what the simulated Conversations deliver")


def clients():
    """Twilio's clients read the thread that a customer writes in, and write there; nobody else does."""
    simulated = {"provider": "twilio_conversations", "channel": "chat", "business_address": "threads"}
    answer = ask("PUT", "/local/connections/ch-sim", json.dumps(simulated).encode())
    assert answer[0] == 201, answer
    # The secrets of all connections are one, which the hook reads once a minute at most.
    ask("POST", "/local/clock", json.dumps({"advance_seconds": 60}).encode())
    for body in ("one", "two", "three"):
        writes(body)
    settle()
    sam = tell("sam", "supervisor", "GET", "/v1/customers?channel=chat&address=" + urllib.parse.quote(ANN))
    [conversation] = sam["conversations"]
    client = Client(ACCOUNT, TOKEN)
    client.conversations.base_url = SERVICES
    assert client.conversations.v1.configuration().fetch().account_sid == ACCOUNT
    thread = client.conversations.v1.conversations(conversation["thread"])
    listed = thread.messages.list(order="desc")
    assert [(one.index, one.body) for one in listed] == [(2, "three"), (1, "two"), (0, "one")], listed
    assert all(one.author == ANN and one.participant_sid.startswith("MB") for one in listed)
    made = thread.messages.create(author="hiatus", body="By Python", attributes='{"hiatus":"x-1"}')
    assert (made.index, made.author, json.loads(made.attributes)) == (3, "hiatus", {"hiatus": "x-1"}), made.index
    assert thread.messages(made.sid).fetch().body == "By Python"
    said = node("say", account=ACCOUNT, token=TOKEN, url=SERVICES, thread=conversation["thread"], body="By Node.js")
    assert said == {"index": 4, "listed": ["By Node.js", "By Python", "three", "two", "one"]}, said
    stranger = Client(ACCOUNT, "another token")
    stranger.conversations.base_url = SERVICES
    try:
        stranger.conversations.v1.conversations(conversation["thread"]).messages.create(body="No")
        raise AssertionError("anybody may write")
    except TwilioRestException as refused:
        assert (refused.status, refused.code) == (401, 20003), refused
    # What programs have said is no customer's; what the customer says behind it is.
    writes("four")
    settle()
    messages = tell("sam", "supervisor", "GET", f"/v1/conversations/{conversation['id']}/messages")["messages"]
    assert [one["body"] for one in messages] == ["one", "two", "three", "four"], messages
    print("Twilio's clients read and write in the threads of the simulator")
    return conversation["thread"], len(messages) + 2


def as_described(thread, known):
    """What a second system asks of Conversations, and what the simulator answers, is as Twilio describes it."""
    with tempfile.TemporaryDirectory() as folder, prism(PRISM, DESCRIPTION, SERVICES) as between:
        environment = os.environ | {"HIATUS_TWILIO_CONVERSATIONS_URL": between}
        program = [PROGRAM, "--data", f"{folder}/data", "--port", "0"]
        started = subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL)
        try:
            until("the second system", Path(f"{folder}/data/url").exists)
            url = Path(f"{folder}/data/url").read_text(encoding="utf-8").strip()
            until("its API", lambda: answers(f"{url}/local/clock"))
            # Of the messages that the simulator has, the last is not the one that is delivered.
            other = [sys.executable, Path(__file__).with_name("described_threads.py"), url, ACCOUNT, TOKEN, thread, ANN,
                     str(known)]
            said = subprocess.run(other, text=True, capture_output=True, check=False)
            assert said.returncode == 0, said.stderr
        finally:
            started.terminate()
            started.wait()
    shown = json.loads(ask("GET", "/local/phones/ch-sim?customer=" + urllib.parse.quote(ANN))[1])["messages"]
    ours = [one["body"] for one in shown if one["from"] == "business"]
    assert ours[2:] == json.loads(said.stdout), [text[:40] for text in ours]
    print(f"{len(ours) - 2} answers go out as Twilio describes its Conversations, and so do the simulator's")


delivered()
as_described(*clients())
