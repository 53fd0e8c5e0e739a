"""Everything that was made for a stack of this name, found again by the name alone: whatever became of who made it."""

from botocore.exceptions import ClientError

from . import processes


class Leftovers:
    """What there is of a stack, and its deletion. `client` makes clients, by service."""

    def __init__(self, client, name, pause=5):
        self.name, self.pause = name, pause
        self.events, self.sqs, self.dynamodb = client("events"), client("sqs"), client("dynamodb")
        self.stacks, self.pools = client("cloudformation"), client("cognito-idp")
        self.s3, self.logs = client("s3"), client("logs")

    def kinds(self):
        """Each kind of thing: how it is found and deleted. In this order, because a bus with a rule of somebody else's
        cannot be deleted with its stack, and the stack writes to the logs and uses the table."""
        return (("rule", self.rules, self.delete_rule), ("queue", self.queues, self.delete_queue),
                ("stack", self.stack, self.delete_stack), ("table", self.tables, self.delete_table),
                ("user pool", self.user_pools, self.delete_user_pool), ("bucket", self.buckets, self.delete_bucket),
                ("log group", self.log_groups, self.delete_log_group))

    def found(self):
        """What there is, each with its kind."""
        return [f"{kind} {one}" for kind, find, _ in self.kinds() for one in find()]

    def delete(self, say):
        """Deletes it all, and goes on where something refuses; what is left, each with the reason."""
        left = []
        for kind, find, delete in self.kinds():
            try:
                for one in find():
                    say(f"deleting {kind} {one}")
                    delete(one)
            except (ClientError, AssertionError) as error:
                left.append(f"{kind}: {error}")
        return left

    def rules(self):
        """The rules of the test's own subscriber."""
        try:
            return [rule["Name"] for rule in self.events.list_rules(EventBusName=self.name)["Rules"]
                    if rule["Name"] == f"{self.name}-subscriber"]
        except self.events.exceptions.ResourceNotFoundException:
            return []

    def delete_rule(self, rule):
        targets = self.events.list_targets_by_rule(Rule=rule, EventBusName=self.name)["Targets"]
        if targets:
            self.events.remove_targets(Rule=rule, EventBusName=self.name, Ids=[target["Id"] for target in targets])
        self.events.delete_rule(Name=rule, EventBusName=self.name)

    def queues(self):
        return self.sqs.list_queues(QueueNamePrefix=f"{self.name}-subscriber").get("QueueUrls", [])

    def delete_queue(self, url):
        self.sqs.delete_queue(QueueUrl=url)

    def stack(self):
        return [self.name] if self.status() else []

    def status(self):
        """The stack's state, none when it is gone."""
        try:
            return self.stacks.describe_stacks(StackName=self.name)["Stacks"][0]["StackStatus"]
        except ClientError as error:
            if "does not exist" not in str(error):
                raise
            return None

    def delete_stack(self, name):
        # What is being updated cannot be deleted.
        processes.wait_until(f"an end of {self.status()}", self.is_at_rest, 1800, self.pause)
        self.stacks.delete_stack(StackName=name)
        ends = (None, "DELETE_FAILED")
        processes.wait_until("the deletion of the stack", lambda: self.status() in ends, 3600, self.pause)
        if self.status():
            raise AssertionError(self.stacks.describe_stacks(StackName=name)["Stacks"][0].get("StackStatusReason"))

    def is_at_rest(self):
        status = self.status() or ""
        return status == "REVIEW_IN_PROGRESS" or not status.endswith("IN_PROGRESS")

    def tables(self):
        """The stack's table, which outlives it, and those that were restored from it."""
        pages = self.dynamodb.get_paginator("list_tables").paginate()
        return [name for page in pages for name in page["TableNames"] if name.startswith(f"{self.name}-Table-")]

    def delete_table(self, name):
        # A table that is being restored can neither be changed nor deleted.
        processes.wait_until(f"{name} to be active", lambda: self.table_status(name) == "ACTIVE", 7200, self.pause)
        self.dynamodb.update_table(TableName=name, DeletionProtectionEnabled=False)
        processes.wait_until(f"{name} to be active", lambda: self.table_status(name) == "ACTIVE", 600, self.pause)
        self.dynamodb.delete_table(TableName=name)
        processes.wait_until(f"the deletion of {name}", lambda: name not in self.tables(), 600, self.pause)

    def table_status(self, name):
        return self.dynamodb.describe_table(TableName=name)["Table"]["TableStatus"]

    def user_pools(self):
        pages = self.pools.get_paginator("list_user_pools").paginate(MaxResults=60)
        return [pool["Id"] for page in pages for pool in page["UserPools"] if pool["Name"] == self.name]

    def delete_user_pool(self, pool):
        if self.pools.describe_user_pool(UserPoolId=pool)["UserPool"].get("Domain"):
            self.pools.delete_user_pool_domain(UserPoolId=pool, Domain=self.name)
        self.pools.delete_user_pool(UserPoolId=pool)

    def buckets(self):
        """The one for the functions' archives, and the one of customers' files, which outlives the stack."""
        names = [bucket["Name"] for bucket in self.s3.list_buckets()["Buckets"]]
        return [name for name in names if name == self.name or name.startswith(f"{self.name}-mediabucket-")]

    def delete_bucket(self, bucket):
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
            for thing in page.get("Contents", []):
                self.s3.delete_object(Bucket=bucket, Key=thing["Key"])
        self.s3.delete_bucket(Bucket=bucket)

    def log_groups(self):
        pages = self.logs.get_paginator("describe_log_groups").paginate(
            logGroupNamePrefix=f"/aws/vendedlogs/hiatus/{self.name}/")
        return [group["logGroupName"] for page in pages for group in page["logGroups"]]

    def delete_log_group(self, name):
        self.logs.delete_log_group(logGroupName=name)
