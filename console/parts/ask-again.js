// The conflict dialog: the conversation changed before a leave, pause, transfer, end or skip. Shows what is new and asks again.

import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { isUnseen } from "../core/perform.js";
import { timeOfDay } from "../core/time.js";
import { Confirm, Dialog } from "./dialog.js";

const ANYWAY = { leave: "Leave anyway", pause: "Pause anyway", end: "End anyway", transfer: "Transfer anyway", skip: "Skip anyway" };

/** The dialog; `applies` says whether the command is still possible. */
export function AskAgain({ name, readUpTo, messages, applies, busy, onAgain, onClose }) {
  const { user } = useApp();
  const fresh = messages.filter((message) => isUnseen(message, { seq: readUpTo }, user));
  const wrote = fresh.some(({ from }) => from.type === "customer");
  const title = wrote ? "The customer has written" : "The conversation has changed";
  const news = html`<${News} messages=${fresh} />`;
  if (!applies) {
    return html`
      <${Dialog} title=${title} onClose=${onClose}>
        <div class="dialog-body">${news}<p>It is not active in your hands any more. You see it as it is now.</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${onClose}>Close</button></div>
      <//>
    `;
  }
  return html`
    <${Confirm} title=${title} act=${ANYWAY[name]} cancel="Stay and read" busy=${busy} onConfirm=${onAgain} onClose=${onClose}>
      ${news}
      <p>${fresh.length > 0 ? "This came in" : "Something changed"} before you could ${name}. Nothing has been done yet.</p>
    <//>
  `;
}

function News({ messages }) {
  return messages.map(
    ({ seq, from, body, at }) => html`
      <blockquote key=${seq} class="news">
        <p class="message-head"><span class="author">${from.id}</span> <time datetime=${at}>${timeOfDay(at)}</time></p>
        <p class="message-body" dir="auto">${body}</p>
      </blockquote>
    `,
  );
}
