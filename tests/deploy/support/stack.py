"""The template, deployed with `sam deploy` into ministack, as an operator deploys it into AWS."""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import urllib.error
import urllib.request

import boto3

from . import processes

REGION = "us-east-1"
STACK = "hiatus"
SAM = pathlib.Path(sys.executable).parent / "sam"
LAUNCHER = pathlib.Path(__file__).parent / "ministack_launcher.py"
SCRIPTS = pathlib.Path(__file__).resolve().parents[3] / "scripts"
# The account's own keys: ministack's IAM lets them do everything, as AWS lets the account's root.
ROOT = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": REGION}


class Stack:
    """A deployed stack."""

    def __init__(self, endpoint, folder):
        self.endpoint = endpoint
        self.folder = folder
        self.outputs = {}

    def client(self, service):
        """A client of one AWS service, with the account's own keys."""
        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION,
                            aws_access_key_id="test", aws_secret_access_key="test")

    def deploy(self, template, **parameters):
        """Deploys, or updates, the stack with these parameters."""
        command = [
            str(SAM), "deploy", "--template-file", str(template), "--stack-name", STACK, "--region", REGION,
            "--resolve-s3", "--capabilities", "CAPABILITY_IAM", "--no-confirm-changeset", "--no-progressbar",
            "--no-fail-on-empty-changeset",
            "--parameter-overrides", *[f"{name}={value}" for name, value in parameters.items()],
        ]
        env = processes.environment(AWS_ENDPOINT_URL=self.endpoint, SAM_CLI_TELEMETRY="0", **ROOT)
        done = subprocess.run(command, env=env, cwd=self.folder, capture_output=True, text=True, timeout=300,
                              check=False)
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
        described = self.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
        assert described["StackStatus"] in ("CREATE_COMPLETE", "UPDATE_COMPLETE"), described["StackStatus"]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in described["Outputs"]}

    def resources(self):
        """The physical ids of the stack's resources, by their logical ones."""
        pages = self.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=STACK)
        return {resource["LogicalResourceId"]: resource["PhysicalResourceId"]
                for page in pages for resource in page["StackResourceSummaries"]}

    def request(self, method, path, token=None, body=None, headers=None):
        """A request to the API: status, headers and body, whether JSON or not."""
        # ApiUrl is a name under amazonaws.com; ministack serves the same API under a path.
        api = self.outputs["ApiUrl"].removeprefix("https://").split(".")[0]
        url = f"{self.endpoint}/_aws/execute-api/{api}/$default{path}"
        headers = dict(headers or {})
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        data = None
        if body is not None:
            headers["content-type"] = "application/json"
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return answer(response)
        except urllib.error.HTTPError as error:
            return answer(error)

    def give_up(self, queue, function, **body):
        """Puts a letter into a queue, as Lambda does with what this function did not take."""
        arn = f"arn:aws:lambda:{REGION}:000000000000:function:{self.resources()[function]}:live"
        letter = {"version": "1.0", "requestContext": {"functionArn": arn}} | body
        self.client("sqs").send_message(QueueUrl=self.outputs[f"{queue}Url"], MessageBody=json.dumps(letter))

    def pointer_to(self, conversation):
        """Where the stream has the first record of a conversation."""
        streams = self.client("dynamodbstreams")
        stream = streams.list_streams(TableName=self.outputs["TableName"])["Streams"][0]["StreamArn"]
        for shard in streams.describe_stream(StreamArn=stream)["StreamDescription"]["Shards"]:
            iterator = streams.get_shard_iterator(StreamArn=stream, ShardId=shard["ShardId"],
                                                  ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
            while iterator:
                answer = streams.get_records(ShardIterator=iterator)
                for record in (one["dynamodb"] for one in answer["Records"]):
                    if record["Keys"] == {"pk": {"S": f"C#{conversation}"}, "sk": {"S": "C"}}:
                        number = record["SequenceNumber"]
                        return {"streamArn": stream, "shardId": shard["ShardId"], "batchSize": 1,
                                "startSequenceNumber": number, "endSequenceNumber": number}
                iterator = answer.get("NextShardIterator") if answer["Records"] else None
        raise AssertionError(f"the stream has nothing of {conversation}")

    def script(self, name, *options):
        """Runs one of the operators' scripts on this stack; what it said."""
        env = processes.environment(AWS_ENDPOINT_URL=self.endpoint, **ROOT)
        done = subprocess.run([sys.executable, str(SCRIPTS / name), STACK, *options], env=env, cwd=self.folder,
                              capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def decisions(self):
        """What ministack's IAM decided about the functions' roles so far: role, action, resource, decision."""
        journal = self.folder / "iam.jsonl"
        return [json.loads(line) for line in journal.read_text().splitlines()] if journal.exists() else []


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


@contextlib.contextmanager
def emulated_aws(folder):
    """ministack, with its IAM on, until the block ends."""
    port = processes.free_port()
    endpoint = f"http://127.0.0.1:{port}"
    env = processes.environment(
        # The emulator: on loopback only, without the services that listen on ports of their own.
        AUTH="true", BIND_HOST="127.0.0.1", MINISTACK_HOST="127.0.0.1", GATEWAY_PORT=str(port), IOT_MTLS_ENABLED="0",
        LAMBDA_EXECUTOR="local", IAM_JOURNAL=str(folder / "iam.jsonl"),
        # What its functions get.
        AWS_ENDPOINT_URL=endpoint, RUST_BACKTRACE="1", **ROOT)
    command = [os.environ["HIATUS_MINISTACK"], str(LAUNCHER)]
    with processes.running(command, folder / "ministack.log", env, cwd=folder, ports=[port]):
        yield Stack(endpoint, folder)
