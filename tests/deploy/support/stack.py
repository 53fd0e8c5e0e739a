"""A stack that `sam deploy` made, as those who operate it see it: on AWS, or on an emulated one."""

import contextlib
import json
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request

from . import processes

# What an ELF header calls the processors that Lambda has.
MACHINES = {0x3E: "x86_64", 0xB7: "arm64"}
SAM = pathlib.Path(sys.executable).parent / "sam"
SCRIPTS = pathlib.Path(__file__).resolve().parents[3] / "scripts"


class Stack:
    """What the emulated AWS and AWS itself have in common. Each says what differs."""

    # How many times longer than in the emulator everything may take.
    patience = 1
    # Seconds until a rule that was switched off surely calls nothing any more.
    rules_take = 0
    # A pause that is over soon, and after its schedule was surely made: seconds.
    short_pause = 8

    def __init__(self, name, session, folder):
        self.name, self.session, self.folder = name, session, folder
        self.outputs, self.bucket = {}, None

    def client(self, service):
        """A client of one AWS service, with the operator's rights."""
        return self.session.client(service)

    def environment(self):
        """What a command of the operator's needs to reach the same AWS."""
        raise NotImplementedError

    def url(self, path):
        """Where a path of the API is asked for."""
        return self.outputs["ApiUrl"] + path

    def parameters(self):
        """The template's parameters that this AWS wants otherwise than by default."""
        raise NotImplementedError

    def wait_until(self, what, ready, seconds=30, pause=0.2):
        """Waits until `ready()` is true and returns what it returned; `seconds` are those of the emulator."""
        return processes.wait_until(what, ready, seconds * self.patience, pause)

    def deploy(self, template, **parameters):
        """Deploys, or updates, the stack with these parameters."""
        command = [
            str(SAM), "deploy", "--template-file", str(template), "--stack-name", self.name,
            "--region", self.session.region_name, "--s3-bucket", self.own_bucket(), "--capabilities", "CAPABILITY_IAM",
            "--no-confirm-changeset", "--no-progressbar", "--no-fail-on-empty-changeset",
            "--parameter-overrides", *[f"{name}={value}" for name, value in parameters.items()],
        ]
        done = subprocess.run(command, env=self.environment(), cwd=self.folder, capture_output=True, text=True,
                              timeout=300 * self.patience, check=False)
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
        described = self.client("cloudformation").describe_stacks(StackName=self.name)["Stacks"][0]
        assert described["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE"), described["StackStatus"]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in described["Outputs"]}

    def own_bucket(self):
        """A bucket for the functions' archives, of this stack's name: it goes with the stack."""
        if not self.bucket:
            region = self.session.region_name
            where = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
            self.client("s3").create_bucket(Bucket=self.name, **where)
            self.bucket = self.name
        return self.bucket

    def resources(self, kind=None):
        """The physical ids of the stack's resources, or of those of one kind, by their logical ones."""
        pages = self.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=self.name)
        return {resource["LogicalResourceId"]: resource["PhysicalResourceId"]
                for page in pages for resource in page["StackResourceSummaries"]
                if kind in (None, resource["ResourceType"])}

    def request(self, method, path, token=None, body=None, headers=None):
        """A request to the API: status, headers and body, whether JSON or not."""
        headers = dict(headers or {})
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        data = None
        if body is not None:
            headers.setdefault("content-type", "application/json")
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url(path), data=data, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return answer(response)
        except urllib.error.HTTPError as error:
            return answer(error)

    @contextlib.contextmanager
    def without(self, *rules):
        """Switches rules of EventBridge off until the block ends."""
        events = self.client("events")
        for rule in rules:
            events.disable_rule(**rule)
        time.sleep(self.rules_take)
        try:
            yield
        finally:
            for rule in rules:
                events.enable_rule(**rule)

    def give_up(self, queue, function, **body):
        """Puts a letter into a queue, as Lambda does with what this function did not take."""
        configuration = self.client("lambda").get_function_configuration(FunctionName=self.resources()[function])
        letter = {"version": "1.0", "requestContext": {"functionArn": f"{configuration['FunctionArn']}:live"}} | body
        self.client("sqs").send_message(QueueUrl=self.outputs[f"{queue}Url"], MessageBody=json.dumps(letter))

    def pointer_to(self, conversation):
        """Where the stream has the first record of a conversation."""
        stream, shard, record = next(self.history(conversation))
        number = record["SequenceNumber"]
        return {"streamArn": stream, "shardId": shard, "batchSize": 1, "startSequenceNumber": number,
                "endSequenceNumber": number}

    def history(self, conversation):
        """What the stream has of a conversation's own item, in order: stream, shard and record."""
        streams = self.client("dynamodbstreams")
        stream = streams.list_streams(TableName=self.outputs["TableName"])["Streams"][0]["StreamArn"]
        for shard in streams.describe_stream(StreamArn=stream)["StreamDescription"]["Shards"]:
            for record in self.records(stream, shard["ShardId"]):
                if record["Keys"] == {"pk": {"S": f"C#{conversation}"}, "sk": {"S": "C"}}:
                    yield stream, shard["ShardId"], record

    def records(self, stream, shard):
        """What a shard has: an open one has no end, so until ten pages in a row are empty."""
        streams, empty = self.client("dynamodbstreams"), 0
        iterator = streams.get_shard_iterator(StreamArn=stream, ShardId=shard,
                                              ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        while iterator and empty < 10:
            page = streams.get_records(ShardIterator=iterator)
            yield from (record["dynamodb"] for record in page["Records"])
            iterator, empty = page.get("NextShardIterator"), 0 if page["Records"] else empty + 1

    def logged(self):
        """Every line of the stack's logs, with its log group."""
        logs = self.client("logs")
        groups = logs.get_paginator("describe_log_groups")
        for page in groups.paginate(logGroupNamePrefix=f"/aws/vendedlogs/hiatus/{self.name}/"):
            for name in (group["logGroupName"] for group in page["logGroups"]):
                for events in logs.get_paginator("filter_log_events").paginate(logGroupName=name):
                    yield from ((name, event["message"]) for event in events["events"])

    def script(self, name, *options, seconds=120):
        """Runs one of the operators' scripts on this stack; what it said."""
        done = subprocess.run([sys.executable, str(SCRIPTS / name), self.name, *options], env=self.environment(),
                              cwd=self.folder, capture_output=True, text=True, timeout=seconds * self.patience,
                              check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def architecture(binary):
    """The processor that a function was built for, as the template's parameter names it."""
    with binary.open("rb") as file:
        return MACHINES[int.from_bytes(file.read(20)[18:], "little")]


class Answer:
    """An answer of the API."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def __repr__(self):
        return f"{self.status} {self.body}"


def answer(response):
    """Reads an answer."""
    text = response.read()
    try:
        body = json.loads(text)
    except ValueError:
        body = text.decode(errors="replace")
    return Answer(response.status, response.headers, body)
