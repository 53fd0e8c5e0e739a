// The dialog in which a conversation is left for a topic, or with a plan.

import { html, useState } from "../core/html.js";
import { noteTopic, topicMeant } from "../core/topics.js";
import { Select } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { TopicField } from "./topic-field.js";

const NOTHING = "-";

/**
 * The dialog; `onLeave` gets `{topic, plan}`. `plans` are the names of those that there are, `usual` the one that holds otherwise;
 * `isUnanswered` says that the customer wrote last.
 */
export function LeaveDialog({ plans, usual, isUnanswered, busy, onLeave, onClose, children }) {
  const [typed, setTyped] = useState("");
  const [plan, setPlan] = useState("");
  const topic = topicMeant(typed);
  const submit = () => {
    if (topic) noteTopic(topic);
    onLeave({ topic, plan: plan === NOTHING ? [] : plan });
  };
  const words = {
    "": usual ? `As usual: ${usual}` : "As usual: nothing happens",
    ...Object.fromEntries(plans.filter((name) => name !== usual).map((name) => [name, name])),
    ...(usual && { [NOTHING]: "Nothing happens" }),
  };
  return html`
    <${FormDialog} title="Leave with details" act="Leave" busy=${busy} onSubmit=${submit} onClose=${onClose}>
      ${children}
      ${isUnanswered && html`<${Notice} tone="warn">The customer wrote last. Once you leave, it counts as needing no answer.<//>`}
      <${TopicField} label="Topic (optional)" typed=${typed} onInput=${setTyped}
        hint="What it waits for, with others, such as outage-berlin. A supervisor brings all of it back at once." />
      ${plans.length > 0 && html`<${Select} label="If the customer stays silent" words=${words} value=${plan} onChange=${setPlan} />`}
    <//>
  `;
}
