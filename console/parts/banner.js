// The state of a conversation, in a line above its history.

import { html } from "../core/html.js";
import { outcomeName } from "../core/names.js";
import { termsInWords } from "../core/pause-words.js";
import { nextInWords } from "../core/plan-words.js";
import { dateOf } from "../core/time.js";
import { Due } from "./due.js";

/**
 * Up to four lines: my wrap-up, the state unless the conversation is active and mine, what is asked or was answered, and what the
 * one before said of it.
 */
export function Banner({ conversation, wrapping, user, busy, onComplete }) {
  const { pause, task } = conversation;
  const state = stateLine(conversation, user);
  return html`
    ${wrapping &&
    html`
      <div class="banner" data-tone="accent">
        <p><strong>Wrapping up.</strong> Your capacity is free once you complete it.</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${busy !== null}
          onClick=${() => onComplete(wrapping)}>
          Complete wrap-up
        </button>
      </div>
    `}
    ${state && html`<div class="banner"><p>${state}</p></div>`}
    ${pause?.note && html`<${Note} tag="Note" text=${pause.note} />`} ${pause?.wait && html`<${Question} wait=${pause.wait} />`}
    ${task?.reason === "signal" && html`<${Answer} given=${conversation.signals?.at(-1)} />`}
    ${task?.note && html`<${Note} tag=${task.reason === "transfer" ? "Handed on" : "Note"} text=${task.note} />`}
  `;
}

function stateLine(conversation, user) {
  const name = (id) => (id === user.id ? "you" : id);
  const { channel_state: state, pause, leave, task } = conversation;
  if (state === "pause") {
    const reason = pause.reason ? `: ${pause.reason}` : "";
    return html`
      Paused by ${name(pause.agent_id)}${reason}. ${topicLine(pause)}<${Due} pause=${pause} />
      ${" "}<span class="weak">${termsInWords(pause, user.id)}</span>
    `;
  }
  if (state === "inactive") {
    const who = leave.agent_id ? `Left by ${name(leave.agent_id)}` : "Nobody had it yet";
    return `${who}. ${topicLine(leave)}A reply until ${dateOf(leave.expires_at)} brings it back with its history.${planLine(leave)}`;
  }
  if (state === "closed") return "Closed. The customer's next message opens a new conversation.";
  if (!task) return "Active without a task: your own routing decides who gets it.";
  if (task.reserved_for) {
    const whose = task.reserved_for === user.id ? "your" : `${task.reserved_for}'s`;
    return `Waiting for ${whose} next free slot.`;
  }
  if (task.status === "pending") return `Waiting in queue ${task.queue} for a free agent.`;
  return task.agent_id === user.id ? null : `${task.agent_id} is working on it.`;
}

function topicLine({ topic }) {
  return topic ? `It waits for ${topic}. ` : "";
}

function planLine({ plan }) {
  return plan ? ` ${nextInWords(plan)}` : "";
}

/** What somebody wrote, with what it is. */
function Note({ tag, text }) {
  return html`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${tag}</span> ${text}</p></div>`;
}

function Question({ wait: { ask, signal } }) {
  return ask ? html`<${Note} tag="Asked" text=${ask} />` : html`<${Note} tag="Waits for" text=${`the signal ${signal}`} />`;
}

/** What came out, with what was said beside it. */
function Answer({ given }) {
  if (!given) return null;
  const said = ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  return html`<${Note} tag="Answer" text=${[outcomeName(given.outcome), ...Object.entries(given.data ?? {}).map(said)].join(", ")} />`;
}
