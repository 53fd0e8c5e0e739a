"""Starts ministack 1.5.33 with what it lacks for this template. It patches private functions: the version is pinned.

Each patch closes a gap between ministack and AWS, so that the template itself needs none:

1. `AWS::Serverless::HttpApi` expands to an API with an OpenAPI `Body`, which ministack ignores: such an API would have
   no routes and no authorizer. `apply_body` makes them, with their scopes.
2. It does not know `AWS::Events::Archive` as a resource, though its EventBridge has archives.
3. It refuses alarms on metric math. They are checked (their metrics must name resources of the stack) and made with the
   first of their metrics alone.
4. One-time schedules are looked at every 10 s; here four times a second.
5. It keeps no record of what its IAM decides. Here each decision about a function's role is appended to the file that
   IAM_JOURNAL names, one JSON object a line, for the test to compare with the roles' policies.
6. It leaves out a table's point-in-time recovery, so that the table would not say from when on it can be restored.
7. Its SAM transform is not told the values of parameters, so that a new `Release` would publish no new versions.
8. Its IAM takes every schedule to be of the group `default`; here it is of the group that the request names, as on AWS.
9. `Ref` of a secret is its name; here it is its ARN, as on AWS, which roles' policies rely on.
10. It has no TLS, which the policy of the bucket of files asks for: requests are taken to have come by it.

Runs in ministack's own virtual environment, with the variables that stack.py sets.
"""

import json
import os
import re
import threading

import ministack.core.iam_actions as iam_actions
import ministack.core.iam_evaluator as iam
import ministack.services.cloudformation.changesets as changesets
import ministack.services.cloudformation.engine as engine
import ministack.services.cloudformation.handlers as handlers
import ministack.services.cloudformation.provisioners as cfn
import ministack.services.dynamodb as dynamodb
import ministack.services.eventbridge as eventbridge
import ministack.services.scheduler as scheduler
import samtranslator.translator.transform as sam
from ministack.app import main


def apply_body(api_id, body):
    """The routes, integrations and authorizers of an OpenAPI document (gap 1)."""
    api = cfn._apigw_v2
    for kind in (api._routes, api._integrations, api._authorizers):
        kind[api_id] = {}
    authorizers = {}
    for name, scheme in body.get("components", {}).get("securitySchemes", {}).items():
        authorizer = scheme["x-amazon-apigateway-authorizer"]
        jwt = authorizer["jwtConfiguration"]
        authorizers[name], _ = cfn._apigw_v2_authorizer_create(name, {
            "ApiId": api_id, "Name": name, "AuthorizerType": "JWT", "IdentitySource": [authorizer["identitySource"]],
            "JwtConfiguration": {"Issuer": jwt["issuer"], "Audience": jwt["audience"]},
        }, "")
    for path, operations in body.get("paths", {}).items():
        for method, operation in operations.items():
            route(api_id, f"{method.upper()} {path}", operation, authorizers)


def route(api_id, key, operation, authorizers):
    integration = operation["x-amazon-apigateway-integration"]
    function = integration["uri"].split("/functions/", 1)[1].rsplit("/invocations", 1)[0]
    integration_id, _ = cfn._apigw_v2_integration_create("i", {
        "ApiId": api_id, "IntegrationType": integration["type"].upper(), "IntegrationUri": function,
        "PayloadFormatVersion": str(integration["payloadFormatVersion"]),
    }, "")
    properties = {"ApiId": api_id, "RouteKey": key, "Target": f"integrations/{integration_id}"}
    for requirement in operation.get("security", []):
        for name, scopes in requirement.items():
            # SAM's word for a route without an authorizer.
            if name == "NONE":
                continue
            properties.update(AuthorizationType="JWT", AuthorizerId=authorizers[name], AuthorizationScopes=list(scopes))
    cfn._apigw_v2_route_create("r", properties, "")


def patch_http_api():
    handlers = cfn._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create, update = handlers["create"], handlers["update"]

    def create_with_body(logical_id, properties, stack):
        api_id, outputs = create(logical_id, properties, stack)
        apply_body(api_id, properties.get("Body") or {})
        return api_id, outputs

    def update_with_body(api_id, old, new, stack, logical_id=None):
        result = update(api_id, old, new, stack, logical_id)
        apply_body(result[0], new.get("Body") or {})
        return result

    handlers["create"], handlers["update"] = create_with_body, update_with_body


def patch_secrets():
    handlers = cfn._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
    create, update, delete = handlers["create"], handlers["update"], handlers["delete"]

    def name(arn):
        return arn.rsplit(":", 1)[1].rsplit("-", 1)[0]

    def create_by_arn(logical_id, properties, stack):
        _, outputs = create(logical_id, properties, stack)
        return outputs["Arn"], outputs

    def update_by_arn(arn, old, new, stack, logical_id=None):
        _, outputs = update(name(arn), old, new, stack, logical_id)
        return outputs["Arn"], outputs

    def delete_by_arn(arn, properties):
        delete(name(arn), properties)

    handlers.update(create=create_by_arn, update=update_by_arn, delete=delete_by_arn)


def patch_archive():
    def create(logical_id, properties, stack):
        name = f"{stack}-{logical_id}"
        status, _, answer = eventbridge._create_archive({
            "ArchiveName": name, "EventSourceArn": properties["SourceArn"],
            "RetentionDays": properties["RetentionDays"], "EventPattern": json.dumps(properties["EventPattern"]),
        })
        if status != 200:
            raise ValueError(f"AWS::Events::Archive: {answer}")
        return name, {"Arn": eventbridge._archives[name]["ArchiveArn"]}

    def delete(name, _properties):
        eventbridge._delete_archive({"ArchiveName": name})

    cfn._RESOURCE_HANDLERS["AWS::Events::Archive"] = {"create": create, "delete": delete}


def patch_alarms():
    handlers = cfn._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"]
    create, update = handlers["create"], handlers["update"]

    def simple(properties, name, stack):
        """The properties of an alarm that ministack takes."""
        metrics = [metric["MetricStat"]["Metric"] for metric in properties.get("Metrics", []) if "MetricStat" in metric]
        for dimension in (dimension for metric in metrics for dimension in metric.get("Dimensions", [])):
            # An index has the same name in every table, and an API's id does not name its stack.
            if dimension["Name"] not in ("GlobalSecondaryIndexName", "ApiId") and stack not in dimension["Value"]:
                raise ValueError(f"{name} watches {dimension}, which is not of this stack")
        first = metrics[0] if metrics else {}
        return {key: value for key, value in properties.items() if key != "Metrics"} | first

    def create_alarm(logical_id, properties, stack):
        return create(logical_id, simple(properties, logical_id, stack), stack)

    def update_alarm(name, old, new, stack, *rest, **more):
        return update(name, simple(old, name, stack), simple(new, name, stack), stack, *rest, **more)

    handlers.update(create=create_alarm, update=update_alarm)


def patch_transform():
    transform, values = sam.transform, threading.local()

    def transform_with_values(template, _none, loader):
        return transform(template, values.of_parameters, loader)

    def noting_values(apply):
        def apply_transforms(template, provided=None, previous=None):
            values.of_parameters = engine._transform_parameters(template, provided, previous)
            return apply(template, provided, previous)
        return apply_transforms

    sam.transform = transform_with_values
    for caller in (changesets, handlers):
        caller._apply_transforms = noting_values(caller._apply_transforms)


def patch_recovery():
    handlers = cfn._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]
    create = handlers["create"]

    def create_with_recovery(logical_id, properties, stack):
        name, outputs = create(logical_id, properties, stack)
        recovery = properties.get("PointInTimeRecoverySpecification", {})
        dynamodb._pitr_settings[name] = recovery.get("PointInTimeRecoveryEnabled", False)
        return name, outputs

    handlers["create"] = create_with_recovery


def patch_iam(journal):
    evaluate, of_resource, lock, now = iam.evaluate, iam.evaluate_resource_policy, threading.Lock(), threading.local()

    def evaluate_of_resource(*rest, **more):
        now.is_of_resource = True
        try:
            return of_resource(*rest, **more)
        finally:
            now.is_of_resource = False

    def evaluate_and_note(context, policies, *rest, **more):
        context.secure_transport = True
        result = evaluate(context, policies, *rest, **more)
        role = re.search(r":assumed-role/([^/]+)/", context.principal_arn)
        # Of some resources their own policy is asked, too; where there is none, it says nothing.
        says_nothing = getattr(now, "is_of_resource", False) and result.decision == "ImplicitDeny"
        if role and any(policies) and not says_nothing:
            line = json.dumps({"role": role[1], "action": context.action, "resource": context.resource_arn,
                               "decision": result.decision})
            with lock, open(journal, "a", encoding="utf-8") as file:
                file.write(line + "\n")
        return result

    iam.evaluate, iam.evaluate_resource_policy = evaluate_and_note, evaluate_of_resource


def patch_schedule_groups():
    resource_of = iam_actions.extract_resource_arn

    def resource_in_its_group(service, method, path, headers, body, query_params, *where):
        resource = resource_of(service, method, path, headers, body, query_params, *where)
        if service != "scheduler" or ":schedule/default/" not in resource:
            return resource
        group = iam_actions._safe_json_field(body, "GroupName") or iam_actions._query_param(query_params, "groupName")
        return resource.replace(":schedule/default/", f":schedule/{group or 'default'}/")

    iam_actions.extract_resource_arn = resource_in_its_group


scheduler._SCHEDULE_TICK_INTERVAL = 0.25
patch_schedule_groups()
patch_http_api()
patch_secrets()
patch_archive()
patch_alarms()
patch_recovery()
patch_transform()
patch_iam(os.environ["IAM_JOURNAL"])
main()
