// The warning before a resume at full capacity, which would queue the conversation for any agent.

import { html } from "../core/html.js";
import { Confirm } from "./dialog.js";

/** The dialog; `load` is `{inUse, capacity}` of the agent who paused. */
export function GiveAway({ agent, isMe, load, queue, busy, onConfirm, onClose }) {
  const title = isMe ? "You have no free slot" : `${agent} has no free slot`;
  return html`
    <${Confirm} title=${title} act="Give it to the queue" cancel="Keep it paused" busy=${busy} onConfirm=${onConfirm}
      onClose=${onClose}>
      <p>${isMe ? "You use" : `${agent} uses`} ${load.inUse} of ${load.capacity}. Resumed now, the conversation goes to any free
        agent of queue ${queue}. To keep it with ${isMe ? "you" : agent}, a task or a wrap-up has to be completed first.</p>
    <//>
  `;
}
