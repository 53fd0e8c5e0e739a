"""A conversation in a thread of Twilio's Conversations, whose answers go out.

    described_threads.py API ACCOUNT TOKEN THREAD CUSTOMER NEXT

NEXT is the number of the next message, before which there are others.
"""
import json
import sys
import urllib.parse

from api import API, as_somebody, ask, settle, tell
from twilio.request_validator import RequestValidator

ACCOUNT, TOKEN, THREAD, ANN, NEXT = sys.argv[2:7]
described = {"provider": "twilio_conversations", "channel": "chat", "business_address": "threads",
             "account": {"account_sid": ACCOUNT}}
hook = tell("root", "admin", "PUT", "/v1/connections/ch-main", described)["hook_url"]
assert ask("PUT", "/local/connections/ch-main/secret", json.dumps({"auth_tokens": [TOKEN]}).encode())[0] == 204
tell("root", "admin", "PATCH", "/v1/settings", {"outbound": {"chat": {"deliver": True}}})
tell("root", "supervisor", "PUT", "/v1/agents/alice", {"availability": "available", "capacity": 3})


def delivers(**more):
    """A webhook of Twilio's; what it is answered."""
    form = {"AccountSid": ACCOUNT, "ConversationSid": THREAD, **more}
    headers = {"content-type": "application/x-www-form-urlencoded",
               "x-twilio-signature": RequestValidator(TOKEN).compute_signature(hook, form)}
    status, answer = ask("POST", hook.removeprefix(API), urllib.parse.urlencode(form).encode(), headers)
    assert status == 200, answer
    return json.loads(answer)


# Others are listed before it: Twilio is asked for them.
added = {"EventType": "onMessageAdded", "Index": NEXT, "MessageSid": "IM" + 32 * "f", "Author": ANN,
         "ParticipantSid": "MB" + 32 * "f", "Body": "Any news?"}
assert delivers(**added)["messages"] == 1
settle()
sam = as_somebody("sam", "supervisor")
found = json.loads(ask("GET", "/v1/customers?channel=chat&address=" + urllib.parse.quote(ANN), None, sam)[1])
path = f"/v1/conversations/{found['conversations'][0]['id']}/messages"
texts = ["Tomorrow.", "Grüße \U0001f600 & more=1+1%", "x" * 1600]
for n, text in enumerate(texts):
    tell("alice", "agent", "POST", path, {"message_id": f"a{n}", "body": text})
settle()


def sent():
    """What became of the answers."""
    return [one["delivery"] for one in json.loads(ask("GET", path, None, sam)[1])["messages"] if one["delivery"]]


assert len(sent()) == 3 and all(one["provider_id"] and one["error"] is None for one in sent()), sent()
# Whose a report is, Twilio says.
last = sent()[-1]["provider_id"]
assert delivers(EventType="onDeliveryUpdated", MessageSid=last, Status="read")["statuses"] == 1
assert sent()[-1]["status"] == "read", sent()
checks = tell("root", "admin", "POST", "/v1/connections/ch-main/check")
account = [one for one in checks["checks"] if one["name"] == "account"]
assert account and account[0]["ok"], checks
print(json.dumps(texts))
