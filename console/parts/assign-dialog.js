// The dialog in which a supervisor puts a conversation into an agent's hands.

import { useApp } from "../core/context.js";
import { canTake, useDirectory } from "../core/directory.js";
import { html, useState } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";
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
  const submit = (event) => {
    event.preventDefault();
    if (isKnownAgent(directory, agentId)) onAssign({ agentId, force: force && mayForce });
  };
  return html`
    <${Dialog} title=${`Assign ${nameOf(conversation)}`} onClose=${onClose}>
      <form onSubmit=${submit} novalidate>
        <div class="dialog-body">
          <p class="hint">${whatHappens(conversation, owner)}</p>
          <${PickAgent} directory=${directory} not=${[owner]} value=${agentId} onPick=${setAgent} />
          ${mayForce &&
          html`
            <label class="option">
              <input type="checkbox" checked=${force} onChange=${(event) => setForce(event.currentTarget.checked)} />
              <span>Beyond the capacity <span class="hint">the agent then has more than was agreed</span></span>
            </label>
          `}
          <${RefusalNotice} refusal=${refusal} forAgent=${about} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${onClose}>Cancel</button>
          <button type="submit" class="primary" disabled=${busy || !isKnownAgent(directory, agentId)}>Assign</button>
        </div>
      </form>
    <//>
  `;
}

function whatHappens({ channel_state: state }, owner) {
  if (state === "inactive") return "It is taken up again, before the customer replies.";
  if (state === "pause") return `${owner} has paused it. The pause ends.`;
  return owner ? `${owner} has it. It is taken from them at once.` : "It waits in its queue. The agent has it at once.";
}
