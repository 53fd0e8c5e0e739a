// Picking an agent or a queue from the directory.

import { agentInWords, queueInWords } from "../core/directory.js";
import { html } from "../core/html.js";
import { PickName } from "./pick-name.js";
import { t } from "../core/words.js";

/** An agent; those in `not` are left out. */
export function PickAgent({ directory, not = [], value, onPick }) {
  const others = directory.agents.filter(({ id }) => !not.includes(id));
  const options = others.map((agent) => ({ name: agent.id, words: agentInWords(agent) }));
  const wrong = value !== "" && !isKnownAgent(directory, value) && t("pickAgent.noAgentCalled", { name: value });
  return html`<${PickName} label=${t("common.agent")} options=${options} value=${value} wrong=${wrong} onPick=${onPick} />`;
}

/** A queue; those in `not` are left out. */
export function PickQueue({ directory, not = [], label = t("common.queue"), value, onPick }) {
  const others = directory.queues.filter(({ queue }) => !not.includes(queue));
  const options = others.map((queue) => ({ name: queue.queue, words: queueInWords(queue) }));
  const wrong = value !== "" && !isKnownQueue(directory, value) && t("pickAgent.noAgentServesQueue", { name: value });
  return html`<${PickName} label=${label} options=${options} value=${value} wrong=${wrong} onPick=${onPick} />`;
}

/** Whether there is such an agent, as far as that is known. */
export function isKnownAgent({ agents, isComplete }, name) {
  return name !== "" && (!isComplete || agents.some(({ id }) => id === name));
}

/** Whether there is such a queue, as far as that is known. */
export function isKnownQueue({ queues, isComplete }, name) {
  return name !== "" && (!isComplete || queues.some(({ queue }) => queue === name));
}
