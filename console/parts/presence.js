// Whether the agent takes work, and how much.

import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useId, useState } from "../core/html.js";
import { AVAILABILITIES, availabilityName } from "../core/names.js";
import { Capacity } from "./capacity.js";
import { RefusalNotice } from "./notice.js";

/** What somebody starts with who was never set up. */
export const FIRST_PRESENCE = { capacity: 3, queues: ["default"] };

/** Availability, the capacity meter, and what is rarely changed behind "Capacity and queues". */
export function Presence({ agent, work, onChange }) {
  const { api, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const id = useId();
  if (!agent.loaded) return html`<section class="presence" aria-label="Availability" aria-busy="true"></section>`;
  const known = agent.data;
  const capacity = work.data?.capacity ?? known?.capacity ?? FIRST_PRESENCE.capacity;
  const set = async (presence) => {
    const { answer } = await run("presence", () => setPresence(api, user.id, presence));
    if (answer) {
      agent.put(answer.body, answer.etag);
      onChange();
    }
  };
  const choose = (event) => set({ ...(known ? {} : FIRST_PRESENCE), availability: event.currentTarget.value });
  const availability = known?.availability ?? "offline";
  return html`
    <section class="presence" aria-label="Availability">
      <div class="presence-row">
        <label class="visually-hidden" for=${id}>Your availability</label>
        <span class="select-dot" data-availability=${availability}>
          <select id=${id} value=${availability} disabled=${busy !== null} onChange=${choose}>
            ${AVAILABILITIES.map((value) => html`<option key=${value} value=${value}>${availabilityName(value)}</option>`)}
          </select>
        </span>
        <${Capacity} inUse=${work.data?.in_use ?? 0} capacity=${capacity} />
      </div>
      <${Details} key=${known?.version ?? 0} known=${known ?? FIRST_PRESENCE} busy=${busy !== null} onSave=${set} />
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

function Details({ known, busy, onSave }) {
  const [capacity, setCapacity] = useState(String(known.capacity));
  const [queues, setQueues] = useState(known.queues.join(", "));
  const [capacityId, queuesId] = [useId(), useId()];
  const save = (event) => {
    event.preventDefault();
    const names = queues.split(",").map((name) => name.trim()).filter(Boolean);
    onSave({ capacity: Number(capacity), queues: names });
  };
  return html`
    <details class="presence-details">
      <summary>Capacity and queues</summary>
      <form onSubmit=${save}>
        <div class="field">
          <label for=${capacityId}>Tasks at once</label>
          <input id=${capacityId} type="number" min="0" max="100" required value=${capacity}
            onInput=${(event) => setCapacity(event.currentTarget.value)} />
        </div>
        <div class="field">
          <label for=${queuesId}>Queues, separated by commas</label>
          <input id=${queuesId} type="text" value=${queues} onInput=${(event) => setQueues(event.currentTarget.value)} />
        </div>
        <button type="submit" class="small" disabled=${busy}>Save</button>
      </form>
    </details>
  `;
}
