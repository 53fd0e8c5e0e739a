// Policies: what holds for a queue, a channel, or both, instead of the settings.

import { html, useState } from "../core/html.js";
import { weight } from "../core/policy.js";
import { placeInWords, POLICY_FIELDS, policyName } from "../core/settings-fields.js";
import { Facts } from "./facts.js";
import { PolicyCheck } from "./policy-check.js";
import { PolicyDialog } from "./policy-dialog.js";
import { t } from "../core/words.js";

/** The section; `onChange(keys, value)` changes the document, undefined removes. */
export function SettingsPolicies({ settings, disabled, onChange }) {
  const [editing, setEditing] = useState(null);
  const policies = Object.values(settings.policies).toSorted(byPrecedence);
  const change = (policy) => {
    onChange(["policies", policyName(policy.match)], policy);
    setEditing(null);
  };
  return html`
    <section class="card" aria-labelledby="settings-policies">
      <h2 id="settings-policies">${t("settings.policies")}</h2>
      <p class="hint">${t("settings.whatDifferentQueueChannel")}</p>
      ${policies.length === 0 && html`<p class="list-empty">${t("settings.settingsAboveHoldEverywhere")}</p>`}
      <ol class="entries">
        ${policies.map(
          (policy) => html`
            <${Policy} key=${policyName(policy.match)} policy=${policy} disabled=${disabled} onEdit=${() => setEditing(policy)}
              onRemove=${() => onChange(["policies", policyName(policy.match)], undefined)} />
          `,
        )}
      </ol>
      <p><button type="button" class="small" disabled=${disabled} onClick=${() => setEditing({})}>${t("settings.addPolicy")}</button></p>
      ${editing && html`<${PolicyDialog} settings=${settings} policy=${editing} onDone=${change} onClose=${() => setEditing(null)} />`}
      <${PolicyCheck} />
    </section>
  `;
}

/** The more specific first. */
function byPrecedence(one, other) {
  const names = [one, other].map(({ match }) => policyName(match));
  return weight(other.match) - weight(one.match) || (names[0] < names[1] ? -1 : 1);
}

function Policy({ policy, disabled, onEdit, onRemove }) {
  const place = placeInWords(policy.match);
  return html`
    <li class="entry">
      <div>
        <p class="row-name">${place}</p>
        <${Facts} facts=${rulesOf(policy)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.editPlace", { place })} onClick=${onEdit}>${t("settings.edit")}</button>
        <button type="button" class="small" disabled=${disabled} aria-label=${t("settings.removePlace", { place })} onClick=${onRemove}>${t("settings.remove")}</button>
      </div>
    </li>
  `;
}

/** What `{leave, pause}` says of the fields that it has, as facts. */
export function rulesOf(rules) {
  const set = POLICY_FIELDS.filter(({ keys: [section, name] }) => rules[section]?.[name] !== undefined);
  return set.map(({ keys: [section, name], label, words }) => [label, words(rules[section][name])]);
}
