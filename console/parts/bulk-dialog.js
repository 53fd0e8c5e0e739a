// The dialog in which a supervisor says what is done with many conversations.

import { ACTIONS, actionsOf, bodyOf, tallyOf } from "../core/bulk-actions.js";
import { startRun } from "../core/bulk.js";
import { useApp } from "../core/context.js";
import { useDirectory } from "../core/directory.js";
import { html, useState } from "../core/html.js";
import { runRows } from "../core/rows-run.js";
import { Choice, NumberField } from "./fields.js";
import { isKnownAgent, isKnownQueue, PickAgent, PickQueue } from "./pick-agent.js";
import { RunDialog } from "./run-dialog.js";
import { t } from "../core/words.js";

const [SHORTEST, LONGEST] = [1, 14 * 24];
const NOWHERE = { to: "queue", queue: "", agentId: "", hours: 24 };

/**
 * The dialog for the `chosen` conversations, or for all that matches the list; `listed` is what is on screen. `onStarted` gets
 * `{key, action, conversations, forAgent}`, and `started`, a run of the API, or `rows`, one of this page.
 */
export function BulkDialog({ list, chosen, listed, onStarted, onClose }) {
  const { api, user } = useApp();
  const directory = useDirectory(api, user);
  const [isForAll, setForAll] = useState(chosen.length === 0);
  const actions = actionsOf(list, isForAll);
  const [form, setForm] = useState({ ...NOWHERE, action: actions[0] });
  const action = actions.includes(form.action) ? form.action : actions[0];
  const body = bodyOf({ ...form, action });
  const ids = chosen.map(({ id }) => id);
  const start = async (dryRun) => {
    if (dryRun || isForAll) return startRun(api, { filter: list.filter, action, body, dryRun });
    return { body: { rows: runRows(api, chosen, { action, body }) } };
  };
  const begun = (run) => {
    const common = { key: run.bulk_id ?? crypto.randomUUID(), action, forAgent: body.agent_id };
    onStarted(run.rows ? { ...common, rows: run.rows, conversations: chosen } : { ...common, started: run, conversations: listed });
  };
  const options = [
    { value: false, label: t("bulk.conversationsSelected", { count: chosen.length }) },
    { value: true, label: t("bulk.allListHas"), hint: t("bulk.alsoNotListed") },
  ];
  return html`
    <${RunDialog} title=${t("bulk.doMany")} act=${ACTIONS[action].words} isReady=${isReady({ ...form, action }, directory)} start=${start}
      asked=${JSON.stringify([isForAll, action, body, ids])} tally=${isForAll ? undefined : (run) => tallyOf(run, ids)} onStarted=${begun} onClose=${onClose}>
      ${chosen.length > 0 && list.isExact && html`<${Choice} legend=${t("bulk.which")} options=${options} value=${isForAll} onChange=${setForAll} />`}
      <${Choice} legend=${t("bulk.what")} value=${action} onChange=${(name) => setForm({ ...form, action: name })}
        options=${actions.map((name) => ({ value: name, label: ACTIONS[name].words, hint: ACTIONS[name].hint }))} />
      <${With} form=${{ ...form, action }} directory=${directory} onChange=${(fields) => setForm({ ...form, ...fields })} />
    <//>
  `;
}

const TO = [
  { value: "queue", label: t("bulk.queue") },
  { value: "agent", label: t("bulk.agent") },
];

/** What an action needs to know. */
function With({ form, directory, onChange }) {
  const agent = html`<${PickAgent} directory=${directory} value=${form.agentId} onPick=${(agentId) => onChange({ agentId })} />`;
  if (form.action === "resume") {
    return html`${agent}<p class="hint">${t("bulk.withoutAgentEachResumed")}</p>`;
  }
  if (form.action === "extend") {
    return html`<${NumberField} label=${t("bulk.hoursLonger")} value=${form.hours} min=${SHORTEST} max=${LONGEST}
      onChange=${(hours) => onChange({ hours })} />`;
  }
  if (form.action !== "transfer") return null;
  return html`
    <${Choice} legend=${t("common.to")} options=${TO} value=${form.to} onChange=${(to) => onChange({ to })} />
    ${form.to === "agent"
      ? agent
      : html`<${PickQueue} directory=${directory} value=${form.queue} onPick=${(queue) => onChange({ queue })} />`}
  `;
}

function isReady({ action, to, queue, agentId, hours }, directory) {
  if (action === "resume") return agentId === "" || isKnownAgent(directory, agentId);
  if (action === "extend") return hours >= SHORTEST && hours <= LONGEST;
  if (action !== "transfer") return true;
  return to === "agent" ? isKnownAgent(directory, agentId) : isKnownQueue(directory, queue);
}
