"""Deliveries to a running local system, signed by Twilio's own libraries, and as Meta signs: taken, and no other is."""
import hashlib
import hmac
import json
import random
import sys
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from api import API, as_somebody, ask, settle, tell
from node import node
from twilio.request_validator import RequestValidator

ACCOUNT, NUMBER, TOKEN = "AC0123456789abcdef0123456789abcdef", "+15559999", "token of the account"
FORMS, NODE_FORMS = 150, 50
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 16)


def connect(name, described, secrets):
    """Makes a connection, and gives it what its provider signs with."""
    status, answer = ask("PUT", f"/v1/connections/{name}", json.dumps(described).encode(), as_somebody("root", "admin"))
    assert status == 201, answer
    status, refused = ask("PUT", f"/local/connections/{name}/secret", json.dumps(secrets).encode())
    assert status == 204, refused
    return json.loads(answer)["hook_url"].removeprefix(API)


def conversation(channel, customer):
    """The customer's last conversation, with its messages."""
    sam = as_somebody("sam", "supervisor")
    query = urllib.parse.urlencode({"channel": channel, "address": customer})
    found = json.loads(ask("GET", f"/v1/customers?{query}", None, sam)[1])["conversations"]
    listed = json.loads(ask("GET", f"/v1/conversations/{found[0]['id']}/messages", None, sam)[1])
    return found[0], listed["messages"]


class Form(list):
    """A form as Twilio's library takes it: with names that come more than once."""

    def __iter__(self):
        return iter([name for name, _ in super().__iter__()])

    def getlist(self, name):
        """The values of a name."""
        return [value for own, value in super().__iter__() if own == name]

    def pairs(self):
        """Names with values, in their order."""
        return list(super().__iter__())


LETTERS = "aZ09 =&+%;#?/\\\"'<>\n\r\t\u00e9\u00df\u0416\u4e2d\u200f\ufeff\U0001f600\x00"


def some_text():
    """Anything, with blanks at the ends more often than not; often nothing."""
    text = "".join(random.choice(LETTERS) for _ in range(random.choice((0, 0, 1, 3, 12))))
    return random.choice(("", " ", "  ")) + text + random.choice(("", " "))


def some_form(n):
    """A message with parameters of which nobody has heard."""
    known = {"AccountSid": ACCOUNT, "MessageSid": f"SM{n}", "From": f"+1555{n % 7:04}", "To": NUMBER}
    known["Body"] = some_text()
    pairs = list(known.items())
    for _ in range(random.randrange(6)):
        name = random.choice((some_text() or "x", "Again", "again"))
        if name not in known and name != "OptOutType":
            pairs.append((name, some_text()))
    random.shuffle(pairs)
    return Form(pairs)


def one_byte_off(body):
    """The body with one byte changed, such that it says something else."""
    said = sorted(urllib.parse.parse_qsl(body.decode(), keep_blank_values=True))
    while True:
        at = random.randrange(len(body))
        changed = body[:at] + bytes([random.choice(b"aB0&=+%~")]) + body[at + 1:]
        if sorted(set(urllib.parse.parse_qsl(changed.decode(), keep_blank_values=True))) != sorted(set(said)):
            return changed


def post(hook, body, signature, kind="application/x-www-form-urlencoded", **more):
    """The answer to a delivery of Twilio's."""
    return ask("POST", hook, body, {"content-type": kind, "x-twilio-signature": signature, **more})


def twilio():
    """Forms of any kind, and JSON."""
    account = {"account_sid": ACCOUNT, "sender": NUMBER}
    described = {"provider": "twilio_messaging", "channel": "sms", "business_address": NUMBER, "account": account}
    hook = connect("tw-main", described, {"auth_tokens": ["old", TOKEN], "shared_keys": {"k1": "a key of ours"}})
    validator = RequestValidator(TOKEN)
    for n in range(FORMS):
        form = some_form(n)
        body = urllib.parse.urlencode(form.pairs()).encode()
        signature = validator.compute_signature(API + hook, form)
        refused = post(hook, one_byte_off(body), signature)
        assert refused[0] == 403, (form.pairs(), refused)
        for _ in range(1 + n % 2):
            assert post(hook, body, signature) == (200, "<Response/>"), form.pairs()
    _, messages = conversation("sms", "+15550000")
    assert len(messages) == len(range(0, FORMS, 7)), messages

    message = {"AccountSid": ACCOUNT, "MessageSid": "SMJ", "From": "+15550099", "To": NUMBER, "Body": "J\u00e4"}
    body = json.dumps(message).encode()
    signed = f"{hook}?bodySHA256={hashlib.sha256(body).hexdigest()}"
    signature = validator.compute_signature(API + signed, {})
    assert post(signed, body, signature, "application/json")[0] == 200
    assert post(signed, body + b" ", signature, "application/json")[0] == 403
    assert validator.validate(API + signed, body.decode(), signature), "as the library itself says"

    form = some_form(FORMS)
    body = urllib.parse.urlencode(form.pairs()).encode()
    signature = RequestValidator("a key of ours").compute_signature(API + hook, form, "HMAC_SHA256")
    settings = {"x-twilio-webhooks-signature-settings": "key=k1,algorithm=HMAC_SHA256"}
    assert post(hook, body, signature, **settings)[0] == 200
    assert post(hook, body, signature)[0] == 403
    by_node(hook)
    reports(hook, validator)
    print(f"twilio: {FORMS} forms by Python and {NODE_FORMS} by Node.js are taken, and none with a byte changed")


def by_node(hook):
    """The same by Twilio's library for Node.js, which has the names of a form as those of an object."""
    forms = []
    for n in range(FORMS + 1, FORMS + 1 + NODE_FORMS):
        form = some_form(n)
        # It sorts by UTF-16, where Python sorts by code points: what is sorted is ASCII, as Twilio's names are.
        named = Form((name, value) for name, value in form.pairs() if name.isascii())
        pairs = [(name, value) for name, value in named.pairs() if value.isascii() or len(named.getlist(name)) == 1]
        forms.append(Form(pairs))
    requests = [{"url": API + hook, "form": {name: form.getlist(name) for name in form}} for form in forms]
    message = {"AccountSid": ACCOUNT, "MessageSid": "SMN", "From": "+15550098", "To": NUMBER, "Body": "N"}
    body = json.dumps(message).encode()
    signed = f"{hook}?bodySHA256={hashlib.sha256(body).hexdigest()}"
    *signatures, of_body = node("sign", token=TOKEN, requests=requests + [{"url": API + signed, "form": {}}])
    for form, signature in zip(forms, signatures, strict=True):
        sent = urllib.parse.urlencode(form.pairs()).encode()
        assert post(hook, one_byte_off(sent), signature)[0] == 403, form.pairs()
        assert post(hook, sent, signature) == (200, "<Response/>"), form.pairs()
    assert post(signed, body, of_body, "application/json")[0] == 200
    assert post(signed, body + b" ", of_body, "application/json")[0] == 403


def reports(hook, validator):
    """What Twilio's library signs of a message of ours, over the address that it was given, is kept by its rank."""
    # Of what is not owed to a provider nothing is shown.
    tell("root", "admin", "PATCH", "/v1/settings", {"outbound": {"sms": {"deliver": True}}})
    tell("root", "supervisor", "PUT", "/v1/agents/tess", {"availability": "available", "capacity": 100})
    settle()
    found, _ = conversation("sms", "+15550000")
    said = {"message_id": "r1", "body": "A moment."}
    # Whoever was free first has it.
    who = tell("sam", "supervisor", "GET", f"/v1/conversations/{found['id']}")["task"]["agent_id"]
    seq = tell(who, "agent", "POST", f"/v1/conversations/{found['id']}/messages", said)["seq"]
    place = f"{hook}/status/{found['id']}-{seq}"
    # The simulated Twilio has it by then, and has reported that it is delivered.
    settle()
    for status, holds in (("sent", "delivered"), ("read", "read"), ("delivered", "read")):
        form = {"AccountSid": ACCOUNT, "MessageSid": "SMR", "MessageStatus": status, "RawDlrDoneDate": "2611261000"}
        body = urllib.parse.urlencode(form).encode()
        signature = validator.compute_signature(API + place, form)
        assert post(hook, body, signature)[0] == 403, "signed for another address"
        assert post(place, one_byte_off(body), signature)[0] == 403
        assert post(place, body, signature) == (204, ""), status
        delivery = conversation("sms", "+15550000")[1][seq - 1]["delivery"]
        assert (delivery["status"], delivery["provider_id"][:2]) == (holds, "SM"), delivery


def batch(number, *messages):
    """What Meta delivers of a number."""
    value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": number}, "messages": messages}
    entry = {"id": "WABA", "changes": [{"field": "messages", "value": value}]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}, ensure_ascii=False).encode()


def written(n, kind="text", part=None, customer="15550001"):
    """What a customer sends."""
    return {"from": customer, "id": f"wamid.{n}", "timestamp": "1767225600", "type": kind,
            kind: part or {"body": "Any news? \U0001f600"}}


def whatsapp():
    """An album for what was left, a reaction, and a batch with something in it that is no message."""
    secret, number = "secret of the app", "106540352242922"
    account = {"phone_number_id": number, "graph_version": "v25.0"}
    described = {"provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": NUMBER, "account": account}
    # The secrets of all connections are one, which the hook reads once a minute at most.
    ask("POST", "/local/clock", json.dumps({"advance_seconds": 60}).encode())
    hook = connect("wa-main", described, {"app_secret": [secret], "verify_token": "told"})
    challenge = f"{hook}?hub.mode=subscribe&hub.verify_token=told&hub.challenge=1158201444"
    assert ask("GET", challenge) == (200, "1158201444")
    assert ask("GET", challenge.replace("told", "other"))[0] == 403

    def deliver(body, signed=None):
        mac = hmac.new(secret.encode(), signed or body, "sha256").hexdigest()
        return ask("POST", hook, body, {"content-type": "application/json", "x-hub-signature-256": "sha256=" + mac})

    assert deliver(batch(number, written(0)) + b" ", batch(number, written(0)))[0] == 403
    tell("root", "admin", "PATCH", "/v1/settings", {"leave": {"enabled": True}})
    tell("root", "supervisor", "PUT", "/v1/agents/alice", {"availability": "available", "capacity": 100})
    assert deliver(batch(number, written(0)))[0] == 200
    settle()
    path = "/v1/conversations/" + conversation("whatsapp", "+15550001")[0]["id"]
    # Whoever was free first has it.
    who = tell("sam", "supervisor", "GET", path)["task"]["agent_id"]
    tell(who, "agent", "POST", path + "/messages", {"message_id": "a1", "body": "A moment."})
    tell(who, "agent", "POST", path + "/leave", {"wrap_up": False})
    assert json.loads(deliver(batch(number, written("r", "reaction", {"emoji": "\U0001f44d"})))[1])["ignored"] == 1
    settle()
    assert conversation("whatsapp", "+15550001")[0]["channel_state"] == "inactive"

    album = [batch(number, written(n, "image", {"id": f"m{n}", "mime_type": "image/jpeg"})) for n in range(1, 11)]
    with ThreadPoolExecutor(10) as pool:
        assert [status for status, _ in pool.map(deliver, album)] == [200] * 10
    settle()
    back, messages = conversation("whatsapp", "+15550001")
    assert (back["channel_state"], len(messages)) == ("active", 12), back
    assert messages[-1]["media"][0]["content_type"] == "image/jpeg", messages[-1]
    events = tell("sam", "supervisor", "GET", path + "/events?limit=200")["events"]
    assert [event["type"] for event in events].count("task.queued") == 2, "the first one, and one for the album"

    poisoned = batch(number, written(20), {"type": "text", "text": {"body": "nobody's"}}, written(21), "no message")
    for _ in range(2):
        assert json.loads(deliver(poisoned)[1]) == {"messages": 2, "statuses": 0, "ignored": 0, "unreadable": 2}
    assert len(conversation("whatsapp", "+15550001")[1]) == 14
    print("whatsapp: an album of ten is ten messages and one task, and what is no message wakes nobody")


twilio()
whatsapp()
