// The settings of routing and of wrap-up.

import { html } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { NumberField } from "./fields.js";
import { SettingField } from "./setting-field.js";
import { t } from "../core/words.js";

const HINTS = {
  "routing.answer_within_seconds": t("settings.whileAgentHasFrom"),
  "routing.max_returns": t("settings.thenStaysAgentOthers"),
  "routing.return.prefer": t("settings.whenCustomerRepliesOr"),
  "routing.return.within_seconds": t("settings.countedFromLeaveOr"),
  "routing.return.hold_seconds": t("settings.thenQueues"),
  "routing.idle": t("settings.whoHasBeenIdle"),
  "routing.fallback_queue": t("settings.whereWhatComesBack"),
  "routing.give_back_seconds": t("settings.whileAnotherAgentFree"),
  "routing.absence.grace_seconds": t("settings.soLongWorkWaits"),
  "routing.presence_seconds": t("settings.availableAgentWhoseDesk"),
  "wrap_up.limit_seconds": t("settings.thenEndsItselfCapacity"),
};

/** Both sections; `field(at)` has what a field is given, as for the other settings. */
export function SettingsRouting({ settings, field }) {
  const { routing, wrap_up: wrapUp } = settings;
  const one = (at, value) => html`<${SettingField} at=${at} value=${value} hint=${HINTS[at]} ...${field(at)} />`;
  const prefersLast = routing.return.prefer === "last_agent";
  return html`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">${t("settings.routing")}</h2>
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
      <h2 id="settings-wrap-up">${t("settings.wrapUp")}</h2>
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
      <legend>${t("settings.whatTaskUsesCapacity")}</legend>
      <div class="field-row narrow">
        ${channels.map(
          (channel) => html`
            <${NumberField} key=${channel} label=${t("settings.weightOn", { channel: channelName(channel) })} value=${weights[channel] ?? 1} min=${1}
              max=${100} disabled=${disabled}
              onChange=${(weight) => set(channel, weight)} />
          `,
        )}
      </div>
    </fieldset>
  `;
}
