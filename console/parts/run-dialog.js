// The dialog before something is done with many conversations: it is tried first, and then carried out.

import { isOpen, progressOf, useRun } from "../core/bulk.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { FormDialog } from "./form-dialog.js";
import { t } from "../core/words.js";

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
  const words = run === null ? t("run.preview") : t("run.conversations", { act, count: meant.done });
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
  if (run === null) return t("run.nothingDoneYetFirst");
  if (!part || isOpen(run)) return progressOf(run);
  const values = { done: part.done, all: part.done + part.skipped, skipped: part.skipped };
  if (part.isComplete) return t("run.previewSelectedWouldDone", values);
  return t("run.previewMostSelectedWould", values);
}
