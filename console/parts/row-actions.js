// What a supervisor can do from a row: the usual one, End, and behind "More" the others.

import { actionsFor, ownerOf } from "../core/actions.js";
import { useApp } from "../core/context.js";
import { HELD_WORDS, held } from "../core/held.js";
import { html, useState } from "../core/html.js";
import { loadThatGivesAway } from "../core/load.js";
import { nameOf } from "../core/names.js";
import { useRowCommands } from "../core/row-commands.js";
import { useRowOffers } from "../core/row-offers.js";
import { useStore } from "../core/store.js";
import { ActionDialog, SAYS_REFUSAL } from "./asking.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/** The buttons of a conversation's row, and the dialogs and refusals of their commands. */
export function RowActions({ conversation, settings, onChanged }) {
  const { api, user } = useApp();
  const [asking, setAsking] = useState(null);
  const [isMore, setMore] = useState(false);
  const waits = useStore(held)[conversation.id];
  const commands = useRowCommands(conversation, { onDone: () => setAsking(null), onChanged });
  const { now, run, busy, refusal, about, clear } = commands;
  const actions = actionsFor(conversation, user, settings);
  const ask = (what) => {
    clear();
    setAsking({ what });
  };
  const onResume = async () => {
    const { answer: load } = await run("load", () => loadThatGivesAway(api, conversation, settings));
    if (load) setAsking({ what: "give-away", load });
    else await now("resume");
  };
  const close = () => {
    setAsking(null);
    clear();
  };
  const onAnswer = (outcome) => commands.begin("answer", { signal: conversation.pause.wait.signal, outcome });
  const all = offers(actions, { ask, now, onResume, onAnswer });
  const end = actions.end && { words: t("common.end"), act: () => ask("end"), kind: "danger-quiet" };
  const name = nameOf(conversation);
  useRowOffers(conversation.id, name, busy || waits ? [] : [...all, end].filter(Boolean));
  const button = ({ words, act, kind = "" }) => html`
    <button key=${words} type="button" class=${["small", kind].join(" ")} disabled=${busy || Boolean(waits)}
      aria-label=${`${words}: ${name}`} onClick=${act}>${words}</button>
  `;
  const moreWords = isMore ? t("rowActions.less") : t("rowActions.more");
  // Who is asked a question sees both answers.
  const shown = actions.answer ? 2 : 1;
  const isSaidInDialog = asking !== null && SAYS_REFUSAL.includes(asking.what);
  return html`
    <div class="case-actions">
      ${waits && html`<span class="waits">${HELD_WORDS[waits.name].doing}…</span>`}
      ${all.slice(0, shown).map(button)}
      ${end && button(end)}
      ${all.length > shown &&
      html`
        <button type="button" class="quiet small" aria-expanded=${isMore} aria-label=${`${moreWords}: ${name}`}
          onClick=${() => setMore(!isMore)}>${moreWords}</button>
      `}
    </div>
    ${isMore && html`<div class="case-more">${all.slice(shown).map(button)}</div>`}
    ${!isSaidInDialog &&
    html`<${RefusalNotice} refusal=${refusal} forAgent=${about ?? actions.forAgent} onDismiss=${clear} />`}
    ${asking &&
    html`
      <${ActionDialog} ...${{ asking, conversation, actions, settings, busy, refusal, about, now }} begin=${commands.begin}
        owner=${ownerOf(conversation)} unsent=${null} onClose=${close} />
    `}
  `;
}

/** What is offered, the usual one first. */
function offers(actions, { ask, now, onResume, onAnswer }) {
  const forAgent = actions.forAgent ? ` ${t("common.for", { agent: actions.forAgent })}` : "";
  return [
    actions.answer && { words: t("common.approve"), act: () => onAnswer("approved") },
    actions.answer && { words: t("common.decline"), act: () => onAnswer("declined") },
    actions.resume && { words: t("common.resume") + forAgent, act: onResume },
    actions.reactivate && { words: t("common.takeUpAgain") + forAgent, act: () => now("reactivate") },
    actions.assign && { words: t("common.assign"), act: () => ask("assign") },
    actions.transfer && { words: t("common.transfer"), act: () => ask("transfer") },
    actions.extend && { words: t("common.extend"), act: () => ask("extend") },
    actions.take && { words: actions.from ? t("common.takeOver") : t("common.take"), act: () => (actions.from ? ask("take-over") : now("take")) },
  ].filter(Boolean);
}
