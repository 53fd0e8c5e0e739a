// The question before a conversation is taken from somebody who has it.

import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { may } from "../core/session.js";
import { Confirm } from "./dialog.js";
import { RefusalNotice } from "./notice.js";

/** The dialog; `from` has the conversation, or has paused it. */
export function TakeOver({ conversation, from, busy, refusal, onTake, onClose }) {
  const { user } = useApp();
  const isPaused = conversation.channel_state === "pause";
  return html`
    <${Confirm} title=${`Take over from ${from}?`} act="Take over" busy=${busy} onConfirm=${onTake} onClose=${onClose}>
      <p>${isPaused ? `${from} has paused it. The pause ends, and` : `${from} is working on it. Then`} the conversation is yours.</p>
      ${!may(user, "supervisor") && html`<p class="hint">You can take over from an AI. What a person has, only a supervisor can move.</p>`}
      <${RefusalNotice} refusal=${refusal} />
    <//>
  `;
}
