// The dialog before something is done with many conversations: it is tried first, and then carried out.

import { isOpen, progressOf, useRun } from "../core/bulk.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { plural } from "../core/time.js";
import { FormDialog } from "./form-dialog.js";

/**
 * The dialog; `asked` is what the form says, as text: another one has to be tried anew. `start(dryRun)` asks the API,
 * `onStarted` gets the run, `act` is the verb on the button. `tally` says how many of a tried run are meant, where that are not all:
 * `{done, skipped, isComplete}`.
 */
export function RunDialog({ title, act, isReady = true, asked, start, tally, onStarted, onClose, children }) {
  const { api } = useApp();
  const { busy, refusal, run: command } = useCommand();
  const [tried, setTried] = useState(null);
  const { run } = useRun(api, tried?.asked === asked ? tried.run : null);
  const isTried = run !== null && !isOpen(run);
  const submit = async () => {
    const { answer } = await command("run", () => start(run === null));
    if (!answer) return;
    if (run === null) setTried({ asked, run: answer.body });
    else onStarted(answer.body);
  };
  const meant = run !== null && (tally ? tally(run) : run);
  const words = run === null ? "Preview" : `${act} ${plural(meant.done, "conversation")}`;
  const isRunnable = run === null || (isTried && meant.done > 0);
  return html`
    <${FormDialog} title=${title} act=${words} busy=${busy !== null} isReady=${isReady && isRunnable} refusal=${refusal}
      onSubmit=${submit} onClose=${onClose}>
      ${children}
      <p class="due-line" aria-live="polite">${said(run, tally && meant)}</p>
    <//>
  `;
}

function said(run, part) {
  if (run === null) return "Nothing is done yet: first you see what would come of it.";
  if (!part || isOpen(run)) return progressOf(run);
  const done = part.isComplete ? part.done : `at most ${part.done}`;
  return `Preview: ${done} of ${part.done + part.skipped} selected would be done, ${part.skipped} skipped.`;
}
