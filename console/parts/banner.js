// The state of a conversation, in a line above its history.

import { html } from "../core/html.js";
import { outcomeName } from "../core/names.js";
import { termsInWords } from "../core/pause-words.js";
import { nextInWords } from "../core/plan-words.js";
import { reasonBefore } from "../core/reason-before.js";
import { dateOf } from "../core/time.js";
import { Due } from "./due.js";
import { t } from "../core/words.js";

/**
 * Up to four lines: my wrap-up, the state unless the conversation is active and mine, what is asked or was answered, and what the
 * one before said of it.
 */
export function Banner({ conversation, wrapping, user, busy, onComplete }) {
  const { pause, task } = conversation;
  const state = stateLine(conversation, user);
  const lastReason = reasonBefore(conversation);
  return html`
    ${wrapping &&
    html`
      <div class="banner" data-tone="accent">
        <p><strong>${t("banner.wrappingUp")}</strong> ${t("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${busy !== null}
          onClick=${() => onComplete(wrapping)}>
          ${t("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${state && html`<div class="banner"><p>${state}</p></div>`}
    ${pause?.note && html`<${Note} tag=${t("common.note")} text=${pause.note} />`} ${pause?.wait && html`<${Question} wait=${pause.wait} />`}
    ${task?.reason === "signal" && html`<${Answer} given=${conversation.signals?.at(-1)} />`}
    ${lastReason && html`<${Note} tag=${t("banner.wasPausedFor")} text=${lastReason} />`}
    ${task?.note && html`<${Note} tag=${task.reason === "transfer" ? t("banner.handedOn") : t("common.note")} text=${task.note} />`}
  `;
}

function stateLine(conversation, user) {
  const { channel_state: state, pause, leave, task } = conversation;
  if (state === "pause") {
    const { agent_id: agent, reason } = pause;
    const who = agent === user.id ? t("banner.pausedByYou") : t("banner.pausedBy", { agent });
    return html`
      ${reason ? `${who}: ${reason}` : who}. ${topicLine(pause)}<${Due} pause=${pause} />
      ${" "}<span class="weak">${termsInWords(pause, user.id)}</span>
    `;
  }
  if (state === "inactive") {
    const back = t("banner.replyUntilBringsBack", { date: dateOf(leave.expires_at) });
    return `${leaver(leave, user)}. ${topicLine(leave)}${back}${planLine(leave)}`;
  }
  if (state === "closed") return t("banner.closedCustomersNextMessage");
  if (!task) return t("banner.activeWithoutTaskOwn");
  if (task.reserved_for) {
    const { reserved_for: agent } = task;
    return agent === user.id ? t("banner.waitsForYourSlot") : t("banner.waitsForSlot", { agent });
  }
  if (task.status === "pending") return t("banner.waitingQueueFreeAgent", { queue: task.queue });
  return task.agent_id === user.id ? null : t("banner.workingOn", { agent: task.agent_id });
}

function leaver({ agent_id: agent }, user) {
  if (!agent) return t("banner.nobodyHadYet");
  return agent === user.id ? t("banner.leftByYou") : t("banner.leftBy", { agent });
}

function topicLine({ topic }) {
  return topic ? `${t("banner.waitsForTopic", { topic })} ` : "";
}

function planLine({ plan }) {
  return plan ? ` ${nextInWords(plan)}` : "";
}

/** What somebody wrote, with what it is. */
function Note({ tag, text }) {
  return html`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${tag}</span> ${text}</p></div>`;
}

function Question({ wait: { ask, signal } }) {
  return ask ? html`<${Note} tag=${t("banner.asked")} text=${ask} />` : html`<${Note} tag=${t("banner.waitsFor")} text=${t("banner.signal", { signal })} />`;
}

/** What came out, with what was said beside it. */
function Answer({ given }) {
  if (!given) return null;
  const said = ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  return html`<${Note} tag=${t("banner.answer")} text=${[outcomeName(given.outcome), ...Object.entries(given.data ?? {}).map(said)].join(", ")} />`;
}
