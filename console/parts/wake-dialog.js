// The dialog before everything that waits for a topic is woken.

import { wakeTopic } from "../core/bulk.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { Choice, TextField } from "./fields.js";
import { RunDialog } from "./run-dialog.js";
import { t } from "../core/words.js";

const THEN = [
  { value: "return", label: t("wake.goesBackQueue"), hint: t("wake.nextAgentWhoFree") },
  { value: "close", label: t("wake.closed"), hint: t("common.customersNextMessageOpens") },
];

/** The dialog; `onStarted` gets the run. */
export function WakeDialog({ topic, onStarted, onClose }) {
  const { api } = useApp();
  const [then, setThen] = useState("return");
  const [message, setMessage] = useState("");
  const start = (dryRun) => wakeTopic(api, topic, { then, message: message.trim(), dryRun });
  return html`
    <${RunDialog} title=${t("common.wakeWhatWaits", { topic })} act=${t("common.wake")} asked=${JSON.stringify([then, message])} start=${start}
      onStarted=${onStarted} onClose=${onClose}>
      <${TextField} label=${t("wake.messageEachCustomerOptional")} hint=${t("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${message} onInput=${setMessage} />
      <${Choice} legend=${t("common.then")} options=${THEN} value=${then} onChange=${setThen} />
    <//>
  `;
}
