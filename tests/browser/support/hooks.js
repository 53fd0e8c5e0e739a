// Finds hooks that are not called each time that their component is: Preact knows them by their order.

import { parse } from "acorn";
import { ancestor } from "acorn-walk";

const HOOK = /^use[A-Z]/;
const OWNER = /^(use)?[A-Z]/;
const LOOPS = ["ForStatement", "ForOfStatement", "ForInStatement", "WhileStatement", "DoWhileStatement"];
const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** The names of the hooks that a module calls under a condition, in a loop, after a return, or in a function within a component. */
export function conditionalHooks(source) {
  const found = [];
  ancestor(parse(source, { ecmaVersion: "latest", sourceType: "module" }), {
    CallExpression(node, _, ancestors) {
      if (node.callee.type === "Identifier" && HOOK.test(node.callee.name) && !isAlways(ancestors)) found.push(node.callee.name);
    },
  });
  return found;
}

function isAlways(ancestors) {
  const at = ancestors.findLastIndex(({ type }) => FUNCTIONS.includes(type));
  if (at < 0 || !OWNER.test(nameOf(ancestors, at))) return false;
  const path = ancestors.slice(at);
  return path.every((node, n) => !isSometimes(node, path[n + 1])) && !comesAfterReturn(ancestors[at], path.at(-1));
}

/** The name of the function at `at`, which may be given to a variable, or to what a variable is made of. */
function nameOf(ancestors, at) {
  const named = ancestors[at].id ?? ancestors.slice(0, at).findLast(({ type }) => type === "VariableDeclarator")?.id;
  return named?.name ?? "";
}

function isSometimes(node, inner) {
  if (LOOPS.includes(node.type)) return true;
  if (node.type === "LogicalExpression") return inner === node.right;
  return ["IfStatement", "ConditionalExpression"].includes(node.type) && inner !== node.test;
}

function comesAfterReturn({ body }, call) {
  return body.type === "BlockStatement" && body.body.some((statement) => statement.end <= call.start && returns(statement));
}

function returns({ type, consequent }) {
  if (type === "ReturnStatement") return true;
  const inner = consequent?.type === "BlockStatement" ? consequent.body : [consequent];
  return type === "IfStatement" && inner.some((statement) => statement?.type === "ReturnStatement");
}
