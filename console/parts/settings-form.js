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
import { t } from "../core/words.js";

const ON_REPLY_WORDS = {
  new_task: { label: t("settings.makeNewTask"), hint: t("settings.hiatusQueuesNextFree") },
  custom_routing: { label: t("settings.customRouting"), hint: t("settings.ownSystemHearsReply") },
};

const AT_CAPACITY_WORDS = {
  queue: { label: t("settings.anyAgent"), hint: t("settings.taskGoesWhoeverFree") },
  wait: { label: t("settings.thisAgentsNextFree"), hint: t("settings.queuesOnceAgentCannot") },
  refuse: { label: t("settings.refuse"), hint: t("settings.staysPausedAgentHas") },
};

const AGENTS_READ_WORDS = {
  own: { label: t("settings.ownConversations"), hint: t("settings.thoseWereTheirsUntil") },
  all: { label: t("settings.everyConversation"), hint: t("settings.whoevers") },
};

const WHILE_PAUSED_WORDS = {
  stay: { label: t("settings.staysPaused") },
  notify: { label: t("settings.staysPausedOthersAreTold"), hint: t("settings.eventEachMessage") },
  wake: { label: t("settings.pauseOver"), hint: t("settings.comesBackOnce") },
};

const UNANSWERED_WORDS = {
  refuse: { label: t("settings.askAgent"), hint: t("settings.leaveRefusedUnlessAgent") },
  allow: { label: t("settings.allow"), hint: t("settings.agentCanLeaveWithout") },
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
      <h2 id="settings-leave">${t("settings.leave")}</h2>
      <${Switch} label=${t("settings.agentsCanLeaveConversations")} checked=${leave.enabled} ...${field("leave.enabled")}
        hint=${t("settings.agentHasAnsweredFree")} />
      <${Choice} legend=${t("settings.whenCustomerReplies")} options=${choices(ON_REPLY, ON_REPLY_WORDS)} value=${leave.on_reply}
        ...${field("leave.on_reply")} />
      ${leave.on_reply === "custom_routing" &&
      html`
        <${DurationField} legend=${t("settings.timeCustomRoutingGive")} seconds=${leave.custom_routing_timeout_seconds}
          ...${time("leave.custom_routing_timeout_seconds")}
          hint=${t("settings.afterConversationGetsNew")} />
      `}
      <${DurationField} legend=${t("settings.timeReply")} seconds=${leave.window_seconds}
        hint=${t("settings.laterReplyOpensNew", { count: 90 })} ...${time("leave.window_seconds")} />
      <${Choice} legend=${t("settings.whenCustomerWroteLast")} options=${choices(UNANSWERED, UNANSWERED_WORDS)}
        value=${leave.unanswered} ...${field("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">${t("settings.pause")}</h2>
      <${Switch} label=${t("settings.agentsCanPauseConversations")} checked=${pause.enabled} ...${field("pause.enabled")}
        hint=${t("settings.agentNeedsTimeConversation")} />
      <${DurationField} legend=${t("settings.timeLimit")} seconds=${pause.time_limit_seconds}
        hint=${t("settings.afterGoesBackQueue", { count: 14 })} ...${time("pause.time_limit_seconds")} />
      <${Choice} legend=${t("settings.whenAgentResumesFull")} options=${choices(AT_CAPACITY, AT_CAPACITY_WORDS)}
        value=${pause.at_capacity}
        ...${field("pause.at_capacity")} />
      ${pause.at_capacity === "wait" &&
      html`
        <${DurationField} legend=${t("settings.waitSlotMost")} seconds=${pause.hold_seconds}
          hint=${t("settings.afterTaskQueuesMost")} ...${time("pause.hold_seconds")} />
      `}
      <${Choice} legend=${t("settings.ifCustomerWritesMeanwhile")}
        options=${choices(Object.keys(WHILE_PAUSED_WORDS), WHILE_PAUSED_WORDS)} value=${pause.on_reply}
        ...${field("pause.on_reply")} />
      ${(calendars.length > 0 || pause.calendar) &&
      html`
        <${SettingField} at="pause.calendar" value=${pause.calendar} names=${calendars} ...${field("pause.calendar")} />
      `}
      ${pause.reminders_seconds &&
      html`
        <${SettingField} at="pause.reminders_seconds" value=${pause.reminders_seconds} hint=${t("settings.remindersHint")}
          ...${field("pause.reminders_seconds")} />
      `}
      ${pause.require && html`<${PauseDuties} pause=${pause} field=${field} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">${t("settings.channels")}</h2>
      <${Channels} channels=${settings.channels} ...${field("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">${t("settings.history")}</h2>
      <${DurationField} legend=${t("settings.closedConversationsCanRead")} seconds=${history.retention_seconds}
        hint=${t("settings.thenTheyAreRemoved")} ...${time("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">${t("settings.agents")}</h2>
      <${Choice} legend=${t("settings.agentsCanRead")} options=${choices(AGENTS_READ, AGENTS_READ_WORDS)} value=${agents.read}
        ...${field("agents.read")} />
      <${Switch} label=${t("settings.agentsSetTheirOwn")} checked=${agents.self_service} ...${field("agents.self_service")}
        hint=${t("settings.otherwiseSupervisorOrAdministrator")} />
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
    ${one("pause.reasons", pause.reasons, t("settings.oneLineWithoutAny"))}
    ${one("pause.max_per_agent", pause.max_per_agent, t("settings.0AnyNumber"))}
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
    <${Choice} legend=${t("settings.leavePauseAreOn")} value=${all ? "all" : "some"} disabled=${disabled}
      options=${[{ value: "all", label: t("settings.allChannels") }, { value: "some", label: t("settings.onlyThese") }]}
      onChange=${(value) => onChange(value === "all" ? ["*"] : KNOWN_CHANNELS)} />
    ${!all &&
    html`
      <fieldset class="field">
        <legend class="visually-hidden">${t("settings.channels")}</legend>
        ${channels.length === 0 &&
        html`<p class="hint" data-wrong="true">${t("settings.chooseChannelTurnLeave")}</p>`}
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
        <label for=${id}>${t("settings.anotherChannelName")}</label>
        <input id=${id} type="text" class="short" pattern="[a-z0-9_.\\-]*" autocapitalize="none" disabled=${disabled}
          onChange=${add} />
      </div>
    `}
  `;
}
