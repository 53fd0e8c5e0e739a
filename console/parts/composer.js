// Where the agent writes.

import { useCommand } from "../core/command.js";
import { reply } from "../core/commands.js";
import { useApp } from "../core/context.js";
import { html, useId, useState } from "../core/html.js";
import { RefusalNotice } from "./notice.js";

/** What is written and not sent yet, by conversation: going to another and back loses nothing. */
const drafts = new Map();

/** The reply box of one conversation; `onSent` is called once the message is in. */
export function Composer({ conversation, onSent }) {
  const { api } = useApp();
  const id = useId();
  const [draft, setDraft] = useState(() => drafts.get(conversation.id) ?? { text: "" });
  const { busy, refusal, run, clear } = useCommand();
  const keep = (next) => {
    drafts.set(conversation.id, next);
    setDraft(next);
  };
  const send = async () => {
    if (busy || draft.text.trim() === "") return;
    // The same text sent again, after an answer that never came, is the same message.
    const messageId = draft.messageId ?? crypto.randomUUID();
    keep({ ...draft, messageId });
    const { answer } = await run("reply", () => reply(api, conversation, messageId, draft.text));
    if (!answer) return;
    keep({ text: "" });
    onSent();
  };
  const onSubmit = (event) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return html`
    <form class="composer" onSubmit=${onSubmit}>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
      <label for=${id}>Reply to ${conversation.customer_address}</label>
      <textarea id=${id} rows="3" value=${draft.text} aria-describedby=${`${id}-hint`}
        onInput=${(event) => keep({ text: event.currentTarget.value })} onKeyDown=${onKeyDown}></textarea>
      <div class="composer-foot">
        <span id=${`${id}-hint`} class="hint">Enter sends, Shift+Enter starts a new line</span>
        <button type="submit" class="primary" disabled=${busy !== null || draft.text.trim() === ""}>Send</button>
      </div>
    </form>
  `;
}
