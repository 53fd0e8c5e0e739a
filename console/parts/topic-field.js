// The field for a topic: what a conversation waits for, with others.

import { html, useId } from "../core/html.js";
import { useStore } from "../core/store.js";
import { topicMeant, topics } from "../core/topics.js";
import { t } from "../core/words.js";

/** The field, with the topics that were seen as suggestions; below it stands the topic that is meant by what is typed. */
export function TopicField({ label, hint, typed, onInput }) {
  const id = useId();
  const known = Object.keys(useStore(topics)).toReversed();
  const meant = topicMeant(typed);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} type="text" autocapitalize="none" autocomplete="off" spellcheck=${false} maxlength="64" list=${`${id}-known`}
        value=${typed} aria-describedby=${`${id}-hint`} onInput=${(event) => onInput(event.currentTarget.value)} />
      <datalist id=${`${id}-known`}>${known.map((name) => html`<option key=${name} value=${name}></option>`)}</datalist>
      <p class="hint" id=${`${id}-hint`}
        aria-live="polite">${saidOf(meant, typed, hint)}</p>
    </div>
  `;
}

function saidOf(meant, typed, hint) {
  if (meant === typed.trim()) return hint;
  return meant ? t("topicField.willCalled", { name: meant }) : t("topicField.willCalledNothingUse");
}
