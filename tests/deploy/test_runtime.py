"""Every function's release binary under AWS's Lambda Runtime Interface Emulator, with the sample events of `events/`.

The table, the bus and the schedules are those of the local system, in memory. Its own functions run too: what a sample
does to the table is told on the bus and routed, as it would be on AWS.
"""

import json
import os
import pathlib
import re
import subprocess

import pytest
from conftest import ROOT
from support import processes, rie

EVENTS = ROOT / "events"
ANSWERS = json.loads((EVENTS / "answers.json").read_text())
BINARIES = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug"


def logical(function):
    """The name of a function's resource, which `sam build` gives to its folder."""
    return "".join(word.capitalize() for word in function.split("-"))


@pytest.fixture(scope="module")
def variables():
    """The environment that events/env.json gives the functions, on this run's ports."""
    return json.loads((EVENTS / "env.json").read_text())["Parameters"]
