// The settings of routing and of wrap-up.

import { html } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { NumberField } from "./fields.js";
import { SettingField } from "./setting-field.js";

const HINTS = {
  "routing.answer_within_seconds": "While an agent has it, from the customer's first word without an answer. 0: never.",
  "routing.max_returns": "Then it stays with its agent, and others are told.",
  "routing.return.prefer": "When the customer replies, or the time of a pause is up.",
  "routing.return.within_seconds": "Counted from the leave or the pause.",
  "routing.return.hold_seconds": "Then it is the queue's.",
  "routing.idle": "Who has been idle for longest gets the next task.",
  "routing.fallback_queue": "Where what comes back goes instead. Empty: it stays where it is.",
  "routing.give_back_seconds": "While another agent is free.",
  "routing.absence.grace_seconds": "So long its work waits for an agent who is away or offline.",
  "routing.presence_seconds": "An available agent whose desk is closed is set away. 0: never.",
  "wrap_up.limit_seconds": "Then it ends by itself, and its capacity is free. 0: no limit.",
};

/** Both sections; `field(at)` has what a field is given, as for the other settings. */
export function SettingsRouting({ settings, field }) {
  const { routing, wrap_up: wrapUp } = settings;
  const one = (at, value) => html`<${SettingField} at=${at} value=${value} hint=${HINTS[at]} ...${field(at)} />`;
  const prefersLast = routing.return.prefer === "last_agent";
  return html`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">Routing</h2>
      ${one("routing.answer_within_seconds", routing.answer_within_seconds)}
      ${routing.answer_within_seconds !== 0 && one("routing.max_returns", routing.max_returns)}
      ${one("routing.return.prefer", routing.return.prefer)}
      ${prefersLast && one("routing.return.within_seconds", routing.return.within_seconds)}
      ${prefersLast && one("routing.return.hold_seconds", routing.return.hold_seconds)}
      ${one("routing.idle", routing.idle)} ${one("routing.fallback_queue", routing.fallback_queue)}
      <${Weights} weights=${routing.weights} ...${field("routing.weights")} />
      ${one("routing.give_back_seconds", routing.give_back_seconds)} ${one("routing.presence_seconds", routing.presence_seconds)}
      <div class="field-row">
        ${one("routing.absence.paused", routing.absence.paused)} ${one("routing.absence.assigned", routing.absence.assigned)}
      </div>
      ${one("routing.absence.grace_seconds", routing.absence.grace_seconds)}
    </section>
    <section class="card" aria-labelledby="settings-wrap-up">
      <h2 id="settings-wrap-up">Wrap-up</h2>
      ${one("wrap_up.limit_seconds", wrapUp.limit_seconds)}
    </section>
  `;
}

/** How much of an agent's capacity a task of each channel uses; 1 is not written down. */
function Weights({ weights, disabled, onChange }) {
  const channels = [...new Set([...KNOWN_CHANNELS, ...Object.keys(weights)])];
  const set = (channel, weight) => {
    const { [channel]: _, ...others } = weights;
    onChange(weight === 1 ? others : { ...others, [channel]: weight });
  };
  return html`
    <fieldset class="field">
      <legend>What a task uses of the capacity</legend>
      <div class="field-row narrow">
        ${channels.map(
          (channel) => html`
            <${NumberField} key=${channel} label=${`On ${channelName(channel)}`} value=${weights[channel] ?? 1} min=${1}
              max=${100} disabled=${disabled}
              onChange=${(weight) => set(channel, weight)} />
          `,
        )}
      </div>
    </fieldset>
  `;
}
