// The dialog before everything that waits for a topic is woken.

import { wakeTopic } from "../core/bulk.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { Choice, TextField } from "./fields.js";
import { RunDialog } from "./run-dialog.js";

const THEN = [
  { value: "return", label: "It goes back to its queue", hint: "for the next agent who is free" },
  { value: "close", label: "It is closed", hint: "the customer's next message opens a new conversation" },
];

/** The dialog; `onStarted` gets the run. */
export function WakeDialog({ topic, onStarted, onClose }) {
  const { api } = useApp();
  const [then, setThen] = useState("return");
  const [message, setMessage] = useState("");
  const start = (dryRun) => wakeTopic(api, topic, { then, message: message.trim(), dryRun });
  return html`
    <${RunDialog} title=${`Wake what waits for ${topic}`} act="Wake" asked=${JSON.stringify([then, message])} start=${start}
      onStarted=${onStarted} onClose=${onClose}>
      <${TextField} label="Message to each customer (optional)" hint="Each gets it at most once, as a message of yours." rows="3"
        most=${null} value=${message} onInput=${setMessage} />
      <${Choice} legend="Then" options=${THEN} value=${then} onChange=${setThen} />
    <//>
  `;
}
