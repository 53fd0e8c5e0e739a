// One paused or left conversation, as a supervisor sees it.

import { announce } from "../core/announce.js";
import { serverNow } from "../core/clock.js";
import { end, resume } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { hashOf } from "../core/router.js";
import { dateOf, fullTime, shortTime } from "../core/time.js";
import { Confirm } from "./dialog.js";
import { Due } from "./due.js";
import { RefusalNotice } from "./notice.js";
import { ChannelTag } from "./tags.js";

/** The row; its agent and its queue narrow the list (`onFilter`), `onChanged` is called after a command. */
export function SupervisedRow({ conversation, onFilter, onChanged }) {
  const { api } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const [asking, setAsking] = useState(false);
  const { id, customer_address: customer, channel, queue, pause, leave } = conversation;
  const agent = (pause ?? leave)?.agent_id;
  const perform = async (name, act, said) => {
    const { answer } = await run(name, () => act(api, conversation));
    setAsking(false);
    if (answer) announce(said);
    onChanged();
  };
  return html`
    <li class="case">
      <div class="case-who">
        <a class="row-name" href=${hashOf("desk", id)}>${customer}</a> <${ChannelTag} channel=${channel} />
        ${pause?.reason && html`<p class="row-note">${pause.reason}</p>`}
      </div>
      <p class="case-where">
        <button type="button" class="link" aria-label=${`Only agent ${agent}`} onClick=${() => onFilter({ agent_id: agent })}>${agent}</button>
        <span class="weak"> in </span>
        <button type="button" class="link" aria-label=${`Only queue ${queue}`} onClick=${() => onFilter({ queue })}>${queue}</button>
      </p>
      <p class="case-due">${pause ? html`<${Due} pause=${pause} />` : html`<${Left} leave=${leave} />`}</p>
      <div class="case-actions">
        ${pause &&
        html`
          <button type="button" class="small" disabled=${busy !== null} aria-label=${`Resume for ${agent}: ${customer}`}
            onClick=${() => perform("resume", resume, `Resumed for ${agent}.`)}>Resume for ${agent}</button>
        `}
        <button type="button" class="small danger-quiet" disabled=${busy !== null} aria-label=${`End: ${customer}`}
          onClick=${() => setAsking(true)}>End</button>
      </div>
      <${RefusalNotice} refusal=${refusal} forAgent=${agent} onDismiss=${clear} />
      ${asking &&
      html`
        <${Confirm} title=${`End the conversation with ${customer}?`} act="End conversation" danger busy=${busy !== null}
          onConfirm=${() => perform("end", end, "Ended.")} onClose=${() => setAsking(false)}>
          <p>It closes. The customer's next message opens a new conversation, without this history.</p>
        <//>
      `}
    </li>
  `;
}

function Left({ leave }) {
  return html`
    <span class="weak">Left ${shortTime(leave.left_at, serverNow())}; a reply counts until </span>
    <time datetime=${leave.expires_at} title=${fullTime(leave.expires_at)}>${dateOf(leave.expires_at)}</time>
  `;
}
