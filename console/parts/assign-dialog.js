// The dialog in which a supervisor puts a conversation into an agent's hands.

import { useApp } from "../core/context.js";
import { canTake, useDirectory } from "../core/directory.js";
import { html, useState } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { FormDialog } from "./form-dialog.js";
import { isKnownAgent, PickAgent } from "./pick-agent.js";
import { t } from "../core/words.js";

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
    <${FormDialog} title=${t("assign.assign", { name: nameOf(conversation) })} act=${t("common.assign")} isReady=${isKnownAgent(directory, agentId)}
      onSubmit=${() => onAssign({ agentId, force: force && mayForce })} forAgent=${about} ...${{ busy, refusal, onClose }}>
      <p class="hint">${whatHappens(conversation, owner)}</p>
      <${PickAgent} directory=${directory} not=${[owner]} value=${agentId} onPick=${setAgent} />
      ${mayForce &&
      html`
        <label class="option">
          <input type="checkbox" checked=${force} onChange=${(event) => setForce(event.currentTarget.checked)} />
          <span>${t("assign.beyondCapacity")} <span class="hint">${t("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `;
}

function whatHappens({ channel_state: state }, owner) {
  if (state === "inactive") return t("assign.takenUpAgainBefore");
  if (state === "pause") return t("assign.hasPausedPauseEnds", { owner });
  return owner ? t("assign.hasTakenFromThem", { owner }) : t("assign.waitsQueueAgentHas");
}
