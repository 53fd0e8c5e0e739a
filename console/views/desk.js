// The agent desk: the agent's work beside the open conversation.

import { ownerOf } from "../core/actions.js";
import { complete } from "../core/commands.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html } from "../core/html.js";
import { usePresenceLease } from "../core/presence-lease.js";
import { go, hashOf, route } from "../core/router.js";
import { useSettings } from "../core/settings.js";
import { notify } from "../core/toasts.js";
import { nextNew } from "../core/unread.js";
import { useWork } from "../core/work.js";
import { Conversation } from "../parts/conversation.js";
import { LeftList } from "../parts/left-list.js";
import { NewConversation } from "../parts/new-conversation.js";
import { RefusalNotice, StaleNotice } from "../parts/notice.js";
import { PausedList } from "../parts/paused-list.js";
import { Presence } from "../parts/presence.js";
import { SearchField } from "../parts/search-field.js";
import { TaskLists } from "../parts/task-list.js";
import { t } from "../core/words.js";

/** The desk; `conversationId` is the open conversation or null, `view` the view that links lead to. */
export function Desk({ conversationId, view = "desk" }) {
  const { api, user } = useApp();
  const { agent, work, refresh } = useWork();
  const settings = useSettings(api);
  usePresenceLease(api, user, settings);
  const { busy, refusal, run, clear } = useCommand();
  const wrapping = work.data?.tasks.find(
    (task) => task.conversation_id === conversationId && task.status === "wrapping",
  );
  const onComplete = async (task) => {
    const { answer } = await run("complete", () => complete(api, task.task_id));
    const { data } = await work.refresh();
    if (!answer) return;
    notify(t("desk.wrapUpCompleted"));
    const isDone = !task.conversation || ownerOf(task.conversation) !== user.id;
    // Who has gone elsewhere meanwhile stays there.
    const isStillOpen = openIn(view) === task.conversation_id;
    if (isStillOpen && isDone) go(view, nextNew(data?.tasks ?? [])?.conversation_id);
  };
  const back = { href: hashOf(view), words: t("desk.allMyWork") };
  return html`
    <div class="desk" data-open=${conversationId !== null}>
      ${view === "desk" && html`<h1 class="visually-hidden">${t("common.desk")}</h1>`}
      <div class="desk-side">
        <${Presence} agent=${agent} work=${work} onChange=${refresh} />
        <${StaleNotice} error=${work.error} />
        <${RefusalNotice} refusal=${refusal} onDismiss=${clear} />
        <${NewConversation} work=${work.data} settings=${settings} view=${view} onSent=${refresh} />
        <${SearchField} />
        <${TaskLists} ...${{ work, view, busy, onComplete }} current=${conversationId} />
        <${PausedList} work=${work} view=${view} current=${conversationId} />
        <${LeftList} view=${view} current=${conversationId} />
      </div>
      <section class="desk-main" aria-label=${t("common.conversation")}>
        ${conversationId
          ? html`
              <${Conversation} key=${conversationId} id=${conversationId} ...${{ back, wrapping, busy, onComplete }}
                hrefOf=${(id) => hashOf(view, id)}
                settings=${settings} onChange=${refresh} />
            `
          : html`<${NothingOpen} agent=${agent.data} />`}
      </section>
    </div>
  `;
}

/** The conversation that is open in this view now, or null. */
function openIn(view) {
  const now = route.get();
  return now.view === view ? now.rest : null;
}

function NothingOpen({ agent }) {
  return html`
    <div class="nothing-open">
      <p class="nothing-title">${t("desk.noConversationOpen")}</p>
      <p>${whatNext(agent)}</p>
    </div>
  `;
}

function whatNext(agent) {
  if (agent?.queues.length === 0) return t("desk.nameQueueUnderCapacity");
  if (agent?.availability === "available") return t("desk.newTasksAppearOn");
  return t("desk.setYourselfAvailableGet");
}
