// The settings document as a form.

import { AGENTS_READ, AT_CAPACITY, ON_REPLY, UNANSWERED } from "../core/contract.js";
import { html, useId } from "../core/html.js";
import { channelName, KNOWN_CHANNELS } from "../core/names.js";
import { fieldAt } from "../core/settings-fields.js";
import { Choice, DurationField, Switch } from "./fields.js";
import { SettingField } from "./setting-field.js";
import { SettingsCalendars } from "./settings-calendars.js";
import { SettingsPlans } from "./settings-plans.js";
import { SettingsPolicies } from "./settings-policies.js";
import { SettingsRouting } from "./settings-routing.js";

const ON_REPLY_WORDS = {
  new_task: { label: "Make a new task", hint: "Hiatus queues it for the next free agent." },
  custom_routing: { label: "Custom routing", hint: "Your own system hears of the reply and decides who gets it." },
};

const AT_CAPACITY_WORDS = {
  queue: { label: "Any agent of the queue", hint: "The task goes to whoever is free first." },
  wait: { label: "This agent's next free slot", hint: "The queue's, once the agent cannot have one, or waiting takes too long." },
  refuse: { label: "Refuse", hint: "It stays paused; the agent has to make room first." },
};

const AGENTS_READ_WORDS = {
  own: { label: "Their own conversations", hint: "And those that were theirs until they are closed, and what waits in their queues." },
  all: { label: "Every conversation", hint: "Whoever's it is." },
};

const WHILE_PAUSED_WORDS = {
  stay: { label: "It stays paused" },
  notify: { label: "It stays paused, and others are told", hint: "by an event for each message" },
  wake: { label: "The pause is over", hint: "it comes back at once" },
};

const UNANSWERED_WORDS = {
  refuse: { label: "Ask the agent", hint: "Leave is refused, unless the agent says that no answer is needed." },
  allow: { label: "Allow", hint: "An agent can leave without a word." },
};

/** A choice among the API's values; one without words here is shown by its name. */
const choices = (values, words) => values.map((value) => ({ value, ...(words[value] ?? { label: value }) }));

/** All fields; `onChange(at, value)` receives the path of the changed field, such as `pause.enabled`, or its keys. */
export function SettingsForm({ settings, disabled, onChange }) {
  const { leave, pause, history, agents } = settings;
  const field = (at) => ({ disabled, onChange: (value) => onChange(at, value) });
  const time = (at) => ({ ...field(at), min: fieldAt(at).min, max: fieldAt(at).max });
  const calendars = Object.keys(settings.calendars ?? {});
  return html`
    <section class="card" aria-labelledby="settings-leave">
      <h2 id="settings-leave">Leave</h2>
      <${Switch} label="Agents can leave conversations" checked=${leave.enabled} ...${field("leave.enabled")}
        hint="The agent has answered and is free for other work; the conversation waits for the customer." />
      <${Choice} legend="When the customer replies" options=${choices(ON_REPLY, ON_REPLY_WORDS)} value=${leave.on_reply}
        ...${field("leave.on_reply")} />
      ${leave.on_reply === "custom_routing" &&
      html`
        <${DurationField} legend="Time for custom routing to give it a task" seconds=${leave.custom_routing_timeout_seconds}
          ...${time("leave.custom_routing_timeout_seconds")}
          hint="After that the conversation gets a new task as usual, so that no reply waits for ever." />
      `}
      <${DurationField} legend="Time for a reply" seconds=${leave.window_seconds}
        hint="A later reply opens a new conversation, without the history. At most 90 days." ...${time("leave.window_seconds")} />
      <${Choice} legend="When the customer wrote last" options=${choices(UNANSWERED, UNANSWERED_WORDS)}
        value=${leave.unanswered} ...${field("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">Pause</h2>
      <${Switch} label="Agents can pause conversations" checked=${pause.enabled} ...${field("pause.enabled")}
        hint="The agent needs time; the conversation stays the agent's without using capacity." />
      <${DurationField} legend="Time limit" seconds=${pause.time_limit_seconds}
        hint="After that it goes back to the queue, to any free agent. At most 14 days." ...${time("pause.time_limit_seconds")} />
      <${Choice} legend="When an agent resumes at full capacity" options=${choices(AT_CAPACITY, AT_CAPACITY_WORDS)}
        value=${pause.at_capacity}
        ...${field("pause.at_capacity")} />
      ${pause.at_capacity === "wait" &&
      html`
        <${DurationField} legend="Wait for that slot at most" seconds=${pause.hold_seconds}
          hint="After that the task is the queue's. At most a day." ...${time("pause.hold_seconds")} />
      `}
      <${Choice} legend="If the customer writes meanwhile"
        options=${choices(Object.keys(WHILE_PAUSED_WORDS), WHILE_PAUSED_WORDS)} value=${pause.on_reply}
        ...${field("pause.on_reply")} />
      ${(calendars.length > 0 || pause.calendar) &&
      html`
        <${SettingField} at="pause.calendar" value=${pause.calendar} names=${calendars} ...${field("pause.calendar")} />
      `}
      ${pause.require && html`<${PauseDuties} pause=${pause} field=${field} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">Channels</h2>
      <${Channels} channels=${settings.channels} ...${field("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">History</h2>
      <${DurationField} legend="Closed conversations can be read for" seconds=${history.retention_seconds}
        hint="Then they are removed with their messages." ...${time("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">Agents</h2>
      <${Choice} legend="Agents can read" options=${choices(AGENTS_READ, AGENTS_READ_WORDS)} value=${agents.read}
        ...${field("agents.read")} />
      <${Switch} label="Agents set their own capacity and queues" checked=${agents.self_service} ...${field("agents.self_service")}
        hint="Otherwise a supervisor or an administrator does." />
    </section>
    <${SettingsRouting} settings=${settings} field=${field} />
    ${leave.plans && html`<${SettingsPlans} ...${{ settings, disabled, field, onChange }} />`}
    <${SettingsPolicies} ...${{ settings, disabled, onChange }} />
    <${SettingsCalendars} ...${{ settings, disabled, onChange }} />
  `;
}

/** What a pause has to say, and how many there may be. */
function PauseDuties({ pause, field }) {
  const one = (at, value, hint) => html`<${SettingField} at=${at} value=${value} hint=${hint} ...${field(at)} />`;
  return html`
    ${one("pause.require", pause.require)}
    ${one("pause.reasons", pause.reasons, "One a line. Without any, agents write what they like.")}
    ${one("pause.max_per_agent", pause.max_per_agent, "0: any number.")}
  `;
}

function Channels({ channels, disabled, onChange }) {
  const id = useId();
  const all = channels.includes("*");
  const named = [...new Set([...KNOWN_CHANNELS, ...channels])].filter((channel) => channel !== "*");
  const toggle = (channel, on) => onChange(on ? [...channels, channel] : channels.filter((other) => other !== channel));
  const add = (event) => {
    const name = event.currentTarget.value.trim().toLowerCase();
    if (name !== "" && name !== "*" && !channels.includes(name)) toggle(name, true);
    event.currentTarget.value = "";
  };
  return html`
    <${Choice} legend="Leave and pause are on for" value=${all ? "all" : "some"} disabled=${disabled}
      options=${[{ value: "all", label: "All channels" }, { value: "some", label: "Only these" }]}
      onChange=${(value) => onChange(value === "all" ? ["*"] : KNOWN_CHANNELS)} />
    ${!all &&
    html`
      <fieldset class="field">
        <legend class="visually-hidden">Channels</legend>
        ${channels.length === 0 &&
        html`<p class="hint" data-wrong="true">Choose a channel. To turn leave or pause off everywhere, use the switches above.</p>`}
        <div class="chips">
          ${named.map(
            (channel) => html`
              <label class="chip" key=${channel}>
                <input type="checkbox" checked=${channels.includes(channel)} disabled=${disabled}
                  onChange=${(event) => toggle(channel, event.currentTarget.checked)} />
                <span>${channelName(channel)}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
      <div class="field">
        <label for=${id}>Another channel, by its name</label>
        <input id=${id} type="text" class="short" pattern="[a-z0-9_.\\-]*" autocapitalize="none" disabled=${disabled}
          onChange=${add} />
      </div>
    `}
  `;
}
