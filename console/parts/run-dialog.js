// The dialog before something is done with many conversations: it is tried first, and then carried out.

import { isOpen, progressOf, useRun } from "../core/bulk.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { plural } from "../core/time.js";
import { FormDialog } from "./form-dialog.js";

/**
 * The dialog; `asked` is what the form says, as text: another one has to be tried anew. `start(dryRun)` asks the API,
 * `onStarted` gets the run, `act` is the verb on the button.
 */
export function RunDialog({ title, act, isReady = true, asked, start, onStarted, onClose, children }) {
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
  const words = run === null ? "Preview" : `${act} ${plural(run.done, "conversation")}`;
  const isRunnable = run === null || (isTried && run.done > 0);
  return html`
    <${FormDialog} title=${title} act=${words} busy=${busy !== null} isReady=${isReady && isRunnable} refusal=${refusal} onSubmit=${submit} onClose=${onClose}>
      ${children}
      <p class="due-line" aria-live="polite">${run === null ? "Nothing is done yet: first you see what would come of it." : progressOf(run)}</p>
    <//>
  `;
}
