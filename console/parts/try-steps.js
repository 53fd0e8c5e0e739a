// The whole feature in a few steps, ticked off as they are done.

import { path } from "../core/api.js";
import { setPresence } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { deeds, didOnce } from "../core/deeds.js";
import { html, useEffect } from "../core/html.js";
import { usePoll } from "../core/poll.js";
import { hashOf } from "../core/router.js";
import { adminApi, customers } from "../core/simulator.js";
import { documentOf } from "../core/settings-model.js";
import { useStore } from "../core/store.js";
import { FIRST_PRESENCE } from "./presence.js";
import { RefusalNotice } from "./notice.js";

const EVERY = 3000;

/** The steps. */
export function TrySteps() {
  const { api, user } = useApp();
  const settings = usePoll(api, "/v1/settings", EVERY);
  const agent = usePoll(api, path`/v1/agents/${user.id}`, EVERY);
  const written = useStore(customers);
  const ticked = useStore(deeds);
  const { busy, refusal, run, clear } = useCommand();
  const on = Boolean(settings.data?.leave.enabled && settings.data?.pause.enabled);
  useEffect(() => {
    if (on) didOnce("on");
    if (agent.data?.availability === "available") didOnce("available");
    if (written.length > 0) didOnce("write");
  });
  const turnOn = async () => {
    const changed = documentOf(settings.data);
    changed.leave = { ...changed.leave, enabled: true };
    changed.pause = { ...changed.pause, enabled: true };
    const { answer } = await run("on", () => adminApi.put("/v1/settings", changed, { ifMatch: settings.etag }));
    if (answer) settings.put(answer.body, answer.etag);
  };
  const goAvailable = async () => {
    const first = agent.data ? {} : FIRST_PRESENCE;
    const { answer } = await run("available", () => setPresence(api, user.id, { ...first, availability: "available" }));
    if (answer) agent.put(answer.body, answer.etag);
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
          action=${agent.loaded && agent.data?.availability !== "available" && button("Go available", goAvailable)}>
          Be available, so that tasks come to you.
        <//>
        <${Step} isDone=${ticked.write}>Write as a customer, below. The task appears on the desk: open it and reply.<//>
        <${Step} isDone=${ticked.leave}>Leave, and complete the wrap-up. Then write as the same customer: it comes back.<//>
        <${Step} isDone=${ticked.pause}>Pause it, for a day. Move the clock by an hour or a day and watch it come back.<//>
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
