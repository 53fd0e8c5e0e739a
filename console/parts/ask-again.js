// The conflict dialog: the conversation changed before a leave, pause, transfer, end or skip. Shows what is new and asks again.

import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { isUnseen } from "../core/perform.js";
import { timeOfDay } from "../core/time.js";
import { Confirm, Dialog } from "./dialog.js";
import { t } from "../core/words.js";

const ANYWAY = { leave: t("askAgain.leaveAnyway"), pause: t("askAgain.pauseAnyway"), end: t("askAgain.endAnyway"), transfer: t("askAgain.transferAnyway"), skip: t("askAgain.skipAnyway") };

/** The dialog; `applies` says whether the command is still possible. */
export function AskAgain({ name, readUpTo, messages, applies, busy, onAgain, onClose }) {
  const { user } = useApp();
  const fresh = messages.filter((message) => isUnseen(message, { seq: readUpTo }, user));
  const wrote = fresh.some(({ from }) => from.type === "customer");
  const title = wrote ? t("askAgain.customerHasWritten") : t("askAgain.conversationHasChanged");
  const news = html`<${News} messages=${fresh} />`;
  if (!applies) {
    return html`
      <${Dialog} title=${title} onClose=${onClose}>
        <div class="dialog-body">${news}<p>${t("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${onClose}>${t("common.close")}</button></div>
      <//>
    `;
  }
  return html`
    <${Confirm} title=${title} act=${ANYWAY[name]} cancel=${t("askAgain.stayRead")} busy=${busy} onConfirm=${onAgain} onClose=${onClose}>
      ${news}
      <p>${beforeInWords(fresh.length > 0, name)}</p>
    <//>
  `;
}

const ACTS = { leave: t("askAgain.leave"), pause: t("askAgain.pause"), end: t("askAgain.end"), transfer: t("askAgain.transfer"), skip: t("askAgain.skip") };

function beforeInWords(isNews, name) {
  const values = { act: ACTS[name] };
  if (isNews) return t("askAgain.thisCameBeforeCould", values);
  return t("askAgain.somethingChangedBeforeCould", values);
}

function News({ messages }) {
  return messages.map(
    ({ seq, from, body, at }) => html`
      <blockquote key=${seq} class="news">
        <p class="message-head"><span class="author" dir="auto">${from.id}</span> <time datetime=${at}>${timeOfDay(at)}</time></p>
        <p class="message-body" dir="auto">${body}</p>
      </blockquote>
    `,
  );
}
