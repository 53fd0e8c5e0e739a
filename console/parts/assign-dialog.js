// The dialog in which a supervisor puts a conversation into an agent's hands.

import { useApp } from "../core/context.js";
import { canTake, useDirectory } from "../core/directory.js";
import { html, useState } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { FormDialog } from "./form-dialog.js";
import { isKnownAgent, PickAgent } from "./pick-agent.js";

/**
 * The dialog; `onAssign` gets `{agentId, force}`. A left conversation cannot be forced on anybody: it is taken up within the
 * agent's capacity.
 */
export function AssignDialog({ conversation, owner, busy, refusal, about, onAssign, onClose }) {
  const { api, user } = useApp();
  const directory = useDirectory(api, user);
  const [agentId, setAgent] = useState("");
  const [force, setForce] = useState(false);
  const agent = directory.agents.find(({ id }) => id === agentId);
  const isFull = agent && !canTake(agent) && agent.availability === "available";
  const mayForce = conversation.channel_state !== "inactive" && (isFull || refusal?.code === "agent_at_capacity");
  return html`
    <${FormDialog} title=${`Assign ${nameOf(conversation)}`} act="Assign" isReady=${isKnownAgent(directory, agentId)}
      onSubmit=${() => onAssign({ agentId, force: force && mayForce })} forAgent=${about} ...${{ busy, refusal, onClose }}>
      <p class="hint">${whatHappens(conversation, owner)}</p>
      <${PickAgent} directory=${directory} not=${[owner]} value=${agentId} onPick=${setAgent} />
      ${mayForce &&
      html`
        <label class="option">
          <input type="checkbox" checked=${force} onChange=${(event) => setForce(event.currentTarget.checked)} />
          <span>Beyond the capacity <span class="hint">the agent then has more than was agreed</span></span>
        </label>
      `}
    <//>
  `;
}

function whatHappens({ channel_state: state }, owner) {
  if (state === "inactive") return "It is taken up again, before the customer replies.";
  if (state === "pause") return `${owner} has paused it. The pause ends.`;
  return owner ? `${owner} has it. It is taken from them at once.` : "It waits in its queue. The agent has it at once.";
}
