// The dialog with one policy: where it holds, and which rules it sets.

import { html, useId, useState } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { rulesFor } from "../core/policy.js";
import { isInRange, placeInWords, POLICY_FIELDS, policyName } from "../core/settings-fields.js";
import { Select, TextField } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { SettingField } from "./setting-field.js";
import { t } from "../core/words.js";

/** The dialog; `policy` is the one to change, or an empty object, `onDone` gets the changed one. */
export function PolicyDialog({ settings, policy, onDone, onClose }) {
  const isNew = !policy.match;
  const [match, setMatch] = useState(policy.match ?? {});
  const [rules, setRules] = useState({ leave: policy.leave ?? {}, pause: policy.pause ?? {} });
  const isTaken = isNew && Boolean(settings.policies[policyName(match)]);
  const hasPlace = Boolean(match.queue || match.channel);
  const set = (section, name, value) => {
    const { [name]: _, ...others } = rules[section];
    setRules({ ...rules, [section]: value === undefined ? others : { ...others, [name]: value } });
  };
  const fields = POLICY_FIELDS.filter(({ keys: [section, name] }) => settings[section][name] !== undefined);
  const chosen = fields.filter(({ keys: [section, name] }) => rules[section][name] !== undefined);
  const isValid = chosen.every((field) => !("min" in field) || isInRange(rules[field.keys[0]][field.keys[1]], field));
  // What would hold without this policy, to begin with.
  const below = rulesFor({ ...settings, policies: Object.values(settings.policies).filter((other) => other !== policy) }, match);
  return html`
    <${FormDialog} title=${isNew ? t("settings.newPolicy") : t("settings.policy", { place: placeInWords(match) })} act=${t("settings.done")}
      isReady=${hasPlace && !isTaken && chosen.length > 0 && isValid}
      onSubmit=${() => onDone({ ...policy, match, ...rules })} onClose=${onClose}>
      ${isNew && html`<${Place} match=${match} onChange=${setMatch} />`}
      ${isTaken && html`<${Notice} tone="warn">${t("settings.therePolicyThisAlready")}<//>`}
      <p class="hint">${t("settings.tickWhatDifferentThere")}</p>
      ${fields.map(({ at, keys: [section, name], label }) => html`
        <${Rule} key=${at} ...${{ at, label }} value=${rules[section][name]} usual=${below[section][name]}
          names=${Object.keys(at === "leave.plan" ? settings.leave.plans : settings.calendars)}
          onChange=${(value) => set(section, name, value)} />
      `)}
    <//>
  `;
}

function Place({ match, onChange }) {
  const channels = { "": t("settings.everyChannel"), ...Object.fromEntries(KNOWN_CHANNELS.map((channel) => [channel, channelName(channel)])) };
  const change = (fields) => {
    const { queue, channel } = { ...match, ...fields };
    onChange({ ...(channel && { channel }), ...(queue && { queue }) });
  };
  return html`
    <div class="field-row">
      <${TextField} label=${t("settings.queue")} hint=${t("settings.emptyEveryQueue")} autocapitalize="none" value=${match.queue ?? ""}
        onInput=${(queue) => change({ queue: queue.trim() })} />
      <${Select} label=${t("settings.channel")} words=${channels} value=${match.channel ?? ""} onChange=${(channel) => change({ channel })} />
    </div>
  `;
}

/** A rule with a tick: without it, the policy does not set it. */
function Rule({ at, label, value, usual, names, onChange }) {
  const id = useId();
  const isSet = value !== undefined;
  return html`
    <div class="rule">
      <label class="option">
        <input type="checkbox" id=${id} checked=${isSet}
          onChange=${(event) => onChange(event.currentTarget.checked ? usual : undefined)} />
        <span>${label}</span>
      </label>
      ${isSet && html`<${SettingField} at=${at} value=${value} names=${names} onChange=${onChange} />`}
    </div>
  `;
}
