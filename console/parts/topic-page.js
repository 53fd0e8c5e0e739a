// What waits for a topic, for supervisors: the list, and waking all of it.

import { path, query } from "../core/api.js";
import { useApp } from "../core/context.js";
import { html, useEffect, useState } from "../core/html.js";
import { hashOf } from "../core/router.js";
import { useSettings } from "../core/settings.js";
import { noteTopic, topicMeant } from "../core/topics.js";
import { useList } from "../core/use-list.js";
import { Cases, ListNotice } from "./cases.js";
import { BulkResult } from "./run-result.js";
import { TopicField } from "./topic-field.js";
import { WakeDialog } from "./wake-dialog.js";
import { t } from "../core/words.js";

const EVERY = 5000;
const PAGE = 50;

/** The page; `topic` is the one of the address, `onChoose` gets `{topic}`. */
export function TopicPage({ topic = "", onChoose, onFilter }) {
  const [typed, setTyped] = useState(topic);
  const meant = topicMeant(typed);
  // A link to another topic leads here while the page is open.
  useEffect(() => setTyped((now) => (topicMeant(now) === topic ? now : topic)), [topic]);
  const submit = (event) => {
    event.preventDefault();
    if (meant !== topic) onChoose({ topic: meant });
  };
  return html`
    <form class="filters" role="search" aria-label=${t("topicPage.topic")} onSubmit=${submit}>
      <${TopicField} label=${t("topicPage.topic")} hint=${t("topicPage.whatConversationsWerePaused")} typed=${typed} onInput=${setTyped} />
      <button type="submit" disabled=${meant === "" || meant === topic}>${t("common.show")}</button>
    </form>
    ${topic
      ? html`<${Waiting} key=${topic} topic=${topic} onFilter=${onFilter} />`
      : html`<p class="list-empty">${t("topicPage.agentsPauseOrLeave")}</p>`}
  `;
}

function Waiting({ topic, onFilter }) {
  const { api } = useApp();
  const settings = useSettings(api);
  const list = useList(api, (cursor) => path`/v1/topics/${topic}` + query({ limit: PAGE, cursor }), { every: EVERY, rowsOf: ({ conversations }) => conversations });
  const [isAsking, setAsking] = useState(false);
  const [started, setStarted] = useState(null);
  const waiting = list.rows;
  const hrefOf = (id) => hashOf("supervisor", "topics", id, { topic });
  useEffect(() => {
    if (waiting.length > 0) noteTopic(topic);
  }, [waiting.length]);
  const begun = (run) => {
    setStarted({ run, conversations: waiting });
    setAsking(false);
  };
  return html`
    <${ListNotice} list=${list} />
    ${started &&
    html`
      <${BulkResult} key=${started.run.bulk_id} title=${t("topicPage.wake", { topic })} started=${started.run} conversations=${started.conversations}
        hrefOf=${hrefOf} onChanged=${list.refresh} onDismiss=${() => setStarted(null)} />
    `}
    ${waiting.length > 0 &&
    html`<p><button type="button" class="primary" onClick=${() => setAsking(true)}>${t("common.wakeWhatWaits", { topic })}</button></p>`}
    ${isAsking && html`<${WakeDialog} topic=${topic} onStarted=${begun} onClose=${() => setAsking(false)} />`}
    <${Cases} ...${{ list, settings, hrefOf, onFilter }} label=${t("topicPage.waiting", { topic })} onChanged=${list.refresh}
      empty=${html`<p class="list-empty">${t("topicPage.nothingWaits", { topic })}</p>`} />
  `;
}
