// The rows of what the agent has left and the customer has not answered yet.

import { useAtHand } from "../core/at-hand.js";
import { useServerNow } from "../core/clock.js";
import { useCommand } from "../core/command.js";
import { useApp } from "../core/context.js";
import { html, useMemo } from "../core/html.js";
import { useLeft } from "../core/left-by-me.js";
import { nameOf } from "../core/names.js";
import { hashOf } from "../core/router.js";
import { ago, dateOf, fullTime } from "../core/time.js";
import { Avatar } from "./avatar.js";
import { RefusalNotice } from "./notice.js";
import { Preview } from "./preview.js";
import { Rows } from "./rows.js";
import { ChannelTag } from "./tags.js";
import { t } from "../core/words.js";

/** The rows; `view` is what links lead to, `current` the open conversation. */
export function LeftRows({ view, current }) {
  const { api } = useApp();
  const { left, isAll, loaded, error, more } = useLeft(api);
  const { busy, refusal, run } = useCommand();
  useAtHand("left", useMemo(() => left, [left.map(({ id }) => id).join()]));
  const hasMore = loaded && !isAll && !error;
  const row = (n, place) => html`<${LeftRow} key=${left[n].id} ...${{ conversation: left[n], view, current, place }} />`;
  return html`
    <${RefusalNotice} refusal=${left.length === 0 ? error : refusal} />
    ${loaded && !error && left.length === 0 && html`<p class="list-empty">${t("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${Rows} keys=${left.map(({ id }) => id)} current=${current} row=${row} />
    ${hasMore &&
    html`<p class="list-more"><button type="button" class="small" disabled=${busy !== null} onClick=${() => run("more", more)}>${t("common.showMore")}</button></p>`}
  `;
}

function LeftRow({ conversation, view, current, place }) {
  const now = useServerNow();
  const { id, channel, leave } = conversation;
  const selected = current === id;
  return html`
    <li class="row" data-selected=${selected} ...${place}>
      <a class="row-link" href=${hashOf(view, id)} aria-current=${selected ? "true" : undefined}>
        <${Avatar} name=${nameOf(conversation)} />
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
