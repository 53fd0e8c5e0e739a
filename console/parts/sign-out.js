// Signing out. An agent who stays available keeps receiving tasks, so the agent is asked first.

import { path, query } from "../core/api.js";
import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { releaseAll } from "../core/held.js";
import { html, useState } from "../core/html.js";
import { may, signOut } from "../core/session.js";
import { plural } from "../core/time.js";
import { Dialog } from "./dialog.js";
import { RefusalNotice } from "./notice.js";

/** The button, with a dialog if the agent is still available. */
export function SignOut() {
  const { api, config, user } = useApp();
  const [tasks, setTasks] = useState(null);
  const { busy, refusal, run } = useCommand();
  const leave = async () => {
    await releaseAll();
    // In the local system, tabs may belong to different users.
    signOut({ everywhere: config.mode !== "local" });
  };
  const ask = async () => {
    const { answer } = may(user, "agent") ? await run("look", () => standing(api, user)) : {};
    if (answer?.isAvailable) setTasks(answer.tasks);
    else await leave();
  };
  const goOffline = async () => {
    const { answer } = await run("offline", () => setPresence(api, user.id, { availability: "offline" }));
    if (answer) await leave();
  };
  return html`
    <button type="button" class="quiet small" disabled=${busy !== null} onClick=${ask}>Sign out</button>
    ${tasks !== null &&
    html`
      <${Dialog} title="You are still available" onClose=${() => setTasks(null)}>
        <div class="dialog-body">
          <p>New tasks would go on coming to you, with nobody to see them. Offline, you get none.</p>
          ${tasks > 0 && html`<p>You have ${plural(tasks, "task")} in hand. ${tasks === 1 ? "It stays" : "They stay"} yours.</p>`}
          <${RefusalNotice} refusal=${refusal} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${() => setTasks(null)}>Cancel</button>
          <button type="button" disabled=${busy !== null} onClick=${leave}>Stay available</button>
          <button type="button" class="primary" disabled=${busy !== null} onClick=${goOffline}>Go offline and sign out</button>
        </div>
      <//>
    `}
  `;
}

/** The agent's availability and number of tasks. If this fails, signing out goes ahead without the dialog. */
async function standing(api, user) {
  const agent = await api.get(path`/v1/agents/${user.id}`);
  const work = await api.get(path`/v1/agents/${user.id}/tasks` + query({ limit: 1 }));
  return { isAvailable: agent.body.availability === "available", tasks: work.body.tasks.length };
}
