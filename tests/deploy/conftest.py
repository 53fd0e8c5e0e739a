"""Shared by the deployment tests: the repository, the built functions, and the AWS that a stack is deployed to."""

import json
import os
import pathlib

import pytest
from support import cognito, emulated, given, real
from support import issuer as issuers

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The stack's name on AWS itself, where scripts/smoke-aws is run on it.
ON_AWS = os.environ.get("HIATUS_SMOKE_STACK")
# Who has a token of their own on AWS.
AGENTS = ("alice", "bob", "carol", "dave", "erin", "ivan")


def pytest_configure(config):
    config.addinivalue_line("markers", "emulated: needs what only the emulated AWS allows, or would only cost on AWS")
    config.addinivalue_line("markers", "real: shows what the emulated AWS cannot")


def pytest_collection_modifyitems(config, items):
    other = "emulated" if ON_AWS else "real"
    left_out = [item for item in items if item.get_closest_marker(other)]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def build():
    """The folder that `sam build` filled: a template, and a folder with a bootstrap for each function."""
    return pathlib.Path(os.environ["HIATUS_BUILD"])


@pytest.fixture(scope="module")
def aws(tmp_path_factory):
    """A stack that is not deployed yet."""
    folder = tmp_path_factory.mktemp("aws")
    if ON_AWS:
        yield real.Real(ON_AWS, folder)
    else:
        with emulated.emulated_aws(folder) as running:
            yield running


@pytest.fixture(scope="module")
def issuer(aws):
    """Whose tokens the API takes."""
    if not ON_AWS:
        with issuers.serving("hiatus") as serving:
            yield serving
    elif chosen := os.environ.get("HIATUS_SMOKE_ISSUER"):
        yield given.Given(**json.loads(chosen))
    else:
        yield cognito.Cognito(aws, AGENTS)
