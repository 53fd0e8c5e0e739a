// The dialog before an agent signs out who is still available.

import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";
import { t } from "../core/words.js";

/** The dialog; `tasks` is how many the agent has, `onLeave` signs out. */
export function SignOutDialog({ tasks, onLeave, onClose }) {
  const { api, user } = useApp();
  const { busy, refusal, run } = useCommand();
  const goOffline = async () => {
    const { answer } = await run("offline", () => setPresence(api, user.id, { availability: "offline" }));
    if (answer) await onLeave();
  };
  return html`
    <${Dialog} title=${t("signOut.areStillAvailable")} onClose=${onClose}>
      <div class="dialog-body">
        <p>${t("signOut.newTasksWouldGo")}</p>
        ${tasks > 0 && html`<p>${t("signOut.haveTasksHandThey", { count: tasks })}</p>`}
        <${RefusalNotice} refusal=${refusal} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${onClose}>${t("common.cancel")}</button>
        <button type="button" disabled=${busy !== null} onClick=${onLeave}>${t("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${busy !== null} onClick=${goOffline}>${t("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `;
}
