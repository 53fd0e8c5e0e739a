// The dialog in which a conversation is left for a topic.

import { html, useState } from "../core/html.js";
import { noteTopic, topicMeant } from "../core/topics.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { TopicField } from "./topic-field.js";

/** The dialog; `onLeave` gets `{topic}`. `isUnanswered` says that the customer wrote last. */
export function LeaveDialog({ isUnanswered, busy, onLeave, onClose, children }) {
  const [typed, setTyped] = useState("");
  const topic = topicMeant(typed);
  const submit = () => {
    noteTopic(topic);
    onLeave({ topic });
  };
  return html`
    <${FormDialog} title="Leave for a topic" act="Leave" busy=${busy} isReady=${topic !== ""} onSubmit=${submit} onClose=${onClose}>
      ${children}
      ${isUnanswered && html`<${Notice} tone="warn">The customer wrote last. Once you leave, it counts as needing no answer.<//>`}
      <p class="hint">It waits for the customer, and for the topic: once that is settled, a supervisor brings back everything that waits
        for it at once, with a word to each customer.</p>
      <${TopicField} label="Topic" hint="Such as outage-berlin." typed=${typed} onInput=${setTyped} />
    <//>
  `;
}
