"""Shared by the deployment tests: where the repository and the built functions are."""

import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def build():
    """The folder that `sam build` filled: a template, and a folder with a bootstrap for each function."""
    return pathlib.Path(os.environ["HIATUS_BUILD"])
