// The dialog in which a conversation is left for a topic, or with a plan.

import { html, useState } from "../core/html.js";
import { noteTopic, topicMeant } from "../core/topics.js";
import { Select } from "./fields.js";
import { FormDialog } from "./form-dialog.js";
import { Notice } from "./notice.js";
import { TopicField } from "./topic-field.js";
import { t } from "../core/words.js";

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
    "": usual ? t("leave.usual", { usual }) : t("leave.usualNothingHappens"),
    ...Object.fromEntries(plans.filter((name) => name !== usual).map((name) => [name, name])),
    ...(usual && { [NOTHING]: t("leave.nothingHappens") }),
  };
  return html`
    <${FormDialog} title=${t("common.leaveDetails")} act=${t("common.leave")} busy=${busy} onSubmit=${submit} onClose=${onClose}>
      ${children}
      ${isUnanswered && html`<${Notice} tone="warn">${t("leave.customerWroteLastOnce")}<//>`}
      <${TopicField} label=${t("common.topicOptional")} typed=${typed} onInput=${setTyped}
        hint=${t("leave.whatWaitsOthersSuch")} />
      ${plans.length > 0 && html`<${Select} label=${t("leave.ifCustomerStaysSilent")} words=${words} value=${plan} onChange=${setPlan} />`}
    <//>
  `;
}
