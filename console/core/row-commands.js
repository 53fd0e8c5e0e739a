// Commands from a row of a list, for the version that the row shows, or that the last one of them has made: the list may be read later.

import { COMMANDS, NOT_DONE } from "./commands.js";
import { useCommand } from "./command.js";
import { useApp } from "./context.js";
import { hold } from "./held.js";
import { useEffect, useRef, useState } from "./html.js";
import { nameOf } from "./names.js";
import { outcomeOf } from "./outcomes.js";
import { wordsFor } from "./refusals.js";
import { notify } from "./toasts.js";
import { markOpened } from "./unread.js";
import { t } from "./words.js";

/**
 * Returns `{now, begin, run, busy, refusal, about, clear}`: `now(name, details)` carries a command out, `begin` one that can
 * be undone, and `about` is the agent whom the last one named. `onDone` is called where one was carried out, `onChanged`
 * after each.
 */
export function useRowCommands(conversation, { onDone, onChanged }) {
  const { api, config, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const [about, setAbout] = useState(null);
  const tellIfGone = useLastWords();
  const made = useRef(0);
  const { id, version, last_message: last } = conversation;
  const customer = nameOf(conversation);

  const now = async (name, details = {}) => {
    setAbout(details.agentId ?? null);
    const latest = { ...conversation, version: Math.max(version, made.current) };
    const { answer, refusal: refused } = await run(name, () => COMMANDS[name](api, latest, details));
    if (answer) {
      made.current = answer.body.version ?? 0;
      if (answer.body.task?.agent_id === user.id) markOpened(answer.body.task.id);
      notify(outcomeOf(name, answer.body, user.id, details));
      onDone();
    }
    if (refused) tellIfGone(t("common.doneCustomerWhy", { done: NOT_DONE[name], customer, why: wordsFor(refused, { forAgent: details.agentId }) }));
    onChanged();
  };
  const begin = (name, details) => {
    onDone();
    hold(id, { name, customer, seq: last?.seq ?? 0 }, config.undoSeconds, () => now(name, details));
  };
  return { now, begin, run, busy: busy !== null, refusal, about, clear };
}

/** For how long somebody has to have had the time to read a refusal. */
const READING = 5000;

/** What says a refusal apart from its row: at once where the row is gone, or when it goes before it could be read. */
function useLastWords() {
  const row = useRef({ isHere: true, words: null, at: 0 });
  useEffect(
    () => () => {
      const { words, at } = row.current;
      row.current.isHere = false;
      if (words && Date.now() - at < READING) notify(words, { tone: "bad" });
    },
    [],
  );
  return (words) => {
    if (row.current.isHere) Object.assign(row.current, { words, at: Date.now() });
    else notify(words, { tone: "bad" });
  };
}
