// The tour of "Try it": each step is ticked off once its effect was seen.

import { path } from "../core/api.js";
import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { deeds, didOnce } from "../core/deeds.js";
import { html, useEffect } from "../core/html.js";
import { usePoll } from "../core/use-poll.js";
import { hashOf } from "../core/router.js";
import { adminApi, customers } from "../core/simulator.js";
import { bodyOf, documentOf } from "../core/settings-model.js";
import { useStore } from "../core/store.js";
import { workPath } from "../core/work.js";
import { isNotSetUp, mayShapeAgents, presenceOf } from "./presence.js";
import { RefusalNotice } from "./notice.js";

const EVERY = 15_000;

/** The list of steps. */
export function TrySteps() {
  const { api, user } = useApp();
  const settings = usePoll(api, "/v1/settings", EVERY);
  const agent = usePoll(api, path`/v1/agents/${user.id}`, EVERY);
  const work = usePoll(api, workPath(user.id), EVERY);
  const written = useStore(customers);
  const ticked = useStore(deeds);
  const { busy, refusal, run, clear } = useCommand();
  const on = Boolean(settings.data?.leave.enabled && settings.data?.pause.enabled);
  useEffect(() => {
    if (on) didOnce("on");
    if (agent.data?.availability === "available") didOnce("available");
    if (written.length > 0) didOnce("write");
    if (work.data?.tasks.some(({ conversation }) => conversation?.task?.reason === "pause_expired")) didOnce("expired");
  });
  const turnOn = async () => {
    const changed = documentOf(settings.data);
    changed.leave = { ...changed.leave, enabled: true };
    changed.pause = { ...changed.pause, enabled: true };
    const { answer } = await run("on", () => adminApi.put("/v1/settings", bodyOf(changed), { ifMatch: settings.etag }));
    if (answer) settings.put(answer.body, answer.etag);
  };
  const goAvailable = async () => {
    const { answer } = await run("available", () => setPresence(api, user.id, presenceOf(agent, "available", mayShapeAgents(user, settings.data))));
    if (!answer) return;
    agent.put(answer.body, answer.etag);
    await work.refresh();
  };
  const button = (words, onClick) => html`
    <button type="button" class="small" disabled=${busy !== null} onClick=${onClick}>${words}</button>
  `;
  return html`
    <section class="try-part" aria-label="Steps">
      <ol class="steps">
        <${Step} isDone=${ticked.on} action=${settings.data && !on && button("Turn both on", turnOn)}>
          Turn Leave and Pause on: both are off until somebody does, in <a href=${hashOf("settings")}>Settings</a>.
        <//>
        <${Step} isDone=${ticked.available}
          action=${(agent.data || isNotSetUp(agent)) && agent.data?.availability !== "available" && button("Go available", goAvailable)}>
          Be available, so that tasks come to you.
        <//>
        <${Step} isDone=${ticked.write}>Write as a customer, below. The task appears on the desk: open it and reply.<//>
        <${Step} isDone=${ticked.reply}>Leave, and complete the wrap-up. Then write as the same customer: it comes back.<//>
        <${Step} isDone=${ticked.expired}>Pause it, for a day. Move the clock by an hour or a day and watch it come back.<//>
      </ol>
      <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
    </section>
  `;
}

function Step({ isDone, action, children }) {
  return html`
    <li data-done=${Boolean(isDone)}>
      <span class="visually-hidden">${isDone ? "Done: " : ""}</span>
      <div class="step-words">${children}</div>
      ${action}
    </li>
  `;
}
