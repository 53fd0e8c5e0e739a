"""Every function's release binary under AWS's Lambda Runtime Interface Emulator, with the sample events of `events/`.

The emulator is the one that aws-sam-cli ships. The table, the bus and the scheduler are those of the local system, on
which nothing else happens (the program `stage`). tests/it/samples does the same with the handlers in process: here it
is the binaries, their start, their configuration and how they report errors to Lambda.
"""

import base64
import contextlib
import hmac
import json
import os
import pathlib
import urllib.parse

import pytest
from conftest import ROOT
from samcli.yamlhelper import yaml_parse
from support import processes, rie

EVENTS = ROOT / "events"
SAMPLES = json.loads((EVENTS / "answers.json").read_text())
FUNCTIONS = sorted({sample["function"] for sample in SAMPLES})
# What an event that no function takes does: those behind the API answer, the others fail.
CONSUMERS = {"reassign", "relay", "route", "schedule", "deliver", "notify", "purge", "backfill", "topic", "mail"}


def logical(function):
    """The name of a function's resource, which `sam build` gives to its folder."""
    return "".join(word.capitalize() for word in function.split("-"))


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """The environment of the functions, on a table that was just seeded."""
    binary = pathlib.Path(os.environ["CARGO_TARGET_DIR"]) / "debug/stage"
    log = tmp_path_factory.mktemp("stage") / "log"
    with processes.running([str(binary)], log, processes.environment()):
        line = processes.wait_until("the stage", lambda: log.read_text().partition("\n")[0], 60)
        yield json.loads(line)


@pytest.fixture(scope="module")
def functions(build, stage, tmp_path_factory):
    """All functions, each under an emulator of its own."""
    logs = tmp_path_factory.mktemp("functions")
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(rie.function(build / logical(name) / "bootstrap", logs / f"{name}.log", stage))
               for name in FUNCTIONS}


def contains(seen, wanted, where=""):
    """Fails where `seen` is not what `wanted` says: an object may have more, a list has exactly those elements."""
    if isinstance(wanted, dict):
        assert isinstance(seen, dict), f"{where}: {seen}"
        for name, value in wanted.items():
            contains(seen.get(name), value, f"{where}/{name}")
    elif isinstance(wanted, list):
        assert isinstance(seen, list) and len(seen) == len(wanted), f"{where}: {seen}"
        for n, (one, other) in enumerate(zip(seen, wanted, strict=True)):
            contains(one, other, f"{where}/{n}")
    else:
        assert seen == wanted, where


def test_every_sample_is_answered(functions):
    for sample in SAMPLES:
        answer = functions[sample["function"]].invoke((EVENTS / sample["event"]).read_bytes())
        if "status" in sample:
            assert answer.get("statusCode") == sample["status"], f"{sample['event']}: {answer}"
            answer = json.loads(answer["body"]) if answer.get("body") else None
        contains(answer, sample["answer"], sample["event"])


def sample(name, connection, body, headers):
    """A sample event, about another connection."""
    event = json.loads((EVENTS / name).read_text())
    event["pathParameters"]["id"], event["body"] = connection, body
    event["headers"] |= headers
    return json.dumps(event).encode()


def test_what_a_hook_cannot_read_is_taken_and_counted(functions):
    """No sample has a connection of Meta's: it is made here, and removed."""
    account = {"phone_number_id": "106540352242922", "graph_version": "v25.0"}
    described = {"provider": "whatsapp_cloud", "channel": "whatsapp", "business_address": "+1555", "account": account}
    made = functions["connections"].invoke(sample("connections-put.json", "samples-wa", json.dumps(described), {}))
    assert made["statusCode"] == 201, made
    value = {"metadata": {"phone_number_id": "106540352242922"}, "messages": ["no message"]}
    changes = [{"field": "messages", "value": value}]
    batch = json.dumps({"object": "whatsapp_business_account", "entry": [{"id": "0", "changes": changes}]})
    mac = hmac.new(b"secret", batch.encode(), "sha256").hexdigest()
    signed = {"x-hub-signature-256": "sha256=" + mac}
    answer = functions["hook"].invoke(sample("hook-forged.json", "samples-wa", batch, signed))
    assert (answer["statusCode"], json.loads(answer["body"])["unreadable"]) == (200, 1), answer
    gone = functions["connections"].invoke(sample("connections-delete.json", "samples-wa", None, {}))
    assert gone["statusCode"] == 204, gone


def test_what_nobody_can_read_of_a_thread_is_taken_and_counted(functions):
    """The same of a connection of Twilio's Conversations: who has written is nobody."""
    account = {"account_sid": "AC" + "0" * 32}
    described = {"provider": "twilio_conversations", "channel": "threads", "business_address": "+1555",
                 "account": account}
    made = functions["connections"].invoke(sample("connections-put.json", "samples-ch", json.dumps(described), {}))
    assert made["statusCode"] == 201, made
    form = {"EventType": "onMessageAdded", "AccountSid": account["account_sid"], "ConversationSid": "CH" + "0" * 32,
            "Index": "0", "MessageSid": "IM" + "0" * 32, "Author": "-", "ParticipantSid": "MB" + "0" * 32}
    url = "https://hiatus.example.com/v1/hooks/samples-ch/conversations"
    text = url + "".join(name + form[name] for name in sorted(form))
    signature = base64.b64encode(hmac.new(b"secret", text.encode(), "sha1").digest()).decode()
    signed = {"x-twilio-signature": signature}
    event = sample("backfill-forged.json", "samples-ch", urllib.parse.urlencode(form), signed)
    answer = functions["backfill"].invoke(event)
    assert (answer["statusCode"], json.loads(answer["body"])["unreadable"]) == (200, 1), answer
    gone = functions["connections"].invoke(sample("connections-delete.json", "samples-ch", None, {}))
    assert gone["statusCode"] == 204, gone


def alarms_on_own_metrics(template):
    """The alarms on metrics of Hiatus itself: alarm, function, metric, names of the dimensions."""
    for name, resource in template["Resources"].items():
        if resource["Type"] != "AWS::CloudWatch::Alarm":
            continue
        properties = resource["Properties"]
        watched = [one["MetricStat"]["Metric"] for one in properties.get("Metrics", []) if "MetricStat" in one]
        for metric in [properties, *watched]:
            if metric.get("Namespace") == "Hiatus":
                dimensions = metric["Dimensions"]
                yield (name, dimensions[0]["Value"]["Ref"], metric["MetricName"],
                       [dimension["Name"] for dimension in dimensions])


# What is reported only where it has happened: no sample of these functions has what nobody can read.
SELDOM = {"TopicUnreadable", "MailUnreadable"}


def test_what_the_alarms_look_at_is_reported(build, functions):
    """Runs after the samples, of which a sweep is one for each function that has an alarm of its own."""
    own = list(alarms_on_own_metrics(yaml_parse((build / "template.yaml").read_text())))
    assert len(own) >= 6, own
    by_logical = {logical(name): name for name in FUNCTIONS}
    for alarm, resource, metric, dimensions in own:
        if metric in SELDOM:
            continue
        function = by_logical[resource]
        lines = [json.loads(line) for line in functions[function].output().splitlines() if '"_aws"' in line]
        reported = [line for line in lines for report in line["_aws"]["CloudWatchMetrics"]
                    if report["Namespace"] == "Hiatus" and report["Dimensions"] == [dimensions]
                    and metric in [one["Name"] for one in report["Metrics"]]]
        assert reported, f"{alarm}: {function} does not report {metric}"
        assert all(line["FunctionName"] == function and line[metric] >= 0 for line in reported), alarm


@pytest.mark.parametrize("function", FUNCTIONS)
def test_an_event_that_it_does_not_take_is_refused_and_the_function_lives_on(function, functions):
    for event in ({}, {"no": ["event", 1, None]}, [], "text", 1, None):
        answer = functions[function].invoke(json.dumps(event).encode())
        if function in CONSUMERS:
            assert set(answer) >= {"errorType", "errorMessage"}, f"{event}: {answer}"
        else:
            assert 400 <= answer["statusCode"] < 500, f"{event}: {answer}"
            assert json.loads(answer["body"])["code"]
    sample = next(sample for sample in SAMPLES if sample["function"] == function)
    again = functions[function].invoke((EVENTS / sample["event"]).read_bytes())
    assert "errorType" not in again, again


def test_a_function_without_its_configuration_says_so_and_does_not_start(build, stage, tmp_path):
    for function in FUNCTIONS:
        needed = "HIATUS_SCHEDULE_GROUP" if function == "schedule" else "HIATUS_TABLE"
        without = {name: value for name, value in stage.items() if name != needed}
        with rie.function(build / logical(function) / "bootstrap", tmp_path / f"{function}.log", without) as broken:
            answer = broken.invoke(b"{}")
            assert "errorType" in answer, f"{function}: {answer}"
            assert needed in broken.output(), broken.output()


def test_nothing_panicked_and_no_secret_was_logged(functions):
    for name, function in functions.items():
        output = function.output()
        assert "panicked" not in output, f"{name}: {output}"
        for secret in ("Has my order been shipped?", "One more question, please.", "It left our warehouse"):
            assert secret not in output, name
