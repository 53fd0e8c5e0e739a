// What came of a run, conversation by conversation.

import { cancelRun, isOpen, progressOf, useRun } from "../core/bulk.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useEffect } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { wordsFor } from "../core/refusals.js";
import { RefusalNotice } from "./notice.js";
import { Pager, usePages } from "./pager.js";
import { t } from "../core/words.js";

/** The result of a run of the API that `started`, page by page; the other fields are those of `RunResult`. */
export function BulkResult({ started, ...rest }) {
  const { api } = useApp();
  const pages = usePages();
  const { run, refresh } = useRun(api, started, pages.cursor);
  const { refusal, run: command } = useCommand();
  const stop = async () => {
    await command("stop", () => cancelRun(api, run.bulk_id));
    await refresh();
  };
  return html`
    <${RunResult} run=${run} isFirstPage=${pages.page === 1} refusal=${refusal} onStop=${stop} ...${rest}>
      <${Pager} pages=${pages} nextCursor=${run.next_cursor} label=${t("runResult.pagesWhatWasSkipped")} />
    <//>
  `;
}

/**
 * The result of a run; `conversations` are those that were on screen when it began, `hrefOf` is the link to one, `forAgent` who gets
 * them. `onChanged` is called when it is over.
 */
export function RunResult({ title, run, conversations, hrefOf, forAgent, isFirstPage = true, refusal, onStop, onChanged, onDismiss, children }) {
  const isRunning = isOpen(run);
  useEffect(() => {
    if (!isRunning) onChanged();
  }, [isRunning]);
  return html`
    <section class="run" aria-label=${title}>
      <div class="run-head">
        <p role="status"><strong>${title}.</strong> ${progressOf(run)}</p>
        ${isRunning
          ? html`<button type="button" class="small" disabled=${run.state === "canceling"} onClick=${onStop}>${t("runResult.stop")}</button>`
          : html`<button type="button" class="quiet small" onClick=${onDismiss}>${t("common.dismiss")}</button>`}
      </div>
      <${RefusalNotice} refusal=${refusal} />
      <ul>
        ${resultsOf(run, conversations, isFirstPage, forAgent).map(
          ({ id, name, words, isDone }) => html`
            <li key=${id} class="run-row"><a class="row-name" dir="auto" href=${hrefOf(id)}>${name}</a> <span
              data-wrong=${!isDone}>${words}</span></li>
          `,
        )}
      </ul>
      ${children}
    </section>
  `;
}

/** What was skipped, and where that is all known, also what was done of what was on screen. */
function resultsOf(run, conversations, isFirstPage, forAgent) {
  const skipped = new Map(run.skipped.map(({ conversation_id: id, code }) => [id, wordsFor({ code }, { forAgent })]));
  const isAllKnown = isFirstPage && !run.next_cursor && !isOpen(run) && run.state === "done";
  const named = new Map(conversations.map((conversation) => [conversation.id, nameOf(conversation)]));
  const done = isAllKnown ? conversations.filter(({ id }) => !skipped.has(id)) : [];
  return [
    ...[...skipped].map(([id, words]) => ({ id, name: named.get(id) ?? id, words, isDone: false })),
    ...done.map((conversation) => ({ id: conversation.id, name: nameOf(conversation), words: t("common.done"), isDone: true })),
  ];
}
