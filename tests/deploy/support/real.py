"""A stack on AWS itself, with the credentials and the region of whoever runs scripts/smoke-aws."""

import os

import boto3

from . import stack

# The functions for which the template can reserve executions, and what Lambda keeps unreserved.
BACKGROUND, UNRESERVED = 5, 100


class Real(stack.Stack):
    """A stack on AWS."""

    patience = 6
    rules_take = 60
    # EventBridge Scheduler looks once a minute.
    short_pause = 90

    def __init__(self, name, folder):
        super().__init__(name, boto3.Session(), folder)

    def environment(self):
        return dict(os.environ, SAM_CLI_TELEMETRY="0")

    def parameters(self):
        limits = self.client("lambda").get_account_settings()["AccountLimit"]
        # A new account may have ten executions in all, of which none can be reserved.
        spare = limits["UnreservedConcurrentExecutions"] - UNRESERVED
        return {"AccountConcurrency": limits["ConcurrentExecutions"], "Tracing": "Active", "LogRetentionDays": 1,
                "ArchiveRetentionDays": 1, "BackgroundConcurrency": max(0, min(50, spare // BACKGROUND))}
