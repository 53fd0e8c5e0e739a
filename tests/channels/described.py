"""A conversation over a connection to Twilio, whose answers go out: described.py API ACCOUNT NUMBER TOKEN CUSTOMER."""
import json
import sys
import urllib.parse

from api import as_somebody, ask, settle, tell
from twilio.request_validator import RequestValidator

API, ACCOUNT, NUMBER, TOKEN, ANN = sys.argv[1:6]
FORM = {"content-type": "application/x-www-form-urlencoded"}
described = {"provider": "twilio_messaging", "channel": "sms", "business_address": NUMBER}
described["account"] = {"account_sid": ACCOUNT, "sender": NUMBER}
hook = tell("root", "admin", "PUT", "/v1/connections/tw-main", described)["hook_url"]
secret = json.dumps({"auth_tokens": [TOKEN]}).encode()
assert ask("PUT", "/local/connections/tw-main/secret", secret)[0] == 204
settings = {"leave": {"enabled": True}, "outbound": {"sms": {"deliver": True}}}
tell("root", "admin", "PATCH", "/v1/settings", settings)
alice = {"availability": "available", "capacity": 3, "queues": ["default"]}
tell("root", "supervisor", "PUT", "/v1/agents/alice", alice)

form = {"AccountSid": ACCOUNT, "MessageSid": "SM" + 32 * "1", "From": ANN, "To": NUMBER, "Body": "Any news?"}
signature = RequestValidator(TOKEN).compute_signature(hook, form)
body = urllib.parse.urlencode(form).encode()
assert ask("POST", hook.removeprefix(API), body, FORM | {"x-twilio-signature": signature})[0] == 200
settle()
sam = as_somebody("sam", "supervisor")
customer = ANN.replace("+", "%2B")
found = json.loads(ask("GET", f"/v1/customers?channel=sms&address={customer}", None, sam)[1])["conversations"][0]
path = f"/v1/conversations/{found['id']}"

texts = ["Tomorrow.", "Grüße \U0001f600 & more=1+1%", "x" * 1600]
for n, text in enumerate(texts):
    tell("alice", "agent", "POST", path + "/messages", {"message_id": f"a{n}", "body": text})
template = {"name": "HX" + 32 * "2", "variables": ["Ann", "42"]}
tell("alice", "agent", "POST", path + "/messages", {"message_id": "t", "body": "Your order 42", "template": template})
# Files are none of this: prism takes the field MediaUrl, which Twilio wants once for each, for one text.
settle()
messages = json.loads(ask("GET", path + "/messages", None, sam)[1])["messages"]
states = [one["delivery"] for one in messages if one["delivery"]]
assert len(states) == 4 and all(one["provider_id"] and one["error"] is None for one in states), states
checks = tell("root", "admin", "POST", "/v1/connections/tw-main/check")
account = [one for one in checks["checks"] if one["name"] == "account"]
assert account and account[0]["ok"], checks
tell("alice", "agent", "POST", path + "/leave", {"wrap_up": False})
print(json.dumps({"sent": texts + [f"{template['name']} (Ann, 42)"]}))
