// The actions of a conversation: the toolbar, and how each begins.

import { ownerOf } from "../core/actions.js";
import { canPauseAgain } from "../core/again.js";
import { useApp } from "../core/context.js";
import { draftOf } from "../core/drafts.js";
import { HELD_WORDS, held, hold, release, takeBack } from "../core/held.js";
import { html, useEffect, useState } from "../core/html.js";
import { loadThatGivesAway } from "../core/load.js";
import { nameOf } from "../core/names.js";
import { useOffer } from "../core/offer.js";
import { isAnswering } from "../core/outbox.js";
import { usePerform } from "../core/perform.js";
import { rulesFor } from "../core/policy.js";
import { useStore } from "../core/store.js";
import { ActionDialog, SAYS_REFUSAL } from "./asking.js";
import { RefusalNotice } from "./notice.js";
import { useUnsent } from "./unsent.js";
import { t } from "../core/words.js";

/** The toolbar; shows the actions that apply. */
export function Actions({ conversation, actions, history, settings, poll, onChanged }) {
  const { api, config } = useApp();
  const [asking, setAsking] = useState(null);
  const [looking, setLooking] = useState(false);
  const unsent = useUnsent(conversation.id);
  const waits = useStore(held)[conversation.id];
  const given = usePerform({ conversation, history, settings, poll, onChanged, ask: setAsking });
  const { perform, refusal, about, clear } = given;
  const isBusy = given.busy || looking || !history.loaded;
  const { id } = conversation;
  const customer = nameOf(conversation);
  useNewsEndsHold(waits, id, history.messages.at(-1));

  // Read is what is on screen; the conversation's own poll may be ahead of that.
  const onScreen = () => ({ version: history.version, seq: history.messages.at(-1)?.seq ?? 0 });
  const isUnanswered = history.messages.at(-1)?.from.type === "customer" && !isAnswering(id);
  const begin = (name, details, seen = onScreen()) => {
    setAsking(null);
    hold(id, { name, customer, seq: seen.seq }, config.undoSeconds, () => perform(name, details, seen));
  };
  const now = (name, details = {}) => perform(name, details, onScreen());
  const ask = (what) => {
    clear();
    setAsking({ what });
  };
  const onLeave = () => (isUnanswered || unsent ? ask("leave") : begin("leave", {}));
  const again = actions.pause && canPauseAgain(history.messages, history.events);
  const onAgain = () => (unsent ? ask("pause-again") : begin("pause", { again: true }));
  const onAnswer = (outcome) => begin("answer", { signal: conversation.pause.wait.signal, outcome });
  const onResume = async () => {
    setLooking(true);
    const load = await loadThatGivesAway(api, conversation, settings);
    setLooking(false);
    if (load) setAsking({ what: "give-away", load });
    else await now("resume");
  };
  const close = () => {
    setAsking(null);
    clear();
  };
  // Undo takes the leave back, not the reply. What is written while that is on its way is asked about.
  const leaveOnceSent = () => {
    const seen = onScreen();
    return () => (draftOf(id).trim() === "" ? begin("leave", {}, seen) : ask("leave"));
  };
  const isReady = !isBusy && !waits;
  useOffer({
    conversation,
    rules: rulesFor(settings, conversation).pause,
    leaveOnceSent: actions.leave && isReady ? leaveOnceSent : null,
    pauseUntil: actions.pause && isReady ? (details) => (unsent ? ask("pause") : begin("pause", details)) : null,
  });
  if (waits) return html`<${Waits} name=${waits.name} id=${id} />`;
  const owner = ownerOf(conversation);
  const isSaidInDialog = asking !== null && SAYS_REFUSAL.includes(asking.what);
  return html`
    <div class="actions">
      <${Buttons} actions=${{ ...actions, again }} disabled=${isBusy} ...${{ ask, onLeave, onResume, onAgain, onAnswer }}
        onPlan=${now} onTake=${() => (actions.from ? ask("take-over") : now("take"))} onReactivate=${() => now("reactivate")} />
      ${!isSaidInDialog &&
      html`<${RefusalNotice} refusal=${refusal} forAgent=${about ?? actions.forAgent} onDismiss=${clear} />`}
      ${asking &&
      html`
        <${ActionDialog} ...${{ asking, conversation, actions, owner, history, settings, unsent, isUnanswered, refusal, about }}
          busy=${isBusy} begin=${begin} now=${now} onClose=${close} />
      `}
    </div>
  `;
}

function Buttons({ actions, disabled, ask, onLeave, onResume, onAgain, onAnswer, onPlan, onTake, onReactivate }) {
  const forAgent = actions.forAgent ? ` ${t("common.for", { agent: actions.forAgent })}` : "";
  const button = (key, words, onClick, kind = "") => html`
    <button type="button" class=${kind} disabled=${disabled} aria-keyshortcuts=${key} onClick=${onClick}>${words}</button>
  `;
  return html`
    <div class="action-buttons">
      ${actions.answer && button("y", t("common.approve"), () => onAnswer("approved"), "primary")}
      ${actions.answer && button("d", t("common.decline"), () => onAnswer("declined"))}
      ${actions.take && button("a", actions.from ? t("common.takeOver") : t("common.take"), onTake, actions.from ? "" : "primary")}
      ${actions.resume && button("u", t("common.resume") + forAgent, onResume, actions.answer ? "" : "primary")}
      ${actions.reactivate && button("u", t("common.takeUpAgain") + forAgent, onReactivate, "primary")}
      ${actions.skip && button("s", t("actions.skipNextStep"), () => onPlan("skip"))}
      ${actions.skip && button("q", t("common.cancelPlan"), () => onPlan("cancel"))}
      ${actions.pause && button("p", t("common.pause") + forAgent, () => ask("pause"))}
      ${actions.again && button("o", t("common.pauseAgain") + forAgent, onAgain)}
      ${actions.leave && button("l", t("common.leave") + forAgent, onLeave)}
      ${actions.leave && button("f", t("common.leaveDetails") + forAgent, () => ask("leave-with"))}
      ${actions.extend && button("x", t("common.extend"), () => ask("extend"))}
      ${actions.assign && button("g", t("common.assign"), () => ask("assign"))}
      ${actions.transfer && button("t", t("common.transfer"), () => ask("transfer"))}
      ${actions.end && button("e", t("common.end"), () => ask("end"), "danger-quiet")}
    </div>
  `;
}

/** Replaces the buttons while a command is held. */
function Waits({ name, id }) {
  const { doing, now } = HELD_WORDS[name];
  return html`
    <div class="action-buttons" role="group" aria-label=${`${doing}…`}>
      <span class="waits">${doing}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${() => takeBack(id)}>${t("common.undo")}</button>
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
