"""Other people's software for mail as the other side of a mailbox: nodemailer writes to it, Python's own library for
mail answers it, and AWS's own client sends by the simulated SES.

    mail.py API SERVICES NODE
"""
import base64
import email
import json
import subprocess
import sys
import urllib.parse
from email.message import EmailMessage
from pathlib import Path

import boto3
from api import ask, tell
from botocore.exceptions import ClientError

SERVICES, NODE = sys.argv[2:4]
HELP, ANN, HOST = "desk@shop.example", "ann@home.example", "email.amazonses.com"
SCRIPT = Path(__file__).parent / "mail.js"


def written(**asked):
    """A mail of nodemailer's, and its Message-ID."""
    command = [NODE, SCRIPT, json.dumps({"from": f"Ann Bäcker <{ANN}>", "to": HELP, **asked})]
    answer = json.loads(subprocess.run(command, text=True, capture_output=True, check=True).stdout)
    return base64.b64decode(answer["raw"]), answer["id"]


def comes(raw):
    """A mail comes in; how many messages it has become."""
    status, body = ask("POST", f"/local/mail?to={urllib.parse.quote(HELP)}&return_path={urllib.parse.quote(ANN)}", raw)
    assert status == 200, body
    return json.loads(body)["messages"]


def conversation():
    """Ann's only conversation."""
    listed = tell("root", "supervisor", "GET", f"/v1/customers?channel=email&address={urllib.parse.quote(ANN)}")
    [one] = listed["conversations"]
    return one["id"]


def bodies(identity):
    """What is said in a conversation."""
    page = tell("root", "supervisor", "GET", f"/v1/conversations/{identity}/messages")
    return [one["body"] for one in page["messages"]]


def by_nodemailer():
    """What nodemailer writes comes in, answers included; what it sends for nobody wakes nobody."""
    described = {"provider": "ses", "business_address": HELP}
    tell("root", "admin", "PUT", "/local/connections/mail-sim", described)
    bill = {"filename": "Übersicht.txt", "content": "10 €"}
    raw, _ = written(subject="Rechnung 📄", html="<p>Sie ist <b>falsch</b>.</p>", attachments=[bill])
    assert comes(raw) == 1
    identity = conversation()
    found = tell("root", "supervisor", "GET", f"/v1/conversations/{identity}")
    assert found["attributes"]["email"]["subject"] == "Rechnung 📄", found
    assert found["customer_name"] == "Ann Bäcker", found
    [message] = tell("root", "supervisor", "GET", f"/v1/conversations/{identity}/messages")["messages"]
    assert (message["body"], message["media"][0]["name"]) == ("Sie ist falsch.", "Übersicht.txt"), message
    presence = {"availability": "available", "capacity": 9, "queues": ["mail"]}
    tell("root", "supervisor", "PUT", "/v1/agents/nora", presence)
    tell("root", "supervisor", "POST", f"/v1/conversations/{identity}/take", {"agent_id": "nora"})
    tell("nora", "agent", "POST", f"/v1/conversations/{identity}/messages", {"message_id": "a1", "body": "Moment."})
    phone = f"/local/phones/mail-sim?customer={urllib.parse.quote(ANN)}"
    tell("root", "admin", "POST", "/local/settle", {})
    [mail] = [one for one in tell("root", "admin", "GET", phone)["messages"] if one["from"] == "business"]
    assert mail["body"] == "Re: Rechnung 📄\n\nMoment.", mail
    for more in ({"inReplyTo": f"<{mail['id']}@{HOST}>"}, {"references": [f"<{mail['id']}@{HOST}>"]}):
        raw, _ = written(subject="Re: Rechnung", text="Danke.", **more)
        assert comes(raw) == 1
    vacation, _ = written(subject="Automatic reply", text="I am away.", headers={"Auto-Submitted": "auto-replied"})
    listed, _ = written(subject="News", text="Buy!", list={"unsubscribe": "https://home.example/no"})
    assert [comes(vacation), comes(listed)] == [0, 0]
    assert bodies(identity) == ["Sie ist falsch.", "Moment.", "Danke.", "Danke."], bodies(identity)
    print("a mailbox takes what nodemailer writes")
    return identity, mail["id"]


def by_python(identity, answered):
    """Python's own library answers, with a file and a quotation."""
    answer = EmailMessage()
    answer["From"], answer["To"], answer["Subject"] = f"Ann <{ANN}>", HELP, "Re: Rechnung"
    answer["Message-ID"], answer["In-Reply-To"] = email.utils.make_msgid(), f"<{answered}@{HOST}>"
    answer.set_content("Grüße\n\nOn Saturday Shop wrote:\n> Moment.\n")
    answer.add_alternative("<p>Grüße</p>", subtype="html")
    answer.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="Bild.png")
    assert comes(answer.as_bytes(policy=email.policy.SMTP)) == 1
    assert bodies(identity)[-1] == "Grüße\n\nOn Saturday Shop wrote:\n> Moment.", bodies(identity)
    print("a mailbox takes what Python's own library writes")


def by_aws():
    """AWS's own client sends a whole mail by the simulated SES, and asks for what a check asks for."""
    def client(key="local"):
        return boto3.client("sesv2", endpoint_url=SERVICES, region_name="us-east-1", aws_access_key_id=key,
                            aws_secret_access_key="local")
    raw = f"From: Shop <{HELP}>\r\nTo: bob@home.example\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello.\r\n"
    sent = client().send_email(Content={"Raw": {"Data": raw.encode()}}, ConfigurationSetName="hiatus",
                               Destination={"ToAddresses": ["bob@home.example"]},
                               EmailTags=[{"Name": "somebody", "Value": "else"}])
    phone = tell("root", "admin", "GET", "/local/phones/mail-sim?customer=bob%40home.example")
    assert [(one["id"], one["body"]) for one in phone["messages"]] == [(sent["MessageId"], "Grüße\n\nHello.")], phone
    assert client().get_email_identity(EmailIdentity="shop.example")["VerifiedForSendingStatus"]
    [destination] = client().get_configuration_set_event_destinations(
        ConfigurationSetName="hiatus")["EventDestinations"]
    assert destination["Enabled"] and destination["SnsDestination"]["TopicArn"].startswith("arn:aws:sns:"), destination
    try:
        client("stranger").get_email_identity(EmailIdentity="shop.example")
    except ClientError as refused:
        assert refused.response["Error"]["Code"] == "AccessDeniedException", refused
    else:
        raise AssertionError("anybody may ask")
    print("AWS's own client for Python sends mail by the simulator")


by_python(*by_nodemailer())
by_aws()
