// The actions of a conversation (leave, pause, resume, end) and their dialogs.

import { useApp } from "../core/context.js";
import { held, hold, release, takeBack } from "../core/held.js";
import { html, useEffect, useState } from "../core/html.js";
import { loadThatGivesAway } from "../core/load.js";
import { isAnswering } from "../core/outbox.js";
import { usePerform } from "../core/perform.js";
import { useStore } from "../core/store.js";
import { AskAgain } from "./ask-again.js";
import { BeforeLeave } from "./before-leave.js";
import { Confirm } from "./dialog.js";
import { GiveAway } from "./give-away.js";
import { RefusalNotice } from "./notice.js";
import { PauseDialog } from "./pause-dialog.js";
import { Unsent, useUnsent } from "./unsent.js";

/** The toolbar; shows the actions that apply. */
export function Actions({ conversation, actions, history, settings, poll, onChanged }) {
  const { api, config, user } = useApp();
  const [asking, setAsking] = useState(null);
  const [looking, setLooking] = useState(false);
  const unsent = useUnsent(conversation.id);
  const waits = useStore(held)[conversation.id];
  const { perform, busy, refusal, clear } = usePerform({ conversation, history, settings, poll, onChanged, ask: setAsking });
  const isBusy = busy || looking || !history.loaded;
  const { id, customer_address: customer } = conversation;
  useNewsEndsHold(waits, id, history.messages.at(-1));

  // Read is what is on screen; the conversation's own poll may be ahead of that.
  const onScreen = () => ({ version: history.version, seq: history.messages.at(-1)?.seq ?? 0 });
  const isUnanswered = history.messages.at(-1)?.from.type === "customer" && !isAnswering(id);
  const begin = (name, details) => {
    const seen = onScreen();
    setAsking(null);
    hold(id, { name, customer, seq: seen.seq }, config.undoSeconds, () => perform(name, details, seen));
  };
  const onLeave = () => (isUnanswered || unsent ? setAsking({ what: "leave" }) : begin("leave", {}));
  const onResume = async () => {
    setLooking(true);
    const load = await loadThatGivesAway(api, conversation.pause.agent_id, settings);
    setLooking(false);
    if (load) setAsking({ what: "give-away", load });
    else await perform("resume", {}, onScreen());
  };
  const close = () => {
    setAsking(null);
    clear();
  };
  const forAgent = actions.forAgent ? ` for ${actions.forAgent}` : "";
  const button = (key, words, onClick, kind = "") => html`
    <button type="button" class=${kind} disabled=${isBusy} aria-keyshortcuts=${key} onClick=${onClick}>${words}</button>
  `;
  if (waits) return html`<${Waits} name=${waits.name} id=${id} />`;
  return html`
    <div class="actions">
      <div class="action-buttons">
        ${actions.resume && button("u", `Resume${forAgent}`, onResume, "primary")}
        ${actions.pause && button("p", `Pause${forAgent}`, () => setAsking({ what: "pause" }))}
        ${actions.leave && button("l", `Leave${forAgent}`, onLeave)}
        ${actions.end && button("e", "End", () => setAsking({ what: "end" }), "danger-quiet")}
      </div>
      ${asking?.what !== "end" && html`<${RefusalNotice} refusal=${refusal} forAgent=${actions.forAgent} onDismiss=${clear} />`}
      ${asking?.what === "leave" &&
      html`
        <${BeforeLeave} conversation=${conversation} isUnanswered=${isUnanswered} unsent=${unsent} busy=${isBusy}
          canReply=${actions.reply} onLeave=${() => begin("leave", { unanswered: isUnanswered })} onClose=${close} />
      `}
      ${asking?.what === "pause" &&
      html`
        <${PauseDialog} limit=${settings.pause.time_limit_seconds} busy=${isBusy}
          onPause=${(details) => begin("pause", details)} onClose=${close}>
          <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
        <//>
      `}
      ${asking?.what === "give-away" &&
      html`
        <${GiveAway} agent=${conversation.pause.agent_id} isMe=${conversation.pause.agent_id === user.id}
          load=${asking.load} queue=${conversation.queue} busy=${isBusy}
          onConfirm=${() => perform("resume", {}, onScreen())} onClose=${close} />
      `}
      ${asking?.what === "end" &&
      html`
        <${Confirm} title="End this conversation?" act="End conversation" danger busy=${isBusy}
          onConfirm=${() => perform("end", {}, onScreen())} onClose=${close}>
          <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
          <p>It closes. The customer's next message opens a new conversation, without this history.</p>
          <${RefusalNotice} refusal=${refusal} />
        <//>
      `}
      ${asking?.what === "again" &&
      html`
        <${AskAgain} name=${asking.name} readUpTo=${asking.readUpTo} messages=${history.messages}
          applies=${actions[asking.name]} busy=${isBusy} onClose=${close}
          onAgain=${() => perform(asking.name, { ...asking.details, unanswered: true }, onScreen())} />
      `}
    </div>
  `;
}

/** Replaces the buttons while a command is held. */
function Waits({ name, id }) {
  const [doing, now] = name === "leave" ? ["Leaving…", "Leave now"] : ["Pausing…", "Pause now"];
  return html`
    <div class="action-buttons" role="group" aria-label=${doing}>
      <span class="waits">${doing}</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${() => takeBack(id)}>Undo</button>
      <button type="button" onClick=${() => release(id)}>${now}</button>
    </div>
  `;
}

/** A new message from the customer releases a held command at once: the API then refuses it, and the agent is asked again. */
function useNewsEndsHold(waits, id, last) {
  useEffect(() => {
    if (waits && last?.from.type === "customer" && last.seq > waits.seq) release(id);
  }, [last?.seq]);
}
