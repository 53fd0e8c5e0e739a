// The transfer dialog: to whom, what if that agent cannot take it, and a note for the next one.

import { useApp } from "../core/context.js";
import { canTake, useDirectory } from "../core/directory.js";
import { html, useState } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { may } from "../core/session.js";
import { Choice, TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { isKnownAgent, isKnownQueue, PickAgent, PickQueue } from "./pick-agent.js";
import { t } from "../core/words.js";

const LONGEST_NOTE = 1000;

/** The dialog; `owner` has the conversation now, if anybody does. `onTransfer` gets what `transfer` in core/commands.js takes. */
export function TransferDialog({ conversation, owner, busy, onTransfer, onClose, children }) {
  const { api, user } = useApp();
  const directory = useDirectory(api, user);
  const [to, setTo] = useState("queue");
  const [queue, setQueue] = useState("");
  const [agentId, setAgent] = useState("");
  const [refuse, setRefuse] = useState(false);
  const [note, setNote] = useState("");
  const isReady = { back: true, queue: isKnownQueue(directory, queue), agent: isKnownAgent(directory, agentId) }[to];
  const submit = () => {
    const whom = to === "agent" ? { agentId, refuse } : { queue: to === "back" ? conversation.queue : queue };
    onTransfer({ ...whom, note: note.trim() });
  };
  return html`
    <${FormDialog} title=${t("transfer.transfer", { name: nameOf(conversation) })} act=${t("common.transfer")} busy=${busy} isReady=${isReady} onSubmit=${submit}
      onClose=${onClose}>
      ${children}
      <${Choice} legend=${t("common.to")} options=${targets(conversation, owner)} value=${to} onChange=${setTo} />
      ${to === "queue" &&
      html`<${PickQueue} directory=${directory} not=${[conversation.queue]} value=${queue} onPick=${setQueue} />`}
      ${to === "agent" &&
      html`
        <${PickAgent} directory=${directory} not=${[owner]} value=${agentId} onPick=${setAgent} />
        <${Choice} legend=${ifUnable(directory, agentId)} options=${otherwise(conversation)} value=${refuse} onChange=${setRefuse} />
      `}
      ${!may(user, "supervisor") &&
      to !== "back" &&
      html`<p class="hint">${t("transfer.onlyNamesKnowAre")}</p>`}
      <${TextField} label=${t("transfer.noteNextAgentOptional")} hint=${t("transfer.customerDoesNotSee")} rows="2" most=${LONGEST_NOTE}
        value=${note} onInput=${setNote} />
    <//>
  `;
}

/** To its own queue it goes back, unless it waits there already. */
function targets({ queue, channel_state: state }, owner) {
  const back = { value: "back", label: t("transfer.backQueue", { queue }), hint: state === "pause" ? t("transfer.endsPause") : t("transfer.keepsPlaceLine") };
  return [
    ...(owner ? [back] : []),
    { value: "queue", label: owner ? t("transfer.anotherQueue") : t("transfer.queue") },
    { value: "agent", label: t("transfer.agent") },
  ];
}

function ifUnable({ agents }, agentId) {
  const agent = agents.find(({ id }) => id === agentId);
  if (!agent) return t("transfer.ifAgentCannotTake");
  return canTake(agent) ? t("transfer.ifCannotTakeThen", { agentId }) : t("transfer.cannotTakeNow", { agentId });
}

function otherwise({ queue }) {
  return [
    { value: false, label: t("transfer.putQueue", { queue }) },
    { value: true, label: t("transfer.doNotTransfer") },
  ];
}
