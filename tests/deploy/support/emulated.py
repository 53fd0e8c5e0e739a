"""The template, deployed with `sam deploy` into ministack, as an operator deploys it into AWS."""

import contextlib
import json
import os
import pathlib

import boto3

from . import processes, stack

REGION = "us-east-1"
LAUNCHER = pathlib.Path(__file__).parent / "ministack_launcher.py"
# The account's own keys: ministack's IAM lets them do everything, as AWS lets the account's root.
ROOT = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": REGION}


class Emulated(stack.Stack):
    """A stack on ministack."""

    def __init__(self, endpoint, folder):
        session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name=REGION)
        super().__init__("hiatus", session, folder)
        self.endpoint = endpoint

    def client(self, service):
        return self.session.client(service, endpoint_url=self.endpoint)

    def environment(self):
        return processes.environment(AWS_ENDPOINT_URL=self.endpoint, SAM_CLI_TELEMETRY="0", **ROOT)

    def url(self, path):
        # ApiUrl is a name under amazonaws.com; ministack serves the same API under a path.
        api = self.outputs["ApiUrl"].removeprefix("https://").split(".")[0]
        return f"{self.endpoint}/_aws/execute-api/{api}/$default{path}"

    def parameters(self):
        # The resources that are made on request only are made here too.
        return {"OwnKey": "true", "AlarmEmail": "operator@example.com", "ConsoleHosting": "ENABLED",
                "Tracing": "Active"}

    def decisions(self):
        """What ministack's IAM decided about the functions' roles so far: role, action, resource, decision."""
        journal = self.folder / "iam.jsonl"
        return [json.loads(line) for line in journal.read_text().splitlines()] if journal.exists() else []


@contextlib.contextmanager
def emulated_aws(folder):
    """ministack, with its IAM on, until the block ends."""
    [port] = processes.free_ports()
    endpoint = f"http://127.0.0.1:{port}"
    env = processes.environment(
        # The emulator: on loopback only, without the services that listen on ports of their own.
        AUTH="true", BIND_HOST="127.0.0.1", MINISTACK_HOST="127.0.0.1", GATEWAY_PORT=str(port), IOT_MTLS_ENABLED="0",
        LAMBDA_EXECUTOR="local", IAM_JOURNAL=str(folder / "iam.jsonl"),
        # What its functions get.
        AWS_ENDPOINT_URL=endpoint, RUST_BACKTRACE="1", **ROOT)
    command = [os.environ["HIATUS_MINISTACK"], str(LAUNCHER)]
    with processes.running(command, folder / "ministack.log", env, cwd=folder, ports=[port]):
        yield Emulated(endpoint, folder)
