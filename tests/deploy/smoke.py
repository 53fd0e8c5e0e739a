"""scripts/smoke-aws: the steps of test_chain.py on a fresh stack, and the deletion of all that was made for it."""

import argparse
import json
import os
import pathlib
import secrets
import signal
import subprocess
import sys

import boto3
import pytest
from botocore.exceptions import BotoCoreError, ClientError
from support.leftovers import Leftovers

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHAIN, REDRIVE = (str(ROOT / "tests/deploy" / file) for file in ("test_chain.py", "test_redrive.py"))
PREFIX = "hiatus-smoke-"
AGAIN = "What is left costs money. To delete it: scripts/smoke-aws --delete"
WHAT = """\
Account {account}, region {region}: deploys the stack {name},
with {issuer}, a bucket and a queue of the same name, and deletes all of it at the end. It should take about an
hour, most of it DynamoDB's restore, and cost less than a dollar by list prices. Neither was measured yet."""


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/smoke-aws", description="Tries Hiatus on AWS itself.")
    parser.add_argument("--emulated", action="store_true", help="on an emulated AWS; needs no credentials")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--delete", metavar="NAME", help="delete what a run has left, and nothing else")
    parser.add_argument("--build", type=pathlib.Path, help="a folder of built functions, such as an unpacked release")
    parser.add_argument("--architecture", choices=["arm64", "x86_64"], default="arm64",
                        help="what is built without --build (default: arm64)")
    parser.add_argument("--region")
    parser.add_argument("--profile")
    issuer = parser.add_argument_group("an issuer of your own, instead of a user pool that is made and deleted")
    issuer.add_argument("--issuer", help="JwtIssuer")
    issuer.add_argument("--audiences", default="hiatus", help="JwtAudiences")
    issuer.add_argument("--scope-prefix", default="")
    issuer.add_argument("--tokens", metavar="COMMAND", help="prints a token for a name and a scope")
    given = parser.parse_args()
    if bool(given.issuer) != bool(given.tokens):
        parser.error("--issuer and --tokens go together")
    if given.delete and not given.delete.startswith(PREFIX):
        parser.error(f"{given.delete} is not of a run: their names begin with {PREFIX}")
    return given


def build(architecture):
    """Builds every function; the folder."""
    command = f"source scripts/checks/lib.sh; sam_build {architecture}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()


def steps(*options, **variables):
    """Runs the tests with these variables; their exit code."""
    os.environ.update(variables)
    return int(pytest.main(["-p", "no:cacheprovider", *options]))


def on_aws(given):
    """The steps on AWS; the exit code."""
    session = boto3.Session(region_name=given.region, profile_name=given.profile)
    try:
        account = session.client("sts").get_caller_identity()["Account"]
    except (BotoCoreError, ClientError) as error:
        sys.exit(f"AWS cannot be used: {error}\nWithout an account: scripts/smoke-aws --emulated")
    # Everything that is called from here on finds it there: boto3, the SAM CLI, the scripts.
    os.environ.update(AWS_REGION=session.region_name, AWS_DEFAULT_REGION=session.region_name)
    if given.profile:
        os.environ["AWS_PROFILE"] = given.profile
    if given.delete:
        return deleted(session, given.delete)
    name = PREFIX + secrets.token_hex(4)
    issuer = f"tokens of {given.issuer}" if given.issuer else "a user pool of Amazon Cognito"
    agreed(given, WHAT.format(account=account, region=session.region_name, name=name, issuer=issuer))
    variables = {"HIATUS_SMOKE_STACK": name, "HIATUS_BUILD": str(given.build or build(given.architecture))}
    if given.issuer:
        variables["HIATUS_SMOKE_ISSUER"] = json.dumps({
            "url": given.issuer, "audiences": given.audiences.split(","), "scope_prefix": given.scope_prefix,
            "command": given.tokens})
    # So that a kill deletes too, but for kill -9.
    for kind in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(kind, interrupt)
    code = 1
    try:
        # Without this step the next ones would only wait in vain.
        code = steps("-v", "-x", CHAIN, **variables)
    finally:
        left = deleted(session, name)
    return code or left


def interrupt(*_):
    raise KeyboardInterrupt


def agreed(given, what):
    """Goes on only where somebody said yes."""
    print(what)
    if given.yes:
        return
    if not sys.stdin.isatty():
        sys.exit("Nobody can be asked here: say --yes.")
    if input("Go on? [y/N] ").strip().lower() not in ("y", "yes"):
        sys.exit("Nothing was done.")


def deleted(session, name):
    """Deletes what there is of this name; 0 if nothing is left."""
    print(f"deleting everything of {name}")
    try:
        left = Leftovers(session.client, name).delete(print)
    except BaseException:
        print(f"interrupted. {AGAIN} {name}", file=sys.stderr)
        raise
    for one in left:
        print(f"left: {one}", file=sys.stderr)
    if left:
        print(f"{AGAIN} {name}", file=sys.stderr)
    return 1 if left else 0


def main():
    given = arguments()
    if not given.emulated:
        sys.exit(on_aws(given))
    # The binaries run on this machine.
    built = given.build or os.environ.get("HIATUS_BUILD") or build("")
    sys.exit(steps("-q", CHAIN, REDRIVE, HIATUS_BUILD=str(built)))


if __name__ == "__main__":
    main()
