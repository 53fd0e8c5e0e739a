// The rows of what the agent has left and the customer has not answered yet.

import { useServerNow } from "../core/clock.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useState } from "../core/html.js";
import { useLeft } from "../core/left-by-me.js";
import { nameOf } from "../core/names.js";
import { hashOf } from "../core/router.js";
import { ago, dateOf, fullTime } from "../core/time.js";
import { RefusalNotice } from "./notice.js";
import { Preview } from "./preview.js";
import { ChannelTag } from "./tags.js";
import { t } from "../core/words.js";

const STEP = 25;

/** The rows; `view` is what links lead to, `current` the open conversation. */
export function LeftRows({ view, current }) {
  const { api } = useApp();
  const { left, isAll, loaded, error, more } = useLeft(api);
  const { busy, refusal, run } = useCommand();
  const [count, setCount] = useState(STEP);
  const shown = left.slice(0, count);
  const hasMore = left.length > count || (loaded && !isAll && !error);
  const onMore = async () => {
    if (left.length <= count) await run("more", more);
    setCount(count + STEP);
  };
  return html`
    <${RefusalNotice} refusal=${left.length === 0 ? error : refusal} />
    ${loaded && !error && left.length === 0 && html`<p class="list-empty">${t("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <ul>${shown.map((one) => html`<${LeftRow} key=${one.id} conversation=${one} view=${view} current=${current} />`)}</ul>
    ${hasMore &&
    html`<p class="list-more"><button type="button" class="small" disabled=${busy !== null} onClick=${onMore}>${t("common.showMore")}</button></p>`}
  `;
}

function LeftRow({ conversation, view, current }) {
  const now = useServerNow();
  const { id, channel, leave } = conversation;
  const selected = current === id;
  return html`
    <li class="row" data-selected=${selected}>
      <a class="row-link" href=${hashOf(view, id)} aria-current=${selected ? "true" : undefined}>
        <span class="row-top">
          <span class="row-name" dir="auto">${nameOf(conversation)}</span>
          <${ChannelTag} channel=${channel} />
        </span>
        <span class="row-line" title=${t("leftRows.left", { time: fullTime(leave.left_at) })}>
          ${t("leftRows.leftReplyCountsUntil", { time: ago(leave.left_at, now), date: dateOf(leave.expires_at) })}
        </span>
        <${Preview} conversation=${conversation} />
        ${leave.topic && html`<span class="row-line row-note">${t("common.waits", { topic: leave.topic })}</span>`}
      </a>
    </li>
  `;
}
