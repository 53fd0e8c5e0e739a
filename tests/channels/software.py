"""Other people's software as the other side of a running local system: four libraries that verify webhooks, a bot of
pywa's, Twilio's and AWS's own clients at the simulator, and Twilio's own description of its API between this system
and the simulator.

    software.py API SERVICES PROGRAM PRISM DESCRIPTION

SERVICES is where the simulated providers are, PROGRAM the local system's, for a second one, PRISM the proxy that holds
requests and answers to DESCRIPTION.
"""
import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import boto3
import standardwebhooks
import svix.webhooks
from api import as_somebody, ask, settle, tell
from botocore.exceptions import ClientError
from node import node
from programs import answers, prism, until
from pywa import WhatsApp
from pywa.handlers import DeletedMessageHandler, EditedMessageHandler, MessageHandler, MessageStatusHandler
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

SERVICES, PROGRAM, PRISM, DESCRIPTION = sys.argv[2:6]
ACCOUNT, NUMBER, TOKEN, ANN = "AC" + 32 * "0", "+15559977", "simulated", "+15550042"
AWS_NUMBER = "+15559966"


class Endpoint(BaseHTTPRequestHandler):
    """Keeps what comes."""

    got: list = []

    def do_POST(self):
        """Takes one."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.got.append((body.decode(), {name.lower(): value for name, value in self.headers.items()}))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        """Says nothing."""


def verified():
    """What a webhook gets is verified by the standard's libraries and by Svix's, and not once it is changed."""
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    described = {"url": f"http://127.0.0.1:{server.server_port}/", "events": ["*"]}
    secret = tell("root", "admin", "PUT", "/v1/webhooks/verified", described)["secret"]
    message = {"channel": "chat", "from": "verified", "to": "us", "message_id": "v1", "body": "Grüße \U0001f600"}
    tell("channel", "channel", "POST", "/v1/messages", message)
    settle()
    server.shutdown()
    assert Endpoint.got
    ours = [standardwebhooks.Webhook(secret), svix.webhooks.Webhook(secret)]
    for body, headers in Endpoint.got:
        for verifier in ours:
            verifier.verify(body, headers)
        assert node("verify", secret=secret, body=body, headers=headers) == ["standardwebhooks", "svix"]
        changed = body.replace(":", ": ", 1)
        for verifier in ours:
            try:
                verifier.verify(changed, headers)
            except (standardwebhooks.WebhookVerificationError, svix.webhooks.WebhookVerificationError):
                continue
            raise AssertionError("it was changed, and verified all the same")
        assert node("verify", secret=secret, body=changed, headers=headers) == []
    ask("DELETE", "/v1/webhooks/verified", None, as_somebody("root", "admin"))
    print(f"four libraries verify {len(Endpoint.got)} webhooks, and none that is changed")


def delivered():
    """What the simulator's customers send is what others' programs for Twilio and WhatsApp take."""
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/hook?tenant=a%20b"
    environment = os.environ | {"HIATUS_HOOK_SECRET": TOKEN}

    def sent(provider):
        arguments = [PROGRAM, "hook", provider, "--url", url, "--from", ANN, "--text", "Grüße \U0001f600 & more=1+1%"]
        subprocess.run(arguments, env=environment, stdout=subprocess.DEVNULL, check=True)
        return Endpoint.got.pop()

    body, headers = sent("twilio_messaging")
    form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
    assert RequestValidator(TOKEN).validate(url, form, headers["x-twilio-signature"])
    assert (form["From"], form["Body"]) == (ANN, "Grüße \U0001f600 & more=1+1%")
    body, headers = sent("whatsapp_cloud")
    server.shutdown()
    bot, heard = a_bot(), []
    bot.add_handlers(MessageHandler(lambda _, message: heard.append((message.from_user.wa_id, message.text))))
    assert bot.webhook_update_validator(body.encode(), headers["x-hub-signature-256"]) is None
    assert bot.webhook_update_validator(body.encode() + b" ", headers["x-hub-signature-256"]) is not None
    assert bot.webhook_update_handler(body.encode()) == ("ok", 200)
    assert heard == [(ANN.removeprefix("+"), "Grüße \U0001f600 & more=1+1%")], heard
    print("Twilio's library and pywa take what the simulator's customers send")


def by_aws():
    """AWS's own client for Python sends by the simulator: it is made from AWS's own description of these services."""
    def client(service, key="local"):
        return boto3.client(service, endpoint_url=SERVICES, region_name="us-east-1", aws_access_key_id=key,
                            aws_secret_access_key="local")
    for name, provider in (("boto-sms", "aws_sms"), ("boto-wa", "aws_whatsapp")):
        described = {"provider": provider, "business_address": AWS_NUMBER}
        tell("root", "admin", "PUT", f"/local/connections/{name}", described)
    texts, social = client("pinpoint-sms-voice-v2"), client("socialmessaging")
    arn = f"arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-{AWS_NUMBER[1:]}"
    number = f"phone-number-id-{AWS_NUMBER[1:]}"
    [shown] = texts.describe_phone_numbers(PhoneNumberIds=[arn])["PhoneNumbers"]
    assert (shown["PhoneNumber"], shown["Status"], shown["TwoWayEnabled"]) == (AWS_NUMBER, "ACTIVE", True)
    linked = social.get_linked_whatsapp_business_account_phone_number(id=number)["phoneNumber"]
    assert (linked["displayPhoneNumber"], linked["metaPhoneNumberId"]) == (AWS_NUMBER, AWS_NUMBER[1:])
    sent = texts.send_text_message(DestinationPhoneNumber=ANN, OriginationIdentity=arn, MessageBody="Grüße",
                                   ConfigurationSetName="hiatus", Context={"somebody": "else"})
    message = {"messaging_product": "whatsapp", "to": ANN, "type": "text", "text": {"body": "Grüße"}}
    carried = social.send_whatsapp_message(originationPhoneNumberId=number, message=json.dumps(message).encode(),
                                           metaApiVersion="v25.0")
    for name, identity in (("boto-sms", sent["MessageId"]), ("boto-wa", carried["messageId"])):
        phone = tell("root", "admin", "GET", f"/local/phones/{name}?customer={urllib.parse.quote(ANN)}")
        assert [(one["id"], one["body"]) for one in phone["messages"]] == [(identity, "Grüße")], phone
    photo = {"from": ANN, "body": "", "file": {"content_type": "image/png", "content": "iVBORw=="}}
    tell("root", "admin", "POST", "/local/phones/boto-wa/messages", photo)
    phone = tell("root", "admin", "GET", f"/local/phones/boto-wa?customer={urllib.parse.quote(ANN)}")
    [file] = [one["file"] for one in phone["messages"] if one["file"]]
    said = social.get_whatsapp_message_media(mediaId=file["id"], originationPhoneNumberId=number, metadataOnly=True)
    assert (said["mimeType"], said["fileSize"]) == ("image/png", 1), said
    try:
        client("pinpoint-sms-voice-v2", "stranger").describe_phone_numbers(PhoneNumberIds=[arn])
    except ClientError as refused:
        assert refused.response["Error"]["Code"] == "AccessDeniedException", refused
    else:
        raise AssertionError("anybody may ask")
    print("AWS's own client for Python sends by the simulator")


def a_bot():
    """Somebody's bot, which hears everything."""
    return WhatsApp(phone_id=1, token="none", server=None, app_secret=TOKEN, filter_updates=False)


def of_each_kind():
    """Each kind of what the simulated providers send is what others' programs take it for."""
    url = "https://shop.example/hook"
    command = [Path(PROGRAM).parent / "examples" / "webhooks", url, TOKEN]
    printed = subprocess.run(command, text=True, capture_output=True, check=True)
    bot, heard = a_bot(), []

    def message(_, it):
        file = it.media and (it.media.mime_type, it.caption or "", getattr(it.media, "filename", None))
        heard.append((it.type.value, it.reaction.emoji if it.reaction else file))

    def status(_, it):
        heard.append((it.status.value, (it.tracker, it.error and it.error.code)))

    bot.add_handlers(
        MessageHandler(message),
        MessageStatusHandler(status),
        EditedMessageHandler(lambda _, it: heard.append(("edit", it.message.text))),
        DeletedMessageHandler(lambda _, it: heard.append(("revoke", it.original_message_id[:6]))),
    )
    kinds, validator = [], RequestValidator(TOKEN)
    for line in printed.stdout.splitlines():
        one = json.loads(line)
        if one["by"] == "twilio":
            form = dict(urllib.parse.parse_qsl(one["body"], keep_blank_values=True))
            assert validator.validate(one["url"], form, one["signature"]["x-twilio-signature"]), one
            kinds.append(form.get("MessageStatus") or form.get("MediaContentType0") or form["Body"][:2])
            continue
        if one["by"] != "meta":
            continue
        body = one["body"].encode()
        assert bot.webhook_update_validator(body, one["signature"]["x-hub-signature-256"]) is None
        assert bot.webhook_update_handler(body) == ("ok", 200), one
        assert heard[-1][0] == one["kind"], (one, heard)
    files = ["image/jpeg", "application/pdf", "audio/ogg", "video/mp4"]
    assert kinds == ["Gr", *files, "sent", "delivered", "read", "undelivered"], kinds
    said, mark = "Grüße \U0001f600", "hiatus:01M8DBPZA2ZV76X7DVGCRWTC51-2"
    expected = [("text", None), ("image", ("image/jpeg", said, None)),
                ("document", ("application/pdf", said, "bill.pdf")),
                ("audio", ("audio/ogg", "", None)), ("video", ("video/mp4", said, None)),
                ("sent", (mark, None)), ("delivered", (mark, None)), ("read", (mark, None)), ("failed", (mark, 131026)),
                ("reaction", "\U0001f44d"), ("edit", "Three"), ("revoke", "wamid.")]
    assert heard == expected, heard
    print(f"Twilio's library and pywa take {len(kinds)} and {len(heard)} kinds of what the simulated providers send")


def phone(connection, customer=ANN):
    """What is on the customer's phone."""
    path = f"/local/phones/{connection}?customer={customer.replace('+', '%2B')}"
    return json.loads(ask("GET", path)[1])["messages"]


def twilios_clients():
    """The simulator is real enough for Twilio's own clients."""
    simulated = {"provider": "twilio_messaging", "business_address": NUMBER}
    answer = ask("PUT", "/local/connections/tw-sim", json.dumps(simulated).encode())
    assert answer[0] == 201, answer
    client = Client(ACCOUNT, TOKEN)
    client.api.base_url = SERVICES
    pictures = [f"https://files.example/{n}.jpg" for n in range(2)]
    sent = client.messages.create(to=ANN, from_=NUMBER, body="By Python", media_url=pictures)
    assert sent.num_media == "2", sent.num_media
    assert [one["url"] for one in phone("tw-sim")[0]["links"]] == pictures
    assert (sent.status, sent.direction, sent.date_created.tzinfo is not None) == ("queued", "outbound-api", True)
    listed = client.messages.list(to=ANN, limit=5)
    assert [one.sid for one in listed] == [sent.sid]
    assert client.api.accounts(ACCOUNT).fetch().status == "active"
    stranger = Client(ACCOUNT, "another token")
    stranger.api.base_url = SERVICES
    try:
        stranger.messages.create(to=ANN, from_=NUMBER, body="No")
        raise AssertionError("anybody may send")
    except TwilioRestException as refused:
        assert (refused.status, refused.code) == (401, 20003), refused
    said = node("send", account=ACCOUNT, token=TOKEN, url=SERVICES, to=ANN, sender=NUMBER, body="By Node.js")
    assert said["status"] == "queued" and said["listed"] == 2, said
    assert [one["body"] for one in phone("tw-sim")] == ["By Python", "By Node.js"]
    print("Twilio's clients send by the simulator")


def as_described():
    """What a second system asks of Twilio, and what the simulator answers, is as Twilio describes it."""
    with tempfile.TemporaryDirectory() as folder, prism(PRISM, DESCRIPTION, SERVICES) as between:
        environment = os.environ | {"HIATUS_TWILIO_URL": between}
        program = [PROGRAM, "--data", f"{folder}/data", "--port", "0"]
        started = subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL)
        try:
            until("the second system", Path(f"{folder}/data/url").exists)
            url = Path(f"{folder}/data/url").read_text(encoding="utf-8").strip()
            until("its API", lambda: answers(f"{url}/local/clock"))
            other = [sys.executable, Path(__file__).with_name("described.py"), url, ACCOUNT, NUMBER, TOKEN, ANN]
            said = subprocess.run(other, text=True, capture_output=True, check=False)
            assert said.returncode == 0, said.stderr
        finally:
            started.terminate()
            started.wait()
    sent = [one["body"] for one in phone("tw-sim")][2:]
    assert sent == json.loads(said.stdout)["sent"], [text[:40] for text in sent]
    print(f"{len(sent)} answers go out as Twilio describes its API, and so does what the simulator answers")


verified()
delivered()
of_each_kind()
twilios_clients()
by_aws()
as_described()
