// The settings page: readable for everybody, editable for administrators.

import "../words/settings.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useState } from "../core/html.js";
import { usePoll } from "../core/use-poll.js";
import { may } from "../core/session.js";
import { keepSettingsDraft, keptDraft } from "../core/settings-draft.js";
import { bodyOf, differences, documentOf, inWords, isValid, merge, withValue } from "../core/settings-model.js";
import { notify } from "../core/toasts.js";
import { LanguageChoice } from "../parts/language.js";
import { Notice, RefusalNotice } from "../parts/notice.js";
import { SettingsConflict } from "../parts/settings-conflict.js";
import { SettingsForm } from "../parts/settings-form.js";
import { t } from "../core/words.js";

const EVERY = 60_000;

/** The settings page. */
export function Settings() {
  const { api, user } = useApp();
  const poll = usePoll(api, "/v1/settings", EVERY);
  // `base` is the document that the draft started from, `seen` its ETag, `conflict` a concurrent change by somebody else.
  const [begun] = useState(keptDraft);
  const [base, setBase] = useState(begun?.base ?? null);
  const [seen, setSeen] = useState(begun?.seen ?? null);
  const [draft, setDraft] = useState(begun?.draft ?? null);
  const [conflict, setConflict] = useState(null);
  const { busy, refusal, run, clear } = useCommand();
  const dirty = base !== null && differences(base, draft).length > 0;

  const start = (settings, etag) => {
    setBase(settings);
    setSeen(etag);
    setDraft(settings);
    setConflict(null);
  };
  // An unedited form follows the server; an edited one stays, and detects concurrent changes when it is saved.
  useEffect(() => {
    if (poll.data && !dirty && !conflict) start(documentOf(poll.data), poll.etag);
  }, [poll.data]);
  useEffect(() => keepSettingsDraft({ base, seen, draft }), [base, seen, draft]);

  const save = async (event) => {
    event.preventDefault();
    if (!isValid(draft)) return;
    const act = () => api.put("/v1/settings", bodyOf(draft), { ifMatch: seen });
    const { answer, refusal: refused } = await run("save", act, (no) => no.code === "version_mismatch");
    if (answer) {
      poll.put(answer.body, answer.etag);
      start(documentOf(answer.body), answer.etag);
      notify(t("settings.settingsSaved"));
    } else if (refused.code === "version_mismatch") {
      await rebase(refused.problem);
    }
  };
  const rebase = async ({ updated_by: by, updated_at: at }) => {
    const { data, etag } = await poll.refresh();
    if (!data) return;
    const theirs = documentOf(data);
    setConflict({ by, at, theirs: differences(base, theirs), mine: differences(base, draft) });
    setDraft(merge(base, theirs, draft));
    setBase(theirs);
    setSeen(etag);
  };

  const admin = may(user, "admin");
  return html`
    <div class="page">
      <h1>${t("settings.settings")}</h1>
      <p class="lead">${t("settings.changeAppliesOnlyWhat")}</p>
      ${!admin && html`<${Notice}>${t("settings.canReadSettingsChanging")}<//>`}
      <section class="card" aria-label=${t("language.label")}><${LanguageChoice} /></section>
      <${RefusalNotice} refusal=${base ? null : poll.error} />
      ${conflict && html`<${SettingsConflict} conflict=${conflict} onDiscard=${() => start(base, seen)} />`}
      ${draft &&
      html`
        <form class="settings-form" onSubmit=${save} aria-label=${t("settings.settings")} novalidate>
          <${SettingsForm} settings=${draft} disabled=${!admin}
            onChange=${(at, value) => setDraft((now) => withValue(now, at, value))} />
          <div class="save-bar">
            <${RefusalNotice} refusal=${worded(refusal)} onDismiss=${clear} />
            <p class="hint">${standing(dirty, draft)}</p>
            ${dirty && html`<button type="button" onClick=${() => start(base, seen)}>${t("settings.discardChanges")}</button>`}
            <button type="submit" class="primary" disabled=${!admin || !dirty || busy !== null || !isValid(draft)}>${t("settings.save")}</button>
          </div>
        </form>
      `}
    </div>
  `;
}

/** A refusal that names the field as the form does. */
function worded(refusal) {
  return refusal && { ...refusal, detail: refusal.detail && inWords(refusal.detail) };
}

/** Whether the form has unsaved or invalid changes, in words. */
function standing(isDirty, draft) {
  if (!isDirty) return t("settings.noChanges");
  return isValid(draft) ? t("settings.notSavedYet") : t("settings.notSavedYetWhat");
}
