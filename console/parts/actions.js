// Leave, Pause, Resume, End: each where it applies, one at a time.

import { announce } from "../core/announce.js";
import { actionsFor } from "../core/actions.js";
import { path } from "../core/api.js";
import { end, leave, pause, resume } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { didOnce } from "../core/deeds.js";
import { html, useState } from "../core/html.js";
import { AskAgain } from "./ask-again.js";
import { Confirm } from "./dialog.js";
import { RefusalNotice } from "./notice.js";
import { PauseDialog } from "./pause-dialog.js";

const CARRY_OUT = { leave, pause, resume, end };

/** The toolbar of a conversation, with the questions it asks. */
export function Actions({ conversation, actions, history, settings, poll, onChanged }) {
  const { api, user } = useApp();
  const { busy, refusal, run, clear } = useCommand();
  const [asking, setAsking] = useState(null);
  const [checking, setChecking] = useState(false);
  const isBusy = busy !== null || checking || !history.loaded;

  /**
   * Carries a command out; where the conversation has changed since it was read, shows that and asks again. What counts as
   * read is what is on screen, not what the conversation's own poll knows of already.
   */
  const perform = async (name, details, version = history.version) => {
    const act = () => CARRY_OUT[name](api, { ...conversation, version }, details);
    const { answer, refusal: refused } = await run(name, act, (no) => no.code === "version_mismatch");
    if (answer) {
      setAsking(null);
      announce(WORDS[name](answer.body));
      didOnce(name);
      await onChanged(answer);
    } else if (refused.code === "version_mismatch") {
      await changedMeanwhile(name, details, version === history.version);
    } else if (refused.status === 409) {
      // It is not as it looked: show it as it is.
      poll.refresh();
    }
  };

  /** Asks again, unless there is nothing new to read: then the command is given once more as it was meant. */
  const changedMeanwhile = async (name, details, isFirst) => {
    const readUpTo = history.messages.at(-1)?.seq ?? 0;
    setChecking(true);
    try {
      const latest = await api.get(path`/v1/conversations/${conversation.id}`);
      poll.put(latest.body, latest.etag);
      const applies = actionsFor(latest.body, user, settings)[name];
      if (isFirst && applies && latest.body.last_message.seq === readUpTo) {
        await perform(name, details, latest.body.version);
        return;
      }
      await history.sync(latest.body);
      setAsking({ what: "again", name, details, readUpTo });
    } catch {
      poll.refresh();
    } finally {
      setChecking(false);
    }
  };

  const button = (name, words, onClick, kind = "") => html`
    <button type="button" class=${kind} disabled=${isBusy} onClick=${onClick}>${words}</button>
  `;
  const close = () => {
    setAsking(null);
    clear();
  };
  const forAgent = actions.forAgent ? ` for ${actions.forAgent}` : "";
  return html`
    <div class="actions">
      <div class="action-buttons">
        ${actions.resume && button("resume", `Resume${forAgent}`, () => perform("resume"), "primary")}
        ${actions.pause && button("pause", `Pause${forAgent}`, () => setAsking({ what: "pause" }))}
        ${actions.leave && button("leave", `Leave${forAgent}`, () => perform("leave"))}
        ${actions.end && button("end", "End", () => setAsking({ what: "end" }), "danger-quiet")}
      </div>
      ${asking?.what !== "pause" &&
      html`<${RefusalNotice} refusal=${refusal} forAgent=${actions.forAgent} onDismiss=${clear} />`}
      ${asking?.what === "pause" &&
      html`
        <${PauseDialog} limit=${settings.pause.time_limit_seconds} refusal=${refusal} busy=${isBusy}
          onPause=${(details) => perform("pause", details)} onClose=${close} />
      `}
      ${asking?.what === "end" &&
      html`
        <${Confirm} title="End this conversation?" act="End conversation" danger busy=${isBusy}
          onConfirm=${() => perform("end")} onClose=${close}>
          <p>It closes. The customer's next message opens a new conversation, without this history.</p>
          <${RefusalNotice} refusal=${refusal} />
        <//>
      `}
      ${asking?.what === "again" &&
      html`
        <${AskAgain} name=${asking.name} readUpTo=${asking.readUpTo} messages=${history.messages}
          applies=${actions[asking.name]} busy=${isBusy} onAgain=${() => perform(asking.name, asking.details)}
          onClose=${close} />
      `}
    </div>
  `;
}

const WORDS = {
  leave: () => "You left the conversation.",
  pause: () => "Paused.",
  end: () => "The conversation is closed.",
  resume: ({ task }) =>
    task?.status === "pending" ? "Resumed; it waits for a free slot." : "Resumed: the task is yours again.",
};
