// The presence control: availability, capacity and queues.

import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { totalOf, withTotal } from "../core/capacity.js";
import { useApp } from "../core/context.js";
import { html, useId, useState } from "../core/html.js";
import { AVAILABILITIES } from "../core/contract.js";
import { availabilityName } from "../core/names.js";
import { may } from "../core/session.js";
import { useSettings } from "../core/settings.js";
import { Capacity } from "./capacity.js";
import { Notice, RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/** Defaults for an agent without a record. */
const FIRST_PRESENCE = { capacity: 3, queues: ["default"] };

/** The body that sets an availability; for an agent without a record it includes the defaults, if the user may set them. */
export function presenceOf(agent, availability, mayShape) {
  return isNotSetUp(agent) && mayShape ? { ...FIRST_PRESENCE, availability } : { availability };
}

/** Whether the user may set capacity and queues. Settings without the field are of an API that lets every agent do so. */
export function mayShapeAgents(user, settings) {
  const selfService = settings?.agents?.self_service ?? settings !== null;
  return selfService || may(user, "supervisor") || may(user, "admin");
}

/** Whether the agent has no record. Any other failure leaves that open. */
export function isNotSetUp({ error }) {
  return error?.status === 404;
}

/** Availability and load, with capacity and queues in a disclosure. */
export function Presence({ agent, work, onChange }) {
  const { api, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const mayShape = mayShapeAgents(user, useSettings(api));
  const id = useId();
  if (!agent.loaded) return html`<section class="presence" aria-label=${t("presence.availability")} aria-busy="true"></section>`;
  const known = agent.data ?? (isNotSetUp(agent) ? FIRST_PRESENCE : null);
  if (!known) return html`<${Unknown} onRetry=${onChange} />`;
  const set = async (presence) => {
    const { answer } = await run("presence", () => setPresence(api, user.id, presence));
    if (answer) {
      agent.put(answer.body, answer.etag);
      onChange();
    }
    return Boolean(answer);
  };
  const availability = known.availability ?? "offline";
  return html`
    <section class="presence" aria-label=${t("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${id}>${t("presence.yours")}</label>
        <span class="select-dot" data-availability=${availability}>
          <select id=${id} value=${availability} disabled=${busy !== null}
            onChange=${(event) => set(presenceOf(agent, event.currentTarget.value, mayShape))}>
            ${AVAILABILITIES.map((value) => html`<option key=${value} value=${value}>${availabilityName(value)}</option>`)}
          </select>
        </span>
        <${Capacity} inUse=${work.data?.in_use ?? 0} capacity=${work.data?.capacity ?? known.capacity} />
      </div>
      ${known.queues.length === 0 && html`<${Notice} tone="warn">${t("presence.serveNoQueueSo")}<//>`}
      ${mayShape
        ? html`<${Details} known=${known} busy=${busy !== null} onSave=${set} />`
        : html`<p class="hint">${shapeInWords(agent)}</p>`}
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

/** What a user who may not change it reads about capacity and queues. */
function shapeInWords({ data }) {
  if (!data) return t("presence.areNotSetUp");
  const queues = data.queues.join(", ");
  return t("presence.queuesSupervisorCanChange", { queues });
}

/** While the record is unknown, nothing is offered that could overwrite it. */
function Unknown({ onRetry }) {
  return html`
    <section class="presence" aria-label=${t("presence.availability")}>
      <p>${t("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${onRetry}>${t("presence.tryAgain")}</button>
    </section>
  `;
}

/** The form for capacity and queues; edits survive updates of the agent's record. */
function Details({ known, busy, onSave }) {
  const [edited, setEdited] = useState({});
  const [capacityId, queuesId] = [useId(), useId()];
  const { capacity = String(totalOf(known.capacity)), queues = known.queues.join(", ") } = edited;
  const names = queues.split(",").map((name) => name.trim()).filter(Boolean);
  const save = async (event) => {
    event.preventDefault();
    if (await onSave({ capacity: withTotal(known.capacity, Number(capacity)), queues: names })) setEdited({});
  };
  return html`
    <details class="presence-details">
      <summary>${t("presence.capacityQueues")}</summary>
      <form onSubmit=${save}>
        <div class="field">
          <label for=${capacityId}>${t("presence.tasksOnce")}</label>
          <input id=${capacityId} type="number" min="0" max="100" required value=${capacity}
            onInput=${(event) => setEdited({ ...edited, capacity: event.currentTarget.value })} />
        </div>
        <div class="field">
          <label for=${queuesId}>${t("presence.queuesSeparatedCommas")}</label>
          <input id=${queuesId} type="text" autocapitalize="none" value=${queues} aria-invalid=${names.length === 0}
            aria-describedby=${`${queuesId}-hint`}
            onInput=${(event) => setEdited({ ...edited, queues: event.currentTarget.value })} />
          <p id=${`${queuesId}-hint`} class="hint" data-wrong="true">
            ${names.length === 0 ? t("presence.nameQueueWithoutOne") : ""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${busy || names.length === 0}>${t("presence.save")}</button>
      </form>
    </details>
  `;
}
