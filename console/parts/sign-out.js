// Signing out. An agent who stays available keeps receiving tasks, so the agent is asked first.

import { path, query } from "../core/api.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { releaseAll } from "../core/held.js";
import { html, useState } from "../core/html.js";
import { may, signOut } from "../core/session.js";
import { lazy } from "./lazy.js";
import { t } from "../core/words.js";

const SignOutDialog = lazy(() => import("./later.js").then((module) => module.SignOutDialog));

/** The button, with a dialog if the agent is still available. */
export function SignOut() {
  const { api, config, user } = useApp();
  const [tasks, setTasks] = useState(null);
  const { busy, run } = useCommand();
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
  return html`
    <button type="button" class="quiet small" disabled=${busy !== null} onClick=${ask}>${t("signOut.signOut")}</button>
    ${tasks !== null && html`<${SignOutDialog} tasks=${tasks} onLeave=${leave} onClose=${() => setTasks(null)} />`}
  `;
}

/** The agent's availability and number of tasks. If this fails, signing out goes ahead without the dialog. */
async function standing(api, user) {
  const agent = await api.get(path`/v1/agents/${user.id}`);
  const work = await api.get(path`/v1/agents/${user.id}/tasks` + query({ limit: 1 }));
  return { isAvailable: agent.body.availability === "available", tasks: work.body.tasks.length };
}
