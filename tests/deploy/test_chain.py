"""The whole chain: the template as it is, deployed with `sam deploy`, driven with HTTP requests and signed tokens, and
watched from outside through a queue that is subscribed to the bus.

It runs in ministack with its IAM on (`scripts/check aws`), and on AWS itself (`scripts/smoke-aws`), but for what is
marked as being for the other. ministack is not AWS. Where it falls short, this test adapts, not the template:

* An HTTP API's `Body` is ignored, archives and alarms on metric math are unknown, one-time schedules are looked at
  every ten seconds: support/ministack_launcher.py mends these, and says how.
* The API's own host name cannot be resolved: requests go to the path under which ministack serves the same API.
* `iam:PassRole` and the scheduler's role are not enforced, nor what the services do in the functions' names (reading
  the stream, logs, dead letters). tests/it/template compares those grants with what the template's edges need.
* Dead-letter queues of rules and schedules, the retries of asynchronous invocations and a stream mapping's failure
  destination do nothing: tests/it/template checks that every edge has one.
* TTL cannot be hurried: a deletion stands in for it, which makes the same record in the stream but for its author.
* Alarms stay in INSUFFICIENT_DATA: nothing feeds the metrics that they watch.
"""

import base64
import datetime
import hmac
import json
import pathlib
import re
import time
import urllib.parse
import urllib.request
from collections import defaultdict

import jwt
import pytest
from support import cognito
from support.desk import SECRET, SETTINGS, Desk, Subscriber
from support.leftovers import Leftovers
from support.stack import architecture

# The repository.
ROOT = pathlib.Path(__file__).resolve().parents[2]
emulated, real = pytest.mark.emulated, pytest.mark.real


@pytest.fixture(scope="module")
def parameters(aws, issuer, build):
    prefix = {"ScopePrefix": issuer.scope_prefix} if issuer.scope_prefix else {}
    return {"JwtIssuer": issuer.url, "JwtAudiences": ",".join(issuer.audiences),
            "Channels": "ENABLED", "EndUserMessaging": "ENABLED", "MediaCopies": "ENABLED", "Webhooks": "ENABLED",
            "InteractionsApi": "ENABLED", "Email": "ENABLED",
            "Architecture": architecture(build / "Settings/bootstrap"), **prefix, **aws.parameters()}


@pytest.fixture(scope="module")
def deployed(aws, build, parameters):
    aws.deploy(build / "template.yaml", **parameters)
    return aws


@pytest.fixture(scope="module")
def subscriber(deployed):
    return Subscriber(deployed)


@pytest.fixture(scope="module")
def desk(deployed, issuer, subscriber):
    desk = Desk(deployed, issuer)
    answer = desk.ask("ada", "admin", "PUT", "/v1/settings", SETTINGS)
    assert answer.status == 200, answer
    return desk


@emulated
def test_a_request_needs_a_good_token_with_the_routes_scope(deployed, desk, issuer):
    path = "/v1/settings"
    refused = {
        "none": None,
        "nonsense": "nonsense",
        "of a stranger": issuer.token("ada", "admin", key=issuer.stranger),
        "expired": issuer.token("ada", "admin", exp=int(time.time()) - 60),
        "of another issuer": issuer.token("ada", "admin", iss="http://127.0.0.1:1"),
        "for another audience": issuer.token("ada", "admin", aud="somebody else"),
    }
    for what, token in refused.items():
        assert deployed.request("GET", path, token).status == 401, what
    assert deployed.request("GET", path, issuer.token("ada", "admin")).status == 200
    for scope in ("agent", "supervisor", "channel", "router", "", "administrator"):
        assert deployed.request("PUT", path, issuer.token("ada", scope), SETTINGS).status == 403, scope
    assert deployed.request("GET", "/v1/nothing", issuer.token("ada", "admin")).status == 404


def test_every_route_refuses_without_a_token(deployed):
    template = deployed.client("apigatewayv2")
    api = deployed.outputs["ApiUrl"].removeprefix("https://").split(".")[0]
    routes = template.get_routes(ApiId=api)["Items"]
    assert len(routes) >= 18
    for route in routes:
        method, path = route["RouteKey"].split(" ")
        assert deployed.request(method, re.sub(r"\{\w+\}", "x", path)).status == 401, route["RouteKey"]


def test_leave_frees_the_agent_and_a_reply_makes_a_new_task(desk, subscriber):
    desk.ready("alice", "leave")
    first = desk.write("+15550001", "leave", "L1")
    conversation = first["conversation_id"]
    assert (first["outcome"], first["seq"]) == ("opened", 1)
    seen = desk.assigned_to(conversation, "alice")

    body = {"wrap_up": False, "unanswered": True}
    left = desk.agent("alice", "POST", f"/v1/conversations/{conversation}/leave", body,
                      if_match=f'"{seen["version"]}"')
    assert left.status == 200, left
    assert (left.body["channel_state"], left.headers["etag"]) == ("inactive", f'"{left.body["version"]}"')
    assert desk.agent("alice", "GET", f"/v1/agents/{desk.id('alice')}/tasks").body["in_use"] == 0

    reply = desk.write("+15550001", "leave", "L2")
    assert (reply["conversation_id"], reply["outcome"], reply["seq"]) == (conversation, "reactivated", 2)
    again = desk.assigned_to(conversation, "alice")
    assert again["task"]["id"] != seen["task"]["id"]
    history = desk.agent("alice", "GET", f"/v1/conversations/{conversation}/messages").body["messages"]
    assert [message["message_id"] for message in history] == ["L1", "L2"]

    subscriber.wait_for(conversation, "conversation.opened", "task.queued", "task.assigned", "channel.left",
                        "channel.reactivated")


def test_what_happened_and_what_is_due_is_reported(deployed, desk):
    desk.ready("rita", "reported")
    conversation = desk.write("+15550044", "reported", "R1")["conversation_id"]
    desk.assigned_to(conversation, "rita")
    paused = desk.agent("rita", "POST", f"/v1/conversations/{conversation}/pause", {"wrap_up": False})
    assert paused.status == 200, paused
    began, hour = paused.body["pause"]["paused_at"], paused.body["pause"]["reassign_at"][:13]
    day = began[:10]

    def counted():
        report = desk.ask("sam", "supervisor", "GET", f"/v1/reports?from={day}&to={day}&by=agent")
        assert report.status == 200, report
        return next((row for row in report.body["rows"] if row["agent_id"] == desk.id("rita")), None)
    deployed.wait_until("the pause in a report", lambda: (counted() or {}).get("paused") == 1, 30)

    def is_due():
        returns = desk.ask("sam", "supervisor", "GET", "/v1/reports/returns?bucket=hour")
        assert returns.status == 200, returns
        return any(due["at"].startswith(hour) and due["paused"] for due in returns.body["returns"])
    deployed.wait_until("its return", is_due, 30)


@pytest.fixture(scope="module")
def erased(deployed, desk):
    """A conversation of a customer who was erased, a row of its audit trail, and the erasure's id."""
    customer = {"channel": "sms", "address": "+15550030"}
    conversation = desk.write(customer["address"], "nobody", "E1")["conversation_id"]

    def trail():
        return next((row for row in rows(deployed, conversation) if row["sk"]["S"].startswith("E#")), None)
    row = deployed.wait_until("the audit trail", trail, 20)
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=sms&address=%2B15550030")
    assert [one["id"] for one in listed.body["conversations"]] == [conversation], listed
    exported = desk.ask("ada", "admin", "POST", "/v1/customers/export", customer)
    texts = [message["message_id"] for one in exported.body["conversations"] for message in one["messages"]]
    assert texts == ["E1"], exported
    answer = desk.ask("ada", "admin", "POST", "/v1/customers/erase", customer)
    assert answer.status == 202, answer

    def removed():
        images = [record.get("NewImage") for _, _, record in deployed.history(conversation)]
        return images if images and images[-1] is None else None
    images = deployed.wait_until("the removal", removed, 20)
    # As if the request had ended before it removed the conversation, and relay had written its row meanwhile: now,
    # since the sweep's pass comes two minutes later.
    for item in (images[-2], row):
        deployed.client("dynamodb").put_item(TableName=deployed.outputs["TableName"], Item=item)
    return conversation, row, answer.body["erasure_id"]


def rows(deployed, item, prefix="C#"):
    """What the table has of a conversation, or of something else."""
    query = deployed.client("dynamodb").query(
        TableName=deployed.outputs["TableName"], KeyConditionExpression="pk = :pk", ConsistentRead=True,
        ExpressionAttributeValues={":pk": {"S": prefix + item}})
    return query["Items"]


def test_a_customer_is_listed_exported_and_erased(desk, erased):
    conversation, _, erasure = erased
    assert desk.ask("sam", "supervisor", "GET", f"/v1/conversations/{conversation}").status == 404
    assert desk.ask("ada", "admin", "GET", f"/v1/customers/erasures/{erasure}").status == 200
    assert desk.write("+15550030", "nobody", "E2")["conversation_id"] != conversation


def test_a_channel_is_connected_and_disconnected(desk):
    path, web = "/v1/connections/web-main", {"provider": "webhook", "channel": "web", "business_address": "shop"}
    made = desk.ask("ada", "admin", "PUT", path, web)
    assert made.status == 201, made
    taken = desk.ask("ada", "admin", "PUT", "/v1/connections/web-other", web)
    assert (taken.status, taken.body["code"]) == (422, "address_taken"), taken
    assert desk.ask("ada", "admin", "PUT", path, {**web, "business_address": "store"}).status == 200
    listed = desk.ask("sam", "supervisor", "GET", "/v1/connections")
    assert [one["business_address"] for one in listed.body["connections"]] == ["store"], listed
    assert desk.ask("sam", "supervisor", "GET", path).status == 200
    delivery = json.dumps({"type": "message.received", "data": {"from": "ann", "message_id": "m1", "body": SECRET}})
    conversation = None
    for secret, status in ((made.body["secret"], 201), (made.body["secret"], 200), ("whsec_" + "A" * 43 + "=", 401)):
        answer = desk.stack.request("POST", "/v1/hooks/web-main", None, delivery.encode(), signed(secret, delivery))
        assert answer.status == status, answer
        conversation = answer.body.get("conversation_id", conversation)
    report = json.dumps({"type": "message.status", "data": {"reference": f"{conversation}-1", "status": "read"}})
    known = desk.stack.request("POST", "/v1/hooks/web-main", None, report.encode(), signed(made.body["secret"], report))
    assert (known.status, known.body["is_news"]) == (200, True), known
    inbox = desk.ask("web", "channel", "GET", "/v1/inbox?channel=web&to=store&from=ann")
    assert (inbox.status, inbox.body["messages"]) == (200, []), inbox
    assert desk.ask("ada", "admin", "POST", path + "/rotate").body["secret"] != made.body["secret"]
    checked = desk.ask("ada", "admin", "POST", path + "/check")
    enabled = {"name": "enabled", "ok": True, "detail": "the connection is enabled", "how": None}
    assert (checked.status, checked.body["checks"][0]) == (200, enabled), checked
    assert desk.ask("ada", "admin", "DELETE", path).status == 204


def test_what_is_said_is_owed_until_it_is_delivered_or_refused(deployed, desk):
    desk.ready("dora", "deliveries")
    delivered = {channel: {"deliver": True} for channel in ("web", "tw")}
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": delivered}).status == 200
    inside = {"provider": "webhook", "channel": "web", "business_address": "inside",
              "account": {"url": "https://localhost/in"}}
    assert desk.ask("ada", "admin", "PUT", "/v1/connections/web-inside", inside).status == 201
    twilio = {"provider": "twilio_messaging", "channel": "tw", "business_address": "+15557778",
              "account": {"account_sid": "AC" + "0" * 32, "sender": "+15557778"}}
    assert desk.ask("ada", "admin", "PUT", "/v1/connections/tw-bare", twilio).status == 201
    # Nobody has given its secrets: it cannot be asked what came in. What is said holds it, and then it is not asked.
    run = deployed.client("lambda").invoke(FunctionName=deployed.resources()["Backfill"], Payload=b'{"sweep":true}')
    assert json.loads(run["Payload"].read()) == {"handled": 0, "held": 0, "failed": 1}
    # Nothing is sent inside: the connection is held; so is one whose provider cannot be called, since nobody has given
    # its secrets. And where there is no connection, the message fails.
    last = "D#000000000001"
    for channel, ours, row in (("web", "inside", "DS"), ("tw", "+15557778", "DS"), ("web", "nowhere", last)):
        word = {"channel": channel, "to": "+15550042", "from": ours, "body": SECRET, "message_id": f"D-{ours}",
                "queue": "deliveries", "then": "leave"}
        said = desk.agent("dora", "POST", "/v1/conversations", word)
        assert said.status == 201, said
        deployed.wait_until(f"{row} of {ours}", lambda said=said, row=row: any(
            item["sk"]["S"] == row and ("retry_ms" in item or "code" in item)
            for item in rows(deployed, said.body["id"])), 60)
    for name in ("web-inside", "tw-bare"):
        assert desk.ask("ada", "admin", "DELETE", f"/v1/connections/{name}").status == 204
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": {"web": None, "tw": None}}).status == 200


def test_events_go_to_endpoints_outside_and_never_inside(deployed, desk):
    path = "/v1/webhooks/crm"
    inside = {"url": "https://localhost/hiatus", "events": ["conversation.opened", "message.added"]}
    made = desk.ask("ada", "admin", "PUT", path, {**inside, "include_text": True})
    assert made.status == 201 and made.body["secret"].startswith("whsec_"), made
    assert desk.ask("ada", "admin", "PUT", path, {**inside, "include_text": False}).status == 200
    assert desk.ask("ada", "admin", "POST", path + "/rotate").body["secret"] != made.body["secret"]
    pinged = desk.ask("ada", "admin", "POST", path + "/test")
    assert (pinged.status, pinged.body["error"]) == (200, "address_not_allowed"), pinged
    assert desk.ask("ada", "admin", "PUT", path, {**inside, "include_text": True}).status == 200
    written = iter(range(100))

    def kept():
        listed = desk.ask("ada", "admin", "GET", path + "/deliveries?state=retrying")
        assert listed.status == 200, listed
        return {one["type"]: one for one in listed.body["deliveries"]}

    def is_kept():
        # Who was asked just before has not heard of the endpoint.
        desk.write("+15550041", "nobody", f"N{next(written)}")
        return "message.added" in kept()
    deployed.wait_until("what was not taken", is_kept, 120, 5)
    one = kept()["message.added"]
    assert one["last_error"] == "address_not_allowed", one
    again = desk.ask("ada", "admin", "POST", f"{path}/deliveries/{one['event_id']}/retry")
    assert (again.status, again.body["attempts"]) == (202, 0), again
    deployed.wait_until("the next attempt", lambda: kept().get("message.added", {"attempts": 1})["attempts"] == 1, 120)
    assert desk.ask("ada", "admin", "GET", path).body["health"]["state"] == "failing"
    assert [one["id"] for one in desk.ask("ada", "admin", "GET", "/v1/webhooks").body["webhooks"]] == ["crm"]
    again = desk.ask("ada", "admin", "POST", f"{path}/deliveries/{one['event_id']}/retry")
    assert again.status == 202, again
    assert desk.ask("ada", "admin", "DELETE", path).status == 204

    def is_forgotten():
        events = rows(deployed, "crm", "N#")
        return all(item["event"]["S"] != one["event_id"] for item in events)
    deployed.wait_until("the end of what is sent to nobody", is_forgotten, 120)


def signed(secret, body):
    """The headers of Standard Webhooks."""
    at, key = int(time.time()), base64.b64decode(secret.removeprefix("whsec_"))
    mac = hmac.new(key, f"msg_1.{at}.{body}".encode(), "sha256").digest()
    return {"webhook-id": "msg_1", "webhook-timestamp": str(at),
            "webhook-signature": "v1," + base64.b64encode(mac).decode()}


def test_what_meta_signs_is_taken_in_for_each_number_of_its_app(deployed, desk):
    secrets = {name: {"app_secret": ["secret of the app"]} for name in ("wa-main", "wa-second")}
    ours = deployed.resources()["ConnectionsSecret"]
    deployed.client("secretsmanager").put_secret_value(SecretId=ours, SecretString=json.dumps(secrets))
    entries = []
    for name, number in (("wa-main", "106"), ("wa-second", "107")):
        described = {"provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": f"+1555{number}",
                     "account": {"phone_number_id": number, "graph_version": "v25.0"}}
        made = desk.ask("ada", "admin", "PUT", f"/v1/connections/{name}", described)
        assert (made.status, made.body["secret"]) == (201, None), made
        message = {"from": "15550040", "id": f"wamid.{number}", "type": "text", "text": {"body": SECRET}}
        value = {"metadata": {"phone_number_id": number}, "messages": [message]}
        entries.append({"changes": [{"field": "messages", "value": value}]})
    body = json.dumps({"object": "whatsapp_business_account", "entry": entries}).encode()
    for secret, status in ((b"secret of the app", 200), (b"another", 403)):
        signature = {"x-hub-signature-256": "sha256=" + hmac.new(secret, body, "sha256").hexdigest()}
        answer = desk.stack.request("POST", "/v1/hooks/wa-main", None, body, signature)
        assert answer.status == status, answer
    checked = desk.ask("ada", "admin", "POST", "/v1/connections/wa-main/check")
    found = {one["name"]: one["ok"] for one in checked.body["checks"]}
    assert checked.status == 200 and found["enabled"] and "secrets" in found, "it may read what was given"
    unsigned = desk.stack.request("POST", "/v1/hooks/wa-main/status/01K00000000000000000000000-1", None, b"", {})
    assert unsigned.status == 401, unsigned
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=whatsapp&address=%2B15550040")
    ours = {one["business_address"] for one in listed.body["conversations"]}
    assert ours == {"+1555106", "+1555107"}, listed


def test_what_twilios_conversations_deliver_is_taken_in_and_what_is_missing_is_asked_for(deployed, desk):
    secrets, resources = deployed.client("secretsmanager"), deployed.resources()
    given = json.loads(secrets.get_secret_value(SecretId=resources["ConnectionsSecret"])["SecretString"])
    # By a key of the operator's own Twilio signs, and nobody can be called.
    given["ch-main"] = {"shared_keys": {"k1": "made up"}}
    secrets.put_secret_value(SecretId=resources["ConnectionsSecret"], SecretString=json.dumps(given))
    described = {"provider": "twilio_conversations", "channel": "threads", "business_address": "+15557774",
                 "account": {"account_sid": "AC" + "0" * 32}}
    made = desk.ask("ada", "admin", "PUT", "/v1/connections/ch-main", described)
    assert made.status == 201 and made.body["hook_url"].endswith("/v1/hooks/ch-main/conversations"), made

    def delivered(**more):
        form = {"AccountSid": "AC" + "0" * 32, "ConversationSid": "CH" + "0" * 32, "Author": "+15550049",
                "ParticipantSid": "MB" + "0" * 32, "Body": SECRET, **more}
        text = made.body["hook_url"] + "".join(name + form[name] for name in sorted(form))
        mac = hmac.new(b"made up", text.encode(), "sha1").digest()
        headers = {"content-type": "application/x-www-form-urlencoded",
                   "x-twilio-signature": base64.b64encode(mac).decode(),
                   "x-twilio-webhooks-signature-settings": "key=k1,algorithm=HMAC_SHA1"}
        body = urllib.parse.urlencode(form).encode()
        return desk.stack.request("POST", "/v1/hooks/ch-main/conversations", None, body, headers)

    def added(index):
        return delivered(EventType="onMessageAdded", Index=str(index), MessageSid=f"IM{index:032x}")
    # What is not proven by secrets that are kept is proven by them as they are read anew, once a minute at most.
    deployed.wait_until("the key of Twilio's", lambda: added(0).status == 200, 90, 5)
    # What is between cannot be asked for, now or by the sweep.
    assert added(2).body["messages"] == 1
    run = deployed.client("lambda").invoke(FunctionName=resources["Backfill"], Payload=b'{"sweep":true}')
    assert json.loads(run["Payload"].read())["failed"] == 1
    report = delivered(EventType="onDeliveryUpdated", MessageSid="IM" + "1" * 32, Status="delivered")
    assert (report.status, report.body["ignored"]) == (200, 1), report
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=threads&address=%2B15550049")
    [conversation] = listed.body["conversations"]
    assert conversation["thread"] == "CH" + "0" * 32, conversation
    assert desk.ask("ada", "admin", "DELETE", "/v1/connections/ch-main").status == 204


def test_what_aws_publishes_is_taken_in_and_what_is_said_by_it_waits(deployed, desk):
    desk.ready("nadia", "texts")
    ours, region = "+15557775", "arn:aws:sms-voice:us-east-1:000000000000"
    sms = {"provider": "aws_sms", "channel": "text", "business_address": ours,
           "account": {"phone_number_arn": region + ":phone-number/phone-1", "configuration_set": "hiatus"}}
    whatsapp = {"provider": "aws_whatsapp", "channel": "wa", "business_address": ours,
                "account": {"origination_phone_number_id": "phone-number-id-1", "phone_number_id": "109",
                            "graph_version": "v25.0"}}
    for name, described in (("aws-sms", sms), ("aws-wa", whatsapp)):
        made = desk.ask("ada", "admin", "PUT", f"/v1/connections/{name}", {**described, "queue": "texts"})
        assert (made.status, made.body["secret"]) == (201, None), made
        # Nobody answers for such a number here.
        checked = desk.ask("ada", "admin", "POST", f"/v1/connections/{name}/check")
        assert (checked.status, checked.body["ok"]) == (200, False), checked
    text = {"originationNumber": "+15550048", "destinationNumber": ours, "messageKeyword": "A",
            "messageBody": SECRET, "inboundMessageId": "sns-1", "previousPublishedMessageId": None}
    message = {"from": "15550048", "id": "wamid.sns", "type": "text", "text": {"body": SECRET}}
    value = {"metadata": {"phone_number_id": "109"}, "messages": [message]}
    entry = json.dumps({"id": "0", "changes": [{"field": "messages", "value": value}]})

    def published(notification):
        record = {"EventSource": "aws:sns", "Sns": {"Message": json.dumps(notification),
                                                   "Timestamp": "2027-01-01T00:00:00.000Z"}}
        run = deployed.client("lambda").invoke(FunctionName=deployed.resources()["Topic"],
                                               Payload=json.dumps({"Records": [record]}))
        assert "FunctionError" not in run, run
        return json.loads(run["Payload"].read())
    for notification in (text, text, {"whatsAppWebhookEntry": entry}):
        assert published(notification)["messages"] == 1
    assert published({**text, "originationNumber": ""})["unreadable"] == 1
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=text&address=%2B15550048")
    [conversation] = [one["id"] for one in listed.body["conversations"]]
    desk.assigned_to(conversation, "nadia")
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": {"text": {"deliver": True}}}).status == 200
    said = desk.agent("nadia", "POST", f"/v1/conversations/{conversation}/messages",
                      {"message_id": "sns-2", "body": SECRET})
    assert said.status == 201, said
    deployed.wait_until("what waits", lambda: any(
        item["sk"]["S"] == "D#000000000002" or (item["sk"]["S"] == "DS" and "retry_ms" in item)
        for item in rows(deployed, conversation)), 60)
    report = {"eventType": "TEXT_DELIVERED", "originationPhoneNumber": ours,
              "context": {"hiatus": f"{conversation}-2"}}
    assert published(report)["statuses"] == 1
    for name in ("aws-sms", "aws-wa"):
        assert desk.ask("ada", "admin", "DELETE", f"/v1/connections/{name}").status == 204
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": {"text": None}}).status == 200


def test_an_account_with_a_token_pauses_and_resumes_as_at_twilio(deployed, desk):
    secrets = deployed.client("secretsmanager")
    ours = deployed.resources()["ConnectionsSecret"]
    given = json.loads(secrets.get_secret_value(SecretId=ours)["SecretString"])
    given["interactions"] = {"auth_tokens": ["made up"]}
    secrets.put_secret_value(SecretId=ours, SecretString=json.dumps(given))
    desk.ready("tilda", "flex")
    conversation = desk.write("+15550047", "flex", "F1")["conversation_id"]
    desk.assigned_to(conversation, "tilda")
    bits = 0
    for digit in conversation:
        bits = bits << 5 | "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(digit)
    path = f"/twilio/v1/Interactions/KD{bits:032x}/Channels/UO{bits:032x}"

    def ask(method, token, body=None):
        basic = base64.b64encode(f"AC{'0' * 32}:{token}".encode()).decode()
        return desk.stack.request(method, path, None, body, {"authorization": "Basic " + basic})
    refused = ask("GET", "guessed")
    assert (refused.status, refused.body["code"]) == (401, 20003), refused
    # How many are paused is asked only where there is a limit.
    policies = [{"match": {"queue": "flex"}, "pause": {"max_per_agent": 1}}]
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"policies": policies}).status == 200
    for status in ("pause", "active"):
        answer = ask("POST", "made up", {"Status": status, "Routing": '{"status":"closed"}'})
        assert (answer.status, answer.body["status"]) == (200, status), answer
    read = ask("GET", "made up")
    assert (read.body["status"], read.body["type"]) == ("active", "sms"), read
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"policies": []}).status == 200


def test_a_file_is_read_by_a_link_and_goes_with_its_conversation(deployed, desk):
    """No provider is asked: what has no id there is never copied, and a copy is put in its place by hand."""
    message = {"from": "15550045", "id": "wamid.file", "type": "image",
               "image": {"id": "no/id", "mime_type": "image/png"}}
    value = {"metadata": {"phone_number_id": "106"}, "messages": [message]}
    entry = {"changes": [{"field": "messages", "value": value}]}
    body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
    signature = {"x-hub-signature-256": "sha256=" + hmac.new(b"secret of the app", body, "sha256").hexdigest()}
    assert desk.stack.request("POST", "/v1/hooks/wa-main", None, body, signature).status == 200
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=whatsapp&address=%2B15550045")
    conversation = listed.body["conversations"][0]["id"]
    path = f"/v1/conversations/{conversation}/messages/1/media/0"

    def asked():
        return desk.ask("sam", "supervisor", "GET", path, accept="application/json")
    deployed.wait_until("that there is no copy", lambda: asked().body.get("code") == "media_unavailable", 60)

    bucket, s3 = deployed.resources()["MediaBucket"], deployed.client("s3")

    def kept(of):
        return [one["Key"] for one in s3.list_objects_v2(Bucket=bucket, Prefix=f"media/{of}/").get("Contents", [])]
    assert kept(conversation) == [f"media/{conversation}/1/0.gone"]
    s3.put_object(Bucket=bucket, Key=f"media/{conversation}/1/0", Body=b"a picture", ContentType="image/png")
    link = asked()
    assert link.status == 200, link
    with urllib.request.urlopen(link.body["url"], timeout=60) as copy:
        assert (copy.read(), copy.headers["content-type"]) == (b"a picture", "image/png")

    # What comes when its conversation has gone is removed by who brings it.
    said = next(item for item in rows(deployed, conversation) if item["sk"]["S"].startswith("M#"))
    gone = conversation[:-4] + "GONE"
    deployed.client("dynamodb").put_item(TableName=deployed.outputs["TableName"],
                                         Item=said | {"pk": {"S": f"C#{gone}"}})
    s3.put_object(Bucket=bucket, Key=f"media/{gone}/1/0", Body=b"a picture")
    event = {"source": "hiatus", "detail-type": "message.added",
             "detail": {"conversation_id": gone, "seq": 1, "from": "customer"}}
    answer = deployed.client("lambda").invoke(FunctionName=deployed.resources()["Media"], Payload=json.dumps(event))
    assert json.loads(answer["Payload"].read()) == {"copied": 0}
    assert kept(gone) == []

    customer = {"channel": "whatsapp", "address": "+15550045"}
    assert desk.ask("ada", "admin", "POST", "/v1/customers/erase", customer).status == 202
    deployed.wait_until("the end of the copies", lambda: kept(conversation) == [], 60)
    assert asked().body["code"] == "not_found"


@emulated
def test_mail_comes_in_with_its_file_and_is_answered_by_ses(deployed, desk):
    """SES is played where mail comes in: it puts a mail into the bucket, and then calls the function. What goes out
    goes by ministack's own."""
    desk.ready("moira", "mail")
    ses, topic = deployed.client("sesv2"), deployed.outputs["ProvidersTopicArn"]
    # AWS asks whether the role may send in the name of the identity, ministack whether it may in anybody's.
    iam, role = deployed.client("iam"), deployed.resources()["DeliverRole"]
    anybody = {"Effect": "Allow", "Action": ["ses:SendEmail"], "Resource": "*"}
    iam.put_role_policy(RoleName=role, PolicyName="emulated",
                        PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [anybody]}))
    ses.create_email_identity(EmailIdentity="shop.example")
    ses.create_configuration_set(ConfigurationSetName="hiatus")
    ses.create_configuration_set_event_destination(
        ConfigurationSetName="hiatus", EventDestinationName="hiatus",
        EventDestination={"Enabled": True, "MatchingEventTypes": ["SEND", "DELIVERY", "BOUNCE"],
                          "SnsDestination": {"TopicArn": topic}})
    mailbox = {"provider": "ses", "channel": "email", "business_address": "help@shop.example", "queue": "mail",
               "account": {"configuration_set": "hiatus"}}
    assert desk.ask("ada", "admin", "PUT", "/v1/connections/help", mailbox).status == 201
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": {"email": {"deliver": True}}}).status == 200
    checked = desk.ask("ada", "admin", "POST", "/v1/connections/help/check")
    assert (checked.status, checked.body["ok"]) == (200, True), checked
    bucket, s3 = deployed.resources()["MediaBucket"], deployed.client("s3")

    def comes(mail, raw):
        s3.put_object(Bucket=bucket, Key=f"mail/{mail}", Body=raw)
        passes = {"status": "PASS"}
        receipt = {"recipients": ["help@shop.example"], "spamVerdict": passes, "virusVerdict": passes}
        event = {"Records": [{"ses": {"mail": {"messageId": mail, "source": "a@b.example"}, "receipt": receipt}}]}
        answer = deployed.client("lambda").invoke(FunctionName=deployed.resources()["Mail"], Payload=json.dumps(event))
        assert json.loads(answer["Payload"].read()) == {"messages": 1}
    comes("s1", (ROOT / "tests/data/mail/page.eml").read_bytes())
    first = "<AM0PR01MB1234@AM0PR01MB1234.eurprd01.prod.exchange.example>"
    comes("s2", f"From: me@home.example\r\nMessage-ID: <m2>\r\nIn-Reply-To: {first}\r\n\r\nMe again.".encode())
    listed = desk.ask("sam", "supervisor", "GET", "/v1/customers?channel=email&address=juerg%40work.example")
    conversation = listed.body["conversations"][0]["id"]
    path = f"/v1/conversations/{conversation}/messages"
    assert len(desk.ask("sam", "supervisor", "GET", path).body["messages"]) == 2

    def asked():
        return desk.ask("sam", "supervisor", "GET", f"{path}/1/media/0", accept="application/json")
    deployed.wait_until("the copy", lambda: asked().status == 200, 60)
    desk.assigned_to(conversation, "moira")
    said = desk.agent("moira", "POST", path, {"message_id": "mail-1", "body": SECRET})
    assert said.status == 201, said

    def delivery():
        known = desk.ask("sam", "supervisor", "GET", path).body["messages"][-1]["delivery"]
        return known and known["status"]
    deployed.wait_until("the mail", lambda: delivery() == "accepted", 60)
    # Whoever answers it finds its conversation, by the id that SES has given to it.
    [mail] = [one for one in sent_by_ses(deployed) if one["To"] == ["juerg@work.example"]]
    answered = mail["MessageId"]
    assert (mail["Subject"].startswith("Re: Bestellung"), mail["BodyText"].strip()) == (True, SECRET), mail
    comes("s3", f"From: me@home.example\r\nMessage-ID: <m3>\r\nIn-Reply-To: <{answered}>\r\n\r\nThanks.".encode())
    assert len(desk.ask("sam", "supervisor", "GET", path).body["messages"]) == 4
    event = {"eventType": "Delivery", "mail": {"source": "help@shop.example", "messageId": answered,
                                               "tags": {"hiatus": [f"{conversation}-3"]}}}
    record = {"EventSource": "aws:sns", "Sns": {"Message": json.dumps(event), "Timestamp": "2027-01-01T00:00:00.000Z"}}
    run = deployed.client("lambda").invoke(FunctionName=deployed.resources()["Topic"],
                                           Payload=json.dumps({"Records": [record]}))
    assert json.loads(run["Payload"].read())["statuses"] == 1
    assert desk.ask("sam", "supervisor", "GET", path).body["messages"][2]["delivery"]["status"] == "delivered"
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"outbound": {"email": None}}).status == 200
    iam.delete_role_policy(RoleName=role, PolicyName="emulated")


def sent_by_ses(deployed):
    """What ministack's SES has sent."""
    with urllib.request.urlopen(f"{deployed.endpoint}/_ministack/ses/messages", timeout=10) as answer:
        return [one for account in json.loads(answer.read())["messages"].values() for one in account]


def schedules_of(scheduler, group, whom):
    """The names of the schedules that have this conversation, or this agent, looked at."""
    def looks_at(name):
        try:
            said = scheduler.get_schedule(GroupName=group, Name=name)
        except scheduler.exceptions.ResourceNotFoundException:
            return False
        return json.loads(said["Target"]["Input"]) == whom
    names = [found["Name"] for found in scheduler.list_schedules(GroupName=group)["Schedules"]]
    return [name for name in names if looks_at(name)]


def test_a_pause_comes_back_by_its_schedule_and_goes_to_the_next_agent(deployed, desk, subscriber):
    scheduler, group = deployed.client("scheduler"), deployed.outputs["ScheduleGroupName"]
    resources = deployed.resources()
    desk.ready("bob", "pause")
    conversation = desk.write("+15550002", "pause", "P1")["conversation_id"]
    desk.assigned_to(conversation, "bob")

    # Without the sweep: it is the schedule that is to be seen firing.
    with deployed.without({"Name": resources["ReassignSweep"]}):
        body = {"reason": "parts on order", "reassign_after_seconds": deployed.short_pause, "wrap_up": False}
        paused = desk.agent("bob", "POST", f"/v1/conversations/{conversation}/pause", body)
        assert (paused.status, paused.body["channel_state"]) == (200, "pause"), paused
        pause = paused.body["pause"]
        desk.agent("bob", "PUT", f"/v1/agents/{desk.id('bob')}", {"availability": "away"})
        desk.ready("carol", "pause")

        def schedule():
            return schedules_of(scheduler, group, {"conversation_id": conversation})
        deployed.wait_until("the schedule", schedule, 7)
        said = scheduler.get_schedule(GroupName=group, Name=schedule()[0])
        assert said["ActionAfterCompletion"] == "DELETE" and said["FlexibleTimeWindow"] == {"Mode": "OFF"}
        assert said["Target"]["Arn"].endswith(f":function:{resources['Reassign']}:live")
        assert said["Target"]["RoleArn"].endswith(f":role/{resources['SchedulerRole']}")
        letters = resources["ScheduleDeadLetters"].rsplit("/", 1)[-1]
        assert said["Target"]["DeadLetterConfig"]["Arn"].endswith(f":{letters}")

        seen = desk.assigned_to(conversation, "carol")
        assert (seen["channel_state"], seen["task"]["reason"]) == ("active", "pause_expired")
        events = subscriber.wait_for(conversation, "channel.paused", "channel.reassigned")
        back = next(event for event in events if event["type"] == "channel.reassigned")
        assert back["time"] >= pause["reassign_at"], "never early"
        deployed.wait_until("the end of the schedule", lambda: not schedule(), 30)


def test_resume_takes_the_schedule_away(deployed, desk, subscriber):
    scheduler, group = deployed.client("scheduler"), deployed.outputs["ScheduleGroupName"]
    desk.ready("dave", "resume")
    conversation = desk.write("+15550003", "resume", "R1")["conversation_id"]
    desk.assigned_to(conversation, "dave")
    paused = desk.agent("dave", "POST", f"/v1/conversations/{conversation}/pause", {"wrap_up": True})
    assert paused.status == 200, paused

    def schedule():
        return schedules_of(scheduler, group, {"conversation_id": conversation})
    deployed.wait_until("the schedule", schedule, 20)
    listed = desk.ask("sam", "supervisor", "GET", f"/v1/paused?agent_id={desk.id('dave')}")
    assert [one["id"] for one in listed.body["paused"]] == [conversation], listed
    work = desk.agent("dave", "GET", f"/v1/agents/{desk.id('dave')}/tasks").body
    assert (work["in_use"], [one["id"] for one in work["paused"]]) == (1, [conversation])

    resumed = desk.agent("dave", "POST", f"/v1/conversations/{conversation}/resume", {}, idempotency_key="once")
    assert (resumed.status, resumed.body["channel_state"]) == (200, "active"), resumed
    assert resumed.body["task"]["agent_id"] == desk.id("dave")
    deployed.wait_until("the end of the schedule", lambda: not schedule(), 20)
    task = paused.body["pause"]["task_id"]
    completed = desk.agent("dave", "POST", f"/v1/tasks/{task}/complete", {})
    assert (completed.status, completed.body["status"]) == (200, "completed"), completed
    subscriber.wait_for(conversation, "channel.resumed", "task.completed")


def test_the_sweep_brings_a_pause_back_that_has_no_schedule(deployed, desk):
    scheduler, group = deployed.client("scheduler"), deployed.outputs["ScheduleGroupName"]
    desk.ready("erin", "sweep")
    conversation = desk.write("+15550004", "sweep", "S1")["conversation_id"]
    desk.assigned_to(conversation, "erin")
    paused = desk.agent("erin", "POST", f"/v1/conversations/{conversation}/pause",
                        {"reassign_after_seconds": deployed.short_pause, "wrap_up": False})
    assert paused.status == 200, paused

    def lose():
        found = schedules_of(scheduler, group, {"conversation_id": conversation})
        for name in found:
            scheduler.delete_schedule(GroupName=group, Name=name)
        return bool(found)
    deployed.wait_until("a schedule to lose", lose, 4)
    back = desk.wait_for(conversation, "the sweep", lambda seen: seen["channel_state"] == "active", 90)
    assert back["task"]["reason"] == "pause_expired"


@emulated
def test_custom_routing_gives_the_task_itself(deployed, desk, subscriber):
    desk.ready("fred", "vip")
    custom = SETTINGS | {"leave": SETTINGS["leave"] | {"on_reply": "custom_routing"}}
    assert desk.ask("ada", "admin", "PUT", "/v1/settings", custom).status == 200
    desk.ready("gina", "usual")
    conversation = desk.write("+15550005", "usual", "C1")["conversation_id"]
    desk.assigned_to(conversation, "gina")
    left = desk.agent("gina", "POST", f"/v1/conversations/{conversation}/leave",
                      {"wrap_up": True, "unanswered": True})
    assert left.status == 200, left
    assert desk.ask("sam", "supervisor", "GET", "/v1/agents").status == 200
    listed = desk.ask("sam", "supervisor", "GET", "/v1/left")
    assert conversation in [one["id"] for one in listed.body["left"]], listed
    assert desk.write("+15550005", "usual", "C2")["outcome"] == "reactivated"
    assert desk.conversation(conversation)["task"] is None
    wish = {"queue": "vip", "priority": 9}
    given = desk.ask("own", "router", "POST", f"/v1/conversations/{conversation}/tasks", wish)
    assert given.status == 201, given
    desk.assigned_to(conversation, "fred")
    assert desk.ask("ada", "admin", "PUT", "/v1/settings", SETTINGS).status == 200
    subscriber.wait_for(conversation, "channel.reactivated", "task.assigned")

    handed = desk.agent("fred", "POST", f"/v1/conversations/{conversation}/transfer", {"agent_id": desk.id("gina")})
    assert handed.status == 200, handed
    desk.assigned_to(conversation, "gina")
    said = desk.agent("gina", "POST", f"/v1/conversations/{conversation}/messages",
                      {"message_id": "C3", "body": f"{SECRET} answer"})
    assert (said.status, said.body["seq"]) == (201, 3), said
    ended = desk.agent("gina", "POST", f"/v1/conversations/{conversation}/end", {"wrap_up": False})
    assert (ended.status, ended.body["channel_state"]) == (200, "closed"), ended
    note = {"note_id": "N1", "text": f"{SECRET} note"}
    noted = desk.ask("sam", "supervisor", "POST", f"/v1/conversations/{conversation}/notes", note)
    assert noted.status == 201, noted
    notes = desk.ask("sam", "supervisor", "GET", f"/v1/conversations/{conversation}/notes").body["notes"]
    assert [note["note_id"] for note in notes] == ["N1"]
    templates = desk.ask("sam", "supervisor", "GET", f"/v1/conversations/{conversation}/templates")
    assert (templates.status, templates.body) == (200, {"templates": []}), templates

    def trail():
        answer = desk.ask("sam", "supervisor", "GET", f"/v1/conversations/{conversation}/events")
        kinds = [event["type"] for event in answer.body["events"]]
        return kinds if "channel.closed" in kinds else None
    kinds = deployed.wait_until("the audit trail", trail, 20)
    assert kinds[0] == "conversation.opened"


@emulated
def test_an_agent_writes_first_leaves_and_takes_it_up_again(desk):
    desk.ready("nina", "first-word")
    written = {"channel": "sms", "to": "+15550040", "from": "+15559999", "body": f"{SECRET} Hello.", "message_id": "F1",
               "queue": "first-word", "then": "leave"}
    first = desk.agent("nina", "POST", "/v1/conversations", written)
    assert (first.status, first.body["channel_state"]) == (201, "inactive"), first
    conversation = first.body["id"]
    again = desk.agent("nina", "POST", f"/v1/conversations/{conversation}/reactivate", {})
    assert (again.status, again.body["task"]["reason"]) == (200, "reactivated"), again
    hour = {"reassign_after_seconds": 3600, "wrap_up": False}
    paused = desk.agent("nina", "POST", f"/v1/conversations/{conversation}/pause", hour)
    assert paused.status == 200, paused
    longer = desk.agent("nina", "POST", f"/v1/conversations/{conversation}/extend", {"by_seconds": 600})
    assert longer.body["pause"]["reassign_at"] > paused.body["pause"]["reassign_at"], longer
    assert desk.agent("nina", "POST", "/v1/agents/" + desk.id("nina") + "/heartbeat", {}).status == 200
    read = desk.agent("nina", "POST", f"/v1/conversations/{conversation}/read", {"seq": 1})
    assert (read.status, read.body["read_seq"]) == (200, 1), read
    assert desk.agent("nina", "POST", f"/v1/conversations/{conversation}/end", {}).status == 200


@emulated
def test_an_agent_pauses_as_many_as_it_may(deployed, desk):
    desk.ready("olaf", "limited")
    first, second = (desk.write(f"+1555005{n}", "limited", f"L{n}")["conversation_id"] for n in (0, 1))
    for conversation in (first, second):
        desk.assigned_to(conversation, "olaf")

    def pauses(conversation):
        return desk.agent("olaf", "POST", f"/v1/conversations/{conversation}/pause", {"wrap_up": False})

    policies = [{"match": {"queue": "limited"}, "pause": {"max_per_agent": 1}}]
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"policies": policies}).status == 200
    assert pauses(first).status == 200
    refused = pauses(second)
    assert (refused.status, refused.body["code"], refused.body["limit"]) == (409, "too_many_paused", 1), refused
    assert desk.agent("olaf", "POST", f"/v1/conversations/{first}/end", {}).status == 200
    assert pauses(second).status == 200
    assert desk.ask("ada", "admin", "PATCH", "/v1/settings", {"policies": []}).status == 200


@emulated
def test_a_bulk_run_wakes_what_an_agent_has_paused(deployed, desk, subscriber):
    desk.ready("vera", "bulk")
    conversation = desk.write("+15550040", "bulk", "B1")["conversation_id"]
    desk.assigned_to(conversation, "vera")
    assert desk.agent("vera", "POST", f"/v1/conversations/{conversation}/pause", {"wrap_up": False}).status == 200
    subscriber.wait_for(conversation, "channel.paused")
    order = {"filter": {"state": "pause", "agent_id": desk.id("vera")}, "do": "wake"}
    run = desk.ask("sam", "supervisor", "POST", "/v1/bulk", order)
    assert (run.status, run.body["matched"]) == (202, 1), run
    path = f"/v1/bulk/{run.body['bulk_id']}"

    def done():
        return desk.ask("sam", "supervisor", "GET", path).body["state"] == "done"
    # Where the sweep is at work at this moment, it does it.
    deployed.wait_until("the end of the run", done, 90)
    seen = desk.assigned_to(conversation, "vera")
    assert seen["task"]["reason"] == "woken"
    events = subscriber.wait_for(conversation, "channel.reassigned")
    woken = next(event for event in events if event["type"] == "channel.reassigned")
    assert (woken["cause"], woken["actor"]["type"]) == ("bulk", "supervisor")
    canceled = desk.ask("sam", "supervisor", "POST", f"{path}/cancel")
    assert (canceled.status, canceled.body["state"], canceled.body["done"]) == (200, "done", 1), canceled
    # By other lists: of a topic, and what waits, in a queue or for the owner's routing.
    again = {"wrap_up": False, "topic": "outage-17"}
    assert desk.agent("vera", "POST", f"/v1/conversations/{conversation}/pause", again).status == 200

    def listed():
        topic = desk.ask("sam", "supervisor", "GET", "/v1/topics/outage-17")
        return [one["id"] for one in topic.body["conversations"]] == [conversation]
    deployed.wait_until("the list of the topic", listed, 30)
    tried = {"then": "close", "message": {"body": "It is mended."}, "dry_run": True}
    wake = desk.ask("sam", "supervisor", "POST", "/v1/topics/outage-17/wake", tried)
    assert (wake.status, wake.body["matched"]) == (202, 1), wake
    tried = {"filter": {"queue": "bulk"}, "do": "end", "dry_run": True}
    assert desk.ask("sam", "supervisor", "POST", "/v1/bulk", tried).status == 202


def test_what_a_removed_agent_had_goes_to_the_next_one(desk, subscriber):
    desk.ready("judy", "removal")
    held, paused = (desk.write(f"+155500{n}", "removal", f"V{n}")["conversation_id"] for n in (20, 21))
    for conversation in (held, paused):
        desk.assigned_to(conversation, "judy")
    answer = desk.agent("judy", "POST", f"/v1/conversations/{paused}/pause", {"wrap_up": False})
    assert answer.status == 200, answer
    listed = desk.ask("sam", "supervisor", "GET", "/v1/agents")
    assert "judy" in [agent["id"] for agent in listed.body["agents"]], listed
    removed = desk.ask("sam", "supervisor", "DELETE", "/v1/agents/judy")
    assert removed.status == 204, removed
    assert desk.ask("sam", "supervisor", "GET", "/v1/agents/judy").status == 404
    queues = desk.ask("own", "router", "GET", "/v1/queues").body["queues"]
    assert "removal" in [queue["queue"] for queue in queues], queues
    desk.ready("kim", "removal")
    for conversation in (held, paused):
        assert desk.assigned_to(conversation, "kim")["task"]["reason"] == "agent_removed"
    subscriber.wait_for(paused, "channel.reassigned")


def test_what_ttl_removes_leaves_nothing_behind(deployed, desk):
    dynamodb, table = deployed.client("dynamodb"), deployed.outputs["TableName"]
    conversation = desk.write("+15550006", "nobody", "T1")["conversation_id"]

    def has_trail():
        return any(row["sk"]["S"].startswith("E#") for row in rows(deployed, conversation))
    deployed.wait_until("the audit trail", has_trail, 20)
    dynamodb.delete_item(TableName=table, Key={"pk": {"S": f"C#{conversation}"}, "sk": {"S": "C"}})
    deployed.wait_until("the purge", lambda: not rows(deployed, conversation), 20)
    assert desk.write("+15550006", "nobody", "T2")["conversation_id"] != conversation


@emulated
def test_own_routing_gets_the_events_and_nothing_else_assigns(build, deployed, desk, parameters, subscriber):
    deployed.deploy(build / "template.yaml", **parameters, BuiltInRouting="DISABLED")
    desk.ready("hana", "own")
    conversation = desk.write("+15550007", "own", "O1")["conversation_id"]
    subscriber.wait_for(conversation, "task.queued")
    time.sleep(5)
    assert desk.conversation(conversation)["task"]["status"] == "pending"
    deployed.deploy(build / "template.yaml", **parameters, BuiltInRouting="ENABLED")
    # The sweep finds what no event will announce again.
    deployed.wait_until("the sweep", lambda: desk.conversation(conversation)["task"]["status"] == "assigned", 90)


@emulated
def test_events_come_once_and_in_order_for_each_conversation(subscriber, erased):
    """Where nothing is lost and retried. On AWS, EventBridge promises neither."""
    seen = defaultdict(list)
    for event in (one["detail"] for one in subscriber.receive()):
        seen[event.get("conversation_id")].append(event)
    # Of this one a version was written back.
    seen.pop(erased[0], None)
    assert len(seen) > 5
    for conversation, events in seen.items():
        assert len({event["id"] for event in events}) == len(events)
        versions = [event["version"] for event in events]
        assert conversation is None or versions == sorted(versions), events


def test_dead_letters_are_replayed_by_one_script(deployed, desk, subscriber):
    resources, bus = deployed.resources(), deployed.outputs["BusName"]
    work, sweep = resources["RouteWork"].rsplit("|", 1)[-1], resources["RouteSweep"]
    # Routing knows ivan before it is cut off from the bus.
    desk.ready("ivan", "redrive")
    desk.assigned_to(desk.write("+15550008", "redrive", "D0")["conversation_id"], "ivan")
    with deployed.without({"Name": work, "EventBusName": bus}, {"Name": sweep}):
        conversation = desk.write("+15550018", "redrive", "D1")["conversation_id"]
        events = subscriber.wait_for(conversation, "task.queued")
        queued = next(event for event in events if event["type"] == "task.queued")
        assert desk.conversation(conversation)["task"]["status"] == "pending"
        deployed.give_up("RuleDeadLetters", "Route", requestPayload={
            "source": "hiatus", "detail-type": "task.queued", "detail": queued})
        deployed.give_up("StreamDeadLetters", "Relay", DDBStreamBatchInfo=deployed.pointer_to(conversation))

        assert "RuleDeadLetters: 1 to replay, 0 left" in deployed.script("redrive", "--dry-run")
        assert desk.conversation(conversation)["task"]["status"] == "pending"
        said = deployed.script("redrive")
        assert "RuleDeadLetters: 1 replayed, 0 left" in said and "StreamDeadLetters: 1 replayed, 0 left" in said, said
        assert SECRET not in said
        desk.assigned_to(conversation, "ivan")

        def published_again():
            return sum(event["detail"]["id"] == queued["id"] for event in subscriber.receive()) > 1
        deployed.wait_until("the replayed event", published_again, 20)


def test_what_is_written_of_an_erased_customer_afterwards_goes_too(deployed, erased):
    conversation, _, _ = erased
    # What is replayed is written long after it happened.
    deployed.give_up("StreamDeadLetters", "Relay", DDBStreamBatchInfo=deployed.pointer_to(conversation))
    assert "StreamDeadLetters: 1 replayed, 0 left" in deployed.script("redrive")
    deployed.wait_until("the sweep's pass", lambda: not rows(deployed, conversation), 240)


@emulated
def test_a_stream_record_that_nobody_can_read_is_set_aside(deployed):
    damaged = {"pk": {"S": "C#damaged"}, "sk": {"S": "C"}, "version": {"S": "no number"}}
    deployed.client("dynamodb").put_item(TableName=deployed.outputs["TableName"], Item=damaged)
    deployed.wait_until("the record beside its item", lambda: len(rows(deployed, "damaged")) == 2, 30)


@emulated
def test_the_console_is_put_into_its_bucket(deployed, issuer):
    said = deployed.script("deploy-console", "--client-id", "desk")
    assert deployed.outputs["ConsoleUrl"] in said
    bucket, s3 = deployed.outputs["ConsoleBucketName"], deployed.client("s3")
    kinds = {name: s3.get_object(Bucket=bucket, Key=name)["ContentType"].partition(";")[0]
             for name in ("index.html", "app.js", "style.css", "config.json")}
    assert kinds == {"index.html": "text/html", "app.js": "text/javascript", "style.css": "text/css",
                     "config.json": "application/json"}
    config = json.loads(s3.get_object(Bucket=bucket, Key="config.json")["Body"].read())
    assert (config["mode"], config["api"], config["issuer"]) == ("oidc", deployed.outputs["ApiUrl"], issuer.url)


def test_logs_and_events_have_no_message_text_and_no_panic(deployed, subscriber):
    assert SECRET not in json.dumps(subscriber.receive())
    groups = set()
    for group, message in deployed.logged():
        groups.add(group.rsplit("/", 1)[-1])
        assert SECRET not in message and "panicked" not in message, group
    assert {"inbound-message", "reassign"} <= groups, groups


def test_nothing_failed_on_the_way(deployed):
    sqs = deployed.client("sqs")
    queues = [url for output, url in deployed.outputs.items() if output.endswith("DeadLettersUrl")]
    assert len(queues) == 3

    def letters():
        attributes = [sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
                      for url in queues]
        return [one["Attributes"]["ApproximateNumberOfMessages"] for one in attributes]
    # The number is an approximate one: the letters that were just replayed may still be counted.
    deployed.wait_until("empty queues", lambda: letters() == ["0", "0", "0"], 30)


# What the services do in a function's name, by the kinds of event that its template gives it. ministack does not check
# these, and no code of ours does them.
STREAM = {"dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"}
LOGS = {"logs:CreateLogStream", "logs:PutLogEvents"}


# What is asked of services that ministack does not have, or has leave of its own for; whether it notes that all the
# same, is its own affair.
UNSEEN = {"Connections": {("sms-voice:DescribePhoneNumbers", "number"),
                          ("social-messaging:GetLinkedWhatsAppBusinessAccountPhoneNumber", "number"),
                          ("ses:GetEmailIdentity", "mail"), ("ses:GetConfigurationSetEventDestinations", "mail")},
          "Media": {("social-messaging:GetWhatsAppMessageMedia", "number")},
          "Deliver": {("sms-voice:SendTextMessage", "number"), ("social-messaging:SendWhatsAppMessage", "number"),
                      ("ses:SendEmail", "mail"), ("ses:SendRawEmail", "mail")}}


@emulated
def test_permissions_are_exactly_what_the_functions_used(deployed, desk):
    """Runs last: every function has done everything that it does."""
    resources = deployed.resources()
    roles = {role: name.removesuffix("Role") for name, role in resources.items() if name.endswith("Role")}
    used = {function: set() for function in roles.values()}
    for decision in deployed.decisions():
        function = roles[decision["role"]]
        if decision["action"].startswith(("sms-voice:", "social-messaging:", "ses:")):
            continue
        assert decision["decision"] == "Allow", f"{function} may not {decision['action']} on {decision['resource']}"
        used[function].add((decision["action"], kind(decision["resource"])))
    allowed = granted(deployed, resources).items()
    differ = {function: (grants - UNSEEN.get(function, set())) ^ used[function] for function, grants in allowed}
    assert {function: grants for function, grants in differ.items() if grants} == {}


def kind(resource):
    """A resource without the names that this deployment gave it."""
    resource = re.sub(r"(:::[^/]+/(?:media|mail))/.*", r"\1/*", resource)
    resource = re.sub(r"arn:aws:(sms-voice|social-messaging):.*", "number", resource)
    resource = re.sub(r"arn:aws:ses:.*", "mail", resource)
    return re.sub(r".*:table/[^/]+", "table", re.sub(r".*:schedule/.*", "schedule", resource))


def granted(deployed, resources):
    """What the roles' policies grant to the functions' own code: actions, each with a kind of resource."""
    iam, grants = deployed.client("iam"), {}
    for name in (name for name in resources if name.endswith("Role") and name != "SchedulerRole"):
        role, pairs = resources[name], grants.setdefault(name.removesuffix("Role"), set())
        for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            for statement in document["Statement"]:
                own = set(statement["Action"]) - STREAM - LOGS - {"sqs:SendMessage", "iam:PassRole"}
                named = statement["Resource"]
                resources_of = named if isinstance(named, list) else [named]
                pairs |= {(action, kind(resource)) for action in own for resource in resources_of}
    return grants


def test_a_restore_is_an_update_of_the_stack(build, deployed, desk, parameters):
    address, own = deployed.outputs["ApiUrl"], deployed.outputs["TableName"]
    conversation = desk.write("+15550009", "restore", "Z1")["conversation_id"]
    written, dynamodb = datetime.datetime.now(datetime.UTC), deployed.client("dynamodb")

    def restorable():
        backups = dynamodb.describe_continuous_backups(TableName=own)["ContinuousBackupsDescription"]
        return backups["PointInTimeRecoveryDescription"]["LatestRestorableDateTime"] > written
    # What was written is restorable some minutes later.
    deployed.wait_until("a backup", restorable, 200, 1)
    restored = dict(one.split("=", 1) for one in deployed.script("restore", seconds=900).split())

    deployed.deploy(build / "template.yaml", **parameters, **restored)
    assert deployed.outputs["ApiUrl"] == address
    assert deployed.outputs["TableName"] == restored["RestoredTable"] != own
    item = {"pk": {"S": f"C#{conversation}"}, "sk": {"S": "C"}}
    assert "Item" in dynamodb.get_item(TableName=restored["RestoredTable"], Key=item)
    functions = deployed.client("lambda")
    pages = functions.get_paginator("list_event_source_mappings").paginate()
    mappings = [one for page in pages for one in page["EventSourceMappings"]
                if f":function:{deployed.name}-" in one["FunctionArn"]]
    assert {one["EventSourceArn"] for one in mappings} == {restored["RestoredStream"]}
    settings = functions.get_function_configuration(FunctionName=deployed.resources()["Settings"])
    assert settings["Environment"]["Variables"]["HIATUS_TABLE"] == restored["RestoredTable"]


def test_the_functions_work_on_the_restored_table(desk, subscriber):
    conversation = desk.write("+15550009", "restore", "Z2")["conversation_id"]
    desk.ready("alice", "restore")
    desk.assigned_to(conversation, "alice")
    texts = desk.agent("alice", "GET", f"/v1/conversations/{conversation}/messages").body["messages"]
    assert [text["message_id"] for text in texts] == ["Z1", "Z2"], "it goes on where it was"
    # From the new stream to the bus.
    subscriber.wait_for(conversation, "message.added", "task.assigned")


@real
def test_the_alarm_of_what_only_the_sweep_found_rang(deployed):
    alarm = deployed.resources()["PausesOverdueAlarm"]

    def rang():
        history = deployed.client("cloudwatch").describe_alarm_history(AlarmName=alarm, HistoryItemType="StateUpdate")
        return any("to ALARM" in item["HistorySummary"] for item in history["AlarmHistoryItems"])
    deployed.wait_until("the alarm", rang, 100, 5)


def test_every_alarm_is_there_and_none_rings(deployed, build):
    alarms = deployed.resources("AWS::CloudWatch::Alarm")
    template = (build / "template.yaml").read_text()
    # Those of live connections come with them.
    pushed = len(re.findall("Type: AWS::CloudWatch::Alarm\n *Condition: HasLive", template))
    assert len(alarms) + pushed == template.count("Type: AWS::CloudWatch::Alarm") > 20
    topic = deployed.outputs["AlarmTopicArn"]

    def ringing():
        described = deployed.client("cloudwatch").get_paginator("describe_alarms")
        pages = described.paginate(AlarmNames=list(alarms.values()))
        found = [alarm for page in pages for alarm in page["MetricAlarms"]]
        assert {alarm["AlarmName"] for alarm in found} == set(alarms.values())
        assert all(alarm["ActionsEnabled"] and alarm["AlarmActions"] == [topic] for alarm in found), found
        return [alarm["AlarmName"] for alarm in found if alarm["StateValue"] == "ALARM"]
    # Those that had to ring, for a sweep that was off or a pause that lost its schedule, are silent after a while.
    end = time.monotonic() + 150 * deployed.patience
    while (names := ringing()) and time.monotonic() < end:
        time.sleep(10)
    assert not names


@emulated
def test_cognito_gives_tokens_that_the_api_would_take(aws):
    pool = cognito.Cognito(aws, ["alice"])
    assert pool.subject("alice") != pool.subject("somebody")
    for name in ("alice", "somebody"):
        token = pool.token(name, "agent")
        key = jwt.PyJWKClient(pool.discovery()["jwks_uri"]).get_signing_key_from_jwt(token)
        said = jwt.decode(token, key, ["RS256"], issuer=pool.url, options={"verify_aud": False})
        assert (said["sub"], said["scope"]) == (pool.subject(name), "hiatus/agent")
        assert said["client_id"] in pool.audiences and "aud" not in said
        assert pool.token(name, "agent") is token


@emulated
def test_everything_that_was_made_can_be_found_by_its_name_and_deleted(deployed):
    leftovers = Leftovers(deployed.client, deployed.name, pause=0.2)
    kinds = {one.rsplit(" ", 1)[0] for one in leftovers.found()}
    assert kinds == {kind for kind, _, _ in leftovers.kinds()}
    # The console's files are the operator's to delete; scripts/smoke-aws has no console.
    console = deployed.client("s3")
    for thing in console.list_objects_v2(Bucket=deployed.outputs["ConsoleBucketName"])["Contents"]:
        console.delete_object(Bucket=deployed.outputs["ConsoleBucketName"], Key=thing["Key"])
    assert leftovers.delete(print) == []
    assert leftovers.found() == []
