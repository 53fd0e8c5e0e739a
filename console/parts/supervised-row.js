// A row of the supervisor's lists.

import { serverNow } from "../core/clock.js";
import { end, resume } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { loadThatGivesAway } from "../core/load.js";
import { outcomeOf } from "../core/outcomes.js";
import { dateOf, fullTime, shortTime } from "../core/time.js";
import { notify } from "../core/toasts.js";
import { Confirm } from "./dialog.js";
import { Due } from "./due.js";
import { GiveAway } from "./give-away.js";
import { RefusalNotice } from "./notice.js";
import { ChannelTag } from "./tags.js";

/**
 * The row, linked to `href`. Its agent and queue are buttons that filter the list (`onFilter`); `onChanged` is called after
 * a command.
 */
export function SupervisedRow({ conversation, settings, href, onFilter, onChanged }) {
  const { api, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const [asking, setAsking] = useState(null);
  const { customer_address: customer, channel, queue, pause, leave } = conversation;
  const agent = (pause ?? leave)?.agent_id;
  const perform = async (name, act) => {
    const { answer } = await run(name, () => act(api, conversation));
    setAsking(null);
    if (answer) notify(outcomeOf(name, answer.body, user.id));
    onChanged();
  };
  const onResume = async () => {
    const { answer: load } = await run("load", () => loadThatGivesAway(api, agent, settings));
    if (load) setAsking({ what: "give-away", load });
    else await perform("resume", resume);
  };
  return html`
    <li class="case">
      <div class="case-who">
        <a class="row-name" dir="auto" href=${href}>${customer}</a> <${ChannelTag} channel=${channel} />
        ${pause?.reason && html`<p class="row-note" dir="auto">${pause.reason}</p>`}
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
            onClick=${onResume}>Resume for ${agent}</button>
        `}
        <button type="button" class="small danger-quiet" disabled=${busy !== null} aria-label=${`End: ${customer}`}
          onClick=${() => setAsking({ what: "end" })}>End</button>
      </div>
      <${RefusalNotice} refusal=${refusal} forAgent=${agent} onDismiss=${clear} />
      ${asking?.what === "give-away" &&
      html`
        <${GiveAway} agent=${agent} isMe=${agent === user.id} load=${asking.load} queue=${queue} busy=${busy !== null}
          onConfirm=${() => perform("resume", resume)} onClose=${() => setAsking(null)} />
      `}
      ${asking?.what === "end" &&
      html`
        <${Confirm} title=${`End the conversation with ${customer}?`} act="End conversation" danger busy=${busy !== null}
          onConfirm=${() => perform("end", end)} onClose=${() => setAsking(null)}>
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
