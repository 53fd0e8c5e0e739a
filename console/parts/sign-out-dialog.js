// The dialog before an agent signs out who is still available.

import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { plural } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";

/** The dialog; `tasks` is how many the agent has, `onLeave` signs out. */
export function SignOutDialog({ tasks, onLeave, onClose }) {
  const { api, user } = useApp();
  const { busy, refusal, run } = useCommand();
  const goOffline = async () => {
    const { answer } = await run("offline", () => setPresence(api, user.id, { availability: "offline" }));
    if (answer) await onLeave();
  };
  return html`
    <${Dialog} title="You are still available" onClose=${onClose}>
      <div class="dialog-body">
        <p>New tasks would go on coming to you, with nobody to see them. Offline, you get none.</p>
        ${tasks > 0 && html`<p>You have ${plural(tasks, "task")} in hand. ${tasks === 1 ? "It stays" : "They stay"} yours.</p>`}
        <${RefusalNotice} refusal=${refusal} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${onClose}>Cancel</button>
        <button type="button" disabled=${busy !== null} onClick=${onLeave}>Stay available</button>
        <button type="button" class="primary" disabled=${busy !== null} onClick=${goOffline}>Go offline and sign out</button>
      </div>
    <//>
  `;
}
