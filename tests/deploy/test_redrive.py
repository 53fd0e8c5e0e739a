"""scripts/redrive against queues and streams that behave as AWS's do, where the emulated ones are kinder."""

import importlib.machinery
import importlib.util
import json
import types

import pytest
from conftest import ROOT

ARN = "arn:aws:lambda:eu-central-1:123456789012:function:hiatus-Relay:live"


def script(name):
    """A script as a module."""
    loader = importlib.machinery.SourceFileLoader(name, str(ROOT / "scripts" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def pointer(first, last):
    """A letter about a stretch of the stream."""
    return {"requestContext": {"functionArn": ARN}, "DDBStreamBatchInfo": {
        "streamArn": "stream", "shardId": "shard", "batchSize": 2, "startSequenceNumber": first,
        "endSequenceNumber": last}}


class Shard:
    """An open shard: it has no end, and some of its pages are empty."""

    def __init__(self, *pages):
        self.pages = [[{"dynamodb": {"SequenceNumber": number}} for number in page] for page in pages]

    def get_shard_iterator(self, **_):
        return {"ShardIterator": "0"}

    def get_records(self, ShardIterator, **_):
        n = int(ShardIterator)
        return {"Records": self.pages[n] if n < len(self.pages) else [], "NextShardIterator": str(n + 1)}


class Queue:
    """A queue with one letter, which is hidden when it was received."""

    def __init__(self, letter):
        self.letter, self.is_hidden, self.is_there = letter, False, True

    def receive_message(self, WaitTimeSeconds=0, **_):
        # Without a wait the message may be with a server that was not asked.
        if self.is_hidden or not self.is_there or not WaitTimeSeconds:
            return {}
        self.is_hidden = True
        return {"Messages": [{"MessageId": "1", "ReceiptHandle": "r", "Body": json.dumps(self.letter)}]}

    def change_message_visibility(self, **_):
        self.is_hidden = False

    def delete_message(self, **_):
        self.is_there = False


class Functions:
    """Functions that answer so, and what they were called with."""

    def __init__(self, answer=b"null"):
        self.answer, self.numbers = answer, []

    def invoke(self, Payload, **_):
        records = json.loads(Payload)["Records"]
        self.numbers.append([record["dynamodb"]["SequenceNumber"] for record in records])
        return {"Payload": types.SimpleNamespace(read=lambda: self.answer)}


@pytest.fixture
def redrive():
    """The script's class on one letter and one shard; and what became of them."""
    module = script("redrive")

    def on(letter, shard, functions, dry_run=False):
        one = object.__new__(module.Redrive)
        one.dry_run, one.sqs, one.streams, one.functions = dry_run, Queue(letter), shard, functions
        return one, one.queue("StreamDeadLetters", "url")
    return on


def test_a_stretch_is_replayed_whole_over_empty_pages_and_what_a_filter_left_out(redrive):
    functions = Functions()
    one, nothing_left = redrive(pointer("3", "7"), Shard([], ["3", "4"], [], ["5", "7", "8"], ["9"]), functions)
    assert functions.numbers == [["3", "4"], ["5", "7"]]
    assert nothing_left and not one.sqs.is_there


def test_a_letter_whose_end_cannot_be_found_calls_nothing_and_stays(redrive, capsys):
    functions = Functions()
    one, nothing_left = redrive(pointer("3", "7"), Shard(["3", "4"]), functions)
    assert functions.numbers == [] and not nothing_left
    assert one.sqs.is_there and not one.sqs.is_hidden
    assert "try again" in capsys.readouterr().err


def test_a_letter_that_fails_again_stays_and_can_be_seen_at_once(redrive):
    failed = json.dumps({"batchItemFailures": [{"itemIdentifier": "3"}]}).encode()
    one, nothing_left = redrive(pointer("3", "3"), Shard(["3"]), Functions(failed))
    assert not nothing_left and one.sqs.is_there and not one.sqs.is_hidden


def test_to_look_changes_nothing(redrive, capsys):
    functions = Functions()
    one, nothing_left = redrive(pointer("3", "3"), Shard(["3"]), functions, dry_run=True)
    assert nothing_left and functions.numbers == []
    assert one.sqs.is_there and not one.sqs.is_hidden
    assert "StreamDeadLetters: 1 to replay, 0 left" in capsys.readouterr().out
