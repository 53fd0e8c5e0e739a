// Commands from an open conversation, those that a reply stops conditional on what the agent has seen.

import { actionsFor } from "./actions.js";
import { path } from "./api.js";
import { COMMANDS, NOT_DONE } from "./commands.js";
import { useCommand } from "./command.js";
import { useApp } from "./context.js";
import { useEffect, useRef, useState } from "./html.js";
import { noteLeft } from "./left-by-me.js";
import { nameOf } from "./names.js";
import { outcomeOf } from "./outcomes.js";
import { settled } from "./outbox.js";
import { wordsFor } from "./refusals.js";
import { hashOf } from "./router.js";
import { notify } from "./toasts.js";
import { markOpened } from "./unread.js";
import { t } from "./words.js";

/**
 * Returns `{perform, busy, refusal, about, clear}`; `about` is the agent whom the last command named. `perform(name, details,
 * seen)` sends a command for the version and last message that the agent has `seen`. If the conversation has changed since,
 * it loads the changes and asks again through `ask`, unless there is no new message to read: then it retries once with the
 * current version, if that means the same.
 */
export function usePerform({ conversation, history, settings, poll, onChanged, ask }) {
  const { api, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const [checking, setChecking] = useState(false);
  const [about, setAbout] = useState(null);
  const isHere = useIsHere();
  const { id } = conversation;
  const customer = nameOf(conversation);

  const perform = async (name, details, seen, isFirst = true) => {
    // A reply in flight goes first; its author has seen it.
    await settled(id);
    setAbout(details.agentId ?? null);
    const act = () => COMMANDS[name](api, { ...conversation, version: seen.version }, details);
    const { answer, refusal: refused } = await run(name, act, isQuestion);
    if (answer) {
      ask(null);
      noteLeft(answer.body, user.id);
      // Who took it need not be told that there is a new task.
      if (answer.body.task?.agent_id === user.id) markOpened(answer.body.task.id);
      notify(outcomeOf(name, answer.body, user.id, details));
      await onChanged(answer);
    } else if (refused.code === "version_mismatch") {
      await changedMeanwhile(name, details, seen, isFirst);
    } else if (refused.code === "unanswered" && isHere.current) {
      ask({ what: "leave", details });
    } else {
      // The conversation on screen is out of date: read it again.
      if (refused.status === 409 || refused.status === 404) poll.refresh();
      if (!isHere.current) tellNotDone(name, wordsFor(refused, { forAgent: details.agentId }));
    }
  };

  const changedMeanwhile = async (name, details, seen, isFirst) => {
    setChecking(true);
    try {
      const latest = await api.get(path`/v1/conversations/${id}`);
      poll.put(latest.body, latest.etag);
      const isNewest = latest.body.last_message.seq === seen.seq;
      const messages = isNewest || !isHere.current ? [] : await history.sync(latest.body);
      const isNews = isNewest ? false : !isHere.current || messages.some((message) => isUnseen(message, seen, user));
      const applies = actionsFor(latest.body, user, settings)[name];
      if (isFirst && applies && !isNews && !ONE_STEP.includes(name)) {
        await perform(name, details, { ...seen, version: latest.body.version }, false);
      } else if (isHere.current) {
        ask({ what: "again", name, details, readUpTo: seen.seq });
      } else {
        tellNotDone(name, t("perform.conversationHasChangedMeanwhile"));
      }
    } catch {
      poll.refresh();
      if (!isHere.current) tellNotDone(name, t("perform.serviceCannotReached"));
    } finally {
      setChecking(false);
    }
  };

  const tellNotDone = (name, why) => {
    const open = { words: t("common.open"), href: hashOf("desk", id) };
    notify(t("common.doneCustomerWhy", { done: NOT_DONE[name], customer, why: why }), { tone: "bad", action: open });
  };

  return { perform, busy: busy !== null || checking, refusal, about, clear };
}

/** What is about the version on screen alone: given again, it would be about another step. */
const ONE_STEP = ["skip"];

/** Whether a message is newer than what was on screen, and somebody else's. */
export function isUnseen({ seq, from }, seen, user) {
  return seq > seen.seq && !(from.type === "agent" && from.id === user.id);
}

/** Refusals that open a dialog instead of a notice. */
function isQuestion({ code }) {
  return code === "version_mismatch" || code === "unanswered";
}

/** A ref to whether the component is mounted: a held command may outlive it. */
function useIsHere() {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => (isHere.current = false);
  }, []);
  return isHere;
}
