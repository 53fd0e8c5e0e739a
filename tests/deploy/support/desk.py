"""Those who call the API, and one who listens to the bus: through them every step is driven and seen."""

import json

SETTINGS = {
    "leave": {"enabled": True, "on_reply": "new_task", "window_seconds": 7776000,
              "custom_routing_timeout_seconds": 300, "unanswered": "allow"},
    "pause": {"enabled": True, "time_limit_seconds": 1209600, "at_capacity": "queue", "hold_seconds": 900},
    "channels": ["*"],
    "history": {"retention_seconds": 7776000},
}
SECRET = "the-text-of-a-message"


class Desk:
    """Everybody who calls the API."""

    def __init__(self, deployed, issuer):
        self.stack = deployed
        self.issuer = issuer

    def id(self, name):
        """What the API calls an agent."""
        return self.issuer.subject(name)

    def ask(self, who, scope, method, path, body=None, **headers):
        """A request with a token for this subject and scope."""
        token = self.issuer.token(who, scope)
        return self.stack.request(method, path, token, body, {k.replace("_", "-"): v for k, v in headers.items()})

    def agent(self, name, method, path, body=None, **headers):
        return self.ask(name, "agent", method, path, body, **headers)

    def ready(self, name, queue, capacity=3):
        """Makes an agent available in a queue."""
        body = {"availability": "available", "capacity": capacity, "queues": [queue]}
        answer = self.ask("root", "supervisor", "PUT", f"/v1/agents/{self.id(name)}", body)
        assert answer.status == 200, answer

    def write(self, customer, queue, message):
        """A customer's message."""
        body = {"channel": "sms", "from": customer, "to": "+15559999", "message_id": message, "queue": queue,
                "body": f"{SECRET} {message}"}
        answer = self.ask("webhook", "channel", "POST", "/v1/messages", body)
        assert answer.status == 201, answer
        return answer.body

    def conversation(self, conversation):
        answer = self.ask("sam", "supervisor", "GET", f"/v1/conversations/{conversation}")
        assert answer.status == 200, answer
        return answer.body

    def wait_for(self, conversation, what, ready, seconds=40):
        """Waits until the conversation is as it should be; the conversation then."""
        def look():
            seen = self.conversation(conversation)
            return seen if ready(seen) else None
        return self.stack.wait_until(f"{what} of {conversation}", look, seconds)

    def assigned_to(self, conversation, agent):
        agent = self.id(agent)

        def assigned(seen):
            return seen["task"] and (seen["task"]["status"], seen["task"]["agent_id"]) == ("assigned", agent)
        return self.wait_for(conversation, f"assignment to {agent}", assigned)


class Subscriber:
    """An SQS queue that a rule of the bus feeds with everything, as an own consumer would."""

    def __init__(self, deployed):
        self.stack, self.sqs, self.seen = deployed, deployed.client("sqs"), []
        events, bus, name = deployed.client("events"), deployed.outputs["BusName"], f"{deployed.name}-subscriber"
        rule = events.put_rule(Name=name, EventBusName=bus, EventPattern=json.dumps({"source": ["hiatus"]}))["RuleArn"]
        self.url = self.sqs.create_queue(QueueName=name)["QueueUrl"]
        arn = self.sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        policy = {"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage",
            "Resource": arn, "Condition": {"ArnEquals": {"aws:SourceArn": rule}}}]}
        self.sqs.set_queue_attributes(QueueUrl=self.url, Attributes={"Policy": json.dumps(policy)})
        events.put_targets(Rule=name, EventBusName=bus, Targets=[{"Id": "queue", "Arn": arn}])

    def receive(self):
        """Everything that has arrived so far."""
        while True:
            answer = self.sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10)
            messages = answer.get("Messages", [])
            self.seen += [json.loads(message["Body"]) for message in messages]
            for message in messages:
                self.sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
            if not messages:
                return self.seen

    def wait_for(self, conversation, *kinds):
        """Waits until these events of a conversation have arrived; the events."""
        def look():
            details = [e["detail"] for e in self.receive() if e["detail"].get("conversation_id") == conversation]
            return details if set(kinds) <= {detail["type"] for detail in details} else None
        return self.stack.wait_until(f"{kinds} of {conversation}", look, 40)
